# SPDX-License-Identifier: MIT
"""The doctor finds printers by DNS-SD, on loopback with python-zeroconf as the responder."""

import re
import socket

import pytest
import zeroconf

import doctor_kit as kit
from host_tools import doctor_browse, ipp
from host_tools.doctor_facts import Service
from host_tools.errors import UserError
from host_tools.trust import Trust, parse_address


@pytest.fixture
def announce():
    """Function: announce a printer on loopback; its instance name is unique."""
    # One for subtypes, too: the library gives an instance one service type.
    responders = [zeroconf.Zeroconf(interfaces=["127.0.0.1"]) for _ in range(2)]

    def register(name, port, record, subtype_target=None):
        def info(service_type, instance):
            return zeroconf.ServiceInfo(
                service_type,
                instance,
                port,
                addresses=[socket.inet_aton("127.0.0.1")],
                properties=record,
                server="localhost.",
            )

        target = subtype_target or f"{name}._ipp._tcp.local."
        types = ("_ipp._tcp.local.", "_universal._sub._ipp._tcp.local.")
        instances = (f"{name}._ipp._tcp.local.", target)
        for responder, service_type, instance in zip(responders, types, instances, strict=True):
            responder.register_service(info(service_type, instance), cooperating_responders=True)

    yield register
    for responder in responders:
        responder.close()


@pytest.fixture
def on_loopback(monkeypatch):
    """The doctor's command browses there, and not as long."""
    monkeypatch.setattr(
        "host_tools.doctor.browse", lambda: doctor_browse.browse(1.0, ["127.0.0.1"])
    )


@pytest.mark.parametrize("is_canonical", [True, False], ids=["canonical", "no-instance"])
def test_a_printer_is_found_and_its_record_compared(
    one_printer, announce, on_loopback, is_canonical
):
    attributes = ipp.Printer(parse_address(one_printer.uri), Trust(insecure=True)).attributes()
    name = f"Thermal {one_printer.port}"
    record = dict(
        line.split("=", 1) for line in kit.txt_of(attributes, URF="V1.4,W8").splitlines()
    )
    with kit.Relay(one_printer.uri) as relay:
        target = None if is_canonical else f"{name}._universal._sub._ipp._tcp.local."
        announce(name, relay.server_port, record, target)
        found = kit.examine("--name", name)
    assert found["dns_sd"]["name"] == name
    assert found["dns_sd"]["types"] == ["_ipp._tcp"]
    assert found["dns_sd"]["universal"] is True
    assert found["addresses"] == ["127.0.0.1"]
    culprits = {"TXT URF"} if is_canonical else {"TXT URF", "_universal._sub"}
    assert kit.fatal(found, "ios") == culprits
    assert kit.stopped(found) == {"ios", "macos"}


def test_what_is_announced_cannot_break_out_of_a_request():
    record = {"rp": "x HTTP/1.1\r\nX-Evil: 1\r\n\r\nGET /secret"}
    service = Service("x", record, "a\r\nX-Evil: 2", 631, addresses=["192.0.2.7"])
    assert service.address.host == "192.0.2.7"
    assert service.address.path == "/x%20HTTP/1.1%0D%0AX-Evil:%201%0D%0A%0D%0AGET%20/secret"


def test_several_printers_are_listed(announce, on_loopback, capsys):
    announce("Thermal A5", 9, {"rp": "ipp/print"})
    announce("Thermal A6", 9, {"rp": "ipp/print"})
    status, text = kit.run("--name", "Thermal A")
    assert status == 2
    assert re.findall(r"Thermal A\d|ipp://\S+", text) == [
        "Thermal A5",
        "ipp://localhost:9/ipp/print",
        "Thermal A6",
        "ipp://localhost:9/ipp/print",
    ]
    assert "--name" in capsys.readouterr().err


def test_no_printer_found(on_loopback, capsys):
    assert kit.run("--name", "nobody has this name")[0] == 2
    assert "no printer" in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "no equals sign", "a=b\nc\n", "a=" + "b" * 70000])
def test_what_is_no_record_is_refused(tmp_path, text):
    path = tmp_path / "txt"
    path.write_text(text)
    with pytest.raises(UserError, match="is no TXT record"):
        doctor_browse.read_txt(path)


def test_a_record_has_each_key_once(tmp_path):
    path = tmp_path / "txt"
    path.write_text("# from a phone\nRP=ipp/print\nrp=second\nnote=\n")
    service = doctor_browse.read_txt(path)
    assert service.txt["rp"] == "ipp/print"
    assert service.txt["note"] == ""
