# SPDX-License-Identifier: MIT
"""Client certificates and the whole printer: who prints, the table of 2018, the port of its own.

Python's ssl and curl (both OpenSSL) are the clients; certificates are those of the tool, forged
ones are made by hand (test_client_certificates.py).
"""

import socket
import ssl

import pytest

import hosttest
from e2e_client import COMPLETED, OK, VALIDATE_JOB, Closed, job_number, job_of
from e2e_identity import PASSWORD, REALM, SMALL, Client, Shop, curl
from e2e_printer import VECTORS, Simulator, assert_same, expected, frozen_interpreter
from host_tools import ipp
from test_client_certificates import FORBIDDEN, NAME, NOT_AUTHENTICATED, NOT_AUTHORIZED

REFUSED = (ssl.SSLError, ConnectionError, Closed)
VERSIONS = [None, ssl.TLSVersion.TLSv1_2]
ACCOUNT_LIMIT_REACHED = 0x041E
FORMAT_ERROR = 0x0411
_CLOSES_S = 10


@pytest.fixture(scope="module")
def shop(tmp_path_factory):
    return Shop(tmp_path_factory.mktemp("shop"))


def _printer(request, folder, settings):
    frozen = request.param == "frozen"
    interpreter = frozen_interpreter() if frozen else hosttest.interpreter(request.param)
    return Simulator(folder, interpreter, settings=settings)


_EACH = ["micropython", pytest.param("frozen", marks=pytest.mark.slow)]


@pytest.fixture(scope="module", params=_EACH)
def mutual(request, shop, tmp_path_factory):
    """A printer of the profile `mutual`."""
    settings = shop.settings("certificate", profile="mutual")
    with _printer(request, tmp_path_factory.mktemp("mutual"), settings) as simulator:
        yield simulator


@pytest.fixture(scope="module", params=_EACH)
def users(request, shop, tmp_path_factory):
    """Passwords at /ipp/print, certificates at /ipp/certificate and at a port of their own."""
    port = hosttest.free_port()
    settings = shop.settings("digest", "certificate", certificate_port=port)
    with _printer(request, tmp_path_factory.mktemp("users"), settings) as simulator:
        simulator.certificate_port = port
        yield simulator


def ask(shop, port, certificate, path="/ipp/print", operation=VALIDATE_JOB, **options):
    """(HTTP status, IPP status, whether the printer closed) of one request."""
    with shop.client(port, path, certificate, **options) as client:
        response = client.post(operation)
        field = response.fields.get("connection") == "close"
        closed = field and client.is_closed(_CLOSES_S)
        assert field == closed
        return response.status, response.message.code, closed


# proves: A28 A31 A63 C02 C03 C04 C05 T3
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
def test_the_table_of_2018(shop, mutual, version):
    def status(certificate, operation=VALIDATE_JOB):
        return ask(shop, mutual.port, certificate, operation=operation, maximum=version)

    assert status("alice") == (200, OK, False)
    assert status(None) == (200, NOT_AUTHENTICATED, True)
    assert status("unpinned") == (200, NOT_AUTHORIZED, True)
    assert status("carol") == (200, FORBIDDEN, True)
    assert status("bob") == (200, OK, False)
    # In this profile nobody is told anything.
    assert status(None, ipp.GET_PRINTER_ATTRIBUTES) == (200, NOT_AUTHENTICATED, True)
    assert status("bob", ipp.GET_PRINTER_ATTRIBUTES) == (200, OK, False)


# proves: A11 C03 T3 V14
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
@pytest.mark.parametrize("certificate", ["forged", "mallory"])
def test_a_forged_authority_gets_nobody_in(shop, mutual, certificate, version):
    found = ask(shop, mutual.port, certificate, maximum=version)
    assert found == (200, NOT_AUTHORIZED, True)


# proves: A28 T3
@pytest.mark.parametrize("path", ["/", "/icon-48.png", "/strings/en.strings", "/nothing"])
def test_pages_are_for_those_with_a_certificate(shop, mutual, users, path):
    for certificate in (None, "unpinned", "forged", "carol"):
        with shop.client(mutual.port, certificate=certificate) as client:
            assert client.get(path).status == 403
    with shop.client(mutual.port, certificate="bob") as client:
        assert client.get(path).status == (404 if path == "/nothing" else 200)
    with shop.client(users.port) as client:  # where anybody may ask what the printer is
        assert client.get(path).status == (404 if path == "/nothing" else 200)


# proves: A12 T3
@pytest.mark.parametrize("certificate", ["expired", "early"])
def test_a_certificate_outside_of_its_dates(shop, mutual, certificate):
    assert ask(shop, mutual.port, certificate) == (200, NOT_AUTHORIZED, True)


# proves: A28 A31 T3
def test_who_has_a_certificate_prints(shop, mutual):
    with shop.client(mutual.port, certificate="alice") as client:
        job_id, _state = job_of(client.print_small())
        assert_same(mutual.picture(job_id), expected(SMALL))
        found = client.job(job_id, "job-originating-user-name", "job-state")
        # Whatever requesting-user-name says, which is e2e here.
        assert found["job-originating-user-name"].value == "alice"
        assert found["job-state"].value == COMPLETED


def send_file(shop, port, path, file, out, *words, client=None):
    """Have curl post a whole IPP request; its answer."""
    content = ("-H", "Content-Type: application/ipp", "--data-binary", f"@{file}")
    done = curl(shop, port, path, *words, *content, "-o", out, client=client)
    assert done.returncode == 0, done.stderr
    return ipp.decode(out.read_bytes())[0]


def print_file(shop, port, path, file):
    """A file with a Print-Job of the small vector, made for curl."""
    with shop.client(port, path, "bob") as client:
        file.write_bytes(client.document_request("image/urf") + (VECTORS / SMALL).read_bytes())
    return file


# proves: A28 C02 T3
def test_curl_prints_with_a_certificate_and_not_without(shop, mutual, tmp_path):
    file = print_file(shop, mutual.port, "/ipp/print", tmp_path / "job.ipp")
    out = tmp_path / "answer.ipp"
    answer = send_file(shop, mutual.port, "/ipp/print", file, out, client="bob")
    assert answer.code == OK
    assert_same(mutual.picture(job_of(answer)[0]), expected(SMALL))
    answer = send_file(shop, mutual.port, "/ipp/print", file, out)
    assert answer.code == NOT_AUTHENTICATED


# proves: A38 T3
def test_the_next_connection_begins_as_nobody(shop, mutual):
    assert ask(shop, mutual.port, "alice")[1] == OK
    assert ask(shop, mutual.port, None)[1] == NOT_AUTHENTICATED


# proves: A29 A30 T3
def test_operators_are_those_of_the_group(shop, mutual):
    pause, resume = 0x0010, 0x0011
    with shop.client(mutual.port, certificate="bob") as client:
        assert client.status(pause) == (200, NOT_AUTHORIZED)
    with shop.client(mutual.port, certificate="alice") as client:
        assert client.status(pause) == (200, OK)
        assert client.status(resume) == (200, OK)


# proves: A44 T3
def test_jobs_are_their_makers(shop, mutual):
    with shop.client(mutual.port, certificate="alice") as client:
        job_id = client.create()
    with shop.client(mutual.port, certificate="bob") as client:
        asked = client.status(ipp.CANCEL_JOB, job_number(job_id), user="alice")
        assert asked == (200, NOT_AUTHORIZED)
    with shop.client(mutual.port, certificate="alice") as client:
        assert client.status(ipp.CANCEL_JOB, job_number(job_id)) == (200, OK)


# proves: A12 C04 T3
def test_the_pins_are_obeyed_from_the_next_request_on(shop, mutual):
    """On the connection that is open, too: nothing is remembered of who it was."""
    old = shop.pins.read_text()
    line = next(each for each in old.splitlines() if ":bob:" in each)
    with shop.client(mutual.port, certificate="bob") as client:
        assert client.status(VALIDATE_JOB) == (200, OK)
        try:
            shop.pins.write_text(old.replace(line, line.replace(":active", ":revoked")))
            assert client.status(VALIDATE_JOB) == (200, FORBIDDEN)
            assert client.is_closed(_CLOSES_S)
            shop.pins.write_text(old.replace(line + "\n", ""))
            assert ask(shop, mutual.port, "bob") == (200, NOT_AUTHORIZED, True)
        finally:
            shop.pins.write_text(old)
    assert ask(shop, mutual.port, "bob") == (200, OK, False)


# Passwords and certificates on one printer.


def uris(port, other):
    """printer-uri-supported of `users`, with security and mechanism."""
    base = f"ipps://{NAME}:"
    return [
        (f"{base}{port}/ipp/print", "tls", "digest"),
        (f"{base}{port}/ipp/certificate", "tls", "certificate"),
        (f"{base}{other}/ipp/print", "tls", "certificate"),
    ]


# proves: A05 A64 T3
def test_each_uri_has_its_mechanism_and_port(shop, users):
    wanted = uris(users.port, users.certificate_port)
    with shop.client(users.port) as client:
        assert client.ways() == wanted
    with shop.client(users.certificate_port, certificate="bob") as client:
        assert client.ways() == wanted


# proves: A40 A05 T3
def test_a_name_with_a_password_is_not_the_same_name_with_a_certificate(shop, users, tmp_path):
    # bob, because alice is an operator.
    with shop.client(users.port, "/ipp/certificate", "bob") as strong:
        job_id = strong.create()
        with shop.client(users.port) as client:
            file = tmp_path / "cancel.ipp"
            file.write_bytes(client.request(ipp.CANCEL_JOB, job_number(job_id), user="bob"))
            validate = tmp_path / "validate.ipp"
            validate.write_bytes(client.request(VALIDATE_JOB, user="bob"))
        signed = ("--digest", "--user", f"bob:{PASSWORD}")
        out = tmp_path / "answer.ipp"
        # The password is right, and good for what began with it.
        answer = send_file(shop, users.port, "/ipp/print", validate, out, *signed)
        assert answer.code == OK
        answer = send_file(shop, users.port, "/ipp/print", file, out, *signed)
        assert answer.code == NOT_AUTHORIZED
        assert strong.status(ipp.CANCEL_JOB, job_number(job_id)) == (200, OK)


# proves: A20
def test_a_counter_for_the_public(shop, tmp_path):
    """Who prints is known, and prints so much; they know whom they print to."""
    settings = shop.settings("digest", "oauth", quota={"jobs": 1, "mm": 0})
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path / "own", interpreter, settings=settings) as counter:
        stranger = ssl.create_default_context()
        with pytest.raises(ssl.SSLCertVerificationError):
            Client(counter.port, "/ipp/print", stranger)
        bearer = f"Bearer {shop.token(sub='ann')}"
        with shop.client(counter.port, "/ipp/oauth", authorization=bearer) as client:
            malicious = client.print_bytes(b"RaS2" + b"\xff" * 2000, "image/pwg-raster")
            assert malicious.code == FORMAT_ERROR
            assert client.print_small().code == ACCOUNT_LIMIT_REACHED
        with shop.client(counter.port, "/ipp/oauth") as client:
            assert client.post(VALIDATE_JOB).status == 401


# proves: A05 C02
def test_the_path_decides_which_proof_counts(shop, users):
    # A certificate is nothing where passwords are asked for.
    with shop.client(users.port, certificate="alice") as client:
        response = client.post(VALIDATE_JOB)
        assert response.status == 401
        assert f'realm="{REALM}"' in response.fields["www-authenticate"]
    assert ask(shop, users.port, None, "/ipp/certificate") == (200, NOT_AUTHENTICATED, True)
    assert ask(shop, users.port, "alice", "/ipp/certificate") == (200, OK, False)


def test_a_stock_client_without_a_certificate_is_not_put_off(users):
    """ipptool (GnuTLS) is asked for one in its handshake, and has none."""
    uri = f"ipps://localhost:{users.port}/ipp/print"
    done = users.ipptool("-tv", "get-printer-attributes.test", uri=uri)
    assert done.returncode == 0, done.stdout + done.stderr


# proves: A28 T3
@pytest.mark.parametrize("version", VERSIONS, ids=["newest", "tls-1.2"])
def test_the_certificate_port_refuses_handshakes(shop, users, version):
    port = users.certificate_port
    for certificate in (None, "forged", "foreign", "mallory", "expired", "early"):
        with pytest.raises(REFUSED):
            ask(shop, port, certificate, maximum=version)
    assert ask(shop, port, "bob", maximum=version) == (200, OK, False)
    # Signed by the authority is not enough: the pins decide here, too.
    assert ask(shop, port, "unpinned", maximum=version) == (200, NOT_AUTHORIZED, True)
    assert ask(shop, port, "carol", maximum=version) == (200, FORBIDDEN, True)


# proves: A28 T3
def test_the_certificate_port_prints(shop, users, tmp_path):
    port = users.certificate_port
    file = print_file(shop, port, "/ipp/print", tmp_path / "job.ipp")
    out = tmp_path / "answer.ipp"
    answer = send_file(shop, port, "/ipp/print", file, out, client="bob")
    assert answer.code == OK
    job_id = job_of(answer)[0]
    uri = answer.group(ipp.JOB_GROUP)["job-uri"].value
    assert uri == f"ipps://{NAME}:{port}/ipp/print/{job_id}"
    assert_same(users.picture(job_id), expected(SMALL))


# proves: A28
def test_the_certificate_port_is_for_tls_only(users):
    with socket.create_connection(("127.0.0.1", users.certificate_port), 20) as sock:
        head = f"POST /ipp/print HTTP/1.1\r\nHost: {NAME}\r\nContent-Length: 0\r\n\r\n"
        sock.sendall(head.encode())
        assert sock.recv(100).startswith(b"HTTP/1.1 426 ")


# proves: A24 B24
@pytest.mark.parametrize(
    ("authentication", "profile"),
    [
        (["certificate"], "mutual"),
        (["certificate", "digest"], "users"),
        (["oauth", "certificate"], "users"),
        (["digest", "oauth", "certificate"], "users"),
    ],
    ids=lambda value: "-".join(value) if isinstance(value, list) else value,
)
@pytest.mark.parametrize("apart", [False, True], ids=["one-port", "two-ports"])
def test_uri_attributes_stay_parallel(shop, tmp_path, authentication, profile, apart):
    more = {"certificate_port": hosttest.free_port()} if apart else {}
    settings = shop.settings(*authentication, profile=profile, **more)
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, settings=settings) as simulator:
        paths = ["print", *authentication[1:]]
        base = f"ipps://{NAME}:"
        wanted = [
            (f"{base}{simulator.port}/ipp/{path}", "tls", each)
            for path, each in zip(paths, authentication, strict=True)
        ]
        if apart:
            wanted.append((f"{base}{more['certificate_port']}/ipp/print", "tls", "certificate"))
        with shop.client(simulator.port, certificate="bob") as client:
            assert client.ways() == wanted


# proves: B24 B27
@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"pins": None}, "needs a file for pins"),
        ({"client_ca": None}, "needs a file for client_ca"),
        ({"certificate_port": 70000}, "must be a port"),
        ({"key": None}, "are one pair"),
        ({"authentication": ["digest"]}, "mutual cannot use 'digest'"),
    ],
)
def test_what_is_missing_is_said_at_the_start(shop, tmp_path, change, said):
    settings = shop.settings("certificate", profile="mutual") | change
    settings = {name: value for name, value in settings.items() if value is not None}
    with pytest.raises(AssertionError, match=said):
        Simulator(tmp_path, hosttest.interpreter("micropython"), settings=settings)


# proves: B27
def test_a_key_of_another_certificate_is_refused(shop, tmp_path):
    key = tmp_path / "other.der"
    key.write_bytes(shop.world.issued["alice"].key_der)
    settings = shop.settings("certificate", profile="mutual", key=str(key))
    with pytest.raises(AssertionError, match="does not belong to"):
        Simulator(tmp_path, hosttest.interpreter("micropython"), settings=settings)


# proves: B24
def test_an_authority_that_cannot_be_used_is_said_by_the_printer(shop, tmp_path):
    """By the firmware: a board has no tool that looks at its files first."""
    path = tmp_path / "client_ca.der"
    path.write_bytes(shop.world.printer.ca.read_bytes())  # PEM, and that of printers
    settings = shop.settings("certificate", profile="mutual", client_ca=str(path))
    with pytest.raises(AssertionError, match="TLSError: client_ca: certificates must be DER"):
        Simulator(tmp_path / "printer", hosttest.interpreter("micropython"), settings=settings)
