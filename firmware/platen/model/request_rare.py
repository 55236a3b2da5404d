# SPDX-License-Identifier: MIT
"""The parts of a request that few clients send, or only for rare operations.

Loaded when the first of them comes; `request` is a model.request.Request.
"""

from platen.core import ipp_tags as t
from platen.core.buf import copy
from platen.model import limits, names
from platen.model import request as rq
from platen.model.attributes import add, has
from platen.model.job import WHICH

# Job ids kept of those that no job has: with one more than the history can hold one is missed.
_JOB_IDS_MAX = limits.JOB_HISTORY + 1


def field(request, kind, reader):
    """Attribute number `kind` of names.REQUEST."""
    if kind == names.R_LIMIT:
        request.limit = reader.integer()
    elif kind == names.R_WHICH_JOBS:
        request.which = rq.WHICH_UNSUPPORTED
        for i in range(len(WHICH)):
            if reader.value_is(WHICH[i]):
                request.which = i
        if request.which == rq.WHICH_UNSUPPORTED:
            request.ignore(reader, True)
    elif kind == names.R_MY_JOBS:
        request.my_jobs = reader.boolean()
    elif kind == names.R_MANDATORY:
        _must(request, reader)
    elif kind == names.R_DOCUMENT_URI:
        keep(request, reader, False)
    else:
        _job_id(request, reader)


def _job_id(request, reader):
    """One of job-ids, each once. As it was sent: one that no job has goes into the answer."""
    job_id = int.from_bytes(reader.value[:4], "big")
    if job_id not in request.job_ids and (
        len(request.job_ids) < _JOB_IDS_MAX or request.printer.find_job(job_id) is not None
    ):
        request.job_ids += (job_id,)


def _must(request, reader):
    """job-mandatory-attributes (PWG 5100.7): what is named may not be ignored."""
    i = rq.attributes.find(reader.value, reader.value_len)
    if i < 0:
        request.must_refuse = True
        request.ignored = True
        return
    if request.mandatory is None:
        request.mandatory = bytearray(rq.attributes.count + 7 >> 3)
    add(request.mandatory, i)


def collection(request, kind, reader):
    """A value of attribute number `kind`, which is a collection, or of a member of it."""
    if kind == names.R_MEDIA_COL:
        _media_col(request, reader)
    elif kind == names.R_FINISHINGS_COL:
        if not _is_no_finishing(reader):
            request.ignore(reader, False)
    else:
        from platen.model.overrides import Overrides

        if request.overrides is None:
            request.overrides = Overrides()
        if not request.overrides.value(reader):
            request.ignore(reader, False)


def _is_no_finishing(reader):
    """Whether this part of finishings-col asks for nothing (PWG 5100.1 section 5.2)."""
    if reader.depth:
        return reader.member_is(b"finishing-template") and reader.value_is(b"none")
    return reader.tag in (t.TAG_BEG_COLLECTION, t.TAG_END_COLLECTION)


def _media_col(request, reader):
    tag = reader.tag
    if reader.depth == 0:
        if tag == t.TAG_BEG_COLLECTION:
            request.col_x = request.col_y = 0
        elif tag == t.TAG_END_COLLECTION:
            if request.col_x or request.col_y:
                size = request.printer.media.by_size(request.col_x, request.col_y)
                request.media_keyword = size
                if size is None:
                    request.ignore(reader, False)
        else:
            request.ignore(reader, False)
    elif tag == t.TAG_INTEGER:
        # Only media-size has members of these names (PWG 5100.7 section 6.3).
        if reader.member_is(b"x-dimension"):
            request.col_x = reader.integer()
        elif reader.member_is(b"y-dimension"):
            request.col_y = reader.integer()


def keep(request, reader, is_group):
    """Keep one value, or the start of a subscription group, for the handler (kept.py)."""
    tag = size = n = length = 0
    name = b""
    if not is_group:
        tag = reader.tag
        if reader.depth:
            name, n = reader.member, reader.member_len
        else:
            name, n = reader.name, reader.name_len
        is_long = n > len(name)
        size = names.KEPT_CUT if reader.stored < reader.value_len or is_long else reader.stored
        n = 0 if reader.index else n
        # Half a name might be that of another attribute.
        length = names.KEPT_CUT if n and is_long else n
        n = 0 if is_long else n
    stored = 0 if size == names.KEPT_CUT else size
    if request.kept is None:
        request.kept = bytearray(limits.KEPT_BYTES)
    at = request.kept_n
    if at + names.KEPT_HEAD + n + stored > limits.KEPT_BYTES:
        request.bad(t.STATUS_CLIENT_ERROR_REQUEST_ENTITY_TOO_LARGE)
        return
    out = request.kept
    out[at] = reader.group
    out[at + 1] = tag
    out[at + 2] = 0 if is_group else reader.depth
    out[at + 3] = 0 if is_group else min(255, reader.index)
    out[at + 4] = length
    out[at + 5] = size
    at = copy(out, at + names.KEPT_HEAD, name, 0, n)
    request.kept_n = copy(out, at, reader.value, 0, stored)


def ignore(request, reader, known):
    """Note an attribute that will be ignored: with its value if the attribute is known."""
    request.ignored = True
    if request.mandatory is not None:
        i = rq.attributes.find(reader.name, reader.name_len)
        if i >= 0 and has(request.mandatory, i):
            request.must_refuse = True
    size = reader.stored
    if not known or size != reader.value_len or is_odd(reader.tag, reader.value, size):
        size = 0
    if reader.name_len <= len(reader.name):
        tag = reader.tag if size else t.TAG_UNSUPPORTED
        report(request, tag, reader.name, reader.name_len, reader.value, size)


def is_odd(tag, value, size):
    """Whether `value[:size]`, which the reader let through, is none for those who read an answer.

    Control characters are not, nor are URIs and the like, and dates, that nobody has looked into.
    """
    if tag < t.TAG_TEXT:
        return tag in (t.TAG_DATE_TIME, t.TAG_TEXT_WITH_LANGUAGE, t.TAG_NAME_WITH_LANGUAGE)
    if tag > t.TAG_KEYWORD or not size:
        return True
    for k in range(size):
        if value[k] < 32 or value[k] == 127:
            return True
    return False


def report(request, tag, name, n, value, size):
    """Add an attribute to the unsupported group: `name[:n]`, `value[:size]`.

    A name that is there already is passed over; without one it is an additional value.
    """
    at = request.unsupported_n
    out = request.unsupported
    if at + 5 + n + size > len(out) or (n and _is_reported(request, name, n)):
        return
    out[at] = tag
    out[at + 1] = 0
    out[at + 2] = n
    at = copy(out, at + 3, name, 0, n)
    out[at] = size >> 8
    out[at + 1] = size & 255
    request.unsupported_n = copy(out, at + 2, value, 0, size)


def _is_reported(request, name, n):
    out = request.unsupported
    at = 0
    while at < request.unsupported_n:
        size = out[at + 2]
        at += 3
        if size == n and out[at : at + n] == name[:n]:
            return True
        at += size
        at += 2 + (out[at] << 8 | out[at + 1])
    return False
