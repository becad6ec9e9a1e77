#!/usr/bin/python3
"""with_fleet 'WORD...: COMMAND'... - runs commands one after the other while a POP3 server waits on
loopback, where the server head is. No shell is run. In what they print its port reads POP, and
behind it stands what the server saw. The server does one thing at a time, so that what it counts is
exact. WORDs:
  gather=N  answers a login when N wait for one, or all that are left of=M
  limit=N   refuses connections beyond N with an -ERR; answers no login before it had to
  refuse    refuses every login; refuse=N the first N
  open=N    behind the N-th login writes the password into the pipe `gate`
  hiccup=N  behind the N-th login closes the next three connections at once
  int=N     sends SIGINT behind the N-th login and answers it no more; kill=N: SIGKILL"""
import os
import selectors
import shlex
import signal
import socket
import subprocess
import sys
import threading


class Server:
    def __init__(self):
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self.listener.getsockname()[1]
        self.selector = selectors.DefaultSelector()
        self.selector.register(self.listener, selectors.EVENT_READ)
        self.wake, self.waker = socket.socketpair()
        self.selector.register(self.wake, selectors.EVENT_READ)
        self.lock = threading.Lock()
        self.pid = None
        self.begin({})
        threading.Thread(target=self.run, daemon=True).start()

    def begin(self, words):
        self.words, self.buffers, self.waiting = words, {}, []
        self.logins = self.taken = self.most = self.full = self.broken = 0
        self.dead = False

    def number(self, word):
        return int(self.words.get(word) or 0)

    def drop(self, peer):
        self.selector.unregister(peer)
        self.buffers.pop(peer, None)
        if peer in self.waiting:
            self.waiting.remove(peer)
        peer.close()

    def say(self, peer, line):
        try:
            peer.sendall(line.encode() + b"\r\n")
        except OSError:
            pass

    def accept(self):
        peer = self.listener.accept()[0]
        if self.broken:
            self.broken -= 1
            peer.close()
            return
        limit = self.number("limit")
        if limit and len(self.buffers) >= limit:
            self.full += 1
            self.say(peer, "-ERR Too many connections from your address")
            peer.close()
            return
        self.buffers[peer] = b""
        self.most = max(self.most, len(self.buffers))
        self.selector.register(peer, selectors.EVENT_READ)
        self.say(peer, "+OK ready")

    def read(self, peer):
        try:
            data = peer.recv(4096)
        except OSError:
            data = b""
        if not data:
            self.drop(peer)
            return
        self.buffers[peer] += data
        while peer in self.buffers and b"\n" in self.buffers[peer]:
            line, _, self.buffers[peer] = self.buffers[peer].partition(b"\n")
            self.hear(peer, line.decode().strip())

    def hear(self, peer, line):
        verb = line.split(" ")[0].upper()
        if verb == "PASS":
            self.login(peer)
        elif verb == "QUIT":
            self.drop(peer)
        elif verb == "CAPA":
            self.say(peer, "+OK\r\nUSER\r\nUIDL\r\n.")
        elif verb == "STAT":
            self.say(peer, "+OK 0 0")
        elif verb in ("UIDL", "LIST"):
            self.say(peer, "+OK\r\n.")
        else:
            self.say(peer, "+OK")

    def login(self, peer):
        self.logins += 1
        for word, number in (("int", signal.SIGINT), ("kill", signal.SIGKILL)):
            if self.number(word) and self.logins >= self.number(word):
                if not self.dead:
                    os.kill(self.pid, number)
                self.dead = True
                return
        if self.logins == self.number("open"):
            with open("gate", "w") as gate:
                gate.write("right\n")
        if self.logins == self.number("hiccup"):
            self.broken = 3
        self.waiting.append(peer)

    def answer(self):
        if len(self.waiting) < min(self.number("gather"), self.left()):
            return
        if self.number("limit") and not self.full:
            return
        while self.waiting:
            peer = self.waiting.pop(0)
            self.taken += 1
            refused = "refuse" in self.words and (
                not self.words["refuse"] or self.taken <= self.number("refuse"))
            self.say(peer, "-ERR [AUTH] Authentication failed." if refused else "+OK")

    def left(self):
        return self.number("of") - self.taken

    def ready(self, timeout):
        return [key.fileobj for key, _ in self.selector.select(timeout)]

    def run(self):
        while True:
            ready = self.ready(None)
            with self.lock:
                # A peer that has said QUIT is gone before the next is let in.
                while peers := [peer for peer in ready if peer in self.buffers]:
                    for peer in peers:
                        if peer in self.buffers:
                            self.read(peer)
                    self.answer()
                    ready = self.ready(0)
                if self.wake in ready:
                    self.wake.recv(100)
                if self.listener in ready:
                    self.accept()
                    self.answer()


def main():
    server = Server()
    subprocess.run(["mailsetup", "set", "head", "receive.port=%d" % server.port], check=True,
                   stderr=subprocess.DEVNULL)
    for argument in sys.argv[1:]:
        words, _, command = argument.partition(": ")
        words = dict(word.partition("=")[::2] for word in words.split())
        with server.lock:
            for peer in list(server.buffers):
                server.drop(peer)
            server.begin(words)
            server.waker.send(b"x")
            child = subprocess.Popen(shlex.split(command), stdout=subprocess.PIPE)
            server.pid = child.pid
        output = child.stdout.read().decode()
        status = child.wait()
        sys.stdout.write(output.replace(str(server.port), "POP"))
        with server.lock:
            seen = ["%d logins" % server.logins]
            if server.number("gather"):
                seen.append("%d at once" % server.most)
            if server.number("limit"):
                seen.append("some connections refused" if server.full else "none refused")
            print("<< %s; exit %d" % (", ".join(seen), status), flush=True)


main()
