# SPDX-License-Identifier: MIT
"""Runs on MicroPython for test_engine_port.py: packed rows through encoder, port and link.

Argument: a JSON file with engine (profile), port, fast, rows (file), jobs, cancel_ms, give_up.
Prints one JSON line for each job: state, ms from Cancel-Job to the end, reasons seen.
"""

import asyncio
import json
import sys

sys.path[:0] = ["firmware", "boards/unix"]

from link import LinkUART  # noqa: E402
from platen.core.escpos import EscposEncoder  # noqa: E402
from platen.shell import clock  # noqa: E402
from platen.shell.uart import EnginePort  # noqa: E402


class Job:
    """One job after the other on one port."""

    def __init__(self, config):
        self.config = config
        engine = config["engine"]
        self.row_bytes = engine["dots"] // 8
        self.link = LinkUART("127.0.0.1", config["port"], engine["ring_bytes"], config["fast"])
        self.port = EnginePort(self.link, engine, clock)
        out = bytearray(16 + 48 * self.row_bytes)
        self.encoder = EscposEncoder(engine, self.row_bytes, out)
        self.reasons = []

    async def send(self):
        n = self.encoder.take()
        while n:
            if not await self.port.write(self.encoder.out, n):
                return False
            n = self.encoder.take()
        return True

    async def rows(self, start_ms):
        line = bytearray(self.row_bytes)
        limit_ms = self.config.get("cancel_ms")
        with open(self.config["rows"], "rb") as rows:
            while rows.readinto(line):
                self.encoder.add(line)
                if not await self.send():
                    return False
                await asyncio.sleep_ms(0)
                if limit_ms and clock.ticks_diff(clock.ticks_ms(), start_ms) > limit_ms:
                    self.config["cancel_ms"] = 0
                    self.port.abandon()
                    self.encoder.drop_band()
                    break
        return True

    async def print(self, number):
        await self.port.recover()
        self.link.job_begin({"job-id": number})
        start_ms = clock.ticks_ms()
        canceled = bool(self.config.get("cancel_ms"))
        self.encoder.start_job()
        done = await self.send() and await self.rows(start_ms)
        end_ms = clock.ticks_ms()
        self.encoder.end_job()
        done = done and await self.send() and await self.port.finish()
        state = "completed" if done and not canceled else "canceled"
        if not done:
            self.encoder.drop_band()
        said = await self.link.job_end({"job-id": number, "state": state, "reasons": []})
        ended = {"state": state, "ms": clock.ticks_diff(clock.ticks_ms(), end_ms), "files": said}
        ended["reasons"] = [reason.decode() for reason in self.reasons]
        print(json.dumps(ended))

    async def watch(self):
        while True:
            for reason in self.port.reasons:
                if reason not in self.reasons:
                    self.reasons.append(reason)
            if self.port.stalled and self.config.get("give_up"):
                self.config["give_up"] = False
                self.port.abandon()
            await asyncio.sleep_ms(5)


async def main():
    with open(sys.argv[1]) as config:
        job = Job(json.load(config))
    watch = asyncio.create_task(job.watch())
    for number in range(1, job.config["jobs"] + 1):
        await job.print(number)
    watch.cancel()
    try:
        job.link.write(bytes(job.link.ring_bytes), 0, job.link.ring_bytes)
        job.link.write(b"!", 0, 1)
        print("null")
    except RuntimeError as error:
        print(json.dumps(str(error)))


if __name__ == "__main__":
    asyncio.run(main())
