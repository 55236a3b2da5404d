# SPDX-License-Identifier: MIT
"""Set-Printer-Attributes, Set-Job-Attributes, Get-Printer-Supported-Values (RFC 3380).

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py. A set operation changes
everything it names or nothing.
"""

from platen.core import ipp_tags as t
from platen.model import choice, kept, limits, names, template
from platen.model.attributes import add
from platen.model.handlers import refuse
from platen.model.handlers_job import set_hold
from platen.model.request import WANTED_BYTES
from platen.model.request_rare import report
from platen.model.settable import JOB_SETTABLE, SETTABLE
from platen.model.template import TEMPLATE

_LONG = object()  # a value that is longer than its attribute may be


def _report(request, record, tag):
    name = record.name
    if tag:
        report(request, tag, name, len(name), b"", 0)
    else:
        value = record.value or b""
        report(request, record.tag, name, len(name), value, len(value))


def _without_language(record):
    """The text of a textWithLanguage or nameWithLanguage (RFC 8010 section 3.9)."""
    v = record.value
    if record.tag in (t.TAG_TEXT_WITH_LANGUAGE, t.TAG_NAME_WITH_LANGUAGE):
        return v[4 + (v[0] << 8 | v[1]) :]
    return v


def _setting(record):
    """New value of a printer attribute as bytes, b"" to take it away, None if it is no value."""
    number, _key, tags = SETTABLE[record.name]
    if record.tag in (t.TAG_NO_VALUE, t.TAG_UNKNOWN, t.TAG_DELETE_ATTRIBUTE):
        return None if number == names.P_NAME else b""
    if record.tag not in tags or record.index or record.depth:
        return None
    if record.value is None:
        return _LONG
    value = _without_language(record)
    if len(value) > limits.SETTING_BYTES:
        return _LONG
    if number == names.P_GEO_LOCATION and not value.startswith(b"geo:"):
        return None
    if number == names.P_NAME and not value:
        return None
    if number != names.P_ASSET_TAG and min(value or b" ") < 32:
        return None
    return value


def set_printer_attributes(printer, request, reply, job):
    """Set-Printer-Attributes, RFC 3380 section 4.1: texts, kept over a restart."""
    changes = []
    status = t.STATUS_SUCCESSFUL_OK
    for record in kept.records(request):
        if record.group != t.GROUP_PRINTER:
            continue
        if record.name not in SETTABLE:
            known = printer.attributes.find(record.name, len(record.name)) >= 0
            if not record.index and not record.depth:
                _report(request, record, t.TAG_NOT_SETTABLE if known else t.TAG_UNSUPPORTED)
            bad = t.STATUS_CLIENT_ERROR_ATTRIBUTES_NOT_SETTABLE
            if not known:
                bad = t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED
            status = max(status, bad)
            continue
        value = _setting(record)
        if value is _LONG:
            status = max(status, t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG)
            _report(request, record, t.TAG_UNSUPPORTED)
        elif value is None:
            status = max(status, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
            _report(request, record, 0)
        else:
            changes.append((SETTABLE[record.name][0], value))
    if not status and not changes:
        status = t.STATUS_CLIENT_ERROR_BAD_REQUEST
    if not status:
        for number, value in changes:
            printer.set_text(number, value)
        printer.configured()
    refuse(request, reply, status)


def _row(name):
    """Row of template.TEMPLATE of an attribute; the table itself is loaded only here."""
    for i in range(len(TEMPLATE)):
        if TEMPLATE[i][0] == name:
            return i
    return -1


def _job_change(printer, record):
    """("name" | "media" | "hold", value) or (row, index); None if the value is not supported."""
    if record.name not in JOB_SETTABLE or record.index or record.depth or record.value is None:
        return None
    if record.tag == t.TAG_DELETE_ATTRIBUTE:
        if record.name in (b"job-name", b"media"):
            return None
        return _row(record.name), template.UNSET
    if record.name == b"job-name":
        is_name = record.tag in (t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE)
        value = _without_language(record) if is_name else b""
        if not value or len(value) > limits.JOB_NAME_BYTES or min(value) < 32:
            return None
        return "name", value
    if record.name == b"media":
        i = printer.media.by_keyword(record.value, len(record.value))
        return None if i < 0 or record.tag != t.TAG_KEYWORD else ("media", record.value)
    row = _row(record.name)
    i = choice.match(row, record.tag, record.value, len(record.value))
    return None if i == template.UNSET else (row, i)


def set_job_attributes(printer, request, reply, job):
    """Set-Job-Attributes, RFC 3380 section 4.2: before the document has begun to print."""
    changes = []
    status = t.STATUS_SUCCESSFUL_OK
    for record in kept.records(request):
        if record.group != t.GROUP_JOB or record.depth or record.tag == t.TAG_END_COLLECTION:
            continue
        change = _job_change(printer, record)
        if change is not None:
            changes.append(change)
        elif record.name in JOB_SETTABLE:
            status = max(status, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
            _report(request, record, 0)
        elif printer.job_attributes.find(record.name, len(record.name)) >= 0:
            status = max(status, t.STATUS_CLIENT_ERROR_ATTRIBUTES_NOT_SETTABLE)
            _report(request, record, t.TAG_NOT_SETTABLE)
        else:
            status = max(status, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
            _report(request, record, t.TAG_UNSUPPORTED)
    if not status and not changes:
        status = t.STATUS_CLIENT_ERROR_BAD_REQUEST
    elif not status and (
        job.state not in (t.JOB_PENDING, t.JOB_PENDING_HELD) or job.cancel_requested
    ):
        status = t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
    if not status:
        for what, value in changes:
            _change(printer, job, what, value)
    refuse(request, reply, status)


def _change(printer, job, what, value):
    if what == "name":
        job.name = value
    elif what == "media":
        job.media = value
    else:
        job.choices = choice.with_choice(job.choices, what, value)
        if what == template.HOLD_UNTIL:
            is_held = choice.index(what, job.choices) == template.INDEFINITE
            if is_held != (job.state == t.JOB_PENDING_HELD):
                set_hold(printer, job, template.INDEFINITE if is_held else 0)


def get_printer_supported_values(printer, request, reply, job):
    """Get-Printer-Supported-Values, RFC 3380 section 4.3: any text will do, which is said so."""
    wanted = bytearray(WANTED_BYTES)
    for name in SETTABLE:
        i = printer.attributes.find(name, len(name))
        if not request.has_requested or request.wanted[i >> 3] >> (i & 7) & 1:
            add(wanted, i)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    reply.subjects(t.GROUP_PRINTER, printer.attributes, wanted, (request,), _any_value)


def _any_value(getter, w, printer, subject, uri):
    w.out_of_band(None, t.TAG_ADMIN_DEFINE)


HANDLERS = {
    t.OP_SET_PRINTER_ATTRIBUTES: set_printer_attributes,
    t.OP_SET_JOB_ATTRIBUTES: set_job_attributes,
    t.OP_GET_PRINTER_SUPPORTED_VALUES: get_printer_supported_values,
}
