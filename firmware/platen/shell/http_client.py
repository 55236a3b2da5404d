# SPDX-License-Identifier: MIT
"""An HTTP/1.1 client for one request on a new connection: what the printer itself asks others.

No redirects, no cookies, no second try. The server proves by its certificate that it has the name
it was called by: there is no way to do without. Whatever goes wrong is `Failed`, with words for
the log. The caller sets the deadline, see `within`. Loaded only where a configuration wants it.
"""

import asyncio
import binascii
import socket

import tls
from micropython import const

from platen.core import ip_address
from platen.core.der import Certificate
from platen.core.http_response import BAD, BODY, END, MAX_HEAD_BYTES, Body, Head
from platen.shell.address import host_of
from platen.shell.stream import Disconnected, Stream, _writable
from platen.shell.tls import _SUITES, TLSError, chain_of
from platen.shell.utc import utc_s

_EINPROGRESS = const(115)

# Of servers whose certificate has an RSA key, as most in the Internet have.
_RSA_SUITES = (
    "TLS-ECDHE-RSA-WITH-AES-128-GCM-SHA256",
    "TLS-ECDHE-RSA-WITH-AES-256-GCM-SHA384",
)

_BEGIN = b"-----BEGIN CERTIFICATE-----"
_END = b"-----END CERTIFICATE-----"


class Failed(Exception):
    """No answer, or none to be used; the text says why."""


def make_context(roots):
    """SSLContext that believes what the certificates in the files `roots` (DER, PEM) have signed.

    Raises TLSError, OSError.
    """
    context = tls.SSLContext(tls.PROTOCOL_TLS_CLIENT)
    context.verify_mode = tls.CERT_REQUIRED
    known = context.get_ciphers()
    context.set_ciphers([name for name in _SUITES + _RSA_SUITES if name in known])
    context.verify_callback = _in_date
    count = 0
    for path in roots:
        with open(path, "rb") as f:
            data = f.read()
        try:
            for each in _certificates(data):
                context.load_verify_locations(each)
                count += 1
        except (OSError, ValueError) as e:
            raise TLSError("%s: %s" % (path, e))
    if not count:
        raise TLSError("there is no certificate to believe other servers by")
    return context


def _certificates(data):
    if _BEGIN not in data:
        return chain_of(data)
    found = []
    for part in data.split(_BEGIN)[1:]:
        lines = part.split(_END)[0].split()
        found.append(binascii.a2b_base64(b"".join(lines)))
    return found


def _in_date(certificate, depth):
    """verify_callback: not every build of Mbed TLS compares dates. 0 lets the handshake go on.

    While the clock is not set nobody can be believed. Nothing may be raised through Mbed TLS.
    """
    try:
        found = Certificate(bytes(certificate))
        now = utc_s()
        if found.ok and now is not None and found.not_before <= now <= found.not_after:
            return 0
        return -1
    except Exception:
        return -1


def resolve(host, port):
    """(family, address to connect to, its bytes) of a host (bytes), by one look-up.

    It waits for the resolver, and everything else with it: MicroPython has no other one.
    """
    try:
        found = socket.getaddrinfo(host.decode(), port)[0]
    except OSError:
        raise Failed("%s has no address" % host.decode())
    address = found[-1]
    number = host_of(address)
    if isinstance(address, tuple):
        number = ip_address.parse(number)
    return found[0], address, number


async def within(connection, ms, waiting, patience_ms=None):
    """Await `waiting` in the task of a Connection; Failed once `ms` are over."""
    connection.phase(ms, patience_ms)
    try:
        return await waiting
    except asyncio.CancelledError:
        if connection.deadline is None:  # it was the housekeeping, and nobody else
            raise Failed("it took too long")
        raise


class Call:
    """One request and its response: `status`, `media_type`, then `while await more()`: spans
    start:stop of `buf`. `close` it in any case.
    """

    def __init__(self, buffer_bytes, most_bytes):
        self.buf = bytearray(buffer_bytes)
        self.view = memoryview(self.buf)
        self.start = self.stop = 0
        self.status = 0
        self.media_type = b""
        self._most = most_bytes
        self._pos = self._end = 0  # unread bytes in `buf`
        self._body = None
        self._stream = None

    async def open(self, where, host, context, request):
        """Send `request` (bytes) to `where`, of `resolve`, and read the head of the response.

        context: of make_context, or None for no TLS; host: the name the server must prove.
        """
        try:
            raw = socket.socket(where[0])
            self._stream = stream = Stream(raw)
            await self._connect(raw, where[1])
            if context is not None:
                stream.sock = context.wrap_socket(
                    raw, server_hostname=host.decode(), do_handshake_on_connect=False
                )
                stream.secure = True
            await stream.write(memoryview(request), 0, len(request))
            await self._head()
        except (OSError, ValueError) as e:
            raise Failed("no connection: %s" % e)
        except Disconnected:
            raise Failed("it hung up before its answer was whole")
        except MemoryError:
            raise Failed("no memory")

    async def _connect(self, raw, address):
        try:
            raw.connect(address)
        except OSError as e:
            if e.args[0] != _EINPROGRESS:
                raise
            await _writable(raw)

    async def _head(self):
        data = b""
        room = MAX_HEAD_BYTES
        while True:
            stop = data.find(b"\r\n\r\n") + 4
            if stop < 4:
                if room <= 0:
                    raise Failed("the head of the answer is too long")
                n = await self._stream.readinto(self.view[:room])
                room -= n
                data += bytes(self.view[:n])
                continue
            head = Head(data[:stop])
            data = data[stop:]
            if not head.ok or head.status == 101:
                raise Failed("the answer is not HTTP as it should be")
            if head.status >= 200:
                break
        if head.is_encoded:
            raise Failed("the answer is compressed")
        self.status = head.status
        self.media_type = head.media_type
        self._body = Body(head, self._most)
        if self._body.event == BAD:
            raise Failed("there is too much of it, or its length is not said")
        # All that was read fits: room is never larger than the buffer.
        self.buf[: len(data)] = data
        self._end = len(data)

    async def more(self):
        """The next span of the content; False at its end. Raises Failed where it is cut off."""
        body = self._body
        while True:
            self._pos = body.feed(self.buf, self._pos, self._end)
            if body.event == BODY:
                self.start, self.stop = body.start, body.stop
                return True
            if body.event == END:
                return False
            if body.event == BAD:
                raise Failed("there is too much of it, or its chunks are broken")
            await asyncio.sleep_ms(0)  # a server that always has bytes must not keep others away
            self._pos = 0
            try:
                self._end = await self._stream.readinto(self.buf)
            except Disconnected:
                raise Failed("it is cut off")
            except (OSError, ValueError) as e:
                raise Failed("it is cut off: %s" % e)

    def close(self):
        """End the connection."""
        if self._stream is not None:
            self._stream.close()
            self._stream = None
