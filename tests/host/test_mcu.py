# SPDX-License-Identifier: MIT
"""The core on a microcontroller: its device tests in a 96 KB heap, as many as on CPython.

A real build of MicroPython for a Cortex-M3 (Thumb code, viper for armv7m, 31-bit integers, no
operating system below), run by QEMU: mcukit.py. `make test-mcu` runs this file alone.
"""

import ast
import functools

import pytest

import mcukit
from hosttest import ROOT
from test_device_suite import FILES, on_cpython, ran

DEVICE = ROOT / "tests/device"
INNER = ("platen.core", "platen.model")  # the rings that need no operating system
# Of the model what is tested without a whole printer: with one, most of the 96 KB hold the tests.
MODEL = (
    "test_auth_certificate.py",
    "test_hosts.py",
    "test_introspection.py",
    "test_lockout.py",
    "test_oauth_vectors.py",
)

pytestmark = pytest.mark.slow


@functools.cache
def imports(path):
    """Names of all modules that a device test imports, its helpers' included."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text())):
        names = []
        if isinstance(node, ast.Import):
            names = [one.name for one in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{one.name}" for one in node.names]
        for name in names:
            found.add(name)
            helper = DEVICE / (name.split(".")[0] + ".py")
            if helper.exists():
                found |= imports(helper)
    return frozenset(found)


def firmware_imports(name):
    """What of the firmware a device test imports."""
    return {one for one in imports(DEVICE / name) if one.split(".")[0] == "platen"}


def is_core(name):
    """Whether a device test needs the core only, and so has to run here."""
    used = firmware_imports(name)
    return bool(used) and all(one.startswith("platen.core") for one in used)


CORE = [name for name in FILES if is_core(name)]


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """The microcontroller with firmware and device tests in it."""
    return mcukit.Microcontroller(tmp_path_factory.mktemp("mcu"))


def test_the_core_is_here():
    # Each core file that has tests of its own name; what the imports of tests leave out shows.
    assert len(CORE) >= 20
    for noun in ("raster_pwg", "raster_urf", "scale", "dither", "escpos", "http", "ipp_reader"):
        assert f"test_{noun}.py" in CORE
    assert not set(MODEL) & set(CORE)
    for name in MODEL:
        assert all(one.startswith(INNER) for one in firmware_imports(name))


def test_the_machine(machine):
    output = machine.run(
        "import gc\n"
        "from platen.core import dither, raster_rows\n"
        "print(sys.implementation._machine, dither.NATIVE, raster_rows.NATIVE)\n"
        "print(sys.maxsize, gc.mem_free() + gc.mem_alloc())\n"
    )
    first, second = output.splitlines()[:2]
    assert first == "mps2-an385 with Cortex-M3 True True", output
    largest, heap_bytes = map(int, second.split())
    assert largest == (1 << 31) - 1  # a pointer's width; small integers have a bit less
    # A sixteenth part, about, is the collector's own table.
    assert 0.9 * mcukit.HEAP_BYTES < heap_bytes <= mcukit.HEAP_BYTES, output


def test_what_fails_there_fails_here(machine):
    assert "ZeroDivisionError" in machine.run("1 // 0")
    output = machine.run("import unittest\nbytearray(%d)" % mcukit.HEAP_BYTES)
    assert "MemoryError" in output
    assert ran(machine.run_tests("test_absent.py")) == -1


@pytest.mark.parametrize("name", [*CORE, *MODEL])
def test_device_tests(machine, name):
    output = machine.run_tests(name)
    assert ran(output) > 0, output
    assert ran(output) == ran(on_cpython(name)[1]), "a test vanished:\n" + output


def test_the_print_path_is_quick_enough(monkeypatch):
    # 250 000 instructions a row: 240 rows/s on an ESP32 with half of it left (bench_mcu.py).
    monkeypatch.syspath_prepend(ROOT / "tests/bench")
    import bench_mcu

    # In which the known loop was counted right, or measure() had raised.
    counted = bench_mcu.measure(["viper"])["viper"]
    for document in ("photo", "text", "worst"):
        decode, dither, encode, total = counted[document]
        assert 0 < decode + dither + encode <= 1.01 * total
        assert 1000 < total <= 250_000, (document, counted)
