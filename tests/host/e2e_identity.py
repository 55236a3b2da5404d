# SPDX-License-Identifier: MIT
"""What end-to-end tests of clients that prove who they are share.

`Shop(folder)` has an authority with its printer and users (test_client_certificates.World), an
authorization server's keys, a file of passwords; `settings(...)` is a configuration of them all.
`Client` is a Wire with a path, a certificate and an Authorization field of its own.
"""

import hashlib
import ssl
import time

import jwt

import hosttest
import oauth_cases
from e2e_client import Wire
from e2e_printer import VECTORS
from host_tools import ipp, jwks
from test_client_certificates import NAME, World

SMALL = "edge-height10-fill-only.urf"
REALM = "Platen"
ISSUER = "https://as.example/shop"
AUDIENCE = "shop-printer"
PASSWORD = "correct horse"


class Shop:
    """See above."""

    def __init__(self, folder):
        self.folder = folder
        self.world = World(folder)
        self.keys = oauth_cases.Keys()
        self.pins = folder / "pins"
        self.pins.write_text("\n".join(self.world.pins) + "\n")
        self.users = folder / "users"
        self.users.write_text("".join(_user(name) for name in ("alice", "ann", "bob")))
        self.jwks = folder / "jwks.json"
        members = [
            oauth_cases.ec_members(self.keys.ec, "e1"),
            oauth_cases.rsa_members(self.keys.rsa, "r1"),
        ]
        pinned, notes = jwks.pin(jwks.keys_of("server", {"keys": members}))
        assert not notes
        self.jwks.write_text(jwks.text(pinned))

    def settings(self, *authentication, profile="users", **more):
        """A configuration for --config."""
        printer = self.world.printer
        return {
            "profile": profile,
            "authentication": list(authentication),
            "realm": REALM,
            "host": NAME,
            "certificate": str(printer.certificate),
            "key": str(printer.key),
            "client_ca": str(printer.client_ca),
            "users": str(self.users),
            "pins": str(self.pins),
            "jwks": str(self.jwks),
            "oauth": {
                "issuer": ISSUER,
                "audience": [AUDIENCE],
                "scope_print": "print",
                "scope_operator": "operate",
            },
            **more,
        }

    def context(self, client=None, maximum=None):
        """TLS that believes the printer's authority only, with a certificate of one of World's."""
        context = ssl.create_default_context(cafile=self.world.printer.ca)
        if maximum:
            context.maximum_version = maximum
        if client:
            one = self.world.issued[client]
            context.load_cert_chain(one.chain, one.key)
        return context

    def token(self, kid="r1", header=None, **claims):
        """An access token of the authorization server, by PyJWT; None leaves a claim out."""
        now = int(time.time())
        held = {"iss": ISSUER, "aud": AUDIENCE, "exp": now + 600, "iat": now, "sub": "ann"}
        held = {n: v for n, v in (held | {"scope": "print"} | claims).items() if v is not None}
        key, algorithm = (self.keys.ec, "ES256") if kid == "e1" else (self.keys.rsa, "RS256")
        fields = {"kid": kid, **(header or {"typ": "at+jwt"})}
        return jwt.encode(held, key, algorithm=algorithm, headers=fields)

    def client(self, port, path="/ipp/print", certificate=None, authorization=None, maximum=None):
        """A connected Client."""
        context = self.context(certificate, maximum)
        return Client(port, path, context, authorization)


def _user(name):
    a1 = f"{name}:{REALM}:{PASSWORD}".encode()
    groups = "operators" if name == "alice" else ""
    return f"{name}:{hashlib.sha256(a1).hexdigest()}:{hashlib.md5(a1).hexdigest()}:{groups}\n"


class Client(Wire):
    """A Wire to one path of the printer."""

    def __init__(self, port, path, context, authorization=None):
        self.path = path
        self.authorization = authorization
        super().__init__(port, context=context)

    def start_tls(self, context=None):
        """As of Wire, and the printer must be who it is."""
        self.sock = context.wrap_socket(self.sock, server_hostname=NAME)

    @property
    def uri(self):
        """printer-uri at this path."""
        return f"ipps://{NAME}:{self.port}{self.path}"

    def post_head(self, *fields, length=None):
        """As of Wire."""
        if self.authorization is not None:
            fields += (f"Authorization: {self.authorization}",)
        head = super().post_head(*fields, length=length)
        head = head.replace(b"POST /ipp/print ", f"POST {self.path} ".encode(), 1)
        return head.replace(b"Host: localhost:", f"Host: {NAME}:".encode(), 1)

    def post(self, operation, *attributes, user="e2e"):
        """The HTTP response to a request without a document."""
        body = self.request(operation, *attributes, user=user)
        self.send(self.post_head(length=len(body)) + body)
        return self.response()

    def status(self, operation, *attributes, user="e2e"):
        """HTTP status, and that of IPP if it is 200."""
        response = self.post(operation, *attributes, user=user)
        return response.status, response.message.code if response.status == 200 else None

    def get(self, path):
        """The HTTP response to a GET."""
        self.send(f"GET {path} HTTP/1.1\r\nHost: {NAME}:{self.port}\r\n\r\n".encode())
        return self.response()

    def print_small(self):
        """Print the small vector; the answer."""
        return self.print_bytes((VECTORS / SMALL).read_bytes(), "image/urf")

    def ways(self):
        """(uri, security, authentication) of each URI, by Get-Printer-Attributes."""
        names = (
            "printer-uri-supported",
            "uri-security-supported",
            "uri-authentication-supported",
        )
        found = self.printer(*names)
        lists = [found.all(name) for name in names]
        assert len({len(each) for each in lists}) == 1, lists
        return list(zip(*lists, strict=True))


def curl(shop, port, path, *words, client=None):
    """Run curl on the printer by its name, believing its authority only."""
    command = [
        hosttest.needs("curl"),
        "-sS",
        "--max-time",
        "30",
        "--cacert",
        shop.world.printer.ca,
    ]
    command += ["--resolve", f"{NAME}:{port}:127.0.0.1"]
    if client:
        one = shop.world.issued[client]
        command += ["--cert", one.chain, "--key", one.key]
    return hosttest.run([*command, *words, f"https://{NAME}:{port}{path}"])


def ipp_file(folder, client, operation, *attributes, data=b""):
    """A file with a whole IPP request, for curl --data-binary."""
    path = folder / f"request-{client.request_id}.ipp"
    path.write_bytes(client.request(operation, *attributes) + data)
    return path


def mime(text):
    """The document-format attribute."""
    return ipp.attribute("document-format", ipp.MIME, text)
