# SPDX-License-Identifier: MIT
"""`oauth`: keys of an authorization server for a printer to pin, and what it says to a token.

`oauth pin SOURCE...` writes the printer's file of public keys. `oauth check FILE` runs the
firmware's own code over a token and says in plain words whether the printer would take it. What is
in a token was written by somebody else: it is shown escaped, and the token itself never.
"""

import datetime
import json
import sys
import time
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import typer

from host_tools import ca, jwks
from host_tools.console import note, warn
from host_tools.errors import UserError
from platen.core import jwt
from platen.model import auth_oauth
from platen.model import oauth_claims as rules

_TOKEN_BYTES = 65536  # read from a file; the printer's limit is much lower and said


class Action(StrEnum):
    """What `oauth` does."""

    pin = "pin"
    check = "check"


def shown(value: Any) -> str:
    """A value from a token for a terminal: nothing in it but printable ASCII, and not too long."""
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if isinstance(value, list):
        return ", ".join(shown(one) for one in value[:4]) + (" ..." if len(value) > 4 else "")
    text = ascii(value)
    return text if len(text) <= 120 else text[:117] + "..."


def moment(seconds: Any) -> str:
    """A NumericDate for people."""
    try:
        return f"{datetime.datetime.fromtimestamp(seconds, datetime.UTC):%Y-%m-%d %H:%M:%S} UTC"
    except (TypeError, ValueError, OverflowError, OSError):
        return shown(seconds)


def explain(reason: bytes, token: Any, settings: Any, now_s: int) -> str:
    """Why the printer refuses a token (a jwt.Token), and what to do about it."""
    claims = token.claims
    wanted = f"it should be {shown(settings.issuer)}"
    names = " or ".join(shown(name) for name in settings.audience)
    words = {
        jwt.OPAQUE: "it is not a signed JWT of three parts. The server may give out opaque or"
        " encrypted tokens: have it issue signed JWT access tokens (RFC 9068)",
        jwt.SIZE: f"it is longer than {jwt.MAX_TOKEN_BYTES} bytes, or its header than"
        f" {jwt.MAX_HEADER_BYTES}: have the server put fewer claims in it",
        jwt.ENCODING: "its parts are not base64url without padding; was it copied whole?",
        jwt.HEADER: "its header is not strict JSON (a name twice, or too deep)",
        jwt.CLAIMS: "its claims are not strict JSON (a name twice, or too deep)",
        jwt.ALGORITHM: "it is signed with another algorithm than RS256 and ES256, or not at all",
        jwt.CRITICAL: "its header has critical extensions (crit), and the printer knows none",
        jwt.KEY_ID: "its header does not name a key (kid)",
        rules.TYPE: f"its typ is {shown(token.typ)}, not at+jwt. If the server cannot mark access"
        " tokens, set typ_jwt in the printer's configuration",
        rules.ISSUER: f"its issuer is {shown(claims.get(b'iss'))}; {wanted}",
        rules.AUDIENCE: f"its audience is {shown(claims.get(b'aud'))}; it should hold {names}",
        rules.EXPIRY: f"its exp is {shown(claims.get(b'exp'))}, which is no date",
        rules.EXPIRED: f"it expired at {moment(claims.get(b'exp'))}, now is {moment(now_s)}",
        rules.TOO_EARLY: f"it is not valid yet: nbf {moment(claims.get(b'nbf'))}, iat"
        f" {moment(claims.get(b'iat'))}, now is {moment(now_s)}; are the clocks right?",
        rules.SUBJECT: f"its sub is {shown(claims.get(b'sub'))}: it must be 1 to"
        f" {rules.SUBJECT_BYTES} bytes without control characters",
        rules.SCOPE: f"its scope is {shown(claims.get(b'scope'))}, without the word"
        f" {shown(settings.scope_print)}: the user may not print",
        rules.KEY: f"its key {shown(token.kid)} ({shown(token.alg)}) is not pinned. Has the server"
        " new keys? Run `oauth pin` again",
        rules.SIGNATURE: f"its signature is not by the pinned key {shown(token.kid)}",
    }
    return words.get(reason, reason.decode())


def pin(sources: list[str], out: Path, authority: Path | None) -> None:
    """Write the printer's file of keys."""
    keys = []
    for source in sources:
        keys += jwks.keys_of(source, jwks.load(source, authority))
    pinned, notes = jwks.pin(keys)
    for text in notes:
        warn(text)
    if not pinned:
        raise UserError("there is no key that a printer can use; nothing is written")
    ca.write_atomically(out, jwks.text(pinned).encode(), 0o600)
    for key in pinned:
        print(f"{key.kid}  {key.algorithm}  {key.bits} bits  SHA-256 {key.thumbprint}")
    note(f"wrote {out}; compare the thumbprints (RFC 7638) with what the server shows")


def read_token(source: str) -> bytes:
    """The token in a file ("-": stdin), without white space around it and the word Bearer."""
    try:
        if source == "-":
            data = sys.stdin.buffer.read(_TOKEN_BYTES)
        else:
            with open(source, "rb") as file:
                data = file.read(_TOKEN_BYTES)
    except OSError as error:
        raise UserError(f"cannot read {source}: {error.strerror}") from None
    words = data.split()
    if len(words) == 2 and words[0].lower() in (b"bearer", b"authorization:"):
        words = words[1:]
    elif len(words) == 3 and words[1].lower() == b"bearer":
        words = words[2:]
    if len(words) != 1:
        raise UserError(f"{source} does not hold one token and nothing else")
    return words[0]


def read_config(path: Path, keys: Path | None) -> tuple[dict[str, Any], list[bytes]]:
    """The `oauth` part of a printer's configuration and the lines of its file of keys."""
    try:
        config = json.loads(path.read_text())
        found = config["oauth"]
        if keys is None:
            keys = path.parent / config["jwks"]
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    except KeyError as error:
        raise UserError(f"{path} has no {error.args[0]!a}") from None
    except (ValueError, TypeError):
        raise UserError(f"{path} is not a printer's configuration") from None
    if not isinstance(found, dict):
        raise UserError(f"{path}: oauth is not an object")
    try:
        return found, keys.read_bytes().splitlines()
    except OSError as error:
        raise UserError(f"cannot read {keys}: {error.strerror}") from None


def check(source: str, config: dict[str, Any], lines: list[bytes], now_s: int) -> str:
    """What the printer says to a token, if it takes it; a UserError says why it does not."""
    token = read_token(source)
    try:
        resource = b"https://printer.invalid/"  # only for challenges, and there will be none
        oauth = auth_oauth.OAuth(config, jwks.Keys(lines), lambda: now_s, resource, b"")
    except ValueError as error:
        raise UserError(f"the printer would not start: {error}") from None
    found = oauth.check(b"Bearer " + token, b"POST", b"/", 1)
    if found is None:
        if oauth.status == 400:
            raise UserError("the printer refuses it: it has characters that no token has")
        if oauth.opaque and config.get("introspection"):
            raise UserError(
                "it is not a signed JWT: the printer asks the introspection endpoint about it"
            )
        why = explain(oauth.reason, jwt.Token(token), oauth.settings, now_s)
        raise UserError(f"the printer refuses it ({oauth.status}): {why}")
    role = "an operator" if found.is_operator else "a user"
    ends = moment(jwt.Token(token).claims[b"exp"])
    name = shown(found.name)
    return f"the printer takes it: {name} of {shown(found.issuer)} is {role}, until {ends}"


def command(
    action: Annotated[Action, typer.Argument(help="pin keys, or check a token.")],
    sources: Annotated[
        list[str],
        typer.Argument(
            help="pin: files or https URLs with a JWK Set; check: one file with a token, or -.",
            metavar="SOURCE...",
        ),
    ],
    out: Annotated[
        Path, typer.Option(help="pin: the printer's file of keys.", metavar="FILE")
    ] = Path("build/state/jwks.json"),
    authority: Annotated[
        Path | None,
        typer.Option("--ca", help="pin: PEM file to trust for the URLs.", metavar="FILE"),
    ] = None,
    config: Annotated[
        Path, typer.Option(help="check: the printer's configuration.", metavar="FILE")
    ] = Path("build/state/platen.json"),
    keys: Annotated[
        Path | None,
        typer.Option("--jwks", help="check: pinned keys, not the configured.", metavar="FILE"),
    ] = None,
) -> None:
    """Pin an authorization server's keys, or see what a printer says to a token.

    `oauth pin` reads JSON Web Key Sets, leaves out what a printer cannot use and says why, and
    writes a file of public keys. `oauth check` explains whether a printer with that configuration
    takes a token now, and if not, why not. The token is never shown.
    """
    if action is Action.pin:
        pin(sources, out, authority)
        return
    if len(sources) != 1:
        raise UserError("`oauth check` takes one file with one token")
    settings, lines = read_config(config, keys)
    print(check(sources[0], settings, lines, int(time.time())))
