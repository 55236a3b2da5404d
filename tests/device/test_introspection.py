# SPDX-License-Identifier: MIT
"""Questions to an authorization server about a token, and what its answers mean."""

import unittest

from oauthkit import NOW_S, mechanism
from platen.model import introspection

TOKEN = b"2YotnFZFEjr1zCsicMWpAA"
GOOD = b'{"active":true,"sub":"ann","aud":"p","scope":"print","exp":1800000100}'


class TestRequest(unittest.TestCase):
    # proves: B39
    def test_request(self):
        # The example of RFC 7662 section 2.1, with what is ours.
        who = introspection.credentials(b"s6BhdRkqt3", b"gX1fBat3bV")
        self.assertEqual(who, b"Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW")  # RFC 6749 section 2.3.1
        self.assertEqual(
            introspection.question(TOKEN, b"server.example.com", b"/introspect", who),
            b"POST /introspect HTTP/1.1\r\n"
            b"Host: server.example.com\r\n"
            b"Authorization: Basic czZCaGRSa3F0MzpnWDFmQmF0M2JW\r\n"
            b"Content-Type: application/x-www-form-urlencoded\r\n"
            b"Accept: application/json\r\n"
            b"Content-Length: 57\r\n"
            b"Connection: close\r\n\r\n"
            b"token=2YotnFZFEjr1zCsicMWpAA&token_type_hint=access_token",
        )

    # proves: T5
    def test_a_token_cannot_add_fields(self):
        sent = introspection.question(b"a&token=b\r\n +/=%", b"s", b"/i")
        self.assertIn(b"token=a%26token%3Db%0D%0A%20%2B%2F%3D%25&token_type_hint=", sent)
        self.assertNotIn(b"Authorization", sent)

    def test_credentials_are_encoded(self):
        # base64 of "a%3Ab:c%20d%C3%A9" by coreutils.
        self.assertEqual(
            introspection.credentials(b"a:b", b"c d\xc3\xa9"), b"Basic YSUzQWI6YyUyMGQlQzMlQTk="
        )


class TestAnswers(unittest.TestCase):
    # proves: T5
    def test_what_others_sent_meanwhile_does_not_matter(self):
        oauth, _ = mechanism()
        for other in (b"Bearer", b"Bearer a,b", b"Bearer a.b.c", b"Basic x"):
            oauth.check(other, b"POST", b"/", 1)
            self.assertIsNone(introspection.judge(oauth, TOKEN, 0, b"", 1, NOW_S))
            self.assertEqual((oauth.status, oauth.failed), (401, b""))
            self.assertIn(b'error="invalid_token"', oauth.challenge(1))

    def judge(self, body, status=200, now_s=NOW_S):
        oauth, _ = mechanism()
        found = introspection.judge(oauth, TOKEN, status, body, 1, now_s)
        return found, oauth

    # proves: B42
    def test_a_good_one_is_an_identity_and_is_remembered(self):
        found, oauth = self.judge(GOOD)
        self.assertEqual((found.name, found.issuer), (b"ann", b"https://as.example/shop"))
        self.assertIs(oauth.check(b"Bearer " + TOKEN, b"POST", b"/", 100), found)
        self.assertIsNone(oauth.check(b"Bearer " + TOKEN, b"POST", b"/", 101))
        self.assertTrue(oauth.opaque)

    def test_without_an_end_it_is_remembered_for_a_while(self):
        found, oauth = self.judge(GOOD.replace(b',"exp":1800000100', b""))
        self.assertIs(oauth.check(b"Bearer " + TOKEN, b"POST", b"/", 300), found)
        self.assertIsNone(oauth.check(b"Bearer " + TOKEN, b"POST", b"/", 301))

    # proves: B42 T5
    def test_bad_ones(self):
        for body, reason in (
            (b'{"active":false}', introspection.INACTIVE),
            (GOOD.replace(b"true", b"false"), introspection.INACTIVE),
            (GOOD.replace(b"true", b'"true"'), introspection.INACTIVE),
            (GOOD.replace(b"true", b"1"), introspection.INACTIVE),
            (b"{}", introspection.INACTIVE),
            (
                GOOD.replace(b'"active":true', b'"active":false,"active":true'),
                introspection.ANSWER,
            ),
            (b"", introspection.ANSWER),
            (b"[]", introspection.ANSWER),
            (GOOD[:-1], introspection.ANSWER),
            (GOOD + b" " * 4096, introspection.ANSWER),
            (GOOD[:-1] + b',"token_type":"mac"}', b"not an access token"),
            (GOOD[:-1] + b',"iss":"https://x"}', b"issued by another server"),
            (GOOD.replace(b'"aud":"p",', b""), b"issued for somebody else"),
            (GOOD.replace(b'"p"', b'"q"'), b"issued for somebody else"),
            (GOOD.replace(b"1800000100", b"1799999880"), b"expired"),
            (GOOD[:-1] + b',"nbf":1800000121}', b"not valid yet"),
            (GOOD.replace(b'"ann"', b'""'), b"no usable subject"),
            (GOOD.replace(b'"sub":"ann",', b'"username":"ann",'), b"no usable subject"),
        ):
            found, oauth = self.judge(body)
            self.assertIsNone(found)
            self.assertEqual((body[:40], oauth.status, oauth.reason), (body[:40], 401, reason))
            # What the server does not know counts as a guess, nothing else does.
            is_guess = reason == introspection.INACTIVE
            self.assertEqual(oauth.failed, b"oauth" if is_guess else b"")
        found, oauth = self.judge(GOOD.replace(b'"print"', b'"x"'))
        self.assertEqual((found, oauth.status), (None, 403))
        for status in (401, 403, 500, 302):
            self.assertIsNone(self.judge(GOOD, status)[0])
        self.assertIsNone(self.judge(GOOD, now_s=None)[0])
        self.assertTrue(self.judge(GOOD[:-1] + b',"token_type":"bearer"}')[0])
        self.assertTrue(self.judge(GOOD + b" " * (4096 - len(GOOD)))[0])


if __name__ == "__main__":
    unittest.main()
