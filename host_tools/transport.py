# SPDX-License-Identifier: MIT
"""HTTP/1.1 over TCP and TLS, as much as an IPP client needs (RFC 9112, RFC 8010, RFC 2817).

In: a printer's address and how to trust it; a request body, and for a document an iterator that is
drawn only as fast as the printer takes it. Out: the final response.
Documents go out chunked after `Expect: 100-continue`, for as long as it takes (a printer that
waits for paper stops reading); an answer that comes early ends the upload. Small requests have a
deadline. Never more than one request is under way.
"""

import os
import re
import select
import socket
import ssl
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from host_tools.errors import UserError
from host_tools.sign_in import Credentials, DigestClient
from host_tools.trust import Address, Trust

_TIMEOUT_S = 20.0  # of a small request; a slow board takes 1 s for TLS
_CONTINUE_S = 2.0  # RFC 9110 10.1.1: do not wait for the 100 for ever
_HEAD_MAX = 65536
_BODY_MAX = 4 << 20  # attributes of a printer take some 20 KB
_READ = 16384
_SEND_BUFFER = 32768  # not megabytes: progress shows what the printer took, and a cancel is quick


@dataclass
class Response:
    """A final HTTP response; field names are lower case."""

    status: int
    reason: str
    fields: dict[str, str]
    body: bytes = b""


class _NotHTTP(Exception):
    """What the printer sent is no HTTP response."""


class _EarlyAnswer(Exception):
    """The printer answered before it had the whole document."""


class _Drawn:
    """A document, and whether any of it was taken yet."""

    def __init__(self, document: Iterable[bytes]) -> None:
        self._document = document
        self.has_begun = False

    def __iter__(self) -> Iterator[bytes]:
        self.has_begun = True
        return iter(self._document)


class Connection:
    """One keep-alive connection to a printer, opened when first used.

    `at`: the IP address to connect to, where the host's name is already resolved.
    `plain_allowed` False (the default): nothing but the request to change to TLS goes out in the
    clear. A printer that asks for TLS (426) gets it in any case.
    """

    def __init__(
        self,
        address: Address,
        trust: Trust,
        *,
        plain_allowed: bool = False,
        timeout_s: float = _TIMEOUT_S,
        credentials: Credentials | None = None,
        at: str | None = None,
    ) -> None:
        self.address = address
        self._at = at or address.host
        self.trust = trust
        self._timeout_s = timeout_s
        self._upgrade = address.scheme == "ipp" and not plain_allowed
        self._sock: socket.socket | None = None
        self._input = bytearray()
        self._digest = DigestClient(credentials) if credentials else None

    @property
    def encrypted(self) -> bool:
        """Whether the open connection is TLS."""
        return isinstance(self._sock, ssl.SSLSocket)

    def set_timeout(self, timeout_s: float) -> None:
        """Change the deadline of small requests and of connecting."""
        self._timeout_s = timeout_s

    def close(self) -> None:
        """Close; the next request opens anew."""
        if self._sock is not None:
            self._sock.close()
        self._sock = None
        self._input.clear()

    def post(
        self,
        body: bytes,
        document: Iterable[bytes] | None = None,
        sent: Callable[[int], None] | None = None,
    ) -> Response:
        """POST `body`, followed by `document` when there is one; `sent(n)` counts its bytes.

        Signs in when the printer asks for it. A document can only be sent once: for it the
        printer is asked first, with nothing.
        """
        if self._digest is not None and not self._digest.is_ready and document is not None:
            asked = self._post(b"")
            if asked.status == 401:
                self._digest.take(asked.fields.get("www-authenticate", ""))
        drawn = _Drawn(document) if document is not None else None
        response = self._post(body, drawn, sent)
        tries = 2  # without a nonce, and with one that is stale
        while response.status == 401 and self._digest is not None and tries:
            tries -= 1
            was_ready = self._digest.is_ready
            if not self.encrypted and self._sock is not None:
                raise UserError("the printer asks for a password without TLS; nothing was sent")
            is_stale = self._digest.take(response.fields.get("www-authenticate", ""))
            if (was_ready and not is_stale) or (drawn is not None and drawn.has_begun):
                break
            response = self._post(body, drawn, sent)
        return response

    def _post(
        self,
        body: bytes,
        document: Iterable[bytes] | None = None,
        sent: Callable[[int], None] | None = None,
    ) -> Response:
        reused = self._sock is not None
        try:
            response = self._exchange(body, document, sent)
        except (OSError, EOFError, _NotHTTP) as error:
            self.close()
            stale = reused and isinstance(error, ConnectionError | EOFError | ssl.SSLError)
            if not stale or document is not None:
                raise self._explain(error) from None
            # A printer may close an idle connection at any time: once more on a fresh one.
            try:
                response = self._exchange(body, None, sent)
            except (OSError, EOFError, _NotHTTP) as again:
                self.close()
                raise self._explain(again) from None
        except BaseException:
            self.close()  # half a request is on the wire: the connection cannot be used again
            raise
        if response.status == 426 and not self.encrypted:
            if document is not None:
                raise UserError("the printer asks for TLS; use an ipps:// address")
            self.close()
            self._upgrade = True
            return self._post(body)
        return response

    # -- one request -------------------------------------------------------------------------

    def _exchange(
        self,
        body: bytes,
        document: Iterable[bytes] | None,
        sent: Callable[[int], None] | None,
    ) -> Response:
        self._open()
        fields = [
            f"POST {self.address.path} HTTP/1.1",
            f"Host: {self.address.authority}",
            "User-Agent: platen-host-tools",
            "Content-Type: application/ipp",
        ]
        if self._digest is not None and self._digest.is_ready and self.encrypted:
            fields.append(self._digest.field(self.address.path))
        if document is None:
            deadline = time.monotonic() + self._timeout_s
            fields.append(f"Content-Length: {len(body)}")
            self._send("\r\n".join(fields).encode() + b"\r\n\r\n" + body, deadline)
            response = self._response(deadline)
        else:
            fields += ["Transfer-Encoding: chunked", "Expect: 100-continue"]
            response = self._upload(
                "\r\n".join(fields).encode() + b"\r\n\r\n", body, document, sent
            )
        if response.fields.get("connection", "").lower() == "close":
            self.close()
        return response

    def _upload(
        self,
        head: bytes,
        body: bytes,
        document: Iterable[bytes],
        sent: Callable[[int], None] | None,
    ) -> Response:
        complete = False
        try:
            self._send(head, time.monotonic() + self._timeout_s)
            self._wait_for_continue()
            for piece in _chunks(body, document):
                self._send(piece, None, early=True)
                if sent is not None:
                    sent(len(piece))
            complete = True
            response = self._response(None)
        except (_EarlyAnswer, ConnectionError, ssl.SSLError) as error:
            # A printer that refuses may close at once: its answer can still be in our buffers.
            try:
                response = self._response(time.monotonic() + self._timeout_s)
            except (OSError, EOFError):
                raise (EOFError() if isinstance(error, _EarlyAnswer) else error) from None
        if not complete:
            self.close()  # the printer would take the rest of the document for a request
        return response

    def _wait_for_continue(self) -> None:
        """Until the printer says 100, or says nothing for a while; _EarlyAnswer if it refuses."""
        deadline = time.monotonic() + _CONTINUE_S
        answered: bool | None = None
        while answered is None:
            left = deadline - time.monotonic()
            if left <= 0 or not self._readable(left):
                return
            answered = self._answered()
        if answered:
            raise _EarlyAnswer

    def _response(self, deadline: float | None) -> Response:
        """The next final response, its body complete; 1xx are passed over."""
        while True:
            head = self._head(deadline)
            status, reason, fields = _parse_head(head)
            if status >= 200:
                break
        if status in {204, 304}:
            return Response(status, reason, fields)
        if fields.get("transfer-encoding", "").lower() == "chunked":
            body = self._chunked_body(deadline)
        elif "content-length" in fields:
            length = _number(fields["content-length"], 10)
            if length > _BODY_MAX:
                raise _NotHTTP(f"a body of {length} bytes")
            body = self._exactly(length, deadline)
        else:
            body = self._until_end(deadline)
        return Response(status, reason, fields, body)

    def _at_final_head(self, wait_s: float) -> bool:
        """Consume 1xx heads that have come; True when a final response's head comes next."""
        deadline = time.monotonic() + wait_s
        while True:
            end = self._fill_to(b"\r\n\r\n", _HEAD_MAX, deadline)
            status, _, _ = _parse_head(bytes(self._input[:end]))
            if status >= 200:
                return True
            del self._input[:end]
            if not self._input:
                return False

    # -- reading -----------------------------------------------------------------------------

    def _head(self, deadline: float | None) -> bytes:
        end = self._fill_to(b"\r\n\r\n", _HEAD_MAX, deadline)
        head = bytes(self._input[:end])
        del self._input[:end]
        return head

    def _fill_to(self, mark: bytes, limit: int, deadline: float | None) -> int:
        """Read until `mark` is in the input; the position behind it."""
        while (at := self._input.find(mark)) < 0:
            if len(self._input) > limit:
                raise _NotHTTP("a head without an end")
            self._read_more(deadline)
        return at + len(mark)

    def _exactly(self, count: int, deadline: float | None) -> bytes:
        while len(self._input) < count:
            self._read_more(deadline)
        data = bytes(self._input[:count])
        del self._input[:count]
        return data

    def _chunked_body(self, deadline: float | None) -> bytes:
        body = bytearray()
        while True:
            end = self._fill_to(b"\r\n", _HEAD_MAX, deadline)
            size = _number(self._input[:end].split(b";")[0].decode("latin-1"), 16)
            del self._input[:end]
            if size == 0:
                while self._input[:2] != b"\r\n":  # trailer fields
                    end = self._fill_to(b"\r\n", _HEAD_MAX, deadline)
                    if end > 2:
                        del self._input[:end]
                del self._input[:2]
                return bytes(body)
            if len(body) + size > _BODY_MAX:
                raise _NotHTTP("a body that is too long")
            body += self._exactly(size + 2, deadline)[:-2]

    def _until_end(self, deadline: float | None) -> bytes:
        try:
            while len(self._input) <= _BODY_MAX:
                self._read_more(deadline)
        except EOFError:
            pass
        body = bytes(self._input)
        self.close()
        return body

    def _read_more(self, deadline: float | None) -> None:
        """Append what comes next to the input. EOFError: the printer closed."""
        while True:
            try:
                data = self._socket().recv(_READ)
            except (ssl.SSLWantReadError, BlockingIOError):
                self._wait(read=True, deadline=deadline)
            except ssl.SSLWantWriteError:
                self._wait(read=False, deadline=deadline)
            except ssl.SSLEOFError:
                raise EOFError from None  # small boards send no close_notify
            else:
                if not data:
                    raise EOFError
                self._input += data
                return

    # -- writing -----------------------------------------------------------------------------

    def _send(self, data: bytes, deadline: float | None, early: bool = False) -> None:
        """Write all of `data`; with `early`, stop when an answer comes in between."""
        view = memoryview(data)
        while view:
            if early and (self._input or self._readable(0)) and self._answered():
                raise _EarlyAnswer
            try:
                view = view[self._socket().send(view) :]
            except (ssl.SSLWantWriteError, BlockingIOError):
                self._wait(read=False, deadline=deadline, also_read=early)
            except ssl.SSLWantReadError:
                self._wait(read=True, deadline=deadline)

    def _answered(self) -> bool | None:
        """What has come: True for a final answer, False for a 100, None for nothing of HTTP."""
        try:
            data = self._socket().recv(_READ)
        except (ssl.SSLWantReadError, ssl.SSLWantWriteError, BlockingIOError):
            return None  # housekeeping of TLS, such as a session ticket
        if not data:
            raise ConnectionResetError("the printer closed the connection")
        self._input += data
        return self._at_final_head(self._timeout_s)

    def _readable(self, wait_s: float) -> bool:
        """Whether bytes (of TLS or of an answer) are there, waiting at most `wait_s`."""
        sock = self._socket()
        if isinstance(sock, ssl.SSLSocket) and sock.pending():
            return True
        return bool(select.select([sock], [], [], wait_s)[0])

    def _wait(self, *, read: bool, deadline: float | None, also_read: bool = False) -> None:
        """Wait until the socket can be used; TimeoutError at the deadline."""
        sock = self._socket()
        left = None if deadline is None else max(0.0, deadline - time.monotonic())
        readers = [sock] if read or also_read else []
        ready = select.select(readers, [] if read else [sock], [], left)
        if not ready[0] and not ready[1]:
            raise TimeoutError

    # -- connecting --------------------------------------------------------------------------

    def _socket(self) -> socket.socket:
        if self._sock is None:
            raise ConnectionError("not connected")
        return self._sock

    def _open(self) -> None:
        if self._sock is not None:
            return
        self._input.clear()
        where = (self._at, self.address.port)
        sock = socket.create_connection(where, self._timeout_s)
        self._sock = sock
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SEND_BUFFER)
        _keep_alive(sock)
        if self.address.scheme == "ipps":
            self._start_tls()
        elif self._upgrade:
            self._change_to_tls()
        self._socket().setblocking(False)

    def _start_tls(self) -> None:
        context = self.trust.context()
        tls = context.wrap_socket(self._socket(), server_hostname=self.address.host)
        self._sock = tls
        try:
            self.trust.check(self.address, tls.getpeercert(binary_form=True))
        except UserError:
            self.close()
            raise

    def _change_to_tls(self) -> None:
        """RFC 2817: ask for TLS on a plain connection before anything of value is sent."""
        deadline = time.monotonic() + self._timeout_s
        self._socket().setblocking(False)
        request = (
            f"OPTIONS * HTTP/1.1\r\nHost: {self.address.authority}\r\n"
            "Connection: Upgrade\r\nUpgrade: TLS/1.2\r\n\r\n"
        )
        self._send(request.encode(), deadline)
        status, _, _ = _parse_head(self._head(deadline))
        if status != 101:
            self.close()
            raise UserError(
                f"the printer at {self.address.uri} offers no TLS (HTTP {status});"
                " to print in the clear all the same, use --profile open"
            )
        self._input.clear()
        self._socket().settimeout(self._timeout_s)
        self._start_tls()
        # The answer to OPTIONS itself comes inside TLS (RFC 2817 section 3.3).
        self._socket().setblocking(False)
        self._response(time.monotonic() + self._timeout_s)

    def _explain(self, error: BaseException) -> UserError:
        """Any trouble of the network as one line."""
        where = self.address.authority
        if isinstance(error, ssl.SSLCertVerificationError):
            return UserError(
                f"the certificate of {where} cannot be trusted: {error.verify_message};"
                " give the printer's ca.pem with --ca"
            )
        if isinstance(error, ssl.SSLEOFError):
            return UserError(f"{where} closed the connection")
        if isinstance(error, ssl.SSLError):
            return UserError(f"TLS with {where} failed: {error.reason or error}")
        if isinstance(error, socket.gaierror):
            return UserError(f"there is no host called {self.address.host}; is the name right?")
        if isinstance(error, ConnectionRefusedError):
            return UserError(f"nothing answers at {where}; is the printer on, is the port right?")
        if isinstance(error, TimeoutError):
            return UserError(f"no answer from {where} in {self._timeout_s:.0f} s")
        if isinstance(error, EOFError | ConnectionError):
            return UserError(f"{where} closed the connection")
        if isinstance(error, OSError):
            return UserError(f"the connection to {where} failed: {error.strerror or error}")
        return UserError(f"{where} gives an answer that is not HTTP: {error}")


def _chunks(body: bytes, document: Iterable[bytes]) -> Iterator[bytes]:
    """The chunked coding of body and document (RFC 9112 7.1), one chunk a piece."""
    yield b"%x\r\n%b\r\n" % (len(body), body)
    for piece in document:
        if piece:
            yield b"%x\r\n%b\r\n" % (len(piece), piece)
    yield b"0\r\n\r\n"


def _number(text: str, base: int) -> int:
    """A length; int() alone would take signs and underscores, too."""
    digits = text.strip()
    if not digits.isalnum() or not digits.isascii():
        raise _NotHTTP(f"a length of {digits[:20]!r}")
    try:
        return int(digits, base)
    except ValueError:
        raise _NotHTTP(f"a length of {digits[:20]!r}") from None


def _parse_head(head: bytes) -> tuple[int, str, dict[str, str]]:
    lines = head.decode("latin-1").split("\r\n")
    version, _, rest = lines[0].partition(" ")
    code, _, reason = rest.partition(" ")
    if not version.startswith("HTTP/1.") or not re.fullmatch("[0-9]{3}", code):
        raise _NotHTTP(lines[0][:60])
    fields: dict[str, str] = {}
    for line in lines[1:]:
        name, colon, value = line.partition(":")
        if colon:
            name = name.strip().lower()
            before = fields[name] + "\n" if name == "www-authenticate" and name in fields else ""
            fields[name] = before + value.strip()
    return int(code), reason, fields


def _keep_alive(sock: socket.socket) -> None:
    """Notice within a minute or so that the printer is gone, however long an upload waits."""
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in (("TCP_KEEPIDLE", 10), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 5)):
        option = getattr(socket, name, None)
        if option is not None and os.name == "posix":
            sock.setsockopt(socket.IPPROTO_TCP, option, value)
