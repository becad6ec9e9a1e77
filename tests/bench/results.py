"""tests/bench/RESULTS: what `make bench` measured last, part by part.

    results.write("start", text, versions=["whiptail"])

replaces one part of the file and leaves the others; each says when, on what machine, how busy it
was and what was compared. A part is a table of plain text, at most 100 columns wide."""
import os
import re
import statistics
import subprocess
import sys
import time

FILE = os.path.join(os.path.dirname(os.path.realpath(__file__)), "RESULTS")

# In the order of the file.
PARTS = {
    "start": "Start: from exec to the last byte of the first screen",
    "keys": "Keys: from a key to the last byte of what it draws",
    "flood": "The log under a flood",
    "memory": "Memory",
    "records": "Records: reading, saving, CSV",
    "diagnosis": "A diagnosis beside doing it by hand",
    "checks": "Checks: one, and many",
}

HEAD = """\
What `make bench` measured
==========================

Everything in a table was measured in the same run, in turns (A B C A B C ...), the first turn
thrown away. Read the ratios: they are medians of what each turn gave, and hold on a busy machine;
the times beside them do not. Nothing here is a test. Each part is replaced by its own run.
"""


def machine(load):
    """Two lines: the processor, the kernel, how busy it was before and after."""
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        model = re.search(r"model name\s*: (.*)", file.read())
    system = os.uname()
    return "%s, %d cores; Linux %s; load %.1f before, %.1f after" % (
        model.group(1).strip() if model else system.machine, os.cpu_count(), system.release,
        load, os.getloadavg()[0])


def version(package):
    """What dpkg says of a package: 'tig 2.5.5-1'; a peer that is missing is named as that."""
    done = subprocess.run(["dpkg-query", "-W", "-f", "${Package} ${Version}", package],
                          capture_output=True, text=True, check=False)
    return done.stdout if done.returncode == 0 and done.stdout else package + " MISSING"


def _read():
    parts = {}
    if os.path.exists(FILE):
        with open(FILE, encoding="utf-8") as file:
            text = file.read()
        for name, title in PARTS.items():
            found = re.search(r"^%s\n-+\n\n(.*?)(?=\n^[^\n]+\n-{5,}\n|\Z)" % re.escape(title), text,
                              re.M | re.S)
            if found:
                parts[name] = found.group(1).strip("\n")
    return parts


def write(name, text, versions=(), load=None):
    """Replaces the part; the text is printed too. load: what os.getloadavg() said before."""
    parts = _read()
    about = [time.strftime("%Y-%m-%d"),
             machine(os.getloadavg()[0] if load is None else load)]
    if versions:
        about.append(", ".join(version(package) for package in versions))
    parts[name] = "\n".join(about) + "\n\n" + text.strip("\n")
    with open(FILE + ".new", "w", encoding="utf-8") as file:
        file.write(HEAD)
        for part, title in PARTS.items():
            if part in parts:
                file.write("\n%s\n%s\n\n%s\n" % (title, "-" * len(title), parts[part]))
    os.replace(FILE + ".new", FILE)
    print(PARTS[name] + "\n\n" + parts[name] + "\n")


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def ratio(ours, theirs):
    """The median of the ratios of turns that belong together."""
    return statistics.median(a / b for a, b in zip(ours, theirs) if b)


def table(rows):
    """Rows of strings, the first one the heads; the first column to the left, others right."""
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]))]
    lines = []
    for row in rows:
        cells = [row[0].ljust(widths[0])]
        cells += [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]
        lines.append("    " + "  ".join(cells).rstrip())
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(__doc__)
