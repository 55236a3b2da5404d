# SPDX-License-Identifier: MIT
"""`engine test` on the virtual engine's terminal: dots on the paper, answers, what goes wrong.

What a page must have is worked out here from the head's width and the resolution, read off the
picture by numpy and zxing; the engine's own counters say that no byte was lost.
"""

import contextlib
import errno
import itertools
import json
import os
import signal
import subprocess
import sys
import threading

import numpy as np
import pytest
import serial
import zxingcpp
from PIL import Image

from host_tools import cli, engine_cli
from host_tools.engine.pty import PtyServer
from hosttest import ROOT, wait_for

NAMES = ["status", "ruler", "ramp", "ladder", "lines", "codes", "text"]


def shipped(name, **changes):
    """A profile of boards/engines; changes replace whole fields."""
    return {**json.loads((ROOT / f"boards/engines/{name}.json").read_text()), **changes}


def quick(**changes):
    """generic58 that prints so fast that tests need not wait."""
    profile = shipped("generic58")
    heat = {**profile["heat"], "presets": {"light": [47, 3, 1], "normal": [47, 5, 1]}}
    heat["presets"]["dark"] = [47, 8, 1]
    # 115200 is no longer the limit, and neither is the mechanism
    changes = {"baud": 921600, "speed_mm_s": 400, "heat": heat, "tear_off_mm": 2, **changes}
    return {**profile, "bauds": [921600, 115200, 19200], **changes}


class Wired:
    """An engine at a terminal, and the tool that tests it."""

    def __init__(self, folder, profile, idle_s):
        self.folder = folder
        self.file = folder / "engine.json"
        self.file.write_text(json.dumps(profile))
        self.server = PtyServer(profile, folder, idle_s=idle_s)
        self._events = []
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self):
        while not self._done.is_set():
            while self._events:
                self.server.engine.inject(self._events.pop(0))
            self.server.step()

    def inject(self, event, **more):
        """Lets something happen to the engine, in the thread that serves it."""
        self._events.append({"event": event, **more})
        wait_for(lambda: not self._events, what="the event")

    def test(self, *options):
        """The tool's exit status."""
        path = self.server.path
        return cli.main(["engine", "test", "--port", path, "--engine", str(self.file), *options])

    def paper(self, number=1):
        """(dots, report) of a print: 1 is black."""
        wait_for(lambda: len(self.server.prints) >= number, what="the print")
        with Image.open(self.folder / f"print-{number}.png") as picture:
            dots = 1 - np.array(picture.convert("1"), np.uint8)
        return dots, json.loads((self.folder / f"print-{number}.json").read_text())

    def close(self, keep=False):
        """Ends the engine, and with it a print that has not ended yet; keep: not its terminal."""
        if not self._done.is_set():
            self._done.set()
            self._thread.join()
            if not keep:
                self.server.close()


@pytest.fixture
def wire(tmp_path):
    """Wires engines."""
    wired = []

    def make(profile=None, idle_s=0.2):
        wired.append(Wired(tmp_path, profile or quick(), idle_s))
        return wired[-1]

    yield make
    for each in wired:
        each.close()


def page(wire, name, profile=None):
    """The dots of one test that went well."""
    wired = wire(profile)
    assert wired.test("--only", name) == 0
    dots, report = wired.paper()
    assert (report["overruns"], report["garbage"], report["unknown_characters"]) == (0, 0, 0)
    assert dots.shape[1] == wired.server.engine.settings.dots
    return dots, report


def runs(line):
    """Lengths of the black runs of a row or column."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], line, [0])).astype(int)))
    return (edges[1::2] - edges[::2]).tolist()


def test_list_names_every_test(capsys):
    assert cli.main(["engine", "test", "--list"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == NAMES


@pytest.mark.parametrize("dots_wide", [384, 576])
def test_ruler(wire, dots_wide):
    dots, _ = page(wire, "ruler", quick(dots=dots_wide))
    (line,) = np.flatnonzero(dots.sum(axis=1) == dots_wide)[1:]  # two rows thick
    above, below = dots[line - 6], dots[line + 5]
    ends = [dots_wide - 1]
    assert np.flatnonzero(above).tolist() == [*range(0, dots_wide, 10), *ends]
    mm = [round(each * 203 / 25.4) for each in range(100)]
    assert np.flatnonzero(below).tolist() == [*(x for x in mm if x < ends[0]), *ends]
    # 50 mm along at 0.125 mm a row, a tick each millimetre, and the last row closes it.
    along = dots[line + 40 :]
    top = np.flatnonzero(along[:, 1])[0]
    assert max(runs(along[top:, 1])) == 400
    ticks = np.flatnonzero(along[top : top + 400, 8])
    assert ticks.tolist() == [*range(0, 400, 8), 399]


def test_ramp_is_monotonous(wire):
    dots, _ = page(wire, "ramp")
    wedge = dots[-64:]
    smooth = dots[-64 - 16 - 96 : -64 - 16]
    tones = smooth.reshape(96, 16, 24).mean(axis=(0, 2))
    assert all(a <= b + 0.01 for a, b in itertools.pairwise(tones)), tones
    assert tones[0] == 0
    assert tones[-1] == 1
    steps = wedge.reshape(64, 8, 48).mean(axis=(0, 2))
    assert all(a < b for a, b in itertools.pairwise(steps[1:-1])), steps
    assert (steps[0], steps[-1]) == (0, 1)


def test_ladder_climbs_at_three_heats(wire):
    profile = quick()
    dots, report = page(wire, "ladder", profile)
    assert report["heat"] == profile["heat"]["presets"]["dark"]
    full = [runs(row)[0] for row in dots if dots.shape[1] > 0 and len(runs(row)) == 1]
    bars = [length for length in full if length % 48 == 0]
    assert bars == [48 * rung for rung in range(1, 9) for _ in range(16)] * 3
    gray = [row for row in dots if row.sum() == 192 and len(runs(row)) == 192]
    assert len(gray) == 3 * 16  # every second dot
    assert (gray[0] ^ gray[1]).all()


def test_ladder_without_heat_is_one(wire, capsys):
    profile = quick()
    profile["heat"]["command"] = "none"
    dots, _ = page(wire, "ladder", profile)
    assert [runs(row) for row in dots].count([384]) == 16
    assert "cannot be set" in capsys.readouterr().err


def test_lines_are_one_dot(wire):
    dots, _ = page(wire, "lines")
    for pitch in (2, 4, 8):
        columns = [row for row in dots if np.flatnonzero(row).tolist() == [*range(0, 384, pitch)]]
        assert len(columns) == 32
        assert set(runs(columns[0])) == {1}
    solid = np.flatnonzero(dots.sum(axis=1) == 384)
    assert np.diff(solid).tolist().count(1) == 0
    assert [np.diff(solid).tolist().count(pitch) for pitch in (2, 4, 8)] == [7, 7, 7]
    stairs = dots[-32:]
    assert stairs.sum(axis=0).tolist() == [1] * 384  # every dot of the head, once
    assert stairs.sum(axis=1).tolist() == [12] * 32


def test_codes_are_read(wire):
    dots, _ = page(wire, "codes")
    picture = np.where(dots, 0, 255).astype(np.uint8)
    # zxing's detector takes modules of two dots for noise unless they are enlarged
    found = zxingcpp.read_barcodes(np.kron(picture, np.ones((2, 2), np.uint8)))
    texts = [each.text for each in found]
    assert texts.count("4012345000016") == 2
    for module in (2, 3, 4):
        assert f"PLATEN generic58 384 DOTS MODULE {module}" in texts


def test_text_is_the_engines_own(wire, tmp_path):
    dots, report = page(wire, "text")
    letters = ("TEXT 32 COLUMNS", "1" * 32, "a" * 94, "äöüß ÄÖÜ éèê ñ ç å æ ø €")
    assert report["text"] == sum(map(len, letters)) + len("These are the engine's letters.")
    assert dots.shape[0] <= 7 * 30  # seven lines of text, and no raster
    picture = np.pad(np.where(dots, 0, 255).astype(np.uint8), 20, constant_values=255)
    Image.fromarray(np.kron(picture, np.ones((2, 2), np.uint8))).save(tmp_path / "text.png")
    command = ["tesseract", tmp_path / "text.png", "-", "--psm", "6"]
    read = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    for words in ("TEXT 32 COLUMNS", "12345678901234567890123456789012", "engine's letters"):
        assert words.replace(" ", "") in read.replace("\u2019", "'").replace(" ", ""), read


def test_three_wires_and_256_bytes(wire):
    """The pace comes from the profile: no BUSY, a small buffer, a wire faster than the paper."""
    profile = shipped("adafruit58", baud=115200)
    wired = wire(profile)
    assert wired.test("--only", "lines", "--baud", "115200") == 0
    dots, report = wired.paper()
    assert report["overruns"] == 0
    assert dots[-32:].sum(axis=0).tolist() == [1] * 384


def test_status_is_shown(wire, capsys):
    wired = wire()
    assert wired.test("--only", "status") == 0
    out = capsys.readouterr().out.splitlines()
    assert out[:5] == [
        *(f"status DLE EOT {n}: 12" for n in (1, 2, 3, 4)),
        "status GS r 1: 00",
    ]
    assert out[5:] == ["status printer-state-reasons: none"]


@pytest.mark.parametrize(
    ("dialect", "barrier", "answers"),
    [
        ("ESC v", "none", ["status ESC v 0: 01"]),
        ("none", "GS r", ["status GS r 1: 00"]),
    ],
)
def test_status_of_other_dialects(wire, capsys, dialect, barrier, answers):
    wired = wire(quick(status={"dialect": dialect, "barrier": barrier, "asb": 0}))
    assert wired.test("--only", "status") == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown == [*answers, "status printer-state-reasons: none"]


@pytest.mark.parametrize(
    ("event", "reason"),
    [("paper-out", "media-needed-error, media-empty-error"), ("cover-open", "cover-open-error")],
)
def test_status_of_an_engine_in_trouble(wire, capsys, event, reason):
    wired = wire()
    wired.inject(event)
    assert wired.test("--only", "status") == 0
    assert f"status printer-state-reasons: {reason}" in capsys.readouterr().out


def test_an_engine_that_answers_nothing_by_its_profile(wire, capsys):
    wired = wire(quick(status={"dialect": "none", "barrier": "none", "asb": 0}))
    assert wired.test("--only", "status", "--only", "ruler") == 0
    shown = capsys.readouterr()
    assert "answers nothing" in shown.out
    assert "ruler sent" in shown.out.splitlines()
    assert "nothing confirms" in shown.err


def test_a_silent_engine(wire, capsys):
    kind = {"dialect": "none", "barrier": "GS r", "asb": 0}
    pacing = {**quick()["pacing"], "stall_ms": 500}
    wired = wire(quick(bugs=["silent"], status=kind, pacing=pacing))
    assert wired.test("--only", "status") == 1
    shown = capsys.readouterr().err
    for words in (
        "nothing at 921600 baud",
        "TX wired to RX",
        "115200, 19200 (--baud)",
        "Without paper",
    ):
        assert words in shown
    # It may just not be wired to answer: what was asked for is printed all the same.
    assert wired.test("--only", "status", "--only", "lines") == 0
    shown = capsys.readouterr()
    assert "lines sent" in shown.out
    assert "nothing confirms" in shown.err


def test_paper_out_is_waited_for(wire, capsys, monkeypatch):
    wired = wire(quick(rx_buffer_bytes=16384), idle_s=600)  # BUSY never holds a question up
    wired.inject("paper-out", at_row=150)
    warned = threading.Event()
    warnings = []
    monkeypatch.setattr(
        "host_tools.engine_pace.warn", lambda text: (warnings.append(text), warned.set())
    )

    def person():
        warned.wait(30)
        wired.inject("paper-in")

    roll = threading.Thread(target=person)
    roll.start()
    assert wired.test("--only", "lines", "--cts") == 0  # without BUSY it is asked more rarely
    roll.join()
    assert [text.partition(":")[0] for text in warnings] == ["the paper is out"]
    shown = capsys.readouterr()
    assert "the engine goes on" in shown.err
    assert "lines ok" in shown.out
    wired.close()
    dots, report = wired.paper()
    assert report["overruns"] == 0
    for pitch in (2, 4, 8):
        columns = [row for row in dots if np.flatnonzero(row).tolist() == [*range(0, 384, pitch)]]
        assert len(columns) == 32
    assert dots[-32:].sum(axis=0).tolist() == [1] * 384


def test_paper_out_is_not_waited_for_for_ever(wire, capsys):
    wired = wire()
    wired.inject("paper-out")
    assert wired.test("--only", "ruler", "--wait", "0.3") == 1
    assert "given up after 0.3 s: the paper is out" in capsys.readouterr().err
    wired.inject("paper-in")
    wired.paper()
    # What was left of a command was ended: the next page is clean.
    assert wired.test("--only", "lines") == 0
    dots, report = wired.paper(2)
    assert report["garbage"] == 0
    assert dots[-32:].sum(axis=0).tolist() == [1] * 384


def test_a_line_that_is_held(wire, capsys):
    """What a terminal does when nobody reads: as an adapter whose CTS never lets go."""
    pacing = {**quick()["pacing"], "stall_ms": 500}
    mute = {"dialect": "none", "barrier": "none", "asb": 0}
    wired = wire(quick(pacing=pacing, status=mute))
    wired.close(keep=True)
    line = os.open(wired.server.path, os.O_RDWR | os.O_NOCTTY | os.O_NONBLOCK)
    with contextlib.suppress(BlockingIOError):
        while True:
            os.write(line, bytes(1000))
    assert wired.test("--only", "ladder", "--cts", "--wait", "0.2") == 1
    assert "given up after 0.2 s: BUSY holds the line" in capsys.readouterr().err
    os.close(line)
    wired.server.close()


def test_interrupted(wire, processes):
    """Ctrl-C in the middle of a picture: the engine's command is ended, the next page is clean."""
    wired = wire(quick(speed_mm_s=80))
    command = [sys.executable, "-m", "host_tools", "engine", "test", "--only", "ladder", "--port"]
    process = processes.start([*command, wired.server.path, "--engine", wired.file])
    wait_for(lambda: wired.server.engine.paper.moved > 80, what="some rows")
    process.send_signal(signal.SIGINT)
    assert process.wait(20) == 130
    _, report = wired.paper()
    assert report["rows"] < 800  # of 900
    assert wired.test("--only", "lines") == 0
    dots, report = wired.paper(2)
    assert report["garbage"] == 0
    assert dots[-32:].sum(axis=0).tolist() == [1] * 384


def test_all_of_them(wire, capsys):
    wired = wire(quick(cut={"command": "GS V 1", "ms": 50}), idle_s=600)
    assert wired.test() == 0
    out = capsys.readouterr().out.splitlines()
    assert [line for line in out if not line.startswith("status")] == [
        f"{name} ok" for name in NAMES[1:]
    ]
    wired.close()
    _, report = wired.paper()
    assert (report["overruns"], report["garbage"]) == (0, 0)
    assert [name for _, name in report["cuts"]] == ["partial"] * 6


def failure(capsys, *options):
    """What the tool says when it cannot begin."""
    assert cli.main(["engine", "test", *options]) in (1, 2)
    return capsys.readouterr().err


def test_no_such_port(capsys, tmp_path):
    assert f"there is no port {tmp_path}/nope" in failure(capsys, "--port", f"{tmp_path}/nope")
    assert "which port?" in failure(capsys)
    assert "cannot open /dev/null" in failure(capsys, "--port", "/dev/null")


def test_a_port_in_use(wire, capsys):
    wired = wire()
    with serial.Serial(wired.server.path, exclusive=True):
        assert f"{wired.server.path} is in use" in failure(capsys, "--port", wired.server.path)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (errno.EACCES, "usermod -aG dialout"),
        (errno.EBUSY, "is in use"),
        (errno.EIO, "cannot open"),
    ],
)
def test_a_port_that_the_system_refuses(monkeypatch, wire, capsys, number, words):
    """What pyserial makes of the system's answer: these tests may run as root, who may all."""

    def refuse(*_):
        raise OSError(number, os.strerror(number))

    path = wire().server.path
    with monkeypatch.context() as patched:
        patched.setattr("serial.serialposix.os.open", refuse)
        shown = failure(capsys, "--port", path)
    assert words in shown
    assert path in shown


def test_a_port_that_goes_away(wire, capsys):
    wired = wire()

    def unplug(*_):
        raise OSError(errno.EIO, "Input/output error")

    uart = engine_cli.open_uart(wired.server.path, 921600, False)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("host_tools.engine_link.os.write", unplug)
        with pytest.raises(engine_cli.UserError, match="has gone"):
            uart.write(b"x")
    uart.close()


def test_what_cannot_be_is_refused(capsys):
    here = ("--port", "/dev/null")
    assert "did you mean" in failure(capsys, *here, "--only", "rulr")
    assert 'did you mean "generic58"' in failure(capsys, *here, "--engine", "generic59")
    assert "there are adafruit58, epson80" in failure(capsys, *here, "--engine", "x")
    assert "cannot do 1234 baud" in failure(capsys, *here, "--baud", "1234")
    assert "--cts needs" in failure(capsys, *here, "--engine", "qr701", "--cts")
