# SPDX-License-Identifier: MIT
"""What Set-Printer-Attributes and Set-Job-Attributes may change: two tables.

Loaded with the handlers of these operations only.
"""

from micropython import const

from platen.core import ipp_tags as t
from platen.model import names

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
    b"media-ready": (names.P_MEDIA_READY, "media_ready", (t.TAG_KEYWORD,)),
    b"printer-darkness-configured": (names.P_DARKNESS, "darkness", (t.TAG_INTEGER,)),
}

# printer-darkness-configured goes from 0 to this.
DARKEST = const(100)

# Attributes of a job whose document has not begun to print.
JOB_SETTABLE = (
    b"job-hold-until",
    b"job-name",
    b"job-sheets",
    b"media",
    b"print-color-mode",
    b"print-content-optimize",
)
