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
from platen.shell import mdns
from platen.shell.mdns_answer import HOST, INSTANCE, PORT, forget, random_ms

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

# Options of IP: numbers of Linux; lwIP has others and a constant for the only one that must be.
_IPPROTO_IP = const(0)
_LINUX = (35, 33, 34, 32)  # ADD_MEMBERSHIP, MULTICAST_TTL, MULTICAST_LOOP, MULTICAST_IF
_SO_REUSEPORT = const(15)  # of Linux


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
        group, _ = address_of(GROUP)
        join = getattr(socket, "IP_ADD_MEMBERSHIP", _LINUX[0])
        sock.setsockopt(_IPPROTO_IP, join, group + address)
        if is_linux:
            sock.setsockopt(_IPPROTO_IP, _LINUX[1], 255)
            sock.setsockopt(_IPPROTO_IP, _LINUX[2], 1)  # for browsers on this computer
            sock.setsockopt(_IPPROTO_IP, _LINUX[3], address)
        return sock, socket.getaddrinfo(GROUP, PORT)[0][-1]
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
    m = mdns.MDNS(printer, sock, (address, bits, group))
    m.host = dnssd.host_label(
        config["name"].encode(), config["host"].encode(), printer.texts[names.P_UUID]
    )
    m.name = m.instance = printer.texts[names.P_NAME]
    m.ear = asyncio.create_task(m.listen())
    _watch(m, printer)
    mdns.begin(m)
    claim(m)
    return m


def _watch(m, printer):
    """Announce again what a person changes."""
    before = printer.on_settings
    told = printer.config_changes

    def on_settings():
        nonlocal told
        if before is not None:
            before()
        if told != printer.config_changes:
            told = printer.config_changes
            from platen.shell import mdns_start

            mdns_start.changed(m)

    printer.on_settings = on_settings


def changed(m):
    """The printer is called otherwise, or says something else."""
    name = m.printer.texts[names.P_NAME]
    if name != m.name:
        if m.is_up:
            m.open().goodbye()
        m.name = m.instance = name
        claim(m)
    elif m.is_up:  # else it is announced when the names are ours
        _work(m, _announce(m))


def claim(m):
    """Get the names that it wants or has lost."""
    m.is_up = False
    _work(m, _claim(m))


def _work(m, work):
    if m.task is not None and m.task is not asyncio.current_task():
        m.task.cancel()
    m.task = asyncio.create_task(_guarded(m, work))


async def _guarded(m, work):
    desk = m.open()
    desk.users += 1
    try:
        await work
    except MemoryError:
        log.warning("mdns: no memory to announce the printer")
    finally:
        desk.users -= 1
    m.task = None
    forget((__name__,))


async def _claim(m):
    """Probe for the names until they are ours, then announce (section 8)."""
    desk = m.open()
    desk.conflict = 0
    desk.is_beaten = False
    desk.rename()
    conflicts = 0
    while True:
        await asyncio.sleep_ms(random_ms(PROBE_MS))
        for _ in range(PROBES):
            if desk.conflict or desk.is_beaten:
                break
            desk.probe()
            await asyncio.sleep_ms(PROBE_MS)
        if desk.conflict:
            conflicts += 1
            _rename(m, desk)
            if conflicts >= MAX_CONFLICTS:
                await asyncio.sleep_ms(_SLOW_MS)
        elif desk.is_beaten:
            desk.is_beaten = False
            await asyncio.sleep_ms(_BEATEN_MS)
        else:
            break
    m.is_up = True
    log.info("mdns: %s at %s.local" % (log.clean(m.instance), str(m.host, "utf-8")))
    await _announce(m)


def _rename(m, desk):
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
    desk.conflict = 0
    desk.rename()


async def _announce(m):
    for i in range(ANNOUNCEMENTS):
        if i:
            await asyncio.sleep_ms(_ANNOUNCE_MS)
        m.open().announce()
