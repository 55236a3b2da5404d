# SPDX-License-Identifier: MIT
"""Printers that keep their state in a folder of their own, for the tests of the store."""

import binascii
import os
import sys

from modelkit import Kit
from platen import log
from platen.core import ipp_tags as t
from platen.model import template
from platen.shell import history, recall, state

DATE = bytes((7, 234, 11, 25, 20, 0, 0, 0, 43, 0, 0))  # 2026-11-25 20:00:00 UTC
CHOICES = bytes((template.UNSET,)) * template.ROWS


def base():
    """Where a folder for a test may be made: /tmp, on a board the root."""
    return "/tmp/" if "tmp" in os.listdir("/") else "/"


class Folder:
    """A folder that `remove` takes away, and what the firmware said."""

    def __init__(self):
        self.path = base() + "platen-" + binascii.hexlify(os.urandom(6)).decode()
        os.mkdir(self.path)
        self.warnings = []
        self.told = []
        self._log = log.warning, log.info
        log.warning = self.warnings.append
        log.info = self.told.append

    def remove(self):
        log.warning, log.info = self._log
        for name in self.names():
            os.remove(self.path + "/" + name)
        os.rmdir(self.path)

    def names(self):
        """The files in it, sorted."""
        return sorted(os.listdir(self.path))

    def read(self, name):
        """All bytes of a file."""
        with open(self.path + "/" + name, "rb") as f:
            return f.read()

    def write(self, name, data):
        """Replace a file."""
        with open(self.path + "/" + name, "wb") as f:
            f.write(data)

    def start(self, has_history=True):
        """A printer that has just been switched on, as a Kit."""
        kit = Kit()
        kit.printer.date_time = lambda ago_s: DATE[:6] + bytes((60 - ago_s,)) + DATE[7:]
        state.hook(self.path, kit.printer, recall.recall(self.path, kit.printer, has_history))
        return kit


class Request:
    """Stands in for a request that makes a job."""

    def __init__(self, name=b"Receipt", user=b"ada", document_name=b"receipt.png"):
        self.name = name
        self.user = user
        self.document_name = document_name

    def describe(self, job):
        job.name = self.name
        job.user = self.user
        job.document_name = self.document_name
        job.media = b"om_receipt_48.05x297mm"
        job.choices = CHOICES


def begin(kit, request=None):
    """A new job."""
    return kit.printer.create_job(request or Request())


def end(kit, job=None, state=t.JOB_COMPLETED, reasons=(b"job-completed-successfully",)):
    """Print a job (a new one without `job`) to its end; returns it."""
    job = job or begin(kit)
    job.has_document = True
    kit.printer.start(job)
    kit.printer.active = None
    kit.printer.finish(job, state, reasons)
    return job


def facts(job):
    """What is stored of a job."""
    return (
        (job.id, job.name, job.user, job.document_name, job.state, job.reasons, job.choices)
        + (job.media, job.format, job.detected, job.octets, job.pages, job.has_document)
    )  # fmt: skip


def ids(kit):
    """Numbers of the listed jobs."""
    return [job.id for job in kit.printer.jobs]


class FullFile:
    """A file of a file system with so many bytes left."""

    def __init__(self, file, left):
        self._file = file
        self._left = left

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._file.close()

    def write(self, data):
        """What fits is written; then there is no space."""
        self._file.write(data[: self._left])
        if len(data) > self._left:
            raise OSError(28)
        self._left -= len(data)


class Full:
    """Lets files opened by the store have so many bytes; `end` gives the space back."""

    def __init__(self, left):
        def opened(path, mode):
            file = open(path, mode)
            return file if mode == "rb" else FullFile(file, left)

        # The history is loaded for each job and dropped again: here it is the one in hand.
        self._forget = state.forget
        state.forget = lambda name: None
        sys.modules[history.__name__] = history
        sys.modules["platen.shell"].history = history
        history.open = opened

    def end(self):
        """Space again."""
        del history.open
        state.forget = self._forget
