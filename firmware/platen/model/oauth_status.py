# SPDX-License-Identifier: MIT
"""Printer attributes of URIs that few printers have: where to get tokens, a port of its own.

Loaded when a client asks for one of them.
"""

from platen.core import ipp_tags as t
from platen.model import names


def write(getter, w, printer):
    """Put attribute P_OAUTH_SERVER or P_OAUTH_SCOPE (PWG 5100.23) into `w`."""
    oauth = None
    for way in printer.ways:
        oauth = oauth or way[5]
    if not oauth:
        w.out_of_band(None, t.TAG_NO_VALUE)
    elif getter == names.P_OAUTH_SERVER:
        w.uri(None, oauth[0])
    else:
        for scope in oauth[1]:
            w.name(None, scope)


def at_port(uri, port):
    """An absolute URI with another port than it has."""
    start = uri.find(b"//") + 2
    stop = uri.find(b"/", start)
    # A colon in brackets is one of an IPv6 address.
    colon = uri.rfind(b":", max(start, uri.rfind(b"]", start, stop)), stop)
    return uri[: colon if colon >= 0 else stop] + b":" + port + uri[stop:]
