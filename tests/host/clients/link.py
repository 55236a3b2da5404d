# SPDX-License-Identifier: MIT
"""What the modelled clients have in common: most of them are libcups underneath (c. 105).

Found: a printer as DNS-SD told of it, nothing of it from a table in here. Link: one kept HTTP
connection of libcups: `Expect: 100-continue` and a chunked document (c. 21), an answer awaited for
a second before the document is sent (c. 107), and a new connection in place of one that the
printer closed between two requests (c. 109).
"""

import datetime
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from cryptography import x509

from e2e_client import Closed, Wire, chunk
from host_tools import doctor_browse, ipp
from hosttest import wait_for

CONTINUE_S = 1.0  # cupsSendRequest waits so long for 100 Continue (c. 107)
TRIES = 50  # of a request that the printer closed on before it read it

PENDING, HELD, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = range(3, 10)
IDLE = 3

# What the client would say of a status, by the name of the attribute that had told it before.
_REASONS = {
    0x0501: "operations-supported lacks it",
    0x0503: "Get-Printer-Attributes is not answered in this version",
    0x0506: "printer-is-accepting-jobs is false",
}
NOT_FOUND = 0x0406  # client-error-not-found
_BROWSE_S = 0.5  # of one look; there may be several
_FIND_S = 20
_CLOCKS = datetime.timedelta(minutes=1)  # as far as two clocks may differ

_TAGS = {int: ipp.INTEGER, bool: ipp.BOOLEAN, str: ipp.KEYWORD}


class Rejected(AssertionError):
    """The real client would not print here; says why."""


def want(condition, why):
    """Raise Rejected unless the condition holds."""
    if not condition:
        raise Rejected(why)


def want_good(answer, what):
    """Raise Rejected unless an answer is one of success."""
    why = _REASONS.get(answer.code, "no success")
    want(answer.code < 0x0100, f"0x{answer.code:04x} to {what}: {why}")


@dataclass(frozen=True)
class Found:
    """A printer as DNS-SD tells of it: host, port and the TXT keys that clients look at.

    universal: whether it is in the subtype that iOS browses; None where nobody looked.
    """

    host: str
    port: int
    secure: bool
    addresses: tuple = ("127.0.0.1",)
    universal: bool | None = None
    rp: str = ""
    uuid: str = ""
    pdl: tuple = ()
    urf: tuple = ()
    air: str = ""
    print_wfds: str = ""

    @classmethod
    def of(cls, service):
        """The printer of a doctor_facts.Service: what was heard, or what the doctor believes."""
        heard = service.txt.get
        return cls(
            service.address.host,
            service.port,
            service.scheme == "ipps",
            tuple(service.addresses),
            service.universal,
            rp=heard("rp", ""),
            uuid=heard("uuid", ""),
            pdl=_listed(heard("pdl", "")),
            urf=_listed(heard("urf", "")),
            air=heard("air", "none"),
            print_wfds=heard("print_wfds", ""),
        )

    @property
    def uri(self):
        """printer-uri: scheme, the .local name, port and rp."""
        return f"ipp{'s' if self.secure else ''}://{self.host}:{self.port}/{self.rp.lstrip('/')}"


def heard(simulator):
    """The doctor_facts.Service of a running Simulator with mDNS on loopback, by its UUID."""
    uuid = (simulator.state / "uuid").read_text().strip()

    def look():
        for each in doctor_browse.browse(_BROWSE_S, ["127.0.0.1"]):
            told = each.txt.get("uuid"), each.port, each.universal
            if told == (uuid, simulator.port, True):
                return each
        return None

    return wait_for(look, _FIND_S, "the printer by DNS-SD")


def _listed(text):
    return tuple(filter(None, text.split(",")))


def is_literal(host):
    """Whether a host is an IP address."""
    try:
        ipaddress.ip_address(host or "")
    except ValueError:
        return False
    return True


def uri_parts(told):
    """printer-uri-supported, taken apart."""
    return [urlsplit(uri) for uri in told.all("printer-uri-supported")]


def check_dates(der, now):
    """libcups refuses a certificate that is not valid now (c. 118).

    That newer ones forgive a day before it begins helps nobody: 2.4 does not.
    """
    certificate = x509.load_der_x509_certificate(der)
    is_over = now > certificate.not_valid_after_utc
    want(not is_over, "certificate dates: it has expired (c. 118)")
    is_early = certificate.not_valid_before_utc > now + _CLOCKS
    want(not is_early, "certificate dates: valid from later on only (c. 118)")


def names(text):
    """A tuple of attribute names written one after the other."""
    return tuple(text.split())


def attribute(name, *values, tag=None):
    """An attribute with the tag that libcups gives values of such a type."""
    return ipp.attribute(name, tag or _TAGS[type(values[0])], *values)


def collection(name, *members):
    """A collection attribute."""
    return ipp.attribute(name, ipp.COLLECTION, ipp.Attributes((m.name, m) for m in members))


@dataclass
class Link:
    """One connection; it is opened with the first request."""

    found: Found
    agent: str
    user: str | None = "phone"
    version: tuple = (2, 0)
    timeout_s: float = 30.0
    expects: bool = True  # 100 Continue
    dated: bool = False  # looks at the dates of certificates (c. 118)
    request_id: int = 0
    opened: int = 0  # connections so far: more than one where the printer closed some
    continues: list = field(default_factory=list)  # seconds until each 100 Continue
    wire: Wire | None = None
    certificate: bytes | None = None

    def close(self):
        """Hang up."""
        if self.wire is not None:
            self.wire.close()
        self.wire = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def open(self):
        """Connect, and shake hands where the URI says ipps."""
        if self.wire is None:
            try:
                self.wire = Wire(self.found.port, tls=self.found.secure, timeout_s=self.timeout_s)
            except ssl.SSLEOFError:
                raise
            except ssl.SSLError as error:
                raise Rejected(f"TLS fails: {error.reason}") from None
            self.opened += 1
            if self.found.secure:
                self.certificate = self.wire.sock.getpeercert(binary_form=True)
                if self.dated:
                    check_dates(self.certificate, datetime.datetime.now(datetime.UTC))
        return self.wire

    # Requests.

    def encode(self, operation, attributes=(), template=()):
        """The bytes of a request, in the order that libcups puts them."""
        self.request_id += 1
        more = [each for each in attributes if each.name == "job-id"]
        if self.user is not None:
            more.append(ipp.attribute("requesting-user-name", ipp.NAME, self.user))
        more += [each for each in attributes if each.name != "job-id"]
        groups = [
            ipp.group(
                ipp.OPERATION_GROUP,
                ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en-us"),
                ipp.attribute("printer-uri", ipp.URI, self.found.uri),
                *more,
            )
        ]
        if template:
            groups.append(ipp.group(ipp.JOB_GROUP, *template))
        return ipp.encode(ipp.Message(operation, self.request_id, groups, self.version))

    def head(self, length=None, *, expects=None):
        """The fields of a request: CUPS's (c. 325), for a body of `length` or in chunks."""
        expects = self.expects if expects is None else expects
        lines = [
            f"POST {urlsplit(self.found.uri).path} HTTP/1.1",
            "Content-Type: application/ipp",
            f"Host: {self.found.host}:{self.found.port}",
            f"User-Agent: {self.agent}",
        ]
        lines.append(f"Content-Length: {length}" if length else "Transfer-Encoding: chunked")
        if expects:
            lines.append("Expect: 100-continue")
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def ask(self, operation, *attributes, template=()):
        """A request without a document; its decoded answer, whatever its status."""
        body = self.encode(operation, attributes, template)
        return self._tried(lambda wire: self._post(wire, body))

    def good(self, operation, *attributes, template=()):
        """ask() whose answer must be one of success."""
        answer = self.ask(operation, *attributes, template=template)
        want_good(answer, f"operation 0x{operation:04x}")
        return answer

    def send(self, operation, attributes, pieces, template=()):
        """A request with a document in chunks, one for each of pieces; its decoded answer."""
        body = self.encode(operation, attributes, template)
        return self._tried(lambda wire: self._post_document(wire, body, pieces))

    def _tried(self, exchange):
        """Do it, on a new connection as long as the printer closed before it read anything."""
        for _ in range(TRIES):
            wire = self.open()
            try:
                return exchange(wire)
            except (Closed, BrokenPipeError, ConnectionResetError, ssl.SSLError) as error:
                self.close()
                if isinstance(error, Closed) and error.args == ("late",):
                    raise
            except BaseException:
                self.close()
                raise
        raise Rejected(f"the printer closed {TRIES} connections in a row")

    def _post(self, wire, body):
        # Head and body come in segments of their own (c. 326).
        wire.send(self.head(len(body)))
        wire.send(body)
        return self.answer(wire)

    def _post_document(self, wire, body, pieces):
        wire.send(self.head())
        # Size, data and CRLF of a chunk in separate segments; the IPP part goes out before the
        # 100 Continue is there (c. 326).
        for part in (b"%x\r\n" % len(body), body, b"\r\n"):
            wire.send(part)
        start = time.monotonic()
        if self.expects:
            try:
                while b"\r\n\r\n" not in wire.input:
                    wire.more(max(0.01, start + CONTINUE_S - time.monotonic()))
            except TimeoutError:
                pass  # libcups goes on without it
        if wire.input.startswith(b"HTTP/1.1 100"):
            wire.continued()
            self.continues.append(time.monotonic() - start)
        try:
            if not wire.input:  # else it was refused
                for piece in pieces:
                    wire.send(chunk(piece))
                wire.send(b"0\r\n\r\n")
            return self.answer(wire)
        except (Closed, ConnectionError, ssl.SSLError):
            raise Closed("late") from None

    def answer(self, wire):
        """The answer to the last request: its version is the request's (c. 97)."""
        response = wire.response()
        hint = "" if self.found.rp else ": TXT rp is missing, it asks for / (c. 46)"
        want(response.status == 200, f"HTTP status {response.status}{hint}")
        want(not hint or response.message.code != NOT_FOUND, f"no printer there{hint}")
        message = response.message
        want(message.request_id == self.request_id, "the answer is to another request")
        want(message.version == self.version, f"IPP/{message.version} for IPP/{self.version}")
        if response.fields.get("connection", "").lower() == "close":
            self.close()
        return message

    # What all clients ask.

    def printer(self, *names):
        """Printer attributes."""
        more = [attribute("requested-attributes", *names)] if names else []
        return self.good(ipp.GET_PRINTER_ATTRIBUTES, *more).group(ipp.PRINTER_GROUP)

    def job(self, job_id, *names):
        """Job attributes."""
        more = [attribute("requested-attributes", *names)] if names else []
        answer = self.good(ipp.GET_JOB_ATTRIBUTES, attribute("job-id", job_id), *more)
        return answer.group(ipp.JOB_GROUP)


def mime(name):
    """document-format."""
    return ipp.attribute("document-format", ipp.MIME, name)


def name_of_job(text):
    """job-name."""
    return ipp.attribute("job-name", ipp.NAME, text)


def cut(data, first=4, rest=2048):
    """A document in pieces: a first one of four bytes, as was seen (c. 22, 327)."""
    yield data[:first]
    for at in range(first, len(data), rest):
        yield data[at : at + rest]


def probe(found, timeout_s):
    """Open and close a bare TCP connection."""
    socket.create_connection(("127.0.0.1", found.port), timeout_s).close()
