# SPDX-License-Identifier: MIT
"""A crowd: every slot is taken and one more client comes.

The longest idle client gives way; if none is idle, who has kept a slot waiting for too long, which
is sooner for an address that has its share of slow ones already. Until there is a place the new
client waits, with its connection accepted: only so it is known where it comes from. One that comes
from an address with its share does not hold up those behind it: it is turned away for them.
"""

import asyncio

from micropython import const

from platen.model import limits
from platen.shell.address import host_of
from platen.shell.clock import ticks_diff, ticks_ms

# More than any age of a connection, so that idle ones go before slow ones.
_IDLE_FIRST_MS = const(1 << 24)

# Who was asked to go is gone then.
_CLOSE_MS = const(2)

# How long a full house is left alone before it is looked at again.
_POLL_MS = const(50)

# Housekeeping, ten times a second, takes out of the ages of connections what we computed. If it is
# so much behind, we have just done so.
_BEHIND_MS = const(150)


async def admit(server, port):
    """Accept a client of `port` and start it in the next free slot; OSError if it is gone."""
    accepted = port[0].accept()
    try:
        while True:
            slot = server.free_slot()
            if slot is not None:
                break
            host = host_of(accepted[1])
            following = None
            if _slow(server, host) >= limits.ADDRESS_SHARE:
                following = _next(port)
            if following is not None:
                accepted[0].close()
                accepted = following
                await asyncio.sleep_ms(0)
            else:
                await asyncio.sleep_ms(_CLOSE_MS if evict(server, host) else _POLL_MS)
    except BaseException:
        accepted[0].close()
        raise
    server.start(slot, accepted, port)


def _next(port):
    """Whoever waits behind the client that was accepted last, accepted; None if nobody does."""
    try:
        return port[0].accept()
    except OSError:
        return None


def _slow(server, host):
    """How many clients at `host` have kept us waiting for CROWD_MS.

    Sooner there is no telling them from a phone that opens eight connections at once.
    """
    now = ticks_ms()
    count = 0
    for connection in server.connections:
        if (
            connection.patience_ms
            and ticks_diff(now, connection.since) >= limits.CROWD_MS
            and host_of(connection.address) == host
        ):
            count += 1
    return count


def evict(server, host):
    """End the client that has been idle longest, else the slowest, for one from `host`.

    False if none may go.
    """
    now = ticks_ms()
    if ticks_diff(now, server.since) > _BEHIND_MS:
        return False
    chosen = None
    most = -1
    for connection in server.connections:
        patience_ms = connection.patience_ms
        if patience_ms is None:
            continue
        age_ms = ticks_diff(now, connection.since)
        if not patience_ms:
            age_ms += _IDLE_FIRST_MS
        elif patience_ms > limits.CROWD_MS:
            other = host_of(connection.address)
            if other != host and _slow(server, other) >= limits.ADDRESS_SHARE:
                patience_ms = limits.CROWD_MS
        if age_ms >= patience_ms and age_ms > most:
            chosen, most = connection, age_ms
    if chosen is None:
        return False
    chosen.patience_ms = None
    chosen.task.cancel()
    return True
