# SPDX-License-Identifier: MIT
"""Printer attributes that change, or that depend on the configuration or on the client.

URIs are built from the Host field of the request, so that a client that found the printer under
one name is not sent to another.
"""

from platen.core import ipp_tags as t
from platen.model import names
from platen.model.job import up_time

# Catalogs of message strings by the two letters of their language; the first is the default.
LANGUAGES = (b"en", b"de", b"fr", b"es", b"zh", b"ja")

_ICONS = (b"/icon-48.png", b"/icon-128.png", b"/icon-512.png")


def write(getter, w, printer, request, uri):
    """Put attribute number `getter` of names.PRINTER, which `w` has the name of, into `w`.

    True if it has another value, to be asked for with the next call.
    """
    if getter <= names.P_ASSET_TAG:
        _text(getter, w, printer.texts[getter])
    elif getter in (names.P_DARKNESS, names.P_DARKNESS_SUPPORTED):
        w.integer(None, _number(getter, printer))
    elif getter <= names.P_MEDIA_COL_READY:
        return printer.media.write(getter, w, printer, request)
    elif getter <= names.P_URI_AUTHENTICATION:
        _address(getter, w, printer, request)
    elif getter == names.P_STATE:
        w.enum(None, printer.state())
    elif getter == names.P_STATE_REASONS:
        for reason in printer.reasons():
            w.keyword(None, reason)
    elif getter == names.P_STATE_MESSAGE:
        w.text(None, printer.state_message())
    elif getter == names.P_IS_ACCEPTING_JOBS:
        w.boolean(None, printer.is_accepting)
    elif getter <= names.P_CONFIG_CHANGE_DATE_TIME:
        printer.write_date(w, _second(getter, printer), t.TAG_UNKNOWN)
    elif getter <= names.P_ALERT_DESCRIPTION:
        _device(getter, w, printer)
    elif getter == names.P_IDENTIFY_ACTIONS:
        for action in printer.identify_actions:
            w.keyword(None, action)
    elif getter == names.P_MESSAGE_DATE_TIME:
        printer.write_date(w, printer.message_s)
    elif getter == names.P_MESSAGE_TIME and printer.message_s is None:
        w.out_of_band(None, t.TAG_NO_VALUE)
    elif getter == names.P_DNS_SD_NAME:
        w.name(None, printer.dns_sd_name or printer.texts[names.P_NAME])
    elif getter >= names.P_SECURITY:
        from platen.model import security_status

        printer.passing = security_status.__name__
        return security_status.write(getter, w, printer, request)
    elif getter >= names.P_OAUTH_SERVER:
        from platen.model import oauth_status

        oauth_status.write(getter, w, printer)
    else:
        w.integer(None, _number(getter, printer))


def _second(getter, printer):
    if getter == names.P_CURRENT_TIME:
        return printer.now_s()
    if getter == names.P_STATE_CHANGE_DATE_TIME:
        return printer.state_changed_s
    return printer.config_changed_s


def _number(getter, printer):
    if getter == names.P_DARKNESS:
        return printer.texts[getter][0]
    if getter == names.P_DARKNESS_SUPPORTED:
        return len(printer.texts[getter]) // 3 or 1  # levels, as ESC 7 has them
    if getter == names.P_QUEUED_JOB_COUNT:
        return printer.queued()
    if getter == names.P_UP_TIME:
        return printer.now_s()
    if getter == names.P_STATE_CHANGE_TIME:
        return printer.state_changed_s
    if getter == names.P_CONFIG_CHANGE_TIME:
        return printer.config_changed_s
    if getter == names.P_CONFIG_CHANGES:
        return printer.config_changes
    if getter == names.P_MESSAGE_TIME:
        return up_time(printer.message_s)
    return printer.pages_per_minute


def _text(getter, w, text):
    if getter == names.P_NAME:
        w.name(None, text)
    elif getter == names.P_UUID:
        w.uri(None, text)
    elif getter == names.P_GEO_LOCATION and text:
        w.uri(None, text)
    elif getter == names.P_GEO_LOCATION:
        w.out_of_band(None, t.TAG_UNKNOWN)
    elif getter == names.P_ASSET_TAG and not text:
        w.out_of_band(None, t.TAG_NO_VALUE)
    elif getter == names.P_ASSET_TAG:
        w.octets(None, text)
    else:
        w.text(None, text)


def uri_of(way, request):
    """URI of one of Printer.ways, as the client of `request` should write it."""
    uri = request.absolute(way[0], way[1])
    if way[4]:
        from platen.model import oauth_status

        uri = oauth_status.at_port(uri, way[4])
    return uri


def _address(getter, w, printer, request):
    """The parallel URI attributes have one value a URI: plain, if it is served at all, and TLS."""
    web = b"https://" if request.secure else b"http://"
    if getter == names.P_MORE_INFO:
        w.uri(None, request.absolute(web, b"/"))
    elif getter == names.P_ICONS:
        for path in _ICONS:
            w.uri(None, request.absolute(web, path))
    elif getter == names.P_STRINGS_URI:
        letters = LANGUAGES[0]
        for language in LANGUAGES:
            if request.language == language[0] << 8 | language[1]:
                letters = language
        w.uri(None, request.absolute(web, b"/strings/%s.strings" % letters))
    else:
        for way in printer.ways:
            if getter == names.P_URI_SUPPORTED:
                w.uri(None, uri_of(way, request))
            else:
                w.keyword(None, way[2 if getter == names.P_URI_SECURITY else 3])


# Lengths of paper are not measured: level -3 is "some" (PWG 5100.13 section 5.2.3), -2 "unknown".
_TRAY = (
    b"type=continuousRoll;mediafeed=-2;mediaxfeed=%d;maxcapacity=-2;level=%d;status=%d;"
    b"name=main-roll;"
)
_SUPPLY = b"type=other;maxcapacity=-2;level=%d;"


def _device(getter, w, printer):
    """What the engine says of itself, in the words of RFC 3805 (PWG 5100.9, 5100.13)."""
    reasons = printer.engine_reasons()
    is_empty = bool(reasons) and reasons[0].startswith((b"media-empty", b"media-needed"))
    level = 0 if is_empty else -3
    if getter == names.P_INPUT_TRAY:
        # Status bits of RFC 2790: 0 available and idle, 9 unavailable because of a fault.
        w.octets(None, _TRAY % (printer.media.width() * 10, level, 9 if is_empty else 0))
    elif getter == names.P_SUPPLY:
        w.octets(None, _SUPPLY % level)
    else:  # without an alert there is no such attribute
        for reason in reasons:
            _alert(getter, w, reason)


def _alert(getter, w, reason):  # cold
    # Reason, prtAlertCode, group and words of what an engine reports (RFC 3805).
    for prefix, code, group, words in (
        (b"media-empty", b"inputMediaSupplyEmpty", b"input", b"The paper roll is empty."),
        (b"media-needed", b"inputMediaSupplyEmpty", b"input", b"The paper roll is empty."),
        (b"media-low", b"inputMediaSupplyLow", b"input", b"The paper roll is nearly empty."),
        (b"cover-open", b"coverOpen", b"cover", b"The cover is open."),
        (b"", b"other", b"generalPrinter", b"The print engine needs attention."),
    ):
        if reason.startswith(prefix):
            if getter == names.P_ALERT:
                severity = b"warning" if reason.endswith(b"-warning") else b"critical"
                w.octets(None, b"code=%s;severity=%s;group=%s;" % (code, severity, group))
            else:
                w.text(None, words)
            return
