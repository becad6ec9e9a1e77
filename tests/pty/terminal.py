"""A program on a terminal of its own, and the screen as somebody sees it: as much of an xterm as
ncurses uses, for text whose characters are one column wide."""

import codecs
import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
import time

PATIENCE = 60  # seconds before what does not come is missed
TURN = 0.05    # seconds between two looks at what the screen does not show
ROWS, COLUMNS = 24, 80
SEQUENCE = re.compile(r"\x1b(?:\[([0-9;?!]*)([@-~])|([()].)|([^\[()]))")
UNFINISHED = re.compile(r"\x1b(\[[0-9;?!]*|[()])?$")
LINES = dict(zip("jklmnqtuvwx", "┘┐┌└┼─├┤┴┬│"))


class Missed(Exception):
    """What was to be seen is not there."""


class Picture:
    """What the bytes that came make of the screen. A sequence that it does not know is an error:
    what follows would stand in another place than here."""

    def __init__(self):
        self.cells = [[" "] * COLUMNS for _ in range(ROWS)]
        self.row = self.column = 0
        self.kept = 0, 0
        self.top, self.bottom = 0, ROWS
        self.drawing, self.last, self.waiting = False, " ", ""
        self.decoder = codecs.getincrementaldecoder("utf-8")("strict")

    def rows(self):
        return ["".join(row).rstrip() for row in self.cells]

    def feed(self, data):
        text = self.waiting + self.decoder.decode(data)
        at = 0
        while at < len(text):
            found = SEQUENCE.match(text, at) if text[at] == "\x1b" else None
            if found:
                self.obey(*found.groups())
                at = found.end()
            elif text[at] == "\x1b":
                if not UNFINISHED.match(text, at):
                    raise Missed("not known: %r" % text[at:at + 20])
                break
            else:
                self.put(text[at])
                at += 1
        self.waiting = text[at:]

    def put(self, letter):
        if letter == "\r":
            self.column = 0
        elif letter == "\n":
            self.down()
        elif letter == "\b":
            self.column = max(0, min(self.column, COLUMNS - 1) - 1)
        elif letter == "\t":
            self.column = min(COLUMNS - 1, self.column // 8 * 8 + 8)
        elif letter >= " ":
            if self.column == COLUMNS:
                self.column = 0
                self.down()
            self.last = LINES.get(letter, letter) if self.drawing else letter
            self.cells[self.row][self.column] = self.last
            self.column += 1

    def down(self):
        if self.row + 1 == self.bottom:
            self.scroll(self.top, 1)
        else:
            self.row = min(ROWS - 1, self.row + 1)

    def scroll(self, top, count):
        """Lines from top to the end of the region go up, or down where count is negative."""
        for _ in range(abs(count)):
            gone, new = (top, self.bottom - 1) if count > 0 else (self.bottom - 1, top)
            del self.cells[gone]
            self.cells.insert(new, [" "] * COLUMNS)

    def blank(self, row, start, end):
        self.cells[row][start:end] = [" "] * (end - start)

    def obey(self, numbers, final, charset, single):
        if charset:
            self.drawing = charset == "(0" if charset[0] == "(" else self.drawing
        elif single == "M" and self.row == self.top:
            self.scroll(self.top, -1)
        elif single == "M":
            self.row -= 1
        elif single == "7":
            self.kept = self.row, self.column
        elif single == "8":
            self.row, self.column = self.kept
        elif single and single not in "=>":
            raise Missed("not known: ESC %s" % single)
        elif final and final not in "hlmtcp" + "".join(self.CONTROLS):
            raise Missed("not known: CSI %s%s" % (numbers, final))
        elif final in self.CONTROLS:
            given = [int(n) if n else 0 for n in numbers.split(";")]
            self.CONTROLS[final](self, given[0], *given[1:])

    def move(self, row, column=1):
        self.row = min(ROWS, max(1, row)) - 1
        self.column = min(COLUMNS, max(1, column)) - 1

    def by(self, rows, columns):
        self.row = max(0, min(ROWS - 1, self.row + rows))
        self.column = max(0, min(COLUMNS - 1, self.column + columns))

    def to_row(self, row):
        self.row = min(ROWS, max(1, row)) - 1

    def to_column(self, column):
        self.column = min(COLUMNS, max(1, column)) - 1

    def erase_line(self, how):
        start, end = self.column if how == 0 else 0, self.column + 1 if how == 1 else COLUMNS
        self.blank(self.row, start, min(end, COLUMNS))

    def erase(self, how):
        self.erase_line(how)
        for row in range(self.row + 1, ROWS) if how == 0 else range(self.row if how == 1 else ROWS):
            self.blank(row, 0, COLUMNS)

    def insert(self, count):
        line = self.cells[self.row]
        line[self.column:] = ([" "] * max(1, count) + line[self.column:])[:COLUMNS - self.column]

    def delete(self, count):
        line = self.cells[self.row]
        line[self.column:] = (line[self.column + max(1, count):] + [" "] * COLUMNS)[
            :COLUMNS - self.column]

    def region(self, top, bottom=ROWS):
        self.top, self.bottom = max(1, top) - 1, bottom
        self.row = self.column = 0

    def repeat(self, count):
        drawing, self.drawing = self.drawing, False
        for _ in range(max(1, count)):
            self.put(self.last)
        self.drawing = drawing

    CONTROLS = {
        "A": lambda self, n: self.by(-max(1, n), 0),
        "B": lambda self, n: self.by(max(1, n), 0),
        "C": lambda self, n: self.by(0, max(1, n)),
        "D": lambda self, n: self.by(0, -max(1, n)),
        "G": to_column,
        "d": to_row,
        "H": move,
        "J": erase,
        "K": erase_line,
        "X": lambda self, n: self.blank(self.row, self.column,
                                        min(COLUMNS, self.column + max(1, n))),
        "@": insert,
        "P": delete,
        "L": lambda self, n: self.scroll(self.row, -max(1, n)),
        "M": lambda self, n: self.scroll(self.row, max(1, n)),
        "S": lambda self, n: self.scroll(self.top, max(1, n)),
        "T": lambda self, n: self.scroll(self.top, -max(1, n)),
        "b": repeat,
        "r": region,
    }


class Terminal:
    def __init__(self, words, environment):
        self.picture = Picture()
        self.process, self.fd = pty.fork()
        if self.process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
            os.execve(words[0], words, dict(environment, TERM="xterm"))

    def read(self, seconds):
        """False: nothing more came, for so long or for ever."""
        if not select.select([self.fd], [], [], max(0, seconds))[0]:
            return False
        try:
            data = os.read(self.fd, 65536)
        except OSError:  # the other end is closed
            data = b""
        self.picture.feed(data)
        return bool(data)

    def shown(self):
        return "\n".join(self.picture.rows())

    def has(self, wanted):
        """Also where it is broken into lines."""
        return " ".join(wanted.split()) in " ".join(self.shown().replace("│", " ").split())

    def wait_for(self, *wanted):
        """The first of them that is on the screen."""
        ends = time.monotonic() + PATIENCE
        while True:
            for one in wanted:
                if self.has(one):
                    return one
            if not self.read(ends - time.monotonic()):
                raise Missed("not seen: %r\n%s" % (wanted, self.shown()))

    def wait_until(self, what, good):
        """For what others see, while the screen is followed."""
        ends = time.monotonic() + PATIENCE
        while not good():
            self.read(TURN)
            if time.monotonic() > ends:
                raise Missed("%s: not so\n%s" % (what, self.shown()))

    def type(self, keys, *wanted):
        """Keys, and what is then to be seen: nothing that is there already."""
        for one in wanted:
            if self.has(one):
                raise Missed("%r is on the screen before %r is typed\n%s" % (
                    one, keys, self.shown()))
        os.write(self.fd, keys.encode())
        return self.wait_for(*wanted) if wanted else None

    def expect(self, *wanted, never=()):
        """On the screen now."""
        for one in wanted:
            if not self.has(one):
                raise Missed("not on the screen: %r\n%s" % (one, self.shown()))
        for one in never:
            if self.has(one):
                raise Missed("on the screen: %r\n%s" % (one, self.shown()))

    def end(self):
        """The exit status, or the signal as a negative number."""
        ended = os.pidfd_open(self.process)
        ends = time.monotonic() + PATIENCE
        while not select.select([ended], [], [], 0)[0]:
            self.read(TURN)
            if time.monotonic() > ends:
                raise Missed("it does not end\n%s" % self.shown())
        os.close(ended)
        while self.read(0):
            pass
        status = os.waitstatus_to_exitcode(os.waitpid(self.process, 0)[1])
        self.process = None
        os.close(self.fd)
        return status

    def leave(self):
        """As people leave, where nothing asks whether to."""
        self.type("\x11")
        status = self.end()
        if status != 0:
            raise Missed("ended with %d\n%s" % (status, self.shown()))

    def kill(self):
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            self.end()
