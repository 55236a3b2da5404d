# SPDX-License-Identifier: MIT
"""Answers what asks for the printer's names (RFC 6762 sections 6 and 7).

Loaded when a packet concerns us and forgotten, with all it has loaded, when there was none for a
while: it belongs to the rare things (docs/decisions/rare-functions.md). Who claims the names, we
or somebody else, is mdns_claim.py's business.
"""

import os

from micropython import const

from platen import log
from platen.core import dns_message
from platen.core.dns_message import (
    ANSWER,
    AUTHORITATIVE,
    AUTHORITY,
    NSEC,
    RESPONSE,
    TRUNCATED,
)
from platen.model import dnssd, names
from platen.shell.clock import ticks_add, ticks_diff
from platen.shell.mdns import PACKET_BYTES
from platen.shell.passing_all import forget_passing

__passing__ = 1  # see passing_all.py

PORT = const(5353)

# Answers that wait for their moment. One more question is answered with the last of them.
MAX_PENDING = const(8)

# Shared records wait, so that many printers do not answer at once; where more known answers are to
# come, longer (sections 6, 7.2). The random part is added.
_SHARED_MS = const(20)
_TRUNCATED_MS = const(400)
_RANDOM_MS = const(100)

# A record is not multicast again for so long; to defend a name that is probed for, sooner (6).
_AGAIN_MS = const(1000)
_DEFEND_MS = const(250)

# How long this module stays when nobody asks.
KEEP_MS = const(5000)


def random_ms(below):
    """0 or more, and less than `below` (at most 65536)."""
    data = os.urandom(2)
    return (data[0] << 8 | data[1]) * below >> 16


def source_of(address):
    """(address as 4 bytes, port) of who sent a packet: a tuple, or a sockaddr (Unix port)."""
    if isinstance(address, tuple):
        return bytes([int(part) for part in address[0].split(".")]), address[1]
    return bytes(address[4:8]), address[2] << 8 | address[3]


def is_near(a, b, bits):
    """Whether two addresses share the first bits: of our own network (section 11)."""
    for i in range(4):
        n = min(8, max(0, bits - 8 * i))
        if (a[i] ^ b[i]) >> (8 - n):
            return False
    return True


class Desk:
    """Takes packets for an MDNS and answers them. `now` is always what ticks_ms() says."""

    def __init__(self, mdns, now):
        self.mdns = mdns
        self._claim = None  # a mdns_claim.Claim, while names are claimed or announced
        self._pending = []  # [records, who asked, when to answer]
        self._used_ms = now
        self.take_names(now)

    def take_names(self, now):
        """The names of the MDNS are others now."""
        m = self.mdns
        self.services = dnssd.Services(m.printer, m.instance, m.host, m.here[0])
        self._sent_ms = [ticks_add(now, -_AGAIN_MS)] * len(self.services.entries)

    def tick(self, now):
        """Do what is due; False: there is no more to do, this object and its modules are gone."""
        for entry in self._pending[:]:
            if ticks_diff(now, entry[2]) >= 0:
                self._pending.remove(entry)  # first: for want of memory it is not sent at all
                if self.mdns.is_up:
                    self._multicast(entry[0], _AGAIN_MS, now)
        if self._claim is not None:
            self._used_ms = now
            if self._claim.is_done(now):
                self._claim = None
                forget_passing(2)
        if self._pending or ticks_diff(now, self._used_ms) < KEEP_MS:
            return True
        self.mdns.desk = None
        forget_passing(1)
        return False

    def claim(self, now):
        """Claim the names of the MDNS, or, if they are ours, announce them again."""
        from platen.shell import mdns_claim

        self._claim = mdns_claim.Claim(self.mdns, self, now)

    def begin(self, now):
        """Claim the names of the MDNS, as if they never were ours."""
        self.mdns.is_up = False
        self.take_names(now)
        self.claim(now)

    def changed(self, now):
        """The printer is called otherwise, or says something else of itself."""
        m = self.mdns
        name = m.printer.texts[names.P_NAME]
        if name != m.name:
            m.goodbye()
            m.name = m.instance = name
            m.printer.dns_sd_name = b""
            self.begin(now)
        elif m.is_up:  # else it is announced when the names are ours
            self.claim(now)

    # Packets.

    def take(self, data, source, now):
        """A packet and who sent it, as recvfrom gives them."""
        address, port = source_of(source)
        here = self.mdns.here
        if not is_near(address, here[0], here[1]):
            return
        self._used_ms = now
        reader = dns_message.Reader(data)
        if not reader.flags & RESPONSE:
            self._query(reader, source, port, now)
        elif port == PORT:
            from platen.shell import mdns_claim

            found = mdns_claim.contradicts(self, reader)
            if found:
                if self.mdns.is_up:
                    self.begin(now)
                if self._claim is not None:
                    self._claim.conflict |= found

    def _query(self, r, source, port, now):
        services = self.services
        bits = direct = known = 0
        questions = []
        while r.next_question():
            found = services.answers(r.name, r.kind)
            if found:
                questions.append((r.name, r.kind))
            if r.flag:
                direct |= found
            else:
                bits |= found
        theirs = []
        while r.next_record():
            value = r.value()
            if r.section == ANSWER and value is not None:
                known |= self._known(r, value)
            elif r.section == AUTHORITY and services.find(r.name, 0) >= 0:
                theirs.append((r.name, r.kind, value))
        if r.is_bad:
            return
        if not self.mdns.is_up:
            if theirs and self._claim is not None:
                self._claim.compare(theirs)
            return
        if known:
            for entry in self._pending:
                if entry[1] == source:
                    entry[0] &= ~known
        bits &= ~known
        direct &= ~known
        if port != PORT:
            if questions:
                self._legacy(r.id, questions, bits | direct, source)
            return
        if theirs:  # in a hurry, and everybody may hear it
            self._multicast(bits | direct, _DEFEND_MS, now)
            return
        if direct:
            self.send(direct, now, services.additional(direct) & ~known, source)
        if bits:
            self._answer(bits & ~direct, r.flags & TRUNCATED, source, now)

    def _known(self, r, value):
        """The record that an answer in a question shows to be known still (section 7.1)."""
        services = self.services
        for i in range(len(services.entries)):
            record = services.entries[i]
            if record[dnssd.KIND] == r.kind and record[dnssd.LOW] == r.name:
                if (
                    r.ttl_s >= services.ttl_s(i) >> 1
                    and services.value(i).lower() == value.lower()
                ):
                    return 1 << i
        return 0

    # Answers.

    def _answer(self, bits, is_truncated, source, now):
        services = self.services
        shared = services.where(lambda record: not record[dnssd.UNIQUE])
        if not is_truncated and not bits & shared:
            self._multicast(bits, _AGAIN_MS, now)
        elif len(self._pending) >= MAX_PENDING:
            self._pending[-1][0] |= bits
        else:
            ms = random_ms(_RANDOM_MS) + (_TRUNCATED_MS if is_truncated else _SHARED_MS)
            self._pending.append([bits, source, ticks_add(now, ms)])

    def _multicast(self, bits, again_ms, now):
        for i in range(len(self._sent_ms)):
            if bits >> i & 1 and ticks_diff(now, self._sent_ms[i]) < again_ms:
                bits &= ~(1 << i)
        if bits:
            self.send(bits, now, self.services.additional(bits))

    def send(self, bits, now, more=0, to=None, is_over=False):
        """Send records as answers, and `more` as far as there is room; to everybody by default.

        is_over: they are true no longer.
        """
        w = dns_message.Writer(bytearray(PACKET_BYTES))
        w.begin(0, RESPONSE | AUTHORITATIVE)
        services = self.services
        for i in range(len(services.entries)):
            if bits >> i & 1:
                if not self._put(w, ANSWER, i, is_over):
                    self.put_out(w, to)
                    w.begin(0, RESPONSE | AUTHORITATIVE)
                    self._put(w, ANSWER, i, is_over)
                if to is None:
                    self._sent_ms[i] = now
        for i in range(len(services.entries)):
            if more >> i & 1:
                self._put(w, 3, i, False)
        self.put_out(w, to)

    def _put(self, w, section, i, is_over):
        services = self.services
        name, kind, is_unique = services.entries[i][:3]
        ttl_s = 0 if is_over else services.ttl_s(i)
        return w.put_record(section, name, kind, is_unique, ttl_s, services.value(i))

    def _legacy(self, message_id, questions, bits, to):
        """The answer to a resolver that knows nothing of multicast (section 6.7)."""
        w = dns_message.Writer(bytearray(PACKET_BYTES))
        w.begin(message_id, RESPONSE | AUTHORITATIVE)
        services = self.services
        for name, kind in questions:
            w.put_question(name, kind)
        for section, those in ((ANSWER, bits), (3, services.additional(bits))):
            for i in range(len(services.entries)):
                name, kind = services.entries[i][:2]
                if those >> i & 1 and kind != NSEC:
                    w.put_record(section, name, kind, False, dnssd.LEGACY_TTL_S, services.value(i))
        self.put_out(w, to)

    def announce(self, now, is_over=False):
        """Tell everybody everything; is_over: that nothing of it is true any longer."""
        self.send((1 << len(self.services.entries)) - 1, now, 0, None, is_over)

    def put_out(self, w, to=None):
        """Send a message; to everybody by default."""
        try:
            self.mdns.sock.sendto(memoryview(w.buf)[: w.pos], to or self.mdns.here[2])
        except OSError as e:
            log.debug("mdns: cannot send: %s" % e.args[0])
