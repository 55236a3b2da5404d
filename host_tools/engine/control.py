# SPDX-License-Identifier: MIT
"""Control channel of the engine server: JSON lines over loopback, one answer line per line.

{"event": "paper-out", "at_row": 100} -> {"ok": true, …counters and state}; an event that is not
known answers {"ok": false, "error": …}. "state" only reads. CPython only.
"""

import json
from collections.abc import Callable

from host_tools.engine.events import NAMES

LINE_MAX = 65536


class ControlReader:
    """Cuts a byte stream into lines and answers each; never raises on what it reads."""

    def __init__(
        self,
        inject: Callable[[dict[str, object]], bool],
        counters: Callable[[], dict[str, object]],
    ) -> None:
        self._inject = inject
        self._counters = counters
        self._data = b""

    def feed(self, data: bytes) -> bytes:
        """Answers to every line completed by data."""
        self._data += data
        *lines, self._data = self._data.split(b"\n")
        out = b"".join(self._answer(line) for line in lines if line.strip())
        if len(self._data) > LINE_MAX:
            self._data = b""
            out += _line({"ok": False, "error": "line too long"})
        return out

    def _answer(self, line: bytes) -> bytes:
        try:
            event = json.loads(line)
        except ValueError:
            return _line({"ok": False, "error": "not JSON"})
        if not isinstance(event, dict):
            return _line({"ok": False, "error": "not an object"})
        name = event.get("event")
        if name != "state" and (name not in NAMES or not self._inject(event)):
            known = ", ".join(("state", *NAMES))
            return _line({"ok": False, "error": f"unknown event {name!r}; known: {known}"})
        return _line({"ok": True, **self._counters()})


def _line(answer: dict[str, object]) -> bytes:
    return json.dumps(answer).encode() + b"\n"
