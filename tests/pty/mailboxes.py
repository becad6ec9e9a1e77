"""A POP3 server on loopback that knows a user by a password, and holds back those it is told to."""

import socket
import threading

WORDS = {"CAPA": "+OK\nUSER\nUIDL\n.", "STAT": "+OK 0 0", "UIDL": "+OK\n.", "LIST": "+OK\n."}


class Mailboxes:
    def __init__(self, passwords):
        self.passwords = passwords
        self.logins = []     # users, each time one is let in or sent away
        self.held = set()    # users that get no answer to their password
        self.released = threading.Condition()
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=64)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                line = self.listener.accept()[0]
            except OSError:
                return
            threading.Thread(target=self.serve, args=(line,), daemon=True).start()

    def serve(self, line):
        with line, line.makefile("rw", encoding="utf-8", newline="\r\n") as stream:
            try:
                self.talk(stream)
            except (OSError, ValueError):
                pass  # killed in the middle

    def talk(self, stream):
        user = None
        print("+OK ready", file=stream, flush=True)
        for words in stream:
            verb, _, rest = words.strip().partition(" ")
            if verb == "USER":
                user = rest
            if verb == "PASS":
                answer = self.login(user, rest)
            else:
                answer = WORDS.get(verb, "+OK")
            print(answer, file=stream, flush=True)
            if verb == "QUIT":
                return

    def login(self, user, password):
        with self.released:
            self.released.wait_for(lambda: user not in self.held)
            self.logins.append(user)
        good = self.passwords.get(user) == password
        return "+OK" if good else "-ERR [AUTH] Authentication failed."

    def hold(self, users):
        with self.released:
            self.held = set(users)
            self.released.notify_all()

    def close(self):
        self.hold(())
        self.listener.shutdown(socket.SHUT_RDWR)
        self.listener.close()
