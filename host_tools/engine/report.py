# SPDX-License-Identifier: MIT
"""What a job did to the engine, as one flat object for job-<id>.json and for tests.

`begin()` starts a new strip of paper and new counters; `report()` reads them. Runs on CPython and
MicroPython.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine


def begin(engine: "VirtualEngine") -> int:
    """A job starts: white paper, counters at 0, row 0 is the next row; returns the time."""
    engine.paper.clear()
    engine.mechanism.rest()
    engine.clear_counts()
    return engine.now_us


def report(engine: "VirtualEngine", begin_us: int) -> "dict[str, object]":
    """Counters since begin(); seconds are on the engine's clock, to the end of the last motion."""
    end_us = max(begin_us, engine.mechanism.free_us)
    if engine.wire.total > engine.bytes_before:
        end_us = max(end_us, engine.wire.last_us)
    return {
        "engine": engine.settings.name,
        "baud": engine.wire.baud,
        "bytes": engine.wire.total - engine.bytes_before,
        "seconds": (end_us - begin_us) / 1000000,
        "overruns": engine.fifo.overruns,
        "underruns": engine.mechanism.underruns,
        "stops": engine.mechanism.stop_count,
        "garbage": engine.parser.garbage,
        "text": engine.parser.text,
        "unknown_characters": engine.executor.line.unknown,
        "commands": engine.parser.commands,
        "rows": engine.paper.picture()[0],
        "rows_moved": engine.paper.moved,
        "feed_rows": engine.paper.fed,
        "cuts": [[row, name] for row, name in engine.cuts],
        "pulses": [list(pulse) for pulse in engine.pulses],
        "max_fill_bytes": engine.fifo.max_fill,
        "heat": list(engine.mechanism.heat),
        "replies": engine.reply_count,
        "timeouts": engine.timeouts,
        "wiped_rows": engine.wiped,
        "ignored": engine.ignored,
    }


def state(engine: "VirtualEngine") -> "dict[str, object]":
    """What the engine is doing right now (answer to the control event "state")."""
    status = engine.status
    return {
        "now_us": engine.now_us,
        "busy": engine.is_busy,
        "offline": status.is_offline,
        "paper_out": status.paper_out,
        "near_end": status.near_end,
        "cover_open": status.cover_open,
        "hot": status.hot,
        "power": not engine.is_off,
        "fill_bytes": engine.fifo.fill,
        "outstanding_bytes": engine.wire.outstanding,
        "inside_unit": engine.parser.waits_inside_unit,
        "idle": engine.is_idle,
    }
