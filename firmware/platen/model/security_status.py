# SPDX-License-Identifier: MIT
"""Printer attributes about security that clients have to ask for by name. Loaded when one does.

The registry has no attribute for versions and failures of TLS: those are extensions of ours, named
as RFC 8011 section 7 wants it, and no operation ever depends on them.
"""

from platen.core import ipp_tags as t
from platen.model import names
from platen.model.printer_status import uri_of

__passing__ = 1  # forgotten with shell/mdns_answer.py

# Why a handshake failed. printer.tls_failures has the number of each, and behind them the index of
# the last one.
KINDS = (
    b"protocol-version",
    b"no-common-cipher",
    b"client-certificate-missing",
    b"client-certificate-untrusted",
    b"timeout",
    b"other",
)


def write(getter, w, printer, request):
    """Put attribute number `getter` of names.PRINTER, which `w` has the name of, into `w`.

    True: there is more of it than fits.
    """
    if getter == names.P_XRI:
        return _ways(w, printer, request)
    if getter == names.P_XRI_AUTHENTICATION:
        _each_once(w, printer.ways, 3)
    elif getter == names.P_XRI_SECURITY:
        _each_once(w, printer.ways, 2)
    elif getter == names.P_PRIVACY_POLICY:
        if printer.privacy_policy_uri:  # without a value there is no attribute
            w.uri(None, printer.privacy_policy_uri)
    elif getter == names.P_URI_SCHEMES:
        if printer.references is not None:
            w.values(t.TAG_URI_SCHEME, None, printer.references.schemes)
    else:
        _tls(getter, w, printer, request)


def _ways(w, printer, request):
    """One collection a call: there may be more of them than fit; see Media.write."""
    n = request.values
    if n:
        w.label(b"", 0, 0)  # its name went out with the first value
    way = printer.ways[n]
    w.begin_collection(None)
    w.uri(b"xri-uri", uri_of(way, request))
    w.keyword(b"xri-authentication", way[3])
    w.keyword(b"xri-security", way[2])
    w.end_collection()
    if w.overflow:
        return 0
    request.values = n = (n + 1) % len(printer.ways)
    return n


def _each_once(w, ways, i):
    said = []
    for way in ways:
        if way[i] not in said:
            said.append(way[i])
            w.keyword(None, way[i])


def _tls(getter, w, printer, request):
    failures = printer.tls_failures
    if getter == names.P_TLS_VERSION_FAILURES:
        w.integer(None, failures[0] if failures else 0)
    elif getter == names.P_TLS_FAILURES:
        total = 0
        for count in failures[:-1]:
            total += count
        w.integer(None, total)
    elif getter == names.P_TLS_LAST_FAILURE:
        if failures:
            w.keyword(None, KINDS[failures[-1]])
        else:
            w.out_of_band(None, t.TAG_NO_VALUE)
    elif getter == names.P_TLS_VERSIONS:
        if printer.tls is not None:
            w.keyword(None, b"tls-1.2")
            # A build without TLS 1.3 has none of its suites.
            if any([name.startswith("TLS1-3-") for name in printer.tls.get_ciphers()]):
                w.keyword(None, b"tls-1.3")
    elif request.secure and hasattr(request.carrier.stream.sock, "cipher"):
        suite, version = request.carrier.stream.sock.cipher()
        w.text(None, b"%s %s" % (version.encode(), suite.encode()))
    else:
        w.out_of_band(None, t.TAG_NO_VALUE)
