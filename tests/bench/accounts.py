#!/usr/bin/python3
"""100,000 accounts in and out, beside what python3 with csv and json does for the same result.

    accounts.py PROGRAM [ACCOUNTS [ROUNDS]]     medians and ratios of whole processes, in turns
    accounts.py peer import CSV JSONL           the peer: checks what is cheap to check, writes
    accounts.py peer export JSONL CSV           line by line, durable

The peer's files are compared with ours byte by byte: it does the same work or the run fails.
measure() is for other benchmarks."""
import csv
import filecmp
import json
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

COLUMNS = ["id", "server_id", "server_code", "owner", "name", "display_name", "address",
           "username", "secret", "send_username", "send_secret", "auth", "receive_enabled",
           "keep", "days"]
SERVERS = {"1": "head-office", "2": "branch"}
CHOICES = {"auth": {"standard", "apop", "xoauth2"}, "receive_enabled": {"true", "false"},
           "keep": {"true", "false"}}


# The peer ------------------------------------------------------------------------------------

def open_beside(path):
    beside = path + ".new"
    return beside, open(beside, "w", encoding="utf-8", newline="")


def put(file, beside, path):
    file.flush()
    os.fsync(file.fileno())
    file.close()
    os.rename(beside, path)
    folder = os.open(os.path.dirname(os.path.abspath(path)), os.O_RDONLY | os.O_DIRECTORY)
    os.fsync(folder)
    os.close(folder)


def secret_of(text):
    kind, _, name = text.partition(":")
    if kind == "ask":
        return {"from": "ask"}
    if kind == "file":
        return {"from": "file", "path": name}
    if kind in ("env", "credential"):
        return {"from": kind, "name": name}
    raise ValueError("secret: " + text)


def account_of(row, seen):
    (number, server, code, owner, name, shown, address, user, secret, send_user, send_secret, auth,
     receives, keep, days) = row
    local, at, domain = address.rpartition("@")
    if not (number.isdecimal() and number not in seen and SERVERS.get(server) == code):
        raise ValueError("number or server: " + number)
    if not (local and at and "." in domain and len(address) <= 254):
        raise ValueError("address: " + address)
    if max(len(owner), len(name), len(shown)) > 100 or not name or len(user) > 255:
        raise ValueError("name: " + name)
    if not (auth in CHOICES["auth"] and receives in CHOICES["receive_enabled"] and
            keep in CHOICES["keep"] and (not days or days.isdecimal())):
        raise ValueError("choice: " + number)
    seen.add(number)
    days = int(days) if days else None
    receive = {"enabled": True, "source": "server",
               "leave_on_server": {"keep": keep == "true", "days": days}, "log": False}
    if receives == "false":   # what has no meaning then is left out, unless somebody set it
        receive = {"enabled": False}
        if days:
            receive["leave_on_server"] = {"days": days}
    return {"id": int(number), "owner": owner or None, "name": name, "display_name": shown or None,
            "address": address, "server_id": int(server), "username": user or None,
            "secret": secret_of(secret), "auth": auth, "send_username": send_user or None,
            "send_secret": secret_of(send_secret) if send_secret else None,
            "receive": receive,
            "send": {"source": "server", "log": False}}


def peer_import(table, path):
    seen = set()
    beside, out = open_beside(path)
    with open(table, encoding="utf-8-sig", newline="") as file:
        rows = csv.reader(file)
        if next(rows) != COLUMNS:
            raise ValueError("columns")
        for row in rows:
            out.write(json.dumps(account_of(row, seen), ensure_ascii=False))
            out.write("\n")
    put(out, beside, path)


def secret_text(value):
    if value is None:
        return ""
    kind = value["from"]
    return kind if kind == "ask" else "%s:%s" % (kind, value["path" if kind == "file" else "name"])


def peer_export(path, table):
    beside, out = open_beside(table)
    rows = csv.writer(out)
    rows.writerow(COLUMNS)
    with open(path, encoding="utf-8") as file:
        for line in file:
            account = json.loads(line)
            receive = account["receive"]
            kept = receive.get("leave_on_server", {})
            server = str(account["server_id"])
            rows.writerow([account["id"], server, SERVERS[server], account["owner"],
                           account["name"], account["display_name"], account["address"],
                           account["username"], secret_text(account["secret"]),
                           account["send_username"], secret_text(account["send_secret"]),
                           account["auth"], "true" if receive["enabled"] else "false",
                           "true" if kept.get("keep", True) else "false",
                           kept.get("days")])
    put(out, beside, table)


# The table -----------------------------------------------------------------------------------

def make_table(path, count):
    """Names in two scripts, commas and quotes, two servers, some that do not receive."""
    chance = random.Random(5)
    families = ["佐藤", "鈴木", "高橋", "田中", "Smith", "O'Neil", 'The "Boss"']
    with open(path, "w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file)
        rows.writerow(COLUMNS)
        for i in range(1, count + 1):
            server = chance.choice("12")
            user = "user%06d" % i
            rows.writerow([i, server, SERVERS[server], "%s %d" % (chance.choice(families), i),
                           "仕事, %d" % i, chance.choice(families + [""]),
                           "%s@example%d.co.jp" % (user, chance.randrange(40)),
                           chance.choice([user, user, ""]), "file:/etc/mail/secrets/" + user, "",
                           "", "apop" if i % 10 == 0 else "standard",
                           "false" if i % 25 == 0 else "true", "true",
                           chance.choice(["", "7", "14", "30"])])


# Measuring -----------------------------------------------------------------------------------

def run(words, environment):
    """Seconds and MiB of a whole process."""
    began = time.perf_counter()
    child = subprocess.Popen(words, env=environment, stdin=subprocess.DEVNULL,
                             stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    took = time.perf_counter() - began
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode != 0:
        sys.exit("failed: " + " ".join(words))
    return took, usage.ru_maxrss / 1024


def same(a, b):
    """In blocks: what we hold ourselves would count as a child's, which has it until its exec."""
    return filecmp.cmp(a, b, shallow=False)


class Bench:
    def __init__(self, program, folder, count):
        self.program, self.folder, self.table = program, folder, folder + "/accounts.csv"
        self.environment = {"HOME": folder, "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                            "MAILSETUP_FILE": folder + "/settings.json"}
        make_table(self.table, count)
        for code in SERVERS.values():
            run([program, "add", code, "receive.host=pop.example.jp",
                 "send.host=smtp.example.jp"], self.environment)
        shutil.copy(folder + "/settings.json", folder + "/empty.json")

    def forget(self):
        for name in os.listdir(self.folder):
            if name not in ("accounts.csv", "empty.json"):
                path = os.path.join(self.folder, name)
                shutil.rmtree(path) if os.path.isdir(path) else os.unlink(path)
        shutil.copy(self.folder + "/empty.json", self.folder + "/settings.json")

    def peer(self, *words):
        return [sys.executable, os.path.realpath(__file__), "peer", *words]

    def round(self):
        """Each command once: its name to (seconds, MiB)."""
        folder, table, took = self.folder, self.table, {}
        self.forget()
        took["import"] = run([self.program, "account", "import", table], self.environment)
        took["peer import"] = run(self.peer("import", table, folder + "/peer.jsonl"),
                                  self.environment)
        took["export"] = run([self.program, "account", "export", folder + "/out.csv"],
                             self.environment)
        took["peer export"] = run(self.peer("export", folder + "/peer.jsonl",
                                            folder + "/peer.csv"), self.environment)
        if not same(folder + "/accounts.jsonl", folder + "/peer.jsonl"):
            sys.exit("the peer writes other accounts")
        if not same(table, folder + "/out.csv") or not same(table, folder + "/peer.csv"):
            sys.exit("what went in did not come out")
        took["unchanged"] = run([self.program, "account", "import", table, "--dry-run"],
                                self.environment)
        return took


def measure(program, count=100000, rounds=7):
    """Rows (what, median seconds, median MiB, ratio to the peer or None), and the MiB of the CSV
    and of the JSON."""
    folder = tempfile.mkdtemp(prefix="mailsetup-accounts.")
    try:
        bench = Bench(os.path.abspath(program), folder, count)
        bench.round()
        took = [bench.round() for _ in range(rounds)]
        sizes = [os.path.getsize(folder + name) / 1048576
                 for name in ("/accounts.csv", "/accounts.jsonl")]
    finally:
        shutil.rmtree(folder)
    rows = []
    for what in took[0]:
        ratio = (statistics.median(one[what][0] / one["peer " + what][0] for one in took)
                 if "peer " + what in took[0] else None)
        rows.append((what, statistics.median(one[what][0] for one in took),
                     statistics.median(one[what][1] for one in took), ratio))
    return rows, sizes


def main():
    if sys.argv[1:2] == ["peer"] and len(sys.argv) == 5:
        return {"import": peer_import, "export": peer_export}[sys.argv[2]](*sys.argv[3:])
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    count, rounds = ([int(word) for word in sys.argv[2:]] + [100000, 7][len(sys.argv) - 2:])[:2]
    rows, sizes = measure(sys.argv[1], count, rounds)
    print("%d accounts: %.1f MiB of CSV, %.1f MiB of JSON; medians of %d" %
          (count, *sizes, rounds))
    for what, seconds, memory, ratio in rows:
        print("%-12s %7.3f s %7.1f MiB%s" %
              (what, seconds, memory, "" if ratio is None else "   %.2f of the peer" % ratio))


if __name__ == "__main__":
    main()
