# SPDX-License-Identifier: MIT
"""Job: one print job from its creation to its place in the history (RFC 8011 section 5.3)."""

from platen.core import ipp_tags as t

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


class Job:
    """State and description of one job. Times are seconds of printer-up-time, 0 = not yet."""

    def __init__(self, job_id, now_s):
        self.id = job_id
        self.name = b""
        self.user = b""
        self.media = b""
        self.chosen = b""  # one byte a row of template.TEMPLATE
        self.format = 0  # formats.FORMATS index
        self.state = t.JOB_PENDING
        self.reasons = (b"job-incoming",)
        self.created_s = now_s
        self.processing_s = 0
        self.completed_s = 0
        self.octets = 0
        self.pages = 0
        self.deadline_ms = None  # ticks by which a document must come; None = not waiting
        self.has_document = False  # set when a document starts to arrive
        self.cancel_requested = False  # set by Cancel-Job, read by the pipeline

    def is_finished(self):
        """Whether the job is canceled, aborted or completed."""
        return self.state >= t.JOB_CANCELED

    def start(self, now_s):
        """The document begins to print."""
        self.state = t.JOB_PROCESSING
        self.reasons = (b"job-printing",)
        self.processing_s = now_s
        self.deadline_ms = None

    def finish(self, state, now_s, reasons):
        """Move to a final state once; later calls change nothing."""
        if not self.is_finished():
            self.state = state
            self.reasons = reasons or _NO_REASONS
            self.completed_s = now_s
            self.deadline_ms = None
