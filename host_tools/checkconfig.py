# SPDX-License-Identifier: MIT
"""`checkconfig`: says before anything is flashed what in a printer's settings cannot work.

`check(settings)` looks at everything that can be known without the board, and returns all that it
finds: a person mends a file once, not once a mistake. `provision` does the same first.
"""

import datetime
import json
import string
import unicodedata
import uuid
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any

import typer

from host_tools import ca, ca_store, ca_x509, printer_config, profiles
from host_tools.checkconfig_board import UNIX, hardware
from host_tools.checkconfig_pair import pair_troubles, pair_warnings
from host_tools.console import err, note, printable, warn
from host_tools.errors import UserError
from host_tools.printer_config import did_you_mean
from host_tools.provision_settings import NONE, SELF_SIGNED, Settings, read, wifi_key
from host_tools.users import load as load_users
from platen.model.limits import CROWD, PRINTER_NAME_BYTES, SETTING_BYTES

SSID_BYTES = 32  # IEEE 802.11
WIFI_KEY = range(8, 64)  # characters of a WPA passphrase (IEEE 802.11, annex J)
WIFI_PSK_DIGITS = 64  # or the key itself, in hex
# Addresses in the text fields of a configuration, with their bounds in bytes
_TEXTS = {"name": PRINTER_NAME_BYTES, "location": SETTING_BYTES, "make_and_model": SETTING_BYTES}
_LOOKED_AT = {
    *_TEXTS,
    "log",
    "connections",
    "port",
    "ntp",
    "certificate_port",
    "uuid",
    "operators",
}
_LEVELS = ("debug", "info", "warning", "error")
_PORTS = range(1, 65536)
_HEX = set(string.hexdigits)


@dataclass
class Findings:
    """What was found: `troubles` stop the printer, `warnings` are worth a look."""

    troubles: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)


def check(settings: Settings, now: datetime.datetime | None = None) -> Findings:
    """Everything that speaks against these settings."""
    values = settings.values
    found = Findings(list(settings.troubles))
    wrong = {line.split(":")[0].split(" ")[0] for line in settings.troubles}
    if not wrong & {"board", "engine", "baud", "roll_mm"}:
        found.troubles += hardware(values)
    if not wrong & _LOOKED_AT:
        found.troubles += _texts_and_numbers(values)
    if not any(each.startswith("wifi") for each in wrong):
        found.troubles += _wifi(settings)
    if not wrong & {"host", "hosts", "bind", "port"}:
        found.troubles += _hosts(values)
    if not wrong:
        # These look at files, and at many settings together.
        found.troubles += _security(settings)
        troubles, warnings = _certificate(settings, now or datetime.datetime.now(datetime.UTC))
        found.troubles += troubles
        found.warnings += warnings
        found.warnings += _files_of_others(settings)
    return found


# What is said and counted.


def _texts_and_numbers(values: dict[str, Any]) -> Iterator[str]:
    for key, most in _TEXTS.items():
        text = values.get(key, "")
        size = len(text.encode())
        if size > most:
            yield f"{key} has {size} bytes; {most} is the most that clients take"
        if not text.isprintable():
            yield f"{key} has control characters"
    name = values.get("name")
    if name is not None and not name.strip():
        yield "name is empty: nobody could find the printer in a list"
    elif name is not None and name != name.strip():
        yield f"name: there is space around {name!r}"
    if values.get("log", "info") not in _LEVELS:
        near = did_you_mean(values["log"], _LEVELS)
        yield f"log: there is no level {values['log']!r}, only {', '.join(_LEVELS)}{near}"
    count = values.get("connections")
    if count is not None and not 1 <= count <= CROWD:
        yield f"connections: 1 to {CROWD}, not {count}; leave it out for what the board can do"
    for key in ("port", "certificate_port"):
        if values.get(key) and values[key] not in _PORTS:
            yield f"{key}: 1 to {_PORTS[-1]}, not {values[key]}"
    if values.get("port") == 0:
        yield "port: 0 is for a computer; 631 is the port of IPP"
    if values.get("certificate_port") and values["certificate_port"] == values.get("port", 631):
        yield "certificate_port is a second port, not the first one again"
    if isinstance(values.get("mdns"), dict):
        yield "mdns: on a board true or false; it knows its address by itself"
    if "uuid" in values and not _is_uuid(values["uuid"]):
        yield f"uuid: {values['uuid']!r} is none; leave it out for the board's own"
    ntp = values.get("ntp")
    if ntp == []:
        yield "ntp: no server is `ntp = false`; then nobody sees that a certificate has expired"
    for each in ntp or ():
        if not _is_time_server(each):
            yield f"ntp: {json.dumps(each)} is no host name or IPv4 address, nor one with :PORT"
    try:
        printer_config.operators(values)
    except UserError as error:
        yield f"operators: {error}"


def _is_uuid(text: str) -> bool:
    try:
        return str(uuid.UUID(text)) == text.lower()
    except ValueError:
        return False


def _is_time_server(text: str) -> bool:
    """As firmware/platen/shell/ntp.py takes it: NAME, NAME:PORT, or an IPv4 address so."""
    host, colon, port = text.partition(":")
    has_port = not colon or (port.isdecimal() and int(port) in _PORTS)
    return has_port and ca.is_host(host)


def _wifi(settings: Settings) -> Iterator[str]:
    wifi = settings.wifi
    if not wifi:
        return
    ssid = wifi.get("ssid")
    if not ssid:
        yield "wifi.ssid: which network? Leave the part [wifi] out to choose it by phone later"
    elif len(ssid.encode()) > SSID_BYTES:
        yield f"wifi.ssid has {len(ssid.encode())} bytes; networks' names have up to {SSID_BYTES}"
    elif any(unicodedata.category(letter) == "Cc" for letter in ssid):
        yield "wifi.ssid has control characters"
    if "key" in wifi and wifi.get("key_file"):
        yield "wifi: key or key_file, not both"
        return
    country = wifi.get("country", "XX")
    if not (len(country) == 2 and country.isascii() and country.isalpha() and country.isupper()):
        yield f"wifi.country is two capital letters, such as DE or US, not {country!r}"
    try:
        key = wifi_key(wifi)
    except UserError as error:
        yield str(error)
        return
    if key:
        yield from (f"wifi.key: {each}" for each in key_troubles(key))


def key_troubles(key: str) -> Iterator[str]:
    """What no network takes for its password; never the password itself."""
    first, last = WIFI_KEY[0], WIFI_KEY[-1]
    if len(key) == WIFI_PSK_DIGITS and set(key) <= _HEX:
        return
    if len(key) not in WIFI_KEY:
        yield f"a Wi-Fi password has {first} to {last} characters, this one has {len(key)}"
    elif not key.isascii() or not key.isprintable():
        yield "a Wi-Fi password has letters, digits and signs of ASCII only"


def _hosts(values: dict[str, Any]) -> Iterator[str]:
    is_unix = values.get("board") == UNIX
    host = values.get("host")
    named: list[tuple[str, str]] = [] if host is None else [("host", host)]
    for key, each in named + [("hosts", each) for each in values.get("hosts", ())]:
        if not ca.is_host(each):
            yield f"{key}: {json.dumps(each)} is no host name"
        elif ca.is_address(each):
            yield f"{key}: {each} is an address; certificates hold names (RFC 7472)"
        elif each.lower() == "localhost" and not is_unix:
            yield f"{key}: with localhost every computer means itself"
        elif each.lower().endswith(".local") and each.count(".") > 1:
            yield f"{key}: {each}: a .local name has one word before .local (RFC 6762)"
    bind = values.get("bind", "0.0.0.0")
    if not ca.is_address(bind):
        yield f"bind: {json.dumps(bind)} is no address"
    elif bind.startswith("127.") and not is_unix:
        yield f"bind: nobody could reach the printer at {bind}; leave it out"


# Who may print, and how the printer proves who it is.


def _security(settings: Settings) -> Iterator[str]:
    values = with_authority(settings)
    try:
        profile = printer_config.profile_of(values)
    except UserError as error:
        yield f"profile: {error}"
        return
    if settings.way == NONE and profile.value != "open":
        yield (
            f'certificate: the profile {profile.value} is TLS only, and TLS needs a key: "none" is'
            ' for the profile open; take "authority" or "self-signed"'
        )
    try:
        checked = profiles.check(values, is_self_signed=_is_self_signed(settings))
    except UserError as error:
        yield f"profile: {error}"
        return
    if "users" in checked and not load_users(Path(checked["users"])).lines:
        yield f"users: nobody is in {checked['users']}: `users add` makes somebody known"
    if "pins" in checked:
        lines = Path(checked["pins"]).read_text(errors="replace").splitlines()
        if not any(line.endswith(":" + ca_store.ACTIVE) for line in lines):
            yield f"pins: no certificate in {checked['pins']} is good: `ca users add` makes one"


def _is_self_signed(settings: Settings) -> bool:
    if settings.has_own_pair:
        found = ca.read_certificate(Path(settings.way))
        return found is not None and found.issuer == found.subject
    return settings.way == SELF_SIGNED


def authority_folder(values: dict[str, Any]) -> Path:
    """The folder of the house's authority."""
    return Path(values["authority"]) if values.get("authority") else ca_store.default_folder()


def with_authority(settings: Settings) -> dict[str, Any]:
    """The settings with what the house's authority knows of its users, where nothing is said."""
    values = settings.values
    asks = values.get("profile") == "mutual" or "certificate" in values.get("authentication", ())
    if not asks and not values.get("certificate_port"):
        return values
    folder = authority_folder(values)
    known = {"pins": folder / "pins", "client_ca": folder / f"{ca_store.CLIENTS}.pem"}
    there = {key: str(path) for key, path in known.items() if path.is_file()}
    return {**there, **values}


def _certificate(settings: Settings, now: datetime.datetime) -> tuple[list[str], list[str]]:
    """(troubles, warnings) of the certificate and its key."""
    values, key = settings.values, settings.values.get("key")
    if not settings.has_own_pair:
        if key:
            return ["key: a key without a certificate: name both files, or none"], []
        return list(_authority_troubles(settings, now)), []
    certificate = Path(settings.way)
    names = [values["host"].lower()] if values.get("host") else []
    troubles = pair_troubles(certificate, Path(key) if key else None, names, now)
    warnings = [] if troubles else pair_warnings(certificate, now)
    return [f"certificate: {each}" for each in troubles], warnings


def _authority_troubles(settings: Settings, now: datetime.datetime) -> Iterator[str]:
    folder = authority_folder(settings.values)
    if settings.way != "authority" or not (folder / f"{ca_store.PRINTERS}.pem").is_file():
        return  # it will be made, with the domains it needs
    root = ca_x509.read_certificates(folder / f"{ca_store.PRINTERS}.pem")[0]
    if root.not_valid_after_utc <= now:
        yield f"authority: it expired on {root.not_valid_after_utc:%Y-%m-%d}: make a new one"
    allowed = ca_x509.permitted_domains(root)
    values = settings.values
    for name in [*filter(None, [values.get("host")]), *values.get("hosts", ())]:
        if not any(name.lower() == each or name.lower().endswith("." + each) for each in allowed):
            yield (
                f"authority: it may sign names in {', '.join(allowed)} only, {name} is not: give"
                " `ca init` that --domain, or have it signed by another authority (`ca csr`)"
            )


def _files_of_others(settings: Settings) -> Iterator[str]:
    for key in ("key", "users"):
        path = settings.values.get(key)
        if path and Path(path).is_file() and printer_config.others_can_read(Path(path)):
            yield f"{key}: others can read {path}: chmod 600 it"


# The command.


def tell(found: Findings, title: str, end: str = "") -> None:
    """Show what was found, a line each, on stderr; UserError if something cannot work."""
    for each in found.warnings:
        warn(each)
    for each in found.troubles:
        err.print(f"  - {printable(each)}", markup=False, style="red")
    if found.troubles:
        count = len(found.troubles)
        things = "one thing" if count == 1 else f"{count} things"
        raise UserError(f"{title}: {things} cannot work{end}")


def command(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="Settings of a printer, as in boards/printer.toml.",
            show_default=False,
        ),
    ],
) -> None:
    """Check a printer's settings: say all that cannot work, before anything is flashed.

    Board, pins, engine, paper, names, Wi-Fi, security profile, users, certificate and key. It
    changes nothing and needs no board. Exit status: 0 nothing speaks against them, 1 something
    does.
    """
    settings = read(file)
    tell(check(settings), str(file))
    values = settings.values
    note(f"nothing speaks against {file}")
    typer.echo(
        ", ".join(
            str(values.get(key, usual))
            for key, usual in (
                ("name", printer_config.DEFAULT_NAME),
                ("board", ""),
                ("engine", printer_config.DEFAULT_ENGINE),
                ("profile", "private"),
            )
        )
    )
