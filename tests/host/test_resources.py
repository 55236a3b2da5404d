# SPDX-License-Identifier: MIT
"""Icons and message catalogs: what other programs make of them, and that nothing is missing."""

import ast
import dataclasses
import io
import re
import tomllib

import numpy as np
import pytest
from PIL import Image, ImageChops

import libcups_strings
from host_tools import icon, resources, tables
from host_tools.description import printer as description
from host_tools.errors import UserError
from hosttest import ROOT, needs
from platen.core import ipp_tags as t
from platen.model.names import IN_TEMPLATE

ICONS_BYTES = 6 * 1024  # all three: they lie in the flash of every board

FIRMWARE = ROOT / "firmware/platen"


def contents(kind):
    return {name: one for name, one in resources.contents().items() if name.startswith(kind)}


# Icons.


def opened(data):
    with Image.open(io.BytesIO(data)) as picture:
        picture.load()
        return picture


@pytest.mark.parametrize("size", icon.SIZES)
def test_an_icon_is_a_small_indexed_png(size):
    picture = opened(resources.contents()[f"icon_{size}.py"].data)
    assert (picture.format, picture.mode, picture.size) == ("PNG", "P", (size, size))
    assert len(picture.getcolors()) <= 16


@pytest.mark.parametrize("size", icon.SIZES)
def test_an_icon_looks_like_the_drawing(size):
    drawn = icon.draw(size)
    picture = opened(resources.contents()[f"icon_{size}.py"].data).convert("RGBA")
    for band in "RGBA":
        difference = ImageChops.difference(drawn.getchannel(band), picture.getchannel(band))
        opaque = np.array(drawn.getchannel("A")) == 255
        apart = np.array(difference)[opaque]
        # The palette has the flat colours; only edges are rounded to it.
        assert (apart > 0).mean() < 0.06
        assert apart.max() < 90
    # Corners show what is behind, the middle does not.
    alpha = picture.getchannel("A")
    assert [alpha.getpixel(at) for at in ((0, 0), (size - 1, 0), (size // 2, 0))] == [0, 0, 255]


def test_the_icons_are_small():
    assert sum(len(one.data) for one in contents("icon").values()) < ICONS_BYTES


def test_an_icon_of_another_zlib_is_up_to_date(tmp_path):
    """The test that makes them again must not depend on a library's idea of the best packing."""
    for name, resource in resources.contents().items():
        (tmp_path / name).write_text(resource.source())
    (tmp_path / resources.PACKAGE).write_text((resources.FOLDER / resources.PACKAGE).read_text())
    assert not resources.stale(tmp_path)
    one = resources.contents()["icon_48.py"]

    def replace(picture):
        packed = io.BytesIO()
        picture.save(packed, "PNG", compress_level=1)
        assert packed.getvalue() != one.data
        parts = resources.pieces(packed.getvalue())
        text = dataclasses.replace(one, data=packed.getvalue(), pieces=parts).source()
        (tmp_path / "icon_48.py").write_text(text)

    replace(opened(one.data))
    assert not resources.stale(tmp_path)
    picture = opened(one.data).convert("RGBA")
    picture.putpixel((24, 24), (255, 0, 0, 255))
    replace(picture)
    assert list(resources.stale(tmp_path)) == ["icon_48.py"]
    (tmp_path / "strings_de.py").write_text("DATA = ()\n")
    assert list(resources.stale(tmp_path)) == ["icon_48.py", "strings_de.py"]


# Message catalogs.


@pytest.fixture(scope="module")
def catalogs(tmp_path_factory):
    """{language: {key: text}} as libcups reads what the firmware holds."""
    needs("libcups.so.2")
    folder = tmp_path_factory.mktemp("strings")
    found = {}
    for language in resources.LANGUAGES:
        path = folder / f"{language}.strings"
        path.write_bytes(resources.read(resources.FOLDER / f"strings_{language}.py"))
        found[language] = libcups_strings.load(path)
    return found


def test_libcups_reads_every_text(catalogs):
    source = tomllib.loads(resources.STRINGS.read_text())
    for language, texts in catalogs.items():
        for key, wanted in source.items():
            assert texts[key] == wanted[language]


def test_every_language_has_the_same_keys(catalogs):
    keys = set(catalogs["en"])
    assert len(keys) > 90
    for language, texts in catalogs.items():
        assert set(texts) == keys, language


def test_a_language_is_written_in_its_own_letters(catalogs):
    han = re.compile("[\u4e00-\u9fff]")
    kana = re.compile("[\u3040-\u30ff]")
    for key, text in catalogs["zh"].items():
        assert han.search(text), key
        assert not kana.search(text), key
    for key, text in catalogs["ja"].items():
        assert han.search(text) or kana.search(text), key
    assert sum(bool(kana.search(text)) for text in catalogs["ja"].values()) > 40
    for language in ("en", "de", "fr", "es"):
        for key, text in catalogs[language].items():
            assert re.fullmatch(r"[A-Za-zÀ-ÿ0-9 ,.×’/-]+", text), key


def test_a_catalog_is_one_entry_a_line_in_utf_8():
    for resource in contents("strings").values():
        lines = resource.data.decode().split("\n")
        assert lines.pop() == ""
        for line in lines:
            assert re.fullmatch(r'"[a-z0-9._-]+" = "[^"\\]+";', line), line
        assert resource.media_type == "text/strings; charset=utf-8"


def offered():
    """(attribute, value as a catalog spells it or None) of all that a job may ask for."""
    for dots in tables.HEADS:
        for name, tag, values, flags in description.rows(dots, tables.DPI):
            if not name.endswith(b"-supported"):
                continue
            if flags != IN_TEMPLATE:
                continue
            attribute = name.decode().removesuffix("-supported")
            if attribute == "overrides":
                continue  # written by programs, page by page; nobody chooses it from a list
            yield attribute, None
            for value in values:
                if attribute.endswith("-col"):
                    yield value.decode(), None  # its members are attributes themselves
                elif tag == t.TAG_KEYWORD:
                    yield attribute, value.decode()
                elif tag == t.TAG_ENUM:
                    yield attribute, str(value)


def test_whatever_a_job_may_ask_for_has_its_text(catalogs):
    keys = {name if value is None else f"{name}.{value}" for name, value in offered()}
    assert {"media", "media-top-margin", "print-content-optimize.photo", "finishings.3"} <= keys
    assert {"media.om_receipt_48.05x297mm", "media.om_receipt_72.08x297mm"} <= keys
    keys |= {f"identify-actions.{action}" for action in ("display", "flash", "sound")}
    missing = keys - set(catalogs["en"])
    assert not missing, f"add them to {resources.STRINGS.name}: {sorted(missing)}"


# Registered keywords (RFC 8011 sections 5.3.8 and 5.4.12, PWG 5100.3, 5100.9, 5100.11, 5100.13);
# a word of the firmware that is one of them is one that a client may be told.
JOB_REASONS = set(
    re.findall(
        r"[a-z-]+",
        """
        aborted-by-system compression-error conflicting-attributes document-access-error
        document-format-error document-password-error document-permission-error
        document-security-error document-unprintable-error errors-detected
        job-canceled-after-timeout job-canceled-at-device job-canceled-by-operator
        job-canceled-by-user job-completed-successfully job-completed-with-errors
        job-completed-with-warnings job-data-insufficient job-fetchable job-hold-until-specified
        job-incoming job-interpreting job-outgoing job-password-wait job-printing job-queued
        job-queued-for-marker job-restartable job-saved-successfully job-saving job-spooling
        job-streaming job-suspended job-suspended-by-operator job-suspended-by-system
        job-suspended-by-user job-suspended-for-approval job-transforming none printer-stopped
        printer-stopped-partly processing-to-stop-point queued-in-device resources-are-not-ready
        resources-are-not-supported service-off-line submission-interrupted
        unsupported-attributes-or-values unsupported-compression unsupported-document-format
        waiting-for-user-action warnings-detected
        """,
    )
)
PRINTER_REASONS = set(
    re.findall(
        r"[a-z-]+",
        """
        connecting-to-device cover-open cutter-jam deactivated door-open hold-new-jobs
        identify-printer-requested input-tray-missing interlock-open media-empty media-jam
        media-low media-needed moving-to-paused none other output-tray-missing paused
        printer-not-ready shutdown spool-area-full stopped-partly stopping testing timed-out
        """,
    )
)
SEVERITY = re.compile("-(error|warning|report)$")


def words(*paths):
    """Every bytes constant in files of the firmware, as text."""
    for path in paths:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Constant) and isinstance(node.value, bytes):
                yield node.value.decode("latin-1")


def job_reasons():
    """What may stand in job-state-reasons."""
    files = [FIRMWARE / "pipeline.py", FIRMWARE / "core/raster_rows.py"]
    return JOB_REASONS.intersection(words(*files, *(FIRMWARE / "model").glob("*.py")))


def printer_reasons():
    """What may stand in printer-state-reasons."""
    files = [FIRMWARE / "core/engine_status.py", *(FIRMWARE / "shell").glob("*.py")]
    found = words(*files, FIRMWARE / "model/printer.py")
    return {word for word in found if SEVERITY.sub("", word) in PRINTER_REASONS}


def test_whatever_the_printer_and_its_jobs_may_report_has_its_text(catalogs):
    keys = set(catalogs["en"])
    printer = printer_reasons()
    assert {"media-needed-error", "media-low-warning", "cover-open-error"} <= printer
    for word in {*printer, "none"}:
        assert f"printer-state-reasons.{word}" in keys
        # CUPS looks it up like that.
        assert f"printer-state-reasons.{SEVERITY.sub('', word)}" in keys
    jobs = job_reasons()
    assert {"job-printing", "aborted-by-system", "document-format-error"} <= jobs
    assert {"printer-stopped", "job-canceled-by-user", "unsupported-document-format"} <= jobs
    missing = {f"job-state-reasons.{word}" for word in jobs} - keys
    assert not missing, f"add them to {resources.STRINGS.name}: {sorted(missing)}"
    for state in range(t.JOB_PENDING, t.JOB_COMPLETED + 1):
        assert f"job-state.{state}" in keys
    for state in (t.PRINTER_IDLE, t.PRINTER_PROCESSING, t.PRINTER_STOPPED):
        assert f"printer-state.{state}" in keys


@pytest.mark.parametrize(
    "entry",
    [
        '["a"]\nen = "x"\n',  # five languages are missing
        '["a"]\nen = "x"\nde = "x"\nfr = "x"\nes = "x"\nzh = "x"\nja = "x"\nit = "x"\n',
        '["a"]\nen = ""\nde = "x"\nfr = "x"\nes = "x"\nzh = "x"\nja = "x"\n',
        "['a']\nen = 'a \"x\"'\nde = 'x'\nfr = 'x'\nes = 'x'\nzh = 'x'\nja = 'x'\n",
        "['a']\nen = 'a\\n'\nde = 'x'\nfr = 'x'\nes = 'x'\nzh = 'x'\nja = 'x'\n",
        '["a\\""]\nen = "x"\nde = "x"\nfr = "x"\nes = "x"\nzh = "x"\nja = "x"\n',
        '["a"]\nen = " x"\nde = "x"\nfr = "x"\nes = "x"\nzh = "x"\nja = "x"\n',
    ],
)
def test_a_wrong_entry_is_refused(tmp_path, monkeypatch, entry):
    path = tmp_path / "strings.toml"
    path.write_text(entry)
    monkeypatch.setattr(resources, "STRINGS", path)
    with pytest.raises(UserError, match=r"strings\.toml: a"):
        resources.strings()


def test_pieces_fit_together():
    data = bytes(range(256)) * 20
    assert b"".join(resources.pieces(data)) == data
    lines = b"".join(b"%d\n" % n for n in range(1000))
    parts = resources.pieces(lines, b"\n")
    assert b"".join(parts) == lines
    assert all(part.endswith(b"\n") and len(part) <= resources.PIECE_BYTES for part in parts)
