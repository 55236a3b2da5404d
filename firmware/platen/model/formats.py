# SPDX-License-Identifier: MIT
"""Document formats: what is offered, and what a document without a name turns out to be."""

from micropython import const

OCTET_STREAM = const(0)
PWG_RASTER = const(1)
URF = const(2)
TEXT = const(3)
UNKNOWN = const(255)

# In the order of document-format-supported.
FORMATS = (
    b"application/octet-stream",
    b"image/pwg-raster",
    b"image/urf",
    b"text/plain",
)

# Bytes that decide the format of an application/octet-stream document.
SNIFF_BYTES = const(8)

_MAGIC = ((b"RaS2", PWG_RASTER), (b"UNIRAST\0", URF))

# Documents that begin like text and are not: printing their source would waste a roll.
_NOT_TEXT = (b"%PDF", b"%!PS", b"{\\rtf", b"<?xml", b"<svg", b"<!DO", b"<htm")


def by_name(reader):
    """Format index of the mimeMediaType value `reader` holds, or UNKNOWN.

    Type and subtype are compared without case; parameters (`; charset=utf-8`) are left out.
    """
    end = 0
    value = reader.value
    while end < reader.stored and value[end] not in b"; ":
        end += 1
    for i in range(len(FORMATS)):
        name = FORMATS[i]
        if len(name) == end:
            k = 0
            while k < end and (value[k] | 32 if 65 <= value[k] <= 90 else value[k]) == name[k]:
                k += 1
            if k == end:
                return i
    return UNKNOWN


def sniff(buf, n):  # cold
    """Format of a document whose first `n` bytes (up to SNIFF_BYTES) stand in `buf`."""
    for magic, found in _MAGIC:
        if n >= len(magic) and buf[: len(magic)] == magic:
            return found
    for magic in _NOT_TEXT:
        if n >= len(magic) and buf[: len(magic)] == magic:
            return UNKNOWN
    for i in range(n):
        c = buf[i]
        if c == 127 or (c < 32 and c not in b"\t\n\f\r"):
            return UNKNOWN
    return TEXT if n else UNKNOWN
