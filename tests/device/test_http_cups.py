# SPDX-License-Identifier: MIT
"""Recorded CUPS requests through HTTPReader and IPPReader together, cut everywhere."""

import unittest

from platen.core import http, ipp_reader
from support import no_alloc
from vectors_cups_session import VECTORS
from wire_trace import SessionTrace


class TestSession(unittest.TestCase):
    def test_every_cut(self):
        trace = SessionTrace()
        for name, data, expect in VECTORS:
            self.assertEqual((name, no_alloc(trace.every_cut, data)), (name, -1))
            if "consumed" in expect:
                self.assertEqual((name, trace.reader.event), (name, http.END))
                self.assertEqual((name, trace.consumed), (name, expect["consumed"]))
            else:
                self.assertEqual((name, trace.reader.event), (name, http.NEED_DATA))
                self.assertEqual((name, trace.document), (name, expect["document"]))

    def test_what_was_asked(self):
        trace = SessionTrace()
        for name, data, expect in VECTORS:
            trace.run(data, [(0, len(data))])
            request = trace.reader
            self.assertEqual((name, request.content_length), (name, expect["content_length"]))
            self.assertEqual((name, request.chunked), (name, expect["content_length"] < 0))
            self.assertEqual((name, request.method), (name, http.POST))
            self.assertEqual(bytes(request.target[: request.target_len]), b"/ipp/print")
            self.assertEqual(bytes(request.host[: request.host_len]), b"localhost:8631")
            self.assertTrue(request.expect_continue and request.keep_alive)
            self.assertEqual(request.content_type, http.CT_IPP)
            self.assertEqual((name, trace.ipp.event), (name, ipp_reader.END))
            self.assertEqual((name, trace.ipp.operation_id), (name, expect["operation"]))
            self.assertEqual((name, trace.values), (name, expect["values"]))

    def test_one_connection(self):
        # Requests in one segment are told apart without a byte lost or taken twice.
        requests = [(d[: e["consumed"]], e) for _, d, e in VECTORS if "consumed" in e]
        data = b"".join([d for d, _ in requests])
        reader = http.HTTPReader()
        ipp = ipp_reader.IPPReader()
        pos = 0
        for request, expect in requests:
            start = pos
            reader.reset()
            ipp.reset()
            while reader.event < http.END:
                pos = reader.feed(data, pos, len(data))
                if reader.event == http.BODY:
                    at = reader.start
                    while at < reader.stop:
                        at = ipp.feed(data, at, reader.stop)
            self.assertEqual((reader.event, pos - start), (http.END, len(request)))
            self.assertEqual((ipp.event, ipp.operation_id), (ipp_reader.END, expect["operation"]))
        self.assertEqual(pos, len(data))


if __name__ == "__main__":
    unittest.main()
