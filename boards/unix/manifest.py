# SPDX-License-Identifier: MIT
"""What the frozen Unix build contains: asyncio, the firmware and this board's own modules.

PLATEN_FROZEN_SOURCE is the folder of the firmware, PLATEN_FROZEN_BOARD the one of the board's
modules: those of the sources for the interpreter that runs the tests, a folder with both made
smaller by host_tools/mpy.py for the one that is measured.

Read by MicroPython's makemanifest.py (on CPython), which changes into this folder first and
brings the functions include, package and module.
"""

import os

include("$(MPY_DIR)/extmod/asyncio")
package("platen", base_path=os.environ["PLATEN_FROZEN_SOURCE"])
board = os.environ["PLATEN_FROZEN_BOARD"]
for name in sorted(os.listdir(board)):
    if name.endswith(".py") and name != "manifest.py":
        module(name, base_path=board)
