# SPDX-License-Identifier: MIT
"""Text mode of the virtual engine: code pages against Python's codecs, layout read back by glyph.

Printed lines are read back cell by cell by comparing dots with the glyphs of the font file; that
the glyphs are the right pictures is checked by drawing the font file anew from its typeface.
"""

import pytest
from PIL import Image, ImageDraw, ImageFont

import hosttest
from enginekit import ROW_BYTES, printed, profile, raster, rows_of
from host_tools.engine import make_font
from host_tools.engine.engine import FOREVER_US, VirtualEngine
from host_tools.engine.font import FONT_A, FONT_B, Font

TYPEFACE = "/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf"
PAGES = {"cp437": 0, "cp850": 2, "cp852": 18, "cp858": 19, "cp866": 17, "cp1252": 16}


def glyph_table(size):
    """Glyph rows -> characters that look so."""
    font = Font()
    table = {}
    for page in PAGES:
        for byte in range(0x20, 0x100):
            text = bytes([byte]).decode(page, "ignore") if byte >= 0x80 else chr(byte)
            rows = font.glyph(size, ord(text)) if text else None
            if rows is not None:
                table.setdefault(tuple(rows), set()).add(text)
    return table


def read_line(rows, size=FONT_A, left=0, width=384):
    """Sets of characters that each cell of a printed line may be, without trailing blanks."""
    cell, height = Font().cell(size)
    table = glyph_table(size)
    found = []
    for x in range(left, width - cell + 1, cell):
        shift = ROW_BYTES * 8 - x - cell
        bits = tuple(
            int.from_bytes(row, "big") >> shift & ((1 << cell) - 1) for row in rows[:height]
        )
        found.append(table.get(bits, set()))
    while found and " " in found[-1]:
        found.pop()
    return found


def reads(rows, text, **options):
    """True if the line of rows reads as text."""
    found = read_line(rows, **options)
    return len(found) == len(text) and all(c in cell for c, cell in zip(text, found, strict=True))


@pytest.mark.parametrize(("page", "number"), PAGES.items())
def test_code_pages_are_those_of_pythons_codecs(page, number):
    defined = []
    for byte in range(0x80, 0x100):
        text = bytes([byte]).decode(page, "ignore")
        if text and not 0x80 <= ord(text) <= 0x9F:
            defined.append((byte, text))
    for start in range(0, len(defined), 32):
        part = defined[start : start + 32]
        data = b"\x1bt" + bytes([number]) + bytes(byte for byte, _ in part) + b"\n"
        made = printed(data)
        assert reads(rows_of(made), "".join(text for _, text in part).rstrip("\xa0 "))
        assert made.executor.line.unknown == 0
    assert len(defined) >= 123


def test_ascii_in_both_fonts():
    text = "".join(map(chr, range(0x20, 0x7F)))
    for size, select, columns in ((FONT_A, b"\x1bM\x00", 32), (FONT_B, b"\x1bM\x01", 42)):
        rows = rows_of(printed(select + text.encode() + b"\n"))
        for line, start in enumerate(range(0, len(text), columns)):
            assert reads(
                rows[line * 30 :],
                text[start : start + columns].rstrip(),
                size=size,
                width=384,
            )


def test_unknown_bytes_leave_a_gap_and_are_counted():
    made = printed(b"\x1bt\x10a\x81b\n")  # 81h has no character in Windows-1252
    assert reads(rows_of(made), "a b")
    assert made.executor.line.unknown == 1


def test_unknown_code_page_is_garbage_and_changes_nothing():
    made = printed(b"\x1bt\x63\x82\n")
    assert made.parser.garbage == 3
    assert reads(rows_of(made), "é")


def test_lines_wrap_at_the_columns_and_a_full_line_adds_none():
    made = printed(b"x" * 32 + b"\n" + b"y" * 33 + b"\n")
    rows = rows_of(made)
    assert reads(rows, "x" * 32)
    assert reads(rows[30:], "y" * 32)
    assert reads(rows[60:], "y")
    assert made.paper.height == 84  # the last line's own height; its spacing is a trailing feed
    assert made.paper.moved == 90


def test_line_spacing_and_feeds():
    moved = {
        b"a\n": 30,
        b"\n\n": 60,
        b"\x1b3\x40a\n": 64,
        b"\x1b3\x05a\n": 24,  # never less than the characters are high
        b"\x1b3\x05\x1b2a\n": 30,
        b"a\x1bd\x03": 90,
        b"a\x1bJ\x00": 24,
        b"a\x1bJ\x64": 100,
        b"\x1d!\x11a\n": 48,
    }
    assert {data: printed(data).paper.moved for data in moved} == moved


def test_tabs():
    assert reads(rows_of(printed(b"a\tb\t\tc\n")), "a       b               c")
    assert reads(rows_of(printed(b"\x1bD\x03\x06\x00a\tb\tc\td\n")), "a  b  cd")


def test_alignment():
    for align, left in ((0, 0), (1, 168), (2, 336)):
        rows = rows_of(printed(b"\x1ba" + bytes([align]) + b"word\n"))
        assert reads(rows, "word", left=left)


def test_margin_area_and_positions():
    assert reads(rows_of(printed(b"\x1dL\x0c\x00ab\n")), " ab")
    rows = rows_of(printed(b"\x1dW\x24\x00abcdef\n"))
    assert reads(rows, "abc")
    assert reads(rows[30:], "def")
    assert reads(rows_of(printed(b"a\x1b$\x24\x00b\x1b\\\xdc\xffc\n")), "ac b")
    assert reads(rows_of(printed(b"\x1b \x0cab\n")), "a b")


def doubled(bits, width, times):
    """Reference: each of `width` dots `times` times as wide."""
    return int("".join(bit * times for bit in f"{bits:0{width}b}"), 2)


@pytest.mark.parametrize(("wide", "high"), [(1, 1), (2, 1), (1, 2), (2, 2), (3, 8)])
def test_sizes(wide, high):
    select = b"\x1d!" + bytes([(wide - 1) << 4 | (high - 1)])
    rows = rows_of(printed(select + b"R\n"))
    glyph = Font().glyph(FONT_A, ord("R"))
    expected = [doubled(bits, 12, wide) << 384 - 12 * wide for bits in glyph for _ in range(high)]
    assert [int.from_bytes(row, "big") for row in rows] == expected


def test_print_mode_byte():
    made = printed(b"\x1b!\xb8A\n")  # underlined, double width and height, bold
    rows = rows_of(made)
    assert len(rows) == 48
    assert int.from_bytes(rows[-1], "big") == ((1 << 24) - 1) << 360
    assert reads(rows_of(printed(b"\x1b!\xb9\x1b!\x00plain\n")), "plain")


def test_mixed_heights_stand_on_one_line():
    rows = rows_of(printed(b"a\x1d!\x01b\x1d!\x00c\n"))
    assert len(rows) == 48
    assert reads(rows[24:], "a", width=12)
    assert reads(rows[24:], "c", left=24)


def test_emphasis_underline_and_reverse():
    plain, bold, underlined, inverse = (
        [int.from_bytes(row, "big") >> 372 for row in rows_of(printed(data))]
        for data in (b"A\n", b"\x1bE\x01A\n", b"\x1b-\x02A\n", b"\x1dB\x01A\n")
    )
    assert [row | row >> 1 for row in plain] == bold
    assert underlined[:22] == plain[:22]
    assert underlined[22:] == [0xFFF, 0xFFF]
    assert [row ^ 0xFFF for row in plain] == inverse


def test_upside_down_is_the_line_turned_by_half_a_turn():
    upright = rows_of(printed(b"Turn\n"))
    turned = rows_of(printed(b"\x1b{\x01Turn\n"))
    flipped = [int(f"{int.from_bytes(row, 'big'):0384b}"[::-1], 2) for row in reversed(upright)]
    assert [int.from_bytes(row, "big") for row in turned] == flipped


def test_national_sets_replace_characters():
    assert reads(rows_of(printed(b"\x1bR\x02[\\]{|}~@#$\n")), "ÄÖÜäöüß§#$")
    assert reads(rows_of(printed(b"\x1bR\x03#\x1bR\x00#\n")), "£#")


def test_initialize_puts_modes_back_and_empties_the_line():
    made = printed(b"lost\x1b!\xff\x1ba\x02\x1bt\x10\x1bR\x02\x1b3\xff\x1dL\x30\x00\x1b@[\x82\n")
    assert reads(rows_of(made), "[é")
    assert made.paper.moved == 30


def test_an_engine_in_chinese_mode_until_fs_dot():
    made = VirtualEngine(profile(text__kanji=True))
    made.send(b"\xb0\xa1\n\x1c.\x82\n\x1b@\xb0\xa1\n")
    made.run(FOREVER_US)
    rows = rows_of(made)
    box = [int.from_bytes(row, "big") >> 360 for row in rows[:24]]
    assert box[1] == 0x7FFFFE
    assert reads(rows[30:], "é")
    assert rows[60:84] == rows[:24]


def test_raster_in_mid_line_prints_its_parameters():
    made = printed(b"ab" + raster([b"CD"]) + b"\n")
    assert made.parser.garbage == 8
    assert reads(rows_of(made), "ab0CD")


def test_unknown_escape_prints_what_follows():
    made = printed(b"\x1bZ!\n")
    assert made.parser.garbage == 2
    assert reads(rows_of(made), "Z!")


def test_boxes_join_without_gaps():
    rows = rows_of(printed(b"\x1b3\x18\xda\xc4\xbf\n\xb3 \xb3\n\xc0\xc4\xd9\n\xc9\xcd\xbb\n"))
    column = [int.from_bytes(row, "big") >> 384 - 6 & 1 for row in rows[:72]]
    assert column == [0] * 11 + [1] * 50 + [0] * 11
    assert int.from_bytes(rows[11], "big") >> 384 - 36 == ((1 << 26) - 1) << 5  # dots 5 to 30


def test_font_file_is_what_its_tool_draws():
    typeface = hosttest.needs(TYPEFACE)
    assert make_font.build(typeface) == (hosttest.ROOT / "host_tools/engine/font.bin").read_bytes()


def test_glyphs_are_the_typeface_drawn_without_grey():
    face = ImageFont.truetype(hosttest.needs(TYPEFACE), 20)
    for text in "AgQ@8&éßÑ€":
        image = Image.new("1", (12, 24))
        pen = ImageDraw.Draw(image)
        pen.fontmode = "1"
        pen.text((0, 19), text, font=face, fill=1, anchor="ls")
        expected = [
            int("".join(str(int(bool(image.getpixel((x, y))))) for x in range(12)), 2)
            for y in range(24)
        ]
        assert Font().glyph(FONT_A, ord(text)) == expected


def test_font_file_is_small():
    assert (hosttest.ROOT / "host_tools/engine/font.bin").stat().st_size < 40000
