# SPDX-License-Identifier: MIT
"""Codes drawn in whole dots: QR (ISO/IEC 18004, by segno) and EAN-13 (GS1 General Specifications).

Modules are exactly `module` dots wide, pure black on white, so neither dithering nor thresholding
moves an edge. The quiet zones are part of the pictures.
"""

import segno
from PIL import Image, ImageDraw

from host_tools.fonts import font

# Widths of a digit's four elements, in modules; set A begins with a space
_EAN_DIGITS = ("3211", "2221", "2122", "1411", "1132", "1231", "1114", "1312", "1213", "3112")
# Sets of the six left digits, which encode the first one; set B is set A backwards
_EAN_SETS = ("AAAAAA", "AABABB", "AABBAB", "AABBBA", "ABAABB") + (
    "ABBAAB",
    "ABBBAA",
    "ABABAB",
    "ABABBA",
    "ABBABA",
)
_QUIET_LEFT = 11
_QUIET_RIGHT = 7
EAN_MODULES = _QUIET_LEFT + 95 + _QUIET_RIGHT


def ean13_digits(twelve: str) -> str:
    """Twelve digits and their check digit: weights 1 and 3 in turn, up to a multiple of ten."""
    total = sum(int(digit) * (3 if place % 2 else 1) for place, digit in enumerate(twelve))
    return twelve + str(-total % 10)


def ean13(digits: str, module: int, height: int) -> Image.Image:
    """Thirteen digits as bars `height` dots high, guards a little longer, the digits below."""
    below = 7 * module if module < 4 else 6 * module
    text = font("IBMPlexMono-SemiBold", below)
    picture = Image.new("1", (EAN_MODULES * module, height + below), 1)
    draw = ImageDraw.Draw(picture)
    draw.fontmode = "1"
    x = _QUIET_LEFT * module
    for widths, is_guard in _ean_elements(digits):
        for place, width in enumerate(widths):
            end = x + int(width) * module
            if place % 2 == 0 and end > x:
                low = height + below // 2 if is_guard else height
                draw.rectangle((x, 0, end - 1, low - 1), fill=0)
            x = end
    base = height + below - module
    for place, digit in enumerate(digits):
        if place == 0:
            middle = _QUIET_LEFT - 4.5
        else:
            middle = _QUIET_LEFT + 3 + 7 * (place - 0.5) + (5 if place > 6 else 0)
        draw.text((round(middle * module), base), digit, font=text, fill=0, anchor="ms")
    return picture


def _ean_elements(digits: str) -> list[tuple[str, bool]]:
    """Bars and spaces in turn as widths, each string beginning with a bar, and whether guards."""
    left = "".join(
        _EAN_DIGITS[int(digit)][:: 1 if kind == "A" else -1]
        for digit, kind in zip(digits[1:7], _EAN_SETS[int(digits[0])], strict=True)
    )
    right = "".join(_EAN_DIGITS[int(digit)] for digit in digits[7:])
    # The left half and the middle guard begin with a space: a bar of no width keeps the turns.
    return [
        ("111", True),
        ("0" + left, False),
        ("011111", True),
        (right, False),
        ("111", True),
    ]


def qr(text: str, module: int) -> Image.Image:
    """A QR code of error correction M with the four white modules around it."""
    matrix = segno.make_qr(text, error="m").matrix
    side = len(matrix)
    picture = Image.new("1", (side + 8, side + 8), 1)
    for y, row in enumerate(matrix):
        for x, dark in enumerate(row):
            if dark:
                picture.putpixel((x + 4, y + 4), 0)
    size = picture.width * module
    return picture.resize((size, size), Image.Resampling.NEAREST)
