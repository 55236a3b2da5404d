# SPDX-License-Identifier: MIT
"""The attributes of subscriptions and of the events that are kept for them (RFC 3995)."""

from platen.core import ipp_tags as t
from platen.model import subscription_names as s
from platen.model.subscriptions import EVENTS


def write(getter, w, printer, subscription, uri):
    """Put attribute number `getter` of subscription_names.SUBSCRIPTION, named already, into `w`.

    `subscription` is a Subscription, or the status of one that was not made. What it does not have
    is left out.
    """
    if isinstance(subscription, int):
        if getter == s.S_STATUS_CODE and subscription:  # 0 is success, and no enum
            w.enum(None, subscription)
    elif getter == s.S_STATUS_CODE:
        if subscription.status:
            w.enum(None, subscription.status)
    elif getter == s.S_EVENTS:
        for i in range(len(EVENTS)):
            if subscription.events >> i & 1:
                w.keyword(None, EVENTS[i])
    elif getter == s.S_ATTRIBUTES:
        for name in subscription.attributes:
            w.keyword(None, name)
    elif getter == s.S_PULL_METHOD:
        w.keyword(None, b"ippget")
    elif getter == s.S_USER:
        w.name(None, subscription.user)
    elif getter == s.S_UP_TIME:
        w.integer(None, printer.now_s())
    elif getter == s.S_SEQUENCE:
        w.integer(None, subscription.sequence)
    elif getter == s.S_LEASE and subscription.job is None:
        w.integer(None, subscription.lease_s)
    elif getter == s.S_LEASE_EXPIRATION and subscription.job is None:
        w.integer(None, subscription.expires_s)
    else:
        _common(getter, w, subscription, subscription.job, uri)


def write_event(getter, w, printer, event, uri):
    """Put attribute number `getter` of subscription_names.EVENT, named already, into `w`."""
    if getter == s.S_EVENT:
        w.keyword(None, event.name())
    elif getter == s.S_UP_TIME:
        w.integer(None, event.at_s)
    elif getter == s.S_CURRENT_TIME:
        printer.write_date(w, event.at_s, t.TAG_UNKNOWN)
    elif getter == s.S_SEQUENCE:
        w.integer(None, event.sequence)
    elif getter == s.S_TEXT:
        w.text(None, _sentence(printer, event))
    elif event.job is not None and getter >= s.S_JOB_STATE:
        _job(getter, w, event)
    elif event.job is None and getter >= s.S_PRINTER_STATE:
        _printer(getter, w, printer, event)
    else:
        _common(getter, w, event.subscription, event.job, uri)


def _common(getter, w, subscription, job, uri):
    if getter == s.S_ID:
        w.integer(None, subscription.id)
    elif getter == s.S_PRINTER_URI:
        w.uri(None, uri)
    elif getter == s.S_JOB_ID and job is not None:
        w.integer(None, job.id)
    elif getter == s.S_USER_DATA and subscription.user_data is not None:
        w.octets(None, subscription.user_data)
    elif getter == s.S_CHARSET:
        w.charset(None, b"utf-8")
    elif getter == s.S_LANGUAGE:
        w.language(None, b"en")


def _job(getter, w, event):
    if getter == s.S_JOB_STATE:
        w.enum(None, event.job_state)
    elif getter == s.S_JOB_REASONS:
        for reason in event.job_reasons:
            w.keyword(None, reason)
    elif getter == s.S_JOB_NAME:
        w.name(None, event.job.name)
    elif getter == s.S_PAGES:
        w.integer(None, event.pages)


def _printer(getter, w, printer, event):
    if getter == s.S_PRINTER_STATE:
        w.enum(None, event.printer_state)
    elif getter == s.S_PRINTER_REASONS:
        for reason in event.printer_reasons:
            w.keyword(None, reason)
    elif getter == s.S_ACCEPTING:
        w.boolean(None, printer.is_accepting)


_JOB_WORDS = {
    t.JOB_PENDING: b"is waiting",
    t.JOB_PENDING_HELD: b"is held",
    t.JOB_PROCESSING: b"is printing",
    t.JOB_PROCESSING_STOPPED: b"has stopped",
    t.JOB_CANCELED: b"was canceled",
    t.JOB_ABORTED: b"was aborted",
    t.JOB_COMPLETED: b"is printed",
}
_PRINTER_WORDS = {
    t.PRINTER_IDLE: b"is ready",
    t.PRINTER_PROCESSING: b"is printing",
    t.PRINTER_STOPPED: b"has stopped",
}


def _sentence(printer, event):
    """notify-text: what happened, in English as every text of the printer."""
    if event.job is not None:
        return b"Job %d %s." % (event.job.id, _JOB_WORDS[event.job_state])
    if event.name() == b"printer-config-changed":
        return b"%s was configured." % printer.texts[0]
    return b"%s %s." % (printer.texts[0], _PRINTER_WORDS[event.printer_state])
