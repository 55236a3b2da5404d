# SPDX-License-Identifier: MIT
"""Attributes that code handles: their numbers, and the names the tables give these numbers.

The numbers are what printer_status, job_status and request switch on. The tuples are read by
`python -m host_tools tables`, which makes tables*.py; a compiled firmware has the numbers folded
in and never loads this file.
"""

from micropython import const

# Which group keywords of `requested-attributes` an attribute answers to.
IN_DESCRIPTION = const(1)
IN_TEMPLATE = const(2)
BY_NAME = const(4)  # only when asked for by name: media-col-database

# Printer attributes that change, or depend on the configuration or on the client.
P_NAME = const(0)
P_INFO = const(1)
P_LOCATION = const(2)
P_MAKE_AND_MODEL = const(3)
P_ORGANIZATION = const(4)
P_ORGANIZATIONAL_UNIT = const(5)
P_DEVICE_ID = const(6)
P_UUID = const(7)
P_URI_SUPPORTED = const(8)
P_URI_SECURITY = const(9)
P_URI_AUTHENTICATION = const(10)
P_MORE_INFO = const(11)
P_STATE = const(12)
P_STATE_REASONS = const(13)
P_STATE_MESSAGE = const(14)
P_IS_ACCEPTING_JOBS = const(15)
P_QUEUED_JOB_COUNT = const(16)
P_UP_TIME = const(17)
P_STATE_CHANGE_TIME = const(18)
P_CONFIG_CHANGE_TIME = const(19)
P_DATE_TIME = const(20)
P_PAGES_PER_MINUTE = const(21)

PRINTER = (
    (b"printer-name", P_NAME),
    (b"printer-dns-sd-name", P_NAME),
    (b"printer-info", P_INFO),
    (b"printer-location", P_LOCATION),
    (b"printer-make-and-model", P_MAKE_AND_MODEL),
    (b"printer-organization", P_ORGANIZATION),
    (b"printer-organizational-unit", P_ORGANIZATIONAL_UNIT),
    (b"printer-device-id", P_DEVICE_ID),
    (b"printer-uuid", P_UUID),
    (b"printer-uri-supported", P_URI_SUPPORTED),
    (b"uri-security-supported", P_URI_SECURITY),
    (b"uri-authentication-supported", P_URI_AUTHENTICATION),
    (b"printer-more-info", P_MORE_INFO),
    (b"printer-state", P_STATE),
    (b"printer-state-reasons", P_STATE_REASONS),
    (b"printer-state-message", P_STATE_MESSAGE),
    (b"printer-is-accepting-jobs", P_IS_ACCEPTING_JOBS),
    (b"queued-job-count", P_QUEUED_JOB_COUNT),
    (b"printer-up-time", P_UP_TIME),
    (b"printer-state-change-time", P_STATE_CHANGE_TIME),
    (b"printer-config-change-time", P_CONFIG_CHANGE_TIME),
    (b"printer-current-time", P_DATE_TIME),
    (b"printer-state-change-date-time", P_DATE_TIME),
    (b"printer-config-change-date-time", P_DATE_TIME),
    (b"pages-per-minute", P_PAGES_PER_MINUTE),
)

# Job attributes. J_TEMPLATE and above: row of template.TEMPLATE + J_TEMPLATE.
J_ID = const(0)
J_URI = const(1)
J_STATE = const(2)
J_STATE_REASONS = const(3)
J_STATE_MESSAGE = const(4)
J_UUID = const(5)
J_PRINTER_URI = const(6)
J_NAME = const(7)
J_USER = const(8)
J_PRINTER_UP_TIME = const(9)
J_CREATED = const(10)
J_PROCESSING = const(11)
J_COMPLETED = const(12)
J_DATE_TIME = const(13)
J_IMPRESSIONS = const(14)
J_PAGES = const(15)
J_K_OCTETS = const(16)
J_FORMAT = const(17)
J_MEDIA = const(18)
J_TEMPLATE = const(32)

# The first two are the default of Get-Jobs, the first five the reply that creates a job
# (RFC 8011 sections 4.2.6.2 and 4.2.1.2).
JOB = (
    (b"job-id", J_ID),
    (b"job-uri", J_URI),
    (b"job-state", J_STATE),
    (b"job-state-reasons", J_STATE_REASONS),
    (b"job-state-message", J_STATE_MESSAGE),
    (b"job-uuid", J_UUID),
    (b"job-printer-uri", J_PRINTER_URI),
    (b"job-name", J_NAME),
    (b"job-originating-user-name", J_USER),
    (b"job-printer-up-time", J_PRINTER_UP_TIME),
    (b"time-at-creation", J_CREATED),
    (b"time-at-processing", J_PROCESSING),
    (b"time-at-completed", J_COMPLETED),
    (b"date-time-at-creation", J_DATE_TIME),
    (b"date-time-at-processing", J_DATE_TIME),
    (b"date-time-at-completed", J_DATE_TIME),
    (b"job-impressions", J_IMPRESSIONS),
    (b"job-impressions-completed", J_PAGES),
    (b"job-media-sheets-completed", J_PAGES),
    (b"job-k-octets-processed", J_K_OCTETS),
    (b"document-format-supplied", J_FORMAT),
    (b"media", J_MEDIA),
)
JOB_DEFAULT_SET = const(0x03)  # bitmap of the numbers above, for job attributes 0..7
JOB_CREATION_SET = const(0x1F)

# Attributes a request may carry. R_TEMPLATE and above: row of template.TEMPLATE + R_TEMPLATE.
R_CHARSET = const(0)
R_LANGUAGE = const(1)
R_PRINTER_URI = const(2)
R_JOB_URI = const(3)
R_JOB_ID = const(4)
R_USER = const(5)
R_REQUESTED = const(6)
R_FORMAT = const(7)
R_COMPRESSION = const(8)
R_LAST_DOCUMENT = const(9)
R_LIMIT = const(10)
R_WHICH_JOBS = const(11)
R_MY_JOBS = const(12)
R_JOB_NAME = const(13)
R_FIDELITY = const(14)
R_JOB_IDS = const(15)
R_MEDIA = const(16)
R_MEDIA_COL = const(17)
R_TEMPLATE = const(32)

REQUEST = (
    (b"attributes-charset", R_CHARSET),
    (b"attributes-natural-language", R_LANGUAGE),
    (b"printer-uri", R_PRINTER_URI),
    (b"job-uri", R_JOB_URI),
    (b"job-id", R_JOB_ID),
    (b"requesting-user-name", R_USER),
    (b"requested-attributes", R_REQUESTED),
    (b"document-format", R_FORMAT),
    (b"compression", R_COMPRESSION),
    (b"last-document", R_LAST_DOCUMENT),
    (b"limit", R_LIMIT),
    (b"which-jobs", R_WHICH_JOBS),
    (b"my-jobs", R_MY_JOBS),
    (b"job-name", R_JOB_NAME),
    (b"ipp-attribute-fidelity", R_FIDELITY),
    (b"job-ids", R_JOB_IDS),
    (b"media", R_MEDIA),
    (b"media-col", R_MEDIA_COL),
)
