# SPDX-License-Identifier: MIT
"""Windows: closed source, reported by implementers (c. 287 to 292).

add() is the wizard that adds a printer, print_modern() the class driver (IPP/2.0, PWG raster), and
print_legacy() the old Internet Printing client, which speaks IPP/1.0 on HTTP/1.1.
"""

from urllib.parse import urlsplit

from clients.link import (
    ABORTED,
    CANCELED,
    COMPLETED,
    PENDING,
    Link,
    attribute,
    cut,
    is_literal,
    mime,
    name_of_job,
    names,
    want,
    want_good,
)
from host_tools import ipp

AGENT = "Internet Print Provider"
PWG = "image/pwg-raster"
NOT_THERE = 0x0501  # server-error-operation-not-supported

# Three queries with about 21 names together; some of them no standard knows (c. 288, 289).
QUERIES = (
    names("ipp-versions-supported printer-uuid printer-device-id printer-dns-sd-name"),
    names(
        """
        uri-authentication-supported document-format-default document-format-preferred
        document-format-supported media-supported media-type-supported mopria-certified
        printer-firmware-name printer-firmware-patches printer-firmware-string-version
        printer-info printer-make-and-model printer-location printer-name
        """
    ),
    names("media-default printer-uri-supported printer-x-vendor-unknown media-col-database"),
)
UNKNOWN = ("mopria-certified", "document-format-preferred", "printer-x-vendor-unknown")
SIZES = ("om_card_54x86mm", "oe_business-card_2x3.5in", "na_index-3x5_3x5in", "iso_a7_74x105mm")


class Computer:
    """One computer; it knows a printer by its UUID."""

    def __init__(self, found, timeout_s=30.0):
        self.found = found
        self.timeout_s = timeout_s
        self.uuid = None

    def link(self, version, **more):
        """A new connection."""
        return Link(self.found, AGENT, version=version, timeout_s=self.timeout_s, **more)

    def add(self, version=(2, 0)):
        """The wizard: what was told in the three answers, one dictionary."""
        told = {}
        with self.link(version) as link:
            for names in QUERIES:
                answer = link.ask(
                    ipp.GET_PRINTER_ATTRIBUTES, attribute("requested-attributes", *names)
                )
                want_good(answer, "unknown names (c. 289)")
                for tag, attributes in answer.groups:
                    if tag == ipp.PRINTER_GROUP:
                        told |= attributes
                extra = [name for name in told if name not in sum(QUERIES, ())]
                want(not extra, f"attributes that nobody asked for: {extra}")
        check(self.found, told)
        known = self.uuid or told["printer-uuid"].value
        want(known == told["printer-uuid"].value, "printer-uuid is not constant (c. 290)")
        self.uuid = known
        return told

    def print_modern(self, told, document):
        """The class driver: Create-Job and Send-Document of PWG raster (c. 238): the job-id.

        It did not ask for operations-supported: it does without those that get 0x0501.
        """
        with self.link((2, 0)) as link:
            job, size = name_of_job("Doc1"), attribute("media", size_of(told))
            answer = link.ask(ipp.VALIDATE_JOB, job, mime(PWG), template=[size])
            if answer.code != NOT_THERE:
                want_good(answer, "Validate-Job")
            answer = link.ask(ipp.CREATE_JOB, job, template=[size])
            if answer.code == NOT_THERE:
                answer = link.send(ipp.PRINT_JOB, [job, mime(PWG)], cut(document), [size])
                want_good(answer, "Print-Job")
                return self._until_done(link, answer.group(ipp.JOB_GROUP).first("job-id"))
            want_good(answer, "Create-Job")
            job_id = answer.group(ipp.JOB_GROUP).first("job-id")
            more = [attribute("job-id", job_id), attribute("last-document", True), mime(PWG)]
            answer = link.send(ipp.SEND_DOCUMENT, more, cut(document))
            want_good(answer, "Send-Document")
            return self._until_done(link, job_id)

    def print_legacy(self, document):
        """IPP/1.0, no user, no 100 Continue (c. 290): Print-Job, then Get-Jobs: the job-id."""
        with self.link((1, 0), user=None, expects=False) as link:
            answer = link.send(
                ipp.PRINT_JOB,
                [name_of_job("Doc1"), ipp.attribute("document-format", ipp.MIME, PWG)],
                cut(document),
            )
            want_good(answer, "Print-Job of IPP/1.0 (c. 290)")
            job = answer.group(ipp.JOB_GROUP)
            for name in ("job-id", "job-uri", "job-state"):
                want(name in job, f"the answer to Print-Job has no {name}")
            answer = link.good(0x000A)  # Get-Jobs
            listed = [group.first("job-id") for tag, group in answer.groups if tag == 2]
            want(len(listed) == len(set(listed)), "Get-Jobs lists a job twice")
            return self._until_done(link, job.first("job-id"))

    def _until_done(self, link, job_id):
        for _ in range(1000):
            state = link.job(job_id).first("job-state")
            want(state not in (CANCELED, ABORTED), f"the job ended in state {state}")
            if state == COMPLETED:
                return job_id
            want(state >= PENDING, f"job-state {state}")
        raise AssertionError("the job does not end")


def check(found, told):
    """What would keep Windows from adding the printer (c. 288 to 292)."""
    for name in ("media-supported", "media-default", "printer-uuid", "printer-uri-supported"):
        want(told[name].values if name in told else (), f"{name} is missing (c. 290)")
    formats = told.get("document-format-supported")
    want(formats and PWG in formats.values, "document-format-supported: no PWG raster (c. 238)")
    uris = told["printer-uri-supported"].values
    reach = any(_is_there(urlsplit(uri), found) for uri in uris)
    want(reach, f"printer-uri-supported: host or port is not {found.uri}: {uris} (c. 290)")


def _is_there(uri, found):
    """Whether a URI has the right host and port; another name may be the printer's, too."""
    return uri.port in (found.port, None) and (
        uri.hostname in (found.host, *found.addresses)
        or (not is_literal(uri.hostname) and uri.hostname != "localhost")
    )


def size_of(told):
    """The size of a job: one with a name it knows; it can have the printer's own (c. 291)."""
    sizes = told["media-supported"].values
    return next((size for size in SIZES if size in sizes), told["media-default"].value)
