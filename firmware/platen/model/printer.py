# SPDX-License-Identifier: MIT
"""Printer: the one Printer object, its job history and its state (RFC 8011 section 5.4).

It decides and remembers; it does no I/O. Time comes in as two functions, the engine's condition
as one, so that tests can drive it without a clock.
"""

from platen.core import ipp_tags as t
from platen.model import limits, names
from platen.model.attributes import AttributeTable
from platen.model.job import Job
from platen.model.media import Media
from platen.model.tables import JOB

_NONE = (b"none",)

# What a person should do about an engine's reason, by its keyword without the severity suffix.
_ADVICE = (
    (b"media-", b"Load a paper roll."),
    (b"cover-open", b"Close the cover."),
    (b"other", b"The print engine needs attention."),
)

# job-state-message from JOB_PENDING (3) on; the stopped and aborted ones are said in words.
_JOB_MESSAGES = (b"Waiting.", b"Held.", b"Printing.", b"", b"Canceled.", b"", b"Printed.")


class Printer:
    """State of the printer; `tables` are its attributes.

    `now_s()` is printer-up-time; `now_ms()` and `add_ms(ticks, ms)` are the tick counter.
    """

    def __init__(self, config, tables, now_s, now_ms, add_ms):
        self.config = config
        self.is_open = config["profile"] == "open"
        self.name = config["name"].encode()
        # For HTTP/1.0 clients, which need not send a Host field.
        self.host = b"%s:%d" % (config["host"].encode(), config["port"])
        engine = config["engine"]
        self.media = Media(engine["dots"])
        # In slips of 150 mm: the mechanism's pace is in mm, IPP wants pages.
        self.pages_per_minute = max(1, engine["speed_mm_s"] * 60 // 150)
        self.now_s = now_s
        self.now_ms = now_ms
        self.add_ms = add_ms
        self.engine_reasons = tuple  # set by the shell: () while the engine is well
        self.stop_document = None  # set by the shell: stop_document(job) wakes a waiting reader
        self.jobs = []  # oldest first
        self.waiting = 0  # connections whose document waits for the engine
        self.waiting_max = 0  # set by the shell
        self.active = None  # the job whose document is printing
        self.identify = 0  # Identify-Printer requests not yet shown; the shell takes them
        self.state_changed_s = now_s()
        self.config_changed_s = now_s()
        self._state = t.PRINTER_IDLE
        self._next_id = 1
        self.attributes = AttributeTable(tables)
        self.job_attributes = AttributeTable(JOB)
        self.all_job_set = bytearray(8)
        self.job_attributes.want(self.all_job_set, names.IN_DESCRIPTION | names.IN_TEMPLATE)

    # State.

    def state(self):
        """printer-state now; notes the time when it changed since the last look."""
        if self.active is None:
            state = t.PRINTER_IDLE
        else:
            state = t.PRINTER_PROCESSING
        if self.is_stopped():
            state = t.PRINTER_STOPPED
        if state != self._state:
            self._state = state
            self.state_changed_s = self.now_s()
        return state

    def is_stopped(self):
        """Whether the engine stands still; with a warning, such as media-low, it prints on."""
        reasons = self.engine_reasons()
        return bool(reasons) and not reasons[0].endswith(b"-warning")

    def reasons(self):
        """printer-state-reasons: the engine's, or `none`."""
        return self.engine_reasons() or _NONE

    def state_message(self):
        """printer-state-message: what a person at the printer should know or do."""
        for reason in self.engine_reasons():
            for prefix, advice in _ADVICE:
                if reason.startswith(prefix):
                    return advice
        return b"Ready." if self.state() == t.PRINTER_IDLE else b"Printing."

    def queued(self):
        """queued-job-count: jobs that are not finished."""
        n = 0
        for job in self.jobs:
            if not job.is_finished():
                n += 1
        return n

    # Jobs.

    def find_job(self, job_id):
        """The job with this job-id, or None."""
        for job in self.jobs:
            if job.id == job_id:
                return job
        return None

    def create_job(self, request):
        """A new pending job from the request's attributes, or None if too many wait."""
        waiting = 0
        for job in self.jobs:
            if job.state == t.JOB_PENDING and job.deadline_ms is not None:
                waiting += 1
        if waiting >= limits.JOBS_WAITING:
            return None
        if len(self.jobs) >= limits.JOB_HISTORY and not self._forget():
            return None
        job = Job(self._next_id, self.now_s())
        self._next_id += 1
        request.describe(job)
        self.jobs.append(job)
        return job

    def _forget(self):
        for i in range(len(self.jobs)):
            if self.jobs[i].is_finished():
                del self.jobs[i]
                return True
        return False

    def after_ms(self, ms):
        """Ticks `ms` from now, for a deadline."""
        return self.add_ms(self.now_ms(), ms)

    def expire(self, now_ms, diff):
        """Abort created jobs whose document did not come in time. `diff` is ticks_diff."""
        for job in self.jobs:
            if job.deadline_ms is not None and diff(now_ms, job.deadline_ms) >= 0:
                job.finish(t.JOB_ABORTED, self.now_s(), (b"aborted-by-system",))

    def cancel(self, job):
        """Cancel `job`: at once when nothing of it prints, else at the next safe point."""
        job.cancel_requested = True
        if job.has_document and not job.is_finished():
            job.reasons = (b"processing-to-stop-point", b"job-canceled-by-user")
            if self.stop_document is not None:
                self.stop_document(job)
        else:
            job.finish(t.JOB_CANCELED, self.now_s(), (b"job-canceled-by-user",))

    def abandon(self, job):
        """Nobody works on `job` any more: it must not stay open, whatever ended the work."""
        if self.active is job:
            self.active = None
        job.finish(t.JOB_ABORTED, self.now_s(), (b"aborted-by-system",))

    def is_full(self):
        """Whether one more document would find no place to wait."""
        # Without an active job the engine may be taken by a recovery or a slip of our own.
        return self.waiting >= self.waiting_max + (self.active is None)

    # What a job looks like from outside.

    def job_state(self, job):
        """job-state: a printing job is processing-stopped while the engine is."""
        if job is self.active and job.state == t.JOB_PROCESSING and self.is_stopped():
            return t.JOB_PROCESSING_STOPPED
        return job.state

    def job_reasons(self, job):
        """job-state-reasons, with `printer-stopped` while the engine holds the job up."""
        if self.job_state(job) == t.JOB_PROCESSING_STOPPED and not job.cancel_requested:
            return (b"printer-stopped",)
        return job.reasons

    def job_message(self, job):
        """job-state-message: one short sentence."""
        if job.state == t.JOB_ABORTED:
            if b"unsupported-document-format" in job.reasons:
                return b"The document format is not supported."
            if b"document-format-error" in job.reasons:
                return b"The document is damaged."
            return b"Aborted."
        if self.job_state(job) == t.JOB_PROCESSING_STOPPED:
            return self.state_message()
        return _JOB_MESSAGES[job.state - t.JOB_PENDING]

    def job_uuid(self, job):
        """job-uuid: the printer's uuid with the job-id in its last field (RFC 4122 shape)."""
        uuid = self.config["uuid"].encode()
        return b"urn:uuid:%s%08x" % (uuid[:28], job.id)
