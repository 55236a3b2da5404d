# SPDX-License-Identifier: MIT
"""The virtual thermal print engine: test double of the firmware and the laptop's printer.

`VirtualEngine` is pure and runs on CPython and MicroPython; `EngineServer` (CPython only) puts it
behind a loopback socket for a firmware on the Unix port.
"""

import sys

from host_tools.engine.engine import VirtualEngine as VirtualEngine

if sys.implementation.name == "cpython":
    from host_tools.engine.server import EngineServer as EngineServer
