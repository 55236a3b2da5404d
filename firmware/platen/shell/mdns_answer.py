# SPDX-License-Identifier: MIT
"""Answers what asks for the printer's names, and sees who claims them (RFC 6762 sections 6 to 9).

Loaded when a packet concerns us and forgotten, with all it has loaded, when there was none for a
while: it belongs to the rare things (docs/decisions/rare-functions.md).
"""

import os
import sys

from micropython import const

from platen import log
from platen.core import dns_message
from platen.core.dns_message import (
    ANSWER,
    ANY,
    AUTHORITATIVE,
    AUTHORITY,
    NSEC,
    RESPONSE,
    SRV,
    TRUNCATED,
    A,
)
from platen.model import dnssd, names
from platen.shell.clock import ticks_add, ticks_diff

__passing__ = True  # see _forget

PORT = const(5353)
_PACKET_BYTES = const(1472)

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

# Probes, the pause after each, and at most so much before the first (section 8.1).
PROBES = const(3)
PROBE_MS = const(250)

# After having been beaten by somebody who wants the same name at the same time (8.2).
_BEATEN_MS = const(1000)

# Announcements and the pause between them (8.3).
ANNOUNCEMENTS = const(2)
_ANNOUNCE_MS = const(1000)

# So many names that were taken, and somebody is playing with us: slowly from then on (8.1).
MAX_CONFLICTS = const(15)
_SLOW_MS = const(5000)

# What a conflict is about.
INSTANCE = const(1)
HOST = const(2)


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
        self.conflict = 0  # INSTANCE, HOST: somebody else has the name
        self.is_beaten = False  # somebody who probes as we do goes first (section 8.2)
        self._claim = None  # a _Claim, while names are claimed or announced
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
        if self._pending or ticks_diff(now, self._used_ms) < KEEP_MS:
            return True
        self.mdns.desk = None
        _forget()
        return False

    # Names.

    def changed(self, now):
        """The printer is called otherwise, or says something else of itself."""
        m = self.mdns
        name = m.printer.texts[names.P_NAME]
        if name != m.name:
            if m.is_up:
                self.goodbye()
            m.name = m.instance = name
            m.printer.dns_sd_name = b""
            self.begin(now)
        elif m.is_up:  # else it is announced when the names are ours
            self._claim = _Claim(m, self, now)

    def begin(self, now):
        """Claim the names of the MDNS."""
        self.mdns.is_up = False
        self.conflict = 0
        self.is_beaten = False
        self.take_names(now)
        self._claim = _Claim(self.mdns, self, now)

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
            self._response(reader, now)

    def _response(self, r, now):
        """Whether somebody tells other things than we under a name of ours (section 9)."""
        services = self.services
        found = 0
        while r.next_record():
            if services.find(r.name, 0) < 0 or not r.ttl_s or r.kind == NSEC:
                continue
            i = services.find(r.name, r.kind)
            if i < 0:  # a type that we do not have ourselves
                if self.mdns.is_up:
                    continue
            elif r.value() == services.value(i):
                continue
            found |= HOST if r.name == services.host_name else INSTANCE
        if found and not r.is_bad:
            self.conflict |= found
            if self.mdns.is_up:
                self.begin(now)

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
            self._compare(theirs)
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

    def _compare(self, theirs):
        """Who else probes for a name of ours goes first if his records are the later ones."""
        services = self.services
        for name in set([name for name, _kind, _value in theirs]):
            other = sorted([(kind, value) for n, kind, value in theirs if n == name])
            kind = A if name == services.host_name else SRV
            ours = [(kind, services.value(services.find(name, kind)))]
            if other > ours:
                self.is_beaten = True

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
        w = dns_message.Writer(bytearray(_PACKET_BYTES))
        w.begin(0, RESPONSE | AUTHORITATIVE)
        services = self.services
        for i in range(len(services.entries)):
            if bits >> i & 1:
                if not self._put(w, ANSWER, i, is_over):
                    self._send(w, to)
                    w.begin(0, RESPONSE | AUTHORITATIVE)
                    self._put(w, ANSWER, i, is_over)
                if to is None:
                    self._sent_ms[i] = now
        for i in range(len(services.entries)):
            if more >> i & 1:
                self._put(w, 3, i, False)
        self._send(w, to)

    def _put(self, w, section, i, is_over):
        services = self.services
        name, kind, is_unique = services.entries[i][:3]
        ttl_s = 0 if is_over else services.ttl_s(i)
        return w.put_record(section, name, kind, is_unique, ttl_s, services.value(i))

    def _legacy(self, message_id, questions, bits, to):
        """The answer to a resolver that knows nothing of multicast (section 6.7)."""
        w = dns_message.Writer(bytearray(_PACKET_BYTES))
        w.begin(message_id, RESPONSE | AUTHORITATIVE)
        services = self.services
        for name, kind in questions:
            w.put_question(name, kind)
        for section, those in ((ANSWER, bits), (3, services.additional(bits))):
            for i in range(len(services.entries)):
                name, kind = services.entries[i][:2]
                if those >> i & 1 and kind != NSEC:
                    w.put_record(section, name, kind, False, dnssd.LEGACY_TTL_S, services.value(i))
        self._send(w, to)

    def probe(self):
        """Ask whether anybody has our names, and tell what we want to say under them."""
        services = self.services
        w = dns_message.Writer(bytearray(_PACKET_BYTES))
        mine = services.where(lambda record: record[dnssd.KIND] in (A, SRV))
        for section in (0, AUTHORITY):
            for i in range(len(services.entries)):
                name, kind = services.entries[i][:2]
                if not mine >> i & 1:
                    continue
                if section:
                    w.put_record(section, name, kind, False, services.ttl_s(i), services.value(i))
                else:
                    w.put_question(name, ANY, True)
        self._send(w, None)

    def announce(self, now):
        """Tell everybody everything."""
        self.send((1 << len(self.services.entries)) - 1, now)

    def goodbye(self):
        """Nothing of it is true any longer."""
        try:
            self.send((1 << len(self.services.entries)) - 1, 0, 0, None, True)
        except MemoryError:
            log.warning("mdns: no memory to say goodbye")

    def _send(self, w, to):
        try:
            self.mdns.sock.sendto(memoryview(w.buf)[: w.pos], to or self.mdns.here[2])
        except OSError as e:
            log.debug("mdns: cannot send: %s" % e.args[0])


class _Claim:
    """Probes for the names of an MDNS until they are its own, then announces it (section 8)."""

    def __init__(self, mdns, desk, now):
        self._mdns = mdns
        self._desk = desk
        self._probes = 0
        self._conflicts = 0
        self._announcements = 0
        self._due = ticks_add(now, 0 if mdns.is_up else random_ms(PROBE_MS))

    def is_done(self, now):
        """Do what is due; True: there is no more."""
        m, desk = self._mdns, self._desk
        if not m.is_up and (desk.conflict or desk.is_beaten):
            self._again(now)
        if ticks_diff(now, self._due) < 0:
            return False
        if not m.is_up and self._probes < PROBES:
            self._probes += 1
            self._due = ticks_add(now, PROBE_MS)
            desk.probe()
            return False
        if not m.is_up:
            m.is_up = True
            log.info("mdns: %s at %s.local" % (log.clean(m.instance), str(m.host, "utf-8")))
        if self._announcements == ANNOUNCEMENTS:
            return True
        self._announcements += 1
        self._due = ticks_add(now, _ANNOUNCE_MS)
        desk.announce(now)
        return False

    def _again(self, now):
        """Begin again after a conflict."""
        m, desk = self._mdns, self._desk
        wait_ms = random_ms(PROBE_MS)
        if desk.conflict:
            self._conflicts += 1
            if self._conflicts >= MAX_CONFLICTS:
                wait_ms = _SLOW_MS
            if desk.conflict & INSTANCE:
                m.instance = m.printer.dns_sd_name = dnssd.renamed(m.instance, False)
                log.warning("mdns: the name is taken, trying %s" % log.clean(m.instance))
            if desk.conflict & HOST:
                before = str(m.host, "utf-8")
                m.host = dnssd.renamed(m.host, True)
                log.warning(
                    "mdns: another host is %s.local, trying %s.local: cert-name-mismatch, the"
                    " certificate is not for that name" % (before, str(m.host, "utf-8"))
                )
            desk.take_names(now)
        else:
            wait_ms = _BEATEN_MS
        desk.conflict = 0
        desk.is_beaten = False
        self._probes = 0
        self._due = ticks_add(now, wait_ms)


def _forget():
    """Let go of all modules that are there for a while only."""
    for name in list(sys.modules):
        if hasattr(sys.modules[name], "__passing__"):
            del sys.modules[name]
            package, leaf = name.rsplit(".", 1)
            delattr(sys.modules[package], leaf)
