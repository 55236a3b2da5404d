# SPDX-License-Identifier: MIT
"""What Set-Printer-Attributes and Set-Job-Attributes may change: two tables, and what may come in.

Loaded with the handlers of these operations and with the stored settings only.
"""

from platen.core import ipp_tags as t
from platen.model import limits, names

# Printer attribute: (number in Printer.texts, key of the stored settings, value tags). A value of
# no-value or of no bytes takes the setting away.
SETTABLE = {
    b"printer-name": (names.P_NAME, "name", (t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE)),
    b"printer-info": (names.P_INFO, "info", (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE)),
    b"printer-location": (names.P_LOCATION, "location", (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE)),
    b"printer-geo-location": (names.P_GEO_LOCATION, "geo_location", (t.TAG_URI,)),
    b"printer-organization": (
        names.P_ORGANIZATION,
        "organization",
        (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE),
    ),
    b"printer-organizational-unit": (
        names.P_ORGANIZATIONAL_UNIT,
        "organizational_unit",
        (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE),
    ),
    b"printer-asset-tag": (names.P_ASSET_TAG, "asset_tag", (t.TAG_OCTET_STRING,)),
    b"printer-message-from-operator": (
        names.P_MESSAGE,
        "message",
        (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE),
    ),
}

# Attributes of a job whose document has not begun to print.
JOB_SETTABLE = (
    b"job-hold-until",
    b"job-name",
    b"job-sheets",
    b"media",
    b"print-color-mode",
    b"print-content-optimize",
)

# What may not stand in a URI (RFC 3986 section 2), besides blanks and controls.
_NOT_IN_URI = b'<>"{}|\\^`'


def problem(number, value):
    """Status of what keeps `value` (bytes) from being text `number` of the printer, or 0."""
    most = limits.PRINTER_NAME_BYTES if number == names.P_NAME else limits.SETTING_BYTES
    if len(value) > most:
        return t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG
    if number == names.P_ASSET_TAG:
        return 0
    if number == names.P_GEO_LOCATION:
        is_good = not value or _is_geo(value)
    else:
        is_good = not has_controls(value) and (number != names.P_NAME or len(value) > 0)
    return 0 if is_good else t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED


def has_controls(text):
    """Whether there is a control character in it."""
    for c in text:
        if c < 32 or c == 127:
            return True
    return False


def _is_geo(uri):
    """Whether `uri` looks like a `geo` URI (RFC 5870)."""
    for c in uri:
        if c <= 32 or c in _NOT_IN_URI:
            return False
    return len(uri) > 4 and bytes(uri[:4]).lower() == b"geo:"
