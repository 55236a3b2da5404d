# SPDX-License-Identifier: MIT
"""Printer attributes that never change: one table, encoded by `python -m host_tools tables`.

`rows(...)` yields `(name, tag, values, flags)`. A collection value is a tuple of
`(member name, tag, value)`; geo-location and the like are out-of-band tags with one empty value.
"""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from platen.core import ipp_tags as t
from platen.model import limits
from platen.model import rolls as m
from platen.model.formats import FORMATS
from platen.model.job import WHICH
from platen.model.job_status import is_public
from platen.model.names import BY_NAME, IN_DESCRIPTION, IN_TEMPLATE, JOB
from platen.model.operations import OPEN, OPERATIONS, PRIVATE
from platen.model.overrides import SUPPORTED as OVERRIDES
from platen.model.printer_status import LANGUAGES
from platen.model.settable import JOB_SETTABLE, SETTABLE
from platen.model.subscriptions import ATTRIBUTES, EVENTS
from platen.model.template import QUIET, TEMPLATE

_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"
VERSION: str = tomllib.loads(_PROJECT.read_text())["project"]["version"]

IPP_FEATURES = (b"ipp-everywhere",)

# Values that exclude each other: bi-level has no tones, and a photo is nothing else.
CONSTRAINT = (
    (b"resolver-name", t.TAG_NAME, b"tones"),
    (b"print-color-mode", t.TAG_KEYWORD, b"bi-level"),
    (b"print-content-optimize", t.TAG_KEYWORD, b"photo"),
)
RESOLVER = (
    (b"resolver-name", t.TAG_NAME, b"tones"),
    (b"print-color-mode", t.TAG_KEYWORD, b"monochrome"),
)

OUTPUT_TRAY = b"type=other;maxcapacity=-2;remaining=-3;status=0;name=face-down;"

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


def _media(dots: int) -> Iterator[Row]:
    width, sizes, ranges = m.ROLLS[dots]
    keywords = tuple(s[0] for s in sizes)
    roll = (width, (m.LENGTH_MIN, m.LENGTH_MAX))
    cols = tuple(_col(s[1], s[2]) for s in sizes)
    yield b"media-default", t.TAG_KEYWORD, (keywords[0],), IN_TEMPLATE
    yield b"media-supported", t.TAG_KEYWORD, keywords + ranges, IN_TEMPLATE
    yield b"media-col-default", t.TAG_BEG_COLLECTION, cols[:1], IN_TEMPLATE
    members = tuple(member[0] for member in cols[0])
    yield b"media-col-supported", t.TAG_KEYWORD, members, IN_TEMPLATE
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
    creation = [b"media", b"media-col", b"finishings-col", b"overrides"]
    for name, tag, default, values in TEMPLATE:
        if values is QUIET:
            continue
        creation.append(name)
        yield name + b"-default", tag, (values[default],), IN_TEMPLATE
        if name == b"copies":
            copies = ((values[0], values[-1]),)
            yield b"copies-supported", t.TAG_RANGE_OF_INTEGER, copies, IN_TEMPLATE
        elif name == b"job-priority":
            # How many levels there are (RFC 8011 section 5.2.1.2).
            yield b"job-priority-supported", t.TAG_INTEGER, (1,), IN_TEMPLATE
        else:
            yield name + b"-supported", tag, values, IN_TEMPLATE
    yield b"overrides-supported", t.TAG_KEYWORD, OVERRIDES, IN_TEMPLATE
    yield b"job-creation-attributes-supported", t.TAG_KEYWORD, tuple(creation), IN_DESCRIPTION


def _raster(dpi: int) -> Iterator[Part]:
    yield b"pwg-raster-document-resolution-supported", t.TAG_RESOLUTION, ((dpi, dpi),)
    yield b"pwg-raster-document-sheet-back", t.TAG_KEYWORD, (b"normal",)
    yield (
        b"pwg-raster-document-type-supported",
        t.TAG_KEYWORD,
        # What clients make; black_8 and sgray_1 are read as well.
        (b"sgray_8", b"black_1", b"srgb_8"),
    )
    urf = (b"V1.4", b"W8", b"CP1", b"IS9", b"MT1", b"OB10", b"PQ4", b"RS%d" % dpi, b"FN3")
    yield b"urf-supported", t.TAG_KEYWORD, urf


def _capabilities() -> Iterator[Part]:
    """What the printer and its software can do (RFC 8011 5.4, PWG 5100.7, 5100.13, 5100.14)."""
    yield b"charset-configured", t.TAG_CHARSET, (b"utf-8",)
    yield b"charset-supported", t.TAG_CHARSET, (b"utf-8", b"us-ascii")
    yield b"natural-language-configured", t.TAG_NATURAL_LANGUAGE, (b"en",)
    yield b"generated-natural-language-supported", t.TAG_NATURAL_LANGUAGE, (b"en",)
    yield b"printer-strings-languages-supported", t.TAG_NATURAL_LANGUAGE, LANGUAGES
    yield b"color-supported", t.TAG_BOOLEAN, (False,)
    yield b"compression-supported", t.TAG_KEYWORD, (b"none",)
    yield b"document-format-default", t.TAG_MIME_MEDIA_TYPE, FORMATS[:1]
    yield b"document-format-supported", t.TAG_MIME_MEDIA_TYPE, FORMATS
    yield b"identify-actions-default", t.TAG_KEYWORD, (b"display",)
    yield b"ipp-features-supported", t.TAG_KEYWORD, IPP_FEATURES
    yield b"ipp-versions-supported", t.TAG_KEYWORD, (b"1.0", b"1.1", b"2.0", b"2.1")
    yield b"operations-supported", t.TAG_ENUM, _operations()
    yield b"pdl-override-supported", t.TAG_KEYWORD, (b"attempted",)
    yield b"preferred-attributes-supported", t.TAG_BOOLEAN, (False,)
    yield b"printer-get-attributes-supported", t.TAG_KEYWORD, (b"document-format",)
    yield b"printer-kind", t.TAG_KEYWORD, (b"receipt", b"roll")
    yield b"printer-firmware-name", t.TAG_NAME, (b"Platen",)
    yield b"printer-firmware-string-version", t.TAG_TEXT, (VERSION.encode(),)
    yield b"printer-firmware-version", t.TAG_OCTET_STRING, (VERSION.encode(),)
    yield b"printer-output-tray", t.TAG_OCTET_STRING, (OUTPUT_TRAY,)
    yield b"printer-supply-description", t.TAG_TEXT, (b"Paper roll",)
    yield b"printer-settable-attributes-supported", t.TAG_KEYWORD, tuple(SETTABLE)


def _jobs() -> Iterator[Part]:
    """How jobs are taken."""
    yield b"job-ids-supported", t.TAG_BOOLEAN, (True,)
    yield b"job-mandatory-attributes-supported", t.TAG_BOOLEAN, (True,)
    yield b"job-spooling-supported", t.TAG_KEYWORD, (b"stream",)
    yield b"job-settable-attributes-supported", t.TAG_KEYWORD, JOB_SETTABLE
    yield b"job-constraints-supported", t.TAG_BEG_COLLECTION, (CONSTRAINT,)
    yield b"job-resolvers-supported", t.TAG_BEG_COLLECTION, (RESOLVER,)
    yield b"multiple-document-jobs-supported", t.TAG_BOOLEAN, (False,)
    yield (
        b"multiple-operation-time-out",
        t.TAG_INTEGER,
        (limits.MULTIPLE_OPERATION_TIME_OUT_S,),
    )
    yield b"multiple-operation-time-out-action", t.TAG_KEYWORD, (b"abort-job",)
    yield b"which-jobs-supported", t.TAG_KEYWORD, WHICH


def _notifications() -> Iterator[Part]:
    """What a client may subscribe to (RFC 3995, RFC 3996)."""
    yield b"ippget-event-life", t.TAG_INTEGER, (limits.EVENT_LIFE_S,)
    yield b"notify-attributes-supported", t.TAG_KEYWORD, ATTRIBUTES
    yield b"notify-events-default", t.TAG_KEYWORD, (b"job-completed",)
    yield b"notify-events-supported", t.TAG_KEYWORD, EVENTS
    yield b"notify-lease-duration-default", t.TAG_INTEGER, (limits.LEASE_DEFAULT_S,)
    yield (
        b"notify-lease-duration-supported",
        t.TAG_RANGE_OF_INTEGER,
        ((limits.LEASE_MIN_S, limits.LEASE_MAX_S),),
    )
    yield b"notify-max-events-supported", t.TAG_INTEGER, (len(EVENTS),)
    yield b"notify-pull-method-supported", t.TAG_KEYWORD, (b"ippget",)


def _finishings() -> Iterator[Part]:
    """The collections that belong to `finishings` (PWG 5100.1): there is nothing but `none`."""
    none = ((b"finishing-template", t.TAG_KEYWORD, b"none"),)
    yield b"finishings-ready", t.TAG_ENUM, (3,)
    yield b"finishing-template-supported", t.TAG_KEYWORD, (b"none",)
    yield b"finishings-col-database", t.TAG_BEG_COLLECTION, (none,)
    yield b"finishings-col-default", t.TAG_NO_VALUE, (b"",)
    yield b"finishings-col-ready", t.TAG_NO_VALUE, (b"",)
    yield b"finishings-col-supported", t.TAG_KEYWORD, (b"finishing-template",)


def _privacy() -> Iterator[Part]:
    """Who sees what of a thing that is somebody else's (PWG IPP Privacy Attributes 1.0).

    Of a job what job_status.py does not let others see; of documents and subscriptions nothing.
    """
    template = (b"media", b"overrides")
    private = tuple(name for name, getter in JOB if not is_public(getter) and name not in template)
    actual = tuple(row[0] + b"-actual" for row in TEMPLATE if row[3] is not QUIET)
    yield b"job-privacy-attributes", t.TAG_KEYWORD, (b"job-template", *private, *actual)
    yield b"job-privacy-scope", t.TAG_KEYWORD, (b"owner",)
    for kind in (b"document", b"subscription"):
        yield kind + b"-privacy-attributes", t.TAG_KEYWORD, (b"all",)
        yield kind + b"-privacy-scope", t.TAG_KEYWORD, (b"owner",)


def _operations() -> tuple[int, ...]:
    # Other profiles, and a policy of its own, have theirs from description.py.
    return tuple(row[0] for row in OPERATIONS if row[5][OPEN] and row[5][PRIVATE])


def rows(dots: int, dpi: int) -> Iterator[Row]:
    """Every static printer attribute of a head of `dots`, in the order they are answered."""
    for part in (_capabilities(), _jobs(), _notifications(), _raster(dpi)):
        for name, tag, values in part:
            yield name, tag, values, IN_DESCRIPTION
    yield from _template()
    for name, tag, values in _finishings():
        yield name, tag, values, IN_TEMPLATE
    yield from _media(dots)
    for name, tag, values in _privacy():
        yield name, tag, values, BY_NAME
