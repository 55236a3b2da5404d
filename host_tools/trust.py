# SPDX-License-Identifier: MIT
"""Which printer, and how it proves that it is the right one.

An `Address` is a printer's URI taken apart. `Trust` checks its certificate against a file, or its
key against a fingerprint: one that was given, or the one remembered from the first contact (trust
on first use, as ssh does it). The key is compared, not the certificate, so a renewal is no alarm.
"""

import json
import ssl
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import typer

from host_tools import ca
from host_tools.console import note
from host_tools.errors import UserError

DEFAULT_PORT = 631  # RFC 8010 and RFC 7472: the same for ipp and ipps
DEFAULT_PATH = "/ipp/print"


@dataclass(frozen=True)
class Address:
    """A printer's URI taken apart; `uri` puts it together in its usual form."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def authority(self) -> str:
        """Host and port as they stand in a Host field."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{host}:{self.port}"

    @property
    def uri(self) -> str:
        """The whole URI, always with its port."""
        return f"{self.scheme}://{self.authority}{self.path}"


def parse_address(text: str) -> Address:
    """`ipps://HOST[:PORT]/ipp/print`, `ipp://...`, or just `HOST[:PORT]` (taken as ipps)."""
    full = text if "://" in text else "ipps://" + text
    try:
        parts = urlsplit(full)
        port = parts.port or DEFAULT_PORT
    except ValueError:
        raise UserError(f"{text!r} is not a printer's address") from None
    if parts.scheme not in ("ipp", "ipps"):
        raise UserError(f"{text!r}: a printer's address starts with ipps:// or ipp://")
    if not parts.hostname or parts.username or parts.query or parts.fragment:
        raise UserError(f"{text!r} is not a printer's address; try ipps://NAME.local/ipp/print")
    path = parts.path if parts.path not in ("", "/") else DEFAULT_PATH
    return Address(parts.scheme, parts.hostname, port, path)


@dataclass
class Trust:
    """How a printer proves that it is the right one.

    With `ca`, by a certificate that leads to that file and holds the host's name. Else by its key:
    `fingerprint`, or the one remembered in `store` from the first contact. `insecure`: not at all.
    """

    ca: Path | None = None
    fingerprint: str | None = None
    insecure: bool = False
    replace: bool = False  # remember a changed key instead of refusing it
    store: Path = field(
        default_factory=lambda: Path(typer.get_app_dir("platen")) / "known_printers.json"
    )

    def context(self) -> ssl.SSLContext:
        """A TLS 1.2+ client context: verifying with `ca`, open for `check` without."""
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        if self.ca is None or self.insecure:
            context.check_hostname = False
            context.verify_mode = ssl.CERT_NONE
            return context
        try:
            context.load_verify_locations(cafile=str(self.ca))
        except (OSError, ssl.SSLError):
            raise UserError(f"{self.ca} is not a certificate in PEM form") from None
        return context

    def check(self, address: Address, certificate: bytes | None) -> None:
        """After a handshake: compare the key with the pinned or the remembered one."""
        if self.insecure or (self.ca is not None and not self.fingerprint):
            return
        if not certificate:
            raise UserError("the printer showed no certificate")
        seen = ca.fingerprint(certificate)
        if self.fingerprint:
            wanted = self.fingerprint.lower().replace(":", "").removeprefix("sha256")
            if wanted != seen:
                raise UserError(f"the key of {address.authority} is {seen}, not the one given")
            return
        self._check_remembered(address, seen)
        self.fingerprint = seen  # further connections of this run must show the same one

    def _check_remembered(self, address: Address, seen: str) -> None:
        try:
            known = json.loads(self.store.read_text())
        except FileNotFoundError:
            known = {}
        except (OSError, ValueError):
            raise UserError(f"{self.store} is damaged; mend it or remove it") from None
        before = known.get(address.authority)
        if before == seen:
            return
        if before and not self.replace:
            raise UserError(
                f"{address.authority} shows another key ({seen}) than last time ({before}):"
                " the printer was set up anew, or someone is in between; if you expect it,"
                " run again with --trust-new-key"
            )
        kind = "new key" if before else "key"
        note(f"the {kind} of {address.authority} is remembered from now on (SHA-256 {seen})")
        ca.make_folder(self.store.parent)
        known[address.authority] = seen
        ca.write_atomically(self.store, json.dumps(known, indent=1).encode(), 0o600)
