# SPDX-License-Identifier: MIT
"""An engine port on a fake engine and a fake clock, for the tests of the port."""

from engine_profiles import profile
from fake_engine import FakeClock, FakeEngine, drive
from platen.shell.uart import EnginePort

NO_PAPER = (b"media-needed-error", b"media-empty-error")
OTHER = (b"other-error",)
EOT = (b"\x10\x04\x01", b"\x10\x04\x02", b"\x10\x04\x04")


def band(rows, width=48, value=0xFF):
    return bytes((0x1D, 0x76, 0x30, 0, width, 0, rows, 0)) + bytes([value]) * (rows * width)


class Bench:
    """A port with its engine and clock; `write` and `finish` run to their end."""

    def __init__(self, cts=True, **changes):
        changes["flow"] = "cts" if cts else "model"
        changes["ramp_factor"] = 1  # as the fake engine
        self.profile = profile(**changes)
        self.clock = FakeClock()
        self.engine = FakeEngine(self.clock, self.profile, cts)
        self.port = EnginePort(self.engine, self.profile, self.clock)

    def ms(self):
        return self.clock.now_us // 1000

    def write(self, data):
        return drive(self.port.write(data, len(data)))

    def finish(self, timeout_ms=None):
        return drive(self.port.finish(timeout_ms))

    def real_time(self):
        """The engine answers DLE EOT truthfully."""
        for question, good, bad in zip(EOT, (0x12,) * 3, (0x1A, 0x32, 0x72)):
            self.engine.answers[question] = lambda good=good, bad=bad: (
                good if self.engine.paper else bad
            )
        return self

    def without_questions(self):
        sent = bytes(self.engine.sent)
        for question in EOT + (b"\x1dr\x01", b"\x1bv\x00"):
            sent = sent.replace(question, b"")
        return sent
