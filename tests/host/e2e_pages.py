# SPDX-License-Identifier: MIT
"""Pages drawn with Pillow, as the raster documents that clients make of them.

pwg(pages, dpi, extra)    image/pwg-raster (PWG 5102.4) of images in mode L or RGB
urf(pages, dpi)           image/urf
letter(...)               a page with a headline, lines of text and nothing below
read_headline(picture)    what tesseract reads on printed dots

Rows that are alike become one with a line repeat, as every client does it.
"""

import itertools
import struct
import subprocess

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from hosttest import needs

FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans-Bold.ttf"
_RGB, _GRAY = 19, 18  # PWG colour spaces: srgb, sgray
_URF_RGB, _URF_GRAY = 1, 0


def pwg(pages, dpi, extra=()):
    """`extra`: (offset, bytes) to be put into every page header."""
    out = bytearray(b"RaS2")
    for page in pages:
        out += _pwg_header(page, dpi, extra) + rows(np.asarray(page))
    return bytes(out)


def _pwg_header(page, dpi, extra):
    header = bytearray(1796)
    header[0:9] = b"PwgRaster"
    colors = len(page.getbands())
    fields = {
        276: (dpi, dpi),
        352: (page.width * 72 // dpi, page.height * 72 // dpi),
        372: (page.width, page.height),
        384: (8, 8 * colors, page.width * colors, 0, _RGB if colors == 3 else _GRAY),
        420: (colors,),
        456: (1, 1),
        480: (0xFFFFFF,),
    }
    for offset, values in fields.items():
        struct.pack_into(f">{len(values)}I", header, offset, *values)
    for offset, data in extra:
        header[offset : offset + len(data)] = data
    return bytes(header)


def urf(pages, dpi, count=None):
    """Apple raster; `count` of the file header, else the real one as Apple's own writer has it."""
    out = bytearray(b"UNIRAST\0")
    out += struct.pack(">I", len(pages) if count is None else count)
    for page in pages:
        colors = len(page.getbands())
        space = _URF_RGB if colors == 3 else _URF_GRAY
        out += bytes((8 * colors, space, 1, 4, 0, 9, 0, 0, 0, 0, 0, 0))
        out += struct.pack(">3I", page.width, page.height, dpi) + bytes(8) + rows(np.asarray(page))
    return bytes(out)


def rows(pixels):
    """All rows of a page, coded; pixels: (rows, columns) or (rows, columns, colours)."""
    pixels = pixels.reshape(len(pixels), pixels.shape[1], -1)
    out = bytearray()
    at = 0
    while at < len(pixels):
        row = pixels[at]
        repeat = 1
        while repeat < 256 and at + repeat < len(pixels) and (pixels[at + repeat] == row).all():
            repeat += 1
        out.append(repeat - 1)
        out += _packets(row)
        at += repeat
    return bytes(out)


def _packets(row):
    """Runs where pixels repeat, literals where they do not."""
    out = bytearray()
    edges = np.flatnonzero((row[1:] != row[:-1]).any(axis=1)) + 1
    bounds = [0, *edges.tolist(), len(row)]
    literal = []  # single pixels that wait

    def flush():
        for at in range(0, len(literal), 128):
            part = literal[at : at + 128]
            out.append(257 - len(part) if len(part) > 1 else 0)
            out.extend(b"".join(part))
        literal.clear()

    for start, stop in itertools.pairwise(bounds):
        pixel = row[start].tobytes()
        if stop - start == 1:
            literal.append(pixel)
            continue
        flush()
        for left in range(stop - start, 0, -128):
            out.append(min(left, 128) - 1)
            out += pixel
    flush()
    return bytes(out)


def letter(width, height, headline, lines=3, mode="L"):
    """A sheet with a headline a fifteenth of its width high, and lines of text."""
    page = Image.new(mode, (width, height), "white")
    draw = ImageDraw.Draw(page)
    size = width // 15
    needs("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf")  # the same package
    font = ImageFont.truetype(FONT, size)
    small = ImageFont.truetype(FONT, size // 3)
    draw.text((width // 12, size), headline, "black", font)
    for number in range(lines):
        y = 3 * size + number * size // 2
        draw.text((width // 12, y), f"{number + 1}  in small print", "black", small)
    return page


# Printed dots run into one another, and an eye does not see single ones: so much larger and
# blurred by so much tesseract finds letters and no dots.
_ENLARGE, _BLUR = 4, 3


def read_headline(picture, folder):
    """The text that tesseract finds on a picture (True = black)."""
    image = Image.fromarray(np.where(picture, 0, 255).astype(np.uint8))
    image = image.resize((image.width * _ENLARGE, image.height * _ENLARGE), Image.BICUBIC)
    path = folder / "seen.png"
    image.filter(ImageFilter.GaussianBlur(_BLUR)).save(path)
    command = [needs("tesseract"), str(path), "-", "--psm", "11"]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
