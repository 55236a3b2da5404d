# SPDX-License-Identifier: MIT
"""The deadlines of a document that is fetched, with a server and a connection made up.

What needs real servers is in tests/host/test_e2e_print_uri.py.
"""

import asyncio
import unittest

from platen.core import ip_address
from platen.model import limits
from platen.model.references import References
from support import ON_MICROPYTHON, run

if ON_MICROPYTHON:
    from platen.pipeline import DocumentCanceled
    from platen.shell import document_uri
    from platen.shell.clock import ticks_add, ticks_diff, ticks_ms

WHOLE = {"port": 631, "certificate_port": 632, "host": "p.example", "bind": "10.0.0.9"}
OWN = {
    "hosts": [
        "files.example",
        "p.example",
        {"host": "nas.local", "private": True, "ports": [631]},
    ],
    "roots": [],
}


class Connection:
    """What a document needs of the one that asked for it."""

    deadline = None

    def phase(self, ms, patience_ms):
        self.deadline = ticks_add(ticks_ms(), ms)

    async def interruptible(self, waiting):
        return await waiting

    async def housekeeping(self, task):
        """As the server's."""
        while True:
            await asyncio.sleep_ms(5)
            if self.deadline is not None and ticks_diff(ticks_ms(), self.deadline) >= 0:
                self.deadline = None
                task.cancel()


class Call:
    """A server that sends so many bytes, each after so many ms."""

    def __init__(self, count, ms):
        self.left = count
        self.ms = ms
        self.start = 0
        self.stop = 1

    async def more(self):
        await asyncio.sleep_ms(self.ms)
        self.left -= 1
        return self.left >= 0

    def close(self):
        pass


class Server:
    trail = None


class Job:
    id = 1
    octets = 9
    is_whole = cancel_requested = False

    def all_here(self):
        self.is_whole = True


def target(uri):
    return References(OWN).find(uri)[0]


@unittest.skipUnless(ON_MICROPYTHON, "the shell runs on MicroPython's asyncio")
class Deadlines(unittest.TestCase):
    def setUp(self):
        self._limits = limits.BODY_PROGRESS_BYTES, limits.BODY_PROGRESS_MS
        limits.BODY_PROGRESS_BYTES, limits.BODY_PROGRESS_MS = 4, 120

    def tearDown(self):
        limits.BODY_PROGRESS_BYTES, limits.BODY_PROGRESS_MS = self._limits

    async def _read(self, call):
        """(bytes read, args of what ended it)."""
        connection = Connection()
        job = Job()
        body = document_uri.Fetched(document_uri.Fetcher(OWN, Server(), WHOLE), connection, job)
        body._call = call
        keeper = asyncio.create_task(connection.housekeeping(asyncio.current_task()))
        try:
            while await body.more():
                self.assertIsNone(connection.deadline)  # printing may take its time
                body.start = body.stop
            self.assertTrue(job.is_whole)
            return job.octets, None
        except DocumentCanceled as e:
            self.assertIsNone(connection.deadline)
            return job.octets, e.args
        finally:
            keeper.cancel()

    # proves: A48 T14
    def test_a_server_that_stops(self):
        wanted = 2, (b"document-access-error", b"aborted-by-system")
        call = Call(2, 1)

        async def stuck():
            if call.left:
                call.left -= 1
                return True
            await asyncio.sleep_ms(60000)

        call.more = stuck
        self.assertEqual(run(self._read(call)), wanted)

    # proves: A48 T10 T14
    def test_a_byte_now_and_then_does_not_do(self):
        """Four bytes must come in 120 ms of waiting."""
        octets, why = run(self._read(Call(50, 60)))
        self.assertTrue(octets < 4)
        self.assertEqual(why[0], b"document-access-error")
        self.assertEqual(run(self._read(Call(12, 5))), (12, None))


@unittest.skipUnless(ON_MICROPYTHON, "the shell runs on MicroPython's asyncio")
class Addresses(unittest.TestCase):
    # proves: T14 V24
    def test_who_may_be_called_where(self):
        fetcher = document_uri.Fetcher(OWN, Server(), WHOLE)
        for uri, address, is_good in (
            (b"https://files.example/", b"8.8.8.8", True),
            (b"https://files.example/", b"2606:4700::1", True),
            (b"https://files.example/", b"127.0.0.1", False),
            (b"https://files.example/", b"10.1.2.3", False),
            (b"https://files.example/", b"169.254.169.254", False),
            (b"https://files.example/", b"::1", False),
            (b"https://files.example/", b"::ffff:10.1.2.3", False),
            (b"https://files.example/", b"fe80::1", False),
            (b"https://files.example/", b"224.0.0.251", False),
            (b"https://nas.local/", b"10.1.2.3", True),
            (b"https://nas.local/", b"fd00::1", True),
            (b"https://nas.local/", b"255.255.255.255", False),
            (b"https://nas.local/", b"0.0.0.0", False),
            (b"https://nas.local/", b"ff02::fb", False),
            # The printer itself: its port, by loopback, by its address, by its name.
            (b"https://nas.local:631/", b"10.1.2.3", True),
            (b"https://nas.local:631/", b"10.0.0.9", False),
            (b"https://nas.local:631/", b"127.0.0.1", False),
            (b"https://nas.local:631/", b"::1", False),
            (b"https://nas.local/", b"10.0.0.9", True),
        ):
            number = ip_address.parse(address)
            if is_good:
                fetcher.check(target(uri), number)
            else:
                with self.assertRaises(document_uri.Failed):
                    fetcher.check(target(uri), number)
        with self.assertRaises(document_uri.Failed):
            fetcher.check(target(b"https://files.example/"), None)


if __name__ == "__main__":
    unittest.main()
