# SPDX-License-Identifier: MIT
"""Whatever arrives, however it is cut: the virtual engine goes on, and its books balance."""

from hypothesis import given, settings
from hypothesis import strategies as st

from enginekit import engine, printed, raster, rows_of
from host_tools.engine.commands import TABLE
from host_tools.engine.engine import FOREVER_US
from host_tools.engine.events import NAMES

OPTIONS = st.fixed_dictionaries(
    {
        "rx_buffer_bytes": st.sampled_from([45, 256, 4096]),
        "flow": st.sampled_from(["cts", "model", "xonxoff"]),
        "dialect": st.sampled_from(["none", "ESC v", "GS r", "DLE EOT"]),
        "bug_realtime_in_raster": st.booleans(),
        "bug_rows_mod": st.sampled_from([0, 3]),
        "bug_wipe_rows": st.sampled_from([0, 96]),
        "starts_kanji": st.booleans(),
        "static_groups": st.booleans(),
        "heat_per_dot_uc": st.sampled_from([0, 5000]),
    }
)
KEYS = sorted(TABLE)
SMALL = {"busy_slack": 16, "busy_ready_free": 26, "unit_timeout_us": 50000}


@st.composite
def commands(draw):
    """A known command with any parameters."""
    key = draw(st.sampled_from(KEYS))
    return bytes([key >> 8, key & 255]) + draw(st.binary(max_size=12))


STREAMS = st.lists(
    st.one_of(
        st.binary(max_size=200), commands(), st.text("abc \n\t", max_size=50).map(str.encode)
    )
).map(b"".join)


@settings(max_examples=400, deadline=None)
@given(STREAMS, OPTIONS)
def test_any_bytes_are_digested(data, options):
    made = printed(data, **options, **SMALL)
    assert made.wire.outstanding == 0 or made.is_off or made.is_busy
    assert made.wire.total + made.wire.outstanding == len(data)
    assert len(made.paper.data) == made.paper.height * made.paper.row_bytes
    assert made.paper.moved >= made.paper.height
    assert 0 <= made.fifo.fill <= made.fifo.size
    if options["flow"] == "cts" and options["rx_buffer_bytes"] > 45:
        assert made.fifo.overruns == 0
    if not made.is_off and not made.work:
        made.inject({"event": "power-cycle"})
        made.send(raster([b"\xc3"]))
        made.run(FOREVER_US)
        assert rows_of(made)[-1] == b"\xc3".ljust(48, b"\0")


@settings(max_examples=150, deadline=None)
@given(STREAMS, OPTIONS, st.lists(st.integers(1, 40), min_size=1, max_size=20))
def test_any_cut_gives_the_same_paper(data, options, cuts):
    """Without gaps on the line it does not matter in which pieces the host writes."""
    whole = printed(data, **options, **SMALL)
    made = engine(**options, **SMALL)
    pos = 0
    step = 0
    while pos < len(data):
        size = cuts[step % len(cuts)]
        made.send(data[pos : pos + size])
        pos += size
        step += 1
    made.run(FOREVER_US)
    assert rows_of(made) == rows_of(whole)
    assert (made.fifo.overruns, made.parser.garbage) == (whole.fifo.overruns, whole.parser.garbage)


EVENTS = st.fixed_dictionaries(
    {"event": st.sampled_from(NAMES)}, optional={"at_row": st.integers(0, 60)}
)


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.one_of(STREAMS, EVENTS, st.integers(0, 200000)), max_size=12),
    OPTIONS,
)
def test_any_events_at_any_time(steps, options):
    made = engine(**options, **SMALL)
    for step in steps:
        before = made.now_us
        if isinstance(step, bytes):
            made.send(step)
        elif isinstance(step, int):
            made.run(made.now_us + step)
        else:
            assert made.inject(step)
        assert made.now_us >= before
        assert made.take_replies() is not None
    made.run(FOREVER_US)
    assert made.next_us() == -1


def test_every_command_of_the_table_has_its_method():
    made = engine()
    for size, name in TABLE.values():
        assert size >= 0
        assert callable(getattr(made.executor, name))
