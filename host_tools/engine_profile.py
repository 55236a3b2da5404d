# SPDX-License-Identifier: MIT
"""Whether an engine profile (boards/engines/README.md) can work: every field, and all together.

`troubles(profile)` names what is wrong, a line each; [] for a profile that the firmware can print
with. The encoders of the firmware have the last word: they are made here with the profile.
"""

from collections.abc import Iterator
from typing import Any

from host_tools import tables  # noqa: F401  (puts the firmware on the path)
from host_tools.printer_config import did_you_mean
from platen.core import codepages
from platen.core.engine_model import EngineModel
from platen.core.engine_status import EngineStatus
from platen.core.escpos import CUTS, EscposEncoder
from platen.core.text import TextEncoder
from platen.model.rolls import ROLLS

CHOICES: dict[str, tuple[Any, ...]] = {
    "schema": (1,),
    "flow": ("cts", "model"),
    "busy.active": ("high", "low", "none"),
    "busy.enable": ("none", "GS a"),
    "raster.command": ("GS v 0",),
    "raster.blank": ("raster", "feed"),
    "feed.command": ("ESC J",),
    "heat.command": ("none", "ESC 7"),
    "cut.command": ("none", *CUTS),
    "status.dialect": ("none", "DLE EOT", "ESC v", "GS r"),
    "status.barrier": ("none", "GS r"),
}
RANGES = {
    "dots": (8, 832),
    "dpi": (100, 600),
    "row_um": (40, 250),
    "paper_um": (20000, 120000),
    "ring_bytes": (256, 16384),
    "rx_buffer_bytes": (45, 65536),
    "busy.slack": (1, 1024),
    "busy.ready_free": (1, 4096),
    "raster.rows_max": (1, 65535),
    "raster.avoid_rows_mod": (0, 4096),
    "feed.unit_um": (10, 500),
    "speed_mm_s": (1, 500),
    "ramp.rows": (0, 100),
    "ramp.factor": (1, 10),
    "ramp.idle_ms": (1, 1000),
    "cut.ms": (0, 5000),
    "tear_off_mm": (0, 100),
    "text.columns": (16, 64),
    "text.char_dots": (8, 24),
    "text.char_rows": (8, 48),
    "text.line_rows": (8, 96),
    "status.asb": (0, 255),
    "pacing.safety_pct": (100, 400),
    "pacing.fill_pct": (25, 90),
    "pacing.backlog_ms": (50, 2000),
    "pacing.stall_ms": (500, 30000),
}
_OTHERS: dict[str, type] = {
    "name": str,
    "title": str,
    "baud": int,
    "bauds": list,
    "busy.offline": bool,
    "heat.default": str,
    "heat.presets": dict,
    "text.code_pages": dict,
    "text.kanji": bool,
    "shield": bool,
    "bugs": list,
}
BAUDS = (300, 1500000)  # what serial engines and the boards' UARTs have in common
BUGS = ("init_wipes_band", "realtime_in_raster", "fs_t_forever", "silent")
_LEVELS = {"light", "normal", "dark"}
FIELDS = {*CHOICES, *RANGES, *_OTHERS}

# A UART whose CTS rises finishes the byte it sends, and the next one may have begun.
_IN_FLIGHT_BYTES = 2
# The next chunk is written so long before the last one has left (shell/uart.py, _LEAD_US), and a
# chunk is half of the ring.
_LEAD_MS = 20


def troubles(profile: dict[str, Any]) -> list[str]:
    """What is wrong with the profile, a line each."""
    flat = _flat(profile)
    found = [*_wrong_fields(flat)]
    if not found:  # what fields say together needs them all
        found = [*_contradictions(profile), *_ring(profile)]
    if not found:
        found = [*_refused(profile)]
    return found


def _flat(profile: dict[str, Any]) -> dict[str, Any]:
    """{"busy.slack": 128, ...}; tables of names stay whole."""
    flat = {}
    for key, value in profile.items():
        if isinstance(value, dict):
            flat.update({f"{key}.{inner}": each for inner, each in value.items()})
        else:
            flat[key] = value
    return flat


def _wrong_fields(flat: dict[str, Any]) -> Iterator[str]:
    for key in flat.keys() - FIELDS:
        yield f"{key} is no field of an engine profile{did_you_mean(key, FIELDS)}"
    for key in sorted(FIELDS - flat.keys()):
        yield f"{key} is missing"
    for key, value in flat.items():
        if key in CHOICES and value not in CHOICES[key]:
            words = ", ".join(str(each) for each in CHOICES[key])
            yield f"{key} cannot be {value!r}, only {words}"
        if key in RANGES:
            low, high = RANGES[key]
            if type(value) is not int or not low <= value <= high:
                yield f"{key} is a number from {low} to {high}, not {value!r}"
        if key in _OTHERS and type(value) is not _OTHERS[key]:
            yield f"{key} cannot be {value!r}"
    bauds = flat.get("bauds")
    if isinstance(bauds, list):
        low, high = BAUDS
        for each in bauds:
            if type(each) is not int or not low <= each <= high:
                yield f"bauds are numbers from {low} to {high}, not {each!r}"


def _contradictions(profile: dict[str, Any]) -> Iterator[str]:
    baud, dots = profile["baud"], profile["dots"]
    if baud not in profile["bauds"]:
        speeds = ", ".join(str(each) for each in profile["bauds"])
        yield f"the engine {profile['name']} cannot do {baud} baud, only {speeds}"
    if dots not in ROLLS:
        widths = " or ".join(str(each) for each in ROLLS)
        yield f"dots: the firmware knows paper for heads of {widths} dots, not {dots}"
    heat, text, busy = profile["heat"], profile["text"], profile["busy"]
    if set(heat["presets"]) != _LEVELS or heat["default"] not in _LEVELS:
        yield f"heat: presets and default are {', '.join(sorted(_LEVELS))}"
    for name, preset in heat["presets"].items():
        if not _are_bytes(preset) or len(preset) != 3:
            yield f"heat: the preset {name} is three numbers from 0 to 255, not {preset!r}"
    for page, number in text["code_pages"].items():
        if page not in codepages.NAMES:
            near = did_you_mean(page, codepages.NAMES)
            yield f"text: there is no code page {page!r}{near}"
        if not _are_bytes([number]):
            yield f"text: the number of {page} is 0 to 255, not {number!r}"
    if text["columns"] * text["char_dots"] > dots:
        yield f"text: {text['columns']} columns of {text['char_dots']} dots are wider than {dots}"
    if profile["flow"] == "cts" and busy["active"] == "none":
        yield "flow is cts, but busy.active says that BUSY is not connected: take flow model"
    if profile["raster"]["blank"] == "feed" and profile["row_um"] % profile["feed"]["unit_um"]:
        yield "raster.blank feed needs a feed.unit_um that is a whole fraction of row_um"
    for bug in set(profile["bugs"]) - set(BUGS):
        yield f"bugs: there is no {bug!r}, only {', '.join(BUGS)}"


def _are_bytes(values: Any) -> bool:
    return isinstance(values, list) and all(type(v) is int and 0 <= v <= 255 for v in values)


def _ring(profile: dict[str, Any]) -> Iterator[str]:
    """Buffers that lose bytes, or let the engine stand still between two of them."""
    busy, buffer, ring = profile["busy"], profile["rx_buffer_bytes"], profile["ring_bytes"]
    slack, ready = busy["slack"], busy["ready_free"]
    if not slack < ready < buffer:
        yield (
            f"BUSY rises at {slack} free bytes and falls at {ready}, of {buffer}: slack,"
            " ready_free and rx_buffer_bytes must rise in this order"
        )
    if profile["flow"] == "model":
        row_bytes = profile["dots"] // 8 + 8
        fill = buffer * profile["pacing"]["fill_pct"] // 100
        if fill < 2 * row_bytes:
            yield (
                f"without BUSY {profile['pacing']['fill_pct']} % of {buffer} bytes are filled:"
                f" two rows of {row_bytes} bytes do not fit"
            )
        return
    if slack < _IN_FLIGHT_BYTES:
        yield (
            f"busy.slack: {_IN_FLIGHT_BYTES} bytes are on their way when BUSY rises, and"
            f" {slack} find room"
        )
    if ring < ready:
        yield (
            f"ring_bytes {ring} is too small for BUSY: when it falls the engine takes"
            f" {ready} bytes (busy.ready_free) at once"
        )
    least = 2 * -(-profile["baud"] * _LEAD_MS // 10000)
    if ring < least:
        yield (
            f"ring_bytes {ring} is too small at {profile['baud']} baud: the wire would stand"
            f" still between two writes; {least} is enough"
        )


def _refused(profile: dict[str, Any]) -> Iterator[str]:
    """What the firmware's own encoders say."""
    line_bytes = profile["dots"] // 8
    try:
        out = bytearray(16 + 48 * line_bytes)
        encoder = EscposEncoder(profile, line_bytes, out)
        if min(encoder.band_rows, encoder.white_rows) < 1:
            yield "raster: not even one row fits what may be sent at once"
        TextEncoder(profile, out)
        EngineStatus(profile)
        EngineModel(profile, profile["baud"], profile["pacing"]["safety_pct"])
    except (ValueError, KeyError, TypeError, IndexError) as error:
        yield f"the firmware cannot use it: {error}"
