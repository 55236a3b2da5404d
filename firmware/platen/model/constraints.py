# SPDX-License-Identifier: MIT
"""What an answer says of values that exclude each other (job-constraints-supported).

Loaded when a request has them.
"""

from platen.core import ipp_tags as t
from platen.model.request_rare import report

# What handlers.excludes() looks for.
_CONFLICT = (
    (b"print-color-mode", b"bi-level"),
    (b"print-content-optimize", b"photo"),
)


def name_conflict(request):
    """Name the attributes and their values in the answer (RFC 8011 section 4.1.7)."""
    for name, value in _CONFLICT:
        report(request, t.TAG_KEYWORD, name, len(name), value, len(value))
