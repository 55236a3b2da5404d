# SPDX-License-Identifier: MIT
"""Client certificates of users: issue, pin, revoke.

A user's private key exists only in the file that is given out (PKCS#12, or a configuration profile
for Apple's devices with it inside), encrypted with a random password that is shown once and stored
nowhere. What the printer knows is a line in the pins file.
"""

import re
import secrets
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import PrivateFormat, pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID

from host_tools import ca_export, ca_x509
from host_tools.ca import write_atomically
from host_tools.ca_store import (
    CLIENTS,
    PRINTERS,
    REVOKED,
    USER,
    Entry,
    Store,
    entry_of,
)
from host_tools.errors import UserError

# Read aloud and typed on a phone: no capitals, nothing that looks like something else. 20 of 31
# characters are 99 bits.
_ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"
_PASSWORD_GROUPS, _GROUP_SIZE = 4, 5
# Of the derivation of the key from a password that is random anyway: what phones do in a moment.
_KDF_ROUNDS = 20_000


def one_time_password() -> str:
    """A random password, `abcde-fghjk-mnpqr-stuvw`."""
    groups = (
        "".join(secrets.choice(_ALPHABET) for _ in range(_GROUP_SIZE))
        for _ in range(_PASSWORD_GROUPS)
    )
    return "-".join(groups)


def issue(
    store: Store, name: str, groups: Sequence[str], days: int, profile: bool, out: Path | None
) -> tuple[Path, str, str]:
    """(file for the user, its password, the certificate's fingerprint); pinned from now on."""
    signer = store.signer(CLIENTS)
    store.pins()  # a damaged file is found before anything is made
    key = ca_x509.new_key()
    certificate = ca_x509.end_entity(
        key.public_key(), name, (), ExtendedKeyUsageOID.CLIENT_AUTH, days, signer
    )
    password = one_time_password()
    data = _pkcs12(key, certificate, signer[1], name, password)
    if profile:
        anchor = store.certificate(PRINTERS)
        data = ca_export.user_profile(name, data, certificate, anchor)
    path = out or _file_name(store, name, certificate, "mobileconfig" if profile else "p12")
    if path.exists():
        raise UserError(f"{path} exists; name another file with --out")
    entry = entry_of(USER, name, certificate)
    entry.groups = list(groups)
    store.record(entry)
    write_atomically(path, data, 0o600)
    store.pin(entry.fingerprint, name, list(groups))
    return path, password, entry.fingerprint


def _file_name(store: Store, name: str, certificate: x509.Certificate, suffix: str) -> Path:
    folder = store.folder / "users"
    folder.mkdir(mode=0o700, exist_ok=True)
    safe = re.sub(r"[^A-Za-z0-9_-]+", "_", name)[:40]
    return folder / f"{safe}-{ca_x509.sha256(certificate)[:8]}.{suffix}"


def _pkcs12(
    key: ca_x509.Key,
    certificate: x509.Certificate,
    authority: x509.Certificate,
    name: str,
    password: str,
) -> bytes:
    """PKCS#12 with AES-256 and SHA-256: no DES, no RC2, so it takes systems of 2021 and later."""
    encryption = (
        PrivateFormat.PKCS12.encryption_builder()
        .kdf_rounds(_KDF_ROUNDS)
        .key_cert_algorithm(pkcs12.PBES.PBESv2SHA256AndAES256CBC)
        .hmac_hash(hashes.SHA256())
        .build(password.encode())
    )
    return pkcs12.serialize_key_and_certificates(
        name.encode(), key, certificate, [authority], encryption
    )


def pin(store: Store, name: str, groups: Sequence[str], certificate: x509.Certificate) -> str:
    """Pin a certificate that somebody else issued; returns its fingerprint."""
    fingerprint = ca_x509.sha256(certificate)
    known = next((each for each in store.index() if each.fingerprint == fingerprint), None)
    if known is not None and known.state == REVOKED:
        raise UserError(f"that certificate of {known.name} is revoked")
    if certificate.not_valid_after_utc <= ca_x509.now():
        raise UserError(f"it expired on {certificate.not_valid_after_utc:%Y-%m-%d}")
    if known is None:
        entry = entry_of(USER, name, certificate)
        entry.groups = list(groups)
        store.record(entry)
    store.pin(fingerprint, name, list(groups))
    return fingerprint


def revoke(store: Store, wanted: str) -> list[Entry]:
    """Revoke all that is active under a user's or printer's name, or one by its fingerprint.

    A fingerprint may be shortened to 8 digits. Of a user, the pins say so from now on; the index
    says it of all.
    """
    entries = store.index()
    text = wanted.replace(":", "").lower()
    by_fingerprint = re.fullmatch(r"[0-9a-f]{8,64}", text) is not None
    chosen = [each for each in entries if each.name == wanted]
    if not chosen and by_fingerprint:
        chosen = [each for each in entries if each.fingerprint.startswith(text)]
        if len(chosen) > 1:
            raise UserError(f"{wanted} begins more than one fingerprint; give more of it")
    if len({each.kind for each in chosen}) > 1:
        raise UserError(f"{wanted} is a user and a printer; give a fingerprint (`ca list`)")
    if not chosen:
        raise UserError(f"nothing was issued to {wanted}; see `ca list`")
    chosen = [each for each in chosen if each.state != REVOKED]
    if not chosen:
        raise UserError(f"everything of {wanted} is revoked already")
    moment = ca_x509.now().isoformat()
    for each in chosen:
        each.state, each.changed = REVOKED, moment
    gone = {each.fingerprint for each in chosen}
    lines = store.pins()
    for fields in lines:
        if fields[0] in gone:
            fields[3] = REVOKED
    # The pins first: they are what keeps somebody out.
    store.write_pins(lines)
    store.write_index(entries)
    return chosen
