# SPDX-License-Identifier: MIT
"""Get-Printer-Attributes over and over on one kept connection: how fast, and at what cost in heap.

`Load(port)` asks a server for all attributes and counts; `peers()` starts the two servers that
Platen is measured beside; `heap_bytes()` runs the firmware and returns what a request allocates.
Used by bench_gpa.py and test_e2e_gpa.py.
"""

import contextlib
import json
import os
import queue
import socket
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

import hosttest
from host_tools import printer_config
from host_tools.engine.server import EngineServer

_READY_S = 60
_ANSWER_S = 20
_ANSWER_BYTES = 1 << 17  # larger than any answer here
_END_OF_CHUNKS = b"\r\n0\r\n\r\n"


def _attribute(tag, name, value):
    return b"%c%s%s%s%s" % (
        tag, len(name).to_bytes(2, "big"), name, len(value).to_bytes(2, "big"), value,
    )  # fmt: skip


class Load:
    """One client that asks for all printer attributes as soon as it has the answer before."""

    def __init__(self, port, path="/ipp/print"):
        self.port = port
        uri = b"ipp://localhost:%d%s" % (port, path.encode())
        self._before = b"\2\0\0\x0b"  # 2.0, Get-Printer-Attributes
        self._behind = (
            b"\1"
            + _attribute(0x47, b"attributes-charset", b"utf-8")
            + _attribute(0x48, b"attributes-natural-language", b"en")
            + _attribute(0x45, b"printer-uri", uri)
            + _attribute(0x42, b"requesting-user-name", b"bench")
            + _attribute(0x44, b"requested-attributes", b"all")
            + b"\3"
        )
        self._head = (
            b"POST %s HTTP/1.1\r\nHost: localhost:%d\r\nUser-Agent: CUPS/2.4.2 (Linux) IPP/2.0\r\n"
            b"Content-Type: application/ipp\r\nContent-Length: %d\r\n\r\n"
        ) % (path.encode(), port, len(self._before) + 4 + len(self._behind))
        self._buf = memoryview(bytearray(_ANSWER_BYTES))
        self._sock = None
        self._request_id = 0

    def close(self):
        """Close the connection."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None

    def ask(self):
        """One request; returns the IPP answer."""
        if self._sock is None:
            self._sock = socket.create_connection(("localhost", self.port), _ANSWER_S)
            self._sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._request_id += 1
        number = self._request_id.to_bytes(4, "big")
        self._sock.sendall(self._head + self._before + number + self._behind)
        n = 0
        start = -1
        while start < 0:
            n += self._more(n)
            start = bytes(self._buf[:n]).find(b"\r\n\r\n")
        head = bytes(self._buf[:start]).lower()
        start += 4
        assert head.startswith(b"http/1.1 200"), head
        at = head.find(b"content-length:")
        if at >= 0:
            stop = start + int(head[at + 15 :].split(b"\r\n")[0])
            while n < stop:
                n += self._more(n)
        else:
            assert b"transfer-encoding: chunked" in head, head
            while bytes(self._buf[n - 7 : n]) != _END_OF_CHUNKS:
                n += self._more(n)
            start = self._buf.tobytes().find(b"\r\n", start) + 2
        answer = bytes(self._buf[start:n])
        assert answer[2:8] == b"\0\0" + number, answer[:8]  # successful-ok, and to this request
        if b"connection: close" in head:
            self.close()
        return answer

    def _more(self, n):
        got = self._sock.recv_into(self._buf[n:])
        assert got, "the connection ended within an answer"
        return got

    def for_seconds(self, seconds):
        """Ask so long; returns requests per second."""
        n = 0
        start = now = time.perf_counter()
        while now - start < seconds:
            self.ask()
            n += 1
            now = time.perf_counter()
        return n / (now - start)


# The peers.


@contextlib.contextmanager
def _process(command, **options):
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, **options
    )
    try:
        yield process
    finally:
        process.terminate()
        process.wait(_READY_S)


def _wait_for_port(port, process):
    def is_open():
        assert process.poll() is None, f"{process.args[0]} ended with {process.returncode}"
        with contextlib.suppress(OSError), socket.create_connection(("localhost", port), 1):
            return True
        return False

    hosttest.wait_for(is_open, _READY_S, f"an open port of {process.args[0]}")


@contextlib.contextmanager
def ippeveprinter(*arguments):
    """CUPS' own test printer; yields its port. It wants a system bus to look for Avahi on.

    arguments: options in place of the document formats that the benchmark takes.
    """
    arguments = arguments or ("-f", "image/pwg-raster,image/urf,image/jpeg")
    command = hosttest.needs("ippeveprinter")
    bus = hosttest.needs("dbus-daemon")
    port = hosttest.free_port()
    with tempfile.TemporaryDirectory() as folder:
        address = f"unix:path={folder}/bus"
        log = (Path(folder) / "log").open("wb")
        with (
            log,
            _process(
                [bus, "--session", "--nofork", "--nopidfile", f"--address={address}"], stderr=log
            ),
        ):
            hosttest.wait_for((Path(folder) / "bus").exists, _READY_S, "the bus")
            with _process(
                [command, "-p", str(port), "-n", "localhost", "-r", "off", "-d", folder]
                + [*map(str, arguments), "Peer"],
                stderr=log,
                env={**os.environ, "DBUS_SYSTEM_BUS_ADDRESS": address},
            ) as process:
                _wait_for_port(port, process)
                yield port


@contextlib.contextmanager
def ip_server():
    """The Python package ippserver (h2g2bob/ipp-server); yields its port."""
    port = hosttest.free_port()
    command = [sys.executable, "-m", "ippserver", "-H", "localhost", "-p", str(port), "reject"]
    with _process(command, stderr=subprocess.DEVNULL) as process:
        _wait_for_port(port, process)
        yield port


# Heap.

# Runs beside the firmware and says what has been allocated since it began: nothing is collected.
_START = """
import asyncio, gc
async def report():
    while True:
        await asyncio.sleep_ms(100)
        print("allocated", gc.mem_alloc())
async def both(work):
    asyncio.create_task(report())
    await work
run = asyncio.run
asyncio.run = lambda work: run(both(work))
gc.disable()
import platen.app
platen.app.main("{config}")
"""
_HEAP_BYTES = 8 << 20


def heap_bytes(interpreter, requests):
    """Bytes allocated for each of so many requests by the firmware frozen into an interpreter."""
    with tempfile.TemporaryDirectory() as folder:
        profile = printer_config.read_engine("generic58", None)
        engine = EngineServer(profile, Path(folder), fast=True)
        engine.start()
        port = hosttest.free_port()
        config = {
            "name": "Platen",
            "make_and_model": "Platen 58",
            "location": "",
            "host": "localhost",
            "bind": "127.0.0.1",
            "port": port,
            "profile": "open",
            "uuid": "4509a320-00a0-008f-00b6-002507510eca",
            "engine": profile,
            "link": {"host": "127.0.0.1", "port": engine.port, "fast": True},
            "connections": 3,
        }
        path = Path(folder) / "config.json"
        path.write_text(json.dumps(config))
        process = subprocess.Popen(
            [interpreter, "-X", f"heapsize={_HEAP_BYTES}", "-c", _START.format(config=path)],
            env={**os.environ, "MICROPYPATH": ".frozen"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        lines = queue.SimpleQueue()
        threading.Thread(target=_read, args=(process.stdout, lines), daemon=True).start()
        try:
            while not _line(lines).startswith("ready"):
                pass
            return _per_request(port, lines, requests)
        finally:
            process.kill()
            process.wait()
            engine.stop()


def _read(stream, lines):
    for line in stream:
        lines.put(line)
    lines.put("")


def _line(lines):
    line = lines.get(timeout=_READY_S)
    assert line, "the firmware ended"
    return line


def _allocated(lines):
    """What has been allocated by now: the report after the next one."""
    while not lines.empty():
        _line(lines)
    _line(lines)
    words = _line(lines).split()
    assert words[0] == "allocated", words
    return int(words[1])


def _per_request(port, lines, requests):
    load = Load(port)
    for _ in range(10):  # modules that are loaded when first needed
        load.ask()
    before = _allocated(lines)
    for _ in range(requests):
        load.ask()
    after = _allocated(lines)
    load.close()
    return (after - before) / requests
