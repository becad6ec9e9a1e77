#!/usr/bin/python3
"""with_names COMMAND - runs a shell command while a name server waits on loopback.

$DNS is its address and port. It says what is in the file `zone` at that moment, a line for each
record: NAME TYPE VALUE..., as tests/discovery/servers.py has them."""
import os
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "discovery"))
sys.dont_write_bytecode = True
from servers import NameServer  # noqa: E402


class Changing(NameServer):
    def answer(self, query, over_tcp):
        zone = {}
        with open("zone", encoding="utf-8") as lines:
            for name, kind, value in (line.split(None, 2) for line in lines):
                zone.setdefault(f"{name} {kind}".lower(), []).append(value.strip())
        self.zone = zone
        return super().answer(query, over_tcp)


server = Changing({})
done = subprocess.run(["sh", "-c", sys.argv[1]],
                      env=dict(os.environ, DNS="127.0.0.1:%d" % server.port), check=False)
sys.exit(done.returncode)
