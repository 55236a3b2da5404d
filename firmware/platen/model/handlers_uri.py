# SPDX-License-Identifier: MIT
"""Documents by reference: Print-URI and Send-URI, where the configuration has `print_uri`.

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py. The job that is returned
has a `source`, from which the shell reads its document in place of the connection.
"""

from platen.core import ipp_tags as t
from platen.model import kept
from platen.model.handlers import print_job, refuse
from platen.model.handlers_create import send_document


def _target(printer, request, reply):
    """The Target of document-uri, or None after a refusal."""
    status = t.STATUS_CLIENT_ERROR_BAD_REQUEST
    for record in kept.records(request):
        if record.name == b"document-uri" and record.group == t.GROUP_OPERATION:
            if record.value is None:
                status = t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG
                break
            target, status = printer.references.find(record.value)
            if target is not None:
                return target
    refuse(request, reply, status)
    return None


def _with(job, target):
    if job is not None:
        job.source = target
    return job


def print_uri(printer, request, reply, job):
    """Print-URI, section 4.2.2: Print-Job with a document that the printer fetches."""
    target = _target(printer, request, reply)
    return target and _with(print_job(printer, request, reply, job), target)


def send_uri(printer, request, reply, job):
    """Send-URI, section 4.3.2: Send-Document with a document that the printer fetches."""
    target = _target(printer, request, reply)
    return target and _with(send_document(printer, request, reply, job), target)


HANDLERS = {t.OP_PRINT_URI: print_uri, t.OP_SEND_URI: send_uri}
