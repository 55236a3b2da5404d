# SPDX-License-Identifier: MIT
"""Engine port: stalls, abandoned jobs, recovery, and an engine whose clock is moved."""

import unittest

from escpos_reader import EscposReader
from fake_engine import drive
from platen.core.escpos import blind_bytes
from platen.shell.uart import EnginePort
from port_bench import EOT, NO_PAPER, OTHER, Bench, band


class TestStalls(unittest.TestCase):
    def out_of_paper(self, bench, from_ms, to_ms):
        seen = []

        def look():
            if not seen or seen[-1] != (bench.port.stalled, bench.port.reasons):
                seen.append((bench.port.stalled, bench.port.reasons))
            bench.clock.at(10, look)

        bench.clock.at(from_ms, lambda: bench.engine.set_paper(False))
        bench.clock.at(to_ms, lambda: bench.engine.set_paper(True))
        bench.clock.at(1, look)
        return seen

    def test_paper_out_and_in_again(self):
        for cts in (True, False):
            bench = Bench(cts, status_dialect="DLE EOT", baud=19200).real_time()
            seen = self.out_of_paper(bench, 500, 5000)
            units = [band(8, 48, n) for n in range(20)]
            for unit in units:
                self.assertTrue(bench.write(unit))
            self.assertTrue(bench.finish())
            self.assertEqual(seen, [(False, ()), (True, NO_PAPER), (False, ())])
            self.assertEqual(bench.engine.rows, 160)
            self.assertEqual(bench.engine.overruns, 0)
            self.assertEqual(bench.without_questions(), b"".join(units))

    def test_paper_out_on_three_wires_and_a_small_buffer(self):
        # nothing but the answers tells that the engine stopped; its buffer must not overflow
        for dialect in ("ESC v", "DLE EOT"):
            for out_ms in range(300, 700, 37):
                bench = Bench(
                    False,
                    status_dialect=dialect,
                    baud=19200,
                    rx_buffer_bytes=256 if dialect == "ESC v" else 1024,
                    pacing_fill_pct=50,
                ).real_time()
                bench.engine.answers[b"\x1bv\x00"] = 0x01
                limit = blind_bytes(bench.profile)
                rows = (limit - 8) // 48
                self.out_of_paper(bench, out_ms, out_ms + 4000)
                for n in range(60 // rows):
                    self.assertTrue(bench.write(band(rows, 48, n)))
                self.assertTrue(bench.finish())
                self.assertEqual(bench.engine.overruns, 0)
                self.assertEqual(bench.engine.rows, 60 // rows * rows)

    def test_paper_out_while_finishing(self):
        bench = Bench(status_dialect="DLE EOT", status_barrier="GS r").real_time()
        bench.engine.answers[b"\x1dr\x01"] = 0x00
        seen = self.out_of_paper(bench, 10, 4000)
        self.assertTrue(bench.write(band(20)))
        self.assertFalse(bench.finish(2000))
        self.assertTrue(bench.port.stalled)
        self.assertTrue(bench.finish())
        drive(bench.clock.sleep_ms(20))
        self.assertEqual(seen[1:], [(True, NO_PAPER), (False, ())])
        self.assertEqual(bench.engine.rows, 20)

    def test_overnight_without_overrun(self):
        bench = Bench(False, status_dialect="DLE EOT", rx_buffer_bytes=256).real_time()
        self.out_of_paper(bench, 100, 600000)
        for n in range(10):
            self.assertTrue(bench.write(band(2, 48, n)))
        self.assertTrue(bench.finish())
        self.assertEqual(bench.engine.overruns, 0)

    def test_busy_for_too_long_is_a_stall(self):
        bench = Bench(pacing_stall_ms=1000)
        bench.clock.at(20, lambda: setattr(bench.engine, "deaf", True))
        stalled = []
        bench.clock.at(900, lambda: stalled.append(bench.port.stalled))
        bench.clock.at(1300, lambda: stalled.append((bench.port.stalled, bench.port.reasons)))
        bench.clock.at(3000, lambda: setattr(bench.engine, "deaf", False))
        for n in range(8):
            self.assertTrue(bench.write(band(20, 48, n)))
        self.assertTrue(bench.finish())
        self.assertEqual(stalled, [False, (True, OTHER)])
        self.assertEqual((bench.port.stalled, bench.port.reasons), (False, ()))
        self.assertEqual(bench.engine.rows, 160)

    def test_late_loop_is_no_stall(self):
        bench = Bench(pacing_stall_ms=1000)
        bench.engine.deaf = True
        bench.port.begin(band(1), 56)
        bench.port.step()
        for _ in range(3):  # each look comes 2 s after the last
            bench.clock.now_us += 2000000
            bench.port.step()
        self.assertFalse(bench.port.stalled)

    def test_silent_engine_is_gone_until_it_answers(self):
        bench = Bench(status_dialect="DLE EOT", baud=19200).real_time()
        off = []
        for question in EOT:
            bench.engine.answers[question] = lambda: None if off else 0x12
        bench.clock.at(600, lambda: off.append(1))
        states = []
        bench.clock.at(5000, lambda: states.append(bench.port.reasons))
        bench.clock.at(6000, off.pop)
        for n in range(20):
            self.assertTrue(bench.write(band(8, 48, n)))
        self.assertEqual(states, [OTHER])
        self.assertEqual(bench.port.reasons, ())


class TestAbandon(unittest.TestCase):
    def test_nothing_happens_while_the_engine_works(self):
        bench = Bench(baud=9600)
        self.assertTrue(bench.write(band(5)))
        bench.clock.at(50, bench.port.abandon)
        self.assertTrue(bench.write(band(5)))
        self.assertTrue(bench.finish())
        self.assertFalse(bench.port.dirty)

    def test_stuck_in_the_middle_of_a_unit(self):
        bench = Bench(pacing_stall_ms=1000, baud=9600)
        engine = bench.engine
        bench.clock.at(100, lambda: setattr(engine, "deaf", True))
        bench.clock.at(3000, bench.port.abandon)
        self.assertFalse(bench.write(band(20, 48, 0xAA)))
        self.assertTrue(bench.ms() - 65000 < 3100)
        self.assertTrue(bench.port.dirty)
        bench.clock.at(500, lambda: setattr(engine, "deaf", False))
        self.assertTrue(bench.write(b"\x1b@"))  # cleans up first
        self.assertTrue(bench.write(band(2, 48, 0x11)))
        self.assertTrue(bench.finish())
        self.assertFalse(bench.port.dirty)
        reader = EscposReader()
        sent = bytes(engine.sent)
        end = sent.index(b"\x1b@")
        reader.read(sent[:end])  # the broken band is complete
        self.assertEqual(len(reader.rows), 20)
        self.assertEqual(sent[end:], b"\x1b@\x1b@" + band(2, 48, 0x11))

    def test_abandoned_before_its_engine_is_stuck(self):
        bench = Bench(pacing_stall_ms=1000, baud=9600)
        bench.clock.at(100, lambda: setattr(bench.engine, "deaf", True))
        bench.clock.at(200, bench.port.abandon)
        self.assertFalse(bench.write(band(20)))
        self.assertTrue(bench.port.stalled)

    def test_recovery_can_be_abandoned_too(self):
        bench = Bench(pacing_stall_ms=1000, baud=9600)
        bench.clock.at(100, lambda: setattr(bench.engine, "deaf", True))
        bench.clock.at(3000, bench.port.abandon)
        self.assertFalse(bench.write(band(20)))
        bench.clock.at(500, bench.port.abandon)
        self.assertFalse(drive(bench.port.recover()))
        self.assertTrue(bench.port.dirty)
        bench.engine.deaf = False
        self.assertTrue(drive(bench.port.recover()))
        self.assertTrue(bench.engine.idle())
        self.assertTrue(drive(bench.port.recover()))  # nothing to do

    def test_without_a_job_it_has_no_effect(self):
        bench = Bench(status_dialect="DLE EOT").real_time()
        bench.port.abandon()
        bench.engine.paper = False
        bench.clock.at(3000, lambda: bench.engine.set_paper(True))
        self.assertTrue(bench.write(band(5)))
        self.assertTrue(bench.write(band(5)))
        self.assertTrue(bench.finish())

    def test_paper_out_before_the_job(self):
        bench = Bench(status_dialect="DLE EOT").real_time()
        bench.engine.paper = False
        self.assertTrue(bench.write(b"\x1b@"))
        bench.clock.at(2000, bench.port.abandon)
        self.assertFalse(bench.write(band(20)))
        self.assertEqual(bench.port.reasons, NO_PAPER)


class TestFastEngine(unittest.TestCase):
    def test_time_is_moved_not_awaited(self):
        for cts in (True, False):
            bench = Bench(cts, baud=9600, rx_buffer_bytes=256, pacing_fill_pct=50)
            moved = []

            def wait_us(us, bench=bench, moved=moved):
                moved.append(us)
                bench.clock.now_us += us

            engine = bench.engine
            engine.txdone = lambda engine=engine, clock=bench.clock: flush(engine, clock)
            engine.wait_us = wait_us
            bench.port = EnginePort(engine, bench.profile, bench.clock)
            for n in range(10):
                self.assertTrue(bench.write(band(5, 48, n)))
            self.assertTrue(bench.finish())
            self.assertTrue(engine.idle())
            self.assertEqual(engine.overruns, 0)
            self.assertTrue(bench.clock.slept_ms < 200)
            self.assertTrue(cts or moved)


def flush(engine, clock):
    """A fast engine runs until everything has left the UART."""
    while engine.outstanding and not (engine.cts and engine.busy()):
        clock.now_us += int(engine.byte_us) + 1
        engine.run()
    return not engine.outstanding


if __name__ == "__main__":
    unittest.main()
