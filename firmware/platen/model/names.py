# SPDX-License-Identifier: MIT
"""Attributes that code handles: their numbers, and the names the tables give these numbers.

The numbers are what printer_status, job_status and request switch on. The tuples are read by
`python -m host_tools tables`, which makes tables*.py; a compiled firmware has the numbers folded
in and never loads this file.
"""

from micropython import const

from platen.core import ipp_tags as t

# Which group keywords of `requested-attributes` an attribute answers to.
IN_DESCRIPTION = const(1)
IN_TEMPLATE = const(2)
BY_NAME = const(4)  # only when asked for by name: media-col-database
IN_STATUS = const(8)  # of a description: the part that changes by itself (PWG 5100.13)
IN_ACTUAL = const(16)

# tables.OPERATIONS: bytes a row: operation-id; target, keeps, table; module; access, 4 bits for
# each profile, lowest first.
OPERATION_BYTES = const(5)
OPERATION_ACCESS = const(3)  # index of the access
OPERATION_TARGET = const(3)  # mask of the target
OPERATION_KEEPS = const(4)
OPERATION_TABLE_SHIFT = const(3)  # of what requested-attributes names:
OPERATION_NO_TABLE = const(0)
OPERATION_PRINTER_TABLE = const(1)
OPERATION_JOB_TABLE = const(2)

# What requested-attributes names, where it is not what the operation keeps.
OPERATION_TABLES = {
    t.OP_GET_PRINTER_ATTRIBUTES: OPERATION_PRINTER_TABLE,
    t.OP_GET_USER_PRINTER_ATTRIBUTES: OPERATION_PRINTER_TABLE,
    t.OP_GET_PRINTER_SUPPORTED_VALUES: OPERATION_PRINTER_TABLE,
    t.OP_GET_JOB_ATTRIBUTES: OPERATION_JOB_TABLE,
    t.OP_GET_JOBS: OPERATION_JOB_TABLE,
}

# Records of kept.py: bytes before the name, and the length that says "longer than is kept".
KEPT_HEAD = const(6)
KEPT_CUT = const(255)

# Printer attributes that change, or depend on the configuration or on the client.
P_NAME = const(0)
P_INFO = const(1)
P_LOCATION = const(2)
P_MAKE_AND_MODEL = const(3)
P_ORGANIZATION = const(4)
P_ORGANIZATIONAL_UNIT = const(5)
P_DEVICE_ID = const(6)
P_UUID = const(7)
P_MESSAGE = const(8)
P_GEO_LOCATION = const(9)
P_ASSET_TAG = const(10)
P_MEDIA_READY = const(11)
P_DARKNESS = const(12)
P_DARKNESS_SUPPORTED = const(13)  # up to here: the index of Printer.texts
P_MEDIA_COL_READY = const(14)
P_MORE_INFO = const(15)
P_ICONS = const(16)
P_STRINGS_URI = const(17)
P_URI_SUPPORTED = const(18)
P_URI_SECURITY = const(19)
P_URI_AUTHENTICATION = const(20)
P_STATE = const(21)
P_STATE_REASONS = const(22)
P_STATE_MESSAGE = const(23)
P_IS_ACCEPTING_JOBS = const(24)
P_CURRENT_TIME = const(25)
P_STATE_CHANGE_DATE_TIME = const(26)
P_CONFIG_CHANGE_DATE_TIME = const(27)
P_INPUT_TRAY = const(28)
P_SUPPLY = const(29)
P_ALERT = const(30)
P_ALERT_DESCRIPTION = const(31)
P_IDENTIFY_ACTIONS = const(32)
P_QUEUED_JOB_COUNT = const(33)
P_UP_TIME = const(34)
P_STATE_CHANGE_TIME = const(35)
P_CONFIG_CHANGE_TIME = const(36)
P_CONFIG_CHANGES = const(37)
P_PAGES_PER_MINUTE = const(38)
P_MESSAGE_TIME = const(39)
P_MESSAGE_DATE_TIME = const(40)
P_DNS_SD_NAME = const(41)
P_OAUTH_SERVER = const(42)
P_OAUTH_SCOPE = const(43)
P_SECURITY = const(44)  # from here on: security_status.py
P_XRI = const(44)
P_XRI_AUTHENTICATION = const(45)
P_XRI_SECURITY = const(46)
P_PRIVACY_POLICY = const(47)
P_TLS_VERSIONS = const(48)
P_TLS_VERSION_FAILURES = const(49)
P_TLS_FAILURES = const(50)
P_TLS_LAST_FAILURE = const(51)
P_TLS_SESSION = const(52)
P_URI_SCHEMES = const(53)

# What is registered nowhere bears the number of who has thought of it (RFC 8011 section 7). 32473
# is the one for documents (RFC 5612): who sells printers puts an own one here.
VENDOR = b"smi32473-"

# Asked for by name only, so that nobody else gets them: the default answer is long enough.
PRINTER_BY_NAME = (
    (b"printer-xri-supported", P_XRI),
    (b"xri-authentication-supported", P_XRI_AUTHENTICATION),
    (b"xri-security-supported", P_XRI_SECURITY),
    (b"printer-privacy-policy-uri", P_PRIVACY_POLICY),
    (b"reference-uri-schemes-supported", P_URI_SCHEMES),
    (VENDOR + b"tls-versions-supported", P_TLS_VERSIONS),
    (VENDOR + b"tls-version-negotiation-failures", P_TLS_VERSION_FAILURES),
    (VENDOR + b"tls-handshake-failures", P_TLS_FAILURES),
    (VENDOR + b"tls-last-failure", P_TLS_LAST_FAILURE),
    (VENDOR + b"tls-session", P_TLS_SESSION),
)

PRINTER = (
    (b"printer-name", P_NAME),
    (b"printer-dns-sd-name", P_DNS_SD_NAME),
    (b"printer-info", P_INFO),
    (b"printer-location", P_LOCATION),
    (b"printer-make-and-model", P_MAKE_AND_MODEL),
    (b"printer-organization", P_ORGANIZATION),
    (b"printer-organizational-unit", P_ORGANIZATIONAL_UNIT),
    (b"printer-device-id", P_DEVICE_ID),
    (b"printer-uuid", P_UUID),
    (b"printer-message-from-operator", P_MESSAGE),
    (b"printer-message-time", P_MESSAGE_TIME),
    (b"printer-message-date-time", P_MESSAGE_DATE_TIME),
    (b"printer-geo-location", P_GEO_LOCATION),
    (b"printer-asset-tag", P_ASSET_TAG),
    (b"printer-more-info", P_MORE_INFO),
    (b"printer-supply-info-uri", P_MORE_INFO),
    (b"printer-icons", P_ICONS),
    (b"printer-strings-uri", P_STRINGS_URI),
    (b"printer-uri-supported", P_URI_SUPPORTED),
    (b"uri-security-supported", P_URI_SECURITY),
    (b"uri-authentication-supported", P_URI_AUTHENTICATION),
    (b"printer-state", P_STATE),
    (b"printer-state-reasons", P_STATE_REASONS),
    (b"printer-state-message", P_STATE_MESSAGE),
    (b"printer-is-accepting-jobs", P_IS_ACCEPTING_JOBS),
    (b"queued-job-count", P_QUEUED_JOB_COUNT),
    (b"printer-up-time", P_UP_TIME),
    (b"printer-state-change-time", P_STATE_CHANGE_TIME),
    (b"printer-config-change-time", P_CONFIG_CHANGE_TIME),
    (b"printer-config-changes", P_CONFIG_CHANGES),
    (b"printer-current-time", P_CURRENT_TIME),
    (b"printer-state-change-date-time", P_STATE_CHANGE_DATE_TIME),
    (b"printer-config-change-date-time", P_CONFIG_CHANGE_DATE_TIME),
    (b"printer-input-tray", P_INPUT_TRAY),
    (b"printer-supply", P_SUPPLY),
    (b"printer-alert", P_ALERT),
    (b"printer-alert-description", P_ALERT_DESCRIPTION),
    (b"identify-actions-supported", P_IDENTIFY_ACTIONS),
    (b"pages-per-minute", P_PAGES_PER_MINUTE),
    (b"printer-darkness-configured", P_DARKNESS),
    (b"printer-darkness-supported", P_DARKNESS_SUPPORTED),
    (b"media-ready", P_MEDIA_READY),
    (b"media-col-ready", P_MEDIA_COL_READY),
    (b"oauth-authorization-server-uri", P_OAUTH_SERVER),
    (b"oauth-authorization-scope", P_OAUTH_SCOPE),
)

# Printer attributes that answer to other group keywords than printer-description.
_STATUS = IN_DESCRIPTION | IN_STATUS
PRINTER_FLAGS = {
    b"printer-state": _STATUS,
    b"printer-state-reasons": _STATUS,
    b"printer-state-message": _STATUS,
    b"printer-is-accepting-jobs": _STATUS,
    b"queued-job-count": _STATUS,
    b"printer-up-time": _STATUS,
    b"printer-state-change-time": _STATUS,
    b"printer-config-change-time": _STATUS,
    b"printer-config-changes": _STATUS,
    b"printer-current-time": _STATUS,
    b"printer-state-change-date-time": _STATUS,
    b"printer-config-change-date-time": _STATUS,
    b"printer-input-tray": _STATUS,
    b"printer-supply": _STATUS,
    b"printer-alert": _STATUS,
    b"printer-alert-description": _STATUS,
    b"media-ready": IN_TEMPLATE,
    b"media-col-ready": IN_TEMPLATE,
    # Who can do something with them asks for them (PWG 5100.23): the others are spared the bytes.
    b"oauth-authorization-server-uri": IN_DESCRIPTION | BY_NAME,
    b"oauth-authorization-scope": IN_DESCRIPTION | BY_NAME,
}

# Job attributes. J_TEMPLATE and above: row of template.TEMPLATE + J_TEMPLATE; J_ACTUAL and above:
# the same rows as they were really used.
J_ID = const(0)
J_URI = const(1)
J_STATE = const(2)
J_STATE_REASONS = const(3)
J_STATE_MESSAGE = const(4)
J_UUID = const(5)
J_PRINTER_URI = const(6)
J_NAME = const(7)
J_USER = const(8)
J_FORMAT = const(9)
J_FORMAT_DETECTED = const(10)
J_DOCUMENT_NAME = const(11)
J_COMPRESSION = const(12)
J_MEDIA = const(13)
J_MEDIA_ACTUAL = const(14)
J_DATE_CREATED = const(15)
J_DATE_PROCESSING = const(16)
J_DATE_COMPLETED = const(17)
J_PRINTER_UP_TIME = const(18)
J_CREATED = const(19)
J_PROCESSING = const(20)
J_COMPLETED = const(21)
J_IMPRESSIONS = const(22)
J_PAGES = const(23)
J_K_OCTETS = const(24)
J_K_OCTETS_PROCESSED = const(25)
J_DOCUMENTS = const(26)
J_OVERRIDES = const(27)
J_TEMPLATE = const(32)
J_ACTUAL = const(64)

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
    (b"date-time-at-creation", J_DATE_CREATED),
    (b"date-time-at-processing", J_DATE_PROCESSING),
    (b"date-time-at-completed", J_DATE_COMPLETED),
    (b"job-impressions", J_IMPRESSIONS),
    (b"job-impressions-completed", J_PAGES),
    (b"job-media-sheets", J_IMPRESSIONS),
    (b"job-media-sheets-completed", J_PAGES),
    (b"job-k-octets", J_K_OCTETS),
    (b"job-k-octets-processed", J_K_OCTETS_PROCESSED),
    (b"number-of-documents", J_DOCUMENTS),
    (b"compression-supplied", J_COMPRESSION),
    (b"document-format-supplied", J_FORMAT),
    (b"document-format-detected", J_FORMAT_DETECTED),
    (b"document-name-supplied", J_DOCUMENT_NAME),
    (b"media", J_MEDIA),
    (b"media-actual", J_MEDIA_ACTUAL),
    (b"overrides", J_OVERRIDES),
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
R_DOCUMENT_NAME = const(16)
R_MANDATORY = const(17)
R_DOCUMENT_URI = const(18)
R_MEDIA = const(19)  # from here on: what a job asks for
R_MEDIA_COL = const(20)  # from here on: collections
R_FINISHINGS_COL = const(21)
R_OVERRIDES = const(22)
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
    (b"document-name", R_DOCUMENT_NAME),
    (b"job-mandatory-attributes", R_MANDATORY),
    (b"document-uri", R_DOCUMENT_URI),
    (b"media", R_MEDIA),
    (b"media-col", R_MEDIA_COL),
    (b"finishings-col", R_FINISHINGS_COL),
    (b"overrides", R_OVERRIDES),
)

# Events a client may subscribe to (RFC 3995 section 5.3.3.5), as bits of a subscription.
EVENT_PRINTER_STATE = const(0)
EVENT_PRINTER_CONFIG = const(1)
EVENT_JOB_CREATED = const(2)
EVENT_JOB_STATE = const(3)
EVENT_JOB_COMPLETED = const(4)
