# SPDX-License-Identifier: MIT
"""Bit images: python-escpos as reference encoder, Pillow as reference for the dots.

python-escpos 3.1 sends each sample picture as GS v 0, as GS ( L and as ESC * columns; the engine
has to print what Pillow makes of the picture in one bit, dot by dot.
"""

import struct

import pytest
from escpos.printer import Dummy
from PIL import Image

import hosttest
from enginekit import BLACK_ROW, ROW_BYTES, WHITE_ROW, printed, raster, rows_of

IMAGES = ("text", "shop", "qr", "photo", "label", "a4", "note", "web")
WIDTHS = {384: ROW_BYTES, 576: 72}
OPEN = {"baud": 10000000, "rx_buffer_bytes": 1 << 20}  # timing is not what is tested here


def picture(name, width):
    """(1-bit picture on white as python-escpos prepares it, expected packed rows)."""
    path = hosttest.samples() / "images" / f"{name}_{width}_gray.png"
    one_bit = Image.open(path).convert("L").convert("1")
    size = WIDTHS[width]
    data = bytes(255 - byte for byte in one_bit.tobytes())
    return one_bit, [data[start : start + size] for start in range(0, len(data), size)]


@pytest.mark.parametrize("implementation", ["bitImageRaster", "graphics", "bitImageColumn"])
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", IMAGES)
@pytest.mark.filterwarnings("ignore")
def test_python_escpos(name, width, implementation):
    image, expected = picture(name, width)
    encoder = Dummy()
    # 910 rows of 576 dots are all that fits GS ( L's 16-bit length, which 3.1 does not check;
    # and a fragment that is no multiple of 24 rows would leave a gap in ESC * columns
    encoder.image(image, impl=implementation, fragment_height=888)
    made = printed(encoder.output, dots=width, **OPEN)
    rows = rows_of(made)
    if implementation == "bitImageColumn":  # 24 rows at a time: the last ones may be padding
        assert not any(any(row) for row in rows[len(expected) :])
        rows = rows[: len(expected)]
    assert rows == expected
    assert (made.parser.garbage, made.parser.text, made.fifo.overruns) == (0, 0, 0)


def expand(row, wide):
    """Reference for doubled dots: as a string of bits."""
    bits = "".join(f"{byte:08b}" for byte in row)
    bits = "".join(bit * wide for bit in bits).ljust(384, "0")[:384]
    return int(bits, 2).to_bytes(ROW_BYTES, "big")


NARROW = [bytes([i, 0xA5, 255 - i]) for i in range(20)]


@pytest.mark.parametrize(("mode", "wide", "high"), [(0, 1, 1), (1, 2, 1), (2, 1, 2), (3, 2, 2)])
def test_raster_modes(mode, wide, high):
    expected = [expand(row, wide) for row in NARROW for _ in range(high)]
    for value in (mode, mode + 48):
        assert rows_of(printed(raster(NARROW, value))) == expected


def test_rows_wider_than_the_head_are_cut_off():
    rows = [bytes([i]) * 60 for i in range(5)]
    assert rows_of(printed(raster(rows))) == [row[:ROW_BYTES] for row in rows]


@pytest.mark.parametrize(("align", "left"), [(0, 0), (1, 180), (2, 360)])
def test_alignment_moves_raster(align, left):
    rows = rows_of(printed(b"\x1ba" + bytes([align]) + raster(NARROW)))
    value = int.from_bytes(NARROW[3], "big") << (384 - 24 - left)
    assert rows[3] == value.to_bytes(ROW_BYTES, "big")


def test_left_margin_moves_raster_by_dots():
    rows = rows_of(printed(b"\x1dL\x05\x00" + raster(NARROW)))
    assert rows[1] == (int.from_bytes(NARROW[1], "big") << 384 - 24 - 5).to_bytes(48, "big")


@pytest.mark.parametrize("feed", [0, 1, 8, 255])
def test_feeds_inside_are_white_rows_and_after_are_not(feed):
    made = printed(raster(NARROW) + b"\x1bJ" + bytes([feed]) + raster(NARROW) + b"\x1bJ\x78")
    assert made.paper.height == 40 + feed
    assert made.paper.moved == 40 + feed + 120
    assert rows_of(made)[20 : 20 + feed] == [WHITE_ROW] * feed


def test_feed_units_that_are_not_rows_add_up():
    half = printed(b"\x1bJ\x01" * 9 + raster(NARROW), feed_unit_um=70)  # 630 um: 5 rows and 5 um
    assert half.paper.height == 5 + 20
    units = printed(b"\x1dP\xcb\xcb" + b"\x1bJ\x10" + raster(NARROW))  # 1/203 inch = 125 um
    assert units.paper.height == 16 + 20


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"\x12*\x03\x02" + b"\x12\x34\x56\x78\x9a\xbc", [b"\x12\x34", b"\x56\x78", b"\x9a\xbc"]),
        (b"\x12V\x02\x00" + BLACK_ROW + b"\x80" + WHITE_ROW[1:], [BLACK_ROW, b"\x80"]),
        (b"\x12v\x02\x00" + BLACK_ROW + b"\x01" + WHITE_ROW[1:], [BLACK_ROW, b"\x80"]),
    ],
)
def test_dc2_bitmaps(data, expected):
    assert rows_of(printed(data)) == [row.ljust(ROW_BYTES, b"\0") for row in expected]


@pytest.mark.parametrize(
    ("mode", "tall", "wide", "high"), [(0, 1, 2, 3), (1, 1, 1, 3), (32, 3, 2, 1), (33, 3, 1, 1)]
)
def test_column_bit_images(mode, tall, wide, high):
    columns = [bytes((i * 37 + j * 11) & 255 for j in range(tall)) for i in range(50)]
    data = b"\x1b*" + bytes([mode]) + struct.pack("<H", 50) + b"".join(columns) + b"\x1bJ\x00"
    expected = []
    for y in range(8 * tall):
        bits = "".join(f"{column[y // 8]:08b}"[y % 8] * wide for column in columns)
        row = int(bits.ljust(384, "0"), 2).to_bytes(ROW_BYTES, "big")
        expected += [row] * high
    assert rows_of(printed(data)) == expected


def graphics(rows, scale_x=1, scale_y=1, colour=49, long=False):
    """GS ( L or GS 8 L, functions 112 and 50."""
    body = bytes([48, 112, 48, scale_x, scale_y, colour])
    body += struct.pack("<HH", len(rows[0]) * 8, len(rows)) + b"".join(rows)
    head = b"\x1d8L" + struct.pack("<I", len(body))
    if not long:
        head = b"\x1d(L" + struct.pack("<H", len(body))
    return head + body + b"\x1d(L\x02\x00\x30\x32"


@pytest.mark.parametrize("long", [False, True])
def test_stored_graphics(long):
    rows = rows_of(printed(graphics(NARROW, 2, 2, long=long)))
    assert rows == [expand(row, 2) for row in NARROW for _ in range(2)]
    other_colour = printed(graphics(NARROW, colour=50, long=long) + raster(NARROW))
    assert other_colour.paper.height == 20


@pytest.mark.parametrize(
    "data",
    [
        b"\x1dkA\x0b12345678901",  # GS k, length given
        b"\x1dk\x04CODE39\x00",  # GS k, ends with NUL
        b"\x1d(k\x04\x00\x31\x41\x32\x00",  # GS ( k: QR model
        b"\x1b&\x03\x20\x21\x02\x01\x02\x03\x04\x05\x06\x01\x07\x08\x09",  # ESC &
        b"\x1d*\x01\x02" + bytes(range(16)),  # GS *
        b"\x1bD\x08\x10\x18\x00",  # tab stops
        b"\x1bW" + bytes(8) + b"\x1bL\x1bS\x1c!\x00\x1c.\x1dH\x02\x1dh\x50\x1dw\x03",
    ],
)
def test_known_commands_that_draw_nothing_are_swallowed_whole(data):
    made = printed(data + raster(NARROW))
    assert [row[:3] for row in rows_of(made)] == NARROW
    assert (made.parser.garbage, made.parser.text) == (0, 0)


def test_cuts_and_pulses_are_noted():
    made = printed(
        raster(NARROW)
        + b"\x1dV\x00\x1dV\x01\x1dV\x42\x10\x1bi\x1bm\x1bp\x00\x19\xfa\x10\x14\x01\x01\x02"
    )
    assert made.cuts == [
        (20, "full"),
        (20, "partial"),
        (36, "partial"),
        (36, "full"),
        (36, "partial"),
    ]
    assert made.pulses == [(1, 200, 200), (0, 50, 500)]  # DLE DC4 does not wait its turn
