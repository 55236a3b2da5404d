# SPDX-License-Identifier: MIT
"""Shapes of bit images: GS v 0 rows, ESC * columns, GS ( L stored graphics -> rows of the head.

Pure functions and one small class; nothing here knows time or paper. Rows are packed, MSB first,
1 = black, already cut to the head width. Runs on CPython and MicroPython.
"""

from host_tools.engine.text import reversed_bits, widened

_NIBBLE = bytes([widened(n, 4, 2) for n in range(16)])
_REVERSED = bytes([reversed_bits(n) for n in range(256)])


def doubled(row: bytes) -> bytes:
    """Every dot twice as wide."""
    out = bytearray()
    for byte in row:
        out.append(_NIBBLE[byte >> 4])
        out.append(_NIBBLE[byte & 15])
    return bytes(out)


def mirrored(row: bytes) -> bytes:
    """DC2 v: the leftmost dot of a byte is its bit 0."""
    return bytes([_REVERSED[byte] for byte in row])


def placed(row: bytes, size: int, left: int) -> bytes:
    """A row of `size` bytes with `row` `left` dots from the left; what sticks out is lost."""
    if left == 0:
        if len(row) == size:
            return row
        return row[:size] if len(row) > size else row + bytes(size - len(row))
    bits = int.from_bytes(row, "big")
    shift = (size - len(row)) * 8 - left
    bits = bits << shift if shift >= 0 else bits >> -shift
    return (bits & ((1 << size * 8) - 1)).to_bytes(size, "big")


def columns(data: "bytes | bytearray", tall: int, wide: int, high: int) -> "list[int]":
    """ESC * data, `tall` bytes a column -> rows as integers, dots repeated wide x high."""
    count = len(data) // tall
    rows = []
    for y in range(tall * 8):
        mask = 0x80 >> (y & 7)
        row = 0
        for i in range(y >> 3, count * tall, tall):
            row = row << 1 | (1 if data[i] & mask else 0)
        if wide > 1:
            row = widened(row, count, wide)
        for _ in range(high):
            rows.append(row)
    return rows


class StoredGraphics:
    """GS ( L / GS 8 L: function 112 stores a raster, function 50 prints what is stored."""

    def __init__(self) -> None:
        self.clear()

    def clear(self) -> None:
        self.rows: "list[bytes]" = []
        self._partial = bytearray()
        self._row_bytes = 0
        self._wide = 1
        self._high = 1
        self._left = 0

    def begin(self, header: bytes) -> None:
        """header: a bx by c xL xH yL yH of function 112; only c = 49 (black) marks paper."""
        self._wide = 2 if header[1] == 2 else 1
        self._high = 2 if header[2] == 2 else 1
        self._row_bytes = (header[4] + header[5] * 256 + 7) // 8
        self._left = header[6] + header[7] * 256
        self._is_black = header[3] == 49
        self._partial = bytearray()

    def add(self, data: bytes) -> None:
        size = self._row_bytes
        if not size:
            return
        self._partial.extend(data)
        while len(self._partial) >= size and self._left:
            row = bytes(self._partial[:size])
            self._partial = self._partial[size:]
            self._left -= 1
            if self._is_black:
                if self._wide == 2:
                    row = doubled(row)
                for _ in range(self._high):
                    self.rows.append(row)

    def take(self) -> "list[bytes]":
        rows = self.rows
        self.rows = []
        return rows
