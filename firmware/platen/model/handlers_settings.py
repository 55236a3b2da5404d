# SPDX-License-Identifier: MIT
"""Set-Printer-Attributes, Set-Job-Attributes, Get-Printer-Supported-Values (RFC 3380).

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py. A set operation changes
everything it names or nothing.
"""

from platen.core import ipp_tags as t
from platen.model import choice, kept, limits, names, template
from platen.model.attributes import add
from platen.model.constraints import name_conflict
from platen.model.handlers import excludes, refuse
from platen.model.handlers_job import set_hold
from platen.model.request import WANTED_BYTES
from platen.model.settable import JOB_SETTABLE, SETTABLE, has_controls, problem
from platen.model.template import TEMPLATE

_LONG = object()  # a value that is longer than its attribute may be
_BAD = object()  # no value of the attribute


class _Changes:
    """What a set operation asks for: everything in `wanted` is carried out, or nothing."""

    def __init__(self, request):
        self.request = request
        self.wanted = []
        self.status = t.STATUS_SUCCESSFUL_OK
        self._names = []

    def refuse(self, values, status, tag):
        """`values` of an attribute cannot be set: named with `tag`, or with themselves if 0."""
        self.status = max(self.status, status)
        pairs = [(tag, b"")] if tag else [(value.tag, value.value) for value in values]
        kept.report(self.request, values[0].name, pairs)

    def unknown(self, values, is_known):
        """`values` of an attribute that cannot be set by anyone."""
        if is_known:
            self.refuse(values, t.STATUS_CLIENT_ERROR_ATTRIBUTES_NOT_SETTABLE, t.TAG_NOT_SETTABLE)
        else:
            bad = t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED
            self.refuse(values, bad, t.TAG_UNSUPPORTED)

    def add(self, values, what, value):
        """Set `what` to `value`, as far as it is one."""
        if value is _LONG:
            long = t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG
            self.refuse(values, long, t.TAG_UNSUPPORTED)
        elif value is _BAD:
            self.refuse(values, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED, 0)
        else:
            self.wanted.append((what, value))

    def is_repeated(self, name):
        """Whether an attribute was there already (RFC 8010 section 3.1.3)."""
        if name in self._names:
            return True
        if name:  # it was kept
            self._names.append(name)
        return False

    def end(self):
        """The status; a request that sets nothing is none."""
        if not self.status and not self.wanted:
            self.status = t.STATUS_CLIENT_ERROR_BAD_REQUEST
        return self.status


def _setting(values):
    """New value of a printer attribute as bytes, b"" to take it away; or _BAD, _LONG."""
    record = values[0]
    number, _key, tags = SETTABLE[record.name]
    if len(values) > 1:
        return _BAD
    if record.tag in (t.TAG_NO_VALUE, t.TAG_UNKNOWN, t.TAG_DELETE_ATTRIBUTE):
        return _BAD if number == names.P_NAME else b""
    if record.tag not in tags:
        return _BAD
    value = record.text()
    if value is None:
        return _LONG
    status = problem(number, value)
    if status == t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG:
        return _LONG
    return _BAD if status else value


def set_printer_attributes(printer, request, reply, job):
    """Set-Printer-Attributes, RFC 3380 section 4.1: texts, kept over a restart."""
    changes = _Changes(request)
    for values in kept.attributes(request, t.GROUP_PRINTER):
        name = values[0].name
        if changes.is_repeated(name):
            return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
        if name in SETTABLE:
            changes.add(values, SETTABLE[name][0], _setting(values))
        else:
            changes.unknown(values, printer.attributes.find(name, len(name)) >= 0)
    status = changes.end()
    if not status:
        for number, value in changes.wanted:
            printer.set_text(number, value)
        printer.configured()
    refuse(request, reply, status)


def _row(name):
    """Row of template.TEMPLATE of an attribute; the table itself is loaded only here."""
    for i in range(len(TEMPLATE)):
        if TEMPLATE[i][0] == name:
            return i
    return -1


def _job_change(printer, values):
    """New value of a job attribute: bytes, or an index of template.TEMPLATE; or _BAD, _LONG."""
    record = values[0]
    name = record.name
    row = _row(name)
    if len(values) > 1:
        return _BAD
    if record.tag == t.TAG_DELETE_ATTRIBUTE:
        return _BAD if row < 0 else template.UNSET
    if name == b"job-name":
        if record.tag not in (t.TAG_NAME, t.TAG_NAME_WITH_LANGUAGE):
            return _BAD
        value = record.text()
        if value is None or len(value) > limits.JOB_NAME_BYTES:
            return _LONG
        return _BAD if not value or has_controls(value) else value
    value = record.value or b""
    if name == b"media":
        is_ours = record.tag == t.TAG_KEYWORD and printer.media.by_keyword(value, len(value)) >= 0
        return value if is_ours else _BAD
    i = choice.match(row, record.tag, value, len(value))
    return _BAD if i == template.UNSET else i


def _new_choices(job, changes):
    """The choices of `job` with the changes made."""
    choices = job.choices
    for name, value in changes:
        if isinstance(value, int):
            choices = choice.with_choice(choices, _row(name), value)
    return choices


def set_job_attributes(printer, request, reply, job):
    """Set-Job-Attributes, RFC 3380 section 4.2: before the document has begun to print."""
    changes = _Changes(request)
    for values in kept.attributes(request, t.GROUP_JOB):
        name = values[0].name
        if changes.is_repeated(name):
            return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
        if name in JOB_SETTABLE:
            changes.add(values, name, _job_change(printer, values))
        else:
            changes.unknown(values, printer.job_attributes.find(name, len(name)) >= 0)
    status = changes.end()
    if not status:
        choices = _new_choices(job, changes.wanted)
        if job.state not in (t.JOB_PENDING, t.JOB_PENDING_HELD) or job.cancel_requested:
            status = t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
        elif excludes(choices):
            status = t.STATUS_CLIENT_ERROR_CONFLICTING_ATTRIBUTES
            name_conflict(request)
        else:
            _change(printer, job, changes.wanted, choices)
    refuse(request, reply, status)


def _change(printer, job, changes, choices):
    for name, value in changes:
        if name == b"job-name":
            job.name = value
        elif name == b"media":
            job.media = value
    i = choice.index(template.HOLD_UNTIL, choices)
    set_hold(printer, job, i)
    job.choices = choices


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
