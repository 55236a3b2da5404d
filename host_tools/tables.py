# SPDX-License-Identifier: MIT
"""`tables`: makes firmware/platen/model/tables*.py, the attribute tables as constant bytes.

In: host_tools/description (static printer attributes) and firmware/platen/model/names.py (dynamic
ones). Out: Python modules of nothing but bytes, laid out as platen.model.attributes says. A test
makes them again and fails when the files in the tree differ.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated, Any

import typer

from host_tools.setup_base import ROOT

for _folder in ("firmware", "tests/cpython_stub"):
    if str(ROOT / _folder) not in sys.path:
        sys.path.append(str(ROOT / _folder))

from host_tools.description import printer  # noqa: E402
from platen.core import ipp_tags as t  # noqa: E402
from platen.core.ipp_writer import IPPWriter  # noqa: E402
from platen.model import names  # noqa: E402
from platen.model.attributes import BUCKETS, hash_name  # noqa: E402
from platen.model.template import QUIET, TEMPLATE  # noqa: E402

MODEL = ROOT / "firmware/platen/model"
DPI = 203
HEADS = (384, 576)
_LINE = 88

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


def table(records: Sequence[Record]) -> tuple[bytes, ...]:
    """The seven bytes objects of an AttributeTable."""
    starts = [0]
    chain = bytearray(len(records))
    bucket = bytearray(BUCKETS)
    for i, (record, _flags, _getter) in enumerate(records):
        n = record[1] << 8 | record[2]
        h = hash_name(record[3 : 3 + n], n)
        chain[i] = bucket[h]
        bucket[h] = i + 1
        starts.append(starts[-1] + len(record))
    return (
        b"".join(record for record, _, _ in records),
        bytes(start & 255 for start in starts),
        bytes(start >> 8 for start in starts),
        bytes(flags for _, flags, _ in records),
        bytes(getter for _, _, getter in records),
        bytes(chain),
        bytes(bucket),
    )


def printer_table(dots: int) -> tuple[bytes, ...]:
    """Printer attributes of a head of `dots`: dynamic ones first, then the static ones."""
    dynamic = _dynamic(names.PRINTER, names.IN_DESCRIPTION)
    return table(dynamic + _static(printer.rows(dots, DPI)))


def _template_names(first: int) -> list[tuple[bytes, int]]:
    return [(row[0], first + i) for i, row in enumerate(TEMPLATE)]


def job_table() -> tuple[bytes, ...]:
    """Job attributes: description, then the template attributes that have an effect."""
    template = [
        pair
        for pair, row in zip(_template_names(names.J_TEMPLATE), TEMPLATE, strict=True)
        if row[3] is not QUIET
    ]
    description = [pair for pair in names.JOB if pair[1] != names.J_MEDIA]
    media = [pair for pair in names.JOB if pair[1] == names.J_MEDIA]
    return table(
        _dynamic(description, names.IN_DESCRIPTION) + _dynamic(media + template, names.IN_TEMPLATE)
    )


def request_table() -> tuple[bytes, ...]:
    """Attributes a request may carry."""
    return table(_dynamic([*names.REQUEST, *_template_names(names.R_TEMPLATE)], 0))


def _literal(data: bytes) -> str:
    lines = []
    rest = data
    while rest:
        n = min(len(rest), _LINE - 4)
        while len(repr(rest[:n])) > _LINE:
            n -= 1
        lines.append("        " + _double_quoted(rest[:n]))
        rest = rest[n:]
    return "    (\n" + "\n".join(lines or ['        b""']) + "\n    ),\n"


def _double_quoted(data: bytes) -> str:
    inner = repr(data)[2:-1]
    if repr(data)[1] == "'":
        inner = inner.replace("\\'", "'").replace('"', '\\"')
    return f'b"{inner}"'


def module(about: str, **tables: tuple[bytes, ...]) -> str:
    """Source of a module with these tables."""
    text = (
        f'# SPDX-License-Identifier: MIT\n"""{about} Made by `python -m host_tools tables`."""\n'
    )
    text += "# fmt: off\n"
    for name, data in tables.items():
        text += f"\n{name} = (\n" + "".join(_literal(part) for part in data) + ")\n"
    return text


def modules() -> dict[str, str]:
    """File name and source of every generated module."""
    made = {
        "tables.py": module(
            "Attributes of jobs and requests.", JOB=job_table(), REQUEST=request_table()
        )
    }
    for dots in HEADS:
        made[f"tables_{dots}.py"] = module(
            f"Printer attributes of a {dots}-dot head.", PRINTER=printer_table(dots)
        )
    return made


def command(
    check: Annotated[
        bool, typer.Option(help="Only say whether the files are up to date.")
    ] = False,
    folder: Annotated[Path, typer.Option(metavar="DIR", help="Where they are written.")] = MODEL,
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
