# SPDX-License-Identifier: MIT
"""Vertical scaling by exact area averaging, for rows that RasterRows has scaled across already.

With a page of `width` pixels on `dots` dots an output row is `width` units high and a source row
`dots` of them, so an output row is the mean of the source rows it covers, weighted by how much of
each it covers. One sum per column is kept, no source row. docs/raster.md has the formula, which
is the same for pages that are narrower than the head: their source rows give several output rows.
"""

from platen.core.raster_rows import codec


class RowScaler:
    """Scales rows of `dots` bytes; `totals`: array('i', dots), `row`: bytearray(dots)."""

    def __init__(self, dots, totals, row):
        if len(totals) != dots or len(row) != dots:
            raise ValueError("totals and row must have one item for each dot")
        self.dots = dots
        self.row = row  # the finished row while `ready`; the caller may not change it
        self.ready = False
        self._totals = totals
        self._full = dots
        self._need = dots  # units that the open output row still takes
        self._left = 0  # of a row that is good for another output row: units not used yet

    def begin(self, width):
        """Begin a page whose rows were `width` pixels."""
        self.ready = False
        self._full = width
        self._need = width
        self._left = 0
        totals = self._totals
        for i in range(self.dots):
            totals[i] = 0

    def push_rows(self, row, count):
        """Take as many of `count` equal source rows, 1..256, as the open output row has room for.

        Returns how many, 0 while the same row gives another output row; `ready` tells whether
        `self.row` now holds a finished one.
        """
        dots = self.dots
        if len(row) < dots:
            raise ValueError("row is too short")
        need = self._need
        if self._full < dots:
            return self._enlarge(row, need)
        if count * dots < need:
            codec.add_row(self._totals, row, dots, count * dots)
            self._need = need - count * dots
            self.ready = False
            return count
        used = (need + dots - 1) // dots
        rest = used * dots - need
        codec.close_row(self._totals, row, self.row, dots, need, self._full, rest)
        self._need = self._full - rest
        self.ready = True
        return used

    def _enlarge(self, row, need):
        dots = self.dots
        left = self._left or dots
        self.ready = left >= need
        if self.ready:
            codec.close_row(self._totals, row, self.row, dots, need, self._full, 0)
            self._left = left - need
            self._need = self._full
            return 0 if self._left else 1
        codec.add_row(self._totals, row, dots, left)
        self._left = 0
        self._need = need - left
        return 1

    def flush(self):
        """End of the page: finish an open output row with white; returns whether there was one."""
        full = self._full
        need = self._need
        self.ready = need < full
        if self.ready:
            white = 255 * need + (full >> 1)
            for i in range(self.dots):
                self.row[i] = (self._totals[i] + white) // full
                self._totals[i] = 0
            self._need = full
        return self.ready
