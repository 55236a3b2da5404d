# SPDX-License-Identifier: MIT
"""Viper forms of the row codec and of area averaging; raster_bytecode.py holds the twins.

A function here and its twin have the same statements (a host test compares them), so they can
differ only by a fault of the emitter, which the device tests look for. Where there is no viper
emitter the import fails and the twins are used. Nothing here checks bounds: `RasterRows` and
`RowScaler` did. ptr32 loads are unsigned on a 64-bit machine, so nothing negative is stored.
A call costs as much as ten packets, so a function holds its whole loop.
"""

import micropython
from micropython import const

# Words of the state and the spans in it: raster_rows.py explains them.
_LEFT = const(0)
_COUNT = const(1)
_LITERAL = const(2)
_HAVE = const(3)
_VALUE = const(4)
_MASK = const(5)
_PAD = const(6)
_USED = const(7)
_DAMAGE = const(8)
_X = const(9)
_SKIP = const(10)
_DOTS = const(11)
_BIN = const(12)
_NEED = const(13)
_SUM = const(14)
_SPANS = const(15)
_FULL = const(79)


@micropython.viper
def unpack_gray(st: ptr32, buf: ptr8, pos: int, end: int) -> int:
    """Packets of one-byte pixels to spans; returns the new pos. Literals stay in `buf`."""
    left = st[_LEFT]
    count = st[_COUNT]
    at = _SPANS
    while left and pos < end and at < _FULL:
        if count == 0:
            code = buf[pos]
            pos += 1
            st[_LITERAL] = code >> 7
            count = code + 1 if code < 128 else 257 - code
            if code == 128:
                st[at] = left
                st[at + 1] = 255
                at += 2
                left = 0
                count = 0
                break
            if count > left:
                count = left
                st[_DAMAGE] = 1 + (code >> 7)
            if pos == end or st[_DAMAGE] == 2:
                break
        n = count
        if st[_LITERAL]:
            if n > end - pos:
                n = end - pos
            st[at + 1] = 256 + pos
            pos += n
        else:
            st[at + 1] = buf[pos] ^ st[_MASK]
            pos += 1
        st[at] = n
        at += 2
        left -= n
        count -= n
    st[_LEFT] = left
    st[_COUNT] = count
    st[_USED] = at
    return pos


@micropython.viper
def unpack_rgb(st: ptr32, buf: ptr8, pos: int, end: int) -> int:
    """Packets of three-byte pixels to spans of gray (64 R + 160 G + 32 B) >> 8."""
    left = st[_LEFT]
    count = st[_COUNT]
    have = st[_HAVE]
    at = _SPANS
    while left and pos < end and at < _FULL:
        if count == 0:
            code = buf[pos]
            pos += 1
            st[_LITERAL] = code >> 7
            count = code + 1 if code < 128 else 257 - code
            if code == 128:
                st[at] = left
                st[at + 1] = 255
                at += 2
                left = 0
                count = 0
            elif count > left:
                count = left
                st[_DAMAGE] = 1 + (code >> 7)
                if code > 128:
                    break
            continue
        if have == 0 and end - pos > 2:
            tone = buf[pos] * 64 + buf[pos + 1] * 160 + buf[pos + 2] * 32
            pos += 3
        else:
            weight = 160 if have == 1 else 64 >> (have >> 1)
            tone = st[_VALUE] + buf[pos] * weight
            pos += 1
            have += 1
            st[_VALUE] = tone
            if have < 3:
                continue
            have = 0
            st[_VALUE] = 0
        n = 1 if st[_LITERAL] else count
        st[at] = n
        st[at + 1] = tone >> 8
        at += 2
        left -= n
        count -= n
    st[_LEFT] = left
    st[_COUNT] = count
    st[_HAVE] = have
    st[_USED] = at
    return pos


@micropython.viper
def unpack_bits(st: ptr32, buf: ptr8, pos: int, end: int) -> int:
    """Packets of bytes of eight pixels to spans of 0 and 255."""
    left = st[_LEFT]
    count = st[_COUNT]
    at = _SPANS
    while left and at < _FULL - 14:
        if st[_HAVE]:
            value = st[_VALUE]
            left -= 1
            count -= 1
            if st[_LITERAL] or count == 0:
                st[_HAVE] = 0
            bits = 8 if left else 8 - st[_PAD]
            step = bits if value == 0 or value == 255 else 1
            while bits:
                shade = 255 if value & 128 else 0
                if at == _SPANS or st[at - 1] != shade:
                    st[at] = 0
                    st[at + 1] = shade
                    at += 2
                st[at - 2] += step
                value <<= 1
                bits -= step
            continue
        if pos == end:
            break
        code = buf[pos]
        pos += 1
        if count:
            st[_VALUE] = code ^ st[_MASK]
            st[_HAVE] = 1
            continue
        st[_LITERAL] = code >> 7
        count = code + 1 if code < 128 else 257 - code
        if code == 128:
            st[_LITERAL] = 0
            st[_VALUE] = 255
            st[_HAVE] = 1
            count = left
        elif count > left:
            count = left
            st[_DAMAGE] = 1 + (code >> 7)
            if code > 128:
                break
    st[_LEFT] = left
    st[_COUNT] = count
    st[_USED] = at
    return pos


@micropython.viper
def place(st: ptr32, row: ptr8, buf: ptr8):
    """Spans to dots one to one; what lies left or right of the head is dropped."""
    x = st[_X] - st[_SKIP]
    dots = st[_DOTS]
    mask = st[_MASK]
    used = st[_USED]
    at = _SPANS
    while at < used:
        shade = st[at + 1]
        p = shade - 256
        stop = x + st[at]
        at += 2
        i = x
        x = stop
        if i < 0:
            p -= i
            i = 0
        if stop > dots:
            stop = dots
        if shade < 256:
            while i < stop:
                row[i] = shade
                i += 1
        else:
            while i < stop:
                row[i] = buf[p] ^ mask
                p += 1
                i += 1
    st[_X] = x + st[_SKIP]


@micropython.viper
def shrink(st: ptr32, row: ptr8, buf: ptr8):
    """Spans to dots by area: a dot is _BIN units wide, a pixel _DOTS units."""
    x = st[_X]
    take = st[_DOTS]
    full = st[_BIN]
    need = st[_NEED]
    total = st[_SUM]
    mask = st[_MASK]
    at = _SPANS
    while at < st[_USED]:
        count = st[at]
        shade = st[at + 1]
        p = shade - 256
        n = count
        if p >= 0:
            n = 1
        while count:
            if p >= 0:
                shade = buf[p] ^ mask
                p += 1
            units = n * take
            while units >= need:
                dot = shade
                if need < full:
                    dot = (total + shade * need + (full >> 1)) // full
                    total = 0
                row[x] = dot
                x += 1
                units -= need
                need = full
            total += shade * units
            need -= units
            count -= n
        at += 2
    st[_X] = x
    st[_NEED] = need
    st[_SUM] = total


@micropython.viper
def add_row(total: ptr32, row: ptr8, dots: int, weight: int):
    """Column sums of the open row: add `row` times `weight`."""
    i = 0
    while i < dots:
        total[i] += row[i] * weight
        i += 1


@micropython.viper
def close_row(total: ptr32, row: ptr8, out: ptr8, dots: int, weight: int, full: int, rest: int):
    """Finish the open row with `row` times `weight`; `row` times `rest` opens the next."""
    half = full >> 1
    i = 0
    while i < dots:
        shade = row[i]
        out[i] = (total[i] + shade * weight + half) // full
        total[i] = shade * rest
        i += 1
