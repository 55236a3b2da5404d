# SPDX-License-Identifier: MIT
"""Printer attributes that never change: one table, encoded by `python -m host_tools tables`.

`rows(...)` yields `(name, tag, values, flags)`. A collection value is a tuple of
`(member name, tag, value)`; geo-location and the like are out-of-band tags with one empty value.
"""

from collections.abc import Iterator
from typing import Any

from platen.core import ipp_tags as t
from platen.model import limits
from platen.model import media as m
from platen.model.formats import FORMATS
from platen.model.media import Media
from platen.model.names import BY_NAME, IN_DESCRIPTION, IN_TEMPLATE
from platen.model.operations import OPERATIONS
from platen.model.template import QUIET, TEMPLATE

Row = tuple[bytes, int, tuple[Any, ...], int]
Part = tuple[bytes, int, tuple[Any, ...]]


def _col(size: int, length: Any) -> tuple[Any, ...]:
    return (
        (b"media-size", t.TAG_BEG_COLLECTION, _xy(size, length)),
        (b"media-bottom-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-left-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-right-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-top-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-source", t.TAG_KEYWORD, m.SOURCE),
        (b"media-type", t.TAG_KEYWORD, m.TYPE),
    )


def _xy(width: int, length: Any) -> tuple[Any, ...]:
    tag = t.TAG_RANGE_OF_INTEGER if isinstance(length, tuple) else t.TAG_INTEGER
    return (
        (b"x-dimension", t.TAG_INTEGER, width),
        (b"y-dimension", tag, length),
    )


def _media(media: Media) -> Iterator[Row]:
    sizes = media.sizes
    keywords = tuple(s[0] for s in sizes)
    roll = (media.width, (m.LENGTH_MIN, m.LENGTH_MAX))
    ready = tuple(s for s in sizes if s[1] == media.width)
    cols = tuple(_col(s[1], s[2]) for s in sizes)
    yield b"media-default", t.TAG_KEYWORD, (keywords[0],), IN_TEMPLATE
    yield b"media-supported", t.TAG_KEYWORD, keywords + media.range_keywords, IN_TEMPLATE
    yield b"media-ready", t.TAG_KEYWORD, tuple(s[0] for s in ready), IN_TEMPLATE
    yield b"media-col-default", t.TAG_BEG_COLLECTION, cols[:1], IN_TEMPLATE
    members = tuple(member[0] for member in cols[0])
    yield b"media-col-supported", t.TAG_KEYWORD, members, IN_TEMPLATE
    yield (
        b"media-col-ready",
        t.TAG_BEG_COLLECTION,
        tuple(_col(s[1], s[2]) for s in ready),
        IN_TEMPLATE,
    )
    yield b"media-col-database", t.TAG_BEG_COLLECTION, cols + (_col(*roll),), BY_NAME
    yield (
        b"media-size-supported",
        t.TAG_BEG_COLLECTION,
        tuple(_xy(s[1], s[2]) for s in sizes) + (_xy(*roll),),
        IN_TEMPLATE,
    )
    for side in (b"bottom", b"left", b"right", b"top"):
        yield b"media-" + side + b"-margin-supported", t.TAG_INTEGER, (m.MARGIN,), IN_TEMPLATE
    yield b"media-source-supported", t.TAG_KEYWORD, (m.SOURCE,), IN_TEMPLATE
    yield b"media-type-supported", t.TAG_KEYWORD, (m.TYPE,), IN_TEMPLATE


def _template() -> Iterator[Row]:
    creation = [b"media", b"media-col"]
    for name, tag, default, values in TEMPLATE:
        if values is QUIET:
            continue
        creation.append(name)
        yield name + b"-default", tag, (values[default],), IN_TEMPLATE
        if name == b"copies":
            copies = ((values[0], values[-1]),)
            yield b"copies-supported", t.TAG_RANGE_OF_INTEGER, copies, IN_TEMPLATE
        else:
            yield name + b"-supported", tag, values, IN_TEMPLATE
    yield b"job-creation-attributes-supported", t.TAG_KEYWORD, tuple(creation), IN_DESCRIPTION


def _raster(dpi: int) -> Iterator[Part]:
    yield b"pwg-raster-document-resolution-supported", t.TAG_RESOLUTION, ((dpi, dpi),)
    yield b"pwg-raster-document-sheet-back", t.TAG_KEYWORD, (b"normal",)
    yield (
        b"pwg-raster-document-type-supported",
        t.TAG_KEYWORD,
        (b"sgray_8", b"black_1", b"black_8", b"sgray_1", b"srgb_8"),
    )
    urf = (b"V1.4", b"W8", b"CP1", b"IS9", b"MT1", b"OB10", b"PQ4", b"RS%d" % dpi, b"FN3")
    yield b"urf-supported", t.TAG_KEYWORD, urf


def _capabilities() -> Iterator[Part]:
    yield b"charset-configured", t.TAG_CHARSET, (b"utf-8",)
    yield b"charset-supported", t.TAG_CHARSET, (b"utf-8", b"us-ascii")
    yield b"natural-language-configured", t.TAG_NATURAL_LANGUAGE, (b"en",)
    yield b"generated-natural-language-supported", t.TAG_NATURAL_LANGUAGE, (b"en",)
    yield b"color-supported", t.TAG_BOOLEAN, (False,)
    yield b"compression-supported", t.TAG_KEYWORD, (b"none",)
    yield b"document-format-default", t.TAG_MIME_MEDIA_TYPE, FORMATS[:1]
    yield b"document-format-supported", t.TAG_MIME_MEDIA_TYPE, FORMATS
    yield b"identify-actions-default", t.TAG_KEYWORD, (b"display",)
    yield b"identify-actions-supported", t.TAG_KEYWORD, (b"display",)
    yield b"ipp-features-supported", t.TAG_KEYWORD, (b"ipp-everywhere",)
    yield b"ipp-versions-supported", t.TAG_KEYWORD, (b"1.0", b"1.1", b"2.0")
    yield b"job-ids-supported", t.TAG_BOOLEAN, (True,)
    yield b"job-spooling-supported", t.TAG_KEYWORD, (b"stream",)
    yield b"multiple-document-jobs-supported", t.TAG_BOOLEAN, (False,)
    yield (
        b"multiple-operation-time-out",
        t.TAG_INTEGER,
        (limits.MULTIPLE_OPERATION_TIME_OUT_S,),
    )
    yield b"multiple-operation-time-out-action", t.TAG_KEYWORD, (b"abort-job",)
    yield b"operations-supported", t.TAG_ENUM, tuple(row[0] for row in OPERATIONS)
    yield b"pdl-override-supported", t.TAG_KEYWORD, (b"attempted",)
    yield b"preferred-attributes-supported", t.TAG_BOOLEAN, (False,)
    yield b"printer-get-attributes-supported", t.TAG_KEYWORD, (b"document-format",)
    yield b"printer-geo-location", t.TAG_UNKNOWN, (b"",)
    yield b"printer-kind", t.TAG_KEYWORD, (b"receipt", b"roll")
    yield b"which-jobs-supported", t.TAG_KEYWORD, (b"completed", b"not-completed")


def rows(dots: int, dpi: int) -> Iterator[Row]:
    """Every static printer attribute of a head of `dots`, in the order they are answered."""
    for part in (_capabilities(), _raster(dpi)):
        for name, tag, values in part:
            yield name, tag, values, IN_DESCRIPTION
    yield from _template()
    yield from _media(Media(dots))
