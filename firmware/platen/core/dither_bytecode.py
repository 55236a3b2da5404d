# SPDX-License-Identifier: MIT
"""Bytecode twins of dither_native.py, for ports without a viper emitter and for the tests.

Same names, same arguments, same statements, same results: change both files together.
"""

from micropython import const

_ZERO = const(4096)


def white_row(gray, line, err, dots, white, dirty):
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


def threshold_row(gray, line, dots, level):
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


def diffuse_row(gray, line, err, tone, dots, reverse):
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
