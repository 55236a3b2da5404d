# SPDX-License-Identifier: MIT
"""Heap of the firmware on 32-bit interpreters like a board: a TLS print job and two pollers.

    memory.peak_heap_bytes_KIND      most bytes of live heap seen during the scenario
    memory.mdns_heap_bytes_KIND      those before it that being found by DNS-SD takes
    memory.life_heap_bytes_KIND      those that a board with Wi-Fi takes for all it does beside
                                     printing: on top of the others; frozen_32bit and mpy_32bit
    memory.smallest_heap_bytes_KIND  smallest heap, in steps of 1 KiB, in which it succeeds;
                                     without DNS-SD, which gives way when memory is short

KIND is frozen_32bit, mpy_32bit, and both with _gc where TLS too lies in the Python heap (RP2);
elsewhere (ESP32) it has memory of its own.
"""

import shutil
import tempfile
import time
from pathlib import Path

import memory_scenario

from host_tools import mpy, setup_board
from host_tools.setup_base import BIN, ROOT, TOOLS, Log
from timekit import TimeServer

# A page as CUPS sends it: gray, 383 dots, 637 rows.
DOCUMENT = ROOT / "tests/vectors/raster/cups242-everywhere-sgray8-custom80mm.pwg"
ROOMY_BYTES = 400 * 1024
STEP_BYTES = 1024
BENCH = Path(__file__).parent

START = "import platen.app as a; a.main('{config}')"

# Kind: interpreter, and whether the firmware is in it.
KINDS = {
    "frozen_32bit": ("micropython-board-frozen", True),
    "frozen_32bit_gc": ("micropython-board-gc-frozen", True),
    "mpy_32bit": ("micropython-board", False),
    "mpy_32bit_gc": ("micropython-board-gc", False),
}


def _smallest(command, environment, peak_bytes, document):
    """Bisect between the live bytes, in which nothing can run, and half as much again."""
    bad = peak_bytes // STEP_BYTES
    good = bad + bad // 2
    while good - bad > 1:
        middle = (good + bad) // 2
        if memory_scenario.run(command, environment, middle * STEP_BYTES, document)[0]:
            good = middle
        else:
            bad = middle
    return good * STEP_BYTES


def _wifi_board(folder, is_frozen):
    """(program, MICROPYPATH) with the firmware and board_wifi.py."""
    modules = [*(ROOT / "boards/unix").glob("*.py"), ROOT / "boards/board_wifi.py"]
    small, compiled = folder / "small", folder / "mpy"
    mpy.small_sources(ROOT / "firmware", modules, small, not is_frozen)
    if not is_frozen:
        mpy.compile_tree(small, compiled, "x86")
        (compiled / "link.mpy").unlink()
        return BIN / "micropython-board", f"{compiled}:{BENCH}:.frozen"
    base = f"base_path={str(small)!r})"
    lines = ['include("$(MPY_DIR)/extmod/asyncio")', f'package("platen", {base}']
    lines += [f"module({path.name!r}, {base}" for path in small.glob("*.py")]
    manifest = folder / "manifest.py"
    manifest.write_text("\n".join(lines) + "\n")
    made = setup_board.freeze_manifest(Log(TOOLS / "log/bench.log"), manifest)
    return shutil.copy(made, folder / "micropython"), f"{BENCH}:.frozen"


def _life_bytes(is_frozen, document):
    """Bytes that the life of a board takes, at the peak."""
    peaks = []
    with tempfile.TemporaryDirectory() as folder, TimeServer(time.time()) as server:
        settings = {"ntp": [server.host]}
        program, places = _wifi_board(Path(folder), is_frozen)
        for with_life in (False, True):
            code = "import wifi_board; wifi_board.start('{config}', %s)" % with_life
            command = [str(program), "-X", "heapsize={heap}", "-c", code]
            environment = {"MICROPYPATH": places}
            found = memory_scenario.live_heap(
                command, environment, ROOMY_BYTES, document, True, settings
            )
            peaks.append(max(found))
    return peaks[1] - peaks[0]


def run(record):
    """Measure all kinds."""
    with tempfile.TemporaryDirectory() as folder:
        small = Path(folder) / "small"
        compiled = Path(folder) / "mpy"
        mpy.small_sources(ROOT / "firmware", (ROOT / "boards/unix").glob("*.py"), small, True)
        mpy.compile_tree(small, compiled, "x86")
        (compiled / "link.mpy").unlink()  # the UART driver: in flash on a board, frozen in here
        document = DOCUMENT.read_bytes()
        for kind, (name, is_frozen) in KINDS.items():
            command = [str(BIN / name), "-X", "heapsize={heap}", "-c", START]
            environment = {"MICROPYPATH": ".frozen" if is_frozen else f"{compiled}:.frozen"}
            found = memory_scenario.live_heap(command, environment, ROOMY_BYTES, document, True)
            without = memory_scenario.live_heap(command, environment, ROOMY_BYTES, document)
            peak = max(found)
            record(f"memory.peak_heap_bytes_{kind}", peak, "bytes")
            record(f"memory.mdns_heap_bytes_{kind}", found[0] - without[0], "bytes")
            smallest = _smallest(command, environment, peak, document)
            record(f"memory.smallest_heap_bytes_{kind}", smallest, "bytes")
    for kind in ("frozen_32bit", "mpy_32bit"):
        record(f"memory.life_heap_bytes_{kind}", _life_bytes(KINDS[kind][1], document), "bytes")
