# SPDX-License-Identifier: MIT
"""The settings of a printer on a board: a TOML file that people write, or the wizard.

`read(path)` returns a `Settings`; its `troubles` are unknown keys and wrong types, each a line.
Paths in the file are relative to it. A file with a secret in it must have mode 0600.
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from host_tools import printer_config
from host_tools.ca import write_atomically
from host_tools.errors import UserError
from host_tools.printer_config import did_you_mean, fits

# What only a board has, beside printer_config.SETTINGS
BOARD_SETTINGS: dict[str, type | tuple[type, ...]] = {
    "board": str,
    "baud": int,
    "roll_mm": int,
    "authority": str,
    "wifi": dict,
    "ntp": (list, bool),
    "watchdog": bool,
    "link": dict,  # of the board "unix": where the virtual engine is
}
WIFI_SETTINGS: dict[str, type | tuple[type, ...]] = {
    "ssid": str,
    "key": str,
    "key_file": str,
    "country": str,
}
SETTINGS = {**printer_config.SETTINGS, **BOARD_SETTINGS}

# Ways to a certificate that are no file
AUTHORITY, SELF_SIGNED, NONE = "authority", "self-signed", "none"
WAYS = (AUTHORITY, SELF_SIGNED, NONE)

# Keys whose values are files, which go onto the board
FILES = ("users", "pins", "jwks", "client_ca")
_EASY_BYTES = 65536  # a settings file is shorter


@dataclass
class Settings:
    """What somebody wants, and where it was read."""

    values: dict[str, Any]
    source: Path | None = None
    troubles: list[str] = field(default_factory=list)

    @property
    def wifi(self) -> dict[str, Any]:
        """The part about Wi-Fi; empty if there is none."""
        found = self.values.get("wifi")
        return found if isinstance(found, dict) else {}

    @property
    def way(self) -> str:
        """Where the certificate comes from: one of WAYS, or a file."""
        wanted = self.values.get("certificate")
        return wanted if isinstance(wanted, str) and wanted else AUTHORITY

    @property
    def has_own_pair(self) -> bool:
        """The certificate and its key are files that are named."""
        return self.way not in WAYS


def read(path: Path) -> Settings:
    """The settings in a file; UserError if it is none."""
    try:
        with path.open("rb") as file:
            data = file.read(_EASY_BYTES + 1)
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    if len(data) > _EASY_BYTES:
        raise UserError(f"{path} is no file of settings: it has more than {_EASY_BYTES} bytes")
    try:
        values = tomllib.loads(data.decode())
    except UnicodeDecodeError:
        raise UserError(f"{path} is not UTF-8") from None
    except tomllib.TOMLDecodeError as error:
        # It says where; never what stands there, which may be a password.
        hint = '; texts stand in quotes: name = "Kitchen"' if "value" in str(error) else ""
        raise UserError(f"{path} is not TOML: {_place_only(str(error))}{hint}") from None
    settings = Settings(values, path)
    settings.troubles = [*wrong_keys(values)]
    _make_absolute(settings)
    wifi = settings.wifi
    if wifi.get("key") and printer_config.others_can_read(path):
        settings.troubles.append(
            f"wifi.key: others can read {path.name}: chmod 600 {path}, or leave the key out to be"
            " asked for it"
        )
    return settings


def _place_only(text: str) -> str:
    words, _, where = text.partition(" (at ")
    # Messages of tomllib may quote a character or a key, never a value.
    return f"{words} ({where}" if where else words


def wrong_keys(values: Mapping[str, Any]) -> list[str]:
    """Keys that do not exist and values that cannot be, a line each."""
    found = []
    for prefix, table, known in (
        ("", values, SETTINGS),
        ("wifi.", values.get("wifi"), WIFI_SETTINGS),
    ):
        for key, value in table.items() if isinstance(table, Mapping) else ():
            kinds = known.get(key)
            if kinds is None:
                found.append(f"{prefix}{key}: there is no such setting{_near(key, prefix)}")
            elif not fits(value, kinds) or (key == "ntp" and value is True):
                shown = "what it is" if prefix else json.dumps(value, default=str)
                found.append(f"{prefix}{key} cannot be {shown}, only {_kind_words(kinds)}")
    return found


def _near(key: str, prefix: str) -> str:
    """The setting that was meant, in the part where it belongs."""
    if not prefix and key in WIFI_SETTINGS:
        return f'; did you mean "{key}" below [wifi]?'
    if prefix and key in SETTINGS:
        return f'; "{key}" belongs above [wifi]'
    words = did_you_mean(key, WIFI_SETTINGS if prefix else SETTINGS)
    if not words and not prefix and key.lower() in ("ssid", "password", "psk", "wlan"):
        return "; Wi-Fi is a part of its own: [wifi] with ssid and key"
    if not words and prefix and key.lower() in ("password", "psk", "passphrase"):
        return '; did you mean "key"?'
    return words


def _kind_words(kinds: type | tuple[type, ...]) -> str:
    words = {
        str: 'a text ("...")',
        int: "a number",
        bool: "true or false",
        list: 'a list of texts (["...", "..."])',
        dict: "a part of its own",
    }
    each = kinds if isinstance(kinds, tuple) else (kinds,)
    return " or ".join(words[kind] for kind in each if kind in words)


def _make_absolute(settings: Settings) -> None:
    """Paths are relative to the file they stand in."""
    assert settings.source is not None
    base = settings.source.resolve().parent
    values = settings.values

    def absolute(text: Any) -> Any:
        return str(base / Path(text).expanduser()) if isinstance(text, str) and text else text

    for key in (*FILES, "key", "authority"):
        if key in values:
            values[key] = absolute(values[key])
    if settings.has_own_pair and "certificate" in values:
        values["certificate"] = absolute(values["certificate"])
    if isinstance(values.get("engine"), str) and values["engine"].endswith(".json"):
        values["engine"] = absolute(values["engine"])
    if "key_file" in settings.wifi:
        settings.wifi["key_file"] = absolute(settings.wifi["key_file"])
    for table in _tables_with_files(values):
        if "secret_file" in table:
            table["secret_file"] = absolute(table["secret_file"])
        if isinstance(table.get("roots"), list):
            table["roots"] = [absolute(each) for each in table["roots"]]


def _tables_with_files(values: dict[str, Any]) -> list[dict[str, Any]]:
    """Parts of the settings that name files of their own."""
    oauth = values.get("oauth")
    asks = oauth.get("introspection") if isinstance(oauth, dict) else None
    return [each for each in (values.get("print_uri"), asks) if isinstance(each, dict)]


def wifi_key(wifi: Mapping[str, Any]) -> str | None:
    """The key of the network: as given, or from its file; None if neither is there."""
    if "key" in wifi:
        return str(wifi["key"])
    if not wifi.get("key_file"):
        return None
    path = Path(str(wifi["key_file"]))
    try:
        if printer_config.others_can_read(path):
            raise UserError(f"wifi.key_file: others can read {path}: chmod 600 it")
        return path.read_text(encoding="utf-8").removesuffix("\n").removesuffix("\r")
    except OSError as error:
        # Not by its name: somebody may have written the key itself there.
        raise UserError(f"wifi.key_file: cannot read it: {error.strerror}") from None
    except UnicodeDecodeError:
        raise UserError("wifi.key_file: it is not UTF-8") from None


def save(path: Path, values: Mapping[str, Any]) -> None:
    """Write settings as TOML for the owner only: there may be a key in them."""
    write_atomically(path, _toml(values).encode(), 0o600)


def _toml(values: Mapping[str, Any], prefix: str = "") -> str:
    plain = {key: value for key, value in values.items() if not isinstance(value, dict)}
    lines = [f"{_word(key)} = {_value(each)}" for key, each in plain.items() if each is not None]
    text = "".join(line + "\n" for line in lines)
    for key, value in values.items():
        if isinstance(value, dict):
            name = prefix + _word(key)
            text += f"\n[{name}]\n" + _toml(value, name + ".")
    return text


def _word(key: str) -> str:
    return key if key.replace("_", "").replace("-", "").isalnum() and key.isascii() else _text(key)


def _text(text: str) -> str:
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _value(value: Any) -> str:
    if isinstance(value, list):
        return "[" + ", ".join(_value(each) for each in value) + "]"
    if isinstance(value, dict):
        inner = ", ".join(f"{_word(key)} = {_value(each)}" for key, each in value.items())
        return "{ " + inner + " }"
    return _text(value) if isinstance(value, str) else json.dumps(value)
