# SPDX-License-Identifier: MIT
"""Starts the printer: on a board at power-on, on the Unix port with a configuration's path."""

import sys

from platen import app

app.main(*sys.argv[1:2])
