# SPDX-License-Identifier: MIT
"""What the log says of those who operate the printer."""

import unittest

from opskit import EVE, ROOT, Ops, group, keyword, t
from platen import log
from platen.model import operations
from platen.shell import deeds

SILENT = (t.OP_GET_PRINTER_SUPPORTED_VALUES,)  # it only reads


class Deeds(unittest.TestCase):
    def setUp(self):
        self.kit = Ops()
        self.said = []
        self._info = log.info
        log.info = self.said.append

    def tearDown(self):
        log.info = self._info

    def ask(self, operation, user, extra=b""):
        answer = self.kit.ask(operation, extra, user)
        del self.said[:]
        deeds.note(self.kit.request, answer.status)
        return self.said

    def test_each_operation_for_operators_has_a_line(self):
        count = 0
        for number, name, _target, _module, _keeps, access in operations.OPERATIONS:
            if operations.OPERATOR not in access:
                self.assertEqual(self.ask(number, ROOT), [])
            elif number not in SILENT:
                extra = b""
                if number == t.OP_SET_PRINTER_ATTRIBUTES:
                    extra = group(t.GROUP_PRINTER, keyword(b"printer-asset-tag", b"1"))
                wanted = "%s by eve: refused, status 0x0403" % name
                self.assertEqual(self.ask(number, EVE, extra), [wanted])
                count += 1
            else:
                self.assertEqual(self.ask(number, ROOT), [])
        self.assertTrue(count > 5)

    def test_what_is_done(self):
        self.assertEqual(self.ask(t.OP_PAUSE_PRINTER, ROOT), ["Pause-Printer by root"])
        self.assertEqual(self.ask(t.OP_RESUME_PRINTER, ROOT), ["Resume-Printer by root"])

    def test_a_name_is_one_line(self):
        name = "Eva\n\x1b[2J\x85é".encode()
        (line,) = self.ask(t.OP_PURGE_JOBS, name)
        self.assertEqual(line, "Purge-Jobs by Eva??[2J.é: refused, status 0x0403")


if __name__ == "__main__":
    unittest.main()
