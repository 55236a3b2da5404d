# SPDX-License-Identifier: MIT
"""What the tests of the virtual engine share: one plain profile, commands as bytes, pictures.

The profile is fixed here, not taken from boards/engines, so that the numbers worked out by hand
in the tests stay true when an engine's data changes.
"""

import copy
import struct

from host_tools.engine.engine import FOREVER_US, VirtualEngine

PROFILE = {
    "schema": 1,
    "name": "test58",
    "dots": 384,
    "dpi": 203,
    "row_um": 125,
    "paper_um": 58000,
    "baud": 115200,
    "bauds": [9600, 19200, 115200],
    "ring_bytes": 2048,
    "rx_buffer_bytes": 4096,
    "flow": "cts",
    "busy": {
        "active": "high",
        "slack": 128,
        "ready_free": 256,
        "offline": False,
        "enable": "none",
    },
    "raster": {"command": "GS v 0", "rows_max": 4095, "avoid_rows_mod": 0, "blank": "raster"},
    "feed": {"command": "ESC J", "unit_um": 125},
    "heat": {"command": "ESC 7", "default": "normal", "presets": {"normal": [7, 80, 2]}},
    "speed_mm_s": 60,
    "ramp": {"rows": 6, "factor": 3, "idle_ms": 20},
    "cut": {"command": "none", "ms": 300},
    "tear_off_mm": 15,
    "text": {
        "columns": 32,
        "char_dots": 12,
        "char_rows": 24,
        "line_rows": 30,
        "code_pages": {
            "cp437": 0,
            "cp850": 2,
            "cp852": 18,
            "cp858": 19,
            "cp866": 17,
            "cp1252": 16,
        },
        "kanji": False,
    },
    "status": {"dialect": "DLE EOT", "barrier": "GS r", "asb": 0},
    "shield": False,
    "bugs": [],
}
ROW_BYTES = 48
BLACK_ROW = b"\xff" * ROW_BYTES
WHITE_ROW = bytes(ROW_BYTES)
STEP_US = 2083  # 125 um at 60 mm/s
RAMP_US = (6249, 5554, 4860, 4166, 3471, 2777)  # x3 down to x1 in steps of a third of STEP_US


def profile(**changes):
    """A copy of the profile; `section__field=value` changes a nested field."""
    made = copy.deepcopy(PROFILE)
    for name, value in changes.items():
        section, _, field = name.partition("__")
        if field:
            made[section][field] = value
        else:
            made[section] = value
    return made


def engine(**overrides):
    """A virtual engine with the plain profile; overrides are names of Settings."""
    return VirtualEngine(PROFILE, **overrides)


def printed(data, **overrides):
    """The engine after data was sent and everything has happened."""
    made = engine(**overrides)
    made.send(data)
    made.run(FOREVER_US)
    return made


def raster(rows, mode=0):
    """GS v 0 of packed rows of equal length."""
    return b"\x1dv0" + bytes([mode]) + struct.pack("<HH", len(rows[0]), len(rows)) + b"".join(rows)


def rows_of(made):
    """The picture as a list of packed rows."""
    count, data = made.paper.picture()
    size = made.paper.row_bytes
    return [bytes(data[i * size : (i + 1) * size]) for i in range(count)]


def banded(rows, height=23):
    """GS v 0 bands cut at their rightmost black byte; white rows are one byte wide."""
    out = b""
    start = 0
    while start < len(rows):
        is_white = not any(rows[start])
        stop = start
        while stop < len(rows) and stop - start < height and any(rows[stop]) != is_white:
            stop += 1
        band = rows[start:stop]
        width = max([1] + [len(row.rstrip(b"\0")) for row in band])
        out += raster([row[:width] for row in band])
        start = stop
    return out
