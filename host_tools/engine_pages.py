# SPDX-License-Identifier: MIT
"""Test pictures for a print engine, in its own dots: what to measure, and what to look for.

Each function takes an engine profile and returns pictures that follow each other down the paper:
mode "1" prints dot for dot, mode "L" is dithered as the firmware dithers photographs. Distances
come from the profile: `dpi` across the paper, `row_um` along it.
"""

import math
from typing import Any

from PIL import Image, ImageDraw

from host_tools import barcode, rasterize, tables  # noqa: F401  (tables: firmware on the path)
from host_tools.fonts import font
from platen.core.qr import QRCode

Profile = dict[str, Any]

RULER_MM = 50  # of the scale along the paper
RAMP_ROWS = 96
WEDGE_STEPS = 8
WEDGE_ROWS = 64
RUNGS = 8
RUNG_ROWS = 16
STAIR_ROWS = 32  # the dots of one row are so many columns apart
PITCHES = (2, 4, 8)
QR_MODULES = (2, 3, 4)
EAN_DIGITS = barcode.ean13_digits("401234500001")

_GAP = 16
_INK, _PAPER = 0, 1
_QUIET = 4  # modules around a QR code


def caption(profile: Profile, text: str) -> Image.Image:
    """Words, with a little paper above them."""
    words = rasterize.draw_text(text, profile["dots"])
    page = Image.new("1", (words.width, words.height + _GAP), _PAPER)
    page.paste(words, (0, _GAP))
    return page


def ruler(profile: Profile) -> list[Image.Image]:
    """A line over all dots, millimetres below it and dots above it; one along the paper."""
    dots, dpi = profile["dots"], profile["dpi"]
    width_mm = dots * 25.4 / dpi
    return [
        caption(
            profile,
            f"RULER {profile['name']}\nacross: {dots} dots, {width_mm:.1f} mm"
            f"\nalong: {RULER_MM} mm at {profile['row_um']} um a row",
        ),
        _across(dots, dpi),
        _along(dots, profile["row_um"]),
    ]


def _across(dots: int, dpi: int) -> Image.Image:
    page = Image.new("1", (dots, 120), _PAPER)
    draw = ImageDraw.Draw(page)
    draw.fontmode = "1"
    line = 59
    draw.rectangle((0, line, dots - 1, line + 1), fill=_INK)
    small = font("IBMPlexMono-Medium", 16)
    for x in range(0, dots, 10):
        length = 30 if x % 100 == 0 else 20 if x % 50 == 0 else 10
        draw.line((x, line - length, x, line - 1), fill=_INK)
        if x % 100 == 0 and x:
            draw.text((x, line - length - 3), str(x), font=small, fill=_INK, anchor="ms")
    draw.line((dots - 1, line - 30, dots - 1, line + 31), fill=_INK)
    for mm in range(math.ceil(dots * 25.4 / dpi)):
        x = round(mm * dpi / 25.4)
        length = 30 if mm % 10 == 0 else 20 if mm % 5 == 0 else 10
        if x < dots:
            draw.line((x, line + 2, x, line + 1 + length), fill=_INK)
        if mm % 10 == 0 and mm:
            draw.text((x, line + length + 18), str(mm), font=small, fill=_INK, anchor="ms")
    return page


def _along(dots: int, row_um: int) -> Image.Image:
    rows = RULER_MM * 1000 // row_um
    page = Image.new("1", (dots, rows), _PAPER)
    draw = ImageDraw.Draw(page)
    draw.fontmode = "1"
    small = font("IBMPlexMono-Medium", 16)
    draw.rectangle((0, 0, 1, rows - 1), fill=_INK)
    for mm in range(RULER_MM):
        y = mm * 1000 // row_um
        length = 30 if mm % 10 == 0 else 20 if mm % 5 == 0 else 10
        draw.line((2, y, 1 + length, y), fill=_INK)
        if mm % 10 == 0 and mm:
            draw.text((36, y), str(mm), font=small, fill=_INK, anchor="lm")
    draw.line((0, rows - 1, 60, rows - 1), fill=_INK)
    return page


def ramp(profile: Profile) -> list[Image.Image]:
    """White to black without steps, then in eight."""
    dots = profile["dots"]
    smooth = Image.new("L", (dots, RAMP_ROWS))
    smooth.putdata([255 - x * 255 // (dots - 1) for x in range(dots)] * RAMP_ROWS)
    wedge = Image.new("L", (dots, _GAP + WEDGE_ROWS), 255)
    draw = ImageDraw.Draw(wedge)
    for step in range(WEDGE_STEPS):
        gray = 255 - 255 * step // (WEDGE_STEPS - 1)
        left = dots * step // WEDGE_STEPS
        right = dots * (step + 1) // WEDGE_STEPS - 1
        draw.rectangle((left, _GAP, right, _GAP + WEDGE_ROWS - 1), fill=gray)
    return [caption(profile, "TONE RAMP\nwhite to black, no bands"), smooth, wedge]


def ladder(profile: Profile, level: str) -> list[Image.Image]:
    """Bars that become wider, and every second dot: for one heat of the head."""
    dots = profile["dots"]
    heat = profile["heat"]
    numbers = ""
    if heat["command"] != "none":
        numbers = " ".join(["", heat["command"], *map(str, heat["presets"][level])])
    height = RUNGS * (RUNG_ROWS + 8)
    page = Image.new("1", (dots, height + _GAP + RUNG_ROWS), _PAPER)
    draw = ImageDraw.Draw(page)
    for rung in range(RUNGS):
        top = rung * (RUNG_ROWS + 8)
        right = dots * (rung + 1) // RUNGS - 1
        draw.rectangle((0, top, right, top + RUNG_ROWS - 1), fill=_INK)
    for y in range(height + _GAP, page.height):
        for x in range(y % 2, dots, 2):
            page.putpixel((x, y), _INK)
    return [caption(profile, f"DARKNESS {level}{numbers}"), page]


def lines(profile: Profile) -> list[Image.Image]:
    """Lines one dot thin, across and along, and each dot of the head alone."""
    dots = profile["dots"]
    parts = [caption(profile, "1-DOT LINES\nnone missing, none doubled")]
    for pitch in PITCHES:
        page = Image.new("1", (dots, _GAP + 8 * pitch + _GAP + 32), _PAPER)
        draw = ImageDraw.Draw(page)
        for number in range(8):
            y = _GAP + number * pitch
            draw.line((0, y, dots - 1, y), fill=_INK)
        top = _GAP + 8 * pitch + _GAP
        for x in range(0, dots, pitch):
            draw.line((x, top, x, top + 31), fill=_INK)
        parts.append(page)
    stairs = Image.new("1", (dots, _GAP + STAIR_ROWS), _PAPER)
    for x in range(dots):
        stairs.putpixel((x, _GAP + x % STAIR_ROWS), _INK)
    return [*parts, stairs]


def qr_text(profile: Profile, module: int) -> str:
    """What the code with modules of so many dots says."""
    return f"PLATEN {profile['name']} {profile['dots']} DOTS MODULE {module}"


def codes(profile: Profile) -> list[Image.Image]:
    """QR codes by the firmware's encoder and EAN-13, from the finest modules up."""
    dots = profile["dots"]
    parts = [caption(profile, "CODES\nthe smallest that a phone reads")]
    for module in QR_MODULES:
        code = QRCode(qr_text(profile, module).encode())
        while code.step():
            pass
        parts.append(_framed(dots, _qr_picture(code, module)))
    for module in (2, 3):
        if barcode.EAN_MODULES * module <= dots:
            parts.append(_framed(dots, barcode.ean13(EAN_DIGITS, module, 60)))
    return parts


def _qr_picture(code: Any, module: int) -> Image.Image:
    side = code.size
    picture = Image.new("1", (side + 2 * _QUIET, side + 2 * _QUIET), _PAPER)
    for y in range(side):
        for x in range(side):
            if code.is_dark(x, y):
                picture.putpixel((x + _QUIET, y + _QUIET), _INK)
    return picture.resize((picture.width * module,) * 2, Image.Resampling.NEAREST)


def _framed(dots: int, picture: Image.Image) -> Image.Image:
    page = Image.new("1", (dots, picture.height + _GAP), _PAPER)
    page.paste(picture, ((dots - picture.width) // 2, _GAP))
    return page


def text(profile: Profile) -> str:
    """For the engine's own characters: a full line of digits, ASCII, accents of its pages."""
    columns = profile["text"]["columns"]
    digits = "".join(str(column % 10) for column in range(1, columns + 1))
    ascii_ = "".join(map(chr, range(0x21, 0x7F)))
    rows = [f"TEXT {columns} COLUMNS", digits]
    rows += [ascii_[start : start + columns] for start in range(0, len(ascii_), columns)]
    rows += ["äöüß ÄÖÜ éèê ñ ç å æ ø €", "These are the engine's letters."]
    return "\n".join(rows) + "\n"
