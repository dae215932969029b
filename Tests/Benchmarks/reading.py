#!/usr/bin/env python3
"""Times whole programs on a pseudo-terminal of 120x40 as their reader meets them, qikan beside less and other pagers.

  reading.py PATH-OF-QIKAN [FILE]

Without FILE, the largest issue of QIKAN_CORPUS, else the sample repeated to 510 KB. Each round runs every program once,
so that a slow minute of the machine falls on all alike; a ratio is one round's figure over that of less in the same
round, and what is printed is the median of the ratios, with the least and the greatest. RUNS (default 15) sets the rounds,
SIZES (default "1 10 100") the multiples of the file for the time to the first screen.

What is measured (a burst of output is over when nothing has come for QUIET seconds; its end is its last byte):
  first screen   from the start of the process to the last byte of the first screen; for qikan contents and text. Of a
                 file over 1 MB it shows the beginning, enough for a screen full of contents, and reads the rest beside it
  whole          from the start until qikan has read the rest, too, and has kept what it was read to
  page down      from the key to the last byte, the median of ten pages
  search         the words are typed but for their last character; from that character and Enter to the last byte. They
                 stand near the end of the file, and nowhere else
  memory         the most that was resident (VmHWM), after all that
  session CPU    user and system time of a process that opens the file, turns 50 pages, searches and quits
  …, again       the same of a file that was opened before: of a long one qikan keeps what it was read to
"""

import os
import re
import select
import shutil
import statistics
import sys
import tempfile
import termios
import time
import unicodedata
from fcntl import ioctl
from struct import pack

QUIET = 0.12
ROWS, COLUMNS = 40, 120
PAGES = 50

# How each is started on a file (None stands for it), turns a page, searches and is left. `start` keys come before the
# first page: qikan's reading pane gets the whole screen, as the others have it. `sign` stands in a first screen that is
# complete, and in none that only says that the file is being read.
PROGRAMS = {
    "less": dict(command=["less", "-R", None], page=b" ", quit=b"q"),
    "qikan": dict(command=["qikan", None], page=b" ", quit=b"qq", start=b"f", sign="│".encode()),
    "vim": dict(command=["vim", "-u", "NONE", "-R", None], page=b"\x06", quit=b"\x1b:q!\r"),
    "most": dict(command=["most", None], page=b" ", quit=b"q"),
    "w3m": dict(command=["w3m", None], page=b" ", quit=b"Q", sign=b"Viewing"),
    "tig": dict(command=["sh", "-c", 'exec tig <"$0"', None], page=b" ", quit=b"q"),
}


def cells(text):
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else 0 if unicodedata.combining(c) else 1 for c in text)


class Terminal:
    """A program on a pseudo-terminal, and when its output came."""

    def __init__(self, arguments, environment):
        master, slave = os.openpty()
        ioctl(slave, termios.TIOCSWINSZ, pack("HHHH", ROWS, COLUMNS, 0, 0))
        path = os.ttyname(slave)
        self.master = master
        self.name = arguments[0]
        opened = [(os.POSIX_SPAWN_OPEN, 0, path, os.O_RDWR, 0), (os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        closed = [(os.POSIX_SPAWN_CLOSE, master), (os.POSIX_SPAWN_CLOSE, slave)]
        self.began = time.perf_counter()
        # A session of its own: the first terminal that it opens becomes its controlling terminal.
        self.pid = os.posix_spawnp(arguments[0], arguments, environment, file_actions=closed + opened, setsid=True)
        os.close(slave)
        self.asked = b""

    def burst(self, first=5.0, quiet=QUIET, sign=b""):
        """Reads until `sign` has come and then nothing any more; returns when the last byte came, None if none did."""
        last, patience, output, seen = None, first, b"", b""
        while select.select([self.master], [], [], patience)[0]:
            try:
                output = os.read(self.master, 1 << 20)
            except OSError:
                break
            if not output:
                break
            last = time.perf_counter()
            self.answer(output)
            seen = seen[-16:] + output
            if sign in seen:
                sign, patience = b"", quiet
        return last

    def answer(self, output):
        """Says where the cursor stands, as a terminal does when it is asked (CSI 6 n)."""
        self.asked = (self.asked + output)[-4096:]
        while (end := self.asked.find(b"\x1b[6n")) >= 0:
            before = re.split(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\n]", self.asked[:end])[-1]
            column = 1 + cells(before.decode("utf-8", "replace"))
            os.write(self.master, b"\x1b[2;%dR" % column)
            self.asked = self.asked[end + 4:]

    def key(self, keys, quiet=QUIET):
        """Types, and returns the seconds until the last byte of what that makes the program send."""
        begin = time.perf_counter()
        os.write(self.master, keys)
        last = self.burst(first=2.0, quiet=quiet)
        return None if last is None else last - begin

    def peak(self):
        """The most memory that was ever resident, in KB, of the program and its children."""
        children = open(f"/proc/{self.pid}/task/{self.pid}/children").read().split()
        status = [open(f"/proc/{pid}/status").read() for pid in [self.pid, *children]]
        return sum(int(re.search(r"VmHWM:\s+(\d+)", text)[1]) for text in status)

    def whole(self):
        """Seconds from the start until no thread of the program works beside its screen, as qikan's does on a long file."""
        while len(os.listdir(f"/proc/{self.pid}/task")) > 1:
            self.burst(first=0.005, quiet=0.001)
        return time.perf_counter() - self.began

    def leave(self, keys):
        """Quits; returns user and system seconds."""
        os.write(self.master, keys)
        deadline = time.monotonic() + 5
        while True:
            self.burst(first=0.05, quiet=0.02)
            pid, _, usage = os.wait4(self.pid, os.WNOHANG)
            if pid:
                break
            if time.monotonic() > deadline:
                os.kill(self.pid, 9)
                _, _, usage = os.wait4(self.pid, 0)
                sys.exit(f"reading: {self.name} did not quit on {keys!r}")
        os.close(self.master)
        return usage.ru_utime + usage.ru_stime


def words(text):
    """Six Chinese characters in one line near the end of the text, which stand nowhere else in it."""
    for line in reversed(text[:-len(text) // 50].split("\n")):
        for run in re.findall(r"[一-鿿]{6,}", line):
            if text.count(run[:6]) == 1:
                return run[:6]
    sys.exit("reading: the file has no words near its end that stand there alone")


class Bench:
    def __init__(self, qikan, folder):
        self.qikan = qikan
        self.folder = folder
        self.programs = [name for name in PROGRAMS if name == "qikan" or shutil.which(name)]
        if "less" not in self.programs:
            sys.exit("reading: less is not installed; qikan is measured against it")
        self.rounds = 0

    def home(self):
        """A new one: no program finds what an earlier run has left."""
        self.rounds += 1
        home = os.path.join(self.folder, str(self.rounds))
        os.mkdir(home)
        return home

    def start(self, name, file, home=None):
        home = home or self.home()
        command = [self.qikan if part == "qikan" else file if part is None else part
                   for part in PROGRAMS[name]["command"]]
        environment = {"PATH": os.environ["PATH"], "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "HOME": home}
        terminal = Terminal(command, environment)
        sign = PROGRAMS[name].get("sign", b"")
        last = terminal.burst(first=60.0, quiet=QUIET, sign=sign)
        if last is None:
            sys.exit(f"reading: {name} showed nothing")
        return terminal, last - terminal.began

    def one(self, name, file, sought):
        """One program, once: its figures by name."""
        program = PROGRAMS[name]
        terminal, first = self.start(name, file)
        figures = {"first screen": first}
        if "start" in program:
            terminal.key(program["start"])
        pages = [terminal.key(program["page"], quiet=0.04) for _ in range(10)]
        figures["page down"] = statistics.median(page for page in pages if page is not None)
        terminal.key(b"/")
        for character in sought[:-1]:
            terminal.key(character.encode(), quiet=0.04)
        figures["search"] = terminal.key(sought[-1].encode() + b"\r")
        figures["memory"] = terminal.peak()
        terminal.leave(program["quit"])

        terminal, _ = self.start(name, file)
        self.turn(terminal, program, sought)
        figures["session CPU"] = terminal.leave(program["quit"])

        home = self.home()
        terminal, _ = self.start(name, file, home)
        if name == "qikan":
            terminal.whole()
        terminal.leave(program["quit"])
        terminal, figures["first screen, again"] = self.start(name, file, home)
        self.turn(terminal, program, sought)
        figures["memory, again"] = terminal.peak()
        figures["session CPU, again"] = terminal.leave(program["quit"])
        return figures

    def turn(self, terminal, program, sought):
        """Turns pages and searches."""
        if "start" in program:
            terminal.key(program["start"])
        for _ in range(PAGES):
            terminal.key(program["page"], quiet=0.01)
        terminal.key(b"/" + sought.encode() + b"\r")

    def table(self, file, sought, runs):
        rounds = []
        for run in range(runs + 1):
            figures = {name: self.one(name, file, sought) for name in self.programs}
            if run:  # the first warms the caches
                rounds.append(figures)
        print(f"{'':20}" + "".join(f"{name:>22}" for name in self.programs))
        for figure, unit in [("first screen", 1e3), ("first screen, again", 1e3), ("page down", 1e3), ("search", 1e3),
                             ("memory", 1e-3), ("memory, again", 1e-3), ("session CPU", 1e3),
                             ("session CPU, again", 1e3)]:
            line = f"{figure:20}"
            for name in self.programs:
                values = [each[name][figure] for each in rounds]
                shown = f"{statistics.median(values) * unit:.1f}"
                if name != "less":
                    ratios = sorted(each[name][figure] / each["less"][figure] for each in rounds)
                    shown = f"{statistics.median(ratios):.2f}x ({ratios[0]:.2f}–{ratios[-1]:.2f})"
                line += f"{shown:>22}"
            print(line)

    def sizes(self, file, multiples, runs):
        """The time to the first screen of the file so many times over."""
        text = open(file, "rb").read()
        suffix = os.path.splitext(file)[1]
        for multiple in multiples:
            larger = os.path.join(self.folder, f"{multiple}{suffix}")
            with open(larger, "wb") as output:
                for _ in range(multiple):
                    output.write(text)
            names = self.programs if multiple <= 10 else ["less", "qikan"]
            rounds = []
            for run in range(runs + 1):
                figures = {}
                for name in names:
                    home = self.home()
                    terminal, figures[name] = self.start(name, larger, home)
                    if name == "qikan":
                        figures["whole"] = terminal.whole()
                    figures[name, "memory"] = terminal.peak()
                    terminal.leave(PROGRAMS[name]["quit"])
                    if name == "qikan":
                        terminal, figures["again"] = self.start(name, larger, home)
                        terminal.leave(PROGRAMS[name]["quit"])
                if run:
                    rounds.append(figures)
            line = f"{multiple:4} x, {os.path.getsize(larger) / 1e6:6.1f} MB "
            for name in names:
                median = statistics.median(each[name] for each in rounds) * 1e3
                memory = statistics.median(each[name, "memory"] for each in rounds) / 1e3
                ratio = statistics.median(each[name] / each["less"] for each in rounds)
                line += f"  {name} {median:.0f} ms, {memory:.0f} MB" + (f" ({ratio:.2f}x)" if name != "less" else "")
                if name == "qikan":
                    for figure in ["whole", "again"]:
                        line += f", {figure} {statistics.median(each[figure] for each in rounds) * 1e3:.0f} ms"
            print(line)
            os.remove(larger)


def main():
    if len(sys.argv) < 2:
        sys.exit("usage: reading.py PATH-OF-QIKAN [FILE]")
    here = os.path.dirname(os.path.abspath(__file__))
    with tempfile.TemporaryDirectory() as folder:
        if len(sys.argv) > 2:
            file = sys.argv[2]
        else:
            corpus = os.environ.get("QIKAN_CORPUS", os.path.join(here, "../../../shared/corpus"))
            issues = [os.path.join(corpus, name) for name in os.listdir(corpus)] if os.path.isdir(corpus) else []
            issues = [path for path in issues if path.endswith((".txt", ".md"))]
            if issues:
                file = max(issues, key=os.path.getsize)
            else:
                file = os.path.join(folder, "sample.txt")
                sample = open(os.path.join(here, "../../Resources/sample.txt"), encoding="utf-8").read()
                copies = 510_000 // len(sample.encode())
                with open(file, "w", encoding="utf-8") as output:
                    output.write(sample * copies + "全册至此合上书页收灯。\n" + "夜深了，桥上没有人。\n" * 40)
        runs = int(os.environ.get("RUNS", "15"))
        bench = Bench(os.path.abspath(sys.argv[1]), folder)
        size = os.path.getsize(file)
        print(f"{size} bytes, {COLUMNS}x{ROWS}, {runs} rounds; less in ms (memory: MB), the others as multiples of it")
        bench.table(file, words(open(file, encoding="utf-8").read()), runs)
        print("\nfirst screen and memory by size; multiples of less in brackets")
        bench.sizes(file, [int(size) for size in os.environ.get("SIZES", "1 10 100").split()], max(3, runs // 5))


main()
