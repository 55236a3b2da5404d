# SPDX-License-Identifier: MIT
"""Time for the rest of the firmware: wrapping ticks for deadlines, seconds since power-on."""

import time

from micropython import const

ticks_ms = time.ticks_ms
ticks_add = time.ticks_add
ticks_diff = time.ticks_diff


# A clock that was never set stands at its epoch, 1970 or 2000.
_FIRST_YEAR = const(2025)


def date_time(ago_s):
    """DateAndTime (RFC 2579, 11 bytes, UTC) of so many seconds ago; None: the clock is not set."""
    now_s = time.time()
    if time.gmtime(now_s)[0] < _FIRST_YEAR:
        return None
    year, month, day, hour, minute, second = time.gmtime(now_s - ago_s)[:6]
    return bytes((year >> 8, year & 255, month, day, hour, minute, second, 0, 43, 0, 0))


class Uptime:
    """Seconds since it was made, across wraps of the tick counter (about 12 days on a board).

    Someone must call it at least once a wrap; the server's housekeeping does.
    """

    def __init__(self):
        self._last = ticks_ms()
        self._ms = 0
        self._s = 1  # printer-up-time starts at 1 (RFC 8011 section 5.4.29)

    def __call__(self):
        """The seconds."""
        now = ticks_ms()
        self._ms += ticks_diff(now, self._last)
        self._last = now
        self._s += self._ms // 1000
        self._ms %= 1000
        return self._s
