# SPDX-License-Identifier: MIT
"""Every kind of IPP request end to end: well-formed, cut off, damaged; each has a valid answer.

libcups reads each answer and finds every value valid, pyipp reads the same (ipp_peers.py). After
thousands of requests the printer is idle, has no job left, logged no error, and holds no more heap
and no more sockets than before. Which operations it has does not matter here.
"""

import asyncio
import re
import urllib.request
from contextlib import ExitStack

import pyipp
import pytest

import e2e_corpus
import hosttest
import ipp_peers
import libcups_ipp
from e2e_client import Wire
from e2e_corpus import ANSWER_S, Client, Series
from e2e_printer import Simulator
from hosttest import wait_for

CORPUS = e2e_corpus.corpus()
HISTORY = 10  # jobs the printer remembers
# A few strings of other lengths in those jobs, and the subscriptions and events of the last ones,
# which are kept for a minute (limits.EVENT_LIFE_S). After that the heap is as before, to the byte.
HEAP_BYTES = 8192
ROUNDS = 3  # of looking at the heap
REQUESTS_PER_CONNECTION = 1000
IDLE = 3
# None of the requests comes from an operator: a damaged one might restart the printer for everyone
# after it. What operators may is tried request by request in test_ops_*.py and test_e2e_ops.py.
SETTINGS = {"log": "debug", "operators": ["an-operator"]}
UNSUPPORTED_GROUP = 5


@pytest.fixture(scope="module", params=hosttest.LAPTOP_AND_BOARD)
def printer(request, tmp_path_factory):
    """A printer that takes plain requests and logs its heap."""
    interpreter = hosttest.interpreter(request.param)
    folder = tmp_path_factory.mktemp("corpus")
    with Simulator(folder, interpreter, profile="open", settings=SETTINGS) as simulator:
        with Client(simulator.port) as client:  # what is loaded when first used is loaded now
            for each in CORPUS:
                Series(client, each).whole()
            hang_up_while_waiting(client)
            client.end_jobs()
        simulator.picture(0)  # the slip that was asked for is printed when no job is
        # MicroPython's table of names doubles when it is full, and never shrinks: that shall not
        # happen later. These pages bring more names than what comes.
        for path in ("/", "/icon-48.png", "/strings/de.strings"):
            with urllib.request.urlopen(f"http://localhost:{simulator.port}{path}") as page:
                assert page.read()
        yield simulator


def hang_up_while_waiting(client):
    """A damaged document, and a client that goes while it is not yet its turn.

    Few requests of the corpus come to that, and then late: what is loaded for it is no leak.
    """
    (request,) = [each for each in CORPUS if each.name == "Print-Job"]
    document = request.document[:-1]
    body = request.ipp + document
    with ExitStack() as stack:
        wires = [stack.enter_context(Wire(client.port, tls=False)) for _ in range(2)]
        for count, wire in enumerate(wires, 1):
            wire.send(wire.post_head(length=len(body) + 1) + body)
            wait_for(lambda n=count: len(client.unfinished()) == n, 10, "jobs that wait")
    wait_for(lambda: not client.unfinished(), 10, "the end of both")
    client.send(request.ipp, document)


@pytest.fixture
def client(printer):
    """A client on a printer that must be as before when the test is over."""
    heap, sockets = settled(printer)
    with Client(printer.port) as one:
        yield one
        one.end_jobs()
        wait_for(lambda: one.printer_state() == (IDLE, b"none"), 20, "an idle printer")
        assert one.slowest_s < ANSWER_S, one.slowest
        assert one.connections <= one.requests // REQUESTS_PER_CONNECTION + 1
        print(one.requests, "requests", one.answers.unlike, "different answers", one.statuses)
    after, sockets_after = settled(printer)
    print("heap", heap, "then", after)
    assert after <= heap + HEAP_BYTES
    assert sockets_after == sockets
    log = firmware_log(printer)
    assert not re.search(r"^E |Traceback", log, re.MULTILINE), log[-4000:]


def firmware_log(printer):
    return (printer.state / "firmware.log").read_text(errors="replace")


def settled(printer):
    """(bytes of heap, open files) of a printer whose history holds the same jobs each time.

    A finished task may refer to a module that was let go of until the next one takes its place:
    what is kept is what is there each time.
    """
    heaps = [heap_of(printer) for _ in range(ROUNDS)]
    return min(heaps), printer.descriptors()


def heap_of(printer):
    """Bytes of heap after as many jobs as the history holds."""
    with Client(printer.port) as client:
        for _ in range(HISTORY):
            client.end_job(client.create_job("user"))

    def figures():
        return [int(n) for n in re.findall(r"heap (\d+)", firmware_log(printer))]

    def last():
        # A slip of Identify-Printer may still be on its way: three times the same is idle.
        found = figures()[seen:]
        return found[-1] if len(found) >= 3 and len(set(found[-3:])) == 1 else 0

    seen = len(figures())
    return wait_for(last, 20, "a heap that stays as it is")


def test_every_request_is_answered(client):
    for request in CORPUS:
        Series(client, request).whole()


def test_what_is_not_supported_is_named_once(client):
    (request,) = [each for each in CORPUS if each.name == "Create-Job"]
    answer = Series(client, request).whole()
    names = [name for group, name, _, _ in answer.attributes if group == UNSUPPORTED_GROUP]
    assert len(set(names)) == len(names) > 0


# proves: T11 V01 B10
@pytest.mark.slow
def test_every_request_cut_off_everywhere(client):
    for request in CORPUS:
        Series(client, request).every_truncation()


# proves: T11 B10
@pytest.mark.slow
def test_every_request_with_each_byte_damaged(client):
    for request in CORPUS:
        Series(client, request).every_damage()


@pytest.mark.slow
def test_every_request_as_every_operation(client):
    for request in CORPUS:
        Series(client, request).every_operation()


def test_home_assistant_reads_the_printer(printer):
    """pyipp's own request and its model of a printer."""

    async def read():
        async with pyipp.IPP(f"ipp://localhost:{printer.port}/ipp/print") as peer:
            return await peer.printer()

    found = asyncio.run(read())
    assert (found.state.printer_state, found.state.reasons) == ("idle", None)
    with Client(printer.port) as client:
        answer = client.ask("Get-Printer-Attributes")
    printer_ = e2e_corpus.attributes_of(answer, 4)
    assert found.info.name == printer_[b"printer-make-and-model"].decode()
    assert found.info.printer_info == printer_[b"printer-info"].decode()
    assert found.info.printer_name == printer_[b"printer-name"].decode()
    assert found.uris[0].uri == printer_[b"printer-uri-supported"].decode()


# The judge and the changes it judges answers to.

GOOD = [
    (1, b"attributes-charset", 0x47, [b"utf-8"]),
    (1, b"attributes-natural-language", 0x48, [b"en"]),
    (2, b"job-id", 0x21, [7]),
    (2, b"job-state-reasons", 0x44, [b"none"]),
]


def test_the_judge_takes_a_good_answer():
    data = libcups_ipp.encode(0, 1, GOOD)
    assert ipp_peers.decode(data).attributes == GOOD


@pytest.mark.parametrize(
    "wrong",
    [
        [*GOOD[:3], (2, b"job-state-reasons", 0x44, [b"not a keyword"])],  # libcups says so
        [*GOOD[:2], (2, b"job-id", 0x21, [7]), (5, b"copies", 0x21, [9])],  # groups in order
        GOOD[2:],  # no operation attributes
    ],
)
def test_the_judge_finds_what_is_wrong(wrong):
    with pytest.raises(AssertionError):
        ipp_peers.decode(libcups_ipp.encode(0, 1, wrong))


def test_the_judge_finds_bytes_behind_the_answer():
    with pytest.raises(AssertionError):
        ipp_peers.decode(libcups_ipp.encode(0, 1, GOOD) + b"\3")


@pytest.mark.parametrize("module", [ipp_peers.parser, ipp_peers.ipp], ids=["pyipp", "host_tools"])
def test_the_judge_hears_every_peer(monkeypatch, module):
    data = libcups_ipp.encode(0, 1, GOOD)
    other = libcups_ipp.encode(0, 1, [*GOOD[:3], (2, b"job-state-reasons", 0x44, [b"other"])])
    name = "parse" if module is ipp_peers.parser else "decode"
    read = getattr(module, name)
    monkeypatch.setattr(module, name, lambda _: read(other))
    with pytest.raises(AssertionError):
        ipp_peers.decode(data)


def test_requests_can_be_about_any_job():
    about = [request for request in CORPUS if request.is_about_a_job]
    assert len(about) > 15
    for request in about:
        for job_id in (1, 123456):
            message = libcups_ipp.decode(request.for_job(job_id))
            assert message.problem is None
            named = {name: values[0] for _, name, _, values in message.attributes}
            uri = named.get(b"job-uri", b"ipp://printer.example/ipp/print/%d" % job_id)
            assert uri == b"ipp://printer.example/ipp/print/%d" % job_id
            for name in (b"job-id", b"notify-job-id", b"job-ids"):
                assert named.get(name, job_id) == job_id


def test_damage_changes_one_byte():
    for request in CORPUS:
        for at in range(len(request.ipp)):
            other = e2e_corpus.damaged_at(request.ipp, at)
            places = [
                i
                for i, pair in enumerate(zip(other, request.ipp, strict=True))
                if len(set(pair)) == 2
            ]
            assert places == [at]
