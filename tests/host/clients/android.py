# SPDX-License-Identifier: MIT
"""Android's built-in print service (BIPS), whose source is open (c. 240 to 262 name the files).

Phone(found).capabilities() is what happens when the printer shows up in the list, print() a job:
wait until the printer is idle, Validate-Job, Print-Job in chunks, and the status once a second on
a connection of its own meanwhile.
"""

import struct
import threading
import time
from dataclasses import dataclass

import e2e_pages
from clients.link import (
    IDLE,
    Link,
    Rejected,
    attribute,
    collection,
    mime,
    name_of_job,
    names,
    probe,
    want,
    want_good,
)
from e2e_client import Closed
from host_tools import ipp

AGENT = "BIPS"
PROBE_S = 30.0  # connecting (c. 259)
PASSES_S = (0.5, 8.0)  # two passes for the capabilities (c. 242)
STATUS_S = 15.0  # time-out of the status connection (c. 260)
PERIOD_S = 1.0  # between two looks at the status (c. 255)
IDLE_WAIT_S = 300  # before and after the document (c. 255, 256)
DPI_WANTED, DPI_MOST = 300, 720  # c. 254
PIECE = 8192

FORMATS = ("application/pdf", "application/PCLm", "image/pwg-raster")  # c. 249
PWG = FORMATS[2]

# ippstatus_capabilities.c (c. 244 to 248), and what later versions added.
ASKED = names(
    """
    ipp-versions-supported printer-make-and-model printer-info printer-dns-sd-name printer-name
    printer-location printer-uuid printer-uri-supported uri-security-supported
    uri-authentication-supported color-supported copies-supported document-format-supported
    media-col-default media-default media-left-margin-supported media-right-margin-supported
    media-top-margin-supported media-bottom-margin-supported media-supported
    media-type-supported output-bin-supported print-color-mode-supported
    print-quality-supported printer-resolution-supported sides-supported printer-device-id
    epcl-version-supported pclm-raster-back-side pclm-strip-height-preferred
    pclm-compression-method-preferred pclm-source-resolution-supported
    pwg-raster-document-sheet-back document-format-details-supported media-ready
    media-col-ready print-scaling-supported print-scaling-default job-pages-per-set-supported
    mopria-certified mopria_certified
    """
)

# The sizes it knows, in hundredths of a millimetre (c. 250, 251).
SIZES = {
    "na_letter_8.5x11in": (21590, 27940),
    "na_legal_8.5x14in": (21590, 35560),
    "na_ledger_11x17in": (27940, 43180),
    "na_5x7_5x7in": (12700, 17780),
    "iso_a3_297x420mm": (29700, 42000),
    "iso_a4_210x297mm": (21000, 29700),
    "iso_a5_148x210mm": (14800, 21000),
    "jis_b4_257x364mm": (25700, 36400),
    "jis_b5_182x257mm": (18200, 25700),
    "na_govt-letter_8x10in": (20320, 25400),
    "na_index-4x6_4x6in": (10160, 15240),
    "jpn_hagaki_100x148mm": (10000, 14800),
    "om_dsc-photo_89x119mm": (8900, 11900),
    "om_card_54x86mm": (5400, 8600),
    "oe_photo-l_3.5x5in": (8890, 12700),
}
# What it offers where it knows none of the printer's (c. 251, 252).
FALLBACK = (*("iso_a4_210x297mm", "na_letter_8.5x11in", "na_index-4x6_4x6in", "na_5x7_5x7in"),)

# Fields of its page header that are like no other client's (c. 258): (offset, value).
_ODDITIES = (
    (320, struct.pack(">I", 1)),  # ManualFeed
    (420, struct.pack(">I", 1)),  # NumColors
    (1668, b"Rendering Intent"),
    (1732, b"Letter"),  # PageSizeName, whatever the size
)


@dataclass
class Capabilities:
    """What it made of the printer's answer."""

    dpi: int
    media: tuple
    formats: tuple
    passes: int  # how many it took
    seconds: float  # that the last one took


class Phone:
    """One handset; `statuses` are (printer-state, reasons) as it saw them change."""

    def __init__(self, found, model="Pixel 7", period_s=PERIOD_S):
        self.found = found
        self.model = model
        self.period_s = period_s
        self.statuses = []
        self.lost = 0  # looks at the status that got no answer
        self._end = threading.Event()
        self._pinned = {}  # UUID: certificate, of the first job (c. 262)

    def link(self, timeout_s):
        """A new connection; requesting-user-name is the handset's model (c. 257)."""
        return Link(self.found, AGENT, user=self.model, timeout_s=timeout_s)

    # The list of printers.

    def capabilities(self):
        """A bare TCP connection, then one pass of half a second and one of eight (c. 242)."""
        want(self.found.rp, "TXT rp is missing (c. 241)")
        want(not self.found.rp.startswith("/"), "TXT rp begins with a slash (c. 46)")
        want(self.found.uuid, "TXT UUID is missing (c. 241)")
        want(self.found.print_wfds.upper() != "F", "TXT print_wfds is F (c. 241)")
        want(any(":" not in each for each in self.found.addresses), "address: no IPv4 (c. 241)")
        probe(self.found, PROBE_S)
        for number, limit_s in enumerate(PASSES_S, 1):
            start = time.monotonic()
            try:
                with self.link(limit_s) as link:
                    told = link.printer(*ASKED)
            except (TimeoutError, Closed):
                continue
            seconds = time.monotonic() - start
            if seconds <= limit_s:
                return check(self.found, told, number, seconds)
        raise Rejected("no capabilities within both passes (c. 242)")

    # A job.

    def print(self, capabilities, page, size):
        """Print a page, page(width, height) of pixels, on the size of this keyword: the job-id."""
        x, y = SIZES[size]
        dpi = capabilities.dpi
        image = page(x * dpi // 2540, y * dpi // 2540)
        document = e2e_pages.pwg([image], dpi, _ODDITIES)
        media = collection(
            "media-col",
            attribute("media-type", "stationery"),
            collection("media-size", attribute("x-dimension", x), attribute("y-dimension", y)),
        )
        template = (
            attribute("printer-resolution", (dpi, dpi, 3), tag=ipp.RESOLUTION),
            attribute("sides", "one-sided"),
            attribute("output-mode", "monochrome"),  # of old (c. 257)
            attribute("print-color-mode", "monochrome"),
            attribute("copies", 1),
            media,
        )
        with self.link(STATUS_S) as status:
            self._wait_idle(status)
            self.pin(status)
            # Its time-out is 15000 s, milliseconds taken for seconds (c. 259).
            with self.link(15000.0) as link:
                job = [name_of_job("photo.jpg"), mime(PWG)]
                link.good(ipp.VALIDATE_JOB, *job, template=template)  # c. 256
                watcher = threading.Thread(target=self._watch, args=(status,), daemon=True)
                watcher.start()
                try:
                    answer = link.send(ipp.PRINT_JOB, job, _cut(document), template)
                finally:
                    self._end.set()
                    watcher.join(2 * STATUS_S)
                    self._end.clear()
            want_good(answer, "Print-Job")
            job_id = answer.group(ipp.JOB_GROUP).first("job-id")
            want(job_id, "the answer to Print-Job has no job-id (c. 256)")
            self._wait_idle(status)  # processing -> idle (c. 256)
        self.document = document
        return job_id

    def pin(self, link):
        """The certificate of a UUID must stay what it was at the first job (c. 262)."""
        known = self._pinned.setdefault(self.found.uuid, link.certificate)
        want(known == link.certificate, "the certificate changed, or ipps is gone (c. 262)")

    def _status(self, link):
        """One look; returns printer-state, or None where none came."""
        try:
            told = link.printer(
                *("printer-make-and-model", "printer-state", "printer-state-message"),
                "printer-state-reasons",
            )
        except (TimeoutError, Closed):
            self.lost += 1
            return None
        seen = told["printer-state"].value, tuple(told.all("printer-state-reasons"))
        if not self.statuses or self.statuses[-1] != seen:
            self.statuses.append(seen)
        return seen[0]

    def _wait_idle(self, link):
        deadline = time.monotonic() + IDLE_WAIT_S
        while self._status(link) != IDLE:
            want(time.monotonic() < deadline, "the printer is not idle for 5 minutes (c. 255)")
            self._end.wait(self.period_s)

    def _watch(self, link):
        while not self._end.wait(self.period_s):
            self._status(link)

    def cancel(self):
        """Get-Jobs of its own, then Cancel-Job, on another connection (c. 261): the status."""
        with self.link(STATUS_S) as link:
            answer = link.good(
                0x000A,
                attribute("my-jobs", True),
                attribute("requested-attributes", "job-id", "job-state", "job-state-reasons"),
            )
            jobs = [group for tag, group in answer.groups if tag == ipp.JOB_GROUP]
            want(jobs, "Get-Jobs has no job of mine (c. 261)")
            job = attribute("job-id", jobs[0].first("job-id"))
            return link.ask(ipp.CANCEL_JOB, job).code


def _cut(document):
    for at in range(0, len(document), PIECE):
        yield document[at : at + PIECE]


def check(found, told, passes=1, seconds=0.0):
    """What it would reject; what it makes of the rest."""
    versions = told.all("ipp-versions-supported")
    want(any(version >= "1.0" for version in versions), "ipp-versions-supported (c. 249)")
    uuid = told.first("printer-uuid", "")
    # Without one the phone has nothing to compare with.
    want(uuid.lower() in ("", f"urn:uuid:{found.uuid}"), f"TXT UUID is not {uuid} (c. 50)")
    formats = tuple(each for each in FORMATS if each in told.all("document-format-supported"))
    want(formats, "document-format-supported: neither PDF, PCLm nor PWG raster (c. 249)")
    want(formats[0] == PWG, "it would send PDF or PCLm (c. 235)")
    ways = told.all("uri-authentication-supported")
    usable = {"none", "requesting-user-name"} & set(ways)
    want(usable, f"uri-authentication-supported is {ways} for every URI (c. 140)")
    dpis = [x for x, y, unit in told.all("printer-resolution-supported") if x == y and unit == 3]
    dpis = [dpi for dpi in dpis if dpi <= DPI_MOST]
    # Of those that it can make the nearest; where there is none, what it wanted (c. 254).
    dpi = min(dpis, key=lambda each: abs(each - DPI_WANTED), default=DPI_WANTED)
    media = tuple(name for name in told.all("media-supported") if name in SIZES)
    return Capabilities(dpi, media or FALLBACK, formats, passes, seconds)
