# SPDX-License-Identifier: MIT
"""Client certificates: a TLS context that asks for them, a Stream that knows its client's.

Few builds of MicroPython have getpeercert, all have verify_callback: it is called within the read
or write that drives the handshake, so the stream that reads or writes is the one it is about. Only
fingerprint and dates are kept. `peer` is true once bytes of the client have been read: before, the
client may still fail to prove that it has the private key.
Loaded only where a configuration wants certificates.
"""

import binascii
import hashlib

from platen.core.der import Certificate
from platen.shell.stream import Disconnected, Stream, _writable, readable
from platen.shell.validity import split

_driver = None  # the PeerStream whose read or write is running


def _seen(certificate, depth):
    """verify_callback of Mbed TLS; certificate: memoryview, good for the time of the call.

    0 lets the handshake go on. Nothing may be raised through Mbed TLS.
    """
    try:
        if depth:
            return 0  # whoever signed it: Mbed TLS's business, if anybody's
        der = bytes(certificate)
        found = Certificate(der)
        if not found.ok:
            return -1
        digest = binascii.hexlify(hashlib.sha256(der).digest())
        _driver.peer = (digest, found.not_before, found.not_after)
        return 0
    except Exception:
        return -1


def watch(context, verify_mode, client_ca):
    """Make `context` ask clients for a certificate; raises ValueError where it cannot.

    verify_mode: tls.CERT_OPTIONAL, any certificate or none will do and means nothing by itself,
    or tls.CERT_REQUIRED, the handshake fails unless one of the certificates in client_ca (DER, one
    after the other; None in optional mode) has signed it.
    """
    for name in ("verify_mode", "verify_callback", "load_verify_locations"):
        if not hasattr(context, name):
            raise ValueError("this build of MicroPython has no %s for client certificates" % name)
    if client_ca:
        for each in split(client_ca):
            context.load_verify_locations(each)
    context.verify_callback = _seen
    context.verify_mode = verify_mode


class PeerStream(Stream):
    """A Stream with the certificate of its client: `peer`, as model.auth_certificate wants it."""

    def __init__(self, raw):
        Stream.__init__(self, raw)
        self.peer = None

    async def readinto(self, buf):
        """As of Stream."""
        global _driver
        while True:
            _driver = self
            n = self.sock.readinto(buf)
            if n:
                return n
            if n == 0:
                raise Disconnected(0)
            await readable(self.sock)

    async def write(self, buf, start, stop):
        """As of Stream. After an upgrade the first bytes of TLS are ours."""
        global _driver
        while start < stop:
            _driver = self
            n = self.sock.write(buf[start:stop])
            if n:
                start += n
            else:
                await _writable(self.sock)
