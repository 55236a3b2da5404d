# SPDX-License-Identifier: MIT
"""What first-time set-up serves in its own network: DNS where every name is us, and one page.

Anyone in radio range who has seen the slip may talk to it. Clients have few slots, one request
each and an absolute deadline; requests and forms are read by the strict readers of core. Only the
address itself is a Host with a page: any other name, as phones ask for to find out whether there
is Internet, is sent there, and a form from elsewhere lacks the page's token. No password is ever
sent, or put into a URL.
"""

import asyncio
import socket

from micropython import const

from platen.core import captive_dns, http
from platen.core.form import NONE, FormReader
from platen.shell import setup_page
from platen.shell.clock import ticks_diff, ticks_ms
from platen.shell.stream import Disconnected, Stream, readable

# Clients at a time; a phone opens two or three connections, and a board has ten sockets.
CLIENTS = const(4)

# From accept() to the end of the answer. A byte now and then does not extend it.
CLIENT_MS = const(10000)

# Where all slots are taken, who has kept us waiting so long for a request gives way.
PATIENCE_MS = const(1000)

# The form's fields and the most bytes of their values. 802.11 names have 32, WPA keys 64, names of
# printers 63 (model/limits.py); the token is 16 digits.
SSID, OTHER, KEY, NAME, TOKEN, AGAIN = range(6)
FIELDS = (
    (b"ssid", 32),
    (b"other", 32),
    (b"key", 64),
    (b"name", 63),
    (b"token", 16),
    (b"again", 1),
)

_TOO_LONG = {KEY: "bad-key", NAME: "bad-name"}

# All of them with every byte written as %XX, and a third more for what is too long: a person gets
# an answer to that.
MAX_FORM_BYTES = const(1024)

_RX_BYTES = const(256)
_BACKLOG = const(4)
_FULL_MS = const(50)  # until the next look whether a slot is free

_REASONS = {
    200: b"OK",
    302: b"Found",
    303: b"See Other",
    400: b"Bad Request",
    403: b"Forbidden",
    404: b"Not Found",
    405: b"Method Not Allowed",
    411: b"Length Required",
    413: b"Content Too Large",
    421: b"Misdirected Request",
}

# The page is text, one style and a picture within; it goes nowhere but here and into no frame.
_FIELDS = (
    b"Connection: close\r\nCache-Control: no-store\r\nX-Content-Type-Options: nosniff\r\n"
    b"Referrer-Policy: no-referrer\r\nX-Frame-Options: DENY\r\n"
    b"Content-Security-Policy: default-src 'none'; style-src 'unsafe-inline';"
    b" form-action 'self'; base-uri 'none'; frame-ancestors 'none'\r\n"
)


def _bind(kind, address, port):
    sock = socket.socket(socket.AF_INET, kind)
    try:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        sock.setblocking(False)
        sock.bind(socket.getaddrinfo(address, port)[0][-1])
    except OSError:
        sock.close()
        raise
    return sock


class SetupServer:
    """Serves `setup` (platen/setup.py) at an address and its ports, until close()."""

    def __init__(self, setup, address, http_port, dns_port):
        self.setup = setup
        self.host = address if http_port == 80 else "%s:%d" % (address, http_port)
        self.host = self.host.encode()
        self._address = bytes([int(part) for part in address.split(".")])
        self._dns = _bind(socket.SOCK_DGRAM, address, dns_port)
        self._listener = _bind(socket.SOCK_STREAM, address, http_port)
        self._listener.listen(_BACKLOG)
        self._clients = [_Client(self) for _ in range(CLIENTS)]
        self.used_ms = ticks_ms()  # when somebody last got the page
        self._tasks = [asyncio.create_task(self._resolve()), asyncio.create_task(self._accept())]

    def close(self):
        """Serve nobody any more."""
        for task in self._tasks + [client.task for client in self._clients]:
            if task is not None:
                task.cancel()
        self._dns.close()
        self._listener.close()

    async def _resolve(self):
        while True:
            await readable(self._dns)
            try:
                query, source = self._dns.recvfrom(captive_dns.MAX_QUERY_BYTES + 1)
                found = captive_dns.answer(query, self._address)
                if found is not None:
                    self._dns.sendto(found, source)
            except (OSError, MemoryError):
                pass  # who asked asks again
            await asyncio.sleep_ms(0)

    async def _accept(self):
        while True:
            await readable(self._listener)
            slot = self._slot()
            if slot is None:
                await asyncio.sleep_ms(_FULL_MS)
                continue
            try:
                slot.start(self._listener.accept()[0])
            except (OSError, MemoryError):
                await asyncio.sleep_ms(_FULL_MS)

    def _slot(self):
        """A free _Client; None: there is none, but who is slow was asked to go."""
        slowest = None
        now = ticks_ms()
        for client in self._clients:
            if client.task is None:
                return client
            waits = ticks_diff(now, client.since)
            if client.is_reading and waits >= PATIENCE_MS:
                if slowest is None or waits > ticks_diff(now, slowest.since):
                    slowest = client
        if slowest is not None:
            slowest.task.cancel()
        return None


class _Client:
    """One slot: a connection and its one request."""

    def __init__(self, server):
        self._server = server
        self._http = http.HTTPReader()
        self._form = FormReader(FIELDS)
        self._rx = bytearray(_RX_BYTES)
        self.task = None
        self.since = 0
        self.is_reading = False
        self._stream = None
        self._pos = self._end = 0

    def start(self, raw):
        """Serve that socket."""
        self.since = ticks_ms()
        self.is_reading = True
        self._pos = self._end = 0
        self._http.reset()
        self._form.reset()
        try:
            self._stream = Stream(raw)
            self.task = asyncio.create_task(self._run())
        except MemoryError:
            raw.close()
            raise

    async def _run(self):
        try:
            await asyncio.wait_for_ms(self._serve(), CLIENT_MS)
        except (Disconnected, OSError, asyncio.TimeoutError, asyncio.CancelledError, MemoryError):
            pass
        finally:
            self._form.reset()  # a password is not kept
            for i in range(len(self._rx)):
                self._rx[i] = 0
            self._stream.close()
            self._stream = self.task = None

    async def _event(self):
        reader = self._http
        while True:
            self._pos = reader.feed(self._rx, self._pos, self._end)
            if reader.event != http.NEED_DATA:
                return reader.event
            self._end = await self._stream.readinto(self._rx)
            self._pos = 0

    async def _serve(self):
        h = self._http
        if await self._event() == http.BAD:
            return await self._say(h.error)
        is_ours = bytes(h.host[: h.host_len]) == self._server.host
        if h.method in (http.GET, http.HEAD_METHOD):
            self.is_reading = False
            if is_ours and self._path() == b"/":
                self._server.used_ms = ticks_ms()
                return await self._page()
            return await self._go(302)
        status = 0
        if not is_ours:
            status = 421
        elif h.method != http.POST:
            status = 405
        elif self._path() != b"/":
            status = 404
        elif h.content_length < 0:
            status = 411
        elif h.content_length > MAX_FORM_BYTES:
            status = 413
        status = status or await self._read_form()
        self.is_reading = False
        if status:
            return await self._say(status)
        self._server.used_ms = ticks_ms()
        form = self._form
        if form.value(AGAIN):
            self._server.setup.search()
        else:
            self._take(form)
        await self._go(303)

    def _path(self):
        h = self._http
        stop = h.target.find(b"?", h.path_start, h.target_len)
        return bytes(h.target[h.path_start : stop if stop >= 0 else h.target_len]) or b"/"

    async def _read_form(self):
        """Read the body; returns 0 or the status to refuse with."""
        h, form = self._http, self._form
        if h.expect_continue:
            await self._write(b"HTTP/1.1 100 Continue\r\n\r\n")
        while True:
            event = await self._event()
            if event == http.END:
                break
            if event == http.BAD:
                return h.error
            form.feed(self._rx, h.start, h.stop)
        if not form.finish():
            return 400
        return 0 if form.value(TOKEN) == self._server.setup.token else 403

    def _take(self, form):
        setup = self._server.setup
        if form.too_long != NONE:
            setup.refuse(_TOO_LONG.get(form.too_long, "bad-ssid"))
        else:
            setup.take(
                form.value(SSID) or form.value(OTHER), form.value(KEY) or b"", form.value(NAME)
            )

    # Answers.

    async def _write(self, data):
        await self._stream.write(memoryview(data), 0, len(data))

    async def _page(self):
        pieces = setup_page.pieces(self._server.setup)
        size = 0
        for piece in pieces:
            size += len(piece)
        await self._head(200, b"Content-Type: text/html; charset=utf-8\r\n", size)
        if self._http.method == http.GET:
            for piece in pieces:
                await self._write(piece)
            self._server.setup.was_seen()

    async def _go(self, status):
        await self._head(status, b"Location: http://%s/\r\n" % self._server.host, 0)

    async def _say(self, status):
        await self._head(status, b"Allow: GET, HEAD, POST\r\n" if status == 405 else b"", 0)

    async def _head(self, status, fields, size):
        await self._write(
            b"HTTP/1.1 %d %s\r\n%sContent-Length: %d\r\n%s\r\n"
            % (status, _REASONS.get(status, b"Refused"), fields, size, _FIELDS)
        )
