# SPDX-License-Identifier: MIT
"""Gives the printer at its start what earlier runs left. Needed once, then dropped.

Whatever is wrong with a file, the printer starts: what is damaged is as if it were not there.
"""

import binascii
import json
import os

from platen import log
from platen.model import limits
from platen.model.job import Job
from platen.shell import history, settings


def recall(folder, printer, has_history):
    """Give `printer` what is stored in `folder`; returns how many lines jobs.log has.

    Without history nothing about jobs is kept but the next job-id: what is stored is removed, and
    the number is None.
    """
    try:
        os.mkdir(folder)
    except OSError:
        pass  # it is there; what else is wrong shows at the first write
    settings.load(folder, printer)
    next_id = _next_id(folder)
    jobs = []
    count = None
    if has_history:
        shared = {}
        _read(folder + history.OLD, jobs, shared)
        count = _read(folder + history.NEW, jobs, shared)
        next_id = _take(printer, jobs, next_id)
    else:
        history.remove(folder)
    printer.next_id = next_id or 1
    return count


def _take(printer, jobs, next_id):
    """Give the printer its jobs, oldest first; the next job-id, which comes after all of theirs.

    Behind the greatest job-id comes 1, so one is after another if less than half a turn away.
    """
    if not next_id:
        next_id = max([0] + [job.id for job in jobs]) % limits.JOB_ID_MAX + 1
    for job in jobs:
        if (job.id - next_id) % limits.JOB_ID_MAX < limits.JOB_ID_MAX // 2:
            next_id = job.id % limits.JOB_ID_MAX + 1
    printer.jobs += sorted(jobs, key=lambda job: (job.id - next_id) % limits.JOB_ID_MAX)
    return next_id


def _next_id(folder):
    """The job-id that was stored as the next one, 0 if there is none."""
    try:
        with open(folder + history.NEXT_ID, "rb") as f:
            number = int(f.read(12))
        if 0 < number <= limits.JOB_ID_MAX:
            return number
    except OSError:
        return 0  # there was no job yet
    except ValueError:
        pass
    log.warning("next-id is damaged: the job-id after the last one stored is next")
    return 0


def _read(path, jobs, shared):
    """Add the jobs of a file to the last ones; returns how many lines it has."""
    count = 0
    try:
        with open(path, "rb") as f:
            line = f.readline(limits.HISTORY_LINE_BYTES)
            while line:
                line = line.strip()
                if line:
                    count += 1
                    try:
                        _add(_job(line, shared), jobs)
                    except ValueError:
                        log.warning("%s: line %d is no job of this firmware" % (path, count))
                line = f.readline(limits.HISTORY_LINE_BYTES)
    except OSError:
        pass  # not there yet
    return count


def _add(job, jobs):
    for i in range(len(jobs)):
        if jobs[i].id == job.id:  # Restart-Job: it ended twice
            del jobs[i]
            break
    if len(jobs) >= limits.JOB_HISTORY:
        del jobs[0]
    jobs.append(job)


def _job(line, shared):
    """The Job of a line; `shared` has values that other jobs have too. ValueError: it is none."""
    payload = line[9:]
    if line[:9] != history.crc(payload) + b" ":
        raise ValueError
    numbers, texts, choices, dates = json.loads(payload)
    job = Job(numbers[0], None)
    job.state, job.format, job.detected, job.octets, job.pages = numbers[1:6]
    has_document, job.level = numbers[6:]
    job.has_document = bool(has_document)
    texts = [_shared(text.encode(), shared) for text in texts]
    job.name, job.document_name, job.user, job.media = texts[:4]
    job.reasons = _shared(tuple(texts[4].split()), shared)
    job.choices = _shared(binascii.unhexlify(choices), shared)
    dates = [date if date is None else binascii.unhexlify(date) for date in dates]
    job.created_s, job.processing_s, job.completed_s = [_shared(date, shared) for date in dates]
    return job


def _shared(value, shared):
    return shared.setdefault(value, value)
