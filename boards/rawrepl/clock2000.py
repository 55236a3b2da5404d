# SPDX-License-Identifier: MIT
"""The module `time` of a board: seconds since 2000, and at power-on it is 2000-01-01.

What machine.RTC sets outlives resets, not power. The rest is the Unix port's own.
"""

import time

import world

EPOCH_S = 946684800  # 2000-01-01 in seconds since 1970
_FILE = "clock.json"


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
        for name in dir(time):
            if name[0] != "_" and not hasattr(self, name):
                setattr(
                    self, name, getattr(time, name)
                )  # the rest, without a look-up that allocates

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
