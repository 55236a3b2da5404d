# SPDX-License-Identifier: MIT
"""Every file in boards/engines follows the schema of its README, and works with the encoders.

What the schema refuses is test_checkconfig.py's business.
"""

import json
import re

import pytest

from host_tools.engine_profile import FIELDS, troubles
from hosttest import ROOT

FOLDER = ROOT / "boards/engines"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))


def load(name):
    return json.loads((FOLDER / f"{name}.json").read_text())


def test_the_five_are_here():
    assert NAMES == ["adafruit58", "epson80", "generic58", "generic80", "qr701"]


def test_readme_documents_every_field():
    text = (FOLDER / "README.md").read_text()
    table = text[text.index("## Schema") : text.index("## What the firmware sends")]
    named = set()
    for row in re.findall(r"^\| (`[^|]*) \|", table, re.MULTILINE):
        named.update(re.findall(r"`([a-z_.]+)`", row))
    assert named == FIELDS


@pytest.mark.parametrize("name", NAMES)
def test_it_can_work_at_every_speed(name):
    profile = load(name)
    assert profile["name"] == name
    assert profile["title"]
    # Two rows with their header fit in what model pacing may fill: an engine without its BUSY wire
    # is set to that.
    fill = profile["rx_buffer_bytes"] * profile["pacing"]["fill_pct"] // 100
    assert fill >= 2 * (profile["dots"] // 8 + 8)
    for baud in profile["bauds"]:
        for flow in {profile["flow"], "model"}:
            assert troubles({**profile, "baud": baud, "flow": flow}) == [], (baud, flow)
