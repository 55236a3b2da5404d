# SPDX-License-Identifier: MIT
"""Engine port: pacing, the ring, stalls, abandoned jobs, recovery, on a fake clock."""

import unittest

from engine_profiles import Random, profile
from escpos_reader import EscposReader
from fake_engine import FakeClock, FakeEngine, drive
from platen.shell.uart import ABANDONED, DONE, EnginePort
from support import no_alloc

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
            self.engine.answers[question] = (
                lambda good=good, bad=bad: good if self.engine.paper else bad
            )
        return self

    def without_questions(self):
        sent = bytes(self.engine.sent)
        for question in EOT + (b"\x1dr\x01", b"\x1bv\x00"):
            sent = sent.replace(question, b"")
        return sent


class TestPacing(unittest.TestCase):
    def job(self, bench, units):
        for unit in units:
            self.assertTrue(bench.write(unit))
        self.assertTrue(bench.finish())
        drive(bench.clock.sleep_ms(8))  # a row of the engine
        self.assertTrue(bench.engine.idle())
        self.assertEqual(bench.without_questions(), b"".join(units))
        self.assertEqual(bench.engine.overruns, 0)
        return bench

    def test_order_and_ring(self):
        units = [band(n % 20 + 1, n % 48 + 1, n) for n in range(1, 40)]
        bench = self.job(Bench(ring_bytes=256), units)
        self.assertTrue(bench.engine.max_outstanding <= 256)

    def test_wire_is_kept_busy(self):
        units = [band(6, 48, 0x01) for _ in range(40)]  # 11840 bytes: 1.03 s at 115200
        bench = Bench()
        start = bench.ms()
        self.job(bench, units)
        self.assertTrue(bench.ms() - start < 1100)

    def test_little_is_outstanding(self):
        units = [band(30, 48, 0x01)] * 3
        bench = self.job(Bench(baud=9600, ring_bytes=4096), units)
        self.assertTrue(bench.engine.max_outstanding <= 9600 * 130 // 10000)  # 130 ms

    def test_engine_never_holds_much_work(self):
        # 200 white rows are 208 bytes: nothing on the wire, 0.4 s of paper
        bench = Bench()
        for _ in range(20):
            self.assertTrue(bench.write(band(100, 1, 0)))
            ahead_us = 250000 + 100 * 2083 + 20000
            self.assertTrue(bench.engine._free_us - bench.clock.now_us < ahead_us)
            self.assertTrue(bench.port.model.backlog_us() < ahead_us)

    def test_model_flow_fits_a_small_buffer(self):
        random = Random(5)
        for baud in (9600, 19200, 115200):
            for slow_pct in (100, 140):
                bench = Bench(
                    cts=False,
                    baud=baud,
                    rx_buffer_bytes=256,
                    pacing_fill_pct=50,
                    heat_presets={"normal": [7, 80, 2]},
                )
                bench.engine.slow_pct = slow_pct
                units = []
                for _ in range(15):
                    width = 1 + random.below(48)
                    units.append(band(1 + random.below(20), width, random.below(256)))
                self.job(bench, units)
                self.assertTrue(bench.engine.max_fill <= 256)

    def test_cts_flow_stops_at_busy(self):
        # much darker than the profile says: BUSY has to do it
        bench = Bench(rx_buffer_bytes=512, status_barrier="GS r")
        bench.engine.answers[b"\x1dr\x01"] = 0x00
        bench.engine.heat = [0, 255, 0]
        self.job(bench, [band(10, 20)] * 8)
        self.assertTrue(bench.engine.max_fill <= 512 - 128 + 1)

    def test_naps_are_short(self):
        bench = self.job(Bench(baud=9600), [band(5)] * 5)
        self.assertTrue(max(bench.clock.naps) <= 20)


class TestQuestions(unittest.TestCase):
    def test_between_units_only(self):
        bench = Bench(status_dialect="DLE EOT", status_barrier="GS r").real_time()
        bench.engine.answers[b"\x1dr\x01"] = 0x00
        for n in range(20):
            self.assertTrue(bench.write(band(20, 48, n)))
        self.assertTrue(bench.finish())
        reader = EscposReader()
        sent = bytes(bench.engine.sent)
        for question in EOT:
            sent = sent.replace(question, b"")
        reader.read(sent)
        self.assertEqual(reader.log, ["GS r 1"])
        self.assertEqual(len(reader.rows), 400)
        self.assertTrue(len(bench.engine.asked) >= 10)
        self.assertEqual(bench.port.reasons, ())

    def test_write_only_engine_is_left_alone(self):
        bench = Bench(status_dialect="DLE EOT", status_barrier="GS r")
        start = bench.ms()
        for _ in range(10):
            self.assertTrue(bench.write(band(5, 48, 1)))
        self.assertTrue(bench.finish())
        self.assertTrue(bench.ms() - start < 2500)  # three questions of 0.4 s, once
        start = bench.ms()
        for _ in range(10):
            self.assertTrue(bench.write(band(5, 48, 1)))
        self.assertTrue(bench.finish())
        self.assertTrue(bench.ms() - start < 700)
        self.assertFalse(bench.port.stalled)

    def test_engine_without_barrier(self):
        bench = Bench(status_dialect="DLE EOT", status_barrier="GS r").real_time()
        self.assertTrue(bench.write(band(5)))
        self.assertTrue(bench.finish())
        start = bench.ms()
        self.assertTrue(bench.write(band(5)))
        self.assertTrue(bench.finish())  # by the model alone
        self.assertTrue(bench.ms() - start < 200)
        drive(bench.clock.sleep_ms(8))
        self.assertTrue(bench.engine.idle())

    def test_finish_waits_for_the_barrier(self):
        bench = Bench(status_dialect="ESC v")
        bench.engine.answers[b"\x1bv\x00"] = 0x01
        bench.engine.heat = [0, 255, 0]  # far slower than the model thinks
        for _ in range(4):
            self.assertTrue(bench.write(band(10)))
        self.assertTrue(bench.finish())
        self.assertEqual(bench.engine.rows, 40)

    def test_noise_changes_nothing(self):
        bench = Bench(status_dialect="DLE EOT").real_time()
        for n in range(10):
            bench.engine._out.extend(b"\x1a\xff\x00\x13\x72\x1a")
            self.assertTrue(bench.write(band(20, 48, n)))
        self.assertTrue(bench.finish())
        self.assertFalse(bench.port.stalled)

    def test_poll_while_idle(self):
        bench = Bench(status_dialect="DLE EOT").real_time()
        bench.engine.paper = False
        for _ in range(60):
            bench.port.poll()
            drive(bench.clock.sleep_ms(100))
        self.assertEqual(bench.port.poll(), NO_PAPER)
        self.assertTrue(bench.port.stalled)
        bench.engine.paper = True
        for _ in range(60):
            bench.port.poll()
            drive(bench.clock.sleep_ms(100))
        self.assertEqual(bench.port.reasons, ())
        self.assertTrue(len(bench.engine.asked) < 60)


class TestStalls(unittest.TestCase):
    def out_of_paper(self, bench, from_ms, to_ms):
        seen = []

        def set_paper(value):
            bench.engine.run()
            bench.engine.paper = value

        def look():
            if not seen or seen[-1] != (bench.port.stalled, bench.port.reasons):
                seen.append((bench.port.stalled, bench.port.reasons))
            bench.clock.at(10, look)

        bench.clock.at(from_ms, lambda: set_paper(False))
        bench.clock.at(to_ms, lambda: set_paper(True))
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
        off = [False]
        for question in EOT:
            bench.engine.answers[question] = lambda: None if off[0] else 0x12
        bench.clock.at(600, lambda: off.__setitem__(0, True))
        states = []
        bench.clock.at(5000, lambda: states.append(bench.port.reasons))
        bench.clock.at(6000, lambda: off.__setitem__(0, False))
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
        bench.clock.at(3000, lambda: setattr(bench.engine, "paper", True))
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
            self.assertTrue(sum(bench.clock.naps) < 200)
            self.assertTrue(cts or moved)


def flush(engine, clock):
    """A fast engine runs until everything has left the UART."""
    while engine.outstanding and not (engine.cts and engine.busy()):
        clock.now_us += int(engine.byte_us) + 1
        engine.run()
    return not engine.outstanding


class TestSteps(unittest.TestCase):
    def test_no_allocation(self):
        # only the port: a UART that does nothing, a clock that counts
        class Quiet:
            count = 0

            def write(self, buf, start, count):
                return count

            def txdone(self):
                self.count += 1
                return self.count & 3 == 0

            def any(self):
                return self.count & 7 == 0

            def readinto(self, buf):
                buf[0] = 0x12
                return 1

            def sleep_ms(self, ms):
                raise AssertionError("step() waits")

            def ticks_ms(self):
                self.count += 1
                return self.count * 7

            def ticks_diff(self, a, b):
                return a - b

        quiet = Quiet()
        for changes in ({"flow": "model", "status_dialect": "ESC v"}, {"status_dialect": "DLE EOT"}):
            port = EnginePort(quiet, profile(**changes), quiet)
            unit = band(30, 48, 3)

            def run(port=port, unit=unit):
                for _ in range(5):
                    port.begin(unit, len(unit))
                    left = 3000
                    while port.step() != DONE and left:
                        left -= 1
                        port.stalled
                        port.reasons
                    if not left:
                        return False
                for _ in range(100):
                    port.finish_step()
                    port.poll()
                return True

            self.assertTrue(no_alloc(run))

    def test_results(self):
        self.assertTrue(DONE < 0 and ABANDONED < 0 and DONE != ABANDONED)


if __name__ == "__main__":
    unittest.main()
