# SPDX-License-Identifier: MIT
"""Reference of the raster path, written from docs/raster.md in plain numpy and Python.

    expected_rows(source, dots, mode) -> [page, ...]   page: bool array (rows, dots), True = black

`source` is a path or the bytes of a PWG or Apple raster document; libcups decodes it. It shares
no code with the firmware and is written for clarity, not speed. Rows are those before trailing
white is trimmed; `trim_trailing_white` does that.
"""

import ctypes
import os
import struct
import tempfile
from pathlib import Path

import numpy as np

FLOYD_STEINBERG = 0
THRESHOLD = 1
BILEVEL = 2

# Offsets of the fields of libcups' page header, which are those of PWG raster.
_WIDTH, _HEIGHT, _BITS_PER_PIXEL, _BYTES_PER_LINE, _COLOR_SPACE = 372, 376, 388, 392, 400
_HEADER_BYTES = 1796

_BLACK_SPACES = (3,)
_GRAY_SPACES = (0, 18)
_RGB_SPACES = (1, 19, 20)


class Page:
    """One page as libcups decodes it: `raw` is a uint8 array (rows, bytes per line)."""

    def __init__(self, width, bits_per_pixel, color_space, raw):
        self.width = width
        self.bits_per_pixel = bits_per_pixel
        self.color_space = color_space
        self.raw = raw


def find_libcups():
    """The library with libcups' raster functions, or None when it is not installed."""
    for name in ("libcups.so.2", "libcupsimage.so.2", "libcups.so.3"):
        try:
            library = ctypes.CDLL(name)
            library.cupsRasterOpen.restype = ctypes.c_void_p
        except (OSError, AttributeError):
            continue
        library.cupsRasterReadHeader2.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        library.cupsRasterReadPixels.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_uint]
        library.cupsRasterClose.argtypes = [ctypes.c_void_p]
        return library
    return None


def decode(source):
    """Pages of a raster document, as many whole rows of each as there are."""
    data = source if isinstance(source, bytes | bytearray) else Path(source).read_bytes()
    cups = find_libcups()
    if cups is None:
        raise RuntimeError("libcups2 is not installed")
    with tempfile.TemporaryFile() as file:
        file.write(data)
        file.flush()
        os.lseek(file.fileno(), 0, os.SEEK_SET)
        raster = cups.cupsRasterOpen(file.fileno(), 0)
        if not raster:
            return []
        try:
            return list(_pages(cups, raster))
        finally:
            cups.cupsRasterClose(raster)


def _pages(cups, raster):
    header = ctypes.create_string_buffer(_HEADER_BYTES + 64)
    while cups.cupsRasterReadHeader2(raster, header):

        def field(offset):
            return struct.unpack_from("=I", header.raw, offset)[0]

        line_bytes = field(_BYTES_PER_LINE)
        line = ctypes.create_string_buffer(line_bytes)
        lines = []
        for _ in range(field(_HEIGHT)):
            if cups.cupsRasterReadPixels(raster, line, line_bytes) != line_bytes:
                break
            lines.append(np.frombuffer(line.raw, np.uint8))
        raw = np.array(lines, np.uint8).reshape(len(lines), line_bytes)
        yield Page(field(_WIDTH), field(_BITS_PER_PIXEL), field(_COLOR_SPACE), raw)


def to_gray(page):
    """Step 1: one byte per pixel, 0 black .. 255 white."""
    if page.bits_per_pixel == 24 and page.color_space in _RGB_SPACES:
        rgb = page.raw.reshape(len(page.raw), page.width, 3).astype(np.int64)
        return (64 * rgb[:, :, 0] + 160 * rgb[:, :, 1] + 32 * rgb[:, :, 2]) // 256
    if page.bits_per_pixel == 1:
        gray = 255 * np.unpackbits(page.raw, axis=1)[:, : page.width].astype(np.int64)
    elif page.bits_per_pixel == 8:
        gray = page.raw.astype(np.int64)
    else:
        raise ValueError("not a depth of ours")
    if page.color_space in _BLACK_SPACES:
        return 255 - gray
    if page.color_space in _GRAY_SPACES:
        return gray
    raise ValueError("not a colour space of ours")


def is_scaled(width, dots, scaling="auto"):
    """Whether print-scaling `scaling` changes the size of a page of this width."""
    is_small = 64 * width < 63 * dots
    return {
        "auto": 4 * width > 5 * dots,
        "auto-fit": width > dots,
        "fit": width > dots or is_small,
        "fill": width > dots or is_small,
        "none": False,
    }[scaling]


def place(gray, dots):
    """Step 2 for narrow pages: centre on white, or crop on both sides."""
    height, width = gray.shape
    out = np.full((height, dots), 255, np.int64)
    offset = (dots - width) // 2
    for x in range(dots):
        if 0 <= x - offset < width:
            out[:, x] = gray[:, x - offset]
    return out


def average(columns, dots, width):
    """Step 2 for wide pages, along axis 1: each of the outputs covers width / dots inputs.

    Inputs behind the last one are white; there are as many outputs as it takes to cover all.
    """
    inputs = columns.shape[1]
    outputs = -(-inputs * dots // width)
    i = np.arange(inputs)
    j = np.arange(outputs)[:, None]
    overlap = np.minimum((i + 1) * dots, (j + 1) * width) - np.maximum(i * dots, j * width)
    weights = np.maximum(overlap, 0)
    # Products of float64 are exact here: every sum is below 2^53.
    sums = (columns.astype(float) @ weights.T.astype(float)).astype(np.int64)
    sums += 255 * (width - weights.sum(axis=1))
    return (2 * sums + width) // (2 * width)


def fit(gray, dots, scaling="auto"):
    """Step 2: rows of the head's width."""
    width = gray.shape[1]
    if not is_scaled(width, dots, scaling):
        return place(gray, dots)
    across = average(gray, dots, width)
    return average(across.T, dots, width).T


def levels(gray):
    """Step 3 of Floyd-Steinberg: 24..218 to 0..255, rounded to the nearest."""
    return np.clip(((gray - 24) * 255 * 2 + 194) // (2 * 194), 0, 255)


def floyd_steinberg(gray):
    """Step 4: serpentine error diffusion in sixteenths; a row of paper forgets the error."""
    height, dots = gray.shape
    black = np.zeros((height, dots), bool)
    tone = levels(gray).tolist()
    white = (gray >= 218).all(axis=1)
    here = [0] * (dots + 2)
    for y in range(height):
        there = [0] * (dots + 2)
        if not white[y]:
            ahead = 1 if y % 2 == 0 else -1
            columns = range(dots) if ahead == 1 else range(dots - 1, -1, -1)
            row = tone[y]
            for x in columns:
                value = row[x] + ((here[x + 1] + 8) >> 4)
                if value < 128:
                    black[y, x] = True
                    error = value
                else:
                    error = value - 255
                if error:
                    here[x + 1 + ahead] += 7 * error
                    there[x + 1 - ahead] += 3 * error
                    there[x + 1] += 5 * error
                    there[x + 1 + ahead] += error
        here = there
    return black


def expected_rows(source, dots, mode=None, scaling="auto"):
    """Pages of dots, True = black, that the firmware prints for `source` on a head of `dots`.

    mode: FLOYD_STEINBERG, THRESHOLD or BILEVEL for every page; None: as the printer chooses by
    default, BILEVEL for one-bit pages that are not scaled, FLOYD_STEINBERG for all others.
    """
    pages = []
    for page in decode(source):
        gray = fit(to_gray(page), dots, scaling)
        chosen = mode
        if mode is None:
            is_resized = is_scaled(page.width, dots, scaling)
            untouched = page.bits_per_pixel == 1 and not is_resized
            chosen = BILEVEL if untouched else FLOYD_STEINBERG
        if chosen == FLOYD_STEINBERG:
            pages.append(floyd_steinberg(gray))
        else:
            pages.append(gray < (160 if chosen == THRESHOLD else 128))
    return pages


def trim_trailing_white(page):
    """The page without its last rows that have no black dot."""
    rows = np.flatnonzero(page.any(axis=1))
    return page[: rows[-1] + 1 if len(rows) else 0]
