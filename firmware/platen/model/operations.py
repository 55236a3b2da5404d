# SPDX-License-Identifier: MIT
"""The operations Platen performs: one table.

`operations-supported`, dispatch, the policy and docs/ipp.md are derived from `OPERATIONS`.
`python -m host_tools tables` packs it into the bytes of tables.OPERATIONS that dispatch.py reads;
a compiled firmware has the numbers folded in and never loads this file.

    (operation-id, keyword, target, handlers, keeps, access)

target: what the target URI must name. handlers: the module that has the handler, by number.
keeps: whether the request keeps the attributes only this operation knows (model/kept.py).
access: who may call it in the profiles `open`, `private`, `users`, `mutual`.
"""

from micropython import const

from platen.core import ipp_tags as t

# What a target URI names.
PRINTER = const(0)
JOB = const(1)
EITHER = const(2)

# Modules with handlers; all but the first are loaded when one of theirs is asked for.
POLLING = const(0)  # handlers.py: what clients ask all the time
CREATING = const(1)  # handlers_create.py
JOB_CONTROL = const(2)  # handlers_job.py
PRINTER_CONTROL = const(3)  # handlers_printer.py
SETTINGS = const(4)  # handlers_settings.py
DOCUMENTS = const(5)  # handlers_document.py
SUBSCRIPTIONS = const(6)  # handlers_subscription.py
FETCHING = const(7)  # handlers_uri.py

# Who may call an operation in a profile. OFF: the operation is not there.
OFF = const(0)
ANYONE = const(1)
USER = const(2)  # who has proven who it is
OWNER = const(3)  # of the job or subscription, or an operator
OPERATOR = const(4)

# Profiles, in the order of the access columns: from the second on only TLS, from the third on
# clients are authenticated.
OPEN = const(0)
PRIVATE = const(1)
USERS = const(2)
MUTUAL = const(3)

_ASK = (ANYONE, ANYONE, ANYONE, USER)
_ALL = (ANYONE, ANYONE, USER, USER)
_OWN = (OWNER, OWNER, OWNER, OWNER)
_OPS = (OPERATOR, OPERATOR, OPERATOR, OPERATOR)
_NOT = (OFF, OFF, OFF, OFF)  # unless the configuration has print_uri, see profiles.py

OPERATIONS = (
    (t.OP_PRINT_JOB, "Print-Job", PRINTER, POLLING, False, _ALL),
    (t.OP_VALIDATE_JOB, "Validate-Job", PRINTER, CREATING, False, _ALL),
    (t.OP_CREATE_JOB, "Create-Job", PRINTER, CREATING, False, _ALL),
    (t.OP_SEND_DOCUMENT, "Send-Document", JOB, CREATING, False, _OWN),
    (t.OP_CANCEL_JOB, "Cancel-Job", JOB, CREATING, False, _OWN),
    (t.OP_GET_JOB_ATTRIBUTES, "Get-Job-Attributes", JOB, POLLING, False, _ALL),
    (t.OP_GET_JOBS, "Get-Jobs", PRINTER, JOB_CONTROL, True, _ALL),
    (t.OP_GET_PRINTER_ATTRIBUTES, "Get-Printer-Attributes", PRINTER, POLLING, False, _ASK),
    (t.OP_HOLD_JOB, "Hold-Job", JOB, JOB_CONTROL, True, _OWN),
    (t.OP_RELEASE_JOB, "Release-Job", JOB, JOB_CONTROL, True, _OWN),
    (t.OP_RESTART_JOB, "Restart-Job", JOB, JOB_CONTROL, True, _OWN),
    (t.OP_PAUSE_PRINTER, "Pause-Printer", PRINTER, PRINTER_CONTROL, False, _OPS),
    (t.OP_RESUME_PRINTER, "Resume-Printer", PRINTER, PRINTER_CONTROL, False, _OPS),
    (t.OP_PURGE_JOBS, "Purge-Jobs", PRINTER, JOB_CONTROL, False, _OPS),
    (t.OP_SET_PRINTER_ATTRIBUTES, "Set-Printer-Attributes", PRINTER, SETTINGS, True, _OPS),
    (t.OP_SET_JOB_ATTRIBUTES, "Set-Job-Attributes", JOB, SETTINGS, True, _OWN),
    (
        t.OP_GET_PRINTER_SUPPORTED_VALUES,
        "Get-Printer-Supported-Values",
        PRINTER,
        SETTINGS,
        False,
        _OPS,
    ),
    (
        t.OP_CREATE_PRINTER_SUBSCRIPTIONS,
        "Create-Printer-Subscriptions",
        PRINTER,
        SUBSCRIPTIONS,
        True,
        _ALL,
    ),
    (
        t.OP_CREATE_JOB_SUBSCRIPTIONS,
        "Create-Job-Subscriptions",
        PRINTER,
        SUBSCRIPTIONS,
        True,
        _OWN,
    ),
    (
        t.OP_GET_SUBSCRIPTION_ATTRIBUTES,
        "Get-Subscription-Attributes",
        PRINTER,
        SUBSCRIPTIONS,
        True,
        _OWN,
    ),
    (t.OP_GET_SUBSCRIPTIONS, "Get-Subscriptions", PRINTER, SUBSCRIPTIONS, True, _ALL),
    (t.OP_RENEW_SUBSCRIPTION, "Renew-Subscription", PRINTER, SUBSCRIPTIONS, True, _OWN),
    (t.OP_CANCEL_SUBSCRIPTION, "Cancel-Subscription", PRINTER, SUBSCRIPTIONS, True, _OWN),
    (t.OP_GET_NOTIFICATIONS, "Get-Notifications", PRINTER, SUBSCRIPTIONS, True, _OWN),
    (t.OP_ENABLE_PRINTER, "Enable-Printer", PRINTER, PRINTER_CONTROL, False, _OPS),
    (t.OP_DISABLE_PRINTER, "Disable-Printer", PRINTER, PRINTER_CONTROL, False, _OPS),
    (
        t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB,
        "Pause-Printer-After-Current-Job",
        PRINTER,
        PRINTER_CONTROL,
        False,
        _OPS,
    ),
    (t.OP_RESTART_PRINTER, "Restart-Printer", PRINTER, PRINTER_CONTROL, False, _OPS),
    (t.OP_CANCEL_CURRENT_JOB, "Cancel-Current-Job", PRINTER, JOB_CONTROL, False, _OWN),
    (t.OP_GET_DOCUMENT_ATTRIBUTES, "Get-Document-Attributes", JOB, DOCUMENTS, True, _OWN),
    (t.OP_GET_DOCUMENTS, "Get-Documents", JOB, DOCUMENTS, True, _OWN),
    (t.OP_CANCEL_JOBS, "Cancel-Jobs", PRINTER, JOB_CONTROL, True, _OPS),
    (t.OP_CANCEL_MY_JOBS, "Cancel-My-Jobs", PRINTER, JOB_CONTROL, True, _ALL),
    (t.OP_CLOSE_JOB, "Close-Job", JOB, JOB_CONTROL, False, _OWN),
    (t.OP_IDENTIFY_PRINTER, "Identify-Printer", PRINTER, PRINTER_CONTROL, True, _ALL),
    (t.OP_VALIDATE_DOCUMENT, "Validate-Document", PRINTER, DOCUMENTS, False, _ALL),
    (
        t.OP_GET_USER_PRINTER_ATTRIBUTES,
        "Get-User-Printer-Attributes",
        PRINTER,
        POLLING,
        False,
        (OFF, OFF, USER, USER),
    ),
    (t.OP_PRINT_URI, "Print-URI", PRINTER, FETCHING, False, _NOT),
    (t.OP_SEND_URI, "Send-URI", JOB, FETCHING, False, _NOT),
)
