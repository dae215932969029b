#!/usr/bin/env python3
"""Times how long a typed key takes to appear in the search bar while a 50 MB issue is searched, on a pseudo-terminal.

usage: key-echo.py PATH-OF-QIKAN FILE...        the largest FILE is repeated to 50 MB
"""
import fcntl
import os
import pty
import select
import struct
import sys
import tempfile
import termios
import time

SIZE = 50_000_000
# Seconds in which reading the issue and each echo must have come.
PATIENCE = 120
# Searches that take from some to hundreds of milliseconds each; a key comes while the one before is looked for.
TEXTS = ["的是一在", "发展工作", "/的.{1,9}是/", "~zhuanban", "~gzjs", "一 的 是 在", "年 -月 日"]
# Seconds between two keys of a fast typist.
PAUSE = 0.05


def read_until(terminal, wanted):
    """Reads what the program writes until it holds some bytes; gives the time of the first that did."""
    seen = b""
    deadline = time.monotonic() + PATIENCE
    while wanted not in seen:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            sys.exit(f"key-echo: no {wanted.decode()!r} after {PATIENCE} s")
        seen += os.read(terminal, 1 << 16)
    return time.monotonic()


def drain(terminal, seconds):
    deadline = time.monotonic() + seconds
    while True:
        ready, _, _ = select.select([terminal], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            return
        os.read(terminal, 1 << 16)


def main():
    if len(sys.argv) < 3:
        sys.exit("usage: key-echo.py PATH-OF-QIKAN FILE...")
    program, files = sys.argv[1], sys.argv[2:]
    with open(max(files, key=os.path.getsize), "rb") as source:
        text = source.read()
    with tempfile.TemporaryDirectory() as folder:
        issue = os.path.join(folder, "issue.txt")
        with open(issue, "wb") as output:
            output.write(text * (SIZE // len(text) + 1))
        process, terminal = pty.fork()
        if process == 0:
            environment = {
                "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no",
                "XDG_STATE_HOME": folder, "XDG_CACHE_HOME": folder, "XDG_CONFIG_HOME": folder,
            }
            os.execve(program, [program, issue], environment)
        fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        read_until(terminal, b"%")
        drain(terminal, 1)
        times = []
        for text in TEXTS:
            os.write(terminal, b"/")
            read_until(terminal, b"Esc returns")
            drain(terminal, PAUSE)
            for character in text:
                key = character.encode()
                begin = time.monotonic()
                os.write(terminal, key)
                # A space on a blank cell shows as nothing that could be waited for.
                if character != " ":
                    times.append(read_until(terminal, key) - begin)
                drain(terminal, PAUSE)
            os.write(terminal, b"\x07")
            drain(terminal, 1)
        os.write(terminal, b"q")
        os.waitpid(process, 0)
    times = sorted(1000 * seconds for seconds in times)
    print(
        f"{len(times)} keys in {SIZE / 1e6:.0f} MB: echoed after {times[len(times) // 2]:.1f} ms at the median, "
        f"{times[len(times) * 99 // 100]:.1f} ms at the 99th percentile, {times[-1]:.1f} ms at most")


main()
