# SPDX-License-Identifier: MIT
"""Operations on jobs that not every client asks: listing, holding, cancelling many.

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import choice, kept, limits, names, template
from platen.model import request as rq
from platen.model.handlers import refuse, success
from platen.model.job import WHICH
from platen.model.request import WANTED_BYTES

_DEFAULT_SET = bytes((names.JOB_DEFAULT_SET,)) + bytes(WANTED_BYTES - 1)

# States of a keyword of which-jobs; `all` and the two classes are told apart in code.
_STATES = {
    b"aborted": t.JOB_ABORTED,
    b"canceled": t.JOB_CANCELED,
    b"pending-held": t.JOB_PENDING_HELD,
}


def _is_listed(printer, job, which):
    if which == b"all":
        return True
    if which in (b"completed", b"not-completed"):
        return job.is_finished() == (which == b"completed")
    return printer.job_state(job) == _STATES[which]


def _integer(request, name, otherwise):
    """Value of an integer operation attribute; None if it is there and none."""
    for record in kept.records(request):
        if record.name == name and not record.depth:
            return record.integer() if record.tag == t.TAG_INTEGER else None
    return otherwise


def get_jobs(printer, request, reply, job):
    """Get-Jobs, section 4.2.6: newest finished first, waiting ones in printing order."""
    if request.which == rq.WHICH_UNSUPPORTED:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
    first = _integer(request, b"first-index", 1)
    if first is None or first < 1 or request.limit < 0:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    which = WHICH[request.which]
    jobs = [job for job in printer.jobs if _is_listed(printer, job, which)]
    open_jobs = [job for job in jobs if not job.is_finished()]
    ended = [job for job in jobs if job.is_finished()]
    ended.reverse()
    jobs = open_jobs + ended
    if request.job_ids:
        jobs = [job for job in jobs if job.id in request.job_ids]
    if request.my_jobs:
        user = request.user()
        jobs = [job for job in jobs if job.user == user]
    jobs = jobs[first - 1 :]
    if request.limit:
        jobs = jobs[: request.limit]
    reply.begin(request, success(request))
    reply.jobs(printer, request, jobs, request.wanted if request.has_requested else _DEFAULT_SET)


def _named(printer, request, is_mine):
    """(jobs, status): the open jobs that job-ids names, or all; only the client's if `is_mine`.

    PWG 5100.7 sections 6.4 and 6.5: one that cannot be canceled refuses the whole request.
    """
    user = request.user()
    if not request.job_ids:
        found = [job for job in printer.jobs if not job.is_finished()]
        return [job for job in found if not is_mine or job.user == user], 0
    found = []
    for job_id in request.job_ids:
        job = printer.find_job(job_id)
        if job is None:
            return (), t.STATUS_CLIENT_ERROR_NOT_FOUND
        if is_mine and job.user != user:
            return (), t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED
        if job.is_finished():
            return (), t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
        found.append(job)
    return found, 0


def _cancel(printer, request, reply, is_mine):
    jobs, status = _named(printer, request, is_mine)
    for job in jobs:
        if not job.cancel_requested:
            printer.cancel(job, request)
    refuse(request, reply, status)


def cancel_jobs(printer, request, reply, job):
    """Cancel-Jobs, PWG 5100.7: the named jobs of anyone, or all of them."""
    _cancel(printer, request, reply, False)


def cancel_my_jobs(printer, request, reply, job):
    """Cancel-My-Jobs, PWG 5100.7: the named jobs of this user, or all of them."""
    _cancel(printer, request, reply, True)


def cancel_current_job(printer, request, reply, job):
    """Cancel-Current-Job, RFC 3998 section 4.2: the job that prints, if it is the client's."""
    named = _integer(request, b"job-id", request.job_id)
    job = printer.active
    if job is None or (named and job.id != named) or job.cancel_requested:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    if not printer.may_touch(job.user, request):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
    printer.cancel(job, request)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def purge_jobs(printer, request, reply, job):
    """Purge-Jobs, section 4.2.9: cancel what is open and forget what is done."""
    for found in printer.jobs:
        if not found.is_finished() and not found.cancel_requested:
            printer.cancel(found, request)
    printer.jobs = [found for found in printer.jobs if not found.is_finished()]
    if printer.on_job is not None:
        printer.on_job(None)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def close_job(printer, request, reply, job):
    """Close-Job, PWG 5100.7: no further document will come."""
    if not job.has_document and not job.is_finished():
        printer.finish(job, t.JOB_ABORTED, (b"aborted-by-system",))
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def hold_job(printer, request, reply, job):
    """Hold-Job, section 4.3.5: before the document has begun to print."""
    value = kept.first(request, b"job-hold-until", (t.TAG_KEYWORD,))
    if value not in (None, b"indefinite", b"no-hold"):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
    if job.state not in (t.JOB_PENDING, t.JOB_PENDING_HELD) or job.cancel_requested:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    if value == b"no-hold":
        return release_job(printer, request, reply, job)
    if job.state == t.JOB_PENDING:
        set_hold(printer, job, template.INDEFINITE)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def release_job(printer, request, reply, job):
    """Release-Job, section 4.3.6; of a job that is not held it changes nothing."""
    if job.is_finished() or job.cancel_requested:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    if job.state == t.JOB_PENDING_HELD:
        set_hold(printer, job, 0)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def set_hold(printer, job, i):
    """Hold a pending job, or release a held one: `i` is an index of job-hold-until."""
    job.choices = choice.with_choice(job.choices, template.HOLD_UNTIL, i)
    if i == template.INDEFINITE:
        printer.hold(job)
    else:
        printer.release(job)


def restart_job(printer, request, reply, job):
    """Restart-Job, section 4.3.7: documents are not kept, so only a job that never got one.

    It waits for its document again, like after Create-Job.
    """
    if not job.is_finished() or job.has_document:
        return refuse(
            request,
            reply,
            t.STATUS_CLIENT_ERROR_NOT_POSSIBLE,
            b"Documents are not kept: print it again.",
        )
    job.state = t.JOB_PENDING
    job.reasons = (b"job-incoming", b"job-data-insufficient")
    job.completed_s = None
    job.cancel_requested = False
    job.deadline_ms = printer.after_ms(limits.MULTIPLE_OPERATION_TIME_OUT_S * 1000)
    printer.notify(names.EVENT_JOB_STATE, job)
    if kept.first(request, b"job-hold-until", (t.TAG_KEYWORD,)) == b"indefinite":
        set_hold(printer, job, template.INDEFINITE)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


HANDLERS = {
    t.OP_GET_JOBS: get_jobs,
    t.OP_CANCEL_JOBS: cancel_jobs,
    t.OP_CANCEL_MY_JOBS: cancel_my_jobs,
    t.OP_CANCEL_CURRENT_JOB: cancel_current_job,
    t.OP_PURGE_JOBS: purge_jobs,
    t.OP_CLOSE_JOB: close_job,
    t.OP_HOLD_JOB: hold_job,
    t.OP_RELEASE_JOB: release_job,
    t.OP_RESTART_JOB: restart_job,
}
