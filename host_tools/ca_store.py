# SPDX-License-Identifier: MIT
"""The folder of a private authority: its keys, the index of what it signed, the pins.

    printers-ca.key .pem   signs printers' certificates; phones and computers trust it
    clients-ca.key .pem    signs users' certificates; printers trust it
    index.json             every certificate that was issued, with its state
    pins                   users' certificates, as printers read them: sha256:name:groups:state
    printers/NAME/         what goes onto the board NAME (ca_printers.py)

Keys have mode 0600 in a folder with 0700. Files change whole or not at all, and one command at a
time: `open_store` holds a lock. A private key is in memory and in its file, nowhere else.
"""

import contextlib
import fcntl
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

import typer
from cryptography import x509
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import ExtendedKeyUsageOID

from host_tools import ca_x509
from host_tools.ca import make_folder, write_atomically
from host_tools.ca_x509 import Key
from host_tools.console import note
from host_tools.errors import UserError

PRINTERS = "printers-ca"
CLIENTS = "clients-ca"
ACTIVE, REPLACED, REVOKED = "active", "replaced", "revoked"
PRINTER, USER = "printer", "user"


def default_folder() -> Path:
    """Where the authority is kept unless --folder says otherwise: the user's own settings."""
    return Path(typer.get_app_dir("platen")) / "ca"


@dataclass
class Entry:
    """One line of the index; times are ISO 8601, fingerprints SHA-256 of the whole certificate."""

    kind: str
    name: str
    fingerprint: str
    serial: str
    issuer: str
    issued: str
    expires: str
    state: str = ACTIVE
    changed: str = ""
    groups: list[str] = field(default_factory=list)


def entry_of(kind: str, name: str, certificate: x509.Certificate) -> Entry:
    """The index line of a certificate that was just issued or installed."""
    return Entry(
        kind=kind,
        name=name,
        fingerprint=ca_x509.sha256(certificate),
        serial=f"{certificate.serial_number:x}",
        issuer=certificate.issuer.rfc4514_string(),
        issued=ca_x509.now().isoformat(),
        expires=certificate.not_valid_after_utc.isoformat(),
    )


class Store:
    """The folder, while this process holds its lock."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.pins_path = folder / "pins"

    # The two authorities.

    def exists(self) -> bool:
        """True when the folder holds an authority, or the key that has signed what is out."""
        made = (self.folder / f"{PRINTERS}.pem").exists()
        return made or ((self.folder / f"{PRINTERS}.key").exists() and bool(self.index()))

    def create(self, name: str, domains: list[str]) -> None:
        """Make both authorities; the printers' certificate comes last and makes it complete."""
        for stem, what, purpose, allowed in (
            (CLIENTS, "clients", ExtendedKeyUsageOID.CLIENT_AUTH, []),
            (PRINTERS, "printers", ExtendedKeyUsageOID.SERVER_AUTH, domains),
        ):
            key = ca_x509.new_key()
            certificate = ca_x509.authority(key, f"{name} {what}", purpose, allowed)
            data = key.private_bytes(
                serialization.Encoding.PEM,
                serialization.PrivateFormat.PKCS8,
                serialization.NoEncryption(),
            )
            write_atomically(self.folder / f"{stem}.key", data, 0o600)
            write_atomically(self.folder / f"{stem}.pem", ca_x509.pem(certificate))

    def certificate(self, stem: str) -> x509.Certificate:
        """The certificate of one authority."""
        path = self.folder / f"{stem}.pem"
        if not path.exists():
            raise UserError(
                f"there is no authority in {self.folder}: make one with `ca init`, or name its"
                " --folder"
            )
        return ca_x509.read_certificates(path)[0]

    def signer(self, stem: str) -> tuple[Key, x509.Certificate]:
        """Key and certificate of one authority, checked to be a pair."""
        certificate = self.certificate(stem)
        path = self.folder / f"{stem}.key"
        try:
            key = serialization.load_pem_private_key(path.read_bytes(), None)
        except OSError as error:
            raise UserError(f"cannot read {path}: {error.strerror}") from None
        except (ValueError, TypeError):
            raise UserError(f"{path} is not a private key without a password") from None
        if not isinstance(key, ec.EllipticCurvePrivateKey):
            raise UserError(f"{path} is not a P-256 key")
        if key.public_key() != certificate.public_key():
            raise UserError(f"{path} does not belong to {stem}.pem")
        if os.name == "posix" and path.stat().st_mode & 0o077:
            path.chmod(0o600)
            note(f"others could read {path}; now they cannot")
        return key, certificate

    # The index.

    def index(self) -> list[Entry]:
        """Every certificate issued, oldest first."""
        path = self.folder / "index.json"
        try:
            return [Entry(**each) for each in json.loads(path.read_text())]
        except FileNotFoundError:
            return []
        except (OSError, ValueError, TypeError):
            raise UserError(f"{path} is damaged; mend it or bring back a copy") from None

    def write_index(self, entries: list[Entry]) -> None:
        """Replace the index."""
        data = json.dumps([asdict(each) for each in entries], indent=1)
        write_atomically(self.folder / "index.json", data.encode(), 0o600)

    def record(self, new: Entry, replaces: bool = False) -> None:
        """Add an entry; `replaces`: it takes the place of the active ones of its name."""
        entries = self.index()
        for each in entries:
            same = (each.kind, each.name, each.state) == (new.kind, new.name, ACTIVE)
            if replaces and same:
                each.state, each.changed = REPLACED, new.issued
        self.write_index([*entries, new])

    # The pins.

    def pins(self) -> list[list[str]]:
        """Lines of the pins file, split into fields: fingerprint, name, groups, state."""
        try:
            text = self.pins_path.read_text()
        except FileNotFoundError:
            return []
        except (OSError, ValueError):
            raise UserError(f"{self.pins_path} cannot be read as text") from None
        lines = [line.split(":") for line in text.split("\n") if line]
        for number, fields in enumerate(lines, 1):
            if len(fields) != 4:
                raise UserError(f"{self.pins_path} line {number} is not sha256:name:groups:state")
        return lines

    def write_pins(self, lines: list[list[str]]) -> None:
        """Replace the pins file."""
        text = "".join(":".join(fields) + "\n" for fields in lines)
        write_atomically(self.pins_path, text.encode(), 0o600)

    def pin(self, fingerprint: str, name: str, groups: list[str]) -> None:
        """Add a line for a certificate, in place of one it has already."""
        lines = [fields for fields in self.pins() if fields[0] != fingerprint]
        self.write_pins([*lines, [fingerprint, name, ",".join(groups), ACTIVE]])


@contextlib.contextmanager
def open_store(folder: Path | None, make: bool = False) -> Iterator[Store]:
    """The store in `folder` (None: the usual place), locked until the block ends."""
    folder = folder or default_folder()
    if make:
        make_folder(folder)
    elif not folder.is_dir():
        raise UserError(f"there is no authority in {folder}: make one with `ca init`")
    try:
        lock = (folder / "lock").open("w")
    except OSError as error:
        raise UserError(f"cannot write in {folder}: {error.strerror}") from None
    with lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield Store(folder)
