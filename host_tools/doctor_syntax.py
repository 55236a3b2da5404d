# SPDX-License-Identifier: MIT
"""Which values of an answer break their syntax (RFC 8011 5.1), in words.

CUPS refuses a whole printer for one such value, so every one of them counts. Lengths and dates of
the wrong size never get here: host_tools.ipp refuses them already.
"""

import re
from collections.abc import Iterator
from typing import Any

from host_tools import ipp
from host_tools.ipp import Attributes

# value tag: the syntax's name, most bytes, pattern of the whole value
_TEXTS: dict[int, tuple[str, int, str]] = {
    ipp.TEXT: ("text", 1023, r"[^\x00-\x08\x0b\x0c\x0e-\x1f\x7f]*"),
    ipp.NAME: ("name", 255, r"[^\x00-\x1f\x7f]*"),
    ipp.KEYWORD: ("keyword", 255, r"[A-Za-z0-9._-]+"),
    ipp.URI: ("uri", 1023, r"[A-Za-z][A-Za-z0-9+.-]*:[!-;=?-~]+"),
    ipp.URI_SCHEME: ("uriScheme", 63, r"[a-z][a-z0-9+.-]*"),
    ipp.CHARSET: ("charset", 63, r"[a-z0-9][a-z0-9._:()-]*"),
    ipp.LANGUAGE: ("naturalLanguage", 63, r"[a-z]{1,8}(-[a-z0-9]{1,8})*"),
    ipp.MIME: ("mimeMediaType", 255, r"[\w!#$&.+^-]{1,127}/[\w!#$&.+^-]{1,127}(;.*)?"),
}
_NAME = r"[A-Za-z0-9._-]{1,255}"  # of an attribute: a keyword


def broken_values(attributes: Attributes, within: str = "") -> Iterator[str]:
    """One line for each value that breaks its syntax, those of collections included."""
    for name, each in attributes.items():
        path = within + name
        if not re.fullmatch(_NAME, name):
            yield f"an attribute is called {path!r}"
        for tag, value in zip(each.tags, each.values, strict=True):
            if isinstance(value, Attributes):
                yield from broken_values(value, path + "/")
            elif value is not None:
                why = _broken(tag, value)
                if why:
                    yield f"{path} {why}"


def _broken(tag: int, value: Any) -> str | None:
    if tag in _TEXTS and isinstance(value, str):
        kind, most, pattern = _TEXTS[tag]
        if len(value.encode()) > most:
            return f"is longer than the {most} bytes of a {kind}"
        return None if re.fullmatch(pattern, value) else f"is no valid {kind}: {value}"
    if tag == ipp.ENUM and isinstance(value, int) and value < 1:
        return f"is no valid enum: {value}"
    if tag == ipp.RANGE and value[0] > value[1]:
        return f"is a range from {value[0]} down to {value[1]}"
    if tag == ipp.RESOLUTION and (min(value[:2]) < 1 or value[2] not in (3, 4)):
        return f"is no valid resolution: {value[0]}x{value[1]} in unit {value[2]}"
    return None
