"""The part "flood" of screen.py: a million lines of a dialogue, as fast as they are taken and at
200,000 a second while keys are pressed."""
import os
import shutil
import subprocess

import fixtures
import million
import results

LINES, RATE, SECONDS = 1000000, 200000, 6
KEYS = 40


def ways(bench):
    """(name, descriptor of the feed, command, key and words of the help, key that closes it)."""
    pane = os.path.join(bench.build, "tests/bench/pane")
    all_ways = [
        ("bare ring", "3", [bench.floor, "log", "3"], "?:[[ THE HELP:?"),
        ("our log and pane", "3", [pane, "3"], "?:Keys here:?"),
        ("less +F", "0", ["less", "+F"], None),
        ("tig", "0", ["tig"], "h:Quick reference:q"),
    ]
    return [way for way in all_ways if shutil.which(way[2][0])]


def unthrottled(bench):
    path = fixtures.dialogue(bench.folder, LINES)
    seen = {}
    for turn in range(bench.turns + 1):
        for name, descriptor, command, _ in ways(bench):
            if command[0] == "less" and turn > 3:   # it takes a quarter of a minute
                continue
            row = bench.run(command, "start", "flood=" + fixtures.LAST_LINE[:12],
                            options=["-f", "%s:%s:0" % (descriptor, path)])[-1][1]
            if turn:
                seen.setdefault(name, []).append(row)
    rows = [["", "last line s", "ratio", "all taken s", "ratio", "cpu s", "ratio", "KB written",
             "RSS MB"]]
    floor = list(zip(*seen["bare ring"]))
    for name, _, _, _ in ways(bench):
        painted, written, cpu, resident, taken = zip(*seen[name])
        shown = min(painted) > 0
        rows.append([name, "%.2f" % (results.statistics.median(painted) / 1e6) if shown else "never",
                     "%.2f" % results.ratio(painted, floor[0]) if shown else "-",
                     "%.2f" % (results.statistics.median(taken) / 1e6),
                     "%.2f" % results.ratio(taken, floor[4]),
                     "%.2f" % (results.statistics.median(cpu) / 1e6),
                     "%.2f" % results.ratio(cpu, floor[2]),
                     "%.0f" % (results.statistics.median(written) / 1024),
                     "%.0f" % (results.statistics.median(resident) / 1024)])
    return results.table(rows)


def throttled(bench):
    path = fixtures.dialogue(bench.folder, RATE * SECONDS)
    rows = [["", "key ms p50", "p99", "answered", "KB/s written", "lines taken a second"]]
    for name, descriptor, command, keys in ways(bench):
        feed = ["-f", "%s:%s:%d" % (descriptor, path, RATE)]
        held = bench.run(command, "start", "hold=%d" % (SECONDS - 1), options=feed)[-1][1]
        asked = []
        if keys:
            for _ in range(max(1, bench.turns // 3)):
                steps = ["start", "ask=%d:100:%s" % (KEYS, keys)]
                asked += [numbers[0] for word, numbers in bench.run(command, *steps, options=feed)
                          if word == "asked"]
        answered = [time / 1000 for time in asked if time >= 0]
        rows.append([name, "%.1f" % results.percentile(answered, 50) if answered else "-",
                     "%.1f" % results.percentile(answered, 99) if answered else "-",
                     "%d of %d" % (len(answered), len(asked)) if asked else "only ^C",
                     "%.0f" % (held[0] / 1024 / (SECONDS - 1)),
                     "%d" % (held[1] / (SECONDS - 1))])
    return results.table(rows)


def engine(bench):
    """The whole program: a check of a mailbox of a million mails, over loopback."""
    with open(fixtures.dialogue(bench.folder, LINES), "rb") as file:
        listing = b"".join(b"%d %s\r\n" % (i + 1, line[8:72])
                           for i, line in enumerate(file.read().splitlines()[:-1]))
    port = million.serve(listing, LINES - 1)
    path = os.path.join(bench.folder, "million.json")
    for old in (path, path + "~", path[:-5] + ".accounts.jsonl", path[:-5] + ".accounts.jsonl~"):
        if os.path.exists(old):
            os.unlink(old)
    secret = os.path.join(bench.folder, "secret")
    with open(os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write("secret")
    settings = [bench.program, "--file", path]
    quiet = {"check": True, "stderr": subprocess.DEVNULL, "stdout": subprocess.DEVNULL}
    subprocess.run([*settings, "add", "box", "receive.host=127.0.0.1", "receive.port=%d" % port,
                    "receive.encryption=none"], **quiet)
    subprocess.run([*settings, "account", "add", "address=a@example.org", "server_code=box",
                    "secret=file:" + secret], **quiet)
    whole, asked = [], []
    for turn in range(max(2, bench.turns // 2) + 1):
        row = bench.run(settings, "start", "type=2", "until=c:> QUIT")[-1][1]
        if turn:
            whole.append(row)
        rows = bench.run(settings, "start", "type=2", "press=1:c", "ask=4:100:?:Keys here:?",
                         options=["-q", "2"])
        asked += [numbers[0] / 1000 for word, numbers in rows if word == "asked"]
    took, written, cpu, resident = zip(*whole)
    middle = results.statistics.median
    return ("A million lines through the whole program (a check of a POP3 mailbox of a million mails "
            "on loopback, a\nserver in Python; every line is received, checked, logged, and the last "
            "ones are shown):\n%.2f s, %.2f s of it on a processor, %.0f KB written, %.1f MB RSS; "
            "keys meanwhile: %.1f ms p50, %.1f ms at most, %d of %d answered." %
            (middle(took) / 1e6, middle(cpu) / 1e6, middle(written) / 1024, middle(resident) / 1024,
             results.percentile(asked, 50), max(asked), sum(time >= 0 for time in asked),
             len(asked)))


def flood(bench):
    return "\n\n".join([
        "%d lines, %.0f MiB, as fast as they are taken; medians of %d turns, ratios to the bare ring "
        "(floor.c: it\nkeeps everything; our log keeps the last 20,000 lines or 8 MB, and says how "
        "many are gone)." % (LINES, os.path.getsize(fixtures.dialogue(bench.folder, LINES)) / 2**20,
                             bench.turns), unthrottled(bench),
        "%d lines a second, %d keys a run that open the help:" % (RATE, KEYS), throttled(bench),
        engine(bench)])
