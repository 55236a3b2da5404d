# SPDX-License-Identifier: MIT
"""Builds MicroPython for a microcontroller: its qemu port, a Cortex-M3 (`MPS2_AN385`).

From Debian's source package, as the board-like interpreters, with Debian's cross compiler and as
the port is, but for the heap. Nothing of Platen is in the image: tests bring a file system along
(tests/host/mcukit.py), so it is built once and not again when the firmware changes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from host_tools.setup_apt import PrivateApt
from host_tools.setup_base import BIN, Log, SetupError
from host_tools.setup_board import BUILD, NAMES, SOURCE, Unavailable, fetch
from host_tools.setup_micropython import PINNED

IMAGE = BIN / "mcu.elf"
COMPILER = "arm-none-eabi-gcc"
BOARD = "MPS2_AN385"
# What an ESP32 without PSRAM can give to Python beside Wi-Fi and a TLS connection.
HEAP_BYTES = 96 * 1024
OPTIONS = [
    "BOARD=" + BOARD,
    "MICROPY_HEAP_SIZE=%d" % HEAP_BYTES,
    "FROZEN_MANIFEST=",
    "CWARN=-w",  # a newer compiler's new warnings are not ours to mend
]
RECIPE = (PINNED, OPTIONS, 1)


def compiler() -> str:
    """Return the version line of the cross compiler; SetupError when there is none."""
    if not shutil.which(COMPILER):
        raise SetupError(
            "%s is missing: apt-get install gcc-arm-none-eabi libnewlib-arm-none-eabi" % COMPILER
        )
    done = subprocess.run([COMPILER, "--version"], capture_output=True, text=True, check=True)
    return done.stdout.partition("\n")[0]


def build(log: Log, apt: PrivateApt) -> None:
    """Build `.tools/bin/mcu.elf`."""
    # The source is there, and of the pinned release, where the board-like interpreters are.
    if not (SOURCE / "ports/qemu").is_dir() or not (BIN / NAMES[0]).exists():
        try:
            fetch(log, apt)
        except Unavailable as error:
            raise SetupError(str(error)) from None
    tree = BUILD / "mcu"
    shutil.rmtree(tree, ignore_errors=True)
    command = ["make", "-s", "-j%d" % (os.cpu_count() or 1), "-C", str(SOURCE / "ports/qemu")]
    command += ["BUILD=%s" % tree, "PYTHON=%s" % sys.executable, *OPTIONS]
    log.run(command)
    BIN.mkdir(parents=True, exist_ok=True)
    shutil.copy2(tree / "firmware.elf", IMAGE.with_suffix(".new"))
    IMAGE.with_suffix(".new").replace(IMAGE)
    shutil.rmtree(tree)
