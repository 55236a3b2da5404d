# SPDX-License-Identifier: MIT
"""Every file in boards/engines follows the schema of its README, and works with the encoders."""

import json
import re

import pytest

from hosttest import ROOT
from platen.core import codepages
from platen.core.engine_model import EngineModel
from platen.core.engine_status import EngineStatus
from platen.core.escpos import CUTS, EscposEncoder
from platen.core.text import TextEncoder

FOLDER = ROOT / "boards/engines"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))

CHOICES = {
    "schema": (1,),
    "flow": ("cts", "model"),
    "busy.active": ("high", "low", "none"),
    "busy.enable": ("none", "GS a"),
    "raster.command": ("GS v 0",),
    "raster.blank": ("raster", "feed"),
    "feed.command": ("ESC J",),
    "heat.command": ("none", "ESC 7"),
    "cut.command": ("none", *CUTS),
    "status.dialect": ("none", "DLE EOT", "ESC v", "GS r"),
    "status.barrier": ("none", "GS r"),
}
RANGES = {
    "dots": (8, 832),
    "dpi": (100, 600),
    "row_um": (40, 250),
    "paper_um": (20000, 120000),
    "ring_bytes": (256, 16384),
    "rx_buffer_bytes": (45, 65536),
    "busy.slack": (1, 1024),
    "busy.ready_free": (1, 4096),
    "raster.rows_max": (1, 65535),
    "raster.avoid_rows_mod": (0, 4096),
    "feed.unit_um": (10, 500),
    "speed_mm_s": (1, 500),
    "ramp.rows": (0, 100),
    "ramp.factor": (1, 10),
    "ramp.idle_ms": (1, 1000),
    "cut.ms": (0, 5000),
    "tear_off_mm": (0, 100),
    "text.columns": (16, 64),
    "text.char_dots": (8, 24),
    "text.char_rows": (8, 48),
    "text.line_rows": (8, 96),
    "status.asb": (0, 255),
    "pacing.safety_pct": (100, 400),
    "pacing.fill_pct": (25, 90),
    "pacing.backlog_ms": (50, 2000),
    "pacing.stall_ms": (500, 30000),
}
OTHER = {
    *("name", "title", "baud", "bauds", "busy.offline", "heat.default", "heat.presets"),
    *("text.code_pages", "text.kanji", "shield", "bugs"),
}


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


def flat(profile):
    """{"busy.slack": 128, ...}; tables of names (presets, code pages) stay whole."""
    fields = {}
    for name, value in profile.items():
        if isinstance(value, dict):
            fields.update({f"{name}.{inner}": field for inner, field in value.items()})
        else:
            fields[name] = value
    return fields


def test_the_five_are_here():
    assert NAMES == ["adafruit58", "epson80", "generic58", "generic80", "qr701"]


def test_readme_documents_every_field():
    text = (FOLDER / "README.md").read_text()
    table = text[text.index("## Schema") : text.index("## What the firmware sends")]
    named = set()
    for row in re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE):
        named.update(re.findall(r"`([a-z_.]+)`", row))
    assert named == set(CHOICES) | set(RANGES) | OTHER


@pytest.mark.parametrize("name", NAMES)
def test_schema(name):
    profile = load(name)
    fields = flat(profile)
    assert set(fields) == set(CHOICES) | set(RANGES) | OTHER
    for field, allowed in CHOICES.items():
        assert fields[field] in allowed, field
    for field, (low, high) in RANGES.items():
        assert type(fields[field]) is int, field
        assert low <= fields[field] <= high, field
    for field in ("busy.offline", "text.kanji", "shield"):
        assert type(fields[field]) is bool, field
    assert profile["name"] == name
    assert profile["title"]
    assert profile["dots"] % 8 == 0
    assert profile["baud"] in profile["bauds"]
    assert all(300 <= baud <= 1500000 for baud in profile["bauds"])


@pytest.mark.parametrize("name", NAMES)
def test_consistency(name):
    profile = load(name)
    heat = profile["heat"]
    assert heat["default"] in heat["presets"]
    assert set(heat["presets"]) == {"light", "normal", "dark"}
    for preset in heat["presets"].values():
        assert len(preset) == 3
        assert all(type(value) is int and 0 <= value <= 255 for value in preset)
    assert set(profile["text"]["code_pages"]) <= set(codepages.NAMES)
    assert all(0 <= number <= 255 for number in profile["text"]["code_pages"].values())
    assert profile["text"]["columns"] * profile["text"]["char_dots"] <= profile["dots"]
    assert profile["busy"]["slack"] < profile["busy"]["ready_free"] < profile["rx_buffer_bytes"]
    assert profile["flow"] == "model" or profile["busy"]["active"] != "none"
    # two rows with their header fit in what model pacing may fill
    fill = profile["rx_buffer_bytes"] * profile["pacing"]["fill_pct"] // 100
    assert fill >= 2 * (profile["dots"] // 8 + 8)
    if profile["raster"]["blank"] == "feed":
        assert profile["row_um"] % profile["feed"]["unit_um"] == 0
    assert set(profile["bugs"]) <= {
        "init_wipes_band",
        "realtime_in_raster",
        "fs_t_forever",
        "silent",
    }


@pytest.mark.parametrize("name", NAMES)
def test_firmware_accepts_it_at_every_speed(name):
    profile = load(name)
    for baud in profile["bauds"]:
        profile["baud"] = baud
        out = bytearray(16 + 48 * (profile["dots"] // 8))
        encoder = EscposEncoder(profile, profile["dots"] // 8, out)
        assert encoder.band_rows >= 1
        assert encoder.white_rows >= 1
        TextEncoder(profile, out)
        EngineStatus(profile)
        EngineModel(profile, baud, profile["pacing"]["safety_pct"])
