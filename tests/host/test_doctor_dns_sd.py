# SPDX-License-Identifier: MIT
"""The doctor finds printers by DNS-SD, on loopback with python-zeroconf as the responder."""

import contextlib
import json
import re
import shlex
import socket
import struct
import threading

import pytest
import zeroconf

import doctor_kit as kit
from host_tools import doctor_browse, ipp
from host_tools.doctor_facts import Service
from host_tools.errors import UserError
from host_tools.trust import Trust, parse_address
from hosttest import wait_for


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

        register.names.append(name)
        target = subtype_target or f"{name}._ipp._tcp.local."
        types = ("_ipp._tcp.local.", "_universal._sub._ipp._tcp.local.")
        instances = (f"{name}._ipp._tcp.local.", target)
        for responder, service_type, instance in zip(responders, types, instances, strict=True):
            responder.register_service(info(service_type, instance), cooperating_responders=True)

    register.names = []
    yield register
    for responder in responders:
        responder.close()


@pytest.fixture
def on_loopback(monkeypatch, announce):
    """The doctor's command browses there, not as long, and until all that is announced is heard.

    A record is not sent twice in a second (RFC 6762 6): other tests may have asked for it.
    """

    def browse():
        found = []

        def all_heard():
            found[:] = doctor_browse.browse(1.0, ["127.0.0.1"])
            return set(announce.names) <= {each.name for each in found}

        wait_for(all_heard, 10, "all that is announced")
        return found

    monkeypatch.setattr("host_tools.doctor.browse", browse)


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
    """And one is suggested in words that no shell takes for commands, whatever it is called."""
    name = 'Thermal "; reboot; `reboot`$(reboot) '
    announce(name + "5", 9, {"rp": "ipp/print"})
    announce(name + "6", 9, {"rp": "ipp/print"})
    status, text = kit.run("--name", name)
    assert status == 2
    assert re.findall(r" \d$|ipp://\S+", text, re.MULTILINE) == [
        " 5",
        "ipp://localhost:9/ipp/print",
        " 6",
        "ipp://localhost:9/ipp/print",
    ]
    told = capsys.readouterr().err.replace("\n", " ")
    words = shlex.split(told[told.index("as in --name") :])
    assert words == ["as", "in", "--name", name + "5"]


def _label(text):
    return bytes((len(text),)) + text


def _record(name, kind, data):
    return name + struct.pack(">HHIH", kind, 1, 120, len(data)) + data


def hostile_packets():
    """Answers as no sound responder sends them: PTR, SRV, TXT and A of one instance each."""
    service = b"\x04_ipp\x04_tcp\x05local\0"
    for name, host, txt in (
        (b"Evil \x1b]0;owned\x07", b"evil\x1b[2J", b"rp=\x1b[2J\r\nX-Evil: 1"),
        (b"Evil \xff\xfe", b"\xff\0", b"UUID=\xff\xfe"),
        ("Evil \u202egnp.exe".encode(), b"evil", b"\x1b[2J=1"),
        (b"Evil " + b"a" * 58, b"b" * 63, b"ty=" + b"A" * 252),
    ):
        instance, at = _label(name) + service, _label(host) + b"\x05local\0"
        records = (
            _record(service, 12, instance),
            _record(instance, 33, struct.pack(">HHH", 0, 0, 1) + at),
            _record(instance, 16, _label(txt) * 40),
            _record(at, 1, socket.inet_aton("127.0.0.1")),
        )
        yield struct.pack(">6H", 0, 0x8400, 0, len(records), 0, 0) + b"".join(records)
    yield struct.pack(">6H", 0, 0x8400, 0, 0xFFFF, 0, 0) + b"\xc0\x0c" * 700  # points to itself


@contextlib.contextmanager
def shouting(packets):
    """Sends them on loopback, again and again."""
    ended = threading.Event()
    sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    sock.setsockopt(socket.IPPROTO_IP, socket.IP_MULTICAST_IF, socket.inet_aton("127.0.0.1"))
    sock.bind(("127.0.0.1", 5353))

    def run():
        while not ended.wait(0.1):
            for packet in packets:
                sock.sendto(packet, ("224.0.0.251", 5353))

    thread = threading.Thread(target=run)
    thread.start()
    yield
    ended.set()
    thread.join()
    sock.close()


def test_hostile_announcements_command_no_terminal(on_loopback, capsys):
    with shouting(list(hostile_packets())):
        status, text = kit.run("--name", "Evil")
        found = kit.examine("--name", "gnp.exe")
    text += capsys.readouterr().err
    assert status == 2
    assert "gnp.exe" in text
    assert all(each.isprintable() or each == "\n" for each in text)
    assert found["status"] == 2  # nobody listens there


def test_no_printer_found(on_loopback, capsys):
    status, text = kit.run("--name", "nobody has this name", "--json")
    assert (status, json.loads(text)) == (2, {"printers": []})
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
