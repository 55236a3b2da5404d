# SPDX-License-Identifier: MIT
"""Aborts a job when the engine has stood still for too long: only where that is configured.

Without it a job waits for paper as long as it takes, and the others behind it. Loaded if the
configuration has `abort_stopped_s`.
"""

import asyncio

from micropython import const

from platen import log
from platen.shell.clock import ticks_diff, ticks_ms

_LOOK_MS = const(250)

# ticks_ms() is only good for differences below 2^29 ms on a board; nobody waits longer than this.
MAX_STOPPED_S = const(86400)


def watch(printer, seconds):
    """From now on, a job whose engine stands still for so many seconds is aborted."""
    if not 1 <= seconds <= MAX_STOPPED_S:
        raise ValueError("abort_stopped_s must be 1 to %d" % MAX_STOPPED_S)
    asyncio.create_task(_watch(printer, seconds * 1000))


async def _watch(printer, most_ms):
    job = None  # that stands still
    since = 0
    while True:
        await asyncio.sleep_ms(_LOOK_MS)
        active = printer.active
        reasons = printer.engine_reasons()
        if active is None or not reasons or reasons[0].endswith(b"-warning"):
            job = None
        elif job is not active:
            job = active
            since = ticks_ms()
        elif ticks_diff(ticks_ms(), since) >= most_ms and not job.cancel_requested:
            log.warning("job %d: the engine stood still for too long" % job.id)
            since = ticks_ms()
            printer.stop_document(job)
