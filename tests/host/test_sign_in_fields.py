# SPDX-License-Identifier: MIT
"""Authorization fields that others write, and no text that breaks the reader.

requests computes Digest for any name, password and realm, and reads our challenges; libcups takes
the next nonce of an answer; hypothesis writes fields in every way that is allowed, and in others.
"""

import base64
import hashlib
import http.server
import string
import threading
from unittest import mock

import requests.auth
import requests.utils
from hypothesis import example, given, settings
from hypothesis import strategies as st

from authkit import Users, answer, line, nonce_of
from hosttest import needs, run
from platen.core import authorization
from platen.model.auth_basic import BasicAuth
from platen.model.auth_digest import MAX_USER_BYTES, NONCE_LIFE_S, RENEW_S, DigestAuth

KEY = bytes(32)
TOKENS = string.ascii_letters + string.digits + "!#$%&'*+-.^_`|~"
NAMES = st.text(TOKENS, min_size=1, max_size=6)
# What a quoted string can hold: HTAB, printable ASCII, everything above.
TEXTS = st.text(
    st.sampled_from("\t !\"\\,;='{}()/aZ0~")
    | st.characters(min_codepoint=0x80, exclude_categories=["Cs"])
).map(str.encode)
BLANKS = st.text(" \t", max_size=2)
# Names and passwords that requests writes as they are: it escapes nothing.
PLAIN = st.text(st.sampled_from(string.ascii_letters + string.digits + " .@-_+=/'"), min_size=1)


def quoted(draw, value):
    """A quoted string of value (bytes), with escapes where they must be and where they may be."""
    text = b'"'
    for c in value:
        if c in b'"\\' or draw(st.booleans()):
            text += b"\\"
        text += bytes([c])
    return text + b'"'


@st.composite
def fields(draw):
    """(value of an Authorization field behind its scheme, its parameters)."""
    wanted = draw(st.dictionaries(NAMES.map(str.lower), TEXTS, max_size=6))
    parts = []
    for name, value in wanted.items():
        spelled = "".join(c.upper() if draw(st.booleans()) else c for c in name).encode()
        is_token = value and all(c in TOKENS.encode() for c in value)
        written = value if is_token and draw(st.booleans()) else quoted(draw, value)
        parts.append(spelled + b"=" + written)
    text = parts[0] if parts else b""
    for part in parts[1:]:
        text += draw(BLANKS).encode() + b"," + draw(BLANKS).encode() + part
    return text, {name.encode(): value for name, value in wanted.items()}


# proves: T4 T11
@given(fields())
@settings(max_examples=300)
def test_parameters_mean_the_same_however_they_are_written(field):
    text, wanted = field
    if len(text) <= authorization.MAX_PARAMS_BYTES:
        assert authorization.params(text, 0) == wanted
        assert authorization.params(memoryview(b"x" * 3 + text), 3) == wanted


# proves: T4 T11
@given(fields(), st.data())
@settings(max_examples=300)
def test_a_field_that_is_cut_off_is_shorter_or_nothing(field, data):
    text, wanted = field
    found = authorization.params(text[: data.draw(st.integers(0, len(text)))], 0)
    for name, value in (found or {}).items():
        # A token that was cut is another token; what stands in quotes is whole.
        assert wanted[name] == value or wanted[name].startswith(value)


# proves: T4 T11
@given(st.binary(max_size=80), st.sampled_from([b"", b"Digest ", b"Basic ", b"username*=UTF-8''"]))
@example(b"====", b"Basic ")
@example(b"a" * 1100, b"Digest ")
@settings(max_examples=1000)
def test_nothing_breaks_the_readers(data, start):
    users = Users()
    text = start + data
    authorization.params(text, 0)
    authorization.extended(data)
    for auth in (DigestAuth(b"Platen", users, KEY), BasicAuth(b"Platen", users)):
        assert auth.check(memoryview(text), b"POST", b"/ipp/print", 1) is None
        assert auth.challenge(1).startswith(b"WWW-Authenticate: ")


# proves: A69 T4 T11
@given(st.data(), st.integers(0, 255), st.sampled_from(["change", "drop", "add"]))
@settings(max_examples=1500)
def test_a_damaged_answer_proves_nothing_else(data, byte, how):
    users = Users()
    auth = DigestAuth(b"Platen", users, KEY)
    good = answer(nonce_of(auth.challenge(1)))
    at = data.draw(st.integers(0, len(good) - 1))
    more = {"change": (bytes([byte]), 1), "drop": (b"", 1), "add": (bytes([byte]), 0)}
    new, skip = more[how]
    bad = good[:at] + new + good[at + skip :]
    found = auth.check(bad, b"POST", b"/ipp/print", 1)
    if found is None:
        return
    # What is taken says the same: in other letters, or with a parameter more that nobody reads.
    assert found.name == b"ada"
    before = authorization.params(good, 7)
    after = authorization.params(bad, authorization.scheme(bad)[1])
    for name in (b"username", b"realm", b"nonce", b"uri", b"cnonce", b"qop", b"nc"):
        assert before[name] == after[name], bad
    assert before[b"response"] == after[b"response"].lower()


def requests_answer(challenge, name, password, method):
    """(what requests answers to one WWW-Authenticate field, what it would for an rspauth)."""
    auth = requests.auth.HTTPDigestAuth(name, password)
    auth.init_per_thread_state()
    state = auth._thread_local
    state.chal = requests.utils.parse_dict_header(challenge.removeprefix("Digest "))
    url = "https://printer.local:631/ipp/print"
    with (
        mock.patch("requests.auth.time.ctime", return_value="now"),
        mock.patch("requests.auth.os.urandom", return_value=b"8 bytes."),
    ):
        value = auth.build_digest_header(method, url)
        state.last_nonce, state.nonce_count = "", 0  # the same client's nonce once more
        return value, auth.build_digest_header("", url)


# proves: A56 A70 A71 T4
@given(PLAIN, PLAIN, PLAIN, st.sampled_from(["POST", "GET"]), st.sampled_from([0, 1]))
@settings(max_examples=200)
def test_requests_proves_any_name_and_the_printer_proves_itself(
    name, password, realm, method, index
):
    users = Users()
    user = name.encode()[:MAX_USER_BYTES]
    users.lines[user] = line(user, b"staff", realm=realm.encode(), password=password.encode())
    auth = DigestAuth(realm.encode(), users, KEY)
    rows = auth.challenge(5).decode().split("\r\n")
    challenge = rows[index].removeprefix("WWW-Authenticate: ")
    value, proof = requests_answer(challenge, user.decode(), password, method)
    found = auth.check(value.encode(), method.encode(), b"/ipp/print", 6)
    assert found is not None, value
    assert (found.name, found.groups) == (user, (b"staff",))
    wanted = authorization.params(proof.encode(), len("Digest "))[b"response"]
    name, _, info = auth.info.partition(b": ")
    assert name == b"Authentication-Info"
    told = authorization.params(info.removesuffix(b"\r\n"), 0)
    assert told[b"rspauth"] == wanted
    wrong, _ = requests_answer(challenge, user.decode(), password + "x", method)
    assert auth.check(wrong.encode(), method.encode(), b"/ipp/print", 6) is None
    assert auth.failed == user


# proves: A69
@given(st.text(max_size=20), st.text(max_size=20))
@settings(max_examples=300)
def test_pairs_of_basic(name, password):
    # A surrogate has no UTF-8; a name ends at the first colon.
    user = name.encode(errors="replace")
    secret = password.encode(errors="replace")
    users = Users()
    users.lines[user] = [user, hashlib.sha256(user + b":Platen:" + secret).hexdigest().encode()]
    users.lines[user] += [b"", b""]
    value = b"Basic " + base64.b64encode(user + b":" + secret)
    found = BasicAuth(b"Platen", users).check(value, b"POST", b"/ipp/print", 1)
    is_one = 0 < len(user) <= MAX_USER_BYTES and b":" not in user
    is_one = is_one and not any(c < 0x20 or c == 0x7F for c in user + secret)
    assert (found is not None) == is_one
    assert found is None or found.name == user


class _Printer(http.server.BaseHTTPRequestHandler):
    """Answers each request with successful-ok if it is signed; each takes 100 seconds."""

    protocol_version = "HTTP/1.1"
    auth = DigestAuth(b"Platen", Users(), KEY)
    step_s = 100
    now_s = 0
    said = []

    def do_POST(self):
        cls = type(self)
        body = self.rfile.read(int(self.headers["Content-Length"]))
        cls.now_s += cls.step_s
        value = (self.headers["Authorization"] or "").encode()
        found = cls.auth.check(value, b"POST", self.path.encode(), cls.now_s)
        code = 200 if found else 401
        nonce = (authorization.params(value, 7) or {}).get(b"nonce")
        cls.said.append((code, nonce, b"nextnonce" in cls.auth.info))
        self.send_response(code)
        text = cls.auth.info if found else cls.auth.challenge(cls.now_s)
        for row in filter(None, text.decode().split("\r\n")):
            self.send_header(*row.split(": ", 1))
        self.send_header("Content-Type", "application/ipp")
        reply = b""
        if found:
            charset = b"\x47\0\x12attributes-charset\0\x05utf-8"
            language = b"\x48\0\x1battributes-natural-language\0\x02en"
            reply = body[:2] + b"\0\0" + body[4:8] + b"\x01" + charset + language + b"\x03"
        self.send_header("Content-Length", str(len(reply)))
        self.end_headers()
        self.wfile.write(reply)

    def log_message(self, *_):
        """The test looks at `said`."""


REQUEST = """{
NAME "%d"
OPERATION Get-Printer-Attributes
GROUP operation-attributes-tag
ATTR charset attributes-charset utf-8
ATTR naturalLanguage attributes-natural-language en
ATTR uri printer-uri $uri
STATUS successful-ok
}
"""


# proves: A70 T4 V31
def test_CUPS_goes_on_with_the_next_nonce(tmp_path):
    count = 9
    path = tmp_path / "often.test"
    path.write_text("".join(REQUEST % i for i in range(count)))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Printer)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        uri = f"ipp://ada:Circle%20of%20Life@127.0.0.1:{server.server_port}/ipp/print"
        done = run([needs("ipptool"), "-tv", uri, path])
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
    assert done.returncode == 0, done.stdout + done.stderr
    # Asked once, and then never again: the third request with a nonce is in its last minute.
    assert NONCE_LIFE_S - RENEW_S < 3 * _Printer.step_s <= NONCE_LIFE_S
    assert [row[0] for row in _Printer.said] == [401] + [200] * count
    assert [row[2] for row in _Printer.said[1:]] == [False, False, True] * (count // 3)
    nonces = [row[1] for row in _Printer.said[1:]]
    assert [nonces.count(each) for each in dict.fromkeys(nonces)] == [3] * (count // 3)
