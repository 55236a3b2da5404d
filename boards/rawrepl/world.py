# SPDX-License-Identifier: MIT
"""What lies around the virtual board: its settings, what outlives a reset, and its supervisor.

The supervisor (host_tools/virtual_board.py) writes `world.json` into the state folder; a fake
reads it again each time it matters, so that Wi-Fi can drop while the printer runs. Messages to
the supervisor are lines on a pipe of their own: "intr 0|1" (does Ctrl-C interrupt?), "again" (the
last one came too early), "wdt MS", "pin NAME 0|1".
"""

import json
import sys

import vfs


class World:
    """The state folder and the pipe; `settings()` is what the supervisor says now."""

    def __init__(self, folder, pipe):
        self._files = vfs.VfsPosix()  # never mounted: programs on the board cannot see them
        self._folder = folder + "/"
        self._pipe = pipe

    def load(self, name):
        """The object in the JSON file of that name; {} when there is none."""
        try:
            with self._files.open(self._folder + name, "r") as f:
                return json.load(f)
        except (OSError, ValueError):
            return {}

    def save(self, name, value):
        """Replace that file; a reset finds the old one or the new one."""
        with self._files.open(self._folder + name + ".new", "w") as f:
            json.dump(value, f)
        self._files.rename(self._folder + name + ".new", self._folder + name)

    def settings(self):
        """The supervisor's settings."""
        return self.load("world.json")

    def tell(self, line):
        """A message to the supervisor."""
        self._pipe.write(line + "\n")

    def interrupts(self, enabled):
        """From here on Ctrl-C raises KeyboardInterrupt, or is a byte like any other."""
        self.tell("intr %d" % enabled)

    def interrupt_again(self):
        """The KeyboardInterrupt that just came would be lost: send another one a bit later."""
        self.tell("again")


# Exit statuses, on which the supervisor starts the interpreter again.
SOFT_RESET_FRIENDLY = 10
SOFT_RESET_RAW = 11
HARD_RESET = 12

here = None


def begin(folder, pipe):
    """The one World of this interpreter."""
    global here
    here = World(folder, pipe)


def leave(status):
    """End this interpreter, whatever runs: SystemExit could be caught on the way."""
    here.tell("exit %d" % status)
    while True:  # the supervisor ends the process
        sys.stdin.buffer.read(1)
