"""A network namespace of its own, and the lab of real mail servers in it on the usual ports."""
import contextlib
import os
import subprocess
import sys

HERE = os.path.dirname(os.path.realpath(__file__))
LAB = os.path.join(HERE, "..", "lab")


def enter():
    """Runs this script again in a network namespace, unless it is in one already. Needs root."""
    if os.environ.get("BENCH_INSIDE") == "1":
        return
    inside = ("ip link set lo up && echo 0 >/proc/sys/net/ipv4/ip_unprivileged_port_start && "
              'exec "$@"')
    os.execvpe("unshare", ["unshare", "-n", "sh", "-c", inside, "sh", sys.executable,
                           os.path.realpath(sys.argv[0]), *sys.argv[1:]],
               dict(os.environ, BENCH_INSIDE="1"))


def environment(folder):
    """What the programs that are compared are given: nothing of the user's own."""
    return {"HOME": folder, "PATH": os.environ["PATH"], "TERM": "xterm-256color",
            "LANG": "C.UTF-8", "XDG_STATE_HOME": os.path.join(folder, "state")}


def _variables(folder):
    text = subprocess.run(["sh", "-c", '. "$1/lab.env"; set', "sh", folder], check=True,
                          capture_output=True, text=True).stdout
    rows = (line.partition("=") for line in text.splitlines() if line.startswith("LAB_"))
    return {name: value.strip("'") for name, _, value in rows}


@contextlib.contextmanager
def lab(folder):
    """The variables of its lab.env; it is ended afterwards."""
    place = os.path.join(folder, "lab")
    subprocess.run([os.path.join(LAB, "up"), place, "--base", "0"], check=True,
                   stdout=subprocess.DEVNULL)
    try:
        yield _variables(place)
    finally:
        subprocess.run([os.path.join(LAB, "down"), place], check=True, stdout=subprocess.DEVNULL)
