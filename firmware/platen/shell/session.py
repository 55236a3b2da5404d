# SPDX-License-Identifier: MIT
"""What TLS does here and on one connection. Loaded when a client asks for it."""


def facts(server, request):
    """(versions, session): keywords of the versions of TLS spoken here, and the version and cipher
    suite of the connection that `request` came on, b"" if they are not known.
    """
    context = None
    for port in server.ports:
        context = context or port[1]
    versions = []
    if context is not None:
        versions.append(b"tls-1.2")
        # A build without TLS 1.3 has none of its suites.
        if any([name.startswith("TLS1-3-") for name in context.get_ciphers()]):
            versions.append(b"tls-1.3")
    session = b""
    for connection in server.connections:
        if connection.request is request and request.secure:
            sock = connection.stream.sock
            if hasattr(sock, "cipher"):
                suite, version = sock.cipher()
                session = b"%s %s" % (version.encode(), suite.encode())
    return versions, session
