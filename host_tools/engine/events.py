# SPDX-License-Identifier: MIT
"""Things that happen to an engine: paper out, cover, heat, power; now, or when a row is reached.

An event is `{"event": NAME}`; `"at_row": N` delays it until N rows of the current job have passed
the head (the first row after a job's start is row 0), so that row N is the first it affects.
Runs on CPython and MicroPython.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine

NEVER_ROWS = 1 << 30

_FACTS = {
    "paper-out": ("paper_out", True),
    "paper-in": ("paper_out", False),
    "near-end": ("near_end", True),
    "near-end-clear": ("near_end", False),
    "cover-open": ("cover_open", True),
    "cover-closed": ("cover_open", False),
    "hot": ("hot", True),
    "cool": ("hot", False),
    "voltage-high": ("high_voltage", True),
    "voltage-ok": ("high_voltage", False),
    "error": ("error", True),
    "error-clear": ("error", False),
}
_OTHERS = ("power-cycle", "power-off", "noise", "reply-delay", "silent", "answering")
NAMES = tuple(sorted(list(_FACTS) + list(_OTHERS)))


class EventQueue:
    """Events that wait for their row, earliest first."""

    def __init__(self) -> None:
        self._waiting: "list[tuple[int, dict[str, object]]]" = []

    def add(self, event: "dict[str, object]") -> bool:
        """True if the event is known and waits for a row."""
        row = event.get("at_row")
        if event.get("event") not in NAMES or not isinstance(row, int):
            return False
        self._waiting.append((row, event))
        self._waiting.sort(key=lambda item: item[0])
        return True

    def rows_before(self, moved: int) -> int:
        """Rows that may still pass before the next event; 0: it is due."""
        if not self._waiting:
            return NEVER_ROWS
        return max(0, self._waiting[0][0] - moved)

    def take(self) -> "dict[str, object]":
        return self._waiting.pop(0)[1]


def apply_event(engine: "VirtualEngine", event: "dict[str, object]") -> bool:
    """Lets it happen now; False if it is not known."""
    name = str(event.get("event", ""))
    if name in _FACTS:
        fact, value = _FACTS[name]
        engine.set_status(fact, value)
    elif name == "power-cycle":
        engine.power_cycle()
    elif name == "power-off":
        engine.power_off()
    elif name == "noise":
        data = event.get("bytes", (0xFF,))
        engine.reply(bytes(data), engine.now_us)  # type: ignore[call-overload]
    elif name == "reply-delay":
        engine.settings.reply_delay_us = int(event.get("us", 0))  # type: ignore[call-overload]
    elif name in ("silent", "answering"):
        engine.settings.bug_silent = name == "silent"
    else:
        return False
    return True
