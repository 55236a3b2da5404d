# SPDX-License-Identifier: MIT
"""What ended the firmware, kept over the reset: a line for each of the last crashes.

    crash.log   "OSError(12) after 93 s: server.py:88 connection.py:210"; "hung (watchdog)"
    alive       there while the watchdog runs: it and a reset by the watchdog are a hang

The type of the error, its number and the lines: never its text, which may be a client's.
"""

import io
import os
import sys

from micropython import const

# Old ones make room: what crashes again and again does so for one reason.
MAX_ENTRIES = const(8)

# The frames of an error, innermost last, that are kept: those before are the event loop's.
MAX_FRAMES = const(6)

# What is longer is no entry of ours.
MAX_ENTRY_BYTES = const(400)


def describe(error, uptime_s):
    """One line about an exception, so many seconds after the start."""
    text = io.StringIO()
    sys.print_exception(error, text)
    places = []
    for line in text.getvalue().split("\n"):
        parts = line.strip().split(", ")
        if len(parts) > 1 and parts[0].startswith("File ") and parts[1].startswith("line "):
            places.append(parts[0][5:].strip('"').split("/")[-1] + ":" + parts[1][5:])
    number = error.args[0] if error.args and isinstance(error.args[0], int) else ""
    what = "%s(%s) after %d s: " % (type(error).__name__, number, uptime_s)
    return (what + " ".join(places[-MAX_FRAMES:]))[:MAX_ENTRY_BYTES]


def entries(folder):
    """The lines, oldest first."""
    try:
        with open(folder + "/crash.log") as f:
            lines = f.read(MAX_ENTRIES * (MAX_ENTRY_BYTES + 1)).split("\n")
    except (OSError, UnicodeError):
        return []
    return [line for line in lines if line and len(line) <= MAX_ENTRY_BYTES][-MAX_ENTRIES:]


def _without_time(line):
    before, after, rest = line.partition(" after ")
    return before + after + rest.partition(" s: ")[2]


def note(folder, line):
    """Keep one more. A power cut leaves the old file or the new one; a full flash the old one.

    A record that is full of the same stays as it is: a board that crashes at every start, every
    few seconds for as long as nobody looks, does not write its flash each time.
    """
    lines = entries(folder)
    what = _without_time(line)
    if len([1 for each in lines if _without_time(each) == what]) == MAX_ENTRIES:
        return
    lines = lines[1 - MAX_ENTRIES :] + [line]
    path = folder + "/crash.log"
    try:
        with open(path + ".new", "w") as f:
            f.write("\n".join(lines) + "\n")
        os.rename(path + ".new", path)
    except OSError:
        pass


def begin(folder):
    """The watchdog starts."""
    try:
        with open(folder + "/alive", "w"):
            pass
    except OSError:
        pass


def end(folder):
    """The firmware ends as it should; False: it was not running."""
    try:
        os.remove(folder + "/alive")
        return True
    except OSError:
        return False
