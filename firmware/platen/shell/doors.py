# SPDX-License-Identifier: MIT
"""The ports of a printer whose clients prove who they are: gates, mechanisms, look-ups.

Needed once, in the profiles `users` and `mutual`; what it makes stays.
"""

import os

import tls

from platen.core.http_fields import MAX_AUTHORIZATION_BYTES
from platen.model.quota import Quota
from platen.shell.address import host_of
from platen.shell.gate import Gate
from platen.shell.lines import Lines

# Fields of a line of the files, see lines.py.
_USERS_FIELDS = 4
_PINS_FIELDS = 4

# Random bytes of the key that nonces are sealed with, new at each start.
_KEY_BYTES = 32


def _mechanism(keyword, path, config):
    realm = config["realm"].encode()
    if keyword == b"digest":
        from platen.model.auth_digest import DigestAuth

        return DigestAuth(realm, Lines(config["users"], _USERS_FIELDS), os.urandom(_KEY_BYTES))
    if keyword == b"basic":
        from platen.model.auth_basic import BasicAuth

        return BasicAuth(realm, Lines(config["users"], _USERS_FIELDS))
    from platen.shell.utc import utc_s

    if keyword == b"certificate":
        from platen.model.auth_certificate import CertificateAuth

        return CertificateAuth(Lines(config["pins"], _PINS_FIELDS), utc_s)
    if keyword == b"oauth":
        from platen.model.auth_oauth import OAuth
        from platen.shell.jwks import JWKS

        # By the name in the certificate, whatever a client calls it: who is given a token there
        # must be able to prove who it is.
        uri = b"https://%s:%d%s" % (config["host"].encode(), config["port"], path)
        return OAuth(config["oauth"], JWKS(config["jwks"]), utc_s, uri, realm)
    raise ValueError("there is no mechanism %s" % keyword)


def _asking(context, config, verify_mode):
    """The SSLContext, made to ask clients for certificates; raises TLSError where it cannot."""
    from platen.shell.peer import ask_clients

    with open(config["client_ca"], "rb") as f:
        ask_clients(context, verify_mode, f.read())
    return context


def open_ports(config, printer, listen, context):
    """((listener, SSLContext, Gate), ...) of the printer, and the bytes of Authorization to keep.

    listen(port) makes a listener, context() an SSLContext that asks nobody for a certificate.
    """
    other = config.get("certificate_port")
    usual = []  # (path, mechanism) of each URI
    apart = []  # those at the other port
    asks = False
    kept_bytes = MAX_AUTHORIZATION_BYTES
    for _scheme, path, _security, keyword, port, _oauth in printer.ways:
        way = (path, _mechanism(keyword, path, config))
        if other and int(port) == other:
            apart.append(way)
            continue
        usual.append(way)
        asks = asks or keyword == b"certificate"
        if keyword == b"oauth":
            from platen.core.jwt import MAX_TOKEN_BYTES

            kept_bytes = max(kept_bytes, MAX_TOKEN_BYTES + len("Bearer "))
    gate = Gate(tuple(usual), printer.now_s, asks)
    oauth = kept_bytes > MAX_AUTHORIZATION_BYTES and config["oauth"]
    if oauth and oauth.get("introspection"):
        from platen.shell.introspect import Introspector

        gate.asker = Introspector(oauth["introspection"])
    first = _asking(context(), config, tls.CERT_OPTIONAL) if asks else context()
    ports = [(listen(config["port"]), first, gate)]
    if apart:
        inner = Gate(tuple(apart), printer.now_s, True, gate.lockout)
        ports.append((listen(other), _asking(context(), config, tls.CERT_REQUIRED), inner))
    return ports, kept_bytes


def count(config, printer, server):
    """Count what each client takes, as the configuration wants it."""
    server.counts = host_of
    if config.get("print_uri") and printer.policy:
        from platen.shell.document_uri import offer

        offer(config, printer, server)
    quota = config.get("quota")
    if quota:
        printer.quota = Quota(quota.get("jobs", 0), quota.get("rows", 0))
