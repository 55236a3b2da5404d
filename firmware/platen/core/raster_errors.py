# SPDX-License-Identifier: MIT
"""What is said of a damaged document, by its raster_rows.ERR_... Loaded for the first of them."""

# What to log, and the job-state-reasons keyword (RFC 8011 section 5.3.8), of each error.
ERRORS = (
    "no error",
    "not a raster file: wrong synchronization word",
    "page header with impossible values",
    "page of a colour space or depth that is not offered",
    "literal run goes past the end of its row",
    "document ends inside a page header or a page",
    "document without a page",
    "page wider or longer than any printer of ours takes",
    "run goes past the end of its row",
)
REASONS = (
    b"none",
    b"document-format-error",
    b"document-format-error",
    b"unsupported-document-format",
    b"document-format-error",
    b"document-format-error",
    b"document-format-error",
    b"document-format-error",
    b"document-format-error",
)
