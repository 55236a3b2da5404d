# SPDX-License-Identifier: MIT
"""Certificates as such: the two authorities, those they sign, requests, and reading files.

Two authorities, because they are trusted by different sides. Phones and computers trust the one
for printers, so it can sign server certificates for the names it was made for and nothing else
(critical name constraints). Printers trust the one for clients; Mbed TLS refuses a certificate
with critical name constraints, so it has none. All keys are P-256, all signatures SHA-256.
"""

import datetime
import ipaddress
import warnings
from collections.abc import Sequence
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs7
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from host_tools.errors import UserError

Key = ec.EllipticCurvePrivateKey

CA_LIFETIME = datetime.timedelta(days=3652)
# Apple's systems refuse server certificates with more (support.apple.com/103769), and those of
# public authorities will have far fewer.
DAYS_MAX = 825
DAYS = 365  # what scanners of TLS servers find good
SKEW = datetime.timedelta(days=1)  # a client's clock may be behind; more than a day CUPS refuses
_COMMON_NAME_MAX = 64  # X.520 upper bound of commonName; cryptography counts bytes
_USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)


def new_key() -> Key:
    """A fresh P-256 key."""
    return ec.generate_private_key(ec.SECP256R1())


def now() -> datetime.datetime:
    """The time, to the second: certificates have no more."""
    return datetime.datetime.now(datetime.UTC).replace(microsecond=0)


def common_name(text: str) -> x509.Name:
    """A name of one commonName; what is too long for it is cut."""
    cut = text.encode()[:_COMMON_NAME_MAX].decode("utf-8", "ignore")
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, cut)])


def der(certificate: x509.Certificate) -> bytes:
    """The certificate as DER."""
    return certificate.public_bytes(serialization.Encoding.DER)


def pem(certificate: x509.Certificate) -> bytes:
    """The certificate as PEM."""
    return certificate.public_bytes(serialization.Encoding.PEM)


def sha256(certificate: x509.Certificate) -> str:
    """Fingerprint of the whole certificate, lower-case hex: what the pins file holds."""
    return certificate.fingerprint(hashes.SHA256()).hex()


def _usage(*wanted: str) -> x509.KeyUsage:
    return x509.KeyUsage(**{name: name in wanted for name in _USAGES})


def authority(
    key: Key, name: str, purpose: ObjectIdentifier, domains: Sequence[str] = ()
) -> x509.Certificate:
    """A root that signs end-entity certificates only, for names in `domains` if there are any."""
    moment = now()
    public = key.public_key()
    builder = (
        x509.CertificateBuilder()
        .subject_name(common_name(name))
        .issuer_name(common_name(name))
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(moment - SKEW)
        .not_valid_after(moment + CA_LIFETIME)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage("key_cert_sign", "crl_sign"), critical=True)
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )
    if domains:
        every = [ipaddress.ip_network(text) for text in ("0.0.0.0/0", "::/0")]
        constraints = x509.NameConstraints(
            permitted_subtrees=[x509.DNSName(domain) for domain in domains],
            excluded_subtrees=[x509.IPAddress(each) for each in every],
        )
        builder = builder.add_extension(constraints, critical=True)
    return builder.sign(key, hashes.SHA256())


def end_entity(
    public: ec.EllipticCurvePublicKey,
    subject: str,
    names: Sequence[str],
    purpose: ObjectIdentifier,
    days: int,
    signer: tuple[Key, x509.Certificate],
    later_than: datetime.datetime | None = None,
) -> x509.Certificate:
    """A certificate for `days` from now, for a server if there are DNS names.

    It ends with its authority at the latest, and after `later_than`: CUPS takes a changed
    certificate for a known printer only if it expires later than the one before.
    """
    ca_key, ca = signer
    begins = now() - SKEW
    ends = begins + datetime.timedelta(days=days)
    if later_than is not None:
        ends = max(ends, later_than + datetime.timedelta(seconds=1))
    if ends - begins > datetime.timedelta(days=DAYS_MAX):
        raise UserError(
            f"the certificate before lasts until {later_than:%Y-%m-%d}; this one has to expire"
            f" later and may last {DAYS_MAX} days only: renew it another day"
        )
    ends = min(ends, ca.not_valid_after_utc)
    if ends <= now() or (later_than is not None and ends <= later_than):
        raise UserError(f"the authority itself expires on {ends:%Y-%m-%d}: make a new one")
    identifier = ca.extensions.get_extension_for_class(x509.SubjectKeyIdentifier).value
    builder = (
        x509.CertificateBuilder()
        .subject_name(common_name(subject))
        .issuer_name(ca.subject)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage("digital_signature"), critical=True)
        .add_extension(x509.ExtendedKeyUsage([purpose]), critical=False)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_subject_key_identifier(identifier),
            critical=False,
        )
    )
    if names:
        san = x509.SubjectAlternativeName([x509.DNSName(name) for name in names])
        builder = builder.add_extension(san, critical=False)
    return builder.sign(ca_key, hashes.SHA256())


def request(key: Key, names: Sequence[str]) -> x509.CertificateSigningRequest:
    """PKCS#10 (RFC 2986): what an external authority is asked to sign."""
    return (
        x509.CertificateSigningRequestBuilder()
        .subject_name(common_name(names[0]))
        .add_extension(
            x509.SubjectAlternativeName([x509.DNSName(name) for name in names]), critical=False
        )
        .add_extension(_usage("digital_signature"), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .sign(key, hashes.SHA256())
    )


def dns_names(holder: x509.Certificate | x509.CertificateSigningRequest) -> list[str]:
    """The DNS names in a certificate or request, in lower case."""
    try:
        san = holder.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except (x509.ExtensionNotFound, ValueError):
        return []
    return [name.lower() for name in san.get_values_for_type(x509.DNSName)]


def permitted_domains(ca: x509.Certificate) -> list[str]:
    """The domains that an authority may sign names in."""
    value = ca.extensions.get_extension_for_class(x509.NameConstraints).value
    return [str(each.value) for each in value.permitted_subtrees or ()]


def read_certificates(path: Path) -> list[x509.Certificate]:
    """All certificates of a file: PEM, DER or PKCS#7, whichever an authority sends."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    loaders = (
        x509.load_pem_x509_certificates,
        lambda text: [x509.load_der_x509_certificate(text)],
        pkcs7.load_pem_pkcs7_certificates,
        pkcs7.load_der_pkcs7_certificates,
    )
    for load in loaders:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of PKCS#7 in BER, which authorities send
                found: list[x509.Certificate] = load(data)
        except ValueError:
            continue
        if found:
            return found
    raise UserError(f"{path} holds no certificate in PEM, DER or PKCS#7 form")
