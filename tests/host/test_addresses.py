# SPDX-License-Identifier: MIT
"""The printer's idea of IP addresses and http URIs against CPython's ipaddress and urllib."""

import ipaddress
import random
import sys
import urllib.parse

import pytest

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from hosttest import ROOT
from platen.core import http_uri, ip_address
from platen.core.ip_address import NEVER, PRIVATE, PUBLIC

sys.path.append(str(ROOT / "tests/device"))
import test_ip_address as device

RANDOM = random.Random(4)

# Where CPython calls something global that reaches others' IPv4 networks, or that it knows by a
# later registry only.
STRICTER = [
    ipaddress.ip_network(text)
    for text in (
        "64:ff9b::/96",
        "2001::/23",
        "2002::/16",
        "3fff::/20",
        "192.0.0.0/24",
    )
]


def wanted(address):
    """The kind by CPython's properties."""
    if address.is_multicast or address.is_unspecified:
        return NEVER
    if address.version == 4:
        if address.is_reserved or address in ipaddress.ip_network("0.0.0.0/8"):
            return NEVER
        return PUBLIC if address.is_global else PRIVATE
    if address not in ipaddress.ip_network("2000::/3"):
        known = address.is_loopback or address.is_link_local
        known = known or address in ipaddress.ip_network("fc00::/7")
        known = known or address in ipaddress.ip_network("64:ff9b:1::/48")
        return PRIVATE if known else NEVER
    return PUBLIC if address.is_global else PRIVATE


def check(address):
    found = ip_address.kind(address.packed)
    if any(address in net for net in STRICTER if net.version == address.version):
        assert found == PRIVATE, address
    else:
        assert found == wanted(address), address
    assert ip_address.parse(str(address).encode()) == address.packed


# proves: T14 V24
def test_the_edges_of_the_device_test_are_cpythons():
    for text, data, kind in device.EDGES:
        address = ipaddress.ip_address(text.decode())
        assert address.packed.hex() == data
        check(address)
        if not any(address in net for net in STRICTER if net.version == address.version):
            assert kind == wanted(address), text


# proves: T14 V24
@pytest.mark.parametrize("bits", [32, 128])
def test_any_address(bits):
    make = ipaddress.IPv4Address if bits == 32 else ipaddress.IPv6Address
    for _ in range(3000):
        number = RANDOM.getrandbits(bits)
        if bits == 128:  # most of them in ranges that mean something
            number = number >> 16 | RANDOM.choice((0x2001, 0x2002, 0xFC00, 0xFE80, 0x64)) << 112
        check(make(number))


def test_what_is_none_for_one_is_none_for_the_other():
    for text in device.WRONG:
        with pytest.raises(ValueError, match="address"):
            ipaddress.ip_address(text.decode())


# proves: T14
def test_what_passes_means_the_same_to_urllib():
    """Pieces put together anyhow: what the printer takes, others read as it does."""
    pieces = (
        "http https :// : / ? # @ \\ . a files.example 127.0.0.1 0x7f 2130706433 [::1] 8443 %2e"
    )
    words = pieces.split()
    taken = 0
    for _ in range(20000):
        text = RANDOM.choice(("https://", "http://", "https:/", "HTTPS://"))
        text += "".join(RANDOM.choices(words, k=RANDOM.randint(1, 5)))
        found = http_uri.split(text.encode())
        if found is None:
            continue
        taken += 1
        other = urllib.parse.urlsplit(text)
        assert found[0].decode() == other.scheme
        assert found[1].decode() == other.hostname
        assert found[2] == other.port or other.port is None
        assert other.username is None
        target = other.path + (f"?{other.query}" if "?" in text else "")
        assert found[3].decode() == (target if target.startswith("/") else "/" + target)
    assert taken > 500
