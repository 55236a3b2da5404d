# SPDX-License-Identifier: MIT
"""ChromeOS: its set-up rule is in printer_info.cc (c. 284 to 286).

Below it works CUPS, driverless: conditions as in ppd-cache.c (c. 267 to 282), requests as
they were recorded (c. 314 to 323).
"""

import gzip
import itertools
import threading
import time

import libcups_ipp
from clients.link import (
    ABORTED,
    CANCELED,
    COMPLETED,
    Link,
    attribute,
    cut,
    mime,
    name_of_job,
    names,
    want,
    want_good,
)
from host_tools import ipp

AGENT = "CUPS/2.4.2 (Linux 6.1; x86_64) IPP/2.0"
PWG, URF = "image/pwg-raster", "image/urf"
AUTO = ("application/pdf", PWG)

# The names that backend/ipp asks for (c. 318 to 320), and of jobs (c. 321).
BACKEND = names(
    """
    compression-supported copies-supported cups-version document-format-supported
    job-password-encryption-supported marker-colors marker-high-levels marker-levels
    marker-low-levels marker-message marker-names marker-types media-col-supported
    multiple-document-handling-supported operations-supported print-color-mode-supported
    printer-alert printer-alert-description printer-is-accepting-jobs
    printer-mandatory-job-attributes printer-state printer-state-message printer-state-reasons
    """
)
JOB = names(
    """
    job-id job-impressions-completed job-media-sheets-completed job-name
    job-originating-user-name job-state job-state-reasons
    """
)


def sets_up_by_itself(told):
    """ChromeOS's rule: else a person has to choose a PPD (c. 285)."""
    versions = [version for version in told.all("ipp-versions-supported") if version >= "2.0"]
    want(versions, "ipp-versions-supported has nothing from 2.0 on (c. 285)")
    formats = told.all("document-format-supported")
    want(
        any(each in formats for each in AUTO),
        "document-format-supported: neither PDF nor PWG raster (c. 285)",
    )


def driverless(told):
    """CUPS's conditions (c. 269 to 277); returns the format it will send."""
    want(told.all("printer-uri-supported"), "printer-uri-supported is missing (c. 269)")
    media = ("media-col-database", "media-size-supported", "media-supported")
    want(any(told.all(name) for name in media), "media-supported: no list of media (c. 270)")
    problem = libcups_problem(told)
    want(problem is None, f"attribute syntax: {problem} (c. 271)")
    sides = ("bottom", "left", "right", "top")
    margins = [told.all(f"media-{side}-margin-supported") for side in sides]
    is_trap = all(margins) and not any(any(each) for each in margins)
    want(not is_trap, "media-left-margin-supported and the others are 0: Letter comes (c. 277)")
    return _format(told)


def _format(told):
    formats = told.all("document-format-supported")
    if "urf-supported" in told:
        # 2.4 wants it of a printer that takes no Apple raster, too: test_doctor.py tries it.
        has_rs = any(t.startswith("RS") for t in told.all("urf-supported"))
        want(has_rs, "urf-supported has no RS (c. 273)")
        if URF in formats:
            return URF
    want(PWG in formats, "document-format-supported: no format that it can make (c. 272)")
    for name in ("pwg-raster-document-resolution-supported", "pwg-raster-document-type-supported"):
        want(name in told, f"{name} is missing (c. 272)")
    return PWG


def libcups_problem(told):
    """What ippValidateAttributes of the system's libcups says of an answer; None: nothing."""
    operation = ipp.group(
        ipp.OPERATION_GROUP,
        attribute("attributes-charset", "utf-8", tag=ipp.CHARSET),
        attribute("attributes-natural-language", "en", tag=ipp.LANGUAGE),
    )
    message = ipp.Message(0, 1, [operation, (ipp.PRINTER_GROUP, told)])
    return libcups_ipp.decode(ipp.encode(message)).problem


class Chromebook:
    """One Chromebook."""

    def __init__(self, found, timeout_s=30.0):
        self.found = found
        self.timeout_s = timeout_s
        self.trouble = []  # what went wrong on the second connection
        self._end = threading.Event()

    def link(self):
        """A new connection."""
        return Link(self.found, AGENT, user="chronos", timeout_s=self.timeout_s, dated=True)

    def add(self):
        """Automatic set-up: one request (c. 314); returns (what was told, format)."""
        with self.link() as link:
            told = link.printer("all", "media-col-database")
        sets_up_by_itself(told)
        return told, driverless(told)

    def _monitor(self, job_id):
        try:
            with self.link() as monitor:
                for pause_s in itertools.cycle((1, 1, 2, 3, 5, 8)):  # c. 316
                    monitor.printer(*BACKEND)
                    if job_id is not None:
                        monitor.job(job_id, *JOB)
                    if self._end.wait(pause_s):
                        return
        except Exception as error:
            self.trouble.append(error)

    def print(self, kind, document):
        """One job as backend/ipp does it (c. 315, 316, 321 to 323): the job-id."""
        template = [
            attribute("output-bin", "face-down"),
            attribute("print-color-mode", "monochrome"),
            attribute("print-quality", 4, tag=ipp.ENUM),
            attribute("multiple-document-handling", "separate-documents-uncollated-copies"),
        ]
        job = [name_of_job("page")]
        with self.link() as link:
            told = link.printer(*BACKEND)
            want(told.first("printer-is-accepting-jobs"), "printer-is-accepting-jobs is false")
            # backend/ipp leaves out what is not there, and has Print-Job instead of the two.
            have = told.all("operations-supported")
            if ipp.VALIDATE_JOB in have:
                link.good(ipp.VALIDATE_JOB, *job, mime(kind), template=template)
            if {ipp.CREATE_JOB, ipp.SEND_DOCUMENT} <= set(have):
                answer = link.good(ipp.CREATE_JOB, *job, template=template)
                job_id = answer.group(ipp.JOB_GROUP).first("job-id")
                more = [attribute("job-id", job_id), attribute("last-document", True)]
                operation, more, template = ipp.SEND_DOCUMENT, [*more, mime(kind)], ()
            else:
                job_id = None
                operation, more = ipp.PRINT_JOB, [*job, mime(kind)]
            if "gzip" in told.all("compression-supported"):  # c. 279
                more.append(attribute("compression", "gzip"))
                document = gzip.compress(document)
            # The second connection watches meanwhile (c. 316).
            watcher = threading.Thread(target=self._monitor, args=(job_id,), daemon=True)
            watcher.start()
            answer = link.send(operation, more, cut(document), template)
            want_good(answer, "the document")
            job_id = job_id or answer.group(ipp.JOB_GROUP).first("job-id")
            link.printer(*BACKEND)
        self._end.set()
        watcher.join(self.timeout_s)
        self._end.clear()
        deadline = time.monotonic() + self.timeout_s
        while time.monotonic() < deadline:
            with self.link() as fresh:  # on fresh connections until completed (c. 316)
                state = fresh.job(job_id, *JOB).first("job-state")
            want(state not in (CANCELED, ABORTED), f"the job ended in state {state}")
            if state == COMPLETED:
                return job_id
        raise AssertionError("the job does not end")
