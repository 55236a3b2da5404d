# SPDX-License-Identifier: MIT
"""Which address of this computer the printer announces by multicast DNS, and under which name.

MicroPython's Unix port cannot ask the system for addresses, so `simulate` tells the firmware.
"""

import fcntl
import ipaddress
import socket
import struct
import sys
from typing import Any

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.errors import UserError
from platen.model import dnssd

_SIOCGIFADDR = 0x8915  # of Linux
_SIOCGIFNETMASK = 0x891B
_ELSEWHERE = ("224.0.0.251", 5353)  # a datagram socket asks the routes, it sends nothing
_ANY = "0.0.0.0"
_DEFAULT_BITS = 24  # of a network whose mask cannot be asked for


def is_loopback(address: str) -> bool:
    """Whether an address, with or without its prefix, is for this computer only."""
    return ipaddress.ip_interface(address).is_loopback


def local_name(name: str, host: str, identifier: str) -> str:
    """The .local name that the firmware takes."""
    label = dnssd.host_label(name.encode(), host.encode(), identifier.encode())
    return str(label, "ascii") + ".local"


def mdns_setting(wanted: bool | dict[str, Any] | None, bind: str) -> str | bool:
    """The firmware's `mdns`: "192.168.1.5/24", or False.

    wanted: true, false, {"address": ...} or {"interface": name}; without a word it is on unless
    the printer answers on this computer only, where nobody could use what is announced.
    """
    if wanted is False or ":" in bind:  # IPv4 only
        if wanted:
            raise UserError("mdns announces IPv4 addresses; bind is one of IPv6")
        return False
    if isinstance(wanted, dict):
        return _given(wanted)
    if bind != _ANY:
        try:
            if wanted is None and is_loopback(bind):
                return False
            return _with_prefix(bind)
        except ValueError:
            return False  # a name
    address = _own_address()
    if address is None:
        if wanted:
            raise UserError("mdns: this computer is in no network; name an address of it")
        return False
    return _with_prefix(address)


def _given(wanted: dict[str, Any]) -> str:
    if set(wanted) == {"interface"}:
        found = _of_interface(str(wanted["interface"]), _SIOCGIFADDR)
        if found is None:
            raise UserError(f"mdns: the interface {wanted['interface']!r} has no IPv4 address")
        return _with_prefix(found)
    try:
        if set(wanted) == {"address"} and ipaddress.ip_interface(wanted["address"]).version == 4:
            return str(wanted["address"])
    except ValueError:
        pass
    raise UserError(
        'mdns must be true, false, {"address": "192.168.1.5/24"} or {"interface": "eth0"}'
    )


def _own_address() -> str | None:
    """The address of the interface that multicast DNS leaves by."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_ELSEWHERE)
        except OSError:
            return None
        return str(probe.getsockname()[0])


def _with_prefix(address: str) -> str:
    for _, name in socket.if_nameindex():
        if _of_interface(name, _SIOCGIFADDR) == address:
            mask = _of_interface(name, _SIOCGIFNETMASK)
            if mask:
                return str(ipaddress.ip_interface(f"{address}/{mask}"))
    return str(ipaddress.ip_interface(f"{address}/{_DEFAULT_BITS}"))


def _of_interface(name: str, what: int) -> str | None:
    if sys.platform != "linux":
        return None
    request = struct.pack("256s", name.encode()[:15])
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sock:
        try:
            return socket.inet_ntoa(fcntl.ioctl(sock, what, request)[20:24])
        except OSError:
            return None
