# SPDX-License-Identifier: MIT
"""Asks the authorization server about tokens that cannot be checked here (RFC 7662).

One question at a time, over TLS that proves who the server is, within limits.ASK_MS; what it
vouches for is remembered as every good token is. Without an answer a token is worth nothing.
Loaded only where `oauth` of the configuration has `introspection`.
"""

import asyncio

from micropython import const

from platen import log
from platen.core import http_uri
from platen.model import introspection, limits
from platen.shell.http_client import Call, Failed, make_context, resolve, within
from platen.shell.utc import utc_s

_BUFFER_BYTES = const(1024)


class Introspector:
    """config: `introspection` of the configuration. ValueError, TLSError or OSError: why not.

    endpoint     an https URI
    client_id, secret_file  who the printer is to that server, by HTTP Basic
    roots        files with the certificates to believe the server by
    """

    def __init__(self, config):
        parts = http_uri.split(config["endpoint"].encode())
        if parts is None or parts[0] != http_uri.HTTPS:
            raise ValueError("introspection: the endpoint must be an https URI")
        _, self._host, self._port, self._path = parts
        with open(config["secret_file"], "rb") as f:
            secret = f.read().strip()
        if not secret or not config["client_id"]:
            raise ValueError("introspection: who asks must say who it is")
        self._who = introspection.credentials(config["client_id"].encode(), secret)
        self._roots = config["roots"]
        make_context(self._roots)  # what it cannot read should show now
        self._turn = asyncio.Lock()

    async def ask(self, connection, oauth, token, now_s):
        """The Identity behind a token (bytes), or None, as after OAuth.check; now_s: a function.

        The client waits for it and may be sent away meanwhile, if others need its place.
        """
        status, body = 0, b""
        try:
            work = self._in_turn(token)
            status, body = await within(connection, limits.ASK_MS, work, limits.PATIENCE_MS)
        except Failed as e:
            log.warning("introspection: %s" % e)
        connection.phase(limits.HEADER_MS)
        return introspection.judge(oauth, token, status, body, now_s(), utc_s())

    async def _in_turn(self, token):
        await self._turn.acquire()
        call = Call(_BUFFER_BYTES, introspection.MAX_ANSWER_BYTES)
        try:
            host = self._host
            if self._port != 443:
                host = b"%s:%d" % (host, self._port)
            where = resolve(self._host, self._port)
            request = introspection.question(token, host, self._path, self._who)
            await call.open(where, self._host, make_context(self._roots), request)
            if call.status != 200:
                raise Failed("HTTP status %d" % call.status)
            if call.media_type != b"application/json":
                raise Failed("the answer is not JSON")
            body = b""
            while await call.more():
                body += bytes(call.view[call.start : call.stop])
            return 200, body
        finally:
            call.close()
            self._turn.release()
