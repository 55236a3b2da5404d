# SPDX-License-Identifier: MIT
"""`users`: the file of people who sign in at a printer with a name and a password.

A line is NAME:SHA-256:MD5:GROUP,GROUP with hashes of NAME:REALM:PASSWORD (RFC 7616 section 3.4.2),
so that the printer never needs a password; the first line, `#realm:REALM`, says which realm they
were made for. Whoever has the file can sign in as everybody in it: its mode is 0600, and it is
replaced as a whole. A password is never written anywhere; a generated one is shown once.
"""

import getpass
import hashlib
import re
import secrets
import string
import sys
import unicodedata
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated

import typer

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.ca import write_atomically
from host_tools.ca_names import group_names
from host_tools.console import note
from host_tools.errors import UserError
from platen.model.auth_digest import MAX_USER_BYTES

DEFAULT_REALM = "Platen"
# The realm stands in fields of every answer that asks for a password
REALM_CHARACTERS = 63
# Short ones are guessed; long ones would not fit into what a printer keeps of a request
PASSWORD_CHARACTERS = range(8, 129)
GENERATED_CHARACTERS = 20
LINE_BYTES = 512  # that the printer reads (firmware/platen/shell/lines.py), with its end

_REALM_LINE = "#realm:"
_HASH = {1: re.compile("[0-9a-f]{64}"), 2: re.compile("([0-9a-f]{32})?")}
_PRINTABLE = re.compile(r"[ !#-9;-\[\]-~]+")  # neither quotes nor colons

group = typer.Typer(
    no_args_is_help=True,
    help="People who sign in with a name and a password (profile users). The printer's file has"
    " hashes in place of passwords; name it in the configuration as `users`.",
)

File = Annotated[Path, typer.Argument(metavar="FILE", help="The printer's file of users.")]
Name = Annotated[str, typer.Argument(metavar="NAME", help="Who signs in; A and a differ.")]
Realm = Annotated[
    str | None,
    typer.Option(
        help="What the printer calls itself where it asks for a password; one for the whole file.",
        show_default=f"the file's, or {DEFAULT_REALM}",
    ),
]
Groups = Annotated[
    list[str] | None,
    typer.Option(
        "--group",
        metavar="GROUP",
        help="A group to be in; may be given again. Members of `operators` run the printer.",
    ),
]
FromStdin = Annotated[
    bool, typer.Option("--password-stdin", help="Read the password from standard input.")
]
Generate = Annotated[
    bool, typer.Option("--generate", help="Make a random password, and show it once.")
]
Sha256Only = Annotated[
    bool,
    typer.Option("--sha256-only", help="Leave out the hash that old clients (MD5) need."),
]


@dataclass
class Users:
    """The file in memory: lines by name, as lists of four texts."""

    realm: str = DEFAULT_REALM
    lines: dict[str, list[str]] = field(default_factory=dict)

    def text(self) -> str:
        """What the file says."""
        rows = [":".join(line) for line in self.lines.values()]
        return "\n".join([_REALM_LINE + self.realm, *rows]) + "\n"


def check_realm(realm: str) -> str:
    """A realm that can stand in quotes in a field of HTTP."""
    if not _PRINTABLE.fullmatch(realm) or len(realm) > REALM_CHARACTERS:
        raise UserError(
            f"the realm {realm!r} cannot be used: up to {REALM_CHARACTERS} characters of ASCII,"
            ' without " \\ and :'
        )
    return realm


def check_name(name: str) -> str:
    """A name as it is compared: normalized to NFC (RFC 7613), nothing else changed."""
    name = unicodedata.normalize("NFC", name)
    size = len(name.encode())
    if not 0 < size <= MAX_USER_BYTES:
        raise UserError(f"a name has 1 to {MAX_USER_BYTES} bytes, this one has {size}")
    # Quotes and backslashes are escaped in fields of HTTP by few clients.
    if set(':"\\') & set(name) or name[0] == "#" or not name.isprintable():
        raise UserError(
            f'{name!r} cannot be a name: no : " or \\, no control character, no # at the start'
        )
    if name != name.strip():
        raise UserError(f"{name!r} cannot be a name: there is space around it")
    return name


def load(path: Path, *, may_be_new: bool = False) -> Users:
    """Read a file; UserError names the line that is damaged, but never what is in it."""
    try:
        rows = path.read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        if may_be_new:
            return Users()
        raise UserError(f"there is no file {path}; `users add {path} NAME` makes it") from None
    except UnicodeDecodeError:
        raise UserError(f"{path} is not a file of users: it is no UTF-8") from None
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    found = Users()
    for number, row in enumerate(rows, 1):
        if number == 1 and row.startswith(_REALM_LINE):
            found.realm = check_realm(row.removeprefix(_REALM_LINE))
            continue
        if not row or row.startswith("#"):
            continue
        line = row.split(":")
        if len(line) != 4 or not all(_HASH[i].fullmatch(line[i]) for i in _HASH):
            raise UserError(f"{path} line {number} is damaged: not NAME:SHA-256:MD5:GROUPS")
        if line[0] in found.lines:
            raise UserError(f"{path} line {number}: a name is there for the second time")
        found.lines[line[0]] = line
    return found


def hashes(name: str, realm: str, password: str, sha256_only: bool = False) -> list[str]:
    """What the printer keeps: SHA-256 and MD5 of name, realm and password."""
    secret = f"{name}:{realm}:{password}".encode()
    md5 = "" if sha256_only else hashlib.md5(secret, usedforsecurity=False).hexdigest()
    return [hashlib.sha256(secret).hexdigest(), md5]


def check_password(password: str) -> str:
    """A password as clients send it: normalized to NFC (RFC 7616 section 4, RFC 8265)."""
    password = unicodedata.normalize("NFC", password)
    if len(password) not in PASSWORD_CHARACTERS:
        first, last = PASSWORD_CHARACTERS[0], PASSWORD_CHARACTERS[-1]
        raise UserError(f"a password has {first} to {last} characters; --generate makes one")
    if any(unicodedata.category(c) == "Cc" for c in password):
        raise UserError("a password has no control characters")
    return password


def line_of_stdin() -> str:
    """The password in the one line of standard input."""
    data = sys.stdin.buffer.read(4096)
    try:
        text = data.decode().removesuffix("\n").removesuffix("\r")
    except UnicodeDecodeError:
        raise UserError("the password on standard input is not UTF-8") from None
    if not text or "\n" in text:
        raise UserError("standard input must be one line, the password")
    return text


def ask(prompt: str, instead: str) -> str:
    """A password typed by somebody, not shown; `instead` are the ways without a terminal."""
    if not sys.stdin.isatty():
        raise UserError(f"there is no terminal to ask for the password: {instead}")
    try:
        return getpass.getpass(prompt, stream=sys.stderr)
    except EOFError:
        raise UserError("no password was given") from None


def _new_password(name: str, from_stdin: bool, generate: bool) -> str:
    if from_stdin and generate:
        raise UserError("--generate or --password-stdin, not both")
    if generate:
        letters = string.ascii_letters + string.digits
        return "".join(secrets.choice(letters) for _ in range(GENERATED_CHARACTERS))
    if from_stdin:
        return check_password(line_of_stdin())
    password = ask(f"Password of {name}: ", "use --password-stdin or --generate")
    check_password(password)
    if ask("Once more: ", "") != password:
        raise UserError("the two passwords differ; nothing is changed")
    return check_password(password)


def save(path: Path, users: Users) -> None:
    """Replace the file."""
    for line in users.lines.values():
        if len(":".join(line).encode()) + 1 >= LINE_BYTES:
            raise UserError(f"{line[0]} is in too many groups: the line would be too long")
    write_atomically(path, users.text().encode(), 0o600)


def _realm(users: Users, path: Path, wanted: str | None) -> None:
    if wanted is None or wanted == users.realm:
        return
    if users.lines:
        raise UserError(
            f"{path} is for the realm {users.realm!r}: the passwords in it are worth nothing in"
            " another one; use another file"
        )
    users.realm = check_realm(wanted)


def _existing(users: Users, path: Path, name: str) -> list[str]:
    name = unicodedata.normalize("NFC", name)
    if name not in users.lines:
        raise UserError(f"{path} has no user {name!r}; `users list {path}` shows all")
    return users.lines[name]


@group.command("add")
def add(
    file: File,
    name: Name,
    groups: Groups = None,
    realm: Realm = None,
    password_stdin: FromStdin = False,
    generate: Generate = False,
    sha256_only: Sha256Only = False,
) -> None:
    """Add somebody, with a password that is typed in."""
    users = load(file, may_be_new=True)
    name = check_name(name)
    joined = ",".join(group_names(groups or []))
    if name in users.lines:
        raise UserError(f"{name} is there already; `users passwd` changes the password")
    _realm(users, file, realm)
    password = _new_password(name, password_stdin, generate)
    users.lines[name] = [name, *hashes(name, users.realm, password, sha256_only), joined]
    save(file, users)
    if generate:
        print(password)
    note(f"added {name} to {file}" + (f", in {joined}" if joined else ""))


@group.command("passwd")
def passwd(
    file: File, name: Name, password_stdin: FromStdin = False, generate: Generate = False
) -> None:
    """Change a password; the groups stay."""
    users = load(file)
    line = _existing(users, file, name)
    password = _new_password(line[0], password_stdin, generate)
    line[1:3] = hashes(line[0], users.realm, password, not line[2])
    save(file, users)
    if generate:
        print(password)
    note(f"{line[0]} has a new password")


@group.command("remove")
def remove(file: File, name: Name) -> None:
    """Take somebody out: the next request is refused already."""
    users = load(file)
    line = _existing(users, file, name)
    del users.lines[line[0]]
    save(file, users)
    note(f"removed {line[0]} from {file}")


@group.command("list")
def show(file: File) -> None:
    """Show names, groups and what they can sign in with; no hashes."""
    users = load(file)
    width = max(map(len, users.lines), default=0)
    for name, _sha256, md5, groups in users.lines.values():
        print(
            f"{name:{width}}  {'SHA-256 and MD5' if md5 else 'SHA-256 only':15}  {groups or '-'}"
        )
    count = len(users.lines)
    note(f"{count} {'user' if count == 1 else 'users'} of the realm {users.realm}")
