# SPDX-License-Identifier: MIT
"""What documents the printer may fetch: the allow-list of Print-URI and Send-URI.

From `print_uri` of the configuration; who is not named there is not asked. Loaded only with it.
"""

from platen.core import http_uri
from platen.core import ipp_tags as t

_PORTS = {http_uri.HTTP: 80, http_uri.HTTPS: 443}


class Target:
    """Where a document is: what http_uri.split says, and whether its host may be a private one."""

    def __init__(self, parts, is_private):
        self.scheme, self.host, self.port, self.path = parts
        self.is_private = is_private


class References:
    """See above. A ValueError says what is wrong with the configuration:

    hosts   of each its name, or {"host": name, "private": true, "ports": [8443]}
    http    true: without TLS, too
    """

    def __init__(self, config):
        self.schemes = (http_uri.HTTPS,)
        if config.get("http"):
            self.schemes += (http_uri.HTTP,)
        self._hosts = {}
        for row in config.get("hosts") or ():
            if not isinstance(row, dict):
                row = {"host": row}
            host = row["host"].lower().encode()
            if not http_uri.is_host(host):
                raise ValueError("print_uri: %s is no name of a host" % row["host"])
            ports = row.get("ports") or ()
            for port in ports:
                if isinstance(port, bool) or not isinstance(port, int) or not 0 < port < 65536:
                    raise ValueError("print_uri: a port is a number from 1 to 65535")
            self._hosts[host] = (row.get("private") is True, tuple(ports))
        if not self._hosts:
            raise ValueError("print_uri needs hosts: who may be asked for documents")

    def find(self, uri):
        """(Target, 0) of a document-uri (bytes), or (None, the IPP status that refuses it)."""
        if http_uri.scheme(uri) not in self.schemes:
            return None, t.STATUS_CLIENT_ERROR_URI_SCHEME_NOT_SUPPORTED
        parts = http_uri.split(uri)
        if parts is None:
            return None, t.STATUS_CLIENT_ERROR_BAD_REQUEST
        row = self._hosts.get(parts[1])
        if row is None or (parts[2] != _PORTS[parts[0]] and parts[2] not in row[1]):
            return None, t.STATUS_CLIENT_ERROR_DOCUMENT_ACCESS_ERROR
        return Target(parts, row[0]), 0
