# SPDX-License-Identifier: MIT
"""Engine port: pacing, the ring, questions between units, no allocation; on a fake clock."""

import unittest

from engine_profiles import Random, profile
from escpos_reader import EscposReader
from fake_engine import drive
from platen.shell.uart import ABANDONED, DONE, EnginePort
from port_bench import NO_PAPER, Bench, band
from support import no_alloc


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
        self.assertTrue(bench.clock.longest_ms <= 20)


class TestQuestions(unittest.TestCase):
    def test_between_units_only(self):
        for baud, count in ((115200, 8), (9600, 3)):
            bench = Bench(status_dialect="DLE EOT", status_barrier="GS r", baud=baud).real_time()
            bench.engine.answers[b"\x1dr\x01"] = 0x00
            for n in range(count):
                self.assertTrue(bench.write(band(20, 48, n)))
            self.assertTrue(bench.finish())
            reader = EscposReader()
            reader.read(bytes(bench.engine.sent))  # finds them only where commands begin
            self.assertEqual(reader.rows, [bytes([n // 20]) * 48 for n in range(20 * count)])
            self.assertEqual(reader.log.count("GS r 1"), 1)
            self.assertEqual(len(reader.log), len(bench.engine.asked))
            self.assertTrue(len(reader.log) >= 3)
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
        for changes in (
            {"flow": "model", "status_dialect": "ESC v"},
            {"status_dialect": "DLE EOT"},
        ):
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
