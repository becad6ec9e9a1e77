#!/usr/bin/python3
"""with_hostile N COMMAND - runs a command that writes JSON while POP3 servers wait on loopback: one as
it should be (good), and others that mean harm, each for the server of its name. What came of the
accounts of each is counted, but for those of drip, to whom the program comes back later and later:
when N results of others are there, it is interrupted. Then stands how much memory it took. No shell
is run.
  drip   a greeting that never ends, byte by byte
  flood  lines without end, as fast as they are taken
  capa   capabilities without end
  cell   refuses each login in words that a spreadsheet runs, or that are no line of text"""
import collections
import json
import os
import shlex
import signal
import socket
import subprocess
import sys
import threading

BOUND_MIB = 64  # of a program without sanitisers, which keep what was freed
CELLS = [b"=cmd|' /C calc'!A0", b"+1+1", b"-2+3", b"@SUM(1)", b"\t=1", b"a\x1b]0;title\x07b", b'"",=1',
         b"x\x00y\rz", b"\xff\xfe", "\u202eabc".encode()]


def lines_of(peer):
    with peer.makefile("rb") as stream:
        yield from stream


def good(peer, _):
    peer.sendall(b"+OK ready\r\n")
    for line in lines_of(peer):
        verb = line.split()[0].upper()
        if verb == b"QUIT":
            return
        peer.sendall({b"CAPA": b"+OK\r\nUSER\r\nUIDL\r\n.\r\n", b"STAT": b"+OK 0 0\r\n",
                      b"UIDL": b"+OK\r\n.\r\n", b"LIST": b"+OK\r\n.\r\n"}.get(verb, b"+OK\r\n"))


def drip(peer, over):
    while not over.wait(0.01):
        peer.sendall(b"+")


def flood(peer, _):
    while True:
        peer.sendall(b"=1+1 and nothing of any use\r\n" * 1000)


def capa(peer, _):
    peer.sendall(b"+OK ready\r\n")
    next(lines_of(peer))
    peer.sendall(b"+OK\r\n")
    while True:
        peer.sendall(b"X-MORE-AND-MORE OF-THEM\r\n" * 1000)


def cell(peer, _):
    peer.sendall(b"+OK ready\r\n")
    number = 0
    for line in lines_of(peer):
        words = line.split()
        if words[0] == b"USER":
            number = int(words[1][4:].split(b"@")[0])
        if words[0] == b"CAPA":
            peer.sendall(b"+OK\r\nUSER\r\nUIDL\r\n.\r\n")
        elif words[0] == b"PASS":
            peer.sendall(b"-ERR " + CELLS[number % len(CELLS)] + b"\r\n")
        else:
            peer.sendall(b"+OK\r\n")


def serve(listener, talk, over):
    def one(peer):
        try:
            talk(peer, over)
        except (OSError, StopIteration):
            pass
        peer.close()

    while True:
        peer = listener.accept()[0]
        threading.Thread(target=one, args=(peer,), daemon=True).start()


def sanitised(program):
    return b"libasan" in subprocess.run(["ldd", program], stdout=subprocess.PIPE).stdout


def main():
    over = threading.Event()
    for talk in (good, drip, flood, capa, cell):
        listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        threading.Thread(target=serve, args=(listener, talk, over), daemon=True).start()
        subprocess.run(["mailsetup", "set", talk.__name__, "receive.port=%d" % listener.getsockname()[1]],
                       check=True, stderr=subprocess.DEVNULL)
    child = subprocess.Popen(shlex.split(sys.argv[2]), stdout=subprocess.PIPE)
    results, dripping = collections.Counter(), set()
    for line in child.stdout:
        event = json.loads(line)
        if event["event"] != "result":
            continue
        kind = event["server"].split("@")[1].split(".")[0]
        if kind == "drip":
            dripping.add(event["status"])
            continue
        results[kind, event["status"]] += 1
        if results.total() == int(sys.argv[1]):
            child.send_signal(signal.SIGINT)
    for (kind, status), count in sorted(results.items()):
        print("%-5s %s: %d" % (kind, status, count))
    print("drip  %s" % ("is never good" if dripping <= {"fail", "skip"} else dripping))
    _, status, usage = os.wait4(child.pid, 0)
    over.set()
    bounded = usage.ru_maxrss < BOUND_MIB * 1024 or sanitised(os.path.realpath(
        subprocess.run(["which", "mailsetup"], stdout=subprocess.PIPE).stdout.decode().strip()))
    print("<< memory: %s; exit %d" % ("bounded" if bounded else "%d KiB" % usage.ru_maxrss,
                                      os.waitstatus_to_exitcode(status)), flush=True)


main()
