# SPDX-License-Identifier: MIT
"""What the certificates of a TLS connection say, without believing them."""

import ipaddress
import ssl
import warnings

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, rsa

from host_tools import ca
from host_tools.doctor_facts import TLSFacts
from host_tools.errors import UserError

_CHAIN_MAX = 8  # certificates looked at
_UNREADABLE = (
    ValueError,
    TypeError,
    UserError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.InvalidVersion,
    x509.UnsupportedGeneralNameType,
)


def read_certificates(sock: ssl.SSLSocket, found: TLSFacts) -> None:
    """Fill in subject, names, dates, key and chain; a certificate nobody can read leaves gaps."""
    ders = _chain(sock)
    if not ders:
        return
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of the library, about what is odd in it
            _read(ders, found)
    except _UNREADABLE:
        found.chain = found.chain or ["unreadable"]


def _read(ders: list[bytes], found: TLSFacts) -> None:
    own = x509.load_der_x509_certificate(ders[0])
    found.subject, found.issuer = _common_name(own.subject), _common_name(own.issuer)
    found.not_before, found.not_after = own.not_valid_before_utc, own.not_valid_after_utc
    found.names = _names(own)
    found.key = _key(own)
    found.fingerprint = ca.fingerprint(ders[0])
    certificates = [x509.load_der_x509_certificate(der) for der in ders[:_CHAIN_MAX]]
    found.chain = [_common_name(each.subject) for each in certificates]


def _chain(sock: ssl.SSLSocket) -> list[bytes]:
    """DER of the printer's own certificate first, then what else it sent."""
    inner = getattr(sock, "_sslobj", None)
    get = getattr(sock, "get_unverified_chain", None) or getattr(
        inner, "get_unverified_chain", None
    )
    sent = list(get() or ()) if get is not None else []
    ders = [
        each if isinstance(each, bytes) else ssl.PEM_cert_to_DER_cert(each.public_bytes())
        for each in sent
    ]
    own = sock.getpeercert(binary_form=True)
    return ders or ([own] if own else [])


def _common_name(name: x509.Name) -> str:
    found = name.get_attributes_for_oid(x509.NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string() or "no name"


def _names(certificate: x509.Certificate) -> list[str]:
    """subjectAltName; where there is none, the common name, as older clients take it."""
    try:
        extension = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName)
    except x509.ExtensionNotFound:
        return [_common_name(certificate.subject)]
    names = [str(each) for each in extension.value.get_values_for_type(x509.DNSName)]
    addresses = extension.value.get_values_for_type(x509.IPAddress)
    return names + [
        str(each)
        for each in addresses
        if isinstance(each, ipaddress.IPv4Address | ipaddress.IPv6Address)
    ]


def _key(certificate: x509.Certificate) -> str:
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey):
        return f"RSA {key.key_size}"
    if isinstance(key, ec.EllipticCurvePublicKey):
        return f"EC {key.curve.name}"
    return "Ed25519" if isinstance(key, ed25519.Ed25519PublicKey) else type(key).__name__
