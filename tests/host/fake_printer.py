# SPDX-License-Identifier: MIT
"""A printer for the tests of the host's client: it takes jobs and does as it is told.

Shares no code with host_tools: HTTP is read with file objects, IPP is taken apart and put together
by hand here. The first byte decides TLS or plain, `OPTIONS *` changes to TLS, as in the firmware.
Every attribute of `FakePrinter` that says how it behaves may be changed while it runs.
"""

import contextlib
import socket
import ssl
import struct
import threading

PRINT_JOB, CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB = 0x02, 0x05, 0x06, 0x08
GET_JOB, GET_PRINTER = 0x09, 0x0B
INTEGER, BOOLEAN, ENUM, RESOLUTION, KEYWORD = 0x21, 0x22, 0x23, 0x32, 0x44
TEXT, NAME, URI, CHARSET, LANGUAGE, MIME = 0x41, 0x42, 0x45, 0x47, 0x48, 0x49


def attribute(tag, name, *values):
    """An attribute as bytes; integers are packed, text is encoded, bytes go as they are."""
    out = b""
    for value in values:
        if isinstance(value, int):
            data = struct.pack(">i", value)
        else:
            data = value.encode() if isinstance(value, str) else value
        out += struct.pack(">BH", tag, len(name)) + name.encode()
        out += struct.pack(">H", len(data)) + data
        name = ""
    return out


def collection(name, *members):
    """A collection of (tag, name, value) members; the value may be a collection itself."""
    out = struct.pack(">BH", 0x34, len(name)) + name.encode() + b"\0\0"
    for tag, member, value in members:
        out += struct.pack(">BHH", 0x4A, 0, len(member)) + member.encode()
        out += value if tag == 0x34 else attribute(tag, "", value)
    return out + b"\x37\0\0\0\0"


MEDIA = collection(
    "media-col-default",
    (
        0x34,
        "media-size",
        collection("", (INTEGER, "x-dimension", 4805), (INTEGER, "y-dimension", 29700)),
    ),
    (INTEGER, "media-left-margin", 1),
    (INTEGER, "media-right-margin", 1),
)


class FakePrinter:
    """Listens on 127.0.0.1 from `start()` to `stop()`, or inside a `with` block."""

    def __init__(self, certificate=None, key=None):
        self.context = None
        if certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(certificate, key)
        # how it behaves
        self.plain = "serve"  # or 426, or "no upgrade"
        self.sends_continue = True
        self.final_instead_of_continue = None  # an HTTP status
        self.refuses_document_after = None  # bytes of the document, then an IPP status and a close
        self.refusal = 0x0411
        self.closes_after_request = False
        self.slams_the_door = False  # closes without reading what is still coming
        self.busy = 0  # how many times Create-Job is answered with server-error-busy
        self.operations = [PRINT_JOB, CREATE_JOB, SEND_DOCUMENT, CANCEL_JOB, GET_JOB, GET_PRINTER]
        self.formats = ["application/octet-stream", "image/pwg-raster", "text/plain"]
        self.raster_types = ["sgray_8", "black_1"]
        self.optimize = ["auto", "photo", "text"]
        self.reasons = ["none"]
        self.job_state, self.job_reasons = 9, ["job-completed-successfully"]
        self.reading = threading.Event()  # cleared: it stops reading documents
        self.reading.set()
        self.mangle = lambda body: body  # applied to each IPP answer
        # what it saw
        self.requests = []  # (operation, {name: [values as bytes]})
        self.documents = []
        self.document_bytes = 0
        self.upgrades = 0
        self.plain_posts = 0
        self.connections = 0
        self.chunked = []
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._socks = set()

    def __enter__(self):
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_):
        self.reading.set()
        self._listener.close()
        self.hang_up()

    def hang_up(self):
        """Close every connection without a word."""
        for sock in list(self._socks):
            with contextlib.suppress(OSError):
                sock.shutdown(socket.SHUT_RDWR)

    def operations_seen(self):
        """The operations asked for, in order."""
        return [operation for operation, _ in self.requests]

    def _accept(self):
        with contextlib.suppress(OSError):
            while True:
                sock, _ = self._listener.accept()
                self.connections += 1
                self._socks.add(sock)
                threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, raw):
        sock = raw
        with contextlib.suppress(OSError, ValueError, EOFError, IndexError):
            if raw.recv(1, socket.MSG_PEEK) == b"\x16":
                sock = self._start_tls(raw)
            while True:
                upgraded = self._one_request(sock)
                if upgraded:
                    sock = self._start_tls(raw)
                    sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
        sock.close()
        self._socks.discard(sock)

    def _start_tls(self, raw):
        self._socks.discard(raw)  # wrapping takes its file descriptor away
        sock = self.context.wrap_socket(raw, server_side=True)
        self._socks.add(sock)
        return sock

    # -- HTTP --------------------------------------------------------------------------------

    def _one_request(self, sock):
        """Serve one request; True when the connection is to become TLS."""
        stream = sock.makefile("rb", buffering=0)  # unbuffered: nothing of TLS may be swallowed
        lines = []
        while (line := self._line(stream)) != b"":
            lines.append(line)
        method = lines[0].split()[0]
        fields = {
            name.strip().lower(): value.strip()
            for name, _, value in (line.partition(b":") for line in lines[1:])
        }
        encrypted = isinstance(sock, ssl.SSLSocket)
        if method == b"OPTIONS" and b"upgrade" in fields:
            if self.plain == "no upgrade":
                sock.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
                return False
            self.upgrades += 1
            sock.sendall(b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: TLS/1.2\r\n\r\n")
            return True
        if not encrypted:
            self.plain_posts += 1
            if self.plain == 426:
                sock.sendall(
                    b"HTTP/1.1 426 Upgrade Required\r\nUpgrade: TLS/1.2, HTTP/1.1\r\n"
                    b"Connection: Upgrade\r\nContent-Length: 0\r\n\r\n"
                )
                raise EOFError
        if fields.get(b"expect") == b"100-continue":
            if self.final_instead_of_continue:
                status = b"%d" % self.final_instead_of_continue
                sock.sendall(b"HTTP/1.1 " + status + b" No\r\nContent-Length: 0\r\n\r\n")
                raise EOFError
            if self.sends_continue:
                sock.sendall(b"HTTP/1.1 100 Continue\r\n\r\n")
        self.chunked.append(fields.get(b"transfer-encoding") == b"chunked")
        body = self._body(stream, fields)
        answer, complete = self._ipp(body)
        connection = b"close" if self.closes_after_request or not complete else b"keep-alive"
        sock.sendall(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: %b\r\n"
            b"Content-Length: %d\r\n\r\n%b" % (connection, len(answer), answer)
        )
        if connection == b"close":
            while not complete and not self.slams_the_door and stream.read(65536):
                pass  # closing with bytes unread would reset the connection and lose the answer
            raise EOFError
        return False

    @staticmethod
    def _line(stream):
        line = b""
        while not line.endswith(b"\r\n"):
            byte = stream.read(1)
            if not byte:
                raise EOFError
            line += byte
        return line[:-2]

    def _body(self, stream, fields):
        """Pieces of the body as they come."""
        if b"content-length" in fields:
            yield self._exactly(stream, int(fields[b"content-length"]))
            return
        while size := int(self._line(stream).split(b";")[0], 16):
            data = self._exactly(stream, size)
            self._exactly(stream, 2)
            yield data
        self._line(stream)

    @staticmethod
    def _exactly(stream, count):
        data = b""
        while len(data) < count:
            part = stream.read(count - len(data))
            if not part:
                raise EOFError
            data += part
        return data

    # -- IPP ---------------------------------------------------------------------------------

    def _ipp(self, pieces):
        """The answer to a request, and whether its whole body was read."""
        data = b""
        for piece in pieces:
            data += piece
            found = self._take_apart(data)
            if found:
                break
        version, operation, request_id, attributes, rest = found
        self.requests.append((operation, attributes))
        document = bytearray(rest)
        self.document_bytes = len(document)
        for piece in pieces:
            self.reading.wait()
            document += piece
            self.document_bytes = len(document)
            limit = self.refuses_document_after
            if limit is not None and len(document) >= limit:
                return self._answer(version, self.refusal, request_id, b""), False
        if operation in (PRINT_JOB, SEND_DOCUMENT):
            self.documents.append(bytes(document))
        status, groups = self._do(operation)
        return self._answer(version, status, request_id, groups), True

    def _answer(self, version, status, request_id, groups):
        head = version + struct.pack(">H", status) + request_id
        operation_group = attribute(CHARSET, "attributes-charset", "utf-8")
        operation_group += attribute(LANGUAGE, "attributes-natural-language", "en")
        if status >= 0x0100:
            operation_group += attribute(TEXT, "status-message", "because I say so")
        return self.mangle(head + b"\x01" + operation_group + groups + b"\x03")

    @staticmethod
    def _take_apart(data):
        """(version, operation, request-id, {name: values}, what follows), or None if too short."""
        attributes, name, at = {}, "", 8
        try:
            while data[at] != 3:
                if data[at] < 0x10:
                    at += 1
                    continue
                (length,) = struct.unpack_from(">H", data, at + 1)
                name = data[at + 3 : at + 3 + length].decode() or name
                at += 3 + length
                (length,) = struct.unpack_from(">H", data, at)
                if at + 2 + length > len(data):
                    return None
                attributes.setdefault(name, []).append(data[at + 2 : at + 2 + length])
                at += 2 + length
        except (IndexError, struct.error):
            return None
        operation = struct.unpack_from(">H", data, 2)[0]
        return data[:2], operation, data[4:8], attributes, data[at + 1 :]

    def _do(self, operation):
        """Status and groups of the answer to an operation."""
        job = attribute(INTEGER, "job-id", 7) + attribute(ENUM, "job-state", self.job_state)
        job += attribute(KEYWORD, "job-state-reasons", *self.job_reasons)
        if operation == CREATE_JOB and self.busy > 0:
            self.busy -= 1
            return 0x0507, b""
        if operation == CANCEL_JOB:
            self.job_state, self.job_reasons = 7, ["job-canceled-by-user"]
            return 0, b""
        if operation == GET_PRINTER:
            return 0, b"\x04" + self._printer()
        return 0, b"\x02" + job

    def _printer(self):
        return (
            attribute(ENUM, "operations-supported", *self.operations)
            + attribute(MIME, "document-format-supported", *self.formats)
            + attribute(
                RESOLUTION, "printer-resolution-supported", struct.pack(">iib", 203, 203, 3)
            )
            + attribute(KEYWORD, "pwg-raster-document-type-supported", *self.raster_types)
            + attribute(KEYWORD, "print-content-optimize-supported", *self.optimize)
            + attribute(ENUM, "printer-state", 3)
            + attribute(KEYWORD, "printer-state-reasons", *self.reasons)
            + MEDIA
        )
