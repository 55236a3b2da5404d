# SPDX-License-Identifier: MIT
"""Shows a printed picture as the paper it would be: for the README and the documentation.

In: the black dots of a job-N.png. Out: a strip of thermal paper twice as large, with its tint, a
torn end, a soft shadow, and dots that are round at the edges as a hot element leaves them.
"""

import random

from PIL import Image, ImageChops, ImageDraw, ImageFilter

_ZOOM = 2
_SIDE_DOTS = 40  # paper beside the head: 58 mm paper has 5 mm at each side
_TOP_DOTS = 44
_LOW_DOTS = 52
_TOOTH_DOTS = 7  # of the tear bar
_EDGE = 28  # around the paper, for the shadow
_PAPER = (250, 249, 245)
_INK = (34, 32, 40)  # thermal black is never quite black


def on_paper(printed: Image.Image) -> Image.Image:
    """The picture, mode "RGB" on white."""
    ink = ImageChops.invert(printed.convert("L"))
    width = printed.width + 2 * _SIDE_DOTS
    height = printed.height + _TOP_DOTS + _LOW_DOTS
    dots = Image.new("L", (width, height), 0)
    dots.paste(ink, (_SIDE_DOTS, _TOP_DOTS))
    size = (width * _ZOOM, height * _ZOOM)
    dots = dots.resize(size, Image.Resampling.NEAREST).filter(ImageFilter.GaussianBlur(0.55))
    paper = Image.new("RGB", size, _PAPER)
    paper.paste(_INK, (0, 0), dots)
    paper = ImageChops.multiply(paper, _curl(size))
    shape = _torn(size)
    whole = (size[0] + 2 * _EDGE, size[1] + 2 * _EDGE)
    shadow = Image.new("L", whole, 0)
    shadow.paste(70, (_EDGE, _EDGE + 6), shape)
    shadow = shadow.filter(ImageFilter.GaussianBlur(_EDGE / 3))
    picture = Image.new("RGB", whole, "white")
    picture.paste((0, 0, 0), (0, 0), shadow)
    picture.paste(paper, (_EDGE, _EDGE), shape)
    return picture


def _curl(size: tuple[int, int]) -> Image.Image:
    """Light along the strip, as if it were a little rolled: nearly white everywhere."""
    ramp = Image.linear_gradient("L").rotate(90).resize((size[0] // 2, 1))
    light = Image.new("L", (size[0], 1))
    light.paste(ramp, (0, 0))
    light.paste(ramp.transpose(Image.Transpose.FLIP_LEFT_RIGHT), (size[0] - ramp.width, 0))
    light = light.point(lambda value: 234 + round(21 * (1 - (1 - value / 255) ** 3)))
    return light.resize(size).convert("RGB")


def _torn(size: tuple[int, int]) -> Image.Image:
    """The outline: straight sides, teeth at both ends, no two alike."""
    dice = random.Random(58)
    tooth = _TOOTH_DOTS * _ZOOM
    width, height = size
    count = width // tooth

    def edge(y: float, inwards: int) -> list[tuple[float, float]]:
        return [
            (
                width * step / (2 * count),
                y + inwards * (tooth * 0.55 * dice.uniform(0.7, 1.2) if step % 2 else 0),
            )
            for step in range(2 * count + 1)
        ]

    outline = edge(0, 1) + edge(height, -1)[::-1]
    scale = 3
    shape = Image.new("L", (width * scale, height * scale), 0)
    ImageDraw.Draw(shape).polygon([(x * scale, y * scale) for x, y in outline], fill=255)
    return shape.resize(size, Image.Resampling.BOX)
