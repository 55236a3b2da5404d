# SPDX-License-Identifier: MIT
"""The job history over a restart: what is stored, torn and damaged lines, rotation, job-ids."""

import os
import unittest

from modelkit import CHARSET, LANGUAGE, PRINTER_URI, USER, attribute, unsigned
from platen.core import ipp_tags as t
from platen.model import formats, limits
from storekit import DATE, Folder, Full, Request, begin, end, facts, ids

BASE = CHARSET + LANGUAGE + PRINTER_URI + USER
NEW = "jobs.log"
OLD = "jobs.old"
HALF_A_FILE = limits.HISTORY_FILE_JOBS // 2


class History(unittest.TestCase):
    def setUp(self):
        self.folder = Folder()

    def tearDown(self):
        self.folder.remove()

    def printed(self, count):
        """A printer that has printed so many jobs."""
        kit = self.folder.start()
        for _ in range(count):
            end(kit)
        return kit

    def is_quiet(self):
        self.assertEqual(self.folder.warnings, [])

    def test_a_job_is_as_it_was(self):
        kit = self.folder.start()
        job = begin(kit, Request('Größe "\\\x7f€'.encode(), b"", b""))
        job.format = formats.TEXT
        job.detected = formats.URF
        job.octets = 3 << 30
        job.pages = 7
        job.choices = bytes(range(len(job.choices)))
        kit.now_s += 3
        end(kit, job, t.JOB_ABORTED, (b"document-format-error", b"aborted-by-system"))
        other = begin(kit, Request(b"never printed"))
        kit.printer.finish(other, t.JOB_CANCELED, (b"job-canceled-by-user",))
        again = self.folder.start().printer.jobs
        self.assertEqual([facts(one) for one in again], [facts(job), facts(other)])
        self.assertEqual(again[0].reasons, (b"document-format-error", b"aborted-by-system"))
        self.assertFalse(again[1].has_document)
        self.assertIsNone(again[1].processing_s)
        self.is_quiet()

    def test_names_that_look_like_other_fields_are_names(self):
        kit = self.folder.start()
        names = (b"ff" * 16, b"null", b"[]", b"job-completed-successfully", b"00000000 [", b"")
        for name in names:
            end(kit, begin(kit, Request(name, name, name)))
        again = self.folder.start().printer.jobs
        self.assertEqual([facts(one) for one in again], [facts(one) for one in kit.printer.jobs])
        self.is_quiet()

    # Times.

    def ask(self, kit, job_id):
        """Attributes of a job, as a client gets them."""
        number = attribute(t.TAG_INTEGER, b"job-id", bytes((0, 0, 0, job_id)))
        wanted = attribute(t.TAG_KEYWORD, b"requested-attributes", b"all")
        wanted += attribute(t.TAG_KEYWORD, b"", b"media-actual")
        answer = kit.ask(t.OP_GET_JOB_ATTRIBUTES, BASE + number + wanted)
        self.assertEqual(answer.status, 0)
        return answer

    def test_times_are_zero_and_dates_are_right(self):
        kit = self.folder.start()
        job = begin(kit)
        kit.now_s += 2
        job.has_document = True
        kit.printer.start(job)
        kit.now_s += 3
        kit.printer.active = None
        kit.printer.finish(job, t.JOB_COMPLETED, (b"job-completed-successfully",))
        before = self.ask(kit, job.id)
        dates = [
            before.first(b"date-time-at-" + what)
            for what in (b"creation", b"processing", b"completed")
        ]
        # The kit's clock stands; a job that is so many seconds old has a date that much earlier.
        self.assertEqual([date[6] for date in dates], [55, 57, 60])
        kit = self.folder.start()
        kit.now_s = 1000
        kit.printer.date_time = None  # a date of its own needs no clock
        after = self.ask(kit, job.id)
        for what, date in zip((b"creation", b"processing", b"completed"), dates):
            self.assertEqual(unsigned(after.first(b"time-at-" + what)), 0)
            self.assertEqual(after.first(b"date-time-at-" + what), date)
        document = attribute(t.TAG_INTEGER, b"document-number", b"\0\0\0\1")
        number = attribute(t.TAG_INTEGER, b"job-id", bytes((0, 0, 0, job.id)))
        answer = kit.ask(t.OP_GET_DOCUMENT_ATTRIBUTES, BASE + number + document)
        for what in (b"creation", b"processing", b"completed"):
            self.assertEqual(unsigned(answer.first(b"time-at-" + what)), 0)

    def test_dates_survive_a_second_restart(self):
        job = end(self.folder.start())
        first = self.folder.start().printer
        self.assertEqual(first.jobs[0].completed_s, DATE[:6] + b"\x3c" + DATE[7:])
        first.jobs[0].state = t.JOB_PENDING  # Restart-Job
        first.finish(first.jobs[0], t.JOB_CANCELED, (b"job-canceled-by-user",))
        second = self.folder.start().printer
        self.assertEqual(len(second.jobs), 1)
        self.assertEqual(second.jobs[0].id, job.id)
        self.assertEqual(second.jobs[0].state, t.JOB_CANCELED)
        self.assertEqual(second.jobs[0].created_s, first.jobs[0].created_s)
        self.is_quiet()

    def test_without_a_clock_there_are_no_dates(self):
        kit = self.folder.start()
        kit.printer.date_time = lambda ago_s: None
        job = end(kit)
        other = begin(kit)
        kit.printer.finish(other, t.JOB_CANCELED, (b"job-canceled-by-user",))
        kit = self.folder.start()
        answer = self.ask(kit, job.id)
        for what in (b"creation", b"processing", b"completed"):
            self.assertEqual(unsigned(answer.first(b"time-at-" + what)), 0)
            self.assertEqual(answer.first(b"date-time-at-" + what), b"")
        self.assertEqual(answer.first(b"media-actual"), b"om_receipt_48.05x297mm")
        answer = self.ask(kit, other.id)
        self.assertEqual(unsigned(answer.first(b"time-at-creation")), 0)
        self.assertEqual(answer.first(b"time-at-processing"), b"")
        self.assertEqual(answer.first(b"media-actual"), b"")

    # Files.

    def test_a_full_file_is_kept_until_the_next_is_full(self):
        for count, new, old in (
            (limits.HISTORY_FILE_JOBS, limits.HISTORY_FILE_JOBS, None),
            (1, 1, limits.HISTORY_FILE_JOBS),
            (limits.HISTORY_FILE_JOBS - 1, limits.HISTORY_FILE_JOBS, limits.HISTORY_FILE_JOBS),
            (1, 1, limits.HISTORY_FILE_JOBS),
        ):
            self.printed(count)
            files = [name for name in self.folder.names() if name.startswith("jobs.")]
            self.assertEqual(files, [NEW] if old is None else [NEW, OLD])
            for name, lines in ((NEW, new), (OLD, old)):
                if lines is not None:
                    found = [line for line in self.folder.read(name).split(b"\n") if line]
                    self.assertEqual(len(found), lines)
            last = self.folder.start().printer.next_id
            listed = list(range(max(1, last - limits.JOB_HISTORY), last))
            self.assertEqual(ids(self.folder.start()), listed)
        self.is_quiet()

    def test_rotation_goes_on_within_a_run(self):
        self.printed(3 * limits.HISTORY_FILE_JOBS + 2)
        last = 3 * limits.HISTORY_FILE_JOBS + 2
        self.assertEqual(ids(self.folder.start()), list(range(last - 9, last + 1)))
        self.is_quiet()

    def test_jobs_are_listed_in_the_order_they_came(self):
        kit = self.folder.start()
        first = begin(kit)
        end(kit)
        kit.printer.finish(first, t.JOB_CANCELED, (b"job-canceled-by-user",))
        self.assertEqual(ids(self.folder.start()), [1, 2])

    def test_a_line_torn_anywhere_is_not_there_and_harms_no_other(self):
        self.printed(HALF_A_FILE)
        before = len(self.folder.read(NEW))
        self.printed(1)
        whole = self.folder.read(NEW)
        for stop in range(before, len(whole) + 1):
            del self.folder.warnings[:]
            self.folder.write(NEW, whole[:stop])
            kit = self.folder.start()
            is_whole = stop >= len(whole) - 1
            self.assertEqual(ids(kit), list(range(1, HALF_A_FILE + 1 + is_whole)))
            job = end(kit)
            self.assertEqual(job.id, stop - before + HALF_A_FILE + 2)  # none is given twice
            self.assertEqual(ids(self.folder.start())[-1], job.id)
            self.assertEqual(ids(self.folder.start())[:-1], ids(kit)[:-1])

    def test_a_line_with_a_wrong_bit_is_not_there(self):
        self.printed(2)
        whole = self.folder.read(NEW)
        for at in range(1, whole.find(b"\n", 1)):
            for bit in (1, 0x20):
                del self.folder.warnings[:]
                damaged = bytearray(whole)
                damaged[at] ^= bit
                self.folder.write(NEW, damaged)
                self.assertEqual(ids(self.folder.start()), [2])

    def test_other_bytes_are_no_jobs(self):
        for data in (b"\n" * 100, b"\xff" * 5000, b"00000000 []\n", b"\0", b"12345678 "):
            self.folder.write(NEW, data)
            self.folder.write(OLD, data)
            self.assertEqual(ids(self.folder.start()), [])
        end(self.folder.start())
        self.assertEqual(ids(self.folder.start()), [1])

    def test_a_line_is_as_long_as_it_may_be(self):
        end(self.folder.start())
        spare = limits.HISTORY_LINE_BYTES - len(self.folder.read(NEW).strip())
        kit = self.folder.start()
        job = end(kit, begin(kit, Request(b"Receipt" + b"x" * spare)))
        line = self.folder.read(NEW).split(b"\n")[-2]
        self.assertEqual(len(line), limits.HISTORY_LINE_BYTES)
        end(kit, begin(kit, Request(b"Receipt" + b"x" * (spare + 1))))
        self.assertEqual([facts(one) for one in self.folder.start().printer.jobs][-1], facts(job))

    def test_the_longest_names_fit_a_line(self):
        for letter in (b'"', "ü".encode(), "€".encode()):
            kit = self.folder.start()
            longest = letter * (limits.JOB_NAME_BYTES // len(letter))
            user = letter * (limits.USER_NAME_BYTES // len(letter))
            job = begin(kit, Request(longest, user, longest))
            job.octets = 0xFFFFFFFF
            end(kit, job, t.JOB_ABORTED, (b"unsupported-document-format", b"aborted-by-system"))
            self.assertEqual(facts(self.folder.start().printer.jobs[-1]), facts(job))

    # What is not stored.

    def test_purged_jobs_stay_away_and_their_ids_too(self):
        kit = self.printed(limits.HISTORY_FILE_JOBS + 3)
        kit.ask(t.OP_PURGE_JOBS, BASE)
        self.assertEqual(ids(self.folder.start()), list(range(4, limits.HISTORY_FILE_JOBS + 4)))
        kit.printer.on_job(None)
        self.assertEqual(self.folder.names(), ["next-id"])
        kit = self.folder.start()
        self.assertEqual(ids(kit), [])
        self.assertEqual(end(kit).id, limits.HISTORY_FILE_JOBS + 4)
        self.assertEqual(ids(self.folder.start()), [limits.HISTORY_FILE_JOBS + 4])
        self.is_quiet()

    def test_a_job_that_did_not_end_is_not_there_and_its_id_is_given(self):
        kit = self.folder.start()
        end(kit)
        begin(kit)
        begin(kit)
        kit = self.folder.start()
        self.assertEqual(ids(kit), [1])
        self.assertEqual(begin(kit).id, 4)
        self.is_quiet()

    def test_without_history_only_the_next_id_is_stored(self):
        self.printed(limits.HISTORY_FILE_JOBS + 1)
        kit = self.folder.start(False)
        self.assertEqual(ids(kit), [])
        self.assertEqual(self.folder.names(), ["next-id"])
        self.assertEqual(end(kit).id, limits.HISTORY_FILE_JOBS + 2)
        kit.printer.on_job(None)
        self.assertEqual(self.folder.names(), ["next-id"])
        self.assertEqual(self.folder.start(False).printer.next_id, limits.HISTORY_FILE_JOBS + 3)
        self.is_quiet()

    def test_a_damaged_next_id_is_the_one_after_the_last_job(self):
        self.printed(2)
        for data in (b"", b"x", b"0", b"-4", b"1000000000", b"99999999999999"):
            del self.folder.warnings[:]
            self.folder.write("next-id", data)
            self.assertEqual(self.folder.start().printer.next_id, 3)
            self.assertEqual(len(self.folder.warnings), 1)

    def test_behind_the_greatest_job_id_comes_1(self):
        most = limits.JOB_ID_MAX
        self.folder.write("next-id", b"%d" % (most - 1))
        kit = self.folder.start()
        self.assertEqual([end(kit).id for _ in range(2)], [most - 1, most])
        self.assertEqual(self.folder.read("next-id"), b"1\n")
        kit = self.folder.start()
        self.assertEqual([end(kit).id for _ in range(2)], [1, 2])
        kit = self.folder.start()
        self.assertEqual(ids(kit), [most - 1, most, 1, 2])
        self.assertEqual(begin(kit).id, 3)
        self.is_quiet()

    def test_an_old_next_id_does_not_give_a_job_id_again(self):
        """As after a file system that was full for a moment."""
        most = limits.JOB_ID_MAX
        for first, last, after in ((1, 3, 4), (most - 2, most, 1), (most - 1, 1, 2)):
            folder = Folder()
            try:
                folder.write("next-id", b"%d" % first)
                kit = folder.start()
                jobs = [end(kit).id for _ in range(3)]
                self.assertEqual(jobs[-1], last)
                folder.write("next-id", b"%d" % first)
                kit = folder.start()
                self.assertEqual(ids(kit), jobs)
                self.assertEqual(kit.printer.next_id, after)
            finally:
                folder.remove()

    def test_the_log_tells_of_jobs_that_nothing_was_printed_of(self):
        kit = self.folder.start()
        kit.printer.cancel(begin(kit), None)
        end(kit)
        kit.printer.abandon(begin(kit))
        self.assertEqual(
            self.folder.told,
            ["job 1: canceled, nothing of it printed", "job 3: aborted, nothing of it printed"],
        )

    def test_a_full_file_system_stops_no_job(self):
        self.printed(HALF_A_FILE)
        line = len(self.folder.read(NEW)) // HALF_A_FILE
        for left in range(0, line, 7):
            kit = self.folder.start()
            before = ids(kit)
            del self.folder.warnings[:]
            full = Full(left)
            try:
                job = end(kit)
            finally:
                full.end()
            self.assertEqual(job.state, t.JOB_COMPLETED)
            self.assertTrue(self.folder.warnings)
            self.assertEqual(ids(self.folder.start())[-4:], before[-4:])
            job = end(self.folder.start())
            self.assertEqual(ids(self.folder.start())[-1], job.id)

    def test_a_log_that_somebody_took_away_costs_one_job(self):
        kit = self.printed(limits.HISTORY_FILE_JOBS)
        os.remove(self.folder.path + "/" + NEW)
        end(kit)
        last = end(kit)
        self.assertEqual(ids(self.folder.start()), [last.id])


if __name__ == "__main__":
    unittest.main()
