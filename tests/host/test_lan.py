# SPDX-License-Identifier: MIT
"""Which address `simulate` lets the printer announce, and under which name."""

import ipaddress
import socket

import pytest

from host_tools import lan
from host_tools.errors import UserError


def test_on_this_computer_only_nothing_is_announced():
    assert lan.mdns_setting(None, "127.0.0.1") is False
    assert lan.mdns_setting(False, "0.0.0.0") is False
    assert lan.mdns_setting(None, "::1") is False


def test_who_asks_for_it_gets_it_there_too():
    assert lan.mdns_setting(True, "127.0.0.1") == "127.0.0.1/8"


def test_an_address_is_taken_as_it_is():
    assert lan.mdns_setting({"address": "192.0.2.7/26"}, "0.0.0.0") == "192.0.2.7/26"
    # Of no interface of this computer: the mask cannot be known.
    assert lan.mdns_setting(None, "192.0.2.7") == "192.0.2.7/24"


def test_the_address_of_an_interface():
    found = lan.mdns_setting({"interface": "lo"}, "0.0.0.0")
    assert found == "127.0.0.1/8"


def test_all_addresses_mean_the_one_that_multicast_leaves_by():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("224.0.0.251", 5353))
            own = probe.getsockname()[0]
        except OSError:
            own = None
    found = lan.mdns_setting(None, "0.0.0.0")
    if own is None:
        assert found is False
    else:
        assert str(ipaddress.ip_interface(found).ip) == own


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"address": "printer"},
        {"address": "::1"},
        {"interface": "none9"},
        {"host": "1.2.3.4"},
    ],
)
def test_what_cannot_be_is_said(wanted):
    with pytest.raises(UserError, match="mdns"):
        lan.mdns_setting(wanted, "0.0.0.0")


def test_ipv6_cannot_be_announced():
    with pytest.raises(UserError, match="IPv4"):
        lan.mdns_setting(True, "::")


# proves: B21 B36
def test_the_name_is_in_the_certificate(tmp_path):
    from cryptography import x509

    from host_tools import simulate

    settings = {"name": "Kitchen Printer", "uuid": "4509a320-00a0-008f-00b6-002507a1b2c3"}
    config = simulate.make_config({**settings, "mdns": True}, tmp_path, None)
    certificate = x509.load_der_x509_certificate((tmp_path / "cert.der").read_bytes())
    names = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert "kitchen-printer-a1b2c3.local" in names.get_values_for_type(x509.DNSName)
    assert config["mdns"] == "127.0.0.1/8"
