# SPDX-License-Identifier: MIT
"""TLS as clients meet it: what is refused, two ways up from plain HTTP, clients that break off.

Python's ssl (OpenSSL) and the stock ipptool (GnuTLS) are the other side.
"""

import re
import socket
import ssl
import struct
import warnings

import pytest

import hosttest
from e2e_client import HOST, IDLE, OK, Wire, job_number, tls_context
from e2e_printer import VECTORS, Simulator, assert_same, expected
from host_tools import ipp
from hosttest import wait_for

NOT_AUTHORIZED = 0x0403
SMALL = "edge-height10-fill-only.urf"
PAGE = "androidlike-om_card_54x86mm-203dpi-sgray8.pwg"

# Forward secrecy and authenticated encryption, by OpenSSL's names.
ALLOWED = re.compile(r"ECDHE-ECDSA-(AES(128|256)-GCM|CHACHA20-POLY1305)|TLS_")


def weakest():
    """A context that offers everything OpenSSL still has."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        return tls_context(ssl.TLSVersion.TLSv1, ciphers="ALL:COMPLEMENTOFALL:@SECLEVEL=0")


def handshake(printer, context):
    """Version and suite of a handshake; raises SSLError when it is refused."""
    with Wire(printer.port, context=context) as wire:
        return wire.sock.version(), wire.sock.cipher()[0]


def post(printer, path="/ipp/print", *fields):
    """A small request as a client without TLS begins it."""
    lines = [f"POST {path} HTTP/1.1", f"Host: {HOST}:{printer.port}", *fields]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


OPTIONS = b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\n"


# What is offered.


# proves: T1 A51 A67
def test_the_handshake_takes_the_best_of_both(printer):
    version, suite = handshake(printer, tls_context())
    assert version in ("TLSv1.2", "TLSv1.3")
    assert ALLOWED.match(suite)
    assert handshake(printer, tls_context(maximum=ssl.TLSVersion.TLSv1_2))[0] == "TLSv1.2"


# proves: T1 A52
@pytest.mark.parametrize("version", ["TLSv1", "TLSv1_1"])
def test_older_versions_are_refused(printer, version):
    context = weakest()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.maximum_version = ssl.TLSVersion[version]
    with pytest.raises(ssl.SSLError) as refusal:
        handshake(printer, context)
    # The alert says that the printer refused, not this computer's policy.
    assert "ALERT" in refusal.value.reason


# proves: A10 A33 A51 A66
def test_only_suites_with_forward_secrecy_and_aead_are_taken(printer):
    names = {
        each["name"]
        for each in weakest().get_ciphers()
        # TLS 1.3 has only such suites; for the others a client must have a secret to share.
        if each["protocol"] != "TLSv1.3" and not re.search("PSK|SRP", each["name"])
    }
    assert len(names) > 40
    taken = set()
    for name in sorted(names):
        context = tls_context(maximum=ssl.TLSVersion.TLSv1_2, ciphers=name + ":@SECLEVEL=0")
        try:
            taken.add(handshake(printer, context)[1])
        except ssl.SSLError as error:
            if "ALERT" not in (error.reason or ""):
                raise  # this side's doing
    assert taken
    assert all(ALLOWED.match(name) for name in taken)


def test_the_certificate_is_the_one_in_the_state_folder(printer):
    context = ssl.create_default_context(cafile=printer.state / "ca.pem")
    with Wire(printer.port, context=context) as wire:
        assert wire.sock.getpeercert()["subjectAltName"]
        assert wire.printer("printer-state")["printer-state"].value == IDLE


# From plain HTTP to TLS.


# proves: T1 A09 A63
def test_a_plain_post_is_told_to_upgrade(printer):
    with Wire(printer.port, tls=False) as wire:
        body = wire.request(ipp.GET_PRINTER_ATTRIBUTES)
        wire.send(wire.post_head(length=len(body)) + body)
        answer = wire.response()
        assert answer.status == 426
        assert "TLS/1.2" in answer.fields["upgrade"]
        assert "Upgrade" in answer.fields["connection"]
        assert b"printer" not in answer.body
        # The same connection can now be upgraded.
        wire.send(OPTIONS + b"Upgrade: TLS/1.2\r\n\r\n")
        assert wire.response().status == 101
        wire.start_tls()
        assert wire.response().status == 200
        assert wire.printer("printer-state")["printer-state"].value == IDLE


# proves: T1
@pytest.mark.parametrize("offer", [b"TLS/1.2", b"TLS/1.2,TLS/1.1,TLS/1.0", b"TLS/1.3, TLS/1.2"])
def test_options_upgrade_gives_tls_on_the_same_socket(printer, offer):
    with Wire(printer.port, tls=False) as wire:
        wire.send(OPTIONS + b"Upgrade: " + offer + b"\r\n\r\n")
        answer = wire.response()
        assert answer.status == 101
        assert "TLS/1.2" in answer.fields["upgrade"]
        assert wire.input == b""
        wire.start_tls()
        assert wire.response().status == 200  # the answer to OPTIONS
        answer = wire.print_bytes((VECTORS / SMALL).read_bytes(), "image/urf")
        assert answer.groups[-1][1]["job-state"].value == 9


# proves: T1
def test_a_plain_expect_continue_gets_426_instead_of_100(printer):
    with Wire(printer.port, tls=False) as wire:
        wire.send(wire.post_head("Expect: 100-continue"))
        status, fields = wire.head()
        assert status == 426
        assert "Upgrade" in fields["connection"]


# proves: T1 A51 B06
def test_stock_ipptool_prints_through_the_upgrade(printer):
    """B-5.1 to B-5.5 of the self-certification: none, an upgrade, TLS at once, by URI."""
    uri = printer.uri.replace("ipps://", "ipp://")
    for more in ((), ("-E",), ("-S",)):
        done = printer.ipptool("-tv", *more, "-f", VECTORS / PAGE, "print-job.test", uri=uri)
        assert done.returncode == 0, done.stdout + done.stderr
        job_id = int(re.search(r"job-id \(integer\) = (\d+)", done.stdout)[1])
        assert_same(printer.picture(job_id), expected(PAGE))


# proves: T1 A09
def test_nothing_but_the_upgrade_works_in_the_clear(printer):
    requests = (
        b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n",
        b"POST /ipp/print HTTP/1.0\r\nContent-Type: application/ipp\r\nContent-Length: 0\r\n\r\n",
    )
    for request in requests:
        with Wire(printer.port, tls=False) as wire:
            wire.send(request)
            assert wire.response(has_body=False).status == 426, request


# proves: T1
def test_bytes_behind_an_upgrade_request_are_not_taken_for_tls(printer):
    """What was sent in the clear before the 101 must never count as protected."""
    with Wire(printer.port, tls=False) as wire:
        wire.send(OPTIONS + b"Upgrade: TLS/1.2\r\n\r\n" + post(printer))
        assert wire.is_closed(5)
        assert b"ipp" not in wire.input


# proves: T1 A25
def test_the_open_profile_prints_in_the_clear_and_over_tls(tmp_path):
    interpreter = hosttest.interpreter("micropython")
    with Simulator(tmp_path, interpreter, profile="open") as printer:
        assert printer.uri.startswith("ipp://")
        job_id = printer.print_file(VECTORS / PAGE)
        assert_same(printer.picture(job_id), expected(PAGE))
        done = printer.ipptool(
            "-tv",
            "-f",
            VECTORS / PAGE,
            "print-job.test",
            uri=printer.uri.replace("ipp://", "ipps://"),
        )
        assert done.returncode == 0, done.stdout
        assert_same(printer.picture(job_id + 1), expected(PAGE))


# proves: A19
def test_names_are_believed_inside_tls(printer):
    """The profile private: who somebody is, is what they say; nobody else hears it."""
    with Wire(printer.port) as wire, Wire(printer.port, tls=False) as plain:
        job_id = wire.create(user="ada")
        job = wire.job(job_id, "job-originating-user-name", user="ada")
        assert job["job-originating-user-name"].value == "ada"
        assert wire.cancel(job_id, "bob") == NOT_AUTHORIZED
        body = plain.request(ipp.CANCEL_JOB, job_number(job_id), user="ada")
        plain.send(plain.post_head(length=len(body)) + body)
        assert plain.response().status == 426
        assert wire.cancel(job_id, "ada") == OK


# Clients that break off.


def _connect_only(port):
    socket.create_connection(("127.0.0.1", port)).close()


def _reset(port):
    sock = socket.create_connection(("127.0.0.1", port))
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    sock.close()


def client_hello():
    """The first flight of a handshake."""
    incoming, outgoing = ssl.MemoryBIO(), ssl.MemoryBIO()
    half = tls_context().wrap_bio(incoming, outgoing, server_hostname=HOST)
    with pytest.raises(ssl.SSLWantReadError):
        half.do_handshake()
    return outgoing.read()


def _half_hello(port):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.sendall(client_hello()[:50])


def _hello_and_away(port):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.sendall(client_hello())
        sock.recv(1)


def _no_tls_after_all(port):
    with socket.create_connection(("127.0.0.1", port)) as sock:
        sock.sendall(b"\x16\x03\x01\x00\x05hello" + bytes(100))
        sock.settimeout(5)
        try:
            while sock.recv(4096):
                pass
        except ConnectionResetError:
            pass


def _old_tls(port):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context = weakest()
        context.maximum_version = ssl.TLSVersion.TLSv1_1
    with pytest.raises(ssl.SSLError):
        Wire(port, context=context)


def _handshake_only(port):
    Wire(port).close()


def _half_request(port):
    with Wire(port) as wire:
        wire.send(b"POST /ipp/print HTTP/1.1\r\nHost: loc")


def _half_document(port):
    with Wire(port) as wire:
        body = wire.request(ipp.PRINT_JOB)
        wire.send(wire.post_head() + b"%x\r\n" % (len(body) + 99) + body + b"RaS2")


def _garbage(port):
    with Wire(port, tls=False) as wire:
        wire.send(bytes(range(256)))
        assert wire.is_closed(5)


BREAKERS = (
    _connect_only,
    _reset,
    _half_hello,
    _hello_and_away,
    _no_tls_after_all,
    _old_tls,
    _handshake_only,
    _half_request,
    _half_document,
    _garbage,
)


# proves: T1 A67 V07
def test_a_hundred_broken_connections_leave_nothing_behind(printer):
    with Wire(printer.port) as wire:
        wire.printer("printer-state")
    wait_for(lambda: printer.descriptors() < 12, what="calm")
    before = printer.descriptors()
    for turn in range(100):
        BREAKERS[turn % len(BREAKERS)](printer.port)
    wait_for(lambda: printer.descriptors() <= before, 15, "the end of every connection")
    with Wire(printer.port) as wire:

        def is_idle():
            state = wire.printer("printer-state", "queued-job-count")
            return state["printer-state"].value == IDLE and not state["queued-job-count"].value

        wait_for(is_idle, 15, "the end of the last broken job")
    job_id = printer.print_file(VECTORS / PAGE)
    assert_same(printer.picture(job_id), expected(PAGE))
