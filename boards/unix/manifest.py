# SPDX-License-Identifier: MIT
"""What the frozen Unix build contains: asyncio, the firmware and this board's own modules.

PLATEN_FROZEN_SOURCE is the folder of the firmware: firmware/ itself for the interpreter that runs
its tests, a copy made smaller by host_tools/fold.py for the one that is measured.

Read by MicroPython's makemanifest.py (on CPython), which changes into this folder first and
brings the functions include, package and module.
"""

import os

include("$(MPY_DIR)/extmod/asyncio")
package("platen", base_path=os.environ["PLATEN_FROZEN_SOURCE"])
for name in sorted(os.listdir(".")):
    if name.endswith(".py") and name != "manifest.py":
        module(name)
