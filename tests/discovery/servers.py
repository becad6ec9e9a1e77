"""The other side of a discovery: a name server (UDP and TCP), a web server (https and http) and mail
servers, all on loopback and all of them saying what a case tells them to.

Names of the cases have addresses 127.77.0.1 and up; the ports that only root may open are moved
to free ones (PORTS), which drive's --map leads to."""

import os
import socket
import ssl
import struct
import threading

TYPES = {"A": 1, "MX": 15, "TXT": 16, "AAAA": 28, "SRV": 33}
WELL_KNOWN_PORTS = (993, 995, 465, 143, 110, 587)


class Reservations:
    """Ports that nobody else is given while this one is open, in this run or in another: each is held
    at an address where nobody serves."""

    def __init__(self):
        self.held = []

    def one(self):
        held = socket.socket()
        held.bind(("127.77.0.250", 0))
        self.held.append(held)
        return held.getsockname()[1]

    def close(self):
        for held in self.held:
            held.close()


def end(one):
    """A thread that waits in the socket would keep it open, port and all: it is woken first."""
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:  # says so where nobody is connected, and wakes all the same
        pass
    one.close()


def wire_name(name):
    out = b""
    for label in name.rstrip(".").split("."):
        if label:
            out += bytes([len(label)]) + label.encode()
    return out + b"\0"


def record_data(kind, value):
    if kind == "A":
        return socket.inet_aton(value)
    if kind == "AAAA":
        return socket.inet_pton(socket.AF_INET6, value)
    if kind == "TXT":
        raw = value.encode("latin-1")
        pieces = [raw[i:i + 255] for i in range(0, len(raw), 255)] or [b""]
        return b"".join(bytes([len(p)]) + p for p in pieces)
    if kind == "MX":
        place, name = value.split()
        return struct.pack("!H", int(place)) + wire_name(name)
    place, weight, port, name = value.split()
    return struct.pack("!HHH", int(place), int(weight), int(port)) + wire_name(name)


class NameServer:
    """zone: {"NAME TYPE": [VALUE...]}, where a value may be "!silent", "!servfail", "!refused". A
    name that is in the zone with another type has no such record; any other name is not known.
    "* *": for everything that the zone does not say."""

    def __init__(self, zone, ttl=300):
        self.ttl = ttl
        self.zone = {key.lower(): value for key, value in zone.items()}
        self.asked = []
        for _ in range(100):
            self.tcp = socket.create_server(("127.0.0.1", 0))
            self.port = self.tcp.getsockname()[1]
            self.udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
            try:
                self.udp.bind(("127.0.0.1", self.port))
                break
            except OSError:
                self.udp.close()
                self.tcp.close()
        threading.Thread(target=self.serve_udp, daemon=True).start()
        threading.Thread(target=self.serve_tcp, daemon=True).start()

    def answer(self, query, over_tcp):
        at, labels = 12, []
        while query[at]:
            labels.append(query[at + 1:at + 1 + query[at]].decode("latin-1").lower())
            at += query[at] + 1
        question = query[12:at + 5]
        number = struct.unpack("!H", query[at + 1:at + 3])[0]
        kind = next((k for k, n in TYPES.items() if n == number), "?")
        name = ".".join(labels)
        self.asked.append(f"{name} {kind}")
        values = self.zone.get(f"{name} {kind.lower()}", self.zone.get("* *"))
        known = values is not None or any(key.split()[0] == name for key in self.zone)
        if values and values[0] == "!silent":
            return None
        code = 0 if known else 3
        if values and values[0] in ("!servfail", "!refused"):
            code = {"!servfail": 2, "!refused": 5}[values[0]]
            values = []
        records = b""
        for value in values or []:
            data = record_data(kind, value)
            records += b"\xc0\x0c" + struct.pack("!HHIH", number, 1, self.ttl, len(data)) + data
        flags = 0x8580 | code
        count = len(values or [])
        if not over_tcp and len(records) > 400:  # does not fit: asked for again over TCP
            flags, records, count = flags | 0x0200, b"", 0
        head = query[:2] + struct.pack("!HHHHH", flags, 1, count, 0, 0)
        return head + question + records

    def serve_udp(self):
        while True:
            try:
                query, whom = self.udp.recvfrom(4096)
            except OSError:
                return
            if not query:  # woken to end
                return
            reply = self.answer(query, False)
            if reply:
                self.udp.sendto(reply, whom)

    def serve_tcp(self):
        while True:
            try:
                line, _ = self.tcp.accept()
            except OSError:
                return
            threading.Thread(target=self.serve_line, args=(line,), daemon=True).start()

    def serve_line(self, line):
        with line, line.makefile("rb") as stream:
            while len(head := stream.read(2)) == 2:
                reply = self.answer(stream.read(struct.unpack("!H", head)[0]), True)
                if reply:
                    line.sendall(struct.pack("!H", len(reply)) + reply)

    def close(self):
        for one in (self.udp, self.tcp):
            end(one)


class Listener:
    """Accepts at one place; each connection has a thread that nobody waits for."""

    def __init__(self, host, port):
        self.socket = socket.create_server((host, port))
        self.port = self.socket.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def accept(self):
        while True:
            try:
                line, _ = self.socket.accept()
            except OSError:
                return
            threading.Thread(target=self.guarded, args=(line,), daemon=True).start()

    def guarded(self, line):
        try:
            with line:
                self.serve(line)
        except (OSError, ValueError):  # the client went, or did not like the certificate
            pass

    def close(self):
        end(self.socket)


def tls(certificates, name):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(os.path.join(certificates, name + ".pem"))
    return context


def stall(line):
    while line.recv(4096):
        pass


class WebServer(Listener):
    """pages: {"HOST/PATH": PAGE} without the port; a page is a text (200), a number (a status),
    "!stall" (never answers), "!wrong" (the certificate of another), or ">URL" (a redirect; {https}
    and {http} are the ports)."""

    def __init__(self, host, pages, certificates, secure, ports):
        self.pages, self.certificates, self.secure, self.ports = pages, certificates, secure, ports
        self.asked = []
        super().__init__(host, ports["https" if secure else "http"])

    def wrong(self, host):
        return any(key.split("/")[0] == host and page == "!wrong" for key, page in self.pages.items())

    def serve(self, line):
        if self.secure:
            good, wrong = tls(self.certificates, "good"), tls(self.certificates, "wrong")

            def choose(one, host, _context):
                one.context = wrong if self.wrong(host or "") else good

            good.sni_callback = choose
            line = good.wrap_socket(line, server_side=True)
        request = b""
        while b"\r\n\r\n" not in request:
            got = line.recv(4096)
            if not got:
                return
            request += got
        path = request.split(b" ")[1].decode("latin-1")
        host = next(h.split(b":")[1].strip().decode() for h in request.split(b"\r\n")
                    if h.lower().startswith(b"host:"))
        self.asked.append(host + path)
        page = self.pages.get(host + path.split("?")[0], 404)
        if page == "!stall":
            stall(line)
            return
        status, more, body = "200 OK", "", b""
        if isinstance(page, int):
            status = f"{page} no"
        elif page.startswith(">"):
            status, more = "302 Found", "Location: " + page[1:].format(**self.ports) + "\r\n"
        else:
            body = page.encode()
        line.sendall(f"HTTP/1.1 {status}\r\n{more}Content-Type: text/xml\r\n"
                     f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n".encode() + body)


GREETINGS = {
    "imap4": "* OK [CAPABILITY IMAP4rev1 AUTH=PLAIN{starttls}] {host} ready\r\n",
    "pop3": "+OK {host} ready\r\n",
    "smtp": "220 {host} ESMTP ready\r\n",
}


class MailServer(Listener):
    """How it is: words. imap4, pop3 or smtp; tls (from the first byte), starttls (offered); wrong (the
    certificate of another), stall (says nothing), ssh (another protocol), refuse (greets with no)."""

    def __init__(self, host, port, how, certificates):
        self.how, self.certificates = how.split(), certificates
        self.protocol = next(p for p in GREETINGS if p in self.how)
        super().__init__(host, port)

    def context(self):
        return tls(self.certificates, "wrong" if "wrong" in self.how else "good")

    def serve(self, line):
        if "stall" in self.how:
            stall(line)
            return
        if "tls" in self.how:
            line = self.context().wrap_socket(line, server_side=True)
        if "ssh" in self.how:
            line.sendall(b"SSH-2.0-Test\r\n")
            stall(line)
            return
        starttls = " STARTTLS" if "starttls" in self.how else ""
        greeting = GREETINGS[self.protocol].format(host="mail", starttls=starttls)
        if "refuse" in self.how:
            greeting = {"imap4": "* BYE no\r\n", "pop3": "-ERR no\r\n", "smtp": "554 no\r\n"}[self.protocol]
        line.sendall(greeting.encode())
        self.talk(line, bool(starttls))

    def talk(self, line, starttls):
        rest = b""
        while True:
            while b"\n" not in rest:
                got = line.recv(4096)
                if not got:
                    return
                rest += got
            raw, rest = rest.split(b"\n", 1)
            reply, secure = getattr(self, self.protocol)(raw.decode().split(), starttls)
            line.sendall(reply.replace("\n", "\r\n").encode())
            if secure:
                line, starttls = self.context().wrap_socket(line, server_side=True), False

    @staticmethod
    def imap4(words, starttls):
        tag, verb = words[0], words[1].upper()
        offer = " STARTTLS" if starttls else ""
        if verb == "CAPABILITY":
            return f"* CAPABILITY IMAP4rev1 AUTH=PLAIN{offer}\n{tag} OK done\n", False
        if verb == "STARTTLS" and starttls:
            return f"{tag} OK begin\n", True
        return f"{tag} OK done\n" if verb == "LOGOUT" else f"{tag} BAD no\n", False

    @staticmethod
    def pop3(words, starttls):
        verb = words[0].upper()
        if verb == "CAPA":
            return "+OK\nUSER\nUIDL\nSASL PLAIN\n" + ("STLS\n" if starttls else "") + ".\n", False
        if verb == "STLS" and starttls:
            return "+OK begin\n", True
        return "+OK bye\n" if verb == "QUIT" else "-ERR no\n", False

    @staticmethod
    def smtp(words, starttls):
        verb = words[0].upper()
        if verb == "EHLO":
            return "250-mail\n" + ("250-STARTTLS\n" if starttls else "") + "250 AUTH PLAIN\n", False
        if verb == "STARTTLS" and starttls:
            return "220 begin\n", True
        return "221 bye\n" if verb == "QUIT" else "500 no\n", False
