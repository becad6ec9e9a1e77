#!/usr/bin/python3
"""on_tty [STEP...] -- COMMAND... - runs a command on a terminal of its own and talks to it.

Steps, in order: "TEXT=>ANSWER" waits until the terminal shows TEXT, then types ANSWER and Enter;
"TEXT=>^C" types Ctrl-C; "TEXT=>!SHELL" runs SHELL meanwhile and goes on to wait, with its output
and exit status printed. Prints what the terminal showed and exits as the command did; whether
echo is on again afterwards is said at the end. Nothing is guessed from time: only a text that
never comes ends in the limit."""
import fcntl
import os
import pty
import select
import subprocess
import sys
import termios
import time

LIMIT_SECONDS = 30


def read_until(master, shown, text):
    end = time.monotonic() + LIMIT_SECONDS
    while text not in shown[0]:
        left = end - time.monotonic()
        if left <= 0 or not select.select([master], [], [], left)[0]:
            sys.exit("on_tty: %r did not come; the terminal shows %r" % (text, shown[0]))
        try:
            data = os.read(master, 4096)
        except OSError:
            data = b""
        if not data:
            sys.exit("on_tty: ended before %r came; the terminal shows %r" % (text, shown[0]))
        shown[0] += data


def main():
    cut = sys.argv.index("--")
    steps = [step.partition("=>")[::2] for step in sys.argv[1:cut]]
    master, slave = pty.openpty()
    pid = os.fork()
    if pid == 0:
        os.close(master)
        take_terminal(slave)
        os.execvp(sys.argv[cut + 1], sys.argv[cut + 1 :])
    # The other end stays open here: its modes are looked at when the command has ended.
    everything = b""
    for text, answer in steps:
        shown = [b""]
        read_until(master, shown, text.encode())
        everything += shown[0]
        if answer == "^C":
            os.write(master, b"\x03")
        elif answer.startswith("!"):
            run = subprocess.run(["sh", "-c", answer[1:]], stdin=subprocess.DEVNULL,
                                 stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
            everything += b"\r\n[" + run.stdout.strip() + b"] " + str(run.returncode).encode()
        else:
            os.write(master, answer.encode() + b"\n")
    everything += read_until_end(master, pid)
    status = os.waitpid(pid, 0)[1]
    echo = termios.tcgetattr(slave)[3] & termios.ECHO
    os.close(slave)
    try:
        while data := os.read(master, 4096):
            everything += data
    except OSError:
        pass  # EIO: everything was read
    sys.stdout.write(everything.decode(errors="replace").replace("\r\n", "\n").replace("\r", "\n"))
    if not everything.endswith(b"\n"):
        sys.stdout.write("\n")
    if not echo:
        sys.stdout.write("(echo is off)\n")
    sys.exit(os.waitstatus_to_exitcode(status))


def read_until_end(master, pid):
    everything, ended = b"", os.pidfd_open(pid)
    while True:
        ready = select.select([master, ended], [], [], LIMIT_SECONDS)[0]
        if master in ready:
            everything += os.read(master, 4096)
        elif ended in ready:
            return everything
        else:
            sys.exit("on_tty: it does not end; the terminal shows %r" % everything)


def take_terminal(slave):
    os.setsid()
    fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
    for descriptor in range(3):
        os.dup2(slave, descriptor)
    if slave > 2:
        os.close(slave)


main()
