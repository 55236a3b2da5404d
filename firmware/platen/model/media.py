# SPDX-License-Identifier: MIT
"""Media: the sizes of the roll a job may name (rolls.py).

`MEDIA` of tables_*.py has a record a size: length of the keyword, keyword, width and length in
hundredths of a millimetre, two bytes each. The first is the default; its width is the roll's.
"""

from micropython import const

from platen.core import ipp_tags as t
from platen.core.buf import copy
from platen.model import names
from platen.model.rolls import LENGTH_MAX, LENGTH_MIN

# Custom sizes travel through points and come back a little off.
_TOLERANCE = const(100)

# In a collection of media-col-default: where the numbers of x-dimension and y-dimension are, of
# whose four bytes two are enough.
_X_AT = const(43)
_Y_AT = const(68)

# What a collection of media-col-ready is like.
_DEFAULT = b"media-col-default"

# Bytes of the width and the length behind a keyword.
_SIZE_BYTES = const(4)


def _is_near(a, b):
    return abs(a - b) <= _TOLERANCE


class Media:
    """Looks into one MEDIA table."""

    def __init__(self, records):
        self._records = records

    def _number(self, at):
        return self._records[at] << 8 | self._records[at + 1]

    def count(self):
        """How many sizes there are."""
        records = self._records
        at = n = 0
        while at < len(records):
            at += 1 + records[at] + _SIZE_BYTES
            n += 1
        return n

    def width(self):
        """Width of the roll."""
        return self._number(1 + self._records[0])

    def keyword(self, i):
        """Keyword of size number `i`."""
        records = self._records
        at = 0
        while i:
            at += 1 + records[at] + _SIZE_BYTES
            i -= 1
        return records[at + 1 : at + 1 + records[at]]

    def by_keyword(self, value, size):
        """Number of the size whose keyword is `value[:size]`, or -1."""
        records = self._records
        at = i = 0
        while at < len(records):
            n = records[at]
            if n == size:
                k = 0
                while k < n and records[at + 1 + k] == value[k]:
                    k += 1
                if k == n:
                    return i
            at += 1 + n + _SIZE_BYTES
            i += 1
        return -1

    def by_size(self, x, y):  # cold
        """Keyword for a size within 1 mm of what is offered, or None.

        A length that is not fixed but inside the roll's range gets a keyword of its own.
        """
        records = self._records
        at = i = 0
        while at < len(records):
            at += 1 + records[at]
            if _is_near(x, self._number(at)) and _is_near(y, self._number(at + 2)):
                return self.keyword(i)
            at += _SIZE_BYTES
            i += 1
        if _is_near(x, self.width()) and LENGTH_MIN - _TOLERANCE <= y <= LENGTH_MAX + _TOLERANCE:
            return b"custom_roll_%d.%02dx%d.%02dmm" % (x // 100, x % 100, y // 100, y % 100)
        return None

    def write(self, getter, w, printer, request):
        """Put media-ready or media-col-ready into the IPPWriter `w`.

        True if there is another value, to be asked for with the next call.
        """
        ready = printer.texts[names.P_MEDIA_READY]
        if getter == names.P_MEDIA_READY:
            for i in ready:
                w.keyword(None, self.keyword(i))
            return 0
        # One collection a call, like media-col-default in all but its size: there is no more room.
        n = request.values
        # The name first: a table in a file keeps it where it looks for the other one.
        if n:
            w.label(_DEFAULT, 0, 0)
        w.raw(t.TAG_BEG_COLLECTION, None, b"")
        table = printer.attributes
        at = table.find(_DEFAULT, len(_DEFAULT))
        stop = table.start(at + 1) - len(table.names)
        at = table.start(at) - len(table.names) + 5 + len(_DEFAULT)
        if stop - at > w.limit - w.pos:
            w.overflow = True
            return 0
        table.static.copy(w.buf, w.pos, at, stop)
        i = ready[n]
        records = self._records
        size = 0
        while i >= 0:  # to the end of its record
            size += 1 + records[size] + _SIZE_BYTES
            i -= 1
        copy(w.buf, w.pos + _X_AT, records, size - _SIZE_BYTES, size - 2)
        copy(w.buf, w.pos + _Y_AT, records, size - 2, size)
        w.pos += stop - at
        request.values = n = (n + 1) % len(ready)
        return n
