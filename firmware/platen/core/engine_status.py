# SPDX-License-Identifier: MIT
"""Status dialects of the engine: which bytes ask, which replies count, which reasons they mean.

`query(out)` writes the next question, `feed(byte)` takes every byte the engine sends and keeps
what answers it (or is an automatic report); anything else is noise and changes nothing. Results:
`bad` (the engine stands still: send nothing), `blocked` (a second round has said so, because
engines that execute DLE EOT inside raster data answer questions nobody asked), `reasons` for IPP.
Tables and masks: boards/engines/README.md, engine.md 1.1. No allocation, no clock.
"""

from micropython import const

# What a pending question is; 1, 2 and 4 are also the n of DLE EOT.
NOTHING = const(0)
_OFFLINE_CAUSE = const(2)
_PAPER = const(4)
_ONLINE = const(1)
_ESC_V = const(8)
_GS_R = const(9)
_BARRIER = const(10)

_PAPER_SENSOR_EVERY = const(4)  # near end changes slowly; DLE EOT 1 says all that stops the engine

# printer-state-reasons (RFC 8011 section 5.4.12). The first keyword is what a user has to do;
# media-needed comes first because that is what clients and the PWG self-test (I-20) look for.
_FINE = ()
_NO_PAPER = (b"media-needed-error", b"media-empty-error")
_OPEN = (b"cover-open-error",)
_OTHER = (b"other-error",)
_LOW = (b"media-low-warning",)

# DLE EOT 1: bit 3 off line; 2: bit 2 cover, bit 5 paper, bit 6 error; 4: 60h end, 0Ch near end.
_BITS = {1: 0x08, 2: 0x64, 4: 0x60}


class EngineStatus:
    """Status of one engine; `profile` is a dict of boards/engines."""

    def __init__(self, profile):  # once
        status = profile["status"]
        self.dialect = status["dialect"]
        if self.dialect == "none":
            self.dialect = status["barrier"]  # "none" or "GS r"
        self.can_ask = self.dialect != "none"
        # An answer to these proves that all bytes before the question were executed.
        self.is_in_order = self.dialect in ("ESC v", "GS r")
        self._barrier_is_gs_r = status["barrier"] == "GS r"
        self.has_barrier = self._barrier_is_gs_r or self.is_in_order
        self._reports = status["asb"] != 0
        self._bits = bytearray(5)  # last DLE EOT replies, masked, by n
        self.forget()

    def forget(self):  # once
        """The engine may have been replaced or switched off: nothing is known."""
        self.pending = NOTHING
        self.answers = 0  # replies understood, counted up to 2**20
        self.passed = 0  # barriers answered, same
        self.bad = False
        self.blocked = False
        self.silent = False  # it used to answer and does not any more
        self.reasons = _FINE
        self._cover = False
        self._paper = False  # out
        self._error = False
        for n in range(len(self._bits)):
            self._bits[n] = 0
        self._low = False
        self._rounds = 0
        self._turn = 0
        self._report_count = 0

    # Asking.

    def query(self, out):
        """Writes the next question to out (bytearray(3)); returns 3 and sets `pending`."""
        if self.dialect == "DLE EOT":
            self.pending = self._next_n()
            out[0] = 0x10
            out[1] = 0x04
            out[2] = self.pending
        elif self.dialect == "ESC v":
            self.pending = _ESC_V
            out[0] = 0x1B
            out[1] = 0x76
            out[2] = 0x00
        else:
            self._gs_r(out)
            self.pending = _GS_R
        return 3

    def barrier(self, out):
        """Like query(), with the question that is answered after everything before it."""
        if not self._barrier_is_gs_r:
            return self.query(out)
        self._gs_r(out)
        self.pending = _BARRIER
        return 3

    def lost(self):  # cold
        """No answer came in time: the question is forgotten, the next one is another."""
        self.pending = NOTHING
        self._turn += 1

    def gone(self):  # cold
        """An engine that used to answer is silent: off, unplugged, or (GS r) out of paper."""
        self.silent = True
        self._paper = self.dialect == "GS r"
        self._error = not self._paper
        self.bad = True
        self.blocked = True
        self._judge()

    def _gs_r(self, out):
        out[0] = 0x1D
        out[1] = 0x72
        out[2] = 0x01

    def _next_n(self):
        turn = self._turn
        if self.bad:  # 1, 4, 2, 1: the cause is known when the stop is confirmed
            turn %= 3
            return _PAPER if turn == 1 else _OFFLINE_CAUSE if turn == 2 else _ONLINE
        return _PAPER if turn % _PAPER_SENSOR_EVERY == 0 else _ONLINE

    # Answers.

    def feed(self, byte):
        """Takes one byte from the engine; returns True when it was understood."""
        if self._report_count:
            return self._report(byte)
        if self._reports and byte & 0x93 == 0x10:
            return self._report(byte)
        pending = self.pending
        if pending == NOTHING:
            return False
        mask, value = (0x93, 0x12) if pending <= _PAPER else (0x90, 0)
        if byte & mask != value:
            return False
        if self.silent:  # it is back, and tells what holds now
            self.silent = False
            self.bad = False
            self.blocked = False
            self._paper = False
            self._error = False
        if pending <= _PAPER:
            self._real_time(pending, byte)
        else:
            self._in_order(pending, byte)
        self.pending = NOTHING
        self._answered()
        return True

    def _answered(self):
        self.answers = min(self.answers + 1, 0x100000)
        self._judge()

    def _real_time(self, n, byte):
        bits = self._bits
        bits[n] = byte & _BITS[n]
        if n == _PAPER:
            self._low = byte & 0x0C != 0
        was_bad = self.bad
        self.bad = bits[1] != 0 or bits[2] != 0 or bits[4] != 0
        if n == _ONLINE or not self.bad:
            self._cover = False
            self._paper = False
            self._error = self.bad
        # A cause that has gone stays until "off line" has: the reasons never say more than is so.
        if bits[2] & 0x04:
            self._cover = True
        if bits[2] & 0x20 or bits[4]:
            self._paper = True
        if not self.bad:
            self._rounds = 0
            self._turn = 0 if was_bad else self._turn + 1
            self.blocked = False
        elif not was_bad:
            self._turn = 1 if n == _ONLINE else 0
        else:
            self._turn += 1
            if n == _ONLINE:
                self._rounds += 1
        if self._rounds:
            self.blocked = True

    def _in_order(self, kind, byte):
        if kind == _ESC_V:
            self._paper = byte & 0x04 != 0
            self._error = byte & 0x40 != 0
        else:
            self._low = byte & 0x0C != 0
            if kind == _BARRIER:
                self.passed = min(self.passed + 1, 0x100000)
                return  # says nothing about paper or errors
            self._paper = False
            self._error = False
        self.passed = min(self.passed + 1, 0x100000)
        self.bad = self._paper or self._error
        self.blocked = self.bad  # cannot have come out of raster data

    def _report(self, byte):  # cold
        """Four bytes of automatic status: cover; errors; paper; nothing."""
        at = self._report_count
        if at and byte & 0x90:  # not a report after all
            self._report_count = 0
            return False
        self._report_count = (at + 1) & 3
        if at == 0:
            self._cover = byte & 0x20 != 0
        elif at == 1:
            self._error = byte & 0x68 != 0
        elif at == 2:
            self._paper = byte & 0x0C != 0
            self._low = byte & 0x03 != 0
        else:
            self.bad = self._cover or self._error or self._paper
            self.blocked = self.bad
            self._rounds = 1 if self.bad else 0
            for n in (1, 2, 4):
                self._bits[n] = 0
            self._answered()
        return True

    def _judge(self):
        if self.bad and not self.blocked:
            return  # wait for the second round
        if not self.blocked:
            self.reasons = _LOW if self._low else _FINE
        elif self._cover:
            self.reasons = _OPEN
        elif self._paper:
            self.reasons = _NO_PAPER
        else:
            self.reasons = _OTHER
