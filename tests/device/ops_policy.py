# SPDX-License-Identifier: MIT
"""Who may call which operation: written by hand, so that a slip in operations.py shows.

(operation-id, keyword, profile `open`, `private`, `users`, `mutual`); a profile is letters for
anyone, for the owner of the job or subscription, and for an operator. In `users` and `mutual` one
comes before them for a client that has proven nothing, though it says the owner's name.
    y  carried out                   n  client-error-not-authorized
    c  asked for a proof: HTTP 401   -  server-error-operation-not-supported
"""

POLICY = (
    # RFC 8011: printing is for everyone, what has begun for its owner.
    (0x0002, "Print-Job", "yyy", "yyy", "cyyy", "cyyy"),
    (0x0003, "Print-URI", "---", "---", "----", "----"),
    (0x0004, "Validate-Job", "yyy", "yyy", "cyyy", "cyyy"),
    (0x0005, "Create-Job", "yyy", "yyy", "cyyy", "cyyy"),
    (0x0006, "Send-Document", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0007, "Send-URI", "---", "---", "----", "----"),
    (0x0008, "Cancel-Job", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0009, "Get-Job-Attributes", "yyy", "yyy", "cyyy", "cyyy"),
    (0x000A, "Get-Jobs", "yyy", "yyy", "cyyy", "cyyy"),
    (0x000B, "Get-Printer-Attributes", "yyy", "yyy", "yyyy", "cyyy"),
    (0x000C, "Hold-Job", "nyy", "nyy", "cnyy", "cnyy"),
    (0x000D, "Release-Job", "nyy", "nyy", "cnyy", "cnyy"),
    (0x000E, "Restart-Job", "nyy", "nyy", "cnyy", "cnyy"),
    # The printer itself is the operator's.
    (0x0010, "Pause-Printer", "nny", "nny", "cnny", "cnny"),
    (0x0011, "Resume-Printer", "nny", "nny", "cnny", "cnny"),
    (0x0012, "Purge-Jobs", "nny", "nny", "cnny", "cnny"),
    (0x0013, "Set-Printer-Attributes", "nny", "nny", "cnny", "cnny"),
    (0x0014, "Set-Job-Attributes", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0015, "Get-Printer-Supported-Values", "nny", "nny", "cnny", "cnny"),
    # RFC 3995, RFC 3996
    (0x0016, "Create-Printer-Subscriptions", "yyy", "yyy", "cyyy", "cyyy"),
    (0x0017, "Create-Job-Subscriptions", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0018, "Get-Subscription-Attributes", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0019, "Get-Subscriptions", "yyy", "yyy", "cyyy", "cyyy"),
    (0x001A, "Renew-Subscription", "nyy", "nyy", "cnyy", "cnyy"),
    (0x001B, "Cancel-Subscription", "nyy", "nyy", "cnyy", "cnyy"),
    (0x001C, "Get-Notifications", "nyy", "nyy", "cnyy", "cnyy"),
    # RFC 3998
    (0x0022, "Enable-Printer", "nny", "nny", "cnny", "cnny"),
    (0x0023, "Disable-Printer", "nny", "nny", "cnny", "cnny"),
    (0x0024, "Pause-Printer-After-Current-Job", "nny", "nny", "cnny", "cnny"),
    (0x0025, "Hold-New-Jobs", "---", "---", "----", "----"),
    (0x0026, "Release-Held-New-Jobs", "---", "---", "----", "----"),
    (0x0027, "Deactivate-Printer", "---", "---", "----", "----"),
    (0x0028, "Activate-Printer", "---", "---", "----", "----"),
    (0x0029, "Restart-Printer", "nny", "nny", "cnny", "cnny"),
    (0x002A, "Shutdown-Printer", "---", "---", "----", "----"),
    (0x002B, "Startup-Printer", "---", "---", "----", "----"),
    (0x002C, "Reprocess-Job", "---", "---", "----", "----"),
    (0x002D, "Cancel-Current-Job", "nyy", "nyy", "cnyy", "cnyy"),
    (0x002E, "Suspend-Current-Job", "---", "---", "----", "----"),
    (0x002F, "Resume-Job", "---", "---", "----", "----"),
    (0x0030, "Promote-Job", "---", "---", "----", "----"),
    (0x0031, "Schedule-Job-After", "---", "---", "----", "----"),
    # PWG 5100.5
    (0x0033, "Cancel-Document", "---", "---", "----", "----"),
    (0x0034, "Get-Document-Attributes", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0035, "Get-Documents", "nyy", "nyy", "cnyy", "cnyy"),
    (0x0037, "Set-Document-Attributes", "---", "---", "----", "----"),
    # PWG 5100.7, 5100.13
    (0x0038, "Cancel-Jobs", "nny", "nny", "cnny", "cnny"),
    (0x0039, "Cancel-My-Jobs", "yyy", "yyy", "cyyy", "cyyy"),
    (0x003A, "Resubmit-Job", "---", "---", "----", "----"),
    (0x003B, "Close-Job", "nyy", "nyy", "cnyy", "cnyy"),
    (0x003C, "Identify-Printer", "yyy", "yyy", "cyyy", "cyyy"),
    (0x003D, "Validate-Document", "yyy", "yyy", "cyyy", "cyyy"),
    # PWG 5100.11: means nothing where users prove nothing.
    (0x0066, "Get-User-Printer-Attributes", "---", "---", "cyyy", "cyyy"),
    # CUPS
    (0x4001, "CUPS-Get-Default", "---", "---", "----", "----"),
    (0x4002, "CUPS-Get-Printers", "---", "---", "----", "----"),
)

# What `print_uri` of the configuration turns on, in `users` and `mutual`.
BY_REFERENCE = (
    (0x0003, "Print-URI", "cyyy", "cyyy"),
    (0x0007, "Send-URI", "cnyy", "cnyy"),
)
