# SPDX-License-Identifier: MIT
"""The audit log of a whole printer: what happened to it is there, and nothing that must not be.

The other sides: openssl, Python's ssl and hashlib, and a client that signs in by hand.
"""

import base64
import hashlib
import re
import ssl
import subprocess
import time

import pytest

import hosttest
from e2e_client import GET_JOBS, OK, Closed, Wire, job_of, tls_context
from e2e_ops import CHIEF, Desk, a_printer, impatient, ipp, t
from e2e_printer import VECTORS
from host_tools import audit, ca_x509
from host_tools.simulate import free_port
from hosttest import wait_for
from test_client_certificates import World
from test_e2e_tls import client_hello

PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"
SMALL = "edge-height10-fill-only.urf"
TLS = "smi32473-tls-"
NOTHING = "0" * 64
WINDOW = 24  # bytes of a document that nobody writes by chance
TIMELY_S = 20


def read(printer):
    """The log's bytes, oldest first."""
    paths = [printer.state / name for name in ("audit.1", "audit")]
    return b"".join(path.read_bytes() for path in paths if path.exists())


def follow(data):
    """The entries as lists of fields, by the description in docs/audit.md and hashlib alone."""
    before, found = NOTHING, []
    for line in data.decode("ascii").splitlines():
        assert not re.search(r"[^ -~]", line)
        fields = line.split(" ")
        assert len(fields) == 12
        assert int(fields[0]) == len(found) + 1
        body = line[: -len(fields[11])]
        assert hashlib.sha256((before + body).encode()).hexdigest() == fields[11]
        before = fields[11]
        found.append(fields)
    return found


def events(printer):
    """(event, user, status) of each entry."""
    return [(fields[2], fields[5], fields[7]) for fields in follow(read(printer))]


def counters(port):
    """What the printer says of its TLS."""
    names = [
        TLS + name
        for name in ("version-negotiation-failures", "handshake-failures", "last-failure")
    ]
    with Wire(port) as wire:
        found = wire.printer(*names)
    return [found[name].value if found[name].values else None for name in names]


def s_client(port, *options):
    """What openssl says about a handshake."""
    command = [hosttest.needs("openssl"), "s_client", "-connect", f"127.0.0.1:{port}", *options]
    done = subprocess.run(command, input=b"", capture_output=True, timeout=TIMELY_S, check=False)
    return (done.stdout + done.stderr).decode(errors="replace")


def plain(port):
    """The answer to a request without TLS."""
    with Wire(port, tls=False) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        wire.send(wire.post_head(length=len(body)) + body)
        return wire.response()


def secrets_of(printer):
    """The TLS key in the forms it could leak in."""
    key = (printer.state / "key.der").read_bytes()
    parts = [key[at : at + 16] for at in range(7, len(key) - 16, 16)]
    return [form for part in parts for form in (part, part.hex().encode())] + [
        base64.b64encode(key)[8:40]
    ]


# proves: A34 A36 A14 B40 C01 C06
@pytest.mark.parametrize("name", hosttest.LAPTOP_BOARD_AND_FROZEN)
def test_a_session(tmp_path, name):
    with a_printer(tmp_path, name, settings={"audit": True}) as printer:
        assert counters(printer.port) == [0, 0, None]
        # The three layers. TLS: an alert, and the printer counts.
        for version in ("-tls1", "-tls1_1"):
            said = s_client(printer.port, version, "-cipher", "ALL:@SECLEVEL=0")
            assert "alert protocol version" in said
        rsa_only = ("-tls1_2", "-cipher", "ECDHE-RSA-AES128-GCM-SHA256")
        assert "handshake failure" in s_client(printer.port, *rsa_only)
        with Wire(printer.port, tls=False) as wire:
            wire.send(client_hello())
            wire.more()
        # HTTP: 426 says which TLS is wanted.
        answer = plain(printer.port)
        assert answer.status == 426
        assert "TLS/1.2" in answer.fields["upgrade"]
        # IPP: statuses on a connection that works, and what the others failed of.
        wait_for(lambda: counters(printer.port)[1] == 4, TIMELY_S, "four failures")
        assert counters(printer.port) == [2, 4, "other"]

        document = (VECTORS / PAGE).read_bytes()
        small = (VECTORS / SMALL).read_bytes()
        with Desk(printer.port) as desk:
            printed, state = job_of(desk.print_bytes(document, "image/pwg-raster", size=1000))
            assert state == 9
            assert job_of(desk.print_bytes(small, "image/urf"))[0] == printed + 1
            canceled = desk.create()
            assert desk.cancel(canceled, user="eve") == 0x0403
            assert desk.cancel(canceled) == OK
            assert desk.do(t.OP_PAUSE_PRINTER).code == 0x0403
            assert desk.do(t.OP_PAUSE_PRINTER, user=CHIEF).code == OK
            assert desk.do(t.OP_RESUME_PRINTER, user=CHIEF).code == OK
            broken = desk.print_bytes(b"RaS2" + bytes(3000), "image/pwg-raster")
            assert broken.code == 0x0411
            desk.send(b"POST /" + b"x" * 3000 + b" HTTP/1.1\r\n")
            assert desk.response().status == 414
        data = read(printer)
        entries = follow(data)
        said = [(f[2], f[5], f[7].split(",")[0], f[8]) for f in entries[3:]]
        assert sorted(said[:4]) == sorted(
            [("tls-fail", "-", kind, "-") for kind in (
                "protocol-version", "protocol-version", "no-common-cipher", "other"
            )]
        )  # fmt: skip
        assert said[4] == ("plain-refused", "-", "426", "-")
        one, two, three, four = (str(printed + i) for i in range(4))
        assert said[5:] == [
            ("job-create", "e2e", "-", one),
            ("job-done", "e2e", "pages=1", one),
            ("job-create", "e2e", "-", two),
            ("job-done", "e2e", "pages=1", two),
            ("job-create", "e2e", "-", three),
            ("policy-deny", "eve", "0x0403", three),
            ("job-cancel", "e2e", "pages=0", three),
            ("job-control", "e2e", "0x0000", three),
            ("policy-deny", "e2e", "0x0403", "-"),
            ("operator", "chief", "0x0000", "-"),
            ("operator", "chief", "0x0000", "-"),
            ("job-create", "e2e", "-", four),
            ("job-abort", "e2e", "pages=0", four),
            ("limit-hit", "-", "414", "-"),
        ]
        ends = {f[8]: f for f in entries if f[2] == "job-done"}
        for job, content in ((one, document), (two, small)):
            assert ends[job][9] == str(len(content))
            assert ends[job][10] == hashlib.sha256(content).hexdigest()[:16]
        certificate = (printer.state / "cert.der").read_bytes()
        loaded = [f for f in entries if f[2] == "cert-load"]
        assert loaded[0][10] == hashlib.sha256(certificate).hexdigest()[:16]
        assert {f[3] for f in entries[3:]} == {"127.0.0.1"}
        check_tampering(printer, data)
        check_secrets(printer, [document, small])


def check_tampering(printer, data):
    """Whatever byte is another one, the tool says so."""
    path = printer.state / "audit"
    copy = printer.folder / "copy"
    assert audit.read([path]).wrong == []
    for at in range(len(data)):
        copy.write_bytes(data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :])
        assert audit.read([copy]).wrong, at


def check_secrets(printer, documents):
    """Nothing that the printer keeps or says has bytes of a document, of the key, a job's name."""
    said = [printer.log_path, *printer.state.rglob("*")]
    said = [path for path in said if path.is_file() and path.name not in ("key.der", "cert.der")]
    assert len(said) > 3
    for path in said:
        text = path.read_bytes()
        for document in documents:
            middle = len(document) // 2
            for at in (0, middle, len(document) - WINDOW):
                assert document[at : at + WINDOW] not in text, path
        for secret in secrets_of(printer):
            assert secret not in text, path
    assert b"Untitled" not in read(printer)


# proves: A34 B40
def test_the_chain_goes_on_after_a_power_cut(tmp_path):
    settings = {"audit": True}
    with a_printer(tmp_path, settings=settings) as printer, Desk(printer.port) as desk:
        desk.create()
    before = read(printer)
    (printer.state / "audit").write_bytes(before + b"99 2026-11-26T00")  # as it may be torn
    with a_printer(tmp_path, settings=settings) as printer:
        data = read(printer)
        assert data.startswith(before)
    log = audit.read([printer.state / "audit"])
    assert log.wrong == []
    assert [each.event for each in log.entries].count("start") == 2
    assert "log-torn" in [each.event for each in log.entries]


# proves: A34
def test_it_is_off_where_nobody_wants_it(tmp_path):
    for settings in (None, {"audit": False}):
        with a_printer(tmp_path, settings=settings) as printer, Desk(printer.port) as desk:
            desk.create()
            plain(printer.port)
            assert not list(printer.state.glob("audit*"))


# proves: C01 C06
@pytest.mark.parametrize("name", hosttest.LAPTOP_AND_BOARD)
def test_a_handshake_that_does_not_come(tmp_path, name):
    interpreter = impatient(tmp_path, name, HANDSHAKE_MS=400)
    with a_printer(tmp_path, interpreter=interpreter, settings={"audit": True}) as printer:
        with Wire(printer.port, tls=False) as wire:
            wire.send(client_hello()[:40])
            assert wire.is_closed(TIMELY_S)
        assert counters(printer.port) == [0, 1, "timeout"]
        assert events(printer)[-1] == ("tls-fail", "-", "timeout")
        # Who has sent something through TLS is not counted, however slow it is then.
        with Wire(printer.port) as wire:
            wire.send(b"POST /ipp")
            assert wire.is_closed(TIMELY_S)
        with Wire(printer.port, tls=False) as wire:
            wire.send(
                b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"
                b"Upgrade: TLS/1.2\r\n\r\n"
            )
            assert wire.response().status == 101
            assert wire.is_closed(TIMELY_S)  # it changes its mind
        assert counters(printer.port) == [0, 2, "timeout"]


# proves: C01 C08
@pytest.mark.parametrize("name", hosttest.LAPTOP_BOARD_AND_FROZEN)
@pytest.mark.parametrize("version", ["TLSv1_2", "TLSv1_3"])
def test_a_client_sees_what_it_has_negotiated(tmp_path, name, version):
    with a_printer(tmp_path, name) as printer:
        context = tls_context(maximum=ssl.TLSVersion[version])
        with Wire(printer.port, context=context) as wire:
            found = wire.printer(TLS + "session", TLS + "versions-supported")
            mine = wire.sock.version()
            suite = wire.sock.cipher()[0]
        spoken = {"TLSv1.2": "tls-1.2", "TLSv1.3": "tls-1.3"}
        assert spoken[mine] in found.all(TLS + "versions-supported")
        has_13 = "tls-1.3" in found.all(TLS + "versions-supported")
        assert (mine == "TLSv1.3") == (has_13 and version == "TLSv1_3")
        told_version, told_suite = found[TLS + "session"].value.split()
        assert told_version == mine
        letters = re.compile(r"TLS1?_?-?3?|WITH|[^A-Z0-9]")
        assert letters.sub("", told_suite) == letters.sub("", suite)


# Who signs in.


class Person:
    """Signs in by Digest (RFC 7616), by hand."""

    def __init__(self, name, password, realm="Platen"):
        self.name = name
        self.count = 0
        self.ha1 = _sha256(f"{name}:{realm}:{password}")
        self.realm = realm
        self.nonce = None

    def line(self, groups=""):
        """Its line of the users file."""
        return f"{self.name}:{self.ha1}::{groups}\n"

    def field(self, count=None):
        """The Authorization field of its next request."""
        self.count = self.count + 1 if count is None else count
        ha2 = _sha256("POST:/ipp/print")
        nc = f"{self.count:08x}"
        response = _sha256(f"{self.ha1}:{self.nonce}:{nc}:0a4f113b:auth:{ha2}")
        return (
            f'Authorization: Digest username="{self.name}", realm="{self.realm}",'
            f' nonce="{self.nonce}", uri="/ipp/print", algorithm=SHA-256, qop=auth, nc={nc},'
            f' cnonce="0a4f113b", response="{response}"'
        )

    def ask(self, wire, operation, *attributes, count=None):
        """A Response: an answer of IPP in it, or a refusal."""
        body = wire.request(operation, *attributes)
        fields = [self.field(count)] if self.nonce else []
        wire.send(wire.post_head(*fields, length=len(body)) + body)
        # A challenge comes in two fields of one name.
        head = wire.until(b"\r\n\r\n").decode()
        status = int(head.split(" ")[1])
        found = re.search(r'algorithm=SHA-256, nonce="([^"]+)"', head)
        if found:
            self.nonce, self.count = found[1], 0
        length = int(re.search(r"(?i)content-length: (\d+)", head)[1])
        return status, wire.exactly(length), head


def _sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


# proves: A34 A37 B40
@pytest.mark.parametrize("name", hosttest.LAPTOP_BOARD_AND_FROZEN)
def test_people_who_sign_in(tmp_path, name):
    ada, eve = Person("ada", "p4ssw0rd of ada"), Person("eve", "other")
    users = tmp_path / "users"
    users.write_text(ada.line("operators"))
    settings = {"profile": "users", "users": str(users)}  # it is on without being asked for
    with a_printer(tmp_path, name, settings=settings) as printer:
        with Wire(printer.port) as wire:
            assert ada.ask(wire, GET_JOBS)[0] == 401
            status, body, _ = ada.ask(wire, GET_JOBS)
            assert (status, body[2:4]) == (200, b"\0\0")
            assert ada.ask(wire, ipp.CREATE_JOB)[1][2:4] == b"\0\0"
            status, _, head = ada.ask(wire, GET_JOBS, count=ada.count)  # used before
            assert status == 401
            assert "stale=true" in head
            assert ada.ask(wire, t.OP_PAUSE_PRINTER)[1][2:4] == b"\0\0"
        with Wire(printer.port) as wire:
            assert eve.ask(wire, GET_JOBS)[0] == 401
            statuses = [eve.ask(wire, GET_JOBS)[0] for _ in range(2)]
            deadline = time.monotonic() + 60
            while 429 not in statuses and time.monotonic() < deadline:
                statuses.append(eve.ask(wire, GET_JOBS)[0])
            assert set(statuses) == {401, 429}
        entries = follow(read(printer))
        said = [(f[2], f[4], f[5], f[7]) for f in entries[3:]]
        assert said[:4] == [
            ("auth-ok", "digest", "ada", "-"),
            ("job-create", "digest", "ada", "-"),
            ("auth-replay", "digest", "-", "401"),
            ("operator", "digest", "ada", "0x0000"),
        ]
        assert said[4:] == [
            *[("auth-fail", "digest", "eve", "401")] * statuses.count(401),
            ("auth-lockout", "digest", "eve", "429"),
        ]
        everything = [printer.log_path, *printer.state.glob("*")]
        for path in everything:
            if path.is_file():
                text = path.read_bytes()
                for secret in (ada.ha1, ada.nonce, "p4ssw0rd", eve.ha1):
                    assert secret.encode() not in text, path


def refused(port, context):
    """Shakes hands and asks something, if that is possible."""
    with Wire(port, context=context) as wire:
        wire.ask(GET_JOBS)


# proves: A34 C01 C02 C03 C04
@pytest.mark.parametrize("name", hosttest.LAPTOP_BOARD_AND_FROZEN)
def test_certificates(tmp_path, name):
    """Both ports of `mutual`: one asks for a certificate, the other lets nobody in without."""
    world = World(tmp_path)
    pins = tmp_path / "pins"
    pins.write_text("\n".join(world.pins) + "\n")
    authority = tmp_path / "authority.der"
    authority.write_bytes(ca_x509.der(world.root))
    strict = free_port("127.0.0.1", 0)
    settings = {
        "profile": "mutual", "pins": str(pins), "client_ca": str(authority),
        "certificate_port": strict,
    }  # fmt: skip

    def context(client, maximum=ssl.TLSVersion.TLSv1_2):
        made = tls_context(maximum=maximum)
        if client is not None:
            made.load_cert_chain(world.issued[client].chain, world.issued[client].key)
        return made

    with a_printer(tmp_path, name, settings=settings) as printer:
        for client, status in (
            (None, 0x0402), ("unpinned", 0x0403), ("carol", 0x0401), ("alice", OK)
        ):  # fmt: skip
            with Wire(printer.port, context=context(client)) as wire:
                assert wire.ask(GET_JOBS).code == status
        for client in (None, "mallory"):
            with pytest.raises((ssl.SSLError, ConnectionError, Closed)):
                refused(strict, context(client))
        with Wire(strict, context=context("alice")) as wire:
            assert wire.ask(GET_JOBS).code == OK
            names = [TLS + each for each in ("handshake-failures", "last-failure")]
            found = wire.printer(*names)
            assert [found[each].value for each in names] == [2, "client-certificate-untrusted"]
        said = [(f[2], f[4], f[5], f[7]) for f in follow(read(printer))[3:]]

        def mark(client):
            return "certificate:" + world.issued[client].fingerprint[:16]

        assert said == [
            ("policy-deny", "certificate", "-", "0x0402"),
            ("policy-deny", mark("unpinned"), "-", "0x0403"),
            ("policy-deny", mark("carol"), "-", "0x0401"),
            ("auth-ok", mark("alice"), "alice", "-"),
            ("tls-fail", "-", "-", "client-certificate-missing"),
            ("tls-fail", "-", "-", "client-certificate-untrusted"),
        ]
