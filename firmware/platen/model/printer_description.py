# SPDX-License-Identifier: MIT
"""Printer attributes that never change while the printer runs: one table, encoded once at boot.

`rows(...)` yields `(name, tag, values, flags)`. A collection value is a tuple of
`(member name, tag, value)`. The module is needed only to build the table and is dropped then.
"""

from platen.core import ipp_tags as t
from platen.model import limits
from platen.model import media as m
from platen.model.attributes import BY_NAME, IN_DESCRIPTION, IN_TEMPLATE
from platen.model.formats import FORMATS
from platen.model.operations import OPERATIONS
from platen.model.template import QUIET, TEMPLATE


def _col(size, length):
    return (
        (b"media-size", t.TAG_BEG_COLLECTION, _xy(size, length)),
        (b"media-bottom-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-left-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-right-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-top-margin", t.TAG_INTEGER, m.MARGIN),
        (b"media-source", t.TAG_KEYWORD, m.SOURCE),
        (b"media-type", t.TAG_KEYWORD, m.TYPE),
    )


def _xy(width, length):
    tag = t.TAG_RANGE_OF_INTEGER if isinstance(length, tuple) else t.TAG_INTEGER
    return (
        (b"x-dimension", t.TAG_INTEGER, width),
        (b"y-dimension", tag, length),
    )


def _media(media):
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


def _template():
    creation = [b"media", b"media-col"]
    for name, tag, default, values in TEMPLATE:
        if values is QUIET:
            continue
        creation.append(name)
        yield name + b"-default", tag, (values[default],), IN_TEMPLATE
        if name == b"copies":
            tag = t.TAG_RANGE_OF_INTEGER
            values = ((values[0], values[-1]),)
        yield name + b"-supported", tag, values, IN_TEMPLATE
    yield b"job-creation-attributes-supported", t.TAG_KEYWORD, creation, IN_DESCRIPTION


def _raster(dpi):
    yield b"pwg-raster-document-resolution-supported", t.TAG_RESOLUTION, ((dpi, dpi),)
    yield b"pwg-raster-document-sheet-back", t.TAG_KEYWORD, (b"normal",)
    yield (
        b"pwg-raster-document-type-supported",
        t.TAG_KEYWORD,
        (b"sgray_8", b"black_1", b"black_8", b"sgray_1", b"srgb_8"),
    )
    urf = (b"V1.4", b"W8", b"CP1", b"IS9", b"MT1", b"OB9", b"PQ4", b"RS%d" % dpi, b"FN3")
    yield b"urf-supported", t.TAG_KEYWORD, urf


def _capabilities():
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
    yield b"which-jobs-supported", t.TAG_KEYWORD, (b"completed", b"not-completed")


def _identity(config, uuid):
    name = config["name"].encode()
    model = config["make_and_model"].encode()
    yield b"printer-name", t.TAG_NAME, (name,)
    yield b"printer-dns-sd-name", t.TAG_NAME, (name,)
    yield b"printer-info", t.TAG_TEXT, (config.get("info", config["name"]).encode(),)
    yield b"printer-location", t.TAG_TEXT, (config.get("location", "").encode(),)
    yield b"printer-make-and-model", t.TAG_TEXT, (model,)
    yield b"printer-organization", t.TAG_TEXT, (config.get("organization", "").encode(),)
    yield (
        b"printer-organizational-unit",
        t.TAG_TEXT,
        (config.get("organizational_unit", "").encode(),),
    )
    yield b"printer-geo-location", t.TAG_UNKNOWN, (b"",)
    yield b"printer-kind", t.TAG_KEYWORD, (b"receipt", b"roll")
    device_id = b"MFG:Platen;MDL:%s;CMD:PWGRaster,AppleRaster,URF,TXT;" % model
    yield b"printer-device-id", t.TAG_TEXT, (device_id,)
    yield b"printer-uuid", t.TAG_URI, (b"urn:uuid:" + uuid,)


def rows(config, engine, media):
    """Every static printer attribute of this configuration and engine profile, in answer order."""
    uuid = config["uuid"].encode()
    for part in (_identity(config, uuid), _capabilities(), _raster(engine["dpi"])):
        for name, tag, values in part:
            yield name, tag, values, IN_DESCRIPTION
    uris = 2 if config["profile"] == "open" else 1
    auth = (b"requesting-user-name",) * uris
    yield b"uri-authentication-supported", t.TAG_KEYWORD, auth, IN_DESCRIPTION
    security = (b"none", b"tls") if uris == 2 else (b"tls",)
    yield b"uri-security-supported", t.TAG_KEYWORD, security, IN_DESCRIPTION
    # A page of 150 mm at the mechanism's speed: the honest figure is in rows, IPP wants pages.
    per_minute = max(1, engine["speed_mm_s"] * 60 // 150)
    yield b"pages-per-minute", t.TAG_INTEGER, (per_minute,), IN_DESCRIPTION
    for row in _template():
        yield row
    for row in _media(media):
        yield row
