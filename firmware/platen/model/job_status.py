# SPDX-License-Identifier: MIT
"""The attributes of a job, in the order they are answered.

`GETTERS` rows are `(name, flags, write)`; `write(w, name, printer, job)` puts the attribute into
the IPPWriter `w` (RFC 8011 section 5.3). `DEFAULT` are those of a Get-Jobs without
requested-attributes (section 4.2.6.1), `CREATION` those of a reply that creates a job.
"""

from platen.core import ipp_tags as t
from platen.model import template
from platen.model.attributes import IN_DESCRIPTION, IN_TEMPLATE
from platen.model.formats import FORMATS


def _id(w, name, printer, job):
    w.integer(name, job.id)


def _uri(w, name, printer, job):
    w.uri(name, b"%s/%d" % (job.printer_uri, job.id))


def _uuid(w, name, printer, job):
    w.uri(name, printer.job_uuid(job))


def _printer_uri(w, name, printer, job):
    w.uri(name, job.printer_uri)


def _state(w, name, printer, job):
    w.enum(name, printer.job_state(job))


def _state_reasons(w, name, printer, job):
    for reason in printer.job_reasons(job):
        w.keyword(name, reason)
        name = None


def _state_message(w, name, printer, job):
    w.text(name, printer.job_message(job))


def _name(w, name, printer, job):
    w.name(name, job.name)


def _user(w, name, printer, job):
    w.name(name, job.user)


def _printer_up_time(w, name, printer, job):
    w.integer(name, printer.now_s())


def _time(w, name, seconds):
    if seconds:
        w.integer(name, seconds)
    else:
        w.out_of_band(name, t.TAG_NO_VALUE)


def _created(w, name, printer, job):
    w.integer(name, job.created_s)


def _processing(w, name, printer, job):
    _time(w, name, job.processing_s)


def _completed(w, name, printer, job):
    _time(w, name, job.completed_s)


def _no_clock(w, name, printer, job):
    w.out_of_band(name, t.TAG_NO_VALUE)


def _impressions(w, name, printer, job):
    # A streaming printer learns the number of pages when the last one has come.
    if job.is_finished():
        w.integer(name, job.pages)
    else:
        w.out_of_band(name, t.TAG_NO_VALUE)


def _pages(w, name, printer, job):
    w.integer(name, job.pages)


def _octets(w, name, printer, job):
    w.integer(name, (job.octets + 1023) >> 10)


def _format(w, name, printer, job):
    w.mime(name, FORMATS[job.format])


def _media(w, name, printer, job):
    w.keyword(name, job.media)


def _template(w, name, printer, job):
    for row in range(len(template.TEMPLATE)):
        known, tag, _default, _values = template.TEMPLATE[row]
        if known == name:
            value = template.choice(row, job.chosen)
            if tag == t.TAG_RESOLUTION:
                w.resolution(name, value[0], value[1])
            elif tag == t.TAG_KEYWORD:
                w.keyword(name, value)
            elif tag == t.TAG_ENUM:
                w.enum(name, value)
            else:
                w.integer(name, value)


GETTERS = (
    (b"job-id", IN_DESCRIPTION, _id),
    (b"job-uri", IN_DESCRIPTION, _uri),
    (b"job-state", IN_DESCRIPTION, _state),
    (b"job-state-reasons", IN_DESCRIPTION, _state_reasons),
    (b"job-state-message", IN_DESCRIPTION, _state_message),
    (b"job-uuid", IN_DESCRIPTION, _uuid),
    (b"job-printer-uri", IN_DESCRIPTION, _printer_uri),
    (b"job-name", IN_DESCRIPTION, _name),
    (b"job-originating-user-name", IN_DESCRIPTION, _user),
    (b"job-printer-up-time", IN_DESCRIPTION, _printer_up_time),
    (b"time-at-creation", IN_DESCRIPTION, _created),
    (b"time-at-processing", IN_DESCRIPTION, _processing),
    (b"time-at-completed", IN_DESCRIPTION, _completed),
    (b"date-time-at-creation", IN_DESCRIPTION, _no_clock),
    (b"date-time-at-processing", IN_DESCRIPTION, _no_clock),
    (b"date-time-at-completed", IN_DESCRIPTION, _no_clock),
    (b"job-impressions", IN_DESCRIPTION, _impressions),
    (b"job-impressions-completed", IN_DESCRIPTION, _pages),
    (b"job-media-sheets-completed", IN_DESCRIPTION, _pages),
    (b"job-k-octets-processed", IN_DESCRIPTION, _octets),
    (b"document-format-supplied", IN_DESCRIPTION, _format),
    (b"media", IN_TEMPLATE, _media),
    (b"print-color-mode", IN_TEMPLATE, _template),
    (b"print-content-optimize", IN_TEMPLATE, _template),
    (b"print-quality", IN_TEMPLATE, _template),
    (b"printer-resolution", IN_TEMPLATE, _template),
    (b"sides", IN_TEMPLATE, _template),
)

DEFAULT = (b"job-id", b"job-uri")
CREATION = (b"job-id", b"job-uri", b"job-state", b"job-state-reasons", b"job-state-message")
