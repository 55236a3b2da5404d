# SPDX-License-Identifier: MIT
"""A crowd: every slot is taken and one more client comes.

The longest idle client gives way; if none is idle, who has kept a slot waiting for too long, which
is sooner for an address that has its share of slow ones already. Until there is a place new
clients wait, with those served as many as a phone opens at once, and with their connections
accepted: only so it is known where they come from. Those from an address with its share let others
pass, and are turned away when too many wait.
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
_BEHIND_MS = const(300)


async def admit(server, port):
    """Accept clients of `port` and start them in slots that become free, until nobody waits.

    OSError if the first is gone.
    """
    accepted = port[0].accept()
    waiting = [accepted]
    try:
        while waiting:
            _gather(server, port, waiting)
            # For whom somebody was asked to go gets that place.
            if _has_share(server, accepted) or accepted not in waiting:
                accepted = _first(server, waiting)
            slot = server.free_slot()
            if slot is not None:
                waiting.remove(accepted)
                server.start(slot, accepted, port)
                await asyncio.sleep_ms(0)
            else:
                is_going = evict(server, host_of(accepted[1]))
                await asyncio.sleep_ms(_CLOSE_MS if is_going else _POLL_MS)
    except BaseException:
        for accepted in waiting:
            accepted[0].close()
        raise


def _gather(server, port, waiting):
    """Accept those who wait behind; turn away from an address with its share who are too many."""
    most = max(1, limits.CROWD - len(server.connections))
    while True:
        greedy = None
        if len(waiting) >= most:
            for accepted in waiting:
                if _has_share(server, accepted):
                    greedy = accepted
            if greedy is None:
                return
        try:
            following = port[0].accept()
        except OSError:
            return
        if greedy is not None:
            if _has_share(server, following):
                following[0].close()
                continue
            waiting.remove(greedy)
            greedy[0].close()
        waiting.append(following)


def _first(server, waiting):
    """Whose turn it is."""
    for accepted in waiting:
        if not _has_share(server, accepted):
            return accepted
    return waiting[0]


def _has_share(server, accepted):
    return _slow(server, host_of(accepted[1])) >= limits.ADDRESS_SHARE


def _slow(server, host):
    """How many clients at `host` keep us waiting, or are idle."""
    count = 0
    for connection in server.connections:
        if connection.patience_ms is not None and host_of(connection.address) == host:
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
