# SPDX-License-Identifier: MIT
"""ESC/POS encoder: exact bytes of small pages, and random pages as an engine reads them."""

import unittest

from engine_profiles import Random, profile
from escpos_reader import EscposReader
from platen.core.escpos import EscposEncoder
from support import no_alloc


def encoder(size=2048, **changes):
    made = profile(**changes)
    return EscposEncoder(made, made["dots"] // 8, bytearray(size))


def units(enc):
    """Everything that take() has, one bytes object a unit."""
    taken = []
    n = enc.take()
    while n:
        taken.append(bytes(enc.out[:n]))
        n = enc.take()
    return taken


def row(width, value=0xFF, size=48):
    """A row whose first `width` bytes are `value`."""
    return bytes([value] * width) + bytes(size - width)


def page(enc, rows, used=False):
    """Units of one page of packed rows."""
    out = []
    enc.start_page()
    for line in rows:
        if used:
            enc.add(line, len(line.rstrip(b"\0")))
        else:
            enc.add(line)
        out += units(enc)
    enc.end_page()
    return out + units(enc)


def random_rows(random, count, size):
    """Text-like rows: runs of white, narrow, wide; repeated and random bytes."""
    rows = []
    while len(rows) < count:
        kind = random.below(4)
        height = 1 + random.below(60 if kind == 0 else 20)
        width = 0 if kind == 0 else 1 + random.below(size)
        for _ in range(height):
            line = bytearray(size)
            for i in range(width):
                line[i] = random.below(256) if kind == 3 else 0x11 * kind
            rows.append(bytes(line))
    return rows[:count]


class TestBytes(unittest.TestCase):
    def test_job_start(self):
        enc = encoder()
        enc.start_job()
        self.assertEqual(units(enc), [b"\x1b@"])
        self.assertEqual(units(enc), [])

    def test_job_start_of_an_engine_that_needs_everything(self):
        enc = encoder(
            text_kanji=True,
            busy_enable="GS a",
            status_asb=14,
            heat_command="ESC 7",
            shield=True,
            cut_command="GS V 1",
            tear_off_mm=1,
        )
        enc.start_job()
        start = b"\x1b@\x1c.\x1da\x2e\x1b7\x07\x50\x02\x1d(D\x05\x00\x14\x01\x00\x02\x00"
        self.assertEqual(units(enc), [start])
        enc.start_job((1, 224, 40))
        self.assertEqual(units(enc)[0][7:12], b"\x1b7\x01\xe0\x28")
        enc.start_job()
        self.assertEqual(units(enc)[0][7:12], b"\x1b7\x07\x50\x02")
        enc.end_job(cut=True)
        end = b"\x1dV\x01\x1d(D\x05\x00\x14\x01\x01\x02\x01"
        self.assertEqual(units(enc), [b"\x1bJ\x08", end])
        enc.end_job(cut=False, feed=False)
        self.assertEqual(units(enc), [end[3:]])

    def test_one_dot(self):
        enc = encoder()
        self.assertEqual(page(enc, [row(1, 0x80)]), [b"\x1dv0\x00\x01\x00\x01\x00\x80"])

    def test_band_is_cut_at_its_rightmost_byte(self):
        enc = encoder()
        band = b"\x1dv0\x00\x03\x00\x02\x00" + b"\xff\xff\x00" + b"\xff\xff\xff"
        self.assertEqual(page(enc, [row(2), row(3)]), [band])

    def test_white_rows_between(self):
        enc = encoder()
        first = b"\x1dv0\x00\x30\x00\x01\x00" + row(48)
        white = b"\x1dv0\x00\x01\x00\x14\x00" + bytes(20)
        self.assertEqual(page(enc, [row(48)] + [row(0)] * 20 + [row(48)]), [first, white, first])

    def test_white_rows_as_feed(self):
        enc = encoder(raster_blank="feed", feed_unit_um=25)
        made = page(enc, [row(0)] * 60 + [row(1)])
        self.assertEqual(made[:2], [b"\x1bJ\xff", b"\x1bJ\x2d"])  # five units a row: 51, 9
        self.assertEqual(made[2], b"\x1dv0\x00\x01\x00\x01\x00\xff")

    def test_feed_needs_whole_rows(self):
        enc = encoder(raster_blank="feed", feed_unit_um=63)
        made = page(enc, [row(0)] * 10 + [row(1)])
        self.assertEqual(made[0], b"\x1dv0\x00\x01\x00\x0a\x00" + bytes(10))

    def test_white_at_the_end_of_a_page_is_dropped(self):
        enc = encoder()
        self.assertEqual(len(page(enc, [row(1)] + [row(0)] * 500)), 1)
        self.assertEqual(page(enc, [row(0)] * 500), [])
        # ... and the next page begins right after it
        self.assertEqual(page(enc, [row(0)] * 2 + [row(1)])[0][:8], b"\x1dv0\x00\x01\x00\x02\x00")

    def test_given_width_is_believed(self):
        enc = encoder()
        enc.add(row(5), 5)
        enc.add(row(0), 0)
        enc.end_page()
        self.assertEqual(units(enc), [b"\x1dv0\x00\x05\x00\x01\x00" + b"\xff" * 5])

    def test_height_that_hangs_the_parser_is_never_sent(self):
        enc = encoder(raster_avoid_rows_mod=48)
        made = page(enc, [row(0)] * 96 + [row(1)])
        self.assertEqual([unit[6] for unit in made], [95, 1, 1])
        made = page(encoder(raster_avoid_rows_mod=16), [row(40)] * 16)
        self.assertEqual([unit[6] for unit in made], [15, 1])

    def test_feed_to_the_tear_bar_in_short_units(self):
        enc = encoder(tear_off_mm=40)
        enc.end_job()
        self.assertEqual(units(enc), [b"\x1bJ\x90", b"\x1bJ\x90", b"\x1bJ\x20"])

    def test_no_cutter_no_cut(self):
        enc = encoder()
        enc.end_job(cut=True)
        self.assertEqual(units(enc), [])

    def test_dropped_rows_do_not_come_back(self):
        enc = encoder()
        for width in (3, 0, 5):
            enc.add(row(width))
            units(enc)
        enc.drop_band()
        enc.end_job()
        self.assertEqual(units(enc), [])
        self.assertEqual(page(enc, [row(1)]), [b"\x1dv0\x00\x01\x00\x01\x00\xff"])

    def test_rows_must_be_taken(self):
        enc = encoder()
        for _ in range(24):
            enc.add(row(1))
        self.assertRaises(RuntimeError, enc.add, row(1))


class TestLimits(unittest.TestCase):
    def test_unit_is_short_on_a_slow_wire(self):
        enc = encoder(baud=9600)
        self.assertEqual(enc.unit_bytes, 288)  # 0.3 s
        for unit in page(enc, [row(48)] * 40):
            self.assertTrue(len(unit) <= 288)
            self.assertTrue(unit[6] <= 5)
        self.assertTrue(encoder(baud=300).unit_bytes == 56)  # but a row is a row

    def test_unit_is_short_on_a_slow_mechanism(self):
        dark = {"normal": [0, 255, 0]}  # 48 strobes of 2.55 ms: 122 ms a row
        enc = encoder(heat_presets=dark)
        self.assertEqual(enc.band_rows, 2)
        self.assertEqual([unit[6] for unit in page(enc, [row(48)] * 5)], [2, 2, 1])
        self.assertEqual(enc.white_rows, 144)  # 0.3 s at 60 mm/s

    def test_unit_fits_in_out(self):
        enc = encoder(size=56)
        self.assertEqual([len(unit) for unit in page(enc, [row(48)] * 3)], [56, 56, 56])
        self.assertRaises(ValueError, encoder, 55)

    def test_units_without_busy_leave_room_for_the_next(self):
        room = {"flow": "model", "rx_buffer_bytes": 256, "pacing_fill_pct": 50}
        self.assertEqual(encoder(status_dialect="ESC v", **room).unit_bytes, 104)
        self.assertEqual(encoder(status_dialect="DLE EOT", **room).unit_bytes, 56)
        self.assertEqual(encoder(status_barrier="GS r", **room).unit_bytes, 104)
        self.assertEqual(encoder(**room).unit_bytes, 2048)  # it cannot be asked anyway
        room["flow"] = "cts"
        self.assertEqual(encoder(status_dialect="ESC v", **room).unit_bytes, 2048)

    def test_rows_max(self):
        enc = encoder(raster_rows_max=10)
        self.assertEqual([unit[6] for unit in page(enc, [row(48)] * 25)], [10, 10, 5])
        self.assertEqual([u[6] for u in page(enc, [row(0)] * 25 + [row(1)])], [10, 10, 5, 1])

    def test_tall_white_unit(self):
        enc = encoder(speed_mm_s=400)  # 0.3 s are 961 rows
        made = page(enc, [row(0)] * 1000 + [row(1)])
        self.assertEqual(made[0][:8], b"\x1dv0\x00\x01\x00\xc1\x03")
        self.assertEqual(len(made[0]), 8 + 961)


class TestRandomPages(unittest.TestCase):
    def check(self, seed, size=2048, most=150, **changes):
        enc = encoder(size, **changes)
        row_bytes = changes.get("dots", 384) // 8
        random = Random(seed)
        units_in_row = 125 // changes.get("feed_unit_um", 125)
        reader = EscposReader(row_bytes * 8, units=units_in_row)
        mod = changes.get("raster_avoid_rows_mod", 0)
        for count, used in ((most, False), (60, True)):
            rows = random_rows(random, count, row_bytes)
            for unit in page(enc, rows, used):
                self.assertTrue(len(unit) <= enc.unit_bytes)
                reader.read(unit)  # every unit is complete by itself
            while not any(rows[-1]):
                rows.pop()  # the next page follows the last black row
            self.assertEqual(len(reader.rows), len(rows))
            for at in range(len(rows)):
                self.assertEqual((at, reader.rows[at]), (at, rows[at]))
            reader.rows = []  # a board has no room for the rows of both pages
        for width, height in reader.bands:
            self.assertTrue(height <= (enc.white_rows if width == 1 else enc.band_rows))
            self.assertTrue(not mod or height % mod)
        return sum([8 + w * h for w, h in reader.bands])

    def test_two_pages(self):
        for seed in range(1, 9):
            self.check(seed)

    def test_at_9600_baud(self):
        self.check(11, baud=9600)
        self.check(12, baud=1200)

    def test_wide_head(self):
        # Rows of half as many bytes again: fewer of them fit a board.
        self.check(23, most=120, dots=576)
        self.check(33, size=80, most=120, dots=576)

    def test_height_bug(self):
        for mod in (2, 3, 7, 24, 48):
            self.check(31, raster_avoid_rows_mod=mod)

    def test_feeds(self):
        self.check(41, raster_blank="feed")
        self.check(42, raster_blank="feed", feed_unit_um=25)

    def test_small_out(self):
        self.check(51, size=57)
        self.check(52, size=500)

    def test_bands_save_bytes(self):
        # Without merging each change of width would cost a header; without splitting every row
        # would be 48 bytes wide.
        self.assertTrue(self.check(1) < 210 * 48 * 2 // 3)


class TestAllocation(unittest.TestCase):
    def test_a_page_allocates_nothing(self):
        enc = encoder(tear_off_mm=15, cut_command="GS V 1", shield=True, heat_command="ESC 7")
        rows = random_rows(Random(3), 120, 48)

        def job():
            count = 0
            enc.start_job()
            while enc.take():
                count += 1
            for line in rows:
                enc.add(line, -1)
                while enc.take():
                    count += 1
            enc.end_page()
            enc.end_job(True)
            while enc.take():
                count += 1
            return count

        self.assertEqual(no_alloc(job), job())


if __name__ == "__main__":
    unittest.main()
