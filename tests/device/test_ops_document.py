# SPDX-License-Identifier: MIT
"""Get-Documents, Get-Document-Attributes (PWG 5100.5), Validate-Document, Send-Document."""

import unittest

from opskit import (
    ADA,
    EVE,
    LAST,
    ROOT,
    Ops,
    attribute,
    boolean,
    group,
    integer,
    job_id,
    keyword,
    requested,
    t,
    unsigned,
)

NUMBER = b"document-number"
STATE = b"document-state"
REASONS = b"document-state-reasons"

# document-state (PWG 5100.5 section 6.2.15).
PENDING = 3
PROCESSING = 5
PROCESSING_STOPPED = 6
CANCELED = 7
ABORTED = 8
COMPLETED = 9


class Documents(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def documents(self, job, *names, **who):
        extra = job_id(job.id) + (requested(*names) if names else b"")
        answer = self.kit.ask(t.OP_GET_DOCUMENTS, extra, **who)
        self.assertEqual(answer.status, 0)
        return answer.all(t.GROUP_DOCUMENT)

    def document(self, job, *names, number=1):
        extra = job_id(job.id) + integer(NUMBER, number)
        extra += requested(*names) if names else b""
        return self.kit.ask(t.OP_GET_DOCUMENT_ATTRIBUTES, extra)

    def test_there_is_none_before_it_has_come(self):
        job = self.kit.create()
        self.assertEqual(self.documents(job), [])
        self.assertEqual(self.document(job).status, 0x0406)
        self.kit.printer.document_came(job)
        self.assertEqual(self.documents(job), [{NUMBER: [b"\0\0\0\1"]}])

    def test_only_the_owner_may_look(self):
        """A document has a name, a size, a format: who prints what is nobody else's business."""
        job = self.kit.print()
        for user, status in ((ADA, 0), (ROOT, 0), (EVE, 0x0403)):
            answer = self.kit.ask(t.OP_GET_DOCUMENTS, job_id(job.id), user)
            self.assertEqual(answer.status, status)
            self.assertEqual(len(answer.all(t.GROUP_DOCUMENT)), 0 if status else 1)

    def test_requests_that_are_none(self):
        kit = self.kit
        job = kit.print()
        for operation, extra, status in (
            (t.OP_GET_DOCUMENTS, b"", 0x0400),
            (t.OP_GET_DOCUMENTS, job_id(99), 0x0406),
            (t.OP_GET_DOCUMENTS, job_id(job.id) + integer(b"limit", -1), 0x0400),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, integer(NUMBER, 1), 0x0400),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, job_id(job.id), 0x0400),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, job_id(job.id) + keyword(NUMBER, b"1"), 0x0400),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, job_id(job.id) + integer(NUMBER, 0), 0x0406),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, job_id(job.id) + integer(NUMBER, 2), 0x0406),
            (t.OP_GET_DOCUMENT_ATTRIBUTES, job_id(99) + integer(NUMBER, 1), 0x0406),
        ):
            with self.subTest(operation=operation, extra=extra):
                self.assertEqual(kit.ask(operation, extra).status, status)

    def test_attributes(self):
        kit = self.kit
        kit.printer.date_time = lambda ago_s: None
        extra = attribute(t.TAG_NAME, b"document-name", b"menu.txt")
        extra += attribute(t.TAG_MIME_MEDIA_TYPE, b"document-format", b"text/plain")
        job = kit.print(extra)
        job.pages, job.octets = 3, 2049
        kit.now_s = 60
        answer = self.document(job)
        (found,) = answer.all(t.GROUP_DOCUMENT)
        for name, value in (
            (NUMBER, 1),
            (STATE, COMPLETED),
            (b"document-job-id", job.id),
            (b"impressions", 3),
            (b"impressions-completed", 3),
            (b"media-sheets-completed", 3),
            (b"k-octets", 3),
            (b"k-octets-processed", 3),
            (b"time-at-creation", 10),
            (b"time-at-processing", 10),
            (b"time-at-completed", 10),
            (b"printer-up-time", 60),
        ):
            self.assertEqual(unsigned(found[name][0]), value)
        for name, value in (
            (REASONS, b"completed-successfully"),
            (b"document-name", b"menu.txt"),
            (b"document-format", b"text/plain"),
            (b"document-job-uri", b"ipp://printer.local/ipp/print/1"),
            (b"document-printer-uri", b"ipp://printer.local/ipp/print"),
            (b"compression", b"none"),
            (b"last-document", b"\1"),
            (b"attributes-charset", b"utf-8"),
            (b"attributes-natural-language", b"en"),
        ):
            self.assertEqual(found[name], [value])
        self.assertFalse(b"document-format-detected" in found)  # the client was right
        (same,) = self.documents(job, b"all")
        self.assertEqual(same, found)

    def test_uuids_differ_from_their_jobs(self):
        job = self.kit.print()
        uuid = self.document(job).first(b"document-uuid")
        other = self.document(self.kit.print()).first(b"document-uuid")
        of_job = self.kit.get(job, b"job-uuid")[b"job-uuid"][0]
        self.assertEqual(len(uuid), len(of_job))
        self.assertEqual(len({uuid, other, of_job}), 3)

    def test_some_attributes(self):
        job = self.kit.print()
        answer = self.document(job, STATE, b"no-such", b"document-name")
        self.assertEqual(sorted(answer.all(t.GROUP_DOCUMENT)[0]), [b"document-name", STATE])
        answer = self.document(job, b"document-description")
        self.assertIn(NUMBER, answer.all(t.GROUP_DOCUMENT)[0])

    def test_states(self):
        kit = self.kit
        job = kit.create()
        kit.printer.document_came(job)

        def state():
            (found,) = self.document(job, STATE, REASONS).all(t.GROUP_DOCUMENT)
            return unsigned(found[STATE][0]), found[REASONS]

        self.assertEqual(state(), (PENDING, [b"incoming"]))
        answer = self.document(job, b"time-at-processing", b"impressions", b"k-octets")
        for name in (b"time-at-processing", b"impressions", b"k-octets"):
            self.assertEqual(answer.tags[name], t.TAG_NO_VALUE)
        kit.ask(t.OP_HOLD_JOB, job_id(job.id))
        self.assertEqual(state()[0], PENDING)
        kit.ask(t.OP_RELEASE_JOB, job_id(job.id))
        kit.printer.start(job)
        self.assertEqual(state(), (PROCESSING, [b"incoming"]))
        kit.ask(t.OP_PAUSE_PRINTER, user=ROOT)
        self.assertEqual(state(), (PROCESSING_STOPPED, [b"incoming", b"printer-stopped"]))
        kit.ask(t.OP_RESUME_PRINTER, user=ROOT)
        job.all_here()
        self.assertEqual(state(), (PROCESSING, [b"none"]))
        kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        self.assertEqual(state()[1], [b"processing-to-stop-point", b"canceled-by-user"])
        kit.end(job, t.JOB_CANCELED, b"job-canceled-by-user")
        self.assertEqual(state(), (CANCELED, [b"canceled-by-user"]))

    def test_a_damaged_one(self):
        job = self.kit.printing()
        self.kit.end(job, t.JOB_ABORTED, b"document-format-error")
        (found,) = self.document(job, STATE, REASONS).all(t.GROUP_DOCUMENT)
        self.assertEqual(unsigned(found[STATE][0]), ABORTED)
        self.assertEqual(found[REASONS], [b"document-format-error"])


class Validate(unittest.TestCase):
    def test_the_checks_of_a_document(self):
        for extra, status in (
            (b"", 0),
            (attribute(t.TAG_MIME_MEDIA_TYPE, b"document-format", b"image/urf"), 0),
            (attribute(t.TAG_MIME_MEDIA_TYPE, b"document-format", b"application/pdf"), 0x040A),
            (keyword(b"document-format", b"image"), 0x0400),
            (keyword(b"compression", b"none"), 0),
            (keyword(b"compression", b"deflate"), 0x040F),
            (keyword(b"compression", b"gzip"), 0x040F),
        ):
            kit = Ops()
            with self.subTest(extra=extra):
                self.assertEqual(kit.ask(t.OP_VALIDATE_DOCUMENT, extra).status, status)
                self.assertEqual(kit.ask(t.OP_VALIDATE_JOB, extra).status, status)
                self.assertEqual(kit.printer.jobs, [])
                self.assertEqual(kit.ask(t.OP_PRINT_JOB, extra).status, status)
                job = kit.create()
                answer = kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST + extra)
                self.assertEqual(answer.status, status)
                self.assertEqual(job.is_finished(), not status)  # a refusal leaves it waiting


class Send(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def test_requests_that_are_none(self):
        kit = self.kit
        job = kit.create()
        for extra, user, status in (
            (LAST, b"ada", 0x0400),
            (job_id(job.id), b"ada", 0x0400),
            (job_id(job.id) + keyword(b"last-document", b"true"), b"ada", 0x0400),
            (job_id(99) + LAST, b"ada", 0x0406),
            (job_id(job.id) + LAST, EVE, 0x0403),
            (job_id(job.id) + LAST, ROOT, 0),
            (job_id(job.id) + LAST, b"ada", 0x0404),
        ):
            with self.subTest(extra=extra, user=user):
                self.assertEqual(kit.ask(t.OP_SEND_DOCUMENT, extra, user).status, status)

    def test_one_document_a_job(self):
        job = self.kit.create()
        self.kit.printer.document_came(job)
        for last in (True, False):
            extra = job_id(job.id) + boolean(b"last-document", last)
            self.assertEqual(self.kit.ask(t.OP_SEND_DOCUMENT, extra).status, 0x0509)

    def test_no_place_to_wait(self):
        kit = self.kit
        job = kit.create()
        kit.printing()
        self.assertEqual(kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST).status, 0x0507)
        self.assertEqual(kit.ask(t.OP_PRINT_JOB).status, 0x0507)
        self.assertEqual(kit.ask(t.OP_VALIDATE_JOB).status, 0)  # never busy
        kit.printer.waiting_max = 1
        self.assertEqual(kit.ask(t.OP_SEND_DOCUMENT, job_id(job.id) + LAST).status, 0)

    def test_held_documents_leave_a_place(self):
        held = group(t.GROUP_JOB, keyword(b"job-hold-until", b"indefinite"))
        for places, waiting, is_refused in (
            (1, 0, False),
            (1, 1, True),
            (2, 1, False),
            (0, 0, False),
        ):
            with self.subTest(places=places, waiting=waiting):
                kit = Ops()
                kit.printer.waiting_max = places
                kit.printer.waiting = waiting
                created = kit.create(held)
                answer = kit.ask(t.OP_SEND_DOCUMENT, job_id(created.id) + LAST)
                self.assertEqual(answer.status == 0x0507, is_refused)
                self.assertEqual(kit.ask(t.OP_PRINT_JOB, held).status == 0x0507, is_refused)
                self.assertNotEqual(kit.ask(t.OP_PRINT_JOB).status, 0x0507)


if __name__ == "__main__":
    unittest.main()
