# SPDX-License-Identifier: MIT
"""Printer attributes that change, or that depend on the configuration or on the client.

URIs are built from the Host field of the request, so that a client that found the printer under
one name is not sent to another.
"""

from platen.core import ipp_tags as t
from platen.model import names


def write(getter, w, name, printer, request):
    """Put the attribute `name`, number `getter` of names.PRINTER, into the IPPWriter `w`."""
    if getter <= names.P_UUID:
        _identity(getter, w, name, printer.config)
    elif getter <= names.P_MORE_INFO:
        _address(getter, w, name, printer, request)
    elif getter == names.P_STATE:
        w.enum(name, printer.state())
    elif getter == names.P_STATE_REASONS:
        for reason in printer.reasons():
            w.keyword(name, reason)
            name = None
    elif getter == names.P_STATE_MESSAGE:
        w.text(name, printer.state_message())
    elif getter == names.P_IS_ACCEPTING_JOBS:
        w.boolean(name, True)
    elif getter == names.P_DATE_TIME:
        w.out_of_band(name, t.TAG_UNKNOWN)  # there is no clock
    else:
        w.integer(name, _number(getter, printer))


def _number(getter, printer):
    if getter == names.P_QUEUED_JOB_COUNT:
        return printer.queued()
    if getter == names.P_UP_TIME:
        return printer.now_s()
    if getter == names.P_STATE_CHANGE_TIME:
        return printer.state_changed_s
    if getter == names.P_CONFIG_CHANGE_TIME:
        return printer.config_changed_s
    return printer.pages_per_minute


def _identity(getter, w, name, config):
    if getter == names.P_NAME:
        w.name(name, config["name"].encode())
    elif getter == names.P_UUID:
        w.uri(name, b"urn:uuid:" + config["uuid"].encode())
    elif getter == names.P_DEVICE_ID:
        model = config["make_and_model"].encode()
        w.text(name, b"MFG:Platen;MDL:%s;CMD:PWGRaster,AppleRaster,URF,TXT;" % model)
    else:
        w.text(name, _text(getter, config).encode())


def _text(getter, config):
    if getter == names.P_INFO:
        return config.get("info") or config["name"]
    if getter == names.P_LOCATION:
        return config.get("location", "")
    if getter == names.P_MAKE_AND_MODEL:
        return config["make_and_model"]
    if getter == names.P_ORGANIZATION:
        return config.get("organization", "")
    return config.get("organizational_unit", "")


def _address(getter, w, name, printer, request):
    """The parallel URI attributes have one value a URI: plain, if it is served at all, and TLS."""
    if getter == names.P_MORE_INFO:
        w.uri(name, request.absolute(b"https://" if request.secure else b"http://", b"/"))
        return
    for scheme, security in ((b"ipp://", b"none"), (b"ipps://", b"tls")):
        if scheme == b"ipp://" and not printer.is_open:
            continue
        if getter == names.P_URI_SUPPORTED:
            w.uri(name, request.absolute(scheme, b"/ipp/print"))
        elif getter == names.P_URI_SECURITY:
            w.keyword(name, security)
        else:
            w.keyword(name, b"requesting-user-name")
        name = None
