# SPDX-License-Identifier: MIT
"""The sample receipt of `make run`: everything a thermal print can go wrong at, on one slip.

A logo drawn from shapes, text in five scripts, white on black, a photo, a QR code, an EAN-13 and a
millimetre rule, drawn for a head of any width from 384 dots on; nothing is scaled afterwards. All
but the photo is pure black and white, and white rows around the photo keep dither away from the
codes. Fonts: see fonts.py.
"""

import math
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from PIL import Image, ImageDraw, ImageFont

from host_tools import barcode, landscape, paperview
from host_tools.errors import UserError
from host_tools.fonts import font

QR_TEXT = "IPP over TLS goes in, dots come out: Platen"
EAN_DIGITS = barcode.ean13_digits("203384576011")  # 20...29: codes a shop may invent for itself

_DOTS_MIN = 384
_PAPER_SHADES = 96  # a fifth of the file, and no eye sees it
_DOTS_PER_MM = 8  # 203 dpi is 7.99
_SHOP = "Kaffee · Café · Καφές · Кофе\nPunktstraße 203 · Åre"
_ITEMS = (
    ("2", "Café crème", "7,60"),
    ("1", "Żurek z jajkiem", "6,90"),
    ("1", "Smørrebrød", "8,50"),
    ("1", "Σπανακόπιτα", "4,20"),
    ("2", "Чай имбирный", "5,60"),
    ("1", "Crêpe «jalapeño»", "7,20"),
)
_TOTALS = (("Netto", "33,61"), ("USt 19 %", "6,39"))
_TOTAL = ("TOTAL", "€ 40,00")
_THANKS = "Merci · Danke · Dziękujemy\nTak · Ευχαριστούμε · Спасибо"


class _Slip:
    """A strip of paper that is drawn on from the top; `y` is the next free row."""

    def __init__(self, dots: int) -> None:
        self.dots = dots
        self.scale = dots / _DOTS_MIN
        self.margin = self.rows(4)
        self.y = 0
        self.picture = Image.new("L", (dots, self.rows(3000)), 255)
        self.draw = ImageDraw.Draw(self.picture)
        self.draw.fontmode = "1"  # no gray edges

    def rows(self, amount: float) -> int:
        """A length that grows with the head."""
        return round(amount * self.scale)

    def face(self, name: str, size: float) -> ImageFont.FreeTypeFont:
        """A font that grows with the head."""
        return font(name, self.rows(size))

    def gap(self, amount: float) -> None:
        """Leave paper white."""
        self.y += self.rows(amount)

    def centred(self, text: str, face: ImageFont.FreeTypeFont, pitch: float) -> None:
        """Lines of text in the middle."""
        for line in text.split("\n"):
            self.draw.text((self.dots // 2, self.y + self.rows(pitch * 0.78)), line, 0, face, "ms")
            self.gap(pitch)

    def dashes(self) -> None:
        """A dashed line across."""
        long, space, thick = self.rows(8), self.rows(6), max(2, self.rows(2))
        for x in range(self.margin, self.dots - self.margin - long + 1, long + space):
            self.draw.rectangle((x, self.y, x + long - 1, self.y + thick - 1), fill=0)
        self.y += thick

    def place(self, picture: Image.Image, x: int, y: int) -> None:
        """Put a picture at a place; `y` stays."""
        self.picture.paste(picture.convert("L"), (x, y))

    def finished(self) -> Image.Image:
        """What has been drawn so far."""
        return self.picture.crop((0, 0, self.dots, self.y))


def draw(dots: int = _DOTS_MIN) -> Image.Image:
    """The receipt, mode "L", exactly `dots` wide."""
    if dots < _DOTS_MIN:
        raise UserError(f"the sample needs a head of {_DOTS_MIN} dots or more, not {dots}")
    slip = _Slip(dots)
    slip.gap(8)
    logo = _logo(dots)
    slip.place(logo, 0, slip.y)
    slip.y += logo.height
    slip.gap(10)
    slip.centred(_SHOP, slip.face("OpenSans-SemiBold", 21), 28)
    slip.gap(10)
    slip.dashes()
    slip.gap(8)
    _bill(slip)
    slip.gap(18)
    photo = landscape.draw(dots, slip.rows(226))
    slip.place(photo, 0, slip.y)
    slip.y += photo.height
    slip.gap(18)
    _scan_me(slip)
    slip.gap(16)
    module = dots // (barcode.EAN_MODULES + 2)
    code = barcode.ean13(EAN_DIGITS, module, slip.rows(64))
    slip.place(code, (dots - code.width) // 2, slip.y)
    slip.y += code.height
    slip.gap(12)
    slip.centred(_THANKS, slip.face("OpenSans-Bold", 21), 29)
    slip.gap(10)
    _rule(slip)
    slip.gap(10)
    return slip.finished()


def _logo(dots: int) -> Image.Image:
    """The name in white on a black band that dissolves into dots."""
    scale = 8
    band = round(dots * 0.215)
    pitch = dots / 32
    rows = 5
    height = round(band + rows * pitch * 0.866)
    picture = Image.new("L", (dots * scale, height * scale), 255)
    pen = ImageDraw.Draw(picture)
    pen.rounded_rectangle((0, 0, dots * scale - 1, band * scale), radius=band * scale // 5, fill=0)
    pen.rectangle((0, band * scale // 2, dots * scale - 1, band * scale), fill=0)
    for row in range(rows):
        y = band + row * pitch * 0.866
        for column in range(-1, 34):
            x = (column + (0.5 if row % 2 else 0)) * pitch
            wave = 0.16 * math.sin(x / dots * 2 * math.pi * 1.5 + 0.8)
            left = max(0.0, 1 - row / rows * (1 + wave))  # of the ink: all at the band, then less
            radius = pitch * (0.62 * left**0.8 if row else 0.7)
            if radius > pitch * 0.09:
                pen.circle((x * scale, y * scale), radius * scale, fill=0)
    face = font("OpenSans-ExtraBold", round(dots * 0.2) * scale)
    letters = "PLATEN"
    widths = [face.getlength(letter) for letter in letters]
    space = (dots * scale * 0.90 - sum(widths)) / (len(letters) - 1)
    x = dots * scale * 0.05
    for letter, width in zip(letters, widths, strict=True):
        pen.text((x, band * scale * 0.86), letter, 255, face, "ls")
        x += width + space
    small = picture.resize((dots, height), Image.Resampling.BOX)
    return small.point(lambda value: 255 if value >= 128 else 0)


def _bill(slip: _Slip) -> None:
    """Items, sums, and the total in white on black."""
    text, bold = slip.face("OpenSans-SemiBold", 23), slip.face("OpenSans-Bold", 23)
    right = slip.dots - slip.margin
    for count, name, price in _ITEMS:
        base = slip.y + slip.rows(23)
        slip.draw.text((slip.margin, base), count, 0, bold, "ls")
        slip.draw.text((slip.margin + slip.rows(26), base), name, 0, text, "ls")
        slip.draw.text((right, base), price, 0, text, "rs")
        slip.gap(31)
    slip.gap(8)
    slip.dashes()
    slip.gap(5)
    small = slip.face("OpenSans-SemiBold", 20)
    for name, price in _TOTALS:
        base = slip.y + slip.rows(21)
        slip.draw.text((slip.margin + slip.rows(26), base), name, 0, small, "ls")
        slip.draw.text((right, base), price, 0, small, "rs")
        slip.gap(27)
    slip.gap(7)
    height = slip.rows(58)
    box = (0, slip.y, slip.dots - 1, slip.y + height - 1)
    slip.draw.rounded_rectangle(box, radius=slip.rows(10), fill=0)
    large = slip.face("OpenSans-ExtraBold", 34)
    base = slip.y + slip.rows(41)
    slip.draw.text((slip.rows(18), base), _TOTAL[0], 255, large, "ls")
    slip.draw.text((slip.dots - slip.rows(18), base), _TOTAL[1], 255, large, "rs")
    slip.y += height


def _scan_me(slip: _Slip) -> None:
    """The QR code at the left, what it is about at its right."""
    code = barcode.qr(QR_TEXT, max(3, slip.rows(4)))
    slip.place(code, 0, slip.y)
    x = code.width + slip.rows(2)
    middle = slip.y + code.height // 2
    lines: Sequence[tuple[str, str, float]] = (
        ("IPP over TLS", "OpenSans-ExtraBold", 30),
        ("goes in,", "OpenSans-SemiBold", 23),
        ("dots come out.", "OpenSans-SemiBold", 23),
        (f"{slip.dots} dots · 203 dpi", "OpenSans-Bold", 20),
    )
    y = middle - slip.rows(62)
    for text, name, size in lines:
        slip.draw.text((x, y + slip.rows(size)), text, 0, slip.face(name, size), "ls")
        y += slip.rows(size + 9)
    slip.y += code.height


def _rule(slip: _Slip) -> None:
    """Millimetres across the paper, to hold a ruler to."""
    tall = slip.rows(20)
    face = slip.face("IBMPlexMono-SemiBold", 17)
    for mm in range(slip.dots // _DOTS_PER_MM + 1):
        length = tall if mm % 10 == 0 else tall * 7 // 10 if mm % 5 == 0 else tall * 4 // 10
        x = min(mm * _DOTS_PER_MM, slip.dots - 2)
        slip.draw.rectangle((x, slip.y, x + 1, slip.y + length - 1), fill=0)
        if mm % 10 == 0 and 0 < x < slip.dots - slip.rows(10):
            place = (x, slip.y + tall + slip.rows(16))
            slip.draw.text(place, str(mm), 0, face, "ms")
    slip.draw.rectangle((0, slip.y, slip.dots - 1, slip.y + 1), fill=0)
    slip.y += tall + slip.rows(20)


def command(
    output: Annotated[Path, typer.Argument(metavar="OUT.png", help="Where to write it.")],
    dots: Annotated[int, typer.Option(min=_DOTS_MIN, max=2040, help="Width of the head.")] = 384,
    paper: Annotated[
        Path | None,
        typer.Option(metavar="JOB.png", help="Show this printed picture as paper instead."),
    ] = None,
) -> None:
    """Write the sample receipt as a picture, in gray, as `simulate --sample` sends it.

    With --paper, make a picture for documentation out of what a simulator printed.
    """
    try:
        if paper is None:
            draw(dots).save(output)
        else:
            shown = paperview.on_paper(Image.open(paper))
            shown.quantize(_PAPER_SHADES, dither=Image.Dither.NONE).save(output, optimize=True)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UserError(f"cannot make {output}: {reason}") from None
    print(output)
