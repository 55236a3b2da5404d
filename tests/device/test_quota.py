# SPDX-License-Identifier: MIT
"""Quotas of jobs and paper by user and by address (security.md 3.8)."""

import unittest

from opskit import ADA, EVE, Ops, t
from platen.model import limits
from platen.model.quota import Quota

HERE = b"\x0a\0\0\1"
THERE = b"\x0a\0\0\2"
HOUR_S = 3600


class Quotas(unittest.TestCase):
    # proves: A07 A35
    def test_jobs_an_hour(self):
        quota = Quota(3, 0)
        for _ in range(3):
            self.assertTrue(quota.begin(ADA, HERE, 0))
        self.assertFalse(quota.begin(ADA, HERE, 0))
        self.assertFalse(quota.begin(ADA, HERE, HOUR_S // 3 - 1))
        self.assertTrue(quota.begin(ADA, HERE, HOUR_S // 3))
        self.assertFalse(quota.begin(ADA, HERE, HOUR_S // 3 + 1))

    # proves: A07
    def test_another_name_or_another_address_does_not_help(self):
        quota = Quota(2, 0)
        self.assertTrue(quota.begin(ADA, HERE, 0))
        self.assertTrue(quota.begin(EVE, HERE, 0))
        self.assertFalse(quota.begin(b"mallory", HERE, 0))  # the address has had its two
        self.assertTrue(quota.begin(ADA, THERE, 0))
        self.assertFalse(quota.begin(ADA, b"\x0a\0\0\3", 0))  # Ada has
        self.assertTrue(quota.begin(EVE, THERE, 0))

    # proves: A07
    def test_a_name_like_an_address_is_a_name(self):
        quota = Quota(1, 0)
        self.assertTrue(quota.begin(HERE, THERE, 0))
        self.assertTrue(quota.begin(b"x", HERE, 0))

    # proves: A07 A08 A35
    def test_paper_an_hour(self):
        quota = Quota(0, 6000)
        self.assertEqual(quota.rows_left(ADA, HERE, 0), 6000)
        quota.spend(ADA, HERE, 5999, 0)
        self.assertTrue(quota.begin(ADA, HERE, 0))
        self.assertEqual(quota.rows_left(ADA, HERE, 0), 1)
        self.assertEqual(quota.rows_left(EVE, THERE, 0), 6000)
        quota.spend(ADA, HERE, 1, 0)
        self.assertFalse(quota.begin(ADA, HERE, 0))
        self.assertEqual(quota.rows_left(ADA, HERE, 0), 0)
        self.assertEqual(quota.rows_left(ADA, HERE, 59), 0)
        self.assertEqual(quota.rows_left(ADA, HERE, 60), 100)
        self.assertEqual(quota.rows_left(ADA, HERE, HOUR_S // 2), 3000)
        self.assertEqual(quota.rows_left(ADA, HERE, 3 * HOUR_S), 6000)

    def test_looking_often_gives_back_as_much(self):
        quota = Quota(0, 600)
        quota.spend(ADA, HERE, 600, 0)
        for now_s in range(HOUR_S // 2 + 1):
            left = quota.rows_left(ADA, HERE, now_s)
        self.assertEqual(left, 300)

    def test_the_table_is_bounded(self):
        quota = Quota(1, 0)
        for i in range(limits.QUOTA_ENTRIES):
            quota.begin(b"user %d" % i, HERE, 0)
        self.assertEqual(len(quota._entries), limits.QUOTA_ENTRIES)
        self.assertFalse(quota.begin(ADA, HERE, 0))  # this address is the one in use

    # proves: A07
    def test_the_answer(self):
        kit = Ops("users")
        kit.printer.quota = Quota(2, 0)
        kit.create()
        kit.print()
        for operation in (t.OP_PRINT_JOB, t.OP_CREATE_JOB):
            self.assertEqual(kit.ask(operation).status, 0x041E)
        self.assertEqual(len(kit.printer.jobs), 2)
        self.assertEqual(kit.ask(t.OP_VALIDATE_JOB).status, 0)
        kit.now_s += HOUR_S
        kit.create()


if __name__ == "__main__":
    unittest.main()
