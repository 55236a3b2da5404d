# SPDX-License-Identifier: MIT
"""The printer's ear on UDP port 5353 (RFC 6762): all of DNS-SD that is always in memory.

The server's housekeeping calls `tick`, which looks whether a packet may concern us, at no more of
them than its limit: a flood does not disturb a print. What understands packets (mdns_answer.py) is
loaded when needed and forgotten when there was nothing to do for a while.
"""

import select

from micropython import const

from platen.shell.clock import ticks_ms

# The payload of an Ethernet frame. Longer messages are cut, and then damaged.
PACKET_BYTES = const(1472)

# Packets that are looked at in one tick; a board keeps six, others wait for the next one. A search
# costs a board half a millisecond, an answer five: the engine's buffer hides eight of them.
MAX_PACKETS = const(8)

_RESPONSE = const(0x80)  # in the first byte of the flags, which is the third of a message

# Every name of ours has one of these labels in it, or the host's. In a message a label is whole,
# however its names are compressed.
_LABELS = (b"_ipp", b"_http", b"_printer", b"_services")


class MDNS:
    """The socket, the names, and what is loaded for them.

    here: (own address as 4 bytes, bits of the network's prefix, the group's address for sendto).
    kept: (file that a chosen name is kept in or None, the host name that is in the certificate).
    """

    def __init__(self, printer, sock, here, kept):  # once
        self.printer = printer
        self.kept = kept
        self.sock = sock
        self.here = here
        self.name = b""  # how the printer is called
        self.instance = self.host = b""  # the names we have, or try to get
        self.is_up = False  # they are ours
        self.desk = None  # a mdns_answer.Desk, while there is something to do
        self._told = printer.config_changes
        self._poll = select.poll()
        self._poll.register(sock, select.POLLIN)

    def open(self):
        """The Desk."""
        if self.desk is None:
            from platen.shell import mdns_answer

            self.desk = mdns_answer.Desk(self, ticks_ms())
        return self.desk

    # Nothing here is a task: one that has ended may still be referred to (MicroPython's queue of
    # tasks does so), and a coroutine's frame keeps what was on its stack, a Desk for example.

    def tick(self, now):
        """Take the packets that came, and do what is due. `now` is what ticks_ms() says."""
        try:
            # Our own announcements come back, and before a change they said something else.
            is_stale = self._told != self.printer.config_changes
            for _ in range(MAX_PACKETS):
                if not self._look(now, is_stale):
                    break
            if is_stale:
                self.open().changed(now)
                self._told = self.printer.config_changes
            if self.desk is not None:
                self.desk.tick(now)
        except (OSError, MemoryError):
            pass  # no memory now: whoever asks will ask again

    def _look(self, now, is_stale):
        for _ in self._poll.ipoll(0):
            data, source = self.sock.recvfrom(PACKET_BYTES)
            low = data.lower()
            # An answer concerns us if it is about a name of ours, a question also if about a kind.
            labels = (self.host, self.instance.lower())
            if len(data) > 2 and not data[2] & _RESPONSE:
                labels += _LABELS
            elif is_stale:
                return True
            for label in labels:
                if label in low:
                    self.open().take(data, source, now)
                    break
            return True
        return False

    def goodbye(self):
        """Tell everybody that the printer goes."""
        if self.is_up:
            self.is_up = False
            try:
                self.open().announce(ticks_ms(), True)
            except MemoryError:
                pass  # others notice when their records are too old

    def stop(self):
        """Say goodbye and close."""
        self.goodbye()
        self.sock.close()
