# SPDX-License-Identifier: MIT
"""Status dialects: questions, valid and invalid replies, reasons."""

import unittest

from engine_profiles import profile
from platen.core.engine_status import EngineStatus
from support import no_alloc

NO_PAPER = (b"media-needed-error", b"media-empty-error")
OPEN = (b"cover-open-error",)
OTHER = (b"other-error",)


def status(dialect, **changes):
    return EngineStatus(profile(status_dialect=dialect, **changes))


def ask(made):
    out = bytearray(3)
    made.query(out)
    return bytes(out)


def talk(made, answers, rounds):
    """Asks `rounds` DLE EOT questions, answered from {n: byte}; returns the n's asked."""
    asked = []
    for _ in range(rounds):
        n = ask(made)[2]
        asked.append(n)
        if not made.feed(answers.get(n, 0x12)):
            made.lost()
    return asked


class TestRealTime(unittest.TestCase):
    def test_all_is_well(self):
        made = status("DLE EOT")
        self.assertEqual(ask(made), b"\x10\x04\x04")
        self.assertEqual(made.pending, 4)
        self.assertTrue(made.feed(0x12))
        self.assertEqual(made.pending, 0)
        self.assertEqual(talk(made, {}, 5), [1, 1, 1, 4, 1])
        self.assertEqual(made.reasons, ())
        self.assertFalse(made.bad)

    def test_only_valid_replies_count(self):
        made = status("DLE EOT")
        for byte in range(256):
            ask(made)
            valid = byte & 0x93 == 0x12
            self.assertEqual(made.feed(byte), valid)
            made.lost()
        self.assertFalse(made.feed(0x12))  # nobody asked

    def test_paper_out(self):
        made = status("DLE EOT")
        talk(made, {}, 2)
        out = {1: 0x1A, 2: 0x32, 4: 0x72}  # seen on a real 58 mm module
        self.assertEqual(talk(made, out, 3), [1, 4, 2])
        self.assertTrue(made.bad)  # stop sending at once,
        self.assertFalse(made.blocked)  # but say nothing before it is confirmed
        self.assertEqual(made.reasons, ())
        self.assertEqual(talk(made, out, 1), [1])
        self.assertTrue(made.blocked)
        self.assertEqual(made.reasons, NO_PAPER)
        seen = []
        while made.bad:
            talk(made, {}, 1)
            seen.append(made.reasons)
        self.assertTrue(len(seen) <= 3)
        self.assertEqual(seen[-1], ())
        for reasons in seen[:-1]:
            self.assertEqual(reasons, NO_PAPER)  # never a reason that is not so

    def test_paper_sensor_alone(self):
        made = status("DLE EOT")
        talk(made, {4: 0x72}, 4)
        self.assertTrue(made.blocked)
        self.assertEqual(made.reasons, NO_PAPER)

    def test_cover(self):
        made = status("DLE EOT")
        talk(made, {1: 0x1A, 2: 0x16}, 8)
        self.assertEqual(made.reasons, OPEN)

    def test_cause_unknown(self):
        made = status("DLE EOT")
        talk(made, {1: 0x1A}, 8)
        self.assertEqual(made.reasons, OTHER)

    def test_details_not_answered(self):
        made = status("DLE EOT")
        talk(made, {1: 0x1A, 2: 0x00, 4: 0x00}, 8)
        self.assertTrue(made.blocked)
        self.assertEqual(made.reasons, OTHER)

    def test_stray_answer_inside_raster_does_not_block(self):
        made = status("DLE EOT")
        talk(made, {}, 2)
        talk(made, {1: 0x1A}, 1)
        self.assertTrue(made.bad)
        talk(made, {}, 3)
        self.assertFalse(made.bad)
        self.assertFalse(made.blocked)

    def test_near_end_is_a_warning(self):
        made = status("DLE EOT")
        talk(made, {4: 0x1E}, 1)
        self.assertFalse(made.bad)
        self.assertEqual(made.reasons, (b"media-low-warning",))
        talk(made, {}, 4)
        self.assertEqual(made.reasons, ())

    def test_gone_and_back(self):
        made = status("DLE EOT")
        talk(made, {}, 2)
        made.gone()
        self.assertTrue(made.blocked)
        self.assertEqual(made.reasons, OTHER)
        talk(made, {}, 1)
        self.assertFalse(made.bad)
        self.assertEqual(made.reasons, ())


class TestInOrder(unittest.TestCase):
    def test_esc_v(self):
        made = status("ESC v")
        self.assertEqual(ask(made), b"\x1bv\x00")
        for byte in range(256):
            ask(made)
            self.assertEqual(made.feed(byte), not byte & 0x90)
            if not byte & 0x90:
                self.assertEqual(made.bad, byte & 0x44 != 0)
                want = NO_PAPER if byte & 4 else OTHER if byte & 0x40 else ()
                self.assertEqual(made.reasons, want)
            made.lost()

    def test_esc_v_is_its_own_barrier(self):
        made = status("ESC v")
        self.assertTrue(made.has_barrier)
        out = bytearray(3)
        made.barrier(out)
        self.assertEqual(bytes(out), b"\x1bv\x00")
        made.feed(0x01)
        self.assertEqual(made.passed, 1)

    def test_barrier_beside_dle_eot(self):
        made = status("DLE EOT", status_barrier="GS r")
        out = bytearray(3)
        made.barrier(out)
        self.assertEqual(bytes(out), b"\x1dr\x01")
        self.assertFalse(made.feed(0x12))  # a late answer to something else
        self.assertTrue(made.feed(0x0C))
        self.assertEqual(made.passed, 1)
        self.assertFalse(made.bad)
        self.assertEqual(made.reasons, (b"media-low-warning",))

    def test_barrier_alone_is_a_dialect(self):
        made = status("none", status_barrier="GS r")
        self.assertTrue(made.can_ask)
        self.assertEqual(ask(made), b"\x1dr\x01")
        made.feed(0x00)
        made.gone()  # silent: that is how GS r says "no paper"
        self.assertEqual(made.reasons, NO_PAPER)
        self.assertTrue(made.feed(0x00) or (ask(made) and made.feed(0x00)))
        self.assertEqual(made.reasons, ())

    def test_nothing_to_ask(self):
        made = status("none")
        self.assertFalse(made.can_ask)
        self.assertFalse(made.has_barrier)


class TestReports(unittest.TestCase):
    def feed(self, made, data):
        for byte in data:
            made.feed(byte)

    def test_reports(self):
        made = status("DLE EOT", status_asb=14)
        self.feed(made, b"\x18\x00\x0c\x00")
        self.assertTrue(made.blocked)
        self.assertEqual(made.reasons, NO_PAPER)
        self.feed(made, b"\x38\x00\x00\x00")
        self.assertEqual(made.reasons, OPEN)
        self.feed(made, b"\x18\x40\x00\x00")
        self.assertEqual(made.reasons, OTHER)
        self.feed(made, b"\x10\x00\x03\x00")
        self.assertFalse(made.bad)
        self.assertEqual(made.reasons, (b"media-low-warning",))
        self.feed(made, b"\x10\x00\x00\x00")
        self.assertEqual(made.reasons, ())

    def test_report_between_question_and_answer(self):
        made = status("DLE EOT", status_asb=14)
        ask(made)
        self.feed(made, b"\x10\x00\x00\x00")
        self.assertEqual(made.pending, 4)
        self.assertTrue(made.feed(0x12))

    def test_broken_report_is_dropped(self):
        made = status("DLE EOT", status_asb=14)
        self.feed(made, b"\x18\x00\xff")
        self.assertFalse(made.bad)
        self.feed(made, b"\x18\x00\x0c\x00")
        self.assertTrue(made.bad)

    def test_no_reports_unless_asked_for(self):
        made = status("DLE EOT")
        self.feed(made, b"\x18\x00\x0c\x00")
        self.assertFalse(made.bad)


class TestAllocation(unittest.TestCase):
    def test_no_allocation(self):
        out = bytearray(3)
        for dialect in ("DLE EOT", "ESC v", "GS r"):
            made = status(dialect, status_asb=14, status_barrier="GS r")

            def run(made=made):
                for byte in range(256):
                    made.query(out)
                    made.feed(byte)
                    made.lost()
                    made.barrier(out)
                    made.feed(byte)
                made.gone()
                made.forget()

            no_alloc(run)


if __name__ == "__main__":
    unittest.main()
