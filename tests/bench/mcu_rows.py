# SPDX-License-Identifier: MIT
"""Counts instructions of the print path on the emulated Cortex-M3; bench_mcu.py starts it there.

Time passes by instructions on that machine, so ticks of its timer are instructions. Prints
`counted NAME ROWS DECODE DITHER ENCODE TOTAL` for each document: the rows printed, and the ticks
that all of them took. TOTAL is from a run of its own without a look at the timer in between, so
it has what lies between the stages, too.
"""

import gc
from array import array

import micropython

from platen.core import dither, dither_bytecode, escpos, packed_rows, raster_bytecode, raster_rows
from platen.core.raster_pwg import PWGReader
from platen.core.raster_rows import NEED_DATA, PAGE, PAGE_END, ROW, RasterRows

_DOTS = 384
_PIECE_BYTES = 1024  # about what a TCP segment brings
_ROWS_MAX = 600  # in byte code they stay below the 2**30 ticks that a small integer holds


@micropython.viper
def start():
    """Let the board's first timer (CMSDK, 32 bits, counts down) run from its top."""
    timer = ptr32(0x40000000)
    timer[2] = 0x3FFFFFFF  # RELOAD
    timer[1] = 0x3FFFFFFF  # VALUE
    timer[0] = 1  # CTRL: enable


@micropython.viper
def ticks() -> int:
    """Ticks since start()."""
    timer = ptr32(0x40000000)
    return 0x3FFFFFFF - timer[1]


@micropython.asm_thumb
def spin(r0):
    """Two instructions for each of r0 turns."""
    label(LOOP)
    sub(r0, r0, 1)
    bne(LOOP)


def calibrate(turns):
    """Ticks that 2 * `turns` instructions take, which bench_mcu.py compares with what it knows."""
    start()
    before = ticks()
    spin(turns)
    middle = ticks()
    spin(1)
    return (middle - before) - (ticks() - middle)


def use_bytecode():
    """Print as on a port without viper."""
    raster_rows.codec = raster_bytecode
    dither.codec = dither_bytecode
    escpos.copy = packed_rows.copy
    escpos.last_black = packed_rows.last_black


class Press:
    """The raster path of pipeline.py for a head of 384 dots, without an engine."""

    def __init__(self, profile):
        self.rows = RasterRows(_DOTS, bytearray(_DOTS))
        self.reader = PWGReader(self.rows)
        self.dither = dither.Dither(_DOTS, array("h", bytearray(2 * (_DOTS + 2))))
        self.piece = bytearray(_PIECE_BYTES)
        self.line = bytearray(_DOTS // 8)
        self.escpos = escpos.EscposEncoder(profile, _DOTS // 8, bytearray(8 + 24 * _DOTS // 8))
        self.spent = array("i", [0, 0, 0])

    def print_document(self, file, watch):
        """Print what the first page begins with; returns (rows printed, ticks since it began).

        watch: add the ticks of the stages to `spent`.
        """
        reader = self.reader
        reader.reset()
        self.escpos.start_page()
        self.dither.start_page()
        if watch:
            self.spent[0] = self.spent[1] = self.spent[2] = 0
        printed = 0
        began = 0
        size = file.readinto(self.piece)
        while size:
            at = 0
            while True:
                before = ticks() if watch else 0
                at = reader.feed(self.piece, at, size)
                if watch and began:
                    self.spent[0] += ticks() - before
                if reader.event == ROW:
                    for _ in range(reader.repeat):
                        if watch:
                            self.watched_line()
                        else:
                            self.print_line()
                    printed += reader.repeat
                elif reader.event == PAGE:
                    began = ticks()
                if reader.event == PAGE_END or printed >= _ROWS_MAX:
                    return printed, ticks() - began
                if reader.event == NEED_DATA:
                    break
            size = file.readinto(self.piece)
        raise ValueError("the document ends inside its page")

    def print_line(self):
        """Dither and encode the row in hand; units go nowhere."""
        self.escpos.add(self.line, self.dither.row(self.rows.row, self.line))
        while self.escpos.take():
            pass

    def watched_line(self):
        """The same with a look at the timer."""
        before = ticks()
        used = self.dither.row(self.rows.row, self.line)
        middle = ticks()
        self.escpos.add(self.line, used)
        while self.escpos.take():
            pass
        self.spent[2] += ticks() - middle
        self.spent[1] += middle - before


def main(names, profile, emitter):
    """Count for each document; the profile is that of an engine."""
    if emitter == "bytecode":
        use_bytecode()
    press = Press(profile)
    print("calibration", calibrate(100000))
    for name in names:
        for watch in (True, False):
            with open("/rom/" + name, "rb") as file:
                gc.collect()  # so that none falls among the rows, which allocate nothing
                start()
                rows, total = press.print_document(file, watch)
        spent = press.spent
        print("counted", name, rows, spent[0], spent[1], spent[2], total)
