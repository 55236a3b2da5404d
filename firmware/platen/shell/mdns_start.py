# SPDX-License-Identifier: MIT
"""Opens the port of multicast DNS, claims the printer's names and announces it (RFC 6762 8, 9).

Needed at the start, when somebody else has a name, and when the printer is called otherwise or
says something else of itself; forgotten in between.
"""

import asyncio
import socket
import sys

from micropython import const

from platen import log
from platen.model import dnssd, names
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.mdns import MDNS
from platen.shell.mdns_answer import HOST, INSTANCE, PORT, forget, random_ms, source_of

GROUP = "224.0.0.251"

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

# Options of IP. lwIP has other numbers than Linux.
_IPPROTO_IP = const(0)
_IP_ADD_MEMBERSHIP = const(35)
_LWIP_ADD_MEMBERSHIP = const(3)
_LWIP_MULTICAST_TTL = const(5)
_IP_MULTICAST_IF = const(32)
_IP_MULTICAST_TTL = const(33)
_IP_MULTICAST_LOOP = const(34)
_SO_REUSEPORT = const(15)


def address_of(text):
    """(4 bytes, bits of the prefix) of "192.168.1.5/24"; without a prefix nobody is far away."""
    address, _, bits = text.partition("/")
    parts = [int(part) for part in address.split(".")]
    if len(parts) != 4 or max(parts) > 255 or min(parts) < 0:
        raise ValueError("mdns: %s is no address" % text)
    return bytes(parts), int(bits or 0)


def open_socket(address):
    """(socket on port 5353, address of the group); raises OSError if the port is taken."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        is_linux = sys.platform == "linux"
        if is_linux:
            sock.setsockopt(socket.SOL_SOCKET, _SO_REUSEPORT, 1)  # beside avahi
        sock.bind(socket.getaddrinfo("0.0.0.0", PORT)[0][-1])
        group = socket.getaddrinfo(GROUP, PORT)[0][-1]
        join = source_of(group)[0] + address
        if is_linux:
            sock.setsockopt(_IPPROTO_IP, _IP_ADD_MEMBERSHIP, join)
            sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_TTL, 255)
            sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_LOOP, 1)  # for browsers on this computer
            sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_IF, address)
        else:
            sock.setsockopt(_IPPROTO_IP, _LWIP_ADD_MEMBERSHIP, join)
            try:
                sock.setsockopt(_IPPROTO_IP, _LWIP_MULTICAST_TTL, 255)
            except OSError:
                pass  # few ports let it be set: then it is what the build has
        return sock, group
    except OSError:
        sock.close()
        raise


def open_mdns(where, config, printer):
    """An MDNS for the printer at address `where`, at work; None, and a warning, if it cannot be.

    The host is called as the configuration says, not as a person may call the printer later: the
    certificate is for that name.
    """
    try:
        address, bits = address_of(where)
        sock, group = open_socket(address)
    except OSError as e:
        way = printer.ways[-1]
        uri = way[0] + printer.host + way[1]
        log.warning(
            "mdns: no DNS-SD (port %d: error %s): add the printer as %s"
            % (PORT, e.args[0], str(uri, "utf-8"))
        )
        return None
    m = MDNS(printer, sock, (address, bits, group))
    m.host = dnssd.host_label(
        config["name"].encode(), config["host"].encode(), printer.texts[names.P_UUID]
    )
    m.name = m.instance = printer.texts[names.P_NAME]
    m.ear = asyncio.create_task(m.listen())
    m.watch()
    claim(m, ticks_ms())
    return m


def changed(m):
    """The printer is called otherwise, or says something else."""
    name = m.printer.texts[names.P_NAME]
    if name != m.name:
        if m.is_up:
            m.open().goodbye()
        m.name = m.instance = name
        claim(m, ticks_ms())
    elif m.is_up:  # else it is announced when the names are ours
        desk = m.open()
        if desk.claim is None:
            desk.claim = Claim(m, desk, ticks_ms())
        desk.claim.announcements = 0


def claim(m, now):
    """Get the names that it wants or has lost."""
    m.is_up = False
    desk = m.open()
    desk.conflict = 0
    desk.is_beaten = False
    desk.rename(now)
    desk.claim = Claim(m, desk, now)


class Claim:
    """Probes for the names of an MDNS until they are its own, then announces it (section 8)."""

    def __init__(self, mdns, desk, now):
        self._mdns = mdns
        self._desk = desk
        self._probes = 0
        self._conflicts = 0
        self.announcements = 0
        self._due = ticks_add(now, 0 if mdns.is_up else random_ms(PROBE_MS))

    def tick(self, now):
        """Do what is due."""
        m, desk = self._mdns, self._desk
        if not m.is_up and (desk.conflict or desk.is_beaten):
            self._again(now)
        if ticks_diff(now, self._due) < 0:
            return
        if not m.is_up and self._probes < PROBES:
            self._probes += 1
            self._due = ticks_add(now, PROBE_MS)
            desk.probe()
            return
        if not m.is_up:
            m.is_up = True
            log.info("mdns: %s at %s.local" % (log.clean(m.instance), str(m.host, "utf-8")))
        if self.announcements < ANNOUNCEMENTS:
            self.announcements += 1
            self._due = ticks_add(now, _ANNOUNCE_MS)
            desk.announce(now)
        else:
            desk.claim = None
            forget((__name__,))

    def _again(self, now):
        """Begin again after a conflict."""
        m, desk = self._mdns, self._desk
        wait_ms = random_ms(PROBE_MS)
        if desk.conflict:
            self._conflicts += 1
            if self._conflicts >= MAX_CONFLICTS:
                wait_ms = _SLOW_MS
            if desk.conflict & INSTANCE:
                m.instance = dnssd.renamed(m.instance, False)
                log.warning("mdns: the name is taken, trying %s" % log.clean(m.instance))
            if desk.conflict & HOST:
                before = str(m.host, "utf-8")
                m.host = dnssd.renamed(m.host, True)
                log.warning(
                    "mdns: another host is %s.local, trying %s.local: cert-name-mismatch, the"
                    " certificate is not for that name" % (before, str(m.host, "utf-8"))
                )
            desk.rename(now)
        else:
            wait_ms = _BEATEN_MS
        desk.conflict = 0
        desk.is_beaten = False
        self._probes = 0
        self._due = ticks_add(now, wait_ms)
