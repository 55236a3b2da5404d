# SPDX-License-Identifier: MIT
"""PWG raster, `image/pwg-raster` (PWG 5102.4): "RaS2", then pages.

A page header has 1796 bytes, integers big-endian. Read are
      0  MediaClass, "PwgRaster" and a NUL     384  bits per color, bits per pixel, bytes per line
    276  resolution across, along              396  color order, must be 0: chunky
    372  width, height in pixels               400  color space
The rest (media, cut, copies, page size) belongs to IPP attributes or to nobody, and is skipped.
"""

from micropython import const

from platen.core.raster_reader import RasterReader
from platen.core.raster_rows import (
    BLACK_1,
    BLACK_8,
    ERR_HEADER,
    ERR_UNSUPPORTED,
    GRAY_1,
    GRAY_8,
    RGB_24,
)

_SYNC = b"RaS2"
_MEDIA_CLASS = b"PwgRaster\0"
_PAGE_BYTES = const(1796)

# Offsets in the page header.
_WIDTH = const(372)
_HEIGHT = const(376)
_BITS_PER_PIXEL = const(388)
_BYTES_PER_LINE = const(392)
_COLOR_ORDER = const(396)
_COLOR_SPACE = const(400)
_KEPT = (0, 10, 276, 284, _WIDTH, 380, 384, 404, _PAGE_BYTES, _PAGE_BYTES)

# The same in the bytes that are kept.
_HEAD_DPI_X = const(10)
_HEAD_DPI_Y = const(14)
_HEAD_WIDTH = const(18)
_HEAD_HEIGHT = const(22)
_HEAD_BITS_PER_COLOR = const(26)
_HEAD_BITS_PER_PIXEL = const(30)
_HEAD_BYTES_PER_LINE = const(34)
_HEAD_COLOR_ORDER = const(38)
_HEAD_COLOR_SPACE = const(42)

# Color space, bits per color, bits per pixel, kind.
_KINDS = (
    (18, 8, 8, GRAY_8),  # sGray
    (0, 8, 8, GRAY_8),  # device gray
    (3, 8, 8, BLACK_8),
    (19, 8, 24, RGB_24),  # sRGB
    (1, 8, 24, RGB_24),  # device RGB
    (20, 8, 24, RGB_24),  # Adobe RGB
    (3, 1, 1, BLACK_1),
    (18, 1, 1, GRAY_1),
    (0, 1, 1, GRAY_1),
)


class PWGReader(RasterReader):
    """Reads a PWG raster document into `rows` (RasterRows); raster_reader.py has the events."""

    def __init__(self, rows):
        super().__init__(rows, _SYNC, len(_SYNC), _KEPT, _PAGE_BYTES)

    def _header(self):
        for i in range(len(_MEDIA_CLASS)):
            if self._head[i] != _MEDIA_CLASS[i]:
                self._refuse(ERR_HEADER, 0)
                return
        self.dpi_x = self._u32(_HEAD_DPI_X)
        self.dpi_y = self._u32(_HEAD_DPI_Y)
        self.width = self._u32(_HEAD_WIDTH)
        self.height = self._u32(_HEAD_HEIGHT)
        self.bits_per_pixel = self._u32(_HEAD_BITS_PER_PIXEL)
        self.bytes_per_line = self._u32(_HEAD_BYTES_PER_LINE)
        bits_per_color = self._u32(_HEAD_BITS_PER_COLOR)
        space = self._u32(_HEAD_COLOR_SPACE)
        if self._u32(_HEAD_COLOR_ORDER):
            self._refuse(ERR_HEADER, _COLOR_ORDER)
            return
        if not self.bits_per_pixel or not bits_per_color:
            self._refuse(ERR_HEADER, _BITS_PER_PIXEL)
            return
        for known in _KINDS:
            if (
                known[0] == space
                and known[1] == bits_per_color
                and known[2] == self.bits_per_pixel
            ):
                self._begin_page(known[3], _WIDTH, _HEIGHT, _BYTES_PER_LINE)
                return
        self._refuse(ERR_UNSUPPORTED, _COLOR_SPACE)
