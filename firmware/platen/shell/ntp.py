# SPDX-License-Identifier: MIT
"""Sets a board's clock from a time server, without ever waiting.

socket.getaddrinfo() of a board stands still for seconds where nobody answers, longer than the
watchdog allows; so the name is asked for here, with a packet of its own. `tick()` looks whether
an answer came and sends what is due.
"""

import os
import socket
import time

import machine
from micropython import const

from platen import log
from platen.core import sntp
from platen.core.backoff import wait_ms
from platen.shell import utc
from platen.shell.clock import ticks_add, ticks_diff
from platen.shell.passing import forget

_NTP_PORT = const(123)
_DNS_PORT = const(53)
_DNS_BYTES = const(512)  # without EDNS nobody answers more (RFC 1035 section 4.2.1)
_RECURSION_DESIRED = const(0x0100)

# An answer from the other side of the world takes 0.3 s, from a resolver that asks others 2 s.
REPLY_MS = const(3000)

# After a failure: a router may take a minute longer than the printer; then rarely, because a
# network without a time server stays without one.
FIRST_MS = const(5000)
MOST_MS = const(1800000)

# A clock that is set to just before the end of what a board can count gets there while it runs, at
# every print of a date. No board runs longer than that without being asked to set its clock.
_MARGIN_S = const(366 * 86400)


def split(host):
    """(name, port) of "name" or "name:port"."""
    name, _, port = host.partition(":")
    return name, int(port or _NTP_PORT)


def is_address(name):
    """Whether that is an IPv4 address."""
    parts = name.split(".")
    return len(parts) == 4 and all([p.isdigit() and int(p) < 256 for p in parts])


def set_clock(utc_s):
    """Set the board's clock; raises ValueError or OverflowError for what it cannot count."""
    own_s = utc_s - utc.epoch_s()
    # Boards count in 31 bits: up to 2038, or 2068 where they begin in 2000. What is past that
    # raises, or comes back as a year long ago.
    if time.gmtime(own_s + _MARGIN_S)[0] < 2025:
        raise ValueError
    year, month, day, hour, minute, second, weekday = time.gmtime(own_s)[:7]
    machine.RTC().datetime((year, month, day, weekday, hour, minute, second, 0))


class NTP:
    """Asks `hosts` in turn until one answers; then it has done what it was made for.

    resolver: a function, the address of the network's DNS server.
    """

    dns_port = _DNS_PORT

    def __init__(self, hosts, resolver, now):
        self._hosts = hosts
        self._resolver = resolver
        self._turn = 0
        self._failures = 0
        self._due = now
        self._sock = None
        self._nonce = b""
        self._is_name = False  # it is the name that was asked for

    def tick(self, now):
        """Do what is due; True when the clock has just been set."""
        if self._sock is None:
            if ticks_diff(now, self._due) >= 0:
                self._begin(now)
            return False
        try:
            data = self._sock.recv(_DNS_BYTES)
        except OSError:
            data = None  # nothing yet, or the network is gone: the time for it runs out
        if data and self._take(data, now):
            return True
        # Also after what was no answer: who keeps sending that does not keep others waiting.
        if self._sock is not None and ticks_diff(now, self._due) >= 0:
            self._fail("no answer", now)
        return False

    def _begin(self, now):
        try:
            name, port = split(self._hosts[self._turn % len(self._hosts)])
            if is_address(name):
                self._ask_time(name, port, now)
                return
            resolver = self._resolver()
            if resolver is None:
                self._fail("no DNS server", now)
                return
            from platen.core import dns_message

            self._nonce = os.urandom(2)
            w = dns_message.Writer(bytearray(_DNS_BYTES))
            w.begin(self._nonce[0] << 8 | self._nonce[1], _RECURSION_DESIRED)
            labels = [bytes((len(label),)) + label.encode() for label in name.split(".")]
            w.put_question(b"".join(labels) + b"\0", dns_message.A)
            self._is_name = True
            self._send(memoryview(w.buf)[: w.pos], resolver, self.dns_port, now)
        except (OSError, ValueError, MemoryError) as e:
            self._fail("error %s" % e, now)

    def _ask_time(self, address, port, now):
        self._is_name = False
        self._nonce = os.urandom(sntp.NONCE_BYTES)
        self._send(sntp.request(self._nonce), address, port, now)

    def _send(self, packet, address, port, now):
        self.close()
        self._sock = sock = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        sock.setblocking(False)
        sock.connect(socket.getaddrinfo(address, port)[0][-1])  # others cannot answer
        sock.send(packet)
        self._due = ticks_add(now, REPLY_MS)

    def _take(self, data, now):
        if self._is_name:
            self._take_name(data, now)
            return False
        found_s = sntp.seconds(data, self._nonce)
        if found_s is None:
            return False  # not the answer: it may still come
        now_s = utc.utc_s()
        if not sntp.is_acceptable(found_s, now_s):
            self._fail("the time cannot be right", now)
            return False
        try:
            set_clock(found_s)
        except (OSError, ValueError, OverflowError):
            self._fail("the time cannot be right", now)
            return False
        self.close()
        if now_s is None:
            log.info("clock: set to %04d-%02d-%02d %02d:%02d:%02d UTC" % time.gmtime()[:6])
        return True

    def _take_name(self, data, now):
        from platen.core import dns_message

        forget(dns_message.__name__)  # the next question loads it again
        r = dns_message.Reader(data)
        if r.id != self._nonce[0] << 8 | self._nonce[1] or not r.flags & dns_message.RESPONSE:
            return
        _, port = split(self._hosts[self._turn % len(self._hosts)])
        while r.next_record():
            if r.kind == dns_message.A and r.stop - r.start == 4:
                address = ".".join([str(byte) for byte in data[r.start : r.stop]])
                try:
                    self._ask_time(address, port, now)
                except (OSError, MemoryError) as e:
                    self._fail("error %s" % e, now)
                return
        self._fail("no such name", now)

    def _fail(self, why, now):
        self.close()
        if not self._failures:  # once, not for as long as there is none
            log.warning("clock: %s: %s" % (self._hosts[self._turn % len(self._hosts)], why))
        self._turn += 1
        self._failures += 1
        pause = wait_ms(self._failures, FIRST_MS, MOST_MS, os.urandom(1)[0])
        self._due = ticks_add(now, pause)

    def close(self):
        """Give up what is on its way."""
        if self._sock is not None:
            self._sock.close()
            self._sock = None
