# SPDX-License-Identifier: MIT
"""Server: the listener, a fixed number of connection slots, housekeeping.

Our own accept loop, because asyncio.start_server loses the socket of a failed TLS handshake. When
every slot is taken crowd.py sees who gives way. Housekeeping ends what has passed its deadline.
"""

import asyncio
import gc

from micropython import const

from platen import log
from platen.core import ipp_tags
from platen.core.ipp_reader import IPPReader
from platen.model import limits, operations
from platen.pipeline import DocumentCanceled
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.connection import Connection
from platen.shell.stream import readable

_HOUSEKEEPING_MS = const(100)

# So much too late housekeeping is by chance; by more, because we were computing: a handshake.
_LATE_MS = const(200)

# Bytes kept of an attribute value: a name of 127 bytes in a nameWithLanguage, with 63 of language
# and two lengths, is the longest used; one byte more shows where a longer one may be cut.
_VALUE_BYTES = const(195)

# A pause after what may have been a lack of memory.
_SLOT_POLL_MS = const(50)

# Between two looks of who waits for the engine. asyncio's Lock and Event would be a kilobyte of
# heap, for waits of seconds.
_TURN_POLL_MS = const(20)


class Server:
    """Accepts clients for `printer` and prints their documents with `pipeline`.

    ports: (listener, SSLContext or None, Gate or None) of each; hosts: the names a Host field may
    hold, as hosts.py wants them; kept_bytes: of an Authorization field.
    """

    certificate = None  # path of the file, where there is TLS
    counts = None  # function: what of a client's address is counted, where anything is
    trail = None  # an Audit, where it is configured
    memo = None  # see keep_answers
    mdns = None  # an MDNS, where the printer is announced

    def __init__(self, printer, pipeline, buffers, ports, hosts, kept_bytes):  # once
        self.printer = printer
        self.tls_required = printer.profile != operations.OPEN
        self._pipeline = pipeline
        self._ports = ports
        self.hosts = hosts
        self.is_printing = False  # the engine has work: a document, a slip, a recovery
        self._queue = []  # who waits for it, first come first
        # One slot stays free for polls and Cancel-Job while others wait for the engine.
        printer.waiting_max = max(0, len(buffers.connections) - 2)
        self.connections = [Connection(self, b, kept_bytes) for b in buffers.connections]
        self._reader = IPPReader(_VALUE_BYTES)  # None while a connection has it
        self._next_slip = self.since = ticks_ms()  # when Identify-Printer may print again
        printer.stop_document = self._stop_document

    def keep_answers(self):  # once
        """Answer what plain connections ask again from memory."""
        from platen.shell.memo import Memo

        self.memo = Memo(self.printer)

    def uri(self, host):
        """The printer's URI as a client that used this Host field should write it."""
        scheme = b"ipps://" if self.tls_required else b"ipp://"
        return scheme + bytes(host[0][: host[1]]) + b"/ipp/print"

    # Requests mostly come whole, so that one reader serves all connections in turn. Only where one
    # client lets it wait in mid-request does the next one get another.

    def take_reader(self):
        """An IPPReader for one request."""
        reader = self._reader
        self._reader = None
        return reader or IPPReader(_VALUE_BYTES)

    def give_reader(self, reader):
        """The request is read."""
        self._reader = reader

    # Listener.

    async def serve(self):
        """Accept clients until Restart-Printer."""
        self._serving = asyncio.current_task()
        tasks = [asyncio.create_task(self._housekeeping())]
        for port in self._ports[1:]:
            tasks.append(asyncio.create_task(self._accept(port)))
        try:
            await self._accept(self._ports[0])
        except asyncio.CancelledError:
            if not self.printer.restart:
                raise
        finally:
            if self.mdns is not None:
                self.mdns.stop()
            for task in tasks:
                task.cancel()
            for port in self._ports:
                port[0].close()
        from platen.shell import restart

        await restart.end_connections(self, self._pipeline)

    async def _accept(self, port):
        while True:
            try:
                await readable(port[0])
                slot = self.free_slot()
                if slot is None:
                    from platen.shell import crowd  # few printers ever have one

                    await crowd.admit(self, port)
                else:
                    self.start(slot, port[0].accept(), port)
            except (OSError, MemoryError) as e:
                # The client is gone again, or the board is out of sockets or memory.
                log.debug("cannot accept: %s" % type(e).__name__)
                gc.collect()
                await asyncio.sleep_ms(_SLOT_POLL_MS)

    def free_slot(self):
        """A Connection that serves nobody, or None."""
        for connection in self.connections:
            if connection.task is None:
                return connection
        return None

    def start(self, slot, accepted, port):
        """Serve a client in a slot; accepted: (socket, address)."""
        raw, slot.address = accepted
        try:
            slot.task = asyncio.create_task(slot.run(raw, slot.address, port))
        except MemoryError:
            raw.close()
            raise

    def prepare_tls(self):
        """A TLS session needs large blocks of memory: collect before, so that they are there."""
        gc.collect()

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
        late = ticks_diff(now, self.since) - _HOUSEKEEPING_MS
        self.since = now
        printer.now_s()
        printer.state()
        printer.expire(now, ticks_diff)
        if self.trail is not None:
            self.trail.tick()
        if self.mdns is not None:
            self.mdns.tick(now)
        for connection in self.connections:
            if late > _LATE_MS:  # that is not time in which a client kept us waiting
                connection.since = ticks_add(connection.since, late)
            deadline = connection.deadline
            if deadline is not None and ticks_diff(now, deadline) >= 0:
                connection.deadline = None
                connection.task.cancel()
            elif connection.is_waiting and connection.job is not printer.active:
                from platen.shell import hangup

                hangup.look(connection)
        if printer.active is None and not self.is_printing:
            if self._pipeline.poll():
                asyncio.create_task(self._alone(self._pipeline.recover()))
            elif printer.identify is not None and ticks_diff(now, self._next_slip) >= 0:
                from platen.shell import slip

                self._next_slip = ticks_add(now, limits.SLIP_MS)
                asyncio.create_task(self._alone(slip.print_slip(self, self._pipeline)))

    # Documents.

    def _carrier(self, job):  # cold
        for connection in self.connections:
            if connection.job is job:
                return connection
        return None

    def _stop_document(self, job):  # cold
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
            if job.source is None:
                await self._pipeline.print_document(connection, job)
            else:  # it is fetched: document_uri.py
                await self.fetch(self._pipeline, connection, job)
        finally:
            self.is_printing = False

    async def _turn(self, job):
        """Wait until the engine is free, `job` is not held and the printer is not paused."""
        printer = self.printer
        while True:
            while job.state == ipp_tags.JOB_PENDING_HELD or printer.pause:
                await asyncio.sleep_ms(_TURN_POLL_MS)
            await self._take_engine()
            if job.state != ipp_tags.JOB_PENDING_HELD and not printer.pause:
                return
            self.is_printing = False

    async def _take_engine(self):
        me = object()
        queue = self._queue
        queue.append(me)
        try:
            while self.is_printing or queue[0] is not me:
                await asyncio.sleep_ms(_TURN_POLL_MS)
            self.is_printing = True
        finally:
            queue.remove(me)

    async def _alone(self, work):  # cold
        """Await `work` while no document prints."""
        await self._take_engine()
        try:
            await work
        except Exception as e:  # the top of a task
            log.warning("engine: %s" % type(e).__name__)
        finally:
            self.is_printing = False
