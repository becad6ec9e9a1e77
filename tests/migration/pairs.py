"""Two labs of real mail servers (tests/lab/up: Dovecot for POP3 and IMAP4, Postfix for SMTP), a source
and a destination with the same people, and a relay before each port of the destination, so that it
can go away in the middle and so that it is known how many connections there were at once."""

import json
import os
import pathlib
import shutil
import socket
import subprocess
import sys
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "discovery"))
from servers import NameServer  # noqa: E402,F401 (whoever plays needs it)

LAB = HERE.parent / "lab"
DOMAIN = "move.test"
UIDVALIDITY = {"source": 1700000001, "moved": 1800000002}


class Relay:
    """A port before another one."""

    def __init__(self, host, port):
        self.target = (host, port)
        self.lock = threading.Lock()
        self.open, self.most, self.total = set(), 0, 0
        self.hook = None  # called with the number of every connection before it is served
        self.listener = socket.create_server(("127.0.0.1", 0), backlog=512)
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()

    def accept(self, listener):
        while True:
            try:
                line, _ = listener.accept()
            except OSError:
                return
            threading.Thread(target=self.serve, args=(line,), daemon=True).start()

    def serve(self, line):
        with self.lock:
            self.total += 1
            number = self.total
        if self.hook:
            self.hook(number)
        try:
            far = socket.create_connection(self.target)
        except OSError:
            line.close()
            return
        with self.lock:
            self.open.add((line, far))
            self.most = max(self.most, len(self.open))
        other = threading.Thread(target=self.carry, args=(far, line), daemon=True)
        other.start()
        self.carry(line, far)
        other.join()
        with self.lock:
            self.open.discard((line, far))
        line.close()
        far.close()

    @staticmethod
    def carry(source, target):
        try:
            while data := source.recv(65536):
                target.sendall(data)
        except OSError:
            pass
        for one in (source, target):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:
                pass

    def go_away(self):
        """Nothing listens any more, and what was open is cut."""
        try:
            self.listener.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        self.listener.close()
        with self.lock:
            lines = list(self.open)
        for pair in lines:
            for one in pair:
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass

    def come_back(self):
        self.listener = socket.create_server(("127.0.0.1", self.port), backlog=512)
        threading.Thread(target=self.accept, args=(self.listener,), daemon=True).start()


class Pair:
    """One Dovecot and one Postfix, as the lab has them."""

    def __init__(self, folder, packages):
        self.folder = pathlib.Path(folder).absolute()
        subprocess.run([LAB / "down", self.folder], check=True)
        shutil.rmtree(self.folder, ignore_errors=True)
        command = [LAB / "up", self.folder]
        if any(pathlib.Path(packages).glob("postfix_*.deb")):
            command += ["--postfix", packages]
        subprocess.run(command, check=True)
        self.lab = json.loads((self.folder / "servers.json").read_text(encoding="utf-8"))
        self.home = pathlib.Path(self.lab["home"])
        self.own = (self.home / "conf/users").stat()
        self.postfix = self.lab["postfix"]
        # Dovecot's own submission service where Postfix cannot take part.
        self.sender = self.lab["servers"]["postfix" if self.postfix == "yes" else "main"]
        self.receiver = self.lab["servers"]["main"]
        self.base_users = (self.home / "conf/users").read_text(encoding="utf-8")
        self.users, self.known, self.written = {}, {}, 0

    def down(self):
        subprocess.run([LAB / "down", self.folder], check=False)

    def write_users(self):
        """Dovecot reads the file again when its time has changed, which it looks at once a second:
        whoever was changed is tried until it is so."""
        path = self.home / "conf/users"
        fresh = path.with_name("users.new")
        fresh.write_text(self.base_users + "".join(
            f"{name}:{{PLAIN}}{password}::::::{extra}\n"
            for name, (password, extra) in self.users.items()), encoding="utf-8")
        os.chown(fresh, self.own.st_uid, self.own.st_gid)
        self.written += 1
        later = self.own.st_mtime + self.written  # whole seconds are compared
        os.utime(fresh, (later, later))
        os.rename(fresh, path)
        changed = [name for name, now in self.users.items() if self.known.get(name) != now]
        self.known = dict(self.users)
        for name in changed[:1]:
            while self.takes(name) == bool(self.users[name][1]):
                time.sleep(0.02)

    def takes(self, name):
        """Does Dovecot take that user's password?"""
        with socket.create_connection((self.receiver["host"], self.receiver["pop3"])) as line:
            stream = line.makefile("rwb")
            for command in ("", f"USER {name}\r\n", f"PASS {self.users[name][0]}\r\n"):
                stream.write(command.encode())
                stream.flush()
                answer = stream.readline()
        return answer.startswith(b"+OK")

    def fill(self, user, mails, uidvalidity, first=1):
        """A mailbox with mails of these numbers, under UIDs that begin with first."""
        folder = self.home / "mail" / user / "Maildir"
        for part in ("cur", "new", "tmp"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        uids = []
        for place, number in enumerate(mails):
            name = f"{1700000000 + number}.{number:06d}.move"
            (folder / "cur" / f"{name}:2,S").write_text(
                f"From: sender@{DOMAIN}\nTo: {user}\nSubject: Letter {number}\n"
                f"Message-ID: <letter-{number}.{user}>\n\nThis is letter {number}.\n",
                encoding="ascii")
            uids.append(f"{first + place} :{name}\n")
        (folder / "dovecot-uidlist").write_text(
            f"3 V{uidvalidity} N{first + len(uids)} G{'0123456789abcdef' * 2}\n" + "".join(uids),
            encoding="ascii")
        for where, _, files in os.walk(self.home / "mail" / user):
            os.chown(where, self.own.st_uid, self.own.st_gid)
            for one in files:
                os.chown(os.path.join(where, one), self.own.st_uid, self.own.st_gid)

    def letters(self, user):
        """The mails that are in a mailbox: nothing that was done may change that."""
        folder = self.home / "mail" / user / "Maildir"
        return sorted(p.name for part in ("cur", "new") for p in (folder / part).glob("*"))
