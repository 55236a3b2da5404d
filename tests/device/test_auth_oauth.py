# SPDX-License-Identifier: MIT
"""The mechanism `oauth`: its interface, its challenge, what it remembers and what it counts."""

import unittest

from oauthkit import NOW_S, RESOURCE, mechanism, tokens
from platen.core.jwt import MAX_TOKEN_BYTES
from platen.model import oauth_claims
from platen.model.auth_oauth import REMEMBERED_S, REMEMBERED_TOKENS, OAuth
from platen.model.identity import OAUTH

START = (
    b'WWW-Authenticate: Bearer realm="The \\"Shop\\"", scope="print", resource_metadata='
    b'"https://p.local:631/.well-known/oauth-protected-resource/ipp/print"'
)
GOOD = tokens(
    "good_es256",
    "good_rs256",
    "good_operator",
    "good_exp_119_s_ago",
    "good_sub_255_bytes",
    "es256_flipped",
    "scope_operate",
    "exp_long_ago",
    "good_size_2560",
)
ES256 = b"Bearer " + GOOD["good_es256"]


def check(oauth, value, now=1):
    return oauth.check(value, b"POST", b"/ipp/print", now)


class TestMechanism(unittest.TestCase):
    # proves: B11 B42 T5
    def test_a_good_token_is_an_identity(self):
        oauth, _ = mechanism()
        for name in ("good_es256", "good_rs256"):
            found = check(oauth, b"Bearer " + GOOD[name])
            self.assertEqual(found.rank, OAUTH)
            self.assertEqual(found.name, b"ann")
            self.assertEqual(found.issuer, b"https://as.example/shop")
            self.assertEqual(found.groups, ())
            self.assertEqual((oauth.reason, oauth.failed, oauth.info), (b"", b"", b""))
        self.assertTrue(check(oauth, b"Bearer " + GOOD["good_operator"]).is_operator)

    def test_any_buffer_will_do_and_the_scheme_has_no_case(self):
        oauth, _ = mechanism()
        self.assertTrue(check(oauth, memoryview(bytearray(ES256))))
        self.assertTrue(check(oauth, b"bEARER" + ES256[6:]))

    # proves: T5
    def test_CVE_2025_58060_other_schemes_are_not_looked_at(self):
        oauth, _ = mechanism()
        token = ES256[7:]
        for value in (
            b"",
            b"Basic " + token,
            b"Digest " + token,
            b"Negotiate " + token,
            b"DPoP " + token,
            b"Bearer-X " + token,
            b"Bearers " + token,
            b"Beare " + token,
            b" " + ES256,
            token,
        ):
            self.assertIsNone(check(oauth, value))
            self.assertEqual((oauth.status, oauth.failed, oauth.stale), (401, b"", False))
            self.assertEqual(oauth.challenge(1), START + b"\r\n")

    # proves: B43
    def test_invalid_request(self):
        oauth, _ = mechanism()
        for value in (
            b"Bearer",
            b"Bearer ",
            b"Bearer =",
            b"Bearer  " + ES256[7:],
            ES256 + b" ",
            ES256 + b",",
            ES256 + b"\r\nX: y",
            ES256[:20] + b"\0" + ES256[20:],
            ES256[:20] + b"=" + ES256[20:],
            ES256[:20] + b"\xc3\xa9" + ES256[20:],
            b'Bearer token="' + ES256[7:] + b'"',
        ):
            self.assertIsNone(check(oauth, value))
            self.assertEqual((oauth.status, oauth.failed), (400, b""))
            more = b', error="invalid_request", error_description="not a bearer token"\r\n'
            self.assertEqual(oauth.challenge(1), START + more)

    # proves: B43
    def test_invalid_token(self):
        oauth, _ = mechanism()
        self.assertIsNone(check(oauth, b"Bearer " + GOOD["exp_long_ago"]))
        self.assertEqual((oauth.status, oauth.failed), (401, b""))
        more = b', error="invalid_token", error_description="expired"\r\n'
        self.assertEqual(oauth.challenge(1), START + more)

    # proves: B43
    def test_insufficient_scope(self):
        oauth, _ = mechanism()
        self.assertIsNone(check(oauth, b"Bearer " + GOOD["scope_operate"]))
        self.assertEqual((oauth.status, oauth.failed), (403, b""))
        more = b', error="insufficient_scope", error_description="scope is missing"\r\n'
        self.assertEqual(oauth.challenge(1), START + more)

    def test_an_error_is_forgotten_with_the_next_check(self):
        oauth, _ = mechanism()
        check(oauth, b"Bearer " + GOOD["scope_operate"])
        check(oauth, b"")
        self.assertEqual((oauth.status, oauth.challenge(1)), (401, START + b"\r\n"))

    def test_only_a_wrong_signature_counts_as_a_failure(self):
        oauth, _ = mechanism()
        self.assertIsNone(check(oauth, b"Bearer " + GOOD["es256_flipped"]))
        self.assertEqual(oauth.failed, b"oauth")
        check(oauth, b"")
        self.assertEqual(oauth.failed, b"")

    # proves: B42
    def test_an_opaque_token_is_told_apart(self):
        oauth, _ = mechanism()
        self.assertIsNone(check(oauth, b"Bearer mF_9.B5f-4.1JqM.x"))
        self.assertTrue(oauth.opaque)
        self.assertEqual((oauth.status, oauth.reason), (401, b"not a signed JWT"))
        check(oauth, b"Bearer " + GOOD["es256_flipped"])
        self.assertFalse(oauth.opaque)

    def test_size(self):
        oauth, _ = mechanism()
        self.assertEqual(len(GOOD["good_size_2560"]), MAX_TOKEN_BYTES)
        self.assertTrue(check(oauth, b"Bearer " + GOOD["good_size_2560"]))
        self.assertIsNone(check(oauth, b"Bearer " + b"a" * (MAX_TOKEN_BYTES + 1)))
        self.assertEqual((oauth.status, oauth.reason), (401, b"too long"))

    # proves: T5
    def test_CVE_2020_10001_every_part_of_a_token_is_none(self):
        oauth, _ = mechanism()
        for n in range(len(ES256)):
            self.assertIsNone(check(oauth, ES256[:n]))

    # proves: T5
    def test_CVE_2022_26691_a_longer_token_is_none(self):
        oauth, _ = mechanism()
        self.assertTrue(check(oauth, ES256))  # and is remembered
        for more in (b"A", b"=", b"AA", b".", b"AAAA"):
            self.assertIsNone(check(oauth, ES256 + more))


class TestClock(unittest.TestCase):
    # proves: A12
    def test_without_a_date_no_token_is_good(self):
        oauth, clock = mechanism()
        clock.now_s = None
        self.assertIsNone(check(oauth, ES256))
        self.assertEqual((oauth.status, oauth.failed), (401, b""))
        self.assertEqual(oauth.challenge(1), START + b"\r\n")
        clock.now_s = NOW_S
        self.assertTrue(check(oauth, ES256))
        clock.now_s = None
        self.assertIsNone(check(oauth, ES256))

    # proves: A12
    def test_leeway(self):
        oauth, clock = mechanism()
        for moment, good in ((719, True), (720, False), (-10000, True)):
            clock.now_s = NOW_S + moment  # the token expires 600 s after NOW_S
            oauth.forget()
            self.assertEqual(check(oauth, ES256) is not None, good)


class TestMemory(unittest.TestCase):
    def test_a_good_token_is_checked_once(self):
        oauth, _ = mechanism()
        first = check(oauth, ES256, 10)
        self.assertIs(check(oauth, ES256, 10 + REMEMBERED_S - 1), first)
        self.assertEqual(oauth._keys.asked, 1)
        self.assertTrue(check(oauth, ES256, 10 + REMEMBERED_S))
        self.assertEqual(oauth._keys.asked, 2)

    # proves: A12
    def test_it_is_not_remembered_beyond_its_end(self):
        oauth, clock = mechanism()
        clock.now_s = NOW_S + 590  # 10 s are left
        check(oauth, ES256, 10)
        clock.now_s += 9
        check(oauth, ES256, 19)
        self.assertEqual(oauth._keys.asked, 1)
        clock.now_s = NOW_S + 720
        self.assertIsNone(check(oauth, ES256, 140))
        self.assertEqual(oauth.reason, b"expired")

    def test_one_in_its_leeway_is_not_remembered(self):
        oauth, _ = mechanism()
        for _ in range(2):
            self.assertTrue(check(oauth, b"Bearer " + GOOD["good_exp_119_s_ago"]))
        self.assertEqual(oauth._keys.asked, 2)

    def test_bad_ones_are_not_remembered(self):
        oauth, _ = mechanism()
        for _ in range(2):
            self.assertIsNone(check(oauth, b"Bearer " + GOOD["es256_flipped"]))
        self.assertEqual(oauth._keys.asked, 2)

    def test_the_oldest_gives_way(self):
        oauth, _ = mechanism()
        claims = {b"sub": b"x", b"exp": NOW_S + 600}
        check(oauth, ES256)
        for i in range(REMEMBERED_TOKENS - 1):
            oauth.judge(b"", claims, b"%032d" % i, 1, NOW_S)
        check(oauth, ES256)
        self.assertEqual(oauth._keys.asked, 1)
        oauth.judge(b"", claims, b"%032d" % 99, 1, NOW_S)
        self.assertEqual(len(oauth._known), REMEMBERED_TOKENS)
        check(oauth, ES256)
        self.assertEqual(oauth._keys.asked, 2)


class TestNames(unittest.TestCase):
    # proves: B42
    def test_short_names_are_left_alone(self):
        for sub in (b"a", b"Ann B\xc3\xa9", b"s" * 126):
            self.assertEqual(oauth_claims.name_of(sub), sub)

    # proves: B42 T5
    def test_long_names_stay_different(self):
        seen = set()
        for n in range(127, 256):
            for end in (b"x", b"y"):
                name = oauth_claims.name_of(b"s" * (n - 1) + end)
                self.assertEqual(len(name), 127)
                seen.add(name)
        self.assertEqual(len(seen), 129 * 2)
        for name in seen:  # who calls himself like that is somebody else again
            self.assertFalse(oauth_claims.name_of(name) in seen)

    def test_they_are_cut_between_characters(self):
        for n in range(4):
            name = oauth_claims.name_of(b"s" * n + b"\xe2\x82\xac" * 60)
            self.assertEqual(len(name), 127)
            name.decode()

    # proves: T5
    def test_CVE_2026_27447_names_have_case(self):
        self.assertNotEqual(oauth_claims.name_of(b"Alice"), oauth_claims.name_of(b"alice"))


class TestSettings(unittest.TestCase):
    def refused(self, **changes):
        try:
            mechanism(**changes)
        except ValueError as error:
            return str(error)
        return None

    # proves: B33
    def test_what_is_wrong_is_said(self):
        for changes, words in (
            ({"issuer": "http://as.example"}, "oauth: issuer must be an https URI"),
            ({"issuer": ""}, "oauth: issuer is missing"),
            ({"issuer": 5}, "oauth: issuer is missing"),
            ({"audience": []}, "oauth: audience must be a list of 1 to 4 names"),
            ({"audience": "p"}, "oauth: audience must be a list of 1 to 4 names"),
            ({"audience": ["a"] * 5}, "oauth: audience must be a list of 1 to 4 names"),
            ({"scope_print": "a b"}, "oauth: a scope is one word without quotes"),
            ({"scope_operator": 'a"'}, "oauth: a scope is one word without quotes"),
        ):
            self.assertEqual(self.refused(**changes), words)
        self.assertIsNone(self.refused(audience=["a"] * 4))

    def test_the_realm_and_the_uri_have_no_control_characters(self):
        config = {"issuer": "https://a", "audience": ["a"]}
        for resource, realm in (
            (b"http://p/", b"x"),
            (b"https://p/\r\n", b"x"),
            (b"https://p/", b"x\r\nSet-Cookie: y"),
        ):
            self.assertRaises(ValueError, OAuth, config, None, None, resource, realm)

    def test_an_audience_may_not_be_empty(self):
        self.assertEqual(
            self.refused(audience=[""]), "oauth: audience must be a list of 1 to 4 names"
        )
        self.assertEqual(
            self.refused(audience=[1]), "oauth: audience must be a list of 1 to 4 names"
        )

    def test_a_plain_jwt_is_taken_only_if_configured(self):
        token = tokens("typ_JWT")["typ_JWT"]
        oauth, _ = mechanism()
        self.assertIsNone(check(oauth, b"Bearer " + token))
        oauth, _ = mechanism(typ_jwt=True)
        self.assertTrue(check(oauth, b"Bearer " + token))

    # proves: B43
    def test_metadata(self):
        oauth, _ = mechanism()
        self.assertEqual(
            oauth.metadata(),
            b'{"resource":"%s","authorization_servers":["https://as.example/shop"],'
            b'"scopes_supported":["print","operate"],"bearer_methods_supported":["header"],'
            b'"resource_name":"The \\"Shop\\""}' % RESOURCE,
        )
        oauth, _ = mechanism(scope_operator="")
        self.assertIn(b'"scopes_supported":["print"],', oauth.metadata())


if __name__ == "__main__":
    unittest.main()
