# SPDX-License-Identifier: MIT
"""Job Template attributes: what a job may ask for, in one table.

`NAME-default`, `NAME-supported`, the check of a request and the job's own attributes are all
derived from `TEMPLATE` (RFC 8011 section 5.2, PWG 5100.7, 5100.13). A request keeps one byte a
row: the index of its choice, or `UNSET`.
"""

from micropython import const

from platen.core import ipp_tags as t

UNSET = const(255)

# A quiet row is accepted without effect: it says nothing to a printer that prints one document
# a job, and an "ignored attribute" status would only frighten clients that always send it.
QUIET = None

# (name, tag, default index, supported values)
TEMPLATE = (
    (b"copies", t.TAG_INTEGER, 0, (1,)),
    (b"finishings", t.TAG_ENUM, 0, (3,)),
    (b"orientation-requested", t.TAG_ENUM, 0, (3,)),
    (b"output-bin", t.TAG_KEYWORD, 0, (b"face-down",)),
    (b"print-color-mode", t.TAG_KEYWORD, 0, (b"monochrome", b"bi-level", b"auto")),
    (b"print-content-optimize", t.TAG_KEYWORD, 0, (b"auto", b"photo", b"text")),
    (b"print-quality", t.TAG_ENUM, 0, (4,)),
    (b"print-rendering-intent", t.TAG_KEYWORD, 0, (b"auto",)),
    (b"printer-resolution", t.TAG_RESOLUTION, 0, ((203, 203),)),
    (b"sides", t.TAG_KEYWORD, 0, (b"one-sided",)),
    (b"multiple-document-handling", t.TAG_KEYWORD, 0, QUIET),
    (b"output-mode", t.TAG_KEYWORD, 0, QUIET),
    (b"job-priority", t.TAG_INTEGER, 0, QUIET),
)

# Rows that code refers to.
COLOR_MODE = const(4)
CONTENT_OPTIMIZE = const(5)


def choice(row, chosen):
    """Value of `row` for a job whose choices are `chosen` (bytes, UNSET = default)."""
    name, tag, default, values = TEMPLATE[row]
    i = chosen[row]
    return values[default if i == UNSET else i]


def match(row, reader):
    """Index in the supported values of the value `reader` holds, or UNSET if there is none.

    A QUIET row takes any value. `reader` is an IPPReader at a VALUE event of the right tag.
    """
    name, tag, default, values = TEMPLATE[row]
    if values is QUIET:
        return 0
    for i in range(len(values)):
        v = values[i]
        if tag == t.TAG_RESOLUTION:
            w = reader.value
            if w[0] | w[1] | w[4] | w[5] == 0 and w[8] == t.RESOLUTION_DPI:
                if (w[2] << 8 | w[3]) == v[0] and (w[6] << 8 | w[7]) == v[1]:
                    return i
        elif isinstance(v, int):
            if reader.integer() == v:
                return i
        elif reader.value_is(v):
            return i
    return UNSET
