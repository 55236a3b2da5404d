# SPDX-License-Identifier: MIT
"""The end of all connections before Restart-Printer begins again."""

import asyncio

from micropython import const

from platen.model.printer import RUNNING

# For the answer to Restart-Printer itself to go out.
_LAST_WORDS_MS = const(200)

# Between two looks at those that are still ending: a job is torn off.
_POLL_MS = const(50)


async def end_connections(server, pipeline):
    """Let answers that are on their way go out, then end every connection and its job."""
    await asyncio.sleep_ms(_LAST_WORDS_MS)
    server.printer.pause = RUNNING  # what keeps a job from printing must not keep it from ending
    for connection in server.connections:
        if connection.task is not None:
            connection.task.cancel()
    while server.is_printing or [c for c in server.connections if c.task is not None]:
        pipeline.stop()  # an engine that stands still is not waited for
        await asyncio.sleep_ms(_POLL_MS)
        for connection in server.connections:
            # One that took its end for that of its job, which was canceled at the same moment,
            # goes on. A job is torn off in peace.
            if connection.task is not None and connection.job is None:
                connection.task.cancel()
    if pipeline.hooks:
        pipeline.hooks.close()  # the link to a virtual engine: the next run makes its own
