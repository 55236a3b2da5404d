# SPDX-License-Identifier: MIT
"""Jobs that outlive a restart: FOLDER/jobs.log and jobs.old, and the next job-id in next-id.

A job is one line, added when it has ended: a CRC-32 in hexadecimal, a space, its fields as JSON.
The CRC begins with that of the tables that numbers in a line refer to, so a line that is torn,
damaged or of a firmware with other tables is none. A full jobs.log becomes jobs.old. A job that
has not ended when the power goes is not listed afterwards, but its job-id is never given again.
"""

import binascii
import json
import os

from micropython import const

from platen import log
from platen.model import limits, tables
from platen.model.formats import FORMATS
from platen.model.job import state_name

NEW = "/jobs.log"
OLD = "/jobs.old"
NEXT_ID = "/next-id"

_LAYOUT = const(1)  # of the fields of a line: another number when they change


def crc(payload):
    """What a line with this payload begins with."""
    seed = binascii.crc32(tables.TEMPLATE, _LAYOUT)
    for name in FORMATS:
        seed = binascii.crc32(name, seed)
    return b"%08x" % binascii.crc32(payload, seed)


def replace(path, data):
    """Put `data` into the file: all of it or, if the power goes on the way, nothing of it.

    An OSError leaves the file as it was.
    """
    new = path + ".new"
    try:
        with open(new, "wb") as f:
            f.write(data)
        os.rename(new, path)  # atomic in LittleFS; what close() wrote is in the flash by then
    except OSError:
        try:
            os.remove(new)
        except OSError:
            pass
        raise


def note(folder, printer, count, job):
    """Store that a job is new or has ended, or (None) that all were purged.

    count: how many lines jobs.log has, None: no jobs are stored; returns what it is now.
    """
    is_new = job is not None and not job.is_finished()
    if job is not None and not is_new and job.processing_s is None:
        # The pipeline tells of the others.
        log.info("job %d: %s, nothing of it printed" % (job.id, state_name(job.state)))
    try:
        if is_new:
            # Before anyone hears of its number.
            replace(folder + NEXT_ID, b"%d\n" % printer.next_id)
        elif count is not None:
            if job is None:
                remove(folder)
                return 0
            payload = _payload(printer, job)
            if count >= limits.HISTORY_FILE_JOBS:
                count = 0
                os.rename(folder + NEW, folder + OLD)
            count += 1
            with open(folder + NEW, "ab") as f:
                # In pieces: memory may lie in pieces too. The first line end is for a torn line.
                f.write(b"\n%s " % crc(payload))
                f.write(payload)
                f.write(b"\n")
    except (OSError, MemoryError, ValueError) as e:
        log.warning("the history is not stored: %s" % repr(e))
    return count


def _payload(printer, job):
    """The fields of a job that has ended, as the bytes of their JSON."""
    texts = (job.name, job.document_name, job.user, job.media, b" ".join(job.reasons))
    dates = [printer.date_of(s) for s in (job.created_s, job.processing_s, job.completed_s)]
    numbers = (job.id, job.state, job.format, job.detected, job.octets, job.pages)
    fields = (
        numbers + (int(job.has_document), job.level),
        [str(text, "utf-8") for text in texts],
        _hex(job.choices),
        [date if date is None else _hex(date) for date in dates],
    )
    return json.dumps(fields).encode()


def _hex(data):
    return str(binascii.hexlify(data), "utf-8")


def remove(folder):
    """Forget all jobs."""
    for name in (OLD, NEW):
        try:
            os.remove(folder + name)
        except OSError:
            pass  # there is none
