# SPDX-License-Identifier: MIT
"""A serial port of this computer with an engine at it, as the firmware sees a UART.

`open_uart(path, baud, cts)` is a `SerialUART`: writes that never wait, and txdone(). Whatever a
person can mend, a port that is missing, taken, forbidden or unplugged, is a UserError.
"""

import contextlib
import errno
import os
import sys
import time
from typing import Any

import serial

from host_tools.errors import UserError

_TERMIOS_ERROR: type[Exception] = OSError
if sys.platform != "win32":
    import termios

    _TERMIOS_ERROR = termios.error

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
        return self.is_through(0)

    def is_through(self, lead_s: float) -> bool:
        """All has left, or will have left in lead_s unless the line is held."""
        self._pump()
        if self._waiting or time.monotonic() + lead_s < self._left_s:
            return False
        if lead_s:
            return True
        try:
            return self.port.out_waiting == 0
        except OSError as error:
            raise _gone(self.port.port) from error

    def close(self) -> None:
        """Gives the port back; what BUSY holds in the system is dropped, else this would wait."""
        with contextlib.suppress(OSError, _TERMIOS_ERROR):
            self.port.reset_output_buffer()
        self.port.close()

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
