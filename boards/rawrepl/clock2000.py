# SPDX-License-Identifier: MIT
"""The module `time` of a board: seconds since 2000, and at power-on it is 2000-01-01.

What machine.RTC sets outlives resets, not power. With "time_speed": N in world.json from the start
ticks_ms() runs N times as fast, so that the firmware lives through ten minutes in some seconds;
what sleeps does not wake the sooner. The rest is the Unix port's own.
"""

import time

import world

EPOCH_S = 946684800  # 2000-01-01 in seconds since 1970
_FILE = "clock.json"
_LOOK_MS = 20  # world.json is not read at every look at the clock
_WRAP = 1 << 30  # of ticks_ms() on a board, about 12 days


def offset_s():
    """Seconds to add to the computer's clock; made at the first look after power-on."""
    kept = world.here.load(_FILE)
    if "offset_s" not in kept:
        set_now(0)
        kept = world.here.load(_FILE)
    return kept["offset_s"]


def set_now(seconds):
    """From now on it is so many seconds after 2000-01-01."""
    world.here.save(_FILE, {"offset_s": seconds - int(time.time())})


class Clock:
    """Stands for the module."""

    def __init__(self):
        self._real_ms = self._looked_ms = time.ticks_ms()
        self._ms = self._real_ms
        self._speed = world.here.settings().get("time_speed")
        if self._speed:
            self.ticks_ms = self._ticks_ms  # attributes, because one can import only those
            self.ticks_add = self._ticks_add
            self.ticks_diff = self._ticks_diff
        for name in dir(time):
            if name[0] != "_" and not hasattr(self, name):
                setattr(
                    self, name, getattr(time, name)
                )  # the rest, without a look-up that allocates

    def _ticks_ms(self):
        real_ms = time.ticks_ms()
        self._ms += time.ticks_diff(real_ms, self._real_ms) * self._speed
        self._real_ms = real_ms
        if time.ticks_diff(real_ms, self._looked_ms) >= _LOOK_MS:
            self._looked_ms = real_ms
            self._speed = world.here.settings().get("time_speed", 1)
        return self._ms % _WRAP

    def _ticks_add(self, ticks, ms):
        return (ticks + ms) % _WRAP

    def _ticks_diff(self, a, b):
        return (a - b + _WRAP // 2) % _WRAP - _WRAP // 2

    def time(self):
        """Seconds since 2000-01-01 by the board's clock."""
        return int(time.time()) + offset_s()

    def time_ns(self):
        """The same in nanoseconds."""
        return time.time_ns() + offset_s() * 1000000000

    def gmtime(self, seconds=None):
        """(year, month, day, hour, minute, second, weekday, yearday)."""
        if seconds is None:
            seconds = self.time()
        return time.gmtime(seconds + EPOCH_S)[:8]

    localtime = gmtime

    def mktime(self, date):
        """Seconds since 2000-01-01 of such a tuple."""
        days = 0
        for year in range(2000, date[0]):
            days += 366 if _is_leap(year) else 365
        for month in range(1, date[1]):
            days += _days(date[0], month)
        return ((days + date[2] - 1) * 24 + date[3]) * 3600 + date[4] * 60 + date[5]


def _is_leap(year):
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def _days(year, month):
    if month == 2:
        return 29 if _is_leap(year) else 28
    return 30 if month in (4, 6, 9, 11) else 31
