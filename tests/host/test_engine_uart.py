# SPDX-License-Identifier: MIT
"""EngineUART: machine.UART's face on an engine in the same process; where a board would hang."""

import asyncio

import pytest

from enginekit import BLACK_ROW, engine, raster, rows_of
from host_tools.engine.uart import EngineUART, WouldBlock


def test_write_beyond_the_ring_is_refused():
    uart = EngineUART(engine(ring_bytes=256))
    assert uart.write(bytes(256)) == 256
    with pytest.raises(WouldBlock):
        uart.write(b"x")
    assert uart.outstanding == 256
    uart.wait_us(87)
    assert uart.write(b"x") == 1
    assert isinstance(WouldBlock(), RuntimeError)


def test_write_takes_a_part_of_a_buffer():
    uart = EngineUART(engine())
    data = raster([BLACK_ROW] * 4)
    assert uart.write(b"??" + data + b"!", 2, len(data)) == len(data)
    assert uart.write(b"!\x1bd\x02", 1) == 3
    uart.wait_us(1000000)
    assert rows_of(uart.engine) == [BLACK_ROW] * 4
    assert uart.engine.parser.garbage == 0


def test_txdone_and_flush():
    uart = EngineUART(engine())
    uart.write(bytes(1152))
    assert not uart.txdone()
    uart.wait_us(99999)
    assert not uart.txdone()
    uart.wait_us(1)
    assert uart.txdone()
    uart.write(bytearray(1152))
    uart.flush()
    assert uart.engine.now_us == 200000


def test_reading_status_bytes():
    uart = EngineUART(engine())
    uart.write(memoryview(b"\x10\x04\x01\x10\x04\x04\x1dr\x01"))
    assert (uart.any(), uart.read(), uart.readinto(bytearray(4))) == (0, None, None)
    uart.wait_us(10000)
    assert uart.any() == 3
    buf = bytearray(2)
    assert uart.readinto(buf) == 2
    assert buf == b"\x12\x12"
    assert uart.read(10) == b"\x00"
    assert uart.read() is None


def test_polling_lies_as_on_the_esp32():
    uart = EngineUART(engine(ring_bytes=256))
    uart.write(bytes(256))
    assert uart.ioctl(3, 1 | 4) == 4  # "writable", although write() would stop the VM
    assert uart.ioctl(99, 0) == 22


def test_blocking_write_takes_engine_time_and_raises_only_for_ever():
    uart = EngineUART(engine(ring_bytes=256, rx_buffer_bytes=256, busy_slack=16), strict=False)
    data = raster([BLACK_ROW] * 40)
    for start in range(0, len(data), 200):
        uart.write(data[start : start + 200])
    uart.flush()
    assert uart.engine.now_us > 200000
    uart.engine.inject({"event": "paper-out"})
    uart.write(data[:200])
    uart.write(data[200:400])
    with pytest.raises(WouldBlock, match="for ever"):
        uart.write(data[400:600])
    uart.engine.inject({"event": "paper-in"})
    uart.flush()
    assert rows_of(uart.engine)[:40] == [BLACK_ROW] * 40


def test_busy_line():
    uart = EngineUART(engine(rx_buffer_bytes=256, busy_slack=16))
    uart.engine.inject({"event": "paper-out"})
    uart.write(bytes(300))
    uart.wait_us(20832)
    assert not uart.busy()
    uart.wait_us(1)
    assert uart.busy()


def test_init_empties_the_ring_and_sets_the_speed():
    uart = EngineUART(engine())
    uart.write(bytes(1000))
    uart.init(baudrate=9600, txbuf=2048)
    assert uart.txdone()
    uart.write(bytes(96))
    uart.flush()
    assert uart.engine.now_us == 100000


def test_a_clock_of_its_own():
    now = [1000]
    uart = EngineUART(engine(), ticks_us=lambda: now[0])
    uart.write(bytes(1152))
    now[0] += 99999
    assert not uart.txdone()
    uart.wait_us(10)  # time is not ours to move
    assert not uart.txdone()
    now[0] += 1
    assert uart.txdone()


def test_jobs():
    uart = EngineUART(engine())
    for number, count in ((1, 5), (2, 3)):
        uart.job_begin({"job-id": number})
        uart.write(raster([BLACK_ROW] * count))
        uart.wait_us(1000000)
        assert asyncio.run(uart.job_end({"job-id": number, "state": "completed"}))
    assert [(job["job-id"], job["state"], job["rows"]) for job in uart.jobs] == [
        (1, "completed", 5),
        (2, "completed", 3),
    ]
    assert rows_of(uart.engine) == [BLACK_ROW] * 3
