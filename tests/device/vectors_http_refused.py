# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/http_refused.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    # A TLS ClientHello on a plain connection; the server sniffs for it before it asks the reader.
    ("tls-hello", b"\x16\x03\x01\x00", {"offset": 0, "error": 400}),
    ("no-method", b" / HTTP/1.1\r\n\r\n", {"offset": 0, "error": 400}),
    ("two-empty-lines", b"\r\n\r\nGET / HTTP/1.1\r\nHost: p\r\n\r\n", {"offset": 2, "error": 400}),
    ("empty-line-bare-lf", b"\nGET / HTTP/1.1\r\nHost: p\r\n\r\n", {"offset": 0, "error": 400}),
    ("byte-80-in-method", b"GE\x80 / HTTP/1.1\r\n\r\n", {"offset": 2, "error": 400}),
    ("tab-between", b"GET\t/ HTTP/1.1\r\n\r\n", {"offset": 3, "error": 400}),
    ("two-blanks", b"GET  / HTTP/1.1\r\n\r\n", {"offset": 4, "error": 400}),
    ("control-in-target", b"GET /a\x00b HTTP/1.1\r\n\r\n", {"offset": 6, "error": 400}),
    ("delete-in-target", b"GET /a\x7f HTTP/1.1\r\n\r\n", {"offset": 6, "error": 400}),
    ("utf8-in-target", b"GET /\xc3\xa9 HTTP/1.1\r\n\r\n", {"offset": 5, "error": 400}),
    # HTTP/0.9 had neither version nor header.
    ("simple-request", b"GET /\r\n", {"offset": 5, "error": 400}),
    (
        "authority-target",
        b"CONNECT example.com:80 HTTP/1.1\r\nHost: p\r\n\r\n",
        {
            "offset": 43,
            "error": 400,
        },
    ),
    (
        "relative-target",
        b"GET ipp/print HTTP/1.1\r\nHost: p\r\n\r\n",
        {
            "offset": 34,
            "error": 400,
        },
    ),
    ("star-and-more", b"OPTIONS *x HTTP/1.1\r\nHost: p\r\n\r\n", {"offset": 31, "error": 400}),
    (
        "user-in-target",
        b"GET http://a@p/ HTTP/1.1\r\nHost: p\r\n\r\n",
        {
            "offset": 36,
            "error": 400,
        },
    ),
    ("lower-case-version", b"GET / http/1.1\r\nHost: p\r\n\r\n", {"offset": 6, "error": 400}),
    ("other-protocol", b"OPTIONS / RTSP/1.0\r\n\r\n", {"offset": 10, "error": 400}),
    ("http-0.9", b"GET / HTTP/0.9\r\n\r\n", {"offset": 11, "error": 505}),
    # RFC 9113 section 3.4: what a client that assumes HTTP/2 sends first.
    ("http-2-preface", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", {"offset": 11, "error": 505}),
    ("two-digit-major", b"GET / HTTP/11.1\r\nHost: p\r\n\r\n", {"offset": 12, "error": 400}),
    ("two-digit-minor", b"GET / HTTP/1.10\r\nHost: p\r\n\r\n", {"offset": 14, "error": 400}),
    ("version-letters", b"GET / HTTP/x.1\r\n\r\n", {"offset": 11, "error": 400}),
    ("blank-after-version", b"GET / HTTP/1.1 \r\nHost: p\r\n\r\n", {"offset": 14, "error": 400}),
    ("request-line-bare-lf", b"GET / HTTP/1.1\nHost: p\n\n", {"offset": 14, "error": 400}),
    ("request-line-bare-cr", b"GET / HTTP/1.1\rHost: p\r\n\r\n", {"offset": 15, "error": 400}),
    # 501 rather than 405: no registered method is that long (RFC 9112 section 3).
    (
        "unknown-long-method",
        b"ABCDEFGHIJKLMNOPQRSTU / HTTP/1.1\r\n\r\n",
        {
            "offset": 20,
            "error": 501,
        },
    ),
    (
        "field-bare-lf",
        b"POST / HTTP/1.1\r\nHost: p\r\nA: b\nContent-Length: 5\n\r\n",
        {
            "offset": 30,
            "error": 400,
        },
    ),
    # A parser that takes the CR for a line end sees a second field here.
    (
        "field-bare-cr",
        b"POST / HTTP/1.1\r\nHost: p\r\nA: b\rContent-Length: 5\r\n\r\n",
        {
            "offset": 31,
            "error": 400,
        },
    ),
    ("end-bare-lf", b"POST / HTTP/1.1\r\nHost: p\r\n\n", {"offset": 26, "error": 400}),
    ("end-bare-cr", b"POST / HTTP/1.1\r\nHost: p\r\n\rx", {"offset": 27, "error": 400}),
    # obs-fold, RFC 9112 section 5.2.
    ("folded", b"POST / HTTP/1.1\r\nHost: p\r\nA: b\r\n c\r\n\r\n", {"offset": 32, "error": 400}),
    (
        "folded-with-tab",
        b"POST / HTTP/1.1\r\nHost: p\r\nA: b\r\n\tc\r\n\r\n",
        {
            "offset": 32,
            "error": 400,
        },
    ),
    # RFC 9112 section 5.1: MUST be refused.
    (
        "blank-before-colon",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length : 5\r\n\r\n",
        {
            "offset": 40,
            "error": 400,
        },
    ),
    (
        "no-colon",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length\r\n\r\n",
        {
            "offset": 40,
            "error": 400,
        },
    ),
    ("no-name", b"POST / HTTP/1.1\r\nHost: p\r\n: b\r\n\r\n", {"offset": 26, "error": 400}),
    (
        "nul-in-name",
        b"POST / HTTP/1.1\r\nHost: p\r\nA\x00: b\r\n\r\n",
        {
            "offset": 27,
            "error": 400,
        },
    ),
    (
        "byte-80-in-name",
        b"POST / HTTP/1.1\r\nHost: p\r\nA\x80: b\r\n\r\n",
        {
            "offset": 27,
            "error": 400,
        },
    ),
    ("byte-80-in-host", b"GET / HTTP/1.1\r\nHost: p\x80\r\n\r\n", {"offset": 25, "error": 400}),
    (
        "nul-in-value",
        b"POST / HTTP/1.1\r\nHost: p\r\nA: b\x00c\r\n\r\n",
        {
            "offset": 30,
            "error": 400,
        },
    ),
    (
        "nul-in-word",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: \x005\r\n\r\n",
        {
            "offset": 42,
            "error": 400,
        },
    ),
    ("control-in-host", b"GET / HTTP/1.1\r\nHost: p\x0b\r\n\r\n", {"offset": 23, "error": 400}),
    (
        "delete-in-value",
        b"POST / HTTP/1.1\r\nHost: p\r\nA: b\x7f\r\n\r\n",
        {
            "offset": 30,
            "error": 400,
        },
    ),
    # RFC 9112 section 3.2: MUST be 400.
    ("no-host", b"GET / HTTP/1.1\r\n\r\n", {"offset": 17, "error": 400}),
    ("two-hosts", b"GET / HTTP/1.1\r\nHost: p\r\nHost: p\r\n\r\n", {"offset": 29, "error": 400}),
    ("host-with-path", b"GET / HTTP/1.1\r\nHost: p/x\r\n\r\n", {"offset": 26, "error": 400}),
    ("host-list", b"GET / HTTP/1.1\r\nHost: p, q\r\n\r\n", {"offset": 27, "error": 400}),
    # The name goes into URIs and pages we send.
    ("host-with-markup", b"GET / HTTP/1.1\r\nHost: <b>\r\n\r\n", {"offset": 26, "error": 400}),
    # RFC 9112 section 6.3: the classic way to smuggle a request.
    (
        "length-and-chunked",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0"
        b"\r\n\r\n",
        {
            "offset": 74,
            "error": 400,
        },
    ),
    (
        "chunked-and-length",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n0"
        b"\r\n\r\n",
        {
            "offset": 74,
            "error": 400,
        },
    ),
    (
        "lengths-differ",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n",
        {
            "offset": 63,
            "error": 400,
        },
    ),
    (
        "lengths-differ-from-none",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 0\r\nContent-Length: 5\r\n\r\n",
        {
            "offset": 63,
            "error": 400,
        },
    ),
    (
        "length-list",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 4, 4\r\n\r\n",
        {
            "offset": 47,
            "error": 400,
        },
    ),
    (
        "length-negative",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: -1\r\n\r\n",
        {
            "offset": 45,
            "error": 400,
        },
    ),
    (
        "length-plus",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: +1\r\n\r\n",
        {
            "offset": 45,
            "error": 400,
        },
    ),
    (
        "length-hex",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 0x1\r\n\r\n",
        {
            "offset": 46,
            "error": 400,
        },
    ),
    (
        "length-blank-inside",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 1 0\r\n\r\n",
        {
            "offset": 46,
            "error": 400,
        },
    ),
    (
        "length-empty",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length:\r\n\r\n",
        {
            "offset": 42,
            "error": 400,
        },
    ),
    # More digits than are looked at.
    (
        "length-of-zeros",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Length: 000000000000000000000\r\n\r\n",
        {
            "offset": 64,
            "error": 400,
        },
    ),
    (
        "coding-gzip",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: gzip\r\n\r\n",
        {
            "offset": 50,
            "error": 400,
        },
    ),
    (
        "coding-list",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
        {
            "offset": 59,
            "error": 400,
        },
    ),
    (
        "coding-twice",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked"
        b"\r\n\r\n",
        {
            "offset": 71,
            "error": 400,
        },
    ),
    (
        "coding-chunked-twice",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked, chunked\r\n\r\n",
        {
            "offset": 62,
            "error": 400,
        },
    ),
    (
        "coding-parameter",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked;x\r\n\r\n",
        {
            "offset": 55,
            "error": 400,
        },
    ),
    (
        "coding-blank-inside",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunk ed\r\n\r\n",
        {
            "offset": 54,
            "error": 400,
        },
    ),
    (
        "coding-empty",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding:\r\n\r\n",
        {
            "offset": 45,
            "error": 400,
        },
    ),
    # Some parsers strip a vertical tab and see "chunked".
    (
        "coding-after-control",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: \x0bchunked\r\n\r\n",
        {
            "offset": 45,
            "error": 400,
        },
    ),
    # RFC 9112 section 6.1: HTTP/1.0 has no transfer codings.
    (
        "coding-in-1.0",
        b"POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        {
            "offset": 46,
            "error": 400,
        },
    ),
    (
        "expect-something",
        b"POST / HTTP/1.1\r\nHost: p\r\nExpect: 200-ok\r\n\r\n",
        {
            "offset": 41,
            "error": 417,
        },
    ),
    (
        "expect-list",
        b"POST / HTTP/1.1\r\nHost: p\r\nExpect: 100-continue, x\r\n\r\n",
        {
            "offset": 50,
            "error": 417,
        },
    ),
    (
        "two-content-types",
        b"POST / HTTP/1.1\r\nHost: p\r\nContent-Type: application/ipp\r\nContent-Type: text/plain"
        b"\r\n\r\n",
        {
            "offset": 69,
            "error": 400,
        },
    ),
    (
        "two-authorizations",
        b"POST / HTTP/1.1\r\nHost: p\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n",
        {
            "offset": 57,
            "error": 400,
        },
    ),
    (
        "chunk-size-empty",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n\r\nabc",
        {
            "offset": 56,
            "error": 400,
        },
    ),
    (
        "chunk-size-letter",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1g\r\n",
        {
            "offset": 57,
            "error": 400,
        },
    ),
    (
        "chunk-size-sign",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\n",
        {
            "offset": 56,
            "error": 400,
        },
    ),
    (
        "chunk-size-0x",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n0x1\r\n",
        {
            "offset": 57,
            "error": 400,
        },
    ),
    (
        "chunk-size-underscore",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1_0\r\n",
        {
            "offset": 57,
            "error": 400,
        },
    ),
    (
        "chunk-size-blank-before",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n 1\r\na\r\n",
        {
            "offset": 56,
            "error": 400,
        },
    ),
    # Blanks may surround an extension but not stand alone.
    (
        "chunk-size-blanks-after",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1  \r\na\r\n",
        {
            "offset": 59,
            "error": 400,
        },
    ),
    # What one chunk had says nothing of the next.
    (
        "chunk-size-blanks-after-extension-before",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1;a\r\nb\r\n1  \r\na\r"
        b"\n",
        {
            "offset": 67,
            "error": 400,
        },
    ),
    (
        "chunk-size-bare-lf",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1\na\r\n",
        {
            "offset": 57,
            "error": 400,
        },
    ),
    (
        "chunk-size-bare-cr",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1\ra\r\n",
        {
            "offset": 58,
            "error": 400,
        },
    ),
    (
        "chunk-extension-bare-lf",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1;a\na\r\n",
        {
            "offset": 59,
            "error": 400,
        },
    ),
    (
        "chunk-extension-nul",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1;a\x00\r\na\r\n",
        {
            "offset": 59,
            "error": 400,
        },
    ),
    # More data than announced.
    (
        "chunk-end-missing",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nab\r\n",
        {
            "offset": 60,
            "error": 400,
        },
    ),
    (
        "chunk-end-bare-lf",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\n0\r\n\r\n",
        {
            "offset": 60,
            "error": 400,
        },
    ),
    # The two bytes after a chunk are looked at, not skipped.
    (
        "chunk-end-wrong",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n1\r\na\rX0\r\n\r\n",
        {
            "offset": 61,
            "error": 400,
        },
    ),
    (
        "trailer-without-colon",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nAB\r\n\r\n",
        {
            "offset": 61,
            "error": 400,
        },
    ),
    (
        "trailer-folded",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\r\n c\r\n\r\n",
        {
            "offset": 65,
            "error": 400,
        },
    ),
    (
        "trailer-bare-lf",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\n",
        {
            "offset": 59,
            "error": 400,
        },
    ),
    (
        "trailer-bare-lf-after-value",
        b"POST / HTTP/1.1\r\nHost: p\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nA: b\n\r\n",
        {
            "offset": 63,
            "error": 400,
        },
    ),
)
