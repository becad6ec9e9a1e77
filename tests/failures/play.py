#!/usr/bin/env python3
"""Plays failures.table: the real program against a scripted server that fails as a row says.

    play.py PROGRAM BEND CERTIFICATES TABLE [--only NAME] [--show]

For each row a server is registered and checked (`mailsetup check --json`, or send-test). Exactly
the findings of the row must be told, each at its stage with its severity and its fix. Where a fix
is offered it is applied with `mailsetup set`, and the same server must then pass. The network is
bent by a preloaded library (bend.c). How a row is written is said at the head of the table."""

import argparse
import collections
import concurrent.futures
import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import server

HOSTS = {"pop3": "pop.test", "imap4": "pop.test", "smtp": "smtp.test"}
USUAL = {("pop3", True): 995, ("pop3", False): 110, ("imap4", True): 993, ("imap4", False): 143,
         ("smtp", True): 465, ("smtp", False): 587}
WORKERS, PATIENCE = 6, 60
# How a finding is announced: its severity, and what its stage comes to.
EXPECTED = {"fails": ("error", "fail"), "skips": ("error", "skip"), "warns": ("warning", None)}


def read_table(path):
    """Rows: name, the words of the first line, and the lines below: (number, word, rest)."""
    rows, names = [], set()
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = re.sub(r"(^|\s)#.*", "", line).rstrip()
            if not line:
                continue
            if line[0] == " ":
                word, _, rest = line.strip().partition("  ")
                rows[-1][3].append((number, word, rest.strip()))
                continue
            name, *settings = line.split()
            if name in names or len(settings) < 2:
                sys.exit("%s:%d: not the head of a row: %s" % (path, number, line))
            names.add(name)
            rows.append((number, name, settings, []))
    return [one for row in rows for one in each_protocol(*row)]


def each_protocol(number, name, settings, lines):
    """A row that is written once for {several,protocols}: one for each, with its own lines."""
    protocols = settings[0].strip("{}").split(",")
    for protocol in protocols:
        own = []
        for where, word, rest in lines:
            marked = re.match(r"(pop3|imap4|smtp): *(.*)", word)
            if marked is None or marked.group(1) == protocol:
                own.append((where, marked.group(2) if marked else word, rest))
        yield number, name.replace("*", protocol), [protocol, *settings[1:]], own


def mark_ends(reply):
    return re.sub("<(closes|resets|stalls)>", r"<ends:\1>", reply)


class Wrong(Exception):
    pass


class Row:
    def __init__(self, options, number, name, settings, lines):
        self.options, self.number, self.name = options, number, name
        self.protocol, encryption, *more = settings
        self.side = "send" if self.protocol == "smtp" else "receive"
        self.expected, self.fixes, self.faults, self.pop_faults = [], {}, [], []
        self.stages = {}
        self.dns, self.words, self.password, self.user = "127.0.0.1", [], server.PASSWORD, server.USER
        self.settings = {"host": HOSTS[self.protocol], "encryption": encryption,
                         "port": USUAL[self.protocol, encryption == "tls"], "timeout_seconds": 20}
        if encryption != "none":
            self.settings["trust.ca_file"] = self.path("ca.pem")
        if self.protocol == "smtp":
            self.settings["helo_name"] = "client.test"
        for word in more:
            key, _, value = word.partition("=")
            self.settings[key] = self.fill(value)
        self.add_token(self.settings.pop("oauth", None))
        for number, word, rest in lines:
            self.read(number, word, rest)
        if not self.expected:
            sys.exit("line %d: %s expects nothing" % (self.number, self.name))

    def add_token(self, mechanism):
        """A token is given as a password is; the OAuth server that it came from is not asked."""
        self.oauth_server = []
        if mechanism is not None:
            self.oauth_server = ["oauth_server=lab"]
            self.settings["auth.mechanism" if self.side == "send" else "auth"] = mechanism

    def path(self, name):
        return os.path.join(self.options.certificates, name)

    def fill(self, text):
        text = re.sub(r"\{spki:(\w+)\}", lambda m: open(self.path(m.group(1) + ".spki")).read().strip(), text)
        return text.replace("{certs}", self.options.certificates)

    def read(self, number, word, rest):
        kind, _, stage = word.partition(" ")
        if kind in EXPECTED:
            self.expected.append((EXPECTED[kind][0], stage, rest))
            self.stages[stage] = self.stages.get(stage) or EXPECTED[kind][1]
        elif word == "fix":
            self.fixes[self.expected[-1][2]] = dict(
                pair.partition("=")[::2] for pair in self.fill(rest).split())
        elif word == "dns":
            self.dns = {"unknown": "!unknown", "silent": "!again", "empty": "!nodata"}.get(rest, rest)
        elif word == "check":
            self.words += shlex.split(rest)
        elif word == "password":
            self.password = rest
        elif word == "user":
            self.user = rest
        elif word.startswith("pop "):
            self.pop_faults.append(("always", word[4:], mark_ends(rest)))
        else:
            when = "always"
            if word.split(" ")[0] in ("clear", "secured"):
                when, _, word = word.partition(" ")
            self.faults.append((when, word, mark_ends(rest)))

    # The run -----------------------------------------------------------------------------------

    def run(self, *words):
        environment = {"PATH": "/usr/bin:/bin", "HOME": self.folder, "LANG": "C.UTF-8", "TZ": "UTC",
                       "ROW_PASSWORD": self.password, "LD_PRELOAD": self.options.bend,
                       "BEND": " ".join(self.bends),
                       "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=0"}
        done = subprocess.run([self.options.program, "--file", os.path.join(self.folder, "s.json"), *words],
                              env=environment, stdin=subprocess.DEVNULL, capture_output=True,
                              timeout=PATIENCE, check=False)
        return done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace")

    def edit(self, verb, assignments):
        status, _, errors = self.run(verb, "row", *assignments)
        if status != 0:
            raise Wrong("%s %s is refused: %s" % (verb, " ".join(assignments), errors.strip()))

    def check(self):
        command = "send-test" if "send-test" in self.words else "check"
        words = [word for word in self.words if word != "send-test"]
        login = ["--user", self.user, "--password-env", "ROW_PASSWORD"] if self.user != "-" else []
        status, output, errors = self.run("--json", command, "row", *login, *words)
        self.output += output + errors
        if self.password in output + errors:
            raise Wrong("the password is in the output")
        try:
            events = [json.loads(line) for line in output.splitlines()]
        except ValueError:
            raise Wrong("not JSON lines: %s%s" % (output[:300], errors[:300])) from None
        if not events or events[-1]["event"] != "result":
            raise Wrong("there is no result: %s" % errors.strip()[-2000:])
        result = events[-1]["status"]
        if status != (1 if result == "fail" else 0):
            raise Wrong("the exit status is %d, the result %s" % (status, result))
        return result, events

    def compare(self, events):
        told = [event for event in events
                if event["event"] == "finding" and event["side"] == self.side and event["severity"] != "info"]
        got = sorted((event["severity"], event["stage"], event["rule"]) for event in told)
        if got != sorted(self.expected):
            raise Wrong("found %s, not %s" % (
                ["%s %s %s" % one for one in got], ["%s %s %s" % one for one in sorted(self.expected)]))
        stages = {event["stage"]: event["status"] for event in events
                  if event["event"] == "stage" and event["side"] == self.side}
        for stage, status in self.stages.items():
            if status is not None and stages.get(stage) != status:
                raise Wrong("the stage %s is %s, not %s" % (stage, stages.get(stage), status))
        for event in told:
            self.compare_fix(event)
        return told

    def compare_fix(self, event):
        offered = {key: str(value).lower() if isinstance(value, bool) else str(value)
                   for key, value in ((event.get("fix") or {}).get("set") or {}).items()}
        wanted = {"%s.%s" % (self.side, key): value for key, value in self.fixes.get(event["rule"], {}).items()}
        if offered != wanted:
            raise Wrong("the fix of %s is %s, not %s" % (event["rule"], offered, wanted))

    def put_right(self, told):
        for event in told:
            fix = (event.get("fix") or {}).get("set")
            if not fix:
                continue
            self.edit("set", ["%s=%s" % (key, str(value).lower() if isinstance(value, bool) else value)
                              for key, value in fix.items()])
            self.output += "--- after %s\n" % fix
            _, events = self.check()
            again = [e["rule"] for e in events if e["event"] == "finding" and e["severity"] != "info"]
            others = {rule for _, _, rule in self.expected if rule != event["rule"]}
            if event["rule"] in again or not others.issuperset(again):
                raise Wrong("after the fix of %s there is %s" % (event["rule"], again))
            self.fixed.append(event["rule"])

    def start_servers(self):
        """The servers of this row; the network is bent towards them."""
        servers = [server.Server(self.options.certificates, self.protocol,
                                 int(self.settings["port"]), self.faults)]
        if self.settings.get("auth.method") == "pop-before-smtp":
            servers.append(server.Server(self.options.certificates, "pop3", 995, self.pop_faults))
        self.bends = ["to=127.0.0.1:%d:%d" % pair for one in servers for pair in one.ports.items()]
        self.bends += ["name=%s:%s" % (self.settings["host"], self.dns)]
        self.bends += ["name=%s:127.0.0.1" % name for name in ("sv1.hoster.test", *HOSTS.values())]
        if ("always", "connect", "unreachable") in self.faults:
            self.bends += ["unreachable=127.0.0.1"]
        return servers

    def assignments(self):
        words = ["%s.%s=%s" % (self.side, key, value) for key, value in self.settings.items()]
        if self.side == "receive":
            words += ["receive.protocol=" + self.protocol, "send=none"]
        elif self.settings.get("auth.method") == "pop-before-smtp":
            words += ["receive.host=pop.test", "receive.trust.ca_file=" + self.path("ca.pem"),
                      "send.auth.wait_seconds=0"]
        else:
            words += ["receive=none"]
        return words + self.oauth_server

    def register(self):
        if self.oauth_server:
            status, _, errors = self.run("oauth-server", "add", "lab", "name=Lab",
                                         "token_endpoint=https://token.test/token")
            if status != 0:
                raise Wrong("the OAuth server is refused: " + errors.strip())
        self.edit("add", self.assignments())

    def play(self):
        self.output, self.fixed, began = "", [], time.monotonic()
        servers = self.start_servers()
        try:
            with tempfile.TemporaryDirectory(prefix="failures-") as self.folder:
                self.register()
                _, events = self.check()
                self.put_right(self.compare(events))
            return None
        except Wrong as wrong:
            return str(wrong)
        except subprocess.TimeoutExpired:
            return "the program did not end"
        finally:
            self.took = time.monotonic() - began
            for one in servers:
                one.close()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("program", "bend", "certificates", "table"):
        parser.add_argument(name, type=os.path.abspath)
    parser.add_argument("--only", help="only rows whose name holds this")
    parser.add_argument("--show", action="store_true", help="show what each run printed")
    options = parser.parse_args()
    rows = [Row(options, *one) for one in read_table(options.table)
            if options.only is None or options.only in one[1]]
    failed, rules = 0, collections.Counter()
    with concurrent.futures.ThreadPoolExecutor(WORKERS) as pool:
        for row, problem in zip(rows, pool.map(Row.play, rows)):
            rules.update(row.fixed)
            failed += problem is not None
            if problem or options.show:
                print("FAIL " if problem else "ok   ", row.name, problem or "")
            if options.show:
                print("     %.1f s" % row.took)
                print("".join("    | %s\n" % line for line in row.output.splitlines()))
    print("%d passed, %d failed" % (len(rows) - failed, failed))
    return 1 if failed or not rows else 0


if __name__ == "__main__":
    sys.exit(main())
