# SPDX-License-Identifier: MIT
"""Where a printer's files go: the flash of a board, or a folder that is copied onto one later.

Both take files so that a break anywhere leaves the printer as it was: a folder of files is
complete and compared before anything names it, and a single file changes by one rename.
"""

from __future__ import annotations

import base64
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from host_tools import deploy_build
from host_tools.board_files import BoardFiles, is_full
from host_tools.board_link import BoardError, BoardLink
from host_tools.ca import make_folder, write_atomically
from host_tools.deploy_build import Files
from host_tools.errors import UserError

_RUN = "/fw/run"  # of the firmware, see host_tools/deploy.py
READY_S = 60.0  # an ESP32 that joins a network
_WHO = """
import binascii, sys
try:
    import machine
    print(binascii.hexlify(machine.unique_id()).decode())
except (ImportError, AttributeError):
    print("")
print(sys.platform)
print(getattr(sys.implementation, "_machine", ""))
"""
_DATA = """
import binascii
try:
    with open({path!r}, "rb") as f:
        while True:
            d = f.read(192)
            if not d:
                break
            print(binascii.b2a_base64(d).decode().strip())
except OSError:
    pass
"""


@dataclass(frozen=True)
class Who:
    """What a board says of itself; empty texts for a folder."""

    unique_id: str = ""  # hex
    platform: str = ""
    machine: str = ""


class Target(Protocol):
    """A file system with absolute paths."""

    title: str

    def who(self) -> Who:
        """What it says of itself."""

    def read(self, path: str) -> bytes | None:
        """A short file; None if it is not there."""

    def fill(self, folder: str, files: Files) -> int:
        """Make a folder hold exactly these files; returns how many were written."""

    def replace(self, path: str, data: bytes) -> None:
        """Write one file, at once or not at all."""

    def names(self, folder: str) -> list[str]:
        """Names in a folder."""

    def remove(self, path: str) -> None:
        """Remove a file, or a folder and all in it."""


class BoardTarget:
    """A board at a serial port."""

    def __init__(self, link: BoardLink) -> None:
        self.title = f"the board at {link.port}"
        self._link = link
        self._files = BoardFiles(link)
        self._files.facts()  # refuses a MicroPython that is too old

    def who(self) -> Who:
        """What it says of itself."""
        lines = [line.strip() for line in self._link.run(_WHO).splitlines()]
        return Who(*(lines + ["", "", ""])[:3])

    def read(self, path: str) -> bytes | None:
        """A short file; None if it is not there."""
        if path.rpartition("/")[2] not in self.names(path.rpartition("/")[0] or "/"):
            return None
        lines = self._link.run(_DATA.format(path=path)).split()
        return b"".join(base64.b64decode(line) for line in lines)

    def fill(self, folder: str, files: Files) -> int:
        """Make a folder hold exactly these files; returns how many were written."""
        return self._files.fill(folder, files)

    def replace(self, path: str, data: bytes) -> None:
        """Write one file, at once or not at all."""
        try:
            self._files.replace(path, data)
        except BoardError as error:
            if not is_full(error):
                raise
            self._files.remove(path + ".new")
            raise UserError("the board's flash is full; its settings are as they were") from None
        if self.read(path) != data:
            raise UserError(f"{path} on the board is not what was sent; begin again")

    def names(self, folder: str) -> list[str]:
        """Names in a folder."""
        return self._files.names(folder)

    def remove(self, path: str) -> None:
        """Remove a file, or a folder and all in it."""
        self._files.remove(path)

    def restart(self, timeout_s: float = READY_S) -> str | None:
        """Start the firmware again: the URI it has when it is ready; None: there is none yet.

        With a timeout of 0 nobody waits for it. UserError, with its last words, if it does not get
        ready.
        """
        has_firmware = bool(self._files.text(_RUN).strip())
        said: list[str] = []
        uri = ""

        def hear(line: str) -> bool:
            nonlocal uri
            said.append(line)
            word, _, rest = line.partition(" ")
            uri = rest.strip() if word == "ready" else uri
            return word == "ready" or not has_firmware

        ready = self._link.restart(hear, timeout_s if has_firmware else 0)
        if not has_firmware:
            return None
        if timeout_s and not ready:
            last = " | ".join(said[-3:]) or "nothing"
            raise UserError(
                f"the settings are on the board, but within {timeout_s:.0f} s the printer did not"
                f" get ready; it said: {last}"
            )
        return uri


class FolderTarget:
    """A folder on this computer, for its owner only: keys and passwords are in it."""

    def __init__(self, root: Path) -> None:
        self.title = str(root)
        self._root = root

    def who(self) -> Who:
        """A folder is nobody."""
        return Who()

    def read(self, path: str) -> bytes | None:
        """A short file; None if it is not there."""
        try:
            return self._at(path).read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise UserError(f"cannot read {self._at(path)}: {error.strerror}") from None

    def fill(self, folder: str, files: Files) -> int:
        """Make a folder hold exactly these files; returns how many were written."""
        place = self._at(folder)
        self._protect(place)
        there = deploy_build.read_folder(place)
        for name in there.keys() - files.keys():
            (place / name).unlink()
        missing = [name for name, data in files.items() if there.get(name) != data]
        for name in missing:
            write_atomically(place / name, files[name], 0o600)
        return len(missing)

    def replace(self, path: str, data: bytes) -> None:
        """Write one file, at once or not at all."""
        self._protect(self._at(path).parent)
        write_atomically(self._at(path), data, 0o600)

    def names(self, folder: str) -> list[str]:
        """Names in a folder."""
        try:
            return sorted(os.listdir(self._at(folder)))
        except OSError:
            return []

    def remove(self, path: str) -> None:
        """Remove a file, or a folder and all in it."""
        place = self._at(path)
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink(missing_ok=True)

    def _at(self, path: str) -> Path:
        return self._root / path.lstrip("/")

    def _protect(self, folder: Path) -> None:
        inner = folder.relative_to(self._root).parts
        for count in range(len(inner) + 1):
            each = self._root.joinpath(*inner[:count])
            make_folder(each)
            if os.name == "posix" and each.stat().st_mode & 0o077:
                each.chmod(0o700)
