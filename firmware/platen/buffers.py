# SPDX-License-Identifier: MIT
"""Every long-lived buffer of the firmware: the memory map.

Made once, before anything else, so that the big blocks lie together at the bottom of the heap.

    a connection   rx 256 + tx 480, and its parsers' scratch (about 1.2 KB)
    a page         row, line, error, band: `dots` * about 8 bytes; column sums of a scaled one: 5
"""

from array import array

from micropython import const

# One read of a socket. Larger reads gain nothing: the wire to the engine is the slowest part.
RX_BYTES = const(256)

# The same of a plain connection where there is room: the largest request of ipptool has 740 bytes
# with its HTTP fields, and one that is read at once may be known already (shell/memo.py).
PLAIN_RX_BYTES = const(768)

# An HTTP head and an answer with all attributes of a printer, which has 8 KB.
MEMO_BYTES = const(10240)

# One piece of an answer; a longer one is sent in chunks. The longest attribute has 170 bytes.
TX_BYTES = const(480)

# Rows of a raster band and its header; also holds one line of text.
BAND_ROWS = const(24)
BAND_HEADER_BYTES = const(8)


class PageBuffers:
    """Buffers of the raster path for a head of `dots` (a multiple of 8)."""

    def __init__(self, dots):
        self.dots = dots
        self.row = bytearray(dots)
        self.error = array("h", bytearray(2 * (dots + 2)))
        self.line = bytearray(dots // 8)
        self.band = bytearray(BAND_HEADER_BYTES + BAND_ROWS * (dots // 8))
        self.head = bytearray(8)
        self.sums = self.scaled = None

    def begin_scaling(self):  # cold
        """The buffers of scaled pages, made for the first one and kept: few clients send any."""
        if self.sums is None:
            self.scaled = bytearray(self.dots)
            self.sums = array("i", bytearray(4 * self.dots))


class ConnectionBuffers:
    """Receive and transmit buffer of one connection."""

    def __init__(self, rx_bytes):
        self.rx = bytearray(rx_bytes)
        self.tx = bytearray(TX_BYTES)


class Buffers:
    """All of them, for a head of `dots` and so many `connections`."""

    def __init__(self, dots, connections, rx_bytes=RX_BYTES):
        self.page = PageBuffers(dots)
        self.connections = [ConnectionBuffers(rx_bytes) for _ in range(connections)]
