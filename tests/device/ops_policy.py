# SPDX-License-Identifier: MIT
"""Who may call which operation: written by hand, so that a slip in operations.py shows.

(operation-id, keyword, profile `open`, profile `private`); a profile is three letters, for anyone,
for the owner of the job or subscription, and for an operator of the configuration:
    y  carried out    n  client-error-not-authorized    -  server-error-operation-not-supported
"""

POLICY = (
    # RFC 8011: printing is for everyone, what has begun for its owner.
    (0x0002, "Print-Job", "yyy", "yyy"),
    (0x0003, "Print-URI", "---", "---"),
    (0x0004, "Validate-Job", "yyy", "yyy"),
    (0x0005, "Create-Job", "yyy", "yyy"),
    (0x0006, "Send-Document", "nyy", "nyy"),
    (0x0007, "Send-URI", "---", "---"),
    (0x0008, "Cancel-Job", "nyy", "nyy"),
    (0x0009, "Get-Job-Attributes", "yyy", "yyy"),
    (0x000A, "Get-Jobs", "yyy", "yyy"),
    (0x000B, "Get-Printer-Attributes", "yyy", "yyy"),
    (0x000C, "Hold-Job", "nyy", "nyy"),
    (0x000D, "Release-Job", "nyy", "nyy"),
    (0x000E, "Restart-Job", "nyy", "nyy"),
    # The printer itself is the operator's.
    (0x0010, "Pause-Printer", "nny", "nny"),
    (0x0011, "Resume-Printer", "nny", "nny"),
    (0x0012, "Purge-Jobs", "nny", "nny"),
    (0x0013, "Set-Printer-Attributes", "nny", "nny"),
    (0x0014, "Set-Job-Attributes", "nyy", "nyy"),
    (0x0015, "Get-Printer-Supported-Values", "nny", "nny"),
    # RFC 3995, RFC 3996
    (0x0016, "Create-Printer-Subscriptions", "yyy", "yyy"),
    (0x0017, "Create-Job-Subscriptions", "nyy", "nyy"),
    (0x0018, "Get-Subscription-Attributes", "nyy", "nyy"),
    (0x0019, "Get-Subscriptions", "yyy", "yyy"),
    (0x001A, "Renew-Subscription", "nyy", "nyy"),
    (0x001B, "Cancel-Subscription", "nyy", "nyy"),
    (0x001C, "Get-Notifications", "nyy", "nyy"),
    # RFC 3998
    (0x0022, "Enable-Printer", "nny", "nny"),
    (0x0023, "Disable-Printer", "nny", "nny"),
    (0x0024, "Pause-Printer-After-Current-Job", "nny", "nny"),
    (0x0025, "Hold-New-Jobs", "---", "---"),
    (0x0026, "Release-Held-New-Jobs", "---", "---"),
    (0x0027, "Deactivate-Printer", "---", "---"),
    (0x0028, "Activate-Printer", "---", "---"),
    (0x0029, "Restart-Printer", "nny", "nny"),
    (0x002A, "Shutdown-Printer", "---", "---"),
    (0x002B, "Startup-Printer", "---", "---"),
    (0x002C, "Reprocess-Job", "---", "---"),
    (0x002D, "Cancel-Current-Job", "nyy", "nyy"),
    (0x002E, "Suspend-Current-Job", "---", "---"),
    (0x002F, "Resume-Job", "---", "---"),
    (0x0030, "Promote-Job", "---", "---"),
    (0x0031, "Schedule-Job-After", "---", "---"),
    # PWG 5100.5
    (0x0033, "Cancel-Document", "---", "---"),
    (0x0034, "Get-Document-Attributes", "yyy", "yyy"),
    (0x0035, "Get-Documents", "yyy", "yyy"),
    (0x0037, "Set-Document-Attributes", "---", "---"),
    # PWG 5100.7, 5100.13
    (0x0038, "Cancel-Jobs", "nny", "nny"),
    (0x0039, "Cancel-My-Jobs", "yyy", "yyy"),
    (0x003A, "Resubmit-Job", "---", "---"),
    (0x003B, "Close-Job", "nyy", "nyy"),
    (0x003C, "Identify-Printer", "yyy", "yyy"),
    (0x003D, "Validate-Document", "yyy", "yyy"),
    # PWG 5100.11: means nothing before users prove who they are.
    (0x0066, "Get-User-Printer-Attributes", "---", "---"),
    # CUPS
    (0x4001, "CUPS-Get-Default", "---", "---"),
    (0x4002, "CUPS-Get-Printers", "---", "---"),
)
