# SPDX-License-Identifier: MIT
"""The ports of a printer whose clients prove who they are: gates, mechanisms, look-ups.

Needed once, in the profiles `users` and `mutual`; what it makes stays.
"""

import os

from platen.core.http_fields import MAX_AUTHORIZATION_BYTES
from platen.model.quota import Quota
from platen.shell import clock
from platen.shell.address import host_of
from platen.shell.gate import Gate
from platen.shell.lines import Lines

# Fields of a line of the files, see lines.py.
_USERS_FIELDS = 4
_PINS_FIELDS = 4

# Random bytes of the key that nonces are sealed with, new at each start.
_KEY_BYTES = 32


def _mechanism(keyword, config, printer):
    realm = config["realm"].encode()
    if keyword == b"digest":
        from platen.model.auth_digest import DigestAuth

        return DigestAuth(realm, Lines(config["users"], _USERS_FIELDS), os.urandom(_KEY_BYTES))
    if keyword == b"basic":
        from platen.model.auth_basic import BasicAuth

        return BasicAuth(realm, Lines(config["users"], _USERS_FIELDS))
    if keyword == b"certificate":
        from platen.model.auth_certificate import CertificateAuth

        return CertificateAuth(Lines(config["pins"], _PINS_FIELDS), clock.wall_s)
    if keyword == b"oauth":
        from platen.model.auth_oauth import OAuth
        from platen.shell.jwks import PinnedKeys

        name = b"https://%s:%d/ipp/print" % (config["host"].encode(), config["port"])
        return OAuth(config["oauth"], PinnedKeys(config["jwks"]), clock.wall_s, name, realm)
    raise ValueError("there is no mechanism %s" % keyword)


def _ways(config, printer):
    """((path, mechanism) of each URI, whether clients are asked for certificates)."""
    made = []
    asks = False
    for _scheme, path, _security, keyword in printer.ways:
        made.append((path, _mechanism(keyword, config, printer)))
        asks = asks or keyword == b"certificate"
    return tuple(made), asks


def open_ports(config, printer, listen, contexts):
    """((listener, SSLContext, Gate), ...) of the printer, and the bytes of Authorization to keep.

    listen(port) makes a listener, contexts(mode) an SSLContext: b"" asks nobody for a certificate,
    b"optional" everybody, b"required" lets nobody in without.
    """
    ways, asks = _ways(config, printer)
    gate = Gate(ways, printer.now_s, asks)
    ports = [(listen(config["port"]), contexts(b"optional" if asks else b""), gate)]
    if config.get("certificate_port"):
        both = ((b"/ipp/print", _mechanism(b"certificate", config, printer)),)
        inner = Gate(both, printer.now_s, True, gate.lockout)
        ports.append((listen(config["certificate_port"]), contexts(b"required"), inner))
    kept_bytes = MAX_AUTHORIZATION_BYTES
    for _path, mechanism in ways:
        if mechanism.keyword == b"oauth":
            from platen.core.jwt import MAX_TOKEN_BYTES

            kept_bytes = max(kept_bytes, MAX_TOKEN_BYTES + len("Bearer "))
    return ports, kept_bytes


def count(config, printer, server):
    """Count what each client takes, as the configuration wants it."""
    server.counts = host_of
    quota = config.get("quota")
    if quota:
        printer.quota = Quota(quota.get("jobs", 0), quota.get("rows", 0))
