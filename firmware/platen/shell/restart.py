# SPDX-License-Identifier: MIT
"""The end of all connections before Restart-Printer begins again."""

import asyncio

from micropython import const

# For the answer to Restart-Printer itself to go out.
_LAST_WORDS_MS = const(200)

# Between two looks at those that are still ending: a job is torn off.
_POLL_MS = const(50)


async def end_connections(connections):
    """Let answers that are on their way go out, then end every connection and its job."""
    await asyncio.sleep_ms(_LAST_WORDS_MS)
    for connection in connections:
        if connection.task is not None:
            connection.task.cancel()
    while [connection for connection in connections if connection.task is not None]:
        await asyncio.sleep_ms(_POLL_MS)
