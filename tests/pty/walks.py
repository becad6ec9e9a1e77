#!/usr/bin/python3
"""walks.py PROGRAM [NAME...] - walks through what the screen does outside itself: runs of checks,
files that come in and go out, a move of accounts, sessions beside each other, and sessions that are
killed in the middle. The real program on a terminal, a server on loopback; what is on the screen
is waited for, and what is then in the files is read."""

import csv
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import traceback

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "discovery")]
from mailboxes import Mailboxes  # noqa: E402
from servers import NameServer  # noqa: E402
from terminal import Missed, Terminal  # noqa: E402

ENTER, ESCAPE, CLEAR, SAVE, DOWN = "\r", "\x1b", "\x15", "\x13", "\x1bOB"
RIGHT = "right-password"


def check(what, good):
    if not good:
        raise Missed(what)


class Place:
    """A home of its own, with settings, and the sessions in it."""

    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.settings = self.folder / "settings.json"
        self.environment = {
            "PATH": "/usr/bin:/bin", "HOME": folder, "LC_ALL": "C.UTF-8", "NO_COLOR": "1",
            "MAILSETUP_FILE": str(self.settings), "PASSWORD": RIGHT,
            **{name: os.environ[name] for name in ("LSAN_OPTIONS", "ASAN_OPTIONS", "UBSAN_OPTIONS")
               if name in os.environ}}
        self.sessions, self.servers = [], []

    def run(self, *words):
        done = subprocess.run([self.program, *words], env=self.environment, cwd=self.folder,
                              capture_output=True, text=True, check=False)
        check("%s: %s" % (" ".join(words), done.stderr), done.returncode == 0)
        return done.stdout

    def session(self, *options):
        os.chdir(self.folder)
        session = Terminal([self.program, *options], self.environment)
        self.sessions.append(session)
        session.wait_for("Servers")
        return session

    def mailboxes(self, passwords):
        self.servers.append(Mailboxes(passwords))
        return self.servers[-1]

    def write(self, name, *lines):
        (self.folder / name).write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return name

    def register(self, count, port, secret=lambda n: "env:PASSWORD"):
        """The server `head` and user1@example.jp and so on."""
        self.run("add", "head", "receive.host=127.0.0.1", "receive.port=%d" % port,
                 "receive.encryption=none")
        self.write("people.csv", "server_code,name,address,secret",
                   *("head,user%d,user%d@example.jp,%s" % (n, n, secret(n))
                     for n in range(1, count + 1)))
        self.run("account", "import", "people.csv")

    def addresses(self):
        return [one["address"] for one in json.loads(self.run("--json", "account", "list"))]

    def journal(self):
        path = self.folder / "settings.json.checks"
        return path.read_text(encoding="utf-8") if path.exists() else None

    def end(self):
        for session in self.sessions:
            session.kill()
        for server in self.servers:
            server.close()


def a_run_tells_each_and_writes_what_failed(place):
    boxes = place.mailboxes({"user%d@example.jp" % n: RIGHT for n in (1, 2, 3)})
    place.environment["WRONG"] = "wrong"
    place.register(3, boxes.port, lambda n: "env:WRONG" if n == 2 else "env:PASSWORD")
    screen = place.session()
    screen.type("2", "user3@example.jp")
    screen.type("C", "done 3 of 3")
    screen.expect("1  FAIL  The server refused the user name or the password.",
                  "2  !!    The password crossed the network in clear text")
    check("each logs in once: %s" % boxes.logins,
          sorted(boxes.logins) == ["user%d@example.jp" % n for n in (1, 2, 3)])
    check("nothing is left to go on with", place.journal() is None)
    screen.type("x", "New CSV file")
    screen.type(CLEAR + "failed.csv" + ENTER, "Saved to failed.csv.")
    with open(place.folder / "failed.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    check("one has failed: %s" % rows,
          [(row["address"], row["rule"]) for row in rows] == [("user2@example.jp", "auth-refused")])
    check("nobody else reads it", (place.folder / "failed.csv").stat().st_mode & 0o777 == 0o600)
    screen.type(ENTER, "user2@example.jp")
    screen.expect("Authentication failed.")
    screen.type(ESCAPE, "2  !!    The password crossed")
    screen.type(ESCAPE, "FAIL auth")
    check("two marks of those that pass", screen.shown().count("!! auth") == 2)
    screen.leave()


def a_killed_run_is_gone_on_with(place):
    names = ["user%d@example.jp" % n for n in range(1, 7)]
    boxes = place.mailboxes({name: RIGHT for name in names})
    place.register(6, boxes.port)
    boxes.hold(names[2:])
    screen = place.session()
    screen.type("2", "user6@example")
    screen.type("C", "checking 2 of 6")
    screen.wait_until("both results are in the journal",
                      lambda: (place.journal() or "").count('"status":"warn"') == 2)
    screen.kill()
    check("nothing was typed that a draft could keep",
          not (place.folder / "settings.json.draft").exists())
    boxes.hold(())
    screen = place.session()
    screen.wait_for("A run of checks was interrupted: 2 of 6 are done. Go on with it?")
    screen.type("y", "done 6 of 6")
    screen.expect("6  !!    The password crossed the network in clear text", never=("FAIL",))
    check("those that were done are not checked again: %s" % boxes.logins,
          all(boxes.logins[:2].count(name) + boxes.logins.count(name) == 2
              for name in boxes.logins[:2]))
    check("nothing is left to go on with", place.journal() is None)
    screen.type(ESCAPE, "[1 Servers]")
    screen.type("2", "user6@example")
    check("every account is marked", screen.shown().count("!! auth") == 6)
    screen.leave()
    screen = place.session()
    screen.expect(never=("interrupted",))
    screen.leave()


def a_file_comes_in(place):
    place.register(3, 110)
    before, people = place.settings.read_bytes(), place.run("account", "export", "-")
    place.write("bad.csv", "id,address,auth", "1,user1@example.jp,standard", "2,nobody,magic")
    place.write("good.csv", "id,server_code,name,address,secret",
                "1,head,First,user1@example.jp,env:PASSWORD",
                ",head,Fourth,user4@example.jp,env:PASSWORD")
    screen = place.session()
    screen.type("2", "user3@example.jp")
    screen.type("i", "Import accounts")
    screen.type(CLEAR + "bad.csv" + ENTER, "2 mistakes: nothing can be taken.")
    screen.expect('Line 3, column address: Mail address: "nobody" is not a mail address',
                  "Line 3, column auth: Login must be one of")
    screen.type(ESCAPE, "user3@example.jp")
    check("a bad file changes nothing", place.settings.read_bytes() == before)
    screen.type("i", "Import accounts")
    screen.type(CLEAR + "good.csv" + ENTER, "1 added, 1 changed, 0 removed, 0 unchanged.")
    screen.expect("~ user1@example.jp: name user1 -> First", "+ user4@example.jp")
    check("nothing is saved before it is taken", place.settings.read_bytes() == before)
    screen.type(ENTER, "Accounts were taken from good.csv: 1 added, 1 changed, 0 removed.")
    screen.wait_until("four are saved", lambda: len(place.addresses()) == 4)
    screen.type("u", "Taken back:")
    screen.wait_until("three are saved", lambda: len(place.addresses()) == 3)
    check("undone, the accounts are what they were", place.run("account", "export", "-") == people)
    screen.leave()


def a_long_import_shows_how_far_it_is_and_stops(place):
    """The file grows until its import takes long enough for somebody to see it and to stop it."""
    place.register(1, 110)
    before, files = place.settings.read_bytes(), sorted(os.listdir(place.folder))
    progress = ("The file is being read.", "lines read,", "lines looked at,")
    screen = place.session()
    screen.type("2", "user1@example")
    for power in range(17, 23):
        place.write("long.csv", "server_code,address,secret",
                    *("head,u%d@example.jp,env:PASSWORD" % n for n in range(2 ** power)))
        screen.type("i", "Import accounts")
        screen.type(CLEAR + "long.csv" + ENTER)
        seen = screen.wait_for(*progress, "%d added" % 2 ** power)
        if seen in progress:
            screen.type(ESCAPE)
            seen = screen.wait_for("Stopped: nothing was taken.", "%d added" % 2 ** power)
        if seen.startswith("Stopped"):
            break
        screen.type(ESCAPE, "user1@example")
    else:
        raise Missed("no import took long enough")
    screen.expect("user1@example", never=("u1@example",))
    screen.leave()
    os.unlink(place.folder / "long.csv")
    check("nothing has changed", place.settings.read_bytes() == before)
    check("nothing lies about", sorted(os.listdir(place.folder)) == files)


def a_second_session_looks_and_takes_over(place):
    place.register(2, 110)
    first = place.session()
    second = place.session()
    second.wait_for("[read only]")
    second.type("2", "user2@example")
    refusal = "You may look, but not save: another session holds the settings (process %d" % (
        first.process)
    second.type("d", refusal)
    first.type("2", "user2@example")
    first.type("d", "Delete")
    first.type("y", "The account user1@example.jp was deleted.")
    first.wait_until("it is saved", lambda: place.addresses() == ["user2@example.jp"])
    second.expect("user1@example", "[read only]")
    first.leave()
    second.type(SAVE)
    second.wait_until("the lock is taken", lambda: not second.has("[read only]"))
    second.type("G")
    second.type("d", "Delete the account user2@example.jp")
    second.type("y", "Another program changed the settings file: - account user1@example.jp.")
    second.type("y")
    second.wait_until("both are deleted", lambda: not place.addresses())
    second.wait_until("so it says", lambda: not second.has("[not saved]"))
    second.leave()


class Move:
    """Opened anew for every step, and killed behind it: what was seen is saved."""

    def __init__(self, place):
        self.place, self.names = place, NameServer({})
        place.servers.append(self.names)

    def open(self, step):
        screen = self.place.session("--dns-server", "127.0.0.1:%d" % self.names.port)
        screen.type("6", "[6 Migration]")
        if step:
            screen.expect("head  cloud")
            screen.type(ENTER, "Enter: " + step)
        return screen

    def killed(self, screen):
        screen.wait_until("it is saved", lambda: not screen.has("[not saved]"))
        screen.kill()

    def people(self):
        """The server and the user of every account."""
        text = self.place.run("account", "export", "-")
        rows = csv.DictReader(text.lstrip("\ufeff").splitlines())
        return [(row["server_code"], row["username"]) for row in rows]


def a_move_goes_on_where_it_was_killed(place):
    place.register(3, 110)
    place.run("add", "cloud", "receive.host=127.0.0.1", "receive.port=111")
    move = Move(place)
    before = move.people()
    screen = move.open(None)
    screen.type("a", "Which mail server do the accounts leave?")
    screen.type(ENTER, "Where do the accounts of head move to?")
    screen.type(ENTER, "What are they called on the new server?")
    screen.type(DOWN, ">The part before the @")
    screen.type(ENTER, "2 Export the accounts      to do")
    move.killed(screen)
    screen = move.open("Export the accounts")
    screen.type(ENTER, "New CSV file")
    screen.type(CLEAR + "move.csv" + ENTER, "2 Export the accounts      done")
    move.killed(screen)
    with open(place.folder / "move.csv", encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    check("the new names are in the file: %s" % rows,
          [row["new_username"] for row in rows] == ["user1", "user2", "user3"])
    screen = move.open("Agree to the mapping")
    screen.expect("All 3 accounts can be moved.")
    screen.type(ENTER, "3 Map the users            done")
    move.killed(screen)
    check("nobody has moved", move.people() == before)
    screen = move.open("Give the accounts to the new server")
    screen.expect("user1@example.jp: username (not set) -> user1")
    screen.type(ENTER, "Leave them")
    screen.type("y", "4 Import the accounts      done")
    move.killed(screen)
    check("all have moved", move.people() == [("cloud", "user%d" % n) for n in (1, 2, 3)])
    screen = move.open("Go on without waiting for DNS")
    screen.type("u", "4. Import the accounts: The accounts use the old server again")
    screen.type("y", "4 Import the accounts      to do")
    move.killed(screen)
    check("all are where they were", move.people() == before)
    screen = move.open("Give the accounts to the new server")
    screen.expect("3 Map the users            done")
    screen.leave()


WALKS = (
    a_run_tells_each_and_writes_what_failed,
    a_killed_run_is_gone_on_with,
    a_file_comes_in,
    a_long_import_shows_how_far_it_is_and_stops,
    a_second_session_looks_and_takes_over,
    a_move_goes_on_where_it_was_killed,
)


def main():
    program, *names = sys.argv[1:]
    program = os.path.abspath(program)  # a walk leaves the folder that it began in
    chosen = [walk for walk in WALKS if not names or walk.__name__ in names]
    for walk in chosen:
        with tempfile.TemporaryDirectory(prefix="mailsetup-walk-") as folder:
            place = Place(program, folder)
            try:
                walk(place)
            except Exception as problem:  # pylint: disable=broad-except
                if not isinstance(problem, Missed):
                    traceback.print_exc()
                sys.exit("%s: %s" % (walk.__name__, problem))
            finally:
                place.end()
                os.chdir("/")
    print("%d walks on a terminal passed" % len(chosen))


main()
