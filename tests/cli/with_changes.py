#!/usr/bin/python3
"""with_changes COMMAND - runs a shell command while a POP3, an IMAP4 and an SMTP server wait on
loopback that can be told to be different the next time.

$POP, $IMAP and $SMTP are their ports, $CA is the authority that they are certified by, and
`now KEY=VALUE` changes what they do from the next connection on:

    certificate=first|renewed|rekeyed|stranger   same key until later; another key; another CA
    tls=1.2|1.3        the newest version
    starttls=yes|no    whether it is offered
    mechanisms=WORDS   what SASL or AUTH offers; empty: AUTH is not offered
    capability=WORD    one more of them
    uidvalidity=N

Everybody's password is "right". In what the command prints days, keys and ports read DAY, KEY and
PORT."""
import os
import pathlib
import re
import socketserver
import ssl
import subprocess
import sys
import tempfile
import threading

STATE = {"certificate": "first", "tls": "1.3", "starttls": "yes", "mechanisms": "PLAIN CRAM-MD5",
         "capability": "", "uidvalidity": "7"}
CONFIG = """[ca]
default_ca = it
[it]
database = index
serial = serial
new_certs_dir = .
default_md = sha256
policy = any
unique_subject = no
copy_extensions = copy
[any]
commonName = supplied
organizationName = optional
[root]
basicConstraints = critical,CA:true
keyUsage = critical,keyCertSign
[leaf]
basicConstraints = CA:false
"""


def openssl(folder, *words):
    subprocess.run(["openssl", *words], cwd=folder, check=True, stderr=subprocess.DEVNULL)


def key(folder, name):
    openssl(folder, "genpkey", "-quiet", "-algorithm", "EC", "-pkeyopt",
            "ec_paramgen_curve:P-256", "-out", name + ".key")


def make_certificates(folder):
    """NAME.pem with its key behind it, for each value of `certificate`."""
    (folder / "config").write_text(CONFIG)
    (folder / "index").write_text("")
    (folder / "serial").write_text("1000\n")
    for root, name in (("ca", "Test CA"), ("other", "Another CA")):
        key(folder, root)
        openssl(folder, "req", "-x509", "-new", "-key", root + ".key", "-subj", "/O=" + name +
                "/CN=" + name, "-days", "3650", "-config", "config", "-extensions", "root", "-out",
                root + ".pem")
    for name, of, root, end in (("first", "one", "ca", "2080"), ("renewed", "one", "ca", "2090"),
                                ("rekeyed", "two", "ca", "2090"),
                                ("stranger", "two", "other", "2090")):
        if not (folder / (of + ".key")).exists():
            key(folder, of)
        openssl(folder, "req", "-new", "-key", of + ".key", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1", "-out", "request")
        openssl(folder, "ca", "-batch", "-notext", "-config", "config", "-cert", root + ".pem",
                "-keyfile", root + ".key", "-in", "request", "-startdate", "20240101000000Z",
                "-enddate", end + "0101000000Z", "-extensions", "leaf", "-out", name + ".one")
        both = (folder / (name + ".one")).read_text() + (folder / (of + ".key")).read_text()
        (folder / (name + ".pem")).write_text(both)


class Lines(socketserver.StreamRequestHandler):
    def say(self, *lines):
        for line in lines:
            self.wfile.write(line.encode() + b"\r\n")

    def handle(self):
        self.now = dict(STATE)
        for line in self.server.changes.read_text().splitlines():
            name, _, value = line.partition("=")
            self.now[name] = value
        try:
            self.greet()
            while True:
                line = self.rfile.readline().decode().rstrip("\r\n")
                if not line or not self.hear(line, line.split()):
                    return
        except (BrokenPipeError, ConnectionResetError, ssl.SSLError):
            pass

    def secure(self):
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(self.server.changes.parent / (self.now["certificate"] + ".pem"))
        if self.now["tls"] == "1.2":
            context.maximum_version = ssl.TLSVersion.TLSv1_2
        self.connection = context.wrap_socket(self.connection, server_side=True)
        self.setup_again()

    def setup_again(self):
        self.rfile = self.connection.makefile("rb")
        self.wfile = self.connection.makefile("wb", 0)

    def offers_tls(self):
        return self.now["starttls"] == "yes" and not isinstance(self.connection, ssl.SSLSocket)


class Pop(Lines):
    def greet(self):
        self.say("+OK ready")

    def hear(self, line, words):
        verb = words[0].upper()
        if verb == "CAPA":
            offers = ["USER", "UIDL", "SASL " + self.now["mechanisms"], self.now["capability"]]
            offers += ["STLS"] if self.offers_tls() else []
            self.say("+OK", *filter(None, offers), ".")
        elif verb == "STLS":
            self.say("+OK")
            self.secure()
        elif verb == "STAT":
            self.say("+OK 0 0")
        elif verb in ("UIDL", "LIST"):
            self.say("+OK", ".")
        else:
            self.say("+OK" if verb in ("USER", "PASS", "QUIT") else "-ERR")
        return verb != "QUIT"


class Imap(Lines):
    def greet(self):
        self.say("* OK ready")

    def hear(self, line, words):
        tag, verb = words[0], words[1].upper()
        if verb == "CAPABILITY":
            self.say("* CAPABILITY IMAP4rev1 " + self.now["capability"])
        elif verb in ("EXAMINE", "SELECT"):
            self.say("* 0 EXISTS", "* OK [UIDVALIDITY %s]" % self.now["uidvalidity"])
        elif verb == "STATUS":
            self.say("* STATUS INBOX (MESSAGES 0 UNSEEN 0 UIDNEXT 1 UIDVALIDITY %s)" %
                     self.now["uidvalidity"])
        self.say(tag + " OK done")
        return verb != "LOGOUT"


class Smtp(Lines):
    def greet(self):
        self.say("220 localhost ESMTP")

    def hear(self, line, words):
        verb = words[0].upper()
        if verb == "EHLO":
            offers = ["localhost", "SIZE 1000000", self.now["capability"]]
            offers += ["STARTTLS"] if self.offers_tls() else []
            offers += ["AUTH " + self.now["mechanisms"]] if self.now["mechanisms"] else []
            offers = list(filter(None, offers))
            self.say(*["250-" + offer for offer in offers[:-1]], "250 " + offers[-1])
        elif verb == "STARTTLS":
            self.say("220 go ahead")
            self.secure()
        else:
            self.say("221 bye" if verb == "QUIT" else "250 ok")
        return verb != "QUIT"


def serve(handler, changes):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.changes = changes
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return str(server.server_address[1])


def plain(text, ports):
    text = re.sub(r"\b20\d\d-\d\d-\d\d\b", "DAY", text)
    text = re.sub(r"\b[0-9a-f]{64}\b", "KEY", text)
    return re.sub(r"\b(%s)\b" % "|".join(ports), "PORT", text)


def main():
    with tempfile.TemporaryDirectory() as place:
        folder = pathlib.Path(place)
        make_certificates(folder)
        changes = folder / "changes"
        changes.write_text("")
        (folder / "now").write_text('#!/bin/sh\nprintf "%%s\\n" "$@" >>%s\n' % changes)
        (folder / "now").chmod(0o700)
        ports = [serve(handler, changes) for handler in (Pop, Imap, Smtp)]
        names = dict(zip(("POP", "IMAP", "SMTP"), ports))
        done = subprocess.run(["sh", "-c", sys.argv[1]], stdout=subprocess.PIPE,
                              stderr=subprocess.PIPE,
                              env=dict(os.environ, CA=str(folder / "ca.pem"), **names,
                                       PATH=place + ":" + os.environ["PATH"]))
        for stream, text in ((sys.stdout, done.stdout), (sys.stderr, done.stderr)):
            stream.write(plain(text.decode(), ports))
    sys.exit(done.returncode)


main()
