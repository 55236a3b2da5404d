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
    mime,
    name_of_job,
    names,
    want,
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
OPERATIONS = (0x0002, 0x0004, 0x0005, 0x0006, 0x0008, 0x0009, 0x000A, 0x000B)  # c. 98


def check(found, told, database=()):
    """What would keep the printer out of iOS's list, or a job from being sent."""
    # The TXT record first (c. 46 to 50, 59).
    want(found.rp and not found.rp.startswith("/"), "TXT rp is missing or begins with a slash")
    want(URF in found.pdl, "TXT pdl has no image/urf (c. 48)")
    want(found.air == "none", "TXT air asks for a password: sizes get hidden (c. 59)")
    missing = [name for name in NEEDED if name not in told]
    want(not missing, f"attributes are missing: {missing}")
    want(URF in told.all("document-format-supported"), "no image/urf (c. 85)")
    want(tuple(told.all("urf-supported")) == found.urf, "TXT URF is not urf-supported (c. 49)")
    want(
        any(token[:2] in ("W8", "SR") for token in found.urf), "URF names no colour space (c. 69)"
    )
    uris = told.all("printer-uri-supported")
    want(found.uri in uris, f"printer-uri-supported has no {found.uri}, only {uris} (c. 85)")
    for name in ("uri-security-supported", "uri-authentication-supported"):
        want(len(told.all(name)) == len(uris), f"{name} has another number of values (c. 86)")
    way = told.all("uri-authentication-supported")[uris.index(found.uri)]
    want(way in ("none", "requesting-user-name"), f"authentication {way} (c. 26)")
    printer_uuid = told.first("printer-uuid")
    want(printer_uuid == f"urn:uuid:{found.uuid}", f"TXT UUID is not {printer_uuid} (c. 50)")
    want(str(uuid.UUID(found.uuid)) == found.uuid, "the UUID is not lower-case hex (c. 50)")
    missing = [op for op in OPERATIONS if op not in told.all("operations-supported")]
    want(not missing, f"operations are missing: {missing} (c. 98)")
    want(told.first("printer-is-accepting-jobs"), "it accepts no jobs (c. 87)")
    for ready in told.all("media-col-ready"):
        # Size, type and source are read from here (c. 91).
        want(ready.first("media-size"), "a media-col-ready without a media-size (c. 91)")
        want(ready.first("media-type"), "a media-col-ready without a media-type (c. 91)")
        want(ready.first("media-source"), "a media-col-ready without a media-source (c. 91)")
    # group names: `all` leaves media-col-database out, asked for by name it comes (c. 95)
    want("media-col-database" not in told, "`all` brought media-col-database (c. 95)")
    if database is not None:
        want(len(database), "no media-col-database when asked for (c. 95)")


class Phone:
    """One phone; `polled` counts answers to its polls, `trouble` what went wrong with them."""

    def __init__(self, found, connections=CONNECTIONS, timeout_s=30.0):
        self.found = found
        self.connections = connections
        self.timeout_s = timeout_s
        self.polled = 0
        self.waits = []  # seconds that each answer took
        self.trouble = []
        self.opened = 0
        self.certificate = None
        self._end = threading.Event()
        self._lock = threading.Lock()

    def link(self):
        """A new connection."""
        return Link(self.found, AGENT, timeout_s=self.timeout_s)

    def look(self):
        """Get-Printer-Attributes, several times (c. 100); returns what `all` told."""
        with self.link() as link:
            told = link.printer("all")
            database = link.printer("media-col-database").all("media-col-database")
            check(self.found, told, database)
            description = link.printer("printer-description")
            template = link.printer("job-template")
            want("printer-uuid" in description and "media-ready" not in description, "c. 95")
            want("media-ready" in template and "printer-uuid" not in template, "c. 95")
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
        """
        want(document.startswith(b"UNIRAST\0"), "iOS sends Apple raster only (c. 234)")
        ready = told.all("media-col-ready")[0]
        x, y = size or [ready.first("media-size").first(f"{axis}-dimension") for axis in "xy"]
        media = collection(
            "media-col",
            collection("media-size", attribute("x-dimension", x), attribute("y-dimension", y)),
            *(attribute(name, ready.first(name)) for name in ("media-type", "media-source")),
        )
        template = (
            media,
            attribute("print-quality", 4, tag=ipp.ENUM),
            attribute("sides", "one-sided"),
            attribute("print-color-mode", "monochrome"),
            attribute("copies", 1),
        )
        with ExitStack() as stack:
            link = stack.enter_context(self.link())
            job = [name_of_job("Receipt.pdf")]
            # Validate-Job must not be refused because something prints (c. 96).
            link.good(ipp.VALIDATE_JOB, *job, mime(URF), template=template)
            answer = link.good(ipp.CREATE_JOB, *job, template=template)
            job_id = answer.group(ipp.JOB_GROUP).first("job-id")
            want(job_id, "Create-Job told no job-id (c. 100)")
            threads = [
                threading.Thread(target=self._poll, args=(number, job_id), daemon=True)
                for number in range(self.connections - 1)
            ]
            stack.callback(self._stop, threads)
            for thread in threads:
                thread.start()
            self._send(link, job_id, document)
            if while_printing:
                while_printing()
            self._until_completed(link, job_id)
            self.opened += link.opened
        return job_id

    def _send(self, link, job_id, document):
        more = [attribute("job-id", job_id), attribute("last-document", True), mime(URF)]
        answer = link.send(ipp.SEND_DOCUMENT, more, cut(document))
        want(answer.code < 0x0100, f"status 0x{answer.code:04x} to Send-Document (c. 100)")

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
