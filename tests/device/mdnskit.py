# SPDX-License-Identifier: MIT
"""A printer on a network that is not there: a socket that keeps what is sent, a clock to turn."""

import time

from modelkit import CONFIG, Kit
from platen import log
from platen.core.dns_message import NSEC, Reader

if not hasattr(time, "ticks_ms"):  # CPython
    time.ticks_ms = lambda: 0
    time.ticks_add = lambda ticks, ms: ticks + ms
    time.ticks_diff = lambda a, b: a - b

from platen.shell.clock import ticks_add
from platen.shell.mdns_answer import Desk

OURS = bytes((10, 0, 0, 2))
GROUP = ("224.0.0.251", 5353)
CLIENT = ("10.0.0.7", 5353)
HOST = b"platen-a1b2c3"


class Ciphers:
    """An SSLContext as far as DNS-SD looks."""

    def __init__(self, names):
        self._names = names

    def get_ciphers(self):
        return self._names


class Socket:
    """Keeps what is sent."""

    def __init__(self):
        self.sent = []

    def sendto(self, data, address):
        self.sent.append((bytes(data), address))
        return len(data)

    def close(self):
        pass


class Names:
    """What a Desk needs of an MDNS."""

    def __init__(self, printer, sock, here):
        self.printer = printer
        self.sock = sock
        self.here = here
        self.name = self.instance = b"Test"
        self.host = HOST
        self.is_up = False
        self.desk = None
        self.kept = (None, HOST)

    def goodbye(self):
        if self.is_up:
            self.is_up = False
            self.desk.announce(0, True)


class Air:
    """An MDNS, its Desk and the time; `said` takes what was sent since the last call."""

    def __init__(self, config=CONFIG, bits=24, ciphers=("TLS1-3-AES",)):
        self.kit = Kit(config)
        self.printer = self.kit.printer
        self.printer.tls = Ciphers(ciphers)
        self.socket = Socket()
        self.mdns = Names(self.printer, self.socket, (OURS, bits, GROUP))
        self.now = 5000
        log.set_level("error")
        self.desk = self.mdns.desk = Desk(self.mdns, self.now)

    def up(self):
        """Past probing and announcing."""
        self.desk.begin(self.now)
        self.wait(5000)
        self.socket.sent = []
        return self

    def wait(self, ms):
        """Let time pass; True while the desk has something to do."""
        is_open = True
        for _ in range(0, ms, 10):
            self.now = ticks_add(self.now, 10)
            is_open = is_open and self.desk.tick(self.now)
        return is_open

    def hear(self, data, source=CLIENT):
        """A packet comes."""
        self.desk.take(data, source, self.now)

    def said(self):
        """[(address, [(section, name, type, ttl, value), ...]), ...] since the last call."""
        found = []
        for data, address in self.socket.sent:
            r = Reader(data)
            records = []
            while r.next_record():
                if r.kind != NSEC:
                    records.append((r.section, r.name, r.kind, r.ttl_s, r.value()))
            found.append((address, records))
        self.socket.sent = []
        return found

    def answers(self):
        """Names and types of all answers since the last call."""
        return [r[1:3] for _, records in self.said() for r in records if r[0] == 1]
