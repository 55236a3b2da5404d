# SPDX-License-Identifier: MIT
"""The mechanism `digest`: the RFC's numbers, what is no proof, and when a nonce ends."""

import binascii
import hashlib
import unittest

from authkit import PASSWORDS, REALM, TARGET, Users, answer, hexed, nonce_of
from platen.core import authorization
from platen.model import auth_digest
from platen.model.auth_digest import MAX_CNONCE_BYTES, NONCE_LIFE_S, NONCES, WINDOW, DigestAuth
from platen.model.identity import PASSWORD

KEY = bytes(range(32))
HAS_MD5 = hasattr(hashlib, "md5")
# RFC 7616 section 3.9.1
_NONCE = b"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v"
_CNONCE = b"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ"
_A1 = b"Mufasa:http-auth@example.org:Circle of Life"
_VECTORS = {
    "sha256": b"753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1",
    "md5": b"8ca523f5e9506fed4657c9700eebdbec",
}


class TestArithmetic(unittest.TestCase):
    # proves: A56 T4
    def test_the_example_of_RFC_7616(self):
        for name in ("sha256", "md5") if HAS_MD5 else ("sha256",):
            function = getattr(hashlib, name)
            found = auth_digest.response(
                function,
                hexed(name, _A1),
                _NONCE,
                b"00000001",
                _CNONCE,
                b"GET",
                b"/dir/index.html",
            )
            self.assertEqual(found, _VECTORS[name])

    def test_the_examples_of_RFC_4231(self):
        for key, data, wanted in (
            (
                b"\x0b" * 20,
                b"Hi There",
                b"b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                b"5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
        ):
            self.assertEqual(binascii.hexlify(auth_digest.mac(key, data)), wanted)


class Digest(unittest.TestCase):
    def setUp(self):
        self.users = Users()
        self.auth = DigestAuth(REALM, self.users, KEY)

    def nonce(self, now=100):
        return nonce_of(self.auth.challenge(now))

    def check(self, value, now=100, method=b"POST", target=TARGET):
        return self.auth.check(value, method, target, now)

    def take(self, *args, **more):
        """Whom an answer with these parts proves."""
        now = more.pop("now", 100)
        return self.check(answer(*args, **more), now)

    def refuse(self, value, failed=b"", stale=False, now=100):
        self.assertIsNone(self.check(value, now), value)
        said = (self.auth.failed, self.auth.stale, self.auth.status, self.auth.info)
        self.assertEqual(said, (failed, stale, 401, b""))


class TestProof(Digest):
    # proves: A56 T4
    def test_a_right_password(self):
        for name in PASSWORDS:
            found = self.take(self.nonce(), name)
            self.assertEqual((found.rank, found.name, found.issuer), (PASSWORD, name, b""))
            self.assertEqual((self.auth.failed, self.auth.stale), (b"", False))
        found = self.take(self.nonce())
        self.assertEqual((found.groups, found.is_operator), ((b"operators", b"staff"), True))
        self.assertEqual(self.take(self.nonce(), b"bob").groups, ())

    # proves: A56 T4
    def test_MD5_as_older_clients_have_it(self):
        if not HAS_MD5:
            self.skipTest("there is no MD5 here")
        self.assertEqual(self.take(self.nonce(), hash="md5").name, b"ada")
        self.assertEqual(self.take(self.nonce(), hash="md5", algorithm=None).name, b"ada")
        # Who has no MD5 hash cannot come in with it, and nobody with the other one's.
        self.refuse(answer(self.nonce(), b"bob", hash="md5"), b"bob")
        self.refuse(answer(self.nonce(), hash="md5", algorithm=b"SHA-256"), b"ada")
        self.refuse(answer(self.nonce(), algorithm=b"MD5"), b"ada")

    def test_parts_may_be_written_in_other_ways(self):
        upper = {"nonce": self.nonce()}
        value = answer(upper["nonce"])
        proof = value[value.find(b"response=") + 10 : -1]
        self.assertEqual(
            self.take(upper["nonce"], response=b'"' + proof.upper() + b'"').name, b"ada"
        )
        more = {
            "qop": b'"auth"',
            "algorithm": b'"sha-256"',
            "opaque": b'"x"',
            "userhash": b"false",
        }
        self.assertTrue(self.take(self.nonce(), **more))
        value = answer(self.nonce()).replace(b"Digest ", b"DIGEST   ").replace(b", ", b"\t,")
        self.assertTrue(self.check(memoryview(bytearray(value))))
        self.assertTrue(self.take(self.nonce(), nc=b"0000000A"))

    # proves: A69 T4
    def test_wrong_passwords_are_counted(self):
        self.refuse(answer(self.nonce(), password=b"circle of life"), b"ada")
        self.refuse(answer(self.nonce(), password=b""), b"ada")
        nonce = self.nonce()
        proof = answer(nonce).split(b"response=")[1]
        for wrong in (b'""', proof[:-2] + b'"', proof[:-1] + b'0"', b'"' + b"0" * 64 + b'"'):
            self.refuse(answer(nonce, response=wrong), b"ada")
        self.assertTrue(self.check(answer(nonce)))  # none of them used its count

    # proves: A69 T4
    def test_unknown_users_are_computed_as_well(self):
        calls = []
        real = auth_digest.response

        def counted(*args):
            calls.append((len(args[1]), len(args[5])))
            return real(*args)

        auth_digest.response = counted
        try:
            for name in ("sha256", "md5") if HAS_MD5 else ("sha256",):
                self.refuse(answer(self.nonce(), password=b"wrong", hash=name), b"ada")
                self.refuse(answer(self.nonce(), b"eve", hash=name), b"eve")
                self.assertEqual(calls[-1], calls[-2])
        finally:
            auth_digest.response = real
        self.assertEqual(self.users.asked[-2:], [b"ada", b"eve"])

    # proves: A69
    def test_what_stands_in_for_a_hash_proves_nothing(self):
        ha1 = b"0" * 64
        nonce = self.nonce()
        ha2 = hexed("sha256", b"POST:" + TARGET)
        text = b":".join((ha1, nonce, b"00000001", b"0a4f113b", b"auth", ha2))
        proof = b'"' + hexed("sha256", text) + b'"'
        self.refuse(answer(nonce, b"eve", response=proof), b"eve")
        self.users.lines[b"ada"][1] = b""
        self.refuse(answer(nonce, response=proof), b"ada")

    def test_names_are_compared_to_the_letter(self):
        for name in (b"Ada", b"ADA", b"ad", b"ada "):
            self.refuse(answer(self.nonce(), name, password=PASSWORDS[b"ada"]), name)

    # proves: A69 T4
    def test_parts_that_do_not_fit_are_no_failures(self):
        nonce = self.nonce()
        for more in (
            {"in_realm": b"platen"},
            {"realm": b'"Other"'},
            {"to": b"/ipp/print/"},
            {"to": b"/ipp/print?x"},
            {"to": b"/ipp"},
            {"uri": b'"/ipp/other"'},
            {"algorithm": b"SHA-512-256"},
            {"algorithm": b"SHA-256-sess"},
            {"algorithm": b"MD5-sess"},
            {"algorithm": b'""'},
            {"qop": b"auth-int"},
            {"qop": b'"auth,auth-int"'},
            {"qop": b"AUTH"},
            {"userhash": b"true"},
            {"username*": b"UTF-8''ada"},
            {"tail": b", nonce=x"},
            {"tail": b","},
            {"cnonce": b'""'},
            {"username": b'""'},
            {"nc": b"1"},
            {"nc": b"000000001"},
            {"nc": b"0000000g"},
            {"nc": b'"+0000001"'},
            {"nc": b'" 0000001"'},
        ):
            self.refuse(answer(nonce, **more))
        self.assertTrue(self.check(answer(nonce)))

    # proves: A56 T4
    def test_the_form_of_RFC_2069_and_what_lacks_a_part(self):
        nonce = self.nonce()
        for part in ("username", "realm", "nonce", "uri", "response", "cnonce", "nc", "qop"):
            self.refuse(answer(nonce, **{part: None}))
        self.refuse(answer(nonce, qop=None, nc=None, cnonce=None, algorithm=None))
        self.assertEqual(self.users.asked, [])

    def test_the_target_and_method_of_the_request_count(self):
        nonce = self.nonce()
        self.assertIsNone(self.check(answer(nonce), target=b"/ipp/print/1"))
        self.assertEqual(self.auth.failed, b"")
        self.assertIsNone(self.check(answer(nonce), method=b"GET"))
        self.assertEqual(self.auth.failed, b"ada")

    # proves: V10
    def test_CVE_2025_58060_other_schemes_are_not_looked_at(self):
        pair = b"Basic " + binascii.b2a_base64(b"ada:Circle of Life")[:-1]
        for value in (
            pair,
            b"Bearer abc",
            b"Negotiate abc",
            b"Digest",
            b"Digest ",
            b"",
            b"Digest\tx",
        ):
            self.refuse(value)
        self.assertEqual(self.users.asked, [])

    def test_limits(self):
        longest = b"x" * auth_digest.MAX_USER_BYTES
        self.refuse(answer(self.nonce(), longest), longest)
        self.refuse(answer(self.nonce(), longest + b"x"))
        cnonce = b"c" * MAX_CNONCE_BYTES
        self.assertTrue(self.take(self.nonce(), with_cnonce=cnonce))
        self.refuse(answer(self.nonce(), with_cnonce=cnonce + b"c"))
        value = answer(self.nonce())
        pad = authorization.MAX_PARAMS_BYTES - len(value) - len(b', o=""')
        self.refuse(value + b', o="' + b"x" * (pad + 1) + b'"')
        self.assertTrue(self.check(value + b', o="' + b"x" * pad + b'"'))

    # proves: A56
    def test_the_printer_proves_that_it_knows_the_user_too(self):
        nonce = self.nonce()
        self.assertTrue(self.take(nonce, nc=7))
        proof = answer(nonce, nc=7, method=b"").split(b"response=")[1]
        self.assertEqual(
            self.auth.info,
            b'Authentication-Info: qop=auth, rspauth=%s, cnonce="0a4f113b", nc=00000007\r\n'
            % proof,
        )
        self.assertTrue(self.take(self.nonce(), with_cnonce=b'q"', cnonce=b'"q\\""'))
        self.assertTrue(b'cnonce="q\\""' in self.auth.info)


class TestChallenge(Digest):
    # proves: A56 T4
    def test_the_strongest_first(self):
        said = self.auth.challenge(9)
        line = (
            b'WWW-Authenticate: Digest realm="Platen", qop="auth", algorithm=%s, nonce="%s",'
            b" charset=UTF-8\r\n"
        )
        nonce = nonce_of(said)
        wanted = line % (b"SHA-256", nonce)
        if HAS_MD5:
            wanted += line % (b"MD5", nonce)
        self.assertEqual(said, wanted)
        self.assertEqual(self.auth.keyword, b"digest")

    def test_nonces_are_all_different(self):
        other = DigestAuth(REALM, self.users, KEY[1:] + KEY[:1])
        found = [self.nonce() for _ in range(20)] + [nonce_of(other.challenge(100))]
        self.assertEqual(len(set(found)), 21)

    # proves: T4
    def test_stale_is_said_once_and_to_who_was_checked(self):
        self.refuse(answer(b"abc"), stale=True)
        self.assertEqual(self.auth.challenge(9).count(b", stale=true\r\n"), 2 if HAS_MD5 else 1)
        self.assertFalse(b"stale" in self.auth.challenge(9))
        self.refuse(answer(b"abc"), stale=True)
        self.refuse(b"Basic QQ==")
        self.assertFalse(b"stale" in self.auth.challenge(9))


class TestNonces(Digest):
    # proves: A69 T4
    def test_a_nonce_lives_so_long_and_no_longer(self):
        nonce = self.nonce(100)
        self.assertTrue(self.take(nonce, nc=1, now=100))
        self.assertTrue(self.take(nonce, nc=2, now=100 + NONCE_LIFE_S))
        self.refuse(answer(nonce, nc=3), stale=True, now=101 + NONCE_LIFE_S)
        self.assertFalse(self.auth.is_replay)
        # A wrong password is one, whatever the nonce is.
        self.refuse(answer(nonce, password=b"x", nc=3), b"ada", now=101 + NONCE_LIFE_S)

    # proves: A69 T4
    def test_nonces_that_are_not_ours(self):
        good = self.nonce()
        other = nonce_of(DigestAuth(REALM, self.users, KEY[1:] + KEY[:1]).challenge(100))
        swapped = b"A" if good[:1] != b"A" else b"B"
        for nonce in (
            other,  # of another power-on
            swapped + good[1:],
            good[:8] + swapped + good[9:],
            good[:20] + (b"A" if good[20:21] != b"A" else b"B") + good[21:],
            good[:-1],
            good + b"=",
            good + b"A",
            good + b"AAAA",
            good[:10],
            b"",
            b"!",
            b"\xff\xff",
            b"0" * 27,
            b"dcd98b7102dd2f0e8b11d0f600bfb0c093",
        ):
            self.refuse(answer(nonce), stale=True)
            self.assertFalse(self.auth.is_replay)
        self.assertTrue(self.take(good))

    def test_one_nonce_has_one_spelling(self):
        for _ in range(200):
            nonce = self.nonce()
            other = nonce.replace(b"-", b"+").replace(b"_", b"/")
            if other != nonce:
                break
        self.refuse(answer(other), stale=True)
        self.assertTrue(self.take(nonce))

    # proves: A69 T4 V31
    def test_counts(self):
        nonce = self.nonce()
        self.assertTrue(self.take(nonce, nc=2))  # as CUPS begins
        for nc, good in (
            (2, False),
            (3, True),
            (3, False),
            (1, True),  # out of order
            (1, False),
            (2, False),
            (0, False),
            (10, True),  # a gap
            (9, True),
            (9, False),
            (0xFFFFFFFF, True),
            (0xFFFFFFFF, False),
            (10, False),
        ):
            found = self.take(nonce, nc=nc)
            self.assertEqual(found is not None, good, nc)
            self.assertEqual((self.auth.is_replay, self.auth.stale), (not good, not good))
            self.assertEqual(self.auth.failed, b"")

    # proves: A69 T4
    def test_a_count_of_nothing_takes_no_place(self):
        nonce = self.nonce()
        self.refuse(answer(nonce, nc=0), stale=True)
        self.assertTrue(self.auth.is_replay)
        self.assertTrue(self.take(nonce, nc=1))

    # proves: A69 T4
    def test_the_window_of_counts(self):
        nonce = self.nonce()
        self.assertTrue(self.take(nonce, nc=100))
        self.assertTrue(self.take(nonce, nc=100 - (WINDOW - 1)))
        self.refuse(answer(nonce, nc=100 - WINDOW), stale=True)
        self.assertTrue(self.take(nonce, nc=100 + WINDOW - 1))
        self.refuse(answer(nonce, nc=100), stale=True)  # still seen
        self.assertTrue(self.take(nonce, nc=101))
        self.assertTrue(self.take(nonce, nc=1000))
        for nc in range(1000 - WINDOW, 1001):
            self.assertEqual(self.take(nonce, nc=nc) is not None, 1000 - WINDOW < nc < 1000, nc)

    # proves: A69 T4
    def test_more_nonces_than_are_kept(self):
        nonces = [self.nonce() for _ in range(NONCES + 1)]
        for nonce in nonces[:NONCES]:
            self.assertTrue(self.take(nonce))
        for nonce in nonces[:NONCES]:
            self.assertTrue(self.take(nonce, nc=2))
        self.assertTrue(self.take(nonces[NONCES]))  # ends the first
        self.refuse(answer(nonces[0], nc=1), stale=True)
        self.refuse(answer(nonces[0], nc=3), stale=True)
        for nonce in nonces[1:NONCES]:
            self.assertTrue(self.take(nonce, nc=3))
            self.assertIsNone(self.take(nonce, nc=3))

    # proves: A69 T4
    def test_an_old_nonce_without_a_place_drives_out_no_other(self):
        old = self.nonce()
        nonces = [self.nonce() for _ in range(NONCES)]
        for nonce in nonces:
            self.assertTrue(self.take(nonce))
        self.refuse(answer(old), stale=True)
        self.refuse(answer(old, nc=2), stale=True)
        for nonce in nonces:
            self.assertTrue(self.take(nonce, nc=2))

    # proves: A69
    def test_who_has_no_password_drives_out_no_nonce(self):
        nonce = self.nonce()
        self.assertTrue(self.take(nonce))
        for _ in range(3 * NONCES):
            self.refuse(answer(self.nonce(), password=b"x"), b"ada")
        self.assertTrue(self.take(nonce, nc=2))


if __name__ == "__main__":
    unittest.main()
