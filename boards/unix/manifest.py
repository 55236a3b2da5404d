# SPDX-License-Identifier: MIT
"""What the frozen Unix build contains: asyncio, the firmware and this board's own modules.

The firmware is the copy that `make frozen` made with its constants folded (host_tools/fold.py).

Read by MicroPython's makemanifest.py (on CPython), which changes into this folder first and
brings the functions include, package and module.
"""

import os

include("$(MPY_DIR)/extmod/asyncio")
package("platen", base_path="../../.tools/build/folded")
for name in sorted(os.listdir(".")):
    if name.endswith(".py") and name != "manifest.py":
        module(name)
