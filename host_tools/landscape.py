# SPDX-License-Identifier: MIT
"""A photo-like gray landscape, computed: sun and haze, ranges of hills, a lake, firs.

It has what makes dithering hard (smooth gradients, fine texture, hard edges against bright sky)
and belongs to nobody else. The same seed gives the same picture everywhere.
"""

import math
import random
from collections.abc import Callable

from PIL import Image, ImageChops, ImageDraw, ImageFilter, ImageOps

_SEED = 203
_SKY_TOP = 78
_SKY_LOW = 186
_HORIZON = 0.62  # where the lake begins, as a share of the height


def draw(width: int, height: int) -> Image.Image:
    """The landscape, mode "L"."""
    dice = random.Random(_SEED)
    sky_height = round(height * _HORIZON)
    scene = _sky(width, sky_height, dice)
    for depth, (base, rise, shade) in enumerate(
        ((0.74, 0.34, 138), (0.86, 0.26, 100), (0.95, 0.15, 64))
    ):
        _hills(scene, dice, base, rise, shade, depth)
    picture = Image.new("L", (width, height), 255)
    picture.paste(_lake(scene, height - sky_height, dice), (0, sky_height))
    picture.paste(scene, (0, 0))
    _shore(picture, sky_height, dice)
    _firs(picture, dice)
    return picture


def _gradient(width: int, height: int, top: int, low: int) -> Image.Image:
    """From `top` at the top to `low` at the bottom."""
    ramp = Image.linear_gradient("L").resize((width, height), Image.Resampling.BILINEAR)
    return ramp.point(lambda value: round(top + (low - top) * value / 255))


def _noise(width: int, height: int, cell: int, dice: random.Random) -> Image.Image:
    """Smooth noise around 128: random cells, enlarged."""
    columns, rows = max(2, width // cell), max(2, height // cell)
    cells = Image.frombytes("L", (columns, rows), dice.randbytes(columns * rows))
    return cells.resize((width, height), Image.Resampling.BICUBIC)


def _sky(width: int, height: int, dice: random.Random) -> Image.Image:
    """A graded sky with streaks of cloud, and the sun in its glow."""
    sky = _gradient(width, height, _SKY_TOP, _SKY_LOW)
    streaks = _noise(width, height * 9, width // 4, dice).resize((width, height))
    cloud = streaks.point(lambda value: max(0, min(150, (value - 118) * 2)))
    sky = Image.composite(sky.point(lambda value: min(255, value + 60)), sky, cloud)
    sun = (round(width * 0.63), round(height * 0.36))
    glow = Image.radial_gradient("L").resize((width * 2, width * 2), Image.Resampling.BILINEAR)
    glow = glow.point(lambda value: round(58 * max(0.0, 1 - value / 200) ** 2))
    light = glow.crop(
        (width - sun[0], width - sun[1], 2 * width - sun[0], width - sun[1] + height)
    )
    sky = ImageChops.add(sky, light)
    radius = width / 21
    disc = Image.new("L", (width * 4, height * 4), 0)
    ImageDraw.Draw(disc).circle((4 * sun[0], 4 * sun[1]), 4 * radius, fill=255)
    sky.paste(255, (0, 0), disc.resize((width, height), Image.Resampling.BOX))
    return sky


def _ridge(width: int, dice: random.Random, roughness: float) -> Callable[[float], float]:
    """A line of hills as a function of x, 0 to 1: waves of ever smaller length."""
    waves = [
        (
            1.6 * 1.9**octave,
            roughness**octave,
            dice.uniform(0, 2 * math.pi),
        )
        for octave in range(9)
    ]
    total = sum(size for _, size, _ in waves)

    def height(x: float) -> float:
        place = 2 * math.pi * x / width
        wave = sum(
            size * (1 - 2 * abs(math.sin(place * rate / 2 + phase))) for rate, size, phase in waves
        )
        return 0.5 + wave / total / 2

    return height


def _hills(
    scene: Image.Image, dice: random.Random, base: float, rise: float, shade: int, depth: int
) -> None:
    """One range: darker the nearer it is, paler towards its foot where the haze lies."""
    width, height = scene.size
    ridge = _ridge(width, dice, 0.46 + 0.05 * depth)
    scale = 4
    mask = Image.new("L", (width * scale, height * scale), 0)
    points = [
        (x, scale * height * (base - rise * ridge(x / scale))) for x in range(width * scale + 1)
    ]
    ImageDraw.Draw(mask).polygon(
        [*points, (width * scale, height * scale), (0, height * scale)], fill=255
    )
    mask = mask.resize((width, height), Image.Resampling.BOX)
    top = round(height * (base - rise * 0.8))
    rock = Image.new("L", (width, height), shade)
    haze = _gradient(width, height - top, shade - 12, shade + 62)
    rock.paste(haze, (0, top))
    grain = _noise(width, height, 2 + width // 150 * (2 - depth), dice)
    grain = grain.point(lambda value: value * (depth + 1) // 14)
    rock = ImageChops.subtract(
        ImageChops.add(rock, grain), Image.new("L", rock.size, 9 * (depth + 1))
    )
    scene.paste(rock, (0, 0), mask)


def _lake(scene: Image.Image, height: int, dice: random.Random) -> Image.Image:
    """The scene upside down, a little darker, moved sideways by ripples that grow near us."""
    width = scene.width
    mirror = ImageOps.flip(scene).resize((width, round(scene.height * 0.9)))
    mirror = mirror.filter(ImageFilter.GaussianBlur(width / 300))
    lake = Image.new("L", (width, height))
    for y in range(height):
        near = y / height
        shift = round(math.sin(y * (1.9 - near) + dice.uniform(-0.4, 0.4)) * (1 + 7 * near))
        row = mirror.crop((0, min(y, mirror.height - 1), width, min(y, mirror.height - 1) + 1))
        lake.paste(ImageChops.offset(row, shift, 0), (0, y))
        ripple = dice.random() < 0.10 + 0.22 * near
        dim = 0.80 - 0.22 * near + (0.16 if ripple else 0)
        band = lake.crop((0, y, width, y + 1)).point(lambda value, dim=dim: round(value * dim))
        lake.paste(band, (0, y))
    return lake


def _shore(picture: Image.Image, at: int, dice: random.Random) -> None:
    """A thin dark line of far trees where land and water meet."""
    draw = ImageDraw.Draw(picture)
    tall = max(2.0, picture.height / 60)
    level = tall * 0.6
    for x in range(picture.width):
        level = max(tall * 0.25, min(tall, level + dice.uniform(-0.5, 0.5) * tall * 0.35))
        draw.line((x, at - round(level), x, at + 1), fill=58)


def _firs(picture: Image.Image, dice: random.Random) -> None:
    """Firs on the near shore, almost black, drawn four times as large."""
    scale = 4
    width, height = picture.width * scale, picture.height * scale
    mask = Image.new("L", (width, height), 0)
    draw = ImageDraw.Draw(mask)
    bank: list[tuple[float, float]] = [(0, height)]
    for step in range(41):
        x = width * step / 40
        edge = 0.90 + 0.075 * (step / 40) ** 0.6 + 0.008 * math.sin(step * 1.7)
        bank.append((x, height * min(edge, 0.99)))
    draw.polygon([*bank, (width, height)], fill=255)
    for place, size in ((0.035, 0.62), (0.10, 0.80), (0.165, 0.50), (0.225, 0.66), (0.29, 0.34)):
        _fir(draw, width * place, height * (0.95 + place * 0.1), height * size, dice)
    for place, size in ((0.84, 0.24), (0.90, 0.34), (0.965, 0.28)):
        _fir(draw, width * place, height * 0.985, height * size, dice)
    mask = mask.resize(picture.size, Image.Resampling.BOX)
    picture.paste(_gradient(picture.width, picture.height, 44, 12), (0, 0), mask)


def _fir(
    draw: ImageDraw.ImageDraw, x: float, foot: float, size: float, dice: random.Random
) -> None:
    """One fir: a trunk and whorls of drooping branches, wider towards the foot."""
    trunk = size * 0.014
    draw.polygon([(x, foot - size * 1.04), (x + trunk, foot), (x - trunk, foot)], fill=255)
    whorls = 17
    for number in range(whorls):
        down = (number + 0.6) / whorls
        y = foot - size * (1 - down * 0.93)
        reach = size * 0.19 * down**0.85 * dice.uniform(0.78, 1.12)
        droop = size * 0.045 * dice.uniform(0.7, 1.3)
        thick = size * 0.042
        for side in (-1, 1):
            tip = (x + side * reach, y + droop)
            draw.polygon(
                [(x, y - thick), tip, (x + side * reach * 0.55, y + droop), (x, y + thick)],
                fill=255,
            )
