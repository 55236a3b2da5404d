# SPDX-License-Identifier: MIT
"""What the virtual engine is: an engine profile (boards/engines/README.md) plus test overrides.

`Settings(profile, fill_bytes=…)`: every public attribute below may be overridden by keyword, so
that a test can build an engine that differs from what the firmware believes. Nothing here changes
after construction. Runs on CPython and MicroPython.
"""

BUGS = ("init_wipes_band", "realtime_in_raster", "fs_t_forever", "silent")
_WIPE_UM = 12000  # the band that the NT-8003 loses: 10 to 16 mm (engine.md 1.1)
_UNIT_TIMEOUT_US = 2550000  # FS t 255: the longest wait an engine with a time-out has


class Settings:
    """Attributes are grouped as in the profile; `bug_*` are the misbehaviours."""

    def __init__(self, profile: "dict[str, object]", **overrides: "object") -> None:
        self._line(profile)
        self._paper(profile)
        self._text(profile)
        self._bugs(profile)
        for name, value in overrides.items():
            if not hasattr(self, name):
                raise ValueError("no such engine setting: " + name)
            setattr(self, name, value)

    def _line(self, profile: "dict[str, object]") -> None:
        get = _Section(profile)
        self.name = str(profile.get("name", "engine"))
        self.baud = get.number("baud", 115200)
        self.bits = 10  # 8N1
        self.ring_bytes = get.number("ring_bytes", 2048)
        self.rx_buffer_bytes = get.number("rx_buffer_bytes", 4096)
        self.flow = get.text("flow", "cts")  # "cts", "model" or "xonxoff"
        self.lag_bytes = 1  # a UART finishes the byte it has begun when CTS goes away
        busy = _Section(profile.get("busy"))
        self.busy_slack = busy.number("slack", 128)
        self.busy_ready_free = busy.number("ready_free", 256)
        self.busy_active = busy.text("active", "high")
        self.busy_offline = busy.number("offline", 0) != 0
        self.busy_needs_gs_a = busy.text("enable", "none") == "GS a"
        status = _Section(profile.get("status"))
        self.dialect = status.text("dialect", "none")
        self.answers_gs_r = status.text("barrier", "none") == "GS r" or self.dialect == "GS r"
        self.cover_is_paper = self.dialect != "DLE EOT"
        self.reply_delay_us = 0

    def _paper(self, profile: "dict[str, object]") -> None:
        get = _Section(profile)
        self.dots = get.number("dots", 384)
        self.row_um = get.number("row_um", 125)
        self.speed_mm_s = get.number("speed_mm_s", 60)
        self.feed_unit_um = _Section(profile.get("feed")).number("unit_um", 125)
        self.cut_us = _Section(profile.get("cut")).number("ms", 0) * 1000
        raster = _Section(profile.get("raster"))
        self.rows_max = raster.number("rows_max", 4095)
        heat = profile.get("heat")
        presets = heat.get("presets", {}) if isinstance(heat, dict) else {}
        values = presets.get(_Section(heat).text("default", "normal"), (7, 80, 2))
        self.heat = (int(values[0]), int(values[1]), int(values[2]))
        ramp = _Section(profile.get("ramp"))
        self.ramp_rows = ramp.number("rows", 6)
        self.ramp_factor = ramp.number("factor", 3)
        self.idle_us = ramp.number("idle_ms", 20) * 1000
        self.error_percent = 100  # how much slower the mechanism really is
        self.static_groups = False
        self.heat_per_dot_uc = 0

    def _text(self, profile: "dict[str, object]") -> None:
        text = _Section(profile.get("text"))
        self.columns = text.number("columns", 32)
        self.line_rows = text.number("line_rows", 30)
        self.starts_kanji = text.number("kanji", 0) != 0
        pages = text.section.get("code_pages")
        self.code_pages: "dict[int, str]" = {}  # ESC t number -> name in the font file
        if isinstance(pages, dict):
            for name in pages:
                self.code_pages[int(pages[name])] = str(name)
        # MicroPython's dicts have no order, so "the first page" is the lowest number here
        self.first_page = min(self.code_pages) if self.code_pages else 0

    def _bugs(self, profile: "dict[str, object]") -> None:
        bugs = profile.get("bugs") or ()
        names = [str(bug) for bug in bugs]  # type: ignore[attr-defined]
        for name in names:
            if name not in BUGS:
                raise ValueError("no such engine bug: " + name)
        self.bug_wipe_rows = _WIPE_UM // self.row_um if "init_wipes_band" in names else 0
        self.bug_rows_mod = _Section(profile.get("raster")).number("avoid_rows_mod", 0)
        self.bug_realtime_in_raster = "realtime_in_raster" in names or bool(profile.get("shield"))
        self.bug_silent = "silent" in names
        self.unit_timeout_us = 0 if "fs_t_forever" in names else _UNIT_TIMEOUT_US


class _Section:
    """Typed look-ups in one object of the profile; a missing one is empty."""

    def __init__(self, section: "object") -> None:
        self.section: "dict[str, object]" = section if isinstance(section, dict) else {}

    def number(self, name: str, default: int) -> int:
        return int(self.section.get(name, default))  # type: ignore[call-overload, no-any-return]

    def text(self, name: str, default: str) -> str:
        return str(self.section.get(name, default))
