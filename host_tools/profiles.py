# SPDX-License-Identifier: MIT
"""What the security profiles need of the configuration, checked before it reaches the printer.

In: settings as in a --config file, and what the printer's certificate is. Out: the keys of
CONFIG.json that the firmware's start.py and doors.py read. Raises UserError with what is wrong and
what would be right.
"""

import os
import re
from pathlib import Path
from typing import Any

from cryptography import x509

from host_tools import tables, users  # noqa: F401  (tables puts the firmware on the path)
from host_tools.errors import UserError
from platen.core import http_uri
from platen.model import oauth_claims
from platen.model.description import PROFILES
from platen.model.limits import FETCH_BYTES
from platen.model.operations import OPERATIONS
from platen.model.profiles import ACCESS, policy
from platen.model.references import References

# Keys that only the profiles with sign-in look at, and their types
SETTINGS: dict[str, type | tuple[type, ...]] = {
    "authentication": list,
    "realm": str,
    "users": str,
    "pins": str,
    "jwks": str,
    "oauth": dict,
    "client_ca": str,
    "certificate_port": int,
    "allow_basic": bool,
    "policy": dict,
    "hide_jobs": bool,
    "quota": dict,
    "audit": bool,
    "audit_job_name": bool,
    "privacy_policy_uri": str,
    "print_uri": dict,
}

# Mechanisms by profile; the first one named is that of /ipp/print
_MECHANISMS = {
    "users": ("digest", "basic", "oauth", "certificate"),
    "mutual": ("certificate",),
}
# The file that each mechanism looks people up in
_FILES = {"digest": "users", "basic": "users", "certificate": "pins", "oauth": "jwks"}
# How the tool that makes it is called
_MAKERS = {
    "users": "python -m host_tools users add FILE NAME",
    "pins": "python -m host_tools ca users add NAME",
    "jwks": "python -m host_tools oauth pin FILE",
}
_OAUTH_KEYS = ("issuer", "audience", "scope_print")
_INTROSPECTION_KEYS = ("endpoint", "client_id", "secret_file", "roots")
_SECRET_BYTES = 255
_PRINT_URI = {"hosts": list, "http": bool, "roots": list, "max_bytes": int}
_HOST_KEYS = {"host": str, "private": bool, "ports": list}
_QUOTA_KEYS = ("jobs", "mm")
_ROW_UM = 125
_PEM = b"-----BEGIN CERTIFICATE-----"
_HTTP_URI = re.compile(r"https?://[!-~]+")
_URI_MAX = 255  # it goes through a small buffer, with everything else that was asked for


def check(settings: dict[str, Any], *, is_self_signed: bool) -> dict[str, Any]:
    """The settings with defaults of their profile filled in and paths made absolute."""
    profile = settings.get("profile", "private")
    profiles = PROFILES.split()
    if profile not in profiles:
        raise UserError(f"there is no profile {profile!r}; there are {', '.join(profiles)}")
    made: dict[str, Any] = {}
    if settings.get("print_uri"):
        made["print_uri"] = _print_uri(settings["print_uri"], profile)
    _check_policy(settings.get("policy") or {}, profile, settings.get("print_uri"))
    _check_uri(settings.get("privacy_policy_uri"))
    if settings.get("quota"):
        made["quota"] = _quota(settings["quota"])
    if profile not in _MECHANISMS:
        return made
    mechanisms = settings.get("authentication") or [_MECHANISMS[profile][0]]
    made["authentication"] = _checked_mechanisms(profile, mechanisms, settings)
    made["realm"] = users.check_realm(settings.get("realm") or users.DEFAULT_REALM)
    for mechanism in mechanisms:
        key = _FILES[mechanism]
        if mechanism == "oauth" and not settings.get(key) and _introspection(settings):
            made[key] = ""  # the authorization server is asked about every token
            continue
        made[key] = _file(profile, mechanism, key, settings.get(key))
    if settings.get("certificate_port"):
        _check_port(settings)
        made["pins"] = _file(profile, "a certificate_port", "pins", settings.get("pins"))
    if "users" in made:
        _check_users(Path(made["users"]), made["realm"])
    if "certificate" in mechanisms or settings.get("certificate_port"):
        made["client_ca"] = _file(profile, "certificate", "client_ca", settings.get("client_ca"))
    if "oauth" in mechanisms:
        made["oauth"] = _checked_oauth(settings.get("oauth") or {}, is_self_signed)
    return made


def _checked_mechanisms(
    profile: str, mechanisms: list[str], settings: dict[str, Any]
) -> list[str]:
    for mechanism in mechanisms:
        if mechanism not in _MECHANISMS[profile]:
            can = ", ".join(_MECHANISMS[profile])
            raise UserError(f"the profile {profile} cannot use {mechanism!r}, only {can}")
    if len(set(mechanisms)) < len(mechanisms):
        raise UserError("authentication names a mechanism twice")
    if "basic" in mechanisms and not settings.get("allow_basic"):
        raise UserError(
            "basic hands the password itself to the printer; digest does not. To have it all the"
            " same, set allow_basic to true"
        )
    return mechanisms


def _file(profile: str, mechanism: str, key: str, path: str | None) -> str:
    if not path:
        how = _MAKERS.get(key, "python -m host_tools ca init")
        raise UserError(f"{profile} with {mechanism} needs a file for {key}: `{how}` makes it")
    if not os.access(path, os.R_OK):
        raise UserError(f"{key}: cannot read {path}")
    return str(Path(path).resolve())


def _check_users(path: Path, realm: str) -> None:
    found = users.load(path)
    if found.realm != realm:
        raise UserError(
            f"{path} is for the realm {found.realm!r}, the printer's is {realm!r}: nobody could"
            " sign in. Set realm, or make the file anew"
        )


def _check_port(settings: dict[str, Any]) -> None:
    port = settings["certificate_port"]
    if not 0 < port < 65536:
        raise UserError(f"certificate_port must be a port, 1 to 65535, or 0 for none, not {port}")


def _checked_oauth(oauth: dict[str, Any], is_self_signed: bool) -> dict[str, Any]:
    if is_self_signed:
        raise UserError(
            "oauth needs a certificate that a CA has signed, so that a client knows whom it gives"
            " its token: see `python -m host_tools ca provision`"
        )
    for key in _OAUTH_KEYS:
        if not oauth.get(key):
            raise UserError(f"oauth needs {', '.join(_OAUTH_KEYS)}; {key} is missing")
    for key in ("issuer", "server"):
        if not str(oauth.get(key) or "https://").startswith("https://"):
            raise UserError(f"the {key} of oauth must be an https URL, not {oauth[key]!r}")
    try:
        oauth_claims.Settings(oauth)
    except ValueError as error:
        raise UserError(str(error)) from None
    if oauth.get("introspection"):
        oauth = {**oauth, "introspection": _checked_introspection(oauth["introspection"])}
    return oauth


def _introspection(settings: dict[str, Any]) -> Any:
    return (settings.get("oauth") or {}).get("introspection")


def _checked_introspection(found: Any) -> dict[str, Any]:
    what = "introspection of oauth"
    if not isinstance(found, dict):
        raise UserError(f"{what} is an object with {', '.join(_INTROSPECTION_KEYS)}")
    for key in (*_INTROSPECTION_KEYS, *found):
        if key not in _INTROSPECTION_KEYS or not found.get(key):
            raise UserError(f"{what} needs {', '.join(_INTROSPECTION_KEYS)} and nothing else")
    parts = http_uri.split(str(found["endpoint"]).encode())
    if parts is None or parts[0] != http_uri.HTTPS:
        raise UserError(f"the endpoint of {what} must be an https URL with a host's name")
    client = found["client_id"]
    if not isinstance(client, str) or len(client) > _SECRET_BYTES:
        raise UserError(f"the client_id of {what} is a text of up to {_SECRET_BYTES} characters")
    path = Path(str(found["secret_file"]))
    try:
        secret = path.read_bytes().strip()
        mode = path.stat().st_mode
    except OSError as error:
        # Not by its name: somebody may have written the secret itself there.
        raise UserError(f"cannot read the secret_file of {what}: {error.strerror}") from None
    if not 0 < len(secret) <= _SECRET_BYTES:
        raise UserError(f"the secret_file of {what} holds 1 to {_SECRET_BYTES} bytes")
    if os.name == "posix" and mode & 0o077:
        raise UserError(f"the secret_file of {what} can be read by others: chmod 600 it")
    made = {**found, "secret_file": str(path.resolve())}
    made["roots"] = _roots(found["roots"], what)
    return made


def _roots(paths: Any, what: str) -> list[str]:
    """Files with certificates, as absolute paths; each is read the way the printer does."""
    if not isinstance(paths, list) or not paths or not all(isinstance(p, str) for p in paths):
        raise UserError(f"{what} needs roots: files with the certificates to believe servers by")
    for path in paths:
        try:
            data = Path(path).read_bytes()
            if _PEM in data:
                x509.load_pem_x509_certificates(data)
            else:
                x509.load_der_x509_certificate(data)
        except OSError as error:
            raise UserError(f"roots of {what}: cannot read {path}: {error.strerror}") from None
        except ValueError:
            raise UserError(f"roots of {what}: {path} holds no certificate") from None
    return [str(Path(path).resolve()) for path in paths]


def _print_uri(found: dict[str, Any], profile: str) -> dict[str, Any]:
    if profile not in _MECHANISMS:
        raise UserError(
            f"print_uri has the printer call other computers: the profile {profile}, where nobody"
            f" proves who it is, cannot have it, only {' and '.join(_MECHANISMS)}"
        )
    _check_keys(found, _PRINT_URI, "print_uri")
    for row in found.get("hosts") or ():
        if isinstance(row, dict):
            _check_keys(row, _HOST_KEYS, "a host of print_uri")
            if not row.get("host"):
                raise UserError("a host of print_uri has no host: its name")
        elif not isinstance(row, str):
            raise UserError(f"a host of print_uri is a name or an object, not {row!r}")
    try:
        References(found)
    except ValueError as error:
        raise UserError(str(error)) from None
    most = found.get("max_bytes", FETCH_BYTES)
    if not 0 < most <= FETCH_BYTES:
        raise UserError(f"max_bytes of print_uri is 1 to {FETCH_BYTES}, not {most}")
    return {**found, "roots": _roots(found.get("roots"), "print_uri")}


def _check_keys(found: dict[str, Any], known: dict[str, type], what: str) -> None:
    for key, value in found.items():
        if key not in known:
            raise UserError(f"{what} has {', '.join(known)}, not {key!r}")
        kind = known[key]
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            raise UserError(f"{what}: {key} cannot be {value!r}")


def _check_uri(uri: str | None) -> None:
    if uri and not (_HTTP_URI.fullmatch(uri) and len(uri) <= _URI_MAX):
        raise UserError(f"privacy_policy_uri must be an http or https URL, not {uri!r}")


def _check_policy(wanted: dict[str, Any], profile: str, print_uri: Any) -> None:
    keywords = {row[1] for row in OPERATIONS}
    for operation, word in wanted.items():
        if operation not in keywords:
            raise UserError(f"policy: there is no operation {operation!r}; see docs/ipp.md")
        if word not in ACCESS:
            raise UserError(f"policy: {operation} cannot be {word!r}, only {', '.join(ACCESS)}")
    try:
        policy({"policy": wanted, "profile": profile, "print_uri": print_uri})
    except ValueError as error:
        raise UserError(f"policy: {error}") from None


def _quota(quota: dict[str, Any]) -> dict[str, int]:
    for key, value in quota.items():
        if key not in _QUOTA_KEYS:
            raise UserError(f"quota has {' and '.join(_QUOTA_KEYS)} (an hour), not {key!r}")
        if isinstance(value, bool) or not isinstance(value, int) or value < 0:
            raise UserError(f"quota: {key} must be a number, 0 for no limit, not {value!r}")
    return {"jobs": quota.get("jobs", 0), "rows": quota.get("mm", 0) * 1000 // _ROW_UM}
