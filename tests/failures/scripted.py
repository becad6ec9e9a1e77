"""A row of failures.table: against a scripted server (server.py)."""

import os
import re

import rows
import server

HOSTS = {"pop3": "pop.test", "imap4": "pop.test", "smtp": "smtp.test"}
ANSWERS = {"unknown": "!unknown", "silent": "!again", "empty": "!nodata"}
CONDITIONS = ("everywhere", "clear", "secured", "called", "over-ipv6")


def mark_ends(reply):
    return re.sub("<(closes|resets|stalls)>", r"<ends:\1>", reply)


class ScriptedRow(rows.Row):
    user, password = server.USER, server.PASSWORD

    def __init__(self, *arguments):
        self.faults, self.pop_faults, self.dns, self.without = [], [], "127.0.0.1", []
        self.well_at_first = False
        super().__init__(*arguments)

    def defaults(self, encryption):
        settings = {"host": HOSTS[self.protocol]}
        if encryption != "none":
            settings["trust.ca_file"] = self.path("ca.pem")
        if self.protocol == "smtp":
            settings["helo_name"] = "client.test"
        return settings

    def receiving(self):
        return ["receive.host=pop.test", "receive.trust.ca_file=" + self.path("ca.pem")]

    def path(self, name):
        return os.path.join(self.options.certificates, name)

    def spki(self, match):
        with open(self.path(match.group(1) + ".spki"), encoding="ascii") as file:
            return file.read().strip()

    def fill(self, text):
        return re.sub(r"\{spki:(\w+)\}", self.spki, text).replace("{certs}", self.options.certificates)

    def read_own(self, word, rest):
        if word == "dns":
            self.dns = ANSWERS.get(rest, rest)
        elif word == "machine-without":
            self.without = ["without=" + rest]
        elif word == "setting":
            key, _, value = rest.partition("=")
            self.settings[key] = self.fill(value)
        elif word.startswith("pop "):
            self.pop_faults.append((("always",), word[4:], mark_ends(rest)))
        else:
            self.well_at_first |= word.startswith("later ")
            word = word.removeprefix("later ")
            when = ("always",)
            if word.split(" ")[0] in CONDITIONS:
                condition, word = word.split(" ", 1)
                when = (condition,)
                if condition == "called":
                    name, word = word.split(" ", 1)
                    when = (condition, name)
            self.faults.append((when, word, mark_ends(rest)))

    def start(self):
        """The servers of this row; the network is bent towards them."""
        gate = server.Gate(float(self.rest_of("pop-opens") or 0))
        servers = [server.Server(self.options.certificates, self.protocol,
                                 int(self.settings["port"]), self.faults, gate)]
        if self.wants_receiving():
            servers.append(server.Server(self.options.certificates, "pop3", 995, self.pop_faults, gate))
        self.bends = self.without[:]
        for one in servers:
            self.bends += ["to=127.0.0.1/%d/%d" % pair for pair in one.ports.items()]
            self.bends += ["to=::1/%d/%d" % pair for pair in one.ports_6.items()]
        self.bends += ["name=%s:%s" % (self.settings["host"], self.dns)]
        self.bends += ["name=%s:127.0.0.1" % name for name in
                       ("sv1.hoster.test", "pop.wild.test", *HOSTS.values())]
        if self.rest_of("connect") == "unreachable":
            self.bends += ["unreachable=127.0.0.1"]
        if self.rest_of("connect") in ("unreachable", "unreachable-ipv6"):
            self.bends += ["unreachable=2001:db8::1"]
        return servers

    def rest_of(self, word):
        return next((rest for _, one, rest in self.faults if one == word), None)

    def begin(self, servers):
        if self.well_at_first:
            servers[0].faults = []
            told, _ = self.check()
            if told:
                raise rows.Wrong("it was not well at first: %s" % told)
            servers[0].faults = self.faults
