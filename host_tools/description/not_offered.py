# SPDX-License-Identifier: MIT
"""What the printer does not offer, each with its reason: for docs/ipp.md and the tests."""

ABOUT = """Every operation and attribute that `ipp-2.2.test` of CUPS asks for and that is missing
is here. Its one attribute test fails for them; the suites for 1.1, 2.0 and 2.1 have no failure.
`ipp-everywhere.test` fails in one line, `image/jpeg`, until JPEG is offered.
`get-notifications.test` cannot pass: it looks for an attribute `notify-event`, where RFC 3996 has
`notify-subscribed-event`.
"""

_NOT_KEPT = "Documents are not kept: what is printed cannot be printed again."
_CLIENT = "The printer would become a client of any address it is told."
_ORDER = "There is no queue of documents: jobs print as their clients send them."
_DOCUMENT = "A job has one document: "

# (operation-id, keyword, reason)
OPERATIONS = (
    (
        0x0025,
        "Hold-New-Jobs",
        "A held document waits on its connection and is given up after 20 s: holding all of them"
        " would abort them. Disable-Printer says so at once.",
    ),
    (0x0026, "Release-Held-New-Jobs", "As Hold-New-Jobs."),
    (0x0027, "Deactivate-Printer", "Disable-Printer and Pause-Printer together are the same."),
    (0x0028, "Activate-Printer", "As Deactivate-Printer: Enable-Printer and Resume-Printer."),
    (0x002A, "Shutdown-Printer", "Nothing on the board switches it off."),
    (0x002B, "Startup-Printer", "A printer that is off has nobody to ask."),
    (0x002C, "Reprocess-Job", _NOT_KEPT),
    (
        0x002E,
        "Suspend-Current-Job",
        "The paper of a suspended job would go on with another's. Pause-Printer stops it.",
    ),
    (0x002F, "Resume-Job", "As Suspend-Current-Job."),
    (0x0030, "Promote-Job", _ORDER),
    (0x0031, "Schedule-Job-After", _ORDER),
    (0x0033, "Cancel-Document", _DOCUMENT + "Cancel-Job cancels it."),
    (0x0037, "Set-Document-Attributes", _DOCUMENT + "Set-Job-Attributes is for both."),
    (0x003A, "Resubmit-Job", _NOT_KEPT),
)

# (attribute or value, reason)
VALUES = (
    ("`number-up`", "Rasters arrive laid out already; so does text."),
    (
        "`page-ranges`",
        "Rasters arrive with their pages selected already; selecting twice would lose pages.",
    ),
    (
        "`multiple-document-jobs-supported` true, `multiple-document-handling`",
        "Each document is torn off by itself: it is a job.",
    ),
    ("`copies` above 1", "The client sends the pages again; the printer keeps none."),
    ("`which-jobs` `proof-print`, `fetchable`, `saved`", "There are no such jobs."),
    (
        "`printer-alert`, `printer-alert-description`",
        "They are there while the engine has something to tell, and absent when it has not.",
    ),
    ("`printer-finisher`", "There is nothing but an edge to tear at."),
    ("`job-sheets-col`", "A sheet is one short slip; there is nothing to choose about it."),
    (
        "`job-hold-until` times of day",
        "A document waits for 20 s at most; the client is the better place to wait.",
    ),
    ("`orientation-requested` other than portrait", "Rasters arrive turned already."),
    ("`sides` other than one-sided", "The paper has heat-sensitive ink on one side."),
    ("`image/jpeg`", "Not yet."),
    ("`application/pdf` and other page descriptions", "Clients of a printer this small render."),
    (
        "`compression` `gzip`, `deflate`",
        "The window of the decoder alone has 32 KB, more than a board has to spare.",
    ),
    ("`notify-recipient-uri`", _CLIENT),
    ("`notify-wait`", "A client that waits for events would hold one of few connections."),
    ("`job-password`, job storage, release printing", "They need a place to keep documents."),
)
