# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/ipp_operations.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "Renew-Subscription",
        b"\x02\x00\x00\x1a\x00\x00\x00\x1a\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x16notify-subscription-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-"
        b"name\x00\x04user\x06!\x00\x15notify-lease-duration\x00\x04\x00\x01Q\x80\x03",
        {
            "consumed": 210,
        },
    ),
    (
        "Cancel-Subscription",
        b"\x02\x00\x00\x1b\x00\x00\x00\x1b\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x16notify-subscription-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-"
        b"name\x00\x04user\x03",
        {
            "consumed": 179,
        },
    ),
    (
        "Get-Notifications",
        b"\x02\x00\x00\x1c\x00\x00\x00\x1c\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user!\x00\x17notify-subscription-ids\x00"
        b"\x04\x00\x00\x00\x01!\x00\x00\x00\x04\x00\x00\x00\x02!\x00\x17notify-sequence-numbers"
        b"\x00\x04\x00\x00\x00\x01!\x00\x00\x00\x04\x7f\xff\xff\xff\x22\x00\x0bnotify-wait\x00"
        b"\x01\x00\x03",
        {
            "consumed": 247,
        },
    ),
    (
        "Enable-Printer",
        b"\x02\x00\x00\x22\x00\x00\x00\x22\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Disable-Printer",
        b"\x02\x00\x00#\x00\x00\x00#\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04userA\x00\x1dprinter-message-from-operator\x00"
        b"\x13No more jobs today.\x03",
        {
            "consumed": 201,
        },
    ),
    (
        "Pause-Printer-After-Current-Job",
        b"\x02\x00\x00$\x00\x00\x00$\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Hold-New-Jobs",
        b"\x02\x00\x00%\x00\x00\x00%\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user5\x00\x1dprinter-message-from-operator\x00"
        b"\x18\x00\x02en\x00\x12Waiting for paper.\x03",
        {
            "consumed": 206,
        },
    ),
    (
        "Release-Held-New-Jobs",
        b"\x02\x00\x00&\x00\x00\x00&\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Restart-Printer",
        b"\x02\x00\x00)\x00\x00\x00)\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Cancel-Current-Job",
        b"\x02\x00\x00-\x00\x00\x00-\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"t!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04userA\x00"
        b"\x07message\x00\tpaper jam\x03",
        {
            "consumed": 184,
        },
    ),
    (
        "Cancel-Document",
        b"\x02\x00\x003\x00\x00\x003\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"t!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user!\x00"
        b"\x0fdocument-number\x00\x04\x00\x00\x00\x01A\x00\x10document-message\x00\x0cnot this on"
        b"e\x03",
        {
            "consumed": 220,
        },
    ),
    (
        "Get-Document-Attributes",
        b"\x02\x00\x004\x00\x00\x004\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"t!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user!\x00"
        b"\x0fdocument-number\x00\x04\x00\x00\x00\x01D\x00\x14requested-attributes\x00\x14documen"
        b"t-descriptionD\x00\x00\x00\x11document-template\x03",
        {
            "consumed": 254,
        },
    ),
    (
        "Get-Documents",
        b"\x02\x00\x005\x00\x00\x005\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x07job-uri\x00!ipp://printer.example/ipp/print/1B"
        b"\x00\x14requesting-user-name\x00\x04user!\x00\x05limit\x00\x04\x00\x00\x00\x02D\x00\x14"
        b"requested-attributes\x00\x0fdocument-numberD\x00\x00\x00\x0edocument-state\x03",
        {
            "consumed": 219,
        },
    ),
    (
        "Set-Document-Attributes",
        b"\x02\x00\x007\x00\x00\x007\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"t!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user!\x00"
        b"\x0fdocument-number\x00\x04\x00\x00\x00\x01\t6\x00\rdocument-name\x00\x16\x00\x0bx-pig-"
        b"latin\x00\x07age-pay\x16\x00\rprint-quality\x00\x00\x03",
        {
            "consumed": 246,
        },
    ),
    (
        "Cancel-Jobs",
        b"\x02\x00\x008\x00\x00\x008\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user!\x00\x07job-ids\x00\x04\x00\x00\x00\x01!\x00"
        b"\x00\x00\x04\x00\x00\x00\x02A\x00\x07message\x00\x0cclosing time\x03",
        {
            "consumed": 197,
        },
    ),
    (
        "Cancel-My-Jobs",
        b"\x02\x00\x009\x00\x00\x009\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04user!\x00\x07job-ids\x00\x04\x00\x00\x00\x01\x03",
        {
            "consumed": 164,
        },
    ),
    (
        "Close-Job",
        b"\x02\x00\x00;\x00\x00\x00;\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"t!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 163,
        },
    ),
    (
        "Identify-Printer",
        b"\x02\x00\x00<\x00\x00\x00<\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04userD\x00\x10identify-actions\x00\x07displayD\x00"
        b"\x00\x00\x05soundA\x00\x07message\x00\tThis one?\x03",
        {
            "consumed": 207,
        },
    ),
    (
        "Validate-Document",
        b"\x02\x00\x00=\x00\x00\x00=\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04userB\x00\rdocument-name\x00\x05photoD\x00\x0bcom"
        b"pression\x00\x04gzipI\x00\x0fdocument-format\x00\x1bapplication/pdf;version=1.7\t!\x00"
        b"\x06copies\x00\x04\x00\x00\x00\x024\x00\tmedia-col\x00\x00J\x00\x00\x00\x0fmedia-size-n"
        b"ameD\x00\x00\x00\x10iso_a4_210x297mm7\x00\x00\x00\x00\x03",
        {
            "consumed": 314,
        },
    ),
    (
        "Get-User-Printer-Attributes",
        b"\x02\x00\x00f\x00\x00\x00f\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battribut"
        b"es-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/prin"
        b"tB\x00\x14requesting-user-name\x00\x04userE\x00\x13requesting-user-uri\x00-urn:uuid:012"
        b"34567-89ab-4cde-8f01-23456789abcdD\x00\x14requested-attributes\x00\x03all\x03",
        {
            "consumed": 245,
        },
    ),
)
