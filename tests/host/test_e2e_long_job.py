# SPDX-License-Identifier: MIT
"""Twenty metres of paper: the length of a job costs time, and not a byte of memory.

The documents are made row by row while they are sent; their dots are known exactly. Memory is
looked at in three ways: live bytes (the firmware's debug lines), the smallest heap that is enough
for a short job, and the growth of the process while no garbage is collected.
"""

import contextlib
import re
import time

import pytest

import hosttest
from e2e_client import COMPLETED, Wire, job_of
from e2e_printer import Simulator, assert_clean, assert_same, frozen_interpreter
from e2e_raster import DOTS, Strip, header

pytestmark = pytest.mark.slow

SHORT_ROWS, LONG_ROWS = 1000, 160_000  # 125 mm and 20 m
STEP = 1024
MARGIN = 4096  # by which the peak of a long job may be above that of a short one


@pytest.fixture(scope="module")
def strip():
    return Strip(SHORT_ROWS)


def print_strip(printer, strip, rows):
    with Wire(printer.port, timeout_s=200) as wire:
        job_id, state = job_of(wire.print_pieces(strip.document(rows), "image/pwg-raster"))
    assert state == COMPLETED
    return job_id


def is_enough(folder, interpreter, heap, strip):
    """Whether a short job prints within a heap of so many bytes."""
    with contextlib.suppress(Exception):
        printer = Simulator(folder, interpreter, heap=heap)
        try:
            print_strip(printer, strip, SHORT_ROWS)
            return "MemoryError" not in printer.log
        finally:
            printer.kill()
    return False


def smallest_heap(folder, interpreter, strip):
    """To STEP bytes."""
    low, high = 16384, 512 * 1024  # not enough, enough
    assert is_enough(folder, interpreter, high, strip)
    while high - low > STEP:
        middle = (low + high) // 2 // STEP * STEP
        if is_enough(folder, interpreter, middle, strip):
            high = middle
        else:
            low = middle
    return high


def test_a_long_job_prints_in_the_heap_of_a_short_one(strip, tmp_path):
    """With firmware and garbage collector as on a board, nearly every free byte taken away."""
    interpreter = frozen_interpreter()
    heap = smallest_heap(tmp_path / "small", interpreter, strip) + MARGIN
    print(f"heap: {heap} bytes")
    with Simulator(tmp_path / "long", interpreter, heap=heap) as printer:
        print_strip(printer, strip, SHORT_ROWS)
        before = printer.memory_kb()
        start = time.monotonic()
        job_id = print_strip(printer, strip, LONG_ROWS)
        print(f"{LONG_ROWS} rows: {time.monotonic() - start:.1f} s")
        record = printer.record(job_id)
        assert_clean(record)
        assert record["rows"] == LONG_ROWS - 1  # the last one is white
        assert_same(printer.picture(job_id), strip.expected(LONG_ROWS))
        assert printer.memory_kb() - before <= 256
        assert "MemoryError" not in printer.log


def test_live_memory_does_not_depend_on_the_length(strip, tmp_path):
    interpreter = hosttest.interpreter("micropython-board")
    with Simulator(tmp_path, interpreter, settings={"log": "debug"}) as printer:

        def peak():
            return max(map(int, re.findall(r"\bheap (\d+)", printer.log)))

        print_strip(printer, strip, SHORT_ROWS)  # the first job imports and compiles
        first = peak()
        job_id = print_strip(printer, strip, 20 * SHORT_ROWS)
        assert_same(printer.picture(job_id), strip.expected(20 * SHORT_ROWS))
        assert peak() - first <= MARGIN


def white_page(rows):
    """Rows of white and one of black behind them, in repeats of 256: next to no bytes to read."""
    yield b"RaS2" + header(DOTS, rows)
    yield b"".join(bytes((min(256, rows - 1 - y) - 1, 0x80)) for y in range(0, rows - 1, 256))
    yield b"\0" + b"\x7f\0" * (DOTS // 128)


def test_no_allocation_for_a_row(tmp_path):
    """Without garbage collection, whatever a row allocates would stay."""
    interpreter = hosttest.interpreter("micropython-board")
    wrapper = tmp_path / "micropython"
    wrapper.write_text(
        "#!/bin/sh\n"
        "for last; do :; done\n"
        'case "$last" in\n'
        f'*.json) exec {interpreter.path} -X heapsize=100M -c "import gc; gc.disable()\n'
        "import platen.app as app\n"
        "app.main('$last')\";;\n"
        f'*) exec {interpreter.path} "$@";;\n'
        "esac\n"
    )
    wrapper.chmod(0o755)
    eager = hosttest.Interpreter("eager", wrapper)
    with Simulator(tmp_path / "printer", eager) as printer:

        def grown_kb(rows):
            before = printer.memory_kb("VmRSS")
            with Wire(printer.port, timeout_s=200) as wire:
                job_id, state = job_of(wire.print_pieces(white_page(rows), "image/pwg-raster"))
            assert state == COMPLETED
            assert printer.record(job_id)["rows"] == rows
            return printer.memory_kb("VmRSS") - before

        short = grown_kb(SHORT_ROWS)  # TLS, the connection, the first use of everything
        assert short > 4  # the collector is really off
        # A few bytes for each unit of paper feed, none for each row: less than one a row.
        assert grown_kb(LONG_ROWS) - short < LONG_ROWS // 1024
