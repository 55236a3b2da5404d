# SPDX-License-Identifier: MIT
"""Who guesses passwords waits: how long, for whom, and that it ends."""

import unittest

from platen.model import lockout

STEPS_MS = (250, 500, 1000, 2000, 4000, 8000, 16000, 30000, 30000, 30000)
HERE = b"\x7f\x00\x00\x01"
PERIOD = 1 << 30  # of a board's ticks


def diff(a, b):
    """ticks_diff of a board."""
    return ((a - b + PERIOD // 2) & (PERIOD - 1)) - PERIOD // 2


class TestLockout(unittest.TestCase):
    def setUp(self):
        self.lockout = lockout.Lockout(diff)

    def wait(self, now, user=b"ada", address=HERE):
        return self.lockout.wait_ms(address, user, now)

    def fail(self, now, user=b"ada", address=HERE):
        self.lockout.failed(address, user, now)

    # proves: A69
    def test_each_failure_doubles_the_wait(self):
        now = 5
        self.assertEqual(self.wait(now), 0)
        for wait in STEPS_MS:
            self.fail(now)
            self.assertEqual(self.wait(now), wait)
            self.assertEqual(self.wait(now + 1), wait - 1)
            self.assertEqual(self.wait(now + wait - 1), 1)
            self.assertEqual(self.wait(now + wait), 0)
            self.assertEqual(self.wait(now + wait + 100000), 0)
            now += wait

    def test_a_right_password_begins_anew(self):
        for _ in range(4):
            self.fail(7)
        self.lockout.succeeded(HERE, b"ada")
        self.assertEqual(self.wait(7), 0)
        self.fail(7)
        self.assertEqual(self.wait(7), STEPS_MS[0])
        self.lockout.succeeded(HERE, b"nobody failed")

    # proves: A69
    def test_ten_in_a_minute_are_the_most(self):
        for _ in range(1, lockout.A_MINUTE):
            self.fail(1000)
        self.assertEqual(self.wait(31000), 0)
        self.fail(1000)
        self.assertEqual(self.wait(31000), 30000)
        self.assertEqual(self.wait(60999), 1)
        self.assertEqual(self.wait(61000), 0)
        # A new minute: one failure, the longest wait.
        self.fail(61000)
        self.assertEqual(self.wait(61000), 30000)
        self.assertEqual(self.wait(91000), 0)

    # proves: A69
    def test_others_do_not_wait(self):
        for _ in range(8):
            self.fail(3)
        self.assertEqual(self.wait(3, user=b"bob"), 0)
        self.assertEqual(self.wait(3, user=b"Ada"), 0)
        self.assertEqual(self.wait(3, address=b"\x0a\x00\x00\x01"), 0)
        self.assertEqual(self.wait(3), 30000)

    def test_as_many_pairs_as_are_watched_and_one_more(self):
        # One entry is the address's own.
        names = [b"u%d" % i for i in range(lockout.ENTRIES - 1)]
        for name in names:
            self.fail(3, name)
        self.assertEqual([self.wait(3, name) for name in names], [250] * len(names))
        self.fail(3, names[0])  # is the newest now
        self.fail(3, b"one more")
        self.assertEqual(self.wait(3, names[0]), 500)
        self.assertEqual(self.wait(3, names[1]), 0)
        self.assertEqual(self.wait(3, names[2]), 250)
        self.assertEqual(self.wait(3, b"one more"), 250)

    # proves: A69
    def test_one_name_after_the_other(self):
        # More names than are watched, so that none of them is known when its turn comes again.
        names = [b"u%d" % i for i in range(2 * lockout.ENTRIES)]
        tries = [name for name in names if not self.wait(0, name) and not self.fail(0, name)]
        self.assertEqual(len(tries), lockout.ADDRESS_A_MINUTE)
        self.assertEqual(self.wait(1000, b"somebody else"), 59000)
        self.assertEqual(self.wait(0, b"ada", b"\x0a\x00\x00\x01"), 0)
        self.lockout.succeeded(HERE, names[0])
        self.assertEqual(self.wait(59999, names[0]), 1)
        self.assertEqual(self.wait(60000, b"somebody else"), 0)
        self.fail(60000, b"somebody else")
        self.assertEqual(self.wait(60000, b"somebody else"), 250)
        self.assertEqual(self.wait(60000, b"one more"), 0)

    # proves: A69
    def test_never_for_ever(self):
        for _ in range(lockout.ADDRESS_A_MINUTE + 2):
            self.fail(3)
        # Ticks wrap: from half a period on the past looks like the future.
        for later in (PERIOD // 2 - 1, PERIOD // 2, PERIOD // 2 + 1, PERIOD - 1, PERIOD):
            self.assertTrue(self.wait((3 + later) % PERIOD) <= 60000, later)
        self.assertEqual(self.wait((3 + PERIOD // 2) % PERIOD), 0)
        self.fail((3 + PERIOD // 2) % PERIOD)
        self.assertEqual(self.wait((3 + PERIOD // 2) % PERIOD), 30000)

    def test_a_wait_over_the_turn_of_the_ticks(self):
        self.fail(PERIOD - 100)
        self.assertEqual(self.wait(100), 50)
        self.assertEqual(self.wait(150), 0)


if __name__ == "__main__":
    unittest.main()
