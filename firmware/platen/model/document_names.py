# SPDX-License-Identifier: MIT
"""Document attributes: their numbers and names, as names.py has those of printers and jobs."""

from micropython import const

D_NUMBER = const(0)
D_STATE = const(1)
D_STATE_REASONS = const(2)
D_STATE_MESSAGE = const(3)
D_JOB_ID = const(4)
D_JOB_URI = const(5)
D_PRINTER_URI = const(6)
D_URI = const(7)
D_NAME = const(8)
D_FORMAT = const(9)
D_FORMAT_DETECTED = const(10)
D_COMPRESSION = const(11)
D_LAST = const(12)
D_UUID = const(13)
D_IMPRESSIONS = const(14)
D_PAGES = const(15)
D_K_OCTETS = const(16)
D_K_OCTETS_PROCESSED = const(17)
D_CREATED = const(18)
D_PROCESSING = const(19)
D_COMPLETED = const(20)
D_UP_TIME = const(21)
D_CHARSET = const(22)
D_LANGUAGE = const(23)

DOCUMENT = (
    (b"document-number", D_NUMBER),
    (b"document-state", D_STATE),
    (b"document-state-reasons", D_STATE_REASONS),
    (b"document-state-message", D_STATE_MESSAGE),
    (b"document-job-id", D_JOB_ID),
    (b"document-job-uri", D_JOB_URI),
    (b"document-printer-uri", D_PRINTER_URI),
    (b"document-uuid", D_UUID),
    (b"document-name", D_NAME),
    (b"document-format", D_FORMAT),
    (b"document-format-detected", D_FORMAT_DETECTED),
    (b"compression", D_COMPRESSION),
    (b"last-document", D_LAST),
    (b"impressions", D_IMPRESSIONS),
    (b"impressions-completed", D_PAGES),
    (b"media-sheets-completed", D_PAGES),
    (b"k-octets", D_K_OCTETS),
    (b"k-octets-processed", D_K_OCTETS_PROCESSED),
    (b"time-at-creation", D_CREATED),
    (b"time-at-processing", D_PROCESSING),
    (b"time-at-completed", D_COMPLETED),
    (b"printer-up-time", D_UP_TIME),
    (b"attributes-charset", D_CHARSET),
    (b"attributes-natural-language", D_LANGUAGE),
)

# What Get-Documents answers when not asked for more (PWG 5100.5 section 7.3).
DOCUMENT_DEFAULT = (b"document-number",)
