"""The program's screen on a terminal of 80x24: what is typed, and what must then be seen."""

import fcntl
import os
import pty
import re
import select
import struct
import termios
import time

PATIENCE = 30  # seconds before what does not come is missed
CONTROL = re.compile(rb"\x1b(\[[0-9;?]*[A-Za-z]|[()][A-Z0-9]|[=>78])|[\x0e\x0f]")


class Screen:
    def __init__(self, words, environment):
        self.seen = b""
        self.process, self.fd = pty.fork()
        if self.process == 0:
            os.execve(words[0], words, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def wait_for(self, wanted):
        """Seen since the last keys; a program that ends instead has written why."""
        ends = time.monotonic() + PATIENCE
        while wanted.encode() not in CONTROL.sub(b"", self.seen):
            ready, _, _ = select.select([self.fd], [], [], max(0, ends - time.monotonic()))
            try:
                got = os.read(self.fd, 65536) if ready else b""
            except OSError:  # the other end is closed
                got = b""
            if not got:
                raise AssertionError(f"not seen: {wanted!r} in {CONTROL.sub(b'', self.seen)[-2000:]!r}")
            self.seen += got

    def type(self, keys):
        self.seen = b""
        os.write(self.fd, keys.encode())

    def end(self):
        os.close(self.fd)
        os.waitpid(self.process, 0)


def play(words, environment, turns):
    """turns: pairs of what must be seen and what is then typed."""
    screen = Screen(words, dict(environment, TERM="xterm"))
    try:
        for wanted, keys in turns:
            screen.wait_for(wanted)
            screen.type(keys)
    finally:
        screen.end()
