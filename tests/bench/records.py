"""The part "records" of screen.py: how opening, changing one and saving grow with what is
registered, and accounts as CSV (accounts.py) in and out."""
import os
import resource
import shutil
import subprocess
import time

import accounts
import fixtures
import results

SIZES = [1, 10, 100, 1000, 10000]


def cost(command, environment):
    """(wall ms, cpu ms) of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(command, env=environment, check=True, stdin=subprocess.DEVNULL,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    took = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return 1000 * took, 1000 * cpu


def growth(bench):
    seen = {}
    for turn in range(bench.turns + 1):
        for size in SIZES:
            settings = bench.ours(size)
            screen = bench.run(settings, "start")[0][1]
            names = "name=Head office", "name=Main office"
            edit = cost([*settings, "set", "server-00001", names[turn % 2]], bench.environment)
            anew = fixtures.registry(bench.program, bench.folder, size, save=False)
            full = cost([bench.program, "--file", anew, "--no-state", "validate"],
                        bench.environment)
            if turn:
                seen.setdefault(size, []).append((screen[0] / 1000, screen[2] / 1000,
                                                  screen[3] / 1024, *full, *edit))
    rows = [["servers", "file KB", "first screen ms", "cpu ms", "RSS MB", "read whole ms", "cpu ms",
             "change one ms", "cpu ms"]]
    for size in SIZES:
        middle = [results.statistics.median(column) for column in zip(*seen[size])]
        rows.append([format(size, ","), "%.0f" % (os.path.getsize(bench.ours(size)[-1]) / 1024),
                     *("%.1f" % value for value in middle)])
    return results.table(rows)


def beside_json_c(bench):
    """`set` and `list` beside settings.c, which does the least that can be done with json-c, each
    on a file of its own, in turns."""
    peer = os.path.join(bench.build, "tests/bench/settings")
    rows = [["", "ms", "of json-c's", "cpu ms", "of json-c's"]]
    for size in SIZES[1:]:
        settings = bench.ours(size)
        copy = settings[-1][:-len(".json")] + "-peer.json"
        shutil.copy(settings[-1], copy)
        seen = {}
        for turn in range(bench.turns + 1):
            name = "Turn %d" % turn
            commands = {
                "change one": [*settings, "set", "server-00001", "name=" + name],
                "change one, json-c": [peer, copy, "server-00001", name],
                "list": [*settings, "list"], "list, json-c": [peer, copy]}
            for what, command in commands.items():
                took = cost(command, bench.environment)
                if turn:
                    seen.setdefault(what, []).append(took)
        for what, took in seen.items():
            wall, cpu = zip(*took)
            of = list(zip(*seen[what + ", json-c"])) if what + ", json-c" in seen else None
            rows.append(["%s servers, %s" % (format(size, ","), what),
                         "%.1f" % results.statistics.median(wall),
                         "%.2f" % results.ratio(wall, of[0]) if of else "",
                         "%.1f" % results.statistics.median(cpu),
                         "%.2f" % results.ratio(cpu, of[1]) if of else ""])
    return results.table(rows)


def one_of_many(bench):
    """One account among 100,000."""
    settings, address = bench.ours(10, 100000), "user050000@example.co.jp"
    rows = [["one of 100,000 accounts", "ms", "cpu ms"]]
    for what in (["show", address], ["set", address, "display_name=%d"]):
        took = [cost([*settings, "account", *(word.replace("%d", "Turn %d" % turn) for word in what)],
                     bench.environment) for turn in range(bench.turns + 1)][1:]
        rows.append(["account " + what[0],
                     *("%.1f" % results.statistics.median(column) for column in zip(*took))])
    return results.table(rows)


def table_of_accounts(bench):
    rows, sizes = accounts.measure(bench.program, rounds=max(3, bench.turns // 2))
    lines = [["100,000 accounts", "s", "RSS MB", "of the peer's time"]]
    for what, seconds, memory, ratio in rows:
        lines.append([what, "%.2f" % seconds, "%.0f" % memory,
                      "%.2f" % ratio if ratio else ""])
    return "%s\n\nCSV of %.1f MiB, JSON of %.1f MiB. The peer is Python's csv and json and writes the " \
        "same, byte for byte and durably; of\nwhat we check it checks the cheap half (numbers that " \
        "are there twice, servers and their codes, addresses by\ntheir parts, lengths, choices), " \
        "and it neither takes a lock nor keeps the last good file." % (results.table(lines), *sizes)


def records(bench):
    return "\n\n".join([
        "Medians of %d turns. First screen: of a file that was read whole before; read whole: "
        "`validate` of one that\nwas not; change one: the command `set`, durable (fsync of file "
        "and folder), with the copy of the last\ngood file." % bench.turns,
        growth(bench),
        "Beside settings.c, which reads with json-c, changes or lists, and writes anew and durable: "
        "it checks\nnothing, takes no lock and keeps no copy of the last good file.",
        beside_json_c(bench), one_of_many(bench), table_of_accounts(bench)])
