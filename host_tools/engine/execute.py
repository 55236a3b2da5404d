# SPDX-License-Identifier: MIT
"""What each command does: the methods named in the command table (commands.py).

Text and paper are in text_commands.py, bit images in image_commands.py; here is what concerns the
whole engine: ESC @, heat, status, real-time switches, baud rate. Runs on CPython and MicroPython.
"""

from host_tools.engine.image_commands import ImageCommands

TYPE_CHECKING = False
if TYPE_CHECKING:
    from host_tools.engine.engine import VirtualEngine

_BAUDS = (9600, 19200, 38400, 57600, 115200)  # 1F 2D 55 01 m of EM58-type boards


class Executor(ImageCommands):
    """All commands of one engine."""

    def __init__(self, engine: "VirtualEngine") -> None:
        super().__init__(engine)
        self.asb = 0
        self.power_on()

    def power_on(self) -> None:
        """What power-on sets beyond ESC @: GS a, GS ( D and FS t go back as well."""
        s = self.engine.settings
        self.reset_text()
        self.stored.clear()
        self.asb = 0
        self.busy_enabled = not s.busy_needs_gs_a
        self.unit_timeout_us = s.unit_timeout_us
        self.pulse_enabled = True  # DLE DC4 1, switched by GS ( D
        self.power_off_enabled = True  # DLE DC4 2
        self.engine.mechanism.set_heat(*s.heat)
        self.engine.mechanism.break_us = 0

    def initialize(self, p: bytes, now_us: int) -> None:
        """ESC @: print buffer, modes and heat; not the receive buffer, the baud rate or GS a."""
        engine = self.engine
        self.reset_text()
        self.stored.clear()
        engine.mechanism.set_heat(*engine.settings.heat)
        engine.mechanism.break_us = 0
        if engine.settings.bug_wipe_rows:
            engine.wiped += engine.paper.wipe_tail(engine.settings.bug_wipe_rows)

    def heat(self, p: bytes, now_us: int) -> None:
        self.engine.mechanism.set_heat(p[0], max(p[1], 3), p[2])

    def density(self, p: bytes, now_us: int) -> None:
        """DC2 #: bits 7-5 are a pause after each row; darkness (bits 4-0) leaves no trace here."""
        self.engine.mechanism.break_us = (p[0] >> 5) * 250

    def unit_timeout(self, p: bytes, now_us: int) -> None:
        self.unit_timeout_us = p[0] * 10000

    def self_test(self, p: bytes, now_us: int) -> None:
        self.engine.ignored += 1

    def change_baud(self, p: bytes, now_us: int) -> None:
        if p[0] == 0x55 and p[1] == 1 and p[2] < len(_BAUDS):
            self.engine.baud = _BAUDS[p[2]]
        else:
            self.engine.parser.garbage += 5

    def pulse(self, p: bytes, now_us: int) -> None:
        self.engine.pulses.append((p[0] & 1, p[1] * 2, p[2] * 2))

    def transmit_status(self, p: bytes, now_us: int) -> None:
        if self.engine.settings.dialect == "ESC v" and not self.engine.realtime.answered_early():
            self.engine.reply(self.engine.status.esc_v(), now_us)

    def transmit_sensor(self, p: bytes, now_us: int) -> None:
        if self.engine.settings.answers_gs_r:
            self.engine.reply(self.engine.status.gs_r(p[0]), now_us)

    def transmit_id(self, p: bytes, now_us: int) -> None:
        if self.engine.settings.dialect == "DLE EOT" and p[0] in (1, 49):
            self.engine.reply(b"\x20", now_us)

    def automatic_status(self, p: bytes, now_us: int) -> None:
        """GS a n: bit 5 switches the BUSY output on where it has to be; other bits the reports."""
        if self.engine.settings.busy_needs_gs_a:
            self.busy_enabled = p[0] & 0x20 != 0
        self.asb = p[0] & ~0x20
        self.engine.line_changed(now_us)
        self.engine.report_status(now_us)

    def realtime_status(self, p: bytes, now_us: int) -> None:
        """DLE EOT: answered when it arrived (realtime.py)."""

    def realtime_pulse(self, p: bytes, now_us: int) -> None:
        """DLE DC4: carried out when it arrived (realtime.py)."""
