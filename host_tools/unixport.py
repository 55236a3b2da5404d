# SPDX-License-Identifier: MIT
"""Finds a MicroPython for this computer and runs the firmware on it.

In: an interpreter (given, of `make setup`, or on PATH) and a CONFIG.json. Out: a child process
whose lines arrive through a callback. An interpreter with the firmware frozen into it is started
with that, others from the sources. The child is ended by its process id, politely first, and on
Linux also when this program is killed.
"""

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from host_tools.errors import UserError
from host_tools.setup_base import BIN, ROOT

OLDEST = (1, 25)
_PROBE_TIMEOUT_S = 20
_END_TIMEOUT_S = 2.5
_TAIL_LINES = 12
_PR_SET_PDEATHSIG = 1

# Prints what has to be known before the firmware is started, as JSON.
_PROBE = """
import sys
sys.path[:] = [".frozen"]
try:
    import json, tls
except ImportError:
    json = None
try:
    import platen
except ImportError:
    platen = None
print((json or sys) and "%d %d %d %d %s" % (
    sys.implementation[1][0], sys.implementation[1][1],
    json is not None, platen is not None, sys.implementation[0]))
"""


@dataclass(frozen=True)
class Interpreter:
    """A MicroPython that can run the firmware."""

    path: str
    version: tuple[int, int]
    has_firmware: bool


def find(given: str | None) -> Interpreter:
    """The interpreter that was given, else the one of `make setup`, else the one on PATH."""
    wanted = given or os.environ.get("PLATEN_MICROPYTHON")
    if wanted:
        path = shutil.which(wanted)
        if path is None:
            raise UserError(f"there is no MicroPython at {wanted}")
        return _probe(os.path.abspath(path))
    path = shutil.which(str(BIN / "micropython")) or shutil.which("micropython")
    if path is None:
        raise UserError("MicroPython is missing; `make setup` gets it")
    return _probe(path)


def _probe(path: str) -> Interpreter:
    try:
        done = subprocess.run(
            [path, "-c", _PROBE],
            env={**os.environ, "MICROPYPATH": ".frozen"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=_PROBE_TIMEOUT_S,
            check=False,
        )
        major, minor, has_tls, has_firmware, name = done.stdout.split()
    except (OSError, subprocess.TimeoutExpired) as error:
        raise UserError(f"{path} cannot be started: {error}") from None
    except ValueError:
        said = (done.stderr or done.stdout).strip().rpartition("\n")[2] or "it says nothing"
        if "sys.implementation" in said:  # a program that takes the probe for something else
            raise UserError(f"{path} is not MicroPython") from None
        raise UserError(f"{path} is not a MicroPython that works: {said}") from None
    version = (int(major), int(minor))
    if name != "micropython" or version < OLDEST:
        raise UserError(
            f"{path} is {name} {major}.{minor}; MicroPython {OLDEST[0]}.{OLDEST[1]} or newer is"
            " needed; `make setup` gets it"
        )
    if has_tls != "1":
        raise UserError(f"{path} has no TLS in it; `make setup` gets another")
    return Interpreter(path, version, has_firmware == "1")


class Firmware:
    """The running firmware; a thread calls `on_line(text)` for each line, then `on_end`."""

    def __init__(
        self,
        interpreter: Interpreter,
        config: Path,
        heap_bytes: int | None,
        on_line: Callable[[str], None],
        on_end: Callable[[int], None],
    ) -> None:
        self._on_line = on_line
        self._on_end = on_end
        self._tail: deque[str] = deque(maxlen=_TAIL_LINES)
        self._process = subprocess.Popen(
            _command(interpreter, config, heap_bytes),
            env={**os.environ, "MICROPYPATH": _search_path(interpreter)},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="replace",
            start_new_session=True,  # Ctrl-C in the terminal is ours to handle
            # One system call through a function looked up before the fork: safe beside threads.
            preexec_fn=_ends_with_parent() if sys.platform == "linux" else None,  # noqa: PLW1509
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    @property
    def tail(self) -> list[str]:
        """The last lines it printed."""
        return list(self._tail)

    def _read(self) -> None:
        stream = self._process.stdout
        if stream is not None:
            for line in stream:
                text = line.rstrip()
                self._tail.append(text)
                self._on_line(text)
        self._on_end(self._process.wait())

    def stop(self) -> None:
        """End it and wait until it is gone: first as Ctrl-C would, so that it says goodbye."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
            if self._process.poll() is not None:
                break
            self._process.send_signal(number)
            with suppress(subprocess.TimeoutExpired):
                self._process.wait(_END_TIMEOUT_S)
        self._process.wait()
        self._reader.join(_END_TIMEOUT_S)
        if self._process.stdout is not None:
            self._process.stdout.close()


def _command(interpreter: Interpreter, config: Path, heap_bytes: int | None) -> list[str]:
    command = [interpreter.path]
    if heap_bytes is not None:
        command += ["-X", f"heapsize={heap_bytes}"]
    if interpreter.has_firmware:
        # json.dumps writes any path as a string that Python reads back
        return [*command, "-c", f"import platen.app as app; app.main({json.dumps(str(config))})"]
    return [*command, str(ROOT / "firmware" / "main.py"), str(config)]


def _search_path(interpreter: Interpreter) -> str:
    """MICROPYPATH replaces the built-in path, so the frozen modules (asyncio) must be named."""
    if interpreter.has_firmware:
        return ".frozen"
    return f"{ROOT / 'firmware'}:{ROOT / 'boards' / 'unix'}:.frozen"


def _ends_with_parent() -> Callable[[], None]:
    """For the child, between fork and exec: get SIGTERM when the parent dies, however it dies."""
    prctl = ctypes.CDLL(None, use_errno=True).prctl

    def arrange() -> None:
        prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)

    return arrange
