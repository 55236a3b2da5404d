# SPDX-License-Identifier: MIT
"""What each operation does. `HANDLERS` maps an operation-id to its function.

`handler(printer, request, reply, job)` writes the whole answer and returns None, or returns the
job whose document must be read first; `document_done` answers then. `job` is the target of a
job operation. No I/O; every refusal is an IPP status (RFC 8011 section 4).
"""

from platen.core import ipp_tags as t
from platen.model import limits, names
from platen.model import request as rq
from platen.model.formats import UNKNOWN

# Bitmaps over the job attributes.
_CREATION_SET = bytes((names.JOB_CREATION_SET, 0, 0, 0, 0, 0, 0, 0))
_DEFAULT_SET = bytes((names.JOB_DEFAULT_SET, 0, 0, 0, 0, 0, 0, 0))


def refuse(request, reply, status, message=None):
    """An answer that is nothing but a status."""
    reply.begin(request, status, message)


def _status(request):
    if request.ignored:
        return t.STATUS_SUCCESSFUL_OK_IGNORED_OR_SUBSTITUTED_ATTRIBUTES
    return t.STATUS_SUCCESSFUL_OK


def _acceptable(request, reply):
    """The checks Print-Job, Validate-Job, Create-Job and Send-Document share."""
    if not request.compression_ok:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_COMPRESSION_NOT_SUPPORTED)
    elif request.format == UNKNOWN:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED)
    elif request.ignored and request.fidelity:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
    else:
        return True
    return False


def _job_reply(printer, request, reply, job, status):
    reply.begin(request, status)
    reply.jobs(printer, request, (job,), _CREATION_SET)


def _created(printer, request, reply):
    job = printer.create_job(request)
    if job is None:
        refuse(request, reply, t.STATUS_SERVER_ERROR_TOO_MANY_JOBS)
    return job


def print_job(printer, request, reply, job):
    """Print-Job, RFC 8011 section 4.2.1."""
    if not _acceptable(request, reply):
        return None
    if printer.is_full():
        return refuse(request, reply, t.STATUS_SERVER_ERROR_BUSY)
    return _created(printer, request, reply)


def validate_job(printer, request, reply, job):
    """Validate-Job, section 4.2.3: every check of Print-Job, and nothing else."""
    if _acceptable(request, reply):
        refuse(request, reply, _status(request))


def create_job(printer, request, reply, job):
    """Create-Job, section 4.2.4: the document must follow within a time-out."""
    if not _acceptable(request, reply):
        return None
    job = _created(printer, request, reply)
    if job is not None:
        job.deadline_ms = printer.after_ms(limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000)
        _job_reply(printer, request, reply, job, _status(request))
    return None


def send_document(printer, request, reply, job):
    """Send-Document, section 4.3.1: exactly one document a job."""
    if request.last_document is None:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST, b"last-document is missing.")
    elif job.is_finished():
        refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    elif job.has_document:
        refuse(request, reply, t.STATUS_SERVER_ERROR_MULTIPLE_DOCUMENT_JOBS_NOT_SUPPORTED)
    elif printer.is_full():
        refuse(request, reply, t.STATUS_SERVER_ERROR_BUSY)
    elif _acceptable(request, reply):
        job.format = request.format
        return job
    return None


def close_job(printer, request, reply, job):
    """Close-Job, PWG 5100.7: no further document will come."""
    if not job.has_document and not job.is_finished():
        job.finish(t.JOB_ABORTED, printer.now_s(), (b"aborted-by-system",))
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def cancel_job(printer, request, reply, job):
    """Cancel-Job, section 4.3.3."""
    if job.is_finished() or job.cancel_requested:
        refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    else:
        printer.cancel(job)
        refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def cancel_my_jobs(printer, request, reply, job):
    """Cancel-My-Jobs, PWG 5100.7: the named jobs of this user, or all of them."""
    user = request.user()
    chosen = []
    if request.job_id_count:
        for i in range(request.job_id_count):
            job = printer.find_job(request.job_ids[i])
            if job is None:
                return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
            if job.user != user:
                return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
            if job.is_finished():
                return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
            chosen.append(job)
    else:
        chosen = [job for job in printer.jobs if job.user == user and not job.is_finished()]
    for job in chosen:
        printer.cancel(job)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def get_job_attributes(printer, request, reply, job):
    """Get-Job-Attributes, section 4.3.4."""
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    wanted = request.wanted if request.has_requested else printer.all_job_set
    reply.jobs(printer, request, (job,), wanted)


def get_jobs(printer, request, reply, job):
    """Get-Jobs, section 4.2.6: newest finished first, waiting ones in printing order."""
    if request.which == rq.WHICH_UNSUPPORTED:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
    finished = request.which == rq.WHICH_COMPLETED
    jobs = [job for job in printer.jobs if job.is_finished() == finished]
    if finished:
        jobs.reverse()
    if request.my_jobs:
        user = request.user()
        jobs = [job for job in jobs if job.user == user]
    if request.limit > 0:
        jobs = jobs[: request.limit]
    reply.begin(request, _status(request))
    reply.jobs(printer, request, jobs, request.wanted if request.has_requested else _DEFAULT_SET)


def get_printer_attributes(printer, request, reply, job):
    """Get-Printer-Attributes, section 4.2.5."""
    if request.format == UNKNOWN:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED)
    if not request.has_requested:
        printer.attributes.want(request.wanted, names.IN_DESCRIPTION | names.IN_TEMPLATE)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    reply.printer(printer, request, request.wanted)


def identify_printer(printer, request, reply, job):
    """Identify-Printer, PWG 5100.13: the shell prints a slip or says it on the console."""
    printer.identify = 1
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def document_done(printer, request, reply, job):
    """Answer Print-Job or Send-Document after its document was read."""
    if job.state == t.JOB_CANCELED:
        status = t.STATUS_SERVER_ERROR_JOB_CANCELED
    elif job.state == t.JOB_ABORTED:
        status = t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_ERROR
        if b"unsupported-document-format" in job.reasons:
            status = t.STATUS_CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED
        elif b"document-unprintable-error" in job.reasons:
            status = t.STATUS_CLIENT_ERROR_DOCUMENT_UNPRINTABLE_ERROR
    else:
        status = _status(request)
    _job_reply(printer, request, reply, job, status)


HANDLERS = {
    t.OP_PRINT_JOB: print_job,
    t.OP_VALIDATE_JOB: validate_job,
    t.OP_CREATE_JOB: create_job,
    t.OP_SEND_DOCUMENT: send_document,
    t.OP_CANCEL_JOB: cancel_job,
    t.OP_GET_JOB_ATTRIBUTES: get_job_attributes,
    t.OP_GET_JOBS: get_jobs,
    t.OP_GET_PRINTER_ATTRIBUTES: get_printer_attributes,
    t.OP_CANCEL_MY_JOBS: cancel_my_jobs,
    t.OP_CLOSE_JOB: close_job,
    t.OP_IDENTIFY_PRINTER: identify_printer,
}
