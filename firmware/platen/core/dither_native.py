# SPDX-License-Identifier: MIT
"""Viper forms of the row functions of dither.py, whose docstrings hold for these too.

A function here and its twin there have the same statements (a host test compares them).
No bounds are checked: `Dither` has checked every length.
"""

import micropython
from micropython import const

_ZERO = const(4096)


@micropython.viper
def is_white(gray: ptr8, dots: int, white: int) -> int:
    i = 0
    while i < dots:
        if gray[i] < white:
            return 0
        i += 1
    return 1


@micropython.viper
def threshold_row(gray: ptr8, line: ptr8, dots: int, level: int) -> int:
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
def diffuse_row(gray: ptr8, line: ptr8, err: ptr16, tone: ptr8, dots: int, reverse: int):
    step = 1
    i = 0
    stop = dots
    if reverse:
        step = -1
        i = dots - 1
        stop = -1
    at = 0
    while at < dots:
        line[at >> 3] = 0
        at += 8
    ahead = 0
    below = _ZERO
    corner = 0
    while i != stop:
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
    err[i + 1 - step] = below
