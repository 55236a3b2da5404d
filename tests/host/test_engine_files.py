# SPDX-License-Identifier: MIT
"""Pictures of the virtual engine opened by Pillow; the engine as a serial port and a program."""

import io
import json
import os
import signal
import socket
import subprocess
import sys
import threading

import pytest
from PIL import Image

import hosttest
from enginekit import PROFILE, ROW_BYTES, profile, raster
from host_tools.engine import __main__ as program
from host_tools.engine import png
from host_tools.engine.frames import frame
from host_tools.engine.pty import PtyServer

WIDTHS = (8, 384, 576, 832)


def dots(count, width):
    return bytes((i * 73 + i // 7) & 255 for i in range(count * width // 8))


@pytest.mark.parametrize("rows", [1, 7, 511, 512, 513, 3000])
@pytest.mark.parametrize("width", WIDTHS)
def test_png(width, rows):
    data = dots(rows, width)
    file = io.BytesIO()
    png.write_png(file, width, rows, data)
    with Image.open(file) as picture:
        picture.load()
        assert (picture.mode, picture.size) == ("1", (width, rows))
        assert bytes(255 - byte for byte in picture.tobytes()) == data
        assert round(picture.info["dpi"][0]) == 203


@pytest.mark.parametrize("rows", [1, 9, 200])
def test_png_without_a_compressor(monkeypatch, rows):
    monkeypatch.setattr(png, "_HAS_ZLIB", False)
    data = dots(rows, 384)
    file = io.BytesIO()
    png.write_png(file, 384, rows, data)
    with Image.open(file) as picture:
        assert bytes(255 - byte for byte in picture.tobytes()) == data


def test_pbm():
    data = dots(50, 384)
    file = io.BytesIO()
    png.write_pbm(file, 384, 50, data)
    with Image.open(file) as picture:
        assert bytes(255 - byte for byte in picture.tobytes()) == data


ROWS = [bytes((i * 3 + j) & 255 for j in range(ROW_BYTES)) for i in range(200)]


@pytest.fixture
def terminal(tmp_path):
    """A PtyServer served by a thread, with an open file descriptor to its terminal."""
    server = PtyServer(profile(), tmp_path, fast=True, idle_s=0.2)
    done = threading.Event()
    thread = threading.Thread(target=server.run, args=(done.is_set,))
    thread.start()
    line = os.open(server.path, os.O_RDWR | os.O_NOCTTY)
    yield server, line
    os.close(line)
    done.set()
    thread.join()
    server.close()


def test_terminal_is_a_raw_serial_port(terminal):
    server, line = terminal
    data = raster(ROWS) + b"\n\r\x03\x04\x11\x13" + b"\x10\x04\x01"
    sent = 0
    while sent < len(data):
        sent += os.write(line, data[sent:])
    assert os.read(line, 10) == b"\x12"
    hosttest.wait_for(lambda: server.prints, what="the first print")
    with Image.open(server.out_dir / "print-1.png") as picture:
        assert picture.size == (384, 200)
        assert bytes(255 - byte for byte in picture.tobytes()) == b"".join(ROWS)
    os.write(line, raster(ROWS[:2]))
    hosttest.wait_for(lambda: len(server.prints) == 2, what="the second print")
    assert json.loads((server.out_dir / "print-2.json").read_text())["rows"] == 2


def started(processes, tmp_path, *options):
    """(process, what its first line ends with)."""
    command = [sys.executable, "-m", "host_tools.engine", "--out", tmp_path, "--fast", *options]
    process = processes.start(command, stdout=subprocess.PIPE, text=True)
    return process, process.stdout.readline().split()[-1]


@pytest.mark.parametrize("way", [["--pty"], ["--listen", "0"]])
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_program_ends_on_a_signal(processes, tmp_path, way, number):
    process, where = started(processes, tmp_path, *way)
    assert where.startswith(("/dev/", "127.0.0.1:"))
    process.send_signal(number)
    assert process.wait(20) == 0


def test_program_as_a_link(processes, tmp_path):
    path = tmp_path / "own.json"
    path.write_text(json.dumps(PROFILE))
    process, where = started(
        processes, tmp_path, "--listen", "0", "--engine", path, "--control", "0", "--baud", "9600"
    )
    assert process.stdout.readline().startswith("control 127.0.0.1:")
    with socket.create_connection(("127.0.0.1", int(where.split(":")[1])), timeout=20) as link:
        link.sendall(frame(b"J", b'{"job-id": 4}') + frame(b"D", raster(ROWS[:9])))
        link.sendall(frame(b"E", b'{"job-id": 4, "state": "completed", "reasons": []}'))
        received = b""
        while frame(b"K", b"{}") not in received:
            received += link.recv(4096)
    summary = json.loads((tmp_path / "job-4.json").read_text())
    assert (summary["rows"], summary["baud"]) == (9, 9600)


def test_unknown_profile_names_the_known_ones():
    with pytest.raises(SystemExit, match="generic58"):
        program.load_profile("nonesuch")
    assert program.load_profile("generic58")["name"] == "generic58"
