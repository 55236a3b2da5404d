# SPDX-License-Identifier: MIT
"""Get-Jobs: which, whose, how many and in what order (RFC 8011 section 4.2.6, PWG 5100.7)."""

import unittest

from opskit import (
    EVE,
    ROOT,
    Ops,
    boolean,
    integer,
    job_id,
    keyword,
    requested,
    t,
    unsigned,
    unsupported,
)
from platen.model import limits
from platen.model.job import WHICH


def which(value):
    """which-jobs."""
    return keyword(b"which-jobs", value)


class GetJobs(unittest.TestCase):
    def setUp(self):
        """Jobs 1 completed, 2 canceled, 3 aborted, 4 Eve's and completed; open 5, 6 held, 7."""
        kit = self.kit = Ops()
        kit.print()
        kit.ask(t.OP_CANCEL_JOB, job_id(kit.create().id))
        kit.ask(t.OP_CLOSE_JOB, job_id(kit.create().id))
        kit.print(user=EVE)
        kit.printing()
        kit.ask(t.OP_HOLD_JOB, job_id(kit.create().id))
        kit.create(user=EVE)

    def test_which(self):
        expected = {
            b"not-completed": [5, 6, 7],
            b"completed": [4, 3, 2, 1],
            b"aborted": [3],
            b"all": [5, 6, 7, 4, 3, 2, 1],
            b"canceled": [2],
            b"pending-held": [6],
        }
        self.assertEqual(sorted(expected), sorted(WHICH))
        for value in WHICH:
            with self.subTest(value=value):
                self.assertEqual(self.kit.listed(which(value)), expected[value])
        self.assertEqual(self.kit.listed(), expected[b"not-completed"])

    def test_which_is_not_offered(self):
        for value in (b"proof-print", b"fetchable", b"processing", b"saved", b"x" * 255):
            with self.subTest(value=value):
                answer = self.kit.ask(t.OP_GET_JOBS, which(value))
                self.assertEqual(answer.status, 0x040B)
                self.assertEqual(list(unsupported(answer)), [b"which-jobs"])
                self.assertEqual(answer.all(t.GROUP_JOB), [])

    def test_mine(self):
        mine = boolean(b"my-jobs", True)
        self.assertEqual(self.kit.listed(mine), [5, 6])
        self.assertEqual(self.kit.listed(mine, EVE), [7])
        self.assertEqual(self.kit.listed(mine, ROOT), [])
        self.assertEqual(self.kit.listed(boolean(b"my-jobs", False)), [5, 6, 7])
        self.assertEqual(self.kit.listed(mine + which(b"completed"), EVE), [4])

    def test_limit_and_first_index(self):
        for limit, first, expected in (
            (None, None, [5, 6, 7, 4, 3, 2, 1]),
            (2, None, [5, 6]),
            (7, None, [5, 6, 7, 4, 3, 2, 1]),
            (8, None, [5, 6, 7, 4, 3, 2, 1]),
            (0x7FFFFFFF, 1, [5, 6, 7, 4, 3, 2, 1]),
            (2, 4, [4, 3]),
            (None, 7, [1]),
            (None, 8, []),
            (1, 0x7FFFFFFF, []),
        ):
            extra = which(b"all")
            if limit is not None:
                extra += integer(b"limit", limit)
            if first is not None:
                extra += integer(b"first-index", first)
            with self.subTest(limit=limit, first=first):
                self.assertEqual(self.kit.listed(extra), expected)

    def test_what_is_no_number_of_jobs(self):
        for bad in (
            integer(b"limit", -1),
            integer(b"first-index", 0),
            integer(b"first-index", -1),
            keyword(b"first-index", b"one"),
            keyword(b"limit", b"one"),
            keyword(b"my-jobs", b"true"),
            keyword(b"job-ids", b"one"),
        ):
            with self.subTest(bad=bad):
                self.assertEqual(self.kit.ask(t.OP_GET_JOBS, bad).status, 0x0400)

    def test_job_ids(self):
        for ids, expected in (
            ((5,), [5]),
            ((1, 6, 4), [6, 4, 1]),  # whatever their state
            ((99,), []),
            ((2, 99), [2]),
            (tuple(range(90, 140)) + (2, 6), [6, 2]),
            ((1,) * 40 + (4,), [4, 1]),
        ):
            with self.subTest(ids=ids):
                self.assertEqual(self.kit.listed(integer(b"job-ids", *ids)), expected)

    def test_attributes(self):
        answer = self.kit.ask(t.OP_GET_JOBS)
        self.assertEqual(
            [sorted(job) for job in answer.all(t.GROUP_JOB)], [[b"job-id", b"job-uri"]] * 3
        )
        extra = requested(b"job-state", b"job-name", b"no-such-attribute")
        answer = self.kit.ask(t.OP_GET_JOBS, extra)
        self.assertEqual(answer.status, 0)
        jobs = answer.all(t.GROUP_JOB)
        mine = [b"job-name", b"job-state"]
        self.assertEqual([sorted(job) for job in jobs], [mine, mine, [b"job-state"]])
        states = [unsigned(job[b"job-state"][0]) for job in jobs]
        self.assertEqual(states, [t.JOB_PROCESSING, t.JOB_PENDING_HELD, t.JOB_PENDING])
        everything = self.kit.ask(t.OP_GET_JOBS, requested(b"all")).all(t.GROUP_JOB)[0]
        self.assertIn(b"job-printer-uri", everything)
        self.assertIn(b"media", everything)

    def test_target(self):
        self.assertEqual(self.kit.ask(t.OP_GET_JOBS, target=b"").status, 0x0400)


class History(unittest.TestCase):
    def test_all_of_it(self):
        kit = Ops()
        for _ in range(limits.JOB_HISTORY + 1):
            kit.print()
        n = limits.JOB_HISTORY
        self.assertEqual(kit.listed(which(b"completed")), list(range(n + 1, 1, -1)))

    def test_queued_job_count(self):
        kit = Ops()
        name = b"queued-job-count"
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 0)
        kit.create()
        kit.print()
        kit.printing()
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 2)


if __name__ == "__main__":
    unittest.main()
