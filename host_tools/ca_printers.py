# SPDX-License-Identifier: MIT
"""Keys and certificates of printers: made here, or signed by somebody else's authority.

Out: the folder printers/NAME with what the board NAME gets, all of it DER:
    key.der         SEC1, mode 0600
    cert.der        the certificate, then those between it and its root, one after the other
    client_ca.der   the authority of users' certificates, for a port that requires them
and ca.pem, what clients trust. A pair is replaced so that no reader, and no interruption, finds a
key with the certificate of another: the new files lie beside the old ones as *.new until the last
rename, and the next command finishes what was begun.
"""

import contextlib
import datetime
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID

from host_tools import ca_x509
from host_tools.ca import (
    key_der,
    make_folder,
    read_certificate,
    read_der_key,
    read_key,
    write_atomically,
)
from host_tools.ca_names import LOCAL, domain_name
from host_tools.ca_store import CLIENTS, PRINTER, PRINTERS, Store, entry_of
from host_tools.ca_x509 import Key
from host_tools.console import warn
from host_tools.errors import UserError

RENEW_BEFORE = datetime.timedelta(days=30)
_HASHES = (hashes.SHA256, hashes.SHA384, hashes.SHA512)
_RSA_BITS_MIN = 2048
_CURVE_BITS_MIN = 256


class Printer:
    """The folder of one printer, and the files in it."""

    def __init__(self, label: str, folder: Path) -> None:
        self.label = label
        self.folder = folder
        self.key = folder / "key.der"
        self.certificate = folder / "cert.der"
        self.ca = folder / "ca.pem"
        self.client_ca = folder / "client_ca.der"
        self.new_key = folder / "key.der.new"
        self.new_certificate = folder / "cert.der.new"
        self.new_ca = folder / "ca.pem.new"
        self.request = folder / "request.pem"  # to another authority, and the key it is for
        self.request_key = folder / "request.key.der"


def open_printer(store: Store, label: str) -> Printer:
    """The printer's folder, made if need be, with an interrupted change brought to its end."""
    printer = Printer(label, store.folder / "printers" / label)
    make_folder(printer.folder)
    if printer.new_certificate.exists():
        _move_in(printer)
    return printer


def existing(store: Store, label: str) -> Printer:
    """As open_printer, for a printer that has been here before."""
    if not (store.folder / "printers" / label).is_dir():
        names = ", ".join(labels(store)) or "none yet"
        raise UserError(f"there is no printer {label} in {store.folder}; there are: {names}")
    return open_printer(store, label)


def labels(store: Store) -> list[str]:
    """Names of the printers that have a folder."""
    return sorted(each.name for each in (store.folder / "printers").glob("*/"))


def wanted_names(label: str, fqdns: Sequence[str]) -> list[str]:
    """The names a printer's certificate holds: its .local one first."""
    return list(dict.fromkeys([f"{label}.{LOCAL}", *(domain_name(each) for each in fqdns)]))


def provision(store: Store, printer: Printer, names: Sequence[str], days: int) -> None:
    """A new key and a certificate of our authority, in place of what is there."""
    _check_domains(store, names)
    signer = store.signer(PRINTERS)
    _issue(store, printer, names, days, ca_x509.new_key(), signer)


def ensure(
    store: Store,
    printer: Printer,
    names: Sequence[str],
    days: int,
    spare_key: bytes | None = None,
    new_key: bool = False,
) -> str:
    """Whatever the printer needs to have key and certificate for these names; says what was done.

    "" when all was there. The key stays unless `new_key`, or it is gone and `spare_key` (DER, from
    the board) is not the one of the certificate.
    """
    old = read_certificate(printer.certificate)
    key, _ = read_key(printer.key)
    if old is None or new_key:
        made = "a new key and certificate" if old or key else "key and certificate"
        provision(store, printer, names, days)
        return f"made {made}"
    if key is None and spare_key is not None:
        found = read_der_key(spare_key)
        if found is not None and found.public_key() == old.public_key():
            write_atomically(printer.key, key_der(found), 0o600)
            key = found
    if key is None or key.public_key() != old.public_key():
        provision(store, printer, names, days)
        return "the key was gone: made a new one and a certificate"
    missing = [each for each in names if each not in ca_x509.dns_names(old)]
    if not missing and old.not_valid_after_utc - RENEW_BEFORE > ca_x509.now():
        return ""
    _check_domains(store, names)
    signer = store.signer(PRINTERS)
    _issue(store, printer, names, days, key, signer, old.not_valid_after_utc)
    why = f"for {', '.join(missing)}" if missing else "the old one expires soon"
    return f"made the next certificate, same key ({why})"


def _check_domains(store: Store, names: Sequence[str]) -> None:
    allowed = ca_x509.permitted_domains(store.certificate(PRINTERS))
    for name in names:
        if not any(name == each or name.endswith("." + each) for each in allowed):
            raise UserError(
                f"the authority may sign names in {', '.join(allowed)} only, {name} is not: give"
                " `ca init` that --domain, or have it signed by another authority (`ca csr`)"
            )


def renew(store: Store, printer: Printer, days: int, keep_key: bool) -> None:
    """The same names again, until later; with a new key unless keep_key."""
    old = read_certificate(printer.certificate)
    signer = store.signer(PRINTERS)
    if old is None:
        raise UserError(f"{printer.label} has no certificate yet: provision it")
    try:
        old.verify_directly_issued_by(signer[1])
    except (ValueError, TypeError, InvalidSignature):
        raise UserError(
            f"the certificate of {printer.label} is from {old.issuer.rfc4514_string()}: make a"
            " request for that authority with `ca csr`"
        ) from None
    key = ca_x509.new_key()
    if keep_key:
        key = _own_key(printer.key)
    names = ca_x509.dns_names(old)
    _issue(store, printer, names, days, key, signer, old.not_valid_after_utc)


def due(store: Store) -> list[str]:
    """Printers with a certificate that expires within 30 days, whoever signed it."""
    found = []
    for label in labels(store):
        certificate = read_certificate(existing(store, label).certificate)
        if certificate and certificate.not_valid_after_utc - RENEW_BEFORE <= ca_x509.now():
            found.append(label)
    return found


def _issue(
    store: Store,
    printer: Printer,
    names: Sequence[str],
    days: int,
    key: Key,
    signer: tuple[Key, x509.Certificate],
    later_than: datetime.datetime | None = None,
) -> None:
    certificate = ca_x509.end_entity(
        key.public_key(),
        names[0],
        names,
        ExtendedKeyUsageOID.SERVER_AUTH,
        days,
        signer,
        later_than,
    )
    _replace(store, printer, key, [certificate], signer[1])


def _own_key(path: Path) -> Key:
    key, trouble = read_key(path)
    if key is None:
        raise UserError(f"{path} {trouble or 'is missing'}")
    return key


def _replace(
    store: Store,
    printer: Printer,
    key: Key,
    chain: Sequence[x509.Certificate],
    anchor: x509.Certificate,
) -> None:
    """Record the certificate, then put it and its key in place of those that are there."""
    store.record(entry_of(PRINTER, printer.label, chain[0]), replaces=True)
    if store.exists():  # without an authority of our own there are no users of it
        write_atomically(printer.client_ca, ca_x509.der(store.certificate(CLIENTS)))
    write_atomically(printer.new_key, key_der(key), 0o600)
    write_atomically(printer.new_ca, ca_x509.pem(anchor))
    # From here on it can only be finished.
    write_atomically(printer.new_certificate, b"".join(ca_x509.der(each) for each in chain))
    _move_in(printer)


def _move_in(printer: Printer) -> None:
    try:
        printer.certificate.unlink(missing_ok=True)
        for new, place in (
            (printer.new_key, printer.key),
            (printer.new_ca, printer.ca),
            (printer.new_certificate, printer.certificate),
        ):
            with contextlib.suppress(FileNotFoundError):  # done before the interruption
                new.replace(place)
    except OSError as error:
        raise UserError(f"cannot change {printer.folder}: {error.strerror}") from None


# Other authorities.


def make_request(printer: Printer, names: Sequence[str]) -> bytes:
    """PKCS#10 for these names, PEM; its key waits beside the one in use.

    Asked again, the request is made anew with the same key, so that an answer to the first fits.
    """
    key, trouble = read_key(printer.request_key)
    if key is None:
        if trouble:
            warn(f"{printer.request_key} {trouble}; made a new key")
        key = ca_x509.new_key()
        write_atomically(printer.request_key, key_der(key), 0o600)
    data = ca_x509.request(key, names).public_bytes(serialization.Encoding.PEM)
    write_atomically(printer.request, data)
    return data


def install(store: Store, printer: Printer, given: Sequence[x509.Certificate]) -> None:
    """Take a certificate that another authority signed, with those up to its root or near it."""
    leaves = {each.fingerprint(hashes.SHA256()): each for each in given}
    keys = [read_key(path)[0] for path in (printer.request_key, printer.new_key, printer.key)]
    for key in keys:
        for each in leaves.values():
            if key is not None and each.public_key() == key.public_key():
                _check(printer, each)
                others = [one for one in leaves.values() if one != each]
                chain, anchor = _chain(each, others)
                _replace(store, printer, key, chain, anchor)
                printer.request.unlink(missing_ok=True)
                printer.request_key.unlink(missing_ok=True)
                return
    raise UserError(f"no certificate given belongs to a key of {printer.label}")


def _chain(
    leaf: x509.Certificate, others: Sequence[x509.Certificate]
) -> tuple[list[x509.Certificate], x509.Certificate]:
    """([leaf, its authorities without the root], the topmost one)."""
    chain, left = [leaf], list(others)
    while chain[-1].issuer != chain[-1].subject:
        above = next((each for each in left if _signed(chain[-1], each)), None)
        if above is None:
            break
        _check_authority(above)
        chain.append(above)
        left.remove(above)
    if len(chain) == 1:
        raise UserError(
            f"the certificate of its authority, {leaf.issuer.rfc4514_string()}, is missing: add"
            " it with --chain"
        )
    if left:
        warn(f"left out {len(left)} certificates that do not belong to it")
    anchor = chain[-1]
    if anchor.issuer == anchor.subject:
        chain.pop()
    else:
        warn(f"clients must know {anchor.issuer.rfc4514_string()}, which is not among these")
    return chain, anchor


def _signed(certificate: x509.Certificate, by: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(by)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def _check_authority(certificate: x509.Certificate) -> None:
    name = certificate.subject.rfc4514_string()
    try:
        basic = certificate.extensions.get_extension_for_class(x509.BasicConstraints).value
    except x509.ExtensionNotFound:
        basic = x509.BasicConstraints(ca=False, path_length=None)
    if not basic.ca:
        raise UserError(f"{name} signed it, but is no authority")
    key = certificate.public_key()
    weak = not (
        (isinstance(key, rsa.RSAPublicKey) and key.key_size >= _RSA_BITS_MIN)
        or (isinstance(key, ec.EllipticCurvePublicKey) and key.key_size >= _CURVE_BITS_MIN)
    )
    if weak:
        raise UserError(f"the key of {name} is too weak, or of a kind that clients do not take")
    if certificate.issuer != certificate.subject:
        _check_hash(certificate)
    _check_dates(certificate)


def _check_hash(certificate: x509.Certificate) -> None:
    if not isinstance(certificate.signature_hash_algorithm, _HASHES):
        used = certificate.signature_hash_algorithm
        raise UserError(
            f"{certificate.subject.rfc4514_string()} is signed with"
            f" {used.name if used else 'an unknown algorithm'}: SHA-256 or better is needed"
        )


def _check_dates(certificate: x509.Certificate) -> None:
    moment = ca_x509.now()
    name = certificate.subject.rfc4514_string()
    if certificate.not_valid_after_utc <= moment:
        raise UserError(f"{name} expired on {certificate.not_valid_after_utc:%Y-%m-%d}")
    if certificate.not_valid_before_utc > moment + ca_x509.SKEW:
        raise UserError(f"{name} is valid from {certificate.not_valid_before_utc:%Y-%m-%d} only")


def _check(printer: Printer, certificate: x509.Certificate) -> None:
    """UserError unless clients would take this certificate for this printer."""
    if certificate.issuer == certificate.subject:
        raise UserError("the certificate is self-signed; clients have no reason to trust it")
    _check_hash(certificate)
    _check_dates(certificate)
    lasts = certificate.not_valid_after_utc - certificate.not_valid_before_utc
    if lasts > datetime.timedelta(days=ca_x509.DAYS_MAX):
        raise UserError(f"it lasts {lasts.days} days; Apple takes {ca_x509.DAYS_MAX} at most")
    if certificate.not_valid_after_utc - RENEW_BEFORE <= ca_x509.now():
        warn(f"it expires on {certificate.not_valid_after_utc:%Y-%m-%d} already")
    held = ca_x509.dns_names(certificate)
    wanted = [f"{printer.label}.{LOCAL}"]
    if printer.request.exists():
        wanted = ca_x509.dns_names(x509.load_pem_x509_csr(printer.request.read_bytes()))
    missing = [name for name in wanted if name not in held]
    if f"{printer.label}.{LOCAL}" in missing and set(wanted) - set(missing):
        # A public authority signs no .local name; another name that was asked for will do.
        warn(f"it is not valid for {printer.label}.{LOCAL}: phones that find the printer will ask")
        missing.remove(f"{printer.label}.{LOCAL}")
    if missing:
        raise UserError(f"it is not valid for {', '.join(missing)}")
    check_usage(certificate)


def check_usage(certificate: x509.Certificate) -> None:
    """UserError unless a server may use this certificate."""
    for extension in certificate.extensions:
        value = extension.value
        if isinstance(value, x509.BasicConstraints) and value.ca:
            raise UserError("it is the certificate of an authority, not of a printer")
        if isinstance(value, x509.KeyUsage) and not value.digital_signature:
            raise UserError("it does not allow signatures (keyUsage), which TLS needs")
        if isinstance(value, x509.ExtendedKeyUsage) and not {
            ExtendedKeyUsageOID.SERVER_AUTH,
            ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
        } & set(value):
            raise UserError("it is not meant for servers (extendedKeyUsage)")
