# SPDX-License-Identifier: MIT
"""Encodes the static printer attributes into the attribute table's blob, once at boot."""

from platen.core import ipp_tags as t
from platen.core.ipp_writer import IPPWriter
from platen.model import printer_description


def _value(w, name, tag, value):
    if tag == t.TAG_BEG_COLLECTION:
        w.begin_collection(name)
        for member, member_tag, member_value in value:
            _value(w, member, member_tag, member_value)
        w.end_collection()
    elif tag == t.TAG_RESOLUTION:
        w.resolution(name, value[0], value[1])
    elif tag == t.TAG_RANGE_OF_INTEGER:
        w.range(name, value[0], value[1])
    elif tag == t.TAG_BOOLEAN:
        w.boolean(name, value)
    elif tag < t.TAG_INTEGER:
        w.out_of_band(name, tag)
    else:
        w.values(tag, name, (value,))


def encode(printer, config, engine):
    """Fill `printer.attributes` from printer_description; raises ValueError if it is too long."""
    table = printer.attributes
    w = IPPWriter(table.blob)
    for name, tag, values, flags in printer_description.rows(config, engine, printer.media):
        first = name
        for value in values:
            _value(w, first, tag, value)
            first = None
        if w.overflow:
            raise ValueError("printer attributes need more than %d bytes" % len(table.blob))
        table.append(w.pos, flags)
