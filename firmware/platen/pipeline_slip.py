# SPDX-License-Identifier: MIT
"""Slips of our own through the pipeline: lines of text, QR codes, rules and a tone ramp.

A slip is a list of parts: bytes are UTF-8 text with line ends, RULE and RAMP are what they say, a
tuple (QR, data) is a code. All but text is rows of gray that take the way of a picture. Loaded for
a slip and forgotten behind it.
"""

from micropython import const

from platen.core import dither
from platen.core.qr import MAX_BYTES, QRCode
from platen.pipeline_text import print_lines

RULE = const(1)
RAMP = const(2)
QR = const(3)

# Light around a code (ISO/IEC 18004 section 6.3.8), in modules.
_QUIET = const(4)

# A code is at most so wide, 38 mm with the light around it: every phone reads that at arm's
# length, and all versions have modules of 4 dots or more, which no head smears into one.
_CODE_DOTS = const(304)

_RULE_ROWS = const(2)

# Of the ramp: shades side by side, and below them a smooth one.
_SHADES = const(12)
_SHADE_ROWS = const(48)
_SMOOTH_ROWS = const(40)

_ROWS_PER_TURN = const(16)
_BLACK = const(0)
_WHITE = const(255)


async def print_slip(pipeline, parts):
    """Print the parts, with tear-off feed. For the pictures of a virtual engine it is job 0."""
    hooks = pipeline.hooks
    if hooks:
        hooks.job_begin({"job-id": 0})
    await pipeline.start_job()
    for part in parts:
        if part == RULE:
            await _rule(pipeline)
        elif part == RAMP:
            await _ramp(pipeline)
        elif isinstance(part, tuple):
            if len(part[1]) <= MAX_BYTES:
                await _code(pipeline, part[1])
        else:
            await print_lines(pipeline, part)
    await pipeline.tear_off(True)
    if hooks:
        await hooks.job_end({"job-id": 0, "state": "completed", "reasons": []})


def centered(text, columns):
    """UTF-8 text as a line in the middle of so many columns; longer text as it is."""
    return b" " * ((columns - len(str(text, "utf-8"))) // 2) + text + b"\n"


# Pictures.


async def _begin(pipeline, mode):
    pipeline.escpos.start_page()
    await pipeline.send(pipeline.escpos)
    pipeline.dither.mode = mode
    pipeline.dither.start_page()


async def _rows(pipeline, count):
    """The row in the buffer, so many times."""
    row = pipeline.buf.row
    for i in range(count):
        if pipeline.line(row):
            await pipeline.send_units()
        if not i % _ROWS_PER_TURN:
            await pipeline.give_way()


async def _end(pipeline):
    pipeline.escpos.end_page()
    await pipeline.send(pipeline.escpos)


def _fill(row, start, stop, gray):
    for x in range(start, stop):
        row[x] = gray


async def _rule(pipeline):
    await _begin(pipeline, dither.BILEVEL)
    dots = pipeline.buf.dots
    _fill(pipeline.buf.row, 0, dots, _BLACK)
    await _rows(pipeline, _RULE_ROWS)
    await _end(pipeline)


async def _ramp(pipeline):
    """Black to white, in shades and smoothly: what the tone curve and the dither make of them."""
    await _begin(pipeline, dither.FLOYD_STEINBERG)
    row = pipeline.buf.row
    dots = pipeline.buf.dots
    for shade in range(_SHADES):
        gray = _WHITE * shade // (_SHADES - 1)
        _fill(row, dots * shade // _SHADES, dots * (shade + 1) // _SHADES, gray)
    await _rows(pipeline, _SHADE_ROWS)
    for x in range(dots):
        row[x] = _WHITE * x // (dots - 1)
    await _rows(pipeline, _SMOOTH_ROWS)
    await _end(pipeline)


async def _code(pipeline, data):
    code = QRCode(data)
    while code.step():
        await pipeline.give_way()
    await _begin(pipeline, dither.BILEVEL)
    row = pipeline.buf.row
    dots = pipeline.buf.dots
    size = code.size
    module = _CODE_DOTS // (size + 2 * _QUIET)
    left = (dots - size * module) // 2
    _fill(row, 0, dots, _WHITE)
    await _rows(pipeline, _QUIET * module)
    for y in range(size):
        for x in range(size):
            at = left + x * module
            _fill(row, at, at + module, _BLACK if code.is_dark(x, y) else _WHITE)
        await _rows(pipeline, module)
    # White rows at the end of a page are not printed: the text below would be too near.
    _fill(row, 0, dots, _WHITE)
    await _end(pipeline)
    await print_lines(pipeline, b"\n")
