#!/usr/bin/env python3
"""Plays the cases of tests/discovery/cases: what DNS, the web and mail servers say of a domain, and
what the discovery is to make of it.

    play.py DRIVE PROGRAM CERTIFICATES [NAME...]

A case is JSON: "what" (a sentence), "address", "options" (of drive), "zone", "pages" (https),
"clear_pages" (http), "servers" ({"IP:PORT": HOW}), and "expected": the decision in words, the offers
and the trace in an order of their own, without the milliseconds. "never": what no server may have
been asked; "asked": what one must have been. "command": the program itself is run with these words
instead, and "status" is its exit status. "screen": it is opened with these options, and "turns" are
pairs of what must be seen on it and what is then typed. BLESS=1 writes what came as what is expected."""

import concurrent.futures
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import screen
import servers

CASES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases")
PATIENCE = 60  # seconds before a case that hangs is given up


def offer_words(offer):
    if offer is None:
        return None
    words = [offer["source"], offer["protocol"], f"{offer['host']}:{offer['port']}", offer["encryption"]]
    words += [f"auth={offer['auth']}"] if offer["auth"] else []
    words += [f"user={offer['user']}"] if offer["user"] else []
    words += [key for key in ("clear_text", "foreign", "insecure") if offer[key]]
    words.append("greeted=" + offer["greeted"])
    return " ".join(words) + (f": {offer['said']}" if offer["said"] else "")


def reduced(document):
    return {
        "provider": document["provider"],
        "receive": offer_words(document["receive"]),
        "receive_why": document["receive_why"],
        "send": offer_words(document["send"]),
        "send_why": document["send_why"],
        "doubt": document["doubt"],
        "offers": [offer_words(o) for o in document["offers"]],
        "trace": [f"{s['source']} {s['asked']}: {s['answer']}" + (f": {s['said']}" if s["said"] else "")
                  for s in document["trace"]],
        "findings": [f"{f['severity']} {f['rule']}: {f['text']}" for f in document["findings"]],
    }


class Place:
    """Everything that a case needs to be up, and how to get there."""

    def __init__(self, case, certificates):
        free = self.reservations = servers.Reservations()
        self.ports = {"https": free.one(), "http": free.one()}
        self.map = {port: free.one() for port in servers.WELL_KNOWN_PORTS}
        self.certificates, self.mail = certificates, []
        try:
            self.open(case)
        except BaseException:
            self.close()
            raise

    def open(self, case):
        zone = {key: [self.fill(v) for v in values] for key, values in case.get("zone", {}).items()}
        self.names = servers.NameServer(zone)
        self.mail.append(self.names)
        self.web = []
        for secure, key in ((True, "pages"), (False, "clear_pages")):
            if key in case:
                pages = {at: self.fill(page) for at, page in case[key].items()}
                self.web.append(servers.WebServer("127.77.0.200", pages, self.certificates, secure, self.ports))
        self.mail += self.web
        for place, how in case.get("servers", {}).items():
            host, port = place.rsplit(":", 1)
            self.mail.append(servers.MailServer(host, self.port(port), how, self.certificates))

    def port(self, name):
        """"993", or "own" and the like: a port that the case can name as {own}."""
        if name.isdigit():
            return self.map[int(name)]
        return self.ports.setdefault(name, self.reservations.one())

    def fill(self, text):
        if not isinstance(text, str):
            return text
        return re.sub(r"\{([a-z]+)\}", lambda m: str(self.port(m[1])), text)

    def clean(self, text):
        """Ports and the server's name as a case writes them."""
        text = text.replace(f"127.0.0.1:{self.names.port}", "{dns}")
        for name, port in self.ports.items():
            text = re.sub(rf"\b{port}\b", "{%s}" % name, text)
        text = re.sub(r" after \d+ ms", " after some ms", text)
        return re.sub(r"(?:out after|timed out after) \d+ milliseconds", "timed out", text)

    def clean_all(self, value):
        """The same everywhere in a document, lists of sentences in their own order; a port that is a
        number becomes its name."""
        if isinstance(value, dict):
            return {key: self.clean_all(one) for key, one in value.items()}
        if isinstance(value, list):
            return sorted(self.clean_all(one) for one in value) if all(isinstance(one, str) for one in value) \
                else [self.clean_all(one) for one in value]
        if isinstance(value, bool) or value is None:
            return value
        text = self.clean(str(value))
        return text if isinstance(value, str) or text != str(value) else value

    def asked(self):
        return self.names.asked + [one for web in self.web for one in web.asked]

    def close(self):
        for one in self.mail + [self.reservations]:
            one.close()


def where(place, case):
    return ["--dns", f"127.0.0.1:{place.names.port}", "--ispdb", f"https://ispdb.test:{place.ports['https']}/v1.1/",
            "--ca", os.path.join(place.certificates, "ca.pem"), "--https-port", str(place.ports["https"]),
            "--http-port", str(place.ports["http"])] if not case.get("bare") else []


def run_drive(case, place, drive):
    words = [drive] + where(place, case) + [f"--map={a}={b}" for a, b in place.map.items()]
    words += case.get("options", []) + [case["address"]]
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, stdin=subprocess.DEVNULL)
    if done.stderr or done.returncode not in (0, 65):
        raise AssertionError(f"drive ended with {done.returncode}: {done.stderr[-3000:]}")
    if done.returncode == 65:
        return {"refused": done.stdout.strip()}, ""
    document, _, last = done.stdout.rstrip("\n").rpartition("\n")
    return json.loads(document), re.sub(r"\d+ ms$", "", last).rstrip(", ")


def program_at(case, place, program, given):
    """The command line, the environment and the settings file, which is not there yet."""
    folder = os.path.join(place.certificates, "home")
    environment = {"PATH": os.environ["PATH"], "HOME": folder, "LC_ALL": "C.UTF-8"}
    place.ports["dns"] = place.names.port
    environment.update({k: place.fill(v) for k, v in case.get("environment", {}).items()})
    settings = os.path.join(folder, f"{case['name']}.json")
    for end in ("", "~", ".lock", ".draft"):
        if os.path.exists(settings + end):
            os.remove(settings + end)
    os.makedirs(folder, mode=0o700, exist_ok=True)
    words = [program, "--file", settings]
    words += [place.fill(w).replace("%CA%", os.path.join(place.certificates, "ca.pem")) for w in given]
    del place.ports["dns"]
    return words, environment, settings


def run_screen(case, place, program):
    words, environment, _ = program_at(case, place, program, case["screen"])
    screen.play(words, environment, case["turns"])
    return {}


def run_command(case, place, program):
    words, environment, settings = program_at(case, place, program, case["command"])
    done = subprocess.run(words, capture_output=True, text=True, timeout=PATIENCE, env=environment,
                          stdin=subprocess.DEVNULL)
    out = {"status": done.returncode}
    if "--json" in words and done.stdout:
        out["document"] = place.clean_all(reduced(json.loads(done.stdout)))
    else:
        shown = re.sub(r"(?<=  )\d+(?=  \S)", "MS", place.clean(done.stdout))
        out["output"] = [re.sub(r" +", " ", line).rstrip() for line in shown.splitlines()]
    out["errors"] = place.clean(done.stderr).splitlines()
    if os.path.exists(settings):
        with open(settings, encoding="utf-8") as file:
            out["servers"] = place.clean_all(json.load(file)["servers"])
    return out


def play(path, drive, program, certificates):
    with open(path, encoding="utf-8") as file:
        case = json.load(file)
    case["name"] = os.path.basename(path)[:-5]
    place = Place(case, certificates)
    try:
        if "command" in case:
            got = run_command(case, place, program)
        elif "screen" in case:
            got = run_screen(case, place, program)
        else:
            document, last = run_drive(case, place, drive)
            got = document if "refused" in document else dict(place.clean_all(reduced(document)), last=last)
        asked = place.asked()
    finally:
        place.close()
    for never in case.get("never", []):
        for one in asked:
            if re.search(never, one):
                raise AssertionError(f"was asked: {one}")
    for ever in case.get("asked", []):
        if not any(re.search(ever, one) for one in asked):
            raise AssertionError(f"was not asked: {ever}")
    if os.environ.get("BLESS"):
        del case["name"]
        case["expected"] = got
        with open(path, "w", encoding="utf-8") as file:
            json.dump(case, file, ensure_ascii=False, indent=2)
            file.write("\n")
        return
    expected = case.get("expected", {})
    wrong = [f"  {key}\n    expected {json.dumps(expected.get(key), ensure_ascii=False, indent=2)}"
             f"\n    came     {json.dumps(got.get(key), ensure_ascii=False, indent=2)}"
             for key in sorted(set(expected) | set(got)) if expected.get(key) != got.get(key)]
    if wrong:
        raise AssertionError("\n".join(wrong))


def main():
    drive, program, certificates = sys.argv[1:4]
    paths = sorted(os.path.join(CASES, name) for name in os.listdir(CASES) if name.endswith(".json"))
    if sys.argv[4:]:
        paths = [p for p in paths if os.path.basename(p)[:-5] in sys.argv[4:]]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(4) as pool:
        plays = [(path, pool.submit(play, path, drive, program, certificates)) for path in paths]
        for path, one in plays:
            try:
                one.result()
            except Exception as problem:  # whatever it is, the other cases are played
                failed += 1
                print(f"{os.path.basename(path)}: {type(problem).__name__}: {problem}")
    print(f"{len(paths) - failed} passed, {failed} failed")
    sys.exit(1 if failed or not paths else 0)


if __name__ == "__main__":
    main()
