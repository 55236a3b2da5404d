# SPDX-License-Identifier: MIT
"""AttributeTable: attribute names found by a hash, static attributes ready for the wire.

A table is constant data made by `python -m host_tools tables` (tables*.py), so that it lives in
flash when the firmware is frozen:

    records   one IPP attribute record after the other, as they go on the wire (RFC 8010
              section 3.1.4); static ones with all their values, dynamic ones as a name with an
              empty value that is never sent
    low, high low and high byte of where record i starts; one more entry than records
    flags     names.IN_DESCRIPTION ...
    getter    0 for a static attribute, else the number its writer switches on, plus 1
    chain     next record of the same hash, plus 1
    bucket    first record of a hash, plus 1

A set of attributes is a bitmap over the numbers of records: `requested-attributes` costs one hash
a name, and an answer is a walk over the bitmap.
"""

from micropython import const

from platen.model import names

# Buckets of every table; also the host tool's.
BUCKETS = const(64)

_NAME = const(3)  # offset of the name in a record: tag, 2-byte length


def hash_name(name, n):
    """Bucket of `name[:n]`, n >= 3."""
    return (n * 7 + name[0] + name[n >> 1] * 3 + name[n - 1] * 5 + name[n // 3] * 11) & (
        BUCKETS - 1
    )


def has(bitmap, i):
    """Whether bit `i` of a bytearray is set."""
    return bitmap[i >> 3] >> (i & 7) & 1


def add(bitmap, i):
    """Set bit `i` of a bytearray."""
    bitmap[i >> 3] |= 1 << (i & 7)


class AttributeTable:
    """Looks into one table of tables*.py; see the top of the file."""

    def __init__(self, data):
        self.records, self._low, self._high, self._flags, self.getter, *links = data
        self._chain, self._bucket = links
        self.count = len(self.getter)

    def start(self, i):
        """Where record `i` starts in `records`; record i ends where i + 1 starts."""
        return self._high[i] << 8 | self._low[i]

    def find(self, name, n):
        """Number of the attribute called `name[:n]`, or -1. Allocates nothing."""
        if n < 3 or n > len(name):
            return -1
        records = self.records
        i = self._bucket[hash_name(name, n)]
        while i:
            at = self.start(i - 1)
            if records[at + 2] == n and records[at + 1] == 0:
                at += _NAME
                k = 0
                while k < n and records[at + k] == name[k]:
                    k += 1
                if k == n:
                    return i - 1
            i = self._chain[i - 1]
        return -1

    def name(self, i):
        """Name of attribute `i`, as bytes."""
        at = self.start(i)
        return self.records[at + _NAME : at + _NAME + self.records[at + 2]]

    def want(self, bitmap, flags):
        """Add every attribute that has one of `flags` and is not BY_NAME to `bitmap`."""
        for i in range(self.count):
            if self._flags[i] & flags and not self._flags[i] & names.BY_NAME:
                add(bitmap, i)
