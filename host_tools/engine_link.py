# SPDX-License-Identifier: MIT
"""An engine at a serial port of this computer, driven by the firmware's own port and encoders.

`open_uart(path, baud, cts)` is a `SerialUART`: machine.UART's face on pyserial, which EnginePort
(firmware/platen/shell/uart.py) needs. `Driver` runs that port's machine here: it writes units at
the pace of the engine profile, says on stderr why the engine stands still, and gives up after
`wait_s`. Everything that a person can mend is a UserError.
"""

import errno
import os
import time
from collections.abc import Callable
from typing import Any

import serial

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.console import note, warn
from host_tools.errors import UserError
from platen.shell.uart import EnginePort

_REPLY_S = 0.4  # an engine answers within a few ms, a USB adapter adds up to 16
_QUESTIONS = 6  # until a trouble is confirmed and its cause is known
_SILENT_QUESTIONS = 2
_GOOD_ANSWERS = 2  # about paper, then about everything else
_CLEAN_S = 3.0  # to end half a command: the longest unit is 0.3 s of wire, and BUSY may hold it
_BITS = 10  # 8N1

_BY_ERRNO = {
    errno.ENOENT: (
        "there is no port {path}: is the adapter plugged in? `python -m serial.tools.list_ports`"
        " lists the ports there are"
    ),
    errno.EACCES: (
        "no permission for {path}: on Linux join the group that owns it, `sudo usermod -aG dialout"
        " $USER`, and log in again"
    ),
    errno.EBUSY: "{path} is in use: end the other program (a terminal, mpremote, ModemManager)",
}
_SAME = {
    errno.ENODEV: errno.ENOENT,
    errno.ENXIO: errno.ENOENT,
    errno.EPERM: errno.EACCES,
    errno.EWOULDBLOCK: errno.EBUSY,
}
_REASONS = {
    b"media-needed-error": "the paper is out: put in a roll, and the print goes on",
    b"cover-open-error": "the cover is open: close it, and the print goes on",
}


class SerialUART:
    """What machine.UART is to a board: writes never wait, txdone() tells when all has left."""

    def __init__(self, port: serial.Serial) -> None:
        self.port = port
        self._waiting = bytearray()
        self._left_s = 0.0  # when the wire will have carried all that was handed over

    def write(self, buf: Any, start: int = 0, count: int | None = None) -> int:
        """Takes bytes; what the system has no room for goes out with later calls of txdone()."""
        stop = len(buf) if count is None else start + count
        self._waiting += memoryview(buf)[start:stop]
        self._pump()
        return stop - start

    def txdone(self) -> bool:
        """Nothing is held here, in the system or, by the clock, in a USB adapter."""
        self._pump()
        if self._waiting or time.monotonic() < self._left_s:
            return False
        try:
            return self.port.out_waiting == 0
        except OSError as error:
            raise _gone(self.port.port) from error

    def any(self) -> int:
        """Bytes that can be read at once."""
        try:
            return self.port.in_waiting
        except OSError as error:
            raise _gone(self.port.port) from error

    def readinto(self, buf: Any) -> int:
        """Reads what is there, up to len(buf) bytes."""
        try:
            data = self.port.read(min(len(buf), self.port.in_waiting))
        except OSError as error:  # SerialException is one
            raise _gone(self.port.port) from error
        buf[: len(data)] = data
        return len(data)

    def _pump(self) -> None:
        if not self._waiting:
            return
        try:
            if os.name == "posix":  # pyserial's own write would spin on a full buffer
                count = os.write(self.port.fileno(), self._waiting)
            else:
                count = self.port.write(bytes(self._waiting)) or 0
        except BlockingIOError:
            return
        except OSError as error:
            raise _gone(self.port.port) from error
        del self._waiting[:count]
        wire_s = count * _BITS / self.port.baudrate
        self._left_s = max(self._left_s, time.monotonic()) + wire_s


def _gone(path: Any) -> UserError:
    return UserError(f"{path} has gone: the adapter was unplugged, or its cable is loose")


def open_uart(path: str, baud: int, cts: bool) -> SerialUART:
    """The port, for us alone; cts: the adapter's CTS input stops it (the engine's BUSY)."""
    try:
        return SerialUART(
            serial.Serial(path, baud, timeout=0, write_timeout=0, rtscts=cts, exclusive=True)
        )
    except (OSError, ValueError) as error:
        number = getattr(error, "errno", None)
        text = _BY_ERRNO.get(_SAME.get(number or 0, number or 0))
        if text is None and "lock" in str(error):
            text = _BY_ERRNO[errno.EBUSY]
        raise UserError(
            (text or "cannot open {path}: {error}").format(path=path, error=error)
        ) from None


class _Clock:
    """utime of a board, as far as EnginePort uses it."""

    @staticmethod
    def ticks_ms() -> int:
        return time.monotonic_ns() // 1000000

    @staticmethod
    def ticks_diff(end: int, start: int) -> int:
        return end - start

    @staticmethod
    async def sleep_ms(ms: int) -> None:
        """Never awaited here: Driver runs the steps of the port itself."""
        raise NotImplementedError


class Driver:
    """Writes whole commands to the engine, each when there is room for it."""

    def __init__(self, uart: SerialUART, profile: dict[str, Any], wait_s: float) -> None:
        self.uart = uart
        self.port = EnginePort(uart, profile, _Clock())
        self._wait_s = wait_s
        self._stalled_s: float | None = None

    @property
    def answers(self) -> bool:
        """The engine has answered a question at least once."""
        return bool(self.port.status.answers)

    def write(self, buf: bytearray, count: int) -> None:
        """Writes buf[:count], one or more whole commands."""
        self.port.begin(buf, count)
        self._run(self.port.step)

    def finish(self) -> None:
        """Waits until all is on paper, as far as the engine or its profile can tell."""
        self._run(self.port.finish_step)

    def ask(self, question: bytes) -> bytes:
        """What the engine says to a question in time; b"" for nothing."""
        self._drain()
        self.uart.write(question)
        end_s = time.monotonic() + _REPLY_S
        while time.monotonic() < end_s and not self.uart.any():
            self.uart.txdone()
            time.sleep(0.002)
        return self._drain()

    def reasons(self) -> tuple[bytes, ...] | None:
        """printer-state-reasons as the firmware would tell them; None: no answer."""
        status = self.port.status
        question = bytearray(3)
        before = status.answers
        for number in range(_QUESTIONS):
            if number == _SILENT_QUESTIONS and status.answers == before:
                break
            status.query(question)
            for byte in self.ask(bytes(question)):
                status.feed(byte)
            if status.pending:
                status.lost()
            if status.blocked or (not status.bad and status.answers - before >= _GOOD_ANSWERS):
                break
        return tuple(status.reasons) if status.answers != before else None

    def complete(self) -> None:
        """Ends the command the engine is in the middle of, so that the next job is not garbled."""
        missing = self.port.model.missing()
        if missing:
            self.uart.write(bytes(missing))
        end_s = time.monotonic() + _CLEAN_S
        while not self.uart.txdone() and time.monotonic() < end_s:
            time.sleep(0.01)

    def _drain(self) -> bytes:
        found = bytearray()
        buf = bytearray(32)
        while count := self.uart.readinto(buf):
            found += buf[:count]
        return bytes(found)

    def _run(self, step: Callable[[], int]) -> None:
        while (ms := step()) >= 0:
            self._watch()
            time.sleep(ms / 1000)

    def _watch(self) -> None:
        if not self.port.stalled:
            if self._stalled_s is not None:
                note("the engine goes on")
            self._stalled_s = None
            return
        now_s = time.monotonic()
        if self._stalled_s is None:
            self._stalled_s = now_s
            warn(self.trouble())
        elif now_s - self._stalled_s > self._wait_s:
            raise UserError(f"given up after {self._wait_s:g} s: {self.trouble()}")

    def trouble(self) -> str:
        """Why the engine stands still, and what to do."""
        if self.port.status.silent:
            return "the engine has stopped answering: it is out of paper, off, or unplugged"
        reasons = self.port.reasons
        for reason, text in _REASONS.items():
            if reason in reasons:
                return text
        if self.port.status.blocked:
            return "the engine reports an error: too hot, a stuck cutter, or its supply voltage"
        return "BUSY holds the line: paper out, cover open, or CTS is not wired to BUSY"
