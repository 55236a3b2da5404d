# SPDX-License-Identifier: MIT
"""Broken printers for the doctor's tests, made from sound ones.

`Relay` stands in front of a printer and changes its real answers: decode, change, encode. It may
have a certificate of its own. `attributes_file` writes what `ippeveprinter -a` reads, `examine`
runs the doctor's command and gives its JSON. `certificate` makes one with any dates and names.
"""

import contextlib
import datetime
import http.client
import http.server
import io
import json
import os
import re
import socket
import ssl
import sys
import threading
from pathlib import Path
from urllib.parse import urlsplit

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

import hosttest
from host_tools import cli, client_needs, ipp
from host_tools.doctor_facts import Answer, Facts
from host_tools.trust import Address

EVERYONE = {"ios", "macos", "android", "windows", "chromeos", "cups"}

_TIMEOUT_S = 10
DAY = datetime.timedelta(days=1)
NOW = datetime.datetime(2026, 1, 2, 3, 4, 5, tzinfo=datetime.UTC)  # of facts_of


class Relay(http.server.ThreadingHTTPServer):
    """Serves on 127.0.0.1 what the printer at `uri` answers, changed by `change(attributes)`.

    Ports in URIs become its own; with `scheme` ipp the URIs say that, too, and lose their TLS.
    `status`: an IPP status in place of the answer. `body`: bytes in place of it.
    """

    daemon_threads = True

    def __init__(self, uri, scheme="ipp"):
        super().__init__(("127.0.0.1", 0), _Handler)
        self.printer = urlsplit(uri)
        self.scheme = scheme
        self.context = None
        self._trusting = ssl._create_unverified_context()  # of the test's own printer
        self.reset()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True)

    def reset(self):
        """Behave as the printer does."""
        self.change = lambda attributes: None
        self.body = None
        self.refuses = lambda request: None  # an IPP status, for some requests

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self._thread.join()
        self.server_close()

    @property
    def uri(self):
        return f"{self.scheme}://localhost:{self.server_port}/ipp/print"

    def use_certificate(self, folder, pem):
        """Speak TLS with this certificate and key from now on."""
        path = folder / f"relay-{self.server_port}.pem"
        path.write_bytes(pem)
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(path)

    def get_request(self):
        sock, address = super().get_request()
        sock.settimeout(_TIMEOUT_S)
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if self.context is not None:
            sock = self.context.wrap_socket(sock, server_side=True)  # OSError: not served
        return sock, address

    def handle_error(self, request, client_address):
        pass  # clients may hang up

    def connect(self):
        """A connection to the printer, opened when first used."""
        return http.client.HTTPSConnection(
            "127.0.0.1", self.printer.port, timeout=_TIMEOUT_S, context=self._trusting
        )

    def answer(self, peer, body, host):
        """The printer's answer to one request, changed; a refused one never gets there."""
        if self.body is not None:
            return self.body
        request, _ = ipp.decode(body)
        status = self.refuses(request)
        if status is not None:
            groups = [ipp.group(ipp.OPERATION_GROUP, *list(request.groups[0][1].values())[:2])]
            return ipp.encode(ipp.Message(status, request.request_id, groups, request.version))
        fields = {
            "Content-Type": "application/ipp",
            "Host": f"{host.partition(':')[0]}:{self.printer.port}",
        }
        try:
            peer.request("POST", self.printer.path, body, fields)
            response = peer.getresponse()
        except (http.client.RemoteDisconnected, OSError):  # it gave way to others
            peer.close()
            peer.request("POST", self.printer.path, body, fields)
            response = peer.getresponse()
        assert response.status == 200
        message, _ = ipp.decode(response.read())
        attributes = message.group(ipp.PRINTER_GROUP)
        self._rename(attributes)
        self.change(attributes)
        return ipp.encode(message)

    def _rename(self, attributes):
        for each in attributes.values():
            each.values = [
                value.replace(f":{self.printer.port}/", f":{self.server_port}/")
                if isinstance(value, str)
                else value
                for value in each.values
            ]
        found = attributes.get("printer-uri-supported")
        if self.scheme == "ipp" and found is not None:
            found.values = [re.sub("^ipps:", "ipp:", each) for each in found.values]
            if "uri-security-supported" in attributes:
                attributes["uri-security-supported"].values = ["none"]


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = 1 << 16  # head and body in one segment: no waiting for an acknowledgement

    def setup(self):
        super().setup()
        self.peer = self.server.connect()

    def finish(self):
        self.peer.close()
        super().finish()

    def do_POST(self):
        if "chunked" in self.headers.get("Transfer-Encoding", ""):
            body = self._chunks()
        else:
            body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.path.startswith("//"):
            self.send_error(404)
            return
        answer = self.server.answer(self.peer, body, self.headers["Host"])
        self.send_response(200)
        self.send_header("Content-Type", "application/ipp")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def handle_expect_100(self):
        is_welcome = super().handle_expect_100()
        self.wfile.flush()
        return is_welcome

    def _chunks(self):
        body = b""
        while size := int(self.rfile.readline(), 16):
            body += self.rfile.read(size)
            self.rfile.readline()
        self.rfile.readline()
        return body

    def log_message(self, *_):
        pass


# Changes for a relay.


def set_(name, tag, *values):
    """A change: the attribute has these values, where it was asked for."""

    def change(attributes):
        if name in attributes:
            attributes[name] = ipp.attribute(name, tag, *values)

    return change


def drop(*names):
    """A change: the attributes are left out."""

    def change(attributes):
        for name in names:
            attributes.pop(name, None)

    return change


def literal_uri(attributes):
    if "printer-uri-supported" in attributes:
        each = attributes["printer-uri-supported"]
        each.values = [re.sub("//[^:]*", "//127.0.0.1", uri) for uri in each.values]


def other_host(attributes):
    if "printer-uri-supported" in attributes:
        each = attributes["printer-uri-supported"]
        each.values = [re.sub("//[^:]*", "//192.168.7.20", uri) for uri in each.values]


def other_port(attributes):
    if "printer-uri-supported" in attributes:
        each = attributes["printer-uri-supported"]
        each.values = [re.sub(r":\d+/", ":1/", uri) for uri in each.values]


def refuse(status, *operations):
    """What `Relay.refuses` may be: these operations get that status."""
    return lambda request: status if request.code in operations else None


# What tests ask for.


def certificate(names, begins, ends):
    """A self-signed one and its key, PEM; begins and ends are distances from now."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, names[0])])
    now = datetime.datetime.now(datetime.UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now + begins)
        .not_valid_after(now + ends)
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(n) for n in names]), False)
        .sign(key, hashes.SHA256())
    )
    return made.public_bytes(serialization.Encoding.PEM), key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )


def libcups_trust(folder, pem):
    """What libcups thinks of a certificate that it sees for the first time."""
    path = folder / "seen.pem"
    path.write_bytes(pem)
    program = Path(__file__).with_name("libcups_trust.py")
    environment = {**os.environ, "HOME": str(folder), "CUPS_SERVERROOT": str(folder)}
    done = hosttest.run([sys.executable, program, path, "thermal58.local"], 20, environment)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def changed_txt(txt, **changes):
    """A TXT record with other values of some keys, or without them."""
    txt = {**txt, **{key.lower(): value for key, value in changes.items()}}
    return {key: value for key, value in txt.items() if value is not None}


def txt_of(attributes, **changes):
    """The TXT record that belongs to a printer (clients.md 1.1), with some keys changed."""
    record = {
        "txtvers": "1",
        "qtotal": "1",
        "rp": "ipp/print",
        "ty": attributes.first("printer-make-and-model"),
        "adminurl": attributes.first("printer-more-info"),
        "pdl": ",".join(attributes.all("document-format-supported")),
        "URF": ",".join(attributes.all("urf-supported")),
        "UUID": attributes.first("printer-uuid").removeprefix("urn:uuid:"),
        "Color": "F",
        "Duplex": "F",
    }
    record.update(changes)
    return "".join(f"{key}={value}\n" for key, value in record.items() if value is not None)


def run(*arguments):
    """The doctor's exit status and what it prints."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        status = cli.main(["doctor", *map(str, arguments)])
    return status, out.getvalue()


def examine(*arguments):
    """The doctor's JSON."""
    status, text = run("--json", *arguments)
    found = json.loads(text)
    assert found["status"] == status
    return found


def fatal(found, client):
    """What stops a client: the `what` of its fatal findings."""
    return {e["what"] for e in found["clients"][client]["findings"] if e["level"] == "fatal"}


def advised(found, client):
    """`what` of its other findings."""
    return {e["what"] for e in found["clients"][client]["findings"] if e["level"] != "fatal"}


def stopped(found):
    """The clients that would not print."""
    return {key for key, each in found["clients"].items() if not each["would_print"]}


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
    for client in client_needs.load()[0]:
        facts.answers[client.key] = Answer(
            ("all", *client.asks), client.version, client.version, 1.0, attributes
        )
    return facts
