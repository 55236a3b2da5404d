# SPDX-License-Identifier: MIT
"""Engine profiles for device tests (a board has no access to boards/engines/*.json)."""


def profile(**changes):
    """A small engine; `raster_blank="feed"` changes profile["raster"]["blank"]."""
    made = {
        "name": "test",
        "dots": 384,
        "dpi": 203,
        "row_um": 125,
        "baud": 115200,
        "ring_bytes": 1024,
        "rx_buffer_bytes": 4096,
        "flow": "cts",
        "busy": {
            "active": "high",
            "slack": 128,
            "ready_free": 256,
            "offline": False,
            "enable": "none",
        },
        "raster": {"command": "GS v 0", "rows_max": 2303, "avoid_rows_mod": 0, "blank": "raster"},
        "feed": {"command": "ESC J", "unit_um": 125},
        "heat": {"command": "none", "default": "normal", "presets": {"normal": [7, 80, 2]}},
        "speed_mm_s": 60,
        "ramp": {"rows": 6, "factor": 3, "idle_ms": 20},
        "cut": {"command": "none", "ms": 0},
        "tear_off_mm": 0,
        "text": {
            "columns": 32,
            "char_dots": 12,
            "char_rows": 24,
            "line_rows": 30,
            "code_pages": {"cp437": 0, "cp850": 2, "cp1252": 16, "cp866": 17, "cp852": 18},
            "kanji": False,
        },
        "status": {"dialect": "none", "barrier": "none", "asb": 0},
        "pacing": {"safety_pct": 150, "fill_pct": 75, "backlog_ms": 250, "stall_ms": 1500},
        "shield": False,
        "bugs": [],
    }
    for name in changes:
        section, _, field = name.partition("_")
        if section in made and isinstance(made[section], dict):
            made[section][field] = changes[name]
        else:
            made[name] = changes[name]
    return made


class Random:
    """The same numbers on every runtime (31-bit arithmetic)."""

    def __init__(self, seed):
        self._state = seed & 0xFFFF or 1

    def below(self, limit):
        """A number 0 <= n < limit <= 65535."""
        state = self._state  # 16-bit xorshift
        state ^= state << 7 & 0xFFFF
        state ^= state >> 9
        state ^= state << 8 & 0xFFFF
        self._state = state
        return state % limit
