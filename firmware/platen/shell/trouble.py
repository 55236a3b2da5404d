# SPDX-License-Identifier: MIT
"""What went wrong with TLS on a connection: in words for the log, by kind for the counters.

A client whose handshake fails cannot be told why: there is no HTTP and no IPP yet, only an alert
of TLS. The printer counts it and says so later, to whoever asks (model/security_status.py).
"""

from micropython import const

from platen import log

_TIMEOUT = const(4)

# Mbed TLS numbers; their texts differ from build to build.
_TLS_HUNG_UP = const(-29312)
_TLS_NO_RECORD = const(-29184)

# Kind by number: the version is none of ours; no suite in common (with TLS 1.3 also a client that
# does not have the key of its certificate); no certificate where one is required, one that nobody
# we trust has signed.
_KINDS = ((-28288, 0), (-28160, 1), (-29824, 2), (-9984, 3))
_UNTRUSTED = const(3)
_OTHER = const(5)
_COUNT = const(6)

_TEXTS = (
    "the client's version is too old",
    "no version and cipher suite in common",
    "the client has no certificate",
    "the client's certificate is not trusted",
    "the client was too slow",
)

# Below this an error number is one of Mbed TLS, above it one of the system.
_SYSTEM_ERRORS = const(-1000)


def _kind(e):
    if e is None:
        return _TIMEOUT
    code = e.args[0] if e.args else 0
    if not isinstance(code, int):
        return _UNTRUSTED  # in a handshake what is wrong with a certificate comes as text
    for number, kind in _KINDS:
        if number == code:
            return kind
    return _OTHER


def tell(connection, e):
    """A connection broke with OSError or ValueError, or with None: its time was over.

    Say what was a failure of TLS, and count a handshake that failed.
    """
    is_handshake = (
        connection.stream is not None and connection.stream.secure and not connection.end
    )
    kind = _kind(e)
    if kind == _UNTRUSTED and not is_handshake:
        log.error("connection: %s" % e)  # words of our own
    elif kind != _OTHER:
        log.info("TLS failed: %s" % _TEXTS[kind])
    elif e.args[:1] == (_TLS_HUNG_UP,):
        log.debug("client hung up in its TLS handshake")
    elif e.args[:1] == (_TLS_NO_RECORD,):
        log.info("TLS failed: what the client sent is not TLS")
    elif e.args and e.args[0] < _SYSTEM_ERRORS:
        log.info("TLS failed: %d" % e.args[0])
    if is_handshake:
        _count(connection, kind)


def _count(connection, kind):
    """Count a handshake that failed; kind: index of security_status.KINDS."""
    printer = connection.printer
    if not printer.tls_failures:
        printer.tls_failures = [0] * (_COUNT + 1)
    printer.tls_failures[kind] += 1
    printer.tls_failures[-1] = kind
    if connection.server.trail is not None:
        from platen.model.security_status import KINDS

        connection.server.trail.tls_failed(connection, KINDS[kind])
