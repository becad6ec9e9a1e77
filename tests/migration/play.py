#!/usr/bin/python3
"""A move of 200 mailboxes from one pair of real servers to another, from the first step to the last.

    play.py PROGRAM FOLDER [POSTFIX-PACKAGES]

Each step is killed (SIGKILL) at several moments and gone on with: after every kill the settings are
valid and whole, every account is either as before or as after, and `migrate status` says which step
is open. The name server's records change under the watch. Some passwords are wrong, some mailboxes
are locked, and the destination goes away in the middle of the proof: that is told of those accounts
and changes nothing else. No mail of any mailbox is touched."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
import pairs
from pairs import DOMAIN, UIDVALIDITY, NameServer, Pair, Relay

COUNT = 200
PATIENCE = 120
OLD_MX, NEW_MX = ["10 mx.old.test"], ["10 mx.new.test"]
WRONG, LOCKED = (3, 50, 111), (7, 77)
STEPS = ["destination", "export", "map", "import", "dns", "prove", "remove"]
passed = failed = 0


def check(what, good, more=""):
    global passed, failed
    if good:
        passed += 1
        return True
    failed += 1
    print(f"FAIL  {what}" + (f"\n      {more}" if more else ""), flush=True)
    return False


def name(number):
    return f"u{number:03d}"


def address(number):
    return f"{name(number)}@{DOMAIN}"


def keeps(number):
    return number % 12 != 0


def password(number):
    return f"Geheim-{number:03d}"


class Move:
    """The program with its settings, before both pairs."""

    def __init__(self, program, folder, packages):
        self.folder = pathlib.Path(folder).absolute()
        shutil.rmtree(self.folder / "home", ignore_errors=True)
        (self.folder / "home").mkdir(parents=True)
        self.file = self.folder / "home/settings.json"
        self.source = Pair(self.folder / "source", packages)
        self.destination = Pair(self.folder / "destination", packages)
        receiver, sender = self.destination.receiver, self.destination.sender
        self.receiving = Relay(receiver["host"], receiver["pop3s"])
        self.sending = Relay(sender["host"], sender["submissions"])
        self.names = NameServer({f"{DOMAIN} MX": OLD_MX, "mx.new.test A": ["192.0.2.2"],
                                 "localhost A": ["127.0.0.1"], "localhost AAAA": ["::1"]}, ttl=1)
        self.environment = {
            **{key: value for key, value in os.environ.items()
               if key in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS")},
            "HOME": str(self.folder / "home"), "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
            "MAILSETUP_DNS_SERVER": f"127.0.0.1:{self.names.port}",
        }
        self.command = [os.path.abspath(program), "--file", str(self.file)]

    def end(self):
        self.names.close()
        ends = [subprocess.Popen([pairs.LAB / "down", pair.folder])
                for pair in (self.source, self.destination)]
        for one in ends:
            one.wait()

    def start(self, *words):
        return subprocess.Popen([*self.command, *words], env=self.environment,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True, start_new_session=True)

    def run(self, *words, status=0):
        process = self.start(*words)
        out, errors = process.communicate(timeout=PATIENCE)
        check(f"mailsetup {' '.join(words)}: exit status {status}", process.returncode == status,
              f"{process.returncode}: {(out + errors)[-2000:]}")
        return out, errors

    def killed(self, after, *words):
        """The same, killed after so many seconds. False: it had ended by itself."""
        process = self.start(*words)
        try:
            process.communicate(timeout=after)
            return False
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()
            return True

    def status(self):
        """By its number: one that is finished is not found without it."""
        return json.loads(self.run("migrate", "status", self.number, "--json")[0])

    def accounts(self):
        return [json.loads(line) for line in
                (self.file.parent / "accounts.jsonl").read_text(encoding="utf-8").splitlines()]

    # The beginning ---------------------------------------------------------------------------

    def people(self):
        for number in range(1, COUNT + 1):
            self.source.users[address(number)] = (password(number), "")
            wrong = "another" if number in WRONG else password(number)
            self.destination.users[name(number)] = (wrong, "nologin=y" if number in LOCKED else "")
            if number % 4:
                continue
            mails = range(1, 4)
            self.source.fill(address(number), mails, UIDVALIDITY["source"])
            if number % 8:  # moved by somebody who did not keep the UIDs
                self.destination.fill(name(number), mails, UIDVALIDITY["moved"], 40)
            else:
                self.destination.fill(name(number), mails, UIDVALIDITY["source"])
        self.source.write_users()
        self.destination.write_users()

    def settings(self):
        source, destination = self.source, self.destination
        self.run("add", "old", "receive.host=" + source.receiver["host"],
                 f"receive.port={source.receiver['pop3s']}",
                 "receive.trust.ca_file=" + source.lab["ca"], "send.host=" + source.sender["host"],
                 f"send.port={source.sender['submissions']}",
                 "send.trust.ca_file=" + source.lab["ca"])
        self.run("add", "new", "receive.host=127.0.0.1", f"receive.port={self.receiving.port}",
                 "receive.trust.ca_file=" + destination.lab["ca"], "send.host=127.0.0.1",
                 f"send.port={self.sending.port}", "send.trust.ca_file=" + destination.lab["ca"])
        lines = ["server_code,name,address,username,secret,keep\r\n"]
        for number in range(1, COUNT + 1):
            secret = self.folder / f"home/secret-{number:03d}"
            secret.write_text(password(number) + "\n", encoding="ascii")
            secret.chmod(0o600)
            lines.append(f"old,{name(number)},{address(number)},,file:{secret},"
                         f"{'true' if keeps(number) else 'false'}\r\n")
        table = self.folder / "home/people.csv"
        table.write_text("".join(lines), encoding="ascii")
        self.run("account", "import", str(table))

    # What must always hold -----------------------------------------------------------------------

    def whole(self, when):
        """After a kill: valid settings, all accounts, each of them old or new and all the same."""
        self.run("validate")
        accounts = self.accounts()
        servers = {account["server_id"] for account in accounts}
        check(f"{when}: {COUNT} accounts, all on one server",
              len(accounts) == COUNT and len(servers) == 1, str(servers))

    def step(self, number):
        status = self.status()
        return next(step for step in status["steps"] if step["name"] == STEPS[number])

    def interrupted(self, number, *words, moments=(0.002, 0.004, 0.006, 0.009, 0.014, 0.02, 0.05)):
        """Does a step by going on after each kill; tells how often it was killed."""
        kills = 0
        for moment in moments:
            if self.step(number)["state"] == "done":
                break
            kills += self.killed(moment, *words)
            self.whole(f"step {STEPS[number]} killed after {moment} s")
        return kills

    # The steps ------------------------------------------------------------------------------------

    def begin(self):
        self.people()
        self.settings()
        self.letters_before = {number: (self.source.letters(address(number)),
                                        self.destination.letters(name(number)))
                               for number in range(1, COUNT + 1)}
        self.run("migrate", "start", "old", "new", "--users", "same")
        self.run("migrate", "undo", "--yes")  # the wrong rule was chosen
        self.number = self.run("migrate", "start", "old", "new", "--users", "local-part", "--mx",
                               "mx.new.test")[0].strip()
        status = self.status()
        check("the destination is there", status["steps"][0]["state"] == "done", str(status))
        check("the next step is the export", status["current"] == "export", str(status["current"]))
        check("the source cannot be removed with the usual command",
              "migration" in self.run("remove", "old", "--yes", status=65)[1].lower())
        self.run("migrate", "finish", "--yes", status=65)

    def export(self):
        table = self.folder / "home/exported.csv"
        self.interrupted(1, "migrate", "next", "--export", str(table))
        if self.step(1)["state"] != "done":
            self.run("migrate", "next", "--export", str(table))
        lines = table.read_text(encoding="utf-8-sig").splitlines()
        check("every account is exported", len(lines) == COUNT + 1, str(len(lines)))

    def map(self):
        self.interrupted(2, "migrate", "next")
        if self.step(2)["state"] != "done":
            self.run("migrate", "next")
        check("mapping changes no account",
              all(not account["username"] for account in self.accounts()))

    def imports(self):
        before = self.accounts()
        self.interrupted(3, "migrate", "next", "--yes")
        if self.step(3)["state"] != "done":
            self.run("migrate", "next", "--yes")
        self.run("migrate", "undo", "--yes")
        check("undone, the accounts are what they were", self.accounts() == before)
        self.run("migrate", "next", "--yes")
        after = self.accounts()
        check("the users are those of the destination",
              [a["username"] for a in after] == [name(n) for n in range(1, COUNT + 1)])
        check("nothing else has changed",
              [{**a, "username": None, "server_id": 1} for a in after] ==
              [{**b, "username": None, "server_id": 1} for b in before])

    def dns(self):
        self.run("migrate", "next", status=1)  # it still names the old server
        watch = self.status()["watches"][0]
        check("what DNS says at first is kept",
              (watch["old"], watch["state"]) == (OLD_MX[0], "old"), str(watch))
        self.names.zone[f"{DOMAIN} mx"] = ["20 mx.else.test"]
        self.interrupted(4, "migrate", "next")
        self.run("migrate", "next", status=1)
        watch = self.status()["watches"][0]
        check("a change to something else is told and is not the end",
              (watch["value"], watch["state"], bool(watch["since"])) ==
              ("20 mx.else.test", "other", True), str(watch))
        asked = len(self.names.asked)
        watching = self.start("migrate", "next", "--watch")
        while len(self.names.asked) == asked and watching.poll() is None:
            time.sleep(0.01)  # until it has looked once
        self.names.zone[f"{DOMAIN} mx"] = NEW_MX
        watching.communicate(timeout=PATIENCE)
        check("the watch ends when DNS names the destination", watching.returncode == 0,
              str(watching.returncode))
        watch = self.status()["watches"][0]
        check("and both values are told", (watch["old"], watch["value"], watch["state"]) ==
              (OLD_MX[0], NEW_MX[0], "reached"), str(watch))

    def proven(self):
        return self.status()["accounts"]["proven"]

    def prove(self):
        words = ("migrate", "next", "--jobs", "8", "--per-server", "6", "--pause", "1", "--keep-going",
                 "--failed", str(self.folder / "home/failed.csv"))
        # The destination goes away behind the fortieth connection, and comes back for the next.
        self.receiving.hook = lambda number: number == 40 and self.vanish()
        self.run(*words, status=1)
        there = self.proven()
        check("what was proven before it went away stays proven", 0 < there < COUNT, str(there))
        self.run("migrate", "finish", "--yes", status=65)
        self.receiving.hook = None
        for relay in (self.receiving, self.sending):
            relay.come_back()
        seen = [there]
        for moment in (0.3, 0.8, 1.5):
            self.killed(moment, *words)
            self.whole(f"the proof killed after {moment} s")
            seen.append(self.proven())
        check("a killed proof loses nothing", seen == sorted(seen), str(seen))
        before = self.receiving.total
        (self.folder / "home/failed.csv").unlink(missing_ok=True)
        self.run(*words, status=1)
        self.troubles()
        check("what was proven is not checked again",
              self.receiving.total - before <= 2 * (COUNT - seen[-1]) + 10,
              f"{self.receiving.total - before} connections, {seen}")
        check("no more connections at once than were allowed",
              self.receiving.most <= 6 and self.sending.most <= 6,
              f"{self.receiving.most} {self.sending.most}")

    def vanish(self):
        for relay in (self.receiving, self.sending):
            relay.go_away()

    def troubles(self):
        """Those whose password is wrong or whose mailbox is locked, and nobody else."""
        status = self.status()
        bad = sorted(WRONG + LOCKED)
        told = {row["address"]: row for row in status["told"]}
        check("exactly those fail that must", sorted(a for a, row in told.items()
              if row["state"] == "failed") == [address(n) for n in bad],
              str([(a, row["state"], row["text"]) for a, row in told.items()
                   if row["state"] != "proven"]))
        check("all others are proven", status["accounts"]["proven"] == COUNT - len(bad),
              str(status["accounts"]))
        for number in bad:
            check(f"why {address(number)} fails is said", told.get(address(number), {}).get("text"))
        listed = (self.folder / "home/failed.csv").read_text(encoding="utf-8-sig")
        check("and they are in the CSV", all(address(n) in listed for n in bad) and
              listed.count("\n") == len(bad) + 1, listed)
        self.warned(status, told)

    def warned(self, status, told):
        kinds = {warning["kind"]: warning for warning in status["warnings"]}
        good = [n for n in range(4, COUNT + 1, 4) if n not in WRONG + LOCKED]
        moved = [address(n) for n in good if n % 8]
        check("who would fetch everything again is named",
              sorted(a for a, row in told.items() if row["uidl"] == "changed") == moved,
              str(kinds.get("uidl")))
        check("and those that leave mail on the server are counted",
              kinds.get("uidl", {}).get("accounts") == sum(keeps(n) for n in good if n % 8),
              str(kinds.get("uidl")))
        check("mails that wait on the source are counted",
              kinds.get("waiting", {}).get("mails") == 3 * len(range(4, COUNT + 1, 4)),
              str(kinds.get("waiting")))
        check("an account's own count", told[address(8)]["waiting"] == 3, str(told.get(address(8))))
        check("accounts that keep mail on the server are counted",
              kinds.get("keeps", {}).get("accounts"), str(kinds.get("keeps")))

    def finish(self):
        error = self.run("migrate", "finish", "--yes", status=65)[1]
        check("the refusal says how many are not proven", str(len(WRONG + LOCKED)) in error, error)
        for number in WRONG + LOCKED:
            self.destination.users[name(number)] = (password(number), "")
        self.destination.write_users()
        before = self.receiving.total
        self.run("migrate", "next", "--jobs", "8")
        check("only those that had failed were checked again",
              self.receiving.total - before <= 2 * len(WRONG + LOCKED),
              str(self.receiving.total - before))
        check("the proof is whole", self.status()["whole"])
        self.interrupted(6, "migrate", "finish", "--yes")
        if self.run("list", "--json")[0].count('"old"'):
            self.run("migrate", "finish", "--yes")
        check("the source is gone", '"old"' not in self.run("list", "--json")[0])
        self.whole("at the end")
        for number, (source, destination) in self.letters_before.items():
            check(f"no mail of {name(number)} was touched",
                  self.source.letters(address(number)) == source and
                  self.destination.letters(name(number)) == destination)


def main():
    program, folder, packages = (sys.argv[1:] + ["build/postfix"])[:3]
    began = time.monotonic()
    move = Move(program, folder, packages)
    try:
        for part in (move.begin, move.export, move.map, move.imports, move.dns, move.prove,
                     move.finish):
            at = time.monotonic()
            part()
            print(f"{part.__name__:8} {time.monotonic() - at:6.1f} s", flush=True)
    finally:
        move.end()
    print(f"a move of {COUNT} mailboxes in {time.monotonic() - began:.1f} s; sending side: "
          f"{'Postfix' if move.destination.postfix == 'yes' else 'Dovecot, because of Postfix: ' + move.destination.postfix}")
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
