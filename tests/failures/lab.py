"""Rows of lab.table: against a real Dovecot and Postfix, or settings, that are wrong.

The servers are those of Debian, run without root (Postfix: from its unpacked package) as
tests/lab/up runs its own, whose pieces are used. Each kind of wrong has an address of its own:
conf/dovecot-well.conf, conf/dovecot-bare.conf, conf/postfix.table."""

import base64
import hashlib
import importlib.machinery
import importlib.util
import os
import pathlib
import re
import shutil
import socket
import subprocess

import rows
import server

HERE = pathlib.Path(__file__).resolve().parent
CONF = HERE / "conf"
LAB = HERE.parent / "lab"
NAME = "mail.lab.test"  # who has a good certificate, at every address
PORTS = {"pop3": 110, "pop3s": 995, "imap": 143, "imaps": 993, "smtp": 25, "submission": 587,
         "submissions": 465}
CERTIFICATES = {"expired": 11, "not-yet": 12, "self-signed": 13, "wrong-name": 14,
                "unknown-issuer": 15, "missing-intermediate": 16, "weak": 17}
LISTEN = [20, 22, 23, 24, *CERTIFICATES.values()]
DOVECOTS = ("well", "plain", "bare")
SILENT_25 = "127.0.0.68"
DOMAIN = "@lab.test"
USERS = {"taro": "Tulip-garden.77", "locked": "Locked-out.31", "elsewhere": "Else-where.32",
         "broken": "Broken-box.33"}
LIMITS = {"locked": "nologin=y", "elsewhere": "allow_nets=192.0.2.0/24"}


def borrow():
    """tests/lab/up as a module."""
    loader = importlib.machinery.SourceFileLoader("lab_up", str(LAB / "up"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("lab_up", loader))
    loader.exec_module(module)
    return module


up = borrow()


def fill(name, words):
    text = (CONF / name).read_text(encoding="utf-8")
    return re.sub(r"@([A-Z0-9]+)@", lambda match: str(words[match.group(1)]), text)


class Lab:
    """The servers, from start() to stop()."""

    def __init__(self, folder, packages, base):
        self.folder, self.packages = pathlib.Path(folder).absolute(), pathlib.Path(packages).absolute()
        self.base, self.postfix, self.silent = base, None, None

    def start(self):
        self.stop()
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "running").touch()
        self.identity = up.Identity()
        self.home = up.make_home(self.folder, self.identity)
        for name in ("conf", "run", "log", "mail"):
            (self.home / name).mkdir()
        subprocess.run([LAB / "certificates", self.home / "certs"], check=True)
        self.base = self.base or self.free_base()
        self.write_mail()
        for name in DOVECOTS:
            self.write_dovecot(name)
        self.identity.own(self.home)
        for name in DOVECOTS:
            self.start_dovecot(name)
        self.postfix = self.start_postfix()
        self.silent = server.Silent(SILENT_25, self.base + PORTS["smtp"])

    def stop(self):
        if self.silent:
            self.silent.close()
        subprocess.run([LAB / "down", self.folder], check=False)

    def free_base(self):
        addresses = ["127.0.0.%d" % n for n in (*LISTEN, 25, 26, *range(51, 78))]
        for base in range(32000, 44000, 1000):
            try:
                for address in addresses:
                    for port in PORTS.values():
                        with socket.socket() as probe:
                            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
                            probe.bind((address, base + port))
                return base
            except OSError:
                continue
        raise SystemExit("failures: no free range of ports was found between 32000 and 44000.")

    # Dovecot -----------------------------------------------------------------------------------

    def write_mail(self):
        (self.home / "conf/users").write_text("".join(
            "%s%s:{PLAIN}%s::::::%s\n" % (user, DOMAIN, password, LIMITS.get(user, ""))
            for user, password in USERS.items()), encoding="ascii")
        box = self.home / ("mail/taro" + DOMAIN) / "Maildir"
        for part in ("cur", "new", "tmp"):
            (box / part).mkdir(parents=True)
        (box / "new/1700000001.1.lab").write_text(
            "From: a@lab.test\nTo: taro@lab.test\nSubject: A letter\n\n" + "Hello. " * 80 + "\n",
            encoding="ascii")
        broken = self.home / ("mail/broken" + DOMAIN)
        broken.mkdir()
        (broken / "Maildir").write_text("this is not a folder\n", encoding="ascii")

    def words(self, name):
        return {"HOME": self.home, "NAME": name, "USER": self.identity.user,
                "GROUP": self.identity.group, "LISTEN": ", ".join("127.0.0.%d" % n for n in LISTEN),
                **{key.upper(): self.base + port for key, port in PORTS.items()}}

    def write_dovecot(self, name):
        text = fill("dovecot.conf", self.words(name)) + fill("dovecot-%s.conf" % name, self.words(name))
        for certificate, number in CERTIFICATES.items() if name == "well" else ():
            weak = "  ssl_cipher_list = ALL:@SECLEVEL=0\n" if certificate == "weak" else ""
            text += "local 127.0.0.%d {\n  ssl_cert = <%s/certs/%s.pem\n  ssl_key = <%s/certs/%s.key\n%s}\n" % (
                number, self.home, certificate, self.home, certificate, weak)
        (self.home / "conf" / ("dovecot-%s.conf" % name)).write_text(text, encoding="utf-8")
        (self.home / "run" / name).mkdir()

    def start_dovecot(self, name):
        binary = shutil.which("dovecot", path=os.environ.get("PATH", "") + ":/usr/sbin")
        if binary is None:
            raise SystemExit("failures: Dovecot is not installed. Run: make deps-check")
        log = self.home / ("log/start-%s.log" % name)
        with open(log, "wb") as file:
            done = self.identity.run(binary, "-c", self.home / ("conf/dovecot-%s.conf" % name),
                                     check=False, cwd=self.home, stdout=file, stderr=file,
                                     stdin=subprocess.DEVNULL)
        if done.returncode != 0:
            raise SystemExit("failures: Dovecot (%s) does not start: %s" % (name, log.read_text()))

    # Postfix -----------------------------------------------------------------------------------

    def listeners(self):
        """Lines of master.cf from conf/postfix.table."""
        wrong = {}
        for line in (CONF / "postfix.table").read_text(encoding="utf-8").splitlines():
            line = re.sub(r"(^|\s)#.*", "", line).rstrip()
            match = re.match(r"(\d+) +(?:(smtp|submissions?) +)?(.*)", line + " ")
            if match:
                number, port, option = match.groups()
                some = wrong.setdefault(int(number), [])
                if option.strip():
                    some.append((port, option.strip().replace("@HOME@", str(self.home))))
        lines = []
        for number, some in wrong.items():
            for port in ("smtp", "submission", "submissions"):
                if ("127.0.0.%d" % number, port) == (SILENT_25, "smtp"):
                    continue
                options = [option for where, option in some if where in (None, port)]
                options += ["smtpd_tls_wrappermode = yes"] if port == "submissions" else []
                lines.append("127.0.0.%d:%d inet n - n - - smtpd\n" % (number, self.base + PORTS[port]))
                lines += ["  -o { %s }\n" % option for option in options]
        return "".join(lines)

    def start_postfix(self):
        """None, or the reason why it does not take part."""
        root = self.home / "postfix"
        root.mkdir()
        environment, reason = up.unpack_postfix(root, self.packages)
        if reason:
            return reason
        words = {"HOME": self.home, "ROOT": root, "LISTENERS": self.listeners()}
        (root / "etc").mkdir()
        for name in ("main.cf", "master.cf"):
            (root / "etc" / name).write_text(fill("postfix-" + name, words), encoding="utf-8")
        up.make_queue(root)
        return up.start_master(root, environment)


class Held:
    """A connection to a server, made before the program's own; open until close()."""

    def __init__(self, address, port):
        self.socket = socket.create_connection((address, port), timeout=20)
        self.file = self.socket.makefile("rb")

    def read(self):
        line = self.file.readline()
        while line[3:4] == b"-" and line[:3].isdigit():
            line = self.file.readline()
        return line.decode("utf-8", "replace").strip()

    def say(self, *lines):
        for line in lines:
            self.socket.sendall(line.encode() + b"\r\n")
            answer = self.read()
        return answer

    def close(self):
        self.file.close()
        self.socket.close()


class LabRow(rows.Row):
    lab = None  # set before the first row is read

    def __init__(self, *arguments):
        self.address, self.before = "127.0.0.20", []
        self.user, self.password = "taro" + DOMAIN, USERS["taro"]
        super().__init__(*arguments)
        number = self.settings.pop("at", None)
        if number:
            self.address = "127.0.0." + number
        self.needs_postfix = self.protocol == "smtp"

    def defaults(self, encryption):
        settings = {"host": NAME, "trust.ca_file": str(self.lab.home / "certs/ca.pem")}
        if self.protocol == "smtp":
            settings["helo_name"] = "client.test"
        return settings

    def receiving(self):
        return ["receive.host=pop.lab.test",
                "receive.trust.ca_file=" + str(self.lab.home / "certs/ca.pem")]

    def spki(self, match):
        key = subprocess.run(["openssl", "x509", "-pubkey", "-noout", "-in",
                              self.lab.home / ("certs/%s.pem" % match.group(1))],
                             check=True, stdout=subprocess.PIPE).stdout
        der = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "DER"], input=key, check=True,
                             stdout=subprocess.PIPE).stdout
        return hashlib.sha256(der).hexdigest()

    def fill(self, text):
        return re.sub(r"\{spki:([\w-]+)\}", self.spki, text)

    def read_own(self, word, rest):
        if word == "login":
            self.user, self.password = rest + DOMAIN, USERS[rest]
        elif word == "before":
            self.before.append(rest)
        else:
            raise SystemExit("line %d: not understood: %s" % (self.number, word))

    def is_slow(self):
        return bool(self.before)  # a server may wait for who came before

    def start(self):
        self.bends = ["up=%d" % self.lab.base, "name=pop.lab.test:127.0.0.20"]
        self.bends += ["name=%s:%s" % (name, self.address) for name in (NAME, "sv1.lab.test")]
        return [getattr(self, "before_" + one.split()[0])() for one in self.before]

    # What happens before -----------------------------------------------------------------------

    def hold(self, port):
        return Held(self.address, self.lab.base + PORTS[port])

    def before_pop3(self):
        """Somebody else has the mailbox open."""
        held = self.hold("pop3")
        held.read()
        held.say("USER " + self.user, "PASS " + self.password)
        return held

    def before_imap4(self):
        held = self.hold("imap")
        held.read()
        held.socket.sendall(("a LOGIN %s %s\r\n" % (self.user, self.password)).encode())
        while not held.read().startswith("a "):
            pass
        return held

    def before_smtp(self):
        """Somebody else is connected."""
        held = self.hold("submission")
        held.read()
        return held

    def before_login(self):
        """One login is used up."""
        held = self.before_smtp()
        held.say("EHLO client.test", "AUTH PLAIN " + base64.b64encode(
            ("\0%s\0%s" % (self.user, self.password)).encode()).decode())
        return held

    def before_mail(self):
        """One mail is used up."""
        held = self.before_login()
        held.say("MAIL FROM:<%s>" % self.user)
        return held
