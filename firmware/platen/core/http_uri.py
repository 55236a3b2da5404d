# SPDX-License-Identifier: MIT
"""The http and https URIs (RFC 9110 section 4.2) that the printer may be asked to fetch from.

Strict on purpose: what two programs read differently is how an allow-list is passed by. No
userinfo, no fragment, no percent-encoded host, no literal of IPv6, and of IPv4 one form only.
"""

from micropython import const

HTTP = b"http"
HTTPS = b"https"

_MAX_PORT = const(65535)

# A name in the DNS (RFC 1035 section 3.1), without the dot at its end.
MAX_NAME_BYTES = const(253)
MAX_LABEL_BYTES = const(63)

# Characters that no URI has (RFC 3986 appendix A), and the two that would make it another one.
_NEVER = b'"<>\\^`{|}#'


def scheme(uri):
    """The scheme of a URI in lower case, or b"" if it begins like none (RFC 3986 section 3.1)."""
    stop = uri.find(b":")
    found = bytes(uri[: max(0, stop)]).lower()
    for i in range(len(found)):
        c = found[i]
        if not (0x61 <= c <= 0x7A or (i and (0x30 <= c <= 0x39 or c in b"+-."))):
            return b""
    return found


def split(uri):
    """(scheme, host, port, target) of a http or https URI (bytes), or None for all others.

    The host is in lower case; the target is path and query, as a request line wants it.
    """
    kind = scheme(uri)
    start = len(kind) + 3
    if kind not in (HTTP, HTTPS) or uri[len(kind) : start] != b"://":
        return None
    for c in uri:
        if not 0x20 < c < 0x7F or c in _NEVER:
            return None
    stop = len(uri)
    for mark in (b"/", b"?"):
        at = uri.find(mark, start)
        if 0 <= at < stop:
            stop = at
    host, port = _authority(uri[start:stop], 443 if kind == HTTPS else 80)
    if not port or not is_host(host):
        return None
    target = uri[stop:]
    return kind, host, port, target if target[:1] == b"/" else b"/" + target


def _authority(text, port):
    """(host in lower case, port or 0) of an authority; an empty port is none."""
    at = text.find(b":")
    if at < 0:
        return text.lower(), port
    digits = text[at + 1 :]
    port = 0
    if 0 < len(digits) <= 5 and digits[0] != 0x30:
        for c in digits:
            if not 0x30 <= c <= 0x39:
                return b"", 0
            port = port * 10 + c - 0x30
    return text[:at].lower(), port if port <= _MAX_PORT else 0


def is_host(host):
    """Whether host (bytes in lower case) is a name, or an IPv4 address in its one form.

    What a resolver would take for a number is no name: 2130706433, 0x7f.1 and 0177.0.0.1 are
    127.0.0.1 to most.
    """
    if not 0 < len(host) <= MAX_NAME_BYTES:
        return False
    labels = host.split(b".")
    for label in labels:
        if not 0 < len(label) <= MAX_LABEL_BYTES or label[0] == 0x2D or label[-1] == 0x2D:
            return False
        for c in label:
            if not (0x30 <= c <= 0x39 or 0x61 <= c <= 0x7A or c == 0x2D):
                return False
    last = labels[-1]
    return not (last.isdigit() or last.startswith(b"0x")) or _is_ipv4(labels)


def _is_ipv4(labels):
    if len(labels) != 4:
        return False
    for label in labels:
        if not label.isdigit() or len(label) > 3 or int(label) > 255:
            return False
        if label[0] == 0x30 and len(label) > 1:
            return False
    return True
