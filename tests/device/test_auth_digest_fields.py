# SPDX-License-Identifier: MIT
"""The mechanism `digest`: names in the other notation, realms with quotes, the next nonce."""

import unittest

from authkit import REALM, TARGET, Users, answer, line, nonce_of
from platen.core import authorization
from platen.model.auth_digest import MAX_USER_BYTES, NONCE_LIFE_S, RENEW_S, DigestAuth


class TestFields(unittest.TestCase):
    def setUp(self):
        self.users = Users()
        self.auth = DigestAuth(REALM, self.users, bytes(range(32)))

    def nonce(self, now=100):
        return nonce_of(self.auth.challenge(now))

    def take(self, nonce, user=b"ada", nc=1, now=100, **more):
        return self.auth.check(answer(nonce, user, nc, **more), b"POST", TARGET, now)

    def refuse(self, failed, stale, *args, **more):
        self.assertIsNone(self.take(*args, **more))
        self.assertEqual((self.auth.failed, self.auth.stale), (failed, stale))
        self.assertEqual(self.auth.info, b"")

    # proves: A56 T4
    def test_names_in_the_other_notation(self):
        for name, text in (
            (b"ada", b"UTF-8''ada"),
            (b"ada", b"utf-8'en'%61d%61"),
            (b"\xc3\x84rger", b"UTF-8''%C3%84rger"),
        ):
            more = {"username": None, "username*": text}
            self.assertEqual(self.take(self.nonce(), name, **more).name, name)
            more["password"] = b"wrong"
            self.refuse(name, False, self.nonce(), name, **more)

    # proves: A69 T4
    def test_names_that_are_none_in_it(self):
        longest = b"x" * MAX_USER_BYTES
        for text, failed in (
            (b"UTF-8''" + longest, longest),
            (b"UTF-8''" + longest + b"x", b""),
            (b"UTF-8''", b""),
            (b"ISO-8859-1''ada", b""),
            (b"ada", b""),
            (b"UTF-8''ada%00", b""),
        ):
            self.refuse(failed, False, self.nonce(), username=None, **{"username*": text})
        # Nobody has two names, be they one.
        self.refuse(b"", False, self.nonce(), **{"username*": b"UTF-8''ada"})
        self.refuse(b"", False, self.nonce(), **{"username": b'""', "username*": b"UTF-8''ada"})

    # proves: A70
    def test_a_realm_with_quotes(self):
        realm = b'The "Shop" \\1'
        self.auth = DigestAuth(realm, self.users, bytes(32))
        self.assertTrue(b' realm="The \\"Shop\\" \\\\1", qop' in self.auth.challenge(9))
        self.users.lines[b"ada"] = line(b"ada", realm=realm)
        said = authorization.quoted(realm)
        self.assertTrue(self.take(self.nonce(), in_realm=realm, realm=said))
        self.refuse(b"", False, self.nonce())

    # proves: A70 T4
    def test_the_next_nonce_comes_before_the_end_of_this_one(self):
        nonce = self.nonce(100)
        self.assertTrue(self.take(nonce, now=100 + NONCE_LIFE_S - RENEW_S))
        self.assertFalse(b"nextnonce" in self.auth.info)
        now = 101 + NONCE_LIFE_S - RENEW_S
        self.assertTrue(self.take(nonce, nc=2, now=now))
        self.assertEqual(self.auth.info.count(b"\r\n"), 1)
        following = nonce_of(self.auth.info[self.auth.info.find(b"nextnonce") :])
        self.assertNotEqual(following, nonce)
        self.assertTrue(self.auth.info.endswith(b', nextnonce="%s"\r\n' % following))
        self.assertTrue(self.take(following, now=now + NONCE_LIFE_S))
        # Nobody gets one for a wrong password, or for an answer that was used.
        self.refuse(b"", True, nonce, nc=2, now=now)
        self.refuse(b"ada", False, nonce, nc=3, now=now, password=b"x")
        # It ends nothing: other requests with the old one are under way.
        self.assertTrue(self.take(nonce, nc=3, now=100 + NONCE_LIFE_S))


if __name__ == "__main__":
    unittest.main()
