# SPDX-License-Identifier: MIT
"""Job Template attributes: what a job may ask for, in one table.

`NAME-default`, `NAME-supported`, the check of a request and the job's own attributes are all
derived from `TEMPLATE` (RFC 8011 section 5.2, PWG 5100.3, 5100.7, 5100.13).

`python -m host_tools tables` packs the table into tables.TEMPLATE, which choice.py reads; a
compiled firmware has the numbers folded in and never loads this file.
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
    (b"job-hold-until", t.TAG_KEYWORD, 0, (b"no-hold", b"indefinite")),
    (b"job-priority", t.TAG_INTEGER, 0, (50,)),
    (b"job-sheets", t.TAG_KEYWORD, 0, (b"none", b"standard")),
    (b"print-scaling", t.TAG_KEYWORD, 0, (b"auto", b"auto-fit", b"fill", b"fit", b"none")),
    (b"multiple-document-handling", t.TAG_KEYWORD, 0, QUIET),
    (b"output-mode", t.TAG_KEYWORD, 0, QUIET),
)

# Rows that code refers to, and the indices of their values.
COLOR_MODE = const(4)
BI_LEVEL = const(1)
CONTENT_OPTIMIZE = const(5)
PHOTO = const(1)
TEXT = const(2)
HOLD_UNTIL = const(10)
INDEFINITE = const(1)
PRIORITY = const(11)
PRIORITY_MAX = const(100)
SHEETS = const(12)
STANDARD = const(1)
SCALING = const(13)
ROWS = const(16)
