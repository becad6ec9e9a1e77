#!/usr/bin/env python3
"""Stops a save at each of its system calls, and lets each of them fail: afterwards the settings
and the accounts are the old or the new ones, never less, and never new accounts beside old settings:
the settings hold the numbers that are given out next.

Usage: kill_save.py SAVER
SAVER is built from tests/store/saver.c; strace injects the signal or the error."""
import concurrent.futures
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ERRORS = ("ENOSPC", "EIO", "EROFS")
MARK = "the-save-begins"
MEMORY = {"mmap", "munmap", "mremap", "brk"}
SETTINGS, ACCOUNTS = "settings.json", "accounts.jsonl"
STAMP = f"{SETTINGS}.seen"
AGAIN = {"save": "again", "touch": "retouch"}
# name: servers and accounts before (None: no file), and after; of a touch, which of them is changed
SCENARIOS = {"first": (None, (3, 0)), "overwrite": ((3, 0), (4, 0)), "delete-all": ((3, 0), (0, 0)),
             "large": ((2000, 0), (1999, 0)), "both": ((3, 40), (4, 41)),
             "first-accounts": ((2, 0), (2, 30)), "delete-accounts": ((2, 500), (2, 0)),
             "touch-server": ((300, 300), (7, 999)), "touch-both": ((300, 300), (299, 0))}
MAY_STAY = {SETTINGS, f"{SETTINGS}~", f"{SETTINGS}.lock", ACCOUNTS, f"{ACCOUNTS}~", STAMP}
ENVIRONMENT = {**os.environ, "ASAN_OPTIONS": "detect_leaks=0", "LC_ALL": "C"}


class Failure(Exception):
    pass


def run(*words):
    return subprocess.run(words, env=ENVIRONMENT, stdout=subprocess.DEVNULL,
                          stderr=subprocess.PIPE, check=False)


def tell(saver, folder):
    """Every record of the files, in words. None: they cannot be read."""
    done = subprocess.run((saver, "load", f"{folder}/{SETTINGS}"), env=ENVIRONMENT,
                          capture_output=True, check=False)
    return done.stdout if done.returncode == 0 else None


def save(saver, folder, count, *before, kind="save"):
    return run(*before, saver, kind, f"{folder}/{SETTINGS}", *map(str, count))


def contents(folder):
    """The bytes of both files; None for one that is not there."""
    paths = folder / SETTINGS, folder / ACCOUNTS
    return tuple(path.read_bytes() if path.exists() else None for path in paths)


def must_save(saver, folder, count, kind="save"):
    done = save(saver, folder, count, kind=kind)
    if done.returncode != 0:
        raise Failure(f"a save that nothing disturbs fails: {done.stderr.decode()}")
    return contents(folder)


class Scenario:
    """One kind of save: its state before, its system calls, its outcome."""

    def __init__(self, saver, name, place):
        before, self.count = SCENARIOS[name]
        self.kind = name.split("-")[0] if name.startswith("touch") else "save"
        self.saver, self.name, self.place = saver, name, place
        self.start = place / f"{name}-start"
        self.start.mkdir(mode=0o700)
        self.between = self.stamped = 0
        self.old = None, None
        if before is not None:
            must_save(saver, self.start, (before[0] + 1, before[1]))
            self.old = must_save(saver, self.start, before)
        self.calls, self.lines = self.trace()
        self.new = must_save(saver, self.fresh("new"), self.count, self.kind)
        self.states = {self.old, self.new, (self.new[0], self.old[1])}

    def fresh(self, name):
        folder = self.place / f"{self.name}-{name}"
        shutil.copytree(self.start, folder)
        return folder

    def trace(self):
        """(name, which one of that name) of each call of the save, and their lines."""
        log = self.place / f"{self.name}.trace"
        done = save(self.saver, self.fresh("trace"), self.count, "strace", "-f", "-qq", "-o",
                    str(log), "-e", "trace=%file,%desc", kind=self.kind)
        lines = log.read_text(errors="replace").splitlines() if log.exists() else []
        if done.returncode != 0 or not lines:
            raise Failure("strace cannot trace here (ptrace is not permitted, or strace is not "
                          f"installed): {done.stderr.decode().strip()}")
        seen, calls, during, inside = {}, [], [], False
        for line in lines:
            match = re.match(r"(?:\d+ +)?(\w+)\(", line)
            if match is None:
                continue
            name = match[1]
            seen[name] = seen.get(name, 0) + 1
            if inside and name not in MEMORY:
                calls.append((name, seen[name]))
                during.append(line)
            inside = inside or MARK in line
        if len(calls) < 10:
            raise Failure(f"{self.name}: only {len(calls)} calls were seen")
        return calls, during

    def steps_of(self, name):
        """What happens to one of the two files, in its order. None: it is not written."""
        folder = beside = None
        steps = []
        for line in self.lines:
            call = re.sub(r"^\d+ +", "", line)
            opened = re.search(r"= (\d+)$", call)
            if re.match(rf'openat\(.*"([^"]*/)?{name}", .*O_(WRONLY|RDWR|TRUNC|CREAT)', call) or \
                    re.match(r"(ftruncate|truncate)\(", call):
                raise Failure(f"{self.name}: the live file is written in place: {call}")
            if call.startswith("openat") and "O_DIRECTORY" in call and opened:
                folder = opened[1]
            elif call.startswith("openat") and "O_EXCL" in call and f".{name}.new" in call and opened:
                beside = opened[1]
                if "0600" not in call or "O_NOFOLLOW" not in call:
                    raise Failure(f"{self.name}: the file beside is not created safely: {call}")
            elif beside and call.startswith(f"write({beside},"):
                steps.append("write")
            elif beside and call.startswith(f"fsync({beside})"):
                steps.append("fsync file")
            elif re.match(rf'rename(at2?)?\(.*\.new".*"{name}"', call):
                steps.append("rename")
            elif steps and folder and call.startswith(f"fsync({folder})"):
                steps.append("fsync folder")
                break
        return [step for i, step in enumerate(steps) if i == 0 or steps[i - 1] != step]

    def check_order(self):
        """write of the new file, fsync of it, rename, fsync of the folder; the live file is never
        opened for writing. The settings come first."""
        wanted = ["write", "fsync file", "rename", "fsync folder"]
        if self.new[1] == b"":
            accounts = wanted[1:]
        else:
            accounts = wanted if self.new[1] != self.old[1] else []
        for name, right in ((SETTINGS, wanted), (ACCOUNTS, accounts)):
            steps = self.steps_of(name)
            if steps != right:
                raise Failure(f"{self.name}: {name}: {steps} instead of {right}")
        renames = [line for line in self.lines if re.search(r"rename(at2?)?\(.*\.new\"", line)]
        if SETTINGS not in renames[0]:
            raise Failure(f"{self.name}: the accounts are written before the settings")

    def look(self, folder, what):
        """The files are old or new, can be read, and nobody else may read what is there."""
        now = contents(folder)
        if now not in self.states:
            raise Failure(f"{what}: the files are neither the old nor the new ones")
        if now not in (self.old, self.new):
            self.between += 1
        self.look_without_stamp(folder, what)
        for entry in folder.iterdir():
            if entry.stat().st_mode & 0o177:
                raise Failure(f"{what}: {entry.name} has mode {entry.stat().st_mode & 0o7777:o}")
        return now

    def look_without_stamp(self, folder, what):
        """What was read in full before says the same when it is read in full again."""
        told = tell(self.saver, folder)
        stamp = folder / STAMP
        if told is None:
            raise Failure(f"{what}: the files cannot be read")
        if stamp.exists():
            kept = stamp.read_bytes()
            stamp.unlink()
            if tell(self.saver, folder) != told:
                raise Failure(f"{what}: the stamp lies")
            stamp.write_bytes(kept)
            stamp.chmod(0o600)
            self.stamped += 1

    def no_litter(self, folder, what):
        litter = {entry.name for entry in folder.iterdir()} - MAY_STAY
        if litter:
            raise Failure(f"{what}: left behind: {', '.join(sorted(litter))}")

    def disturbed(self, call, number, inject, kind=None):
        kind = kind or self.kind
        folder = self.fresh(f"{kind}-{call}-{number}-{inject.replace('=', '-')}")
        done = save(self.saver, folder, self.count, "strace", "-f", "-qq", "-o", "/dev/null", "-e",
                    f"trace={call}", "-e", f"inject={call}:{inject}:when={number}", kind=kind)
        return folder, done

    def kill(self, call, number):
        what = f"{self.name}, killed at {call} {number}"
        folder, done = self.disturbed(call, number, "signal=KILL")
        if done.returncode not in (-9, 137):
            raise Failure(f"{what}: it was not killed ({done.returncode})")
        self.look(folder, what)
        if must_save(self.saver, folder, self.count, self.kind) != self.new:
            raise Failure(f"{what}: the next save writes something else")
        self.no_litter(folder, what)
        shutil.rmtree(folder)

    def fail(self, call, number, error):
        what = f"{self.name}, {error} at {call} {number}"
        folder, done = self.disturbed(call, number, f"error={error}")
        now = self.look(folder, what)
        if done.returncode not in (0, 3):
            raise Failure(f"{what}: exit {done.returncode}: {done.stderr.decode()}")
        if done.returncode == 0 and now != self.new:
            raise Failure(f"{what}: it says that it saved, and did not")
        if done.returncode == 3 and len(done.stderr.strip()) < 10:
            raise Failure(f"{what}: it does not say what is wrong")
        self.no_litter(folder, what)
        shutil.rmtree(folder)
        return done.returncode

    def fail_once(self, call, number):
        """Whoever mends what was wrong can save in the same session."""
        what = f"{self.name}, once EIO at {call} {number}"
        folder, done = self.disturbed(call, number, "error=EIO", kind=AGAIN[self.kind])
        if done.returncode not in (0, 4) or self.look(folder, what) != self.new:
            raise Failure(f"{what}: the second try fails too: {done.stderr.decode()}")
        self.no_litter(folder, what)
        shutil.rmtree(folder)
        return done.returncode

    def jobs(self):
        for call, number in self.calls:
            yield self.kill, call, number
            yield self.fail_once, call, number
            for error in ERRORS:
                yield self.fail, call, number, error


def main():
    saver = os.path.abspath(sys.argv[1])
    place = pathlib.Path(tempfile.mkdtemp(prefix="mailsetup-kill."))
    try:
        scenarios = [Scenario(saver, name, place) for name in SCENARIOS]
        for scenario in scenarios:
            scenario.check_order()
        with concurrent.futures.ThreadPoolExecutor(max_workers=os.cpu_count()) as pool:
            runs = [pool.submit(*job) for scenario in scenarios for job in scenario.jobs()]
            problems = [str(one.exception()) for one in runs if one.exception()]
        refused = sum(one.result() == 3 for one in runs if not one.exception())
        if refused < len(runs) // 8:
            problems.append(f"only {refused} of the injected errors were noticed")
    except Failure as failure:
        problems = [str(failure)]
    finally:
        shutil.rmtree(place, ignore_errors=True)
    stamped = sum(scenario.stamped for scenario in scenarios)
    if not problems and stamped == 0:
        problems.append("no save left a stamp")
    if not problems and not any(scenario.between for scenario in scenarios):
        problems.append("no save was stopped between the two files")
    for problem in problems:
        print(problem)
    if problems:
        sys.exit(1)
    calls = sum(len(scenario.calls) for scenario in scenarios)
    between = sum(scenario.between for scenario in scenarios)
    print(f"kill_save: {stamped} times read by a stamp what is read without it, too")
    print(f"kill_save: {len(scenarios)} kinds of save, {calls} system calls, {len(runs)} runs: "
          f"always the old or the new files, {between} times new settings beside old accounts")


main()
