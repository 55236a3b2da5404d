# SPDX-License-Identifier: MIT
"""The printer's bootstrap certificate: one self-signed P-256 key, made once and kept.

In: a state folder and the names the printer is reached by. Out: `key.der` (SEC1, mode 0600),
`cert.der` and `ca.pem` (the same certificate, for clients to trust) in that folder. A certificate
that an authority signed (ca_printers.py) is used as it is and never replaced.
Boards parse DER only. Clients remember the certificate they saw first, so it is kept between
runs; when only a name or the date has to change, the key stays and the new certificate expires
later than the old one, which is what CUPS asks for before it accepts a change.
The key is never printed, and a file appears only complete (temporary file, then rename).
"""

import datetime
import ipaddress
import os
import re
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from host_tools.console import note, warn
from host_tools.errors import UserError

# Clocks of clients may be a day or a year off. A fixed day well in the past is valid for them all,
# and does not tell when the key was made.
NOT_BEFORE = datetime.datetime(2025, 1, 1, tzinfo=datetime.UTC)
LIFETIME = datetime.timedelta(days=3652)  # ten years: nobody renews a receipt printer
RENEW_BEFORE = datetime.timedelta(days=30)
_COMMON_NAME_MAX = 64  # X.520 upper bound of commonName
_DNS_NAME = re.compile(
    r"(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*"
)


@dataclass(frozen=True)
class Identity:
    """Where the key and the certificate are, and what to compare a fingerprint with."""

    key: Path
    certificate: Path
    ca: Path
    fingerprint: str
    is_self_signed: bool = True


def label(name: str) -> str:
    """A printer's name as one DNS label: `Kitchen Printer` becomes `kitchen-printer`."""
    text = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:63].strip("-")
    return text or "printer"


def wanted_names(name: str, host: str = "localhost") -> list[str]:
    """Names and addresses the certificate must hold, most telling first, each once."""
    names = [label(name) + ".local", host.lower(), socket.gethostname().lower(), "localhost"]
    names += ["127.0.0.1", "::1"]
    return list(dict.fromkeys(filter(is_host, names)))


def is_host(text: str) -> bool:
    """Whether it is a host name or an address, which a certificate and a URI can hold."""
    return is_address(text) or is_dns_name(text.lower())


def ensure(folder: Path, names: Sequence[str], now: datetime.datetime | None = None) -> Identity:
    """The identity in `folder`; what is missing, expired or wrong is made anew, and said."""
    now = now or datetime.datetime.now(datetime.UTC)
    make_folder(folder)
    key_path, certificate_path, ca_path = (folder / n for n in ("key.der", "cert.der", "ca.pem"))
    key, trouble = read_key(key_path)
    old = read_certificate(certificate_path)
    if old is not None and old.issuer != old.subject:
        return _provisioned(folder, key, old, names, now)
    if key is None:
        if old is None and not trouble:
            note(f"made the printer's key and certificate in {folder}")
        else:
            note(f"{key_path} {trouble or 'is missing'}; made a new key: clients will ask again")
        key = ec.generate_private_key(ec.SECP256R1())
        certificate_path.unlink(missing_ok=True)  # so that no reader finds a pair that is none
        write_atomically(key_path, key_der(key), 0o600)
        certificate = _self_signed(key, names, now, old)
        write_atomically(certificate_path, _der(certificate))
    elif old is None or (trouble := _certificate_trouble(key, old, names, now)):
        note(f"{certificate_path} {trouble or 'is missing or damaged'}; made a new one, same key")
        certificate = _self_signed(key, names, now, old)
        write_atomically(certificate_path, _der(certificate))
    else:
        certificate = old
    pem = certificate.public_bytes(serialization.Encoding.PEM)
    if not ca_path.is_file() or ca_path.read_bytes() != pem:
        write_atomically(ca_path, pem)
    if os.name == "posix" and key_path.stat().st_mode & 0o077:
        key_path.chmod(0o600)
    return Identity(key_path, certificate_path, ca_path, fingerprint(_der(certificate)))


def given(
    certificate: Path, key: Path, names: Sequence[str], now: datetime.datetime | None = None
) -> Identity:
    """The identity in files of their own, such as those of `ca provision`; nothing is made.

    What clients trust is the ca.pem beside the certificate.
    """
    for path in (certificate, key):
        if not os.access(path, os.R_OK):
            raise UserError(f"cannot read {path}")
    found = read_certificate(certificate)
    if found is None:
        raise UserError(f"{certificate} is no certificate in DER")
    own, trouble = read_key(key)
    if own is None:
        raise UserError(f"{key} {trouble}")
    now = now or datetime.datetime.now(datetime.UTC)
    if found.not_valid_after_utc <= now:
        raise UserError(f"{certificate} expired on {found.not_valid_after_utc:%Y-%m-%d}: renew it")
    if found.public_key() != own.public_key():
        raise UserError(f"{certificate} does not belong to {key}")
    trouble = _certificate_trouble(own, found, [n for n in names if not is_address(n)], now)
    if trouble:
        warn(f"{certificate} {trouble}")
    return Identity(
        key.resolve(),
        certificate.resolve(),
        certificate.resolve().with_name("ca.pem"),
        fingerprint(_der(found)),
        is_self_signed=found.issuer == found.subject,
    )


def fingerprint(certificate_der: bytes) -> str:
    """SHA-256 of the public key (SubjectPublicKeyInfo), lower-case hex: survives a renewal."""
    try:
        key = x509.load_der_x509_certificate(certificate_der).public_key()
        spki = key.public_bytes(
            serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
        )
    except ValueError as error:
        raise UserError(f"the printer's certificate cannot be read: {error}") from None
    digest = hashes.Hash(hashes.SHA256())
    digest.update(spki)
    return digest.finalize().hex()


def make_folder(folder: Path) -> None:
    """Make the state folder, for its owner only: the key lives there."""
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise UserError(f"cannot make the folder {folder}: {error.strerror}") from None


def write_atomically(path: Path, data: bytes, mode: int = 0o644) -> None:
    """Write `path` so that a reader or a power cut sees the old file or the whole new one."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise UserError(f"cannot write {path}: {error.strerror}") from None
    finally:
        temporary.unlink(missing_ok=True)


def is_address(text: str) -> bool:
    """True for an IPv4 or IPv6 address."""
    try:
        ipaddress.ip_address(text)
    except ValueError:
        return False
    return True


def is_dns_name(text: str) -> bool:
    """True for a host name in lower case (RFC 1123)."""
    return bool(_DNS_NAME.fullmatch(text))


def _general_name(text: str) -> x509.GeneralName:
    if is_address(text):
        return x509.IPAddress(ipaddress.ip_address(text))
    return x509.DNSName(text)


def _provisioned(
    folder: Path,
    key: ec.EllipticCurvePrivateKey | None,
    certificate: x509.Certificate,
    names: Sequence[str],
    now: datetime.datetime,
) -> Identity:
    """The identity that an authority gave the printer: used or refused, never made anew."""
    path = folder / "cert.der"
    if key is None or certificate.public_key() != key.public_key():
        raise UserError(
            f"{path} does not belong to a key in {folder}: provision the printer again"
        )
    if certificate.not_valid_after_utc <= now:
        raise UserError(f"{path} expired on {certificate.not_valid_after_utc:%Y-%m-%d}: renew it")
    if not (folder / "ca.pem").is_file():
        raise UserError(f"{folder / 'ca.pem'}, the certificate of the authority, is missing")
    trouble = _certificate_trouble(key, certificate, [n for n in names if not is_address(n)], now)
    if trouble:
        warn(f"{path} {trouble}")
    return Identity(
        folder / "key.der",
        path,
        folder / "ca.pem",
        fingerprint(_der(certificate)),
        is_self_signed=False,
    )


def split_der(data: bytes) -> list[bytes]:
    """The DER elements that stand one after the other: a certificate and its authorities."""
    parts = []
    while data:
        size, start = (data[1], 2) if len(data) > 1 else (0, 2)
        if size & 0x80:
            start += size & 0x7F
            size = int.from_bytes(data[2:start], "big")
        if data[0] != 0x30 or start + size > len(data):
            raise ValueError("not DER")
        parts.append(data[: start + size])
        data = data[start + size :]
    if not parts:
        raise ValueError("empty")
    return parts


def _self_signed(
    key: ec.EllipticCurvePrivateKey,
    names: Sequence[str],
    now: datetime.datetime,
    old: x509.Certificate | None,
) -> x509.Certificate:
    """An end-entity certificate that is its own trust anchor; it can sign nothing else."""
    expires = (max(now, NOT_BEFORE) + LIFETIME).replace(microsecond=0)
    if old is not None:  # CUPS accepts a changed certificate only if it expires later
        expires = max(expires, old.not_valid_after_utc + datetime.timedelta(seconds=1))
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, names[0][:_COMMON_NAME_MAX])])
    usage = dict.fromkeys(
        (
            "content_commitment",
            "key_encipherment",
            "data_encipherment",
            "key_agreement",
            "key_cert_sign",
            "crl_sign",
            "encipher_only",
            "decipher_only",
        ),
        False,
    )
    identifier = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(NOT_BEFORE)
        .not_valid_after(expires)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(x509.KeyUsage(digital_signature=True, **usage), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(
            x509.SubjectAlternativeName([_general_name(name) for name in names]), critical=False
        )
        .add_extension(identifier, critical=False)
        .sign(key, hashes.SHA256())
    )


def key_der(key: ec.EllipticCurvePrivateKey) -> bytes:
    """SEC1 (RFC 5915): what every MicroPython takes, and it ends with the public point."""
    return key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.TraditionalOpenSSL,
        serialization.NoEncryption(),
    )


def _der(certificate: x509.Certificate) -> bytes:
    return certificate.public_bytes(serialization.Encoding.DER)


def read_key(path: Path) -> tuple[ec.EllipticCurvePrivateKey | None, str]:
    """The key, or None and why ("" when there simply is none yet)."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None, ""
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    return _key_of(data)


def read_der_key(data: bytes) -> ec.EllipticCurvePrivateKey | None:
    """The P-256 key in DER data; None if it is none."""
    return _key_of(data)[0]


def _key_of(data: bytes) -> tuple[ec.EllipticCurvePrivateKey | None, str]:
    try:
        key = serialization.load_der_private_key(data, None)
    except (ValueError, TypeError):
        return None, "is damaged"
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        return None, "is not a P-256 key"
    return key, ""


def read_certificate(path: Path) -> x509.Certificate | None:
    """The first certificate of a DER file, None if there is none or it is damaged."""
    try:
        return x509.load_der_x509_certificate(split_der(path.read_bytes())[0])
    except (FileNotFoundError, ValueError):
        return None
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None


def _certificate_trouble(
    key: ec.EllipticCurvePrivateKey,
    certificate: x509.Certificate,
    names: Sequence[str],
    now: datetime.datetime,
) -> str:
    """Why the certificate cannot be used any longer, in words, or ""."""
    if certificate.public_key() != key.public_key():
        return "does not belong to the key"  # MicroPython loads a wrong pair without a word
    if certificate.not_valid_after_utc - RENEW_BEFORE <= now:
        return f"expires on {certificate.not_valid_after_utc:%Y-%m-%d}"
    try:
        held = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return "has no names in it"
    missing = [name for name in names if _general_name(name) not in list(held)]
    return f"is not valid for {', '.join(missing)}" if missing else ""
