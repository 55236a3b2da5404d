# SPDX-License-Identifier: MIT
"""The end of all connections before a restart, with a real server and no network."""

import unittest

from support import ON_MICROPYTHON, run

LONG_S = 3600


class Raw:
    """A socket that nothing comes from."""

    def setblocking(self, flag):
        pass

    def setsockopt(self, *options):
        pass

    def recv(self, n, flags):
        return b"P"

    def close(self):
        pass


class Pipeline:
    """Prints nothing."""

    hooks = None

    def stop(self):
        pass


class Ending:
    """The server as end_connections sees it; `first` is called at its first look around."""

    def __init__(self, server, first):
        self._server = server
        self._first = first
        self.printer = server.printer

    @property
    def is_printing(self):
        return self._server.is_printing

    @property
    def connections(self):
        first = self._first
        self._first = None
        if first is not None:
            first()
        return self._server.connections


@unittest.skipUnless(ON_MICROPYTHON, "the shell runs on MicroPython's asyncio")
class EndConnections(unittest.TestCase):
    def setUp(self):
        import asyncio

        from modelkit import Kit
        from platen.buffers import Buffers
        from platen.model import printer as pr
        from platen.shell.server import Server

        self.asyncio = asyncio
        asyncio.new_event_loop()
        self.printer = Kit().printer
        self.printer.set_pause(pr.PAUSED)
        hosts = (b"printer.local",)
        self.server = Server(
            self.printer, Pipeline(), Buffers(384, 3), ((None, None, None),), hosts, 0
        )

    def serve(self, job):
        """A connection whose client has sent Print-Job and then waits; it lives on after it."""
        connection = self.server.connections[0]
        documents = [job]

        async def serve(has_begun):
            if documents:
                await connection._document(documents.pop())
            else:
                await self.asyncio.sleep(LONG_S)
            return True

        connection._serve = serve
        connection.request.request_id = bytearray(b"\0\0\0\7")
        connection.reply.w.begin(0, connection.out.limit())
        connection.task = self.asyncio.create_task(connection.run(Raw(), None, (None, None, None)))
        return connection

    def end(self, first):
        """End all connections; first(job): what happens in the same turn of the loop."""
        from storekit import begin

        class Holder:
            printer = self.printer

        job = begin(Holder)

        async def main():
            from platen.shell.restart import end_connections

            connection = self.serve(job)
            while not connection.is_waiting:
                await self.asyncio.sleep(0)
            await end_connections(Ending(self.server, lambda: first(job)), Pipeline())
            return connection.task

        self.assertIsNone(run(main()))
        return job

    def test_a_job_that_waits_is_aborted(self):
        self.assertEqual(self.end(lambda job: None).reasons, (b"aborted-by-system",))

    def test_a_cancel_at_the_same_moment_does_not_keep_a_connection(self):
        job = self.end(lambda job: self.printer.cancel(job, None))
        self.assertEqual(job.reasons, (b"job-canceled-by-user",))


if __name__ == "__main__":
    unittest.main()
