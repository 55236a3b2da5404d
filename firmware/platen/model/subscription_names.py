# SPDX-License-Identifier: MIT
"""Attributes of subscriptions and of event notifications: their numbers and names (RFC 3995)."""

from micropython import const

S_ID = const(0)
S_SEQUENCE = const(1)
S_LEASE = const(2)
S_LEASE_EXPIRATION = const(3)
S_UP_TIME = const(4)
S_PRINTER_URI = const(5)
S_JOB_ID = const(6)
S_USER = const(7)
S_EVENTS = const(8)
S_PULL_METHOD = const(9)
S_USER_DATA = const(10)
S_CHARSET = const(11)
S_LANGUAGE = const(12)
S_STATUS_CODE = const(13)
S_EVENT = const(14)
S_TEXT = const(15)
S_CURRENT_TIME = const(16)
S_PRINTER_STATE = const(17)
S_PRINTER_REASONS = const(18)
S_ACCEPTING = const(19)
S_JOB_STATE = const(20)
S_JOB_REASONS = const(21)
S_JOB_NAME = const(22)
S_PAGES = const(23)
S_ATTRIBUTES = const(24)

# Of a subscription, in the order of answers; the last one only in the answer that creates it.
SUBSCRIPTION = (
    (b"notify-subscription-id", S_ID),
    (b"notify-sequence-number", S_SEQUENCE),
    (b"notify-lease-duration", S_LEASE),
    (b"notify-lease-expiration-time", S_LEASE_EXPIRATION),
    (b"notify-printer-up-time", S_UP_TIME),
    (b"notify-printer-uri", S_PRINTER_URI),
    (b"notify-job-id", S_JOB_ID),
    (b"notify-subscriber-user-name", S_USER),
    (b"notify-events", S_EVENTS),
    (b"notify-attributes", S_ATTRIBUTES),
    (b"notify-pull-method", S_PULL_METHOD),
    (b"notify-user-data", S_USER_DATA),
    (b"notify-charset", S_CHARSET),
    (b"notify-natural-language", S_LANGUAGE),
    (b"notify-status-code", S_STATUS_CODE),
)

# Of an event notification (RFC 3995 section 9.1).
EVENT = (
    (b"notify-subscription-id", S_ID),
    (b"notify-printer-uri", S_PRINTER_URI),
    (b"notify-subscribed-event", S_EVENT),
    (b"printer-up-time", S_UP_TIME),
    (b"printer-current-time", S_CURRENT_TIME),
    (b"notify-sequence-number", S_SEQUENCE),
    (b"notify-charset", S_CHARSET),
    (b"notify-natural-language", S_LANGUAGE),
    (b"notify-user-data", S_USER_DATA),
    (b"notify-text", S_TEXT),
    (b"notify-job-id", S_JOB_ID),
    (b"job-id", S_JOB_ID),
    (b"job-name", S_JOB_NAME),
    (b"job-state", S_JOB_STATE),
    (b"job-state-reasons", S_JOB_REASONS),
    (b"job-impressions-completed", S_PAGES),
    (b"printer-state", S_PRINTER_STATE),
    (b"printer-state-reasons", S_PRINTER_REASONS),
    (b"printer-is-accepting-jobs", S_ACCEPTING),
)
