# SPDX-License-Identifier: MIT
"""iOS (and iPadOS): closed source, reported by implementers; HTTP is that of libcups (c. 105).

Phone(found).look() is what happens when the printer is tapped, print() what Print does: six to
eight connections that poll 28 times a second all together (c. 101) while one carries the job.
"""

import threading
import time
import uuid
from contextlib import ExitStack

from clients.link import (
    ABORTED,
    CANCELED,
    COMPLETED,
    Link,
    attribute,
    collection,
    cut,
    is_literal,
    mime,
    name_of_job,
    names,
    uri_parts,
    want,
    want_good,
)
from host_tools import ipp

AGENT = "CUPS/2.3.4 (iOS 14.4.2; iPad8,3) IPP/2.0"  # c. 105
CONNECTIONS = 7  # 6 to 8 (c. 101)
POLLS_PER_S = 28  # all of them together (c. 101)
URF = "image/urf"

# What every answer that works has in it (c. 85 to 94).
NEEDED = names(
    """
    document-format-supported urf-supported printer-uri-supported uri-security-supported
    uri-authentication-supported printer-uuid printer-is-accepting-jobs printer-state
    printer-state-reasons operations-supported ipp-versions-supported charset-configured
    charset-supported natural-language-configured pdl-override-supported
    generated-natural-language-supported queued-job-count printer-up-time compression-supported
    media-supported media-default media-ready media-col-ready media-col-default
    media-col-supported media-size-supported media-left-margin-supported
    media-right-margin-supported media-top-margin-supported media-bottom-margin-supported
    media-source-supported media-type-supported printer-config-change-time
    print-color-mode-supported print-quality-default print-quality-supported sides-default
    sides-supported copies-supported orientation-requested-supported finishings-supported
    output-bin-supported printer-resolution-supported job-creation-attributes-supported
    print-content-optimize-supported print-scaling-supported
    """
)
OPERATIONS = (
    0x0002,
    0x0004,
    0x0005,
    0x0006,
    0x0008,
    0x0009,
    0x000A,
    0x000B,
)  # seen in use (c. 98)
# Without these there is no job (c. 100).
JOB_OPERATIONS = ((ipp.VALIDATE_JOB, ipp.GET_JOB_ATTRIBUTES), (ipp.CREATE_JOB, ipp.SEND_DOCUMENT))
A4 = (21000, 29700)
OWN_SIZES = ("iso_a4_210x297mm", "na_letter_8.5x11in")  # what it offers by itself (c. 91)


def check(found, told, database=(), strict=True):
    """What keeps the printer out of the list, or a job from being sent; returns complaints.

    Those are what every answer that works has (c. 85 to 98), though nobody says that a job fails
    without it. strict: an iPhone; a Mac forgives what only an iPhone was seen to want.
    """
    _check_txt(found, told)
    want(URF in told.all("document-format-supported"), "document-format-supported: no URF (c. 85)")
    uris = uri_parts(told)
    want(uris, "printer-uri-supported is missing (c. 85)")
    told_uuid = told.first("printer-uuid", "")
    want(_is_uuid(told_uuid), f"printer-uuid is none: {told_uuid} (c. 87)")
    want(told_uuid == f"urn:uuid:{found.uuid}", f"TXT UUID is not {told_uuid} (c. 50)")
    have = told.all("operations-supported")
    needed = (*JOB_OPERATIONS[0], *(() if ipp.PRINT_JOB in have else JOB_OPERATIONS[1]))
    want(set(needed) <= set(have), f"operations-supported: {have} (c. 98, 100)")
    want(told.first("printer-is-accepting-jobs"), "printer-is-accepting-jobs is false (c. 87)")
    ready = [each for each in told.all("media-col-ready") if each.first("media-size")]
    if strict:
        want(found.universal is not False, "not in _universal._sub (c. 36)")
        names = any(not is_literal(each.hostname) for each in uris)
        want(names, "printer-uri-supported has no name, addresses only (c. 85)")
        has_own = any(name in told.all("media-supported") for name in OWN_SIZES)
        want(ready or has_own, "media-col-ready is missing: A4 and Letter are left (c. 91)")
    return list(_complaints(found, told, database, ready))


def _check_txt(found, told):
    """The TXT record (c. 46 to 50), and what it says twice."""
    want(found.pdl, "TXT pdl is missing (c. 48)")
    want(URF in found.pdl, "TXT pdl has no image/urf (c. 48)")
    want(told.all("urf-supported"), "urf-supported is missing (c. 85)")
    want(found.urf, "TXT URF is missing (c. 49)")
    is_same = sorted(told.all("urf-supported")) == sorted(found.urf)
    want(is_same, "TXT URF is not urf-supported (c. 49)")
    want(found.uuid, "TXT UUID is missing (c. 50)")


def _is_uuid(text):
    try:
        return str(uuid.UUID(text)) == text.removeprefix("urn:uuid:")
    except ValueError:
        return False


def _complaints(found, told, database, ready):
    missing = [name for name in NEEDED if name not in told]
    if missing:
        yield f"attributes are missing: {missing}"
    if found.air != "none":
        yield "TXT air asks for a password: sizes get hidden (c. 59)"
    if not any(token[:2] in ("W8", "SR") for token in found.urf):
        yield "URF names no colour space (c. 69)"
    uris = told.all("printer-uri-supported")
    if found.uri not in uris:
        yield f"printer-uri-supported has no {found.uri}, only {uris} (c. 85)"
    for name in ("uri-security-supported", "uri-authentication-supported"):
        if len(told.all(name)) != len(uris):
            yield f"{name} has another number of values (c. 86)"
    ways = told.all("uri-authentication-supported")
    if not {"none", "requesting-user-name"} & set(ways):
        yield f"uri-authentication-supported is {ways}: sizes get hidden (c. 26)"
    absent = [op for op in OPERATIONS if op not in told.all("operations-supported")]
    if absent:
        yield f"operations are missing: {absent} (c. 98)"
    if not ready:
        yield "media-col-ready: no size is ready (c. 91)"
    for each in ready:
        # Size, type and source are read from here (c. 91).
        if not each.first("media-type") or not each.first("media-source"):
            yield "a media-col-ready without a media-type or a media-source (c. 91)"
    # group names: `all` leaves media-col-database out, asked for by name it comes (c. 95)
    if "media-col-database" in told:
        yield "`all` brought media-col-database (c. 95)"
    if not database:
        yield "no media-col-database when asked for (c. 95)"


class Phone:
    """One phone; `polled` counts answers to its polls, `trouble` what went wrong with them.

    `complaints`: what it prints without, though it should be there.
    """

    strict = True

    def __init__(self, found, connections=CONNECTIONS, timeout_s=30.0):
        self.found = found
        self.connections = connections
        self.timeout_s = timeout_s
        self.polled = 0
        self.waits = []  # seconds that each answer took
        self.trouble = []
        self.complaints = []
        self.opened = 0
        self.certificate = None
        self._end = threading.Event()
        self._lock = threading.Lock()

    def link(self):
        """A new connection."""
        return Link(self.found, AGENT, timeout_s=self.timeout_s, dated=True)

    def look(self):
        """Get-Printer-Attributes, several times (c. 100); returns what `all` told."""
        want(self.found.rp, "TXT rp is missing (c. 46)")
        want(not self.found.rp.startswith("/"), "TXT rp begins with a slash (c. 46)")
        with self.link() as link:
            told = link.printer("all")
            database = link.printer("media-col-database").all("media-col-database")
            self.complaints = check(self.found, told, database, self.strict)
            description = link.printer("printer-description")
            template = link.printer("job-template")
            if "printer-uuid" not in description or "media-ready" in description:
                self.complaints.append("the group printer-description is not honoured (c. 95)")
            if "media-ready" not in template or "printer-uuid" in template:
                self.complaints.append("the group job-template is not honoured (c. 95)")
            self._together(link)
            self._same_certificate(link)
            return told

    def _same_certificate(self, link):
        """A certificate that changes is "a different printer" (c. 116)."""
        known = self.certificate or link.certificate
        want(known == link.certificate, "the certificate changed (c. 116)")
        self.certificate = known

    def _together(self, link):
        """Two requests in one segment: the second one's bytes must not be lost (c. 108)."""
        name = attribute("requested-attributes", "printer-state")
        first = link.encode(ipp.GET_PRINTER_ATTRIBUTES, [name])
        first_id = link.request_id
        second = link.encode(ipp.GET_PRINTER_ATTRIBUTES, [name])
        together = b"".join(link.head(len(body), expects=False) + body for body in (first, second))

        def exchange(wire):
            wire.send(together)
            ids = [wire.response().message.request_id for _ in range(2)]
            want(ids == [first_id, link.request_id], "over-read bytes were dropped (c. 108)")

        link._tried(exchange)

    # A job.

    def print(self, told, document, *, size=None, while_printing=None):
        """Validate-Job, Create-Job, Send-Document, polls until completed (c. 100): the job-id.

        size: (x, y) of media-col in hundredths of a millimetre, else the first that is ready.
        Print-Job where the printer has no Create-Job.
        """
        want(document.startswith(b"UNIRAST\0"), "iOS sends Apple raster only (c. 234)")
        template = (
            _media(told, size),
            attribute("print-quality", 4, tag=ipp.ENUM),
            attribute("sides", "one-sided"),
            attribute("print-color-mode", "monochrome"),
            attribute("copies", 1),
        )
        creates = set(JOB_OPERATIONS[1]) <= set(told.all("operations-supported"))
        with ExitStack() as stack:
            link = stack.enter_context(self.link())
            job = [name_of_job("Receipt.pdf")]
            # Validate-Job must not be refused because something prints (c. 96).
            link.good(ipp.VALIDATE_JOB, *job, mime(URF), template=template)
            if creates:
                answer = link.good(ipp.CREATE_JOB, *job, template=template)
            else:
                answer = link.send(ipp.PRINT_JOB, [*job, mime(URF)], cut(document), template)
                want_good(answer, "Print-Job")
            job_id = answer.group(ipp.JOB_GROUP).first("job-id")
            want(job_id, "no job-id was told (c. 100)")
            threads = [
                threading.Thread(target=self._poll, args=(number, job_id), daemon=True)
                for number in range(self.connections - 1)
            ]
            stack.callback(self._stop, threads)
            for thread in threads:
                thread.start()
            if creates:
                self._send(link, job_id, document)
            if while_printing:
                while_printing()
            self._until_completed(link, job_id)
            self.opened += link.opened
        return job_id

    def _send(self, link, job_id, document):
        more = [attribute("job-id", job_id), attribute("last-document", True), mime(URF)]
        answer = link.send(ipp.SEND_DOCUMENT, more, cut(document))
        want_good(answer, "Send-Document (c. 100)")

    def _until_completed(self, link, job_id):
        deadline = time.monotonic() + self.timeout_s
        while True:
            job = link.job(job_id, "job-state", "job-state-reasons")
            state = job.first("job-state")
            want(state not in (CANCELED, ABORTED), f"the job ended in state {state}")
            if state == COMPLETED:
                return
            want(time.monotonic() < deadline, f"the job is still in state {state}")
            self._end.wait(1 / POLLS_PER_S)

    def _stop(self, threads):
        self._end.set()
        for thread in threads:
            thread.join(self.timeout_s)
        self._end.clear()

    def _poll(self, number, job_id):
        """Printer and job by turns, on a connection of its own that is kept (c. 101)."""
        period_s = (self.connections - 1) / POLLS_PER_S
        try:
            with self.link() as link:
                count = number
                while not self._end.wait(period_s):
                    asked = time.monotonic()
                    if count % 2:
                        link.job(job_id)
                    else:
                        link.printer("printer-state", "printer-state-reasons", "marker-levels")
                    count += 1
                    with self._lock:
                        self.polled += 1
                        self.waits.append(time.monotonic() - asked)
                with self._lock:
                    self.opened += link.opened
        except Exception as error:
            self.trouble.append(error)


def _media(told, size):
    """media-col: this size, or the first that is ready, or A4."""
    ready = told.first("media-col-ready") or ipp.Attributes()
    ready_size = ready.first("media-size")
    if size is None:
        size = [ready_size.first(f"{axis}-dimension") for axis in "xy"] if ready_size else A4
    x, y = size
    return collection(
        "media-col",
        collection("media-size", attribute("x-dimension", x), attribute("y-dimension", y)),
        *(
            attribute(name, ready.first(name))
            for name in ("media-type", "media-source")
            if ready.first(name)
        ),
    )
