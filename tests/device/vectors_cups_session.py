# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/cups_session.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    # lp-pwg-chunked, bytes 0 to 935, and the first byte of the request after it.
    (
        "get-printer-attributes",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 710\r\nContent-Type: application/ipp\r\nDat"
        b"e: Sun, 22 Nov 2026 01:41:10 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Lin"
        b"ux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n\x02\x00\x00\x0b\x00"
        b"\x00\x00\x01\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battributes-natural-lan"
        b"guage\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/printD\x00\x14reque"
        b"sted-attributes\x00\x15compression-supportedD\x00\x00\x00\x10copies-supportedD\x00\x00"
        b"\x00\x0ccups-versionD\x00\x00\x00\x19document-format-supportedD\x00\x00\x00!job-passwor"
        b"d-encryption-supportedD\x00\x00\x00\rmarker-colorsD\x00\x00\x00\x12marker-high-levelsD"
        b"\x00\x00\x00\rmarker-levelsD\x00\x00\x00\x11marker-low-levelsD\x00\x00\x00\x0emarker-me"
        b"ssageD\x00\x00\x00\x0cmarker-namesD\x00\x00\x00\x0cmarker-typesD\x00\x00\x00\x13media-c"
        b"ol-supportedD\x00\x00\x00$multiple-document-handling-supportedD\x00\x00\x00\x14operatio"
        b"ns-supportedD\x00\x00\x00\x1aprint-color-mode-supportedD\x00\x00\x00\rprinter-alertD"
        b"\x00\x00\x00\x19printer-alert-descriptionD\x00\x00\x00\x19printer-is-accepting-jobsD"
        b"\x00\x00\x00 printer-mandatory-job-attributesD\x00\x00\x00\rprinter-stateD\x00\x00\x00"
        b"\x15printer-state-messageD\x00\x00\x00\x15printer-state-reasons\x03P",
        {
            "consumed": 935,
            "content_length": 710,
            "operation": 11,
            "values": 26,
        },
    ),
    # lp-pwg-chunked, bytes 935 to 1508, and the first byte of the request after it.
    (
        "validate-job",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 348\r\nContent-Type: application/ipp\r\nDat"
        b"e: Sun, 22 Nov 2026 01:41:10 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Lin"
        b"ux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n\x02\x00\x00\x04\x00"
        b"\x00\x00\x02\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battributes-natural-lan"
        b"guage\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/printB\x00\x14reque"
        b"sting-user-name\x00\x04rootB\x00\x08job-name\x00\x0breceipt.pdfI\x00\x0fdocument-format"
        b"\x00\x10image/pwg-raster\x02D\x00\noutput-bin\x00\x07face-upD\x00\x10print-color-mode"
        b"\x00\nmonochrome#\x00\rprint-quality\x00\x04\x00\x00\x00\x04D\x00\x1amultiple-document-"
        b"handling\x00\x22separate-documents-collated-copies\x03P",
        {
            "consumed": 573,
            "content_length": 348,
            "operation": 4,
            "values": 10,
        },
    ),
    # lp-pwg-chunked, bytes 1508 to 2045, and the first byte of the request after it.
    (
        "create-job",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 312\r\nContent-Type: application/ipp\r\nDat"
        b"e: Sun, 22 Nov 2026 01:41:10 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Lin"
        b"ux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n\x02\x00\x00\x05\x00"
        b"\x00\x00\x03\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battributes-natural-lan"
        b"guage\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/printB\x00\x14reque"
        b"sting-user-name\x00\x04rootB\x00\x08job-name\x00\x0breceipt.pdf\x02D\x00\noutput-bin"
        b"\x00\x07face-upD\x00\x10print-color-mode\x00\nmonochrome#\x00\rprint-quality\x00\x04"
        b"\x00\x00\x00\x04D\x00\x1amultiple-document-handling\x00\x22separate-documents-collated-"
        b"copies\x03P",
        {
            "consumed": 537,
            "content_length": 312,
            "operation": 5,
            "values": 9,
        },
    ),
    # lp-pwg-chunked, bytes 2045 on: the attributes are a chunk of their own; cut 16 bytes into the
    # document, which is the next chunk.
    (
        "send-document",
        b"POST /ipp/print HTTP/1.1\r\nContent-Type: application/ipp\r\nDate: Sun, 22 Nov 2026 01:"
        b"41:10 GMT\r\nHost: localhost:8631\r\nTransfer-Encoding: chunked\r\nUser-Agent: CUPS/2.4"
        b".2 (Linux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\nd9\r\n\x02"
        b"\x00\x00\x06\x00\x00\x00\x05\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battrib"
        b"utes-natural-language\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/pri"
        b"nt!\x00\x06job-id\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04root\x22"
        b"\x00\rlast-document\x00\x01\x01I\x00\x0fdocument-format\x00\x10image/pwg-raster\x03\r\n"
        b"71d\r\nRaS2PwgRaster\x00\x00\x00",
        {
            "content_length": -1,
            "operation": 6,
            "values": 7,
            "document": b"RaS2PwgRaster\x00\x00\x00",
        },
    ),
    # lp-pwg-monitor, bytes 964 to 1522.
    (
        "get-job-attributes",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 333\r\nContent-Type: application/ipp\r\nDat"
        b"e: Sun, 22 Nov 2026 01:41:10 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Lin"
        b"ux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n\x02\x00\x00\t\x00"
        b"\x00\x00\x06\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battributes-natural-lan"
        b"guage\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/print!\x00\x06job-i"
        b"d\x00\x04\x00\x00\x00\x01B\x00\x14requesting-user-name\x00\x04rootD\x00\x14requested-at"
        b"tributes\x00\x06job-idD\x00\x00\x00\x19job-impressions-completedD\x00\x00\x00\x1ajob-me"
        b"dia-sheets-completedD\x00\x00\x00\x08job-nameD\x00\x00\x00\x19job-originating-user-name"
        b"D\x00\x00\x00\tjob-stateD\x00\x00\x00\x11job-state-reasons\x03P",
        {
            "consumed": 558,
            "content_length": 333,
            "operation": 9,
            "values": 12,
        },
    ),
    # lpadmin-everywhere, all of it.
    (
        "lpadmin",
        b"POST /ipp/print HTTP/1.1\r\nContent-Length: 169\r\nContent-Type: application/ipp\r\nDat"
        b"e: Sun, 22 Nov 2026 01:39:07 GMT\r\nHost: localhost:8631\r\nUser-Agent: CUPS/2.4.2 (Lin"
        b"ux 6.1.0-028-amd64; x86_64) IPP/2.0\r\nExpect: 100-continue\r\n\r\n\x02\x00\x00\x0b\x00"
        b"\x00\x00\x02\x01G\x00\x12attributes-charset\x00\x05utf-8H\x00\x1battributes-natural-lan"
        b"guage\x00\x02enE\x00\x0bprinter-uri\x00\x1eipp://localhost:8631/ipp/printD\x00\x14reque"
        b"sted-attributes\x00\x03allD\x00\x00\x00\x12media-col-database\x03",
        {
            "consumed": 394,
            "content_length": 169,
            "operation": 11,
            "values": 5,
        },
    ),
)
