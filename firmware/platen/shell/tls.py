# SPDX-License-Identifier: MIT
"""The server's TLS context: AEAD suites with forward secrecy only, TLS 1.2 or later.

MicroPython cannot set a minimum version; mbedTLS 3 has none below 1.2, which is checked here. The
certificate and its key come as DER, the one form every board reads.
"""

import tls

# In order of preference. A build has some of them; names it lacks would be refused.
_SUITES = (
    "TLS1-3-AES-128-GCM-SHA256",
    "TLS1-3-AES-256-GCM-SHA384",
    "TLS1-3-CHACHA20-POLY1305-SHA256",
    "TLS-ECDHE-ECDSA-WITH-AES-128-GCM-SHA256",
    "TLS-ECDHE-ECDSA-WITH-AES-256-GCM-SHA384",
)

# A SEC1 or PKCS#8 P-256 key ends with its public point, 0x04 x y, which stands in its certificate.
_POINT_BYTES = 65


class TLSError(Exception):
    """The printer cannot offer TLS as configured; the text says why."""


def make_context(certificate, key):
    """SSLContext for a DER certificate and its DER key (bytes); raises TLSError."""
    version = tls.MBEDTLS_VERSION.split()[-1]
    if int(version.split(".")[0]) < 3:
        raise TLSError("Mbed TLS %s still speaks TLS 1.0; 3.0 or later is needed" % version)
    point = key[-_POINT_BYTES:]
    if point[0] != 4 or certificate.find(point) < 0:
        raise TLSError("the key does not belong to the certificate")
    context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    known = context.get_ciphers()
    suites = [name for name in _SUITES if name in known]
    if not suites:
        raise TLSError("this build has none of the cipher suites that are allowed")
    context.set_ciphers(suites)
    try:
        context.load_cert_chain(certificate, key)
    except (OSError, ValueError) as e:
        raise TLSError("certificate or key is not readable: %s" % e)
    return context
