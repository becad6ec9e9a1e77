#!/usr/bin/python3
"""What a check costs, and a thousand of them. (A resident set below 12 MB cannot be told: that is
this script's own, before it becomes what it measures.)

    fleet.py PROGRAM TOOLS [TURNS [ROUNDS]]

TOOLS is the folder with stub, plain, pair and drive. One check: whole processes beside curl for the
same steps and beside pair.c, against the lab's Dovecot. Many: `account check --all` beside `xargs -P 64 curl` and beside
plain.c, against Dovecot and against stub.c with round trips of 0, 20 and 100 ms. Everything in
turns; of single checks the first is thrown away. Writes the part "checks" of RESULTS."""
import contextlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

import inside
import results

CHECKS, MANY, CURL_JOBS = 1000, 10000, 64
PASSWORD = "Bench-password.77"
# Of each stub: round trip in ms, POP3S and SMTPS port, how many checks at once.
STUBS = ((0, 2995, 2465, 64), (20, 3995, 3465, 512), (100, 4995, 4465, 1024))
DOVECOT_JOBS = 64


# Processes -----------------------------------------------------------------------------------

def run(command, environment, stdin=None):
    """(wall s, processor s, largest resident set of one process in KiB, standard output). Nothing
    of this script's is copied for the child, which would be charged to what is measured."""
    read, write = os.pipe()
    actions = [(os.POSIX_SPAWN_OPEN, 0, stdin or os.devnull, os.O_RDONLY, 0),
               (os.POSIX_SPAWN_DUP2, write, 1),
               (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0)]
    began = time.perf_counter()
    child = os.posix_spawnp(command[0], command, environment, file_actions=actions)
    os.close(write)
    with open(read, "rb") as file:
        out = file.read()
    _, status, usage = os.wait4(child, 0)
    took = time.perf_counter() - began
    if status != 0:
        sys.exit("failed with %d: %s\n%s" % (os.waitstatus_to_exitcode(status), " ".join(command),
                                             out.decode(errors="replace")[-2000:]))
    return took, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, out


def in_turns(cases, environment, turns, thrown_away=0):
    """The results of each case by turn, without those that are thrown away."""
    rows = {name: [] for name in cases}
    for turn in range(thrown_away + turns):
        for name, (command, stdin) in cases.items():
            row = run(command, environment, stdin)
            if turn >= thrown_away:
                rows[name].append(row)
    return rows


def progress(lines):
    print("\n".join(lines) + "\n", file=sys.stderr, flush=True)
    return lines


def middle(rows, column):
    return statistics.median(row[column] for row in rows)


def ratio(rows, others, column):
    return statistics.median(a[column] / b[column] for a, b in zip(rows, others))


# Settings ------------------------------------------------------------------------------------

class Registry:
    """A settings file with one server, and accounts of it where they are asked for."""

    def __init__(self, program, folder, name, environment):
        self.base = [program, "--file", os.path.join(folder, name + ".json")]
        self.environment = environment
        self.csv = os.path.join(folder, name + ".csv")

    def do(self, *words):
        subprocess.run([*self.base, *words], env=self.environment, check=True,
                       stdout=subprocess.DEVNULL)

    def server(self, **fields):
        self.do("add", "bench", *("%s=%s" % (key.replace("__", "."), value)
                                  for key, value in fields.items()))

    def accounts(self, count, user):
        with open(self.csv, "w", encoding="utf-8") as file:
            file.write("server_code,name,address,username,secret\n")
            for number in range(1, count + 1):
                file.write("bench,u%d,u%d@bench.test,%s,env:BENCH_PASSWORD\n"
                           % (number, number, user or "u%d@bench.test" % number))
        self.do("account", "import", self.csv)

    def fleet(self, jobs):
        return [*self.base, "account", "check", "--all", "--receive-only", "--jobs", str(jobs),
                "--per-server", str(jobs)]


def certificate(folder):
    """(CA file, server's certificate, its key): P-256, for localhost."""
    path = {name: os.path.join(folder, "stub-" + name)
            for name in ("ca.key", "ca.pem", "key", "csr", "ext", "pem")}
    with open(path["ext"], "w", encoding="ascii") as file:
        file.write("subjectAltName=DNS:localhost\nbasicConstraints=CA:FALSE\n")
    key = ["openssl", "ecparam", "-genkey", "-name", "prime256v1", "-noout", "-out"]
    for command in ([*key, path["ca.key"]], [*key, path["key"]],
                    ["openssl", "req", "-x509", "-new", "-key", path["ca.key"], "-subj",
                     "/CN=Bench CA", "-days", "2", "-out", path["ca.pem"]],
                    ["openssl", "req", "-new", "-key", path["key"], "-subj", "/CN=localhost",
                     "-out", path["csr"]],
                    ["openssl", "x509", "-req", "-in", path["csr"], "-CA", path["ca.pem"],
                     "-CAkey", path["ca.key"], "-CAcreateserial", "-days", "2", "-extfile",
                     path["ext"], "-out", path["pem"]]):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return path["ca.pem"], path["pem"], path["key"]


@contextlib.contextmanager
def stubs(tools, chain, key):
    started = []
    try:
        for delay, pop, smtp, _ in STUBS:
            stub = subprocess.Popen([os.path.join(tools, "stub"), chain, key, str(pop), str(smtp),
                                     str(delay)], stdout=subprocess.PIPE)
            started.append(stub)
            if stub.stdout.readline() != b"ready\n":
                sys.exit("the stub does not start")
        yield
    finally:
        for stub in started:
            stub.terminate()
            stub.wait()


# One check -----------------------------------------------------------------------------------

def one_cases(program, tools, folder, lab, environment):
    user, password, ca = lab["LAB_TARO_USER"], lab["LAB_TARO_PASSWORD"], lab["LAB_CA"]
    host = lab["LAB_MAIN_HOST"]
    ports = {"pop3s": lab["LAB_MAIN_POP3S"], "imaps": lab["LAB_MAIN_IMAPS"],
             "smtps": lab["LAB_MAIN_SUBMISSIONS"]}
    secret = os.path.join(folder, "password")
    with open(os.open(secret, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
        file.write(password)
    sending = {"send__host": host, "send__port": ports["smtps"], "send__trust__ca_file": ca}
    commands = {}
    for protocol, port in (("pop3", ports["pop3s"]), ("imap4", ports["imaps"])):
        registry = Registry(program, folder, "one-" + protocol, environment)
        registry.server(receive__protocol=protocol, receive__host=host, receive__port=port,
                        receive__trust__ca_file=ca, **sending)
        commands[protocol] = [*registry.base, "check", "bench", "--user", user, "--password-file",
                              secret, "--from", user, "--to", user]

    def curl(verb, name):
        url = "%s://%s:%s/" % (name, host, ports[name])
        return ["curl", "-sv", "--cacert", ca, "--user", user + ":" + password, "-X", verb, url]

    def pair(pop3s, smtps):
        return [os.path.join(tools, "pair"), host, pop3s, smtps, ca, user, password]

    cases = {"plain pop3s": pair(ports["pop3s"], "0"), "plain smtps": pair("0", ports["smtps"]),
             "plain both": pair(ports["pop3s"], ports["smtps"]),
             "both": commands["pop3"],
             "pop3s": [*commands["pop3"], "--receive-only"], "curl pop3s": curl("UIDL", "pop3s"),
             "imaps": [*commands["imap4"], "--receive-only"],
             "curl imaps": curl("EXAMINE INBOX", "imaps"),
             "smtps": [*commands["pop3"], "--send-only"], "curl smtps": curl("NOOP", "smtps")}
    return {name: (command, None) for name, command in cases.items()}


def one_line(title, rows, others):
    return "    %-28s %7.1f %7.2f %7.1f %7.2f %7.1f" % (
        title, 1e3 * middle(rows, 0), ratio(rows, others, 0), 1e3 * middle(rows, 1),
        ratio(rows, others, 1), middle(rows, 2) / 1024)


def slower_of(rows, others):
    """By turn: what the slower of two cases took, and what the costlier one cost."""
    return [(max(a[0], b[0]), max(a[1], b[1])) for a, b in zip(rows, others)]


def one_check(program, tools, folder, lab, environment, turns):
    rows = in_turns(one_cases(program, tools, folder, lab, environment), environment, turns, 1)
    lines = ["One check of Dovecot, whole processes, medians of %d turns" % turns, "",
             "                                   ms   ratio  cpu ms   ratio  RSS MB"]
    for name, title in (("pop3s", "POP3S: login, STAT, UIDL"), ("imaps", "IMAPS: login, EXAMINE"),
                        ("smtps", "SMTPS: login, MAIL, RCPT")):
        curl = rows["curl " + name]
        lines.append(one_line(title, rows[name], curl))
        if "plain " + name in rows:
            lines.append(one_line("  plain sockets", rows["plain " + name], curl))
        lines.append(one_line("  curl -v", curl, curl))
    lines.append("  POP3S and SMTPS at once; ratios to the slower of the two alone")
    lines.append(one_line("both sides", rows["both"], slower_of(rows["pop3s"], rows["smtps"])))
    lines.append(one_line("  plain sockets", rows["plain both"],
                          slower_of(rows["plain pop3s"], rows["plain smtps"])))
    return lines


# Many ----------------------------------------------------------------------------------------

def curls(folder, ca, url, user, password):
    """One line of arguments for each check, for xargs."""
    path = os.path.join(folder, "urls-" + url.rstrip("/").rpartition(":")[2])
    with open(path, "w", encoding="utf-8") as file:
        for number in range(1, CHECKS + 1):
            file.write("%s:%s\n" % (user or "u%d@bench.test" % number, password))
    return ["xargs", "-P", str(CURL_JOBS), "-I{}", "curl", "-s", "-o", os.devnull, "--cacert", ca,
            "-X", "UIDL", "--user", "{}", url], path


def against(program, tools, folder, environment, server):
    """server: name, host, port, CA file, user (None: one for each), password, checks at once."""
    name, host, port, ca, user, password, jobs = server
    registry = Registry(program, folder, "fleet-" + name, environment)
    registry.server(receive__host=host, receive__port=port, receive__trust__ca_file=ca)
    registry.accounts(CHECKS, user)
    plain = [os.path.join(tools, "plain"), host, str(port), ca, user or "u1@bench.test", password,
             str(CHECKS), str(jobs)]
    return {"xargs": curls(folder, ca, "pop3s://%s:%s/" % (host, port), user, password),
            "plain": (plain, None), "ours": (registry.fleet(jobs), None)}


def fleets(program, tools, folder, environment, servers, rounds):
    lines = ["%d checks, in %d rounds" % (CHECKS, rounds), "",
             "                                 checks/s  to xargs  cpu ms a check  RSS MB"]
    for server in servers:
        own = environment | {"BENCH_PASSWORD": server[5]}
        rows = in_turns(against(program, tools, folder, own, server), own, rounds)
        lines.append("  " + server[0])
        for case, title in (("xargs", "xargs -P %d curl" % CURL_JOBS),
                            ("plain", "plain sockets, %d at once" % server[6]),
                            ("ours", "mailsetup, %d at once" % server[6])):
            lines.append("    %-27s %9.0f %9.2f %15.2f %7.1f" % (
                title, CHECKS / middle(rows[case], 0), ratio(rows["xargs"], rows[case], 0),
                1e3 * middle(rows[case], 1) / CHECKS, middle(rows[case], 2) / 1024))
        lines.append("    %-27s %9s %9.2f" % ("mailsetup to plain sockets", "",
                                              ratio(rows["plain"], rows["ours"], 0)))
    return lines


def growth(program, tools, folder, environment, ca, rounds):
    lines = ["Growth, 64 at once, no delay, medians of %d rounds" % rounds, "",
             "    checks    mailsetup: s  cpu us a check  RSS MB   plain: s  cpu us a check  RSS MB"]
    for count in (1, 10, 100, CHECKS, MANY):
        registry = Registry(program, folder, "growth-%d" % count, environment)
        registry.server(receive__host="localhost", receive__port=STUBS[0][1],
                        receive__trust__ca_file=ca)
        registry.accounts(count, None)
        plain = [os.path.join(tools, "plain"), "localhost", str(STUBS[0][1]), ca, "u@bench.test",
                 PASSWORD, str(count), "64"]
        rows = in_turns({"ours": (registry.fleet(64), None), "plain": (plain, None)}, environment,
                        rounds)
        lines.append("    %6d %15.3f %15.0f %7.1f %10.3f %15.0f %7.1f" % (
            count, middle(rows["ours"], 0), 1e6 * middle(rows["ours"], 1) / count,
            middle(rows["ours"], 2) / 1024, middle(rows["plain"], 0),
            1e6 * middle(rows["plain"], 1) / count, middle(rows["plain"], 2) / 1024))
    return lines


def in_flight(program, tools, folder, environment, ca, rounds):
    """Memory of a thousand checks that wait for a far server, and the longest single call."""
    stub = STUBS[-1]
    drives = {jobs: ([os.path.join(tools, "drive"), "localhost", str(stub[1]), "0", ca,
                      "u@bench.test", PASSWORD, str(CHECKS), str(jobs)], None)
              for jobs in (8, CHECKS)}
    registry = Registry(program, folder, "fleet-stub, %d ms" % stub[0], environment)
    rows = in_turns({**drives, "few": (registry.fleet(8), None),
                     "many": (registry.fleet(CHECKS), None)}, environment, rounds)
    told = [json.loads(row[3]) for row in rows[CHECKS]]
    return ["A check in flight (%d at once, answers after %d ms) and the loop" % (CHECKS, stub[0]),
            "",
            "    KiB a check, mailsetup            %7.1f" % (
                (middle(rows["many"], 2) - middle(rows["few"], 2)) / (CHECKS - 8)),
            "    KiB a check, the engine alone     %7.1f" % (
                (middle(rows[CHECKS], 2) - middle(rows[8], 2)) / (CHECKS - 8)),
            "    longest single call, ms           %7.1f" % statistics.median(
                one["longest_ms"] for one in told),
            "    the same in processor time, ms    %7.1f" % statistics.median(
                one["longest_cpu_ms"] for one in told)]


# All together --------------------------------------------------------------------------------

def measure(program, tools, turns, rounds):
    load = os.getloadavg()[0]
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    with tempfile.TemporaryDirectory() as folder, inside.lab(folder) as lab:
        environment = inside.environment(folder) | {"BENCH_PASSWORD": PASSWORD}
        ca, chain, key = certificate(folder)
        servers = [("stub, %d ms" % delay, "localhost", pop, ca, None, PASSWORD, jobs)
                   for delay, pop, _, jobs in STUBS]
        servers.append(("Dovecot", lab["LAB_MAIN_HOST"], lab["LAB_MAIN_POP3S"], lab["LAB_CA"],
                        lab["LAB_TARO_USER"], lab["LAB_TARO_PASSWORD"], DOVECOT_JOBS))
        with stubs(tools, chain, key):
            parts = [progress(one_check(program, tools, folder, lab, environment, turns)),
                     progress(fleets(program, tools, folder, environment, servers, rounds)),
                     progress(growth(program, tools, folder, environment, ca, rounds)),
                     progress(in_flight(program, tools, folder, environment, ca, rounds))]
    results.write("checks", "\n\n".join("\n".join(part) for part in parts),
                  versions=["curl", "libssl3", "dovecot-core"], load=load)


def main():
    inside.enter()
    numbers = [int(word) for word in sys.argv[3:] if word]
    turns, rounds = (numbers + [25, 3][len(numbers):])[:2]
    measure(os.path.realpath(sys.argv[1]), os.path.realpath(sys.argv[2]), turns, rounds)


main()
