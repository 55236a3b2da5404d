# SPDX-License-Identifier: MIT
"""Every kind of IPP request on a running printer: as it is, cut off, and damaged.

`corpus()` has a Request for each operation (tests/vectors/ipp_operations.hex) and for each
different one of the recorded CUPS sessions. A `Client` sends them over kept connections; what they
do to the printer it undoes at once, so that the next one finds it as the first one did: no job of
its own left, nothing paused, disabled or held, no subscription. Nothing here knows which
operations the printer has.
"""

import re
import struct
import time
from dataclasses import dataclass

from PIL import Image

import ipp_corpus
import ipp_peers
import libcups_ipp
from e2e_client import Closed, Wire
from e2e_printer import VECTORS
from e2e_recorded import Session, after_ipp, body_of
from host_tools import ipp, pwgraster
from hosttest import wait_for

SESSIONS = (
    "cups242-lpadmin-everywhere",
    "cups242-lp-pwg-chunked",
    "cups242-lp-pwg-monitor",
    "cups242-lp-urf",
    "refused/cups242-lp-urf-gzip",
)
ANSWER_S = 5.0  # the longest any answer may take, a document's printing included
FIRST_STATUS_OF_FAILURE = 0x0200
FINISHED = 7  # job-state of this and above

# The operation that takes back what another one did.
_UNDO = {
    "Pause-Printer": "Resume-Printer",
    "Pause-Printer-After-Current-Job": "Resume-Printer",
    "Disable-Printer": "Enable-Printer",
    "Hold-New-Jobs": "Release-Held-New-Jobs",
    "Deactivate-Printer": "Activate-Printer",
    "Shutdown-Printer": "Startup-Printer",
}
# After these the printer may close its connections.
_RESTARTS = ("Restart-Printer", "Shutdown-Printer", "Startup-Printer")
OPERATIONS = range(0x0002, 0x0068)  # those of the registry, and the two gaps in it
_CODES = {libcups_ipp.operation_name(code): code for code in OPERATIONS}
_HARMLESS = ("Get-", "Validate-")  # begin the names of operations that change nothing

# Attributes that name the job a request is about, and the URI that does.
_NUMBER = re.compile(rb"!\0(?:\x06job-id|\x0dnotify-job-id|\x07job-ids)\0\x04()....", re.DOTALL)
_URI = re.compile(rb"(E\0\x07job-uri\0)(.)(ipp://[^/]*/ipp/print/)\d+", re.DOTALL)


@dataclass(frozen=True)
class Request:
    """An IPP request: its attributes, and the document behind them."""

    name: str
    ipp: bytes
    document: bytes = b""

    @property
    def is_about_a_job(self):
        """Whether it names one."""
        return bool(_NUMBER.search(self.ipp) or _URI.search(self.ipp))

    @property
    def user(self):
        """Its requesting-user-name; None when it has none."""
        return user_of(libcups_ipp.decode(self.ipp))

    def for_job(self, job_id):
        """Its attributes, naming this job."""
        data = _NUMBER.sub(lambda m: m[0][:-4] + struct.pack(">I", job_id), self.ipp)
        number = b"%d" % job_id

        def put(match):
            size = len(match[3]) + len(number)
            return match[1] + bytes((size,)) + match[3] + number

        return _URI.sub(put, data)


def user_of(message):
    """requesting-user-name of a request that libcups has read."""
    for _, name, tag, values in message.attributes:
        if name == b"requesting-user-name" and tag in (ipp.NAME, ipp.NAME_LANGUAGE):
            value = values[0]
            return (value[1] if tag == ipp.NAME_LANGUAGE else value).decode()
    return None


def corpus():
    """Every different request there is."""
    found = []
    for name, data in ipp_corpus.requests():
        has_document = name in ("Print-Job", "Send-Document")
        found.append(Request(name, data, tiny_page() if has_document else b""))
    known = set()
    for session in SESSIONS:
        for index, each in enumerate(Session(session).requests):
            body = body_of(each)
            document = after_ipp(body)
            data = body[: len(body) - len(document)]
            key = data[:4] + data[8:]  # without the request-id
            if key not in known:
                known.add(key)
                name = f"{session.split('/')[-1]}-{index}"
                found.append(Request(name, data, tiny_document(document) if document else b""))
    return found


def tiny_page():
    """One page of PWG raster, three rows of eight dots."""
    image = Image.frombytes("L", (8, 3), bytes(range(24)))
    return b"".join(data for data, _ in pwgraster.document([image], 203))


def tiny_document(document):
    """A small one of the same format."""
    if document.startswith(b"UNIRAST"):
        return (VECTORS / "edge-height10-fill-only.urf").read_bytes()
    return tiny_page() if document.startswith(b"RaS2") else document


def damaged_at(data, at):
    """The data with one byte changed: at the next place it is changed in another way."""
    count = len(ipp_corpus.DAMAGES)
    for turn in range(count):  # some of them leave some bytes as they are
        byte = ipp_corpus.damaged(data[at], ipp_corpus.DAMAGES[(at + turn) % count])
        if byte != data[at]:
            break
    return data[:at] + bytes((byte,)) + data[at + 1 :]


class Client:
    """Sends requests over one connection after the other, and judges every answer."""

    def __init__(self, port):
        self.port = port
        self.answers = ipp_peers.Answers()
        self.connections = 0
        self.requests = 0
        self.slowest_s = 0.0
        self.slowest = None
        self.statuses = {}  # status: how many answers
        self._wire = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        """Close the connection, if there is one."""
        if self._wire:
            self._wire.close()
        self._wire = None

    def send(self, body, document=b""):
        """The checked answer to one request, as libcups reads it."""
        if self._wire is None:
            self._wire = wait_for(self._connect, 10, "a connection")
            self.connections += 1
        wire = self._wire
        started = time.monotonic()
        wire.send(wire.post_head(length=len(body) + len(document)) + body + document)
        try:
            response = wire.response()
        except (Closed, TimeoutError) as error:
            raise AssertionError(f"no answer to {body!r}") from error
        took = time.monotonic() - started
        if took > self.slowest_s:
            self.slowest_s, self.slowest = took, body
        self.requests += 1
        assert response.status == 200, (response, body)
        assert response.fields["content-type"] == "application/ipp"
        if response.fields.get("connection") == "close":
            self.close()
        return self._judged(response.body, body)

    def _connect(self):
        try:
            return Wire(self.port, tls=False, timeout_s=4 * ANSWER_S)
        except ConnectionRefusedError:
            return None

    def _judged(self, answer, body):
        try:
            message = self.answers.decode(answer)
        except (AssertionError, ValueError) as error:
            raise AssertionError(f"the answer to {body!r} is {answer!r}") from error
        # An id that did not arrive whole cannot be echoed.
        wanted = body[4:8] if len(body) >= 8 else b"\0\0\0\0"
        assert answer[4:8] == wanted, (body, answer)
        assert libcups_ipp.status_name(message.code), (body, answer)
        assert message.version[0] in (1, 2), (body, answer)
        self.statuses[message.code] = self.statuses.get(message.code, 0) + 1
        return message

    # Requests of its own.

    def ask(self, operation, *attributes, user=None, group=()):
        """The answer to a well-formed request."""
        head = [
            ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
            ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
            ipp.attribute("printer-uri", ipp.URI, f"ipp://localhost:{self.port}/ipp/print"),
        ]
        if user is not None:
            head.append(ipp.attribute("requesting-user-name", ipp.NAME, user))
        groups = [ipp.group(ipp.OPERATION_GROUP, *head, *attributes), *group]
        code = _CODES[operation]
        return self.send(ipp.encode(ipp.Message(code, self.requests + 1, groups)))

    def create_job(self, user):
        """The number of a new job, which waits for its document."""
        answer = self.ask("Create-Job", user=user)
        assert answer.code < FIRST_STATUS_OF_FAILURE, hex(answer.code)
        return attributes_of(answer, ipp.JOB_GROUP)[b"job-id"]

    def job(self, job_id):
        """Attributes of a job; none when the printer does not know it."""
        answer = self.ask("Get-Job-Attributes", ipp.attribute("job-id", ipp.INTEGER, job_id))
        return attributes_of(answer, ipp.JOB_GROUP)

    def end_job(self, job_id):
        """Cancel a job as the operator, if it has not ended."""
        job = self.job(job_id)
        if job and job[b"job-state"] < FINISHED:
            number = ipp.attribute("job-id", ipp.INTEGER, job_id)
            answer = self.ask("Cancel-Job", number, user="an-operator")
            if answer.code >= FIRST_STATUS_OF_FAILURE:  # it may just have ended
                job = self.job(job_id)
                assert not job or job[b"job-state"] >= FINISHED, (hex(answer.code), job)

    def unfinished(self):
        """The numbers of the jobs that have not ended."""
        answer = self.ask("Get-Jobs")
        return [values[0] for _, name, _, values in answer.attributes if name == b"job-id"]

    def end_jobs(self):
        """Cancel every job, and wait until none is left."""
        for job_id in self.unfinished():
            self.end_job(job_id)
        wait_for(lambda: not self.unfinished(), 20, "the end of all jobs")

    def printer_state(self):
        """printer-state and its reasons."""
        answer = self.ask("Get-Printer-Attributes")
        printer = attributes_of(answer, ipp.PRINTER_GROUP)
        return printer[b"printer-state"], printer[b"printer-state-reasons"]


def attributes_of(message, group):
    """{name: first value} of the first group of a kind."""
    for tag, attributes in message.groups:
        if tag == group:
            return {name: values[0] for name, _, values in attributes}
    return {}


class Series:
    """Variants of one request, one after the other on the same printer.

    A request about a job is about one that waits for its document, made by the request's user;
    whenever it is not waiting any more the next variant gets a new one.
    """

    def __init__(self, client, request):
        self.client = client
        self.request = request
        self._user = request.user
        self._job_id = None
        self._job_state = None  # of a job that waits

    def ipp(self):
        """The request's attributes, about a job that waits."""
        if not self.request.is_about_a_job:
            return self.request.ipp
        if self._job_id is None:
            self._job_id = self.client.create_job(self._user)
            self._job_state = self._state()
        return self.request.for_job(self._job_id)

    def send(self, body, document=b""):
        """The answer to one variant; the printer is as before when this returns."""
        answer = self.client.send(body, document)
        operation = None
        if len(body) >= 4:
            operation = libcups_ipp.operation_name(struct.unpack(">H", body[2:4])[0])
        is_harmless = (operation or "").startswith(_HARMLESS)
        if document or (answer.code < FIRST_STATUS_OF_FAILURE and not is_harmless):
            self._undo(operation, body, answer)
        return answer

    def _undo(self, operation, body, answer):
        client = self.client
        if answer.code < FIRST_STATUS_OF_FAILURE:
            if operation in _RESTARTS:
                client.close()
            if operation in _UNDO:
                client.ask(_UNDO[operation], user="user")
        for tag, attributes in answer.groups:
            number = {name: values[0] for name, _, values in attributes}
            if tag == ipp.JOB_GROUP and b"job-id" in number:
                client.end_job(number[b"job-id"])
            elif tag == 0x06 and b"notify-subscription-id" in number:
                self._end_subscription(number[b"notify-subscription-id"], body)
        if self._job_id is not None and self._state() != self._job_state:
            self._end()

    def _state(self):
        return self.client.job(self._job_id).get(b"job-state")

    def _end_subscription(self, number, body):
        attribute = ipp.attribute("notify-subscription-id", ipp.INTEGER, number)
        user = user_of(libcups_ipp.decode(body))
        self.client.ask("Cancel-Subscription", attribute, user=user)

    def whole(self):
        """The request as it is; its answer."""
        answer = self.send(self.ipp(), self.request.document)
        self._end()
        return answer

    def every_truncation(self):
        """The request cut off in front of each of its bytes: what arrived is all there is."""
        size = 0
        while size < len(data := self.ipp()):
            self.send(data[:size])
            size += 1
        self._end()

    def every_damage(self):
        """The request with each of its bytes changed, one at a time."""
        at = 0
        while at < len(data := self.ipp()):
            self.send(damaged_at(data, at), self.request.document)
            at += 1
        self._end()

    def every_operation(self):
        """The request's attributes, sent to every operation that there is."""
        for code in OPERATIONS:
            data = self.ipp()
            self.send(data[:2] + struct.pack(">H", code) + data[4:], self.request.document)
        self._end()

    def _end(self):
        if self._job_id is not None:
            self.client.end_job(self._job_id)
            self._job_id = None
