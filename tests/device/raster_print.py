# SPDX-License-Identifier: MIT
"""Prints documents to nowhere: `micropython raster_print.py EMITTER DOTS MODE PIECE FILE...`.

For each file the way of the pipeline, reader, scaler, dither, fed in pieces of PIECE bytes. Prints
`page ROWS SHA256` for each page, the SHA-256 being that of its packed rows, and `end ERROR`. MODE
is that of dither.py, or `auto`: BILEVEL for one-bit pages that are not scaled. EMITTER is `any`
or, to use the twins where there is viper, `bytecode`. The host compares with a reference.
"""

import hashlib
import sys
from array import array
from binascii import hexlify

sys.path.append(__file__.rpartition("/")[0] + "/../../firmware")

from platen.core import dither, dither_bytecode, raster_bytecode, raster_rows, scale
from platen.core.raster_pwg import PWGReader
from platen.core.raster_rows import BAD, BLACK_1, NEED_DATA, PAGE, PAGE_END, ROW, RasterRows
from platen.core.raster_urf import URFReader


class Press:
    """All of the raster path for a head of `dots`."""

    def __init__(self, dots, mode, sink):
        self.rows = RasterRows(dots, bytearray(dots))
        self.readers = {b"R": PWGReader(self.rows), b"U": URFReader(self.rows)}
        self.scaler = scale.RowScaler(dots, array("i", bytearray(4 * dots)), bytearray(dots))
        self.dither = dither.Dither(dots, array("h", bytearray(2 * (dots + 2))))
        self.line = bytearray((dots + 7) // 8)
        self.mode = mode
        self.sink = sink  # gets ("page", reader), ("line", bytearray), ("end", error)

    def print_document(self, file, piece):
        """Print what `file` holds."""
        buf = bytearray(piece)
        size = file.readinto(buf)
        reader = self.readers.get(bytes(buf[:1]), self.readers[b"R"])
        reader.reset()
        while size and reader.event != BAD:
            pos = 0
            while True:
                pos = reader.feed(buf, pos, size)
                if reader.event in (NEED_DATA, BAD):
                    break
                self._handle(reader)
            size = file.readinto(buf)
        self.sink("end", reader.finish())

    def _handle(self, reader):
        if reader.event == PAGE:
            scaled = self.rows.scaled
            self.dither.mode = self.mode
            if self.mode is None:
                untouched = reader.kind >= BLACK_1 and not scaled
                self.dither.mode = dither.BILEVEL if untouched else dither.FLOYD_STEINBERG
            self.dither.start_page()
            if scaled:
                self.scaler.begin(reader.width)
            self.sink("page", reader)
        elif reader.event == ROW:
            count = reader.repeat
            while count:
                row = self.rows.row
                used = 1
                if self.rows.scaled:
                    used = self.scaler.push_rows(row, count)
                    row = self.scaler.row if self.scaler.ready else None
                count -= used
                if row:
                    self.dither.row(row, self.line)
                    self.sink("line", self.line)
        elif reader.event == PAGE_END:
            if self.rows.scaled and self.scaler.flush():
                self.dither.row(self.scaler.row, self.line)
                self.sink("line", self.line)
            self.sink("page end", reader)


class Report:
    """Writes what happens, hashing the lines."""

    def __init__(self):
        self._hash = None
        self._rows = 0

    def __call__(self, what, value):
        """Take one event of a Press."""
        if what == "line":
            self._hash.update(value)
            self._rows += 1
        elif what == "page":
            self._hash = hashlib.sha256()
            self._rows = 0
        elif what == "page end":
            print("page", self._rows, hexlify(self._hash.digest()).decode())
        else:
            print("end", value)


def main(arguments):
    """Print every file."""
    emitter, dots, mode, piece = arguments[:4]
    if emitter == "bytecode":
        raster_rows.codec = scale.codec = raster_bytecode
        dither.codec = dither_bytecode
    press = Press(int(dots), None if mode == "auto" else int(mode), Report())
    for path in arguments[4:]:
        with open(path, "rb") as file:
            press.print_document(file, int(piece))
    print("native", raster_rows.codec != raster_bytecode and dither.codec != dither_bytecode)


if __name__ == "__main__":
    main(sys.argv[1:])
