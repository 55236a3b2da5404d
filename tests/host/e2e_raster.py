# SPDX-License-Identifier: MIT
"""Makes PWG raster of any length out of one period of rows, and knows the dots it must give.

    strip = Strip(rows=1000)            gray rows with varied content; the last one is white
    pieces = strip.document(160_000)    iterator of bytes: a page of so many rows
    strip.expected(160_000, mode)       its dots, True = black

Floyd-Steinberg forgets its error at a white row and the period is even, so that the dots repeat
with the rows, and reference.py has to work out one period only.
"""

import struct

import numpy as np

import reference

DOTS = 384
_SEED = 20260807


class Strip:
    """`rows` (even) rows of 384 gray pixels: ramps, patches and bars of a few dozen runs each."""

    def __init__(self, rows=1000):
        assert rows % 2 == 0
        random = np.random.default_rng(_SEED)
        gray = np.full((rows, DOTS), 255, np.uint8)
        for y in range(rows - 1):
            cuts = np.sort(random.choice(np.arange(1, DOTS), 24, replace=False))
            values = random.integers(0, 256, 25)
            lengths = np.diff(np.concatenate(([0], cuts, [DOTS])))
            gray[y] = np.repeat(values, lengths)
        self.gray = gray
        self._packed = [pack(row) for row in gray]
        self._expected = {}

    def document(self, rows, start=0):
        """A page of `rows` rows, a few kilobytes a piece."""
        yield b"RaS2" + header(DOTS, rows)
        piece = b""
        for y in range(rows):
            piece += self._packed[(start + y) % len(self._packed)]
            if len(piece) > 4000:
                yield piece
                piece = b""
        if piece:
            yield piece

    def expected(self, rows, mode=reference.FLOYD_STEINBERG):
        """Dots of document(rows), trailing white trimmed."""
        if mode not in self._expected:
            gray = self.gray.astype(np.int64)
            if mode == reference.FLOYD_STEINBERG:
                dots = reference.floyd_steinberg(gray)
            else:
                dots = gray < 160
            self._expected[mode] = dots
        period = self._expected[mode]
        times = -(-rows // len(period))
        return reference.trim_trailing_white(np.tile(period, (times, 1))[:rows])


def header(width, height):
    """Page header of 8-bit gray at 203 dpi (PWG 5102.4 section 4.3)."""
    data = bytearray(1796)
    data[0:9] = b"PwgRaster"
    fields = {
        276: (203, 203),  # HWResolution
        340: (1,),  # NumCopies
        352: (width * 72 // 203, min(height * 72 // 203, 1 << 30)),  # PageSize
        372: (width, height),
        384: (8, 8, width),  # BitsPerColor, BitsPerPixel, BytesPerLine
        400: (18,),  # ColorSpace: sgray
        420: (1,),  # NumColors
        456: (1, 1),  # CrossFeedTransform, FeedTransform
        480: (0xFFFFFF,),
    }
    for offset, values in fields.items():
        struct.pack_into(f">{len(values)}I", data, offset, *values)
    return bytes(data)


def pack(row):
    """A row, once: its runs as packets."""
    out = bytearray(b"\0")
    edges = np.flatnonzero(np.diff(row)) + 1
    for start, stop in zip([0, *edges], [*edges, len(row)], strict=True):
        value = int(row[start])
        left = int(stop - start)
        while left:
            run = min(left, 128)
            out += bytes((run - 1, value))
            left -= run
    return bytes(out)
