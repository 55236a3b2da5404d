# SPDX-License-Identifier: MIT
"""Starts the printer: on a board at power-on, on the Unix port with a configuration's path."""

import sys

if len(sys.argv) > 1:
    from platen import app

    app.main(sys.argv[1])
else:
    import board

    board.main("/platen.json")
