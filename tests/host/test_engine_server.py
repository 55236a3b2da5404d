# SPDX-License-Identifier: MIT
"""EngineServer: frames of the link, real time and fast clock, files of a job, control channel."""

import json
import socket
import struct
import time

import pytest
from PIL import Image

from enginekit import BLACK_ROW, ROW_BYTES, profile, raster
from host_tools.engine import EngineServer
from host_tools.engine.frames import FrameReader, frame


class Host:
    """The firmware's end of the link."""

    def __init__(self, server):
        self.socket = socket.create_connection(("127.0.0.1", server.port), timeout=20)
        self.reader = FrameReader()
        self.frames = []
        self.left = 0  # bytes that left the UART
        self.busy = 0
        self.replies = b""

    def send(self, kind, payload=b""):
        if isinstance(payload, dict):
            payload = json.dumps(payload).encode()
        self.socket.sendall(frame(kind, payload))

    def receive(self):
        data = self.socket.recv(65536)
        assert data, "the engine closed the link"
        for kind, payload in self.reader.feed(data):
            self.frames.append((kind, payload))
            if kind == b"C":
                self.left += struct.unpack(">H", payload)[0]
            elif kind == b"B":
                self.busy = payload[0]
            elif kind == b"R":
                self.replies += payload

    def until(self, condition):
        while not condition():
            self.receive()

    def print(self, data, chunk=1024, ring=2048):
        """Writes data as a driver with a ring of that size."""
        start = self.left
        sent = 0
        while sent < len(data):
            part = data[sent : sent + chunk]
            sent += len(part)
            free_at = start + sent - ring
            self.until(lambda free_at=free_at: self.left >= free_at)
            self.send(b"D", part)
        self.until(lambda: self.left == start + len(data))

    def job(self, number, data, **end):
        self.send(b"J", {"job-id": number, "name": "test"})
        self.print(data)
        self.end(number, **end)

    def end(self, number, state="completed", reasons=()):
        self.send(b"E", {"job-id": number, "state": state, "reasons": list(reasons)})
        self.until(lambda: (b"K", b"{}") in self.frames)
        self.frames.clear()


@pytest.fixture
def serve(tmp_path):
    """Starter of servers; `serve(fast=True)` gives (server, host)."""
    running = []

    def start(changes=None, **options):
        server = EngineServer(profile(**(changes or {})), tmp_path / "out", **options)
        server.start()
        host = Host(server)
        running.append((server, host))
        return server, host

    yield start
    for server, host in running:
        host.socket.close()
        server.stop()
        assert server.error is None


def files(server, number):
    """(picture as packed rows with 1 = black, JSON) of a job."""
    picture = Image.open(server.out_dir / f"job-{number}.png")
    assert picture.mode == "1"
    data = bytes(255 - byte for byte in picture.tobytes())
    size = picture.width // 8
    rows = [data[start : start + size] for start in range(0, len(data), size)]
    return rows, json.loads((server.out_dir / f"job-{number}.json").read_text())


ROWS = [bytes((i * 7 + j) & 255 for j in range(ROW_BYTES)) for i in range(150)]
CLEAN = ("overruns", "underruns", "garbage", "text", "timeouts")


def test_fast_job_files(serve):
    server, host = serve(fast=True)
    begin = time.monotonic()
    host.job(7, b"\x1b@" + raster(ROWS) + b"\x1bJ\x78\x1dV\x00", reasons=["job-completed"])
    rows, summary = files(server, 7)
    assert rows == ROWS
    assert summary["job-id"] == 7
    assert summary["name"] == "test"
    assert (summary["state"], summary["reasons"]) == ("completed", ["job-completed"])
    assert summary["bytes"] == 2 + 8 + 150 * 48 + 3 + 3
    assert [summary[name] for name in CLEAN] == [0] * 5
    assert (summary["rows"], summary["rows_moved"], summary["feed_rows"]) == (150, 270, 120)
    assert summary["cuts"] == [[270, "full"]]
    assert summary["seconds"] > 7213 * 10 / 115200
    assert time.monotonic() - begin < summary["seconds"]
    assert sorted(path.name for path in server.out_dir.iterdir()) == ["job-7.json", "job-7.png"]
    assert server.jobs == [summary]


def test_jobs_follow_each_other_on_white_paper(serve):
    server, host = serve(fast=True)
    for number in (1, 2, 3):
        host.job(number, b"\x1bJ\x05" * number + raster(ROWS[:number]) + b"\x1bJ\x40")
    for number in (1, 2, 3):
        rows, summary = files(server, number)
        assert rows == [bytes(ROW_BYTES)] * 5 * number + ROWS[:number]
        assert summary["bytes"] == 3 * number + 8 + 48 * number + 3


def test_empty_and_canceled_jobs_have_files_too(serve):
    server, host = serve(fast=True)
    host.job(1, b"", state="canceled", reasons=["job-canceled-by-user"])
    rows, summary = files(server, 1)
    assert rows == [bytes(ROW_BYTES)]
    assert (summary["state"], summary["bytes"], summary["rows"]) == ("canceled", 0, 1)


def test_a_server_that_was_not_told_of_a_begin_still_ends_the_job(serve):
    server, host = serve(fast=True)
    host.end(9, state="aborted")
    assert files(server, 9)[1]["state"] == "aborted"


@pytest.mark.parametrize("name", ["../evil", 1.5, None, -1, True])
def test_file_names_come_from_numbers_only(serve, name):
    server, host = serve(fast=True)
    host.job(name, b"x\n")
    assert {path.name for path in server.out_dir.iterdir()} == {"job-0.png", "job-0.json"}
    assert list(server.out_dir.parent.iterdir()) == [server.out_dir]


def test_fast_clock_moves_only_by_bytes_and_waits(serve):
    server, host = serve(fast=True)
    host.print(bytes(11520))
    assert server.counters["now_us"] == 1000000
    host.send(b"W", struct.pack(">I", 250000))
    host.until(lambda: (b"C", b"\0\0") in host.frames)  # every wait is answered
    assert server.counters["now_us"] == 1250000


def test_fast_barrier_answers_when_the_clock_has_moved_far_enough(serve):
    _, host = serve(fast=True, heat=(0, 255, 0))
    host.print(raster([BLACK_ROW] * 20) + b"\x1dr\x01")
    waits = 0
    while not host.replies:
        host.frames.clear()
        host.send(b"W", struct.pack(">I", 50000))
        host.until(lambda: any(kind == b"C" for kind, _ in host.frames))
        waits += 1
    assert host.replies == b"\x00"
    # 19 rows of 48 strobes x 2.55 ms, the first six ramped, before the last one starts
    assert waits == pytest.approx(122400 * (19 + 7) / 50000, abs=3)


def test_real_time_takes_real_time_and_no_underrun(serve):
    server, host = serve()
    begin = time.monotonic()
    host.job(1, raster(ROWS[:120]))
    took = time.monotonic() - begin
    rows, summary = files(server, 1)
    assert rows == ROWS[:120]
    assert summary["overruns"] == summary["garbage"] == 0
    assert took >= summary["seconds"] >= 5768 * 10 / 115200
    assert took < summary["seconds"] + 2  # a busy machine may be late, never early


def test_real_time_is_cheap(serve):
    server, host = serve(baud=9600)
    host.send(b"J", {"job-id": 1})
    cpu = time.process_time()
    host.print(raster(ROWS[:20]))
    assert time.process_time() - cpu < 0.35  # of a second of wire time
    assert server.counters["bytes"] == 968


def test_status_replies_in_real_time(serve):
    _, host = serve()
    host.send(b"D", b"\x10\x04\x01\x10\x04\x04")
    host.until(lambda: len(host.replies) == 2)
    assert host.replies == b"\x12\x12"


def test_reply_in_its_order_comes_by_itself_in_real_time(serve):
    """Nothing is on the line any more when the parser gets to the query."""
    server, host = serve(heat=(0, 40, 0))
    host.print(raster([BLACK_ROW] * 20) + b"\x1dr\x01")
    assert server.counters["rows_moved"] < 20
    host.until(lambda: host.replies)
    assert server.counters["rows_moved"] == 20


@pytest.mark.parametrize("fast", [False, True])
def test_paper_out_raises_busy_and_loses_nothing(serve, fast):
    changes = {"rx_buffer_bytes": 512, "busy__slack": 16, "busy__ready_free": 26}
    server, host = serve(changes, fast=fast)
    server.inject({"event": "paper-out", "at_row": 20})
    host.send(b"J", {"job-id": 1})
    data = raster(ROWS[:60])
    for start in range(0, 2048, 1024):
        host.send(b"D", data[start : start + 1024])
    host.until(lambda: host.busy)
    while server.counters["rows_moved"] < 20 or not server.counters["paper_out"]:
        host.receive()
    stuck = server.counters
    assert stuck["outstanding_bytes"] > 0
    assert stuck["offline"]
    server.inject("paper-in")
    host.until(lambda: host.left == 2048)
    host.print(data[2048:])
    host.end(1)
    rows, summary = files(server, 1)
    assert rows == ROWS[:60]
    assert (summary["overruns"], summary["underruns"]) == (0, 0)


def test_end_of_a_job_while_the_paper_is_out_is_answered_at_once(serve):
    server, host = serve()
    server.inject({"event": "paper-out", "at_row": 5})
    host.send(b"J", {"job-id": 3})
    host.print(raster(ROWS[:30]))
    begin = time.monotonic()
    host.end(3, state="aborted", reasons=["aborted-by-system"])
    assert time.monotonic() - begin < 2
    rows, summary = files(server, 3)
    assert rows == ROWS[:5]
    assert summary["rows"] == 5


def test_firmware_may_reconnect_and_the_engine_remembers(serve):
    server, host = serve(fast=True)
    host.print(b"\x1ba\x02")
    host.socket.close()
    again = Host(server)
    again.job(1, raster([b"\xff"]))
    again.socket.close()
    assert files(server, 1)[0] == [b"\xff".rjust(ROW_BYTES, b"\0")]


def test_garbage_on_the_link_does_not_kill_the_server(serve):
    _, host = serve(fast=True)
    host.send(b"J", b"not json")
    host.send(b"E", b"[1]")
    host.until(lambda: (b"K", b"{}") in host.frames)
    host.send(b"W", b"xx")
    host.send(b"?", b"what")
    host.job(5, raster(ROWS[:3]))


class Control:
    """A client of the control channel."""

    def __init__(self, server):
        self.socket = socket.create_connection(("127.0.0.1", server.control_port), timeout=20)
        self.file = self.socket.makefile("rwb")

    def ask(self, event):
        self.file.write(
            (event if isinstance(event, bytes) else json.dumps(event).encode()) + b"\n"
        )
        self.file.flush()
        return json.loads(self.file.readline())


@pytest.fixture
def control(serve):
    server, host = serve(control_port=0)
    made = Control(server)
    yield server, host, made
    made.file.close()
    made.socket.close()


def test_control_channel(control):
    server, host, client = control
    state = client.ask({"event": "state"})
    assert state["ok"]
    assert not state["paper_out"]
    assert client.ask({"event": "paper-out"})["paper_out"]
    assert server.counters["offline"]
    assert not client.ask({"event": "paper-in"})["offline"]
    assert client.ask({"event": "cover-open", "at_row": 3})["ok"]
    host.send(b"J", {"job-id": 1})
    host.print(raster(ROWS[:10]))
    while not (state := client.ask({"event": "state"}))["cover_open"]:
        pass
    assert state["rows_moved"] == 3
    assert client.ask({"event": "cover-closed"})["ok"]
    host.end(1)
    assert files(server, 1)[0] == ROWS[:10]


def test_control_channel_refuses_what_it_does_not_know(control):
    _, _, client = control
    assert "earthquake" in client.ask({"event": "earthquake"})["error"]
    assert client.ask(b"{")["error"] == "not JSON"
    assert client.ask(b"[1]")["error"] == "not an object"
    assert client.ask({"event": "state"})["ok"]


def test_inject_knows_what_it_knows(serve):
    server, _ = serve()
    assert server.inject("hot")
    assert server.counters["hot"]
    assert not server.inject("earthquake")


def test_overrides_and_baud(serve):
    server, _ = serve(baud=9600, dots=576)
    assert (server.engine.wire.baud, server.engine.paper.dots) == (9600, 576)
    assert server.counters["baud"] == 9600


def test_stopping_twice_and_without_a_client(tmp_path):
    with EngineServer(profile(), tmp_path) as server:
        assert server.port > 0
        assert server.control_port is None
    server.stop()


def test_a_server_that_never_started_gives_its_port_back(tmp_path):
    server = EngineServer(profile(), tmp_path, control_port=0)
    server.stop()
    server.stop()
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", server.port))


@pytest.mark.slow
def test_160000_rows_cost_little(serve):
    server, host = serve(fast=True)
    band = raster([bytes((i * 31 + j * 7) & 255 for j in range(48)) for i in range(40)])
    cpu = time.process_time()
    host.send(b"J", {"job-id": 1})
    for _ in range(4000):
        host.print(band)
    host.end(1)
    assert time.process_time() - cpu < 20
    summary = json.loads((server.out_dir / "job-1.json").read_text())
    assert (summary["rows"], summary["overruns"], summary["underruns"]) == (160000, 0, 0)
    with Image.open(server.out_dir / "job-1.png") as picture:
        assert picture.size == (384, 160000)
