# SPDX-License-Identifier: MIT
"""Encoder, port and link on MicroPython, printing on the virtual engine.

For every shipped engine: the dots, no overrun, and a time that the wire or the mechanism explains.
Then what goes wrong: a slower mechanism than the profile says, Cancel-Job, paper out.
"""

import json
import threading

import numpy as np
import pytest
from PIL import Image

from host_tools.engine import EngineServer
from hosttest import ROOT
from hosttest import interpreter as named

ENGINES = sorted(path.stem for path in (ROOT / "boards/engines").glob("*.json"))

pytestmark = [pytest.mark.slow, pytest.mark.alone]


def profile(name, **changes):
    """A shipped profile; changes replace whole fields."""
    loaded = json.loads((ROOT / f"boards/engines/{name}.json").read_text())
    return {**loaded, **changes}


def page(dots, rows, seed=1):
    """Something like a receipt: text-like rows, gaps, a dark bar, a gray area."""
    rng = np.random.default_rng(seed)
    made = np.zeros((rows, dots), np.uint8)
    y = 0
    while y < rows - 30:
        kind = rng.integers(0, 4)
        height = int(rng.integers(8, 30))
        width = int(rng.integers(20, dots))
        if kind == 0:
            made[y : y + height, :width] = 1
        elif kind < 3:
            made[y : y + height, :width] = rng.random((height, width)) < 0.2
        y += height + int(rng.integers(0, 40))
    made[rows - 1, dots // 2] = 1
    return made


def write(tmp_path, dots, engine, server, interpreter="micropython", **config):
    """Prints `dots` with tests/host/port_job.py; returns its lines."""
    rows = tmp_path / "rows"
    rows.write_bytes(np.packbits(dots, axis=1).tobytes())
    config = {"engine": engine, "port": server.port, "rows": str(rows), "jobs": 1, **config}
    config.setdefault("fast", server.fast)
    path = tmp_path / "config.json"
    path.write_text(json.dumps(config))
    done = named(interpreter).run(["tests/host/port_job.py", path], timeout=60)
    assert done.returncode == 0, done.stdout + done.stderr
    assert server.error is None
    *jobs, ring = [json.loads(line) for line in done.stdout.splitlines()]
    assert ring == "UART would block"  # the link refuses what would hang a board
    return jobs


def printed(tmp_path, number):
    """(dots, report) of a job."""
    picture = Image.open(tmp_path / f"job-{number}.png").convert("1")
    report = json.loads((tmp_path / f"job-{number}.json").read_text())
    return 1 - np.asarray(picture, np.uint8), report


def assert_printed(tmp_path, number, dots):
    paper, report = printed(tmp_path, number)
    assert np.array_equal(paper, dots)
    assert report["overruns"] == 0
    assert report["garbage"] == 0
    return report


def least_seconds(engine, report, dots):
    """What the wire needs for the bytes, or the mechanism for the rows, whichever is longer."""
    n1, n2, n3 = engine["heat"]["presets"][engine["heat"]["default"]]
    strobes = -(-dots.sum(axis=1, dtype=np.int64) // ((n1 + 1) * 8))
    step = engine["row_um"] / 1000 / engine["speed_mm_s"]
    rows = np.maximum(strobes * (n2 + n3) * 1e-5, step).sum()
    feed = engine["tear_off_mm"] / engine["speed_mm_s"]
    return max(report["bytes"] * 10 / engine["baud"], rows) + feed


@pytest.mark.parametrize("name", ENGINES)
def test_every_engine(tmp_path, name):
    engine = profile(name)
    dots = page(engine["dots"], 700)
    with EngineServer(engine, tmp_path, fast=True) as server:
        (job,) = write(tmp_path, dots, engine, server)
    report = assert_printed(tmp_path, 1, dots)
    assert job["state"] == "completed"
    assert job["reasons"] == []
    slack = 1.6 if engine["flow"] == "model" else 1.1  # the safety of model pacing
    assert report["seconds"] < least_seconds(engine, report, dots) * slack + 0.2


@pytest.mark.parametrize("baud", [9600, 115200])
@pytest.mark.parametrize("name", ["generic58", "adafruit58"])
def test_on_the_board_like_interpreter(tmp_path, name, baud):
    engine = profile(name, baud=baud)
    dots = page(384, 400, 2)
    with EngineServer(engine, tmp_path, fast=True) as server:
        write(tmp_path, dots, engine, server, interpreter="micropython-board")
    assert_printed(tmp_path, 1, dots)


def test_real_time_keeps_the_wire_busy(tmp_path):
    engine = profile("generic58")
    dots = page(384, 300, 3)
    dots[:, :] |= np.random.default_rng(4).random(dots.shape) < 0.1  # every row is full width
    with EngineServer(engine, tmp_path) as server:
        write(tmp_path, dots, engine, server)
    report = assert_printed(tmp_path, 1, dots)
    assert report["seconds"] < least_seconds(engine, report, dots) * 1.15 + 0.2


@pytest.mark.parametrize("slow_percent", [100, 120, 140])
def test_model_pacing_survives_a_slower_mechanism(tmp_path, slow_percent):
    engine = profile("adafruit58", baud=115200)
    dots = page(384, 500, 5)
    with EngineServer(engine, tmp_path, fast=True, error_percent=slow_percent) as server:
        write(tmp_path, dots, engine, server)
    assert_printed(tmp_path, 1, dots)


def test_busy_stops_a_much_slower_mechanism(tmp_path):
    engine = profile("generic58", rx_buffer_bytes=1024)
    dots = page(384, 300, 6)
    with EngineServer(engine, tmp_path, fast=True, error_percent=400) as server:
        write(tmp_path, dots, engine, server)
    assert_printed(tmp_path, 1, dots)


@pytest.mark.parametrize("name", ["generic58", "qr701"])
def test_cancel_at_9600_baud_stops_the_paper_within_a_second(tmp_path, name):
    engine = profile(name, baud=9600)
    dots = np.ones((400, 384), np.uint8)
    with EngineServer(engine, tmp_path) as server:
        (job,) = write(tmp_path, dots, engine, server, cancel_ms=1200)
    assert job["state"] == "canceled"
    assert job["files"]
    assert job["ms"] < 1000  # K comes when the paper stands still, tear-off feed included
    paper, report = printed(tmp_path, 1)
    assert len(paper) < 60
    assert paper.all()
    assert report["garbage"] == 0


@pytest.mark.slow
@pytest.mark.parametrize("offline_is_busy", [False, True])
def test_abandoned_without_paper_then_the_next_job_is_whole(tmp_path, offline_is_busy):
    engine = profile("generic58", baud=19200)
    engine["pacing"]["stall_ms"] = 600
    dots = page(384, 200, 7)
    with EngineServer(engine, tmp_path, busy_offline=offline_is_busy) as server:
        server.inject({"event": "paper-out", "at_row": 60})
        refill = threading.Timer(4, server.inject, ["paper-in"])
        refill.start()
        jobs = write(tmp_path, dots, engine, server, jobs=2, give_up=True)
        refill.join()
    assert [job["state"] for job in jobs] == ["canceled", "completed"]
    # BUSY holds back the question why, so the port can only say that it stands still
    said = jobs[0]["reasons"]
    assert said[0] == ("other-error" if offline_is_busy else "media-needed-error")
    assert_printed(tmp_path, 2, dots)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["generic58", "adafruit58", "epson80"])
def test_paper_out_and_in_again(tmp_path, name):
    engine = profile(name)
    dots = page(engine["dots"], 250, 8)
    with EngineServer(engine, tmp_path) as server:
        server.inject({"event": "paper-out", "at_row": 80})
        refill = threading.Timer(4, server.inject, ["paper-in"])
        refill.start()
        (job,) = write(tmp_path, dots, engine, server)
        refill.join()
    assert job["state"] == "completed"
    assert job["reasons"]
    assert_printed(tmp_path, 1, dots)
