#!/usr/bin/env python3
"""Sends a signal to `account import` at each of its system calls: afterwards the accounts are the
old or the new ones and the exit status says which, an interrupted import leaves no trace, and a
killed one none that the next save does not take away, but that numbers may have been passed over:
the settings say which number a new account has, and they are replaced first, so that no number is
ever given twice.

Usage: kill_import.py PROGRAM
strace injects the signal."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

SETTINGS, ACCOUNTS, TABLE = "settings.json", "accounts.jsonl", "new.csv"
MAY_STAY = {SETTINGS, f"{SETTINGS}~", f"{SETTINGS}.lock", f"{SETTINGS}.seen", ACCOUNTS,
            f"{ACCOUNTS}~", TABLE}
# Calls that neither touch a file nor take time: the same as the one before them.
QUIET = {"mmap", "munmap", "mremap", "brk", "fstat", "newfstatat", "rt_sigaction", "fcntl"}


class Failure(Exception):
    pass


def run(program, folder, *words, before=()):
    environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "LANG": "C.UTF-8",
                   "MAILSETUP_FILE": f"{folder}/{SETTINGS}", "ASAN_OPTIONS": "detect_leaks=0"}
    return subprocess.run([*before, program, *words], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)


def must(done):
    if done.returncode != 0:
        raise Failure(f"{' '.join(done.args)}: {done.stderr.decode()}")
    return done


def table(path, count, name):
    rows = ["address,name,server_code"]
    rows += [f"user{i}@example.jp,{name} {i},main" for i in range(count)]
    path.write_text("\r\n".join(rows) + "\r\n")


def numberless(settings):
    """Without the number that the next account has."""
    return re.sub(rb'"next_account_id": \d+', b"", settings)


class Import:
    def __init__(self, program, place):
        self.program, self.place = program, place
        self.start = place / "start"
        self.start.mkdir(mode=0o700)
        must(run(program, self.start, "add", "main", "receive.host=pop.example.jp"))
        table(self.start / TABLE, 400, "old")
        must(run(program, self.start, "account", "import", self.start / TABLE))
        table(self.start / TABLE, 5000, "new")
        self.old = self.contents(self.start)
        after = self.fresh("after")
        must(run(program, after, "account", "import", after / TABLE))
        self.new = self.contents(after)
        self.calls = self.trace()

    def fresh(self, name):
        folder = self.place / name
        shutil.copytree(self.start, folder)
        return folder

    @staticmethod
    def contents(folder):
        return (folder / SETTINGS).read_bytes(), (folder / ACCOUNTS).read_bytes()

    def trace(self):
        """(name, which one of that name) of each call from the one that opens the table."""
        folder, log = self.fresh("trace"), self.place / "trace.log"
        must(run(self.program, folder, "account", "import", folder / TABLE,
                 before=("strace", "-qq", "-o", str(log))))
        seen, calls, inside = {}, [], False
        for line in log.read_text(errors="replace").splitlines():
            match = re.match(r"(\w+)\(", line)
            if match is None:
                continue
            name = match[1]
            seen[name] = seen.get(name, 0) + 1
            inside = inside or f"{TABLE}\"" in line and name == "openat"
            if inside and name not in QUIET and name != "exit_group":
                calls.append((name, seen[name]))
        if len(calls) < 30:
            raise Failure(f"only {len(calls)} calls were seen")
        return calls

    def disturb(self, signal, name, number):
        what = f"{signal} at {name} {number}"
        folder = self.fresh(f"{signal}-{name}-{number}")
        done = run(self.program, folder, "account", "import", folder / TABLE,
                   before=("strace", "-qq", "-o", "/dev/null", "-e", f"trace={name}", "-e",
                           f"inject={name}:signal={signal}:when={number}"))
        outcome = self.judge(signal, folder, done, what)
        shutil.rmtree(folder)
        return outcome

    def judge(self, signal, folder, done, what):
        now = self.contents(folder)
        if signal == "KILL":
            if now not in (self.old, self.new, (self.new[0], self.old[1])):
                raise Failure(f"{what}: the files are neither the old nor the new ones")
            if now[0] != self.old[0] and numberless(now[0]) != numberless(self.old[0]):
                raise Failure(f"{what}: more than the next number is another in the settings")
            must(run(self.program, folder, "set", "main", "name=Main"))
            must(run(self.program, folder, "validate"))
        elif done.returncode not in (0, 1):
            raise Failure(f"{what}: exit {done.returncode}: {done.stderr.decode()}")
        elif now != (self.new if done.returncode == 0 else self.old):
            raise Failure(f"{what}: exit {done.returncode} does not tell what was saved")
        elif done.returncode == 1 and b"nterrupted" not in done.stderr:
            raise Failure(f"{what}: it does not say that it was interrupted")
        litter = {entry.name for entry in folder.iterdir()} - MAY_STAY
        if litter:
            raise Failure(f"{what}: left behind: {', '.join(sorted(litter))}")
        return signal, done.returncode


def main():
    program = os.path.abspath(sys.argv[1])
    place = pathlib.Path(tempfile.mkdtemp(prefix="mailsetup-import."))
    try:
        work = Import(program, place)
        with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            runs = [pool.submit(work.disturb, signal, *call)
                    for signal in ("INT", "TERM", "KILL") for call in work.calls]
            problems = [str(one.exception()) for one in runs if one.exception()]
        outcomes = [one.result() for one in runs if not one.exception()]
    except Failure as failure:
        problems, outcomes = [str(failure)], []
    finally:
        shutil.rmtree(place, ignore_errors=True)
    stopped = sum(outcome in (("INT", 1), ("TERM", 1)) for outcome in outcomes)
    if not problems and stopped < 10:
        problems.append(f"only {stopped} imports were interrupted")
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    print(f"kill_import: {len(work.calls)} system calls, {len(outcomes)} runs, {stopped} interrupted:"
          " always the old or the new accounts, and the exit status says which")


main()
