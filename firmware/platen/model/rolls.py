# SPDX-License-Identifier: MIT
"""Rolls as fixed lengths and a range, in hundredths of a millimetre: one table.

Clients compute the pixel width of a page from the medium's width, so a roll is named by its
printable width: 48.05 mm gives 384 dots and 72.08 mm gives 576 at 203 dpi whether a client rounds
or floors. Margins are 1, never 0: zero makes CUPS fall back to Letter. `om_card_54x86mm` and
`oe_photo-l_3.5x5in` are the two sizes a phone that knows no rolls still offers.

`python -m host_tools tables` packs the sizes into MEDIA of tables_*.py, which media.py reads.
"""

from micropython import const

# head dots: (width, ((keyword, x, y), ...), range keywords)
ROLLS = {
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

MARGIN = const(1)
LENGTH_MIN = const(2500)
LENGTH_MAX = const(300000)

TYPE = b"continuous"
SOURCE = b"main-roll"
