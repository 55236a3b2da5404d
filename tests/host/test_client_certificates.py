# SPDX-License-Identifier: MIT
"""Client certificates on each MicroPython: the 2018 table, attacks, a port that requires them.

The clients are Python's ssl (OpenSSL) and, where a client must do what OpenSSL refuses to do,
MicroPython itself. Genuine certificates are the tool's; forged ones are made by hand.
"""

import dataclasses
import datetime
import json
import re
import socket
import ssl
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

import hosttest
from host_tools import ca_printers, ca_users, ca_x509
from host_tools.ca_store import CLIENTS, open_store
from hosttest import wait_for

NONE, OPTIONAL, REQUIRED = 0, 1, 2  # of MicroPython's tls
OK, FORBIDDEN, NOT_AUTHENTICATED, NOT_AUTHORIZED = 0, 0x0401, 0x0402, 0x0403
NAME = "thermal-a1b2c3.local"
DAY = datetime.timedelta(days=1)


@dataclasses.dataclass
class Client:
    """A certificate with its key, as files for OpenSSL, and what MicroPython needs (DER)."""

    chain: Path
    key: Path
    fingerprint: str
    der: bytes
    key_der: bytes


def save(folder, name, key, *certificates):
    pem = b"".join(ca_x509.pem(each) for each in certificates)
    (folder / f"{name}.pem").write_bytes(pem)
    plain = serialization.NoEncryption()
    sec1 = serialization.PrivateFormat.TraditionalOpenSSL
    (folder / f"{name}.key").write_bytes(
        key.private_bytes(serialization.Encoding.PEM, sec1, plain)
    )
    return Client(
        folder / f"{name}.pem",
        folder / f"{name}.key",
        certificates[0].fingerprint(hashes.SHA256()).hex(),
        ca_x509.der(certificates[0]),
        key.private_bytes(serialization.Encoding.DER, sec1, plain),
    )


def sign(name, key, issuer, issuer_key, begin, end):
    """A client certificate as anybody can make one with a key."""
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(begin)
        .not_valid_after(end)
        .sign(issuer_key, hashes.SHA256())
    )


class World:
    """An authority made by the tool, its printer, its users, and those who pretend."""

    def __init__(self, folder):
        self.folder = folder
        now = datetime.datetime.now(datetime.UTC)
        with open_store(folder / "ca", make=True) as store:
            store.create("Test", ["local"])
            self.printer = ca_printers.open_printer(store, "thermal-a1b2c3")
            ca_printers.provision(store, self.printer, [NAME], 365)
            self.issued = {
                name: self.issue(store, name, groups)
                for name, groups in (
                    ("alice", ["staff", "operators"]),
                    ("bob", ["kitchen"]),
                    ("carol", ["staff"]),
                )
            }
            ca_users.revoke(store, "carol")
            signer, self.root = store.signer(CLIENTS)
            self.pins = store.pins_path.read_text().splitlines()
        make = ec.generate_private_key
        key = make(ec.SECP256R1())
        expired = sign("old", key, self.root.subject, signer, now - 30 * DAY, now - DAY)
        self.issued["expired"] = save(folder, "expired", key, expired)
        key = make(ec.SECP256R1())
        early = sign("early", key, self.root.subject, signer, now + DAY, now + 30 * DAY)
        self.issued["early"] = save(folder, "early", key, early)
        key = make(ec.SECP256R1())
        unpinned = sign("erin", key, self.root.subject, signer, now - DAY, now + DAY)
        self.issued["unpinned"] = save(folder, "unpinned", key, unpinned)
        for name in ("expired", "early"):
            self.pins.append(self.issued[name].fingerprint + f":{name}:staff:active")
        # A look-alike of the authority: the same name, another key; the chain that is presented
        # ends with the authority's real certificate.
        fake_key, key = make(ec.SECP256R1()), make(ec.SECP256R1())
        forged = sign("alice", key, self.root.subject, fake_key, now - DAY, now + DAY)
        self.issued["forged"] = save(folder, "forged", key, forged, self.root)
        # A certificate of another authority altogether, which somebody has pinned.
        other = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Other authority")])
        key = make(ec.SECP256R1())
        foreign = sign("frank", key, other, fake_key, now - DAY, now + DAY)
        self.issued["foreign"] = save(folder, "foreign", key, foreign)
        self.pins.append(self.issued["foreign"].fingerprint + ":frank::active")
        key = make(ec.SECP256R1())
        self.issued["mallory"] = save(
            folder, "mallory", key, sign("m", key, other, fake_key, now - DAY, now + DAY)
        )

    def issue(self, store, name, groups):
        """A user's certificate, out of the file that the user gets."""
        path, password, _ = ca_users.issue(store, name, groups, 365, False, None)
        key, certificate, _ = pkcs12.load_key_and_certificates(
            path.read_bytes(), password.encode()
        )
        return save(self.folder, name, key, certificate)


@pytest.fixture(scope="module")
def world(tmp_path_factory):
    return World(tmp_path_factory.mktemp("world"))


class Server:
    """port_peers.py on one interpreter."""

    def __init__(self, world, interpreter, processes, folder, mode, groups=(), client_ca=True):
        self.world = world
        self.port = hosttest.free_port()
        config = {
            "port": self.port,
            "certificate": str(world.printer.certificate),
            "key": str(world.printer.key),
            "client_ca": str(world.printer.client_ca) if client_ca else None,
            "mode": mode,
            "pins": world.pins,
            "groups": list(groups),
        }
        path = folder / f"server-{self.port}.json"
        path.write_text(json.dumps(config))
        self.log = folder / f"server-{self.port}.log"
        with self.log.open("w") as log:
            command = [interpreter.path, "-X", "heapsize=" + interpreter.heap]
            environment = {"PATH": "/usr/bin:/bin"}
            self.process = processes.start(
                [*command, "tests/host/port_peers.py", path],
                stdout=log,
                stderr=log,
                env=environment,
            )
        wait_for(lambda: "ready" in self.log.read_text() or self.process.poll() is not None)
        assert "ready" in self.log.read_text(), self.log.read_text()

    def context(self, client, maximum=None):
        context = ssl.create_default_context(cafile=self.world.printer.ca)
        if maximum:
            context.maximum_version = maximum
        if client:
            one = self.world.issued[client]
            context.load_cert_chain(one.chain, one.key)
        return context

    def ask(self, client=None, maximum=None):
        """(IPP status, name, groups, True when the server closed) of a request as `client`."""
        with socket.create_connection(("127.0.0.1", self.port), 20) as raw:
            context = self.context(client, maximum)
            with context.wrap_socket(raw, server_hostname=NAME) as sock:
                return self.exchange(sock)

    def exchange(self, sock):
        sock.sendall(b"POST /ipp/print HTTP/1.1\r\n\r\n")
        data = b""
        while b"\r\n\r\n" not in data or len(data.partition(b"\r\n\r\n")[2]) < 9:
            more = sock.recv(1000)
            if not more:
                raise ConnectionResetError("closed before the answer")
            data += more
        head, _, body = data.partition(b"\r\n\r\n")
        assert head.startswith(b"HTTP/1.1 200 ")
        fields = dict(re.findall(rb"\r\n([^:]+): ?([^\r]*)", head))
        is_closed = False
        if b"Connection" in fields:
            try:
                is_closed = sock.recv(1) == b""
            except (ssl.SSLEOFError, ConnectionResetError):
                is_closed = True
        status = int.from_bytes(body[2:4], "big")
        return status, fields.get(b"X-Identity"), fields.get(b"X-Groups"), is_closed

    def failures(self, number=1):
        """What the server says about connections that failed."""
        wait_for(lambda: self.log.read_text().count("failed") >= number)
        return self.log.read_text()


@pytest.fixture
def start(world, interpreter, processes, tmp_path):
    def start(mode, **options):
        return Server(world, interpreter, processes, tmp_path, mode, **options)

    return start


REFUSED = (ssl.SSLError, ConnectionError)
VERSIONS = [None, ssl.TLSVersion.TLSv1_2]


# proves: C02 C03 C04 C05 T3
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
def test_the_table_of_2018(start, version):
    server = start(OPTIONAL)
    assert server.ask("alice", version) == (OK, b"alice", b"staff,operators", False)
    assert server.ask(None, version) == (NOT_AUTHENTICATED, None, None, True)
    assert server.ask("unpinned", version) == (NOT_AUTHORIZED, None, None, True)
    assert server.ask("carol", version) == (FORBIDDEN, None, None, True)
    # Refused and closed: the next connection may carry another certificate.
    assert server.ask("bob", version) == (OK, b"bob", b"kitchen", False)


# proves: C03 T3
def test_who_is_not_in_the_group_is_not_authorized(start):
    server = start(OPTIONAL, groups=["staff"])
    assert server.ask("alice")[:2] == (OK, b"alice")
    assert server.ask("bob") == (NOT_AUTHORIZED, None, None, True)


# proves: A11 C03 T3
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
def test_a_forged_authority_gives_no_identity(start, version):
    """The handshake succeeds, as MicroPython does not tell what it found: the pin decides."""
    server = start(OPTIONAL)
    assert server.ask("forged", version) == (NOT_AUTHORIZED, None, None, True)
    assert server.ask("mallory", version) == (NOT_AUTHORIZED, None, None, True)


def test_a_pinned_certificate_may_come_from_anybody_where_it_is_only_asked_for(start):
    assert start(OPTIONAL).ask("foreign")[:2] == (OK, b"frank")
    assert start(OPTIONAL, client_ca=False).ask("foreign")[:2] == (OK, b"frank")


# proves: A12 T3
@pytest.mark.parametrize("client", ["expired", "early"])
def test_a_pinned_certificate_outside_of_its_dates_is_not_authorized(start, client):
    assert start(OPTIONAL).ask(client) == (NOT_AUTHORIZED, None, None, True)


WRONG_KEY = """
import socket, tls
def read(path):
    with open(path, "rb") as file:
        return file.read()
context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
context.verify_mode = tls.CERT_NONE
context.load_cert_chain(read({certificate!r}), read({key!r}))
raw = socket.socket()
raw.connect(socket.getaddrinfo("127.0.0.1", {port})[0][-1])
try:
    sock = context.wrap_socket(raw, server_hostname="x")
    sock.write(b"POST /ipp/print HTTP/1.1\\r\\n\\r\\n")
    print("answer", sock.read(15))
except OSError as e:
    print("refused", e.args[0])
"""


# proves: A11 T3
@pytest.mark.parametrize("mode", [OPTIONAL, REQUIRED])
def test_a_certificate_without_its_key_is_worth_nothing(start, world, interpreter, tmp_path, mode):
    server = start(mode)
    certificate, right, wrong = (tmp_path / n for n in ("alice.der", "right.der", "wrong.der"))
    certificate.write_bytes(world.issued["alice"].der)
    right.write_bytes(world.issued["alice"].key_der)
    wrong.write_bytes(world.issued["mallory"].key_der)
    for key, expected in ((right, "answer b'HTTP/1.1 200 OK'"), (wrong, "refused")):
        code = WRONG_KEY.format(certificate=str(certificate), key=str(key), port=server.port)
        done = interpreter.run(["-c", code])
        assert done.stdout.startswith(expected), done.stdout + done.stderr
    server.failures()
    assert server.ask("bob")[:2] == (OK, b"bob")


# proves: A28 T3
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
def test_a_port_that_requires_certificates_takes_those_of_its_authority(start, version):
    server = start(REQUIRED)
    assert server.ask("alice", version) == (OK, b"alice", b"staff,operators", False)
    refused = (None, "forged", "foreign", "mallory", "expired", "early")
    for client in refused:
        with pytest.raises(REFUSED):
            server.ask(client, version)
    assert "-29824" in server.failures(len(refused))  # the first: no certificate
    # Signed by the authority is not enough: the pins decide here, too.
    assert server.ask("unpinned", version) == (NOT_AUTHORIZED, None, None, True)
    assert server.ask("carol", version) == (FORBIDDEN, None, None, True)


class Stepped:
    """A client whose handshake goes on only when it is told to."""

    def __init__(self, server, client):
        self.raw = socket.create_connection(("127.0.0.1", server.port), 20)
        self.incoming, self.outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
        context = server.context(client, ssl.TLSVersion.TLSv1_2)
        self.tls = context.wrap_bio(self.incoming, self.outgoing, server_hostname=NAME)
        self.done = False

    def step(self):
        """One flight; True while the handshake goes on."""
        try:
            self.tls.do_handshake()
            self.done = True
        except ssl.SSLWantReadError:
            pass
        data = self.outgoing.read()
        if data:
            self.raw.sendall(data)
        if not self.done:
            self.incoming.write(self.raw.recv(20000))
        return not self.done

    def ask(self):
        self.tls.write(b"POST /ipp/print HTTP/1.1\r\n\r\n")
        self.raw.sendall(self.outgoing.read())
        while True:
            self.incoming.write(self.raw.recv(20000))
            try:
                return self.tls.read(1000)
            except ssl.SSLWantReadError:
                pass


# proves: A38 T3
def test_handshakes_at_the_same_time_are_not_mixed_up(start):
    """Each flight of one client goes between flights of the others."""
    server = start(OPTIONAL)
    names = ["alice", "bob", None, "foreign"]
    clients = [Stepped(server, name) for name in names]
    waiting = clients
    while waiting:
        waiting = [client for client in waiting if client.step()]
    answers = [client.ask() for client in reversed(clients)][::-1]
    for client in clients:
        client.raw.close()
    assert b"X-Identity: alice\r\n" in answers[0]
    assert b"X-Identity: bob\r\n" in answers[1]
    assert b"Connection: close" in answers[2]
    assert b"X-Identity: frank\r\n" in answers[3]


# proves: A38 T3
def test_no_identity_is_kept_for_the_next_connection(start):
    server = start(OPTIONAL)
    context = server.context("alice", ssl.TLSVersion.TLSv1_2)
    address = ("127.0.0.1", server.port)
    with (
        socket.create_connection(address, 20) as raw,
        context.wrap_socket(raw, server_hostname=NAME) as sock,
    ):
        assert server.exchange(sock)[:2] == (OK, b"alice")
        session = sock.session
    assert server.ask(None)[:2] == (NOT_AUTHENTICATED, None)
    # No ticket and no cache: the session that the client would go on with is not known.
    with (
        socket.create_connection(address, 20) as raw,
        context.wrap_socket(raw, server_hostname=NAME, session=session) as sock,
    ):
        assert not sock.session_reused
        assert server.exchange(sock)[:2] == (OK, b"alice")


CHECK = """
import sys
sys.path[:0] = ["firmware", "boards/unix"]
import tls
from platen.shell import clock
from platen.shell.peer import ask_clients
from platen.shell.tls import TLSError, make_context
def read(path):
    with open(path, "rb") as file:
        return file.read()
clock.wall_s = lambda: {now!r}
try:
    context = make_context(read({certificate!r}), read({key!r}))
    {more}
    print("ready")
except TLSError as e:
    print("refused:", e)
"""


@pytest.fixture
def boot(world, interpreter):
    """Function: what make_context says with the clock at a certain second."""

    def boot(now, certificate=None, key=None, more="pass"):
        code = CHECK.format(
            now=now,
            certificate=str(certificate or world.printer.certificate),
            key=str(key or world.printer.key),
            more=more,
        )
        done = interpreter.run(["-c", code])
        assert done.returncode == 0, done.stderr
        return done.stdout

    return boot


# proves: A12 B26
def test_the_start_refuses_an_expired_certificate_and_warns_30_days_before(boot, world):
    certificate = x509.load_der_x509_certificate(world.printer.certificate.read_bytes())
    end = int(certificate.not_valid_after_utc.timestamp())
    day, month = 86400, 30 * 86400
    when = f"{certificate.not_valid_after_utc:%Y-%m-%d}"
    assert boot(end - month) == "ready\n"
    said = boot(end - month + 1)
    assert said.startswith("W ")
    assert f"expires on {when}" in said
    assert f"expires on {when}" in boot(end)
    for now in (end + 1, end + 500 * day):
        assert boot(now).startswith(f"refused: the certificate expired on {when}")
    assert boot(None) == "ready\n"  # a board whose clock nobody has set yet
    begin = int(certificate.not_valid_before_utc.timestamp())
    said = boot(begin - 1)
    assert "not valid yet" in said
    assert said.endswith("ready\n")


def test_dates_after_2049_are_read(boot, interpreter, tmp_path):
    """They are written in another form (RFC 5280 section 4.1.2.5)."""
    key, certificate = tmp_path / "key.der", tmp_path / "cert.der"
    openssl = hosttest.needs("openssl")
    pem, end = tmp_path / "key.pem", tmp_path / "cert.pem"
    for words in (
        ("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", pem),
        ("ec", "-in", pem, "-outform", "DER", "-out", key),
        ("req", "-x509", "-new", "-key", pem, "-subj", "/CN=x", "-days", "12000", "-out", end),
        ("x509", "-in", end, "-outform", "DER", "-out", certificate),
    ):
        done = hosttest.run([openssl, *words])
        assert done.returncode == 0, done.stderr
    end = x509.load_der_x509_certificate(certificate.read_bytes()).not_valid_after_utc
    assert end.year > 2050
    begin = int(datetime.datetime.now().timestamp()) + 60
    assert boot(begin, certificate, key) == "ready\n"
    if "board" in interpreter.name:
        return  # its clock ends in 2038
    assert boot(int(end.timestamp()) - 86400 * 31, certificate, key) == "ready\n"
    assert f"expires on {end:%Y-%m-%d}" in boot(int(end.timestamp()), certificate, key)
    assert f"expired on {end:%Y-%m-%d}" in boot(int(end.timestamp()) + 1, certificate, key)


# proves: T16
def test_the_start_refuses_what_is_no_pair(boot, world, tmp_path):
    wrong = tmp_path / "key.der"
    wrong.write_bytes(world.issued["alice"].key_der)
    now = int(datetime.datetime.now().timestamp())
    assert "does not belong" in boot(now, key=wrong)
    damaged = tmp_path / "cert.der"
    good = world.printer.certificate.read_bytes()
    for data in (
        b"",
        b"-----BEGIN CERTIFICATE-----",
        good[:-1],
        good + b"x",
        b"\x30\x82\x00\x01x",
    ):
        damaged.write_bytes(data)
        said = boot(now, certificate=damaged)
        assert said.startswith("refused: ")
        assert "certificate" in said


def test_requiring_certificates_needs_an_authority(boot, world, tmp_path):
    now = int(datetime.datetime.now().timestamp())
    assert "client_ca" in boot(now, more="ask_clients(context, tls.CERT_REQUIRED)")
    assert "must be DER" in boot(now, more="ask_clients(context, 2, b'PEM')")
    # An authority with critical name constraints, such as that of printers: Mbed TLS refuses it.
    pem = x509.load_pem_x509_certificate(world.printer.ca.read_bytes())
    path = tmp_path / "printers.der"
    path.write_bytes(ca_x509.der(pem))
    more = f"ask_clients(context, tls.CERT_REQUIRED, read({str(path)!r}))"
    assert "refused: client_ca: invalid cert" in boot(now, more=more)


def test_a_build_that_cannot_ask_says_so(interpreter):
    code = """
import sys
sys.path[:0] = ["firmware", "boards/unix"]
from platen.shell import peer
class Old:
    verify_mode = 0
    def load_verify_locations(self, data):
        pass
try:
    peer.ask_clients(Old(), 1)
except peer.TLSError as e:
    print(e)
"""
    done = interpreter.run(["-c", code])
    assert "has no verify_callback" in done.stdout, done.stderr


# proves: B22 B31
def test_a_chain_of_another_authority_is_presented_whole(start, world, tmp_path, interpreter):
    """Device files with intermediates: what OpenSSL gets to see verifies against the root."""
    make, now = ec.generate_private_key, ca_x509.now()
    root_key, middle_key = make(ec.SECP256R1()), make(ec.SECP256R1())
    root = ca_x509.authority(root_key, "Root", ExtendedKeyUsageOID.SERVER_AUTH)
    middle = (
        x509.CertificateBuilder()
        .subject_name(ca_x509.common_name("Middle"))
        .issuer_name(root.subject)
        .public_key(middle_key.public_key())
        .serial_number(7)
        .not_valid_before(now - DAY)
        .not_valid_after(now + DAY * 900)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .add_extension(
            x509.SubjectKeyIdentifier.from_public_key(middle_key.public_key()), critical=False
        )
        .sign(root_key, hashes.SHA256())
    )
    root = (
        x509.CertificateBuilder()
        .subject_name(root.subject)
        .issuer_name(root.subject)
        .public_key(root_key.public_key())
        .serial_number(8)
        .not_valid_before(now - DAY)
        .not_valid_after(now + DAY * 900)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(root_key, hashes.SHA256())
    )
    with open_store(tmp_path / "store", make=True) as store:
        printer = ca_printers.open_printer(store, "thermal-a1b2c3")
        request = x509.load_pem_x509_csr(ca_printers.make_request(printer, [NAME]))
        leaf = ca_x509.end_entity(
            request.public_key(),
            NAME,
            [NAME],
            ExtendedKeyUsageOID.SERVER_AUTH,
            90,
            (middle_key, middle),
        )
        ca_printers.install(store, printer, [root, leaf, middle])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(world, "printer", printer)
        printer.client_ca = None
        server = start(NONE, client_ca=False)
        with socket.create_connection(("127.0.0.1", server.port), 20) as raw:
            context = ssl.create_default_context(cafile=printer.ca)
            with context.wrap_socket(raw, server_hostname=NAME) as sock:
                assert sock.getpeercert()["issuer"] == ((("commonName", "Middle"),),)
