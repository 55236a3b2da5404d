# SPDX-License-Identifier: MIT
"""Files of a board, through boards/loader/receiver.py, which runs there.

Every path is absolute. What is sent is Base64 in small pieces, and what lies there is told by its
SHA-256, so that a copy that broke off is seen and gone on with.
"""

import base64
import re
from collections.abc import Callable
from dataclasses import dataclass

from host_tools import deploy_build
from host_tools.board_link import BoardError, BoardLink, read_program
from host_tools.deploy_build import Files
from host_tools.errors import UserError
from host_tools.setup_base import ROOT

RECEIVER = ROOT / "boards/loader/receiver.py"
_CHUNK_BYTES = 1536  # 2 KB of Base64, which a board without PSRAM can take in one piece
_OLDEST = (1, 25)
_FULL = re.compile(r"OSError: (28\b|\[Errno 28\]|.*ENOSPC)")
_SPARE_BLOCKS = 8  # of flash: settings, history, and a file that takes another's place


def is_full(error: BoardError) -> bool:
    """Whether the flash had no more room."""
    return bool(_FULL.search(error.trace))


@dataclass
class Facts:
    """What a board says of itself; sizes in bytes."""

    arch: str | None
    free_heap: int
    free_flash: int
    flash: int
    block: int


class BoardFiles:
    """The file system of the board at the end of a link."""

    def __init__(self, link: BoardLink) -> None:
        self.link = link
        self.begin()

    def begin(self) -> None:
        """Send the receiver: needed again after a reset."""
        self.link.run(read_program(RECEIVER))

    def ask(self, call: str) -> str:
        """What a function of the receiver prints."""
        return self.link.run(call).strip()

    def facts(self) -> Facts:
        """Ask for them; UserError for a board that is too old."""
        word, major, minor, *sizes = (
            int(each) for each in self.ask("facts()").strip("()").split(",")
        )
        if (major, minor) < _OLDEST:
            raise UserError(f"the board has MicroPython {major}.{minor}; it needs 1.25 or newer")
        return Facts(deploy_build.architecture(word), *sizes)

    def names(self, folder: str) -> list[str]:
        """Names in a folder."""
        return self.ask(f"names({folder!r})").split()

    def text(self, path: str) -> str:
        """A short file; empty when there is none."""
        return self.ask(f"text({path!r})")

    def digests(self, folder: str) -> dict[str, str]:
        """{path below folder: SHA-256} of what is on the board."""
        lines = self.ask(f"digests({folder!r})").splitlines()
        pairs = (line.strip().split(" ", 1) for line in lines)
        return {path[len(folder) + 1 :]: digest for digest, path in pairs}

    def remove(self, path: str) -> None:
        """Remove a file, or a folder and all in it."""
        self.link.run(f"remove({path!r})")

    def send(self, path: str, data: bytes) -> None:
        """Write a file."""
        self.link.run(f"begin({path!r})")
        for at in range(0, len(data), _CHUNK_BYTES):
            piece = base64.b64encode(data[at : at + _CHUNK_BYTES])
            self.link.run(f"write({piece!r})")
        self.link.run("end()")

    def replace(self, path: str, data: bytes) -> None:
        """Write a file so that a break leaves the old one or the new one."""
        self.send(path + ".new", data)
        self.link.run(f"switch({path!r})")

    def fill(
        self,
        folder: str,
        files: Files,
        known: dict[str, str] | None = None,
        say: Callable[[str], None] = lambda text: None,
    ) -> int:
        """Make a folder hold exactly these files; returns how many crossed the wire.

        known: {SHA-256: path} of files on the board that may be copied there.
        """
        wanted = deploy_build.digests(files)
        there = self.digests(folder)
        if there == wanted:
            return 0
        for name in there.keys() - files.keys():
            self.remove(f"{folder}/{name}")
        missing = [name for name in files if there.get(name) != wanted[name]]
        self._check_room([len(files[name]) for name in missing])
        known = known or {}
        coming = [name for name in missing if wanted[name] not in known]
        say(f"{len(coming)} of {len(files)} files to copy")
        try:
            for name in missing:
                self._bring(f"{folder}/{name}", files[name], known.get(wanted[name]))
        except BoardError as error:
            if not is_full(error):
                raise
            self.remove(folder)  # the printer needs the room
            raise UserError("the board's flash is full; the version on it is as it was") from None
        if self.digests(folder) != wanted:
            raise UserError("the files on the board are not what was sent; begin again")
        return len(coming)

    def _bring(self, path: str, data: bytes, source: str | None) -> None:
        if source is None:
            self.send(path, data)
        else:
            self.link.run(f"copy({source!r}, {path!r})")

    def _check_room(self, sizes: list[int]) -> None:
        facts = self.facts()
        blocks = sum(-(-size // facts.block) for size in sizes) + _SPARE_BLOCKS
        need = blocks * facts.block
        if need > facts.free_flash:
            raise UserError(
                f"{need // 1024} KB of flash are needed beside what runs, and"
                f" {facts.free_flash // 1024} KB are free; remove files, or freeze the firmware"
                " into an image (deploy --frozen)"
            )
