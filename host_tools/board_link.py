# SPDX-License-Identifier: MIT
"""A board at the end of a wire, by mpremote's own transport.

`BoardLink(port)` connects and enters the raw REPL after a soft reset, so that nothing of the
board's program runs beside us (boot.py does, main.py does not). `run(code)` returns what the code
prints; `LinkError` is a wire or a board that does not answer, `BoardError` code that raised.
"""

from __future__ import annotations

import contextlib
import io
import os
import struct
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import serial
from mpremote.transport import TransportError, TransportExecError
from mpremote.transport_serial import SerialTransport

from host_tools.errors import UserError

_OPEN_S = 10.0  # a board with USB of its own is away for a moment after a reset
_BUSY_S = 1.0  # another program may be about to let the port go
_RETRY_S = 0.1
_GLANCE_S = 0.05
_ENTRIES = 3  # of the raw REPL: twice a reset may come in between
_PATIENCE_S = 10.0  # for the slowest single step on a board: a hash of all its files
_LOST = (TransportError, serial.SerialException, OSError, struct.error, IndexError, TypeError)


class LinkError(UserError):
    """The wire, or the board at its end, does not answer."""


class BoardError(UserError):
    """Code on the board raised; `trace` is its traceback."""

    def __init__(self, trace: str) -> None:
        super().__init__("the board says: " + (trace.strip().rpartition("\n")[2] or "nothing"))
        self.trace = trace


class _Wire(SerialTransport):  # type: ignore[misc]  # mpremote has no hints
    """mpremote's transport, which is never more patient than we are."""

    patience_s = _PATIENCE_S
    overall_s: float | None = None  # the same for a whole answer, however much the board says

    def read_until(
        self,
        min_num_bytes: int,
        ending: bytes,
        timeout: float | None = None,
        data_consumer: Callable[[bytes], None] | None = None,
        timeout_overall: float | None = None,
    ) -> Any:
        """As there; without a time-out, and beyond ours, ours counts."""
        if self.overall_s is not None:
            return self._read_for(ending, self.overall_s)
        timeout = min(timeout or self.patience_s, self.patience_s)
        return super().read_until(min_num_bytes, ending, timeout, data_consumer, timeout_overall)

    def _read_for(self, ending: bytes, seconds: float) -> bytes:
        # mpremote looks at its own overall time-out only when the board is silent.
        data = b""
        deadline = time.monotonic() + seconds
        usual, self.serial.timeout = self.serial.timeout, _GLANCE_S
        try:
            while not data.endswith(ending) and time.monotonic() < deadline:
                data += self.serial.read(1)
        finally:
            self.serial.timeout = usual
        return data


def _why(port: str) -> str:
    """What a person can do about a port that does not open."""
    path = Path(port)
    if not path.exists():
        return "there is no such port; is the board plugged in, with a cable that carries data?"
    if not os.access(path, os.R_OK | os.W_OK):
        group = path.group()
        return f"you are not in its group: `sudo usermod -aG {group} $USER`, then log in again"
    return "is that a board, and is no other program using it?"


class BoardLink:
    """The raw REPL of one board; also a context manager."""

    def __init__(self, port: str, patience_s: float = _PATIENCE_S) -> None:
        self.port = port
        self.sent_bytes = 0  # of programs and their data
        self._patience_s = patience_s
        self._transport: Any = None
        self._open(time.monotonic() + _BUSY_S)
        self._guard(self._enter)

    def __enter__(self) -> BoardLink:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Let the port go; the board stays as it is."""
        with contextlib.suppress(*_LOST):
            self._transport.close()

    def _open(self, deadline: float) -> None:
        while True:
            try:
                # Its own time-out, so that a byte that got lost does not stop us for ever.
                self._transport = _Wire(self.port, timeout=self._patience_s)
                self._transport.patience_s = self._patience_s
                return
            except (OSError, TransportError, serial.SerialException):
                if time.monotonic() >= deadline:
                    raise LinkError(f"cannot open {self.port}: {_why(self.port)}") from None
                time.sleep(_RETRY_S)

    def _guard(self, action: Callable[[], Any]) -> Any:
        # mpremote prints what it does not understand; that is for its own users.
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                return action()
        except TransportExecError as error:
            raise BoardError(error.error_output) from None
        except _LOST as error:
            raise LinkError(
                f"the board at {self.port} does not answer as it should"
                f" ({type(error).__name__}); check the cable and begin again"
            ) from None

    def _enter(self) -> None:
        wire = self._transport
        try:
            for left in reversed(range(_ENTRIES)):
                # A board that starts again just now, and again and again, forgets our Ctrl-C and
                # talks for ever.
                wire.overall_s = self._patience_s if not left else self._patience_s / 2
                try:
                    wire.enter_raw_repl(soft_reset=True, timeout_overall=self._patience_s)
                    return
                except TransportError:
                    if not left:
                        raise
        finally:
            wire.overall_s = None

    def soft_reset(self) -> None:
        """Begin again with an empty heap."""
        self._guard(self._enter)

    def run(self, code: str, on_text: Callable[[bytes], None] | None = None) -> str:
        """Run a program on the board; returns what it printed, unless `on_text` takes that."""

        def action() -> Any:
            self._transport.overall_s = self._patience_s  # until the code is there
            try:
                self._transport.exec_raw_no_follow(code.encode())
            finally:
                self._transport.overall_s = None
            return self._transport.follow(self._patience_s, on_text)

        self.sent_bytes += len(code)
        out, error = self._guard(action)
        if error:
            raise BoardError(error.decode(errors="replace"))
        return "" if on_text else out.decode(errors="replace")

    def restart(self, until: Callable[[str], bool], timeout_s: float) -> bool:
        """Reset the board and read its lines until one satisfies `until`; False if none does."""
        self._guard(lambda: self._transport.exec_raw_no_follow(b"import machine\nmachine.reset()"))
        deadline = time.monotonic() + timeout_s
        text = b""
        while time.monotonic() < deadline:
            try:
                port = self._transport.serial
                port.timeout = 0.1
                text += port.read(max(1, port.in_waiting))
            except (OSError, TypeError, serial.SerialException):
                self._open(min(deadline, time.monotonic() + _OPEN_S))
            *lines, text = text.split(b"\n")
            for line in lines:
                if until(line.decode(errors="replace").strip()):
                    return True
        return False


def read_program(path: Path) -> str:
    """The text of a program for the board, without its comments: they would cross the wire."""
    lines = path.read_text().splitlines()
    return "\n".join(line for line in lines if line.strip() and not line.lstrip().startswith("#"))
