# SPDX-License-Identifier: MIT
"""Row times, ramp, stops and head heat of the virtual engine; scenarios of engine.md 3.2."""

import pytest
from PIL import Image

import hosttest
from enginekit import (
    BLACK_ROW,
    RAMP_US,
    ROW_BYTES,
    STEP_US,
    WHITE_ROW,
    banded,
    engine,
    printed,
    raster,
    rows_of,
)
from host_tools.engine.engine import FOREVER_US
from host_tools.engine.mechanism import Mechanism
from host_tools.engine.report import begin, report

FAST = {"baud": 10000000}  # a byte takes 1 us: the wire does not matter


def row_with(black):
    """A row whose first `black` dots are black."""
    bits = ((1 << black) - 1) << (ROW_BYTES * 8 - black)
    return bits.to_bytes(ROW_BYTES, "big")


def steady_us(row, heat=(7, 80, 2), **options):
    """Time of one row at full speed."""
    mechanism = Mechanism(STEP_US, heat, ramp=(0, 1, 20000), **options)
    return mechanism.start(0, row, bin(int.from_bytes(row, "big")).count("1"), 0, True)


@pytest.mark.parametrize(
    ("black", "heat", "us"),
    [
        (0, (7, 80, 2), 2083),  # the motor is the limit
        (100, (7, 80, 2), 2083),  # 2 strobes of 820 us are shorter than a step
        (192, (7, 80, 2), 2460),  # 3 strobes of 64 dots
        (193, (7, 80, 2), 3280),
        (384, (7, 80, 2), 4920),
        (384, (9, 80, 2), 4100),  # 5 strobes of 80 dots
        (384, (11, 120, 40), 6400),  # 4 of 96 dots
        (384, (1, 224, 40), 63360),  # 24 of 16 dots
        (384, (0, 255, 0), 122400),  # 48 of 8 dots
    ],
)
def test_row_times(black, heat, us):
    assert steady_us(row_with(black), heat) == us


def test_a_slower_mechanism_is_slower_by_its_error():
    assert steady_us(row_with(384), error_percent=115) == 5658
    assert steady_us(row_with(0), error_percent=115) == 2395


def test_static_groups_fire_for_any_black_dot_in_them():
    spread = bytes([1, 0, 0, 0, 0, 0, 0, 0] * 6)  # one dot in each group of 64
    assert steady_us(spread) == 2083
    assert steady_us(spread, static_groups=True) == 4920


def test_ramp_after_a_stop():
    mechanism = Mechanism(STEP_US, (7, 80, 2))
    now = 0
    for expected in (*RAMP_US, STEP_US, STEP_US):
        assert mechanism.start(now, None, 0, 0, True) == expected
        now = mechanism.free_us
    assert mechanism.start(now + 20000, None, 0, 0, True) == STEP_US  # still moving
    assert mechanism.start(mechanism.free_us + 20001, None, 0, 0, True) == RAMP_US[0]
    assert (mechanism.stop_count, mechanism.underruns) == (1, 1)
    assert mechanism.stops == [(0, 20001)]


def test_stops_for_a_reason_are_no_underruns():
    made = engine(**FAST)
    made.send(raster([BLACK_ROW] * 20) + b"\x1dV\x00" + raster([BLACK_ROW] * 20))
    made.run(FOREVER_US)
    made.inject({"event": "cover-open"})
    made.run(made.now_us + 5000000)
    made.inject({"event": "cover-closed"})
    made.send(raster([BLACK_ROW] * 20))
    made.run(FOREVER_US)
    assert made.paper.height == 60
    assert (made.mechanism.stop_count, made.mechanism.underruns) == (0, 0)


def test_a_pause_inside_a_picture_is_an_underrun_and_between_feeds_a_stop():
    made = engine(**FAST)
    for data in (raster([BLACK_ROW] * 9), raster([BLACK_ROW] * 9), b"\x1bJ\x20", b"\x1bJ\x20"):
        made.send(data)
        made.run(FOREVER_US)
        made.run(made.now_us + 30000)
    assert (made.mechanism.stop_count, made.mechanism.underruns) == (3, 1)
    assert [row for row, _ in made.mechanism.stops] == [9, 18, 50]
    made.send(raster([BLACK_ROW] * 9))
    made.run(FOREVER_US)
    assert (made.mechanism.stop_count, made.mechanism.underruns) == (4, 1)


def test_a_pause_between_jobs_is_no_stop():
    made = engine(**FAST)
    for _ in range(3):
        begin_us = begin(made)
        made.send(raster([BLACK_ROW] * 9))
        made.run(FOREVER_US)
        made.run(made.now_us + 1000000)
        found = report(made, begin_us)
        assert (found["stops"], found["underruns"], found["rows"]) == (0, 0, 9)


def test_feeds_take_the_time_of_their_rows():
    made = printed(b"\x1bJ\xf0", **FAST)
    assert made.mechanism.free_us == 3 + sum(RAMP_US) + 234 * STEP_US
    assert (made.paper.moved, made.paper.height) == (240, 0)


def test_feeds_stop_at_the_time_asked_for():
    made = engine(**FAST)
    made.send(b"\x1bJ\xf0")
    made.run(3 + sum(RAMP_US) + 10 * STEP_US)
    assert made.paper.moved == 6 + 11  # the eleventh begins at that very microsecond


def test_break_time_of_dc2_number_lengthens_black_rows():
    plain = printed(raster([BLACK_ROW] * 10), **FAST).mechanism.free_us
    slow = printed(b"\x12#\x4f" + raster([BLACK_ROW] * 10), **FAST).mechanism.free_us
    # 3 bytes more, 2 x 250 us for each row, times 18 16 14 12 10 8 sixths in the ramp
    ramped = sum(500 * sixths // 6 for sixths in (18, 16, 14, 12, 10, 8))
    assert slow - plain == 3 + ramped + 4 * 500


def test_heat_command_changes_the_row_time():
    made = printed(b"\x1b7\x0b\x78\x28" + raster([BLACK_ROW] * 7), **FAST)
    ramped = sum(6400 * sixths // 6 for sixths in (18, 16, 14, 12, 10, 8))
    assert made.mechanism.free_us == 5 + 56 + ramped + 6400
    reset = printed(b"\x1b7\x0b\x78\x28\x12#\xff\x1b@" + raster([BLACK_ROW] * 7), **FAST)
    ramped = sum(4920 * sixths // 6 for sixths in (18, 16, 14, 12, 10, 8))
    assert reset.mechanism.free_us == 5 + 3 + 2 + 56 + ramped + 4920


def test_hot_head_pauses_until_it_is_cool():
    made = engine(heat_per_dot_uc=200, **FAST)
    made.send(raster([BLACK_ROW] * 2000))
    made.run(FOREVER_US)
    cold = printed(raster([BLACK_ROW] * 2000), **FAST)
    assert rows_of(made) == rows_of(cold)
    assert made.mechanism.free_us > cold.mechanism.free_us + 1000000
    assert made.mechanism.underruns == 0


def test_hot_head_shows_in_the_status():
    made = engine(heat_per_dot_uc=2000, **FAST)
    made.send(raster([BLACK_ROW] * 80))  # hot after 47: 0.77 degrees a row, 35 to go
    made.run(1000000)
    assert made.status.hot
    made.send(b"\x10\x04\x03")
    made.run(1100000)
    assert made.take_replies() == b"\x52"


# engine.md 3.2: seconds, bytes lost and motor stops found there by an independent simulation of
# the same picture; `small` is the receive buffer of 256 bytes, `large` of 4096
SMALL = {"rx_buffer_bytes": 256, "busy_slack": 16, "busy_ready_free": 26}
LARGE = {"rx_buffer_bytes": 4096, "busy_slack": 128, "busy_ready_free": 256}
DARK = (1, 224, 40)


@pytest.fixture(scope="module")
def shop():
    """The shop receipt as packed rows."""
    image = Image.open(hosttest.samples() / "images" / "shop_384_gray.png").convert("L")
    data = image.point(lambda level: 255 if level >= 160 else 0).convert("1").tobytes()
    return [
        bytes(255 - byte for byte in data[start : start + ROW_BYTES])
        for start in range(0, len(data), ROW_BYTES)
    ]


@pytest.mark.parametrize(
    ("bands", "settings", "seconds", "stops"),
    [
        (False, {"baud": 19200, "flow": "model", "heat": (11, 120, 40), **SMALL}, 24.2, 276),
        (False, {"flow": "model", **SMALL}, 4.0, 0),
        (True, {"flow": "cts", **SMALL}, 2.54, 0),
        (False, {"flow": "cts", "heat": DARK, **LARGE}, 10.6, 0),
        (False, {"baud": 9600, "flow": "cts", **LARGE}, 48.3, 965),
        (True, {"baud": 9600, "flow": "cts", **LARGE}, 26.2, 598),
    ],
)
def test_scenarios_without_loss(shop, bands, settings, seconds, stops):
    made = printed(banded(shop) if bands else raster(shop), **settings)
    assert made.fifo.overruns == 0
    assert made.parser.garbage == made.parser.text == 0
    assert rows_of(made) == shop
    assert made.mechanism.free_us / 1e6 == pytest.approx(seconds, rel=0.02)
    assert made.mechanism.stop_count == pytest.approx(stops, abs=0.02 * stops)


@pytest.mark.parametrize(
    ("bands", "settings", "lost"),
    [
        (True, {"flow": "model", **SMALL}, 1000),
        (False, {"flow": "model", "heat": DARK, **LARGE}, 23000),
    ],
)
def test_scenarios_with_loss(shop, bands, settings, lost):
    made = printed(banded(shop) if bands else raster(shop), **settings)
    assert made.fifo.overruns > lost
    assert rows_of(made) != shop
    assert made.fifo.max_fill == settings["rx_buffer_bytes"]


def test_a_mechanism_slower_than_assumed_loses_only_without_flow_control(shop):
    slow = {"error_percent": 150, "heat": DARK, **LARGE}
    assert printed(raster(shop), flow="cts", **slow).fifo.overruns == 0
    assert printed(raster(shop), flow="model", **slow).fifo.overruns > 0


def test_white_rows_cost_no_strobe_but_a_step():
    made = printed(raster([WHITE_ROW] * 106), **FAST)
    assert made.mechanism.free_us == 56 + sum(RAMP_US) + 100 * STEP_US
