# SPDX-License-Identifier: MIT
"""The request ladder: one check after the other, cheapest first, then the handler.

version, request-id, order of the first attributes, charset, target URI, operation, owner, values
(RFC 8011 section 4.1). The first rung that breaks gives the status.
"""

from platen.core import ipp_tags as t
from platen.model import handlers, operations


def dispatch(printer, request, reply):
    """Answer `request` into `reply`, or return the job whose document must be read first."""
    status = _refusal(request)
    if status:
        handlers.refuse(request, reply, status)
        return None
    row = operations.row(request.operation_id)
    if row is None:
        handlers.refuse(request, reply, t.STATUS_SERVER_ERROR_OPERATION_NOT_SUPPORTED)
        return None
    job = None
    if row[2] == operations.JOB:
        job_id = request.uri_job_id if request.uri_job_id >= 0 else request.job_id
        if not job_id:
            handlers.refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
            return None
        job = printer.find_job(job_id)
        if job is None:
            handlers.refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
            return None
        if row[4] == operations.OWNER and job.user != request.user():
            handlers.refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
            return None
    elif request.uri_job_id >= 0:
        handlers.refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
        return None
    return handlers.HANDLERS[request.operation_id](printer, request, reply, job)


def _refusal(request):
    """Status of the first rung below the operation that breaks, or 0."""
    if request.major not in (1, 2):
        return t.STATUS_SERVER_ERROR_VERSION_NOT_SUPPORTED
    rid = request.request_id
    if rid[0] | rid[1] | rid[2] | rid[3] == 0 or rid[0] & 0x80:
        return t.STATUS_CLIENT_ERROR_BAD_REQUEST
    if request.order < 2 or request.bad_order:
        return t.STATUS_CLIENT_ERROR_BAD_REQUEST
    if not request.charset_ok:
        return t.STATUS_CLIENT_ERROR_CHARSET_NOT_SUPPORTED
    if not request.uri:
        return t.STATUS_CLIENT_ERROR_BAD_REQUEST
    if request.uri_job_id == -2:
        return t.STATUS_CLIENT_ERROR_NOT_FOUND
    return request.bad_value
