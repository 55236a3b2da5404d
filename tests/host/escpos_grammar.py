# SPDX-License-Identifier: MIT
"""What may reach an engine, as a grammar of its own: no line of it comes from the firmware.

    tokens(data, profile)   list of (kind, operands); raises Forbidden at the first byte that no
                            rule takes
    kinds(found)            one letter for each token, for the patterns JOB and TEXT_JOB
The commands are those of the ESC/POS reference that this printer needs, each with the only
operands that make sense for an engine of boards/engines/: nothing here opens a drawer, cuts,
stores, changes the character set's meaning, or switches the engine off.
"""

import re

RESET, KANJI_OFF, REPORT, HEAT, FEED, RASTER = "@.a7Jv"
ASK, PAGE, LINE, PLAIN, HIGH = "qtnch"

_QUESTIONS = f"{ASK}*"
_SETUP = re.escape(RESET + KANJI_OFF) + f"{REPORT}?{HEAT}"
# A character beyond ASCII may follow a change of its page; nothing stands inside a line but text.
_TEXT_LINE = f"(?:(?:{PAGE}?{HIGH}|{PLAIN})*{LINE})"

# A whole job that prints text only, and one that may print rows behind its sheet.
TEXT_JOB = re.compile(f"{_QUESTIONS}{_SETUP}(?:{ASK}|{_TEXT_LINE})*(?:{ASK}|{FEED})*")
JOB = re.compile(f"{_QUESTIONS}{_SETUP}(?:{ASK}|{_TEXT_LINE})*(?:{ASK}|{RASTER}|{FEED})*")
# A slip of the printer's own: lines and pictures in any order.
SLIP = re.compile(f"{_QUESTIONS}{_SETUP}(?:{ASK}|{_TEXT_LINE}|{RASTER}|{FEED})*")
NOTHING = re.compile(_QUESTIONS)


class Forbidden(Exception):
    """A byte that nothing of ours could have sent."""


def tokens(data, profile):
    """Split what an engine received."""
    found = []
    rules = _rules(profile)
    codecs = {number: name for name, number in profile["text"]["code_pages"].items()}
    page = None
    at = 0
    while at < len(data):
        matches = ((kind, rule.match(data, at)) for kind, rule in rules)
        kind, match = next(((kind, match) for kind, match in matches if match), (None, None))
        if match is None:
            raise Forbidden(f"at {at}: {data[max(0, at - 24) : at]!r} then {data[at : at + 16]!r}")
        operands = match[0]
        stop = match.end()
        if kind == RESET:
            page = None
        elif kind == PAGE:
            page = codecs.get(operands[2])
            if page is None:
                raise Forbidden(f"at {at}: the engine has no code page {operands[2]}")
        elif kind == HIGH:
            operands = _character(operands, page, at)
        elif kind == RASTER:
            stop += _size(operands, profile, at)
            if stop > len(data):
                raise Forbidden(f"at {at}: an image of {stop - at} bytes that is not all here")
        found.append((kind, operands))
        at = stop
    return found


def kinds(found):
    """The kinds of tokens, as one string."""
    return "".join(kind for kind, _ in found)


def printed(found):
    """The text among the tokens."""
    text = {LINE: lambda _: "\n", PLAIN: bytes.decode, HIGH: str}
    return "".join(text[kind](operands) for kind, operands in found if kind in text)


def _rules(profile):
    presets = b"|".join(re.escape(bytes(each)) for each in profile["heat"]["presets"].values())
    rules = {
        PLAIN: rb"[\x20-\x7e]",
        LINE: rb"\n",
        RASTER: rb"\x1dv0\x00....",
        HIGH: rb"[\x80-\xff]",
        PAGE: rb"\x1bt.",
        FEED: rb"\x1bJ[\x01-\xff]",
        ASK: rb"\x10\x04[\x01-\x04]|\x1dr\x01",
        RESET: rb"\x1b@",
        KANJI_OFF: rb"\x1c\.",
        REPORT: rb"\x1da\x20",
        HEAT: rb"\x1b7(?:" + presets + rb")",
    }
    return [(kind, re.compile(rule, re.DOTALL)) for kind, rule in rules.items()]


def _character(byte, page, at):
    """The character that a byte prints; Python's codecs know the code pages."""
    if page is None:
        raise Forbidden(f"at {at}: {byte!r} while no code page is chosen")
    try:
        text = byte.decode(page)
    except UnicodeDecodeError:
        raise Forbidden(f"at {at}: {byte!r} is nothing in {page}") from None
    if not text.isprintable():
        raise Forbidden(f"at {at}: {byte!r} is {text!r} in {page}")
    return text


def _size(operands, profile, at):
    """Bytes of the image behind GS v 0."""
    width = int.from_bytes(operands[4:6], "little")
    rows = int.from_bytes(operands[6:8], "little")
    limits = profile["raster"]
    is_good = 0 < width <= profile["dots"] // 8 and 0 < rows <= limits["rows_max"]
    if not is_good or rows % limits["avoid_rows_mod"] == 0:
        raise Forbidden(f"at {at}: an image of {width} bytes by {rows} rows")
    return width * rows
