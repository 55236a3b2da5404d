# SPDX-License-Identifier: MIT
"""Misbehaviour of real engines that the virtual one can be told to have, each on and off."""

import pytest

from enginekit import BLACK_ROW, PROFILE, engine, printed, profile, raster, rows_of
from host_tools.engine.engine import FOREVER_US, VirtualEngine
from host_tools.engine.settings import BUGS, Settings


def test_every_bug_of_a_profile_switches_something():
    plain = vars(Settings(PROFILE))
    for name in BUGS:
        assert vars(Settings(profile(bugs=[name]))) != plain, name
    with pytest.raises(ValueError, match="no such engine bug"):
        Settings(profile(bugs=["explodes"]))
    with pytest.raises(ValueError, match="no such engine setting"):
        Settings(PROFILE, colour=3)


@pytest.mark.parametrize(("height", "hangs"), [(47, False), (48, True), (49, False), (96, True)])
def test_height_that_hangs_the_parser(height, hangs):
    next_job = raster([b"\xaa" * 48] * 3)
    made = printed(raster([BLACK_ROW] * height) + next_job, bug_rows_mod=48)
    if hangs:  # the next command is eaten as pixels, and its pixels are garbage
        assert rows_of(made)[height] == next_job[:48]
        assert made.parser.text > 0
    else:
        assert rows_of(made) == [BLACK_ROW] * height + [b"\xaa" * 48] * 3


def test_height_is_harmless_without_the_bug():
    assert printed(raster([BLACK_ROW] * 96)).parser.garbage == 0


def wiping(rows, feed):
    """An engine with init_wipes_band after rows, a feed and ESC @."""
    made = VirtualEngine(profile(bugs=["init_wipes_band"]))
    made.send(raster([BLACK_ROW] * rows) + b"\x1bJ" + bytes([feed]) + b"\x1b@")
    made.run(FOREVER_US)
    return [row == BLACK_ROW for row in rows_of(made)]


def test_initialize_wipes_the_band_that_was_not_fed_out():
    assert wiping(200, 0) == [True] * 104 + [False] * 96  # 12 mm
    assert wiping(200, 90) == [True] * 194 + [False] * 6
    assert wiping(200, 96) == [True] * 200
    assert wiping(10, 0) == [False] * 10
    assert printed(raster([BLACK_ROW] * 10) + b"\x1b@").wiped == 0


def truncated(**overrides):
    """Half a raster command, then three seconds of silence, then a whole one."""
    made = engine(**overrides)
    made.send(raster([BLACK_ROW] * 10)[:-100])
    made.run(3000000)
    made.send(raster([b"\x55" * 48] * 4))
    made.run(FOREVER_US)
    return made


def test_truncated_raster_is_given_up_after_a_time_or_swallows_the_next_command():
    recovered = truncated()
    assert recovered.timeouts == 1
    assert rows_of(recovered) == [BLACK_ROW] * 7 + [b"\x55" * 48] * 4
    for_ever = truncated(unit_timeout_us=0)
    assert for_ever.timeouts == 0
    assert for_ever.paper.height > 7
    assert rows_of(for_ever)[7:8] != [b"\x55" * 48]


def test_fs_t_sets_the_time_out():
    made = engine(unit_timeout_us=0)
    made.send(b"\x1ct\x0a" + raster([BLACK_ROW] * 2)[:-1])
    made.run(FOREVER_US)
    assert made.timeouts == 1
    # 59 bytes bring the first row; it takes 6 strobes x 820 us x 3; then 100 ms without a byte
    assert made.now_us == 59 * 10000000 // 115200 + 14760 + 100000


def test_time_out_does_not_run_while_the_engine_stands():
    made = engine(unit_timeout_us=100000)
    made.send(raster([BLACK_ROW] * 10)[:-48])
    made.run(100000)  # nine rows are done since 79 ms; the tenth is waited for
    assert made.paper.moved == 9
    made.inject({"event": "paper-out"})
    made.run(9000000)
    made.inject({"event": "paper-in"})
    made.run(9050000)
    made.send(BLACK_ROW)
    made.run(FOREVER_US)
    assert (made.timeouts, made.paper.height) == (0, 10)


def test_nuls_complete_a_truncated_raster():
    made = printed(raster([BLACK_ROW] * 10)[:-100] + bytes(600) + b"\x1b@" + raster([b"\x99"]))
    assert made.parser.garbage == made.parser.text == 0
    assert rows_of(made)[-1] == b"\x99".ljust(48, b"\0")


def test_real_time_in_raster_is_on_for_a_bug_or_a_shield():
    assert not Settings(PROFILE).bug_realtime_in_raster
    assert Settings(profile(bugs=["realtime_in_raster"])).bug_realtime_in_raster
    assert Settings(profile(shield=True)).bug_realtime_in_raster


def test_silent_engine_answers_nothing():
    made = VirtualEngine(profile(bugs=["silent"]))
    made.send(b"\x10\x04\x01\x1dr\x01\x1bv\x00\x1da\xff")
    made.run(FOREVER_US)
    assert made.take_replies() == b""


def test_feed_unit_other_than_the_driver_thinks():
    assert printed(b"\x1bJ\x64", feed_unit_um=176).paper.moved == 140


def test_height_beyond_the_maximum_is_not_understood():
    good = printed(raster([b"\xff"] * 255), rows_max=255)
    assert (good.paper.height, good.parser.garbage) == (255, 0)
    assert printed(raster([b"\xff"] * 256), rows_max=255).parser.garbage > 0


def test_reverse_feeds_do_nothing():
    made = printed(raster([BLACK_ROW] * 5) + b"\x1bj\x40\x1bK\x40\x1be\x02" + raster([BLACK_ROW]))
    assert rows_of(made) == [BLACK_ROW] * 6


@pytest.mark.parametrize(
    "data",
    [
        b"\x1b" * 100,
        b"\x10\x04" * 100,
        b"\x1d(L\x00\x00\x1d(L\x01\x00\x30\x1d8L\xff\xff\xff\x7f" + bytes(300),
        b"\x1dv0\x00\xff\xff\xff\xff" + bytes(3000),
        b"\x1dv0\x00\x00\x00\x05\x00\x1dv0\x00\x05\x00\x00\x00text\n",
        b"\x1d!\xff" + b"W" * 50 + b"\n",
        b"\x1dL\xff\xff" + b"abc\n" + raster([b"\xff"] * 3),
        b"\x1dW\x01\x00abc\n",
        b"\x1b \xffab\n",
        b"\x1b$\xff\xffa\n\x1b\\\x00\x80b\n",
        b"\x1b*\x21\xff\xff" + bytes(5000) + b"\n",
        b"\x1b&\x03\xff\x00" + b"\x1bD" + bytes(range(1, 200)) + b"\x00\ta\n",
        b"\x1dP\x01\x01\x1bJ\xff",
    ],
)
def test_nonsense_does_not_stop_the_engine(data):
    made = printed(data, unit_timeout_us=100000)
    made.send(b"\x1b@\n" + raster([b"\x3c"]))
    made.run(FOREVER_US)
    assert rows_of(made)[-1] == b"\x3c".ljust(48, b"\0")
