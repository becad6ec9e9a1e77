#!/usr/bin/python3
"""The screen beside its peers: start, keys, a flood of log lines, memory. Writes its parts of tests/bench/RESULTS.

    screen.py BUILD [TURNS [PART...]]       parts: start keys flood memory records

BUILD is where the program and the bench programs are. The peers: a bare ncurses list (floor.c), less,
whiptail, tig; one that is missing is named in the results."""
import os
import shutil
import statistics
import subprocess
import sys

import fixtures
import flood
import records
import results

DOWN, UP, PAGE = "\x1bOB", "\x1bOA", "\x1b[6~"
PEERS = ["libncursesw6", "less", "whiptail", "tig"]


class Bench:
    def __init__(self, build, turns):
        self.build, self.turns = os.path.realpath(build), turns
        self.folder = os.path.join(self.build, "bench")
        os.makedirs(self.folder, exist_ok=True)
        self.registries = {}
        self.program = os.path.join(self.build, "mailsetup")
        self.terminal = os.path.join(self.build, "tests/bench/terminal")
        self.floor = os.path.join(self.build, "tests/bench/floor")
        self.environment = {
            "HOME": self.folder, "PATH": os.environ["PATH"], "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "LESSHISTFILE": "-",
            "XDG_STATE_HOME": os.path.join(self.folder, "state"),
        }
        os.environ.update(self.environment)

    def ours(self, servers, accounts=0):
        if (servers, accounts) not in self.registries:
            self.registries[servers, accounts] = fixtures.registry(self.program, self.folder,
                                                                   servers, accounts)
        return [self.program, "--file", self.registries[servers, accounts]]

    def run(self, command, *steps, options=()):
        """What the terminal prints: [(word, [numbers]) ...]."""
        done = subprocess.run([self.terminal, *options, *steps, "--", *command], check=True,
                              env=self.environment, cwd=self.folder, stdout=subprocess.PIPE,
                              stdin=subprocess.DEVNULL)
        rows = [line.split() for line in done.stdout.decode().splitlines()]
        return [(row[0], [float(number) for number in row[1:]]) for row in rows]

    def peers(self, rows):
        """(name, command) of those that are here; who is not is said."""
        listed = fixtures.list_of(self.folder, rows)
        menu = [word for i in range(rows) for word in ("server-%d" % (i + 1), "pop%d" % (i + 1))]
        commands = [
            ("bare ncurses", [self.floor, "list", str(rows)]),
            ("less", ["less", listed]),
            ("whiptail", ["whiptail", "--menu", "servers", "24", "78", "16", *menu]),
            ("tig", ["tig", "-C", fixtures.commits(self.folder, 1000)]),
        ]
        for _, command in commands:
            if not shutil.which(command[0]):
                print("MISSING: %s (tests/deps bench installs it)" % command[0], file=sys.stderr)
        return [(name, command) for name, command in commands if shutil.which(command[0])]


def median(values):
    return statistics.median(values) if values else float("nan")


def start(bench):
    ways = [("10 servers", bench.ours(10)), ("1,000 servers", bench.ours(1000)),
            ("10,000 servers", bench.ours(10000)),
            ("beside 100,000 accounts", bench.ours(10, 100000))]
    ways = bench.peers(24)[:1] + ways + bench.peers(24)[1:]
    seen = {name: [] for name, _ in ways}
    for turn in range(bench.turns + 1):
        for name, command in ways:
            row = bench.run(command, "start")[0][1]
            if turn:
                seen[name].append(row)
    idle = {name: bench.run(command, "start", "hold=1", "idle=5")[-1][1]
            for name, command in ways}
    floor = [row[0] for row in seen["bare ncurses"]]
    rows = [["", "ms", "ratio", "cpu ms", "ratio", "bytes", "RSS MB", "idle for 5 s:", "bytes",
             "cpu ms", "wake-ups"]]
    for name, _ in ways:
        column = list(zip(*seen[name]))
        rows.append([name, "%.1f" % (median(column[0]) / 1000),
                     "%.2f" % results.ratio(column[0], floor),
                     "%.1f" % (median(column[2]) / 1000),
                     "%.2f" % results.ratio(column[2], [r[2] for r in seen["bare ncurses"]]),
                     "%d" % median(column[1]), "%.1f" % (median(column[3]) / 1024), "",
                     "%d" % idle[name][0], "%.1f" % (idle[name][1] / 1000), "%d" % idle[name][2]])
    return "Medians of %d turns; ratios to the bare ncurses list.\n\n%s" % (
        bench.turns, results.table(rows))


# Keys -----------------------------------------------------------------------------------------

SETTLE = ["start", "hold=0.5"]
BACK_AND_FORTH = ["press=6:" + DOWN, "press=6:" + UP]
IN_VIEW = ["say=other", "press=2:" + DOWN, *(3 * BACK_AND_FORTH), "say=in-view",
           *(8 * BACK_AND_FORTH)]
SCROLLING = ["say=other", "press=30:" + DOWN, "say=scrolling", "press=100:" + DOWN]
PAGES = ["say=other", "press=3:" + PAGE, "say=page", "press=24:" + PAGE]


def by_kind(rows):
    """{kind: [key row ...]} of one run."""
    kinds, kind = {}, "other"
    for word, numbers in rows:
        if word in ("in-view", "scrolling", "page", "other"):
            kind = word
        elif word == "key":
            kinds.setdefault(kind, []).append(numbers)
        elif word == "pressed":
            kinds.setdefault(kind + " cpu", []).append(numbers)
    return kinds


def cpu_per_key(turn, kind):
    rows = turn[kind + " cpu"]
    return sum(row[1] for row in rows) / sum(row[0] for row in rows)


def traced_writes(bench, command, steps):
    """Writes to the terminal for every key, counted by strace: {kind: [count ...]}."""
    trace = os.path.join(bench.folder, "trace")
    rows = bench.run(["strace", "-f", "-y", "-ttt", "-e", "trace=write,writev", "-o", trace,
                      *command], *steps, options=["-q", "40"])
    with open(trace, encoding="utf-8", errors="replace") as file:
        writes = [float(line.split()[1]) for line in file
                  if "/dev/pts/" in line or "/dev/tty" in line]
    counts = {}
    for kind, keys in by_kind(rows).items():
        if kind.endswith(" cpu"):
            continue
        for key in keys:
            ended = key[3] + 0.04 + key[0] / 1e6
            counts.setdefault(kind, []).append(sum(key[3] <= at < ended for at in writes))
    return counts


def keys(bench):
    moves = [*SETTLE, *IN_VIEW, *SCROLLING, *PAGES]
    few = [*SETTLE, *IN_VIEW]
    accounts = [*SETTLE, "type=2", *IN_VIEW, *SCROLLING, *PAGES]
    peers = bench.peers(1000)
    ways = [(*peers[0], moves), ("10 servers", bench.ours(10), few),
            ("1,000 servers", bench.ours(1000), moves),
            ("10,000 servers", bench.ours(10000), moves),
            ("100,000 accounts", bench.ours(10, 100000), accounts)]
    ways += [(name, command, moves) for name, command in peers[1:]]
    turns = {name: [] for name, _, _ in ways}
    for turn in range(bench.turns + 1):
        for name, command, steps in ways:
            kinds = by_kind(bench.run(command, *steps, options=["-q", "12"]))
            if turn:
                turns[name].append(kinds)
    writes = {name: traced_writes(bench, command, steps) for name, command, steps in ways}
    texts = ["Medians and 99th percentiles of %d turns (96 steps in view, 100 scrolling, 24 pages each, "
             "after some of\nwhich nothing is kept); ratios to the bare ncurses list. Writes: system "
             "calls, counted by strace." %
             bench.turns]
    for kind, words in (("in-view", "A step in view"), ("scrolling", "A step that scrolls"),
                        ("page", "A page")):
        rows = [["", "us p50", "ratio", "us p99", "ratio", "cpu us", "ratio", "bytes p50", "most",
                 "writes p50", "most"]]
        for name, _, _ in ways:
            if kind not in turns[name][0]:
                continue
            rows.append(key_row(name, kind, turns, writes[name][kind]))
        texts.append(words + "\n\n" + results.table(rows))
    return "\n\n".join(texts)


def key_row(name, kind, turns, writes):
    def times(of, percent):
        return [results.percentile([key[0] for key in turn[kind]], percent) for turn in turns[of]]
    every = [key for turn in turns[name] for key in turn[kind]]
    cpu, floor = ([cpu_per_key(turn, kind) for turn in turns[of]] for of in (name, "bare ncurses"))
    return [name, "%d" % median([key[0] for key in every]),
            "%.2f" % results.ratio(times(name, 50), times("bare ncurses", 50)),
            "%d" % results.percentile([key[0] for key in every], 99),
            "%.2f" % results.ratio(times(name, 99), times("bare ncurses", 99)),
            "%d" % median(cpu), "%.2f" % results.ratio(cpu, floor),
            "%d" % median([key[1] for key in every]), "%d" % max(key[1] for key in every),
            "%d" % median(writes), "%d" % max(writes)]


def memory(bench):
    end = ["type=\x1b[F", "hold=0.5", "memory"]
    ways = [("bare ncurses, idle", [bench.floor, "list", "24"], ["start", "memory"]),
            ("10 servers, idle", bench.ours(10), ["start", "memory"]),
            ("1,000 servers, idle", bench.ours(1000), ["start", "memory"]),
            ("10,000 servers, idle", bench.ours(10000), ["start", "memory"]),
            ("10,000 servers, at the end", bench.ours(10000), ["start", *end]),
            ("100,000 accounts, idle", bench.ours(10, 100000), ["start", "memory"]),
            ("100,000 accounts, shown", bench.ours(10, 100000), ["start", "type=2", *end])]
    rows = [["", "RSS MB", "of its own", "files MB"]]
    for name, command, steps in ways:
        resident, own = bench.run(command, *steps)[-1][1]
        size = 0
        if "--file" in command:
            path = command[-1]
            size = sum(os.path.getsize(file) for file in
                       (path, path[:-len(".json")] + ".accounts.jsonl") if os.path.exists(file))
        rows.append([name, "%.1f" % (resident / 1024), "%.1f" % (own / 1024),
                     "%.1f" % (size / 2 ** 20) if size else ""])
    return results.table(rows)


def main():
    bench = Bench(sys.argv[1], int((sys.argv + ["", ""])[2] or 10))
    parts = {"start": start, "keys": keys, "flood": flood.flood, "memory": memory,
             "records": records.records}
    for name in sys.argv[3:] or parts:
        load = os.getloadavg()[0]
        text = parts[name](bench)
        results.write(name, text, PEERS, load)


main()
