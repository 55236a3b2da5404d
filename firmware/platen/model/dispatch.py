# SPDX-License-Identifier: MIT
"""The request ladder: one check after the other, cheapest first, then the handler.

version, request-id, order of the first attributes, charset, target URI, operation, access, values
(RFC 8011 section 4.1). The first rung that breaks gives the status.
"""

from micropython import const

from platen.core import ipp_tags as t
from platen.model import handlers, names, operations, tables

# Bytes of a row of tables.OPERATIONS.
_FLAGS = const(1)
_MODULE = const(2)


def dispatch(printer, request, reply):
    """Answer `request` into `reply`, or return the job whose document must be read first."""
    status = _refusal(request)
    job = None
    if not status:
        job, status = _target(printer, request)
    if not status:
        status = request.bad_value
    if status:
        handlers.refuse(request, reply, status)
        return None
    return _handlers(request)[request.operation_id](printer, request, reply, job)


def _refusal(request):
    """Status of the first rung below the target that breaks, or 0."""
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
    return 0


def _target(printer, request):
    """(job or None, status): what the target names, and whether this client may."""
    row = request.operation
    access = printer.access(row)
    if not access:
        return None, t.STATUS_SERVER_ERROR_OPERATION_NOT_SUPPORTED
    if access >= operations.USER and request.denial:
        return None, request.denial  # before anything is said about jobs
    job = None
    if tables.OPERATIONS[row + _FLAGS] & names.OPERATION_TARGET == operations.JOB:
        job_id = request.uri_job_id if request.uri_job_id >= 0 else request.job_id
        if not job_id:
            return None, t.STATUS_CLIENT_ERROR_BAD_REQUEST
        job = printer.find_job(job_id)
        if job is None or (printer.is_hiding and not printer.may_touch(job, request)):
            return None, t.STATUS_CLIENT_ERROR_NOT_FOUND
        if access == operations.OWNER and not printer.may_touch(job, request):
            return None, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED
    elif request.uri_job_id >= 0:
        return None, t.STATUS_CLIENT_ERROR_BAD_REQUEST
    if access == operations.OPERATOR and not printer.is_operator(request):
        return None, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED
    return job, 0


def _handlers(request):
    """Handlers of the module that has the operation; what is rare is loaded when asked for."""
    number = tables.OPERATIONS[request.operation + _MODULE]
    if number == operations.POLLING:
        return handlers.HANDLERS
    if number == operations.CREATING:
        from platen.model import handlers_create as module
    elif number == operations.JOB_CONTROL:
        from platen.model import handlers_job as module
    elif number == operations.PRINTER_CONTROL:
        from platen.model import handlers_printer as module
    elif number == operations.SETTINGS:
        from platen.model import handlers_settings as module
    elif number == operations.DOCUMENTS:
        from platen.model import handlers_document as module
    elif number == operations.FETCHING:
        from platen.model import handlers_uri as module
    else:
        from platen.model import handlers_subscription as module
    return module.HANDLERS
