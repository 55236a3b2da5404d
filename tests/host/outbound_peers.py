# SPDX-License-Identifier: MIT
"""Servers that a printer calls: CPython's http.server over CPython's ssl, on a free port.

`Authority(folder)` issues certificates, good and bad. `Peer(paths, context)` serves functions by
path: each gets the handler and writes what it likes. `asked` is every request, as it came.
"""

import datetime
import http.server
import ssl
import threading

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import NameOID

DAY = datetime.timedelta(days=1)


def _name(text):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class Authority:
    """A root, as a PEM file `root` and a DER file `root_der`."""

    def __init__(self, folder, name="Files"):
        self._folder = folder
        self._name = _name(name)
        self._key = ec.generate_private_key(ec.SECP256R1())
        now = datetime.datetime.now(datetime.UTC)
        made = self._sign(self._name, self._key, now - 9 * DAY, now + 9 * DAY, None)
        self.root = folder / f"{name}.pem"
        self.root.write_bytes(made.public_bytes(serialization.Encoding.PEM))
        self.root_der = folder / f"{name}.der"
        self.root_der.write_bytes(made.public_bytes(serialization.Encoding.DER))

    def _sign(self, subject, key, begin, end, host):
        builder = (
            x509.CertificateBuilder()
            .subject_name(subject)
            .issuer_name(self._name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begin)
            .not_valid_after(end)
            .add_extension(x509.BasicConstraints(ca=host is None, path_length=None), True)
        )
        if host:
            names = x509.SubjectAlternativeName([x509.DNSName(host)])
            builder = builder.add_extension(names, False)
        return builder.sign(self._key, hashes.SHA256())

    def context(self, host="localhost", begin=-DAY, end=DAY, is_rsa=False, maximum=None):
        """A server's SSLContext with a certificate for a host, valid from now + begin on."""
        now = datetime.datetime.now(datetime.UTC)
        if is_rsa:
            key = rsa.generate_private_key(65537, 2048)
        else:
            key = ec.generate_private_key(ec.SECP256R1())
        made = self._sign(_name(host), key, now + begin, now + end, host)
        path = self._folder / f"server-{made.serial_number}.pem"
        path.write_bytes(
            key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            + made.public_bytes(serialization.Encoding.PEM)
        )
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(path)
        if maximum:
            context.maximum_version = maximum
        return context


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, peer, context):
        self.peer = peer
        self.context = context
        super().__init__(("127.0.0.1", 0), _Handler)

    def finish_request(self, request, client_address):
        """In the thread of its own: a handshake may take its time, or fail."""
        self.peer.connections += 1
        if self.context is not None:
            request.settimeout(20)
            try:
                request = self.context.wrap_socket(request, server_side=True)
            except (OSError, ssl.SSLError) as error:
                self.peer.failures.append(error)
                return
        super().finish_request(request, client_address)

    def handle_error(self, request, client_address):
        """A printer that hangs up in the middle is what many tests are about."""
        self.peer.broken += 1


class _Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    body = b""

    def _serve(self):
        peer = self.server.peer
        length = int(self.headers.get("Content-Length", 0))
        self.body = self.rfile.read(length)
        peer.asked.append((self.command, self.path, dict(self.headers), self.body))
        serve = peer.paths.get(self.path.split("?")[0])
        self.close_connection = True
        if serve is None:
            self.send_error(404)
        else:
            serve(self)

    do_GET = do_POST = do_HEAD = _serve  # noqa: N815

    def give(self, kind, data, *fields, status=200, length=None):
        """A response with its length."""
        self.send_response(status)
        if kind:
            self.send_header("Content-Type", kind)
        for name, value in fields:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(data) if length is None else length))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        """Nothing on stderr."""


class Peer:
    """See above; a context manager."""

    def __init__(self, paths, context=None):
        self.paths = paths
        self.asked = []
        self.failures = []  # handshakes
        self.connections = self.broken = 0
        self._server = _Server(self, context)
        self.port = self._server.server_address[1]
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._server.shutdown()
        self._server.socket.close()
        self._thread.join()
