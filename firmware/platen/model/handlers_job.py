# SPDX-License-Identifier: MIT
"""Operations on jobs that not every client asks: listing, holding, cancelling many.

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import choice, kept, names, template
from platen.model import request as rq
from platen.model.handlers import refuse, success
from platen.model.handlers_create import may_wait, wait_for_document
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


def _first_index(request):
    """first-index of Get-Jobs, or 0 if it is none."""
    for record in kept.records(request):
        if record.name == b"first-index" and not record.depth:
            return record.integer() if record.tag == t.TAG_INTEGER else 0
    return 1


def get_jobs(printer, request, reply, job):
    """Get-Jobs, section 4.2.6: newest finished first, waiting ones in printing order."""
    if request.which == rq.WHICH_UNSUPPORTED:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
    first = _first_index(request)
    if first < 1 or request.limit < 0:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    which = WHICH[request.which]
    if request.job_ids:
        jobs = [job for job in printer.jobs if job.id in request.job_ids]
    else:
        jobs = [job for job in printer.jobs if _is_listed(printer, job, which)]
    open_jobs = [job for job in jobs if not job.is_finished()]
    ended = [job for job in jobs if job.is_finished()]
    ended.reverse()
    jobs = open_jobs + ended
    if request.my_jobs:
        jobs = [job for job in jobs if printer.is_owner(job, request)]
    elif printer.is_hiding:
        jobs = [job for job in jobs if printer.may_touch(job, request)]
    jobs = jobs[first - 1 :]
    if request.limit:
        jobs = jobs[: request.limit]
    reply.begin(request, success(request))
    reply.jobs(printer, request, jobs, request.wanted if request.has_requested else _DEFAULT_SET)


def _obstacle(printer, request, job, is_mine):
    """Why a job that was named cannot be canceled, or 0; `is_mine`: only the client's can."""
    if job is None:
        return t.STATUS_CLIENT_ERROR_NOT_FOUND
    if is_mine and not printer.is_owner(job, request):
        if printer.is_hiding:
            return t.STATUS_CLIENT_ERROR_NOT_FOUND
        return t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED
    if job.is_finished() or job.cancel_requested:
        return t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
    return 0


def _cancel(printer, request, reply, is_mine):
    """Cancel the jobs that job-ids names, or all open ones; with `is_mine` only the client's.

    PWG 5100.7: one that cannot be canceled refuses the whole request and is named in the answer.
    """
    jobs = []
    status = 0
    wrong = []
    for job_id in request.job_ids:
        job = printer.find_job(job_id)
        obstacle = _obstacle(printer, request, job, is_mine)
        if obstacle:
            wrong.append((t.TAG_INTEGER, _number(job_id)))
            status = status or obstacle
        elif job not in jobs:
            jobs.append(job)
    if not request.job_ids:
        for job in printer.jobs:
            if not _obstacle(printer, request, job, is_mine):
                jobs.append(job)
    if wrong:
        kept.report(request, b"job-ids", wrong)
    else:
        for job in jobs:
            printer.cancel(job, request)
    refuse(request, reply, status)


def _number(n):
    """An integer value on the wire."""
    return bytes((n >> 24 & 255, n >> 16 & 255, n >> 8 & 255, n & 255))


def cancel_jobs(printer, request, reply, job):
    """Cancel-Jobs, PWG 5100.7: the named jobs of anyone, or all of them."""
    _cancel(printer, request, reply, False)


def cancel_my_jobs(printer, request, reply, job):
    """Cancel-My-Jobs, PWG 5100.7: the named jobs of this user, or all of them."""
    _cancel(printer, request, reply, True)


def cancel_current_job(printer, request, reply, job):
    """Cancel-Current-Job, RFC 3998 section 4.2: the job that prints, if it is the client's."""
    job = printer.active
    named = request.job_id
    if job is None or (named and job.id != named) or job.cancel_requested:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    if not printer.may_touch(job, request):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
    printer.cancel(job, request)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def purge_jobs(printer, request, reply, job):
    """Purge-Jobs, section 4.2.9: cancel what is open and forget all jobs at once."""
    jobs = printer.jobs
    printer.jobs = []
    for found in jobs:
        if not found.is_finished() and not found.cancel_requested:
            printer.cancel(found, request)
    if printer.on_job is not None:
        printer.on_job(None)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def close_job(printer, request, reply, job):
    """Close-Job, PWG 5100.7: no further document will come.

    A job that has printed its document is as good as closed; one that failed cannot be.
    """
    if job.state in (t.JOB_CANCELED, t.JOB_ABORTED):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    if not job.has_document:
        printer.finish(job, t.JOB_ABORTED, (b"aborted-by-system",))
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def hold_job(printer, request, reply, job):
    """Hold-Job, section 4.3.5: before the document has begun to print."""
    i = _hold_until(request, template.INDEFINITE)
    if i == template.UNSET:
        status = t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED
    elif job.state not in (t.JOB_PENDING, t.JOB_PENDING_HELD) or job.cancel_requested:
        status = t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
    else:
        status = t.STATUS_SUCCESSFUL_OK
        set_hold(printer, job, i)
    refuse(request, reply, status)


def _hold_until(request, otherwise):
    """Index of the value of the operation attribute job-hold-until; UNSET: not supported."""
    for values in kept.attributes(request, t.GROUP_OPERATION):
        if values[0].name == b"job-hold-until":
            value = values[0].value or b""
            i = choice.match(template.HOLD_UNTIL, values[0].tag, value, len(value))
            if i != template.UNSET and len(values) == 1:
                return i
            kept.report(request, values[0].name, [(v.tag, v.value) for v in values])
            return template.UNSET
    return otherwise


def release_job(printer, request, reply, job):
    """Release-Job, section 4.3.6; of a job that is not held it changes nothing."""
    if job.is_finished() or job.cancel_requested:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    set_hold(printer, job, 0)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def set_hold(printer, job, i):
    """Hold a pending job, or release a held one: `i` is an index of job-hold-until."""
    if i == template.INDEFINITE and job.state == t.JOB_PENDING:
        printer.hold(job)
    elif i != template.INDEFINITE and job.state == t.JOB_PENDING_HELD:
        printer.release(job)
    else:
        return
    job.choices = choice.with_choice(job.choices, template.HOLD_UNTIL, i)


def restart_job(printer, request, reply, job):
    """Restart-Job, section 4.3.7: documents are not kept, so only a job that never got one.

    It waits for its document again, like after Create-Job.
    """
    i = _hold_until(request, template.UNSET)
    if not printer.is_accepting:
        status = t.STATUS_SERVER_ERROR_NOT_ACCEPTING_JOBS
    elif request.unsupported_n:
        status = t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED
    elif not job.is_finished():
        status = t.STATUS_CLIENT_ERROR_NOT_POSSIBLE
    elif job.has_document:
        text = b"Documents are not kept: print it again."
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE, text)
    elif not may_wait(printer):
        status = t.STATUS_SERVER_ERROR_TOO_MANY_JOBS
    else:
        status = t.STATUS_SUCCESSFUL_OK
        _restart(printer, job, i)
    refuse(request, reply, status)


def _restart(printer, job, i):
    if i == template.UNSET:
        i = choice.index(template.HOLD_UNTIL, job.choices)
    job.choices = choice.with_choice(job.choices, template.HOLD_UNTIL, i)
    job.state = t.JOB_PENDING
    job.reasons = (b"job-incoming",)
    job.completed_s = None
    job.cancel_requested = False
    wait_for_document(printer, job)
    if i == template.INDEFINITE:
        printer.hold(job)
    else:
        printer.notify(names.EVENT_JOB_STATE, job)


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
