# SPDX-License-Identifier: MIT
"""Time for the rest of the firmware: wrapping ticks for deadlines, seconds since power-on, a date.

A board without a battery starts in 1970 or 2000; until someone sets its clock there is no date.
"""

import time

from micropython import const

ticks_ms = time.ticks_ms
ticks_add = time.ticks_add
ticks_diff = time.ticks_diff

# No firmware is older: a clock that shows an earlier year was never set.
_FIRST_YEAR = const(2025)


def wall_s():
    """Seconds since the epoch of time.gmtime() (1970 or 2000), None while the clock is not set."""
    now = int(time.time())
    return now if time.gmtime(now)[0] >= _FIRST_YEAR else None


def date_time(ago_s):
    """DateAndTime (RFC 2579, 11 bytes, UTC) of so many seconds ago; None: the clock is not set."""
    now_s = wall_s()
    if now_s is None:
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
