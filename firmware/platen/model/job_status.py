# SPDX-License-Identifier: MIT
"""The attributes of a job (RFC 8011 section 5.3)."""

from platen.core import ipp_tags as t
from platen.model import names, template
from platen.model.formats import FORMATS


def write(getter, w, name, printer, job, uri):
    """Put the attribute `name`, number `getter` of names.JOB, into the IPPWriter `w`.

    uri: the printer as the client of this answer calls it.
    """
    if getter >= names.J_TEMPLATE:
        _template(getter - names.J_TEMPLATE, w, name, job)
    elif getter == names.J_STATE_REASONS:
        for reason in printer.job_reasons(job):
            w.keyword(name, reason)
            name = None
    elif getter == names.J_STATE:
        w.enum(name, printer.job_state(job))
    elif getter == names.J_STATE_MESSAGE:
        w.text(name, printer.job_message(job))
    elif getter == names.J_NAME:
        w.name(name, job.name)
    elif getter == names.J_USER:
        w.name(name, job.user)
    elif getter == names.J_FORMAT:
        w.mime(name, FORMATS[job.format])
    elif getter == names.J_MEDIA:
        w.keyword(name, job.media)
    elif getter == names.J_URI:
        w.uri(name, b"%s/%d" % (uri, job.id))
    elif getter == names.J_UUID:
        w.uri(name, printer.job_uuid(job))
    elif getter == names.J_PRINTER_URI:
        w.uri(name, uri)
    else:
        number = _number(getter, printer, job)
        if number is None:
            w.out_of_band(name, t.TAG_NO_VALUE)
        else:
            w.integer(name, number)


def _number(getter, printer, job):
    """An integer attribute, None for no-value."""
    if getter == names.J_ID:
        return job.id
    if getter == names.J_PRINTER_UP_TIME:
        return printer.now_s()
    if getter == names.J_CREATED:
        return job.created_s
    if getter == names.J_PROCESSING:
        return job.processing_s or None
    if getter == names.J_COMPLETED:
        return job.completed_s or None
    if getter == names.J_K_OCTETS:
        return (job.octets + 1023) >> 10
    # A streaming printer learns the number of pages when the last one has come.
    if getter == names.J_PAGES or (getter == names.J_IMPRESSIONS and job.is_finished()):
        return job.pages
    return None  # date-time-*: there is no clock


def _template(row, w, name, job):
    tag = template.TEMPLATE[row][1]
    value = template.choice(row, job.chosen)
    if tag == t.TAG_RESOLUTION:
        w.resolution(name, value[0], value[1])
    elif tag == t.TAG_KEYWORD:
        w.keyword(name, value)
    elif tag == t.TAG_ENUM:
        w.enum(name, value)
    else:
        w.integer(name, value)
