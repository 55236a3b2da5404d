# SPDX-License-Identifier: MIT
"""Names and passwords: attacks that others suffered, by the names of their CVEs."""

import binascii
import unittest

from authkit import PASSWORDS, REALM, TARGET, Users, answer, hexed, line, nonce_of
from platen.model.auth_basic import BasicAuth
from platen.model.auth_digest import NONCES, DigestAuth
from platen.model.identity import OPERATORS
from platen.shell.lines import Lines
from storekit import Folder
from support import ON_MICROPYTHON


def basic(user, password):
    return b"Basic " + binascii.b2a_base64(user + b":" + password)[:-1]


def quoted(text):
    return b'"' + text + b'"'


class TestCVEs(unittest.TestCase):
    def setUp(self):
        self.users = Users()
        self.digest = DigestAuth(REALM, self.users, bytes(range(32)))
        self.basic = BasicAuth(REALM, self.users)
        self.folder = Folder()

    def tearDown(self):
        self.folder.remove()

    def signs(self, value, now=100):
        return self.digest.check(value, b"POST", TARGET, now)

    def pairs(self, user, password):
        return self.basic.check(basic(user, password), b"POST", TARGET, 100)

    def nonce(self):
        return nonce_of(self.digest.challenge(100))

    # proves: V11 T4
    def test_CVE_2022_26691_a_part_of_a_proof_is_no_proof(self):
        nonce = self.nonce()
        proof = answer(nonce).split(b'response="')[1][:-1]
        for size in range(len(proof)):
            self.assertIsNone(self.signs(answer(nonce, response=quoted(proof[:size]))), size)
        for wrong in (proof + b"0", proof + proof, b" " + proof, proof[1:], b"0" * 64):
            self.assertIsNone(self.signs(answer(nonce, response=quoted(wrong))), wrong)
            self.assertEqual(self.digest.failed, b"ada")
        self.assertTrue(self.signs(answer(nonce)))

    # proves: V11 T4
    def test_CVE_2022_26691_a_part_of_a_nonce_is_no_nonce(self):
        nonce = self.nonce()
        for size in range(1, len(nonce)):
            self.assertIsNone(self.signs(answer(nonce[:size])), size)
            self.assertTrue(self.digest.stale)
        for wrong in (nonce + b"A", nonce + b"=", nonce + nonce, b"AAAAAQ"):
            self.assertIsNone(self.signs(answer(wrong)), wrong)
        self.assertTrue(self.signs(answer(nonce)))

    # proves: V11 T4
    def test_CVE_2022_26691_a_part_of_a_stored_hash_opens_nothing(self):
        ada = self.users.lines[b"ada"]
        whole = list(ada)
        for size in (0, 1, 31, 32, 33, 63, 65):
            ada[1] = (whole[1] + b"0")[:size]
            # Whoever could choose the file's hash would compute with it.
            nonce = self.nonce()
            ha2 = hexed("sha256", b"POST:" + TARGET)
            text = b":".join((ada[1], nonce, b"00000001", b"0a4f113b", b"auth", ha2))
            proof = quoted(hexed("sha256", text))
            self.assertIsNone(self.signs(answer(nonce, response=proof)), size)
            self.assertIsNone(self.signs(answer(self.nonce())), size)
            self.assertIsNone(self.pairs(b"ada", PASSWORDS[b"ada"]), size)
        ada[1] = whole[1]
        self.assertTrue(self.pairs(b"ada", PASSWORDS[b"ada"]))

    # proves: V11 T4
    def test_CVE_2022_26691_a_part_of_a_password_or_name_is_none(self):
        secret = PASSWORDS[b"ada"]
        for size in range(len(secret)):
            self.assertIsNone(self.pairs(b"ada", secret[:size]), size)
        for user, password in ((b"ada", secret + b" "), (b"ad", secret), (b"adaa", secret)):
            self.assertIsNone(self.pairs(user, password))
            self.assertIsNone(self.signs(answer(self.nonce(), user, password=password)))
        for more in ({"realm": b'"Plate"'}, {"realm": b'"Platen "'}, {"uri": b'"/ipp/prin"'}):
            self.assertIsNone(self.signs(answer(self.nonce(), **more)), more)

    # proves: V12 T4
    @unittest.skipUnless(ON_MICROPYTHON, "the shell runs on MicroPython's asyncio")
    def test_CVE_2018_4700_nonces_of_two_starts_have_nothing_in_common(self):
        from platen.shell import doors  # makes the mechanisms of a printer

        config = {"realm": "Platen", "users": self.folder.path + "/users"}
        fields = b":".join(line(b"ada", b""))
        self.folder.write("users", fields + b"\n")
        starts = [doors._mechanism(b"digest", b"/ipp/print", config) for _ in range(8)]
        # The same second, the same number: all that differs is the key.
        nonces = [nonce_of(each.challenge(0)) for each in starts]
        self.assertEqual(len(set(nonces)), len(starts))
        heads = [nonce[:10] for nonce in nonces]
        self.assertEqual(heads, heads[:1] * len(starts))
        seals = [nonce[11:] for nonce in nonces]
        for i in range(len(seals[0])):
            self.assertTrue(len(set([seal[i] for seal in seals])) > 1, i)
        # What one start gave out, the others do not know.
        for i in range(len(starts)):
            found = starts[i].check(answer(nonces[0]), b"POST", TARGET, 0)
            self.assertEqual(found is not None, i == 0)
            self.assertEqual(starts[i].stale, i != 0)

    # proves: V12 T4
    def test_CVE_2018_4700_who_knows_one_nonce_cannot_make_the_next(self):
        nonce = self.nonce()
        head = binascii.a2b_base64(nonce[:10] + b"A=")[:7]
        for number in range(256):
            # The same second and seal, another number.
            forged = binascii.b2a_base64(head[:3] + bytes([number]) + head[4:])[:5] + nonce[5:]
            if forged != nonce:
                self.assertIsNone(self.signs(answer(forged)), forged)
                self.assertTrue(self.digest.stale)
        self.assertTrue(self.signs(answer(nonce)))

    # proves: V13 T4
    def test_CVE_2026_27447_names_that_differ_in_case_are_others(self):
        text = b"\n".join([b":".join(line(b"ada", b"Operators,OPERATORS,operator"))])
        self.folder.write("users", text + b"\n")
        people = Lines(self.folder.path + "/users", 4)
        digest = DigestAuth(REALM, people, bytes(32))
        pairs = BasicAuth(REALM, people)
        for name in (b"Ada", b"ADA", b"adA"):
            secret = PASSWORDS[b"ada"]
            nonce = nonce_of(digest.challenge(1))
            value = answer(nonce, name, password=secret)
            self.assertIsNone(digest.check(value, b"POST", TARGET, 1))
            self.assertEqual(digest.failed, name)
            self.assertIsNone(pairs.check(basic(name, secret), b"POST", TARGET, 1))
            self.assertEqual(pairs.failed, name)
        value = answer(nonce_of(digest.challenge(1)))
        for found in (
            digest.check(value, b"POST", TARGET, 1),
            pairs.check(basic(b"ada", PASSWORDS[b"ada"]), b"POST", TARGET, 1),
        ):
            self.assertEqual(found.name, b"ada")
            # Neither are groups of such names the operators.
            self.assertFalse(found.is_operator)
            self.assertFalse(OPERATORS in found.groups)

    # proves: V10 T4
    def test_CVE_2025_58060_each_mechanism_takes_its_own_scheme_only(self):
        secret = PASSWORDS[b"ada"]
        pair = basic(b"ada", secret)
        for _ in range(NONCES + 1):
            signed = answer(self.nonce())
            self.assertIsNone(self.signs(pair))
            self.assertIsNone(self.basic.check(signed, b"POST", TARGET, 100))
            self.assertEqual((self.digest.failed, self.basic.failed), (b"", b""))
            # The one's words behind the other's name.
            for value in (b"Digest" + pair[5:], b"Bearer" + pair[5:]):
                self.assertIsNone(self.signs(value))
                self.assertEqual(self.digest.failed, b"")
            self.assertIsNone(self.basic.check(b"Basic" + signed[6:], b"POST", TARGET, 100))
            self.assertEqual(self.basic.failed, b"")
            # None of it took anything from the nonce.
            self.assertTrue(self.signs(signed))
            self.assertTrue(self.basic.check(pair, b"POST", TARGET, 100))


if __name__ == "__main__":
    unittest.main()
