# SPDX-License-Identifier: MIT
"""Raster rows: what PWG raster and Apple raster share, and the codec that turns packets into dots.

`RasterRows` fills one row of 8-bit gray, 0 black .. 255 white, already as wide as the head: pages
up to 125 % of it are centred or cropped, wider ones are averaged down while they are decoded, so
that no row of the source is ever kept. docs/raster.md has every formula.

A row passes through as spans: `unpack_*` turns packets into spans, `place` or `shrink` turns
spans into dots. Both are resumable, share the state below, and come from raster_native.py or,
where there is no viper emitter, from raster_bytecode.py with the same statements.
"""

from array import array

from micropython import const

try:
    from platen.core import raster_native as codec

    NATIVE = True
except (ImportError, SyntaxError, ValueError):
    from platen.core import raster_bytecode as codec

    NATIVE = False

# Events of a reader.
NEED_DATA = const(0)
PAGE = const(1)
ROW = const(2)
PAGE_END = const(3)
BAD = const(4)

# Kinds of pixel: bits, and what black is. From BLACK_1 on a byte of the row is eight pixels.
GRAY_8 = const(1)  # 0 is black
BLACK_8 = const(2)  # 255 is black
RGB_24 = const(3)
BLACK_1 = const(4)  # 1 is black
GRAY_1 = const(5)  # 0 is black

# What they mean: raster_errors.py.
ERR_SYNC = const(1)
ERR_HEADER = const(2)
ERR_UNSUPPORTED = const(3)
ERR_LITERAL_OVERSHOOT = const(4)
ERR_TRUNCATED = const(5)
ERR_NO_PAGE = const(6)
ERR_LIMIT = const(7)
ERR_RUN_OVERSHOOT = const(8)

# Pixels of a source row: 1200 dpi on 13 inches. Keeps 255 * width and width * dots under 2^30.
MAX_WIDTH = const(16384)
# Rows of one page: 20 m, the longest roll for these engines, at 600 dpi; 60 m at 203 dpi. A longer
# page is a damaged header. How much paper a job may take is policy, not decided here.
MAX_ROWS = const(480000)
# Dots of the head; 300 dpi on 6 inches have 1800. Only bounds the arithmetic.
MAX_DOTS = const(4096)

# `scaling`, in the order of print-scaling-supported. AUTO crops a page of up to 125 % of the head:
# that is a margin too many, not a larger page. FILL and FIT also enlarge, but not by less than
# 1/64: clients round the width of a medium down, and that page is as wide as the head already.
SCALE_AUTO = const(0)
SCALE_AUTO_FIT = const(1)
SCALE_FILL = const(2)
SCALE_FIT = const(3)
SCALE_NONE = const(4)

# Words of the state. None is ever negative: viper loads them unsigned on a 64-bit machine.
_LEFT = const(0)  # units (pixels; bytes at 1 bit) of the row that are not spans yet
_COUNT = const(1)  # units left in the packet
_LITERAL = const(2)  # 1: that packet is a literal run
_HAVE = const(3)  # RGB: bytes of the pixel so far. 1 bit: 1 while _VALUE is the byte in hand
_VALUE = const(4)  # RGB: weighted sum of those bytes. 1 bit: that byte, 1 = white
_MASK = const(5)  # 255 where 1 bits are black: exclusive-or makes 255 white
_PAD = const(6)  # 1 bit: bits of the last byte behind the last pixel
_USED = const(7)  # word behind the last span
_DAMAGE = const(8)  # 0, or what the packets did: one of the two below
_X = const(9)  # next dot; counted from the first pixel when it lies left of the head
_SKIP = const(10)  # pixels left of the head
_DOTS = const(11)  # dots of the head
_BIN = const(12)  # shrink: a dot is this many units and a pixel brings _DOTS of them
_NEED = const(13)  # shrink: units still missing in dot _X
_SUM = const(14)  # shrink: gray times units of dot _X so far
_SPANS = const(15)  # 32 spans of two words: count of pixels; their gray, or
_FULL = const(79)  # 256 + p when they are `count` bytes of `buf` from p on

_RUN_CLAMPED = const(1)
_LITERAL_OVERSHOT = const(2)


class RasterRows:
    """Rows of a page as 8-bit gray of the head's width, in the caller's bytearray `row`."""

    def __init__(self, dots, row):
        if not 0 < dots <= MAX_DOTS or len(row) != dots:
            raise ValueError("row must have one byte for each of 1..4096 dots")
        self.dots = dots
        self.row = row
        self.scaling = SCALE_AUTO
        self.scaled = False
        self.scale_num = 1
        self.scale_den = 1
        self.complete = False
        self._margin = 0
        self._units = 0
        self._unpack = codec.unpack_gray
        self._sink = codec.place
        self._state = array("i", bytearray(4 * _FULL))

    def reset(self):
        """Forget damage: a new document begins."""
        self._state[_DAMAGE] = 0

    def begin(self, kind, width):
        """Begin a page of `width` pixels of `kind`, 1 <= width <= MAX_WIDTH; `row` turns white.

        Afterwards `scaled` tells whether rows are averaged by scale_num / scale_den; the caller
        then scales vertically by the same ratio (scale.py).
        """
        dots = self.dots
        self.scaled = 4 * width > 5 * dots
        if self.scaling:
            self.scaled = width > dots and self.scaling != SCALE_NONE
            if 64 * width < 63 * dots:
                self.scaled = self.scaling in (SCALE_FILL, SCALE_FIT)
        self.scale_num = dots if self.scaled else 1
        self.scale_den = width if self.scaled else 1
        offset = 0 if self.scaled else (dots - width) // 2
        self._margin = offset if offset > 0 else 0
        has_bits = kind >= BLACK_1
        self._units = (width + 7) >> 3 if has_bits else width
        self._sink = codec.shrink if self.scaled else codec.place
        if has_bits:
            self._unpack = codec.unpack_bits
        else:
            self._unpack = codec.unpack_rgb if kind == RGB_24 else codec.unpack_gray
        state = self._state
        state[_COUNT] = 0
        state[_HAVE] = 0
        state[_VALUE] = 0
        state[_MASK] = 255 if kind in (BLACK_8, BLACK_1) else 0
        state[_PAD] = 8 * self._units - width if has_bits else 0
        state[_SKIP] = -offset if offset < 0 else 0
        state[_DOTS] = dots
        state[_BIN] = width
        state[_NEED] = width
        state[_SUM] = 0
        row = self.row
        for i in range(dots):
            row[i] = 255

    def begin_row(self):
        """Begin the next row of the page."""
        self.complete = False
        self._state[_LEFT] = self._units
        self._state[_X] = self._margin

    def decode(self, buf, pos, end):
        """Decode packets of buf[pos:end] until `row` is `complete` or they end; returns new pos.

        A literal run that does not fit stops it one byte behind that packet's head: `is_broken`.
        """
        if end > len(buf):
            raise ValueError("end lies behind buf")
        state = self._state
        while True:
            pos = self._unpack(state, buf, pos, end)
            self._sink(state, self.row, buf)
            if not state[_LEFT]:
                self.complete = True
                return pos
            # With fewer spans than would fit it was the input that ended.
            if pos == end and state[_USED] < _FULL - 14:
                return pos
            if state[_DAMAGE] == _LITERAL_OVERSHOT:
                return pos

    def is_broken(self):
        """Whether a literal run went past the end of its row: the rest cannot be decoded."""
        return self._state[_DAMAGE] == _LITERAL_OVERSHOT

    def was_clamped(self):
        """Whether a run of the document went past the end of its row and was cut there."""
        return self._state[_DAMAGE] == _RUN_CLAMPED
