# SPDX-License-Identifier: MIT
"""Byte times, receive buffer, BUSY and overruns of the virtual engine, against hand arithmetic."""

import pytest

from enginekit import BLACK_ROW, RAMP_US, WHITE_ROW, engine, printed, raster, rows_of
from host_tools.engine.engine import FOREVER_US
from host_tools.engine.fifo import Fifo
from host_tools.engine.wire import Wire


@pytest.mark.parametrize(
    ("baud", "count", "us"),
    [
        (115200, 1, 86),  # 10 bits / 115200 = 86.8 us, whole microseconds
        (115200, 2, 173),
        (115200, 11520, 1000000),
        (9600, 1, 1041),
        (9600, 960, 1000000),
        (19200, 7, 3645),
    ],
)
def test_byte_times_do_not_drift(baud, count, us):
    wire = Wire(baud)
    wire.push(bytes(count), 5000)
    assert wire.arrival_us(count) == 5000 + us
    assert wire.ready(5000 + us - 1) == count - 1
    assert wire.ready(5000 + us) == count


def test_parity_bits_make_bytes_longer():
    wire = Wire(9600, bits=11)
    wire.push(b"x", 0)
    assert wire.arrival_us(1) == 1145


def test_line_goes_on_without_a_gap_when_more_is_written_in_time():
    wire = Wire(9600)
    wire.push(b"ab", 0)
    assert wire.ready(1500) == 1
    wire.take(1)
    wire.push(b"c", 1500)
    assert wire.arrival_us(2) == 3125  # three bytes from 0
    wire.take(2)
    wire.push(b"d", 10000)
    assert wire.arrival_us(1) == 11041  # idle since 3125


def test_gate_lets_one_more_byte_through_and_resumes_when_released():
    wire = Wire(9600, gated=True)
    wire.push(b"abcd", 0)
    assert wire.take(wire.ready(1041)) == b"a"
    wire.gate(True, 1041)
    assert wire.ready(99999) == 1
    assert wire.take(1) == b"b"
    assert wire.ready(99999) == 0
    assert wire.arrival_us(1) == -1
    wire.gate(False, 50000)
    assert wire.arrival_us(1) == 51041
    assert wire.outstanding == 2


def test_gate_released_in_time_is_not_noticed():
    wire = Wire(9600, gated=True)
    wire.push(b"abcd", 0)
    wire.take(wire.ready(1041))
    wire.gate(True, 1041)
    wire.gate(False, 1500)  # the next byte is still in the shift register
    assert wire.arrival_us(3) == 4166


def test_line_without_cts_ignores_busy():
    wire = Wire(9600, gated=False)
    wire.push(b"abcd", 0)
    wire.gate(True, 0)
    assert wire.ready(99999) == 4


def test_fifo_thresholds_and_hysteresis():
    fifo = Fifo(256, 16, 26)
    assert fifo.receive(bytes(239)) == 0
    assert not fifo.is_busy
    assert fifo.receive(b"x") == 0
    assert fifo.is_busy  # 16 free
    fifo.consume(9)
    assert fifo.is_busy  # 25 free
    fifo.consume(1)
    assert not fifo.is_busy  # 26 free
    assert fifo.receive(bytes(27)) == 1
    assert (fifo.fill, fifo.overruns, fifo.max_fill) == (256, 1, 256)


def stalled(**overrides):
    """An engine out of paper that is sent 300 bytes of raster; its buffer holds 256."""
    made = engine(rx_buffer_bytes=256, busy_slack=16, busy_ready_free=26, **overrides)
    made.inject({"event": "paper-out"})
    made.send(raster([BLACK_ROW] * 10)[:300])
    return made


def test_cts_stops_one_byte_after_busy_and_nothing_is_lost():
    made = stalled()
    made.run(FOREVER_US)
    assert made.is_busy
    assert made.take_busy() == [(240 * 10000000 // 115200, True)]
    assert (made.wire.total, made.wire.outstanding) == (241, 59)
    assert made.fifo.overruns == 0


@pytest.mark.parametrize(("lag", "lost"), [(16, 0), (17, 1), (64, 44)])
def test_busy_polled_by_software_loses_what_is_in_flight_beyond_the_slack(lag, lost):
    made = stalled(lag_bytes=lag)
    made.run(FOREVER_US)
    assert made.fifo.overruns == lost


def test_open_loop_loses_what_does_not_fit_and_notes_the_row():
    made = stalled(flow="model")
    made.run(FOREVER_US)
    assert made.fifo.overruns == 44
    assert made.overrun_rows == [0]
    assert made.wire.outstanding == 0


def test_busy_falls_when_enough_is_free_again_and_the_rest_arrives():
    made = stalled()
    made.run(1000000)
    made.inject({"event": "paper-in"})
    made.run(FOREVER_US)
    # 241 are there: the head leaves at once, the first row when the motor starts, 185 stay; 55
    # more (4774 us) make 240 again; the second row starts after 6 strobes x 820 us x 3
    assert made.take_busy() == [
        (20833, True),
        (1000000, False),
        (1004774, True),
        (1014760, False),
    ]
    assert made.fifo.overruns == 0
    assert made.wire.last_us == 1014760 + 260  # 59 - 55 - 1 in the shift register


def test_xon_xoff_are_sent_as_bytes():
    made = stalled(flow="xonxoff")
    made.run(100000)
    assert made.take_replies() == b"\x13"
    made.inject({"event": "paper-in"})
    made.run(200000)
    assert made.take_replies() == b"\x11"


def test_busy_works_only_after_gs_a_where_the_profile_says_so():
    made = stalled(busy_needs_gs_a=True)
    made.run(FOREVER_US)
    assert not made.is_busy
    assert made.fifo.overruns == 44
    enabled = printed(b"\x1da\x20", busy_needs_gs_a=True)
    enabled.inject({"event": "paper-out"})
    assert not enabled.is_busy
    enabled.send(bytes(5000))
    enabled.run(FOREVER_US)
    assert enabled.is_busy
    assert enabled.fifo.overruns == 0


def test_busy_line_may_also_mean_off_line():
    made = engine(busy_offline=True)
    made.inject({"event": "cover-open"})
    assert made.is_busy
    made.send(b"hello")
    made.run(FOREVER_US)
    assert made.wire.total == 1  # the byte in the shift register
    made.inject({"event": "cover-closed"})
    made.run(FOREVER_US)
    assert made.wire.total == 5


def test_unconnected_busy_never_rises():
    made = stalled(busy_active="none")
    made.run(FOREVER_US)
    assert not made.is_busy


@pytest.mark.parametrize("size", [45, 64, 128])
def test_rows_longer_than_the_buffer_go_straight_to_the_latch(size):
    rows = [bytes([i] * 72) for i in range(1, 60)]
    made = printed(raster(rows), dots=576, rx_buffer_bytes=size, busy_slack=16, busy_ready_free=26)
    assert rows_of(made) == rows
    assert (made.fifo.overruns, made.wire.outstanding) == (0, 0)


def test_wrong_baud_rate_is_garbage():
    made = engine()
    made.wire.set_baud(9600, 0)
    made.send(raster([BLACK_ROW] * 3))
    made.run(FOREVER_US)
    assert made.paper.height == 0 or BLACK_ROW not in rows_of(made)
    assert made.parser.text > 0
    made.wire.set_baud(115200, made.now_us)
    made.send(b"\n" + raster([BLACK_ROW] * 3))
    made.run(FOREVER_US)
    assert rows_of(made)[-3:] == [BLACK_ROW] * 3


def test_baud_rate_command_and_power_cycle():
    made = printed(b"\x1f-U\x01\x00")
    assert made.baud == 9600
    made.inject({"event": "power-cycle"})
    assert made.baud == 115200


def test_whole_time_line_of_a_small_job():
    # at 10 Mbaud a byte takes 1 us: 8 bytes of head, then rows of 48
    made = printed(raster([WHITE_ROW] * 10), baud=10000000)
    first = 8 + 48
    assert made.mechanism.free_us == first + sum(RAMP_US) + 4 * 2083
    assert made.now_us == made.mechanism.free_us
    assert made.fifo.max_fill == 480 - 48  # all but the first row wait for the motor


def test_run_in_small_steps_is_the_same_as_at_once():
    data = b"Hello\n" + raster([BLACK_ROW, WHITE_ROW] * 50) + b"\x1bJ\x40\x1dr\x01"
    overrides = {"rx_buffer_bytes": 256, "busy_slack": 16, "busy_ready_free": 26}
    whole = printed(data, **overrides)
    stepped = engine(**overrides)
    stepped.send(data)
    while not (stepped.is_idle and not stepped.wire.outstanding):
        stepped.run(stepped.now_us + 777)
    assert rows_of(stepped) == rows_of(whole)
    assert stepped.mechanism.free_us == whole.mechanism.free_us
    assert stepped.take_busy() == whole.take_busy()
    assert stepped.fifo.max_fill == whole.fifo.max_fill


def test_run_until_sent_stops_when_the_last_byte_is_through():
    made = engine()
    made.send(raster([BLACK_ROW] * 100))
    assert made.run_until_sent()
    assert made.wire.outstanding == 0
    assert made.now_us < made.next_us()  # rows still wait for the head
    blocked = stalled()
    assert not blocked.run_until_sent()
    assert blocked.wire.outstanding == 59
