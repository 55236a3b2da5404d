# SPDX-License-Identifier: MIT
"""Status dialects, real-time commands and injected events of the virtual engine."""

import pytest

from enginekit import BLACK_ROW, PROFILE, engine, printed, raster, rows_of
from host_tools.engine.engine import FOREVER_US
from host_tools.engine.events import NAMES

SECOND_US = 1000000


def after(event, data, **overrides):
    """Replies to data sent after event."""
    made = engine(**overrides)
    if event:
        made.inject({"event": event})
    made.send(data)
    made.run(SECOND_US)
    return made.take_replies()


# engine.md 1.1: 12h when all is well; 1A/32/72 cover open and 1A/32/7E paper end on hobby modules
@pytest.mark.parametrize(
    ("event", "module", "epson"),
    [
        (None, "12 12 12 12", "12 12 12 12"),
        ("near-end", "12 12 12 1e", "12 12 12 1e"),
        ("paper-out", "1a 32 12 7e", "1a 32 12 7e"),
        ("cover-open", "1a 32 12 72", "1a 16 12 12"),
        ("hot", "1a 12 52 12", "1a 12 52 12"),
        ("error", "1a 52 1a 12", "1a 52 1a 12"),
    ],
)
def test_dle_eot(event, module, epson):
    query = b"".join(bytes([0x10, 4, n]) for n in (1, 2, 3, 4, 5))
    for cover_is_paper, expected in ((True, module), (False, epson)):
        reply = after(event, query, cover_is_paper=cover_is_paper)
        assert reply.hex(" ") == expected  # nothing for n = 5
        assert all(byte & 0x93 == 0x12 for byte in reply)


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (None, b"\x01"),
        ("near-end", b"\x01"),
        ("paper-out", b"\x05"),
        ("cover-open", b"\x05"),
        ("hot", b"\x41"),
        ("voltage-high", b"\x09"),
    ],
)
def test_esc_v(event, expected):
    assert after(event, b"\x1bv\x00", dialect="ESC v", cover_is_paper=True) == expected


@pytest.mark.parametrize(
    ("event", "expected"),
    [(None, b"\x00\x00"), ("near-end", b"\x0c\x00"), ("paper-out", b""), ("cover-open", b"")],
)
def test_gs_r_is_silent_when_the_engine_stands(event, expected):
    assert after(event, b"\x1dr\x01\x1dr\x02") == expected


def test_gs_r_comes_after_everything_before_it_was_begun():
    made = engine()
    made.send(raster([BLACK_ROW] * 40) + b"\x1dr\x01")
    made.run_until_sent()
    assert made.take_replies() == b""
    assert made.paper.moved < 40
    while not made.take_replies():
        made.run(made.next_reply_us() if made.next_reply_us() > 0 else made.now_us + 100)
    assert made.paper.moved == 40


def test_esc_v_that_was_answered_off_line_is_not_answered_twice():
    made = engine(dialect="ESC v")
    made.inject({"event": "paper-out"})
    made.send(raster([BLACK_ROW] * 4) + b"\x1bv\x00")
    made.run(SECOND_US)
    assert made.take_replies() == b"\x05"
    made.inject({"event": "paper-in"})
    made.run(FOREVER_US)
    assert made.take_replies() == b""
    made.send(b"\x1bv\x00")
    made.run(FOREVER_US)
    assert made.take_replies() == b"\x01"


@pytest.mark.parametrize("dialect", ["none", "ESC v", "GS r", "DLE EOT"])
def test_only_the_engines_own_dialect_is_answered(dialect):
    replies = {
        query: after(None, query, dialect=dialect, answers_gs_r=dialect == "GS r")
        for query in (b"\x10\x04\x01", b"\x1bv\x00", b"\x1dr\x01")
    }
    answered = [query for query, reply in replies.items() if reply]
    expected = {"ESC v": b"\x1bv\x00", "GS r": b"\x1dr\x01", "DLE EOT": b"\x10\x04\x01"}
    assert answered == ([expected[dialect]] if dialect in expected else [])


def test_reply_takes_its_time_on_the_wire():
    made = engine(reply_delay_us=5000)
    made.send(b"\x10\x04\x01")
    made.run(260 + 5000 + 85)  # 3 bytes here, then the delay, then 86 us back
    assert made.take_replies() == b""
    made.run(260 + 5000 + 86)
    assert made.take_replies() == b"\x12"


def test_real_time_status_overtakes_what_waits_to_be_printed():
    made = engine()
    made.send(raster([BLACK_ROW] * 80) + b"\x10\x04\x01")
    made.run_until_sent()
    made.run(made.now_us + 100)
    assert made.take_replies() == b"\x12"
    assert made.paper.moved < 80


@pytest.mark.parametrize("cut", [1, 2, 9, 20, 1000])
def test_real_time_sequences_in_raster_data_act_only_on_epson(cut):
    row = b"\x10\x04\x01" * 16
    data = raster([row] * 10) + b"\x10\x04\x04"
    for anywhere, count in ((False, 1), (True, 161)):
        made = engine(bug_realtime_in_raster=anywhere)
        for start in range(0, len(data), cut):
            made.send(data[start : start + cut])
            made.run_until_sent()
        made.run(FOREVER_US)
        assert made.take_replies() == b"\x12" * count
        assert rows_of(made) == [row] * 10


def test_gs_d_shields_against_pulse_and_power_off_in_raster_data():
    row = (b"\x10\x14\x01\x00\x01" + b"\x10\x14\x02\x01\x08").ljust(48, b"\0")
    bare = printed(raster([row] * 2), bug_realtime_in_raster=True)
    assert bare.is_off
    assert bare.pulses == [(0, 100, 100)]
    shield, unshield = b"\x1d(D\x05\x00\x14\x01\x00\x02\x00", b"\x1d(D\x05\x00\x14\x01\x01\x02\x01"
    shielded = printed(shield + raster([row] * 2), bug_realtime_in_raster=True)
    assert rows_of(shielded) == [row] * 2
    assert shielded.pulses == []
    again = printed(shield + unshield + b"\x10\x14\x01\x00\x01")
    assert again.pulses == [(0, 100, 100)]


def test_automatic_status_tells_every_change():
    made = engine()
    made.send(b"\x1da\x0e")
    made.run(SECOND_US)
    assert made.take_replies() == b"\x10\x00\x00\x00"
    for event, expected in (
        ("near-end", "10 00 03 00"),
        ("paper-out", "18 00 0f 00"),
        ("paper-in", "10 00 03 00"),
        ("cover-open", "38 00 03 00"),
        ("cover-closed", "10 00 03 00"),
        ("hot", "18 40 03 00"),
        ("cool", "10 00 03 00"),
        ("error", "18 08 03 00"),
    ):
        made.inject({"event": event})
        made.run(made.now_us + 10000)
        assert made.take_replies().hex(" ") == expected, event
    made.inject({"event": "error-clear"})
    made.send(b"\x1da\x00")
    made.run(made.now_us + 10000)
    made.take_replies()
    made.inject({"event": "paper-out"})
    made.run(made.now_us + 10000)
    assert made.take_replies() == b""


def test_automatic_status_of_family_a_is_one_byte():
    made = engine(dialect="ESC v")
    made.send(b"\x1da\x04")
    made.run(SECOND_US)
    made.inject({"event": "paper-out"})
    made.run(2 * SECOND_US)
    assert made.take_replies() == b"\x01\x05"


def test_paper_out_at_a_row_freezes_exactly_there_and_loses_nothing():
    rows = [bytes([i]) * 48 for i in range(1, 101)]
    made = engine()
    made.inject({"event": "paper-out", "at_row": 37})
    made.send(raster(rows) + b"\x1dr\x01")
    made.run(5 * SECOND_US)
    assert made.paper.moved == 37
    assert made.status.paper_out
    assert made.take_replies() == b""
    made.inject({"event": "paper-in"})
    made.run(FOREVER_US)
    assert rows_of(made) == rows
    assert made.take_replies() == b"\x00"
    assert (made.fifo.overruns, made.mechanism.underruns) == (0, 0)


def test_events_at_rows_inside_a_feed():
    made = engine()
    made.inject({"event": "cover-open", "at_row": 100})
    made.inject({"event": "near-end", "at_row": 50})
    made.send(b"\x1bJ\xff")
    made.run(2 * SECOND_US)
    assert (made.paper.moved, made.status.near_end, made.status.cover_open) == (100, True, True)
    made.inject({"event": "cover-closed"})
    made.run(FOREVER_US)
    assert made.paper.moved == 255


def test_power_cycle_loses_the_buffer_but_not_the_paper():
    made = engine()
    made.inject({"event": "paper-out", "at_row": 10})
    made.send(b"\x1b7\x00\xff\xff\x1ba\x02" + raster([BLACK_ROW] * 50))
    made.run(9 * SECOND_US)
    made.inject({"event": "power-cycle"})
    assert (made.fifo.available, made.mechanism.heat) == (0, (7, 80, 2))
    assert made.status.paper_out
    made.inject({"event": "paper-in"})
    made.send(raster([b"\x81"]))
    made.run(FOREVER_US)
    assert rows_of(made)[10:] == [b"\x81".ljust(48, b"\0")]
    assert made.paper.height == 11


def test_power_cycle_at_a_row():
    for data in (raster([BLACK_ROW] * 50), b"\x1bJ\x50", b"text\n"):
        made = engine()
        made.inject({"event": "power-cycle", "at_row": 0})
        made.inject({"event": "power-cycle", "at_row": 7})
        made.send(data * 2)
        made.run(FOREVER_US)
        assert made.next_us() == -1
        made.send(b"\x1b@" + raster([BLACK_ROW]))
        made.run(FOREVER_US)
        assert rows_of(made)[-1] == BLACK_ROW


def test_power_off_swallows_everything_until_the_power_is_back():
    made = engine()
    made.inject({"event": "power-off"})
    made.send(raster([BLACK_ROW] * 5) + b"\x10\x04\x01")
    made.run(SECOND_US)
    assert (made.paper.moved, made.take_replies(), made.wire.outstanding) == (0, b"", 0)
    made.inject({"event": "power-cycle"})
    made.send(raster([BLACK_ROW] * 5))
    made.run(FOREVER_US)
    assert made.paper.height == 5


def test_noise_silence_and_delay():
    made = engine()
    made.inject({"event": "noise", "bytes": [0, 255, 0x13]})
    made.run(SECOND_US)
    assert made.take_replies() == b"\x00\xff\x13"
    made.inject({"event": "silent"})
    made.send(b"\x10\x04\x01")
    made.run(2 * SECOND_US)
    assert made.take_replies() == b""
    made.inject({"event": "answering"})
    made.inject({"event": "reply-delay", "us": SECOND_US})
    made.send(b"\x10\x04\x01")
    made.run(3 * SECOND_US)
    assert made.take_replies() == b""
    made.run(3 * SECOND_US + 1000)
    assert made.take_replies() == b"\x12"


def test_every_event_is_known_and_nothing_else():
    for name in NAMES:
        assert engine().inject({"event": name}), name
        assert engine().inject({"event": name, "at_row": 5}), name
    assert not engine().inject({"event": "earthquake"})
    assert not engine().inject({"event": "earthquake", "at_row": 5})
    assert not engine().inject({})


def test_profile_of_the_tests_has_every_field_of_the_shipped_ones():
    import json

    import hosttest

    shipped = json.loads((hosttest.ROOT / "boards/engines/generic58.json").read_text())
    assert set(PROFILE) | {"title", "pacing"} >= set(shipped)
