# SPDX-License-Identifier: MIT
"""A program on a terminal of its own, for tests: what it shows, and answers typed into it.

`Terminal(command)` runs it on a pseudo-terminal; `answer("Name", "Kitchen")` waits for that text
and a colon behind it, then types. `shown` is all it has shown, echoes of what was typed included,
as somebody behind one's back would see it.
"""

import os
import pty
import select
import signal
import subprocess
import sys
import time

import hosttest

LATE_S = 30
# Makes standard input the terminal that Ctrl-C comes from, then becomes the program.
_CONTROL = (
    "import fcntl, os, sys, termios; fcntl.ioctl(0, termios.TIOCSCTTY, 0);"
    " os.execvp(sys.argv[1], sys.argv[1:])"
)


class Terminal:
    """One run of a program; also a context manager, which ends it."""

    def __init__(self, command, environment=None):
        self._master, slave = pty.openpty()
        self._process = subprocess.Popen(
            [sys.executable, "-c", _CONTROL, *map(str, command)],
            cwd=hosttest.ROOT,
            env={**os.environ, "TERM": "xterm", "COLUMNS": "200", **(environment or {})},
            stdin=slave,
            stdout=slave,
            stderr=slave,
            start_new_session=True,
        )
        os.close(slave)
        self.shown = ""
        self._seen = 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        os.close(self._master)

    @property
    def pid(self):
        """Of the program."""
        return self._process.pid

    def _read(self, wait_s):
        if not select.select([self._master], [], [], wait_s)[0]:
            return True
        try:
            data = os.read(self._master, 65536)
        except OSError:
            return False
        self.shown += data.decode(errors="replace")
        return bool(data)

    def wait_for(self, text):
        """Read until the text is shown, behind what was waited for before."""
        deadline = time.monotonic() + LATE_S
        while text not in self.shown[self._seen :]:
            assert time.monotonic() < deadline, f"no {text!r} in:\n{self.shown}"
            if not self._read(0.2):
                assert text in self.shown[self._seen :], f"no {text!r} in:\n{self.shown}"
        self._seen = self.shown.index(text, self._seen) + len(text)

    def type(self, text):
        """Type, with nothing at the end."""
        os.write(self._master, text.encode())

    def answer(self, question, text=""):
        """Wait for a question, type an answer and Enter."""
        self.wait_for(question)
        self.wait_for(": ")
        self.type(text + "\n")

    def interrupt(self):
        """Ctrl-C."""
        self.type("\x03")

    def end(self):
        """Read to the end; returns the exit status."""
        deadline = time.monotonic() + LATE_S
        while self._read(0.2):
            assert time.monotonic() < deadline, f"it does not end:\n{self.shown}"
        return self._process.wait(timeout=LATE_S)

    def kill(self):
        """End it as nobody can prevent."""
        self._process.send_signal(signal.SIGKILL)
