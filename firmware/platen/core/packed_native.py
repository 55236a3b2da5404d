# SPDX-License-Identifier: MIT
"""Viper twin of packed_rows.py; import fails where there is no viper emitter.

Packed row: byte 0 holds dots 0..7, dot 0 in bit 7; 1 = black. No bounds are checked.
"""

import micropython


@micropython.viper
def copy(target: ptr8, at: int, source: ptr8, start: int, count: int):
    """Copies `count` bytes of `source` from `start` to `target` at `at` (no overlap)."""
    while count > 0:
        target[at] = source[start]
        at += 1
        start += 1
        count -= 1


@micropython.viper
def last_black(line: ptr8, count: int) -> int:
    """Number of bytes up to and including the last one that is not white; 0: a white row."""
    while count > 0:
        if line[count - 1]:
            break
        count -= 1
    return count


@micropython.viper
def black_dots(buf: ptr8, start: int, stop: int) -> int:
    """Number of 1 bits in buf[start:stop]: pairs, nibbles, then the byte."""
    dots = 0
    while start < stop:
        v = buf[start]
        if v:
            v = v - ((v >> 1) & 0x55)
            v = (v & 0x33) + ((v >> 2) & 0x33)
            dots += (v + (v >> 4)) & 15
        start += 1
    return dots
