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
_WHITE_LEVEL = const(218)

# A little above the middle: thin anti-aliased strokes stay whole.
_THRESHOLD_LEVEL = const(160)
_BILEVEL_LEVEL = const(128)

# Stands for no error in the error row, so that its sums, within +-1143, stay positive.
_ZERO = const(4096)


# The stretch, of each gray: 0 up to 24, 255 from _WHITE_LEVEL, rounded in between. A
# literal, because bytes made at import would lie in the heap; the tests have the formula.
TONE = (
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00"
    b"\x00\x00\x00\x00\x00\x00\x00\x00\x00\x01\x03\x04\x05\x07\x08\x09"
    b"\x0b\x0c\x0d\x0e\x10\x11\x12\x14\x15\x16\x18\x19\x1a\x1c\x1d\x1e"
    b"\x20\x21\x22\x23\x25\x26\x27\x29\x2a\x2b\x2d\x2e\x2f\x31\x32\x33"
    b"\x35\x36\x37\x39\x3a\x3b\x3c\x3e\x3f\x40\x42\x43\x44\x46\x47\x48"
    b"\x4a\x4b\x4c\x4e\x4f\x50\x51\x53\x54\x55\x57\x58\x59\x5b\x5c\x5d"
    b"\x5f\x60\x61\x63\x64\x65\x67\x68\x69\x6a\x6c\x6d\x6e\x70\x71\x72"
    b"\x74\x75\x76\x78\x79\x7a\x7c\x7d\x7e\x80\x81\x82\x83\x85\x86\x87"
    b"\x89\x8a\x8b\x8d\x8e\x8f\x91\x92\x93\x95\x96\x97\x98\x9a\x9b\x9c"
    b"\x9e\x9f\xa0\xa2\xa3\xa4\xa6\xa7\xa8\xaa\xab\xac\xae\xaf\xb0\xb1"
    b"\xb3\xb4\xb5\xb7\xb8\xb9\xbb\xbc\xbd\xbf\xc0\xc1\xc3\xc4\xc5\xc6"
    b"\xc8\xc9\xca\xcc\xcd\xce\xd0\xd1\xd2\xd4\xd5\xd6\xd8\xd9\xda\xdc"
    b"\xdd\xde\xdf\xe1\xe2\xe3\xe5\xe6\xe7\xe9\xea\xeb\xed\xee\xef\xf1"
    b"\xf2\xf3\xf4\xf6\xf7\xf8\xfa\xfb\xfc\xfe\xff\xff\xff\xff\xff\xff"
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
    b"\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff"
)


class Dither:
    """Dithers rows of `dots` bytes; `error`: array('h', dots + 2), used by FLOYD_STEINBERG only.

    `mode` may change between pages.
    """

    def __init__(self, dots, error):  # once
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
