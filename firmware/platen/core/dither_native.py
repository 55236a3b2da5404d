# SPDX-License-Identifier: MIT
"""Viper forms of the row functions of dither.py; dither_bytecode.py holds the twins.

A function here and its twin have the same statements (a host test compares them), so they can
differ only by a fault of the emitter, which the device tests look for. Where there is no viper
emitter the import fails and the twins are used. Nothing here checks bounds: `Dither` did.
ptr16 loads are unsigned, so the error row holds sums of sixteenths plus 4096.
"""

import micropython
from micropython import const

_ZERO = const(4096)


@micropython.viper
def white_row(gray: ptr8, line: ptr8, err: ptr16, dots: int, white: int, dirty: int) -> int:
    """Whether all dots are `white` or lighter; then clears `line` and, if `dirty`, `err`."""
    i = 0
    while i < dots:
        if gray[i] < white:
            return 0
        i += 1
    i = 0
    while i < dots:
        line[i >> 3] = 0
        i += 8
    if dirty:
        i = 0
        while i < dots + 2:
            err[i] = _ZERO
            i += 1
    return 1


@micropython.viper
def threshold_row(gray: ptr8, line: ptr8, dots: int, level: int) -> int:
    """Black below `level`; returns bytes of `line` up to the last black dot."""
    last = 0
    at = 0
    bits = 0
    bit = 128
    i = 0
    while i < dots:
        if gray[i] < level:
            bits |= bit
        i += 1
        bit >>= 1
        if bit == 0 or i == dots:
            line[at] = bits
            at += 1
            if bits:
                last = at
            bits = 0
            bit = 128
    return last


@micropython.viper
def diffuse_row(gray: ptr8, line: ptr8, err: ptr16, tone: ptr8, dots: int, reverse: int) -> int:
    """Floyd-Steinberg with one error row; returns bytes of `line` up to the last black dot.

    err[i + 1] holds what dot i gets from the row above and, behind the dot in hand, what it will
    get from this row: 3 of the dot behind it, 5 of the one above, 1 of the one before that.
    """
    at = 0
    while at < dots:
        line[at >> 3] = 0
        at += 8
    step = 1
    i = 0
    if reverse:
        step = -1
        i = dots - 1
    ahead = 0
    corner = 0
    below = _ZERO
    left = dots
    while left:
        shade = tone[gray[i]] + ((err[i + 1] + ahead + 8) >> 4)
        if shade < 384:
            line[i >> 3] |= 128 >> (i & 7)
            error = shade - 256
        else:
            error = shade - 511
        err[i + 1 - step] = below + 3 * error
        below = corner + 5 * error + _ZERO
        corner = error
        ahead = 7 * error
        i += step
        left -= 1
    err[i + 1 - step] = below
    at = (dots + 7) >> 3
    while at and line[at - 1] == 0:
        at -= 1
    return at
