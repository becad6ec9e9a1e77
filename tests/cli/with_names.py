#!/usr/bin/python3
"""with_names COMMAND - runs a shell command while a name server waits on loopback.

$DNS is its address and port. It says what is in the file `zone` at that moment, a line for each
record: NAME TYPE VALUE..., as tests/discovery/servers.py has them; $TTL is that of all.

What changes between looks is in the file `looks`, a line for each: NUMBER COMMAND. The shell runs
it before the first question is answered when it comes for the NUMBERth time. `hold` takes the lock
of the settings instead, `release` gives it back."""
import fcntl
import os
import struct
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.realpath(__file__)), "..", "discovery"))
sys.dont_write_bytecode = True
from servers import NameServer  # noqa: E402

F_OFD_SETLK = 37  # Linux, fcntl.h


class Changing(NameServer):
    def __init__(self, ttl):
        self.looks, self.first, self.held = 0, None, None
        super().__init__({}, ttl)

    def look(self, question):
        self.first = self.first or question
        if question != self.first or not os.path.exists("looks"):
            return
        self.looks += 1
        with open("looks", encoding="utf-8") as lines:
            for number, command in (line.strip().split(None, 1) for line in lines):
                if int(number) == self.looks:
                    self.act(command)

    def act(self, command):
        if command == "hold":
            self.held = open(os.environ["MAILSETUP_FILE"] + ".lock", "r+", encoding="utf-8")
            fcntl.fcntl(self.held, F_OFD_SETLK, struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0))
        elif command == "release":
            self.held.close()
        else:
            subprocess.run(["sh", "-c", command], stdin=subprocess.DEVNULL, check=False)

    def answer(self, query, over_tcp):
        self.look(query[12:])
        zone = {}
        with open("zone", encoding="utf-8") as lines:
            for name, kind, value in (line.split(None, 2) for line in lines):
                zone.setdefault(f"{name} {kind}".lower(), []).append(value.strip())
        self.zone = zone
        return super().answer(query, over_tcp)


server = Changing(int(os.environ.get("TTL", "300")))
done = subprocess.run(["sh", "-c", sys.argv[1]],
                      env=dict(os.environ, DNS="127.0.0.1:%d" % server.port), check=False)
sys.exit(done.returncode)
