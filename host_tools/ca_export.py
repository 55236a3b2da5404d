# SPDX-License-Identifier: MIT
"""The printers' authority in the forms that phones and computers install.

.crt (DER) for Android and Windows, .pem for Linux and CUPS, .mobileconfig for iOS, iPadOS and
macOS. Profiles are the same each time for the same certificate, so that a second installation
replaces the first.
"""

import plistlib
import uuid
from pathlib import Path

from cryptography import x509

from host_tools import ca_x509
from host_tools.ca import make_folder, write_atomically

_NAMESPACE = uuid.UUID("7a3f7f6e-3c0b-4a53-9f6e-2d0f6a1c8b54")  # of our profiles, nothing else
_IDENTIFIER = "platen"
STEM = "platen-ca"


def shown(certificate: x509.Certificate) -> str:
    """SHA-256 fingerprint the way phones show it: pairs of digits with colons between."""
    text = ca_x509.sha256(certificate).upper()
    return ":".join(text[i : i + 2] for i in range(0, len(text), 2))


def export(certificate: x509.Certificate, folder: Path) -> list[Path]:
    """Write all forms into `folder`; returns their paths."""
    make_folder(folder)
    forms = {
        "crt": ca_x509.der(certificate),
        "pem": ca_x509.pem(certificate),
        "mobileconfig": ca_profile(certificate),
    }
    paths = []
    for suffix, data in forms.items():
        paths.append(folder / f"{STEM}.{suffix}")
        write_atomically(paths[-1], data)
    return paths


def ca_profile(certificate: x509.Certificate) -> bytes:
    """Configuration profile that installs the authority."""
    return _profile(
        "Platen printers",
        "Makes this device recognise the printers of this authority.",
        [_root(certificate)],
    )


def user_profile(
    name: str, archive: bytes, certificate: x509.Certificate, authority: x509.Certificate
) -> bytes:
    """Configuration profile with a user's PKCS#12 and the authority; asks for its password."""
    identity = {
        "PayloadType": "com.apple.security.pkcs12",
        "PayloadContent": archive,
        "PayloadCertificateFileName": "user.p12",
        **_payload(f"user.{ca_x509.sha256(certificate)[:16]}", f"{name} (certificate)"),
    }
    return _profile(
        f"Platen printers: {name}",
        "Recognises the printers, and proves to them who prints.",
        [identity, _root(authority)],
    )


def _root(certificate: x509.Certificate) -> dict[str, object]:
    return {
        "PayloadType": "com.apple.security.root",
        "PayloadContent": ca_x509.der(certificate),
        "PayloadCertificateFileName": f"{STEM}.crt",
        **_payload(f"root.{ca_x509.sha256(certificate)[:16]}", "Platen printers (authority)"),
    }


def _payload(what: str, title: str) -> dict[str, object]:
    identifier = f"{_IDENTIFIER}.{what}"
    return {
        "PayloadVersion": 1,
        "PayloadIdentifier": identifier,
        "PayloadUUID": str(uuid.uuid5(_NAMESPACE, identifier)).upper(),
        "PayloadDisplayName": title,
    }


def _profile(title: str, description: str, contents: list[dict[str, object]]) -> bytes:
    what = "profile." + str(contents[0]["PayloadIdentifier"]).rpartition(".")[2]
    return plistlib.dumps(
        {
            "PayloadType": "Configuration",
            "PayloadDescription": description,
            "PayloadContent": contents,
            **_payload(what, title),
        }
    )
