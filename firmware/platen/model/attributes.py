# SPDX-License-Identifier: MIT
"""AttributeTable: attribute names found by a hash, static attributes ready for the wire.

A table is constant data made by `python -m host_tools tables` (tables*.py), so that it lives in
flash when the firmware is frozen. One record follows the other, as on the wire (RFC 8010 section
3.1.4): first the dynamic ones, a name with an empty value that is never sent, then the static
ones with all their values. The index:

    names     the first of the records, so many as are better kept in memory
    low, high low and high byte of where record i starts; one more entry than records
    flags     names.IN_DESCRIPTION ...
    getter    of the dynamic ones: the number its writer switches on
    check     a second hash of each name, so that few static records are read in vain
    chain     next record of the same hash, plus 1
    bucket    first record of a hash, plus 1

The other records lie in a store: constant bytes, or a file where code lies in the heap.
A set of attributes is a bitmap over the numbers of records: `requested-attributes` costs one hash
a name, and an answer is a walk over the bitmap.
"""

from micropython import const

from platen.core.buf import copy
from platen.model import names

# Buckets of every table; also the host tool's.
BUCKETS = const(64)

# Longest name of a table; also the host tool's.
NAME_BYTES = const(44)

_NAME = const(3)  # offset of the name in a record: tag, 2-byte length


def hash_name(name, n):
    """Hash of `name[:n]`, n >= 3: the bucket in its low bits, the check above them."""
    return n * 7 + name[0] + name[n >> 1] * 3 + name[n - 1] * 5 + name[n // 3] * 11


def has(bitmap, i):
    """Whether bit `i` of a bytearray is set."""
    return bitmap[i >> 3] >> (i & 7) & 1


def add(bitmap, i):
    """Set bit `i` of a bytearray."""
    bitmap[i >> 3] |= 1 << (i & 7)


class Constant:
    """A store of bytes in memory. `view` is a memoryview of them, None where there is none."""

    def __init__(self, data):
        self.data = data
        self.view = memoryview(data)

    def copy(self, dst, at, start, stop):
        """Copy bytes start..stop of the store to dst[at:]."""
        copy(dst, at, self.data, start, stop)


class AttributeTable:
    """Looks into one table of tables*.py; see the top of the file.

    One static record may be another than the store has: number `special`, `special_record`.
    """

    special = -1
    special_record = b""

    def __init__(self, index, static=None):
        self.names, self._low, self._high, self._flags, self.getter, *links = index
        self._check, self._chain, self._bucket = links
        self.static = static
        self.dynamic = len(self.getter)
        self.count = len(self._flags)
        self._head = bytearray(_NAME + NAME_BYTES) if static else None

    def start(self, i):
        """Where record `i` starts; record i ends where i + 1 starts."""
        return self._high[i] << 8 | self._low[i]

    def find(self, name, n):
        """Number of the attribute called `name[:n]`, or -1. Allocates nothing."""
        if n < 3 or n > NAME_BYTES or n > len(name):
            return -1
        h = hash_name(name, n)
        i = self._bucket[h & (BUCKETS - 1)]
        h = h >> 6 & 255
        while i:
            i -= 1
            if self._check[i] == h and self._is(i, name, n):
                return i
            i = self._chain[i]
        return -1

    def _is(self, i, name, n):
        at = self.start(i)
        record = self.names
        if at >= len(record):
            record = self._head
            self._load(at, n)
            at = 0
        if record[at + 2] != n or record[at + 1]:
            return False
        at += _NAME
        for k in range(n):
            if record[at + k] != name[k]:
                return False
        return True

    def label(self, i, w):
        """Give the IPPWriter `w` the name of dynamic attribute `i` for its next value."""
        at = self.start(i)
        record = self.names
        if at >= len(record):
            n = self.start(i + 1) - at - _NAME - 2  # a dynamic record has no value
            if self.static.view is not None:
                w.label(self.static.data, at - len(record) + _NAME, n)
                return
            record = self._head
            self._load(at, n)
            at = 0
        w.label(record, at + _NAME, record[at + 2])

    def _load(self, at, n):
        """Take the start of a record of the store, with `n` bytes of name, into `_head`."""
        at -= len(self.names)
        self.static.copy(self._head, 0, at, at + _NAME + n)

    def want(self, bitmap, flags):
        """Add every attribute that has one of `flags` and is not BY_NAME to `bitmap`."""
        for i in range(self.count):
            if self._flags[i] & flags and not self._flags[i] & names.BY_NAME:
                add(bitmap, i)
