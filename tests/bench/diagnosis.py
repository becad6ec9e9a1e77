#!/usr/bin/python3
"""How long the diagnosis takes, on a lab of its own in a network namespace (ports as in real life).

    diagnosis.py PROGRAM [PAIRS]

One: a whole two-sided check beside what one would type without it: `curl -v` for the receiving
side, `curl -v` for the sending login, `swaks` up to RCPT TO; whole processes, in turns.
Two: in the wizard, from the key that leaves the host to the first preset that says what the server
really does there: the lab's authority is not the machine's, so that it is the verdict on the
certificate. Medians; ratios of the same turns."""
import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time

import inside


def seconds(command, environment):
    began = time.perf_counter()
    done = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    took = time.perf_counter() - began
    if done.returncode != 0:
        sys.exit("failed: %s\n%s" % (" ".join(command), done.stdout.decode(errors="replace")))
    return took


def by_hand(lab, user, password):
    """What is typed without the program, one after the other."""
    ca, host = lab["LAB_CA"], lab["LAB_MAIN_HOST"]
    login = ["--user", user + ":" + password]
    yield ["curl", "-sv", "--cacert", ca, *login, "-X", "UIDL",
           "pop3s://%s:%s/" % (host, lab["LAB_MAIN_POP3S"])]
    yield ["curl", "-sv", "--cacert", ca, *login, "-X", "NOOP",
           "smtps://%s:%s/" % (host, lab["LAB_MAIN_SUBMISSIONS"])]
    yield ["swaks", "--server", host, "--port", lab["LAB_MAIN_SUBMISSIONS"], "--tls-on-connect",
           "--tls-ca-path", ca, "--tls-verify", "--auth", "PLAIN", "--auth-user", user,
           "--auth-password", password, "--from", user, "--to", user, "--quit-after", "RCPT"]


def whole_check(program, lab, folder, environment, pairs):
    user, password = lab["LAB_TARO_USER"], lab["LAB_TARO_PASSWORD"]
    secret = os.path.join(folder, "password")
    with open(os.open(secret, os.O_WRONLY | os.O_CREAT, 0o600), "w") as file:
        file.write(password)
    settings = [program, "--file", os.path.join(folder, "settings.json")]
    subprocess.run([*settings, "add", "lab", "receive.host=" + lab["LAB_MAIN_HOST"],
                    "receive.port=" + lab["LAB_MAIN_POP3S"],
                    "receive.trust.ca_file=" + lab["LAB_CA"],
                    "send.host=" + lab["LAB_MAIN_HOST"],
                    "send.port=" + lab["LAB_MAIN_SUBMISSIONS"],
                    "send.trust.ca_file=" + lab["LAB_CA"]], env=environment, check=True)
    check = [*settings, "check", "lab", "--user", user, "--password-file", secret,
             "--from", user, "--to", user]
    ours, theirs = [], []
    for _ in range(pairs):
        ours.append(seconds(check, environment))
        theirs.append([seconds(command, environment) for command in by_hand(lab, user, password)])
    sums = [sum(turn) for turn in theirs]
    print("two-sided check             %6.1f ms" % (1000 * statistics.median(ours)))
    for index, name in enumerate(("curl -v, receiving", "curl -v, sending", "swaks, to RCPT")):
        print("%-27s %6.1f ms" % (name, 1000 * statistics.median(t[index] for t in theirs)))
    print("by hand, one after another  %6.1f ms" % (1000 * statistics.median(sums)))
    print("ratio, median of %d turns   %6.2f" %
          (pairs, statistics.median(a / b for a, b in zip(ours, sums))))


class Terminal:
    """The program on a terminal of 80x24, watched for what it writes."""

    def __init__(self, command, environment):
        self.seen = b""
        self.process, self.fd = pty.fork()
        if self.process == 0:
            os.execve(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))

    def type(self, text):
        self.seen = b""
        os.write(self.fd, text.encode())

    def wait_for(self, *wanted, patience=20):
        ends = time.perf_counter() + patience
        while not any(word in self.seen for word in wanted):
            ready, _, _ = select.select([self.fd], [], [], max(0, ends - time.perf_counter()))
            if not ready:
                sys.exit("not seen: %r in %r" % (wanted, self.seen[-2000:]))
            self.seen += os.read(self.fd, 65536)
        return time.perf_counter()

    def quiet(self):
        """Reads until nothing has come for a moment."""
        while select.select([self.fd], [], [], 0.3)[0]:
            self.seen += os.read(self.fd, 65536)

    def end(self):
        os.close(self.fd)
        os.waitpid(self.process, 0)


def first_preset(program, lab, folder, environment, runs):
    """Name, then the receiving host; the key that leaves the step for the presets is timed."""
    took = []
    for run in range(runs):
        command = [program, "--file", os.path.join(folder, "wizard%d.json" % run)]
        terminal = Terminal(command, environment)
        terminal.wait_for(b"servers")
        terminal.quiet()
        terminal.type("a")
        terminal.wait_for(b"START")
        terminal.quiet()
        for text in ("\x0e", "Lab", "\x0e", "\t", lab["LAB_MAIN_HOST"]):
            terminal.type(text)
            terminal.quiet()
        began = time.perf_counter()
        terminal.type("\x0e")
        took.append(terminal.wait_for(b"TLSv1", b"FAIL") - began)
        terminal.end()
    print("host left to first preset   %6.1f ms, worst of %d %6.1f ms" %
          (1000 * statistics.median(took), runs, 1000 * max(took)))


def measure(program, pairs):
    with tempfile.TemporaryDirectory() as folder, inside.lab(folder) as lab:
        environment = inside.environment(folder)
        whole_check(program, lab, folder, environment, pairs)
        first_preset(program, lab, folder, environment, max(3, pairs // 3))


def main():
    inside.enter()
    measure(os.path.realpath(sys.argv[1]), int((sys.argv + ["", "25"])[2] or 25))


main()
