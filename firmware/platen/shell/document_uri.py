# SPDX-License-Identifier: MIT
"""Documents of Print-URI and Send-URI: fetched while they print, through one small buffer.

`Fetched` has the face of a connection that the pipeline reads from. The connection that asked
lends its task, its deadlines and its ear for Cancel-Job. Loaded at the start of a printer whose
configuration has `print_uri`.
"""

from micropython import const

from platen import log
from platen.core import http_uri, ip_address
from platen.model import formats, limits
from platen.model.references import References
from platen.pipeline import DocumentCanceled
from platen.shell.clock import ticks_diff, ticks_ms
from platen.shell.http_client import Call, Failed, make_context, resolve, within

# A record of TLS is up to 16 KB and comes through it in pieces.
_BUFFER_BYTES = const(1024)

_REQUEST = (
    b"GET %s HTTP/1.1\r\nHost: %s\r\nAccept: %s\r\nAccept-Encoding: identity\r\n"
    b"Connection: close\r\n\r\n"
)


def offer(config, printer, server):
    """Let clients have documents fetched; a ValueError, TLSError or OSError says why not."""
    own = config["print_uri"]
    printer.references = References(own)
    make_context(own["roots"])  # what it cannot read should show now
    server.fetch = Fetcher(own, server, config).print_document


class Fetcher:
    """What all fetched documents have in common; config: `print_uri` of the whole one."""

    def __init__(self, config, server, whole):
        self.roots = config["roots"]
        self.most_bytes = config.get("max_bytes") or limits.FETCH_BYTES
        self.server = server
        self._ports = (whole["port"], whole.get("certificate_port"))
        self._names = [
            name.lower().encode() for name in [whole["host"]] + (whole.get("hosts") or [])
        ]
        self._bound = ip_address.parse(whole["bind"].encode())

    async def print_document(self, pipeline, connection, job):
        """Print the document of `job`, for the connection that asked for it."""
        body = Fetched(self, connection, job)
        try:
            await pipeline.print_document(body, job)
        finally:
            body.close()
            job.source = None  # ended jobs stay listed

    def check(self, target, number):
        """Raise Failed if a Target may not be called at the address it has (bytes)."""
        kind = ip_address.NEVER if number is None else ip_address.kind(number)
        if kind == ip_address.NEVER or (kind == ip_address.PRIVATE and not target.is_private):
            raise Failed("the address of %s is not one to call" % target.host.decode())
        if target.port in self._ports and (
            number[:1] == b"\x7f"
            or number == bytes(15) + b"\1"
            or number == self._bound
            or target.host in self._names
        ):
            raise Failed("%s is this printer" % target.host.decode())


class Fetched:
    """The document of `job`, with the face of a connection: `more()`, `buf`, `start`, `stop`."""

    def __init__(self, fetcher, connection, job):
        self._fetcher = fetcher
        self._connection = connection
        self._call = None
        self._window_bytes = self._window_ms = 0  # as those of a connection
        self._is_done = False
        self.job = job
        self.buf = self.rx = b""
        self.start = self.stop = 0
        job.octets = 0  # what came behind the request is none of the document
        if fetcher.server.trail is not None:
            fetcher.server.trail.forget(job)

    async def more(self):
        """As of a connection; whatever goes wrong is a DocumentCanceled with its reasons."""
        if self.start < self.stop or self._is_done:
            return self.start < self.stop
        job = self.job
        if job.cancel_requested:
            raise DocumentCanceled()
        connection = self._connection
        try:
            if self._call is None:
                work = within(connection, limits.FETCH_MS, self._open())
                await connection.interruptible(work)
            if self._window_bytes <= 0:
                self._window_bytes = limits.BODY_PROGRESS_BYTES
                self._window_ms = limits.BODY_PROGRESS_MS
            since = ticks_ms()
            work = within(connection, self._window_ms, self._call.more())
            found = await connection.interruptible(work)
            self._window_ms -= ticks_diff(ticks_ms(), since)
        except Failed as e:
            log.warning("job %d, document-uri: %s" % (job.id, log.clean(str(e).encode())))
            raise DocumentCanceled(b"document-access-error", b"aborted-by-system")
        finally:
            connection.deadline = None  # what comes now is up to us and the engine
        if not found:
            self._is_done = True
            job.all_here()
            return False
        self.start, self.stop = self._call.start, self._call.stop
        self._window_bytes -= self.stop - self.start
        job.octets += self.stop - self.start
        if self._fetcher.server.trail is not None:
            self._fetcher.server.trail.data(self)
        return True

    async def _open(self):
        target = self.job.source
        where = resolve(target.host, target.port)
        self._fetcher.check(target, where[2])
        context = None
        host = target.host
        if target.scheme == http_uri.HTTPS:
            context = make_context(self._fetcher.roots)
            if target.port != 443:
                host = b"%s:%d" % (host, target.port)
        elif target.port != 80:
            host = b"%s:%d" % (host, target.port)
        wanted = formats.FORMATS[self.job.format]
        any_of = wanted if self.job.format else b", ".join(formats.FORMATS)
        self._call = call = Call(_BUFFER_BYTES, self._fetcher.most_bytes)
        self.buf = call.buf
        self.rx = call.view
        await call.open(where, target.host, context, _REQUEST % (target.path, host, any_of))
        if call.status != 200:
            raise Failed("HTTP status %d" % call.status)
        if call.media_type not in (formats.FORMATS if not self.job.format else (wanted,)):
            raise Failed("it is of another type than was said")

    def close(self):
        """End the connection to the server."""
        if self._call is not None:
            self._call.close()
