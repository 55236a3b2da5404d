# SPDX-License-Identifier: MIT
"""Every operation end to end: requests with groups of any kind, a printer that has an operator.

`Desk(port)` is a Wire whose `do(operation, *attributes, groups=..., user=...)` returns the decoded
answer; CHIEF is the operator of `a_printer(...)`, everyone else is nobody special.
"""

import contextlib

import hosttest
from e2e_client import OK, USER, Wire, job_number, requested
from e2e_printer import Simulator, frozen_interpreter
from host_tools import ipp
from platen.core import ipp_tags as t

CHIEF = "chief"
INTERPRETERS = ("micropython", "micropython-board")


@contextlib.contextmanager
def a_printer(folder, name="micropython", **options):
    """A running printer with an operator."""
    interpreter = options.pop("interpreter", None)
    if interpreter is None:
        frozen = name.endswith("-frozen")
        interpreter = frozen_interpreter() if frozen else hosttest.interpreter(name)
    options.setdefault("operator", CHIEF)
    with Simulator(folder, interpreter, control=True, **options) as simulator:
        yield simulator


def impatient(folder, name="micropython", **limits):
    """An interpreter that runs the firmware's sources with other limits: {name: value}."""
    real = hosttest.interpreter(name)
    patches = "; ".join(f"limits.{name} = {value}" for name, value in limits.items())
    script = folder / "impatient"
    script.write_text(
        "#!/bin/sh\n"
        'case "$1" in\n'
        f'*main.py) exec {real.path} -c "import sys; from platen.model import limits; {patches};'
        """ from platen import app; app.main('$2')";;\n"""
        f'*) exec {real.path} "$@";;\n'
        "esac\n"
    )
    script.chmod(0o700)
    return hosttest.Interpreter("impatient", script)


class Desk(Wire):
    """A connection that asks for anything."""

    def message(self, operation, *attributes, groups=(), user=USER):
        """The bytes of a request with groups behind the operation attributes."""
        self.request_id += 1
        target = [each for each in attributes if each.name == "job-id"]
        rest = [each for each in attributes if each.name != "job-id"]
        head = ipp.group(
            ipp.OPERATION_GROUP,
            ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
            ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
            ipp.attribute("printer-uri", ipp.URI, self.uri),
            *target,
            ipp.attribute("requesting-user-name", ipp.NAME, user),
            *rest,
        )
        return ipp.encode(ipp.Message(operation, self.request_id, [head, *groups]))

    def do(self, operation, *attributes, groups=(), user=USER):
        """One request without a document; the decoded answer."""
        body = self.message(operation, *attributes, groups=groups, user=user)
        self.send(self.post_head(length=len(body)) + body)
        return self.answer()

    def good(self, operation, *attributes, **options):
        """do() of something that must succeed to the letter."""
        answer = self.do(operation, *attributes, **options)
        assert answer.code == OK, hex(answer.code)
        return answer

    def command(self, operation, *attributes, **options):
        """good() by the operator."""
        return self.good(operation, *attributes, user=CHIEF, **options)

    def state(self):
        """(printer-state, printer-state-reasons)."""
        found = self.printer("printer-state", "printer-state-reasons")
        return found["printer-state"].value, list(found.all("printer-state-reasons"))

    def job_state(self, job_id):
        """job-state."""
        return self.job(job_id, "job-state")["job-state"].value

    def listed(self, *attributes):
        """job-ids of Get-Jobs."""
        answer = self.good(t.OP_GET_JOBS, *attributes)
        return [jobs["job-id"].value for tag, jobs in answer.groups if tag == ipp.JOB_GROUP]


def keyword(name, *values):
    """A keyword attribute."""
    return ipp.attribute(name, ipp.KEYWORD, *values)


def integer(name, *values):
    """An integer attribute."""
    return ipp.attribute(name, ipp.INTEGER, *values)


def text(name, value):
    """A text attribute."""
    return ipp.attribute(name, ipp.TEXT, value)


__all__ = (
    "CHIEF", "INTERPRETERS", "Desk", "a_printer", "impatient", "integer", "ipp", "job_number",
    "keyword", "requested", "t", "text",
)  # fmt: skip
