# SPDX-License-Identifier: MIT
"""Pausing, resuming, accepting, identifying and restarting (RFC 8011, RFC 3998, PWG 5100.13)."""

import unittest

from opskit import EVE, ROOT, Ops, attribute, integer, keyword, requested, t, unsigned, unsupported
from platen.model import limits
from platen.model import printer as pr

STATE = b"printer-state"
REASONS = b"printer-state-reasons"
ACCEPTING = b"printer-is-accepting-jobs"
ACTIONS = b"identify-actions"


def message(text, tag=t.TAG_TEXT):
    """message."""
    return attribute(tag, b"message", text)


class Pause(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def ask(self, operation):
        answer = self.kit.ask(operation, user=ROOT)
        self.assertEqual(answer.status, 0)

    def state(self):
        found = self.kit.attributes(STATE, REASONS)
        return unsigned(found[STATE][0]), found[REASONS]

    def test_pause_and_resume_while_idle(self):
        for _ in range(2):  # a second time changes nothing
            self.ask(t.OP_PAUSE_PRINTER)
            self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))
        for _ in range(2):
            self.ask(t.OP_RESUME_PRINTER)
            self.assertEqual(self.state(), (t.PRINTER_IDLE, [b"none"]))

    def test_pause_in_mid_document(self):
        kit = self.kit
        job = kit.printing()
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))
        found = kit.get(job, b"job-state", b"job-state-reasons")
        self.assertEqual(unsigned(found[b"job-state"][0]), t.JOB_PROCESSING_STOPPED)
        self.assertIn(b"printer-stopped", found[b"job-state-reasons"])
        self.ask(t.OP_RESUME_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_PROCESSING, [b"none"]))
        found = kit.get(job, b"job-state", b"job-state-reasons")
        self.assertEqual(unsigned(found[b"job-state"][0]), t.JOB_PROCESSING)
        self.assertFalse(b"printer-stopped" in found[b"job-state-reasons"])

    def test_pause_after_the_current_job(self):
        kit = self.kit
        job = kit.printing()
        self.ask(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
        self.assertEqual(self.state(), (t.PRINTER_PROCESSING, [b"moving-to-paused"]))
        self.assertEqual(unsigned(kit.get(job, b"job-state")[b"job-state"][0]), t.JOB_PROCESSING)
        kit.end(job)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))
        self.ask(t.OP_RESUME_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_IDLE, [b"none"]))

    def test_pause_after_the_current_job_when_there_is_none(self):
        self.ask(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))

    def test_a_resume_takes_the_coming_pause_back(self):
        kit = self.kit
        job = kit.printing()
        self.ask(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
        self.ask(t.OP_RESUME_PRINTER)
        kit.end(job)
        self.assertEqual(self.state(), (t.PRINTER_IDLE, [b"none"]))

    def test_what_is_paused_stays_so_after_the_current_job(self):
        kit = self.kit
        kit.printing()
        self.ask(t.OP_PAUSE_PRINTER)
        self.ask(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
        self.assertEqual(kit.printer.pause, pr.PAUSED)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))

    def test_a_pause_now_instead_of_later(self):
        self.kit.printing()
        self.ask(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB)
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"paused"]))

    def test_other_reasons_stay(self):
        self.kit.printer.engine_reasons = lambda: (b"media-low-warning",)
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_STOPPED, [b"media-low-warning", b"paused"]))
        self.ask(t.OP_RESUME_PRINTER)
        self.assertEqual(self.state(), (t.PRINTER_IDLE, [b"media-low-warning"]))

    def test_state_change_time(self):
        kit = self.kit
        name = b"printer-state-change-time"
        kit.now_s = 123
        self.ask(t.OP_PAUSE_PRINTER)
        kit.now_s = 200
        self.ask(t.OP_PAUSE_PRINTER)
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 123)
        self.ask(t.OP_RESUME_PRINTER)
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 200)


class Accept(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()

    def accepts(self):
        return self.kit.attributes(ACCEPTING)[ACCEPTING] == [b"\1"]

    def test_disable_and_enable(self):
        kit = self.kit
        job = kit.create()
        for _ in range(2):
            self.assertEqual(kit.ask(t.OP_DISABLE_PRINTER, user=ROOT).status, 0)
            self.assertFalse(self.accepts())
        for operation in (t.OP_PRINT_JOB, t.OP_CREATE_JOB, t.OP_VALIDATE_JOB):
            self.assertEqual(kit.ask(operation).status, 0x0506)
        self.assertEqual(kit.ask(t.OP_VALIDATE_DOCUMENT).status, 0)
        # What is here already still prints.
        last = attribute(t.TAG_BOOLEAN, b"last-document", b"\1")
        self.assertEqual(kit.ask(t.OP_SEND_DOCUMENT, integer(b"job-id", job.id) + last).status, 0)
        self.assertEqual(job.state, t.JOB_COMPLETED)
        for _ in range(2):
            self.assertEqual(kit.ask(t.OP_ENABLE_PRINTER, user=ROOT).status, 0)
            self.assertTrue(self.accepts())
        kit.print()

    def test_it_is_said_in_words(self):
        kit = self.kit
        name = b"printer-state-message"
        for operation, said in (
            (t.OP_DISABLE_PRINTER, b"Not accepting jobs."),
            (t.OP_PAUSE_PRINTER, b"Paused."),
            (t.OP_RESUME_PRINTER, b"Not accepting jobs."),
            (t.OP_ENABLE_PRINTER, b"Ready."),
        ):
            kit.ask(operation, user=ROOT)
            self.assertEqual(kit.attributes(name)[name], [said])

    def test_a_bad_request_is_told_first(self):
        self.kit.ask(t.OP_DISABLE_PRINTER, user=ROOT)
        gzip = keyword(b"compression", b"gzip")
        self.assertEqual(self.kit.ask(t.OP_PRINT_JOB, gzip).status, 0x040F)

    def test_state_change_time(self):
        kit = self.kit
        name = b"printer-state-change-time"
        kit.now_s = 77
        kit.ask(t.OP_DISABLE_PRINTER, user=ROOT)
        kit.now_s = 99
        kit.ask(t.OP_DISABLE_PRINTER, user=ROOT)
        self.assertEqual(unsigned(kit.attributes(name)[name][0]), 77)


class Identify(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()
        self.kit.printer.identify_actions = (b"display", b"flash")

    def ask(self, extra=b""):
        return self.kit.ask(t.OP_IDENTIFY_PRINTER, extra, EVE)

    def test_defaults(self):
        self.assertEqual(self.ask().status, 0)
        self.assertEqual(self.kit.printer.identify, b"")
        self.assertEqual(list(self.kit.printer.identify_wanted), [b"display"])

    def test_actions(self):
        self.assertEqual(self.ask(keyword(ACTIONS, b"flash")).status, 0)
        self.assertEqual(self.kit.printer.identify_wanted, [b"flash"])
        self.assertEqual(self.ask(keyword(ACTIONS, b"flash", b"display")).status, 0)
        self.assertEqual(self.kit.printer.identify_wanted, [b"flash", b"display"])

    def test_actions_it_has_not(self):
        answer = self.ask(keyword(ACTIONS, b"sound", b"flash", b"speak"))
        self.assertEqual(answer.status, 0x0001)
        self.assertEqual(unsupported(answer), {ACTIONS: [b"sound", b"speak"]})
        self.assertEqual(self.kit.printer.identify_wanted, [b"flash"])
        answer = self.ask(keyword(ACTIONS, b"sound"))
        self.assertEqual(answer.status, 0x0001)
        self.assertEqual(list(self.kit.printer.identify_wanted), [b"display"])

    def test_an_action_too_long_to_be_named(self):
        answer = self.ask(keyword(ACTIONS, b"x" * 180, b"sound"))
        self.assertEqual(answer.status, 0x0001)
        self.assertEqual(unsupported(answer), {ACTIONS: [b"sound"]})

    def test_actions_that_cannot_be_named(self):
        """What is no value to who reads the answer, and a set of several kinds."""
        more = attribute(t.TAG_KEYWORD, b"", b"speak")
        for first in (
            attribute(t.TAG_NAME, ACTIONS, b"so\0und"),
            attribute(t.TAG_NAME, ACTIONS, b""),
            attribute(t.TAG_NAME_WITH_LANGUAGE, ACTIONS, b"\0\2en\0\3a\nb"),
            attribute(t.TAG_URI, ACTIONS, b"nowhere"),
            attribute(t.TAG_NAME, ACTIONS, b"sound"),
        ):
            for extra in (first, first + more):
                with self.subTest(extra=extra):
                    answer = self.ask(extra)
                    self.assertEqual(answer.status, 0x0001)
                    is_named = extra == attribute(t.TAG_NAME, ACTIONS, b"sound")
                    tag = t.TAG_NAME if is_named else t.TAG_UNSUPPORTED
                    self.assertEqual(answer.tags[ACTIONS], tag)
                    self.assertEqual(unsupported(answer)[ACTIONS], [b"sound" if is_named else b""])

    def test_message(self):
        self.assertEqual(self.ask(message(b"You are here")).status, 0)
        self.assertEqual(self.kit.printer.identify, b"You are here")
        text = b"\0\5de-ch\0\4hier"
        self.assertEqual(self.ask(message(text, t.TAG_TEXT_WITH_LANGUAGE)).status, 0)
        self.assertEqual(self.kit.printer.identify, b"hier")

    def test_a_message_is_one_line(self):
        self.ask(message(b"a\nb\x1bc\x7fd"))
        self.assertEqual(self.kit.printer.identify, b"a b c d")

    def test_longest_message(self):
        most = limits.SETTING_BYTES
        for n, status in ((most, 0), (most + 1, 0x0409), (193, 0x0409), (1023, 0x0409)):
            with self.subTest(n=n):
                self.kit.printer.identify = None
                self.assertEqual(self.ask(message(b"m" * n)).status, status)
                expected = None if status else b"m" * n
                self.assertEqual(self.kit.printer.identify, expected)

    def test_supported_is_what_the_board_has(self):
        name = b"identify-actions-supported"
        self.assertEqual(self.kit.attributes(name)[name], [b"display", b"flash"])


class Restart(unittest.TestCase):
    def test_it_is_left_to_the_shell(self):
        kit = Ops()
        self.assertEqual(kit.ask(t.OP_RESTART_PRINTER).status, 0x0403)
        self.assertFalse(kit.printer.restart)
        self.assertEqual(kit.ask(t.OP_RESTART_PRINTER, user=ROOT).status, 0)
        self.assertTrue(kit.printer.restart)

    def test_targets(self):
        kit = Ops()
        job = attribute(t.TAG_URI, b"job-uri", b"ipp://printer.local/ipp/print/1")
        for operation in (t.OP_PAUSE_PRINTER, t.OP_IDENTIFY_PRINTER, t.OP_RESTART_PRINTER):
            self.assertEqual(kit.ask(operation, user=ROOT, target=b"").status, 0x0400)
            self.assertEqual(kit.ask(operation, user=ROOT, target=job).status, 0x0400)

    def test_no_attributes_but_the_asked_for(self):
        answer = Ops().ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(b"none"))
        self.assertEqual(answer.all(t.GROUP_PRINTER), [{}])


if __name__ == "__main__":
    unittest.main()
