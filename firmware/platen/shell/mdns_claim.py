# SPDX-License-Identifier: MIT
"""Claims the names of an MDNS and sees who else wants them (RFC 6762 sections 8 and 9).

Loaded for as long as names are claimed or announced, and when somebody tells other things than we.
"""

import json

from micropython import const

from platen import log
from platen.core import dns_message
from platen.core.dns_message import ANY, AUTHORITY, NSEC, SRV, A
from platen.model import dnssd
from platen.shell.clock import ticks_add, ticks_diff
from platen.shell.mdns import PACKET_BYTES
from platen.shell.mdns_answer import random_ms

__passing__ = 2  # see passing_all.py

# Of the stored names: four of at most 63 bytes, in JSON up to six times as long.
KEPT_BYTES = const(1600)

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

# printer-state-reasons while the certificate is for a .local name that another host has.
MISMATCH = b"cert-name-mismatch-warning"

# What a conflict is about.
INSTANCE = const(1)
HOST = const(2)


def contradicts(desk, r):
    """INSTANCE, HOST or both: what somebody tells otherwise under a name of ours (section 9)."""
    services = desk.services
    found = 0
    while r.next_record():
        if services.find(r.name, 0) < 0 or not r.ttl_s or r.kind == NSEC:
            continue
        i = services.find(r.name, r.kind)
        if i < 0:  # a type that we do not have ourselves
            if desk.mdns.is_up:
                continue
        elif r.value() == services.value(i):
            continue
        found |= HOST if r.name == services.host_name else INSTANCE
    return 0 if r.is_bad else found


def look(m):
    """See whether the printer has the .local name that its certificate is for."""
    m.printer.notes = () if m.host == m.kept[1] else (MISMATCH,)


def keep(m):
    """Store the names that were chosen, so that they are the same after a restart (section 9)."""
    from platen.shell import history

    path, host = m.kept
    if path is None:
        return
    words = [str(word, "utf-8") for word in (m.name, host, m.instance, m.host)]
    try:
        history.replace(path, json.dumps(words).encode())
    except (OSError, MemoryError) as e:
        log.warning("mdns: the name is not stored: %s" % repr(e))


def recall(m):
    """Take the names that an earlier run chose, if the printer is called now as it was then."""
    path, host = m.kept
    try:
        with open(path or "", "rb") as f:
            words = json.loads(f.read(KEPT_BYTES))
        words = [word.encode() for word in words]
        if words[:2] == [m.name, host] and 0 < max(map(len, words)) <= dnssd.MAX_LABEL_BYTES:
            m.instance, m.host = words[2:]
            if m.instance != m.name:
                m.printer.dns_sd_name = m.instance
    except (OSError, ValueError, AttributeError, TypeError):
        pass  # nothing was chosen, or the file is damaged: choose again
    look(m)


class Claim:
    """Probes for the names of an MDNS until they are its own, then announces it (section 8)."""

    def __init__(self, mdns, desk, now):
        self._mdns = mdns
        self._desk = desk
        self._probes = 0
        self._conflicts = 0
        self._announcements = 0
        self.conflict = 0  # INSTANCE, HOST: somebody else has the name
        self.is_beaten = False  # somebody who probes as we do goes first (section 8.2)
        self._due = ticks_add(now, 0 if mdns.is_up else random_ms(PROBE_MS))

    def is_done(self, now):
        """Do what is due; True: there is no more."""
        m, desk = self._mdns, self._desk
        if not m.is_up and (self.conflict or self.is_beaten):
            self._again(now)
        if ticks_diff(now, self._due) < 0:
            return False
        if not m.is_up and self._probes < PROBES:
            self._probes += 1
            self._due = ticks_add(now, PROBE_MS)
            self._probe()
            return False
        if not m.is_up:
            m.is_up = True
            if self._conflicts:
                keep(m)
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
        if self.conflict:
            self._conflicts += 1
            if self._conflicts >= MAX_CONFLICTS:
                wait_ms = _SLOW_MS
            if self.conflict & INSTANCE:
                m.instance = m.printer.dns_sd_name = dnssd.renamed(m.instance, False)
                log.warning("mdns: the name is taken, trying %s" % log.clean(m.instance))
            if self.conflict & HOST:
                before = str(m.host, "utf-8")
                m.host = dnssd.renamed(m.host, True)
                log.warning(
                    "mdns: another host is %s.local, trying %s.local: the certificate is not for"
                    " that name" % (before, str(m.host, "utf-8"))
                )
                look(m)
            desk.take_names(now)
        else:
            wait_ms = _BEATEN_MS
        self.conflict = 0
        self.is_beaten = False
        self._probes = 0
        self._due = ticks_add(now, wait_ms)

    def compare(self, theirs):
        """Who else probes for a name of ours goes first if his records are the later ones."""
        services = self._desk.services
        for name in set([name for name, _kind, _value in theirs]):
            other = sorted([(kind, value) for n, kind, value in theirs if n == name])
            kind = A if name == services.host_name else SRV
            ours = [(kind, services.value(services.find(name, kind)))]
            if other > ours:
                self.is_beaten = True

    def _probe(self):
        """Ask whether anybody has our names, and tell what we want to say under them."""
        desk = self._desk
        services = desk.services
        w = dns_message.Writer(bytearray(PACKET_BYTES))
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
        desk.put_out(w)
