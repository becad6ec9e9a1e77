"""A small mail server that is well, but for what a row of failures.table says of it.

Server(certificates, faults) listens at the usual ports of a protocol, each at a free port of
loopback (ports: usual -> real). faults are the row's lines, (word, rest); what they can be is said
at the head of the table. They hold for the port that the settings name; the others are well, as
they are after a fix that goes there."""

import base64
import hmac
import os
import re
import socket
import ssl
import struct
import threading
import time
import warnings

warnings.simplefilter("ignore", DeprecationWarning)  # old TLS is asked for on purpose

USER, PASSWORD = "alice@pop.test", "Correct-Horse-9"
PATIENCE = 30
PORTS = {"pop3": {110: False, 995: True}, "imap4": {143: False, 993: True},
         "smtp": {25: False, 587: False, 465: True}}
CHALLENGE = "<1896.697170952@pop.test>"
OFFERS = {"pop3": "USER UIDL TOP STLS SASL=PLAIN SASL=LOGIN SASL=CRAM-MD5".split(),
          "imap4": "IMAP4rev1 LITERAL+ SASL-IR STARTTLS AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5".split(),
          "smtp": "SIZE=10485760 STARTTLS AUTH=PLAIN AUTH=LOGIN AUTH=CRAM-MD5".split()}
GREETINGS = {"pop3": "+OK ready " + CHALLENGE, "imap4": "* OK ready", "smtp": "220 smtp.test ESMTP"}


class Left(Exception):
    """The connection is over."""


def unescape(text):
    return text.encode("utf-8").decode("unicode_escape").encode("latin-1")


class Talk:
    """One connection."""

    def __init__(self, server, peer, port, over_ipv6):
        self.over_ipv6 = over_ipv6
        self.server, self.peer, self.port = server, peer, port
        self.protocol = server.protocol
        self.secured, self.buffer, self.tag = False, b"", ""
        self.user, self.logged_in, self.called = "", False, None
        self.faults = [one for one in server.faults
                       if port == server.port or one[0] == ("everywhere",)]

    def holds(self, condition, value=None):
        return {"always": True, "everywhere": True, "clear": not self.secured, "secured": self.secured,
                "called": self.called == value, "over-ipv6": self.over_ipv6}[condition]

    def fault(self, *words):
        """What follows the longest of these words that the row has a line for; None."""
        best = None
        for when, word, rest in self.faults:
            if not self.holds(*when):
                continue
            for said in words:
                fits = said.upper() == word.upper() or said.upper().startswith(word.upper() + " ")
                if fits and (best is None or len(word) > len(best[0])):
                    best = word, rest
        return best[1] if best else None

    def run(self):
        try:
            if self.fault("connected") is not None:
                self.answer(self.fault("connected"))
            if self.server.implicit(self.port):
                self.start_tls()
            getattr(self, self.protocol)()
        except (Left, OSError, ssl.SSLError, ValueError):
            pass
        finally:
            self.peer.close()

    # Bytes and lines ---------------------------------------------------------------------------

    def say(self, *lines):
        self.peer.sendall("".join(line + "\r\n" for line in lines).encode("utf-8", "surrogateescape"))

    def hear(self):
        while b"\n" not in self.buffer:
            more = self.peer.recv(65536)
            if not more:
                raise Left
            self.buffer += more
        line, self.buffer = self.buffer.split(b"\n", 1)
        return line.rstrip(b"\r").decode("utf-8", "replace")

    def answer(self, reply):
        """Lines with ' | ' between them, then perhaps <closes>, <resets> or <stalls>."""
        text, _, doing = reply.partition("<ends:")
        text = text.strip()
        if text:
            for line in text.split(" | "):
                line = re.sub(r"^TAG ", self.tag + " ", line.strip())
                self.peer.sendall(unescape(line) + b"\r\n")
        if doing:
            self.end(doing.strip(" >"))

    def end(self, how):
        if how == "resets":
            self.peer.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        elif how == "stalls":
            while self.peer.recv(65536):
                pass
        elif how == "closes" and isinstance(self.peer, ssl.SSLSocket):
            self.peer = self.peer.unwrap()
        raise Left

    def faulted(self, line):
        """The row has an answer to this command; behind a challenge, to what is said then too."""
        reply = self.fault(line)
        if reply is None:
            return False
        self.answer(reply)
        if re.match(r"(334|\+)( |$)", reply):
            self.hear()
            self.answer(self.fault("response"))
        return True

    def start_tls(self):
        broken = self.fault("handshake")
        if broken is not None:
            self.peer.recv(65536)
            if broken.startswith("raw "):
                self.peer.sendall(unescape(broken[4:]))
                self.end("stalls")
            self.answer(broken)
        name, *options = (self.fault("certificate") or "good").split()
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.set_ciphers("ALL:@SECLEVEL=0")
        for option in options:
            key, _, value = option.partition("=")
            if key == "max":
                context.maximum_version = getattr(ssl.TLSVersion, "TLSv" + value.replace(".", "_"))
            elif key == "ciphers":
                context.maximum_version = ssl.TLSVersion.TLSv1_2
                context.set_ciphers(value)
            elif key == "wants-client":
                context.verify_mode = ssl.CERT_REQUIRED
                context.load_verify_locations(self.server.path("ca.pem"))
        context.load_cert_chain(self.server.path(name + ".pem"))
        self.peer = context.wrap_socket(self.peer, server_side=True)
        self.secured = True

    def offers(self):
        offers = list(OFFERS[self.protocol])
        if self.secured:
            offers = [one for one in offers if one not in ("STLS", "STARTTLS")]
        for word, sign in (("without", False), ("offers", True)):
            for one in (self.fault(word) or "").split():
                offers = [o for o in offers if o.split("=")[0] != one and o != one]
                offers += [one] if sign else []
        return offers

    def mechanisms(self, key):
        return [one[len(key) + 1:] for one in self.offers() if one.startswith(key + "=")]

    # Logins ------------------------------------------------------------------------------------

    def is_right(self, user, password):
        return (user, password) == (USER, PASSWORD)

    def ask(self, challenge, mark):
        self.say(mark + " " + base64.b64encode(challenge.encode()).decode() if challenge else mark + " ")
        line = self.hear()
        return base64.b64decode(line).decode("utf-8", "replace")

    def sasl(self, mechanism, initial, mark):
        if mechanism == "PLAIN":
            text = (base64.b64decode(initial).decode("utf-8", "replace") if initial
                    else self.ask("", mark))
            return self.is_right(*text.split("\0")[1:3])
        if mechanism == "LOGIN":
            user = self.ask("Username:", mark)
            return self.is_right(user, self.ask("Password:", mark))
        if mechanism == "XOAUTH2":
            text = base64.b64decode(initial).decode("utf-8", "replace")
            return text == "user=%s\1auth=Bearer %s\1\1" % (USER, PASSWORD)
        if mechanism == "CRAM-MD5":
            text = self.ask(CHALLENGE, mark)
            digest = hmac.new(PASSWORD.encode(), CHALLENGE.encode(), "md5").hexdigest()
            return text == USER + " " + digest
        return False

    # POP3 --------------------------------------------------------------------------------------

    def greet(self):
        greeting = self.fault("greeting")
        if greeting is None:
            self.say(GREETINGS[self.protocol])
        else:
            self.answer(greeting)

    def pop3(self):
        self.greet()
        while True:
            line = self.hear()
            if self.faulted(line):
                continue
            verb, _, rest = line.partition(" ")
            handler = getattr(self, "pop3_" + verb.lower(), None)
            if handler is None:
                self.say("-ERR unknown command")
            else:
                handler(rest)

    def pop3_capa(self, _):
        plain = [one for one in self.offers() if not one.startswith("SASL=")]
        sasl = self.mechanisms("SASL")
        self.say("+OK", *plain, *(["SASL " + " ".join(sasl)] if sasl else []), ".")

    def pop3_stls(self, _):
        self.say("+OK begin")
        self.start_tls()

    def pop3_user(self, rest):
        self.user = rest
        self.say("+OK")

    def pop3_login(self, right):
        self.logged_in = right
        if right:
            self.server.gate.login()
        self.say("+OK logged in" if right else "-ERR [AUTH] Authentication failed.")

    def pop3_pass(self, rest):
        self.pop3_login(self.is_right(self.user, rest))

    def pop3_apop(self, rest):
        self.pop3_login(rest.startswith(USER + " "))

    def pop3_auth(self, rest):
        mechanism, _, initial = rest.partition(" ")
        if mechanism not in self.mechanisms("SASL"):
            self.say("-ERR unsupported authentication mechanism")
        else:
            self.pop3_login(self.sasl(mechanism, initial, "+"))

    def pop3_stat(self, _):
        self.say("+OK 2 640" if self.logged_in else "-ERR log in first")

    def pop3_uidl(self, _):
        self.say(*(["+OK", "1 a-1", "2 a-2", "."] if self.logged_in else ["-ERR log in first"]))

    def pop3_list(self, _):
        self.say("+OK", "1 320", "2 320", ".")

    def pop3_quit(self, _):
        self.say("+OK bye")
        raise Left

    # IMAP4 -------------------------------------------------------------------------------------

    def imap4(self):
        self.greet()
        while True:
            self.tag, _, line = self.hear().partition(" ")
            if self.faulted(line):
                continue
            verb, _, rest = line.partition(" ")
            handler = getattr(self, "imap4_" + verb.lower(), None)
            if handler is None:
                self.done("BAD unknown command")
            else:
                handler(rest)

    def done(self, text):
        self.say(self.tag + " " + text)

    def imap4_capability(self, _):
        self.say("* CAPABILITY " + " ".join(self.offers()))
        self.done("OK done")

    def imap4_starttls(self, _):
        self.done("OK begin")
        self.start_tls()

    def imap4_entered(self, right):
        self.logged_in = right
        self.done("OK logged in" if right else "NO [AUTHENTICATIONFAILED] Authentication failed.")

    def imap4_login(self, rest):
        self.imap4_entered(rest == '"%s" "%s"' % (USER, PASSWORD))

    def imap4_authenticate(self, rest):
        mechanism, _, initial = rest.partition(" ")
        if mechanism not in self.mechanisms("AUTH"):
            self.done("NO unsupported authentication mechanism")
        else:
            self.imap4_entered(self.sasl(mechanism, initial, "+"))

    def imap4_status(self, _):
        self.say("* STATUS INBOX (MESSAGES 2 UNSEEN 1 UIDNEXT 3 UIDVALIDITY 77)")
        self.done("OK done")

    def imap4_examine(self, _):
        self.say("* FLAGS (\\Seen)", "* 2 EXISTS", "* 0 RECENT", "* OK [UIDVALIDITY 77] ok",
                 "* OK [UIDNEXT 3] ok")
        self.done("OK [READ-ONLY] done")

    def imap4_logout(self, _):
        self.say("* BYE")
        self.done("OK done")
        raise Left

    # SMTP --------------------------------------------------------------------------------------

    def smtp(self):
        self.greet()
        while True:
            line = self.hear()
            if self.faulted(line):
                continue
            verb, _, rest = line.partition(" ")
            if verb == "EHLO":
                self.called = rest
            handler = getattr(self, "smtp_" + verb.lower(), None)
            if handler is None:
                self.say("500 5.5.1 unknown command")
            else:
                handler(rest)

    def smtp_ehlo(self, _):
        words = [one.replace("SIZE=", "SIZE ") for one in self.offers() if not one.startswith("AUTH=")]
        mechanisms = self.mechanisms("AUTH")
        words = ["smtp.test", *words, *(["AUTH " + " ".join(mechanisms)] if mechanisms else [])]
        self.say(*["250-" + word for word in words[:-1]], "250 " + words[-1])

    def smtp_helo(self, _):
        self.say("250 smtp.test")

    def smtp_starttls(self, _):
        self.say("220 begin")
        self.start_tls()

    def smtp_auth(self, rest):
        mechanism, _, initial = rest.partition(" ")
        if mechanism not in self.mechanisms("AUTH"):
            self.say("504 5.5.4 unrecognized authentication type")
            return
        self.logged_in = self.sasl(mechanism, initial, "334")
        self.say("235 2.7.0 welcome" if self.logged_in else "535 5.7.8 Error: authentication failed")

    def smtp_mail(self, _):
        refused = self.fault("unless-logged-in")
        if refused is None and not self.server.gate.is_open():
            refused = self.fault("unless-open")
        if refused is not None and not self.logged_in:
            self.answer(refused)
            return
        self.say("250 2.1.0 ok")

    def smtp_rcpt(self, _):
        self.say("250 2.1.5 ok")

    def smtp_data(self, _):
        self.say("354 go on")
        while self.hear() != ".":
            pass
        reply = self.fault("text")
        if reply is None:
            self.say("250 2.0.0 queued as 4711")
        else:
            self.answer(reply)

    def smtp_rset(self, _):
        self.say("250 ok")

    def smtp_quit(self, _):
        self.say("221 bye")
        raise Left


class Silent:
    """A port that never answers: its queue of connections is full."""

    def __init__(self, address="127.0.0.1", port=0):
        self.socket = socket.socket()
        self.socket.bind((address, port))
        self.socket.listen(0)
        self.fill = []
        for _ in range(4):
            one = socket.socket()
            one.setblocking(False)
            one.connect_ex(self.socket.getsockname())
            self.fill.append(one)

    def close(self):
        for one in self.fill + [self.socket]:
            one.close()


class Gate:
    """POP before SMTP: open some seconds after a POP login."""

    def __init__(self, seconds=0):
        self.seconds, self.since = seconds, None

    def login(self):
        self.since = self.since or time.monotonic()

    def is_open(self):
        return self.since is not None and time.monotonic() - self.since >= self.seconds


class Server:
    def __init__(self, certificates, protocol, port, faults, gate):
        self.gate = gate
        self.certificates, self.protocol, self.port, self.faults = certificates, protocol, port, faults
        self.sockets, self.ports, self.ports_6 = [], {}, {}
        at_connect = next((rest for _, word, rest in faults if word == "connect"), None)
        spoken = next((rest for _, word, rest in faults if word == "speaks"), None)
        for one in {*PORTS[protocol], port}:
            if at_connect in ("refused", "silent") and one == port:
                self.shut(one, at_connect)
            else:
                self.listen(one, spoken if one == port else None)

    def path(self, name):
        return os.path.join(self.certificates, name)

    def implicit(self, port):
        kind = next((rest for _, word, rest in self.faults if word == "port-is"), None)
        if port == self.port and kind is not None:
            return kind == "tls"
        return PORTS[self.protocol].get(port, False)

    def shut(self, port, how):
        if how == "silent":
            silent = Silent()
            self.sockets.append(silent)
            self.ports[port] = silent.socket.getsockname()[1]
            return
        closed = socket.socket()
        closed.bind(("127.0.0.1", 0))  # bound, not listening: refused
        self.sockets.append(closed)
        self.ports[port] = closed.getsockname()[1]

    def listen(self, port, spoken):
        self.ports[port] = self.accept_at(port, spoken, False)
        self.ports_6[port] = self.accept_at(port, spoken, True)

    def accept_at(self, port, spoken, over_ipv6):
        listener = socket.socket()
        listener.bind(("127.0.0.1", 0))
        listener.listen(64)
        self.sockets.append(listener)
        threading.Thread(target=self.accept, args=(listener, port, spoken, over_ipv6),
                         daemon=True).start()
        return listener.getsockname()[1]

    def accept(self, listener, port, spoken, over_ipv6):
        while True:
            try:
                peer, _ = listener.accept()
            except OSError:
                return
            peer.settimeout(PATIENCE)
            peer.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            talk = Talk(self, peer, port, over_ipv6)
            talk.protocol = spoken or self.protocol
            threading.Thread(target=talk.run, daemon=True).start()

    def close(self):
        for one in self.sockets:
            if isinstance(one, socket.socket):
                try:
                    one.shutdown(socket.SHUT_RDWR)
                except OSError:
                    pass
            one.close()
