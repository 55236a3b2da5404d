# SPDX-License-Identifier: MIT
"""Writes packed rows (MSB first, 1 = black) as a 1-bit greyscale PNG, or as PBM.

Needs no imaging library: on CPython the rows are deflated with zlib, in blocks, so that a picture
of 160 000 rows needs no second copy; MicroPython, which has no compressor, writes stored blocks.
Source: PNG specification 3rd edition, 5 and 11; RFC 1950 and 1951 (stored blocks, Adler-32).
"""

import struct
from binascii import crc32

_HAS_ZLIB = True
try:
    import zlib
except ImportError:  # MicroPython
    _HAS_ZLIB = False

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import BinaryIO

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_BLOCK_ROWS = 512 if _HAS_ZLIB else 8
_STORED_MAX = 65535
_INVERT = bytes([255 - i for i in range(256)])
_DOTS_PER_METRE = 7992  # 203 dpi


class _Stored:
    """zlib stream of stored blocks with the two methods of a zlib compressor used here."""

    def __init__(self) -> None:
        self._a = 1
        self._b = 0
        self._started = False

    def compress(self, data: bytes) -> bytes:
        out = bytearray()
        if not self._started:
            out.extend(b"\x78\x01")
            self._started = True
        a, b = self._a, self._b
        for byte in data:
            a += byte
            b += a
            if b > 0xFFFFFFF:  # reduce before a board's small int overflows
                a %= 65521
                b %= 65521
        self._a = a % 65521
        self._b = b % 65521
        for start in range(0, len(data), _STORED_MAX):
            part = data[start : start + _STORED_MAX]
            out.extend(struct.pack("<BHH", 0, len(part), 0xFFFF - len(part)))
            out.extend(part)
        return bytes(out)

    def flush(self) -> bytes:
        return b"\x01\x00\x00\xff\xff" + struct.pack(">HH", self._b, self._a)


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", crc32(body) & 0xFFFFFFFF)


def _inverted(data: bytes) -> bytes:
    """Paper has 1 = black, PNG greyscale has 0 = black."""
    if _HAS_ZLIB:
        return data.translate(_INVERT)
    return bytes([_INVERT[byte] for byte in data])


def write_png(file: "BinaryIO", dots: int, rows: int, data: "bytes | bytearray") -> None:
    """Writes rows * dots/8 bytes of data to a binary file object."""
    write = file.write
    size = dots // 8
    write(_SIGNATURE)
    write(_chunk(b"IHDR", struct.pack(">IIBBBBB", dots, rows, 1, 0, 0, 0, 0)))
    write(_chunk(b"pHYs", struct.pack(">IIB", _DOTS_PER_METRE, _DOTS_PER_METRE, 1)))
    packer = zlib.compressobj(6) if _HAS_ZLIB else _Stored()
    for first in range(0, rows, _BLOCK_ROWS):
        last = min(first + _BLOCK_ROWS, rows)
        block = _inverted(bytes(data[first * size : last * size]))
        raw = bytearray()
        for start in range(0, len(block), size):
            raw.append(0)  # filter type None: dithered bits gain nothing from the others
            raw.extend(block[start : start + size])
        packed = packer.compress(bytes(raw))
        if packed:
            write(_chunk(b"IDAT", packed))
    write(_chunk(b"IDAT", packer.flush()))
    write(_chunk(b"IEND", b""))


def write_pbm(file: "BinaryIO", dots: int, rows: int, data: "bytes | bytearray") -> None:
    """The same as a binary PBM (P4), which has 1 = black as the paper does."""
    write = file.write
    write(b"P4\n%d %d\n" % (dots, rows))
    write(bytes(data[: rows * (dots // 8)]))
