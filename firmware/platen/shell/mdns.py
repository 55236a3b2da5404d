# SPDX-License-Identifier: MIT
"""The printer's ear on UDP port 5353 (RFC 6762): all of DNS-SD that is always in memory.

It looks whether a packet may concern us, no more often than its limit, so that a flood does not
disturb a print. What understands packets and claims names (mdns_answer.py) is loaded when needed
and forgotten when there was nothing to do for a while.
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

# Between two looks at what waits for its moment, while there is anything.
TICK_MS = const(20)

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
        self.ear = None  # the task that listens
        self._pulse = None  # the task that calls the Desk, while there is one

    def open(self):
        """The Desk."""
        if self.desk is None:
            from platen.shell import mdns_answer

            self.desk = mdns_answer.Desk(self, ticks_ms())
        if self._pulse is None:
            self._pulse = asyncio.create_task(self._beat())
        return self.desk

    # A task that has ended may still be referred to by others (MicroPython's queue of tasks does
    # so), and with it all that its coroutine had. So none of them ever has a Desk or a packet: the
    # functions that have are called by a reference, which keeps the packer from dissolving them.

    async def _beat(self):
        tick = self._tick
        while tick():
            await asyncio.sleep_ms(TICK_MS)
        self._pulse = None

    def _tick(self):
        try:
            return self.desk.tick(ticks_ms())
        except MemoryError:
            return True

    async def listen(self):
        """Take packets for ever."""
        since = ticks_ms()
        looked = 0
        look = self._look
        while True:
            await readable(self.sock)
            if ticks_diff(ticks_ms(), since) >= WINDOW_MS:
                since = ticks_ms()
                looked = 0
            looked += 1
            if looked <= MAX_PACKETS:
                try:
                    look()
                except (OSError, MemoryError):
                    pass  # no memory now: whoever asks will ask again
            else:
                await asyncio.sleep_ms(WINDOW_MS)
                self._drain()

    def _look(self):
        data, source = self.sock.recvfrom(_PACKET_BYTES)
        low = data.lower()
        for label in (self.host,) + _LABELS:
            if label in low:
                self.open().take(data, source, ticks_ms())
                break

    def _drain(self):
        spare = bytearray(1)
        try:
            for _ in range(_DRAIN):
                if self.sock.readinto(spare) is None:
                    break
        except OSError:
            pass

    def watch(self):
        """Announce again what a person changes.

        It stands here because a function keeps its module alive.
        """
        printer = self.printer
        before = printer.on_settings
        told = printer.config_changes

        def on_settings():
            nonlocal told
            if before is not None:
                before()
            if told != printer.config_changes:
                told = printer.config_changes
                self.open().changed(ticks_ms())

        printer.on_settings = on_settings

    def goodbye(self):
        """Tell everybody that the printer goes."""
        if self.is_up:
            self.is_up = False
            self.open().goodbye()

    def stop(self):
        """Say goodbye and close."""
        self.goodbye()
        for task in (self.ear, self._pulse):
            if task is not None:
                task.cancel()
        self.sock.close()
