# SPDX-License-Identifier: MIT
"""`tables`: makes firmware/platen/model/tables*.py, the attribute tables as constant bytes.

In: host_tools/description (static printer attributes) and the tables of firmware/platen/model:
names.py (dynamic attributes), template.py, operations.py, rolls.py. Out: Python modules of nothing
but bytes, laid out as the modules that read them say (attributes.py, choice.py, dispatch.py,
media.py). A test makes them again and fails when the files in the tree differ.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from host_tools import generated
from host_tools.setup_base import ROOT

for _folder in ("firmware", "tests/cpython_stub"):
    if str(ROOT / _folder) not in sys.path:
        sys.path.append(str(ROOT / _folder))

from host_tools.description import printer  # noqa: E402
from platen.core import ipp_tags as t  # noqa: E402
from platen.core.ipp_writer import IPPWriter  # noqa: E402
from platen.model import names  # noqa: E402
from platen.model.attributes import BUCKETS, NAME_BYTES, hash_name  # noqa: E402
from platen.model.document_names import DOCUMENT  # noqa: E402
from platen.model.operations import OPERATIONS  # noqa: E402
from platen.model.rolls import ROLLS  # noqa: E402
from platen.model.subscription_names import EVENT, SUBSCRIPTION  # noqa: E402
from platen.model.template import QUIET, ROWS, TEMPLATE  # noqa: E402

MODEL = ROOT / "firmware/platen/model"
DPI = 203
HEADS = (384, 576)

# (record, flags, getter + 1 or 0)
Record = tuple[bytes, int, int]


def _value(w: IPPWriter, name: bytes | None, tag: int, value: Any) -> None:
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


def _static(rows: Iterable[printer.Row]) -> list[Record]:
    records = []
    for name, tag, values, flags in rows:
        buf = bytearray(4096)
        w = IPPWriter(buf)
        first: bytes | None = name
        for value in values:
            _value(w, first, tag, value)
            first = None
        if w.overflow:
            raise ValueError(f"{name!r} is too long")
        records.append((bytes(buf[: w.pos]), flags, 0))
    return records


def _dynamic(pairs: Iterable[tuple[bytes, int]], flags: int) -> list[Record]:
    return [
        (bytes((0, len(name) >> 8, len(name) & 255)) + name + b"\0\0", flags, getter + 1)
        for name, getter in pairs
    ]


def table(records: Sequence[Record]) -> tuple[tuple[bytes, ...], bytes]:
    """The index of an AttributeTable and its static records; the dynamic ones come first."""
    starts = [0]
    check = bytearray(len(records))
    chain = bytearray(len(records))
    bucket = bytearray(BUCKETS)
    dynamic = [record for record, _, getter in records if getter]
    assert all(getter for _, _, getter in records[: len(dynamic)])
    for i, (record, _flags, _getter) in enumerate(records):
        n = record[1] << 8 | record[2]
        if n > NAME_BYTES:
            raise ValueError(f"{record[3 : 3 + n]!r} is longer than a table can hold")
        h = hash_name(record[3 : 3 + n], n)
        check[i] = h >> 6 & 255
        chain[i] = bucket[h % BUCKETS]
        bucket[h % BUCKETS] = i + 1
        starts.append(starts[-1] + len(record))
    index = (
        b"".join(dynamic),
        bytes(start & 255 for start in starts),
        bytes(start >> 8 for start in starts),
        bytes(flags for _, flags, _ in records),
        bytes(getter - 1 for _, _, getter in records if getter),
        bytes(check),
        bytes(chain),
        bytes(bucket),
    )
    return index, b"".join(record for record, _, getter in records if not getter)


def printer_table(dots: int) -> tuple[tuple[bytes, ...], bytes]:
    """Printer attributes of a head of `dots`: dynamic ones first, then the static ones.

    Names that few clients ask for lie in the store, too.
    """
    dynamic = [
        record
        for name, getter in names.PRINTER
        for record in _dynamic([(name, getter)], names.PRINTER_FLAGS.get(name, _DESCRIPTION))
    ]
    rare = _dynamic(names.PRINTER_BY_NAME, names.BY_NAME)
    (names_of, *index), static = table(dynamic + rare + _static(printer.rows(dots, DPI)))
    kept = sum(len(record) for record, _, _ in dynamic)
    return (names_of[:kept], *index), names_of[kept:] + static


def _template_names(first: int, suffix: bytes = b"") -> list[tuple[bytes, int]]:
    return [(row[0] + suffix, first + i) for i, row in enumerate(TEMPLATE)]


def _with_effect(pairs: list[tuple[bytes, int]]) -> list[tuple[bytes, int]]:
    return [pair for pair, row in zip(pairs, TEMPLATE, strict=True) if row[3] is not QUIET]


_DESCRIPTION = names.IN_DESCRIPTION
_MEDIA = {
    names.J_MEDIA: names.IN_TEMPLATE,
    names.J_MEDIA_ACTUAL: names.IN_ACTUAL,
    names.J_OVERRIDES: names.IN_TEMPLATE,
}


def job_table() -> tuple[tuple[bytes, ...], bytes]:
    """Job attributes: description, template attributes that have an effect, those as used.

    All of them are dynamic, and all their names lie in the store.
    """
    records = []
    for name, getter in names.JOB:
        flags = _MEDIA.get(getter, names.IN_DESCRIPTION)
        records += _dynamic([(name, getter)], flags)
    template = _with_effect(_template_names(names.J_TEMPLATE))
    actual = _with_effect(_template_names(names.J_ACTUAL, b"-actual"))
    records += _dynamic(template, names.IN_TEMPLATE)
    records += _dynamic(actual, names.IN_ACTUAL)
    (names_of, *index), _static = table(records)
    return (b"", *index), names_of


def request_table() -> tuple[bytes, ...]:
    """Attributes a request may carry."""
    return table(_dynamic([*names.REQUEST, *_template_names(names.R_TEMPLATE)], 0))[0]


def template_table() -> bytes:
    """template.TEMPLATE as choice.py reads it."""
    assert len(TEMPLATE) == ROWS
    out = b""
    for _name, tag, default, values in TEMPLATE:
        row = bytes((tag, default, len(values or ())))
        for value in values or ():
            buf = bytearray(300)
            w = IPPWriter(buf)
            _value(w, None, tag, value)
            row += buf[4 : w.pos]  # from the low byte of the value's length on
        out += bytes((len(row) + 1,)) + row
    return out


def operation_table() -> bytes:
    """operations.OPERATIONS as dispatch.py and request.py read it."""
    out = b""
    for number, _keyword, target, module, keeps, access in OPERATIONS:
        table_of = names.OPERATION_TABLES.get(number, names.OPERATION_NO_TABLE)
        flags = target | table_of << names.OPERATION_TABLE_SHIFT
        flags |= names.OPERATION_KEEPS if keeps else 0
        bits = sum(who << 4 * profile for profile, who in enumerate(access))
        out += bytes((number, flags, module)) + bits.to_bytes(2, "little")
    return out


def media_table(dots: int) -> bytes:
    """The sizes of a roll as media.py reads them."""
    out = b""
    for keyword, x, y in ROLLS[dots][1]:
        out += bytes((len(keyword),)) + keyword + x.to_bytes(2, "big") + y.to_bytes(2, "big")
    return out


def modules() -> dict[str, str]:
    """File name and source of every generated module."""
    made = {
        "tables.py": generated.module(
            "tables",
            "Attributes of jobs and requests, operations.",
            JOB=job_table()[0],
            REQUEST=request_table(),
            TEMPLATE=template_table(),
            OPERATIONS=operation_table(),
        )
    }
    # Apart, because in builds that lie in the heap the records go into a file (mpy.py).
    made["tables_job.py"] = generated.module(
        "tables", "Records of the attributes of jobs.", STATIC=job_table()[1]
    )
    made["tables_document.py"] = generated.module(
        "tables", "Attributes of documents.", DOCUMENT=table(_dynamic(DOCUMENT, 0))[0]
    )
    made["tables_subscription.py"] = generated.module(
        "tables",
        "Attributes of subscriptions and event notifications.",
        SUBSCRIPTION=table(_dynamic(SUBSCRIPTION, 0))[0],
        EVENT=table(_dynamic(EVENT, 0))[0],
    )
    for dots in HEADS:
        index, static = printer_table(dots)
        made[f"tables_{dots}.py"] = generated.module(
            "tables",
            f"Printer attributes of a {dots}-dot head.",
            PRINTER=index,
            MEDIA=media_table(dots),
            STATIC=static,
        )
    return made


def command(
    check: Annotated[
        bool, typer.Option(help="Only say whether the files are up to date.")
    ] = False,
    folder: Annotated[
        Path,
        typer.Option(
            metavar="DIR", help="Where they are written.", show_default="firmware/platen/model"
        ),
    ] = MODEL,
) -> None:
    """Make the firmware's attribute tables (after a change of host_tools/description)."""
    stale = [
        name
        for name, text in modules().items()
        if not (folder / name).exists() or (folder / name).read_text() != text
    ]
    if check and stale:
        raise typer.Exit(1)
    for name in stale:
        (folder / name).write_text(modules()[name])
        typer.echo(f"wrote {name}")
