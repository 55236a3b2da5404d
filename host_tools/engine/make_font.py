# SPDX-License-Identifier: MIT
"""Draws font.bin, the virtual engine's fonts, from DejaVu Sans Mono (run by hand, needs Pillow).

    python -m host_tools.engine.make_font DejaVuSansMono.ttf

Layout, big-endian: "PTF1", u16 glyphs, u8 pages; per page 8 bytes name and 128 x u16 code point of
bytes 80-FF (0 = none); glyphs x u16 code point, rising; per font u8 width, u8 height and each
glyph's bits, row by row, padded to a byte. Licence of the result: font.LICENSE.txt.
"""

import struct
import sys
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

PAGES = ("cp437", "cp850", "cp852", "cp858", "cp866", "cp1252")
NATIONAL = "£¤¥§°¿¡Ññ₧₩"
# cell width, cell height, type size in pixels, row of the base line
FONTS = ((12, 24, 20, 19), (9, 17, 15, 13))

# A box-drawing character is named by the weight of its arms: left, right, up, down; 0 none,
# 1 single, 2 double. They are drawn, not taken from the typeface, so that they join exactly.
_BOX = {
    "─": "1100", "│": "0011", "┌": "0101", "┐": "1001", "└": "0110", "┘": "1010", "├": "0111",
    "┤": "1011", "┬": "1101", "┴": "1110", "┼": "1111", "═": "2200", "║": "0022", "╒": "0201",
    "╓": "0102", "╔": "0202", "╕": "2001", "╖": "1002", "╗": "2002", "╘": "0210", "╙": "0120",
    "╚": "0220", "╛": "2010", "╜": "1020", "╝": "2020", "╞": "0211", "╟": "0122", "╠": "0222",
    "╡": "2011", "╢": "1022", "╣": "2022", "╤": "2201", "╥": "1102", "╦": "2202", "╧": "2210",
    "╨": "1120", "╩": "2220", "╪": "2211", "╫": "1122", "╬": "2222",
}  # fmt: skip
_SHADES = {"░": 1, "▒": 2, "▓": 3}  # quarters of the dots that are black
_BLOCKS = {
    "█": (0, 0, 2, 2),
    "▄": (0, 1, 2, 2),
    "▀": (0, 0, 2, 1),
    "▌": (0, 0, 1, 2),
    "▐": (1, 0, 2, 2),
}

Bitmap = list[list[int]]


def _rect(cell: Bitmap, x: tuple[int, int], y: tuple[int, int], value: int) -> None:
    for row in cell[max(0, y[0]) : y[1]]:
        for i in range(max(0, x[0]), min(x[1], len(row))):
            row[i] = value


class _Axis:
    """Where the lines of one direction lie across a cell: (start, stop) of each stroke."""

    def __init__(self, size: int) -> None:
        stroke = 2 if size % 2 == 0 else 1
        gap = 2 if stroke == 2 else 1
        middle = size // 2
        self.size = size
        self.single = (middle - stroke // 2, middle - stroke // 2 + stroke)
        if stroke == 2:
            self.gap = (middle - gap // 2, middle + gap // 2)
        else:
            self.gap = (middle, middle + 1)
        self.double = (self.gap[0] - stroke, self.gap[1] + stroke)


def _span(
    arm: int, other: int, across: tuple[int, int], axis: _Axis, far: bool
) -> tuple[int, int]:
    """Extent along `axis` of a stroke from the low edge (arm 0) or the high edge (arm 1)."""
    strokes = max(across)
    if strokes == 2:
        both = across[0] == 2 and across[1] == 2
        if other or not both or far:
            start, stop = axis.double
        else:  # a stem on a continuous double line ends at its nearer stroke
            start, stop = axis.gap[1], axis.gap[0]
    else:
        start, stop = axis.single
    return (0, stop) if arm == 0 else (start, axis.size)


def _draw_box(arms: str, width: int, height: int) -> Bitmap:
    """Black bars for all arms, then the gaps of the double ones, then the single ones again."""
    left, right, up, down = (int(arm) for arm in arms)
    cell = [[0] * width for _ in range(height)]
    xs, ys = _Axis(width), _Axis(height)

    def bars(weight: int) -> None:
        for arm, (value, other) in enumerate(((left, right), (right, left))):
            if value == weight:
                span = _span(arm, other, (up, down), xs, weight == 2)
                _rect(cell, span, ys.double if weight == 2 else ys.single, 1)
        for arm, (value, other) in enumerate(((up, down), (down, up))):
            if value == weight:
                span = _span(arm, other, (left, right), ys, weight == 2)
                _rect(cell, xs.double if weight == 2 else xs.single, span, 1)

    bars(2)
    gap_x = xs.gap if max(up, down) == 2 else (xs.size // 2, xs.size // 2)
    gap_y = ys.gap if max(left, right) == 2 else (ys.size // 2, ys.size // 2)
    for value, span in ((left, (0, gap_x[1])), (right, (gap_x[0], width))):
        if value == 2:
            _rect(cell, span, ys.gap, 0)
    for value, span in ((up, (0, gap_y[1])), (down, (gap_y[0], height))):
        if value == 2:
            _rect(cell, xs.gap, span, 0)
    bars(1)
    return cell


def _draw_shade(quarters: int, width: int, height: int) -> Bitmap:
    order = ((0, 2), (3, 1))
    return [
        [1 if order[y & 1][x & 1] < quarters else 0 for x in range(width)] for y in range(height)
    ]


def _draw_block(corners: tuple[int, int, int, int], width: int, height: int) -> Bitmap:
    cell = [[0] * width for _ in range(height)]
    x0, y0, x1, y1 = corners
    _rect(cell, (x0 * width // 2, x1 * width // 2), (y0 * height // 2, y1 * height // 2), 1)
    return cell


class _Typeface:
    """One TrueType face at one size, drawn without grey (the hinter's own bi-level rendering)."""

    def __init__(self, path: str, cell: tuple[int, int, int, int]) -> None:
        self.width, self.height, size, self.base = cell
        self.font = ImageFont.truetype(path, size)

    def draw(self, character: str) -> Bitmap:
        image = Image.new("1", (self.width, self.height))
        pen = ImageDraw.Draw(image)
        pen.fontmode = "1"
        pen.text((0, self.base), character, font=self.font, fill=1, anchor="ls")
        data = list(image.tobytes())
        stride = (self.width + 7) // 8
        return [
            [data[y * stride + x // 8] >> (7 - x % 8) & 1 for x in range(self.width)]
            for y in range(self.height)
        ]


def _page_codes(name: str) -> list[int]:
    codes = []
    for byte in range(0x80, 0x100):
        text = bytes([byte]).decode(name, "ignore")
        codes.append(ord(text) if text and not 0x80 <= ord(text) < 0xA0 else 0)
    return codes


def _packed(cell: Bitmap) -> bytes:
    bits = "".join(str(dot) for row in cell for dot in row)
    size = (len(bits) + 7) // 8
    return int(bits.ljust(size * 8, "0"), 2).to_bytes(size, "big")


def _draw(face: _Typeface, character: str) -> Bitmap:
    if character in _BOX:
        return _draw_box(_BOX[character], face.width, face.height)
    if character in _SHADES:
        return _draw_shade(_SHADES[character], face.width, face.height)
    if character in _BLOCKS:
        return _draw_block(_BLOCKS[character], face.width, face.height)
    return face.draw(character)


def build(path: str) -> bytes:
    """The whole font file, from a TrueType file."""
    pages = {name: _page_codes(name) for name in PAGES}
    codes = set(range(0x20, 0x7F)) | {ord(character) for character in NATIONAL}
    for page in pages.values():
        codes.update(code for code in page if code)
    ordered = sorted(codes)
    out = bytearray(b"PTF1" + struct.pack(">HB", len(ordered), len(pages)))
    for name, page in pages.items():
        out += name.encode().ljust(8, b"\0") + struct.pack(">128H", *page)
    out += struct.pack(f">{len(ordered)}H", *ordered)
    for cell in FONTS:
        face = _Typeface(path, cell)
        out += bytes(cell[:2])
        for code in ordered:
            out += _packed(_draw(face, chr(code)))
    return bytes(out)


def main() -> None:
    """Writes font.bin beside this file."""
    if len(sys.argv) != 2:
        raise SystemExit("usage: python -m host_tools.engine.make_font DejaVuSansMono.ttf")
    target = Path(__file__).with_name("font.bin")
    target.write_bytes(build(sys.argv[1]))
    print(f"{target.name}: {target.stat().st_size} bytes")


if __name__ == "__main__":
    main()
