# SPDX-License-Identifier: MIT
"""Windows: closed source, reported by implementers (c. 287 to 292).

add() is the wizard that adds a printer, print_modern() the class driver (IPP/2.0, PWG raster), and
print_legacy() the old Internet Printing client, which speaks IPP/1.0 on HTTP/1.1.
"""

from clients.link import (
    ABORTED,
    CANCELED,
    COMPLETED,
    PENDING,
    Link,
    attribute,
    cut,
    mime,
    name_of_job,
    names,
    want,
)
from host_tools import ipp

AGENT = "Internet Print Provider"
PWG = "image/pwg-raster"

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
                want(answer.code < 0x0100, f"0x{answer.code:04x} to unknown names (c. 289)")
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
        """The class driver: Create-Job and Send-Document of PWG raster (c. 238): the job-id."""
        del told
        with self.link((2, 0)) as link:
            size = attribute("media", SIZES[0])  # a named size both know (c. 291)
            link.good(ipp.VALIDATE_JOB, name_of_job("Doc1"), mime(PWG), template=[size])
            answer = link.good(ipp.CREATE_JOB, name_of_job("Doc1"), template=[size])
            job_id = answer.group(ipp.JOB_GROUP).first("job-id")
            more = [attribute("job-id", job_id), attribute("last-document", True), mime(PWG)]
            answer = link.send(ipp.SEND_DOCUMENT, more, cut(document))
            want(answer.code < 0x0100, f"0x{answer.code:04x} to Send-Document")
            return self._until_done(link, job_id)

    def print_legacy(self, document):
        """IPP/1.0, no user, no 100 Continue (c. 290): Print-Job, then Get-Jobs: the job-id."""
        with self.link((1, 0), user=None, expects=False) as link:
            answer = link.send(
                ipp.PRINT_JOB,
                [name_of_job("Doc1"), ipp.attribute("document-format", ipp.MIME, PWG)],
                cut(document),
            )
            want(answer.code < 0x0100, f"0x{answer.code:04x} to Print-Job of IPP/1.0 (c. 290)")
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
        want(name in told, f"no {name} (c. 290)")
    want(told["media-default"].value in told["media-supported"].values, "media-default (c. 290)")
    want(PWG in told["document-format-supported"].values, "no image/pwg-raster (c. 238)")
    uris = told["printer-uri-supported"].values
    want(found.uri in uris, f"{found.uri} is not among {uris} (c. 290)")
    want(len(told["uri-authentication-supported"].values) == len(uris), "uri-authentication")
    sizes = told["media-supported"].values
    want(any(size in SIZES for size in sizes), f"no size with a name it knows: {sizes} (c. 291)")
