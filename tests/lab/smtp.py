#!/usr/bin/python3
"""The lab's own SMTP servers: the sink behind everything, one without login, and POP before SMTP.

Usage: smtp.py SERVERS.json. Prints "ready" when every port listens, and ends with SIGTERM.
A mail is written to HOME/sink/NUMBER.eml and into the Maildir of each recipient who lives here,
so that it can be fetched again with POP3.
"""
import asyncio
import json
import os
import re
import signal
import ssl
import sys
import time

from aiosmtpd.smtp import SMTP

SIZE_LIMIT = 10 * 1024 * 1024
# Recipients and senders who get a refusal, as real servers word it.
RECIPIENTS = {
    "unknown@lab.test": "550 5.1.1 <unknown@lab.test>: Recipient address rejected: User unknown",
    "grey@lab.test": "450 4.7.1 <grey@lab.test>: Recipient address rejected: Greylisted, try later",
    "full@lab.test": "452 4.2.2 <full@lab.test>: Mailbox full",
}
SENDERS = {
    "forged@lab.test": "553 5.7.1 <forged@lab.test>: Sender address rejected: not owned by user",
}
DATA = {
    "spam@lab.test": "554 5.7.1 Message refused: it looks like spam",
}


class Gates:
    """Who has fetched mail a moment ago, and from which server; written by conf/postlogin."""

    def __init__(self, folder, seconds):
        self.folder = folder
        self.seconds = seconds

    def is_open(self, client, server):
        try:
            age = time.time() - os.stat(os.path.join(self.folder, f"{client}-{server}")).st_mtime
        except FileNotFoundError:
            return False
        return age < self.seconds


class Sink:
    """The mails that came, and who waits for one: a test asks by connecting, and is answered
    with the name of the file when a mail to that recipient is there."""

    def __init__(self, home):
        self.home = home
        self.count = 0
        self.by_recipient = {}
        self.arrived = asyncio.Condition()

    async def take(self, envelope):
        self.count += 1
        name = f"{self.count:06d}"
        path = os.path.join(self.home, "sink", name + ".eml")
        head = f"X-Lab-Envelope: {envelope.mail_from} -> {' '.join(envelope.rcpt_tos)}\r\n"
        write_whole(path, head.encode() + envelope.content)
        for address in map(str.lower, envelope.rcpt_tos):
            box = os.path.join(self.home, "mail", address, "Maildir")
            if re.fullmatch(r"[a-z0-9.-]+@lab\.test", address) and os.path.isdir(box):
                write_whole(os.path.join(box, "new", f"{time.time_ns()}.{name}.lab"),
                            envelope.content.replace(b"\r\n", b"\n"))
        async with self.arrived:
            for address in map(str.lower, envelope.rcpt_tos):
                self.by_recipient[address] = path
            self.arrived.notify_all()
        return f"250 2.0.0 Ok: queued as LAB{name}"

    async def tell(self, reader, writer):
        asked = (await reader.readline()).decode().strip().lower()
        async with self.arrived:
            await self.arrived.wait_for(lambda: asked in self.by_recipient)
        writer.write(self.by_recipient[asked].encode() + b"\n")
        writer.close()


class Handler:
    def __init__(self, sink, gates, gated):
        self.sink = sink
        self.gates = gates
        self.gated = gated

    async def handle_EHLO(self, server, session, envelope, hostname, responses):
        session.host_name = hostname
        return [line for line in responses if not line.startswith("250-AUTH")]

    async def handle_MAIL(self, server, session, envelope, address, options):
        if address in SENDERS:
            return SENDERS[address]
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 2.1.0 Ok"

    async def handle_RCPT(self, server, session, envelope, address, options):
        here = server.transport.get_extra_info("sockname")[0]
        if self.gated and not self.gates.is_open(session.peer[0], here):
            return f"554 5.7.1 <{address}>: Relay access denied: fetch your mail with POP3 first"
        if address in RECIPIENTS:
            return RECIPIENTS[address]
        envelope.rcpt_tos.append(address)
        envelope.rcpt_options.extend(options)
        return "250 2.1.5 Ok"

    async def handle_DATA(self, server, session, envelope):
        for address in envelope.rcpt_tos:
            if address in DATA:
                return DATA[address]
        return await self.sink.take(envelope)


def write_whole(path, content):
    """A reader sees the whole file or none."""
    folder, name = os.path.split(path)
    beside = os.path.join(os.path.dirname(folder), "tmp", name)
    os.makedirs(os.path.dirname(beside), exist_ok=True)
    with open(beside, "wb") as file:
        file.write(content)
    os.rename(beside, path)


def decide(request, gates):
    """Postfix's access policy protocol: the same gate for Postfix's listeners."""
    asked = dict(line.split("=", 1) for line in request.split("\n") if "=" in line)
    if gates.is_open(asked.get("client_address", ""), asked.get("server_address", "")):
        return "OK"
    return "554 5.7.1 Relay access denied: fetch your mail with POP3 first"


async def policy(reader, writer, gates):
    try:
        while True:
            request = await reader.readuntil(b"\n\n")
            writer.write(f"action={decide(request.decode(), gates)}\n\n".encode())
            await writer.drain()
    except (asyncio.IncompleteReadError, ConnectionError):
        writer.close()


async def main(lab):
    home = lab["home"]
    gates = Gates(os.path.join(home, "gates"), lab["gate_seconds"])
    sink = Sink(home)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(f"{home}/certs/good.pem", f"{home}/certs/good.key")
    loop = asyncio.get_running_loop()
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
        loop.add_signal_handler(number, stopped.set)
    for listener in lab["smtp_listeners"]:
        def server(listener=listener):
            wrapped = listener["encryption"] == "tls"
            return SMTP(Handler(sink, gates, listener["gated"]), hostname="mail.lab.test",
                        ident="ESMTP lab", data_size_limit=SIZE_LIMIT, enable_SMTPUTF8=True,
                        tls_context=None if wrapped else context, loop=loop)
        await loop.create_server(server, listener["host"], listener["port"],
                                 ssl=context if listener["encryption"] == "tls" else None)
    await asyncio.start_server(lambda r, w: policy(r, w, gates), "127.0.0.1", lab["policy_port"])
    await asyncio.start_server(sink.tell, "127.0.0.1", lab["arrivals_port"])
    print("ready", flush=True)
    await stopped.wait()


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        described = json.load(file)
    asyncio.run(main(described))
