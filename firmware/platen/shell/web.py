# SPDX-License-Identifier: MIT
"""What the printer serves beside IPP: its status page, its icons, its message catalogs.

`find(http)` loads the module behind a request's path, `send` answers with it and `forget` takes it
out of memory again, and this one, too: nobody asks twice. A resource has a TYPE and its DATA in
pieces, which are sent as they lie: in a frozen firmware they never leave the flash.
"""

from platen.core.http import GET, HEAD_METHOD, OPTIONS
from platen.model import limits
from platen.shell import passing
from platen.shell.answer import date_field
from platen.shell.refusal import ALL_METHODS, refuse

# Methods of every target here, for Allow.
_METHODS = b"GET, HEAD, OPTIONS"

# A day: the resources change with the firmware only.
_LASTING = b"Cache-Control: public, max-age=86400\r\n"

# The page says what is now, and is nothing but text, one style and the icon.
_MOMENTARY = (
    b"Cache-Control: no-store\r\nContent-Security-Policy: default-src 'none';"
    b" img-src 'self'; style-src 'unsafe-inline'\r\n"
)


def find(http, gate=None):
    """The module of what stands at the request's path, or None; a query is passed over.

    gate: that of the port, which knows of more paths.
    """
    start = http.path_start
    stop = http.target.find(b"?", start, http.target_len)
    path = bytes(http.target[start : stop if stop >= 0 else http.target_len])
    if path in (b"/", b""):  # "http://name" asks for "/", too (RFC 9110 section 4.2.3)
        from platen.shell import page as found
    # The names are literal so that a packed firmware knows what belongs to it.
    elif path == b"/icon-48.png":
        from platen.resources import icon_48 as found
    elif path == b"/icon-128.png":
        from platen.resources import icon_128 as found
    elif path == b"/icon-512.png":
        from platen.resources import icon_512 as found
    elif path == b"/strings/en.strings":
        from platen.resources import strings_en as found
    elif path == b"/strings/de.strings":
        from platen.resources import strings_de as found
    elif path == b"/strings/fr.strings":
        from platen.resources import strings_fr as found
    elif path == b"/strings/es.strings":
        from platen.resources import strings_es as found
    elif path == b"/strings/zh.strings":
        from platen.resources import strings_zh as found
    elif path == b"/strings/ja.strings":
        from platen.resources import strings_ja as found
    elif gate is not None and gate.resource(path) is not None:
        from platen.shell import protected as found
    else:
        return None
    return found


async def serve(connection):
    """Answer a request that is not IPP; True if the connection may carry another."""
    h = connection.http
    if h.target_is_star and h.method == OPTIONS:
        return await refuse(connection, 200, ALL_METHODS)
    gate = connection.port[2]
    if gate is not None and not gate.shows(connection):
        return await refuse(connection, 403)
    found = find(h, gate)
    try:
        if found is None:
            return await refuse(connection, 404)
        if h.method not in (GET, HEAD_METHOD):
            return await refuse(connection, 200 if h.method == OPTIONS else 405, _METHODS)
        keep = await connection.drain(limits.DRAIN_MS) and h.keep_alive
        connection.phase(limits.WRITE_MS)
        await send(connection, found, keep)
        return keep
    finally:
        forget(found)


async def send(connection, found, keep):
    """Answer GET or HEAD with what `find` gave."""
    stream = connection.stream
    data = getattr(found, "DATA", None)
    more = _LASTING
    if data is None:
        server = connection.server
        printer = server.printer
        host, n = connection.host_port()
        if not n:  # HTTP/1.0
            host, n = printer.host, len(printer.host)
        data = found.pieces(printer, server.uri((host, n)), connection)
        more = _MOMENTARY
    size = 0
    for piece in data:
        size += len(piece)
    head = (
        b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s%s"
        b"X-Content-Type-Options: nosniff\r\n%s\r\n"
    ) % (found.TYPE, size, more, date_field(), b"" if keep else b"Connection: close\r\n")
    await connection.out.send(stream, head)
    if connection.http.method == GET:
        for piece in data:
            await connection.out.send(stream, piece)


def forget(found):
    """Let go of what `find` loaded and of this module; whoever still uses them keeps them."""
    passing.forget(__name__)
    if found is not None:
        passing.forget(found.__name__)
