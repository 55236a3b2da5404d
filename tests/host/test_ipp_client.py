# SPDX-License-Identifier: MIT
"""The host's IPP client: bytes against the standard's examples, behaviour against a printer."""

import datetime
import json
import socket
import threading

import pytest

from fake_printer import CREATE_JOB, GET_PRINTER, FakePrinter
from host_tools import ca, ipp
from host_tools.errors import UserError
from host_tools.transport import Connection
from host_tools.trust import Address, Trust, parse_address

# RFC 8010 appendix A.1: Print-Job with job attributes, byte for byte
PRINT_JOB_REQUEST = bytes.fromhex(
    "0101 0002 00000001 01"
    "47 0012 617474726962757465732d63686172736574 0005 7574662d38"
    "48 001b 617474726962757465732d6e61747572616c2d6c616e6775616765 0005 656e2d7573"
    "45 000b 7072696e7465722d757269 002c"
    "6970703a2f2f7072696e7465722e6578616d706c652e636f6d2f6970702f7072696e742f70696e6574726565"
    "42 0008 6a6f622d6e616d65 0006 666f6f626172"
    "22 0016 6970702d6174747269627574652d666964656c697479 0001 01"
    "02"
    "21 0006 636f70696573 0004 00000014"
    "44 0005 7369646573 0013 74776f2d73696465642d6c6f6e672d65646765"
    "03"
)
# RFC 8010 appendix A.7's shape: a collection with a collection and two values of another member
MEDIA_COL = bytes.fromhex(
    "0200 0000 0000002a 04"
    "34 0009 6d656469612d636f6c 0000"
    "4a 0000 000b 6d656469612d636f6c6f72  44 0000 0004 626c7565"
    "4a 0000 000a 6d656469612d73697a65    34 0000 0000"
    "4a 0000 000b 782d64696d656e73696f6e  21 0000 0004 00000006"
    "4a 0000 000b 792d64696d656e73696f6e  33 0000 0008 00000004 0000000a"
    "37 0000 0000"
    "4a 0000 0003 6e7578                  21 0000 0004 fffffffb  21 0000 0004 00000007"
    "37 0000 0000"
    "03"
)


def test_the_rfcs_request_is_read():
    message, rest = ipp.decode(PRINT_JOB_REQUEST + b"document")
    assert (message.version, message.code, message.request_id) == ((1, 1), ipp.PRINT_JOB, 1)
    operation = message.group(ipp.OPERATION_GROUP)
    assert operation.first("printer-uri") == "ipp://printer.example.com/ipp/print/pinetree"
    assert operation.first("ipp-attribute-fidelity") is True
    assert message.group(ipp.JOB_GROUP).first("copies") == 20
    assert message.group(ipp.JOB_GROUP).first("sides") == "two-sided-long-edge"
    assert rest == b"document"


def test_the_rfcs_request_is_written():
    message = ipp.Message(
        ipp.PRINT_JOB,
        1,
        [
            ipp.group(
                ipp.OPERATION_GROUP,
                ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
                ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en-us"),
                ipp.attribute(
                    "printer-uri", ipp.URI, "ipp://printer.example.com/ipp/print/pinetree"
                ),
                ipp.attribute("job-name", ipp.NAME, "foobar"),
                ipp.attribute("ipp-attribute-fidelity", ipp.BOOLEAN, True),
            ),
            ipp.group(
                ipp.JOB_GROUP,
                ipp.attribute("copies", ipp.INTEGER, 20),
                ipp.attribute("sides", ipp.KEYWORD, "two-sided-long-edge"),
            ),
        ],
        version=(1, 1),
    )
    assert ipp.encode(message) == PRINT_JOB_REQUEST


def test_collections_are_read_and_written_back():
    message, _ = ipp.decode(MEDIA_COL)
    media = message.group(ipp.PRINTER_GROUP).first("media-col")
    assert media.first("media-color") == "blue"
    assert media.first("media-size").first("x-dimension") == 6
    assert media.first("media-size").first("y-dimension") == (4, 10)
    assert media.all("nux") == [-5, 7]
    assert ipp.encode(message) == MEDIA_COL


@pytest.mark.parametrize("vector", [PRINT_JOB_REQUEST, MEDIA_COL], ids=["request", "collection"])
def test_a_message_cut_anywhere_is_an_error_with_an_offset(vector):
    for length in range(8, len(vector)):
        with pytest.raises(ValueError, match="byte"):
            ipp.decode(vector[:length])


@pytest.mark.parametrize(
    ("tag", "raw", "value"),
    [
        (0x32, "000000cb000000cb03", (203, 203, 3)),
        (0x13, "", None),
        (0x36, "0002 656e 0003 666f6f", "foo"),
        (
            0x31,
            "07e8 02 1d 17 3b 3b 05 2d 01 1e",
            datetime.datetime(
                2024,
                2,
                29,
                23,
                59,
                59,
                500000,
                datetime.timezone(-datetime.timedelta(hours=1, minutes=30)),
            ),
        ),
        (0x23, "00000003", 3),
        (0x30, "00ff", b"\x00\xff"),
    ],
)
def test_value_syntaxes(tag, raw, value):
    data = bytes.fromhex(raw)
    message = bytes.fromhex("0200000000000001 04") + bytes((tag, 0, 1)) + b"x"
    message += len(data).to_bytes(2, "big") + data + b"\x03"
    decoded, _ = ipp.decode(message)
    assert decoded.group(ipp.PRINTER_GROUP)["x"].value == value
    if tag != ipp.NAME_LANGUAGE:  # its language is not kept
        assert ipp.encode(decoded) == message


def test_an_attribute_that_comes_twice_counts_once_the_first_time():
    twice = "21 0001 78 0004 00000001 21 0001 78 0004 00000002"
    decoded, _ = ipp.decode(bytes.fromhex(f"0200000000000001 04 {twice} 03"))
    assert decoded.group(ipp.PRINTER_GROUP).all("x") == [1]


def test_a_member_without_a_value_is_no_error():
    message = bytes.fromhex("0200000000000001 04 34 0001 78 0000 4a 0000 0001 79 37 0000 0000 03")
    member = ipp.decode(message)[0].group(ipp.PRINTER_GROUP).first("x")
    assert member.first("y") is None
    assert member.all("y") == []


def test_malformed_values_are_errors():
    head = bytes.fromhex("0200000000000001 04")
    for wrong in (
        b"\x21\0\1x\0\3abc",  # an integer of three bytes
        b"\x21\0\0\0\4abcd",  # an additional value of nothing
        b"\x31\0\1x\0\x0b" + bytes(11),  # month 0
        b"\x34\0\1x\0\0\x21\0\0\0\4abcd\x37\0\0\0\0",  # a member without a name
        b"\x34\0\1x\0\0" + b"\x4a\0\0\0\1m\x34\0\0\0\0" * 20,  # nested too deep
    ):
        with pytest.raises(ValueError, match="byte"):
            ipp.decode(head + wrong + b"\x03")


@pytest.mark.parametrize(
    ("text", "uri"),
    [
        ("ipps://localhost:8631/ipp/print", "ipps://localhost:8631/ipp/print"),
        ("ipp://10.0.0.7/ipp/print", "ipp://10.0.0.7:631/ipp/print"),
        ("platen.local", "ipps://platen.local:631/ipp/print"),
        ("platen.local:8631", "ipps://platen.local:8631/ipp/print"),
        ("ipps://[fe80::1]:631/", "ipps://[fe80::1]:631/ipp/print"),
    ],
)
def test_addresses(text, uri):
    assert parse_address(text).uri == uri


@pytest.mark.parametrize(
    "text", ["http://x/ipp/print", "ipps://", "ipps://a:b/", "ipps://u@h/", ""]
)
def test_addresses_that_are_none(text):
    with pytest.raises(UserError, match=r"address"):
        parse_address(text)


# -- the connection ------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def identity(tmp_path_factory):
    return ca.ensure(
        tmp_path_factory.mktemp("identity"), ["platen.local", "localhost", "127.0.0.1"]
    )


@pytest.fixture(scope="module")
def key_pem(identity, tmp_path_factory):
    """Python's ssl takes no DER keys."""
    from cryptography.hazmat.primitives import serialization as s

    key = s.load_der_private_key(identity.key.read_bytes(), None)
    path = tmp_path_factory.mktemp("pem") / "key.pem"
    form = s.PrivateFormat.TraditionalOpenSSL
    path.write_bytes(key.private_bytes(s.Encoding.PEM, form, s.NoEncryption()))
    return path


@pytest.fixture
def fake(identity, key_pem):
    with FakePrinter(identity.ca, key_pem) as printer:
        yield printer


def printer_at(fake, trust, scheme="ipps", **options):
    address = Address(scheme, "localhost", fake.port, "/ipp/print")
    return ipp.Printer(address, trust, **options)


def document(pieces=40, size=3000):
    for number in range(pieces):
        yield bytes([number % 256]) * size


def test_tls_with_the_ca_file(fake, identity):
    printer = printer_at(fake, Trust(ca=identity.ca))
    assert printer.attributes("printer-state", "printer-name").first("printer-state") == 3
    assert printer.attributes().first("media-col-default").first("media-left-margin") == 1
    assert printer.connection.encrypted
    assert fake.connections == 1  # kept alive
    operation, attributes = fake.requests[0]
    assert operation == GET_PRINTER
    assert list(attributes) == [
        "attributes-charset",
        "attributes-natural-language",
        "printer-uri",
        "requesting-user-name",
        "requested-attributes",
    ]
    assert attributes["requested-attributes"] == [b"printer-state", b"printer-name"]


def test_a_certificate_of_someone_else_is_refused(fake, tmp_path):
    other = ca.ensure(tmp_path, ["localhost"])
    with pytest.raises(UserError, match="cannot be trusted"):
        printer_at(fake, Trust(ca=other.ca)).attributes()
    assert fake.requests == []


# proves: V28 B34
def test_a_certificate_for_another_host_is_refused(identity, key_pem, tmp_path):
    other = ca.ensure(tmp_path, ["elsewhere.local"])
    from cryptography.hazmat.primitives import serialization as s

    key = s.load_der_private_key(other.key.read_bytes(), None)
    pem = tmp_path / "key.pem"
    form = s.PrivateFormat.TraditionalOpenSSL
    pem.write_bytes(key.private_bytes(s.Encoding.PEM, form, s.NoEncryption()))
    with FakePrinter(other.ca, pem) as fake:
        with pytest.raises(UserError, match=r"cannot be trusted.*localhost"):
            printer_at(fake, Trust(ca=other.ca)).attributes()
        assert fake.requests == []


def test_the_key_is_remembered_at_first_contact_and_must_stay(fake, identity, tmp_path, capsys):
    store = tmp_path / "config" / "known.json"
    printer_at(fake, Trust(store=store)).attributes()
    assert identity.fingerprint in capsys.readouterr().err
    where = f"localhost:{fake.port}"
    assert json.loads(store.read_text()) == {where: identity.fingerprint}
    printer_at(fake, Trust(store=store)).attributes()
    assert capsys.readouterr().err == ""
    store.write_text(json.dumps({where: "00" * 32}))
    seen = len(fake.requests)
    with pytest.raises(UserError, match=r"another key.*--trust-new-key"):
        printer_at(fake, Trust(store=store)).attributes()
    assert len(fake.requests) == seen
    printer_at(fake, Trust(store=store, replace=True)).attributes()
    assert json.loads(store.read_text()) == {where: identity.fingerprint}


def test_a_given_fingerprint_is_checked(fake, identity):
    spelled = ":".join(identity.fingerprint[at : at + 2] for at in range(0, 64, 2)).upper()
    printer_at(fake, Trust(fingerprint=spelled)).attributes()
    with pytest.raises(UserError, match="not the one given"):
        printer_at(fake, Trust(fingerprint="ab" * 32)).attributes()


def test_ipp_changes_to_tls_before_anything_is_sent(fake, identity):
    printer = printer_at(fake, Trust(ca=identity.ca), scheme="ipp")
    printer.attributes()
    assert printer.connection.encrypted
    assert (fake.upgrades, fake.plain_posts) == (1, 0)


def test_ipp_without_tls_needs_the_open_profile(fake, identity):
    fake.plain = "no upgrade"
    with pytest.raises(UserError, match="--profile open"):
        printer_at(fake, Trust(ca=identity.ca), scheme="ipp").attributes()
    assert fake.requests == []
    printer = printer_at(fake, Trust(), scheme="ipp", plain_allowed=True)
    printer.attributes()
    assert not printer.connection.encrypted


def test_426_leads_to_tls(fake, identity):
    fake.plain = 426
    printer = printer_at(fake, Trust(ca=identity.ca), scheme="ipp", plain_allowed=True)
    assert printer.create_job("x", []) == 7
    assert printer.connection.encrypted
    assert (fake.upgrades, fake.plain_posts) == (1, 1)


def test_a_document_goes_out_chunked_whole_and_counted(fake, identity):
    printer = printer_at(fake, Trust(ca=identity.ca))
    sizes = []
    printer.print_job("x", "image/pwg-raster", [], document(), sizes.append)
    assert fake.documents == [b"".join(document())]
    assert fake.chunked == [True]
    assert sum(sizes) > 120000


def test_a_printer_that_never_says_continue_gets_the_document_all_the_same(fake, identity):
    fake.sends_continue = False
    printer = printer_at(fake, Trust(ca=identity.ca))
    printer.print_job("x", "image/pwg-raster", [], document())
    assert fake.documents == [b"".join(document())]


def test_a_refusal_instead_of_continue_ends_it_before_the_document(fake, identity):
    fake.final_instead_of_continue = 413
    drawn = []
    printer = printer_at(fake, Trust(ca=identity.ca))
    with pytest.raises(UserError, match="too large"):
        printer.print_job("x", "a/b", [], (drawn.append(1) or b"x" for _ in range(9)))
    assert drawn == []


@pytest.mark.parametrize("scheme", ["ipp", "ipps"])
def test_an_early_answer_ends_the_upload_and_is_told(fake, identity, scheme):
    fake.refuses_document_after = 20000
    drawn = []

    def endless():
        while True:
            drawn.append(1)
            yield bytes(3000)

    printer = printer_at(fake, Trust(ca=identity.ca), scheme=scheme, plain_allowed=True)
    with pytest.raises(ipp.IPPError, match=r"document-format-error \(because I say so\)"):
        printer.print_job("x", "a/b", [], endless())
    assert len(drawn) < 100000
    fake.refuses_document_after = None
    assert printer.attributes().first("printer-state") == 3  # over a new connection


@pytest.mark.parametrize("scheme", ["ipp", "ipps"])
def test_a_printer_that_slams_the_door_is_one_clear_error(fake, identity, scheme):
    fake.refuses_document_after = 20000
    fake.slams_the_door = True
    printer = printer_at(fake, Trust(ca=identity.ca), scheme=scheme, plain_allowed=True)
    with pytest.raises(UserError, match=r"document-format-error|closed the connection"):
        printer.print_job("x", "a/b", [], document(pieces=4000))


def test_a_printer_that_stops_reading_is_waited_for(fake, identity):
    fake.reading.clear()
    printer = printer_at(fake, Trust(ca=identity.ca))
    printer.connection.set_timeout(0.5)  # far less than the wait: a document has no deadline
    threading.Timer(1.5, fake.reading.set).start()
    printer.print_job("x", "a/b", [], document(pieces=400, size=30000))
    assert len(fake.documents[0]) == 400 * 30000


def test_a_silent_printer_is_not_waited_for_for_ever(identity):
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = Address("ipp", "127.0.0.1", silent.getsockname()[1], "/ipp/print")
        connection = Connection(address, Trust(), plain_allowed=True, timeout_s=0.2)
        with pytest.raises(UserError, match="no answer"):
            connection.post(b"x")


def test_a_connection_the_printer_closed_meanwhile_is_opened_again(fake, identity):
    printer = printer_at(fake, Trust(ca=identity.ca))
    printer.attributes()
    fake.hang_up()
    assert printer.attributes().first("printer-state") == 3
    assert fake.connections == 2


def test_connection_close_is_heeded(fake, identity):
    fake.closes_after_request = True
    printer = printer_at(fake, Trust(ca=identity.ca))
    printer.attributes()
    printer.attributes()
    assert fake.connections == 2


@pytest.mark.parametrize(
    ("answer", "text"),
    [
        (b"SSH-2.0-OpenSSH\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n", "no printer at this path"),
        (b"HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n", "password"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "not IPP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n", "not HTTP"),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nhel", "closed the connection"),
        (b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "not HTTP"),
        (b"", "closed the connection"),
    ],
)
def test_answers_that_make_no_sense_are_one_clear_error(answer, text):
    def serve():
        sock, _ = listener.accept()
        sock.recv(65536)
        sock.sendall(answer)
        sock.close()

    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve, daemon=True).start()
        address = Address("ipp", "127.0.0.1", listener.getsockname()[1], "/ipp/print")
        printer = ipp.Printer(address, Trust(), plain_allowed=True)
        with pytest.raises(UserError, match=text):
            printer.attributes()


def serve_bytes(listener, answers):
    """Answer one request after the other on one connection, a byte at a time, then close."""

    def serve():
        sock, _ = listener.accept()
        for answer in answers:
            sock.recv(65536)
            for at in range(len(answer)):  # any split is legal
                sock.sendall(answer[at : at + 1])
        sock.close()

    threading.Thread(target=serve, daemon=True).start()
    return Address("ipp", "127.0.0.1", listener.getsockname()[1], "/ipp/print")


def test_chunked_answers_are_read_to_their_end():
    answers = []
    for number in (1, 2):
        body = bytes.fromhex(f"0200 0000 0000000{number} 03")
        answers.append(
            b"HTTP/1.1 100 Continue\r\n\r\n"
            b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            b"4;x=y\r\n" + body[:4] + b"\r\n5\r\n" + body[4:] + b"\r\n0\r\nTrailer: x\r\n\r\n"
        )
    with socket.create_server(("127.0.0.1", 0)) as listener:
        printer = ipp.Printer(serve_bytes(listener, answers), Trust(), plain_allowed=True)
        assert printer.attributes() == {}
        assert printer.attributes() == {}  # on the same connection: nothing was left over


def test_an_answer_without_a_length_ends_with_the_connection():
    answer = b"HTTP/1.0 200 OK\r\n\r\n" + bytes.fromhex("0200 0000 00000001 03")
    with socket.create_server(("127.0.0.1", 0)) as listener:
        printer = ipp.Printer(serve_bytes(listener, [answer]), Trust(), plain_allowed=True)
        assert printer.attributes() == {}


def test_nobody_there(free_port):
    address = Address("ipps", "localhost", free_port, "/ipp/print")
    with pytest.raises(UserError, match=f"nothing answers at localhost:{free_port}"):
        ipp.Printer(address, Trust()).attributes()


def test_a_refused_operation_names_the_status_and_the_printers_words(fake, identity):
    fake.busy = 1
    printer = printer_at(fake, Trust(ca=identity.ca))
    with pytest.raises(ipp.IPPError, match=r"server-error-busy \(because I say so\)") as caught:
        printer.create_job("x", [])
    assert caught.value.code == ipp.STATUS_BUSY
    assert fake.operations_seen() == [CREATE_JOB]
