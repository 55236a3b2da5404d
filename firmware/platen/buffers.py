# SPDX-License-Identifier: MIT
"""Every long-lived buffer of the firmware: the memory map.

Made once, before anything else, so that the big blocks lie together at the bottom of the heap.

    a connection   rx 1024 + tx 1536, and its parsers' scratch (about 1.6 KB)
    attributes     static printer attributes 5120, attribute names of a job 768
    a page         row, line, error, column sums, band: `dots` * about 13 bytes
"""

from array import array

from micropython import const

# One read of a socket. Larger reads gain nothing: the wire to the engine is the slowest part.
RX_BYTES = const(1024)

# One write of an answer: most answers but the printer attributes fit.
TX_BYTES = const(1536)

PRINTER_ATTRIBUTES_BYTES = const(7168)
JOB_ATTRIBUTES_BYTES = const(800)

# Rows of a raster band and its header; also holds one line of text.
BAND_ROWS = const(48)
BAND_HEADER_BYTES = const(16)


class PageBuffers:
    """Buffers of the raster path for a head of `dots` (a multiple of 8)."""

    def __init__(self, dots):
        self.dots = dots
        self.row = bytearray(dots)
        self.scaled = bytearray(dots)
        self.sums = array("i", bytearray(4 * dots))
        self.error = array("h", bytearray(2 * (dots + 2)))
        self.line = bytearray(dots // 8)
        self.band = bytearray(BAND_HEADER_BYTES + BAND_ROWS * (dots // 8))
        self.head = bytearray(8)


class ConnectionBuffers:
    """Receive and transmit buffer of one connection."""

    def __init__(self):
        self.rx = bytearray(RX_BYTES)
        self.tx = bytearray(TX_BYTES)


class Buffers:
    """All of them, for a head of `dots` and so many `connections`."""

    def __init__(self, dots, connections):
        self.printer_attributes = bytearray(PRINTER_ATTRIBUTES_BYTES)
        self.job_attributes = bytearray(JOB_ATTRIBUTES_BYTES)
        self.page = PageBuffers(dots)
        self.connections = [ConnectionBuffers() for _ in range(connections)]
