# SPDX-License-Identifier: MIT
"""The server's TLS context: AEAD suites with forward secrecy only, TLS 1.2 or later.

MicroPython cannot set a minimum version; mbedTLS 3 has none below 1.2, which is checked here. The
certificate and its key come as DER, the one form every board reads. Client certificates are asked
for by peer.py, which is loaded only then.
"""

import tls

from platen.shell import validity

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


def make_context(certificate, key, verify_mode=tls.CERT_NONE, client_ca=None):
    """SSLContext for a DER certificate and its DER key (bytes); raises TLSError.

    Certificates of authorities between it and its root follow it in `certificate`. verify_mode and
    client_ca: as of peer.watch; CERT_NONE asks no client for a certificate.
    """
    version = tls.MBEDTLS_VERSION.split()[-1]
    if int(version.split(".")[0]) < 3:
        raise TLSError("Mbed TLS %s still speaks TLS 1.0; 3.0 or later is needed" % version)
    try:
        chain = validity.split(certificate)
    except ValueError as e:
        raise TLSError(str(e))
    text = validity.trouble(chain[0])
    if text:
        raise TLSError(text)
    point = key[-_POINT_BYTES:]
    if point[0] != 4 or chain[0].find(point) < 0:
        raise TLSError("the key does not belong to the certificate")
    context = tls.SSLContext(tls.PROTOCOL_TLS_SERVER)
    known = context.get_ciphers()
    suites = [name for name in _SUITES if name in known]
    if not suites:
        raise TLSError("this build has none of the cipher suites that are allowed")
    context.set_ciphers(suites)
    try:
        for each in chain:
            context.load_cert_chain(each, key)  # reads one certificate, and adds it to the others
    except (OSError, ValueError) as e:
        raise TLSError("certificate or key is not readable: %s" % e)
    if verify_mode != tls.CERT_NONE:
        _ask_clients(context, verify_mode, client_ca)
    return context


def _ask_clients(context, verify_mode, client_ca):
    from platen.shell import peer

    if verify_mode == tls.CERT_REQUIRED and not client_ca:
        raise TLSError("a certificate can only be required with a client_ca that signs them")
    try:
        peer.watch(context, verify_mode, client_ca)
    except (OSError, ValueError) as e:
        raise TLSError("client certificates: %s" % e)
