# SPDX-License-Identifier: MIT
"""AttributeTable: attribute names found by a hash, static attributes encoded once.

`blob` holds one IPP attribute record after the other, exactly as they go on the wire
(RFC 8010 section 3.1.4): static ones with all their values, dynamic ones as a name with an empty
value that is never sent. A set of attributes is a bitmap over their numbers, so that
`requested-attributes` costs one hash a name and an answer is a walk over the bitmap.

    static:   offset[i] .. offset[i+1]   the bytes to send
    dynamic:  getter[i] - 1              index of the caller's getter
"""

from array import array

from micropython import const

# Which group keywords of `requested-attributes` an attribute answers to.
IN_DESCRIPTION = const(1)
IN_TEMPLATE = const(2)
BY_NAME = const(4)  # only when asked for by name: media-col-database

_BUCKETS = const(128)
_NAME = const(3)  # offset of the name in a record: tag, 2-byte length


def bitmap_has(bitmap, i):
    """Whether bit `i` of a bytearray is set."""
    return bitmap[i >> 3] >> (i & 7) & 1


def bitmap_set(bitmap, i):
    """Set bit `i` of a bytearray."""
    bitmap[i >> 3] |= 1 << (i & 7)


def _hash(name, n):
    return (n * 7 + name[0] + name[n >> 1] * 3 + name[n - 1] * 5 + name[n // 3] * 11) & (
        _BUCKETS - 1
    )


class AttributeTable:
    """Numbers 0.. for up to `capacity` attributes whose records stand in `blob`."""

    def __init__(self, blob, capacity):
        self.blob = blob
        self.count = 0
        self.offset = array("H", bytearray(2 * (capacity + 1)))
        self.flags = bytearray(capacity)
        self.getter = bytearray(capacity)
        self._next = bytearray(capacity)
        self._bucket = bytearray(_BUCKETS)

    def append(self, end, flags, getter=None):
        """Number the record that stands from the end of the last one to `end`.

        `getter` is None for a static attribute, else the caller's index for it.
        """
        blob = self.blob
        i = self.count
        start = self.offset[i]
        n = blob[start + 1] << 8 | blob[start + 2]
        bucket = _hash(blob[start + _NAME : start + _NAME + n], n)
        self._next[i] = self._bucket[bucket]
        self._bucket[bucket] = i + 1
        self.offset[i + 1] = end
        self.flags[i] = flags
        self.getter[i] = 0 if getter is None else getter + 1
        self.count = i + 1

    def append_name(self, name, flags, getter):
        """Number a dynamic attribute: writes its record, a name with an empty value."""
        start = self.offset[self.count]
        n = len(name)
        self.blob[start : start + _NAME] = bytes((0, n >> 8, n & 255))
        self.blob[start + _NAME : start + _NAME + n] = name
        self.blob[start + _NAME + n : start + _NAME + n + 2] = b"\0\0"
        self.append(start + _NAME + n + 2, flags, getter)

    def find(self, name, n):
        """Number of the attribute called `name[:n]`, or -1. Allocates nothing."""
        if n < 3:
            return -1
        blob = self.blob
        i = self._bucket[_hash(name, n)]
        while i:
            start = self.offset[i - 1]
            if blob[start + 2] == n and blob[start + 1] == 0:
                start += _NAME
                k = 0
                while k < n and blob[start + k] == name[k]:
                    k += 1
                if k == n:
                    return i - 1
            i = self._next[i - 1]
        return -1

    def want(self, bitmap, flags):
        """Add every attribute that has one of `flags` and is not BY_NAME to `bitmap`."""
        for i in range(self.count):
            if self.flags[i] & flags and not self.flags[i] & BY_NAME:
                bitmap_set(bitmap, i)

    def static_bytes(self, bitmap):
        """Bytes of the static records chosen by `bitmap`."""
        total = 0
        for i in range(self.count):
            if not self.getter[i] and bitmap_has(bitmap, i):
                total += self.offset[i + 1] - self.offset[i]
        return total
