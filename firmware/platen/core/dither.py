# SPDX-License-Identifier: MIT
"""Dither: rows of gray to packed rows of dots, 1 = black, the leftmost dot in bit 7.

    FLOYD_STEINBERG  levels 24..218 stretched to 0..255, then error diffusion, every second row
                     from right to left; for photographs and the tinted pages of the web
    THRESHOLD        black below 160, for text
    BILEVEL          black below 128, for pages that had one bit: 0 and 255 pass as they are

docs/raster.md has the arithmetic. The row functions come from dither_native.py or, where there is
no viper emitter, from dither_bytecode.py with the same statements.
"""

from micropython import const

try:
    from platen.core import dither_native as codec

    NATIVE = True
except (ImportError, SyntaxError, ValueError):
    from platen.core import dither_bytecode as codec

    NATIVE = False

FLOYD_STEINBERG = const(0)
THRESHOLD = const(1)
BILEVEL = const(2)

# Paper is rarely 255 and ink rarely 0 in what clients send. Clipping both ends keeps tinted
# backgrounds free of dots and text solid, and halves the bytes of such a page.
_BLACK_LEVEL = const(24)
_WHITE_LEVEL = const(218)

# A little above the middle: thin anti-aliased strokes stay whole.
_THRESHOLD_LEVEL = const(160)
_BILEVEL_LEVEL = const(128)

# Stands for no error in the error row, so that its sums, within +-1143, stay positive.
_ZERO = const(4096)


def _stretch(gray):
    span = _WHITE_LEVEL - _BLACK_LEVEL
    if gray <= _BLACK_LEVEL:
        return 0
    if gray >= _WHITE_LEVEL:
        return 255
    return ((gray - _BLACK_LEVEL) * 255 + span // 2) // span


TONE = bytes([_stretch(gray) for gray in range(256)])


class Dither:
    """Dithers rows of `dots` bytes; `error`: array('h', dots + 2), used by FLOYD_STEINBERG only.

    `mode` may change between pages.
    """

    def __init__(self, dots, error):
        if len(error) < dots + 2:
            raise ValueError("error must have two items more than there are dots")
        self.dots = dots
        self.mode = FLOYD_STEINBERG
        self._error = error
        self._reverse = 0
        self._dirty = True
        self.start_page()

    def start_page(self):
        """Forget the rows before: no error, the next row goes from left to right."""
        self._reverse = 0
        if self._dirty:
            for i in range(self.dots + 2):
                self._error[i] = _ZERO
            self._dirty = False

    def row(self, gray, line):
        """Pack `gray`, dots bytes, into `line`, (dots + 7) // 8 bytes, at once.

        Returns how many bytes of `line` reach to its last black dot: 0 when it is blank.
        """
        if len(gray) < self.dots or 8 * len(line) < self.dots:
            raise ValueError("gray or line is too short")
        if self.mode == THRESHOLD:
            return codec.threshold_row(gray, line, self.dots, _THRESHOLD_LEVEL)
        if self.mode == BILEVEL:
            return codec.threshold_row(gray, line, self.dots, _BILEVEL_LEVEL)
        reverse = self._reverse
        self._reverse = 1 - reverse
        error = self._error
        if codec.white_row(gray, line, error, self.dots, _WHITE_LEVEL, self._dirty):
            self._dirty = False
            return 0
        self._dirty = True
        return codec.diffuse_row(gray, line, error, TONE, self.dots, reverse)
