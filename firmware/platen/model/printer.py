# SPDX-License-Identifier: MIT
"""Printer: the one Printer object, its job history and its state (RFC 8011 section 5.4).

It decides and remembers; it does no I/O. Time comes in as two functions, the engine's condition
as one, so that tests can drive it without a clock.
"""

from micropython import const

from platen.core import ipp_tags as t
from platen.model import choice, identity, limits, names, operations, tables, template
from platen.model.job import Job
from platen.model.media import Media

_NONE = (b"none",)

# What a person should do about an engine's reason, by its keyword without the severity suffix.
_ADVICE = (
    (b"media-", b"Load a paper roll."),
    (b"cover-open", b"Close the cover."),
    (b"other", b"The print engine needs attention."),
    (b"paused", b"Paused."),
    (b"cert-", b"Another device has this printer's name: renew the certificate."),
)

# job-state-message from JOB_PENDING (3) on; the stopped and aborted ones are said in words.
_JOB_MESSAGES = (b"Waiting.", b"Held.", b"Printing.", b"", b"Canceled.", b"", b"Printed.")

# printer.pause
RUNNING = const(0)
PAUSED = const(1)
PAUSED_AFTER_JOB = const(2)  # when the job that prints is done


def _without(reasons, gone):
    return tuple([reason for reason in reasons if reason != gone])


class Printer:
    """State of the printer. `tables_of` are the AttributeTables of it and of its jobs, `media` the
    MEDIA of its roll, `told` what description.py made of the configuration.

    `now_s()` is printer-up-time; `now_ms()` and `add_ms(ticks, ms)` are the tick counter.
    """

    # Few have them:
    is_hiding = False  # jobs of others are not even named
    quota = None  # a Quota
    tls_failures = ()  # handshakes that failed, as security_status.py says
    tls = None  # SSLContext of its ports
    privacy_policy_uri = b""
    references = None  # a References
    notes = ()  # further printer-state-reasons, all of them warnings
    identify = None  # text of an Identify-Printer not yet shown; the shell takes it
    passing = None  # name of a module that is needed for this answer only
    dns_sd_name = b""  # where it is found by another name, as somebody has its own

    def __init__(self, config, told, tables_of, media, now_s, now_ms, add_ms):  # once
        # Bytes by names.P_NAME ...; operations.OPEN ...; what profiles.ways says of every URI;
        # {operation-id: access} where that is configured.
        self.texts, self.profile, self.ways, self.policy = told
        if config.get("hide_jobs"):
            self.is_hiding = True
        self.texts_set = 0  # bit i: a person has set texts[i]
        self._operators = [name.encode() for name in config.get("operators", ())]
        # For HTTP/1.0 clients, which need not send a Host field.
        self.host = b"%s:%d" % (config["host"].encode(), config["port"])
        self.media = Media(media)
        # In slips of 150 mm: the mechanism's pace is in mm, IPP wants pages.
        self.pages_per_minute = max(1, config["engine"]["speed_mm_s"] * 60 // 150)
        self.now_s = now_s
        self.now_ms = now_ms
        self.add_ms = add_ms
        # Set by the shell:
        self.engine_reasons = tuple  # () while the engine is well
        self.stop_document = None  # stop_document(job) wakes a waiting reader
        self.date_time = None  # date_time(seconds ago): 11 bytes, or None while no clock is set
        self.on_job = None  # on_job(job) when one is new or has ended; None: all were purged
        self.on_settings = None  # on_settings() when texts, is_accepting or pause may have changed
        self.events = None  # model/subscriptions.py, once someone subscribes
        self.jobs = []  # oldest first
        self.waiting = 0  # connections whose document waits for the engine
        self.waiting_max = 0  # set by the shell
        self.active = None  # the job whose document is printing
        self.identify_actions = (b"display",)  # set by the shell: what the board has
        self.identify_wanted = ()  # those of the Identify-Printer asked for last
        self.pause = RUNNING
        self.is_accepting = True
        self.restart = False  # Restart-Printer was asked for; the shell does it
        self.state_changed_s = now_s()
        self.config_changed_s = now_s()
        self.config_changes = 0
        self.message_s = None  # when printer-message-from-operator was set, as times of a Job
        self._state = t.PRINTER_IDLE
        self._reasons = ()
        self.next_id = 1  # job-id of the next job
        self.attributes, self.job_attributes = tables_of

    # Who may.

    def access(self, row):
        """Who may call the operation of this row of tables.OPERATIONS: operations.OFF ..."""
        if row < 0:
            return operations.OFF
        if self.policy:
            access = self.policy.get(tables.OPERATIONS[row])
            if access is not None:
                return access
        both = tables.OPERATIONS[row + names.OPERATION_ACCESS + (self.profile >> 1)]
        return both >> ((self.profile & 1) << 2) & 15

    def is_operator(self, request):
        """Whether the client is one of the operators of the configuration or of their group.

        In the profiles without authentication the name proves as little as a job's owner does.
        """
        who = request.who
        if who is None:
            return self.profile < operations.USERS and request.user() in self._operators
        return who.is_operator

    def is_owner(self, thing, request):
        """Whether the client began this job or subscription, and proves it as well as then.

        Whom a token names is nobody of our own users (RFC 8011 section 9.3).
        """
        if request.user() != thing.user:
            return False
        now = request.level()
        then = thing.level
        if (now >> 1 == identity.OAUTH) != (then >> 1 == identity.OAUTH):
            return False
        return now >> 1 >= then >> 1 and now & 1 >= then & 1

    def may_touch(self, thing, request):
        """Whether the client is the owner of a job or subscription, or an operator."""
        return self.is_owner(thing, request) or self.is_operator(request)

    # State.

    def state(self):
        """printer-state now; notes the time when it changed since the last look."""
        if self.active is None:
            state = t.PRINTER_IDLE
            if self.pause == PAUSED_AFTER_JOB:
                self.pause = PAUSED
        else:
            state = t.PRINTER_PROCESSING
        if self.is_stopped():
            state = t.PRINTER_STOPPED
        reasons = self.engine_reasons()
        if state != self._state or reasons != self._reasons:
            has_turned = (state == t.PRINTER_STOPPED) != (self._state == t.PRINTER_STOPPED)
            self._state = state
            self._reasons = reasons
            self.changed()
            if has_turned and self.active is not None:
                self.notify(names.EVENT_JOB_STATE, self.active)  # to or from processing-stopped
        return state

    def changed(self):
        """The state of the printer, or whether it takes jobs, has changed."""
        self.state_changed_s = self.now_s()
        self.notify(names.EVENT_PRINTER_STATE, None)
        if self.on_settings is not None:
            self.on_settings()

    def is_stopped(self):
        """Whether the engine stands still; with a warning, such as media-low, it prints on."""
        if self.pause == PAUSED:
            return True
        reasons = self.engine_reasons()
        return bool(reasons) and not reasons[0].endswith(b"-warning")

    def reasons(self):
        """printer-state-reasons: the engine's, others, `paused`, or `none`."""
        reasons = self.engine_reasons() + self.notes
        if self.pause == PAUSED:
            return reasons + (b"paused",)
        if self.pause:
            return reasons + (b"moving-to-paused",)
        return reasons or _NONE

    def state_message(self):
        """printer-state-message: what a person at the printer should know or do."""
        for reason in self.reasons():
            for prefix, advice in _ADVICE:
                if reason.startswith(prefix):
                    return advice
        if self.state() != t.PRINTER_IDLE:
            return b"Printing."
        return b"Ready." if self.is_accepting else b"Not accepting jobs."

    def set_pause(self, pause):  # cold
        """RUNNING, PAUSED or PAUSED_AFTER_JOB."""
        self.pause = pause
        self.state()
        if self.on_settings is not None:  # of an engine that stood still the state is the same
            self.on_settings()

    def set_text(self, number, value):  # cold
        """Change what the printer says about itself; printer-info follows the name by default."""
        if number == names.P_INFO and not value:
            value = self.texts[names.P_NAME]
        elif number == names.P_NAME and self.texts[names.P_INFO] == self.texts[names.P_NAME]:
            self.texts[names.P_INFO] = value
        elif number == names.P_MESSAGE:
            self.message_s = self.now_s() if value else None
        self.texts[number] = value
        self.texts_set |= 1 << number

    def heat(self):
        """ESC 7 values of the darkness that is set, or None where the engine has its own."""
        # As many levels as presets: 0, 50 and 100, and what is nearest to each.
        i = (self.texts[names.P_DARKNESS][0] * 2 + 50) // 100 * 3
        return self.texts[names.P_DARKNESS_SUPPORTED][i : i + 3] or None

    def configured(self):  # cold
        """What the printer says about itself has changed."""
        self.config_changed_s = self.now_s()
        self.config_changes += 1
        self.notify(names.EVENT_PRINTER_CONFIG, None)
        if self.on_settings is not None:
            self.on_settings()

    def notify(self, event, job):
        """Something happened that a client may have subscribed to: names.EVENT_..."""
        if self.events is not None:
            self.events.add(event, job)

    def write_date(self, w, second, without=t.TAG_NO_VALUE):
        """Put the time of day at `second` (see Job) into the IPPWriter `w`.

        While the clock is not set, or with None, it is the out-of-band value `without`.
        """
        date = self.date_of(second)
        if date:
            w.datetime(None, date)
        else:
            w.out_of_band(None, without)

    def date_of(self, second):
        """DateAndTime of `second` (see Job): 11 bytes, or b"" if unknown; None stays None."""
        if not isinstance(second, int):
            return second
        if self.date_time is None:
            return b""
        return self.date_time(self.now_s() - second) or b""

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
        """A new pending job from the request's attributes, or None if the history is full."""
        if len(self.jobs) >= limits.JOB_HISTORY and not self._forget():
            return None
        job = Job(self.next_id, self.now_s())
        self.next_id = job.id % limits.JOB_ID_MAX + 1
        request.describe(job)
        self.jobs.append(job)
        if self.on_job is not None:
            self.on_job(job)
        return job

    def _forget(self):  # cold
        for i in range(len(self.jobs)):
            if self.jobs[i].is_finished():
                del self.jobs[i]
                return True
        return False

    def after_ms(self, ms):
        """Ticks `ms` from now, for a deadline."""
        return self.add_ms(self.now_ms(), ms)

    def expire(self, now_ms, diff):
        """End what has had its time: jobs whose document or release did not come, events.

        `diff` is ticks_diff.
        """
        if self.events is not None:
            self.events.expire()
        for job in self.jobs:
            if job.deadline_ms is not None and diff(now_ms, job.deadline_ms) >= 0:
                job.deadline_ms = None
                if job.has_document:
                    job.cancel_requested = True  # its connection wakes up and ends it
                    if self.stop_document is not None:
                        self.stop_document(job)
                self.finish(job, t.JOB_ABORTED, (b"aborted-by-system",))

    def document_came(self, job):
        """The document of `job` begins to arrive, or to wait on its connection."""
        job.has_document = True
        job.deadline_ms = None
        job.reasons = _without(job.reasons, b"job-data-insufficient")
        if job.state == t.JOB_PENDING_HELD:
            job.deadline_ms = self.after_ms(limits.HELD_DOCUMENT_S * 1000)

    def hold(self, job):  # cold
        """Keep a job whose document has not begun to print from printing."""
        job.state = t.JOB_PENDING_HELD
        job.reasons += (b"job-hold-until-specified",)
        if job.has_document:
            job.deadline_ms = self.after_ms(limits.HELD_DOCUMENT_S * 1000)
        self.notify(names.EVENT_JOB_STATE, job)

    def release(self, job):  # cold
        """Let a held job print when its turn comes."""
        job.state = t.JOB_PENDING
        job.reasons = _without(job.reasons, b"job-hold-until-specified")
        if job.has_document:
            job.deadline_ms = None
        self.notify(names.EVENT_JOB_STATE, job)

    def start(self, job):
        """The document of `job` begins to print."""
        job.start(self.now_s())
        self.active = job
        self.state()
        self.notify(names.EVENT_JOB_STATE, job)

    def finish(self, job, state, reasons):
        """Move `job` to a final state; a job that has one keeps it."""
        if job.is_finished():
            return
        job.finish(state, self.now_s(), reasons)
        self.notify(names.EVENT_JOB_COMPLETED, job)
        if self.on_job is not None and job in self.jobs:  # else it is purged
            self.on_job(job)

    def cancel(self, job, request):  # cold
        """Cancel `job`: at once when nothing of it prints, else at the next safe point."""
        reason = b"job-canceled-by-user"
        if request is not None and request.user() != job.user:
            reason = b"job-canceled-by-operator"
        job.cancel_requested = True
        if job.has_document and not job.is_finished():
            job.reasons = (b"processing-to-stop-point", reason)
            if self.stop_document is not None:
                self.stop_document(job)
        else:
            self.finish(job, t.JOB_CANCELED, (reason,))

    def abandon(self, job):
        """Nobody works on `job` any more: it must not stay open, whatever ended the work."""
        if self.active is job:
            self.active = None
        self.finish(job, t.JOB_ABORTED, (b"aborted-by-system",))

    def is_full(self, choices):
        """Whether a document of a job with these `choices` would find no place to wait."""
        places = self.waiting_max
        if self.active is None:
            # The engine is free, or taken by a recovery or a slip of our own: one more waits for
            # it. Held ones must not take that place, too, or nobody else could print.
            is_held = choice.index(template.HOLD_UNTIL, choices) == template.INDEFINITE
            if not is_held or not places:
                places += 1
        return self.waiting >= places

    # What a job looks like from outside.

    def job_state(self, job):
        """job-state: a printing job is processing-stopped while the engine is."""
        if job is self.active and job.state == t.JOB_PROCESSING and self.is_stopped():
            return t.JOB_PROCESSING_STOPPED
        return job.state

    def job_reasons(self, job):
        """job-state-reasons, with `printer-stopped` while the engine holds the job up."""
        if self.job_state(job) == t.JOB_PROCESSING_STOPPED and not job.cancel_requested:
            return job.reasons + (b"printer-stopped",)
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
        return b"%s%08x" % (self.texts[names.P_UUID][:37], job.id)
