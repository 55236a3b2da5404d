# SPDX-License-Identifier: MIT
"""The attributes of a document, which are those of its job in other words (PWG 5100.5)."""

from micropython import const

from platen.core import ipp_tags as t
from platen.model import document_names as d
from platen.model.formats import FORMATS
from platen.model.job import up_time

# document-state by job-state: there is no held document, and it starts when its job does.
_PENDING = const(3)
_STATES = {
    t.JOB_PENDING: _PENDING,
    t.JOB_PENDING_HELD: _PENDING,
    t.JOB_PROCESSING: 5,
    t.JOB_PROCESSING_STOPPED: 6,
    t.JOB_CANCELED: 7,
    t.JOB_ABORTED: 8,
    t.JOB_COMPLETED: 9,
}

# document-state-reasons of the job-state-reasons that have one.
_REASONS = {
    b"job-canceled-by-user": b"canceled-by-user",
    b"job-canceled-by-operator": b"canceled-by-operator",
    b"aborted-by-system": b"aborted-by-system",
    b"document-format-error": b"document-format-error",
    b"unsupported-document-format": b"unsupported-document-format",
    b"document-unprintable-error": b"document-unprintable-error",
    b"job-completed-successfully": b"completed-successfully",
    b"processing-to-stop-point": b"processing-to-stop-point",
    b"job-incoming": b"incoming",
    b"printer-stopped": b"printer-stopped",
}


def write(getter, w, printer, job, uri):
    """Put attribute number `getter` of document_names.DOCUMENT, named already, into `w`."""
    if getter == d.D_STATE:
        w.enum(None, _STATES[printer.job_state(job)])
    elif getter == d.D_STATE_REASONS:
        found = [_REASONS[r] for r in printer.job_reasons(job) if r in _REASONS]
        for reason in found or (b"none",):
            w.keyword(None, reason)
    elif getter == d.D_STATE_MESSAGE:
        w.text(None, printer.job_message(job))
    elif getter == d.D_JOB_URI:
        w.uri(None, b"%s/%d" % (uri, job.id))
    elif getter == d.D_PRINTER_URI:
        w.uri(None, uri)
    elif getter == d.D_UUID:
        # The job's, with the number of the document in its next-to-last field.
        uuid = printer.job_uuid(job)
        w.uri(None, uuid[:29] + b"d01" + uuid[32:])
    elif getter == d.D_NAME:
        w.name(None, job.document_name or job.name)
    elif getter == d.D_FORMAT:
        w.mime(None, FORMATS[job.format])
    elif getter == d.D_FORMAT_DETECTED:
        if job.detected is not None:  # else the client has said which it is
            w.mime(None, FORMATS[job.detected])
    elif getter == d.D_COMPRESSION:
        w.keyword(None, b"none")
    elif getter == d.D_LAST:
        w.boolean(None, True)
    elif getter == d.D_CHARSET:
        w.charset(None, b"utf-8")
    elif getter == d.D_LANGUAGE:
        w.language(None, b"en")
    else:
        number = _number(getter, printer, job)
        if number is None:
            w.out_of_band(None, t.TAG_NO_VALUE)
        else:
            w.integer(None, number)


def _number(getter, printer, job):
    """An integer attribute, None for no-value."""
    if getter == d.D_NUMBER:
        return 1
    if getter == d.D_JOB_ID:
        return job.id
    if getter == d.D_UP_TIME:
        return printer.now_s()
    if getter == d.D_CREATED:
        return up_time(job.created_s)
    if getter == d.D_PROCESSING:
        return up_time(job.processing_s)
    if getter == d.D_COMPLETED:
        return up_time(job.completed_s)
    if getter == d.D_PAGES:
        return job.pages
    if getter == d.D_K_OCTETS_PROCESSED:
        return (job.octets + 1023) >> 10
    if not job.is_finished():
        return None
    if getter == d.D_IMPRESSIONS:
        return job.pages
    return (job.octets + 1023) >> 10 if getter == d.D_K_OCTETS else None
