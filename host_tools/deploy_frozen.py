# SPDX-License-Identifier: MIT
"""`deploy --frozen`: what a custom image needs to have the firmware in flash instead of the heap.

Writes a folder with the firmware's small sources and a manifest.py for `make FROZEN_MANIFEST=` of
any MicroPython port, and freezes them with the Unix port's own tools to see that they go together.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

from host_tools import deploy_build, mpy, setup_board
from host_tools.console import note
from host_tools.errors import UserError
from host_tools.setup_base import ROOT, TOOLS, Log, SetupError

# Of micropython-lib: set the clock, and the module that other programs on the board expect.
LIBRARY = ("ntptime", "ssl")

_MANIFEST = '''\
"""Platen in an image: `make -C ports/esp32 BOARD=... FROZEN_MANIFEST=` and this file's path."""

import os

options.defaults(port=True, library=True)
here = os.getcwd()
if options.port:  # what the port's own images hold, asyncio among it
    include("$(PORT_DIR)/boards/manifest.py")
if options.library:
{library}
package("platen", base_path=here + "/modules")
for name in sorted(os.listdir(here + "/modules")):
    if name.endswith(".py"):
        module(name, base_path=here + "/modules")
'''

# Imports what was frozen, and only that.
_PROBE = """
import sys
sys.path[:] = [".frozen"]
from platen import app
import board
print("frozen", board.NAME)
"""


def prepare(board: str, out: Path) -> None:
    """Write the folder `out` and check it."""
    if board not in deploy_build.boards():
        known = ", ".join(deploy_build.boards())
        raise UserError(f"there is no board {board}; there are: {known}")
    modules = out / "modules"
    shutil.rmtree(modules, ignore_errors=True)
    modules.mkdir(parents=True)
    names = mpy.small_sources(ROOT / "firmware", deploy_build.board_modules(board), modules)
    shutil.copyfile(ROOT / "boards/loader/main.py", modules / "main.py")
    library = "\n".join(f'    require("{name}")' for name in LIBRARY)
    (out / "manifest.py").write_text(_MANIFEST.format(library=library))
    note(f"{len(names)} modules and a manifest.py for {board}")
    check(out)
    print(out / "manifest.py")


def check(out: Path) -> None:
    """Freeze the folder into a Unix port and import it there; UserError when that fails."""
    if not (setup_board.BUILD / setup_board.NAMES[0]).is_dir():
        note("not checked: `make setup` built no interpreter to freeze into on this computer")
        return
    with tempfile.TemporaryDirectory() as folder:
        manifest = Path(folder) / "manifest.py"
        manifest.write_text(
            'include("$(MPY_DIR)/extmod/asyncio")\n'
            f"include({str((out / 'manifest.py').resolve())!r}, port=False, library=False)\n"
        )
        try:
            program = setup_board.freeze_manifest(Log(TOOLS / "log/frozen.log"), manifest)
        except SetupError as error:
            raise UserError(f"the manifest cannot be frozen: {error}") from None
        done = subprocess.run(
            [str(program), "-c", _PROBE], capture_output=True, text=True, check=False
        )
    if not done.stdout.startswith("frozen"):
        said = (done.stderr or done.stdout).strip().rpartition("\n")[2]
        raise UserError(f"frozen, but it cannot be imported: {said}")
    note("checked: frozen into a Unix port, and imported there")
