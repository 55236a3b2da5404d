# SPDX-License-Identifier: MIT
"""Recorded client sessions (tests/vectors/streams): taken apart, and fitted to a new printer.

`Session(name)` has `requests`, the bytes of each request, `cuts`, the lengths of the pieces in
which each was sent, and `document(i)`. Its own small reading of HTTP and IPP: it shares nothing
with the firmware.
"""

import re
import struct

from hosttest import ROOT

STREAMS = ROOT / "tests/vectors/streams"

# value-tag integer, name-length 6, "job-id", value-length 4
_JOB_ID = b"\x21\x00\x06job-id\x00\x04"


class Session:
    """One recorded connection."""

    def __init__(self, name):
        data = (STREAMS / f"{name}.client.bin").read_bytes()
        self.requests = []
        while data:
            length = request_length(data)
            self.requests.append(data[:length])
            data = data[length:]
        self.cuts = self._cuts(name)

    def _cuts(self, name):
        """Lengths of the pieces of each request; a piece never spans two of them."""
        lines = (STREAMS / f"{name}.segments.txt").read_text().splitlines()
        sizes = [int(line.split()[2]) for line in lines if " C " in line]
        cuts = []
        for request in self.requests:
            own = []
            while sum(own) < len(request):
                own.append(sizes.pop(0))
            assert sum(own) == len(request), "a recorded segment spans two requests"
            cuts.append(own)
        assert not sizes
        return cuts

    def with_job(self, job_id):
        """The requests, about another job."""
        number = struct.pack(">I", job_id)

        def put(request):
            at = request.find(_JOB_ID)
            if at < 0:
                return request
            at += len(_JOB_ID)
            return request[:at] + number + request[at + 4 :]

        return [put(request) for request in self.requests]

    def operation(self, index):
        """operation-id of a request."""
        return struct.unpack(">H", body_of(self.requests[index])[2:4])[0]

    def document(self):
        """Document data of the one request that has some."""
        (found,) = filter(None, (after_ipp(body_of(each)) for each in self.requests))
        return found


def request_length(data):
    """Bytes of the first request in data."""
    head, _, _ = data.partition(b"\r\n\r\n")
    at = len(head) + 4
    length = re.search(rb"(?i)\r\ncontent-length: *(\d+)", head)
    if length:
        return at + int(length[1])
    while True:
        end = data.index(b"\r\n", at)
        size = int(data[at:end], 16)
        at = end + 2 + size + 2
        if not size:
            return at


def body_of(request):
    """Body of a request, without chunk framing."""
    head, _, rest = request.partition(b"\r\n\r\n")
    if b"chunked" not in head:
        return rest
    body = b""
    while True:
        line, _, rest = rest.partition(b"\r\n")
        size = int(line, 16)
        if not size:
            return body
        body += rest[:size]
        rest = rest[size + 2 :]


def after_ipp(body):
    """What follows the end-of-attributes tag."""
    at = 8
    while body[at] != 3:
        if body[at] < 0x10:
            at += 1
            continue
        name = struct.unpack_from(">H", body, at + 1)[0]
        value = struct.unpack_from(">H", body, at + 3 + name)[0]
        at += 5 + name + value
    return body[at + 1 :]
