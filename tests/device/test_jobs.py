# SPDX-License-Identifier: MIT
"""Jobs: creation, time-outs, cancelling, history, and what the job operations answer."""

import unittest

from modelkit import (
    CHARSET,
    JOB_GROUP,
    LANGUAGE,
    PRINTER_URI,
    USER,
    Answer,
    Kit,
    attribute,
    unsigned,
)
from platen.core import ipp_tags as t
from platen.model import limits

BASE = CHARSET + LANGUAGE + PRINTER_URI + USER
EVE = CHARSET + LANGUAGE + PRINTER_URI + attribute(t.TAG_NAME, b"requesting-user-name", b"eve")
LAST = attribute(t.TAG_BOOLEAN, b"last-document", b"\1")


def job_id(n):
    """The job-id operation attribute."""
    return attribute(t.TAG_INTEGER, b"job-id", bytes([n >> k & 255 for k in (24, 16, 8, 0)]))


def keyword(name, value):
    """A keyword attribute."""
    return attribute(t.TAG_KEYWORD, name, value)


class Jobs(unittest.TestCase):
    def setUp(self):
        self.kit = Kit()

    def ask(self, operation, attributes=BASE):
        return self.kit.ask(operation, attributes)

    def create(self, extra=b""):
        answer = self.ask(t.OP_CREATE_JOB, BASE + extra)
        self.assertEqual(answer.status & 0xFF00, 0)
        return unsigned(answer.first(b"job-id"))

    def test_print_job(self):
        name = attribute(t.TAG_NAME, b"job-name", "Größe".encode())
        answer = self.ask(t.OP_PRINT_JOB, BASE + name)
        self.assertEqual(answer.status, 0)
        self.assertEqual(answer.first(b"job-uri"), b"ipp://printer.local/ipp/print/1")
        self.assertEqual(unsigned(answer.first(b"job-state")), t.JOB_COMPLETED)
        job = self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(1))
        self.assertEqual(job.first(b"job-name"), "Größe".encode())
        self.assertEqual(job.first(b"job-originating-user-name"), b"ada")
        self.assertEqual(job.first(b"job-printer-uri"), b"ipp://printer.local/ipp/print")
        self.assertEqual(job.first(b"media"), b"om_receipt_48.05x297mm")
        self.assertEqual(job.first(b"job-uuid"), b"urn:uuid:4509a320-00a0-008f-00b6-002500000001")

    def test_long_names_are_cut_at_a_character(self):
        name = attribute(t.TAG_NAME, b"job-name", "ü".encode() * 100)
        self.ask(t.OP_PRINT_JOB, BASE + name)
        kept = self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(1)).first(b"job-name")
        self.assertEqual(kept, "ü".encode() * (limits.JOB_NAME_BYTES // 2))

    def test_control_characters_do_not_stay_in_names(self):
        name = attribute(t.TAG_NAME, b"job-name", b"a\x1b@\nb\x7f")
        self.ask(t.OP_PRINT_JOB, BASE + name)
        kept = self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(1)).first(b"job-name")
        self.assertEqual(kept, b"a?@?b?")

    def test_send_document(self):
        n = self.create()
        self.assertEqual(self.ask(t.OP_SEND_DOCUMENT, BASE + job_id(n)).status, 0x0400)
        self.assertEqual(self.ask(t.OP_SEND_DOCUMENT, EVE + job_id(n) + LAST).status, 0x0403)
        self.assertEqual(self.ask(t.OP_SEND_DOCUMENT, BASE + job_id(n) + LAST).status, 0)
        self.assertEqual(self.ask(t.OP_SEND_DOCUMENT, BASE + job_id(n) + LAST).status, 0x0404)

    def test_one_document_a_job(self):
        n = self.create()
        job = self.kit.printer.find_job(n)
        job.has_document = True  # it arrives, or waits for its turn
        self.assertEqual(self.ask(t.OP_SEND_DOCUMENT, BASE + job_id(n) + LAST).status, 0x0509)
        self.assertEqual(self.ask(t.OP_CLOSE_JOB, BASE + job_id(n)).status, 0)
        self.assertFalse(job.is_finished())

    def test_job_uri_target(self):
        n = self.create()
        uri = attribute(t.TAG_URI, b"job-uri", b"ipps://printer.local/ipp/print/%d" % n)
        answer = self.ask(t.OP_GET_JOB_ATTRIBUTES, CHARSET + LANGUAGE + uri + USER)
        self.assertEqual(answer.status, 0)
        self.assertEqual(unsigned(answer.first(b"job-id")), n)
        self.assertEqual(self.ask(t.OP_GET_JOBS, CHARSET + LANGUAGE + uri).status, 0x0400)

    def by_number(self, digits):
        """Status of Get-Job-Attributes of a job-uri that ends with these digits."""
        uri = attribute(t.TAG_URI, b"job-uri", b"ipp://printer.local/ipp/print/" + digits)
        answer = self.ask(t.OP_GET_JOB_ATTRIBUTES, CHARSET + LANGUAGE + uri + USER)
        return answer.status, unsigned(answer.first(b"job-id") or b"\0\0\0\0")

    def test_job_ids_of_any_length(self):
        for n in (7, 9999999, 10000000, 123456789, limits.JOB_ID_MAX):
            self.kit.printer.next_id = n
            self.assertEqual(self.create(), n)
            self.kit.printer.cancel(self.kit.printer.find_job(n), None)
            self.assertEqual(self.by_number(b"%d" % n), (0, n))
            self.assertEqual(self.by_number(b"000%d" % n), (0, n))
            self.assertEqual(self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(n)).status, 0)
        self.assertEqual(self.create(), 1)

    def test_job_ids_of_no_job(self):
        self.kit.printer.next_id = limits.JOB_ID_MAX
        self.assertEqual(self.create(), limits.JOB_ID_MAX)
        for _ in range(7):
            self.kit.printer.cancel(self.kit.printer.find_job(self.create()), None)
        gone = ("8", "10000007", "1000000000", "1073741823", "1073741831", "2147483647")
        for digits in gone + ("2147483655", "4294967303", "9" * 40):
            self.assertEqual(self.by_number(digits.encode()), (t.STATUS_CLIENT_ERROR_NOT_FOUND, 0))
        for n in (0x3FFFFFFF, 0x40000000, 0x7FFFFFFF):
            status = self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(n)).status
            self.assertEqual(status, t.STATUS_CLIENT_ERROR_NOT_FOUND)

    def test_created_jobs_time_out(self):
        n = self.create()
        late = limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000
        self.kit.printer.expire(late - 1, lambda a, b: a - b)
        self.assertEqual(self.kit.printer.find_job(n).state, t.JOB_PENDING)
        self.kit.printer.expire(late, lambda a, b: a - b)
        self.assertEqual(self.kit.printer.find_job(n).state, t.JOB_ABORTED)

    def test_waiting_jobs_are_bounded(self):
        for _ in range(limits.JOBS_WAITING):
            self.create()
        self.assertEqual(self.ask(t.OP_CREATE_JOB).status, 0x050B)

    def test_history_is_bounded(self):
        for _ in range(limits.JOB_HISTORY + 5):
            self.assertEqual(self.ask(t.OP_PRINT_JOB).status, 0)
        self.assertEqual(len(self.kit.printer.jobs), limits.JOB_HISTORY)
        self.assertEqual(self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(5)).status, 0x0406)
        self.assertEqual(self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(6)).status, 0)

    def test_cancel(self):
        n = self.create()
        self.assertEqual(self.ask(t.OP_CANCEL_JOB, EVE + job_id(n)).status, 0x0403)
        self.assertEqual(self.ask(t.OP_CANCEL_JOB, BASE + job_id(n)).status, 0)
        self.assertEqual(self.ask(t.OP_CANCEL_JOB, BASE + job_id(n)).status, 0x0404)
        self.assertEqual(self.kit.printer.find_job(n).state, t.JOB_CANCELED)

    def test_cancel_while_printing(self):
        n = self.create()
        job = self.kit.printer.find_job(n)
        job.has_document = True
        job.start(11)
        self.kit.printer.active = job
        stopped = []
        self.kit.printer.stop_document = stopped.append
        self.assertEqual(self.ask(t.OP_CANCEL_JOB, BASE + job_id(n)).status, 0)
        self.assertEqual(stopped, [job])
        answer = self.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + job_id(n))
        self.assertEqual(unsigned(answer.first(b"job-state")), t.JOB_PROCESSING)
        self.assertEqual(answer.first(b"job-state-reasons"), b"processing-to-stop-point")

    def test_a_job_nobody_works_on_is_ended(self):
        n = self.create()
        printer = self.kit.printer
        job = printer.find_job(n)
        job.has_document = True
        job.start(11)
        printer.active = job
        printer.abandon(job)
        self.assertIsNone(printer.active)
        self.assertEqual(job.state, t.JOB_ABORTED)
        self.assertEqual(printer.queued(), 0)

    def test_uris_are_as_the_asker_names_the_printer(self):
        other = attribute(t.TAG_URI, b"printer-uri", b"ipp://evil.example/ipp/print")
        self.kit.ask(t.OP_CREATE_JOB, CHARSET + LANGUAGE + other + USER)
        answer = self.ask(t.OP_GET_JOBS)
        self.assertEqual(answer.first(b"job-uri"), b"ipp://printer.local/ipp/print/1")

    def test_cancel_my_jobs(self):
        mine = self.create()
        self.ask(t.OP_CREATE_JOB, EVE)
        self.assertEqual(self.ask(t.OP_CANCEL_MY_JOBS).status, 0)
        states = [job.state for job in self.kit.printer.jobs]
        self.assertEqual(states, [t.JOB_CANCELED, t.JOB_PENDING])
        ids = attribute(t.TAG_INTEGER, b"job-ids", b"\0\0\0\2")
        self.assertEqual(self.ask(t.OP_CANCEL_MY_JOBS, BASE + ids).status, 0x0403)
        ids = attribute(t.TAG_INTEGER, b"job-ids", bytes((0, 0, 0, mine)))
        self.assertEqual(self.ask(t.OP_CANCEL_MY_JOBS, BASE + ids).status, 0x0404)

    def test_close_job(self):
        n = self.create()
        self.assertEqual(self.ask(t.OP_CLOSE_JOB, BASE + job_id(n)).status, 0)
        self.assertTrue(self.kit.printer.find_job(n).is_finished())

    def test_get_jobs(self):
        self.ask(t.OP_PRINT_JOB)
        self.ask(t.OP_PRINT_JOB, EVE)
        n = self.create()
        waiting = self.ask(t.OP_GET_JOBS)
        jobs = [g[1] for g in waiting.groups if g[0] == t.GROUP_JOB]
        self.assertEqual([unsigned(j[b"job-id"][0]) for j in jobs], [n])
        self.assertEqual(sorted(jobs[0]), [b"job-id", b"job-uri"])
        for extra, ids in (
            (keyword(b"which-jobs", b"completed"), [2, 1]),
            (keyword(b"which-jobs", b"completed") + _limit(1), [2]),
            (keyword(b"which-jobs", b"completed") + _mine(), [1]),
        ):
            with self.subTest(extra=extra):
                answer = self.ask(t.OP_GET_JOBS, BASE + extra)
                jobs = [g[1] for g in answer.groups if g[0] == t.GROUP_JOB]
                self.assertEqual([unsigned(j[b"job-id"][0]) for j in jobs], ids)
        answer = self.ask(t.OP_GET_JOBS, BASE + keyword(b"which-jobs", b"saved"))
        self.assertEqual(answer.status, 0x040B)

    def test_many_jobs_come_in_pieces(self):
        for _ in range(limits.JOB_HISTORY):
            self.ask(t.OP_PRINT_JOB)
        everything = keyword(b"which-jobs", b"completed") + keyword(
            b"requested-attributes", b"all"
        )
        whole = self.ask(t.OP_GET_JOBS, BASE + everything)
        jobs = [g for g in whole.groups if g[0] == t.GROUP_JOB]
        self.assertEqual(len(jobs), limits.JOB_HISTORY)
        for size in (250, 500, 4096):
            with self.subTest(size=size):
                self.kit.send(t.OP_GET_JOBS, BASE + everything)
                pieces = self.kit.pieces(size)
                self.assertTrue(len(pieces) > 1)
                self.assertEqual(Answer(b"".join(pieces)).groups, whole.groups)

    def test_media(self):
        for attributes, media, status in (
            (keyword(b"media", b"om_card_54x86mm"), b"om_card_54x86mm", 0),
            (keyword(b"media", b"iso_a4_210x297mm"), b"om_receipt_48.05x297mm", 1),
            (_media_col(4797, 7972), b"om_slip_48.05x80mm", 0),
            (_media_col(4805, 12345), b"custom_roll_48.05x123.45mm", 0),
            (_media_col(21000, 29700), b"om_receipt_48.05x297mm", 1),
            (_media_col(4805, 400000), b"om_receipt_48.05x297mm", 1),
        ):
            with self.subTest(media=media):
                answer = self.ask(t.OP_PRINT_JOB, BASE + JOB_GROUP + attributes)
                self.assertEqual(answer.status, status)
                self.assertEqual(self.kit.printer.jobs[-1].media, media)


def _limit(n):
    return attribute(t.TAG_INTEGER, b"limit", bytes((0, 0, 0, n)))


def _mine():
    return attribute(t.TAG_BOOLEAN, b"my-jobs", b"\1")


def _member(name, tag, value):
    return attribute(t.TAG_MEMBER_ATTR_NAME, b"", name) + attribute(tag, b"", value)


def _media_col(x, y):
    size = b""
    for name, n in ((b"x-dimension", x), (b"y-dimension", y)):
        value = bytes((n >> 24 & 255, n >> 16 & 255, n >> 8 & 255, n & 255))
        size += _member(name, t.TAG_INTEGER, value)
    end = attribute(t.TAG_END_COLLECTION, b"", b"")
    return (
        attribute(t.TAG_BEG_COLLECTION, b"media-col", b"")
        + _member(b"media-size", t.TAG_BEG_COLLECTION, b"")
        + size
        + end
        + end
    )


if __name__ == "__main__":
    unittest.main()
