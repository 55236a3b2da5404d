# SPDX-License-Identifier: MIT
"""Server: the listener, a fixed number of connection slots, housekeeping.

Our own accept loop, because asyncio.start_server loses the socket of a failed TLS handshake. When
every slot is taken the longest idle client gives way; if none is idle, new clients wait in the
listen backlog. Housekeeping ends what has passed its deadline.
"""

import asyncio
import gc
import socket

from micropython import const

from platen import log
from platen.core import ipp_tags
from platen.model import limits, names
from platen.model.printer import RUNNING
from platen.pipeline import DocumentCanceled
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.connection import Connection
from platen.shell.stream import readable

# Clients that may wait for a slot.
_BACKLOG = const(8)

_HOUSEKEEPING_MS = const(100)

# More than any age of a connection, so that idle ones go before slow ones.
_IDLE_FIRST_MS = const(1 << 24)

# Restart-Printer: for its own answer to go out.
_LAST_WORDS_MS = const(200)

# How long a full house is left alone before an idle client is looked for again.
_SLOT_POLL_MS = const(50)


# mbedTLS numbers; their texts differ from build to build.
_TLS_HUNG_UP = const(-29312)
_TLS_VERSION = const(-28288)
_TLS_NO_SUITE = const(-28160)
_TLS_NO_RECORD = const(-29184)


def _tls_trouble(code):
    if code == _TLS_VERSION:
        return "the client's version is too old"
    if code == _TLS_NO_SUITE:
        return "no version and cipher suite in common"
    if code == _TLS_NO_RECORD:
        return "what the client sent is not TLS"
    return str(code)


class Server:
    """Accepts clients for `printer` and prints their documents with `pipeline`."""

    def __init__(self, config, printer, pipeline, buffers, context):
        self.printer = printer
        self.tls = context
        self.tls_required = config["profile"] != "open"
        self._pipeline = pipeline
        self._config = config
        self._printing = asyncio.Lock()
        # One slot stays free for polls and Cancel-Job while others wait for the engine.
        printer.waiting_max = max(0, len(buffers.connections) - 2)
        self.slot_free = asyncio.Event()
        self._may_print = asyncio.Event()  # a job was released, or the printer resumed
        self.connections = [Connection(self, b) for b in buffers.connections]
        self._next_slip = ticks_ms()  # when Identify-Printer may print again
        printer.stop_document = self._stop_document
        printer.wake = self._may_print.set

    def uri(self, host):
        """The printer's URI as a client that used this Host field should write it."""
        scheme = b"ipps://" if self.tls_required else b"ipp://"
        return scheme + bytes(host[0][: host[1]]) + b"/ipp/print"

    # Listener.

    def listen(self):
        """Bind and listen; raises OSError if the port is taken."""
        config = self._config
        listener = socket.socket()
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.setblocking(False)
        address = socket.getaddrinfo(config["bind"], config["port"])[0][-1]
        listener.bind(address)
        listener.listen(_BACKLOG)
        self._listener = listener

    async def serve(self):
        """Accept clients until Restart-Printer."""
        self._serving = asyncio.current_task()
        house = asyncio.create_task(self._housekeeping())
        listener = self._listener
        try:
            while True:
                try:
                    await readable(listener)
                    self._start(await self._slot(), listener)
                except (OSError, MemoryError) as e:
                    # The client is gone again, or the board is out of sockets or memory.
                    log.debug("accept: %s" % type(e).__name__)
                    gc.collect()
                    await asyncio.sleep_ms(_SLOT_POLL_MS)
        except asyncio.CancelledError:
            if not self.printer.restart:
                raise
        finally:
            house.cancel()
            listener.close()
        await self._end_connections()

    async def _end_connections(self):
        """Let answers that are on their way go out, then end every connection and its job."""
        await asyncio.sleep_ms(_LAST_WORDS_MS)
        self.printer.pause = RUNNING  # what keeps a job from printing must not keep it from ending
        for connection in self.connections:
            if connection.task is not None:
                connection.task.cancel()
        while self._printing.locked() or not all([c.task is None for c in self.connections]):
            self._pipeline.stop()  # an engine that stands still is not waited for
            await asyncio.sleep_ms(_SLOT_POLL_MS)

    def _start(self, slot, listener):
        raw = listener.accept()[0]
        try:
            slot.task = asyncio.create_task(slot.run(raw))
        except MemoryError:
            raw.close()
            raise

    async def _slot(self):
        while True:
            for connection in self.connections:
                if connection.task is None:
                    return connection
            self.slot_free.clear()
            if self._evict():
                await self.slot_free.wait()
            else:
                await asyncio.sleep_ms(_SLOT_POLL_MS)

    def _evict(self):
        """End the client that has been idle longest, else the slowest; False if none may go."""
        now = ticks_ms()
        chosen = None
        most = -1
        for connection in self.connections:
            patience_ms = connection.patience_ms
            if patience_ms is None:
                continue
            age_ms = ticks_diff(now, connection.since)
            if not patience_ms:
                age_ms += _IDLE_FIRST_MS
            if age_ms >= patience_ms and age_ms > most:
                chosen, most = connection, age_ms
        if chosen is None:
            return False
        chosen.patience_ms = None
        chosen.task.cancel()
        return True

    def prepare_tls(self):
        """A TLS session needs large blocks of memory: collect before, so that they are there."""
        gc.collect()

    def failed(self, connection, e):
        """A connection broke with OSError or ValueError: say what was a TLS failure."""
        code = e.args[0] if e.args else 0
        if code == _TLS_HUNG_UP:
            log.debug("client hung up in its TLS handshake")
        elif not isinstance(code, int) or code < -1000:
            log.info("TLS failed: %s" % _tls_trouble(code))

    async def _housekeeping(self):
        while True:
            await asyncio.sleep_ms(_HOUSEKEEPING_MS)
            try:
                self._keep_house(ticks_ms())
                log.heap()
            except MemoryError:
                gc.collect()

    def _keep_house(self, now):
        printer = self.printer
        if printer.restart:
            self._serving.cancel()
            return
        printer.now_s()
        printer.state()
        printer.expire(now, ticks_diff)
        for connection in self.connections:
            deadline = connection.deadline
            if deadline is not None and ticks_diff(now, deadline) >= 0:
                connection.deadline = None
                connection.task.cancel()
        if printer.active is None and not self._printing.locked():
            if self._pipeline.poll():
                asyncio.create_task(self._alone(self._pipeline.recover()))
            elif printer.identify is not None and ticks_diff(now, self._next_slip) >= 0:
                text = self._slip(printer.identify)
                printer.identify = None
                self._next_slip = ticks_add(now, limits.SLIP_MS)
                asyncio.create_task(self._alone(self._pipeline.print_slip(text)))

    # Documents.

    def _carrier(self, job):
        for connection in self.connections:
            if connection.job is job:
                return connection
        return None

    def _stop_document(self, job):
        """Cancel-Job: wake the connection that waits for the document, free a stalled engine."""
        connection = self._carrier(job)
        if job is self.printer.active:
            self._pipeline.stop()
        if connection is not None and connection.is_waiting:
            connection.task.cancel()

    async def print_document(self, connection, job):
        """Print the document of `job` from `connection` when it is its turn."""
        printer = self.printer
        printer.waiting += 1
        try:
            await connection.interruptible(self._turn(job))
        except DocumentCanceled:
            printer.finish(job, ipp_tags.JOB_CANCELED, job.reasons[-1:])
            return
        finally:
            printer.waiting -= 1
        try:
            await self._pipeline.print_document(connection, job)
        finally:
            self._printing.release()

    async def _turn(self, job):
        """Wait until the engine is free, `job` is not held and the printer is not paused."""
        printer = self.printer
        while True:
            while job.state == ipp_tags.JOB_PENDING_HELD or printer.pause:
                self._may_print.clear()
                await self._may_print.wait()
            await self._printing.acquire()
            if job.state != ipp_tags.JOB_PENDING_HELD and not printer.pause:
                return
            self._printing.release()

    async def _alone(self, work):
        """Await `work` while no document prints."""
        await self._printing.acquire()
        try:
            await work
        except Exception as e:  # the top of a task
            log.warning("engine: %s" % type(e).__name__)
        finally:
            self._printing.release()

    def _slip(self, message):
        texts = self.printer.texts
        host = self.printer.host
        return b"%s\n%s\n%s\n%s" % (
            texts[names.P_NAME],
            texts[names.P_MAKE_AND_MODEL],
            self.uri((host, len(host))),
            message + b"\n" if message else b"",
        )
