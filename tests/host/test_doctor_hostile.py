# SPDX-License-Identifier: MIT
"""The doctor against printers that are silent, slow, broken or malicious.

It ends in time, judges answers of any kind, and shows nothing that commands a terminal.
"""

import contextlib
import io
import json
import random
import socket
import ssl
import threading
import time

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from rich.console import Console

import doctor_kit as kit
from doctor_kit import DAY, NOW, facts_of
from host_tools import ipp
from host_tools.doctor_certificate import read_certificates
from host_tools.doctor_facts import Service, TLSFacts
from host_tools.doctor_json import as_object
from host_tools.doctor_report import Report
from host_tools.doctor_verdict import judge
from host_tools.trust import Address, Trust, parse_address

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


def never_final(sock, ended):
    """100 Continue for ever."""
    while not ended.is_set():
        sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" * 500)


def crumbs(sock, ended):
    """A body in chunks of one byte, without an end."""
    sock.recv(65536)
    sock.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n")
    while not ended.is_set():
        sock.sendall(b"1\r\nx\r\n" * 500)


def says(head, body=b""):
    """One answer, whatever was asked."""

    def behave(sock, ended):
        sock.recv(65536)
        length = b"Content-Length: %d\r\n\r\n" % len(body)
        sock.sendall(b"HTTP/1.1 " + head + b"\r\n" + length + body)
        ended.wait()

    return behave


def nested(depth):
    """An answer with collections in collections."""
    opening = b"\x4a\0\0\0\1m\x34\0\0\0\0" * depth
    body = b"\x34\0\1m\0\0" + opening + b"\x37\0\0\0\0" * (depth + 1)
    return says(b"200 OK", b"\2\0\0\0\0\0\0\1\x04" + body + b"\3")


ELSEWHERE = b"302 \x1b[2J\r\nLocation: ipp://192.0.2.7/\x1b[2J"


@pytest.mark.parametrize(
    ("behave", "scheme", "words"),
    [
        (never_final, "ipp", "no answer"),
        (crumbs, "ipp", "no answer"),
        (nested(100000), "ipp", "nested too deep"),
        (says(b"2\xb20 OK"), "ipp", "not HTTP"),
        (says(b"9" * 5000 + b" OK"), "ipp", "not HTTP"),
        (says(b"20 OK"), "ipp", "not HTTP"),
        (says(ELSEWHERE), "ipp", "to another address (HTTP 302)"),
        (says(b"405 No"), "ipp", "this is no printer (HTTP 405)"),
        (says(b"200 OK\r\nContent-Type: text/html; x", b"<p>"), "ipp", "answers with text/html"),
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


def test_numbers_of_names_and_uris_do_not_hold_it_up():
    """As many as fit in an answer and a certificate; all of them times all would take minutes."""
    many = [f"ipps://host{number}.local/ipp/print" for number in range(100000)]
    attributes = ipp.Attributes()
    for each in (
        ipp.attribute("printer-uri-supported", ipp.URI, *many),
        ipp.attribute("printer-supply-description", ipp.TEXT, *["roll"] * 60),
        ipp.attribute("printer-supply", ipp.OCTETS, *[b"x" * 65535] * 60),
    ):
        attributes[each.name] = each
    tls = TLSFacts(["TLS 1.2"], names=[f"other{number}.local" for number in range(3000)])
    began = time.monotonic()
    text = shown(facts_of(attributes, tls=tls))
    assert time.monotonic() - began < SLACK_S
    assert "certificate does not name host0.local" in text


class Shows:
    """In place of a connection: it has shown this certificate."""

    def __init__(self, der):
        self._der = der

    def getpeercert(self, binary_form):
        return self._der if binary_form else {}


def test_certificates_that_nobody_can_read_leave_gaps(recwarn):
    sound = ssl.PEM_cert_to_DER_cert(kit.certificate(["a.local"], -DAY, DAY)[0].decode())
    found = TLSFacts()
    read_certificates(Shows(sound), found)
    assert found.names == ["a.local"]
    dice = random.Random(7)
    gaps = 0
    for _ in range(3000):
        broken = bytearray(sound)
        for _ in range(dice.choice((1, 1, 3))):
            broken[dice.randrange(len(broken))] = dice.choice((0, 0x30, 0xFF, dice.randrange(256)))
        found = TLSFacts()
        read_certificates(Shows(bytes(broken)), found)
        gaps += found.chain == ["unreadable"]
    assert gaps > 1000
    assert not recwarn.list


def test_a_certificate_that_has_two_lists_of_names():
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "a.local")])
    names = [x509.DNSName("a.local")]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW)
        .not_valid_after(NOW + DAY)
        .add_extension(x509.SubjectAlternativeName(names), False)
        .add_extension(x509.IssuerAlternativeName(names), False)
        .sign(key, hashes.SHA256())
        .public_bytes(serialization.Encoding.DER)
    )
    subject_names, issuer_names = b"\x55\x1d\x11", b"\x55\x1d\x12"  # 2.5.29.17 and .18
    found = TLSFacts()
    read_certificates(Shows(made.replace(issuer_names, subject_names)), found)
    assert (found.names, found.chain) == ([], ["unreadable"])
    assert "until 2026-01-03" in shown(facts_of(ipp.Attributes(), tls=found))


# What a terminal sees.


def shown(facts, **options):
    """The report as text; and it can be made into JSON."""
    out = io.StringIO()
    verdicts = judge(facts)
    Report(Console(file=out, width=80, highlight=False, **options)).show(facts, verdicts)
    json.dumps(as_object(facts, verdicts, 0))
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
    facts = facts_of(ipp.Attributes(), Service("Küche 厨房", {}, universal=False))
    Report(Console(file=out, width=80)).show(facts, judge(facts))
    assert out.getvalue().isascii()
    assert "K?che ??" in out.getvalue()
    assert "would not print" in out.getvalue()


@pytest.mark.parametrize("width", [40, 80, 132])
def test_it_keeps_to_the_width_of_the_terminal(width):
    facts = facts_of(ipp.Attributes(), Service("", {}, universal=False))
    out = io.StringIO()
    Report(Console(file=out, width=width)).show(facts, judge(facts))
    assert_tame(out.getvalue(), width)


def test_heap_and_supplies_are_told_where_the_printer_tells_them():
    attributes = ipp.Attributes()
    for each in (
        ipp.attribute("printer-state", ipp.ENUM, 4),
        ipp.attribute("printer-state-reasons", ipp.KEYWORD, "media-low-warning"),
        ipp.attribute("marker-names", ipp.NAME, "roll", "cutter"),
        ipp.attribute("marker-levels", ipp.INTEGER, 12, -2),
        ipp.attribute("x-heap-free", ipp.INTEGER, 4711),
    ):
        attributes[each.name] = each
    text = shown(facts_of(attributes))
    for line in (
        "engine       printing, the paper is nearly out",
        "supplies     roll 12 %, cutter (level unknown)",
        "heap         x-heap-free 4711",
    ):
        assert line in text
    assert "heap" not in shown(facts_of(ipp.Attributes()))
