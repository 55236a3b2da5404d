# SPDX-License-Identifier: MIT
"""The operations Platen performs: one table.

Dispatch, `operations-supported`, who may call what and docs/ipp.md are derived from `OPERATIONS`.

    (operation-id, keyword, target, document, access)

target: PRINTER or JOB, what the target URI must name. document: whether document data may follow.
access: who may call it in the `open` and `private` profiles; OWNER means the job's own
requesting-user-name.
"""

from micropython import const

from platen.core import ipp_tags as t

PRINTER = const(0)
JOB = const(1)

NONE = const(0)
OPTIONAL = const(1)
REQUIRED = const(2)

ANYONE = const(0)
OWNER = const(1)

OPERATIONS = (
    (t.OP_PRINT_JOB, "Print-Job", PRINTER, REQUIRED, ANYONE),
    (t.OP_VALIDATE_JOB, "Validate-Job", PRINTER, NONE, ANYONE),
    (t.OP_CREATE_JOB, "Create-Job", PRINTER, NONE, ANYONE),
    (t.OP_SEND_DOCUMENT, "Send-Document", JOB, OPTIONAL, OWNER),
    (t.OP_CANCEL_JOB, "Cancel-Job", JOB, NONE, OWNER),
    (t.OP_GET_JOB_ATTRIBUTES, "Get-Job-Attributes", JOB, NONE, ANYONE),
    (t.OP_GET_JOBS, "Get-Jobs", PRINTER, NONE, ANYONE),
    (t.OP_GET_PRINTER_ATTRIBUTES, "Get-Printer-Attributes", PRINTER, NONE, ANYONE),
    (t.OP_CANCEL_MY_JOBS, "Cancel-My-Jobs", PRINTER, NONE, ANYONE),
    (t.OP_CLOSE_JOB, "Close-Job", JOB, NONE, OWNER),
    (t.OP_IDENTIFY_PRINTER, "Identify-Printer", PRINTER, NONE, ANYONE),
)


def row(operation_id):
    """The table row of an operation, or None if the printer does not know it."""
    for found in OPERATIONS:
        if found[0] == operation_id:
            return found
    return None
