# SPDX-License-Identifier: MIT
"""Puts a printer on the port of multicast DNS. Needed once, at the start."""

from micropython import const

from platen import log
from platen.model import dnssd, names
from platen.shell import mdns_bind, mdns_claim
from platen.shell.clock import ticks_ms
from platen.shell.passing import forget

NAMES = "/dns-sd.json"  # in the folder of the printer's state

# Options of IP. lwIP, whose addresses are tuples, has other numbers than Linux.
_IPPROTO_IP = const(0)
_IP_ADD_MEMBERSHIP = const(35)
_LWIP_ADD_MEMBERSHIP = const(3)
_LWIP_MULTICAST_TTL = const(5)
_IP_MULTICAST_IF = const(32)
_IP_MULTICAST_TTL = const(33)
_IP_MULTICAST_LOOP = const(34)


def address_of(text):
    """(4 bytes, bits of the prefix) of "192.168.1.5/24"; without a prefix nobody is far away."""
    address, _, bits = text.partition("/")
    parts = [int(part) for part in address.split(".")]
    if len(parts) != 4 or max(parts) > 255 or min(parts) < 0:
        raise ValueError("mdns: %s is no address" % text)
    return bytes(parts), int(bits or 0)


def join(sock, group, address):
    """Let what bind() returned hear the group in the network of `address`, 4 bytes."""
    members = address_of(mdns_bind.GROUP)[0] + address
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


def open_mdns(make, where, config, printer):
    """An MDNS for the printer at address `where`, at work; None, and a warning, if it cannot be.

    make: the class, which stays while this module goes.

    The host is called as the configuration says, not as a person may call the printer later: the
    certificate is for that name.
    """
    try:
        address, bits = address_of(where)
        sock, group = mdns_bind.early or mdns_bind.bind()
        forget(mdns_bind.__name__)
        join(sock, group, address)
    except OSError as e:
        way = printer.ways[-1]
        uri = way[0] + printer.host + way[1]
        log.warning(
            "mdns: no DNS-SD (port %d: error %s): add the printer as %s"
            % (mdns_bind.PORT, e.args[0], str(uri, "utf-8"))
        )
        return None
    host = dnssd.host_label(
        config["name"].encode(), config["host"].encode(), printer.texts[names.P_UUID]
    )
    kept = (config["state"] + NAMES if config.get("state") else None, host)
    m = make(printer, sock, (address, bits, group), kept)
    m.host = host
    m.name = m.instance = printer.texts[names.P_NAME]
    mdns_claim.recall(m)
    m.open().begin(ticks_ms())
    return m
