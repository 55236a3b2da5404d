# SPDX-License-Identifier: MIT
"""Starts the printer on the Unix port, with a configuration's path. On boards: boards/loader."""

import sys

from platen import app

if len(sys.argv) != 2:
    print("usage: micropython firmware/main.py CONFIG.json")
    sys.exit(2)
app.main(sys.argv[1])
