# SPDX-License-Identifier: MIT
"""Jobs in two steps, asking first, and cancelling: what many clients ask once a job.

Loaded when the first of these operations is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import limits
from platen.model.handlers import created, is_acceptable, is_open, job_reply, refuse, success


def validate_job(printer, request, reply, job):
    """Validate-Job, section 4.2.3: every check of Print-Job, and nothing else."""
    if not is_open(printer, request, reply):
        return
    status = success(request)
    made = ()
    if request.kept_n:
        from platen.model import handlers_subscription as subscriptions

        made = subscriptions.validate(request)
        if subscriptions.is_any_ignored(made):
            status = t.STATUS_SUCCESSFUL_OK_IGNORED_SUBSCRIPTIONS
    refuse(request, reply, status)
    if made:
        subscriptions.say(request, reply, made)


def may_wait(printer):
    """Whether one more job may wait for its document."""
    n = 0
    for job in printer.jobs:
        if not job.has_document and not job.is_finished():
            n += 1
    return n < limits.JOBS_WAITING


def wait_for_document(printer, job):
    """`job` has no document yet: one must come within the time-out."""
    job.reasons += (b"job-data-insufficient",)
    job.deadline_ms = printer.after_ms(limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000)


def create_job(printer, request, reply, job):
    """Create-Job, section 4.2.4: the document must follow within a time-out."""
    if not is_open(printer, request, reply):
        return None
    if not may_wait(printer):
        return refuse(request, reply, t.STATUS_SERVER_ERROR_TOO_MANY_JOBS)
    job = created(printer, request, reply)
    if job is not None:
        wait_for_document(printer, job)
        job_reply(printer, request, reply, job, success(request))
    return None


def send_document(printer, request, reply, job):
    """Send-Document, section 4.3.1: exactly one document a job."""
    if request.last_document is None:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST, b"last-document is missing.")
    elif job.is_finished():
        refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    elif job.has_document:
        refuse(request, reply, t.STATUS_SERVER_ERROR_MULTIPLE_DOCUMENT_JOBS_NOT_SUPPORTED)
    elif printer.is_full(job.choices):
        refuse(request, reply, t.STATUS_SERVER_ERROR_BUSY)
    elif is_acceptable(request, reply):
        request.describe_document(job)
        return job
    return None


def cancel_job(printer, request, reply, job):
    """Cancel-Job, section 4.3.3."""
    if job.is_finished() or job.cancel_requested:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    else:
        printer.cancel(job, request)
        refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


HANDLERS = {
    t.OP_VALIDATE_JOB: validate_job,
    t.OP_CREATE_JOB: create_job,
    t.OP_SEND_DOCUMENT: send_document,
    t.OP_CANCEL_JOB: cancel_job,
}
