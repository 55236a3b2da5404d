# SPDX-License-Identifier: MIT
"""Apple raster, `image/urf`: "UNIRAST", a NUL and a page count, then pages.

The count is 0 from CUPS and Ghostscript, so it says nothing: the document ends with its bytes.
A page header has 32 bytes, integers big-endian:
    0  bits per pixel        12  width, height in pixels
    1  color space           20  resolution, both ways
    2  duplex, quality, media type, media position; zeros up to 12 and from 24 on: not read
"""

from micropython import const

from platen.core.raster_reader import RasterReader
from platen.core.raster_rows import ERR_HEADER, ERR_UNSUPPORTED, GRAY_8, RGB_24

_SYNC = b"UNIRAST\0"
_FILE_BYTES = const(12)
_PAGE_BYTES = const(32)
_KEPT = (0, _PAGE_BYTES, _PAGE_BYTES, _PAGE_BYTES)

_BITS_PER_PIXEL = const(0)
_COLOR_SPACE = const(1)
_WIDTH = const(12)
_HEIGHT = const(16)
_DPI = const(20)

# Bits per pixel that the format knows.
_DEPTHS = (8, 16, 24, 32, 48, 64)

# Color space, bits per pixel, kind.
_KINDS = (
    (0, 8, GRAY_8),  # sGray
    (4, 8, GRAY_8),  # device gray
    (1, 24, RGB_24),  # sRGB
    (3, 24, RGB_24),  # Adobe RGB
    (5, 24, RGB_24),  # device RGB
)


class URFReader(RasterReader):
    """Reads an Apple raster document into `rows` (RasterRows); raster_reader.py has the events."""

    def __init__(self, rows):
        super().__init__(rows, _SYNC, _FILE_BYTES, _KEPT, _PAGE_BYTES)

    def _header(self):
        head = self._head
        self.bits_per_pixel = head[_BITS_PER_PIXEL]
        self.width = self._u32(_WIDTH)
        self.height = self._u32(_HEIGHT)
        self.dpi_x = self.dpi_y = self._u32(_DPI)
        if self.bits_per_pixel not in _DEPTHS:
            self._refuse(ERR_HEADER, _BITS_PER_PIXEL)
            return
        # The format has no such field. A width past the limit is refused before this is used.
        self.bytes_per_line = min(self.width, 0x10000) * self.bits_per_pixel >> 3
        for known in _KINDS:
            if known[0] == head[_COLOR_SPACE] and known[1] == self.bits_per_pixel:
                self._begin_page(known[2], _WIDTH, _HEIGHT, _WIDTH)
                return
        self._refuse(ERR_UNSUPPORTED, _COLOR_SPACE)
