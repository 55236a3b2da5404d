# SPDX-License-Identifier: MIT
"""Subscriptions and the events kept for them (RFC 3995, delivery by RFC 3996 `ippget`).

Loaded when the first subscription is made. Everything is bounded: subscriptions, the ring of
events that all of them share, leases. An event that the ring has dropped is missing from the
notify-sequence-numbers, which is how RFC 3996 tells a client so.
"""

from platen.model import limits, names

# notify-events-supported, a special case behind what it is a case of; a subscription has them as
# bits.
EVENTS = (
    b"none",
    b"printer-state-changed",
    b"printer-stopped",
    b"printer-config-changed",
    b"job-state-changed",
    b"job-created",
    b"job-completed",
)

# Which of EVENTS (as bits) a thing that happened is told as, by names.EVENT_...; the most special
# one is what a subscriber to several sees.
_PRINTER_STATE = 1 << 1
_PRINTER_STOPPED = 1 << 2
_JOB_STATE = 1 << 4
_BITS = (_PRINTER_STATE, 1 << 3, _JOB_STATE | 1 << 5, _JOB_STATE, _JOB_STATE | 1 << 6)


# notify-attributes-supported: what events have beyond what RFC 3995 section 9 wants of them.
ATTRIBUTES = (b"job-name",)


def event_bit(name):
    """Bit of a keyword of notify-events, or 0 if it is none of ours."""
    for i in range(len(EVENTS)):
        if EVENTS[i] == name:
            return 1 << i
    return 0


class Subscription:
    """One of them. `job` is the Job it is about, None for the printer."""

    def __init__(self, number, user, level, job):
        self.id = number
        self.user = user
        self.level = level  # Request.level of the one that made it
        self.job = job
        self.events = event_bit(b"job-completed")
        self.attributes = ()  # of ATTRIBUTES
        self.user_data = None
        self.status = 0  # successful-ok-ignored-or-substituted-attributes, perhaps
        self.lease_s = limits.LEASE_DEFAULT_S
        self.expires_s = None  # of printer-up-time; None for a job's
        self.sequence = 0  # of its last event


class Event:
    """What happened, as one subscriber sees it."""

    def __init__(self, subscription, bit, printer, job):
        subscription.sequence += 1
        self.subscription = subscription
        self.sequence = subscription.sequence
        self.bit = bit
        self.at_s = printer.now_s()
        self.printer_state = printer.state()
        self.printer_reasons = printer.reasons()
        self.job = job
        self.job_state = self.job_reasons = self.pages = None
        if job is not None:
            self.job_state = printer.job_state(job)
            self.job_reasons = printer.job_reasons(job)
            self.pages = job.pages

    def name(self):
        """Keyword of notify-subscribed-event."""
        return EVENTS[_highest(self.bit)]


def _highest(bits):
    i = 0
    while bits > 1:
        bits >>= 1
        i += 1
    return i


class Subscriptions:
    """All subscriptions of `printer` and the ring of their events."""

    def __init__(self, printer):
        self._printer = printer
        self.all = []
        self.events = []
        self._looked_s = None  # second of the last look for what is over
        self._next_id = 1

    def create(self, user, level, job):
        """A new Subscription, or None when there are too many."""
        self.expire()
        if len(self.all) >= limits.SUBSCRIPTIONS:
            return None
        made = Subscription(self._next_id, user, level, job)
        self._next_id += 1
        self.all.append(made)
        return made

    def lease(self, subscription, lease_s):
        """Give it `lease_s` from now, as far as the limits let it; 0 asks for the longest."""
        if lease_s <= 0:
            lease_s = limits.LEASE_MAX_S
        subscription.lease_s = min(max(lease_s, limits.LEASE_MIN_S), limits.LEASE_MAX_S)
        subscription.expires_s = self._printer.now_s() + subscription.lease_s

    def find(self, number):
        """The Subscription of this notify-subscription-id, or None."""
        self.expire()
        for subscription in self.all:
            if subscription.id == number:
                return subscription
        return None

    def cancel(self, subscription):
        """Forget it and its events."""
        self.all.remove(subscription)
        self.events = [e for e in self.events if e.subscription is not subscription]

    def expire(self):
        """Forget what has had its time: leases, events, subscriptions of jobs long gone.

        The printer calls it all the time; it looks once a second.
        """
        now_s = self._printer.now_s()
        if now_s == self._looked_s:
            return
        self._looked_s = now_s
        self.events = [e for e in self.events if now_s - e.at_s <= limits.EVENT_LIFE_S]
        for subscription in list(self.all):
            if subscription.expires_s is None:
                # Its last event is kept for as long as any other.
                ended_s = subscription.job.completed_s
                if ended_s is not None and now_s - ended_s > limits.EVENT_LIFE_S:
                    self.cancel(subscription)
            elif now_s >= subscription.expires_s:
                self.cancel(subscription)

    def add(self, happened, job):
        """Keep an event for everyone who subscribed to it: names.EVENT_..."""
        self._printer.state()  # a change that nobody has looked at yet happened before
        bits = _BITS[happened]
        if happened == names.EVENT_PRINTER_STATE and self._printer.is_stopped():
            bits |= _PRINTER_STOPPED
        for subscription in self.all:
            if _concerns(subscription, job):
                found = subscription.events & bits
                if found:
                    if len(self.events) >= limits.EVENTS:
                        del self.events[0]
                    found = 1 << _highest(found)
                    self.events.append(Event(subscription, found, self._printer, job))


def _concerns(subscription, job):
    """Whether an event of `job`, or of the printer (None), is one for this subscription.

    That of a job is told its own events, and those of the printer until the job has ended.
    """
    own = subscription.job
    if own is None or own is job:
        return True
    return job is None and not own.is_finished()
