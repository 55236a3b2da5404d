# SPDX-License-Identifier: MIT
"""Instructions of a Cortex-M3 for one row of 384 dots of gray, a stand-in for an ESP32.

    mcu.instructions_per_row_STAGE            decode (feed), dither, encode (ESC/POS bands)
    mcu.instructions_per_row_total            all of it, and what lies between, for a photograph
    mcu.instructions_per_row_total_KIND       text: a page as CUPS sends it; worst: a run of one
                                              for every pixel and noise

viper, which ESP32 has too (xtensawin); beside it bytecode, for ports without. MicroPython's qemu
port (interpreter compiled -Os) runs with `-icount`, where each instruction takes the same time, so
its timer counts instructions exactly; a loop of known length is the proof. The assumption behind
the bar of 250 000 is that an ESP32 at 240 MHz needs as many instructions and two cycles for each:
then 240 rows a second, what 115 200 baud carry, take half of it.
"""

import random
import tempfile
from pathlib import Path

from PIL import Image

import mcukit
from host_tools import pwgraster

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).resolve().parent / "mcu_rows.py"
TEXT = ROOT / "tests/vectors/raster/cups242-everywhere-sgray8-384-203dpi.pwg"
DOTS = 384
ROWS = 96  # of photograph and worst
STAGES = ("decode", "dither", "encode")
EMITTERS = ("viper", "bytecode")
TURNS = 100_000  # of calibrate() in mcu_rows.py


def _pwg(pixels, packets):
    """A page of PWG raster: (rows of pixels, what makes packets of one)."""
    page = Image.new("L", (DOTS, len(pixels)))
    rows = b"".join(b"\0" + packets(row) for row in pixels)
    return pwgraster.SYNC + pwgraster.header(page, 203) + rows


def _literals(row):
    """A row as literal packets of 128 pixels."""
    parts = [row[at : at + 128] for at in range(0, len(row), 128)]
    return b"".join(bytes((257 - len(part),)) + part for part in parts)


def _runs_of_one(row):
    """A row as a run packet for each pixel, which no sane client sends and any may."""
    return bytes(byte for pixel in row for byte in (0, pixel))


def _documents(folder):
    """Paths of {name: document}: a photograph, text, and the worst there is."""
    noise = random.Random(384)
    gradient = Image.radial_gradient("L").resize((DOTS, ROWS))  # smooth, as most of a photograph
    photo = bytes(min(217, max(25, v + noise.randrange(-8, 9))) for v in gradient.tobytes())
    rows = [photo[at : at + DOTS] for at in range(0, len(photo), DOTS)]
    (folder / "photo").write_bytes(_pwg(rows, _literals))
    rows = [noise.randbytes(DOTS) for _ in range(ROWS)]
    (folder / "worst").write_bytes(_pwg(rows, _runs_of_one))
    (folder / "text").write_bytes(TEXT.read_bytes())
    return {name: folder / name for name in ("photo", "text", "worst")}


def _instructions(ticks):
    return ticks * mcukit.TICK_NS / mcukit.NS_PER_INSTRUCTION


def _count(machine, documents, emitter):
    """Instructions a row: {document: [decode, dither, encode, total]}."""
    names = tuple(documents)
    call = f"mcu_rows.main({names!r}, engine_profiles.profile(), {emitter!r})"
    output = machine.run(f"import engine_profiles, mcu_rows\n{call}", counting=True, timeout=300)
    lines = [line.split() for line in output.splitlines()]
    found = {}
    for line in lines:
        if line[:1] == ["calibration"]:
            known = 2 * (TURNS - 1)
            error = abs(_instructions(int(line[1])) / known - 1)
            if error > 0.001:
                raise AssertionError(f"the timer does not count instructions: {output}")
            found["calibration"] = error
        elif line[:1] == ["counted"]:
            rows, decode, dither, encode, total = map(int, line[2:])
            found[line[1]] = [_instructions(t) / rows for t in (decode, dither, encode, total)]
    if set(found) != {"calibration", *names}:
        raise AssertionError(output)
    return found


def measure(emitters=EMITTERS):
    """Count with each emitter: {emitter: {document: [decode, dither, encode, total]}}."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        documents = _documents(folder)
        files = {"t/mcu_rows": SCRIPT, **documents}
        machine = mcukit.Microcontroller(folder / "machine", files)
        return {emitter: _count(machine, documents, emitter) for emitter in emitters}


def run(record):
    """Measure all of it."""
    found = measure()
    unit = "instructions (Cortex-M3, exact; ESP32 assumed alike at 2 cycles each)"

    def one(name, document, column):
        viper, bytecode = (round(found[emitter][document][column]) for emitter in EMITTERS)
        record(f"mcu.instructions_per_row_{name}", viper, unit, {"bytecode": bytecode})

    for column, stage in enumerate(STAGES):
        one(stage, "photo", column)
    one("total", "photo", len(STAGES))
    for document in ("text", "worst"):
        one(f"total_{document}", document, len(STAGES))
