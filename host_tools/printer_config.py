# SPDX-License-Identifier: MIT
"""The firmware's configuration: the one place that makes it, for `simulate` and for `provision`.

In: settings as a person writes them, the engine's profile, and what the computer or the board adds
(`Place`). Out: the object of CONFIG.json and platen.json, as firmware/platen/start.py reads it.
Raises UserError for what cannot be.
"""

import difflib
import json
import os
import uuid
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from host_tools import ca, profiles
from host_tools.errors import UserError
from host_tools.ipp import user_name
from host_tools.printdoc import Profile
from host_tools.setup_base import ROOT
from platen.model.limits import USER_NAME_BYTES

DEFAULT_ENGINE = "generic58"
DEFAULT_NAME = "Platen"
ENGINES = ROOT / "boards" / "engines"

# What a person may set for every printer, wherever it runs, and what it is
SETTINGS: dict[str, type | tuple[type, ...]] = {
    "name": str,
    "make_and_model": str,
    "location": str,
    "host": str,
    "hosts": list,
    "bind": str,
    "port": int,
    "profile": str,
    "uuid": str,
    "engine": (str, dict),
    "connections": (int, type(None)),
    "log": str,
    "history": bool,
    "abort_stopped_s": int,
    "mdns": (bool, dict),
    "operators": list,
    "certificate": str,
    "key": str,
    **profiles.SETTINGS,
}


@dataclass(frozen=True)
class Place:
    """Where a printer runs, and who it is there; paths are as the firmware opens them."""

    host: str
    hosts: list[str]  # every name a client may use: those in the certificate
    uuid: str
    mdns: str | bool
    certificate: str | None
    key: str | None
    state: str
    is_self_signed: bool = False
    defaults: dict[str, Any] = field(default_factory=dict)  # for what nobody has set


def fits(value: Any, kinds: type | tuple[type, ...]) -> bool:
    """Whether a setting may have this value: of its type, a list of texts if it is a list."""
    if not isinstance(value, kinds) or (kinds is int and isinstance(value, bool)):
        return False
    return not isinstance(value, list) or all(isinstance(each, str) for each in value)


def did_you_mean(wrong: str, known: Iterable[str]) -> str:
    """`; did you mean "..."?` for a word that is nearly one of `known`, else ""."""
    near = difflib.get_close_matches(wrong, list(known), 1)
    return f'; did you mean "{near[0]}"?' if near else ""


def read_engine(wanted: str | dict[str, Any], baud: int | None) -> dict[str, Any]:
    """An engine profile by name or file, or given whole, at the speed asked for."""
    profile = wanted if isinstance(wanted, dict) else _engine_file(wanted)
    if baud is None:
        return profile
    if baud not in profile.get("bauds", [baud]):
        speeds = ", ".join(str(each) for each in profile["bauds"])
        raise UserError(f"the engine {profile['name']} cannot do {baud} baud, only {speeds}")
    return {**profile, "baud": baud}


def _engine_file(wanted: str) -> dict[str, Any]:
    path = Path(wanted) if wanted.endswith(".json") else ENGINES / f"{wanted}.json"
    try:
        profile = json.loads(path.read_text())
    except OSError:
        names = sorted(each.stem for each in ENGINES.glob("*.json"))
        near = did_you_mean(wanted, names)
        raise UserError(
            f"there is no engine {wanted}; there are {', '.join(names)}{near}"
        ) from None
    except ValueError as error:
        raise UserError(f"{path} is not JSON: {error}") from None
    if not isinstance(profile, dict):
        raise UserError(f"{path} is not an engine profile")
    return profile


def profile_of(settings: dict[str, Any]) -> Profile:
    """The security profile that is set, or the usual one."""
    try:
        return Profile(settings.get("profile", Profile.private.value))
    except ValueError:
        near = did_you_mean(str(settings["profile"]), [each.value for each in Profile])
        raise UserError(f"there is no profile {settings['profile']!r}{near}") from None


def check_host(host: str) -> str:
    """The host name, if a certificate and a URI can hold it."""
    if not ca.is_host(host):
        raise UserError(f"{json.dumps(host)} is no host name or address")
    return host


def operators(settings: dict[str, Any]) -> list[str]:
    """Names of those who may pause and configure; without a word who is logged in here."""
    found: list[str] = settings.get("operators", [user_name()])
    for operator in found:
        if not 0 < len(operator.encode()) <= USER_NAME_BYTES:
            raise UserError(
                f"an operator's name has 1 to {USER_NAME_BYTES} bytes, not {json.dumps(operator)}"
            )
    return found


def stable_uuid(state: Path) -> str:
    """The printer's UUID: made once per state folder; clients know a printer by it."""
    path = state / "uuid"
    with suppress(OSError, ValueError):
        return str(uuid.UUID(path.read_text().strip()))
    made = str(uuid.uuid4())
    ca.write_atomically(path, made.encode() + b"\n")
    return made


def make(settings: dict[str, Any], engine: dict[str, Any], place: Place) -> dict[str, Any]:
    """The configuration that the firmware reads."""
    return {
        "name": DEFAULT_NAME,
        "make_and_model": "Platen on " + engine.get("title", "an engine").split(",")[0],
        "location": "",
        "connections": None,
        "log": "info",
        **place.defaults,
        **settings,
        **profiles.check(settings, is_self_signed=place.is_self_signed),
        "host": place.host,
        "hosts": place.hosts,
        "uuid": place.uuid,
        "mdns": place.mdns,
        "operators": operators(settings),
        "profile": profile_of(settings).value,
        "engine": engine,
        "certificate": place.certificate,
        "key": place.key,
        "state": place.state,
    }


def others_can_read(path: Path) -> bool:
    """Whether the file is open to more than its owner."""
    return os.name == "posix" and bool(path.stat().st_mode & 0o077)
