# SPDX-License-Identifier: MIT
"""The doctor against printers that are silent, slow, broken or malicious, and without a printer.

It ends in time, shows nothing that commands a terminal, and finds something wrong with each row
of its table somewhere.
"""

import contextlib
import datetime
import io
import random
import re
import socket
import threading
import time

import pytest
import zeroconf
from rich.console import Console

import doctor_kit as kit
import libcups_ipp
from host_tools import client_needs, doctor_browse, ipp
from host_tools.doctor_checks import Unknown, View
from host_tools.doctor_facts import Answer, Facts, Service, TLSFacts
from host_tools.doctor_json import as_object
from host_tools.doctor_report import Report
from host_tools.doctor_syntax import broken_values
from host_tools.doctor_verdict import judge
from host_tools.errors import UserError
from host_tools.trust import Address, Trust, parse_address

CLIENTS, NEEDS = client_needs.load()
NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)
TIMEOUT_S = 0.4
STEPS = 6  # of which each may take that long: resolve, connect, TLS, requests
SLACK_S = 3.0  # of a machine that has other things to do


class Hostile:
    """Accepts connections and lets `behave(sock)` do what it likes with each."""

    def __init__(self, behave):
        self._behave = behave
        self._ended = threading.Event()
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._run, daemon=True).start()

    def _run(self):
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._one, args=(sock,), daemon=True).start()

    def _one(self, sock):
        with sock, contextlib.suppress(OSError):
            self._behave(sock, self._ended)

    def close(self):
        self._ended.set()
        self._listener.close()


def silent(sock, ended):
    ended.wait()


def drips_http(sock, ended):
    """A byte now and then: every read is in time, the whole never is."""
    sock.recv(65536)
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 10000\r\n\r\n")
    while not ended.wait(0.05):
        sock.sendall(b"x")


def drips_tls(sock, ended):
    """A handshake record of 16 KB, a byte at a time."""
    sock.recv(65536)
    sock.sendall(b"\x16\x03\x03\x40\x00\x02\x00\x3f\xfc")
    while not ended.wait(0.05):
        sock.sendall(b"\0")


def closes(sock, ended):
    sock.recv(65536)


def babbles(sock, ended):
    """Has no end of a header."""
    while not ended.is_set():
        sock.sendall(b"\x1b[2J" * 1000)


def promises(sock, ended):
    """A body of four gigabytes."""
    sock.recv(65536)
    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 4294967296\r\n\r\n")
    ended.wait()


def asks_for_a_password(sock, ended):
    sock.recv(65536)
    sock.sendall(b"HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n")
    ended.wait()


@pytest.mark.parametrize(
    ("behave", "scheme", "words"),
    [
        (silent, "ipp", "no answer"),
        (silent, "ipps", "no answer"),
        (drips_http, "ipp", "no answer"),
        (drips_tls, "ipps", "no answer"),
        (closes, "ipp", "closed the connection"),
        (closes, "ipps", "closes the connection"),
        (babbles, "ipp", "not HTTP"),
        (babbles, "ipps", "TLS fails"),
        (promises, "ipp", "4294967296"),
        (asks_for_a_password, "ipp", "a name and a password"),
    ],
)
def test_it_ends_in_time_and_says_why(behave, scheme, words):
    printer = Hostile(behave)
    try:
        began = time.monotonic()
        uri = f"{scheme}://localhost:{printer.port}/ipp/print"
        found = kit.examine(uri, "--timeout", TIMEOUT_S)
        took = time.monotonic() - began
    finally:
        printer.close()
    assert found["status"] == 2
    assert words in found["error"]
    assert took < STEPS * TIMEOUT_S + SLACK_S


def test_a_name_that_is_never_resolved_does_not_hold_it_up(monkeypatch):
    ended = threading.Event()
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_: ended.wait(60))
    began = time.monotonic()
    found = kit.examine("ipp://thermal.local", "--timeout", TIMEOUT_S)
    ended.set()
    assert time.monotonic() - began < TIMEOUT_S + SLACK_S
    assert (found["status"], found["error"]) == (
        2,
        "the name thermal.local is not resolved in 0.4 s",
    )


# What a terminal sees.


def facts_of(attributes, service=None, tls=None, address=None):
    """Facts of a printer that gives every client this answer."""
    facts = Facts(
        address or Address("ipps", "thermal.local", 631, "/ipp/print"),
        service,
        addresses=["192.0.2.7"],
        reached="192.0.2.7",
        connect_ms=1.0,
        tls=tls,
        now=NOW,
    )
    for client in CLIENTS:
        facts.answers[client.key] = Answer(
            ("all", *client.asks), client.version, client.version, 1.0, attributes
        )
    return facts


def shown(facts, **options):
    """The report as text; and it can be made into JSON."""
    out = io.StringIO()
    verdicts = judge(facts)
    Report(Console(file=out, width=80, highlight=False, **options)).show(facts, verdicts)
    kit.json.dumps(as_object(facts, verdicts, 0))
    return out.getvalue()


def assert_tame(text, width=80):
    assert all(each.isprintable() or each == "\n" for each in text)
    lines = text.split("\n")
    assert max(map(len, lines)) <= width
    assert all(line == line.rstrip() for line in lines)


EVIL = "\x1b]0;owned\x07\x1b[2J\u202egnp.exe\r\n" + "A" * 900


def test_no_words_of_a_printer_command_a_terminal():
    attributes = ipp.Attributes(
        (name, ipp.attribute(name, tag, EVIL))
        for name, tag in (
            ("printer-make-and-model", ipp.TEXT),
            ("printer-uri-supported", ipp.URI),
            ("printer-uuid", ipp.URI),
            ("printer-state-reasons", ipp.KEYWORD),
            ("document-format-supported", ipp.MIME),
            ("urf-supported", ipp.KEYWORD),
            ("marker-names", ipp.NAME),
            ("heap" + EVIL, ipp.NAME),
        )
    )
    attributes["marker-levels"] = ipp.attribute("marker-levels", ipp.INTEGER, 5)
    attributes["printer-state"] = ipp.attribute("printer-state", ipp.ENUM, 3)
    service = Service(EVIL, {"uuid": EVIL, "rp": EVIL, "urf": EVIL, "tls": EVIL}, EVIL, 631)
    tls = TLSFacts(["TLS 1.2"], 1.0, EVIL, EVIL, [EVIL], NOW, NOW, [EVIL], EVIL, EVIL)
    assert_tame(shown(facts_of(attributes, service, tls)))
    assert_tame(shown(facts_of(attributes, service, tls, Address("ipp", EVIL, 1, "/"))))


def test_answers_of_any_kind_are_judged(one_printer):
    printer = ipp.Printer(parse_address(one_printer.uri), Trust(insecure=True))
    message = ipp.Message(
        0, 1, [(ipp.PRINTER_GROUP, printer.attributes("all", "media-col-database"))]
    )
    sound = ipp.encode(message)
    dice = random.Random(5)
    judged = 0
    for _ in range(400):
        broken = bytearray(sound)
        for _ in range(dice.choice((1, 3, 10))):
            at = dice.randrange(8, len(broken))
            broken[at] = dice.choice((0, 0x13, 0x21, 0x34, 0x4A, 0x7F, 0xFF, dice.randrange(256)))
        try:
            decoded, _ = ipp.decode(bytes(broken))
        except ValueError:
            continue
        judged += 1
        assert_tame(shown(facts_of(decoded.group(ipp.PRINTER_GROUP))))
    assert judged > 100


def test_a_terminal_without_unicode_gets_ascii():
    class Old(io.StringIO):
        encoding = "ascii"

    out = Old()
    facts = facts_of(ipp.Attributes(), Service("", {}, universal=False))
    Report(Console(file=out, width=80)).show(facts, judge(facts))
    assert out.getvalue().isascii()
    assert "would not print" in out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 132])
def test_it_keeps_to_the_width_of_the_terminal(width):
    facts = facts_of(ipp.Attributes(), Service("", {}, universal=False))
    out = io.StringIO()
    Report(Console(file=out, width=width)).show(facts, judge(facts))
    assert_tame(out.getvalue(), width)


# The table.


def group(*attributes):
    return ipp.Attributes((each.name, each) for each in attributes)


def zeros():
    sides = ("bottom", "left", "right", "top")
    return [ipp.attribute(f"media-{side}-margin-supported", ipp.INTEGER, 0) for side in sides]


BAD_TLS = TLSFacts(
    ["TLS 1.1"], 1.0, "x", "x", ["x"], NOW, NOW - kit.DAY, ["other.local"], "RSA 512", "00"
)
LATE_TLS = TLSFacts(["TLS 1.2"], not_after=NOW + kit.DAY * 3, not_before=NOW)
TXT = {"rp": "/x", "uuid": "1", "urf": "W8", "pdl": "a/b", "air": "username,password"}
WRONG = group(
    ipp.attribute("printer-is-accepting-jobs", ipp.BOOLEAN, False),
    ipp.attribute("printer-uri-supported", ipp.URI, "ipps://192.0.2.7:99/ipp/print"),
    ipp.attribute("uri-security-supported", ipp.KEYWORD, "tls", "tls"),
    ipp.attribute("printer-uuid", ipp.URI, "urn:uuid:2"),
    ipp.attribute("urf-supported", ipp.KEYWORD, "no way"),
    ipp.attribute("document-format-supported", ipp.MIME, "text/plain"),
    ipp.attribute("printer-state", ipp.ENUM, 5),
    *zeros(),
)
HERE = group(ipp.attribute("printer-uri-supported", ipp.URI, "ipp://localhost/ipp/print"))


def broken_facts():
    """Printers that between them have everything wrong that the table knows."""
    nothing = facts_of(ipp.Attributes(), Service("", {}, universal=False))
    yield nothing
    wrong = facts_of(WRONG, Service("x", {**TXT, "print_wfds": "F"}, txt_bytes=999), BAD_TLS)
    wrong.tls_address = wrong.address
    wrong.addresses = ["2001:db8::7"]
    for each in wrong.answers.values():
        each.version, each.duration_ms = (1, 1), 9000
    yield wrong
    here = facts_of(HERE, Service("x", {"tls": "1.2"}), LATE_TLS)
    yield here
    refusing = facts_of(HERE, Service("x", {"tls": "1.2"}))
    refusing.tls_address = refusing.address
    for each in refusing.answers.values():
        each.error = "HTTP 500"
    yield refusing


@pytest.mark.parametrize("need", NEEDS, ids=lambda need: need.source[:12] + need.check.what)
def test_every_row_of_the_table_can_break(need):
    found = []
    for facts in broken_facts():
        with contextlib.suppress(Unknown):
            found.append(need.check.find(View(facts, need.clients[0])))
    assert any(found)


@pytest.mark.parametrize(
    ("tag", "value"),
    [
        *[(ipp.KEYWORD, text) for text in ("a-b_c.d", "a b", "", "x" * 255, "x" * 256, "ä")],
        *[(ipp.MIME, text) for text in ("image/urf", "image", "image/", "a/b;c=d", "a/b c")],
        *[(ipp.LANGUAGE, text) for text in ("en", "en-us", "e n", "de-CH", "zh-hans-cn")],
        *[(ipp.CHARSET, text) for text in ("utf-8", "utf 8", "us-ascii")],
        *[(ipp.URI_SCHEME, text) for text in ("ipp", "h+1", "1h", "h h")],
        *[(ipp.NAME, text) for text in ("n", "x" * 255, "x" * 256, "a\x07b")],
        *[(ipp.TEXT, text) for text in ("t", "x" * 1023, "x" * 1024, "a\x1bb")],
        *[(ipp.URI, text) for text in ("ipp://h/p", "http://h h/", "nothing", "urn:uuid:1")],
        *[(ipp.ENUM, number) for number in (1, 0, -1)],
        *[(ipp.RANGE, pair) for pair in ((1, 1), (2, 1), (-5, 7))],
        *[(ipp.RESOLUTION, each) for each in ((203, 203, 3), (0, 203, 3), (203, 203, 5))],
    ],
)
def test_syntax_is_judged_as_libcups_judges_it(tag, value):
    message = ipp.Message(
        0,
        1,
        [
            ipp.group(
                ipp.OPERATION_GROUP,
                ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
            ),
            ipp.group(ipp.PRINTER_GROUP, ipp.attribute("x-test", tag, value)),
        ],
    )
    problem = libcups_ipp.decode(ipp.encode(message)).problem
    ours = list(broken_values(message.group(ipp.PRINTER_GROUP)))
    assert bool(ours) == (problem is not None), (ours, problem)


# DNS-SD.


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
