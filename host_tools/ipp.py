# SPDX-License-Identifier: MIT
"""IPP for host tools: messages as bytes (RFC 8010), and a printer's operations (RFC 8011).

Independent of the firmware's reader and writer on purpose: each is the other's test. Values are
plain Python: int, bool, str, bytes, tuples for ranges and resolutions, datetime, and `Attributes`
for collections. `decode` raises ValueError with a byte offset on anything malformed.
"""

import datetime
import getpass
import struct
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from host_tools.errors import UserError
from host_tools.sign_in import Credentials
from host_tools.transport import Connection, Response
from host_tools.trust import Address, Trust

# Delimiter tags, RFC 8010 3.5.1
OPERATION_GROUP = 0x01
JOB_GROUP = 0x02
END = 0x03
PRINTER_GROUP = 0x04
UNSUPPORTED_GROUP = 0x05

# Value tags, RFC 8010 3.5.2
INTEGER = 0x21
BOOLEAN = 0x22
ENUM = 0x23
OCTETS = 0x30
DATETIME = 0x31
RESOLUTION = 0x32
RANGE = 0x33
COLLECTION = 0x34
TEXT_LANGUAGE = 0x35
NAME_LANGUAGE = 0x36
END_COLLECTION = 0x37
TEXT = 0x41
NAME = 0x42
KEYWORD = 0x44
URI = 0x45
URI_SCHEME = 0x46
CHARSET = 0x47
LANGUAGE = 0x48
MIME = 0x49
MEMBER_NAME = 0x4A

# Operations, RFC 8011 5.4.15
PRINT_JOB = 0x0002
VALIDATE_JOB = 0x0004
CREATE_JOB = 0x0005
SEND_DOCUMENT = 0x0006
CANCEL_JOB = 0x0008
GET_JOB_ATTRIBUTES = 0x0009
GET_PRINTER_ATTRIBUTES = 0x000B

# job-state, RFC 8011 5.3.7
JOB_CANCELED = 7
JOB_ABORTED = 8
JOB_COMPLETED = 9

STATUS_BUSY = 0x0507
STATUS_NAMES = {  # RFC 8011 Appendix B, as far as a user meets them
    0x0400: "client-error-bad-request",
    0x0401: "client-error-forbidden",
    0x0402: "client-error-not-authenticated",
    0x0403: "client-error-not-authorized",
    0x0404: "client-error-not-possible",
    0x0405: "client-error-timeout",
    0x0406: "client-error-not-found",
    0x0407: "client-error-gone",
    0x0408: "client-error-request-entity-too-large",
    0x0409: "client-error-request-value-too-long",
    0x040A: "client-error-document-format-not-supported",
    0x040B: "client-error-attributes-or-values-not-supported",
    0x040D: "client-error-charset-not-supported",
    0x040F: "client-error-compression-not-supported",
    0x0411: "client-error-document-format-error",
    0x0500: "server-error-internal-error",
    0x0501: "server-error-operation-not-supported",
    0x0502: "server-error-service-unavailable",
    0x0503: "server-error-version-not-supported",
    0x0504: "server-error-device-error",
    0x0505: "server-error-temporary-error",
    0x0506: "server-error-not-accepting-jobs",
    0x0507: "server-error-busy",
    0x0508: "server-error-job-canceled",
    0x0509: "server-error-multiple-document-jobs-not-supported",
    0x050B: "server-error-too-many-jobs",
}
_HTTP_TROUBLES = {
    401: "it asks for a name and a password; give --user NAME",
    403: "it does not serve this computer",
    404: "there is no printer at this path",
    413: "the request is too large for it",
    415: "it does not speak IPP",
    421: "it does not go by this host name",
    429: "too many failed attempts; wait a little",
    503: "it is too busy",
}
_DEPTH_MAX = 8  # of collections; media-col-database is 3 deep
_VERSION = (2, 0)


@dataclass
class Attribute:
    """A name, and one or more values with the tag of each."""

    name: str
    tags: list[int]
    values: list[Any]

    @property
    def value(self) -> Any:
        """The first value; None for an out-of-band one, and for a member without any."""
        return self.values[0] if self.values else None


def attribute(name: str, tag: int, *values: Any) -> Attribute:
    """An attribute whose values all have one tag."""
    return Attribute(name, [tag] * len(values), list(values))


class Attributes(dict[str, Attribute]):
    """A group's, or a collection's, attributes by name."""

    def first(self, name: str, default: Any = None) -> Any:
        """The first value of `name`, or `default` when it is missing or out of band."""
        found = self.get(name)
        return default if found is None or found.value is None else found.value

    def all(self, name: str) -> list[Any]:
        """All values of `name`; none when it is missing."""
        found = self.get(name)
        return [] if found is None else [value for value in found.values if value is not None]


@dataclass
class Message:
    """A request (code = operation) or a response (code = status)."""

    code: int
    request_id: int
    groups: list[tuple[int, Attributes]] = field(default_factory=list)
    version: tuple[int, int] = _VERSION

    def group(self, tag: int) -> Attributes:
        """The first group with this tag; empty when there is none."""
        return next((attributes for kind, attributes in self.groups if kind == tag), Attributes())


def group(tag: int, *attributes: Attribute) -> tuple[int, Attributes]:
    """A group for `Message.groups`."""
    return tag, Attributes((each.name, each) for each in attributes)


def encode(message: Message) -> bytes:
    """The message as bytes, ready to be followed by document data."""
    out = bytearray(struct.pack(">BBHI", *message.version, message.code, message.request_id))
    for tag, attributes in message.groups:
        out.append(tag)
        for each in attributes.values():
            _put_attribute(out, each)
    out.append(END)
    return bytes(out)


def _put_attribute(out: bytearray, each: Attribute) -> None:
    name = each.name.encode()
    for tag, value in zip(each.tags, each.values, strict=True):
        _put_value(out, tag, name, value)
        name = b""


def _put_value(out: bytearray, tag: int, name: bytes, value: Any) -> None:
    """value-tag, name-length, name, value-length, value (RFC 8010 3.1.4)."""
    if tag == COLLECTION:
        out += struct.pack(">BH", tag, len(name)) + name + b"\0\0"
        for member in value.values():
            text = member.name.encode()
            out += struct.pack(">BHH", MEMBER_NAME, 0, len(text)) + text
            for member_tag, member_value in zip(member.tags, member.values, strict=True):
                _put_value(out, member_tag, b"", member_value)
        out += struct.pack(">BHH", END_COLLECTION, 0, 0)
        return
    data = _value_bytes(tag, value)
    out += struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(data)) + data


def _value_bytes(tag: int, value: Any) -> bytes:
    if value is None:
        return b""
    if tag in (INTEGER, ENUM):
        return struct.pack(">i", value)
    if tag == BOOLEAN:
        return b"\1" if value else b"\0"
    if tag == RANGE:
        return struct.pack(">ii", *value)
    if tag == RESOLUTION:
        return struct.pack(">iib", *value)
    if tag == DATETIME:
        return _datetime_bytes(value)
    if isinstance(value, bytes):
        return value
    return str(value).encode()


def _datetime_bytes(value: datetime.datetime) -> bytes:
    """DateAndTime of RFC 2579; a date without a time zone is UTC."""
    minutes = round((value.utcoffset() or datetime.timedelta()).total_seconds() / 60)
    return struct.pack(
        ">HBBBBBBcBB",
        *value.timetuple()[:6],
        value.microsecond // 100000,
        b"-" if minutes < 0 else b"+",
        *divmod(abs(minutes), 60),
    )


class _Cursor:
    """Reads big-endian pieces; ValueError names the offset where the message ends too soon."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.at = 0

    def take(self, count: int) -> bytes:
        if self.at + count > len(self.data):
            raise ValueError(f"the message ends inside a field at byte {self.at}")
        self.at += count
        return self.data[self.at - count : self.at]

    def short(self) -> int:
        return int.from_bytes(self.take(2), "big")

    def item(self) -> tuple[int, bytes, bytes]:
        """One value: its tag, name and value."""
        tag = self.take(1)[0]
        name = self.take(self.short())
        return tag, name, self.take(self.short())


def decode(data: bytes) -> tuple[Message, bytes]:
    """A message and the document data behind it."""
    cursor = _Cursor(data)
    major, minor, code, request_id = struct.unpack(">BBHI", cursor.take(8))
    message = Message(code, request_id, version=(major, minor))
    attributes: Attributes | None = None
    last: Attribute | None = None
    while True:
        start = cursor.at
        tag = cursor.take(1)[0]
        if tag == END:
            return message, data[cursor.at :]
        if tag < 0x10:
            attributes = Attributes()
            last = None
            message.groups.append((tag, attributes))
            continue
        cursor.at = start
        tag, name, raw = cursor.item()
        value = _read_value(cursor, tag, raw, start, 0)
        if name and attributes is not None:
            last = Attribute(name.decode(), [tag], [value])
            attributes.setdefault(last.name, last)  # of two, libcups takes the first as well
        elif not name and last is not None:
            last.tags.append(tag)
            last.values.append(value)
        else:
            raise ValueError(f"a value without an attribute or a group at byte {start}")


def _read_value(cursor: _Cursor, tag: int, raw: bytes, at: int, depth: int) -> Any:
    if tag == COLLECTION:
        return _read_collection(cursor, at, depth + 1)
    if tag < 0x20:  # out of band: no-value, unknown, unsupported ...
        return None
    fixed = {INTEGER: 4, ENUM: 4, BOOLEAN: 1, RANGE: 8, RESOLUTION: 9, DATETIME: 11}.get(tag)
    if fixed is not None and len(raw) != fixed:
        raise ValueError(f"a value of {len(raw)} bytes where {fixed} belong at byte {at}")
    if tag in (INTEGER, ENUM):
        return int.from_bytes(raw, "big", signed=True)
    if tag == BOOLEAN:
        return raw != b"\0"
    if tag == RANGE:
        return struct.unpack(">ii", raw)
    if tag == RESOLUTION:
        return struct.unpack(">iib", raw)
    if tag == DATETIME:
        return _read_datetime(raw, at)
    if tag in (TEXT_LANGUAGE, NAME_LANGUAGE):
        inner = _Cursor(raw)
        inner.take(inner.short())
        return inner.take(inner.short()).decode()
    return raw.decode() if 0x40 <= tag < 0x60 else raw


def _read_collection(cursor: _Cursor, at: int, depth: int) -> Attributes:
    if depth > _DEPTH_MAX:
        raise ValueError(f"collections are nested too deep at byte {at}")
    members = Attributes()
    last: Attribute | None = None
    while True:
        start = cursor.at
        tag, name, raw = cursor.item()
        if name:
            raise ValueError(f"a name inside a collection at byte {start}")
        if tag == END_COLLECTION:
            return members
        if tag == MEMBER_NAME:
            last = Attribute(raw.decode(), [], [])
            members[last.name] = last
        elif last is None:
            raise ValueError(f"a value without a member name at byte {start}")
        else:
            last.tags.append(tag)
            last.values.append(_read_value(cursor, tag, raw, start, depth))


def _read_datetime(raw: bytes, at: int) -> datetime.datetime:
    """DateAndTime of RFC 2579: deci-seconds, then the sign and hours and minutes from UTC."""
    year, month, day, hour, minute, second, tenth, sign, off_h, off_m = struct.unpack(
        ">HBBBBBBcBB", raw
    )
    offset = datetime.timedelta(hours=off_h, minutes=off_m) * (-1 if sign == b"-" else 1)
    try:
        return datetime.datetime(
            year,
            month,
            day,
            hour,
            minute,
            min(second, 59),
            tenth * 100000,
            datetime.timezone(offset),
        )
    except ValueError:
        raise ValueError(f"a date that does not exist at byte {at}") from None


class IPPError(UserError):
    """The printer refused an operation; `code` is its status."""

    def __init__(self, code: int, message: str) -> None:
        name = STATUS_NAMES.get(code, f"status 0x{code:04x}")
        super().__init__(f"the printer refused: {name}{f' ({message})' if message else ''}")
        self.code = code


class Printer:
    """The operations of one printer, over one connection of its own."""

    def __init__(
        self,
        address: Address,
        trust: Trust,
        *,
        plain_allowed: bool = False,
        credentials: Credentials | None = None,
    ) -> None:
        self.address = address
        self.trust = trust
        self.plain_allowed = plain_allowed
        self.credentials = credentials
        self.connection = Connection(
            address, trust, plain_allowed=plain_allowed, credentials=credentials
        )
        self._request_id = 0

    def another(self) -> "Printer":
        """The same printer over a connection of its own, for use at the same time."""
        return Printer(
            self.address,
            self.trust,
            plain_allowed=self.plain_allowed,
            credentials=self.credentials,
        )

    def close(self) -> None:
        """Close the connection; another operation opens it again."""
        self.connection.close()

    def attributes(self, *names: str) -> Attributes:
        """Get-Printer-Attributes; all of them without names."""
        return self._ask(GET_PRINTER_ATTRIBUTES, _requested(names)).group(PRINTER_GROUP)

    def create_job(self, name: str, template: Sequence[Attribute]) -> int:
        """Create-Job: the new job's job-id."""
        answer = self._ask(CREATE_JOB, [attribute("job-name", NAME, name)], template)
        return _job_id(answer)

    def send_document(
        self,
        job_id: int,
        document_format: str,
        document: Iterable[bytes],
        sent: Callable[[int], None] | None = None,
    ) -> Attributes:
        """Send-Document, the only one of its job: the job's attributes."""
        operation = [
            attribute("job-id", INTEGER, job_id),
            attribute("document-format", MIME, document_format),
            attribute("last-document", BOOLEAN, True),
        ]
        return self._ask(SEND_DOCUMENT, operation, (), document, sent).group(JOB_GROUP)

    def print_job(
        self,
        name: str,
        document_format: str,
        template: Sequence[Attribute],
        document: Iterable[bytes],
        sent: Callable[[int], None] | None = None,
    ) -> int:
        """Print-Job: the new job's job-id, known only when the printer has the document."""
        operation = [
            attribute("job-name", NAME, name),
            attribute("document-format", MIME, document_format),
        ]
        return _job_id(self._ask(PRINT_JOB, operation, template, document, sent))

    def job(self, job_id: int, *names: str) -> Attributes:
        """Get-Job-Attributes."""
        operation = [attribute("job-id", INTEGER, job_id), *_requested(names)]
        return self._ask(GET_JOB_ATTRIBUTES, operation).group(JOB_GROUP)

    def cancel(self, job_id: int) -> None:
        """Cancel-Job."""
        self._ask(CANCEL_JOB, [attribute("job-id", INTEGER, job_id)])

    def _ask(
        self,
        operation: int,
        attributes: Iterable[Attribute],
        template: Sequence[Attribute] = (),
        document: Iterable[bytes] | None = None,
        sent: Callable[[int], None] | None = None,
    ) -> Message:
        """One operation; IPPError unless it succeeded. The standard's order of attributes."""
        self._request_id += 1
        given = list(attributes)
        target = [each for each in given if each.name == "job-id"]
        first = [
            attribute("attributes-charset", CHARSET, "utf-8"),
            attribute("attributes-natural-language", LANGUAGE, "en"),
            attribute("printer-uri", URI, self.address.uri),
            *target,
            attribute("requesting-user-name", NAME, user_name()),
        ]
        rest = [each for each in given if each.name != "job-id"]
        groups = [group(OPERATION_GROUP, *first, *rest)]
        if template:
            groups.append(group(JOB_GROUP, *template))
        request = Message(operation, self._request_id, groups)
        response = self.connection.post(encode(request), document, sent)
        return self._answer(response, request.request_id)

    def _answer(self, response: Response, request_id: int) -> Message:
        where = self.address.authority
        if response.status != 200:
            text = _HTTP_TROUBLES.get(response.status, f"HTTP {response.status} {response.reason}")
            if response.status == 401 and self.credentials is not None:
                text = f"the name {self.credentials.name} or the password is wrong"
            if "retry-after" in response.fields:
                text += f" ({response.fields['retry-after']} s)"
            raise UserError(f"{where} refused the request: {text}")
        try:
            message, _ = decode(response.body)
        except ValueError as error:
            raise UserError(f"{where} gives an answer that is not IPP: {error}") from None
        if message.request_id != request_id:
            raise UserError(f"{where} answered another request than the one it got")
        if message.code >= 0x0100:
            text = message.group(OPERATION_GROUP).first("status-message", "")
            unsupported = ", ".join(message.group(UNSUPPORTED_GROUP))
            raise IPPError(message.code, "; ".join(filter(None, (text, unsupported))))
        return message


def user_name() -> str:
    """requesting-user-name: who is logged in here."""
    try:
        return getpass.getuser()[:127]
    except (KeyError, OSError, ImportError):
        return "host"


def _requested(names: Sequence[str]) -> list[Attribute]:
    return [attribute("requested-attributes", KEYWORD, *names)] if names else []


def _job_id(answer: Message) -> int:
    job_id = answer.group(JOB_GROUP).first("job-id")
    if not isinstance(job_id, int):
        raise UserError("the printer accepted the job but gave it no number")
    return job_id
