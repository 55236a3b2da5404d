# SPDX-License-Identifier: MIT
"""Packed rows (1 bit a dot, MSB first, 1 = black): copy, last black byte, count of black dots.

Bytecode twin of packed_native.py: the same three functions, the fallback on ports without viper
and the oracle in tests. No bounds are checked; callers pass spans inside their buffers.
"""

_ONES = b"\x00\x01\x01\x02\x01\x02\x02\x03\x01\x02\x02\x03\x02\x03\x03\x04"  # of each nibble


def copy(target, at, source, start, count):
    """Copies `count` bytes of `source` from `start` to `target` at `at` (no overlap)."""
    for i in range(count):
        target[at + i] = source[start + i]


def last_black(line, count):
    """Number of bytes up to and including the last one that is not white; 0: a white row."""
    while count and not line[count - 1]:
        count -= 1
    return count


def black_dots(buf, start, stop):
    """Number of 1 bits in buf[start:stop]."""
    ones = _ONES
    dots = 0
    for i in range(start, stop):
        byte = buf[i]
        if byte:
            dots += ones[byte >> 4] + ones[byte & 15]
    return dots
