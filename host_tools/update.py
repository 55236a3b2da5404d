# SPDX-License-Identifier: MIT
"""`update`: firmware that printers believe because it is signed.

`update key FILE` makes a signing key (ES256), and beside it the file of public keys that a printer
pins. `update sign FOLDER` turns a folder of compiled firmware into a bundle; `update check FOLDER`
runs the printer's own code over one. The key signs nothing else: it is none of the CA's.
"""

import base64
import hashlib
import json
import os
import sys
from pathlib import Path
from typing import Annotated, Any

import typer
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

from host_tools import ca, jwks
from host_tools.console import note
from host_tools.errors import UserError
from platen.model import update

NAME = "update.jws"
FILES = "files"
_NUMBER_BYTES = 32  # of P-256

group = typer.Typer(
    no_args_is_help=True,
    help="Firmware that printers believe because it is signed. Start with `update key`.",
)
_Folder = Annotated[Path, typer.Argument(help="The bundle.", metavar="FOLDER")]


def read_keys(path: Path) -> jwks.Keys:
    """The pinned keys of a file."""
    try:
        keys = jwks.Keys(path.read_bytes().splitlines())
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    if not keys.by_kid:
        raise UserError(f"{path} holds no key: it is the .jwks.json that `update key` wrote")
    return keys


def _text(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _members(key: ec.EllipticCurvePublicKey) -> dict[str, str]:
    """The public key as a JWK whose name is its thumbprint (RFC 7638)."""
    numbers = key.public_numbers()
    x, y = (jwks.base64url(number, _NUMBER_BYTES) for number in (numbers.x, numbers.y))
    members = {"crv": "P-256", "kty": "EC", "x": x, "y": y}
    return {"kid": jwks.thumbprint(members), "alg": "ES256", "use": "sig", **members}


def make_key(path: Path) -> Path:
    """Make a signing key at path and its pins beside it; the path of the pins."""
    pins = path.with_suffix(".jwks.json")
    for each in (path, pins):
        if each.exists():
            raise UserError(f"{each} is there already: a new key means new pins on every printer")
    key = ec.generate_private_key(ec.SECP256R1())
    pem = key.private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    pinned, _notes = jwks.pin([_members(key.public_key())])
    ca.write_atomically(path, pem, 0o600)
    ca.write_atomically(pins, jwks.text(pinned).encode())
    return pins


def load_key(path: Path) -> ec.EllipticCurvePrivateKey:
    """The signing key of a file that `update key` made."""
    try:
        key = serialization.load_pem_private_key(path.read_bytes(), None)
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    except (ValueError, TypeError):
        raise UserError(f"{path} is no key without a password in PEM") from None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or key.curve.name != "secp256r1":
        raise UserError(f"{path} is no key of P-256")
    return key


def signed(claims: dict[str, Any], key: ec.EllipticCurvePrivateKey, **header: str) -> bytes:
    """A JSON Web Signature of claims, compact; header: members in place of the usual ones."""
    fields = {"alg": "ES256", "kid": _members(key.public_key())["kid"], "typ": update.TYP.decode()}
    head, body = (
        _text(json.dumps(part, separators=(",", ":")).encode())
        for part in ({**fields, **header}, claims)
    )
    text = f"{head}.{body}"
    r, s = decode_dss_signature(key.sign(text.encode(), ec.ECDSA(hashes.SHA256())))
    signature = r.to_bytes(_NUMBER_BYTES, "big") + s.to_bytes(_NUMBER_BYTES, "big")
    return f"{text}.{_text(signature)}\n".encode()


def listed(folder: Path) -> tuple[bytes, int, int]:
    """The text of `files` for a folder, how many there are, and their bytes."""
    rows = []
    size = 0
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_dir() or name in (NAME, FILES):
            continue
        if path.is_symlink() or not path.is_file() or not update.is_path(os.fsencode(name)):
            raise UserError(f"{path} is nothing that a bundle may hold")
        data = path.read_bytes()
        size += len(data)
        rows.append((name.encode(), f"{hashlib.sha256(data).hexdigest()} {len(data)} {name}\n"))
    if not rows:
        raise UserError(f"{folder} holds no files")
    if len(rows) > update.MAX_FILES or size > update.MAX_BYTES:
        raise UserError(f"{folder} holds {len(rows)} files of {size} bytes: more than a board may")
    return "".join(line for _name, line in sorted(rows)).encode(), len(rows), size


def sign(
    folder: Path, key: ec.EllipticCurvePrivateKey, board: str, version: str, minimum: str
) -> None:
    """Make a folder a bundle."""
    for text in (version, minimum):
        if update.parse_version(text.encode()) is None:
            raise UserError(f"a version is three numbers, as 1.2.0, not {text!r}")
    rows, count, size = listed(folder)
    claims = {
        "product": update.PRODUCT.decode(),
        "board": board,
        "version": version,
        "minimum": minimum,
        "files": hashlib.sha256(rows).hexdigest(),
        "count": count,
        "bytes": size,
    }
    ca.write_atomically(folder / FILES, rows)
    ca.write_atomically(folder / NAME, signed(claims, key))


def check(folder: Path, keys: jwks.Keys, board: str) -> update.Update:
    """What a printer of that board would install; UserError says why it would not."""
    try:
        text = (folder / NAME).read_bytes().rstrip(b"\n")
        said = (folder / FILES).read_bytes()
        found = update.read(text, keys, board.encode(), (0, 0, 0))
        actual, count, size = listed(folder)
    except OSError as error:
        raise UserError(f"{folder} is no bundle: {error}") from None
    except update.Refused as refused:
        raise UserError(str(refused)) from None
    if said != actual or hashlib.sha256(said).digest() != found.digest:
        raise UserError("a file of the bundle is not what was signed")
    if (count, size) != (found.count, found.bytes):
        raise UserError("the bundle is not whole")
    return found


@group.command("key")
def key_command(
    path: Annotated[Path, typer.Argument(help="Where the key goes.", metavar="FILE")],
) -> None:
    """Make a signing key, and the file of public keys that printers pin."""
    pins = make_key(path)
    note(f"{path}: keep it off the printers, and safe: who has it can change their firmware")
    print(pins, file=sys.stdout)


@group.command("sign")
def sign_command(
    folder: _Folder,
    key: Annotated[Path, typer.Option(help="The signing key.", metavar="FILE")],
    board: Annotated[str, typer.Option(help="For which board.", metavar="NAME")],
    version: Annotated[str, typer.Option(help="Its version, as 1.2.0.", metavar="N.N.N")],
    minimum: Annotated[
        str,
        typer.Option(
            help="What printers that ran it never go back below: raise it after a security fix.",
            metavar="N.N.N",
        ),
    ] = "0.0.0",
) -> None:
    """Sign all files of a folder."""
    sign(folder, load_key(key), board, version, minimum)
    note(f"{folder} is signed: {board}, version {version}, nothing below {minimum} after it")


@group.command("check")
def check_command(
    folder: _Folder,
    keys: Annotated[Path, typer.Option(help="The pinned keys.", metavar="FILE")],
    board: Annotated[str, typer.Option(help="For which board.", metavar="NAME")],
) -> None:
    """Say whether a printer would install a bundle."""
    found = check(folder, read_keys(keys), board)
    version = ".".join(map(str, found.version))
    note(f"{folder} is whole and signed: version {version}, {found.count} files")
