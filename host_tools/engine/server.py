# SPDX-License-Identifier: MIT
"""EngineServer: the virtual engine behind a loopback socket, in a thread of its own.

The firmware's link (boards/unix/link.py) connects to `port` and exchanges frames (frames.py). In
real time the engine's clock is the machine's: the thread sleeps until something that the firmware
can see may have changed. With `fast` the clock is virtual: it runs on until every byte sent has
left the line, moves by W frames otherwise, and nobody waits. CPython only.
"""

import json
import selectors
import socket
import struct
import threading
import time
from collections.abc import Callable
from pathlib import Path

from host_tools.engine import frames
from host_tools.engine.control import ControlReader
from host_tools.engine.engine import FOREVER_US, VirtualEngine
from host_tools.engine.jobs import Job, job_name
from host_tools.engine.report import report, state

_TICK_S = 0.004  # bytes leave the line every 87 us at 115200 baud: tell the firmware in lots
_END_DEADLINE_S = 8.0  # the firmware waits 10 s for K; a stuck engine cannot finish the job
_STALLED_S = 0.005  # fast and off line: the firmware polls with W; do not spin with it
_RECV_BYTES = 65536


class EngineServer:
    """`start()`, then connect to `port`; `stop()` ends the thread. Usable as a context manager."""

    def __init__(
        self,
        profile: dict[str, object],
        out_dir: "str | Path",
        baud: int | None = None,
        fast: bool = False,
        port: int = 0,
        control_port: int | None = None,
        **overrides: object,
    ) -> None:
        if baud is not None:
            overrides["baud"] = baud
        self.engine = VirtualEngine(profile, **overrides)
        self.out_dir = Path(out_dir)
        self.fast = fast
        self.jobs: list[dict[str, object]] = []  # what each job's JSON says
        self.error: BaseException | None = None  # the thread died of this
        self._lock = threading.RLock()
        self._selector = selectors.DefaultSelector()
        self._link: _Link | None = None
        self._controls: set[socket.socket] = set()
        self._stopping = False
        self._begin_us = 0
        self._start_ns = 0
        self._thread: threading.Thread | None = None
        self._wake_out, self._wake_in = socket.socketpair()
        self._listener = _listen(port)
        self.port: int = self._listener.getsockname()[1]
        self._control = _listen(control_port) if control_port is not None else None
        self.control_port = self._control.getsockname()[1] if self._control else None

    def __enter__(self) -> "EngineServer":
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def start(self) -> None:
        self._start_ns = time.monotonic_ns()
        self._watch(self._listener, self._accept_link)
        self._watch(self._wake_in, lambda: self._wake_in.recv(_RECV_BYTES))
        if self._control:
            self._watch(self._control, self._accept_control)
        self._thread = threading.Thread(target=self._main, name="engine", daemon=True)
        self._thread.start()

    def stop(self) -> None:
        self._stopping = True
        self._wake()
        if self._thread:
            self._thread.join()
            self._thread = None
        elif not self._start_ns:
            self._close()  # never started: nobody else will

    def inject(self, event: "dict[str, object] | str") -> bool:
        """Something happens to the engine, at once or at its row; False: not known (events.py)."""
        if isinstance(event, str):
            event = {"event": event}
        with self._lock:
            self._catch_up()
            known = self.engine.inject(event)
            if self.fast:
                self.engine.run_until_sent()  # what the event let go on
        self._wake()
        return known

    @property
    def counters(self) -> dict[str, object]:
        """Counters of the current (or last) job and the engine's state."""
        with self._lock:
            self._catch_up()
            begin_us = self._link.job.begin_us if self._link and self._link.job else self._begin_us
            return {**report(self.engine, begin_us), **state(self.engine)}

    # The thread.

    def _main(self) -> None:
        try:
            while not self._stopping:
                for key, _ in self._selector.select(self._timeout_s()):
                    key.data()
                with self._lock:
                    self._catch_up()
                    if self._link:
                        self._link.tell()
        except BaseException as error:
            self.error = error
            raise
        finally:
            self._close()

    def _close(self) -> None:
        watched = [key.fileobj for key in list((self._selector.get_map() or {}).values())]
        self._selector.close()
        for each in (*watched, self._listener, self._control, self._wake_in, self._wake_out):
            if isinstance(each, socket.socket):
                each.close()

    def _watch(self, sock: socket.socket, call: Callable[[], object]) -> None:
        sock.setblocking(False)
        self._selector.register(sock, selectors.EVENT_READ, call)

    def _wake(self) -> None:
        try:
            self._wake_out.send(b"\0")
        except OSError:
            pass  # the thread has ended

    def _timeout_s(self) -> float | None:
        """How long nothing visible can happen without a message."""
        link = self._link
        if link is None:
            return None
        with self._lock:
            if link.has_unsent or link.is_ending:
                return _TICK_S
            if self.fast:
                return None
            engine = self.engine
            # a byte through, a reply here, a unit done: each may be something to tell
            times = (engine.wire.arrival_us(1), engine.next_reply_us(), engine.next_us())
            due = [at_us for at_us in times if at_us >= 0]
            if not due:
                return None
            return max(_TICK_S, (min(due) - self._clock_us()) / 1e6)

    def _clock_us(self) -> int:
        return (time.monotonic_ns() - self._start_ns) // 1000

    def _catch_up(self) -> None:
        """Real time: the engine does what it has done by now."""
        if not self.fast and self._start_ns:
            self.engine.run(self._clock_us())

    def _accept_link(self) -> None:
        sock, _ = self._listener.accept()
        if self._link:
            self._drop_link()  # the firmware was restarted; the engine was not
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._link = _Link(self, sock)
        self._watch(sock, self._read_link)

    def _read_link(self) -> None:
        link = self._link
        if link is None:
            return
        data = _received(link.sock)
        if data is None:
            return
        if not data:
            self._drop_link()
            return
        with self._lock:
            self._catch_up()
            link.received(data)

    def _drop_link(self) -> None:
        link = self._link
        self._link = None
        if link:
            self._selector.unregister(link.sock)
            link.sock.close()
            with self._lock:
                self.engine.wire.discard()

    def job_ended(self, summary: dict[str, object], begin_us: int) -> None:
        self.jobs.append(summary)
        self._begin_us = begin_us

    # Control channel.

    def _accept_control(self) -> None:
        assert self._control is not None
        sock, _ = self._control.accept()
        reader = ControlReader(self.inject, lambda: self.counters)
        self._watch(sock, lambda: self._read_control(sock, reader))

    def _read_control(self, sock: socket.socket, reader: ControlReader) -> None:
        data = _received(sock)
        if data is None:
            return
        try:
            if data:
                sock.sendall(reader.feed(data))
                return
        except OSError:
            pass  # gone, or it does not read its answers
        self._selector.unregister(sock)
        sock.close()


class _Link:
    """One connection of a firmware: what it was told, and its job."""

    def __init__(self, server: EngineServer, sock: socket.socket) -> None:
        self.server = server
        self.engine = server.engine
        self.sock = sock
        self.job: Job | None = None
        self._reader = frames.FrameReader()
        self._out = bytearray()
        self._told_total = self.engine.wire.total
        self._told_busy = False
        self._end: dict[str, object] | None = None
        self._end_deadline = 0.0

    @property
    def has_unsent(self) -> bool:
        return bool(self._out)

    @property
    def is_ending(self) -> bool:
        return self._end is not None

    def received(self, data: bytes) -> None:
        for kind, payload in self._reader.feed(data):
            if kind == frames.DATA:
                self._data(payload)
            elif kind == frames.WAIT and len(payload) == 4:
                self._wait(struct.unpack(">I", payload)[0])
            elif kind == frames.JOB_BEGIN:
                info = _json(payload)
                self.job = Job(self.engine, job_name(info), info)
            elif kind == frames.JOB_END:
                self._end = _json(payload)
                self._end_deadline = time.monotonic() + _END_DEADLINE_S
                if self.server.fast:
                    self.engine.run(FOREVER_US)

    def tell(self) -> None:
        """Sends what changed; the end of a job once the paper has stopped."""
        if self._end is not None:
            late = time.monotonic() > self._end_deadline
            if self.engine.is_idle or late:
                self._finish(self._end)
                self._end = None
        sent = self.engine.wire.total - self._told_total
        if sent:
            self._told_total = self.engine.wire.total
            self._out += frames.credit_frames(sent)
        self.engine.take_busy()
        if self.engine.is_busy != self._told_busy:
            self._told_busy = self.engine.is_busy
            self._out += frames.frame(frames.BUSY, bytes([self._told_busy]))
        reply = self.engine.take_replies()
        if reply:
            self._out += frames.reply_frames(reply)
        self._send()

    def _data(self, payload: bytes) -> None:
        self.engine.send(payload)
        if self.server.fast:
            self.engine.run_until_sent()
            self._let_replies_come()

    def _wait(self, us: int) -> None:
        """Fast mode: the firmware waits in engine time; always answered, by C 0 if by nothing."""
        if self.server.fast:
            self.engine.run(self.engine.now_us + us)
            self._let_replies_come()
            if self.engine.status.is_offline:
                time.sleep(_STALLED_S)
        if self.engine.wire.total == self._told_total:
            self._out += frames.credit_frames(0)

    def _let_replies_come(self) -> None:
        while self.engine.next_reply_us() > self.engine.now_us:
            self.engine.run(self.engine.next_reply_us())

    def _finish(self, end: dict[str, object]) -> None:
        job = self.job or Job(self.engine, job_name(end), {})
        self.job = None
        summary = job.write(self.server.out_dir, end)
        self.server.job_ended(summary, job.begin_us)
        self._out += frames.frame(frames.FILES_WRITTEN, b"{}")

    def _send(self) -> None:
        if not self._out:
            return
        try:
            sent = self.sock.send(self._out)
        except BlockingIOError:
            return
        except OSError:
            self._out.clear()  # the reader will notice
            return
        del self._out[:sent]


def _listen(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    return listener


def _received(sock: socket.socket) -> bytes | None:
    """Bytes that are here; empty at the end; None if there was nothing after all."""
    try:
        return sock.recv(_RECV_BYTES)
    except BlockingIOError:
        return None
    except OSError:
        return b""


def _json(payload: bytes) -> dict[str, object]:
    try:
        value = json.loads(payload)
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
