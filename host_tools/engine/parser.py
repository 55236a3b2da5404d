# SPDX-License-Identifier: MIT
"""Bytes of the receive buffer -> units: one command, one raster row, or a run of text.

`step(now_us)` takes one unit out of the FIFO if it is complete. `need` is how many bytes the next
unit wants before it can be taken. In RASTER mode a unit is one row and waits for the mechanism.
In SINK mode data goes to `sink(bytes)` as it arrives; UNTIL_NUL swallows up to a NUL. No byte
makes it raise: unknown bytes are printed as text where they can be and counted as garbage.
"""

from host_tools.engine.commands import PREFIXES, TABLE

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable

    from host_tools.engine.execute import Executor
    from host_tools.engine.fifo import Fifo

    Sink = Callable[[bytes, bool], None] | None

COMMAND = 0
RASTER = 1
SINK = 2
UNTIL_NUL = 3

_SINK_BYTES = 64  # data that needs no mechanism is taken in pieces of this size
_QUIET = (0x00, 0x0D, 0x18, 0x0C)  # NUL, CR, CAN, FF: nothing to do


class Parser:
    """`executor` carries the commands out; `fifo` is where bytes wait."""

    def __init__(self, fifo: "Fifo", executor: "Executor") -> None:
        self.fifo = fifo
        self.executor = executor
        self.garbage = 0
        self.text = 0  # characters printed
        self.commands = 0
        self.clear()

    def clear(self) -> None:
        """Power-on state: expects a command."""
        self.mode = COMMAND
        self.need = 1
        self.rows_left = 0
        self.row_bytes = 0
        self.sink_left = 0
        self._sink: "Sink" = None

    @property
    def waits_inside_unit(self) -> bool:
        """True between the head of a unit with data and its last byte."""
        return self.mode != COMMAND

    def expect_rows(self, row_bytes: int, rows: int) -> None:
        if row_bytes and rows:
            self.mode = RASTER
            self.row_bytes = self.need = row_bytes
            self.rows_left = rows

    def expect_data(self, size: int, sink: "Sink") -> None:
        """The next `size` bytes go to sink(bytes), piece by piece."""
        if size:
            self.mode = SINK
            self.sink_left = size
            self._sink = sink
            self.need = size if size < _SINK_BYTES else _SINK_BYTES

    def expect_nul(self, sink: "Sink") -> None:
        self.mode = UNTIL_NUL
        self._sink = sink
        self.need = 1

    def take_row(self) -> bytes:
        """RASTER mode: the row at the head of the FIFO (complete)."""
        fifo = self.fifo
        head = fifo.head
        row = bytes(fifo.data[head : head + self.row_bytes])
        fifo.consume(self.row_bytes)
        self.rows_left -= 1
        if not self.rows_left:
            self.mode = COMMAND
            self.need = 1
        return row

    def step(self, now_us: int) -> None:
        """Takes one unit (not a raster row), or raises `need`."""
        if self.mode == COMMAND:
            first = self.fifo.data[self.fifo.head]
            if first >= 0x20:
                self._text()
            elif first in PREFIXES:
                self._command(first, now_us)
            else:
                self.fifo.consume(1)
                self._control(first)
        elif self.mode == SINK:
            self._to_sink()
        else:
            self._to_nul()

    def _command(self, first: int, now_us: int) -> None:
        fifo = self.fifo
        available = fifo.available
        if available < 2:
            self.need = 2
            return
        head = fifo.head
        entry = TABLE.get(first << 8 | fifo.data[head + 1])
        if entry is None:
            # the prefix vanishes; its code is printed if it can be (as text, next step)
            self.need = 1
            self.garbage += 2
            fifo.consume(1 if fifo.data[head + 1] >= 0x20 else 2)
            return
        size = 2 + entry[0]
        if available < size:
            self.need = size
            return
        params = bytes(fifo.data[head + 2 : head + size])
        self.need = 1
        fifo.consume(size)
        self.commands += 1
        if getattr(self.executor, entry[1])(params, now_us) is False:
            # not possible here (raster in mid-line): the parameters are ordinary characters
            self.garbage += size
            self.executor.print_bytes(params)

    def _control(self, byte: int) -> None:
        if byte == 0x0A:
            self.executor.line_feed()
        elif byte == 0x09:
            self.executor.tab()
        elif byte not in _QUIET:
            self.garbage += 1

    def _text(self) -> None:
        fifo = self.fifo
        used = self.executor.put_text(fifo.data, fifo.head, len(fifo.data))
        self.text += used
        if used:
            fifo.consume(used)

    def _to_sink(self) -> None:
        fifo = self.fifo
        size = min(fifo.available, self.sink_left)
        data = bytes(fifo.data[fifo.head : fifo.head + size])
        fifo.consume(size)
        self.sink_left -= size
        self.need = min(self.sink_left, _SINK_BYTES)
        sink = self._sink
        if not self.sink_left:
            self.mode = COMMAND
            self.need = 1
            self._sink = None
        if sink is not None:
            sink(data, not self.sink_left)

    def _to_nul(self) -> None:
        fifo = self.fifo
        end = fifo.data.find(b"\x00", fifo.head)
        size = fifo.available if end < 0 else end - fifo.head
        data = bytes(fifo.data[fifo.head : fifo.head + size])
        fifo.consume(size if end < 0 else size + 1)
        sink = self._sink
        if end >= 0:
            self.mode = COMMAND
            self._sink = None
        if sink is not None:
            sink(data, end >= 0)
