# SPDX-License-Identifier: MIT
"""Real-time commands: DLE EOT and DLE DC4 act when they arrive, before the buffer is parsed.

`arrived()` follows the received bytes far enough to know which of them are commands and which are
data of a raster or graphics command. With `anywhere` (Epson: engine.md 1.3) sequences inside data
act too. ESC v is answered in order, except while the engine is off line: then at once, because
the parser stands still. Runs on CPython and MicroPython.
"""

from host_tools.engine.commands import DC2, DLE, ESC, GS, PREFIXES, TABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine

_KEEP = 8  # longest head of a command, in bytes
_ESC_V = ESC << 8 | 0x76
_POWER_OFF = b"\x10\x14\x02\x01\x08"


def data_bytes(key: int, p: bytes, row_bytes: int) -> int:
    """Bytes of data after a command with parameters p (prefix << 8 | code in key)."""
    if key == GS << 8 | 0x76:  # GS v 0
        return (p[2] + p[3] * 256) * (p[4] + p[5] * 256) if p[0] == 0x30 else 0
    if key == GS << 8 | 0x28:  # GS (
        return p[1] + p[2] * 256
    if key == GS << 8 | 0x38:  # GS 8
        return p[1] + (p[2] << 8) + (p[3] << 16) + (p[4] << 24)
    if key == DC2 << 8 | 0x2A:  # DC2 *
        return p[0] * p[1]
    if key == DC2 << 8 | 0x56 or key == DC2 << 8 | 0x76:  # DC2 V, DC2 v
        return row_bytes * (p[0] + p[1] * 256)
    if key == ESC << 8 | 0x2A:  # ESC *
        return (p[1] + p[2] * 256) * (3 if p[0] >= 32 else 1)
    if key == GS << 8 | 0x2A:  # GS *
        return p[0] * p[1] * 8
    return 0


class Realtime:
    """Watches arriving bytes for one engine."""

    def __init__(self, engine: "VirtualEngine", anywhere: bool) -> None:
        self.engine = engine
        self.anywhere = anywhere
        self.clear()

    def clear(self) -> None:
        self._skip = 0  # data bytes still to come
        self._head = b""  # an incomplete command
        self._tail = b""  # the last bytes seen, for sequences across two calls
        self._early = 0  # ESC v answered on arrival and not parsed yet

    def arrived(self, data: bytes, last_us: int) -> None:
        """data was stored in the receive buffer; its last byte was through at last_us."""
        if self.anywhere:
            self._scan(data, last_us)
        if self._skip >= len(data):
            self._skip -= len(data)
            return
        data = self._head + data[self._skip :]
        self._skip = 0
        self._head = b""
        pos = 0
        end = len(data)
        while pos < end:
            if data[pos] not in PREFIXES:
                pos += 1
                continue
            entry = TABLE.get(data[pos] << 8 | data[pos + 1]) if pos + 1 < end else (_KEEP, "")
            if entry is None:
                pos += 1
                continue
            stop = pos + 2 + entry[0]
            if stop > end:
                self._head = data[pos:]
                return
            pos = self._command(data, pos, stop, last_us)
        self._skip = pos - end

    def _command(self, data: bytes, pos: int, stop: int, last_us: int) -> int:
        """A complete command at data[pos:stop]; returns where the next one begins."""
        key = data[pos] << 8 | data[pos + 1]
        at_us = self.engine.wire_us_before(last_us, len(data) - stop)
        if data[pos] == DLE:
            if not self.anywhere:
                self._act(data[pos:stop], at_us)
        elif key == _ESC_V and self._answers_esc_v():
            self._early += 1
            self.engine.reply(self.engine.status.esc_v(), at_us)
        return stop + data_bytes(key, data[pos + 2 : stop], self.engine.paper.row_bytes)

    def _answers_esc_v(self) -> bool:
        return self.engine.status.is_offline and self.engine.settings.dialect == "ESC v"

    def answered_early(self) -> bool:
        """Is the ESC v being parsed one that was answered when it arrived?"""
        if self._early:
            self._early -= 1
            return True
        return False

    def _scan(self, data: bytes, last_us: int) -> None:
        """Epson: any sequence counts, wherever it is."""
        keep = len(self._tail)
        data = self._tail + data
        pos = data.find(b"\x10")
        while pos >= 0:
            size = 3 if data[pos + 1 : pos + 2] == b"\x04" else 5
            if pos + size > keep and pos + size <= len(data):
                at_us = self.engine.wire_us_before(last_us, len(data) - pos - size)
                self._act(data[pos : pos + size], at_us)
            pos = data.find(b"\x10", pos + 1)
        self._tail = data[-4:]

    def _act(self, command: bytes, at_us: int) -> None:
        engine = self.engine
        if command[1] == 4:
            if engine.settings.dialect == "DLE EOT":
                engine.reply(engine.status.dle_eot(command[2]), at_us)
        elif command[1] == 0x14:
            if command[2] == 1 and engine.executor.pulse_enabled:
                pin, time = command[3] & 1, (command[4] if len(command) > 4 else 1) * 100
                engine.pulses.append((pin, time, time))
            elif command == _POWER_OFF and engine.executor.power_off_enabled:
                engine.power_off()
