# SPDX-License-Identifier: MIT
"""Whether a certificate and a key that somebody names can be those of a printer."""

import datetime
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509

from host_tools import ca, ca_printers, ca_x509
from host_tools.errors import UserError

_PEM = b"-----BEGIN"


def pair_troubles(
    certificate: Path, key: Path | None, names: Sequence[str], now: datetime.datetime
) -> list[str]:
    """Why clients, or the printer itself, would refuse this pair; a line each.

    names: what the printer is called; none if it takes its name from the certificate.
    """
    if key is None:
        return [f"{certificate.name} without its key: TLS cannot begin; name the file as `key`"]
    found = []
    for path in (certificate, key):
        found += _unreadable(path)
    if found:
        return found
    held = ca.read_certificate(certificate)
    own, trouble = ca.read_key(key)
    if held is None:
        found.append(f"{certificate} is no certificate")
    if own is None:
        found.append(f"{key} {trouble}")
    if held is None or own is None:
        return found
    if held.public_key() != own.public_key():
        found.append(f"{certificate} does not belong to {key}")
    if held.not_valid_after_utc <= now:
        found.append(f"{certificate} expired on {held.not_valid_after_utc:%Y-%m-%d}: renew it")
    if held.not_valid_before_utc > now + ca_x509.SKEW:
        found.append(f"{certificate} is valid from {held.not_valid_before_utc:%Y-%m-%d} only")
    found += _name_troubles(certificate, held, names)
    try:
        ca_printers.check_usage(held)
    except UserError as error:
        found.append(f"{certificate}: {error}")
    return found


def _unreadable(path: Path) -> list[str]:
    try:
        data = path.read_bytes()
    except OSError as error:
        return [f"cannot read {path}: {error.strerror}"]
    if data.startswith(_PEM):
        kind = "ec" if b"PRIVATE KEY" in data else "x509"
        der = path.with_suffix(".der").name
        return [
            f"{path} is PEM, boards read DER: openssl {kind} -in {path.name} -outform DER"
            f" -out {der}"
        ]
    return []


def _name_troubles(path: Path, held: x509.Certificate, names: Sequence[str]) -> list[str]:
    known = [each.lower() for each in ca_x509.dns_names(held)]
    if not known:
        return [f"{path} holds no name of a host: clients refuse it"]
    missing = [name for name in names if not _covers(known, name)]
    if missing:
        return [f"{path} is not for {', '.join(missing)}, only for {', '.join(known)}"]
    return []


def _covers(known: Sequence[str], name: str) -> bool:
    """Whether one of the names is this one, or a wildcard for it (RFC 9525 section 6.3)."""
    return name in known or "*." + name.partition(".")[2] in known


def pair_warnings(certificate: Path, now: datetime.datetime) -> list[str]:
    """What will be wrong with it soon."""
    held = ca.read_certificate(certificate)
    if held is not None and held.not_valid_after_utc - ca.RENEW_BEFORE <= now:
        return [f"{certificate} expires on {held.not_valid_after_utc:%Y-%m-%d} already"]
    return []
