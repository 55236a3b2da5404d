# SPDX-License-Identifier: MIT
"""An authorization server's public keys, for a printer to pin.

In: JSON Web Key Sets (RFC 7517), from files or from https URLs. Out: `pin` gives the text of the
printer's own file, a key on each line, with nothing in it but public members, and notes about what
was left out. Each line is read back by the code that reads it on the printer.
"""

import base64
import hashlib
import http.client
import json
import ssl
import sys
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from host_tools.errors import UserError
from host_tools.setup_base import ROOT

for _folder in ("firmware", "tests/cpython_stub"):
    if str(ROOT / _folder) not in sys.path:
        sys.path.append(str(ROOT / _folder))

from platen.core import jwk  # noqa: E402

_KEYS_MAX = 16  # a server publishes two to four; the printer reads through them all
_SET_BYTES = 65536
_TIMEOUT_S = 15.0
_NUMBER_CHARACTERS = 4096  # six times the longest modulus
_PRIVATE = ("d", "p", "q", "dp", "dq", "qi", "oth", "k")  # RFC 7518 sections 6.2.2, 6.3.2, 6.4

# In the order in which they are written; the first two are those that are looked for.
_MEMBERS = {"RSA": ("n", "e"), "EC": ("crv", "x", "y")}
_ALGORITHMS = {"RSA": "RS256", "EC": "ES256"}


@dataclass(frozen=True)
class Pinned:
    """A key as it is pinned: its line, and what a person compares."""

    kid: str
    algorithm: str
    bits: int
    thumbprint: str  # RFC 7638, as servers show it
    line: str


class _NoRedirect(urllib.request.HTTPRedirectHandler):
    """Keys come from where the user said, or not at all."""

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Any,
        newurl: str,
    ) -> None:  # fmt: skip
        raise UserError(f"{req.full_url} points to {newurl}; give that address if you trust it")


def load(source: str, ca: Path | None = None) -> Any:
    """The JSON of a file or an https URL; `ca` is a PEM file to trust instead of the system's."""
    if "://" in source:
        data = _fetch(source, ca)
    else:
        try:
            data = Path(source).read_bytes()
        except OSError as error:
            raise UserError(f"cannot read {source}: {error.strerror}") from None
    if len(data) > _SET_BYTES:
        raise UserError(f"{source} is more than {_SET_BYTES} bytes: that is no key set")
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise UserError(f"{source} is not JSON") from None


def _fetch(url: str, ca: Path | None) -> bytes:
    parts = urlsplit(url)
    if parts.scheme != "https" or not parts.hostname or parts.username:
        raise UserError(f"{url}: keys are fetched over https only")
    try:
        context = ssl.create_default_context(cafile=str(ca) if ca else None)
    except (OSError, ssl.SSLError) as error:
        raise UserError(f"cannot use {ca}: {error}") from None
    opener = urllib.request.build_opener(
        urllib.request.HTTPSHandler(context=context), _NoRedirect()
    )
    request = urllib.request.Request(
        url, headers={"Accept": "application/jwk-set+json, */*;q=0.1"}
    )
    try:
        with opener.open(request, timeout=_TIMEOUT_S) as answer:
            data: bytes = answer.read(_SET_BYTES + 1)
            return data
    except urllib.error.HTTPError as error:
        raise UserError(f"{url} answers {error.code} {error.reason}") from None
    except (OSError, http.client.HTTPException) as error:
        reason = getattr(error, "reason", error)
        raise UserError(f"cannot fetch {url}: {reason}") from None


class Keys:
    """Pinned keys in memory, from their lines, found by name as the printer does."""

    def __init__(self, lines: list[bytes]) -> None:
        self.by_kid = {key[0]: key for key in map(jwk.parse, lines) if key}

    def find(self, kid: bytes) -> Any:
        """What jwk.parse gave, or None."""
        return self.by_kid.get(kid)


def keys_of(source: str, value: Any) -> list[dict[str, Any]]:
    """The keys of a JWK Set, or of one JWK."""
    found = value.get("keys", [value] if "kty" in value else None) if _is_object(value) else None
    if not isinstance(found, list) or not all(_is_object(one) for one in found):
        raise UserError(f"{source} is not a JSON Web Key Set (RFC 7517)")
    return found


def _is_object(value: Any) -> bool:
    return isinstance(value, dict)


def pin(keys: list[dict[str, Any]]) -> tuple[list[Pinned], list[str]]:
    """The keys that a printer can use, each once, and why the others are left out."""
    pinned: dict[str, Pinned] = {}
    notes = []
    for number, members in enumerate(keys, 1):
        kid = members.get("kid")
        name = f"key {kid!a}" if isinstance(kid, str) else f"key number {number}"
        secret = [one for one in _PRIVATE if one in members]
        if secret:
            notes.append(
                f"{name} holds private members ({', '.join(secret)}): they are left out, but a"
                " key that was in a file like this one should be replaced on the server"
            )
        made, trouble = _pin_one(members)
        if made is None:
            notes.append(f"{name} is left out: {trouble}")
        elif made.kid in pinned and pinned[made.kid].line != made.line:
            raise UserError(f"there are two different keys with the kid {made.kid!a}")
        else:
            pinned[made.kid] = made
    if len(pinned) > _KEYS_MAX:
        raise UserError(f"{len(pinned)} keys are too many: a printer takes {_KEYS_MAX}")
    return list(pinned.values()), notes


def text(keys: list[Pinned]) -> str:
    """The printer's file."""
    return '{"keys":[\n' + ",\n".join(key.line for key in keys) + "\n]}\n"


def _pin_one(members: dict[str, Any]) -> tuple[Pinned | None, str]:
    """The key, or None and why a printer cannot use it."""
    kty, kid = members.get("kty"), members.get("kid")
    if kty == "oct":
        return None, "it is a secret, not a public key"
    if kty not in _ALGORITHMS:
        return None, f"its kty is {kty!a}; printers know RSA and EC"
    if members.get("use", "sig") != "sig" or "verify" not in members.get("key_ops", ["verify"]):
        return None, "it is not for signatures"
    if members.get("alg", _ALGORITHMS[kty]) != _ALGORITHMS[kty]:
        return None, f"its alg is {members['alg']!a}; printers know RS256 and ES256"
    if not isinstance(kid, str) or not kid:
        return None, "it has no kid, by which tokens name their key"
    if not kid.isascii() or not kid.isprintable() or '"' in kid or "\\" in kid:
        return None, "its kid has characters other than plain ASCII"
    found, trouble = _public(kty, members)
    if trouble:
        return None, trouble
    kept = {"kid": kid, "kty": kty, "alg": _ALGORITHMS[kty], "use": "sig", **found}
    line = json.dumps(kept, separators=(",", ":"))
    if jwk.parse(line.encode()) is None:
        return (
            None,
            "the printer's own reader refuses it: its kid is over 128 bytes, or n or e even",
        )
    bits = 256 if kty == "EC" else _number(found, "n").bit_length()
    return Pinned(kid, _ALGORITHMS[kty], bits, thumbprint(kept), line), ""


def _public(kty: str, members: dict[str, Any]) -> tuple[dict[str, str], str]:
    """The public members of a key that cryptography accepts, written anew, or what is wrong."""
    try:
        if kty == "EC":
            if members.get("crv") != "P-256":
                return {}, f"its curve is {members.get('crv')!a}; printers know P-256"
            x, y = (_number(members, name) for name in ("x", "y"))
            ec.EllipticCurvePublicNumbers(x, y, ec.SECP256R1()).public_key()
            return {"crv": "P-256", "x": base64url(x, 32), "y": base64url(y, 32)}, ""
        n, e = (_number(members, name) for name in ("n", "e"))
        bits = n.bit_length()
        if not 2048 <= bits <= 4096:
            return {}, f"it has {bits} bits; printers take 2048 to 4096"
        if e < 65537 or e >> 32:
            return {}, f"its exponent is {e}; printers take 65537 and up to 32 bits"
        rsa.RSAPublicNumbers(e, n).public_key()
    except ValueError:
        return {}, "its numbers are no key"
    return {"n": base64url(n, (bits + 7) // 8), "e": base64url(e, (e.bit_length() + 7) // 8)}, ""


def _number(members: dict[str, Any], name: str) -> int:
    value = members.get(name)
    if not isinstance(value, str) or not value or len(value) > _NUMBER_CHARACTERS:
        raise ValueError(name)
    padded = value + "=" * (-len(value) % 4)
    data = base64.b64decode(padded.encode(), altchars=b"-_", validate=True)
    return int.from_bytes(data, "big")


def base64url(value: int, size: int) -> str:
    """The number as so many bytes in base64url without padding (RFC 7515 section 2)."""
    return base64.urlsafe_b64encode(value.to_bytes(size, "big")).rstrip(b"=").decode()


def thumbprint(members: dict[str, str]) -> str:
    """RFC 7638: SHA-256 of the members that make the key, by name, without spaces."""
    needed = {name: members[name] for name in ("kty", *_MEMBERS[members["kty"]])}
    canonical = json.dumps(needed, sort_keys=True, separators=(",", ":")).encode()
    return base64url(int.from_bytes(hashlib.sha256(canonical).digest(), "big"), 32)
