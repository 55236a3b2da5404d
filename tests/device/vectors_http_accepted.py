# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/http_accepted.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    # The header libcups 2.4 sends with every small request (recorded, names shortened), then the
    # first bytes of a pipelined request, which belong to that one.
    (
        "cups-post",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 10\r\nContent-Type: application/ipp\r\nDate"
        b": Sun, 22 Nov 2026 01:41:10 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Linu"
        b"x; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n0123456789POST /",
        {
            "consumed": 218,
            "method": 3,
            "target": b"/ipp/print",
            "host": b"localhost:8631",
            "content_length": 10,
            "content_type": 1,
            "expect_continue": True,
            "body": b"0123456789",
        },
    ),
    # RFC 9112 section 7.1: sizes in either case with leading zeros, extensions, quoted and with
    # blanks around, a trailer section whose fields change nothing.
    (
        "chunked",
        b"POST /ipp/print HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nabcd\r\n0"
        b"0A\r\n0123456789\r\n1;name=value\r\ne\r\n1 ; q=\x22a b\x22\t\r\nf\r\n0;last\r\nContent-"
        b"Length: 5\r\nX-Sum: 1\r\n\r\nGET ",
        {
            "consumed": 164,
            "method": 3,
            "target": b"/ipp/print",
            "host": b"p",
            "chunked": True,
            "body": b"abcd0123456789ef",
        },
    ),
    # A body of no chunks; field names and codings are compared without case.
    (
        "chunked-empty",
        b"POST / HTTP/1.1\r\nhOST: p\r\ntRANSFER-eNCODING:CHUNKED\r\n\r\n0\r\n\r\n0\r\n\r\n",
        {
            "consumed": 60,
            "method": 3,
            "host": b"p",
            "chunked": True,
        },
    ),
    # What a body looks like never matters.
    (
        "body-like-a-request",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 20\r\n\r\nGET / HTTP/1.1\r\n\r\n0\r\n",
        {
            "consumed": 68,
            "method": 3,
            "host": b"p",
            "content_length": 20,
            "body": b"GET / HTTP/1.1\r\n\r\n0\r",
        },
    ),
    (
        "get",
        b"GET /icon.png HTTP/1.1\r\nHost: p\r\n\r\nG",
        {
            "consumed": 35,
            "method": 1,
            "target": b"/icon.png",
            "host": b"p",
        },
    ),
    ("head", b"HEAD / HTTP/1.1\r\nHost: p\r\n\r\n", {"consumed": 28, "method": 2, "host": b"p"}),
    # Methods are compared with case; whether 405 or 501 answers one is the server's choice.
    (
        "other-method",
        b"Post / HTTP/1.1\r\nHost: p\r\n\r\n",
        {
            "consumed": 28,
            "method": 0,
            "host": b"p",
        },
    ),
    # What ipptool -E sends when it has been answered 426 (RFC 2817 section 3.2).
    (
        "upgrade",
        b"OPTIONS * HTTP/1.1\r\nConnection: Upgrade\r\nHost: localhost:8631\r\nUpgrade: TLS/1.2,T"
        b"LS/1.1,TLS/1.0\r\n\r\n\x16\x03\x01",
        {
            "consumed": 99,
            "method": 4,
            "target": b"*",
            "target_is_star": True,
            "host": b"localhost:8631",
            "upgrade_tls": True,
        },
    ),
    # RFC 9110 section 7.8: Upgrade counts only when Connection names it.
    (
        "upgrade-without-connection",
        b"OPTIONS * HTTP/1.1\r\nHost: p\r\nUpgrade: TLS/1.2\r\n\r\n",
        {
            "consumed": 49,
            "method": 4,
            "target": b"*",
            "target_is_star": True,
            "host": b"p",
        },
    ),
    (
        "upgrade-to-something-else",
        b"GET / HTTP/1.1\r\nHost: p\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket, xTL"
        b"S/1.2\r\n\r\n",
        {
            "consumed": 90,
            "host": b"p",
        },
    ),
    # No Host needed, no persistent connection, 100-continue is ignored (RFC 9110 section 10.1.1).
    (
        "http-1.0",
        b"POST /ipp/print HTTP/1.0\r\nExpect: 100-continue\r\nConnection: keep-alive, upgrade\r\n"
        b"Upgrade: TLS/1.2\r\nContent-Length: 1\r\n\r\nx",
        {
            "consumed": 121,
            "method": 3,
            "minor": 0,
            "target": b"/ipp/print",
            "content_length": 1,
            "keep_alive": False,
            "body": b"x",
        },
    ),
    # A later minor version is read as 1.1.
    ("http-1.9", b"GET / HTTP/1.9\r\nHost: p\r\n\r\n", {"consumed": 27, "host": b"p"}),
    # RFC 9112 section 2.2: one CRLF before a request line is ignored.
    ("empty-line-first", b"\r\nGET / HTTP/1.1\r\nHost: p\r\n\r\n", {"consumed": 29, "host": b"p"}),
    # RFC 9112 section 3.2.2: the authority replaces Host.
    (
        "absolute",
        b"POST http://printer.local:631/ipp/print HTTP/1.1\r\nHost: proxy\r\nContent-Length: 0\r"
        b"\n\r\n",
        {
            "consumed": 84,
            "method": 3,
            "target": b"http://printer.local:631/ipp/print",
            "path_start": 24,
            "host": b"printer.local:631",
            "content_length": 0,
        },
    ),
    (
        "absolute-without-path",
        b"OPTIONS ipp://[::1]:631 HTTP/1.1\r\nHost:\r\n\r\n",
        {
            "consumed": 43,
            "method": 4,
            "target": b"ipp://[::1]:631",
            "path_start": 15,
            "host": b"[::1]:631",
        },
    ),
    # OWS is blanks and tabs before and after a value, and a value may be empty.
    (
        "blanks-around-values",
        b"GET / HTTP/1.1\r\nHost: \t p:80\t \r\nConnection:\t,  ,close ,\r\nX:\r\nY: \r\nContent-"
        b"Length:\t0 \r\n\r\n",
        {
            "consumed": 88,
            "host": b"p:80",
            "keep_alive": False,
            "content_length": 0,
        },
    ),
    (
        "bytes-above-127-in-a-skipped-field",
        b"GET / HTTP/1.1\r\nHost: p\r\nX-Name: \xc3\xa9\xff\tb\r\n\r\n",
        {
            "consumed": 42,
            "host": b"p",
        },
    ),
    # Everything a name, an IP literal with a zone, or a port may hold.
    (
        "host-characters",
        b"GET / HTTP/1.1\r\nHost: [AZaz-09._~%25x]:631\r\n\r\n",
        {
            "consumed": 46,
            "host": b"[AZaz-09._~%25x]:631",
        },
    ),
    # RFC 9110 section 8.6 lets a recipient accept identical values.
    (
        "same-length-twice",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 2\r\nContent-Length: 002\r\n\r\nab",
        {
            "consumed": 70,
            "method": 3,
            "host": b"p",
            "content_length": 2,
            "body": b"ab",
        },
    ),
    # Nothing here is close, application/ipp, 100-continue or a field we know.
    (
        "words-that-only-begin-alike",
        b"GET / HTTP/1.1\r\nHost: p\r\nConnection: closed, clos e, closeclosecloseclosecloseclose"
        b"\r\nContent-Type: application/ipp2\r\nHosts: q\r\nContent-Length-X: 9\r\nTransfer-Encod"
        b"ings: x\r\n\r\n",
        {
            "consumed": 173,
            "host": b"p",
            "content_type": 2,
        },
    ),
    (
        "content-type-parameters",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Type: Application/IPP ; charset=\x22utf,8;\x22\r"
        b"\n\r\n",
        {
            "consumed": 78,
            "method": 3,
            "host": b"p",
            "content_type": 1,
        },
    ),
    (
        "content-type-empty",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Type:\r\n\r\n",
        {
            "consumed": 43,
            "method": 3,
            "host": b"p",
            "content_type": 2,
        },
    ),
    # Stored as sent: whether it is Digest, and whose, is for the server.
    (
        "digest",
        b"POST /ipp/print HTTP/1.1\r\nHost: p\r\nAuthorization: Digest username=\x22a\x22, nc=000"
        b"00002, qop=auth \r\n\r\n",
        {
            "consumed": 97,
            "method": 3,
            "target": b"/ipp/print",
            "host": b"p",
            "authorization": b"Digest username=\x22a\x22, nc=00000002, qop=auth",
        },
    ),
    (
        "encoded",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Encoding: identity, gzip\r\n\r\n",
        {
            "consumed": 62,
            "method": 3,
            "host": b"p",
            "content_encoded": True,
        },
    ),
    (
        "identity",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Encoding: Identity\r\n\r\n",
        {
            "consumed": 56,
            "method": 3,
            "host": b"p",
        },
    ),
    (
        "from-a-web-page",
        b"POST /ipp/print HTTP/1.1\r\nHost: p\r\nOrigin: http://example.com\r\n\r\n",
        {
            "consumed": 65,
            "method": 3,
            "target": b"/ipp/print",
            "host": b"p",
            "has_origin": True,
        },
    ),
)
