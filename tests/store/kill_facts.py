#!/usr/bin/env python3
"""Stops a save of facts.json at each of its system calls, and lets each of them fail: afterwards
the file is the old or the new one, nobody else can read it, and the next session learns again.

Usage: kill_facts.py SAVER
SAVER is built from tests/store/saver.c; strace injects the signal or the error."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

MARK = "the-save-begins"
MEMORY = {"mmap", "munmap", "mremap", "brk"}
FILE = "facts.json"
MAY_STAY = {FILE, FILE + ".lock"}
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C"}


class Failure(Exception):
    pass


def run(*words):
    return subprocess.run(words, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                          check=False)


def contents(folder):
    path = folder / FILE
    return path.read_bytes() if path.exists() else None


class Case:
    """before: is there a file already?"""

    def __init__(self, saver, place, before):
        self.saver, self.place, self.before = saver, place, before
        self.start = place / f"start-{before}"
        self.start.mkdir(mode=0o700)
        if before:
            self.must_learn(self.start, "one")
        self.old = contents(self.start)
        self.calls = self.trace()
        new = self.fresh("new")
        self.must_learn(new, "two")
        self.new = contents(new)

    def fresh(self, name):
        return pathlib.Path(shutil.copytree(self.start, self.place / f"{self.before}-{name}"))

    def must_learn(self, folder, endpoint):
        done = run(self.saver, "learn", f"{folder}/{FILE}", endpoint)
        if done.returncode != 0:
            raise Failure(f"a save that nothing disturbs fails: {done.stderr.decode()}")

    def strace(self, folder, *options):
        return run("strace", "-f", "-qq", *options, self.saver, "learn", f"{folder}/{FILE}", "two")

    def trace(self):
        """(name, which one of that name) of each call of the save."""
        log = self.place / f"{self.before}.trace"
        self.strace(self.fresh("trace"), "-o", str(log), "-e", "trace=%file,%desc")
        seen, calls, inside = {}, [], False
        for line in log.read_text(errors="replace").splitlines() if log.exists() else []:
            match = re.match(r"(?:\d+ +)?(\w+)\(", line)
            if match is None:
                continue
            name = match[1]
            seen[name] = seen.get(name, 0) + 1
            if inside and name not in MEMORY:
                calls.append((name, seen[name]))
            inside = inside or MARK in line
        if len(calls) < 10:
            raise Failure("strace cannot trace here (ptrace is not permitted, or strace is not "
                          f"installed): only {len(calls)} calls were seen")
        return calls

    def look(self, folder, what):
        now = contents(folder)
        if now not in (self.old, self.new):
            raise Failure(f"{what}: the file is neither the old nor the new one")
        for entry in folder.iterdir():
            if entry.stat().st_mode & 0o177:
                raise Failure(f"{what}: {entry.name} has mode {entry.stat().st_mode & 0o7777:o}")
        known = run(self.saver, "known", f"{folder}/{FILE}")
        wanted = (b"one\n" if self.before else b"") + (b"two\n" if now == self.new else b"")
        if known.returncode != 0 or known.stdout != wanted:
            raise Failure(f"{what}: known is {known.stdout!r}, not {wanted!r}: {known.stderr!r}")
        return now

    def disturb(self, call, number, inject):
        what = f"{inject} at {call} {number}"
        folder = self.fresh(f"{call}-{number}-{inject.partition('=')[2]}")
        done = self.strace(folder, "-o", "/dev/null", "-e", f"trace={call}", "-e",
                           f"inject={call}:{inject}:when={number}")
        now = self.look(folder, what)
        if inject == "signal=KILL" and done.returncode not in (-9, 137):
            raise Failure(f"{what}: it was not killed ({done.returncode})")
        if inject != "signal=KILL" and done.returncode == 0 and now != self.new:
            raise Failure(f"{what}: it says that it saved, and did not")
        if inject != "signal=KILL" and done.returncode == 3 and len(done.stderr.strip()) < 10:
            raise Failure(f"{what}: it does not say what is wrong")
        self.must_learn(folder, "two")
        if self.look(folder, what + ", and then once more") != self.new:
            raise Failure(f"{what}: the next session does not learn")
        litter = {entry.name for entry in folder.iterdir()} - MAY_STAY
        if litter:
            raise Failure(f"{what}: left behind: {', '.join(sorted(litter))}")
        shutil.rmtree(folder)
        return done.returncode == 3


def main():
    place = pathlib.Path(tempfile.mkdtemp(prefix="mailsetup-facts."))
    runs = refused = 0
    try:
        for before in (True, False):
            case = Case(os.path.abspath(sys.argv[1]), place, before)
            for call, number in case.calls:
                for inject in ("signal=KILL", "error=ENOSPC", "error=EIO"):
                    refused += case.disturb(call, number, inject)
                    runs += 1
        if refused < runs // 8:
            raise Failure(f"only {refused} of the injected errors were noticed")
    except Failure as failure:
        sys.exit(str(failure))
    finally:
        shutil.rmtree(place, ignore_errors=True)
    print(f"kill_facts: {runs} runs, always the old or the new file")


main()
