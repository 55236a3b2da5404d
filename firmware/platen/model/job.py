# SPDX-License-Identifier: MIT
"""Job: one print job from its creation to its place in the history (RFC 8011 section 5.3)."""

from platen.core import ipp_tags as t
from platen.model import identity

# which-jobs-supported; Request.which is an index of it.
WHICH = (
    b"not-completed",
    b"completed",
    b"aborted",
    b"all",
    b"canceled",
    b"pending-held",
)

# job-state: the keyword that reasons default to (RFC 8011 section 5.3.8).
_NO_REASONS = (b"none",)

# job-state keywords from JOB_PENDING (3) on.
_STATE_NAMES = (
    "pending",
    "pending-held",
    "processing",
    "processing-stopped",
    "canceled",
    "aborted",
    "completed",
)


def state_name(state):
    """Keyword of a job-state."""
    return _STATE_NAMES[state - t.JOB_PENDING]


def up_time(second):
    """A time of a Job as time-at-creation has it: what was before the start is 0."""
    return 0 if isinstance(second, bytes) else second


class Job:
    """State and description of one job.

    Times are seconds of printer-up-time, None = not yet. A job of an earlier run has the dates
    instead: 11 bytes of DateAndTime, b"" if the clock was not set.
    """

    # What most jobs have in common costs none of them memory.
    level = identity.USUAL  # Request.level of the one that made it
    address = b""  # it came from, where that is counted
    source = None  # a references.Target, if the printer fetches its document

    def __init__(self, job_id, now_s):
        self.id = job_id
        self.name = b""
        self.user = b""
        self.media = b""
        self.document_name = b""
        self.choices = b""  # see choice.py
        self.overrides = ()  # see overrides.py
        self.format = 0  # formats.FORMATS index, as the client said
        self.detected = None  # the one that was found, if it said octet-stream
        self.state = t.JOB_PENDING
        self.reasons = (b"job-incoming",)
        self.created_s = now_s
        self.processing_s = None
        self.completed_s = None
        self.octets = 0
        self.pages = 0
        self.deadline_ms = None  # ticks by which a document must come; None = not waiting
        self.has_document = False  # set when a document starts to arrive
        self.is_whole = False  # set when all of it has come
        self.cancel_requested = False  # set by Cancel-Job, read by the pipeline
        self.subscribed = ()  # what came of subscriptions asked for with it, for the answer

    def is_finished(self):
        """Whether the job is canceled, aborted or completed."""
        return self.state >= t.JOB_CANCELED

    def start(self, now_s):
        """The document begins to print."""
        self.state = t.JOB_PROCESSING
        self.reasons = (b"job-incoming", b"job-printing")
        self.processing_s = now_s
        self.deadline_ms = None

    def all_here(self):
        """The whole document has come."""
        self.is_whole = True
        if self.state == t.JOB_PROCESSING and not self.cancel_requested:
            self.reasons = (b"job-printing",)

    def finish(self, state, now_s, reasons):
        """Move to a final state once; later calls change nothing."""
        if not self.is_finished():
            self.state = state
            self.reasons = reasons or _NO_REASONS
            self.completed_s = now_s
            self.deadline_ms = None
