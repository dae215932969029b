#!/usr/bin/env python3
"""The line between contents and text, in a real xterm: on every page of an issue, row by row, xterm itself is asked
(DECRQCRA, a checksum of one cell) what stands in the line's column. And what stands on the screen is what stands there
after it was cleared and drawn anew (SIGCONT). Run with ambiguous characters one cell wide and two.

usage: xterm-border.py QIKAN FILE       needs xterm and Xvfb; exit status 1 if a row is off
       SHOTS=FOLDER also keeps a picture of each first page (needs xwd)
"""

import fcntl
import os
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
import tty

QUIET = 0.25  # seconds without output after which a page counts as drawn
# Checksums: minus the code point, in 16 bits. Where ambiguous characters are wide the line is drawn in ASCII.
BLANK = f"{-ord(' ') & 0xFFFF:04X}"
LINE = {False: f"{-ord('│') & 0xFFFF:04X}", True: f"{-ord('|') & 0xFFFF:04X}"}
SIZES = [(80, 24), (120, 40)]


class Relay:
    """Runs in xterm, between it and qikan: passes everything on, and puts in questions of its own."""

    def __init__(self, columns, rows, command):
        self.columns, self.rows = columns, rows
        tty.setraw(0)
        self.child, self.master = pty.fork()
        if self.child == 0:
            os.execvp(command[0], command)
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        self.output = b""

    def pump(self, until, limit=10.0):
        """Passes on until `until` holds; false if the time is over or the program has ended."""
        end = time.monotonic() + limit
        self.last = time.monotonic()
        while not until():
            ready, _, _ = select.select([0, self.master], [], [], 0.05)
            if self.master in ready:
                try:
                    data = os.read(self.master, 65536)
                except OSError:
                    return False
                self.output += data
                os.write(1, data)
                self.last = time.monotonic()
            if 0 in ready:
                os.write(self.master, os.read(0, 65536))
            if time.monotonic() > end:
                return False
        return True

    def settle(self):
        self.pump(lambda: time.monotonic() - self.last > QUIET)

    def press(self, key):
        before = len(self.output)
        os.write(self.master, key)
        self.pump(lambda: len(self.output) > before, limit=2)
        self.settle()
        return len(self.output) > before

    def cells(self, row):
        """The checksums of a row's cells; a blank one is 0000 whether it was drawn or erased."""
        questions = ["\x1b[%d;1;%d;%d;%d;%d*y" % (column, row, column, row, column) for column in range(1, self.columns + 1)]
        os.write(1, "".join(questions).encode())
        answer = b""
        while answer.count(b"\x1b\\") < self.columns:
            ready, _, _ = select.select([0], [], [], 5)
            if not ready:
                raise SystemExit("xterm does not answer DECRQCRA")
            answer += os.read(0, 65536)
        sums = [sum.decode() for sum in re.findall(rb"!~([0-9A-F]+)", answer)]
        return ["0000" if sum == BLANK else sum for sum in sums]

    def screen(self):
        return [self.cells(row) for row in range(1, self.rows + 1)]


def relay(columns, rows, result, command):
    screen = Relay(columns, rows, command)
    screen.pump(lambda: b"%" in screen.output)
    screen.settle()
    border = max(20, min(40, columns * 3 // 8))
    screen.press(b"\t")
    lines = []
    for page in range(200):
        seen = screen.screen()
        before = len(screen.output)
        os.kill(screen.child, signal.SIGCONT)
        screen.pump(lambda: len(screen.output) > before, limit=2)
        screen.settle()
        stale = sum(a != b for a, b in zip(seen, screen.screen()))
        lines.append(" ".join([str(stale)] + [row[border] for row in seen[1:-1]]))
        if page == 0:
            open(result + ".ready", "w").close()
            while not os.path.exists(result + ".go"):
                time.sleep(0.02)
        before = len(screen.output)
        screen.press(b" ")
        # At the end the page stays, and the status line says so.
        if re.search("全期完|ends".encode(), screen.output[before:]):
            break
    screen.press(b"q")
    with open(result + ".part", "w") as file:
        file.write("\n".join(lines) + "\n")
    os.rename(result + ".part", result)


def wait_for(condition, what, limit=120.0):
    end = time.monotonic() + limit
    while not condition():
        if time.monotonic() > end:
            raise SystemExit(f"xterm-border: {what} did not come")
        time.sleep(0.05)


def run(display, work, columns, rows, wide, command):
    result = os.path.join(work, f"{columns}x{rows}-{2 if wide else 1}")
    xterm = subprocess.Popen(
        ["xterm", "-u8", "-geometry", f"{columns}x{rows}", "-fa", "DejaVu Sans Mono", "-fd", "Noto Sans Mono CJK SC"]
        + ["-fs", "10", "-xrm", "XTerm*allowWindowOps: true", "-xrm", "XTerm*disallowedWindowOps:"]
        + ["-xrm", "XTerm*checksumExtension: 16"]
        + (["-cjk_width"] if wide else [])
        + ["-e", sys.executable, os.path.abspath(__file__), "--relay", str(columns), str(rows), result] + command,
        env=dict(os.environ, DISPLAY=display, LC_ALL="C.UTF-8"),
    )
    try:
        wait_for(lambda: os.path.exists(result + ".ready") or xterm.poll() is not None, "the first page")
        if os.environ.get("SHOTS"):
            shot = os.path.join(os.environ["SHOTS"], os.path.basename(result) + ".xwd")
            subprocess.run(["xwd", "-root", "-silent", "-display", display, "-out", shot], check=True)
        open(result + ".go", "w").close()
        wait_for(lambda: os.path.exists(result) or xterm.poll() is not None, "the last page")
    finally:
        xterm.terminate()
        xterm.wait()
    with open(result) as file:
        pages = [line.split() for line in file]
    rows_seen = [sum for page in pages for sum in page[1:]]
    off = sum(sum != LINE[wide] for sum in rows_seen)
    stale = sum(int(page[0]) for page in pages)
    print(
        f"xterm {columns}x{rows}, ambiguous {2 if wide else 1}: {len(pages)} pages, border in {len(rows_seen)} rows:"
        f" {off} off; rows that differ when drawn anew: {stale}"
    )
    return off + stale


def main():
    if sys.argv[1:2] == ["--relay"]:
        return relay(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4], sys.argv[5:])
    if len(sys.argv) != 3:
        raise SystemExit(__doc__)
    for program in ("xterm", "Xvfb"):
        if not shutil.which(program):
            print(f"xterm-border: skipped, no {program}")
            return
    command = [os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])]
    read_end, write_end = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write_end), "-screen", "0", "1280x1024x24", "-nolisten", "tcp"],
        pass_fds=[write_end], stderr=subprocess.DEVNULL)
    try:
        number = os.read(read_end, 16).decode().strip()
        with tempfile.TemporaryDirectory() as work:
            off = sum(run(f":{number}", work, *size, wide, command) for size in SIZES for wide in (False, True))
    finally:
        server.terminate()
        server.wait()
    sys.exit(1 if off else 0)


if __name__ == "__main__":
    main()
