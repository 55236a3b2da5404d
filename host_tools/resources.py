# SPDX-License-Identifier: MIT
"""`resources`: makes firmware/platen/resources, what the printer serves beside IPP.

In: host_tools/icon.py (the icons of printer-icons) and host_tools/description/strings.toml (the
message catalogs of printer-strings-uri). Out: a Python module of constant bytes for each, in
pieces, so that a frozen firmware keeps them in flash and another one loads just the one it sends.
A test makes them again. Icons are compared by their pixels: zlib's output is not everywhere the
same to the byte.
"""

import ast
import functools
import io
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer
from PIL import Image

from host_tools import icon
from host_tools.errors import UserError
from host_tools.generated import module
from host_tools.setup_base import ROOT

FOLDER = ROOT / "firmware/platen/resources"
STRINGS = ROOT / "host_tools/description/strings.toml"
LANGUAGES = ("en", "de", "fr", "es", "zh", "ja")
PACKAGE = "__init__.py"

# Bytes of a piece: a heap in use for days has holes of this size, not of ten times as much.
PIECE_BYTES = 1024

# printer-state-reasons keywords end in one of these; CUPS looks them up without.
_SEVERITIES = ("-error", "-warning", "-report")

_NAMES = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "zh": "Chinese",
    "ja": "Japanese",
}


def strings() -> dict[str, dict[str, str]]:
    """Key: language: text, every language complete; as clients look them up."""
    made: dict[str, dict[str, str]] = {}
    for key, texts in tomllib.loads(STRINGS.read_text(encoding="utf-8")).items():
        if sorted(texts) != sorted(LANGUAGES):
            raise UserError(f"{STRINGS.name}: {key} is not in all of {', '.join(LANGUAGES)}")
        for text in (key, *texts.values()):
            if not text or text != text.strip() or any(c in '"\\' or c < " " for c in text):
                raise UserError(f"{STRINGS.name}: {key} cannot be {text!r}")
        made[key] = texts
        for ending in _SEVERITIES:
            if key.startswith("printer-state-reasons.") and key.endswith(ending):
                made[key.removesuffix(ending)] = texts
    return made


def catalog(language: str) -> bytes:
    """The message catalog of a language, a .strings file in UTF-8."""
    lines = (f'"{key}" = "{texts[language]}";\n' for key, texts in strings().items())
    return "".join(lines).encode()


def pieces(data: bytes, ends_at: bytes = b"") -> tuple[bytes, ...]:
    """The data in pieces of at most PIECE_BYTES, cut behind `ends_at` if it is given."""
    made = []
    while data:
        n = min(len(data), PIECE_BYTES)
        if ends_at and n < len(data):
            n = data.rindex(ends_at, 0, n) + len(ends_at)
        made.append(data[:n])
        data = data[n:]
    return tuple(made)


@dataclass(frozen=True)
class Resource:
    """What one module holds."""

    about: str
    media_type: str
    path: str  # where the printer serves it
    data: bytes
    pieces: tuple[bytes, ...]

    def source(self) -> str:
        """Text of the module."""
        text = module("resources", self.about, DATA=self.pieces)
        return f'{text}\nTYPE = b"{self.media_type}"\n'


def _icon(size: int, data: bytes) -> Resource:
    about = f"The printer's icon, {size} pixels wide (PNG)."
    return Resource(about, "image/png", f"/icon-{size}.png", data, pieces(data))


def _catalog(language: str) -> Resource:
    about = f"Message catalog, {_NAMES[language]} (.strings)."
    path = f"/strings/{language}.strings"
    data = catalog(language)
    return Resource(about, "text/strings; charset=utf-8", path, data, pieces(data, b"\n"))


@functools.cache
def _drawn(size: int) -> bytes:
    return icon.png(icon.draw(size))


def contents() -> dict[str, Resource]:
    """Every resource, by the name of its module's file."""
    made = {f"icon_{size}.py": _icon(size, _drawn(size)) for size in icon.SIZES}
    made.update({f"strings_{language}.py": _catalog(language) for language in LANGUAGES})
    return made


def read(path: Path) -> bytes:
    """The data in a module that was made before."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "DATA":
            return b"".join(ast.literal_eval(node.value))
    return b""


def stale(folder: Path = FOLDER) -> dict[str, str]:
    """File name and source of every module that is not what it would be now."""
    found = {PACKAGE: '# SPDX-License-Identifier: MIT\n"""What is served beside IPP."""\n'}
    found.update({name: resource.source() for name, resource in contents().items()})
    return {name: text for name, text in found.items() if not _is_good(folder / name, text)}


def _is_good(path: Path, text: str) -> bool:
    if not path.exists():
        return False
    old = path.read_text(encoding="utf-8")
    if old == text:
        return True
    if not path.name.startswith("icon_"):
        return False
    # The same picture, packed by another zlib.
    size = int(path.stem.removeprefix("icon_"))
    data = read(path)
    return _icon(size, data).source() == old and _pixels(data) == icon.draw_reduced(size)


def _pixels(data: bytes) -> Image.Image:
    with Image.open(io.BytesIO(data)) as picture:
        return picture.convert("RGBA")


def command(
    check: Annotated[
        bool, typer.Option(help="Only say whether the modules are up to date.")
    ] = False,
    out: Annotated[
        Path | None, typer.Option(metavar="DIR", help="Also write them as plain files.")
    ] = None,
) -> None:
    """Make the printer's icons and message catalogs (after a change of strings.toml)."""
    made = stale()
    if check and made:
        raise typer.Exit(1)
    for name, text in made.items():
        FOLDER.mkdir(exist_ok=True)
        (FOLDER / name).write_text(text, encoding="utf-8")
        typer.echo(f"wrote {name}")
    if out is not None:
        out.mkdir(parents=True, exist_ok=True)
        for resource in contents().values():
            (out / Path(resource.path).name).write_bytes(resource.data)
