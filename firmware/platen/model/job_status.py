# SPDX-License-Identifier: MIT
"""The attributes of a job (RFC 8011 section 5.3)."""

from platen.core import ipp_tags as t
from platen.model import choice, names
from platen.model.formats import FORMATS
from platen.model.job import up_time


def write(getter, w, printer, job, uri):
    """Put attribute number `getter` of names.JOB, which `w` has the name of, into the IPPWriter.

    uri: the printer as the client of this answer calls it. A job of somebody else comes as a
    tuple of one: of that only what it is and how it stands is told (PWG job privacy attributes).
    """
    if isinstance(job, tuple):
        if not is_public(getter):
            return  # without a value there is no attribute
        job = job[0]
    if getter >= names.J_ACTUAL:
        if job.processing_s is None:
            w.out_of_band(None, t.TAG_NO_VALUE)
        else:
            choice.write(getter - names.J_ACTUAL, job.choices, w, None)
    elif getter >= names.J_TEMPLATE:
        choice.write(getter - names.J_TEMPLATE, job.choices, w, None)
    elif getter == names.J_STATE_REASONS:
        for reason in printer.job_reasons(job):
            w.keyword(None, reason)
    elif getter == names.J_STATE:
        w.enum(None, printer.job_state(job))
    elif getter == names.J_STATE_MESSAGE:
        w.text(None, printer.job_message(job))
    elif getter <= names.J_PRINTER_URI:
        _identity(getter, w, printer, job, uri)
    elif getter <= names.J_MEDIA_ACTUAL:
        _description(getter, w, job)
    elif getter <= names.J_DATE_COMPLETED:
        printer.write_date(w, _second(getter - names.J_DATE_CREATED, job))
    elif getter == names.J_OVERRIDES:
        if job.overrides:
            from platen.model import overrides

            overrides.write(w, job.overrides)
    else:
        number = _number(getter, printer, job)
        if number is None:
            w.out_of_band(None, t.TAG_NO_VALUE)
        else:
            w.integer(None, number)


def is_public(getter):
    """Whether everybody may see attribute number `getter` of names.JOB of everybody's jobs."""
    if getter in (names.J_ID, names.J_URI, names.J_PRINTER_URI):
        return True
    if names.J_DATE_CREATED <= getter <= names.J_COMPLETED:  # and job-printer-up-time
        return True
    return getter in (names.J_STATE, names.J_STATE_REASONS)


def _identity(getter, w, printer, job, uri):
    if getter == names.J_ID:
        w.integer(None, job.id)
    elif getter == names.J_URI:
        w.uri(None, b"%s/%d" % (uri, job.id))
    elif getter == names.J_UUID:
        w.uri(None, printer.job_uuid(job))
    else:
        w.uri(None, uri)


def _description(getter, w, job):  # cold
    if getter == names.J_NAME:
        w.name(None, job.name)
    elif getter == names.J_USER:
        w.name(None, job.user)
    elif getter == names.J_DOCUMENT_NAME:
        w.name(None, job.document_name)
    elif getter == names.J_FORMAT:
        w.mime(None, FORMATS[job.format])
    elif getter == names.J_COMPRESSION:
        w.keyword(None, b"none")
    elif getter == names.J_FORMAT_DETECTED:
        if job.detected is not None:  # else the client has said which it is
            w.mime(None, FORMATS[job.detected])
    elif getter == names.J_MEDIA or (
        getter == names.J_MEDIA_ACTUAL and job.processing_s is not None
    ):
        w.keyword(None, job.media)
    else:
        w.out_of_band(None, t.TAG_NO_VALUE)


def _second(which, job):
    """When the job was created, began to print or ended, in seconds of printer-up-time."""
    if which == 0:
        return job.created_s
    return job.processing_s if which == 1 else job.completed_s


def _number(getter, printer, job):
    """An integer attribute, None for no-value."""
    if getter == names.J_PRINTER_UP_TIME:
        return printer.now_s()
    if getter <= names.J_COMPLETED:
        return up_time(_second(getter - names.J_CREATED, job))
    if getter == names.J_K_OCTETS_PROCESSED:
        return (job.octets + 1023) >> 10
    if getter == names.J_PAGES:
        return job.pages
    if getter == names.J_DOCUMENTS:
        return 1 if job.has_document else 0
    # A streaming printer learns how long a document is when all of it has come.
    if not job.is_finished():
        return None
    return job.pages if getter == names.J_IMPRESSIONS else (job.octets + 1023) >> 10
