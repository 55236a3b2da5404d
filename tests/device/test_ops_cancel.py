# SPDX-License-Identifier: MIT
"""Cancelling: one job, many, one's own, the current one; Close-Job and Purge-Jobs."""

import unittest

from opskit import ADA, EVE, ROOT, Ops, integer, job_id, keyword, number, t, unsupported
from platen.model import limits

CANCELED_BY_USER = (b"job-canceled-by-user",)
CANCELED_BY_OPERATOR = (b"job-canceled-by-operator",)


def ids(*jobs):
    """job-ids."""
    return integer(b"job-ids", *[job if isinstance(job, int) else job.id for job in jobs])


class CancelJob(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def cancel(self, job, user=ADA):
        return self.kit.ask(t.OP_CANCEL_JOB, job_id(job.id), user).status

    def test_in_each_state(self):
        kit = self.kit
        done = kit.print()
        waiting = kit.create()
        self.assertEqual(self.cancel(waiting), 0)
        self.assertEqual((waiting.state, waiting.reasons), (t.JOB_CANCELED, CANCELED_BY_USER))
        held = kit.create()
        kit.ask(t.OP_HOLD_JOB, job_id(held.id))
        self.assertEqual(self.cancel(held), 0)
        self.assertEqual(held.state, t.JOB_CANCELED)
        job = kit.printing()
        self.assertEqual(self.cancel(job), 0)
        self.assertEqual(job.state, t.JOB_PROCESSING)
        self.assertEqual(job.reasons, (b"processing-to-stop-point",) + CANCELED_BY_USER)
        self.assertEqual(kit.stopped, [job])
        self.assertEqual(self.cancel(job), 0x0404)
        for ended in (waiting, done):
            self.assertEqual(self.cancel(ended), 0x0404)

    def test_a_document_that_waits(self):
        job = self.kit.create()
        self.kit.printer.document_came(job)
        self.assertEqual(self.cancel(job), 0)
        self.assertEqual(self.kit.stopped, [job])

    def test_by_the_operator(self):
        job = self.kit.create()
        self.assertEqual(self.cancel(job, EVE), 0x0403)
        self.assertEqual(self.cancel(job, ROOT), 0)
        self.assertEqual(job.reasons, CANCELED_BY_OPERATOR)

    def test_targets(self):
        self.assertEqual(self.kit.ask(t.OP_CANCEL_JOB).status, 0x0400)
        self.assertEqual(self.kit.ask(t.OP_CANCEL_JOB, job_id(7)).status, 0x0406)


class CancelMany(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def test_all_of_mine(self):
        kit = self.kit
        mine, other, printing = kit.create(), kit.create(user=EVE), kit.printing()
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS).status, 0)
        self.assertEqual([j.state for j in (mine, other)], [t.JOB_CANCELED, t.JOB_PENDING])
        self.assertTrue(printing.cancel_requested)
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS).status, 0)  # nothing is left to cancel

    def test_some_of_mine(self):
        kit = self.kit
        jobs = [kit.create() for _ in range(3)]
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS, ids(jobs[0], jobs[2], jobs[0])).status, 0)
        states = [job.state for job in jobs]
        self.assertEqual(states, [t.JOB_CANCELED, t.JOB_PENDING, t.JOB_CANCELED])

    def test_all_or_none(self):
        kit = self.kit
        mine, other, done = kit.create(), kit.create(user=EVE), kit.print()
        for named, status, bad in (
            ((mine, other), 0x0403, (other.id,)),
            ((mine, done), 0x0404, (done.id,)),
            ((mine, 99), 0x0406, (99,)),
            ((99, mine, done, 98), 0x0406, (99, done.id, 98)),
        ):
            with self.subTest(bad=bad):
                answer = kit.ask(t.OP_CANCEL_MY_JOBS, ids(*named))
                self.assertEqual(answer.status, status)
                self.assertEqual(unsupported(answer), {b"job-ids": [number(n) for n in bad]})
                self.assertEqual(mine.state, t.JOB_PENDING)

    def test_what_is_being_canceled_cannot_be_again(self):
        job = self.kit.printing()
        self.assertEqual(self.kit.ask(t.OP_CANCEL_MY_JOBS, ids(job)).status, 0)
        self.assertEqual(self.kit.ask(t.OP_CANCEL_MY_JOBS, ids(job)).status, 0x0404)

    def test_more_than_there_can_be(self):
        kit = self.kit
        job = kit.create()
        many = [job.id] + [900 + i for i in range(limits.JOB_HISTORY)]
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS, ids(*many)).status, 0x0406)
        self.assertEqual(job.state, t.JOB_PENDING)

    def test_however_many_are_named(self):
        kit = self.kit
        jobs = [kit.create() for _ in range(3)]
        many = [jobs[0]] * (2 * limits.JOB_HISTORY) + jobs[1:]
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS, ids(*many)).status, 0)
        self.assertEqual([job.state for job in jobs], [t.JOB_CANCELED] * 3)
        job = kit.create()
        many = [job] + [900 + i for i in range(40)] + [job]
        self.assertEqual(kit.ask(t.OP_CANCEL_MY_JOBS, ids(*many)).status, 0x0406)
        self.assertEqual(job.state, t.JOB_PENDING)

    def test_ids_are_named_as_they_came(self):
        strange = (0x7FFFFFFF, 0x40000000, -1, 0)
        answer = self.kit.ask(t.OP_CANCEL_MY_JOBS, ids(*strange))
        self.assertEqual(answer.status, 0x0406)
        self.assertEqual(unsupported(answer), {b"job-ids": [number(n) for n in strange]})

    def test_cancel_jobs_is_for_the_operator(self):
        kit = self.kit
        jobs = [kit.create(), kit.create(user=EVE), kit.create(user=ROOT)]
        self.assertEqual(kit.ask(t.OP_CANCEL_JOBS).status, 0x0403)
        self.assertEqual(kit.ask(t.OP_CANCEL_JOBS, ids(jobs[1]), ROOT).status, 0)
        self.assertEqual(jobs[1].reasons, CANCELED_BY_OPERATOR)
        self.assertEqual(kit.ask(t.OP_CANCEL_JOBS, ids(jobs[1]), ROOT).status, 0x0404)
        self.assertEqual(kit.ask(t.OP_CANCEL_JOBS, user=ROOT).status, 0)
        self.assertEqual([job.state for job in jobs], [t.JOB_CANCELED] * 3)
        self.assertEqual(jobs[2].reasons, CANCELED_BY_USER)  # the operator's own


class CancelCurrent(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def cancel(self, extra=b"", user=ADA):
        return self.kit.ask(t.OP_CANCEL_CURRENT_JOB, extra, user).status

    def test_there_is_none(self):
        self.kit.create()
        self.assertEqual(self.cancel(), 0x0404)

    def test_the_one_that_prints(self):
        job = self.kit.printing()
        other = self.kit.create()
        self.assertEqual(self.cancel(user=EVE), 0x0403)
        self.assertEqual(self.cancel(job_id(other.id)), 0x0404)
        self.assertEqual(self.cancel(job_id(99)), 0x0404)
        self.assertFalse(job.cancel_requested)
        self.assertEqual(self.cancel(job_id(job.id)), 0)
        self.assertEqual(self.kit.stopped, [job])
        self.assertEqual(self.cancel(), 0x0404)
        self.assertEqual(other.state, t.JOB_PENDING)

    def test_by_the_operator(self):
        job = self.kit.printing()
        self.assertEqual(self.cancel(user=ROOT), 0)
        self.assertEqual(job.reasons, (b"processing-to-stop-point",) + CANCELED_BY_OPERATOR)


class CloseAndPurge(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def close(self, job, user=ADA):
        return self.kit.ask(t.OP_CLOSE_JOB, job_id(job.id), user).status

    def test_close_without_a_document(self):
        job = self.kit.create()
        self.assertEqual(self.close(job, EVE), 0x0403)
        self.assertEqual(self.close(job), 0)
        self.assertEqual((job.state, job.reasons), (t.JOB_ABORTED, (b"aborted-by-system",)))
        self.assertEqual(self.close(job), 0x0404)

    def test_close_with_a_document(self):
        job = self.kit.printing()
        self.assertEqual(self.close(job), 0)
        self.assertEqual(job.state, t.JOB_PROCESSING)
        self.kit.end(job)
        self.assertEqual(self.close(job), 0)
        self.assertEqual(job.state, t.JOB_COMPLETED)

    def test_close_what_was_canceled(self):
        job = self.kit.create()
        self.kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        self.assertEqual(self.close(job), 0x0404)

    def test_purge(self):
        kit = self.kit
        told = []
        kit.printer.on_job = told.append
        done, waiting, printing = kit.print(), kit.create(), kit.printing()
        self.assertEqual(kit.ask(t.OP_PURGE_JOBS).status, 0x0403)
        self.assertEqual(len(kit.printer.jobs), 3)
        self.assertEqual(kit.ask(t.OP_PURGE_JOBS, user=ROOT).status, 0)
        self.assertEqual(waiting.state, t.JOB_CANCELED)
        self.assertEqual(kit.stopped, [printing])
        self.assertEqual(told[-1], None)
        del told[:]
        self.is_gone(done, waiting, printing)
        self.assertEqual(kit.attributes(b"printer-state")[b"printer-state"], [number(4)])
        kit.end(printing, t.JOB_CANCELED, b"job-canceled-by-operator")
        self.assertEqual(printing.state, t.JOB_CANCELED)
        self.is_gone(done, waiting, printing)
        self.assertEqual(told, [])  # it is not stored either
        job = kit.create()
        self.assertEqual(kit.listed(), [job.id])

    def is_gone(self, *jobs):
        for job in jobs:
            self.assertEqual(self.kit.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id)).status, 0x0406)
        for which in (b"not-completed", b"completed", b"all"):
            self.assertEqual(self.kit.listed(keyword(b"which-jobs", which)), [])


if __name__ == "__main__":
    unittest.main()
