# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/ipp_operations.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "Print-Job",
        b"\x02\x00\x00\x02\x00\x00\x00\x02\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user6\x00\x08job-name\x00\x14\x00\x05de-ch"
        b"\x00\x0bGr\xc3\xbc\xc3\x9fe.pwg\x22\x00\x16ipp-attribute-fidelity\x00\x01\x00B\x00\rdoc"
        b"ument-name\x00\x0bGr\xc3\xbc\xc3\x9fe.pwgD\x00\x0bcompression\x00\x04noneI\x00\x0fdocum"
        b"ent-format\x00\x10image/pwg-rasterH\x00\x19document-natural-language\x00\x05de-ch!\x00"
        b"\x0cjob-k-octets\x00\x04\x00\x00\x00\x02!\x00\x0fjob-impressions\x00\x04\x00\x00\x00"
        b"\x01\x02!\x00\x06copies\x00\x04\x00\x00\x00\x01#\x00\nfinishings\x00\x04\x00\x00\x00"
        b"\x034\x00\tmedia-col\x00\x00J\x00\x00\x00\nmedia-size4\x00\x00\x00\x00J\x00\x00\x00\x0b"
        b"x-dimension!\x00\x00\x00\x04\x00\x00\x16\xa8J\x00\x00\x00\x0by-dimension!\x00\x00\x00"
        b"\x04\x00\x00N 7\x00\x00\x00\x00J\x00\x00\x00\x13media-bottom-margin!\x00\x00\x00\x04"
        b"\x00\x00\x00\x00J\x00\x00\x00\x11media-left-margin!\x00\x00\x00\x04\x00\x00\x01\xf4J"
        b"\x00\x00\x00\x12media-right-margin!\x00\x00\x00\x04\x00\x00\x01\xf4J\x00\x00\x00\x10med"
        b"ia-top-margin!\x00\x00\x00\x04\x00\x00\x00\x00J\x00\x00\x00\x0cmedia-sourceD\x00\x00"
        b"\x00\tmain-rollJ\x00\x00\x00\nmedia-typeD\x00\x00\x00\ncontinuous7\x00\x00\x00\x00#\x00"
        b"\x15orientation-requested\x00\x04\x00\x00\x00\x033\x00\x0bpage-ranges\x00\x08\x00\x00"
        b"\x00\x01\x00\x00\x00\x013\x00\x00\x00\x08\x00\x00\x00\x03\x7f\xff\xff\xffD\x00\x10print"
        b"-color-mode\x00\nmonochrome#\x00\rprint-quality\x00\x04\x00\x00\x00\x042\x00\x12printer"
        b"-resolution\x00\t\x00\x00\x00\xcb\x00\x00\x00\xcb\x03D\x00\x05sides\x00\tone-sided\x03",
        {
            "consumed": 861,
        },
    ),
    (
        "Validate-Job",
        b"\x01\x01\x00\x04\x00\x00\x00\x04\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userB\x00\x08job-name\x00\x07receipt\x22"
        b"\x00\x16ipp-attribute-fidelity\x00\x01\x01I\x00\x0fdocument-format\x00\x18application/o"
        b"ctet-stream0\x00\x0cjob-password\x00\x04\x01\x02\x80\xffD\x00\x17job-password-encryptio"
        b"n\x00\x03md5D\x00\x18job-mandatory-attributes\x00\x06copiesD\x00\x00\x00\x13job-hold-un"
        b"til-time\x02B\x00\x0ejob-account-id\x00\x044711D\x00\x0ejob-hold-until\x00\nindefinite1"
        b"\x00\x13job-hold-until-time\x00\x0b\x07\xea\x0b\x16\x01\x02\x03\x04+\x05\x1e!\x00\x0cjo"
        b"b-priority\x00\x04\x00\x00\x002D\x00\njob-sheets\x00\x04noneD\x00\x05media\x00\x12roll_"
        b"58mm_58x200mmD\x00\x1amultiple-document-handling\x00\x0fsingle-document!\x00\tnumber-up"
        b"\x00\x04\x00\x00\x00\x01D\x00\noutput-bin\x00\x07face-up\x03",
        {
            "consumed": 593,
        },
    ),
    (
        "Create-Job",
        b"\x02\x01\x00\x05\x00\x00\x00\x05\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userB\x00\x08job-name\x00\ttwo pages\x22"
        b"\x00\x16ipp-attribute-fidelity\x00\x01\x00\x024\x00\tmedia-col\x00\x00J\x00\x00\x00\nme"
        b"dia-size4\x00\x00\x00\x00J\x00\x00\x00\x0bx-dimension!\x00\x00\x00\x04\x00\x00\x16\xa8J"
        b"\x00\x00\x00\x0by-dimension!\x00\x00\x00\x04\x00\x00N 7\x00\x00\x00\x00J\x00\x00\x00"
        b"\x17media-source-properties4\x00\x00\x00\x00J\x00\x00\x00\x1bmedia-source-feed-directio"
        b"nD\x00\x00\x00\x0flong-edge-firstJ\x00\x00\x00\x1dmedia-source-feed-orientation#\x00"
        b"\x00\x00\x04\x00\x00\x00\x037\x00\x00\x00\x007\x00\x00\x00\x004\x00\toverrides\x00\x00J"
        b"\x00\x00\x00\x05pages3\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00\x00\x01J\x00\x00\x00\x15"
        b"orientation-requested#\x00\x00\x00\x04\x00\x00\x00\x037\x00\x00\x00\x004\x00\x00\x00"
        b"\x00J\x00\x00\x00\x10document-numbers3\x00\x00\x00\x08\x00\x00\x00\x01\x00\x00\x00\x01J"
        b"\x00\x00\x00\x05pages3\x00\x00\x00\x08\x00\x00\x00\x02\x00\x00\x00\x023\x00\x00\x00\x08"
        b"\x00\x00\x00\x05\x00\x00\x00\x06J\x00\x00\x00\rprint-quality#\x00\x00\x00\x04\x00\x00"
        b"\x00\x057\x00\x00\x00\x00\x06D\x00\x12notify-pull-method\x00\x06ippgetD\x00\rnotify-eve"
        b"nts\x00\rjob-completed\x03",
        {
            "consumed": 671,
        },
    ),
    (
        "Send-Document",
        b"\x02\x00\x00\x06\x00\x00\x00\x06\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user"
        b"B\x00\rdocument-name\x00\x04pageD\x00\x0bcompression\x00\x04noneI\x00\x0fdocument-forma"
        b"t\x00\x10image/pwg-raster\x22\x00\rlast-document\x00\x01\x01\x03",
        {
            "consumed": 260,
        },
    ),
    (
        "Print-URI",
        b"\x02\x00\x00\x03\x00\x00\x00\x03\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userE\x00\x0cdocument-uri\x00\x1ehttps://fi"
        b"les.example/page.pwgB\x00\rdocument-name\x00\x04pageI\x00\x0fdocument-format\x00\x10ima"
        b"ge/pwg-raster\x02D\x00\x05media\x00\x14oe_58x100mm_58x100mm\x03",
        {
            "consumed": 284,
        },
    ),
    (
        "Send-URI",
        b"\x02\x00\x00\x07\x00\x00\x00\x07\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user"
        b"E\x00\x0cdocument-uri\x00\x1ehttps://files.example/page.pwgI\x00\x0fdocument-format\x00"
        b"\x10image/pwg-raster\x22\x00\rlast-document\x00\x01\x01\x03",
        {
            "consumed": 265,
        },
    ),
    (
        "Cancel-Job",
        b"\x01\x01\x00\x08\x00\x00\x00\x08\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x07job-uri\x00!ipp://printer.example/ipp/print"
        b"/1B\x00\x14requesting-user-name\x00\x04userA\x00\x07message\x00\nwrong file\x03",
        {
            "consumed": 168,
        },
    ),
    (
        "Get-Job-Attributes",
        b"\x02\x00\x00\t\x00\x00\x00\t\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battrib"
        b"utes-natural-language\x00\x02enE\x00\x07job-uri\x00!ipp://printer.example/ipp/print/1B"
        b"\x00\x14requesting-user-name\x00\x04userD\x00\x14requested-attributes\x00\x06job-idD"
        b"\x00\x00\x00\tjob-stateD\x00\x00\x00\x11job-state-reasonsD\x00\x00\x00\x0cjob-template"
        b"\x03",
        {
            "consumed": 230,
        },
    ),
    (
        "Get-Jobs",
        b"\x02\x00\x00\n\x00\x00\x00\n\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battrib"
        b"utes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ipp/pr"
        b"intB\x00\x14requesting-user-name\x00\x04user!\x00\x05limit\x00\x04\x00\x00\x00\x05D\x00"
        b"\x14requested-attributes\x00\x0fjob-descriptionD\x00\x00\x00\x07job-uriD\x00\nwhich-job"
        b"s\x00\tcompleted\x22\x00\x07my-jobs\x00\x01\x00\x03",
        {
            "consumed": 251,
        },
    ),
    (
        "Get-Printer-Attributes",
        b"\x02\x00\x00\x0b\x00\x00\x00\x0b\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userI\x00\x0fdocument-format\x00\timage/urf"
        b"D\x00\x14requested-attributes\x00\x13printer-descriptionD\x00\x00\x00\x0cjob-templateD"
        b"\x00\x00\x00\x12media-col-database\x03",
        {
            "consumed": 261,
        },
    ),
    (
        "Hold-Job",
        b"\x02\x00\x00\x0c\x00\x00\x00\x0c\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user"
        b"D\x00\x0ejob-hold-until\x00\nindefinite\x03",
        {
            "consumed": 192,
        },
    ),
    (
        "Release-Job",
        b"\x02\x00\x00\r\x00\x00\x00\r\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battrib"
        b"utes-natural-language\x00\x02enE\x00\x07job-uri\x00!ipp://printer.example/ipp/print/1B"
        b"\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 146,
        },
    ),
    (
        "Restart-Job",
        b"\x02\x00\x00\x0e\x00\x00\x00\x0e\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04user"
        b"D\x00\x0ejob-hold-until\x00\x07no-hold\x03",
        {
            "consumed": 189,
        },
    ),
    (
        "Pause-Printer",
        b"\x02\x00\x00\x10\x00\x00\x00\x10\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userA\x00\x1dprinter-message-from-operator"
        b"\x00\x11New roll at noon.\x03",
        {
            "consumed": 199,
        },
    ),
    (
        "Resume-Printer",
        b"\x02\x00\x00\x11\x00\x00\x00\x11\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Purge-Jobs",
        b"\x02\x00\x00\x12\x00\x00\x00\x12\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user\x03",
        {
            "consumed": 148,
        },
    ),
    (
        "Set-Printer-Attributes",
        b"\x02\x00\x00\x13\x00\x00\x00\x13\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user\x045\x00\x0cprinter-info\x00\x15\x00"
        b"\x02fr\x00\x0fTickets d'\xc3\xa9t\xc3\xa9A\x00\x10printer-location\x00\x00E\x00\x11prin"
        b"ter-more-info\x00)https://printer.example/about?lang=fr#top\x12\x00\x14printer-geo-loca"
        b"tion\x00\x00\x16\x00\x14printer-organization\x00\x00\x17\x00\x0cprinter-kind\x00\x00"
        b"\x13\x00\rmedia-default\x00\x00F\x00\x1freference-uri-schemes-supported\x00\x04httpF"
        b"\x00\x00\x00\x05https3\x00\x10copies-supported\x00\x08\x00\x00\x00\x01\x00\x00\x00c2"
        b"\x00\x1cprinter-resolution-supported\x00\t\x00\x00\x00\xcb\x00\x00\x00\xcb\x032\x00\x00"
        b"\x00\t\x00\x00\x00P\x00\x00\x00P\x04!\x00\x10pages-per-minute\x00\x04\x80\x00\x00\x00"
        b"\x15\x00\rprinter-state\x00\x00\x10\x00\x14job-sheets-supported\x00\x00\x03",
        {
            "consumed": 559,
        },
    ),
    (
        "Set-Job-Attributes",
        b"\x02\x00\x00\x14\x00\x00\x00\x14\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x07job-uri\x00!ipp://printer.example/ipp/print"
        b"/1B\x00\x14requesting-user-name\x00\x04user\x02B\x00\x08job-name\x00\tthird try!\x00"
        b"\x0cjob-priority\x00\x04\x00\x00\x00d1\x00\x13job-hold-until-time\x00\x0b\x07\xe8\x02"
        b"\x1d\x17;<\t-\x0b\x00\x16\x00\x05sides\x00\x00\x03",
        {
            "consumed": 235,
        },
    ),
    (
        "Get-Printer-Supported-Values",
        b"\x02\x00\x00\x15\x00\x00\x00\x15\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04userD\x00\x14requested-attributes\x00\x10pr"
        b"inter-locationD\x00\x00\x00\x0fmedia-supported\x03",
        {
            "consumed": 209,
        },
    ),
    (
        "Create-Printer-Subscriptions",
        b"\x02\x00\x00\x16\x00\x00\x00\x16\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user\x06D\x00\x12notify-pull-method\x00\x06"
        b"ippgetD\x00\rnotify-events\x00\x15printer-state-changedD\x00\x00\x00\rjob-completedD"
        b"\x00\x11notify-attributes\x00\x15printer-state-message0\x00\x10notify-user-data\x00\x04"
        b"me\x00\xffG\x00\x0enotify-charset\x00\x05utf-8H\x00\x17notify-natural-language\x00\x02e"
        b"n!\x00\x15notify-lease-duration\x00\x04\x00\x00\x0e\x10!\x00\x14notify-time-interval"
        b"\x00\x04\x00\x00\x00\x00\x06E\x00\x14notify-recipient-uri\x00\x1fmailto:operator@printe"
        b"r.exampleD\x00\rnotify-events\x00\x0fprinter-stopped!\x00\x15notify-lease-duration\x00"
        b"\x04\x00\x00\x00\x00\x03",
        {
            "consumed": 536,
        },
    ),
    (
        "Create-Job-Subscriptions",
        b"\x02\x00\x00\x17\x00\x00\x00\x17\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\rnotify-job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00"
        b"\x04user\x06D\x00\x12notify-pull-method\x00\x06ippgetD\x00\rnotify-events\x00\x11job-st"
        b"ate-changedD\x00\x00\x00\x0cjob-progress!\x00\x14notify-time-interval\x00\x04\x00\x00"
        b"\x00\n\x03",
        {
            "consumed": 281,
        },
    ),
    (
        "Get-Subscription-Attributes",
        b"\x02\x00\x00\x18\x00\x00\x00\x18\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/print!\x00\x16notify-subscription-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-"
        b"name\x00\x04userD\x00\x14requested-attributes\x00\x15subscription-templateD\x00\x00\x00"
        b"\x16notify-printer-up-time\x03",
        {
            "consumed": 252,
        },
    ),
    (
        "Get-Subscriptions",
        b"\x02\x00\x00\x19\x00\x00\x00\x19\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1bat"
        b"tributes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1fipp://printer.example/ip"
        b"p/printB\x00\x14requesting-user-name\x00\x04user!\x00\rnotify-job-id\x00\x04\x00\x00"
        b"\x00\x01!\x00\x05limit\x00\x04\x00\x00\x00\nD\x00\x14requested-attributes\x00\x03all"
        b"\x22\x00\x10my-subscriptions\x00\x01\x01\x03",
        {
            "consumed": 234,
        },
    ),
)
