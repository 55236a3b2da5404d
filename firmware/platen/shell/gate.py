# SPDX-License-Identifier: MIT
"""Gate: who is asking, in the profiles where clients prove it.

Each URI has one mechanism, by its path; no other is looked at there. `admit` judges a request by
its head, before a byte of its body is read: it goes on as somebody, or as nobody (the policy says
what nobody may do), or is refused. Nothing is kept of it but failures: the next request proves
itself again.
"""

import asyncio

from micropython import const

from platen.core import http
from platen.model.lockout import Lockout
from platen.model.operations import MUTUAL
from platen.shell.clock import ticks_diff, ticks_ms
from platen.shell.stream import Stream

_UNAUTHORIZED = const(401)
_TOO_MANY_REQUESTS = const(429)
_SLASH = const(0x2F)

# A person who mistyped a password waits so long and notices nothing but a pause; a connection
# that waits may give way to others.
_WAIT_MS = const(2000)

_METHODS = {http.GET: b"GET", http.HEAD_METHOD: b"HEAD", http.POST: b"POST"}


class Gate:
    """Lets clients in by `ways`: a tuple of (path, mechanism), see docs/security.md.

    now_s(): seconds since the start. has_certificates: clients are asked for one. Gates of several
    ports share one `lockout`.
    """

    asker = None  # an Introspector, where it is configured

    def __init__(self, ways, now_s, has_certificates, lockout=None):
        self._ways = ways
        self._now_s = now_s
        self.lockout = lockout or Lockout(ticks_diff)
        self.stream = Stream
        if has_certificates:
            from platen.shell.peer import PeerStream

            self.stream = PeerStream

    def find(self, h):
        """(path, mechanism) that the target of an HTTPReader belongs to, or None."""
        for way in self._ways:
            end = h.path_start + len(way[0])
            if h.target_len >= end and h.target[h.path_start : end] == way[0]:
                if h.target_len == end or h.target[end] == _SLASH:
                    return way
        return None

    async def admit(self, connection):
        """Judge the head of a request: 0 to go on with it, or the HTTP status that refuses it.

        Sets identity and denial of the Request: who it is, or what it is answered with where that
        matters; and the fields that the answer owes the client.
        """
        request = connection.request
        request.path, mechanism = self.find(connection.http)
        request.who = None
        request.denial = _UNAUTHORIZED
        connection.out.fields = b""
        if mechanism.keyword == b"certificate":
            request.who = mechanism.check(connection.stream.peer)
            request.denial = mechanism.status
            return 0
        h = connection.http
        if not h.authorization_len:
            # Nothing is asked for: some clients (curl) send that to be challenged.
            return 0 if h.content_length else _UNAUTHORIZED
        return await self._judge(connection, request, mechanism, h)

    async def _judge(self, connection, request, mechanism, h):
        value = memoryview(h.authorization)[: h.authorization_len]
        target = bytes(h.target[: h.target_len])
        found = mechanism.check(value, _METHODS.get(h.method, b""), target, self._now_s())
        if self.asker is not None and mechanism.keyword == b"oauth" and mechanism.opaque:
            if not await self._waited(connection, request, mechanism.keyword):
                return _TOO_MANY_REQUESTS
            token = bytes(value[len("Bearer ") :])
            found = await self.asker.ask(connection, mechanism, token, self._now_s)
        # Before anything is waited for: the next check may be another client's.
        if found is None:
            user = mechanism.failed
            request.denial = mechanism.status
            connection.out.fields = mechanism.challenge(self._now_s())
        else:
            user = found.name
            info = mechanism.info
        if connection.server.trail is not None:
            connection.server.trail.tried(connection, mechanism, user)
        if user:
            # Looked at after the check and whatever it said: who guesses learns nothing meanwhile.
            if not await self._waited(connection, request, user):
                return _TOO_MANY_REQUESTS
        if found is None:
            if user:
                self.lockout.failed(request.address, user, ticks_ms())
                if not await self._waited(connection, request, user):
                    return _TOO_MANY_REQUESTS
            return request.denial
        self.lockout.succeeded(request.address, user)
        request.who = found
        request.denial = 0
        connection.out.fields = info
        return 0

    async def _waited(self, connection, request, user):
        """Let the time pass that a client has to wait; False if that is longer than a connection
        is kept waiting for: it is told to come back.
        """
        wait_ms = self.lockout.wait_ms(request.address, user, ticks_ms())
        if wait_ms > _WAIT_MS:
            request.denial = _TOO_MANY_REQUESTS
            connection.out.fields = b"Retry-After: %d\r\n" % ((wait_ms + 999) // 1000)
            return False
        if wait_ms:
            await asyncio.sleep_ms(wait_ms)
        return True

    def fields(self, connection, status):
        """Field lines of a refusal with this HTTP status, once."""
        found = connection.out.fields
        connection.out.fields = b""
        if status != connection.request.denial:
            return b""  # it is about something else than who asks
        if status == _UNAUTHORIZED and not found:
            mechanism = self.find(connection.http)[1]
            now = self._now_s()
            mechanism.check(b"", b"", b"", now)  # what was wrong with others is nobody's business
            found = mechanism.challenge(now)
        return found

    def shows(self, connection):
        """Whether the client may see what the printer tells of itself outside of IPP, too."""
        if connection.printer.profile != MUTUAL:
            return True
        for _path, mechanism in self._ways:
            if mechanism.keyword == b"certificate":
                return mechanism.check(connection.stream.peer) is not None
        return False

    def resource(self, path):
        """The OAuth that protects what `path` has the metadata of, or None."""
        for _path, mechanism in self._ways:
            if mechanism.keyword == b"oauth" and path.startswith(b"/.well-known/"):
                if mechanism.metadata_uri().endswith(path):
                    return mechanism
        return None
