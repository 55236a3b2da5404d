# SPDX-License-Identifier: MIT
"""Firmware images for ESP chips, made byte by byte from Espressif's published formats.

"Firmware Image Format" (esptool documentation), "Partition Tables" and "App Image Format" (ESP-IDF
programming guide). Nothing of host_tools is used here; test_flash.py has esptool itself read them.
"""

import hashlib
import random
import struct

CHIP_IDS = {"esp32": 0, "esp32s2": 2, "esp32c3": 5, "esp32s3": 9, "esp32c6": 13}
OFFSETS = {"esp32": 0x1000}  # others: 0
MACHINES = {
    "esp32": "Generic ESP32 module with ESP32",
    "esp32s3": "Generic ESP32S3 module with ESP32S3",
    "esp32c3": "ESP32C3 module with ESP32C3",
    "esp32c6": "ESP32C6 module with ESP32C6",
}
# where the flash is mapped for data: the program's first segment goes there
_DROM = {"esp32": 0x3F400020, "esp32c6": 0x42000020}  # others: 3C000020h
_SIZES = {1: 0, 2: 1, 4: 2, 8: 3, 16: 4}  # MB: high half of byte 3


def part(chip, segments, flash_mb=4, revisions=(0, 0), has_hash=True):
    """A boot loader or program: header, segments, checksum, SHA-256."""
    header = bytes([0xE9, len(segments), 2, _SIZES[flash_mb] << 4])
    header += struct.pack("<I", 0x40080000) + b"\xee\0\0\0"
    header += struct.pack("<HBHH4xB", CHIP_IDS[chip], 0, *revisions, has_hash)
    check = 0xEF
    made = header
    for address, data in segments:
        made += struct.pack("<II", address, len(data)) + data
        for byte in data:
            check ^= byte
    made += bytes(15 - len(made) % 16) + bytes([check])
    return made + (hashlib.sha256(made).digest() if has_hash else b"")


def table(entries):
    """A partition table with its MD5; entries: (type, subtype, start, size, name)."""
    rows = b"".join(
        struct.pack("<HBBII16sI", 0x50AA, kind, sub, start, size, name.encode(), 0)
        for kind, sub, start, size, name in entries
    )
    md5 = b"\xeb\xeb" + b"\xff" * 14 + hashlib.md5(rows).digest()
    return (rows + md5).ljust(0x1000, b"\xff")


def image(
    chip="esp32",
    machine=None,
    flash_mb=4,
    needs_bytes=4 << 20,
    revisions=(0, 0),
    program_bytes=40000,
    program_chip=None,
):
    """A file as MicroPython publishes it: for the chip's offset, with gaps of FFh."""
    offset = OFFSETS.get(chip, 0)
    words = random.Random(program_bytes)
    descriptor = struct.pack(
        "<II8x32s32s16s16s32s32s",
        0xABCD5432,
        0,
        b"v1.26.1",
        b"micropython",
        b"",
        b"",
        b"v5.4",
        b"",
    )
    says = (machine if machine is not None else MACHINES[chip]).encode()
    # half of it does not compress, so that it takes several blocks
    code = words.randbytes(program_bytes // 2) + bytes(program_bytes // 2)
    drom = descriptor.ljust(256, b"\0") + b"MicroPython v1.26.1; " + says + b"\0"
    loader = part(chip, [(0x3FFF0000, words.randbytes(3001))], flash_mb, revisions)
    program = part(
        program_chip or chip,
        [(_DROM.get(chip, 0x3C000020), drom), (0x40080000, code)],
        flash_mb,
        revisions,
    )
    partitions = table(
        [
            (1, 2, 0x9000, 0x6000, "nvs"),
            (0, 0, 0x10000, 0x1F0000, "factory"),
            (1, 0x81, 0x200000, needs_bytes - 0x200000, "vfs"),
        ]
    )
    made = loader.ljust(0x8000 - offset, b"\xff") + partitions
    return made.ljust(0x10000 - offset, b"\xff") + program
