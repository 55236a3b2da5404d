# SPDX-License-Identifier: MIT
"""A line in the log of each thing that an operator does to the printer, or somebody else tried."""

from platen import log
from platen.core import ipp_tags as t

# What only reads has no line.
_NAMES = {
    t.OP_PAUSE_PRINTER: "Pause-Printer",
    t.OP_RESUME_PRINTER: "Resume-Printer",
    t.OP_PURGE_JOBS: "Purge-Jobs",
    t.OP_SET_PRINTER_ATTRIBUTES: "Set-Printer-Attributes",
    t.OP_ENABLE_PRINTER: "Enable-Printer",
    t.OP_DISABLE_PRINTER: "Disable-Printer",
    t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB: "Pause-Printer-After-Current-Job",
    t.OP_RESTART_PRINTER: "Restart-Printer",
    t.OP_CANCEL_JOBS: "Cancel-Jobs",
}


def note(request, status):
    """`request`, of an operation that is for operators, was answered with `status`."""
    name = _NAMES.get(request.operation_id)
    if name is not None:
        what = ": refused, status 0x%04x" % status if status & 0xFF00 else ""
        log.info("%s by %s%s" % (name, log.clean(request.user()), what))
