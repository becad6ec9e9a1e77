"""What the rows of both tables have in common: how they are read, how the program is run and what
it must say. A row of a table is a class of its own (scripted.py, lab.py) that knows its servers."""

import json
import os
import re
import shlex
import subprocess
import sys
import tempfile
import time

PROTOCOLS = ("pop3", "imap4", "smtp")
USUAL = {("pop3", True): 995, ("pop3", False): 110, ("imap4", True): 993, ("imap4", False): 143,
         ("smtp", True): 465, ("smtp", False): 587}
PATIENCE = 60
# How a finding is announced: its severity, and what its stage comes to.
EXPECTED = {"fails": ("error", "fail"), "skips": ("error", "skip"), "warns": ("warning", None)}


def read_table(path):
    """Of each row: number, name, the words of its head, and the lines below: (word, rest)."""
    rows, names = [], set()
    with open(path, encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            line = re.sub(r"(^|\s)#.*", "", line).rstrip()
            if not line:
                continue
            if line[0] == " ":
                word, _, rest = line.strip().partition("  ")
                rows[-1][3].append((word, rest.strip()))
                continue
            name, *head = line.split()
            if name in names or len(head) < 2:
                sys.exit("%s:%d: not the head of a row: %s" % (path, number, line))
            names.add(name)
            rows.append((number, name, head, []))
    return [one for row in rows for one in each_protocol(*row)]


def each_protocol(number, name, head, lines):
    """A row that is written once for {several,protocols}: one for each, with its own lines."""
    for protocol in head[0].strip("{}").split(","):
        own = []
        for word, rest in lines:
            marked = re.match(r"(pop3|imap4|smtp): *(.*)", word)
            if marked is None or marked.group(1) == protocol:
                own.append((marked.group(2) if marked else word, rest))
        yield number, name.replace("*", protocol), [protocol, *head[1:]], own


class Wrong(Exception):
    pass


def as_text(value):
    """As it is written on the command line; nothing for null."""
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value)


class Row:
    user, password = "", ""

    def __init__(self, options, number, name, head, lines):
        self.options, self.number, self.name = options, number, name
        self.protocol, encryption, *more = head
        if self.protocol not in PROTOCOLS:
            sys.exit("line %d: no such protocol: %s" % (number, self.protocol))
        self.side = "send" if self.protocol == "smtp" else "receive"
        self.expected, self.stages, self.fixes, self.words = [], {}, {}, []
        self.given_too, self.leaves = [], []
        self.only_here, self.fixed, self.output, self.took = False, [], "", 0
        self.settings = {"encryption": encryption, "port": USUAL[self.protocol, encryption == "tls"],
                         "timeout_seconds": 20, **self.defaults(encryption)}
        for word in more:
            key, _, value = word.partition("=")
            self.settings[key] = self.fill(value)
        self.oauth_server = self.add_token(self.settings.pop("oauth", None))
        self.with_pop3 = self.settings.pop("with", None) == "pop3"
        if self.settings.get("auth.method") == "pop-before-smtp":
            self.settings.setdefault("auth.wait_seconds", 0)
        for word, rest in lines:
            self.read(word, rest)
        if not self.expected:
            sys.exit("line %d: %s expects nothing" % (number, name))

    def wants_receiving(self):
        """Sending that needs a receiving side as well."""
        return self.with_pop3 or self.settings.get("auth.method") == "pop-before-smtp"

    def add_token(self, mechanism):
        """A token is given as a password is; the OAuth server that it came from is not asked."""
        if mechanism is None:
            return []
        self.settings["auth.mechanism" if self.side == "send" else "auth"] = mechanism
        return ["oauth_server=lab"]

    def read(self, word, rest):
        kind, _, stage = word.partition(" ")
        if kind in EXPECTED:
            severity, status = EXPECTED[kind]
            self.expected.append((severity, stage, rest))
            self.stages[stage] = self.stages.get(stage) or status
        elif word == "fix":
            self.fixes[self.expected[-1][2]] = dict(
                pair.partition("=")[::2] for pair in self.fill(rest).split())
        elif word == "check":
            self.words += shlex.split(rest)
        elif word == "password":
            self.password = rest
        elif word == "user":
            self.user = rest
        elif word == "leaves":
            self.leaves.append(rest)
        elif word == "given-too":
            self.given_too.append(rest)
        elif word == "only-here":
            self.only_here = True
        else:
            self.read_own(word, rest)

    # The program -------------------------------------------------------------------------------

    def run(self, *words, leaks=0):
        environment = {"PATH": "/usr/bin:/bin", "HOME": self.folder, "LANG": "C.UTF-8", "TZ": "UTC",
                       "ROW_PASSWORD": self.password, "LD_PRELOAD": self.options.bend,
                       "BEND": " ".join(self.bends),
                       "ASAN_OPTIONS": "verify_asan_link_order=0:detect_leaks=%d" % leaks}
        done = subprocess.run(
            [self.options.program, "--file", os.path.join(self.folder, "settings.json"), *words],
            env=environment, stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE,
            check=False)
        texts = (text.decode("utf-8", "replace") for text in (done.stdout, done.stderr))
        return (done.returncode, *texts)

    def edit(self, *words):
        status, _, errors = self.run(*words)
        if status != 0:
            raise Wrong("%s is refused: %s" % (" ".join(words), errors.strip()))

    def register(self):
        if self.oauth_server or self.given_too:
            self.edit("oauth-server", "add", "lab", "name=Lab",
                      "token_endpoint=https://token.test/token")
        words = ["%s.%s=%s" % (self.side, key, value) for key, value in self.settings.items()]
        if self.side == "receive":
            words += ["receive.protocol=" + self.protocol, "send=none"]
        elif self.wants_receiving():
            words += self.receiving()
        else:
            words += ["receive=none"]
        self.edit("add", "row", *words, *self.oauth_server)

    def check(self):
        """The findings that are more than information, and how the stages ended."""
        command = "send-test" if "send-test" in self.words else "check"
        words = [word for word in self.words if word != "send-test"]
        login = ["--user", self.user, "--password-env", "ROW_PASSWORD"] if self.user != "-" else []
        status, output, errors = self.run("--json", command, "row", *login, *words, leaks=1)
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
        mine = [event for event in events if event.get("side") == self.side]
        return ([event for event in mine if event["event"] == "finding" and event["severity"] != "info"],
                {event["stage"]: event["status"] for event in mine if event["event"] == "stage"})

    # What it said ------------------------------------------------------------------------------

    def compare(self, told, stages):
        got = sorted((event["severity"], event["stage"], event["rule"]) for event in told)
        if got != sorted(self.expected):
            raise Wrong("found %s, not %s" % tuple(
                "; ".join(" ".join(one) for one in some) for some in (got, sorted(self.expected))))
        for stage, status in self.stages.items():
            if status is not None and stages.get(stage) != status:
                raise Wrong("the stage %s is %s, not %s" % (stage, stages.get(stage), status))
        for event in told:
            offered = {key: as_text(value) for key, value in self.fix_of(event).items()}
            wanted = {self.full_key(key): value
                      for key, value in self.fixes.get(event["rule"], {}).items()}
            if offered != wanted:
                raise Wrong("the fix of %s is %s, not %s" % (event["rule"], offered, wanted))

    def full_key(self, key):
        return "%s.%s" % (self.side, key)

    @staticmethod
    def fix_of(event):
        return (event.get("fix") or {}).get("set") or {}

    def put_right(self, told):
        """Each fix, exactly as it is offered; what it was offered for must then be gone, and
        nothing else may have come."""
        for event in told:
            fix = self.fix_of(event)
            if not fix:
                continue
            self.edit("set", "row", *["%s=%s" % (key, as_text(value)) for key, value in fix.items()],
                      *self.given_too)
            self.output += "--- after %s\n" % fix
            again = [e["rule"] for e in self.check()[0]]
            others = {*self.leaves, *(rule for _, _, rule in self.expected)} - {event["rule"]}
            if event["rule"] in again or not others.issuperset(again):
                raise Wrong("after the fix of %s there is %s" % (event["rule"], again))
            self.fixed.append(event["rule"])

    def is_slow(self):
        return False

    def begin(self, servers):
        """What is done before the check that counts."""

    def play(self):
        """What is wrong, or None."""
        began = time.monotonic()
        servers = self.start()
        try:
            with tempfile.TemporaryDirectory(prefix="failures-") as self.folder:
                self.register()
                self.begin(servers)
                told, stages = self.check()
                self.compare(told, stages)
                self.put_right(told)
            return None
        except Wrong as wrong:
            return str(wrong)
        except subprocess.TimeoutExpired:
            return "the program did not end"
        finally:
            self.took = time.monotonic() - began
            for one in servers:
                one.close()
