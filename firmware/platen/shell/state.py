# SPDX-License-Identifier: MIT
"""What outlives a restart, in a folder of the board's file system: the printer's two hooks.

    settings.json        settings.py    loaded at the start and when a setting has changed
    jobs.log, jobs.old   history.py     loaded when a job is new or has ended, and dropped again
    next-id              history.py

recall.py, which only the start needs, reads all of it.
"""

from platen.shell.passing import forget


def _mark(printer):
    """A number that is another one when there are settings to store."""
    return printer.config_changes << 2 | (printer.pause > 0) << 1 | printer.is_accepting


def hook(folder, printer, count):
    """Store in `folder` from now on what happens to `printer`; count: what recall.py returned."""
    stored = _mark(printer)
    lines = count

    def on_settings():
        nonlocal stored
        now = _mark(printer)
        if now != stored:
            from platen.shell import settings

            stored = now
            settings.save(folder, printer)

    def on_job(job):
        nonlocal lines
        from platen.shell import history

        lines = history.note(folder, printer, lines, job)
        forget(history.__name__)

    printer.on_settings = on_settings
    printer.on_job = on_job
