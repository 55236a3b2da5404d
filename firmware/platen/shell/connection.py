# SPDX-License-Identifier: MIT
"""Connection: one client, from its first byte to `finally`.

First byte decides between TLS and plain; each request goes HTTP -> IPP -> model; a document is
handed to the printing path span by span, straight out of the receive buffer. All deadlines are
absolute: `deadline` is read by the server's housekeeping, which cancels this task when it passes.
"""

import asyncio
import gc

from micropython import const

from platen import log
from platen.core import http, ipp_reader, ipp_tags, ipp_writer
from platen.model import dispatch, handlers, limits, operations
from platen.model.hosts import is_ours
from platen.model.reply import Reply
from platen.model.request import Request
from platen.pipeline import DocumentCanceled
from platen.shell import answer
from platen.shell.clock import ticks_add, ticks_diff, ticks_ms
from platen.shell.stream import Disconnected, Stream

_TLS_CLIENT_HELLO = const(0x16)
_SLASH = const(0x2F)
_TLS_HUNG_UP = const(-29312)  # of Mbed TLS
_UNAUTHORIZED = const(401)
_PATH = b"/ipp/print"

# Methods of the one target that is not web.py's, for Allow.
_IPP_METHODS = b"OPTIONS, POST"


def _what_is_wrong(ipp):  # cold
    """status-message for a request that cannot be read."""
    if ipp.event == ipp_reader.BAD:
        return b"The request is not well-formed at byte %d." % ipp.offset
    return b"The request ends within its attributes."


class Connection:
    """Buffers, parsers and state of one slot; `run` serves one socket, then it is free again."""

    def __init__(self, server, buffers, kept_bytes):  # once
        self.server = server
        self.printer = server.printer
        self.buf = buffers.rx
        self.rx = memoryview(buffers.rx)
        self.http = http.HTTPReader(kept_bytes)
        self.request = Request(server.printer)
        self.request.carrier = self
        self.out = answer.Answer(buffers.tx)
        self.reply = Reply(ipp_writer.IPPWriter(buffers.tx))
        self.task = None  # None = the slot is free
        self.address = None  # of the client, as accept() tells it
        self.stream = None
        self.port = None  # it came to: (listener, SSLContext or None, Gate or None)
        self.deadline = None  # ticks; None while waiting for our own engine
        self.since = 0  # ticks when the client's present duty began
        self.patience_ms = None  # age at which it may be evicted for a new client; None = never
        self.job = None  # the job whose document this connection carries
        self.is_waiting = False  # for the client or for the engine's turn: Cancel-Job may wake it
        self.start = self.stop = 0  # span of document bytes in `buf`
        self.pos = self.end = 0  # unread bytes in `buf`
        self.requests = 0  # on this connection, so far
        self.is_whole = False  # `buf` has all of the request so far, from its start on
        self._window_bytes = self._window_ms = 0  # what is left of the document's progress window

    # Life of a connection.

    async def run(self, raw, address, port):
        """Serve `raw`, from a client at `address`, until either side has had enough."""
        try:
            self.port = port
            if self.server.counts:
                self.request.address = self.server.counts(address)
            self.stream = Stream(raw) if port[2] is None else port[2].stream(raw)
            self.pos = self.end = 0
            self.phase(limits.HANDSHAKE_MS, limits.PATIENCE_MS)
            if await self.stream.peek() == _TLS_CLIENT_HELLO:
                self.start_tls()
            self.requests = 0
            while True:
                has_begun = False
                if self.server.memo is not None and not self.stream.secure:
                    has_begun = await self.server.memo.serve(self)
                if not await self._serve(has_begun):
                    break
                self.phase(limits.IDLE_MS, 0)
        except Disconnected:
            pass
        except (OSError, ValueError) as e:
            if not self.end or e.args[:1] != (_TLS_HUNG_UP,):  # else an ordinary end
                from platen.shell import trouble

                trouble.tell(self, e)
        except asyncio.CancelledError:
            if self.stream is not None and self.stream.secure and not self.end:
                from platen.shell import trouble

                trouble.tell(self, None)
            log.debug("connection timed out or gave way")
        except MemoryError:
            gc.collect()
        except Exception as e:  # the top of the task: one broken request must not stop the rest
            log.error("connection: %s %s" % (type(e).__name__, e))
        finally:
            self._close(raw)

    def _close(self, raw):
        if self.stream is not None:
            self.stream.close()
        else:
            raw.close()
        self.stream = None
        self.deadline = None
        self.patience_ms = None
        self.job = None
        self.task = None

    def start_tls(self):
        """From now on TLS; raises Disconnected where it is not offered."""
        if self.port[1] is None:
            raise Disconnected(0)
        self.end = 0  # nothing has come through TLS yet
        self.server.prepare_tls()
        self.stream.start_tls(self.port[1])

    def phase(self, ms, patience_ms=limits.PATIENCE_MS):
        """The client has `ms` for what comes now, less if someone else needs its slot."""
        self.since = ticks_ms()
        self.deadline = ticks_add(self.since, ms)
        self.patience_ms = patience_ms

    def _our_turn(self):
        """What comes now is up to us and the engine: no deadline, no eviction."""
        self.deadline = None
        self.patience_ms = None

    def host_port(self):
        """Host field of the request (bytearray and length), for URIs in the answer."""
        return self.http.host, self.http.host_len

    # Reading.

    async def _fill(self):
        # A client that always has bytes for us must not keep the others from being served.
        await asyncio.sleep_ms(0)
        start = 0
        if self.is_whole and self.end < len(self.buf):
            start = self.end
            self.end += await self.stream.readinto(self.rx[start:])
        else:
            self.is_whole = False
            self.end = await self.stream.readinto(self.rx)
        self.pos = start

    async def next_event(self):
        """Feed the HTTP reader until its next event; returns it."""
        reader = self.http
        while True:
            self.pos = reader.feed(self.buf, self.pos, self.end)
            if reader.event != http.NEED_DATA:
                return reader.event
            await self._fill()

    async def _serve(self, has_begun):
        """One HTTP request; True if the connection may carry another."""
        self.http.reset()
        self.is_whole = False
        if self.pos >= self.end:
            await self._fill()
        self.is_whole = not self.pos and self.server.memo is not None
        if not has_begun:
            self.phase(limits.HEADER_MS)
        if await self.next_event() == http.BAD:
            await self._refusal().send(self, self.http.error, False)
            return False
        h = self.http
        self.requests += 1
        if self.requests >= limits.REQUESTS_PER_CONNECTION:
            h.keep_alive = False  # the answer says that it is the last one
        if h.method == http.OPTIONS and h.upgrade_tls and not self.stream.secure:
            return await self._refusal().upgrade(self)
        status = self._trouble()
        if status:
            return await self._refuse(status)
        if not self._is_ipp_path() or (h.target_is_star and h.method == http.OPTIONS):
            from platen.shell import web  # few printers are ever asked for it

            return await web.serve(self)
        if h.method != http.POST:
            return await self._refuse(200 if h.method == http.OPTIONS else 405, _IPP_METHODS)
        status = self._post_trouble()
        if not status and self.port[2] is not None:
            status = await self.port[2].admit(self)
        if status:
            return await self._refuse(status)
        return await self._post()

    def _trouble(self):
        """HTTP status of the first rung that any request may break, or 0."""
        h = self.http
        if not self.stream.secure and self.server.tls_required:
            return 426
        if not is_ours(h.host, h.host_len, self.server.hosts):
            return 421
        return 0

    def _post_trouble(self):
        """HTTP status of the first rung that this request for IPP breaks, or 0."""
        h = self.http
        if h.has_origin:
            return 403  # a web page in a browser, not a print client
        if h.content_encoded or h.content_type != http.CT_IPP:
            return 415
        if h.content_length < 0 and not h.chunked:
            h.keep_alive = False  # what follows might be a body and must not look like a request
            return 411
        return 0

    def _is_ipp_path(self):
        h = self.http
        if self.port[2] is not None:
            return self.port[2].find(h) is not None
        end = h.path_start + len(_PATH)
        if h.target_len < end or h.target[h.path_start : end] != _PATH:
            return False
        return h.target_len == end or h.target[end] == _SLASH

    def _refusal(self):
        from platen.shell import refusal  # well-behaved clients never see one

        return refusal

    async def _refuse(self, status, allow=None):
        return await self._refusal().refuse(self, status, allow)

    async def drain(self, ms):
        """Read and drop the rest of the message; False if it is too long or broken."""
        left = limits.DRAIN_BYTES
        self.phase(ms)
        while self.http.event != http.END:
            try:
                event = await self.next_event()
            except asyncio.CancelledError:
                if self.deadline is not None:
                    raise
                return False  # too slow: that gets its answer all the same
            if event == http.BAD:
                return False
            if event == http.BODY:
                left -= self.http.stop - self.http.start
                if left < 0:
                    return False
        return True

    # IPP.

    async def _post(self):
        h = self.http
        if h.expect_continue and h.minor:
            await self.out.send(self.stream, answer.CONTINUE)
        request = self.request
        request.reset()
        request.host, request.host_len = self.host_port()
        request.secure = self.stream.secure
        self.reply.reset()
        self.reply.w.begin(answer.HEAD_BYTES, self.out.limit())
        drain_ms = limits.DRAIN_MS
        job = None
        if await self._is_readable(request):
            job = dispatch.dispatch(self.printer, request, self.reply)
            if self.reply.status == _UNAUTHORIZED:
                return await self._refuse(_UNAUTHORIZED)
            if self.printer.access(request.operation) == operations.OPERATOR:
                from platen.shell import deeds

                deeds.note(request, self.reply.status)
        if self.server.trail is not None:
            self.server.trail.asked(self)
        if job is not None:
            await self._document(job)
            if job.cancel_requested:
                drain_ms = limits.LINGER_MS  # a client that pauses should hear of it soon
        keep = await self.drain(drain_ms) and h.keep_alive
        if request.denial > 0x400 and self.reply.status == request.denial:
            keep = False  # the client can come back with another certificate (PWG 5199.10)
        self.phase(limits.WRITE_MS)
        memo = self.server.memo
        if memo is not None and keep and memo.wants(self):
            await memo.reply(self)
        else:
            await self.out.reply(self.stream, self.reply, self.printer, keep, h.minor)
        # An idle connection holds on to nothing: a kilobyte of attributes, jobs, events.
        request.kept = None
        self.reply.reset()
        return keep

    async def _is_readable(self, request):
        """Gather `request` up to its document; False if it was refused already."""
        # By reference, and forgotten: in a packed build this lies in a frame that lives as long as
        # a document, and would keep the reader when the server has another one by then.
        take = self.server.take_reader
        reader = take()
        try:
            status = await self._attributes(reader)
            if status:
                handlers.refuse(request, self.reply, status, _what_is_wrong(reader))
        finally:
            self.server.give_reader(reader)
            reader = None
        return not status

    async def _attributes(self, ipp):
        """Gather the request up to its end-of-attributes tag; returns an IPP status, 0 = well."""
        ipp.reset()
        self.start = self.stop = 0
        while True:
            while self.start < self.stop:
                self.start = ipp.feed(self.buf, self.start, self.stop)
                event = ipp.event
                if event == ipp_reader.VALUE:
                    self.request.value(ipp)
                elif event == ipp_reader.GROUP:
                    self.request.group(ipp)
                elif event == ipp_reader.HEADER:
                    self.request.header(ipp)
                elif event == ipp_reader.END:
                    return 0
                elif event == ipp_reader.BAD:
                    return ipp.error
            if not await self._span():
                return ipp_tags.STATUS_CLIENT_ERROR_BAD_REQUEST

    async def _span(self):
        """Move to the next span of body bytes; False at the end of the body."""
        if self.http.event == http.END:
            return False
        event = await self.next_event()
        if event == http.BODY:
            self.start = self.http.start
            self.stop = self.http.stop
            return True
        if event == http.BAD:
            await self._refusal().send(self, self.http.error, False)
            raise Disconnected(0)
        return False

    # Document data, for the pipeline: `while await connection.more(): buf[start:stop]`.

    async def more(self):
        """Next span of document bytes; False when the document is complete.

        Raises Disconnected when the client breaks off, DocumentCanceled after a Cancel-Job.
        """
        if self.start < self.stop:
            return True
        # So many bytes must come in so much waiting: one byte now and then does not do.
        if self._window_bytes <= 0:
            self._window_bytes = limits.BODY_PROGRESS_BYTES
            self._window_ms = limits.BODY_PROGRESS_MS
        if self.job.cancel_requested:
            raise DocumentCanceled()
        self.phase(self._window_ms, None)
        try:
            found = await self.interruptible(self._span())
        finally:
            # Whatever happened: what comes now, a tear-off perhaps, may take its time.
            self._our_turn()
        self._window_ms -= ticks_diff(ticks_ms(), self.since)
        if not found:
            self.job.all_here()
        else:
            self._window_bytes -= self.stop - self.start
            self.job.octets += self.stop - self.start
            if self.server.trail is not None:
                self.server.trail.data(self)
        return found

    async def interruptible(self, waiting):
        """Await `waiting`; a Cancel-Job meanwhile ends it with DocumentCanceled."""
        self.is_waiting = True
        try:
            return await waiting
        except asyncio.CancelledError:
            if self.job is not None and self.job.cancel_requested:
                raise DocumentCanceled()
            raise
        finally:
            self.is_waiting = False

    async def _document(self, job):
        self.job = job
        self.printer.document_came(job)  # a Cancel-Job from now on has to wake this connection
        job.octets = self.stop - self.start
        if self.server.trail is not None:
            self.server.trail.data(self)
        self._window_bytes = 0
        self._our_turn()
        try:
            await self.server.print_document(self, job)
        finally:
            self.job = None
            self.printer.abandon(job)
        handlers.document_done(self.printer, self.request, self.reply, job)
