# SPDX-License-Identifier: MIT
"""A board with Wi-Fi for the memory benchmark, on the board-like interpreter (MicroPython).

`start(config, with_life)` runs the printer of that configuration: with what a board does beside
printing (platen/life.py: Wi-Fi that is joined, a clock that is set, lamp, button, watchdog), or
without. The modules of a board are played; they are loaded in both cases, so that they are in no
difference.
"""

import builtins
import io
import sys

WDT_RESET = 3
STA_IF = 0
UART = object


class Pin:
    """A lamp, a button that nobody presses, and the watchdog."""

    IN = OUT = PULL_UP = 0

    def __init__(self, *_):
        pass

    def value(self, *_):
        return 1

    def feed(self):
        """Nobody waits for it."""


class RTC:
    """The clock is the computer's."""

    def datetime(self, *_):
        """It is right."""


class WLAN:
    """A station that is in its network."""

    PM_NONE = 0

    def __init__(self, *_):
        pass

    def active(self, *_):
        return True

    def isconnected(self):
        return True

    def connect(self, *_):
        """It is connected."""

    def config(self, **_):
        """Whatever it is."""

    def ifconfig(self):
        return ("127.0.0.1", "255.0.0.0", "127.0.0.1", "127.0.0.1")


def WDT(timeout):
    return Pin()


def reset_cause():
    return 1


def unique_id():
    return b"\xde\xad\xbe\xef\x00\x01"


def freq(_):
    """As fast as it is."""


def hostname(_):
    """It is known."""


_open = builtins.open


def _opened(path, *mode):
    if path == "/wifi.json":
        return io.StringIO('{"ssid": "bench", "key": "12345678", "joined": true}')
    return _open(path, *mode)


def start(config, with_life):
    """Run until somebody ends the process."""
    sys.modules["machine"] = sys.modules["network"] = sys.modules[__name__]
    builtins.open = _opened
    import board

    board.PIN_LED = board.PIN_BUTTON = 0
    import board_wifi

    if with_life:
        board_wifi.main(config)
    else:
        from platen import app

        app.main(config)
