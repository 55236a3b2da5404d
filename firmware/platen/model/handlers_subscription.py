# SPDX-License-Identifier: MIT
"""Subscriptions and their events: RFC 3995, and RFC 3996 for fetching them (`ippget`).

Loaded when the first of these operations is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import kept, limits, tables_subscription
from platen.model.attributes import AttributeTable, add
from platen.model.handlers import refuse
from platen.model.request import WANTED_BYTES
from platen.model.subscription_names import SUBSCRIPTION
from platen.model.subscription_status import write, write_event
from platen.model.subscriptions import ATTRIBUTES, Subscriptions, event_bit

_subscriptions = AttributeTable(tables_subscription.SUBSCRIPTION)
_events = AttributeTable(tables_subscription.EVENT)

# Where a client should come back for more, in seconds (RFC 3996 section 5.2.1): well within the
# life of an event.
_GET_INTERVAL_S = limits.EVENT_LIFE_S // 4

_NO_PUSH = t.STATUS_CLIENT_ERROR_URI_SCHEME_NOT_SUPPORTED

# What the answer to a creation says of each subscription.
_CREATED = (b"notify-subscription-id", b"notify-lease-duration", b"notify-status-code")


def _bitmap(table, names):
    wanted = bytearray(WANTED_BYTES)
    for name in names:
        i = table.find(name, len(name))
        if i >= 0:
            add(wanted, i)
    return wanted


def _all(table, without=0):
    """Bitmap of all attributes but the last ones."""
    wanted = bytearray(WANTED_BYTES)
    for i in range(table.count - without):
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


# Value tags of the template attributes of a subscription (RFC 3995 section 5.3).
_TAGS = {
    b"notify-recipient-uri": t.TAG_URI,
    b"notify-pull-method": t.TAG_KEYWORD,
    b"notify-events": t.TAG_KEYWORD,
    b"notify-attributes": t.TAG_KEYWORD,
    b"notify-user-data": t.TAG_OCTET_STRING,
    b"notify-charset": t.TAG_CHARSET,
    b"notify-natural-language": t.TAG_NATURAL_LANGUAGE,
    b"notify-lease-duration": t.TAG_INTEGER,
    b"notify-time-interval": t.TAG_INTEGER,
}
_MANY = (b"notify-events", b"notify-attributes")


class _Wish:
    """What one subscription group asks for; `status` is 0, or why it cannot be had.

    `is_changed`: part of it was ignored or something else takes its place.
    """

    def __init__(self, records, is_job):
        self.status = 0
        self.is_changed = False
        self.events = 0
        self.attributes = ()
        self.user_data = None
        self.lease_s = limits.LEASE_DEFAULT_S
        self._is_job = is_job
        self._seen = []
        for record in records:
            if not record.depth and record.tag != t.TAG_END_COLLECTION:
                self._check(record)
        is_pull = b"notify-pull-method" in self._seen
        if b"notify-recipient-uri" in self._seen:
            # Pushing events would make the printer a client of any address it is told.
            self._bad(t.STATUS_CLIENT_ERROR_CONFLICTING_ATTRIBUTES if is_pull else _NO_PUSH)
        elif not is_pull:
            self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)

    def _bad(self, status):
        self.status = self.status or status

    def _check(self, record):
        name = record.name
        if not record.index:
            if name in self._seen:
                self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
            if name:  # it was kept
                self._seen.append(name)
        if name not in _TAGS:
            self.is_changed = True
        elif record.tag != _TAGS[name] or (record.index and name not in _MANY):
            self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
        else:
            self._take(name, record)

    def _take(self, name, record):
        value = record.value
        if name == b"notify-pull-method":
            if value != b"ippget":
                self._bad(t.STATUS_CLIENT_ERROR_ATTRIBUTES_OR_VALUES_NOT_SUPPORTED)
        elif name == b"notify-events":
            bit = event_bit(value)
            self.events |= bit
            self.is_changed = self.is_changed or not bit
        elif name == b"notify-attributes":
            if value in ATTRIBUTES and value not in self.attributes:
                self.attributes += (value,)
            else:
                self.is_changed = True
        elif name == b"notify-user-data":
            if value is None or len(value) > limits.USER_DATA_BYTES:
                self._bad(t.STATUS_CLIENT_ERROR_REQUEST_VALUE_TOO_LONG)
            self.user_data = value
        elif name == b"notify-natural-language":
            self.is_changed = self.is_changed or value[:2].lower() != b"en"
        elif name == b"notify-charset":
            self.is_changed = self.is_changed or value not in (b"utf-8", b"us-ascii")
        elif name == b"notify-lease-duration" and not self._is_job:
            if record.integer() < 0:
                self._bad(t.STATUS_CLIENT_ERROR_BAD_REQUEST)
            self.lease_s = record.integer()
        elif name != b"notify-recipient-uri":
            self.is_changed = (
                True  # a job's subscription has no lease; no event comes in intervals
            )


def _made(printer, request, job, wish):
    """The Subscription for `wish`, or the status that refuses it."""
    if wish.status:
        return wish.status
    if printer.events is None:
        printer.events = Subscriptions(printer)
    made = printer.events.create(request.user(), request.level(), job)
    if made is None:
        return t.STATUS_CLIENT_ERROR_TOO_MANY_SUBSCRIPTIONS
    made.events = wish.events or made.events
    made.attributes = wish.attributes
    made.user_data = wish.user_data
    if wish.is_changed:
        made.status = t.STATUS_SUCCESSFUL_OK_IGNORED_OR_SUBSTITUTED_ATTRIBUTES
    if job is None:
        printer.events.lease(made, wish.lease_s)
    return made


def create(printer, request, job):
    """For each subscription group of `request` a Subscription, or the status that refused it.

    job: what they are about, None for the printer.
    """
    is_job = job is not None
    return [_made(printer, request, job, _Wish(records, is_job)) for records in _groups(request)]


def validate(request):
    """For each subscription group of a Validate-Job the status it would get."""
    return [_Wish(records, True).status for records in _groups(request)]


def is_any_ignored(made):
    """Whether one of what `create` or `validate` returned is an error."""
    return _ignored(made) > 0


def _ignored(made):
    n = 0
    for found in made:
        if isinstance(found, int) and found:
            n += 1
    return n


def say(request, reply, made):
    """Go on in the answer with a group for each of what `create` returned."""
    reply.uri = request.base_uri()
    wanted = _bitmap(_subscriptions, _CREATED)
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, made, write)


def _subscribe(printer, request, reply, job):
    made = create(printer, request, job)
    if not made:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    failed = _ignored(made)
    status = t.STATUS_SUCCESSFUL_OK
    if failed == len(made):
        status = t.STATUS_CLIENT_ERROR_IGNORED_ALL_SUBSCRIPTIONS
    elif failed:
        status = t.STATUS_SUCCESSFUL_OK_IGNORED_SUBSCRIPTIONS
    reply.begin(request, status)
    say(request, reply, made)


def create_printer_subscriptions(printer, request, reply, job):
    """Create-Printer-Subscriptions, RFC 3995 section 11.1.2."""
    _subscribe(printer, request, reply, None)


def create_job_subscriptions(printer, request, reply, job):
    """Create-Job-Subscriptions, RFC 3995 section 11.1.1, for the job of notify-job-id."""
    number = _integer(request, b"notify-job-id", 0)
    if number < 1:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    job = printer.find_job(number)
    if job is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    if not printer.may_touch(job, request):
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_AUTHORIZED)
    if job.is_finished():
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    _subscribe(printer, request, reply, job)


def _integer(request, name, otherwise=None):
    """Value of an integer attribute, -1 if it is none; `otherwise` if it is not there."""
    for record in kept.records(request):
        if record.name == name and not record.depth:
            return record.integer() if record.tag == t.TAG_INTEGER else -1
    return otherwise


def _target(printer, request, reply):
    """The subscription a request names and its client may touch, or None after a refusal."""
    number = _integer(request, b"notify-subscription-id", 0)
    if number < 1:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    found = printer.events.find(number) if printer.events else None
    if found is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    if not printer.may_touch(found, request):
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
        names.append(otherwise)
    if b"all" in names:
        return _all(_subscriptions, 1)
    for i in range(_subscriptions.count - 1):
        name = SUBSCRIPTION[i][0]
        group = b"subscription-template" if name in _TAGS else b"subscription-description"
        if group in names:
            names.append(name)
    return _bitmap(_subscriptions, names)


def get_subscription_attributes(printer, request, reply, job):
    """Get-Subscription-Attributes, RFC 3995 section 11.2.4."""
    found = _target(printer, request, reply)
    if found is not None:
        reply.begin(request, t.STATUS_SUCCESSFUL_OK)
        _list(request, reply, (found,), b"all")


def _list(request, reply, found, otherwise):
    reply.uri = request.base_uri()
    wanted = _wanted(request, otherwise)
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, found, write)


def get_subscriptions(printer, request, reply, job):
    """Get-Subscriptions, RFC 3995 section 11.2.5: those of the printer, or of notify-job-id.

    A client sees its own; an operator, unless it asks for its own, everyone's.
    """
    number = _integer(request, b"notify-job-id")
    if (number is not None and number < 1) or request.limit < 0:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    if number is not None and printer.find_job(number) is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    is_mine = kept.first(request, b"my-subscriptions", (t.TAG_BOOLEAN,)) == b"\1"
    found = []
    if printer.events is not None:
        printer.events.expire()
        for one in printer.events.all:
            if (one.job.id if one.job else None) != number:
                continue
            if printer.is_owner(one, request) or (not is_mine and printer.is_operator(request)):
                found.append(one)
    if request.limit:
        found = found[: request.limit]
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    _list(request, reply, found, b"notify-subscription-id")


def renew_subscription(printer, request, reply, job):
    """Renew-Subscription, RFC 3995 section 11.2.6; those of jobs have no lease."""
    found = _target(printer, request, reply)
    if found is None:
        return None
    if found.job is not None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_POSSIBLE)
    lease_s = _integer(request, b"notify-lease-duration", limits.LEASE_DEFAULT_S)
    if lease_s < 0:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    printer.events.lease(found, lease_s)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    wanted = _bitmap(_subscriptions, (b"notify-lease-duration",))
    reply.subjects(t.GROUP_SUBSCRIPTION, _subscriptions, wanted, (found,), write)


def cancel_subscription(printer, request, reply, job):
    """Cancel-Subscription, RFC 3995 section 11.2.7."""
    found = _target(printer, request, reply)
    if found is not None:
        printer.events.cancel(found)
        refuse(request, reply, t.STATUS_SUCCESSFUL_OK)


def _numbers(request, name):
    """Values of a 1setOf integer(1:MAX) among the operation attributes; None if one is none."""
    found = []
    for record in kept.records(request):
        if record.group == t.GROUP_OPERATION and record.name == name:
            if record.tag != t.TAG_INTEGER or record.integer() < 1:
                return None
            found.append(record.integer())
    return found


def get_notifications(printer, request, reply, job):
    """Get-Notifications, RFC 3996 section 5: events from notify-sequence-numbers on.

    There is no waiting (notify-wait): the client is told when to come again.
    """
    ids = _numbers(request, b"notify-subscription-ids")
    firsts = _numbers(request, b"notify-sequence-numbers")
    if not ids or firsts is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    found = []
    is_over = True
    for i in range(len(ids)):
        if ids[i] in ids[:i]:
            continue
        one = printer.events.find(ids[i]) if printer.events else None
        if one is None:
            return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
        if not printer.may_touch(one, request):
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
