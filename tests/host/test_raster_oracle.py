# SPDX-License-Identifier: MIT
"""The raster path against libcups, numpy and arbitrary bytes.

Every good vector: decoded rows equal libcups', packed rows equal reference.py's, on each
MicroPython (viper) and on CPython (bytecode twins). Every bad vector: the error it must end in.
Whatever bytes come in: no exception, and the same events however they are cut.
"""

import ast
import functools
import hashlib
import itertools

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

import hosttest
import raster_pages
import raster_print
import reference
from hosttest import ROOT, needs
from platen.core import raster_rows as rr
from platen.core.raster_pwg import PWGReader
from platen.core.raster_urf import URFReader

VECTORS = ROOT / "tests/vectors/raster"
CORE = ROOT / "firmware/platen/core"
GOOD = sorted(
    p for p in VECTORS.iterdir() if p.suffix in (".pwg", ".urf") and p.name[:4] != "bad-"
)

# One of each way through the code, for what is slow.
VARIED = [
    VECTORS / "gs-pwg-black1-384x1199-203dpi.pwg",
    VECTORS / "gs-urf-srgb24-384x1199-203dpi.urf",
    VECTORS / "androidlike-om_card_54x86mm-203dpi-sgray8.pwg",
    VECTORS / "androidlike-iso_a4-203dpi-sgray8.pwg",
    VECTORS / "edge-height10-fill-only.urf",
]
PRINT = "tests/device/raster_print.py"

# Vector, pages that end, error.
BAD = {
    "bad-bpl-mismatch.pwg": (0, rr.ERR_HEADER),
    "bad-bpp0.urf": (0, rr.ERR_HEADER),
    "bad-literal-overshoots-row.pwg": (0, rr.ERR_LITERAL_OVERSHOOT),
    "bad-run-overshoots-row.pwg": (1, rr.ERR_RUN_OVERSHOOT),
    "bad-sync-RaS3-le.pwg": (0, rr.ERR_SYNC),
    "bad-trailing-garbage.urf": (1, rr.ERR_HEADER),
    "bad-truncated-data.pwg": (0, rr.ERR_TRUNCATED),
    "bad-truncated-data.urf": (0, rr.ERR_TRUNCATED),
    "bad-truncated-header.pwg": (0, rr.ERR_TRUNCATED),
    "bad-width-4billion.pwg": (0, rr.ERR_LIMIT),
    "bad-zero-height.pwg": (0, rr.ERR_HEADER),
}


def new_reader(data, dots=384):
    rows = rr.RasterRows(dots, bytearray(dots))
    return PWGReader(rows) if data[:1] != b"U" else URFReader(rows)


def decoded(path, dots):
    """Pages of `path` as this core decodes them: arrays of gray, (rows of the source, dots)."""
    data = path.read_bytes()
    pages = []
    for event in raster_pages.record(new_reader(data, dots), data):
        if event[0] == "page":
            pages.append([])
        elif event[0] == "row":
            pages[-1] += [np.frombuffer(event[2], np.uint8)] * event[1]
    assert event == ("finish", 0)
    return [np.array(page) for page in pages]


@functools.cache
def expected_report(path, dots, mode):
    """What raster_print.py says of a good vector when it agrees with the reference."""
    lines = []
    for page in reference.expected_rows(path, dots, mode):
        digest = hashlib.sha256(np.packbits(page, axis=1).tobytes()).hexdigest()
        lines.append(f"page {len(page)} {digest}")
    return [*lines, "end 0"]


def test_there_are_vectors():
    assert len(GOOD) == 18
    assert {p.name for p in VECTORS.glob("bad-*")} == set(BAD)


@pytest.mark.parametrize("path", GOOD, ids=lambda p: p.name)
def test_decoded_rows_are_those_of_libcups(path):
    needs("libcups.so.2")
    for dots in (384, 576):
        pages = reference.decode(path)
        ours = decoded(path, dots)
        assert len(ours) == len(pages) > 0
        for page, rows in zip(pages, ours, strict=True):
            gray = reference.to_gray(page)
            if reference.is_scaled(page.width, dots):
                assert np.array_equal(rows, reference.average(gray, dots, page.width))
            else:
                assert np.array_equal(rows, reference.place(gray, dots))


@pytest.mark.parametrize("mode", [None, 0, 1, 2], ids=["auto", "diffused", "threshold", "bilevel"])
def test_dots_on_every_micropython(interpreter, mode):
    needs("libcups.so.2")
    name = "auto" if mode is None else mode
    done = interpreter.run([PRINT, "any", 384, name, 700, *GOOD])
    assert done.returncode == 0, done.stderr
    wanted = [line for path in GOOD for line in expected_report(path, 384, mode)]
    assert done.stdout.splitlines() == [*wanted, "native True"]


def test_dots_on_a_wide_head():
    needs("libcups.so.2")
    done = hosttest.interpreter("micropython").run([PRINT, "any", 576, "auto", 4096, *GOOD])
    assert done.returncode == 0, done.stderr
    wanted = [line for path in GOOD for line in expected_report(path, 576, None)]
    assert done.stdout.splitlines() == [*wanted, "native True"]


def test_dots_of_the_bytecode_twins(interpreter):
    needs("libcups.so.2")
    done = interpreter.run([PRINT, "bytecode", 384, "auto", 333, *VARIED])
    assert done.returncode == 0, done.stderr
    wanted = [line for path in VARIED for line in expected_report(path, 384, None)]
    assert done.stdout.splitlines() == [*wanted, "native False"]


@pytest.mark.parametrize("path", VARIED, ids=lambda p: p.name)
def test_dots_on_cpython(path, capsys):
    needs("libcups.so.2")
    raster_print.main(["any", "384", "auto", "1000", str(path)])
    said = capsys.readouterr().out.splitlines()
    assert said == [*expected_report(path, 384, None), "native False"]


@pytest.mark.parametrize("name", BAD)
def test_bad_vectors_end_in_their_error(name):
    data = (VECTORS / name).read_bytes()
    pages, error = BAD[name]
    for step in (1, 97, len(data)):
        cuts = [(i, min(i + step, len(data))) for i in range(0, len(data), step)]
        events = raster_pages.record(new_reader(data), data, cuts)
        assert sum(event[0] == "end" for event in events) == pages
        assert events[-1] == ("finish", error)


def test_rows_before_the_damage_are_those_of_libcups():
    needs("libcups.so.2")
    for name in ("bad-truncated-data.pwg", "bad-truncated-data.urf", "bad-run-overshoots-row.pwg"):
        data = (VECTORS / name).read_bytes()
        (page,) = reference.decode(data)
        events = raster_pages.record(new_reader(data), data)
        rows = [event[2] for event in events if event[0] == "row" for _ in range(event[1])]
        whole = len(page.raw) if "run" in name else len(rows)
        assert 0 < whole == len(rows) <= len(page.raw)
        assert b"".join(rows) == page.raw[:whole].tobytes()


def functions(path):
    """{name: statements} of a module's functions, without hints, decorators and docstrings."""
    found = {}
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.FunctionDef):
            names = [one.arg for one in node.args.args]
            found[node.name] = [names, *(ast.unparse(one) for one in node.body[1:])]
    return found


def constants(path):
    """{name: value} of a module's const() definitions."""
    found = {}
    for node in ast.parse(path.read_text()).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith("const("):
            found[node.targets[0].id] = ast.literal_eval(node.value.args[0])
    return found


@pytest.mark.parametrize("stem", ["raster", "dither"])
def test_twins_have_the_statements_of_the_native_forms(stem):
    native, twin = CORE / f"{stem}_native.py", CORE / f"{stem}_bytecode.py"
    assert functions(native) == functions(twin)
    assert constants(native) == constants(twin)
    user = constants(CORE / ("raster_rows.py" if stem == "raster" else "dither.py"))
    assert constants(native).items() <= user.items()


# Fuzz. Small pages, so that mutations reach rows and second pages.


def small_urf():
    head = raster_pages.urf_header
    return (
        raster_pages.urf_file()
        + head(5, 3)
        + b"\0\4\x10\1\xfc\1\2\3\4\5"
        + head(4, 2, 24, 1)
        + b"\0\1abc\xffdefghi\0\x80"
        + head(41, 1)
        + b"\0\x10\x10\x80"
    )


def small_pwg():
    head = raster_pages.pwg_header
    return b"RaS2" + head(19, 9, 3, 1, 1) + b"\3\2\x55\4\xfe\1\2\3" + head(8, 1) + b"\0\x80"


def cut(data, places):
    """Cut list of `data` at `places`."""
    edges = sorted({0, len(data), *(place % (len(data) + 1) for place in places)})
    return list(itertools.pairwise(edges)) or [(0, 0)]


@st.composite
def damaged(draw):
    """A small document with some bytes changed, inserted or removed, or none."""
    data = bytearray(draw(st.sampled_from([small_urf(), small_pwg()])))
    for _ in range(draw(st.integers(0, 4))):
        # Most bytes of a PWG header are skipped: aim at its fields and the rows behind it.
        at = draw(
            st.one_of(st.integers(0, len(data)), st.sampled_from([376, 380, 388, 404, 1801]))
        )
        if not data:
            break
        at = min(at, len(data) - 1)
        what = draw(st.sampled_from(["change", "insert", "remove", "end"]))
        if what == "change":
            data[at] = draw(st.integers(0, 255))
        elif what == "insert":
            data[at:at] = draw(st.binary(max_size=6))
        elif what == "remove":
            del data[at : at + draw(st.integers(1, 5))]
        else:
            del data[at + 1 :]
    return bytes(data)


def check_any_cut(data, places):
    one = new_reader(data, 8)
    # Rows are kept as events: a header that promises many costs nothing, few bytes code few.
    whole = raster_pages.record(one, data)
    assert raster_pages.record(one, data, cut(data, places)) == whole
    assert whole[-1][0] == "finish"
    for event in whole:
        if event[0] == "bad":
            assert 0 <= event[2] <= len(data)
            assert event[1] == whole[-1][1] > 0


@settings(max_examples=600, deadline=None)
@given(damaged(), st.lists(st.integers(0, 4000), max_size=8))
@example(small_urf(), [])
@example(small_pwg(), [])
def test_damaged_documents_give_the_same_events_however_cut(data, places):
    check_any_cut(data, places)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from([b"", b"RaS2", b"UNIRAST\0\0\0\0\0", small_urf()[:44], small_pwg()[:1800]]),
    st.binary(max_size=200),
    st.lists(st.integers(0, 2000), max_size=8),
)
def test_any_bytes_give_the_same_events_however_cut(start, rest, places):
    check_any_cut(start + rest, places)


def test_fuzz_starts_from_good_documents():
    for data in (small_urf(), small_pwg()):
        events = raster_pages.record(new_reader(data, 8), data)
        assert events[-1] == ("finish", 0)
        assert sum(event[0] == "end" for event in events) >= 2
