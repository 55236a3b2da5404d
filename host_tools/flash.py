# SPDX-License-Identifier: MIT
"""`flash`: puts MicroPython on a board, and nothing on a board that it is not made for.

In: the image, or none to be told which to get. Everything that can be wrong with it is found
before the flash is erased: kind of file, checksums, SHA-256, chip, chip revision, size of the
flash, PSRAM. Out: on stdout `flashed BOARD PORT`; progress on stderr. Of several serial ports none
is taken: the user names one.
"""

import hashlib
import re
import tempfile
from pathlib import Path
from typing import Annotated

import typer
from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn
from serial.tools import list_ports

from host_tools import boards, espimage, esptool
from host_tools.boards import PSRAM, Board
from host_tools.console import err, note, warn
from host_tools.errors import UserError
from host_tools.espimage import Image
from host_tools.esptool import Device
from host_tools.setup_base import ROOT

DEFAULT_BAUD = 460800  # the fastest that common USB bridges all do
IMAGE_BYTES_MAX = 16 << 20  # the largest flash a board here can have
_SHA256 = re.compile(r"\b[0-9a-fA-F]{64}\b")
_FOLDERS = (Path(), ROOT / "build" / "images", Path.home() / "Downloads")


def find_port(wanted: str | None) -> str:
    """The port named, or the only one with something on USB."""
    if wanted:
        return wanted
    found = sorted((each for each in list_ports.comports() if each.vid), key=lambda p: p.device)
    if len(found) == 1:
        note(f"the only USB serial port is {found[0].device}: {found[0].description}")
        return str(found[0].device)
    if not found:
        raise UserError(
            "there is no USB serial port: plug the board in with a cable that carries data, or"
            " name its port with --port"
        )
    names = "; ".join(f"{each.device} ({each.description})" for each in found)
    raise UserError(f"which port? There are {names}. Name one with --port")


def find_image(path: Path | None, board: Board) -> Path:
    """The file named, or the board's image where downloads are; else says what to get."""
    if path is not None:
        return path
    places = [folder / board.image for folder in _FOLDERS]
    found = next((each for each in places if each.is_file()), None)
    if found:
        note(f"found {found}")
        return found
    looked = ", ".join(str(each.parent.resolve()) for each in places)
    raise UserError(
        f"the image for {board.name} is {board.image}: download {board.url} (listed on"
        f" {board.facts['page']}) and give its path. Looked in {looked}"
    )


def read_image(path: Path, sha256: str | None) -> tuple[bytes, Image]:
    """The file, whole and the one that its SHA-256 names, and what it says of itself."""
    try:
        with path.open("rb") as file:
            data = file.read(IMAGE_BYTES_MAX + 1)
    except OSError as error:
        raise UserError(f"cannot read {path}: {error.strerror}") from None
    if len(data) > IMAGE_BYTES_MAX:
        raise UserError(f"{path} is larger than the flash of any board: 16 MB")
    digest = hashlib.sha256(data).hexdigest()
    wanted, source = _expected(path, sha256)
    if wanted and wanted != digest:
        raise UserError(f"{path} is not the file that {source} is for: its SHA-256 is {digest}")
    try:
        image = espimage.read(data)
    except UserError as error:
        raise UserError(f"{path}: {error}") from None
    if not wanted:
        warn(
            f"nothing says what the SHA-256 of {path} should be, so only its own checksums were"
            f" tested; it is {digest}"
        )
    return data, image


def _expected(path: Path, sha256: str | None) -> tuple[str | None, str]:
    """The SHA-256 that the file should have, and who says so."""
    beside = path.with_name(path.name + ".sha256")
    text, source = sha256, "--sha256"
    if text is None:
        if not beside.is_file():
            return None, ""
        text, source = beside.read_text(errors="replace"), str(beside)
    found = set(_SHA256.findall(text))
    if len(found) != 1:
        raise UserError(f"{source} does not hold one SHA-256 (64 hexadecimal digits)")
    return found.pop().lower(), source


def check_fit(image: Image, device: Device, board: Board, psram: str) -> None:
    """Raises UserError if this image is not for what is at the port."""
    if device.chip != board.chip.name:
        raise UserError(
            f"{board.name} has an {board.chip.title}, but the chip at the port is an"
            f" {device.chip.upper()}"
        )
    if image.chip != device.chip:
        raise UserError(
            f"the image is for an {image.chip.upper()}, the chip at the port is an"
            f" {device.chip.upper()}; {board.name} needs {board.image}"
        )
    low, high = image.revisions
    if not low <= device.revision <= high:
        raise UserError(
            f"the image is for chip revisions {_revision(low)} to {_revision(high)}, the chip is"
            f" {_revision(device.revision)}"
        )
    if image.flash_bytes > device.flash_bytes:
        raise UserError(
            f"the image needs {_megabytes(image.flash_bytes)} of flash, the board has"
            f" {_megabytes(device.flash_bytes)}"
        )
    if image.psram != "none" and image.psram not in (device.psram or psram):
        has = device.psram or psram
        raise UserError(
            f"the image ({image.machine}) is for {image.psram} PSRAM, the board has {has};"
            f" {board.name} needs {board.image}. If the module has that PSRAM, say --psram"
            f" {image.psram}"
        )


def _revision(number: int) -> str:
    return "any later one" if number == 0xFFFF else f"v{number // 100}.{number % 100}"


def _megabytes(count: int) -> str:
    return f"{count / (1 << 20):g} MB"


def _write(port: str, device: Device, image: Image, data: bytes, baud: int) -> None:
    # A copy, so that what was checked is what is written.
    with tempfile.TemporaryDirectory(prefix="platen-flash-") as folder:
        path = Path(folder) / "image.bin"
        path.write_bytes(data)
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        with Progress(*columns, console=err, transient=True) as progress:
            task = progress.add_task("erasing", total=100.0)

            def show(per_cent: float) -> None:
                words = "writing" if per_cent < 100 else "verifying"
                progress.update(task, completed=per_cent, description=words)

            esptool.write(port, device, image.offset, str(path), baud, show)


def _no_esptool(board: Board) -> UserError:
    return UserError(
        f"{board.name} has a drive instead of a flasher: hold its BOOTSEL button while you plug it"
        f" in, and copy {board.image} to the drive that appears. Download {board.url} (listed on"
        f" {board.facts['page']})"
    )


def command(
    file: Annotated[
        Path | None, typer.Argument(help="Image (.bin). Without it: which one to download.")
    ] = None,
    port: Annotated[
        str | None, typer.Option(help="Serial port. Needed if there is more than one.")
    ] = None,
    board: Annotated[
        str | None, typer.Option(help="Folder in boards/. Default: the one with the chip found.")
    ] = None,
    sha256: Annotated[
        str | None, typer.Option(help="What the file must have. Default: from FILE.sha256.")
    ] = None,
    psram: Annotated[
        str | None, typer.Option(help="PSRAM of the module: none, quad, octal. Default: board's.")
    ] = None,
    baud: Annotated[int, typer.Option(help="Speed of the transfer.")] = DEFAULT_BAUD,
    check: Annotated[
        bool, typer.Option("--check", help="Check everything, then leave the flash alone.")
    ] = False,
) -> None:
    """Put MicroPython on a board: check the image, erase, write, verify.

    The image must be whole, match its SHA-256, and fit the chip, its revision, its flash and its
    PSRAM, or nothing is erased. With neither --sha256 nor FILE.sha256 only the checksums inside
    the image are tested. Everything on the board is erased, its settings too.

    \b
    flash --board ESP32_GENERIC             which image to download
    flash ESP32_GENERIC-...bin --check      find the board, check, change nothing
    flash ESP32_GENERIC-...bin              do it
    """
    if psram is not None and psram not in PSRAM:
        raise UserError(f"there is no PSRAM {psram!r}, only {', '.join(PSRAM)}")
    named = boards.board(board) if board else None
    if named and not named.uses_esptool:
        raise _no_esptool(named)
    # What needs no board comes first.
    if named:
        file = find_image(file, named)
    ready = read_image(file, sha256) if file else None
    if named and ready and ready[1].chip != named.chip.name:
        raise UserError(
            f"the image is for an {ready[1].chip.upper()}; {named.name} needs {named.image}"
        )
    where = find_port(port)
    device = esptool.identify(where)
    target = named or boards.of_chip(device.chip)
    note(
        f"{where}: {device.chip.upper()} {_revision(device.revision)}, {device.mac},"
        f" {_megabytes(device.flash_bytes)} flash, PSRAM {device.psram or 'not in the chip'}"
    )
    data, image = ready or read_image(find_image(file, target), sha256)
    check_fit(image, device, target, psram or target.facts["psram"])
    note(f"{image.project} {image.version}, {image.machine or 'board not named'}: fits")
    if check:
        return
    if not device.has_stub:
        warn("the chip takes no stub: only the image's own place is erased, files stay")
    try:
        _write(where, device, image, data, baud)
    except esptool.Failed as error:
        raise UserError(f"{error}. The flash is not complete: flash again") from None
    if not device.was_reset:
        note(f"{where} cannot reset the board: press its RESET button")
    typer.echo(f"flashed {target.name} {where}")
