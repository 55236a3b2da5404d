# SPDX-License-Identifier: MIT
"""The paper: rows of dots as the head burned them, packed, MSB first, 1 = black.

`add(row)` burns one full-width row; `feed(n)` moves blank paper. Fed rows become white rows of the
picture only when something is burned after them, so a trailing tear-off feed is not in it.
Memory: one bytearray, dots/8 bytes a row. Runs on CPython and MicroPython.
"""


class Paper:
    """Rows since `clear()`; `height` rows are in the picture, `moved` have passed the head."""

    def __init__(self, dots: int) -> None:
        self.dots = dots
        self.row_bytes = dots // 8
        self.clear()

    def clear(self) -> None:
        self.data = bytearray()
        self.height = 0
        self.moved = 0
        self.fed = 0
        self._pending = 0  # fed since the last burned row
        self._blank = bytes(self.row_bytes)

    def add(self, row: bytes) -> None:
        data = self.data
        if self._pending:
            data.extend(bytes(self._pending * self.row_bytes))
            self.height += self._pending
            self._pending = 0
        data.extend(row)
        self.height += 1
        self.moved += 1

    def feed(self, rows: int) -> None:
        self._pending += rows
        self.fed += rows
        self.moved += rows

    def row(self, index: int) -> bytes:
        start = index * self.row_bytes
        return bytes(self.data[start : start + self.row_bytes])

    def wipe_tail(self, rows: int) -> int:
        """Blanks up to `rows` burned rows at the end that were not fed since; returns how many."""
        if self._pending:
            rows -= self._pending
        rows = min(rows, self.height)
        if rows <= 0:
            return 0
        start = (self.height - rows) * self.row_bytes
        self.data[start:] = bytes(rows * self.row_bytes)
        return rows

    def picture(self) -> "tuple[int, bytearray]":
        """(rows, packed data) of the picture: at least one row."""
        if self.height:
            return self.height, self.data
        return 1, bytearray(self.row_bytes)
