# SPDX-License-Identifier: MIT
"""The metadata of what tokens protect (RFC 9728): which server gives them, and for what.

Loaded by web.py in answer to those who ask.
"""

TYPE = b"application/json"


def pieces(printer, uri, connection):
    """The JSON; the URI in it is the configured one, whatever the client calls us."""
    http = connection.http
    stop = http.target.find(b"?", http.path_start, http.target_len)
    path = http.target[http.path_start : stop if stop >= 0 else http.target_len]
    return (connection.port[2].resource(bytes(path)).metadata(),)
