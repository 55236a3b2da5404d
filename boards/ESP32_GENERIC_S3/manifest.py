# SPDX-License-Identifier: MIT
"""What an image for ESP32_GENERIC_S3 with the firmware in flash contains.

In micropython/ports/esp32: `make BOARD=ESP32_GENERIC_S3 FROZEN_MANIFEST=FILE`,
FILE being this one with its whole path.
Read by MicroPython's makemanifest.py (on CPython), which changes into this folder first and
brings the functions include, package and module.
"""

include("$(PORT_DIR)/boards/manifest.py")
package("platen", base_path="../../firmware", opt=2)
module("main.py", base_path="../loader", opt=2)
module("board_uart.py", base_path="..", opt=2)
module("board_wifi.py", base_path="..", opt=2)
module("board.py", opt=2)
