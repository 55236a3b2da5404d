# SPDX-License-Identifier: MIT
"""Modules that are needed for a moment leave the memory behind it."""

import sys
import unittest

from modelkit import Kit
from opskit import Ops
from storekit import Folder, end
from support import ON_MICROPYTHON


def is_loaded(name):
    """Whether a module is in memory, by its own name or as part of its package."""
    package, _, leaf = name.rpartition(".")
    return name in sys.modules or leaf in sys.modules[package].__dict__


class Passing(unittest.TestCase):
    def test_what_writes_the_history_goes_after_each_job(self):
        folder = Folder()
        try:
            kit = folder.start()
            for _ in range(2):
                end(kit)
                self.assertFalse(is_loaded("platen.shell.history"))
            self.assertTrue(folder.read("jobs.log"))
        finally:
            folder.remove()

    @unittest.skipUnless(ON_MICROPYTHON, "the shell runs on MicroPython's asyncio")
    def test_what_one_attribute_needs_goes_before_the_answer_is_sent(self):
        from platen.model import security_status
        from platen.shell import answer

        kit = Kit()

        class Reply:
            """Of an answer with an attribute of TLS."""

            def fill(self, printer):
                printer.passing = security_status.__name__
                return True

        sys.modules[security_status.__name__] = security_status
        self.assertTrue(answer._fill(Reply(), kit.printer))
        self.assertFalse(is_loaded("platen.model.security_status"))
        self.assertIs(kit.printer.passing, None)
        sys.modules[security_status.__name__] = security_status  # for the tests behind this one

    def test_an_answer_about_tls_says_what_it_loaded(self):
        kit = Ops()
        kit.attributes(b"printer-name")
        self.assertIs(kit.printer.passing, None)
        kit.attributes(b"smi32473-tls-versions-supported")
        self.assertEqual(kit.printer.passing, "platen.model.security_status")

    def test_a_module_without_its_package_is_forgotten_too(self):
        from platen.shell import passing

        sys.modules["gone.away"] = sys.modules["platen.shell.passing"]
        passing.forget("gone.away")
        passing.forget("gone.away")
        self.assertFalse("gone.away" in sys.modules)

    def test_modules_say_themselves_when_they_go(self):
        from platen.shell import passing_all

        class Module:
            def __init__(self, rank):
                self.__passing__ = rank

        kept = {}
        for name in list(sys.modules):  # those of the tests beside this one stay
            if getattr(sys.modules[name], "__passing__", 0):
                kept[name] = sys.modules.pop(name)
        for rank in (1, 2, 3):
            sys.modules["rank.%d" % rank] = Module(rank)
        sys.modules["rank.none"] = object()
        left = []
        for rank in (3, 2, 1):
            passing_all.forget_passing(rank)
            left.append(sorted(name for name in sys.modules if name.startswith("rank.")))
        del sys.modules["rank.none"]
        sys.modules.update(kept)
        self.assertEqual(
            left, [["rank.1", "rank.2", "rank.none"], ["rank.1", "rank.none"], ["rank.none"]]
        )


if __name__ == "__main__":
    unittest.main()
