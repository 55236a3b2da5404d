# SPDX-License-Identifier: MIT
"""Print-URI and Send-URI as the model sees them: who may, of which documents, by which URIs."""

import unittest

from modelkit import CONFIG
from ops_policy import BY_REFERENCE
from opskit import ADA, EVE, LAST, ROOT, Ops, attribute, integer, job_id, t, unsigned
from platen.model.profiles import name_operations, policy
from platen.model.references import References

HOSTS = {
    "hosts": [
        "files.example",
        {"host": "NAS.local", "private": True, "ports": [8443, 8080]},
        {"host": "192.0.2.7"},
    ]
}
URI = b"https://files.example/receipt.urf"
STATUS = {"n": 0x0403, "-": 0x0501, "c": 401}


def uri(text=URI):
    return attribute(t.TAG_URI, b"document-uri", text)


def printer(profile="users", references=HOSTS, **more):
    config = dict(CONFIG)
    config.update(more)
    config["print_uri"] = references
    kit = Ops(profile, config)
    kit.printer.references = References(references)
    return kit


def find(references, text):
    target, status = References(references).find(text)
    if target is None:
        return status
    return target.scheme, target.host, target.port, target.path, target.is_private


class Policy(unittest.TestCase):
    # proves: A21 A48 A49 A44
    def test_every_cell(self):
        for operation, name, *columns in BY_REFERENCE:
            for profile, column in zip(("users", "mutual"), columns):
                for user, letter in zip((None, EVE, ADA, ROOT), column):
                    kit = printer(profile)
                    extra = uri()
                    if operation == t.OP_SEND_URI:
                        extra += job_id(kit.create().id) + LAST
                    kit.proof = user is not None
                    status = kit.ask(operation, extra, user or ADA).status
                    told = "%s as %s in %s: 0x%04x" % (name, user, profile, status)
                    self.assertEqual(status, STATUS.get(letter, 0), told)

    # proves: A21
    def test_it_is_off_unless_configured(self):
        kit = Ops("users")
        for operation in (t.OP_PRINT_URI, t.OP_SEND_URI):
            self.assertEqual(kit.ask(operation, uri(), ROOT).status, 0x0501)
        name = b"reference-uri-schemes-supported"
        self.assertEqual(kit.attributes(name), {})

    # proves: A21 A22
    def test_what_is_on_is_said(self):
        for more, schemes in (({}, [b"https"]), ({"http": True}, [b"https", b"http"])):
            own = dict(HOSTS)
            own.update(more)
            kit = printer(references=own)
            name_operations(kit.printer)
            name = b"operations-supported"
            offered = [unsigned(v) for v in kit.attributes(name)[name]]
            self.assertTrue(t.OP_PRINT_URI in offered and t.OP_SEND_URI in offered)
            name = b"reference-uri-schemes-supported"
            self.assertEqual(kit.attributes(name)[name], schemes)
            self.assertFalse(name in kit.attributes(b"all"))

    # proves: A21
    def test_not_where_nobody_proves_anything(self):
        for profile in ("open", "private"):
            with self.assertRaises(ValueError):
                policy({"print_uri": HOSTS, "profile": profile})

    def test_a_policy_may_take_it_away_and_not_give_it(self):
        for wanted, found in (("off", 0), ("operator", 4), ("owner", 3), ("user", 2)):
            config = {"policy": {"Print-URI": wanted}, "profile": "users", "print_uri": HOSTS}
            self.assertEqual(policy(config)[t.OP_PRINT_URI], found)
        with self.assertRaises(ValueError):
            policy({"policy": {"Print-URI": "anyone"}, "profile": "users", "print_uri": HOSTS})
        with self.assertRaises(ValueError):
            policy({"policy": {"Print-URI": "user"}, "profile": "users"})


class Documents(unittest.TestCase):
    def test_the_job_has_its_source(self):
        kit = printer()
        answer = kit.ask(t.OP_PRINT_URI, uri())
        self.assertEqual(answer.status, 0)
        self.assertEqual((kit.job.source.host, kit.job.user), (b"files.example", ADA))
        job = kit.create()
        self.assertIsNone(job.source)
        self.assertEqual(kit.ask(t.OP_SEND_URI, uri() + job_id(job.id) + LAST).status, 0)
        self.assertEqual(job.source.path, b"/receipt.urf")
        # It has a document: another one is not taken.
        kit.ask(t.OP_PRINT_JOB)
        self.assertIsNone(kit.job.source)

    # proves: A49
    def test_send_uri_is_checked_as_send_document(self):
        kit = printer()
        job = kit.create()
        mine = uri() + job_id(job.id)
        self.assertEqual(kit.ask(t.OP_SEND_URI, mine).status, 0x0400)  # last-document
        self.assertEqual(kit.ask(t.OP_SEND_URI, uri() + LAST + job_id(99)).status, 0x0406)
        kit.ask(t.OP_CANCEL_JOB, job_id(job.id))
        self.assertEqual(kit.ask(t.OP_SEND_URI, mine + LAST).status, 0x0404)

    def test_formats_are_checked_first(self):
        kit = printer()
        wrong = attribute(t.TAG_MIME_MEDIA_TYPE, b"document-format", b"application/pdf")
        self.assertEqual(kit.ask(t.OP_PRINT_URI, wrong + uri()).status, 0x040A)

    def test_document_uri_itself(self):
        kit = printer()
        self.assertEqual(kit.ask(t.OP_PRINT_URI).status, 0x0400)
        self.assertEqual(kit.ask(t.OP_PRINT_URI, integer(b"document-uri", 1)).status, 0x0400)
        self.assertEqual(kit.ask(t.OP_PRINT_URI, uri() + uri()).status, 0x0400)
        most = len(kit.reader.value)  # what is kept of any value
        longest = URI + b"?" + b"x" * (most - len(URI) - 1)
        self.assertEqual(kit.ask(t.OP_PRINT_URI, uri(longest)).status, 0)
        self.assertEqual(kit.ask(t.OP_PRINT_URI, uri(longest + b"x")).status, 0x0409)
        # Elsewhere it means nothing.
        self.assertEqual(kit.ask(t.OP_PRINT_JOB, uri(b"file:///etc/passwd")).status, 0)
        self.assertIsNone(kit.job.source)

    # proves: A22 T14 V24
    def test_schemes(self):
        kit = printer()
        for text in (
            b"http://files.example/",
            b"ftp://files.example/",
            b"file:///etc/passwd",
            b"gopher://files.example/",
            b"data:text/plain,x",
            b"ipp://files.example/",
            b"//files.example/",
            b"x",
        ):
            self.assertEqual(kit.ask(t.OP_PRINT_URI, uri(text)).status, 0x040C, text)
        self.assertEqual(kit.printer.jobs, [])

    # proves: T14 V24
    def test_who_is_not_named_is_not_asked(self):
        kit = printer()
        for text, status in (
            (b"https://files.example:8443/", 0x0412),
            (b"https://nas.local/", 0),
            (b"https://nas.local:8443/", 0),
            (b"https://nas.local:8444/", 0x0412),
            (b"https://www.files.example/", 0x0412),
            (b"https://example/", 0x0412),
            (b"https://192.0.2.7/", 0),
            (b"https://192.0.2.8/", 0x0412),
            (b"https://127.0.0.1/", 0x0412),
            (b"https://localhost/", 0x0412),
            (b"https://user@files.example/", 0x0400),
            (b"https://[::1]/", 0x0400),
            (b"https://2130706433/", 0x0400),
            (b"https://files.example/#", 0x0400),
        ):
            self.assertEqual(kit.ask(t.OP_PRINT_URI, uri(text)).status, status, text)


class Lists(unittest.TestCase):
    def test_what_is_found(self):
        self.assertEqual(
            find(HOSTS, b"https://nas.LOCAL:8443/a?b"),
            (b"https", b"nas.local", 8443, b"/a?b", True),
        )
        self.assertEqual(find(HOSTS, b"https://files.example")[4], False)
        plain = {"hosts": ["a.example"], "http": True}
        self.assertEqual(find(plain, b"http://a.example/")[2], 80)
        self.assertEqual(find(plain, b"http://a.example:443/"), 0x0412)
        self.assertEqual(find(plain, b"https://a.example:80/"), 0x0412)

    def test_only_true_is_a_private_mark(self):
        for word in (1, "yes", None, False):
            own = {"hosts": [{"host": "a.example", "private": word}]}
            self.assertFalse(find(own, b"https://a.example/")[4])

    def test_lists_that_are_none(self):
        for wrong in (
            {},
            {"hosts": []},
            {"hosts": ["a b"]},
            {"hosts": ["*.example"]},
            {"hosts": ["https://a.example"]},
            {"hosts": ["a.example:443"]},
            {"hosts": ["[::1]"]},
            {"hosts": ["127.1"]},
            {"hosts": [{"host": "a.example", "ports": [0]}]},
            {"hosts": [{"host": "a.example", "ports": [65536]}]},
            {"hosts": [{"host": "a.example", "ports": ["443"]}]},
            {"hosts": [{"host": "a.example", "ports": [True]}]},
        ):
            with self.assertRaises(ValueError):
                References(wrong)


if __name__ == "__main__":
    unittest.main()
