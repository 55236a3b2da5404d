# SPDX-License-Identifier: MIT
"""What an image for RPI_PICO2_W with the firmware in flash contains.

In micropython/ports/rp2: `make BOARD=RPI_PICO2_W FROZEN_MANIFEST=FILE`,
FILE being this one with its whole path.
Read by MicroPython's makemanifest.py (on CPython), which changes into this folder first and
brings the functions include, package and module.
"""

include("$(PORT_DIR)/boards/RPI_PICO2_W/manifest.py")
package("platen", base_path="../../firmware", opt=2)
module("main.py", base_path="../loader", opt=2)
module("board_uart.py", base_path="..", opt=2)
module("board_wifi.py", base_path="..", opt=2)
module("board.py", opt=2)
