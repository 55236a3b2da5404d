# SPDX-License-Identifier: MIT
"""Runs on MicroPython for test_client_certificates.py: a TLS server that tells who its client is.

Argument: a JSON file with port, certificate, key, client_ca (files, DER), mode (tls.CERT_...),
pins (lines), groups. Every request is answered in HTTP 200 with an IPP response of eight bytes
whose status is the decision; X-Identity has the name, X-Groups the groups. After a refusal the
connection is closed. Prints `ready`, then a line for each connection that failed.
"""

import asyncio
import json
import socket
import sys

sys.path[:0] = ["firmware", "boards/unix"]

from platen.model.auth_certificate import CertificateAuth  # noqa: E402
from platen.shell.peer import PeerStream  # noqa: E402
from platen.shell.stream import Disconnected, readable  # noqa: E402
from platen.shell.tls import make_context  # noqa: E402
from platen.shell.validity import now_s  # noqa: E402


class Pins:
    """The look-up over the lines of a pins file."""

    def __init__(self, lines):
        self._lines = [line.encode().split(b":") for line in lines]

    def find(self, key):
        for line in self._lines:
            if line[0] == key:
                return tuple(line)
        return None


def read(path):
    with open(path, "rb") as file:
        return file.read()


def answer(auth, identity):
    """The whole response, and whether the connection goes on."""
    status = 0 if identity else auth.status
    fields = b"Content-Type: application/ipp\r\nContent-Length: 9\r\n"
    if identity:
        groups = b",".join(identity.groups)
        fields += b"X-Identity: %s\r\nX-Groups: %s\r\n" % (identity.name, groups)
    else:
        fields += b"Connection: close\r\n"
    body = bytes((2, 0, status >> 8, status & 255, 0, 0, 0, 1, 3))
    return b"HTTP/1.1 200 OK\r\n" + fields + b"\r\n" + body


async def serve(raw, context, config):
    stream = PeerStream(raw)
    auth = CertificateAuth(
        Pins(config["pins"]), now_s, tuple([each.encode() for each in config["groups"]])
    )
    buf = bytearray(512)
    try:
        stream.start_tls(context)
        identity = True
        while identity:
            n = await stream.readinto(buf)
            while buf[n - 4 : n] != b"\r\n\r\n":
                n += await stream.readinto(memoryview(buf)[n:])
            identity = auth.check(stream.peer, b"POST", b"/ipp/print", 0)
            data = answer(auth, identity)
            await stream.write(memoryview(data), 0, len(data))
    except Disconnected:
        pass
    except (OSError, ValueError) as e:
        print("failed", e.args[0])
    finally:
        stream.close()


async def main(config):
    context = make_context(
        read(config["certificate"]),
        read(config["key"]),
        config["mode"],
        read(config["client_ca"]) if config["client_ca"] else None,
    )
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.setblocking(False)
    listener.bind(socket.getaddrinfo("127.0.0.1", config["port"])[0][-1])
    listener.listen(8)
    print("ready")
    while True:
        await readable(listener)
        asyncio.create_task(serve(listener.accept()[0], context, config))  # noqa: RUF006


with open(sys.argv[1]) as file:
    asyncio.run(main(json.load(file)))
