# SPDX-License-Identifier: MIT
"""What the operations do that clients ask all the time. `HANDLERS` maps an operation-id to one.

`handler(printer, request, reply, job)` writes the whole answer and returns None, or returns the
job whose document must be read first; `document_done` answers then. `job` is the target of a
job operation. No I/O; every refusal is an IPP status (RFC 8011 section 4).
"""

from platen.core import ipp_tags as t
from platen.model import choice, names, template
from platen.model.formats import UNKNOWN
from platen.model.request import WANTED_BYTES

# Bitmaps over the job attributes.
_CREATION_SET = bytes((names.JOB_CREATION_SET,)) + bytes(WANTED_BYTES - 1)


def refuse(request, reply, status, message=None):
    """An answer that is nothing but a status."""
    reply.begin(request, status, message)


def excludes(choices):
    """Whether two of a job's choices exclude each other (job-constraints-supported)."""
    return (
        choices[template.CONTENT_OPTIMIZE] == template.PHOTO
        and choices[template.COLOR_MODE] == template.BI_LEVEL
    )


def _name_conflict(request):
    from platen.model.constraints import name_conflict

    name_conflict(request)


def success(request):
    """Status of a request that was carried out, perhaps not to the letter."""
    if excludes(request.choices):
        _name_conflict(request)
        return t.STATUS_SUCCESSFUL_OK_CONFLICTING_ATTRIBUTES
    if request.ignored:
        return t.STATUS_SUCCESSFUL_OK_IGNORED_OR_SUBSTITUTED_ATTRIBUTES
    return t.STATUS_SUCCESSFUL_OK


def is_acceptable(request, reply):
    """The checks Print-Job, Validate-Job, Create-Job and Send-Document share."""
    if not request.compression_ok:
        status = t.STATUS_CLIENT_ERROR_COMPRESSION_NOT_SUPPORTED
    elif request.format == UNKNOWN:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED
    elif request.must_refuse or (request.ignored and request.fidelity):
        status = t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED
    elif request.fidelity and excludes(request.choices):
        _name_conflict(request)
        status = t.STATUS_CLIENT_ERROR_CONFLICTING_ATTRIBUTES
    else:
        return True
    refuse(request, reply, status)
    return False


def is_open(printer, request, reply):
    """The checks of an operation that makes a job."""
    if not is_acceptable(request, reply):
        return False
    if not printer.is_accepting:
        refuse(request, reply, t.STATUS_SERVER_ERROR_NOT_ACCEPTING_JOBS)
        return False
    return True


def job_reply(printer, request, reply, job, status):
    """The answer of an operation that makes or fills a job."""
    made = job.subscribed
    job.subscribed = ()
    if made:
        from platen.model import handlers_subscription as subscriptions

        if not status & 0xFF00 and subscriptions.is_any_ignored(made):
            status = t.STATUS_SUCCESSFUL_OK_IGNORED_SUBSCRIPTIONS
    reply.begin(request, status)
    reply.jobs(printer, request, (job,), _CREATION_SET)
    if made:
        subscriptions.say(request, reply, made)


def created(printer, request, reply):
    """A new job, or None after a refusal."""
    quota = printer.quota
    if quota is not None and not quota.begin(request.user(), request.address, printer.now_s()):
        refuse(request, reply, t.STATUS_CLIENT_ERROR_ACCOUNT_LIMIT_REACHED)
        return None
    job = printer.create_job(request)
    if job is None:
        refuse(request, reply, t.STATUS_SERVER_ERROR_TOO_MANY_JOBS)
        return None
    if request.kept_n:
        from platen.model import handlers_subscription

        job.subscribed = handlers_subscription.create(printer, request, job)
    printer.notify(names.EVENT_JOB_CREATED, job)
    if choice.index(template.HOLD_UNTIL, job.choices) == template.INDEFINITE:
        printer.hold(job)
    return job


def print_job(printer, request, reply, job):
    """Print-Job, RFC 8011 section 4.2.1."""
    if not is_open(printer, request, reply):
        return None
    if printer.is_full(request.choices):
        return refuse(request, reply, t.STATUS_SERVER_ERROR_BUSY)
    return created(printer, request, reply)


def get_job_attributes(printer, request, reply, job):
    """Get-Job-Attributes, section 4.3.4."""
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    wanted = request.wanted
    if not request.has_requested:
        printer.job_attributes.want(
            wanted, names.IN_DESCRIPTION | names.IN_TEMPLATE | names.IN_STATUS
        )
    reply.jobs(printer, request, (job,), wanted)


def get_printer_attributes(printer, request, reply, job):
    """Get-Printer-Attributes, section 4.2.5."""
    if request.format == UNKNOWN:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED)
    if not request.has_requested:
        printer.attributes.want(
            request.wanted, names.IN_DESCRIPTION | names.IN_TEMPLATE | names.IN_STATUS
        )
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    reply.printer(printer, request, request.wanted)


def document_done(printer, request, reply, job):
    """Answer Print-Job or Send-Document after its document was read."""
    if b"unsupported-document-format" in job.reasons:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED
    elif b"document-format-error" in job.reasons:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_ERROR
    elif b"document-unprintable-error" in job.reasons:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_UNPRINTABLE_ERROR
    elif b"document-access-error" in job.reasons:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_ACCESS_ERROR
    elif b"account-limit-reached" in job.reasons:
        status = t.STATUS_CLIENT_ERROR_ACCOUNT_LIMIT_REACHED
    elif job.state == t.JOB_COMPLETED:
        status = success(request)
    else:
        status = t.STATUS_SERVER_ERROR_JOB_CANCELED
    job_reply(printer, request, reply, job, status)


HANDLERS = {
    t.OP_PRINT_JOB: print_job,
    t.OP_GET_JOB_ATTRIBUTES: get_job_attributes,
    t.OP_GET_PRINTER_ATTRIBUTES: get_printer_attributes,
    t.OP_GET_USER_PRINTER_ATTRIBUTES: get_printer_attributes,
}
