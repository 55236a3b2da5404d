# SPDX-License-Identifier: MIT
"""Operations on the printer itself: pausing, accepting, identifying, restarting.

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import kept, limits
from platen.model import printer as pr
from platen.model.handlers import refuse


def pause_printer(printer, request, reply, job):
    """Pause-Printer, RFC 8011 section 4.2.7: the paper stops at the next band."""
    printer.set_pause(pr.PAUSED)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def pause_after_job(printer, request, reply, job):
    """Pause-Printer-After-Current-Job, RFC 3998 section 3.2.1."""
    printer.set_pause(pr.PAUSED_AFTER_JOB)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def resume_printer(printer, request, reply, job):
    """Resume-Printer, RFC 8011 section 4.2.8."""
    printer.set_pause(pr.RUNNING)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def _accept(printer, request, reply, is_accepting):
    if printer.is_accepting != is_accepting:
        printer.is_accepting = is_accepting
        printer.changed()
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def enable_printer(printer, request, reply, job):
    """Enable-Printer, RFC 3998 section 3.1.1: take new jobs."""
    _accept(printer, request, reply, True)


def disable_printer(printer, request, reply, job):
    """Disable-Printer, RFC 3998 section 3.1.2: jobs that are here still print."""
    _accept(printer, request, reply, False)


def restart_printer(printer, request, reply, job):
    """Restart-Printer, RFC 3998 section 3.3.1: start anew, as after switching off and on.

    The job that prints is aborted; the shell restarts once this answer is out.
    """
    printer.restart = True
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def identify_printer(printer, request, reply, job):
    """Identify-Printer, PWG 5100.13: a slip of paper, and what else the board has."""
    wanted = []
    for record in kept.records(request):
        if record.name == b"identify-actions" and not record.depth:
            if record.value not in printer.identify_actions:
                request.ignored = True
            else:
                wanted.append(record.value)
    message = kept.first(request, b"message", (t.TAG_TEXT,)) or b""
    printer.identify = bytes([c if c >= 32 else 32 for c in message[: limits.SETTING_BYTES]])
    printer.identify_wanted = wanted or printer.identify_actions[:1]
    status = t.STATUS_SUCCESSFUL_OK
    if request.ignored:
        status = t.STATUS_SUCCESSFUL_OK_IGNORED_OR_SUBSTITUTED_ATTRIBUTES
    refuse(request, reply, status)


HANDLERS = {
    t.OP_PAUSE_PRINTER: pause_printer,
    t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB: pause_after_job,
    t.OP_RESUME_PRINTER: resume_printer,
    t.OP_ENABLE_PRINTER: enable_printer,
    t.OP_DISABLE_PRINTER: disable_printer,
    t.OP_RESTART_PRINTER: restart_printer,
    t.OP_IDENTIFY_PRINTER: identify_printer,
}
