# SPDX-License-Identifier: MIT
"""Dates in HTTP, and when there is one: a clock that was never set says nothing."""

import time
import unittest

from platen.core.http_date import imf_fixdate
from support import ON_MICROPYTHON

if not ON_MICROPYTHON:  # what the clock takes from MicroPython's time, for the import's sake
    for _name in ("ticks_ms", "ticks_add", "ticks_diff"):
        setattr(time, _name, None)

from platen.shell import answer, clock

# The example of RFC 9110 section 5.6.7, and the corners; by `date -u -R -d @N` of GNU coreutils.
DATES = (
    (784111777, b"Sun, 06 Nov 1994 08:49:37 GMT"),
    (946684799, b"Fri, 31 Dec 1999 23:59:59 GMT"),
    (951782400, b"Tue, 29 Feb 2000 00:00:00 GMT"),
    (1735689600, b"Wed, 01 Jan 2025 00:00:00 GMT"),
    (1772323199, b"Sat, 28 Feb 2026 23:59:59 GMT"),
    (2147483647, b"Tue, 19 Jan 2038 03:14:07 GMT"),
)

EPOCH_SHIFT_S = 0 if time.gmtime(0)[0] == 1970 else 946684800  # MicroPython's may be 2000
SET_S = 1735689600 - EPOCH_SHIFT_S  # the first second that only a clock that was set can show


class FakeTime:
    """The module `time`, at a moment of the test's choice."""

    gmtime = time.gmtime

    def __init__(self, now_s):
        self.now_s = now_s

    def time(self):
        return self.now_s + 0.75


class TestDate(unittest.TestCase):
    def at(self, now_s):
        clock.time = answer.time = FakeTime(now_s)

    def tearDown(self):
        clock.time = answer.time = time

    def test_dates(self):
        for second, text in DATES:
            if second - EPOCH_SHIFT_S >= 0:
                self.assertEqual(imf_fixdate(time.gmtime(second - EPOCH_SHIFT_S)), text)

    def test_a_clock_that_was_never_set(self):
        for second in (0, 86400, SET_S - 1):
            self.at(second)
            self.assertIsNone(clock.wall_s())
            self.assertEqual(answer.date_field(), b"")

    def test_a_clock_that_was_set(self):
        self.at(SET_S)
        self.assertEqual(clock.wall_s(), SET_S)
        self.assertEqual(answer.date_field(), b"Date: Wed, 01 Jan 2025 00:00:00 GMT\r\n")
        self.at(1772323199 - EPOCH_SHIFT_S)
        self.assertEqual(answer.date_field(), b"Date: Sat, 28 Feb 2026 23:59:59 GMT\r\n")

    def test_it_is_made_once_a_second(self):
        self.at(SET_S + 5)
        first = answer.date_field()
        self.at(SET_S + 5)
        self.assertIs(answer.date_field(), first)
        self.at(SET_S + 6)
        self.assertEqual(answer.date_field(), b"Date: Wed, 01 Jan 2025 00:00:06 GMT\r\n")

    def test_a_clock_that_loses_its_time(self):
        self.at(SET_S)
        self.assertTrue(answer.date_field())
        self.at(7)
        self.assertEqual(answer.date_field(), b"")


if __name__ == "__main__":
    unittest.main()
