# SPDX-License-Identifier: MIT
"""The printer's ear on UDP port 5353 (RFC 6762): all of DNS-SD that is always in memory.

It looks whether a packet may concern us, no more often than its limit, so that a flood does not
disturb a print. Who understands packets (mdns_answer.py) and who claims names (mdns_start.py) is
loaded when needed and forgotten when there was nothing to do for a while.
"""

import asyncio

from micropython import const

from platen.shell.clock import ticks_diff, ticks_ms
from platen.shell.stream import readable

# The payload of an Ethernet frame. Longer messages are cut, and then damaged.
_PACKET_BYTES = const(1472)

# Packets that are looked at in a window; what comes beyond waits for its end and is thrown away.
# A search costs a board half a millisecond, an answer five: the engine's buffer hides 16 of them.
MAX_PACKETS = const(16)
WINDOW_MS = const(500)

# Packets thrown away at one time, lest that takes all the time there is.
_DRAIN = const(64)

# Every name of ours has one of these labels in it, or the host's. In a message a label is whole,
# however its names are compressed.
_LABELS = (b"_ipp", b"_http", b"_printer", b"_services")


class MDNS:
    """The socket, the names, and what is loaded for them.

    here: (own address as 4 bytes, bits of the network's prefix, the group's address for sendto).
    """

    def __init__(self, printer, sock, here):  # once
        self.printer = printer
        self.sock = sock
        self.here = here
        self.name = b""  # how the printer is called
        self.instance = self.host = b""  # the names we have, or try to get
        self.is_up = False  # they are ours
        self.desk = None  # a mdns_answer.Desk, while there is something to do
        self.task = None  # claims the names
        self.ear = None  # listens

    def open(self):
        """The Desk."""
        if self.desk is None:
            from platen.shell import mdns_answer

            self.desk = mdns_answer.Desk(self)
        return self.desk

    async def listen(self):
        """Take packets for ever."""
        since = ticks_ms()
        looked = 0
        sock = self.sock
        spare = bytearray(1)
        while True:
            await readable(sock)
            if ticks_diff(ticks_ms(), since) >= WINDOW_MS:
                since = ticks_ms()
                looked = 0
            looked += 1
            try:
                if looked <= MAX_PACKETS:
                    data, source = sock.recvfrom(_PACKET_BYTES)
                    low = data.lower()
                    for label in _LABELS:
                        if label in low:
                            break
                    else:
                        if self.host not in low:
                            continue
                    self.open().take(data, source)
                    continue
            except (OSError, MemoryError):
                pass  # no memory now: whoever asks will ask again
            await asyncio.sleep_ms(WINDOW_MS)
            for _ in range(_DRAIN):
                try:
                    if sock.readinto(spare) is None:
                        break
                except OSError:
                    break

    def stop(self):
        """Say goodbye and close."""
        for task in (self.ear, self.task):
            if task is not None:
                task.cancel()
        if self.is_up:
            self.open().goodbye()
        self.sock.close()


_on_air = None


def begin(mdns):
    """From now on `leave` ends it."""
    global _on_air
    _on_air = mdns


def leave():
    """Say goodbye, where somebody stops the printer from outside."""
    if _on_air is not None:
        _on_air.stop()
