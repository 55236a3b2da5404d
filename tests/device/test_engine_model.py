# SPDX-License-Identifier: MIT
"""Timing model of the engine: wire, rows, ramp, buffer, against times computed by hand."""

import unittest

from engine_profiles import profile
from platen.core.engine_model import EngineModel
from support import BYTE_STEP, no_alloc

ROW_US = 2083  # 0.125 mm at 60 mm/s


def model(baud=115200, safety_pct=100, **changes):
    changes["ramp_factor"] = changes.get("ramp_factor", 1)  # most tests want even rows
    return EngineModel(profile(**changes), baud, safety_pct)


def band(rows, width=1, value=0):
    return bytes((0x1D, 0x76, 0x30, 0, width, 0, rows & 255, rows >> 8)) + bytes([value]) * (
        rows * width
    )


def send(made, data):
    made.send(data, 0, len(data))


class TestWire(unittest.TestCase):
    def test_byte_times(self):
        for baud in (300, 9600, 19200, 115200, 921600):
            made = model(baud)
            for count in (0, 1, 100, 4096):
                exact = count * 10000000 // baud
                self.assertTrue(abs(made.wire_us(count) - exact) <= 1 + count // 256)

    def test_bytes_follow_each_other(self):
        made = model(9600)
        send(made, b"\x1b@")
        send(made, b"\x1b@")
        self.assertEqual(made.backlog_us(), made.wire_us(2) * 2)
        made.tick(made.wire_us(4) + 10)
        self.assertEqual(made.backlog_us(), 0)
        send(made, b"\x1b@")  # not back in time
        self.assertEqual(made.backlog_us(), made.wire_us(2))


class TestRows(unittest.TestCase):
    def printing_us(self, made, data):
        send(made, data)
        return made.backlog_us() - made.wire_us(len(data))

    def test_white_rows_take_the_step(self):
        made = model(921600)
        arrived = made.wire_us(9)  # the first row starts when it is here
        send(made, band(10))
        self.assertEqual(made.backlog_us(), arrived + 10 * ROW_US)

    def test_black_rows_take_their_strobes(self):
        # 48 bytes = 384 dots = 6 groups of 64, 820 us each
        self.assertEqual(self.printing_us(model(), band(1, 48, 0xFF)), 6 * 820)
        # half the dots: half the strobes; 1 dot: the step is longer
        self.assertEqual(self.printing_us(model(), band(1, 48, 0x55)), 3 * 820)
        self.assertEqual(self.printing_us(model(), band(1, 48, 0x01)), ROW_US)

    def test_heat_follows_esc_7(self):
        made = model()
        send(made, b"\x1b7\x01\xe0\x28")  # 24 groups of 2.64 ms
        made.tick(made.backlog_us())
        self.assertEqual(self.printing_us(made, band(1, 48, 0xFF)), 24 * 2640)
        made.reset()
        self.assertEqual(self.printing_us(made, band(1, 48, 0xFF)), 6 * 820)

    def test_safety_slows_the_mechanism_down(self):
        self.assertEqual(self.printing_us(model(safety_pct=150), band(1, 48, 0xFF)), 7380)
        self.assertEqual(self.printing_us(model(safety_pct=150), band(1)), ROW_US * 3 // 2)

    def test_ramp_after_a_stop(self):
        made = model(921600, ramp_factor=3)
        want = 0
        for step in range(6):
            want += ROW_US * (18 - 2 * step) // 6
        arrived = made.wire_us(9)
        send(made, band(10))
        self.assertEqual(made.backlog_us(), arrived + want + 4 * ROW_US)
        made.tick(made.backlog_us() + 19000)  # still moving
        send(made, band(1))
        self.assertEqual(made.backlog_us(), made.wire_us(9) + ROW_US)
        made.tick(made.backlog_us() + 20001)  # stopped
        send(made, band(1))
        self.assertEqual(made.backlog_us(), made.wire_us(9) + 3 * ROW_US)

    def test_feeds(self):
        self.assertEqual(self.printing_us(model(), b"\x1bJ\x64"), 100 * ROW_US)
        fine = model(feed_unit_um=63)
        self.assertEqual(self.printing_us(fine, b"\x1bJ\x64"), 51 * ROW_US)  # 6.3 mm
        self.assertEqual(self.printing_us(model(), b"\x1bJ\x00"), 0)

    def test_cut(self):
        for command in (b"\x1dV\x01", b"\x1bi", b"\x1bm"):
            self.assertEqual(self.printing_us(model(cut_ms=900), command), 900000)

    def test_text_lines(self):
        # 2 characters of 6 black dots: one strobe a row, faster than the step
        made = model()
        self.assertEqual(self.printing_us(made, b"ab\n"), 30 * ROW_US)
        # 32 characters: 192 dots, 3 strobes in 24 rows, 6 white rows
        made = model()
        want = 24 * 3 * 820 + 6 * ROW_US
        self.assertEqual(self.printing_us(made, b"x" * 32 + b"\n"), want)
        made = model()
        self.assertEqual(self.printing_us(made, b"\n"), 30 * ROW_US)


class TestDuty(unittest.TestCase):
    """A fast head that can burn all its dots at once: 384 of them, 800 rows a second."""

    def rows_s(self, value, rows):
        """Seconds that so many rows of this byte take, from cold."""
        made = model(921600, speed_mm_s=100, heat_presets={"normal": [47, 40, 2]})
        took_us = 0
        while rows:
            count = min(rows, 100)
            rows -= count
            send(made, band(count, 48, value))
            wait_us = made.backlog_us()
            took_us += wait_us
            made.tick(wait_us)
        return took_us / 1e6

    def test_a_fifth_is_never_too_much(self):
        # 0x10: an eighth of the dots; 100 s of it.
        self.assertEqual(round(self.rows_s(0x10, 80000)), 100)

    # proves: A17 T13
    def test_black_is_a_fifth_of_the_time_in_the_end(self):
        # Each row of 1.25 ms costs 6.25 ms, of which 60 s may be open: 12 000 rows in 15 s.
        self.assertEqual(round(self.rows_s(0xFF, 11900)), 15)
        # Then one in 6.25 ms: 4 000 more take 25 s.
        self.assertEqual(round(self.rows_s(0xFF, 16000)), 40)

    def test_half_is_two_fifths(self):
        # 3.125 ms a row: 60 s are open after 32 000 rows in 40 s; then 320 in a second.
        self.assertEqual(round(self.rows_s(0x55, 32000)), 40)
        self.assertEqual(round(self.rows_s(0x55, 32000 + 3200)), 50)


class TestBuffer(unittest.TestCase):
    def test_rows_leave_when_they_start(self):
        made = model(921600, rx_buffer_bytes=256)
        data = band(10, 16, 0)
        send(made, data)
        self.assertEqual(made.fill, len(data))
        made.tick(made.wire_us(24))  # header and first row
        self.assertEqual(made.fill, len(data) - 24)
        made.tick(3 * ROW_US + 1)
        self.assertEqual(made.fill, len(data) - 24 - 3 * 16)
        self.assertTrue(0 < made.leaving_us() <= ROW_US)
        made.tick(7 * ROW_US)
        self.assertEqual(made.fill, 0)
        self.assertEqual(made.leaving_us(), -1)

    def test_coarse_marks_never_promise_too_much(self):
        made = model(921600, rx_buffer_bytes=4096)
        data = band(1000)
        send(made, data)
        for step in range(1, 1001):
            made.tick(ROW_US)
            self.assertTrue(made.fill >= 1000 - step - 1)
        made.tick(2 * ROW_US)
        self.assertEqual(made.fill, 0)

    def test_more_than_all_marks(self):
        made = model(921600, rx_buffer_bytes=32)
        for _ in range(100):
            send(made, band(1, 8))
        self.assertEqual(made.fill, 1600)
        made.tick(made.backlog_us())
        self.assertEqual(made.fill, 0)

    def test_commands_leave_behind_the_rows_before_them(self):
        made = model()
        send(made, band(4) + b"\x10\x04\x01")
        made.tick(made.backlog_us() - ROW_US - 1)
        self.assertTrue(made.fill > 0)
        made.tick(2)
        self.assertEqual(made.fill, 0)


class TestMissing(unittest.TestCase):
    def test_every_prefix_of_a_band(self):
        data = band(3, 5, 1)
        for cut in range(len(data) + 1):
            made = model()
            made.send(data, 0, cut)
            sent = cut
            while made.missing():  # what recover() does
                count = made.missing()
                self.assertTrue(cut < 8 or count == len(data) - sent)
                send(made, bytes(count))
                sent += count
            self.assertTrue(sent >= 0 and (cut < 8 or sent == len(data)))
            self.assertEqual(made.missing(), 0)

    def test_nothing_is_missing_after_any_command(self):
        made = model()
        for data in (
            b"\x1b@",
            b"\x1c.",
            b"\x1b7\x07\x50\x02",
            b"\x1bJ\x1d",
            b"\x1bt\x10",
            b"\x1bv\x00",
            b"\x1bi",
            b"\x1bm",
            b"\x10\x04\x04",
            b"\x1da\x20",
            b"\x1dr\x01",
            b"\x1dV\x01",
            b"\x1d(D\x05\x00\x14\x01\x1d\x02\x1b",
            b"text\n",
            b"\x00\x00",
        ):
            send(made, data)
            self.assertEqual(made.missing(), 0)
            made.send(data, 0, len(data) - 1)
            made.send(data, len(data) - 1, len(data))
            self.assertEqual(made.missing(), 0)

    def test_pieces_give_the_same_times(self):
        data = band(3, 48, 0xFF) + b"\x1bJ\x05" + b"hello\n" + band(20)
        whole = model()
        send(whole, data)
        for size in (1, 2, 7, 50):
            made = model()
            for start in range(0, len(data), size):
                made.send(data, start, min(len(data), start + size))
            # byte times are rounded down to a whole us a piece
            self.assertTrue(abs(made.backlog_us() - whole.backlog_us()) <= len(data) // size + 1)
            self.assertEqual(made.fill, whole.fill)


class TestClock(unittest.TestCase):
    def test_hours(self):
        made = model()
        for _ in range(200):
            send(made, band(5))
            made.tick(0x7000000)  # 117 s
            self.assertEqual(made.backlog_us(), 0)
            self.assertEqual(made.fill, 0)
        for _ in range(40000 // BYTE_STEP):  # always a little behind
            send(made, b"\x1bJ\x05")
            made.tick(5 * ROW_US)
        self.assertTrue(made.backlog_us() <= 2 * ROW_US * 5)

    def test_no_allocation(self):
        made = model(safety_pct=400)
        data = band(30, 48, 0xFF) + b"\x1b7\x00\xff\xff\x1bJ\xffhello\n" + band(200)

        def run():
            for _ in range(20):
                made.send(data, 0, len(data))
                made.tick(made.backlog_us() // 2)
                made.leaving_us()
                made.missing()

        no_alloc(run)


if __name__ == "__main__":
    unittest.main()
