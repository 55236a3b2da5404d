# SPDX-License-Identifier: MIT
"""Bytes moved and compared between buffers without allocating.

A slice costs 16 to 64 bytes of heap each time it is written down, so the core names spans as
(buffer, start, stop) and moves them with an index.
"""


def copy(dst, at, src, start, stop):
    """Copy src[start:stop] to dst[at:]; return the index after the last byte written.

    The caller has checked that both spans fit. Never allocates.
    """
    shift = at - start
    for i in range(start, stop):
        dst[i + shift] = src[i]
    return stop + shift


def span_is(buf, start, stop, literal):
    """Return whether buf[start:stop] equals literal. buf is bytes or bytearray, not memoryview."""
    return stop - start == len(literal) and buf.startswith(literal, start)
