# SPDX-License-Identifier: MIT
"""The virtual engine's core runs on MicroPython with the same dots, counters and times."""

import json
import subprocess
import sys

import pytest
from PIL import Image

import hosttest
from enginekit import PROFILE

SCENARIO = hosttest.ROOT / "tests/host/engine_scenario.py"
QUICK = ("micropython", "micropython-board")
NAMES = [
    pytest.param(one.name, marks=() if one.name in QUICK else pytest.mark.slow)
    for one in hosttest.interpreters()
    if not one.name.endswith(("-gc", "-frozen"))
]


@pytest.fixture(scope="module")
def profile_file(tmp_path_factory):
    path = tmp_path_factory.mktemp("engine") / "profile.json"
    path.write_text(json.dumps(PROFILE))
    return path


@pytest.fixture(scope="module")
def reference(profile_file):
    """(lines, picture) of the scenario on this CPython."""
    png = profile_file.with_name("cpython.png")
    command = [sys.executable, str(SCENARIO), str(profile_file), str(png)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=hosttest.ROOT)
    return done.stdout, Image.open(png)


@pytest.mark.parametrize("name", NAMES)
def test_same_scenario_same_result(name, profile_file, reference):
    interpreter = hosttest.interpreter(name)
    png = profile_file.with_name(f"{name}.png")
    done = interpreter.run([SCENARIO, profile_file, png], heap="4M")
    assert done.returncode == 0, done.stdout + done.stderr
    lines, picture = reference
    assert done.stdout.splitlines() == lines.splitlines()
    drawn = Image.open(png)
    assert (drawn.mode, drawn.size) == ("1", picture.size)
    assert drawn.tobytes() == picture.tobytes()


def test_scenario_covers_what_it_should(reference):
    lines, _ = reference
    jobs = [dict(json.loads(line)) for line in lines.splitlines() if line.startswith("[")]
    assert len(jobs) == 20
    for counter in ("overruns", "underruns", "garbage", "text", "busy", "timeouts", "replies"):
        assert any(job[counter] for job in jobs), counter
    assert "refused" in lines.splitlines()
