# SPDX-License-Identifier: MIT
"""What went wrong on a connection, in words for the log."""

from micropython import const

from platen import log

# mbedTLS numbers; their texts differ from build to build.
_TLS_HUNG_UP = const(-29312)
_TLS_VERSION = const(-28288)
_TLS_NO_SUITE = const(-28160)
_TLS_NO_RECORD = const(-29184)

# Below this an error number is one of Mbed TLS, above it one of the system.
_SYSTEM_ERRORS = const(-1000)


def _tls_trouble(code):
    if code == _TLS_VERSION:
        return "the client's version is too old"
    if code == _TLS_NO_SUITE:
        return "no version and cipher suite in common"
    if code == _TLS_NO_RECORD:
        return "what the client sent is not TLS"
    return str(code)


def tell(e):
    """A connection broke with OSError or ValueError: say what was a TLS failure."""
    code = e.args[0] if e.args else 0
    if code == _TLS_HUNG_UP:
        log.debug("client hung up in its TLS handshake")
    elif not isinstance(code, int) or code < _SYSTEM_ERRORS:
        log.info("TLS failed: %s" % _tls_trouble(code))
