# SPDX-License-Identifier: MIT
"""Writes PWG raster (PWG 5102.4) a piece at a time, in gray or black and white.

In: Pillow pages, mode "L" (0 black, 255 white) or "1". Out: `image/pwg-raster`, as pairs of bytes
and rows done, a few kilobytes each, so that a page of any length goes out in little memory.
Mode "L" becomes sgray_8, mode "1" becomes black_1 (a set bit is black, as print heads take it).
"""

import re
import struct
from collections.abc import Iterable, Iterator

from PIL import Image

SYNC = b"RaS2"
SGRAY_8 = "sgray_8"
BLACK_1 = "black_1"

_HEADER_BYTES = 1796
_SPACE_BLACK = 3
_SPACE_SGRAY = 18
_PIECE_BYTES = 4096
_REPEAT_MAX = 256  # a row count is one byte, less one
_RUN_MAX = 128
# A run of two costs as much as two literals and would cut a literal stretch in two: three or more.
_RUN = re.compile(rb"(.)\1{2,127}", re.DOTALL)


def document(
    pages: Iterable[Image.Image], dpi: int, page_count: int = 0
) -> Iterator[tuple[bytes, int]]:
    """A whole document; `page_count` 0 means that it is not known yet."""
    yield SYNC, 0
    done = 0
    for page in pages:
        yield header(page, dpi, page_count), done
        for data, rows in _rows(page):
            done += rows
            yield data, done


def header(page: Image.Image, dpi: int, page_count: int = 0) -> bytes:
    """The 1796 bytes in front of a page's rows, big-endian (PWG 5102.4 section 4.3)."""
    width, height = page.size
    black = page.mode == "1"
    depth, space = (1, _SPACE_BLACK) if black else (8, _SPACE_SGRAY)
    data = bytearray(_HEADER_BYTES)
    data[0:9] = b"PwgRaster"

    def put(offset: int, *values: int) -> None:
        struct.pack_into(f">{len(values)}I", data, offset, *values)

    put(276, dpi, dpi)  # HWResolution
    put(340, 1)  # NumCopies
    put(352, round(width * 72 / dpi), round(height * 72 / dpi))  # PageSize, points
    put(372, width, height)
    put(384, depth, depth, -(-width * depth // 8))  # BitsPerColor, BitsPerPixel, BytesPerLine
    put(396, 0, space)  # ColorOrder: chunky
    put(420, 1)  # NumColors
    put(452, page_count, 1, 1)  # TotalPageCount, CrossFeedTransform, FeedTransform
    put(480, 0xFFFFFF)  # AlternatePrimary
    put(484, 4)  # PrintQuality: normal
    return bytes(data)


def pack_row(row: bytes) -> bytes:
    """One row's packets: 0..127 and a byte repeat it, 129..255 announce 257-n literals."""
    out = bytearray()
    at = 0
    for run in _RUN.finditer(row):
        _literals(out, row[at : run.start()])
        out += bytes((run.end() - run.start() - 1, row[run.start()]))
        at = run.end()
    _literals(out, row[at:])
    return bytes(out)


def _literals(out: bytearray, data: bytes) -> None:
    """Literal packets hold 2 to 128 bytes; a byte alone is a run of one."""
    for start in range(0, len(data), _RUN_MAX):
        part = data[start : start + _RUN_MAX]
        out += bytes((0,)) if len(part) == 1 else bytes((257 - len(part),))
        out += part


def _rows(page: Image.Image) -> Iterator[tuple[bytes, int]]:
    """Row records, equal rows in one: count - 1, then the row's packets."""
    out = bytearray()
    rows = 0
    before = b""
    count = 0
    for row in _scanlines(page):
        if row == before and 0 < count < _REPEAT_MAX:
            count += 1
            continue
        if count:
            out += bytes((count - 1,)) + pack_row(before)
            rows += count
        if len(out) >= _PIECE_BYTES:
            yield bytes(out), rows
            out.clear()
            rows = 0
        before, count = row, 1
    out += bytes((count - 1,)) + pack_row(before)
    yield bytes(out), rows + count


def _scanlines(page: Image.Image) -> Iterator[bytes]:
    """The page's rows top to bottom, in bands so that a long page is not copied at once."""
    if page.mode not in ("L", "1"):
        raise ValueError(f"a page in mode {page.mode}")
    raw_mode = ("1;I",) if page.mode == "1" else ()  # Pillow: 1 is white; black_1: 1 is black
    for top in range(0, page.height, _REPEAT_MAX):
        band = page.crop((0, top, page.width, min(top + _REPEAT_MAX, page.height)))
        data = band.tobytes("raw", *raw_mode)
        stride = len(data) // band.height
        for start in range(0, len(data), stride):
            yield data[start : start + stride]
