#!/usr/bin/python3
"""with_mail COMMAND - runs a shell command while a POP3 and an SMTP server wait on loopback.

$POP and $SMTP are their ports; in what the command prints they read POP and SMTP. Everybody's
password is "right" and everybody's access token "right-token"; the POP3 server knows hanako without
her domain alone, says of shiro that he has tried too often, and of goro that he has more mails than
there can be. Behind the output stands what the servers saw, POP3 first: logins with what was
proven, senders, recipients, the headers of mails.
A mail that the SMTP server takes is in the mailbox of the POP3 server at once, behind three others,
unless it is for somebody who is lost."""
import base64
import os
import socketserver
import subprocess
import sys
import threading

SEEN = []
MAILBOX = [["Message-ID: <%d@example.jp>" % n, "Subject: Letter %d" % n] for n in (1, 2, 3)]


def proven(mechanism, blob):
    """The user and whether the secret is right, from a mechanism's first answer."""
    text = base64.b64decode(blob).decode()
    if mechanism == "XOAUTH2":
        user, token = (part.partition("=")[2] for part in text.split("\x01")[:2])
        return user, token == "Bearer right-token"
    _, user, password = text.split("\0")
    return user, password == "right"


class Lines(socketserver.StreamRequestHandler):
    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")

    def login(self, side, how, user, good):
        SEEN.append("%s: %s as %s: %s" % (side, how, user, "taken" if good else "refused"))
        return good

    def handle(self):
        try:
            self.greet()
            while True:
                line = self.rfile.readline()
                if not line or not self.hear(line.decode().rstrip("\r\n")):
                    return
        except (BrokenPipeError, ConnectionResetError):
            pass

    def auth(self, side, words, yes, no, more):
        mechanism = words[1].upper()
        blob = words[2] if len(words) > 2 else None
        if blob is None:
            self.say(more)
            blob = self.rfile.readline().decode().strip()
        user, good = proven(mechanism, blob)
        self.say(yes if self.login(side, mechanism, user, good) else no)


class Pop(Lines):
    def greet(self):
        self.user, self.doomed = "", []
        self.say("+OK ready")

    def hear(self, line):
        words = line.split()
        verb = words[0].upper() if words else ""
        if verb == "CAPA":
            for text in ("+OK", "USER", "UIDL", "SASL PLAIN XOAUTH2", "."):
                self.say(text)
        elif verb == "USER":
            self.user = words[1]
            self.say("+OK")
        elif verb == "PASS":
            known = self.user == "hanako" or not self.user.startswith("hanako")
            good = self.login("pop", "PASS", self.user, words[1] == "right" and known)
            often = self.user == "shiro"
            self.say("-ERR [SYS/TEMP] Too many tries" if often else
                     "+OK" if good else "-ERR [AUTH] Authentication failed.")
        elif verb == "AUTH":
            self.auth("pop", words, "+OK", "-ERR [AUTH] Authentication failed.", "+ ")
        elif verb == "STAT":
            if self.user == "goro":
                self.say("+OK 9999999999999999999 9999999999999999999")
                return True
            self.say("+OK %d %d" % (len(MAILBOX), 4711 + 700 * (len(MAILBOX) - 3)))
        elif verb in ("UIDL", "LIST"):
            sizes = ["100", "200", "4411"] + ["700"] * (len(MAILBOX) - 3)
            for text in ["+OK"] + ["%d %s" % one for one in enumerate(sizes, 1)] + ["."]:
                self.say(text)
        elif verb == "TOP":
            for text in ["+OK"] + MAILBOX[int(words[1]) - 1] + ["", "."]:
                self.say(text)
        elif verb == "DELE":
            self.doomed.append(MAILBOX[int(words[1]) - 1])
            self.say("+OK")
        else:
            self.say("+OK" if verb == "QUIT" else "-ERR")
            for mail in self.doomed:
                SEEN.append("pop: deleted: " + mail[-1])
                MAILBOX.remove(mail)
            self.doomed = []
        return verb != "QUIT"


class Smtp(Lines):
    def greet(self):
        self.say("220 smtp.example.jp ESMTP")

    def hear(self, line):
        words = line.split()
        verb = words[0].upper() if words else ""
        if verb == "EHLO":
            for text in ("250-smtp.example.jp", "250-SIZE 10240000", "250 AUTH PLAIN XOAUTH2"):
                self.say(text)
        elif verb == "AUTH":
            self.auth("smtp", words, "235 2.7.0 Authentication successful",
                      "535 5.7.8 Error: authentication failed", "334 ")
        elif verb in ("MAIL", "RCPT"):
            refused = "nobody@" in line
            SEEN.append("smtp: " + line.split(" SIZE=")[0])
            self.lost = "lost@" in line
            self.say("550 5.1.1 User unknown" if refused else "250 2.1.0 Ok")
        elif verb == "DATA":
            self.say("354 End data with <CR><LF>.<CR><LF>")
            self.take_mail()
        else:
            self.say("221 2.0.0 Bye" if verb == "QUIT" else "250 2.0.0 Ok")
        return verb != "QUIT"

    def take_mail(self):
        lines = [raw.decode().rstrip("\r\n") for raw in iter(self.rfile.readline, b".\r\n")]
        headers = "\n".join(lines[:lines.index("")]).replace("\n ", " ").split("\n")
        for line in headers:
            if line.split(":")[0] in ("From", "To", "Subject"):
                SEEN.append("mail: " + line)
        if not self.lost:
            header = [line for line in headers if line.startswith("Message-ID:")]
            MAILBOX.append(["Received: from smtp.example.jp (smtp.example.jp [192.0.2.2])",
                            " by pop.example.jp (Postfix) with LMTP id 2; now",
                            "Authentication-Results: pop.example.jp; spf=pass; dkim=\033[31mfail",
                            "Received: from client (client [192.0.2.1]) by smtp.example.jp; now",
                            *header, "Subject: [mailsetup] Test Mail"])
        self.say("250 2.0.0 Ok: queued as 4F7C2A0B")


def serve(handler):
    server = socketserver.ThreadingTCPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return str(server.server_address[1])


def main():
    pop, smtp = serve(Pop), serve(Smtp)
    done = subprocess.run(["sh", "-c", sys.argv[1]], env=dict(os.environ, POP=pop, SMTP=smtp),
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for stream, text in ((sys.stdout, done.stdout), (sys.stderr, done.stderr)):
        shown = text.decode().replace(":" + pop, ":POP").replace(":" + smtp, ":SMTP")
        stream.write(shown.replace("port " + pop, "port POP").replace("port " + smtp, "port SMTP"))
        stream.flush()
    for line in sorted(SEEN, key=lambda line: ("pop", "smtp", "mail").index(line.split(":")[0])):
        print("<<", line)
    sys.exit(done.returncode)


main()
