# SPDX-License-Identifier: MIT
"""Printer attributes that change, or that depend on how the client reached the printer.

`GETTERS` rows are `(name, flags, write)`; `write(w, name, printer, request)` puts the attribute
into the IPPWriter `w`. URIs are built from the Host field of the request, so that a client that
found the printer under one name is not sent to another.
"""

from platen.core import ipp_tags as t
from platen.model.attributes import IN_DESCRIPTION


def _uri_supported(w, name, printer, request):
    if printer.is_open:
        w.uri(name, request.absolute(b"ipp://", b"/ipp/print"))
        name = None
    w.uri(name, request.absolute(b"ipps://", b"/ipp/print"))


def _more_info(w, name, printer, request):
    w.uri(name, request.absolute(b"https://" if request.secure else b"http://", b"/"))


def _state(w, name, printer, request):
    w.enum(name, printer.state())


def _state_reasons(w, name, printer, request):
    for reason in printer.reasons():
        w.keyword(name, reason)
        name = None


def _state_message(w, name, printer, request):
    w.text(name, printer.state_message())


def _accepting(w, name, printer, request):
    w.boolean(name, True)


def _queued(w, name, printer, request):
    w.integer(name, printer.queued())


def _up_time(w, name, printer, request):
    w.integer(name, printer.now_s())


def _state_time(w, name, printer, request):
    w.integer(name, printer.state_changed_s)


def _config_time(w, name, printer, request):
    w.integer(name, printer.config_changed_s)


def _no_clock(w, name, printer, request):
    w.out_of_band(name, t.TAG_NO_VALUE)


GETTERS = (
    (b"printer-uri-supported", IN_DESCRIPTION, _uri_supported),
    (b"printer-more-info", IN_DESCRIPTION, _more_info),
    (b"printer-state", IN_DESCRIPTION, _state),
    (b"printer-state-reasons", IN_DESCRIPTION, _state_reasons),
    (b"printer-state-message", IN_DESCRIPTION, _state_message),
    (b"printer-is-accepting-jobs", IN_DESCRIPTION, _accepting),
    (b"queued-job-count", IN_DESCRIPTION, _queued),
    (b"printer-up-time", IN_DESCRIPTION, _up_time),
    (b"printer-state-change-time", IN_DESCRIPTION, _state_time),
    (b"printer-config-change-time", IN_DESCRIPTION, _config_time),
    (b"printer-current-time", IN_DESCRIPTION, _no_clock),
    (b"printer-state-change-date-time", IN_DESCRIPTION, _no_clock),
    (b"printer-config-change-date-time", IN_DESCRIPTION, _no_clock),
)
