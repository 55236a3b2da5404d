# SPDX-License-Identifier: MIT
"""One scenario for the virtual engine, run by CPython and MicroPython alike.

Prints one JSON line a step: checksum of the picture, counters, times. Arguments: the profile's
file and, if wanted, where to write a picture. test_engine_micropython.py compares the output.
"""

import json
import sys
from binascii import crc32

sys.path.insert(0, __file__.rsplit("/", 3)[0])

from host_tools.engine import VirtualEngine
from host_tools.engine.engine import FOREVER_US
from host_tools.engine.png import write_png
from host_tools.engine.report import begin, report
from host_tools.engine.uart import EngineUART, WouldBlock


def noise(count, seed):
    """The same bytes on every interpreter, without numbers beyond 30 bits."""
    out = bytearray()
    for _ in range(count):
        seed = (seed * 1103 + 12345) & 0xFFFFF
        out.append(seed >> 9 & 0xFF)
    return bytes(out)


def raster(rows, size, seed):
    return b"\x1dv0\x00" + bytes([size, 0, rows & 255, rows >> 8]) + noise(rows * size, seed)


JOBS = (
    b"\x1b@Hello, \x9arger\n\x1bE\x01bold\x1bE\x00 \x1d!\x11big\x1d!\x00\n\x1bt\x10\x80 euro\n",
    raster(100, 48, 1) + b"\x1bJ\x20" + raster(60, 7, 2) + b"\x1bd\x02",
    raster(40, 60, 3) + b"\x12*\x10\x04" + noise(64, 4) + b"\x1b*\x21\x20\x00" + noise(96, 5),
    b"\x1b7\x01\xe0\x28" + raster(30, 48, 6) + b"\x10\x04\x01\x1dr\x01\x1bv\x00\x1dV\x42\x20",
    noise(1500, 7),
)
SETTINGS = (
    {},
    {"rx_buffer_bytes": 256, "busy_slack": 16, "busy_ready_free": 26, "flow": "model"},
    {"rx_buffer_bytes": 45, "busy_slack": 16, "busy_ready_free": 26, "dialect": "ESC v"},
    {"baud": 9600, "heat_per_dot_uc": 3000, "error_percent": 130, "static_groups": True},
)


def show(engine, begin_us):
    _, data = engine.paper.picture()
    found = report(engine, begin_us)
    found["seconds"] = "%.6f" % found["seconds"]
    found["picture"] = crc32(bytes(data)) & 0xFFFFFFFF
    found["replies"] = list(engine.take_replies())
    found["busy"] = len(engine.take_busy())
    found["now_us"] = engine.now_us
    print(json.dumps([[key, found[key]] for key in sorted(found)]))


def main():
    with open(sys.argv[1]) as file:
        profile = json.load(file)
    for overrides in SETTINGS:
        engine = VirtualEngine(profile, **overrides)
        for index, job in enumerate(JOBS):
            begin_us = begin(engine)
            if index == 1:
                engine.inject({"event": "paper-out", "at_row": 30})
            engine.send(job)
            engine.run(engine.now_us + 500000)
            engine.inject({"event": "paper-in"})
            engine.run(FOREVER_US)
            show(engine, begin_us)
    uart = EngineUART(VirtualEngine(profile), ring_bytes=256)
    uart.write(bytes(200))
    try:
        uart.write(bytes(57))
        print("not refused")
    except WouldBlock:
        print("refused")
    uart.wait_us(100000)
    print(uart.txdone(), uart.write(b"\x10\x04\x01"), uart.any())
    uart.wait_us(1000)
    print(uart.any(), uart.read())
    if len(sys.argv) > 2:
        engine = VirtualEngine(profile)
        engine.send(JOBS[1])
        engine.run(FOREVER_US)
        rows, data = engine.paper.picture()
        with open(sys.argv[2], "wb") as file:
            write_png(file, engine.paper.dots, rows, data)


main()
