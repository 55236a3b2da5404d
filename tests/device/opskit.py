# SPDX-License-Identifier: MIT
"""A printer with an operator, and who asks it: for the tests of the operations.

`Ops().ask(operation, attributes, user=ADA)` gives the Answer; `printer` is the model behind it.
Attributes are bytes: `integer(b"job-id", 1) + keyword(...)`; `group(tag, ...)` begins a group.
"""

import gc

from modelkit import CHARSET, CONFIG, LANGUAGE, PRINTER_URI, Answer, Kit, attribute, unsigned
from platen.core import ipp_tags as t
from platen.model import identity

ADA = b"ada"  # owns what the tests make
EVE = b"eve"  # anyone else
ROOT = b"root"  # the one operator of the configuration

LAST = attribute(t.TAG_BOOLEAN, b"last-document", b"\1")


def number(n):
    """An integer value on the wire."""
    return bytes((n >> 24 & 255, n >> 16 & 255, n >> 8 & 255, n & 255))


def many(tag, name, values):
    """A 1setOf attribute."""
    data = b""
    for value in values:
        data += attribute(tag, name, value)
        name = b""
    return data


def integer(name, *values):
    """An integer attribute."""
    return many(t.TAG_INTEGER, name, [number(value) for value in values])


def keyword(name, *values):
    """A keyword attribute."""
    return many(t.TAG_KEYWORD, name, values)


def boolean(name, value):
    """A boolean attribute."""
    return attribute(t.TAG_BOOLEAN, name, b"\1" if value else b"\0")


def group(tag, *attributes):
    """An attribute group."""
    return bytes((tag,)) + b"".join(attributes)


def job_id(n):
    """The job-id operation attribute."""
    return integer(b"job-id", n)


def requested(*names):
    """requested-attributes."""
    return keyword(b"requested-attributes", *names)


class Ops(Kit):
    """A Kit with an operator, a tick counter, and a Cancel-Job that finds a connection."""

    def __init__(self, profile="private", config=CONFIG):
        config = dict(config)
        config["profile"] = profile
        config["authentication"] = ["digest" if profile == "users" else "certificate"]
        self.rank = identity.PASSWORD if profile == "users" else identity.CERTIFICATE
        config["operators"] = [ROOT.decode()]
        Kit.__init__(self, config)
        self.proof = profile in ("users", "mutual")  # whether clients prove who they are
        self.needs_proof = self.proof
        self.identity = None  # who asks, where `proof` does not say it
        self.now_ms = 0
        self.printer.now_ms = lambda: self.now_ms
        self.stopped = []  # jobs whose connection was told to give up
        self.printer.stop_document = self.stopped.append

    def ask(self, operation, attributes=b"", user=ADA, target=PRINTER_URI):
        """The Answer to a request of `user`."""
        gc.collect()  # an answer is one block of memory here
        who = attribute(t.TAG_NAME, b"requesting-user-name", user) if user else b""
        self.request.denial = 0
        self.request.who = self.identity
        if self.proof:
            groups = (identity.OPERATORS,) if user == ROOT else ()
            self.request.who = identity.Identity(self.rank, user, groups)
        elif self.needs_proof:
            self.request.denial = 401
        return Kit.ask(self, operation, CHARSET + LANGUAGE + target + who + attributes)

    def create(self, extra=b"", user=ADA):
        """Create-Job: the new Job of the model."""
        answer = self.ask(t.OP_CREATE_JOB, extra, user)
        assert not answer.status & 0xFF00, hex(answer.status)
        return self.printer.find_job(unsigned(answer.first(b"job-id")))

    def print(self, extra=b"", user=ADA):
        """Print-Job, as if its document were printed at once: the Job."""
        answer = self.ask(t.OP_PRINT_JOB, extra, user)
        assert not answer.status & 0xFF00, hex(answer.status)
        return self.printer.find_job(unsigned(answer.first(b"job-id")))

    def printing(self, user=ADA):
        """A Job whose document is on its way to the engine."""
        job = self.create(user=user)
        self.printer.document_came(job)
        self.printer.start(job)
        return job

    def end(self, job, state=t.JOB_COMPLETED, reason=b"job-completed-successfully"):
        """The pipeline is through with `job`."""
        self.printer.active = None
        self.printer.finish(job, state, (reason,))
        self.printer.state()

    def expire(self):
        """What the housekeeping does."""
        self.printer.expire(self.now_ms, lambda a, b: a - b)

    def get(self, job, *names):
        """{name: [values]} of a job, asked for as its owner; all attributes without names."""
        extra = requested(*names) if names else b""
        answer = self.ask(t.OP_GET_JOB_ATTRIBUTES, job_id(job.id) + extra)
        assert answer.status == 0, hex(answer.status)
        return answer.all(t.GROUP_JOB)[0]

    def attributes(self, *names):
        """{name: [values]} of the printer."""
        answer = self.ask(t.OP_GET_PRINTER_ATTRIBUTES, requested(*names))
        assert answer.status == 0, hex(answer.status)
        return answer.all(t.GROUP_PRINTER)[0]

    def listed(self, extra=b"", user=ADA):
        """job-ids of Get-Jobs, in its order."""
        answer = self.ask(t.OP_GET_JOBS, extra, user)
        assert answer.status == 0, hex(answer.status)
        return [unsigned(job[b"job-id"][0]) for job in answer.all(t.GROUP_JOB)]


def unsupported(answer):
    """{name: [values]} of the unsupported group, {} without one."""
    found = answer.all(t.GROUP_UNSUPPORTED)
    return found[0] if found else {}


__all__ = (
    "ADA", "EVE", "LAST", "ROOT", "Answer", "Ops", "attribute", "boolean", "group", "integer",
    "job_id", "keyword", "many", "number", "requested", "t", "unsigned", "unsupported",
)  # fmt: skip
