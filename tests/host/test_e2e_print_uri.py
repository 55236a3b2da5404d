# SPDX-License-Identifier: MIT
"""Documents that the printer fetches, from real servers, and all that it must not be talked into.

The servers are CPython's on loopback, which the printer may only call because its allow-list says
so of the name. The expected pictures are the raster oracle's, as in other tests.
"""

import base64
import contextlib
import hashlib
import re
import ssl
import threading
import time

import pytest

import hosttest
from e2e_client import ABORTED, CANCELED, COMPLETED, GET_JOBS, OK, job_number, job_of
from e2e_identity import PASSWORD, SMALL, Shop
from e2e_printer import VECTORS, Simulator, assert_same, expected, frozen_interpreter
from host_tools import ipp, profiles
from host_tools.errors import UserError
from hosttest import wait_for
from outbound_peers import DAY, Authority, Peer

BAD_REQUEST, NOT_AUTHORIZED = 0x0400, 0x0403
NO_SCHEME, NO_ACCESS, JOB_CANCELED, TOO_LONG = 0x040C, 0x0412, 0x0508, 0x0409
PRINT_URI, SEND_URI = 0x0003, 0x0007
MOST_BYTES = 4_000
DATA = (VECTORS / SMALL).read_bytes()
HALF = len(DATA) // 2
TEXT = b"One line of text.\n"


def chunked(handler, data, is_whole=True, kind="image/urf"):
    handler.send_response(200)
    handler.send_header("Content-Type", kind)
    handler.send_header("Transfer-Encoding", "chunked")
    handler.end_headers()
    for at in range(0, len(data), 100):
        part = data[at : at + 100]
        handler.wfile.write(b"%x\r\n%s\r\n" % (len(part), part))
    if is_whole:
        handler.wfile.write(b"0\r\n\r\n")


def until_close(handler, data):
    handler.send_response(200)
    handler.send_header("Content-Type", "image/urf")
    handler.end_headers()
    handler.wfile.write(data)


def redirect(status, to):
    return lambda h: h.give("image/urf", DATA, ("Location", to), status=status)


def interim(handler):
    handler.wfile.write(b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n")
    handler.give("image/urf", DATA, ("Set-Cookie", "a=b"))


class Stuck:
    """A server that stops somewhere, and sees the printer hang up."""

    def __init__(self, sent):
        self.sent = sent
        self.reached = threading.Event()
        self.closed = threading.Event()

    def serve(self, handler):
        """Answer in part."""
        if self.sent is not None:
            handler.send_response(200)
            handler.send_header("Content-Type", "image/urf")
            handler.send_header("Content-Length", str(len(DATA)))
            handler.end_headers()
            handler.wfile.write(self.sent)
        self.reached.set()
        handler.connection.settimeout(60)
        with contextlib.suppress(ConnectionError, ssl.SSLError):
            assert handler.connection.recv(1) == b""
        self.closed.set()


class World:
    """All servers, and a printer that knows some of them."""

    def __init__(self, folder, interpreter):
        self.stack = contextlib.ExitStack()
        self.shop = Shop(folder)
        files = Authority(folder)
        other = Authority(folder, "Other")
        self.stuck = {
            "/no-head": Stuck(None),
            "/half": Stuck(DATA[:HALF]),
            "/never": Stuck(None),
        }
        self.secret = self.peer({"/": lambda h: h.give("image/urf", DATA)}, files.context())
        self.good = self.peer(self.paths(), files.context())
        self.rsa = self.peer(self.paths(), files.context(is_rsa=True))
        self.tls12 = self.peer(self.paths(), files.context(maximum=ssl.TLSVersion.TLSv1_2))
        self.plain = self.peer(self.paths())
        self.bad = {
            "unknown root": self.peer(self.paths(), other.context()),
            "another name": self.peer(self.paths(), files.context("other.example")),
            "expired": self.peer(self.paths(), files.context(begin=-3 * DAY, end=-DAY)),
            "not valid yet": self.peer(self.paths(), files.context(begin=DAY, end=3 * DAY)),
            "no TLS": self.peer(self.paths()),
        }
        listed = [self.good, self.rsa, self.tls12, self.plain, *self.bad.values()]
        own = hosttest.free_port()
        ports = [peer.port for peer in listed] + [own]
        hosts = [
            {"host": "localhost", "private": True, "ports": ports},
            {"host": "127.0.0.1", "ports": ports},
            {"host": "no-such-host.invalid", "ports": ports},
        ]
        print_uri = {"hosts": hosts, "roots": [str(files.root)], "max_bytes": MOST_BYTES}
        self.print_uri = {**print_uri, "http": True, "roots": [str(files.root_der)]}
        settings = self.shop.settings("digest", "basic", allow_basic=True, print_uri=print_uri)
        self.simulator = self.stack.enter_context(
            Simulator(folder / "printer", interpreter, settings=settings, port=own)
        )

    def peer(self, paths, context=None):
        return self.stack.enter_context(Peer(paths, context))

    def paths(self):
        """What servers have; functions of a handler, by path."""
        to_secret = f"https://localhost:{self.secret.port}/" if hasattr(self, "secret") else ""
        give = {
            "/small": lambda h: h.give("image/urf", DATA),
            "/Small": lambda h: h.give("Image/URF; a=b", DATA),
            "/text": lambda h: h.give("text/plain; charset=utf-8", TEXT),
            "/chunked": lambda h: chunked(h, DATA),
            "/interim": interim,
            # What is not to be printed:
            "/type": lambda h: h.give("application/pdf", DATA),
            "/no-type": lambda h: h.give(None, DATA),
            "/octets": lambda h: h.give("application/octet-stream", DATA),
            "/gzip": lambda h: h.give("image/urf", DATA, ("Content-Encoding", "gzip")),
            "/short": lambda h: h.give("image/urf", DATA[:-9], length=len(DATA)),
            "/short-chunks": lambda h: chunked(h, DATA, False),
            "/close": lambda h: until_close(h, DATA),
            "/most": lambda h: h.give("text/plain", b" " * MOST_BYTES),
            "/long": lambda h: h.give("text/plain", b"x" * 20_000),
            "/huge": lambda h: h.give("text/plain", b" ", length=MOST_BYTES + 1),
            "/most-chunks": lambda h: chunked(h, b" " * MOST_BYTES, True, "text/plain"),
            "/huge-chunks": lambda h: chunked(h, b" " * (MOST_BYTES + 1), True, "text/plain"),
            "/two": lambda h: h.give("image/urf", DATA, ("Content-Length", "9")),
            "/long-head": lambda h: h.give("image/urf", DATA, ("X", "x" * 4096)),
            "/not-http": lambda h: h.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n"),
            "/hung-up": lambda h: None,
            **{path: stuck.serve for path, stuck in self.stuck.items()},
        }
        for status in (301, 302, 303, 307, 308):
            give[f"/{status}"] = redirect(status, to_secret)
        for status in (204, 206, 304, 401, 403, 500):
            give[f"/{status}"] = lambda h, status=status: h.give("image/urf", b"", status=status)
        return give

    def close(self):
        self.stack.close()


@pytest.fixture(
    scope="module",
    params=["micropython", pytest.param("frozen", marks=pytest.mark.slow)],
)
def world(request, tmp_path_factory):
    frozen = request.param == "frozen"
    interpreter = frozen_interpreter() if frozen else hosttest.interpreter(request.param)
    made = World(tmp_path_factory.mktemp("world"), interpreter)
    yield made
    made.close()


def basic(name):
    return "Basic " + base64.b64encode(f"{name}:{PASSWORD}".encode()).decode()


@pytest.fixture
def ann(world):
    with world.shop.client(world.simulator.port, "/ipp/basic", authorization=basic("ann")) as made:
        yield made


@pytest.fixture
def bob(world):
    with world.shop.client(world.simulator.port, "/ipp/basic", authorization=basic("bob")) as made:
        yield made


def attributes(uri, kind=None, *more):
    found = [ipp.attribute("document-uri", ipp.URI, uri), *more]
    if kind:
        found.append(ipp.attribute("document-format", ipp.MIME, kind))
    return found


def at(peer, path, host="localhost", scheme="https"):
    return f"{scheme}://{host}:{peer.port}{path}"


def print_uri(client, uri, kind="image/urf", *more):
    """The answer to a Print-URI."""
    return client.ask(PRINT_URI, *attributes(uri, kind, *more))


def reasons(client, job_id):
    found = client.job(job_id, "job-state", "job-state-reasons")
    return found["job-state"].value, found["job-state-reasons"].values


# proves: A21 A48 B34
@pytest.mark.parametrize("path", ["/small", "/Small?token=hush", "/chunked", "/interim"])
def test_what_is_fetched_is_printed(world, ann, path):
    answer = print_uri(ann, at(world.good, path))
    assert answer.code == OK
    job_id, state = job_of(answer)
    assert state == COMPLETED
    assert_same(world.simulator.picture(job_id), expected(SMALL))
    found = ann.job(job_id, "job-originating-user-name", "job-k-octets", "job-name")
    assert found["job-originating-user-name"].value == "ann"
    assert found["job-k-octets"].value == -(-len(DATA) // 1024)
    assert "hush" not in world.simulator.log


# proves: B34
@pytest.mark.parametrize("which", ["rsa", "tls12"])
def test_servers_of_other_kinds(world, ann, which):
    answer = print_uri(ann, at(getattr(world, which), "/small"))
    assert_same(world.simulator.picture(job_of(answer)[0]), expected(SMALL))


# proves: A21
@pytest.mark.parametrize(("path", "kind"), [("/small", None), ("/octets", None), ("/text", None)])
def test_without_a_format_it_is_what_it_is(world, ann, path, kind):
    answer = print_uri(ann, at(world.good, path), kind)
    assert answer.code == OK
    world.simulator.record(job_of(answer)[0])


# proves: A22 A48
def test_the_request_says_nothing_of_anybody(world, ann):
    print_uri(ann, at(world.good, "/interim"))  # it sets a cookie
    del world.good.asked[:]
    print_uri(ann, at(world.good, "/small?a=b"))
    ((method, path, fields, body),) = world.good.asked
    assert (method, path, body) == ("GET", "/small?a=b", b"")
    assert fields == {
        "Host": f"localhost:{world.good.port}",
        "Accept": "image/urf",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


# proves: A49
def test_send_uri(world, ann, bob):
    last = ipp.attribute("last-document", ipp.BOOLEAN, True)
    job_id = ann.create()
    wanted = (job_number(job_id), *attributes(at(world.good, "/small"), "image/urf", last))
    assert bob.ask(SEND_URI, *wanted, user="ann").code == NOT_AUTHORIZED
    assert ann.ask(SEND_URI, *wanted).code == OK
    assert_same(world.simulator.picture(job_id), expected(SMALL))
    assert ann.ask(SEND_URI, *wanted).code == 0x0404


def test_it_is_offered(ann):
    names = ("operations-supported", "reference-uri-schemes-supported")
    found = ann.printer(*names)
    assert {PRINT_URI, SEND_URI} <= set(found[names[0]].values)
    assert found[names[1]].values == ["https"]


# proves: A44 A48
def test_who_proves_nothing_cannot(world):
    with world.shop.client(world.simulator.port, "/ipp/basic") as client:
        assert client.status(PRINT_URI, *attributes(at(world.good, "/small")))[0] == 401


def touched(world):
    peers = [world.good, world.plain, world.secret, *world.bad.values()]
    return [peer.connections for peer in peers]


# proves: A22 T14 V24
@pytest.mark.parametrize("scheme", ["http", "ftp", "file", "gopher", "ldap", "dict", "ipps"])
def test_schemes(world, ann, scheme):
    before = touched(world)
    uri = at(world.plain, "/small", scheme=scheme)
    assert print_uri(ann, uri).code == NO_SCHEME
    assert print_uri(ann, scheme + ":///etc/passwd").code in (NO_SCHEME, BAD_REQUEST)
    assert touched(world) == before


# proves: T14 V24
@pytest.mark.parametrize(
    ("authority", "status"),
    [
        ("other.example", NO_ACCESS),
        ("localhost:SECRET", NO_ACCESS),  # somebody listens there, but it is not listed
        ("localhost", NO_ACCESS),  # nobody listens at 443
        ("127.0.0.2:PORT", NO_ACCESS),
        ("169.254.169.254", NO_ACCESS),
        ("127.0.0.1:PORT", NO_ACCESS),  # it is named, but not as private
        ("no-such-host.invalid:PORT", NO_ACCESS),
        ("[::1]:PORT", BAD_REQUEST),
        ("[::ffff:127.0.0.1]:PORT", BAD_REQUEST),
        ("2130706433:PORT", BAD_REQUEST),
        ("0x7f000001:PORT", BAD_REQUEST),
        ("0177.0.0.1:PORT", BAD_REQUEST),
        ("127.1:PORT", BAD_REQUEST),
        ("user@localhost:PORT", BAD_REQUEST),
        ("ann:secret@localhost:PORT", BAD_REQUEST),
        ("localhost:PORT@other.example", BAD_REQUEST),
        ("localhost.:PORT", BAD_REQUEST),
        ("localhost%00.example:PORT", BAD_REQUEST),
    ],
)
def test_authorities(world, ann, authority, status):
    before = touched(world)
    uri = f"https://{authority}/small".replace("PORT", str(world.good.port))
    uri = uri.replace("SECRET", str(world.secret.port))
    assert print_uri(ann, uri).code == status
    assert touched(world) == before


# proves: T14 V24
def test_the_printer_does_not_call_itself(world, ann):
    port = world.simulator.port
    assert print_uri(ann, f"https://localhost:{port}/icon-48.png").code == NO_ACCESS
    wait_for(lambda: "is this printer" in world.simulator.log)


# proves: T14 V24
@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
def test_redirects_lead_nowhere(world, ann, status):
    assert print_uri(ann, at(world.good, f"/{status}")).code == NO_ACCESS
    assert world.secret.connections == 0


# proves: B34 T14
@pytest.mark.parametrize(
    "kind", ["unknown root", "another name", "expired", "not valid yet", "no TLS"]
)
def test_a_server_that_cannot_prove_who_it_is(world, ann, kind):
    peer = world.bad[kind]
    answer = print_uri(ann, at(peer, "/small"))
    assert answer.code == NO_ACCESS
    job_id, _ = job_of(answer)
    assert reasons(ann, job_id) == (ABORTED, ["document-access-error", "aborted-by-system"])
    assert peer.connections >= 1
    assert peer.asked == []


# proves: A48 T14
@pytest.mark.parametrize(
    "path",
    [
        *("/type", "/no-type", "/octets", "/text", "/gzip"),
        *("/204", "/206", "/304", "/401", "/403", "/500", "/missing"),
        *("/two", "/long-head", "/not-http", "/hung-up"),
    ],
)
def test_an_answer_that_is_not_the_document(world, ann, path):
    answer = print_uri(ann, at(world.good, path))
    assert answer.code == NO_ACCESS
    state, why = reasons(ann, job_of(answer)[0])
    assert (state, why) == (ABORTED, ["document-access-error", "aborted-by-system"])


# proves: A48 T14
@pytest.mark.parametrize("path", ["", "-chunks"])
def test_the_longest_document(world, ann, path):
    assert print_uri(ann, at(world.good, "/most" + path), "text/plain").code == OK
    assert print_uri(ann, at(world.good, "/huge" + path), "text/plain").code == NO_ACCESS


# proves: A48 T14
@pytest.mark.parametrize("path", ["/short", "/short-chunks", "/close"])
def test_what_is_cut_off_aborts_the_job(world, ann, path):
    """And what ends with its connection: it could have been cut."""
    answer = print_uri(ann, at(world.good, path))
    assert answer.code == NO_ACCESS
    assert reasons(ann, job_of(answer)[0])[0] == ABORTED
    assert print_uri(ann, at(world.good, "/small")).code == OK


# proves: A48
@pytest.mark.parametrize("path", ["/no-head", "/half"])
def test_cancel_in_the_middle(world, ann, bob, path):
    stuck = world.stuck[path]
    ask(ann, at(world.good, path))
    assert stuck.reached.wait(20)
    with world.shop.client(world.simulator.port, "/ipp/basic", authorization=basic("ann")) as two:
        (job_id,) = [group["job-id"].value for _tag, group in jobs_of(two)]
        if stuck.sent:
            wait_for(lambda: octets(two, job_id))
        assert bob.cancel(job_id) == NOT_AUTHORIZED
        assert two.cancel(job_id) == OK
        started = time.monotonic()
    answer = ann.response().message
    assert time.monotonic() - started < 5  # no deadline was waited for
    assert answer.code == JOB_CANCELED
    assert reasons(ann, job_id) == (CANCELED, ["job-canceled-by-user"])
    assert stuck.closed.wait(5)
    assert print_uri(ann, at(world.good, "/small")).code == OK


# proves: A48
def test_the_audit_log_has_the_document_that_was_fetched(world, ann):
    """Not what the client has put behind its request."""
    body = ann.request(PRINT_URI, *attributes(at(world.good, "/small"), "image/urf")) + b"other"
    ann.send(ann.post_head(length=len(body)) + body)
    answer = ann.response().message
    assert answer.code == OK
    digest = hashlib.sha256(DATA).hexdigest()[:16]
    log = world.simulator.state / "audit"
    job_id = str(job_of(answer)[0])

    def ends():
        entries = [line.split(" ") for line in log.read_text().splitlines()]
        return [each for each in entries if each[2] == "job-done" and job_id in each]

    wait_for(ends)
    assert digest in ends()[-1], ends()
    assert str(len(DATA)) in ends()[-1]


def octets(client, job_id):
    """How many KB of the document have been read."""
    name = "job-k-octets-processed"
    return client.job(job_id, name)[name].value


def ask(client, uri):
    """Send a Print-URI whose answer is read later."""
    body = client.request(PRINT_URI, *attributes(uri, "image/urf"))
    client.send(client.post_head(length=len(body)) + body)


def jobs_of(client):
    """The groups of jobs that are not finished."""
    groups = client.ask(GET_JOBS).groups
    return [(tag, group) for tag, group in groups if tag == ipp.JOB_GROUP and group]


# proves: A48 T14 T10
def test_a_server_that_never_answers(world, ann):
    """It ends by a deadline, and others are served meanwhile. In the middle: test_document_uri."""
    ask(ann, at(world.good, "/never"))
    assert world.stuck["/never"].reached.wait(20)
    with world.shop.client(world.simulator.port, "/ipp/basic", authorization=basic("bob")) as two:
        assert two.printer("printer-state")["printer-state"].value == 4
    answer = ann.response().message
    assert answer.code == NO_ACCESS
    assert world.stuck["/never"].closed.wait(5)
    wait_for(lambda: "took too long" in world.simulator.log)


def test_the_longest_uri(world, ann):
    uri = at(world.good, "/small?")
    most = 195  # bytes that are kept of any value
    uri += "x" * (most - len(uri))
    assert print_uri(ann, uri).code == OK
    assert print_uri(ann, uri + "x").code == TOO_LONG


# proves: A48
def test_descriptors_are_closed(world, ann):
    print_uri(ann, at(world.good, "/small"))
    before = world.simulator.descriptors()
    for path in ("/small", "/type", "/short", "/not-http"):
        print_uri(ann, at(world.good, path))
    print_uri(ann, at(world.bad["expired"], "/small"))
    wait_for(lambda: world.simulator.descriptors() <= before, 10)


# proves: A22 T14
def test_plain_http_and_names_without_a_mark(world, tmp_path):
    """Another printer: http is allowed, localhost is on its list, but not as private."""
    hosts = [
        {"host": "localhost", "ports": [world.good.port]},
        {"host": "127.0.0.1", "private": True, "ports": [world.plain.port]},
    ]
    own = {**world.print_uri, "hosts": hosts, "max_bytes": 200_000}
    settings = world.shop.settings("basic", allow_basic=True, print_uri=own, log="debug")
    with (
        Simulator(tmp_path, hosttest.interpreter("micropython"), settings=settings) as printer,
        world.shop.client(printer.port, authorization=basic("ann")) as client,
    ):
        before = world.good.connections
        assert print_uri(client, at(world.good, "/small")).code == NO_ACCESS
        assert world.good.connections == before
        found = client.printer("reference-uri-schemes-supported")
        assert found["reference-uri-schemes-supported"].values == ["https", "http"]
        for path in ("/small", "/chunked"):
            uri = at(world.plain, path, "127.0.0.1", "http")
            answer = print_uri(client, uri)
            assert_same(printer.picture(job_of(answer)[0]), expected(SMALL))
        for path in ("/short", "/short-chunks", "/302"):
            uri = at(world.plain, path, "127.0.0.1", "http")
            assert print_uri(client, uri).code == NO_ACCESS
        assert world.secret.connections == 0
        # A document is never kept: one of 20 KB takes no more memory than one of 18 bytes.
        peaks = []
        for path in ("/text", "/long", "/text", "/long"):
            before = len(printer.log)
            uri = at(world.plain, path, "127.0.0.1", "http")
            assert print_uri(client, uri, "text/plain").code == OK
            heaps = wait_for(lambda: re.findall(r"live heap (\d+)", printer.log[before:]))  # noqa: B023
            peaks.append(max(map(int, heaps)))
        assert peaks[3] < peaks[2] + 4096, peaks


# proves: A21
def test_configurations_that_are_refused(world, tmp_path):
    good = world.print_uri
    for profile, own, words in (
        ("private", good, "the profile private, where nobody proves who it is"),
        ("users", {**good, "hosts": []}, "needs hosts"),
        ("users", {**good, "hosts": ["*"]}, "no name of a host"),
        ("users", {**good, "roots": []}, "needs roots"),
        ("users", {**good, "roots": [str(tmp_path / "none.pem")]}, "cannot read"),
        ("users", {**good, "max_bytes": 16777217}, "max_bytes of print_uri is 1 to 16777216"),
        ("users", {**good, "verify": False}, "print_uri has hosts, http, roots, max_bytes, not"),
        ("users", {**good, "hosts": [{"host": "a", "privat": True}]}, "not 'privat'"),
    ):
        settings = world.shop.settings("basic", allow_basic=True, profile=profile, print_uri=own)
        with pytest.raises(UserError, match=words):
            profiles.check(settings, is_self_signed=False)
