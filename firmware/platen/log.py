# SPDX-License-Identifier: MIT
"""One line a message on the serial console: seconds since boot, level, text.

Never documents, passwords, keys or tokens. Text from the network goes through `clean` first, so
that a client cannot forge a line or drive the terminal.
"""

import gc
import time

DEBUG = 0
INFO = 1
WARNING = 2
ERROR = 3

_LETTERS = "DIWE"

level = INFO
_start = time.ticks_ms() if hasattr(time, "ticks_ms") else 0


def set_level(name):
    """Set the level from its configuration name: debug, info, warning or error."""
    global level
    level = ("debug", "info", "warning", "error").index(name)


def write(at, text):
    """Print `text` if `at` reaches the level."""
    if at >= level:
        seconds = time.ticks_diff(time.ticks_ms(), _start) // 1000
        print("%s %6d %s" % (_LETTERS[at], seconds, text))


def debug(text):
    """A detail that only someone who looks for it wants."""
    write(DEBUG, text)


def info(text):
    """A fact of normal operation: a job began or ended."""
    write(INFO, text)


def warning(text):
    """Something a client or the engine did wrong and the printer survived."""
    write(WARNING, text)


def error(text):
    """Something that stops the printer from doing its work."""
    write(ERROR, text)


def heap():
    """Bytes of live heap, when someone looks for details: it takes a collection."""
    if level == DEBUG:
        gc.collect()
        write(DEBUG, "live heap %d" % gc.mem_alloc())


def clean(data):
    """UTF-8 from the network as printable text: control characters become dots."""
    return "".join("." if c < " " or "\x7f" <= c < "\xa0" else c for c in str(data, "utf-8"))
