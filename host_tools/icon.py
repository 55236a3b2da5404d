# SPDX-License-Identifier: MIT
"""The printer's icon: a receipt printer with a slip of paper, on a rounded tile.

`draw(size)` gives the picture, `png(picture)` a PNG of it with at most 16 colours, because it
ends up in a board's flash. Small sizes have fewer and thicker details, not shrunken ones.
"""

import struct
import zlib
from collections import Counter

from PIL import Image, ImageDraw

SIZES = (48, 128, 512)

_GRID = 48  # the drawing's own units, so that the smallest icon has sharp edges
_OVERSAMPLE = 4

_RGB = tuple[int, int, int]
_TILE: _RGB = (14, 124, 134)
_BODY: _RGB = (24, 45, 56)
_FRONT: _RGB = (47, 76, 90)
_SLOT: _RGB = (8, 16, 22)
_PAPER: _RGB = (255, 255, 255)
_INK: _RGB = (126, 140, 148)
_BOLD: _RGB = (40, 54, 62)
_LAMP: _RGB = (110, 231, 135)
_COLOURS = (_TILE, _BODY, _FRONT, _SLOT, _PAPER, _INK, _BOLD, _LAMP)

# The palette's other entries: mixtures of two colours, and the tile's edge on nothing.
_MIXTURES = 4
_EDGE_ALPHAS = (0, 64, 128, 192)

# The paper's teeth, and the lines of its text as (left, right, top, bottom, ink), by size.
_Line = tuple[float, float, float, float, _RGB]
_PAPER_BOX = (16, 6, 32, 25)
_TEETH = {48: 4, 128: 6, 512: 8}
_TOOTH = {48: 2.0, 128: 1.6, 512: 1.3}
_TEXT: dict[int, tuple[_Line, ...]] = {
    48: ((18, 30, 11, 13, _INK), (18, 25, 15, 17, _BOLD), (27, 30, 15, 17, _BOLD)),
    128: (
        (18.4, 29.6, 10, 11.1, _INK),
        (18.4, 27, 13, 14.1, _INK),
        (18.4, 24, 16.5, 18, _BOLD),
        (27, 29.6, 16.5, 18, _BOLD),
    ),
    512: (
        (18.4, 29.6, 9.4, 10.4, _INK),
        (18.4, 25, 11.9, 12.9, _INK),
        (27.6, 29.6, 11.9, 12.9, _INK),
        (18.4, 23.6, 14.4, 15.4, _INK),
        (27.6, 29.6, 14.4, 15.4, _INK),
        (18.4, 22.6, 17.8, 19.2, _BOLD),
        (25.6, 29.6, 17.8, 19.2, _BOLD),
    ),
}


def draw(size: int) -> Image.Image:
    """The icon, size * size, mode RGBA."""
    side = size * _OVERSAMPLE
    scale = side / _GRID
    picture = Image.new("RGB", (side, side), _TILE)
    pen = ImageDraw.Draw(picture)

    def box(left: float, top: float, right: float, bottom: float) -> tuple[float, ...]:
        return (left * scale, top * scale, right * scale - 1, bottom * scale - 1)

    pen.rounded_rectangle(box(7, 20, 41, 41), 4.5 * scale, _BODY)
    pen.rounded_rectangle(box(7, 29, 41, 41), 4.5 * scale, _FRONT)
    pen.rectangle(box(7, 29, 41, 35), _FRONT)
    pen.rounded_rectangle(box(13, 23, 35, 26), 1.5 * scale, _SLOT)
    # Pillow's shapes include the pixel at their right and lower end.
    right, bottom = _PAPER_BOX[2:]
    slip = _slip(_TEETH[size], _TOOTH[size])
    pen.polygon([(x * scale - (x == right), y * scale - (y == bottom)) for x, y in slip], _PAPER)
    for start, stop, above, below, ink in _TEXT[size]:
        pen.rectangle(box(start, above, stop, below), ink)
    pen.ellipse(box(34, 33, 38, 37), _LAMP)
    mask = Image.new("L", (side, side), 0)
    ImageDraw.Draw(mask).rounded_rectangle(box(0, 0, _GRID, _GRID), 10.5 * scale, 255)
    small = picture.resize((size, size), Image.Resampling.BOX)
    small.putalpha(mask.resize((size, size), Image.Resampling.BOX))
    return small


def _slip(teeth: int, tooth: float) -> list[tuple[float, float]]:
    """The paper's outline, torn off along the upper edge."""
    left, top, right, bottom = _PAPER_BOX
    step = (right - left) / (2 * teeth)
    edge = [(left + i * step, top + (i + 1) % 2 * tooth) for i in range(2 * teeth + 1)]
    return [*edge, (right, bottom), (left, bottom)]


def reduced(picture: Image.Image) -> tuple[bytes, list[tuple[int, int, int, int]]]:
    """One palette index a pixel, row by row, and the RGBA palette of at most 16 colours."""
    pixels = picture.convert("RGB")
    data = pixels.tobytes()
    found = Counter(zip(data[::3], data[1::3], data[2::3], strict=True))
    mixed = Image.new("RGB", (sum(n for rgb, n in found.items() if rgb not in _COLOURS), 1))
    mixed.putdata([rgb for rgb, n in found.items() for _ in range(n) if rgb not in _COLOURS])
    table = mixed.quantize(_MIXTURES, Image.Quantize.MEDIANCUT).getpalette() or []
    mixtures = [(table[i], table[i + 1], table[i + 2]) for i in range(0, 3 * _MIXTURES, 3)]
    opaque = [*_COLOURS, *mixtures]
    nearest = {rgb: min(range(len(opaque)), key=lambda i: _apart(opaque[i], rgb)) for rgb in found}
    steps = len(_EDGE_ALPHAS)
    indices = bytearray()
    for at, level in enumerate(picture.getchannel("A").tobytes()):
        step = (level * steps + 127) // 255
        rgb = (data[3 * at], data[3 * at + 1], data[3 * at + 2])
        indices.append(len(opaque) + step if step < steps else nearest[rgb])
    colours = [(*rgb, 255) for rgb in opaque] + [(*_TILE, level) for level in _EDGE_ALPHAS]
    return _by_use(indices, colours)


def _apart(one: _RGB, other: _RGB) -> int:
    return sum((a - b) ** 2 for a, b in zip(one, other, strict=True))


def _by_use(
    indices: bytearray, colours: list[tuple[int, int, int, int]]
) -> tuple[bytes, list[tuple[int, int, int, int]]]:
    """Leaves unused colours out; those with an alpha come first, as PNG's tRNS wants them."""
    used = sorted(set(indices), key=lambda i: (colours[i][3] == 255, i))
    number = {old: new for new, old in enumerate(used)}
    return bytes(number[i] for i in indices), [colours[i] for i in used]


def png(picture: Image.Image) -> bytes:
    """The picture as a PNG with 4 bits a pixel."""
    indices, colours = reduced(picture)
    width, height = picture.size
    rows = b"".join(
        b"\0"
        + bytes(
            indices[y * width + x] << 4 | indices[y * width + x + 1] for x in range(0, width, 2)
        )
        for y in range(height)
    )
    alphas = bytes(colour[3] for colour in colours if colour[3] != 255)
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 3, 0, 0, 0))
        + _chunk(b"PLTE", b"".join(bytes(colour[:3]) for colour in colours))
        + _chunk(b"tRNS", alphas)
        + _chunk(b"IDAT", _smallest(rows))
        + _chunk(b"IEND", b"")
    )


def _smallest(rows: bytes) -> bytes:
    strategies = (zlib.Z_DEFAULT_STRATEGY, zlib.Z_FILTERED, zlib.Z_RLE)
    packed = []
    for strategy in strategies:
        packer = zlib.compressobj(9, zlib.DEFLATED, 15, 9, strategy)
        packed.append(packer.compress(rows) + packer.flush())
    return min(packed, key=len)


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def draw_reduced(size: int) -> Image.Image:
    """The icon as its PNG shows it, mode RGBA."""
    indices, colours = reduced(draw(size))
    picture = Image.new("RGBA", (size, size))
    picture.putdata([colours[i] for i in indices])
    return picture
