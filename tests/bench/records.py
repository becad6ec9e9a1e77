"""The part "records" of screen.py: how opening, changing one and saving grow with what is
registered, and accounts as CSV (accounts.py) in and out."""
import os
import resource
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


def table_of_accounts(bench):
    rows, sizes = accounts.measure(bench.program, rounds=max(3, bench.turns // 2))
    lines = [["100,000 accounts", "s", "RSS MB", "of the peer's time"]]
    for what, seconds, memory, ratio in rows:
        lines.append([what, "%.2f" % seconds, "%.0f" % memory,
                      "%.2f" % ratio if ratio else ""])
    return "%s\n\nCSV of %.1f MiB, JSON of %.1f MiB; the peer is Python's csv and json, doing the " \
        "same, byte for byte." % (results.table(lines), *sizes)


def records(bench):
    return "\n\n".join([
        "Medians of %d turns. First screen: of a file that was read whole before; read whole: "
        "`validate` of one that\nwas not; change one: the command `set`, durable (fsync of file "
        "and folder), with the copy of the last\ngood file." % bench.turns,
        growth(bench), table_of_accounts(bench)])
