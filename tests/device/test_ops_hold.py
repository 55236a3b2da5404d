# SPDX-License-Identifier: MIT
"""Hold-Job, Release-Job, Restart-Job, and time-outs of jobs that wait (RFC 8011 section 4.3)."""

import unittest

from opskit import (
    EVE,
    LAST,
    ROOT,
    Ops,
    attribute,
    group,
    job_id,
    keyword,
    many,
    t,
    unsigned,
    unsupported,
)
from platen.model import limits

HELD = group(t.GROUP_JOB, keyword(b"job-hold-until", b"indefinite"))
UNTIL = b"job-hold-until"


class Hold(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def hold(self, job, extra=b"", **who):
        return self.kit.ask(t.OP_HOLD_JOB, job_id(job.id) + extra, **who)

    def release(self, job, **who):
        return self.kit.ask(t.OP_RELEASE_JOB, job_id(job.id), **who)

    def state(self, job):
        found = self.kit.get(job, b"job-state", b"job-state-reasons", UNTIL)
        return unsigned(found[b"job-state"][0]), found[b"job-state-reasons"], found[UNTIL][0]

    def test_hold_and_release(self):
        job = self.kit.create()
        self.assertEqual(self.hold(job).status, 0)
        waits = [b"job-incoming", b"job-data-insufficient"]
        held = waits + [b"job-hold-until-specified"]
        self.assertEqual(self.state(job), (t.JOB_PENDING_HELD, held, b"indefinite"))
        self.assertEqual(self.release(job).status, 0)
        self.assertEqual(self.state(job), (t.JOB_PENDING, waits, b"no-hold"))

    def test_what_is_so_already_is_no_error(self):
        job = self.kit.create()
        for ask, state in (
            (self.release, t.JOB_PENDING),
            (self.hold, t.JOB_PENDING_HELD),
            (self.hold, t.JOB_PENDING_HELD),
        ):
            self.assertEqual(ask(job).status, 0)
            self.assertEqual(self.state(job)[0], state)
        self.assertEqual(len(self.state(job)[1]), 3)

    def test_hold_until(self):
        job = self.kit.create()
        self.assertEqual(self.hold(job, keyword(UNTIL, b"no-hold")).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING)
        self.assertEqual(self.hold(job, keyword(UNTIL, b"indefinite")).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        self.assertEqual(self.hold(job, keyword(UNTIL, b"no-hold")).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING)

    def test_hold_until_what_is_not_offered(self):
        job = self.kit.create()
        for extra, named in (
            (keyword(UNTIL, b"night"), [b"night"]),
            (attribute(t.TAG_NAME, UNTIL, b"indefinite"), [b"indefinite"]),
            (keyword(UNTIL, b"indefinite", b"no-hold"), [b"indefinite", b"no-hold"]),
        ):
            with self.subTest(named=named):
                answer = self.hold(job, extra)
                self.assertEqual(answer.status, 0x040B)
                self.assertEqual(unsupported(answer), {UNTIL: named})
                self.assertEqual(job.state, t.JOB_PENDING)

    def test_only_what_has_not_begun(self):
        kit = self.kit
        job = kit.printing()
        self.assertEqual(self.hold(job).status, 0x0404)
        self.assertEqual(self.release(job).status, 0)  # nothing to do
        self.assertEqual(job.state, t.JOB_PROCESSING)
        kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        self.assertEqual(self.release(job).status, 0x0404)
        kit.end(job)
        self.assertEqual(self.hold(job).status, 0x0404)
        self.assertEqual(self.release(job).status, 0x0404)

    def test_targets(self):
        job = self.kit.create()
        for operation in (t.OP_HOLD_JOB, t.OP_RELEASE_JOB, t.OP_RESTART_JOB):
            with self.subTest(operation=operation):
                self.assertEqual(self.kit.ask(operation).status, 0x0400)
                self.assertEqual(self.kit.ask(operation, job_id(99)).status, 0x0406)
                self.assertEqual(self.kit.ask(operation, job_id(job.id), EVE).status, 0x0403)
        self.assertEqual(self.hold(job, user=ROOT).status, 0)
        self.assertEqual(self.release(job, user=ROOT).status, 0)

    def test_held_from_the_start(self):
        job = self.kit.create(HELD)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        self.assertEqual(self.state(job)[2], b"indefinite")
        # It takes its document, which waits with it.
        self.kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        self.assertIs(self.kit.job, job)


class Waiting(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def after(self, ms):
        self.kit.now_ms = ms
        self.kit.expire()

    def test_a_document_for_a_held_job_waits_so_long(self):
        kit = self.kit
        job = kit.create(HELD)
        self.after(30000)
        kit.printer.document_came(job)
        late_ms = 30000 + limits.HELD_DOCUMENT_S * 1000
        self.after(late_ms - 1)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        self.after(late_ms)
        self.assertEqual(job.state, t.JOB_ABORTED)
        self.assertEqual(job.reasons, (b"aborted-by-system",))
        self.assertEqual(kit.stopped, [job])  # its connection answers now

    def test_a_hold_while_its_document_waits(self):
        kit = self.kit
        job = kit.create()
        kit.printer.document_came(job)
        self.after(1000)
        kit.ask(t.OP_HOLD_JOB, job_id(job.id))
        self.after(1000 + limits.HELD_DOCUMENT_S * 1000 - 1)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        kit.ask(t.OP_RELEASE_JOB, job_id(job.id))
        self.after(10000000)
        self.assertEqual(job.state, t.JOB_PENDING)

    def test_a_held_job_without_a_document(self):
        job = self.kit.create(HELD)
        late_ms = limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000
        self.after(late_ms - 1)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        self.after(late_ms)
        self.assertEqual(job.state, t.JOB_ABORTED)

    def test_so_many_jobs_wait(self):
        kit = self.kit
        jobs = [kit.create() for _ in range(limits.JOBS_WAITING)]
        self.assertEqual(kit.ask(t.OP_CREATE_JOB).status, 0x050B)
        kit.print()  # that does not wait
        kit.ask(t.OP_CANCEL_JOB, job_id(jobs[0].id))
        kit.create()
        self.assertEqual(kit.ask(t.OP_CREATE_JOB).status, 0x050B)
        kit.printer.document_came(jobs[1])
        kit.create()

    def test_the_history_forgets_the_oldest_that_is_done(self):
        kit = self.kit
        first = kit.create()
        for _ in range(limits.JOB_HISTORY - 1):
            kit.print()
        self.assertEqual(len(kit.printer.jobs), limits.JOB_HISTORY)
        kit.print()
        self.assertEqual(len(kit.printer.jobs), limits.JOB_HISTORY)
        self.assertIs(kit.printer.find_job(first.id), first)
        self.assertIsNone(kit.printer.find_job(first.id + 1))


class Restart(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def restart(self, job, extra=b""):
        return self.kit.ask(t.OP_RESTART_JOB, job_id(job.id) + extra)

    def canceled(self, extra=b""):
        job = self.kit.create(extra)
        self.kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        return job

    def test_a_job_without_a_document_waits_for_it_again(self):
        kit = self.kit
        job = self.canceled()
        kit.now_ms = 5000
        self.assertEqual(self.restart(job).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING)
        self.assertEqual(job.reasons, (b"job-incoming", b"job-data-insufficient"))
        self.assertIsNone(job.completed_s)
        kit.now_ms = 5000 + limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000 - 1
        kit.expire()
        self.assertEqual(job.state, t.JOB_PENDING)
        kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        self.assertEqual(job.state, t.JOB_COMPLETED)

    def test_a_printed_document_is_gone(self):
        answer = self.restart(self.kit.print())
        self.assertEqual(answer.status, 0x0404)
        self.assertIn(b"print it again", answer.first(b"status-message"))

    def test_only_what_has_ended(self):
        self.assertEqual(self.restart(self.kit.create()).status, 0x0404)
        self.assertEqual(self.restart(self.kit.printing()).status, 0x0404)

    def test_hold_until(self):
        job = self.canceled()
        self.assertEqual(self.restart(job, keyword(UNTIL, b"night")).status, 0x040B)
        self.assertEqual(job.state, t.JOB_CANCELED)
        self.assertEqual(self.restart(job, keyword(UNTIL, b"indefinite")).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)

    def test_it_is_held_as_it_was_unless_told_otherwise(self):
        job = self.canceled(HELD)
        self.assertEqual(self.restart(job).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING_HELD)
        job = self.canceled(HELD)
        self.assertEqual(self.restart(job, keyword(UNTIL, b"no-hold")).status, 0)
        self.assertEqual(job.state, t.JOB_PENDING)

    def test_not_while_no_jobs_are_taken(self):
        job = self.canceled()
        others = self.kit.create(), self.kit.printing()
        self.kit.printer.is_accepting = False
        for each in (job,) + others:
            self.assertEqual(self.restart(each).status, 0x0506)
        self.assertEqual(job.state, t.JOB_CANCELED)
        self.kit.printer.is_accepting = True
        self.assertEqual(self.restart(job).status, 0)

    def test_no_more_wait_than_may(self):
        job = self.canceled()
        for _ in range(limits.JOBS_WAITING):
            self.kit.create()
        self.assertEqual(self.restart(job).status, 0x050B)
        self.assertEqual(job.state, t.JOB_CANCELED)

    def test_a_second_document_is_none_of_a_job(self):
        job = self.kit.create()
        last = many(t.TAG_BOOLEAN, b"last-document", [b"\0"])
        self.kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + last)
        self.assertEqual(job.state, t.JOB_COMPLETED)
        self.assertEqual(self.kit.ask(t.OP_CLOSE_JOB, job_id(job.id)).status, 0)
        answer = self.kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST)
        self.assertEqual(answer.status, 0x0404)


if __name__ == "__main__":
    unittest.main()
