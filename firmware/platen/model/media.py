# SPDX-License-Identifier: MIT
"""Media: the roll as fixed lengths and a range, in hundredths of a millimetre.

Clients compute the pixel width of a page from the medium's width, so a roll is named by its
printable width: 48.05 mm gives 384 dots and 72.08 mm gives 576 at 203 dpi whether a client rounds
or floors. Margins are 1, never 0: zero makes CUPS fall back to Letter. `om_card_54x86mm` and
`oe_photo-l_3.5x5in` are the two sizes a phone that knows no rolls still offers.
"""

# head dots: (width, ((keyword, x, y), ...), range keywords)
_ROLLS = {
    384: (
        4805,
        (
            (b"om_receipt_48.05x297mm", 4805, 29700),
            (b"om_short-receipt_48.05x150mm", 4805, 15000),
            (b"om_slip_48.05x80mm", 4805, 8000),
            (b"om_card_54x86mm", 5400, 8600),
        ),
        (b"custom_min_48.05x25mm", b"custom_max_48.05x3000mm"),
    ),
    576: (
        7208,
        (
            (b"om_receipt_72.08x297mm", 7208, 29700),
            (b"om_short-receipt_72.08x150mm", 7208, 15000),
            (b"om_slip_72.08x80mm", 7208, 8000),
            (b"oe_photo-l_3.5x5in", 8890, 12700),
            (b"om_card_54x86mm", 5400, 8600),
        ),
        (b"custom_min_72.08x25mm", b"custom_max_72.08x3000mm"),
    ),
}

MARGIN = 1
LENGTH_MIN = 2500
LENGTH_MAX = 300000

# Custom sizes travel through points and come back a little off.
_TOLERANCE = 100

TYPE = b"continuous"
SOURCE = b"main-roll"


class Media:
    """The sizes of the roll in front of a head of `dots`. `sizes[0]` is the default."""

    def __init__(self, dots):
        self.width, self.sizes, self.range_keywords = _ROLLS[dots]

    def by_keyword(self, reader):
        """Index of the size whose keyword `reader` holds as its value, or -1."""
        for i in range(len(self.sizes)):
            if reader.value_is(self.sizes[i][0]):
                return i
        return -1

    def by_size(self, x, y):
        """Keyword for a size within 1 mm of what is offered, or None.

        A length that is not fixed but inside the roll's range gets a keyword of its own.
        """
        for keyword, width, length in self.sizes:
            if abs(x - width) <= _TOLERANCE and abs(y - length) <= _TOLERANCE:
                return keyword
        low = LENGTH_MIN - _TOLERANCE
        if abs(x - self.width) <= _TOLERANCE and low <= y <= LENGTH_MAX + _TOLERANCE:
            return b"custom_roll_%d.%02dx%d.%02dmm" % (x // 100, x % 100, y // 100, y % 100)
        return None
