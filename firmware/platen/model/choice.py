# SPDX-License-Identifier: MIT
"""What a request or a job chose among the values of the Job Template attributes.

Choices are one byte a row of template.TEMPLATE: the index of the value, or template.UNSET.

tables.TEMPLATE has the rows one after the other: length of the row, tag, default index, number of
values, then each value as it goes on the wire behind a byte with its length.
"""

from micropython import const

from platen.model import tables
from platen.model.template import PRIORITY, PRIORITY_MAX, UNSET

# Offsets in a row of tables.TEMPLATE.
_TAG = const(1)
_DEFAULT = const(2)
_COUNT = const(3)
_VALUES = const(4)


def _row(row):
    """Where `row` starts in tables.TEMPLATE."""
    data = tables.TEMPLATE
    at = 0
    while row:
        at += data[at]
        row -= 1
    return at


def index(row, choices):
    """Index of the value of `row` for a job with these choices (bytes, UNSET = default)."""
    i = choices[row]
    return tables.TEMPLATE[_row(row) + _DEFAULT] if i == UNSET else i


def write(row, choices, w, name):  # cold
    """Put the value of `row` for a job with these choices into the IPPWriter `w` as `name`."""
    data = tables.TEMPLATE
    i = index(row, choices)
    at = _row(row)
    tag = data[at + _TAG]
    at += _VALUES
    while i:
        at += 1 + data[at]
        i -= 1
    w.raw(tag, name, data, at + 1, at + 1 + data[at])


def match(row, tag, value, n):
    """Index of the supported value of `row` that `value[:n]` under `tag` is, or UNSET.

    A QUIET row takes any value. Every job-priority of the syntax maps to our only level
    (RFC 8011 section 5.2.1).
    """
    data = tables.TEMPLATE
    at = _row(row)
    count = data[at + _COUNT]
    if not count:
        return 0
    if data[at + _TAG] != tag:
        return UNSET
    if row == PRIORITY:
        high = value[0] | value[1] | value[2]
        return 0 if not high and 0 < value[3] <= PRIORITY_MAX else UNSET
    at += _VALUES
    for i in range(count):
        size = data[at]
        at += 1
        if size == n:
            k = 0
            while k < n and data[at + k] == value[k]:
                k += 1
            if k == n:
                return i
        at += size
    return UNSET


def with_choice(choices, row, i):  # cold
    """A copy of `choices` with the choice of one row changed."""
    changed = bytearray(choices)
    changed[row] = i
    return bytes(changed)
