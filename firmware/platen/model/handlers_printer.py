# SPDX-License-Identifier: MIT
"""Operations on the printer itself: pausing, accepting, identifying, restarting.

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import kept, limits
from platen.model import printer as pr
from platen.model.handlers import refuse, success


def pause_printer(printer, request, reply, job):
    """Pause-Printer, RFC 8011 section 4.2.7: the paper stops at the next band."""
    printer.set_pause(pr.PAUSED)
    refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def pause_after_job(printer, request, reply, job):
    """Pause-Printer-After-Current-Job, RFC 3998 section 3.2.1; a paused printer stays so."""
    if printer.pause == pr.RUNNING:
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
    message = b""
    for values in kept.attributes(request, t.GROUP_OPERATION):
        if values[0].name == b"message":
            message = _message(values[0])
        elif values[0].name == b"identify-actions":
            others = []
            for value in values:
                if value.tag == t.TAG_KEYWORD and value.value in printer.identify_actions:
                    wanted.append(value.value)
                else:
                    others.append((value.tag, value.value))
            if others:
                kept.report(request, values[0].name, others)
                request.ignored = True
    if message is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG)
    printer.identify = message
    printer.identify_wanted = wanted or printer.identify_actions[:1]
    refuse(request, reply, success(request))


def _message(record):
    """Text of the `message` attribute in one line; None if it is longer than it may be."""
    if record.tag not in (t.TAG_TEXT, t.TAG_TEXT_WITH_LANGUAGE):
        return b""
    text = record.text()
    if text is None or len(text) > limits.SETTING_BYTES:
        return None
    return bytes([c if c >= 32 and c != 127 else 32 for c in text])


HANDLERS = {
    t.OP_PAUSE_PRINTER: pause_printer,
    t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB: pause_after_job,
    t.OP_RESUME_PRINTER: resume_printer,
    t.OP_ENABLE_PRINTER: enable_printer,
    t.OP_DISABLE_PRINTER: disable_printer,
    t.OP_RESTART_PRINTER: restart_printer,
    t.OP_IDENTIFY_PRINTER: identify_printer,
}
