# SPDX-License-Identifier: MIT
"""What an ESP firmware file says of itself, and whether all of it is there.

In: the bytes of a file made for one flash offset: boot loader, partition table, program, with
gaps of FFh. Out: `Image`; raises UserError with what is wrong. Formats: "Firmware Image Format" of
esptool's documentation, "Partition Tables" and "App Image Format" of ESP-IDF's.

    header  E9h, segments, SPI mode, frequency | size << 4, entry (4), 4 bytes, chip id (2),
            1 byte, lowest revision (2), highest revision (2), 4 bytes, 1 if a SHA-256 follows
    then    segments: address (4), length (4), data; zeros up to the last byte of a block of 16,
            which is EFh xor all data; SHA-256 of everything before it
"""

import hashlib
import re
import struct
from dataclasses import dataclass
from functools import reduce
from operator import xor

from host_tools.chips import CHIPS
from host_tools.errors import UserError

PARTITION_TABLE_AT = 0x8000  # where ESP-IDF puts it unless told otherwise; MicroPython does not
_MAGIC = 0xE9
_HEADER = struct.Struct("<BBBB I 4x HxHH4xB")
_SEGMENT = struct.Struct("<II")
_SEGMENTS_MAX = 16
_ENTRY = struct.Struct("<HBBII16sI")
_ENTRY_MAGIC = 0x50AA
_TABLE_MD5_MAGIC = b"\xeb\xeb" + b"\xff" * 14
_TABLE_BYTES = 0xC00
_APP = 0  # type of a partition that holds a program
_DESCRIPTOR = struct.Struct("<II8x32s32s16s16s32s")  # at the start of a program's first segment
_DESCRIPTOR_MAGIC = 0xABCD5432
_SECTOR = 0x1000
# What MicroPython says of its board: MICROPY_HW_BOARD_NAME " with " MICROPY_HW_MCU_NAME
_MACHINE = re.compile(rb"[ -~]{4,80} with ESP32[-A-Z0-9]{0,12}(?=\0)")

# First bytes of what people download by mistake, and what it is
_OTHERS = (
    (b"UF2\n", "a UF2 file, for boards with a drive to copy it to"),
    (b"\x7fELF", "an ELF file, for a debugger"),
    (b"PK\x03\x04", "a ZIP archive: unpack it"),
    (b"\x1f\x8b", "a gzip archive: unpack it"),
    (b"<", "a web page, not the file it links to"),
)


@dataclass(frozen=True)
class Part:
    """One boot loader or program, checked."""

    chip_id: int
    flash_bytes: int  # that its header speaks of
    revisions: tuple[int, int]  # lowest and highest chip revision, major * 100 + minor
    end: int  # behind its last byte, in the file
    first: int  # where the data of its first segment begins


@dataclass(frozen=True)
class Image:
    """One firmware file."""

    chip: str
    offset: int  # where it goes in the flash
    flash_bytes: int  # what it needs
    revisions: tuple[int, int]
    project: str
    version: str
    machine: str  # "" if the program does not say
    psram: str  # "none", "quad", "octal": what it must find


def read(data: bytes) -> Image:
    """The image in the file; raises UserError if it is not one, or not whole."""
    for begin, what in _OTHERS:
        if data.startswith(begin):
            raise UserError(f"this is {what}; an image for an ESP begins with E9h")
    if not data or data[0] != _MAGIC:
        raise UserError("this is no image for an ESP: those begin with E9h")
    loader = _part(data, 0, len(data), "boot loader")
    chip = next((each for each in CHIPS.values() if each.image_id == loader.chip_id), None)
    if chip is None:
        names = ", ".join(each.title for each in CHIPS.values() if each.image_id is not None)
        raise UserError(f"the image is for chip {loader.chip_id}, which is none of {names}")
    table_at = PARTITION_TABLE_AT - chip.image_offset
    if loader.end > table_at:
        raise UserError(
            "this is a program without boot loader and partition table (an .app-bin, for updates"
            " over the air); flash the .bin"
        )
    apps, end = _partitions(data, table_at)
    programs: list[Part] = []
    for name, start, size in apps:
        at = start - chip.image_offset
        if at < len(data) and (not programs or data[at] == _MAGIC):
            part = _part(data, at, min(len(data), at + size), f"program {name}")
            if part.chip_id != loader.chip_id:
                raise UserError(f"boot loader and program {name} are for different chips")
            programs.append(part)
    if not programs:
        raise UserError("the image is cut off: no program is in it")
    revisions = (
        max(part.revisions[0] for part in (loader, *programs)),
        min(part.revisions[1] for part in (loader, *programs)),
    )
    project, version = _descriptor(data, programs[0])
    machine = _machine(data)
    needs = max(end, loader.flash_bytes, chip.image_offset + len(data))
    return Image(
        chip.name, chip.image_offset, needs, revisions, project, version, machine, _psram(machine)
    )


def _part(data: bytes, at: int, end: int, name: str) -> Part:
    """The boot loader or program at data[at:end]."""

    def need(position: int) -> None:
        if position > end:
            raise UserError(
                f"the image is cut off, or its {name} too large for its place: it should go on"
                f" to byte {position}, and ends at {end}"
            )

    need(at + _HEADER.size)
    header = _HEADER.unpack_from(data, at)
    magic, count, _, flash, _, chip_id, lowest, highest, has_hash = header
    if magic != _MAGIC or not 0 < count <= _SEGMENTS_MAX:
        raise UserError(f"the image is damaged: where its {name} should begin there is none")
    position = first = at + _HEADER.size
    check = 0xEF
    for index in range(count):
        need(position + _SEGMENT.size)
        _, length = _SEGMENT.unpack_from(data, position)
        position += _SEGMENT.size
        first = position if index == 0 else first
        need(position + length)
        # xor of all bytes, many at a time
        words = memoryview(data)[position : position + (length & ~7)].cast("Q")
        folded = int(reduce(xor, words, 0)).to_bytes(8, "little")
        check = reduce(xor, folded + data[position + (length & ~7) : position + length], check)
        position += length
    position += 16 - (position - at) % 16
    need(position + (32 if has_hash else 0))
    if data[position - 1] != check:
        raise UserError(f"the image is damaged: the checksum of its {name} is wrong")
    if has_hash:
        digest = hashlib.sha256(data[at:position]).digest()
        if digest != data[position : position + 32]:
            raise UserError(f"the image was changed: the SHA-256 in its {name} is not its own")
        position += 32
    flash_bytes = 1 << 20 + (flash >> 4)
    return Part(chip_id, flash_bytes, (lowest, highest or 0xFFFF), position, first)


def _partitions(data: bytes, at: int) -> tuple[list[tuple[str, int, int]], int]:
    """((name, start, size) of the programs' partitions, end of the last partition)."""
    apps = []
    end = 0
    for position in range(at, min(at + _TABLE_BYTES, len(data) - _ENTRY.size + 1), _ENTRY.size):
        if data[position : position + 16] == _TABLE_MD5_MAGIC:
            digest = hashlib.md5(data[at:position], usedforsecurity=False).digest()
            if digest != data[position + 16 : position + 32]:
                raise UserError("the image is damaged: the MD5 of its partition table is wrong")
            break
        magic, kind, _, start, size, label, _ = _ENTRY.unpack_from(data, position)
        if magic != _ENTRY_MAGIC:
            break
        if kind == _APP:
            apps.append((label.rstrip(b"\0").decode("ascii", "replace"), start, size))
        end = max(end, start + size)
    if not apps:
        where = "cut off" if len(data) < at + _SECTOR else "damaged"
        raise UserError(f"the image is {where}: it has no partition table with a program")
    return apps, end


def _descriptor(data: bytes, part: Part) -> tuple[str, str]:
    """Project and version of a program, from its application descriptor."""
    magic, _, version, project, *_ = _DESCRIPTOR.unpack_from(data, part.first)
    if magic != _DESCRIPTOR_MAGIC:
        raise UserError("the image is damaged: its program has no application descriptor")
    return _text(project), _text(version)


def _text(field: bytes) -> str:
    return field.partition(b"\0")[0].decode("utf-8", "replace")


def _machine(data: bytes) -> str:
    found = _MACHINE.search(data)
    return found[0].decode("ascii").rpartition("; ")[2] if found else ""


def _psram(machine: str) -> str:
    """The PSRAM that MicroPython's variants are named after."""
    if "Octal-SPIRAM" in machine:
        return "octal"
    return "quad" if "SPIRAM" in machine else "none"
