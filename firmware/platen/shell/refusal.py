# SPDX-License-Identifier: MIT
"""HTTP answers without content: refusals, OPTIONS, and the upgrade to TLS.

Loaded when the first of them is due.
"""

from platen.core import http
from platen.model import limits
from platen.shell.answer import date_field

ALL_METHODS = b"GET, HEAD, OPTIONS, POST"

_SWITCHING = (
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.2, HTTP/1.1\r\n"
    b"Connection: Upgrade\r\n\r\n"
)

# A tuple, not a dictionary: it stays in flash.
_REASONS = (
    (200, b"OK"),
    (400, b"Bad Request"),
    (401, b"Unauthorized"),
    (403, b"Forbidden"),
    (404, b"Not Found"),
    (405, b"Method Not Allowed"),
    (411, b"Length Required"),
    (413, b"Content Too Large"),
    (414, b"URI Too Long"),
    (415, b"Unsupported Media Type"),
    (417, b"Expectation Failed"),
    (421, b"Misdirected Request"),
    (426, b"Upgrade Required"),
    (429, b"Too Many Requests"),
    (431, b"Request Header Fields Too Large"),
    (501, b"Not Implemented"),
    (505, b"HTTP Version Not Supported"),
)


def _head(code, keep, has_tls, allow=None, fields=b""):
    """A response without content, as bytes; `allow` are the target's methods, for 200 and 405,
    `fields` further field lines.
    """
    reason = b""
    for row in _REASONS:
        if row[0] == code:
            reason = row[1]
    head = b"HTTP/1.1 %d %s\r\n%s%sContent-Length: 0\r\n" % (code, reason, date_field(), fields)
    connection = [] if keep else [b"close"]
    if code == 426 and has_tls:
        head += b"Upgrade: TLS/1.2, HTTP/1.1\r\n"
        connection.append(b"Upgrade")
    if allow:
        head += b"Allow: %s\r\n" % allow
    if connection:
        head += b"Connection: " + b", ".join(connection) + b"\r\n"
    return head + b"\r\n"


async def upgrade(connection):
    """OPTIONS * with Upgrade: TLS/1.2 (RFC 2817): 101, then TLS, then the answer inside."""
    if connection.port[1] is None:
        return await refuse(connection, 200, ALL_METHODS)
    while connection.http.event != http.END:
        if await connection.next_event() == http.BAD:
            return False
    if connection.pos < connection.end:
        return False  # bytes of a handshake that began before we agreed
    connection.phase(limits.HANDSHAKE_MS)
    await connection.out.send(connection.stream, _SWITCHING)
    connection.start_tls()
    # The handshake runs in this write and keeps its own deadline.
    await connection.out.send(connection.stream, _head(200, True, True, ALL_METHODS))
    connection.pos = connection.end = 1  # TLS has begun, and nothing of it is unread
    return True


async def refuse(connection, status, allow=None):
    """Answer with a bare HTTP status, after the body if it is small.

    A client that waits for 100-continue may send its body or not: it gets the answer first,
    then what still comes is dropped for a moment so that no reset swallows the answer.
    """
    if connection.http.expect_continue:
        await send(connection, status, False, allow)
        await connection.drain(limits.LINGER_MS)
        return False
    keep = await connection.drain(limits.DRAIN_MS) and connection.http.keep_alive
    await send(connection, status, keep, allow)
    return keep


async def send(connection, status, keep, allow=None):
    """Answer with a bare HTTP status at once."""
    if connection.server.trail is not None:
        connection.server.trail.refused(connection, status)
    connection.phase(limits.WRITE_MS)
    _listener, tls, gate = connection.port
    fields = b"" if gate is None else gate.fields(connection, status)
    head = _head(status, keep, tls is not None, allow, fields)
    await connection.out.send(connection.stream, head)
