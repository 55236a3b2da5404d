# SPDX-License-Identifier: MIT
"""A printer on a board: its identity, and all files that make a board this printer.

`build(settings, who, before)` returns a `Printer`: the files of one folder (key, certificate,
users ...), platen.json, which names them, and wifi.json. `before` is the configuration that the
board has: its UUID, host name and key stay. The folder is called after what is in it, so that a
new one lies beside the old one until platen.json changes, by one rename.
"""

import hashlib
import json
import secrets
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from cryptography import x509

from host_tools import ca, ca_printers, ca_store, ca_x509, deploy_build, lan, printer_config
from host_tools.checkconfig import authority_folder, with_authority
from host_tools.console import note
from host_tools.deploy_build import Files
from host_tools.errors import UserError
from host_tools.printer_config import DEFAULT_ENGINE, DEFAULT_NAME, Place
from host_tools.provision_settings import FILES, NONE, SELF_SIGNED, Settings, wifi_key
from host_tools.trust import DEFAULT_PATH, DEFAULT_PORT

FOLDER = "/printer"  # of folders like the one that platen.json names
CONFIG = "/platen.json"
WIFI = "/wifi.json"
STATE = "/state"  # what the printer itself keeps: settings, history
DEFAULT_NTP = ["pool.ntp.org"]
_PEM = b"-----BEGIN"
_NOT_FIRMWARE = ("board", "baud", "roll_mm", "authority", "wifi", "ntp")
_MAC_DIGITS = 12
# The first digits of a UUID of version 8 (RFC 9562 section 5.8) are those of a hash
_UUID_DOMAIN = b"platen printer "


@dataclass
class Printer:
    """What goes onto a board."""

    config: dict[str, Any]
    folder: str
    files: Files
    wifi: dict[str, Any] | None  # None: as it is on the board
    ca: Path | None  # what clients trust

    @property
    def uri(self) -> str:
        """Where clients find it."""
        scheme = "ipps" if self.config["certificate"] else "ipp"
        return f"{scheme}://{self.config['host']}:{self.config['port']}{DEFAULT_PATH}"

    def platen_json(self) -> bytes:
        """The file of that name."""
        return json.dumps(self.config, ensure_ascii=False, separators=(",", ":")).encode()


def identifier(unique_id: str, before: dict[str, Any] | None) -> str:
    """The printer's UUID: the one it has, else made of the board's number; clients know it by it.

    Its last digits are those of the board's address (host names end with them). Without a board
    they are random.
    """
    known = (before or {}).get("uuid")
    if isinstance(known, str):
        try:
            return str(uuid.UUID(known))
        except ValueError:
            pass
    number = bytes.fromhex(unique_id) if unique_id else secrets.token_bytes(_MAC_DIGITS // 2)
    digits = hashlib.sha256(_UUID_DOMAIN + number).hexdigest()
    node = number.hex()[-_MAC_DIGITS:].rjust(_MAC_DIGITS, "0")
    return f"{digits[:8]}-{digits[8:12]}-8{digits[12:15]}-8{digits[15:18]}-{node}"


def host_of(settings: Settings, uuid_text: str, before: dict[str, Any] | None) -> str:
    """The host name that clients use; it stays when the printer is called otherwise."""
    values = settings.values
    if values.get("host"):
        return str(values["host"]).lower()
    if settings.has_own_pair:
        certificate = ca.read_certificate(Path(settings.way))
        assert certificate is not None  # checkconfig has read it
        return ca_x509.dns_names(certificate)[0]
    known = (before or {}).get("host")
    if isinstance(known, str) and ca.is_dns_name(known):
        return known
    return lan.local_name(str(values.get("name", DEFAULT_NAME)), "", uuid_text)


def build(
    settings: Settings,
    unique_id: str,
    before: dict[str, Any] | None,
    old: Callable[[str], bytes | None],
    new_key: bool = False,
) -> Printer:
    """Everything for a board; makes key and certificate when they are needed, and says so.

    old: what the board has as its "certificate" or its "key" now.
    """
    values = settings.values
    uuid_text = str(values.get("uuid") or identifier(unique_id, before))
    host = host_of(settings, uuid_text, before)
    names = list(dict.fromkeys([host, *(each.lower() for each in values.get("hosts", ()))]))
    files: Files = {}
    pair = _pair(settings, host, names, old, new_key)
    if pair is not None:
        files = {"cert.der": pair.certificate.read_bytes(), "key.der": pair.key.read_bytes()}
    engine = printer_config.read_engine(values.get("engine", DEFAULT_ENGINE), values.get("baud"))
    place = Place(
        host=host,
        hosts=names,
        uuid=uuid_text,
        mdns=bool(values.get("mdns", True)),
        certificate="cert.der" if pair else None,
        key="key.der" if pair else None,
        state=STATE,
        is_self_signed=pair is not None and pair.is_self_signed,
        defaults={"bind": "0.0.0.0", "port": DEFAULT_PORT},
    )
    wanted = {k: v for k, v in with_authority(settings).items() if k not in _NOT_FIRMWARE}
    config = printer_config.make(wanted, engine, place)
    config["ntp"] = values.get("ntp", DEFAULT_NTP)
    if settings.wifi.get("country"):
        config["country"] = settings.wifi["country"]
    _carry(config, files)
    folder = f"{FOLDER}/{deploy_build.version_of(files)}"
    _place_files(config, files, folder)
    return Printer(config, folder, files, _wifi(settings), pair.ca if pair else None)


# Files that the configuration names.


def _slots(config: dict[str, Any]) -> list[tuple[Any, Any, str]]:
    """(container, key in it, name on the board) of every file that the configuration names."""
    found: list[tuple[Any, Any, str]] = []
    for key in FILES:
        if config.get(key):
            found.append((config, key, "client_ca.der" if key == "client_ca" else key))
    asks = (config.get("oauth") or {}).get("introspection")
    for name, table in (("fetch", config.get("print_uri")), ("ask", asks)):
        if table:
            roots = table["roots"]
            found += [(roots, i, f"{name}-root-{i}.pem") for i in range(len(roots))]
            if "secret_file" in table:
                found.append((table, "secret_file", "ask.secret"))
    return found


def _carry(config: dict[str, Any], files: Files) -> None:
    """Read every file that is named into `files`, and name it as there."""
    for container, key, name in _slots(config):
        data = Path(container[key]).read_bytes()
        if name.endswith(".der") and _PEM in data:
            data = ca_x509.der(ca_x509.read_certificates(Path(container[key]))[0])
        files[name] = data
        container[key] = name


def _place_files(config: dict[str, Any], files: Files, folder: str) -> None:
    for container, key, name in _slots(config):
        container[key] = f"{folder}/{name}"
    for key in ("certificate", "key"):
        if config[key] in files:
            config[key] = f"{folder}/{config[key]}"


def _wifi(settings: Settings) -> dict[str, Any] | None:
    wifi = settings.wifi
    if not wifi:
        return None
    return {"ssid": wifi["ssid"], "key": wifi_key(wifi) or None, "joined": False}


# Key and certificate.


def _pair(
    settings: Settings,
    host: str,
    names: list[str],
    old: Callable[[str], bytes | None],
    new_key: bool,
) -> ca.Identity | None:
    if settings.way == NONE:
        return None
    if settings.has_own_pair:
        if new_key:
            raise UserError("--new-key: key and certificate are files of yours; make new ones")
        return ca.given(Path(settings.way), Path(settings.values["key"]), names)
    label = host.removesuffix(".local")
    folder = authority_folder(settings.values)
    if settings.way == SELF_SIGNED:
        return _self_signed(folder / "self-signed" / label, names, new_key)
    if not new_key and not (folder / "printers" / label / "cert.der").exists():
        _check_not_of_another(old("certificate"), folder)
    with ca_store.open_store(folder, make=True) as store:
        if not store.exists():
            others = [each for each in names if not each.endswith(".local")]
            store.create(f"Platen {secrets.token_hex(3)}", ["local", *others])
            note(f"made an authority of your own in {folder}: keep a copy of it")
        printer = ca_printers.open_printer(store, label)
        days = ca_x509.DAYS
        is_gone = printer.certificate.exists() and not printer.key.exists()
        spare = old("key") if is_gone else None
        made = ca_printers.ensure(store, printer, names, days, spare, new_key)
        if made:
            certificate = ca.read_certificate(printer.certificate)
            assert certificate is not None
            until = f"{certificate.not_valid_after_utc:%Y-%m-%d}"
            note(f"{made}, valid until {until}; the key is in {printer.key}")
    data = printer.certificate.read_bytes()
    return ca.Identity(
        printer.key, printer.certificate, printer.ca, ca.fingerprint(data), is_self_signed=False
    )


def _check_not_of_another(certificate: bytes | None, folder: Path) -> None:
    """UserError if the board's certificate is from an authority that `folder` is not."""
    try:
        found = x509.load_der_x509_certificate(ca.split_der(certificate or b"")[0])
    except ValueError:
        return
    if found.issuer != found.subject:
        raise UserError(
            f"the certificate on the board is from {found.issuer.rfc4514_string()}, and {folder}"
            " did not issue it: name that authority's folder (`authority`), or say --new-key, and"
            " phones will have to know the new one"
        )


def _self_signed(folder: Path, names: list[str], new_key: bool) -> ca.Identity:
    if new_key:
        (folder / "cert.der").unlink(missing_ok=True)
        (folder / "key.der").unlink(missing_ok=True)
    return ca.ensure(folder, names)
