# SPDX-License-Identifier: MIT
"""A client for end-to-end tests that has every byte in its own hand: TCP or TLS, HTTP/1.1, IPP.

`Wire(port, tls=True)` is one connection: `send` puts bytes on it as they are, `response` reads one
HTTP response (100 Continue apart: `continued`). `ask` sends an IPP request and decodes the answer.
Nothing retries; every read has a deadline.
"""

import socket
import ssl
import threading
import time
from dataclasses import dataclass, field

from host_tools import ipp

HOST = "localhost"
USER = "e2e"
_TIMEOUT_S = 20.0
_RENEW = 500  # half of what the firmware allows on one connection

OK = 0x0000
CLIENT_ERROR_BAD_REQUEST = 0x0400
CLIENT_ERROR_NOT_POSSIBLE = 0x0404
CLIENT_ERROR_NOT_FOUND = 0x0406
CLIENT_ERROR_DOCUMENT_FORMAT_NOT_SUPPORTED = 0x040A
CLIENT_ERROR_COMPRESSION_NOT_SUPPORTED = 0x040F
CLIENT_ERROR_DOCUMENT_FORMAT_ERROR = 0x0411
SERVER_ERROR_JOB_CANCELED = 0x0508

GET_JOBS = 0x000A
VALIDATE_JOB = 0x0004

PENDING = 3
PROCESSING = 5
PROCESSING_STOPPED = 6
CANCELED = 7
ABORTED = 8
COMPLETED = 9

IDLE = 3
PRINTING = 4
STOPPED = 5


def tls_context(minimum=ssl.TLSVersion.TLSv1_2, maximum=None, ciphers=None):
    """A client context that takes any certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    if ciphers:
        context.set_ciphers(ciphers)
    context.minimum_version = minimum
    if maximum:
        context.maximum_version = maximum
    return context


@dataclass
class Response:
    """A final HTTP response; field names are lower case."""

    status: int
    fields: dict = field(default_factory=dict)
    body: bytes = b""

    @property
    def message(self):
        """The IPP message in it."""
        assert self.status == 200, self
        assert self.fields["content-type"] == "application/ipp"
        message, rest = ipp.decode(self.body)
        assert rest == b""
        return message


class Closed(Exception):
    """The printer closed the connection."""


class Wire:
    """One connection."""

    def __init__(self, port, *, tls=True, context=None, timeout_s=_TIMEOUT_S, source=None):
        """source: the address to come from, another one of 127.0.0.0/8."""
        self.port = port
        self.source = source
        self.timeout_s = timeout_s
        self.input = b""
        self.request_id = 0
        here = (source, 0) if source else None
        self.sock = socket.create_connection(("127.0.0.1", port), timeout_s, source_address=here)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        if tls:
            try:
                self.start_tls(context)
            except BaseException:
                self.close()
                raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def start_tls(self, context=None):
        """Handshake on the open socket."""
        self.sock = (context or tls_context()).wrap_socket(self.sock, server_hostname=HOST)

    def renew(self):
        """A new connection in place of this one: a printer ends those that ask for ever."""
        self.close()
        again = Wire(
            self.port,
            tls=isinstance(self.sock, ssl.SSLSocket),
            timeout_s=self.timeout_s,
            source=self.source,
        )
        self.sock = again.sock

    def close(self):
        """Close without a word."""
        self.sock.close()

    # Bytes.

    def send(self, data):
        """Write all of data."""
        self.sock.sendall(data)

    def more(self, timeout_s=None):
        """Read once into `input`; Closed at the end."""
        self.sock.settimeout(self.timeout_s if timeout_s is None else timeout_s)
        try:
            data = self.sock.recv(65536)
        except (ConnectionResetError, ssl.SSLEOFError):
            raise Closed from None
        finally:
            self.sock.settimeout(self.timeout_s)
        if not data:
            raise Closed
        self.input += data

    def until(self, mark):
        """Everything up to and with mark."""
        while mark not in self.input:
            self.more()
        head, _, self.input = self.input.partition(mark)
        return head + mark

    def exactly(self, count):
        """So many bytes."""
        while len(self.input) < count:
            self.more()
        data, self.input = self.input[:count], self.input[count:]
        return data

    def is_closed(self, timeout_s):
        """Whether the printer closes within the time; what it still sends is dropped."""
        deadline = time.monotonic() + timeout_s
        try:
            while (left := deadline - time.monotonic()) > 0:
                self.more(left)
        except Closed:
            return True
        except TimeoutError:
            pass
        return False

    # HTTP.

    def head(self):
        """Status and fields of the next head."""
        lines = self.until(b"\r\n\r\n").decode("latin-1").split("\r\n")
        version, status, _ = lines[0].split(" ", 2)
        assert version == "HTTP/1.1", lines[0]
        fields = {}
        for line in filter(None, lines[1:]):
            name, _, value = line.partition(":")
            if name.lower() == "www-authenticate" in fields:
                value = fields["www-authenticate"] + "," + value  # a list (RFC 9110 11.6.1)
            else:
                assert name.lower() not in fields, lines
            fields[name.lower()] = value.strip()
        return int(status), fields

    def continued(self):
        """Take a `100 Continue`."""
        status, _ = self.head()
        assert status == 100, status

    def response(self, *, has_body=True):
        """The next final response; a 100 before it is passed over."""
        status, fields = self.head()
        while status == 100:
            status, fields = self.head()
        body = b""
        if status < 200 or not has_body:
            return Response(status, fields)
        if fields.get("transfer-encoding") == "chunked":
            while size := int(self.until(b"\r\n").split(b";")[0], 16):
                body += self.exactly(size + 2)[:-2]
            self.exactly(2)
        elif "content-length" in fields:
            body = self.exactly(int(fields["content-length"]))
        else:
            assert fields["connection"] == "close", fields
            assert self.is_closed(self.timeout_s)
            body, self.input = self.input, b""
        return Response(status, fields, body)

    # IPP.

    @property
    def uri(self):
        """printer-uri of this printer."""
        return f"ipps://{HOST}:{self.port}/ipp/print"

    def request(self, operation, *attributes, template=(), user=USER):
        """The bytes of an IPP request."""
        self.request_id += 1
        return ipp.encode(
            ipp.Message(
                operation,
                self.request_id,
                [
                    ipp.group(
                        ipp.OPERATION_GROUP,
                        ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                        ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
                        ipp.attribute("printer-uri", ipp.URI, self.uri),
                        *[each for each in attributes if each.name == "job-id"],
                        ipp.attribute("requesting-user-name", ipp.NAME, user),
                        *[each for each in attributes if each.name != "job-id"],
                    ),
                    *([ipp.group(ipp.JOB_GROUP, *template)] if template else []),
                ],
            )
        )

    def post_head(self, *fields, length=None):
        """Head of a POST: chunked, or of a body of length bytes."""
        framing = "Transfer-Encoding: chunked" if length is None else f"Content-Length: {length}"
        lines = (
            "POST /ipp/print HTTP/1.1",
            f"Host: {HOST}:{self.port}",
            "Content-Type: application/ipp",
            framing,
            *fields,
        )
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def ask(self, operation, *attributes, user=USER):
        """One request without a document; the decoded answer."""
        if self.request_id and self.request_id % _RENEW == 0:
            self.renew()
        body = self.request(operation, *attributes, user=user)
        self.send(self.post_head(length=len(body)) + body)
        return self.answer()

    def answer(self):
        """The IPP answer to the last request."""
        message = self.response().message
        assert message.request_id == self.request_id
        return message

    # What tests ask again and again.

    def printer(self, *names):
        """Printer attributes."""
        answer = self.ask(ipp.GET_PRINTER_ATTRIBUTES, *requested(names))
        assert answer.code == OK, hex(answer.code)
        return answer.group(ipp.PRINTER_GROUP)

    def job(self, job_id, *names, user=None):
        """Attributes of a job, as `user` sees it."""
        who = {} if user is None else {"user": user}
        answer = self.ask(ipp.GET_JOB_ATTRIBUTES, job_number(job_id), *requested(names), **who)
        assert answer.code == OK, hex(answer.code)
        return answer.group(ipp.JOB_GROUP)

    def cancel(self, job_id, user=USER):
        """Cancel-Job: its status."""
        return self.ask(ipp.CANCEL_JOB, job_number(job_id), user=user).code

    def create(self, *template, **options):
        """Create-Job: the new job's number."""
        body = self.request(ipp.CREATE_JOB, template=template, **options)
        self.send(self.post_head(length=len(body)) + body)
        answer = self.answer()
        assert answer.code == OK, hex(answer.code)
        return answer.group(ipp.JOB_GROUP)["job-id"].value

    def document_request(self, mime, job_id=None, template=()):
        """The bytes of a Print-Job, or of a Send-Document, in front of the document."""
        more = [ipp.attribute("document-format", ipp.MIME, mime)]
        if job_id is None:
            return self.request(ipp.PRINT_JOB, *more, template=template)
        more += [job_number(job_id), ipp.attribute("last-document", ipp.BOOLEAN, True)]
        return self.request(ipp.SEND_DOCUMENT, *more)

    def print_pieces(self, pieces, mime, *, job_id=None, template=()):
        """Print-Job, or Send-Document with a job_id: chunked, a chunk for each of pieces.

        Returns the decoded answer, which may come before all pieces are sent.
        """
        body = self.document_request(mime, job_id, template)
        self.send(self.post_head() + chunk(body))
        try:
            for piece in pieces:
                self.send(chunk(piece))
            self.send(b"0\r\n\r\n")
        except (ConnectionError, ssl.SSLError):
            pass  # refused on the way: the answer is already here
        return self.answer()

    def print_bytes(self, data, mime, *, size=4096, **options):
        """print_pieces of data cut into pieces of size bytes."""
        pieces = (data[at : at + size] for at in range(0, len(data), size))
        return self.print_pieces(pieces, mime, **options)


class Upload:
    """Prints data on a connection of its own, in a thread; `answer` waits for the end."""

    def __init__(self, port, data, mime, **options):
        self.wire = Wire(
            port,
            timeout_s=300,
            context=options.pop("context", None),
            source=options.pop("source", None),
        )
        self._answer = None
        self._error = None
        self._thread = threading.Thread(target=self._run, args=(data, mime, options), daemon=True)
        self._thread.start()

    def _run(self, data, mime, options):
        try:
            self._answer = self.wire.print_bytes(data, mime, **options)
        except Exception as error:
            self._error = error
        finally:
            self.wire.close()

    @property
    def is_done(self):
        """Whether the printer has answered."""
        return not self._thread.is_alive()

    def wait(self, timeout_s):
        """Let time pass until the printer has answered."""
        self._thread.join(timeout_s)

    def answer(self, timeout_s=60):
        """The decoded answer."""
        self.wait(timeout_s)
        assert self.is_done, f"no answer to a document within {timeout_s} s"
        if self._error:
            raise self._error
        return self._answer


def chunk(data):
    """A chunk of the chunked coding (RFC 9112 7.1)."""
    return b"%x\r\n%b\r\n" % (len(data), data)


def job_number(job_id):
    """The job-id attribute."""
    return ipp.attribute("job-id", ipp.INTEGER, job_id)


def requested(names):
    """The requested-attributes attribute, if there is something in it."""
    return [ipp.attribute("requested-attributes", ipp.KEYWORD, *names)] if names else []


def job_of(answer):
    """Number and state in the answer of an operation that made a job."""
    group = answer.group(ipp.JOB_GROUP)
    return group["job-id"].value, group["job-state"].value


def mime_of(path):
    """MIME type of a vector, by its name."""
    return "image/urf" if str(path).endswith(".urf") else "image/pwg-raster"
