# SPDX-License-Identifier: MIT
"""Opens the port of multicast DNS for a printer. Needed once, at the start."""

import asyncio
import socket

from micropython import const

from platen import log
from platen.model import dnssd, names
from platen.shell.clock import ticks_ms
from platen.shell.mdns import MDNS

PORT = const(5353)
GROUP = "224.0.0.251"

# Options of IP. lwIP, whose addresses are tuples, has other numbers than Linux.
_IPPROTO_IP = const(0)
_IP_ADD_MEMBERSHIP = const(35)
_LWIP_ADD_MEMBERSHIP = const(3)
_LWIP_MULTICAST_TTL = const(5)
_IP_MULTICAST_IF = const(32)
_IP_MULTICAST_TTL = const(33)
_IP_MULTICAST_LOOP = const(34)
_SO_REUSEPORT = const(15)

_early = None  # what bind() returned before its time


def address_of(text):
    """(4 bytes, bits of the prefix) of "192.168.1.5/24"; without a prefix nobody is far away."""
    address, _, bits = text.partition("/")
    parts = [int(part) for part in address.split(".")]
    if len(parts) != 4 or max(parts) > 255 or min(parts) < 0:
        raise ValueError("mdns: %s is no address" % text)
    return bytes(parts), int(bits or 0)


def bind():
    """(socket on port 5353, address of the group); raises OSError if the port is taken."""
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    try:
        sock.setblocking(False)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        group = socket.getaddrinfo(GROUP, PORT)[0][-1]
        if not isinstance(group, tuple):
            sock.setsockopt(socket.SOL_SOCKET, _SO_REUSEPORT, 1)  # beside avahi
        sock.bind(socket.getaddrinfo("0.0.0.0", PORT)[0][-1])
        return sock, group
    except OSError:
        sock.close()
        raise


def bind_early():
    """Bind before the radio joins: an ESP32's own responder takes the port else.

    The module must stay loaded until open_mdns() takes what is bound.
    """
    global _early
    try:
        _early = bind()
    except OSError:
        pass  # open_mdns() says so


def join(sock, group, address):
    """Let what bind() returned hear the group in the network of `address`, 4 bytes."""
    members = address_of(GROUP)[0] + address
    if not isinstance(group, tuple):
        sock.setsockopt(_IPPROTO_IP, _IP_ADD_MEMBERSHIP, members)
        sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_TTL, 255)
        sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_LOOP, 1)  # for browsers on this computer
        sock.setsockopt(_IPPROTO_IP, _IP_MULTICAST_IF, address)
        return
    sock.setsockopt(_IPPROTO_IP, _LWIP_ADD_MEMBERSHIP, members)
    try:
        sock.setsockopt(_IPPROTO_IP, _LWIP_MULTICAST_TTL, 255)
    except OSError:
        pass  # few ports let it be set: then it is what the build has


def move(mdns, where):
    """The board is in the network again, at address `where`; mdns.open().begin() says so."""
    address, bits = address_of(where)
    group = mdns.here[2]
    try:
        join(mdns.sock, group, address)
    except OSError:
        pass  # it has not left the group
    mdns.here = (address, bits, group)


def open_mdns(where, config, printer):
    """An MDNS for the printer at address `where`, at work; None, and a warning, if it cannot be.

    The host is called as the configuration says, not as a person may call the printer later: the
    certificate is for that name.
    """
    try:
        address, bits = address_of(where)
        sock, group = _early or bind()
        join(sock, group, address)
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
    m.open().begin(ticks_ms())
    return m
