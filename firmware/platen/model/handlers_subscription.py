# SPDX-License-Identifier: MIT
"""Subscriptions and their events: RFC 3995, and RFC 3996 for fetching them (`ippget`).

Loaded when the first of these operations is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import kept, limits, tables_subscription
from platen.model.attributes import AttributeTable, add
from platen.model.handlers import refuse
from platen.model.request import WANTED_BYTES
from platen.model.subscription_status import write, write_event
from platen.model.subscriptions import Subscriptions, event_bit

_subscriptions = AttributeTable(tables_subscription.SUBSCRIPTION)
_events = AttributeTable(tables_subscription.EVENT)

# Where a client should come back for more, in seconds (RFC 3996 section 5.2.1): well within the
# life of an event.
_GET_INTERVAL_S = limits.EVENT_LIFE_S // 4

# What the answer to a creation says of each subscription.
_CREATED = (b"notify-subscription-id", b"notify-lease-duration", b"notify-status-code")


def _bitmap(table, names):
    wanted = bytearray(WANTED_BYTES)
    for name in names:
        i = table.find(name, len(name))
        if i >= 0:
            add(wanted, i)
    return wanted


def _all(table):
    wanted = bytearray(WANTED_BYTES)
    for i in range(table.count):
        add(wanted, i)
    return wanted


def _groups(request):
    """The subscription groups of a request: a list of lists of records."""
    groups = []
    for record in kept.records(request):
        if record.group == t.GROUP_SUBSCRIPTION:
            if not record.tag:
                groups.append([])
            else:
                groups[-1].append(record)
    return groups


class _Wish:
    """What one subscription group asks for; `status` is 0, or why it cannot be had."""

    def __init__(self, records, is_job):
        self.status = 0
        self.events = 0
        self.user_data = None
        self.language = b"en"
        self.lease_s = limits.LEASE_DEFAULT_S
        self._has_method = False
        for record in records:
            if not record.depth and record.tag != t.TAG_END_COLLECTION:
                self._take(record, is_job)
        if not self._has_method:
            self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)

    def _bad(self, status):
        if not self.status:
            self.status = status

    def _take(self, record, is_job):
        name = record.name
        if name == b"notify-recipient-uri":
            # Pushing events would make the printer a client of any address it is told.
            self._has_method = True
            self._bad(t.STATUS_CLIENT_ERROR_URI_SCHEME_NOT_SUPPORTED)
        elif name == b"notify-pull-method":
            self._has_method = True
            if record.value != b"ippget":
                self._bad(t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
        elif name == b"notify-events":
            self.events |= event_bit(record.value)
        elif name == b"notify-user-data":
            if record.value is None or len(record.value) > limits.USER_DATA_BYTES:
                self._bad(t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG)
            self.user_data = record.value
        elif name == b"notify-natural-language" and record.tag == t.TAG_NATURAL_LANGUAGE:
            self.language = record.value
        elif name == b"notify-charset" and record.value not in (b"utf-8", b"us-ascii"):
            self._bad(t.STATUS_CLIENT_ERROR_CHARSET_NOT_SUPPORTED)
        elif name == b"notify-lease-duration" and not is_job:
            if record.tag != t.TAG_INTEGER or record.integer() < 0:
                self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
            self.lease_s = record.integer()


def _create(printer, request, job):
    """For each subscription group a Subscription, or the status that refused it."""
    made = []
    for records in _groups(request):
        wish = _Wish(records, job is not None)
        found = wish.status
        if not found:
            if printer.events is None:
                printer.events = Subscriptions(printer)
            found = printer.events.create(request.user(), job)
            if found is None:
                found = t.STATUS_CLIENT_ERROR_TOO_MANY_SUBSCRIPTIONS
            else:
                found.events = wish.events or found.events
                found.user_data = wish.user_data
                found.language = wish.language
                if job is None:
                    printer.events.lease(found, wish.lease_s)
        made.append(found)
    return made


def _say(printer, request, reply, made):
    reply.uri = request.base_uri()
    wanted = _bitmap(_subscriptions, _CREATED)
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, made, write)


def of_new_job(printer, request, reply, job):
    """Subscriptions in the request that made `job` (RFC 3995 section 11.1.3)."""
    _say(printer, request, reply, _create(printer, request, job))


def _subscribe(printer, request, reply, job):
    made = _create(printer, request, job)
    if not made:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    failed = [found for found in made if isinstance(found, int)]
    status = t.STATUS_SUCCESSFUL_OK
    if len(failed) == len(made):
        status = t.STATUS_CLIENT_ERROR_IGNORED_ALL_SUBSCRIPTIONS
    elif failed:
        status = t.STATUS_SUCCESSFUL_OK_IGNORED_SUBSCRIPTIONS
    reply.begin(request, status)
    _say(printer, request, reply, made)


def create_printer_subscriptions(printer, request, reply, job):
    """Create-Printer-Subscriptions, RFC 3995 section 11.1.2."""
    _subscribe(printer, request, reply, None)


def create_job_subscriptions(printer, request, reply, job):
    """Create-Job-Subscriptions, RFC 3995 section 11.1.1, for the job of notify-job-id."""
    number = _integer(request, b"notify-job-id")
    if number is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    job = printer.find_job(number)
    if job is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    if not printer.may_touch(job.user, request):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
    if job.is_finished():
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    _subscribe(printer, request, reply, job)


def _integer(request, name):
    """Value of an integer operation attribute, or None."""
    for record in kept.records(request):
        if record.group == t.GROUP_OPERATION and record.name == name:
            return record.integer() if record.tag == t.TAG_INTEGER else None
    return None


def _target(printer, request, reply):
    """The subscription a request names and its client may touch, or None after a refusal."""
    number = _integer(request, b"notify-subscription-id")
    if number is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    found = printer.events.find(number) if printer.events else None
    if found is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    if not printer.may_touch(found.user, request):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
    return found


def _wanted(request, otherwise):
    """Bitmap of requested-attributes over the subscription attributes."""
    names = [
        record.value or b""
        for record in kept.records(request)
        if record.name == b"requested-attributes"
    ]
    if not request.has_requested:
        names = otherwise
    for group in (b"all", b"subscription-template", b"subscription-description"):
        if group in names:
            return _all(_subscriptions)
    return _bitmap(_subscriptions, names)


def get_subscription_attributes(printer, request, reply, job):
    """Get-Subscription-Attributes, RFC 3995 section 11.2.4."""
    found = _target(printer, request, reply)
    if found is not None:
        reply.begin(request, t.STATUS_SUCCESSFUL_OK)
        _list(request, reply, (found,), (b"all",))


def _list(request, reply, found, otherwise):
    reply.uri = request.base_uri()
    wanted = _wanted(request, otherwise)
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, found, write)


def get_subscriptions(printer, request, reply, job):
    """Get-Subscriptions, RFC 3995 section 11.2.5: those of the printer, or of notify-job-id."""
    number = _integer(request, b"notify-job-id")
    if number is not None and printer.find_job(number) is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    mine = kept.first(request, b"my-subscriptions", (t.TAG_BOOLEAN,)) == b"\1"
    found = []
    if printer.events is not None:
        printer.events.expire()
    if printer.events is not None:
        for one in printer.events.all:
            if (one.job.id if one.job else None) == number:
                if not mine or one.user == request.user():
                    found.append(one)
    if request.limit > 0:
        found = found[: request.limit]
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    _list(request, reply, found, (b"notify-subscription-id",))


def renew_subscription(printer, request, reply, job):
    """Renew-Subscription, RFC 3995 section 11.2.6; those of jobs have no lease."""
    found = _target(printer, request, reply)
    if found is None:
        return None
    if found.job is not None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    lease_s = _integer(request, b"notify-lease-duration")
    printer.events.lease(found, limits.LEASE_DEFAULT_S if lease_s is None else lease_s)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    wanted = _bitmap(_subscriptions, (b"notify-lease-duration",))
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, (found,), write)


def cancel_subscription(printer, request, reply, job):
    """Cancel-Subscription, RFC 3995 section 11.2.7."""
    found = _target(printer, request, reply)
    if found is not None:
        printer.events.cancel(found)
        printer.events.expire()
        refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def _numbers(request, name):
    """Values of a 1setOf integer among the operation attributes."""
    return [
        record.integer()
        for record in kept.records(request)
        if record.group == t.GROUP_OPERATION and record.name == name
    ]


def get_notifications(printer, request, reply, job):
    """Get-Notifications, RFC 3996 section 5: events from notify-sequence-numbers on.

    There is no waiting (notify-wait): the client is told when to come again.
    """
    ids = _numbers(request, b"notify-subscription-ids")
    if not ids:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    firsts = _numbers(request, b"notify-sequence-numbers")
    found = []
    is_over = True
    for i in range(len(ids)):
        one = printer.events.find(ids[i]) if printer.events else None
        if one is None:
            return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
        if not printer.may_touch(one.user, request):
            return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
        first = firsts[i] if i < len(firsts) else 1
        found += [
            e for e in printer.events.events if e.subscription is one and e.sequence >= first
        ]
        is_over = is_over and one.job is not None and one.job.is_finished()
    status = t.STATUS_SUCCESSFUL_OK
    if is_over:
        status = t.STATUS_SUCCESSFUL_OK_EVENTS_COMPLETE

    def more(w):
        w.integer(b"printer-up-time", printer.now_s())
        if not is_over:
            w.integer(b"notify-get-interval", _GET_INTERVAL_S)

    reply.begin(request, status, None, more)
    reply.uri = request.base_uri()
    reply.subjects(t.GROUP_EVENT_NOTIFICATION, _events, _all(_events), found, write_event)


HANDLERS = {
    t.OP_CREATE_PRINTER_SUBSCRIPTIONS: create_printer_subscriptions,
    t.OP_CREATE_JOB_SUBSCRIPTIONS: create_job_subscriptions,
    t.OP_GET_SUBSCRIPTION_ATTRIBUTES: get_subscription_attributes,
    t.OP_GET_SUBSCRIPTIONS: get_subscriptions,
    t.OP_RENEW_SUBSCRIPTION: renew_subscription,
    t.OP_CANCEL_SUBSCRIPTION: cancel_subscription,
    t.OP_GET_NOTIFICATIONS: get_notifications,
}
