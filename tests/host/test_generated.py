# SPDX-License-Identifier: MIT
"""Generated files in the tree are what their generators make now."""

import json
from pathlib import Path

import pytest

from host_tools import ipp_docs, limits, memory_table, requirements, resources, tables, wiring
from host_tools.errors import UserError

ROOT = Path(__file__).resolve().parents[2]


def test_attribute_tables_are_up_to_date():
    for name, text in tables.modules().items():
        assert (tables.MODEL / name).read_text() == text, "run python -m host_tools tables"


def test_icons_and_message_catalogs_are_up_to_date():
    assert not resources.stale(), "run python -m host_tools resources"


def test_limits_page_is_up_to_date():
    assert limits.PAGE.read_text() == limits.page(), "run python -m host_tools limits"


def test_wiring_pages_are_up_to_date():
    made = wiring.files()
    there = {path for path in wiring.FOLDER.iterdir() if path.suffix in (".md", ".svg")}
    assert there == set(made), "run python -m host_tools wiring"
    for path, text in made.items():
        assert path.read_text() == text, "run python -m host_tools wiring"


def test_memory_table_is_what_was_measured(tmp_path):
    figures = json.loads(memory_table.FIGURES.read_text())
    readme = memory_table.README.read_text()
    made = memory_table.with_table(readme, figures)
    assert made == readme, "run python -m host_tools memory-table"
    # The bars of architecture.md: what is published must hold them.
    assert figures["memory.peak_heap_bytes_frozen_32bit"] <= 48 * 1024
    assert figures["memory.peak_heap_bytes_mpy_32bit"] <= 104 * 1024
    # Each figure is in the row and column it belongs to, and none is rounded down.
    changed = {name: 1024 * (number + 1) + 1 for number, name in enumerate(memory_table.names())}
    bench = {name: {"value": value, "unit": "bytes"} for name, value in changed.items()}
    (tmp_path / "bench.json").write_text(json.dumps(bench))
    assert memory_table.measured(tmp_path / "bench.json") == changed
    rows = [line.split(" | ")[1:] for line in memory_table.table(changed).splitlines()[4:8]]
    assert rows == [[f"{n} KiB", f"{n + 1} KiB |"] for n in (2, 4, 6, 8)]
    assert "\n10 KiB, 11 KiB as `.mpy` files.\n" in memory_table.table(changed)
    bench.popitem()
    (tmp_path / "bench.json").write_text(json.dumps(bench))
    with pytest.raises(UserError, match="make bench BENCH=memory"):
        memory_table.measured(tmp_path / "bench.json")
    with pytest.raises(UserError, match="lost the marks"):
        memory_table.with_table("a README without its table", changed)


def test_operations_have_handlers_and_documents():
    import importlib

    from platen.model.operations import OPERATIONS

    modules = (
        "",
        "_create",
        "_job",
        "_printer",
        "_settings",
        "_document",
        "_subscription",
        "_uri",
    )
    changelog = (ROOT / "CHANGELOG.md").read_text().replace("\n  ", " ")
    for row in OPERATIONS:
        module = importlib.import_module(f"platen.model.handlers{modules[row[3]]}")
        assert row[0] in module.HANDLERS
        assert row[1] in changelog


def test_ipp_page_is_up_to_date():
    assert ipp_docs.PAGE.read_text() == ipp_docs.page(), "run python -m host_tools ipp-docs"


def test_every_operation_is_offered_or_has_a_reason_why_not():
    from host_tools.description.not_offered import OPERATIONS as NOT_OFFERED
    from platen.core import ipp_tags
    from platen.model.operations import OPERATIONS
    from platen.model.profiles import REFERENCES

    known = {value for name, value in vars(ipp_tags).items() if name.startswith("OP_")}
    offered = {row[0] for row in OPERATIONS if any(row[5])} | set(REFERENCES)
    missing = {row[0] for row in NOT_OFFERED}
    assert not offered & missing
    assert known <= offered | missing


def test_the_page_names_every_attribute():
    from platen.model import names

    text = ipp_docs.PAGE.read_text()
    for name, _ in (*names.PRINTER, *names.JOB):
        assert f"`{name.decode()}`" in text
    for name, *_ in ipp_docs.printer.rows(384, 203):
        assert f"| {name.decode()} |" in text


def test_requirements_page_is_up_to_date():
    made = requirements.page()
    assert requirements.PAGE.read_text() == made, "run python -m host_tools requirements"
