# SPDX-License-Identifier: MIT
"""Finds the facts: resolves, connects, shakes hands, and asks what each client asks.

`examine(facts, ...)` fills a `Facts` in step by step. Each step has a hard deadline, kept by a
thread that is left behind when it is not back in time: neither a resolver that hangs nor a printer
that sends a byte now and then can hold the doctor up. Nothing secret is sent, so any certificate
will do for asking; what it is worth is a matter of the checks.
"""

import socket
import ssl
import threading
import time
import warnings
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

from host_tools import ipp
from host_tools.client_needs import Client
from host_tools.doctor_certificate import read_certificates
from host_tools.doctor_checks import FULL, is_literal
from host_tools.doctor_facts import Answer, Facts, TLSFacts
from host_tools.errors import UserError
from host_tools.transport import Connection, Response
from host_tools.trust import Address, Trust, parse_address

T = TypeVar("T")

_SILENCES = 2  # requests without an answer before the others are not sent any more
_ADDRESSES = 4  # tried one after the other
_PROTOCOLS = {
    "TLS 1.0": ssl.TLSVersion.TLSv1,
    "TLS 1.1": ssl.TLSVersion.TLSv1_1,
    "TLS 1.2": ssl.TLSVersion.TLSv1_2,
    "TLS 1.3": ssl.TLSVersion.TLSv1_3,
}
_NO_TLS = {"WRONG_VERSION_NUMBER", "HTTP_REQUEST", "RECORD_LAYER_FAILURE"}  # of OpenSSL
_NOT_FOUND = 0x0406  # client-error-not-found
_HTTP = {
    401: "it asks for a name and a password (HTTP 401)",
    403: "it does not serve this computer (HTTP 403)",
    404: "there is no printer at this path (HTTP 404)",
    421: "it does not go by this host name (HTTP 421)",
}


class Silence(UserError):
    """A step took longer than it may."""


def within(seconds: float, work: Callable[..., T], *arguments: Any) -> T:
    """What `work(*arguments)` returns or raises; Silence, and it is left behind, if it is late."""
    done: list[T] = []
    failed: list[BaseException] = []

    def run() -> None:
        try:
            done.append(work(*arguments))
        except BaseException as error:  # raised again by the caller
            failed.append(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(seconds)
    if failed:
        raise failed[0]
    if not done:
        raise Silence(f"no answer in {seconds:g} s")
    return done[0]


def examine(facts: Facts, clients: Iterable[Client], timeout_s: float, ca: Path | None) -> None:
    """Everything that can be found out at `facts.address`; `facts.error` when it is not there."""
    try:
        facts.addresses = _resolve(facts, timeout_s)
        facts.connect_ms = _probe(facts, timeout_s)
    except UserError as error:
        facts.error = str(error)
        return
    if facts.address.scheme == "ipps":
        _look_at_tls(facts, facts.address, timeout_s, ca)
        if facts.tls is None:
            facts.error = f"TLS fails: {facts.tls_error}"
            return
    _ask_all(facts, clients, timeout_s)
    if all(answer.error for answer in facts.answers.values()):
        facts.error = next(iter(facts.answers.values())).error
    elsewhere = _ipps_address(facts)
    if facts.tls_address is None and elsewhere is not None:
        _look_at_tls(facts, elsewhere, timeout_s, ca)


def _resolve(facts: Facts, timeout_s: float) -> list[str]:
    """Addresses of the host; those that DNS-SD gave are good enough."""
    host = facts.address.host
    if facts.service is not None and facts.service.addresses:
        return facts.service.addresses
    try:
        found = within(timeout_s, socket.getaddrinfo, host, None, 0, socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        hint = f"; {host}.local, perhaps" if "." not in host and not is_literal(host) else ""
        raise UserError(f"there is no host called {host}{hint}") from None
    except Silence:
        raise UserError(f"the name {host} is not resolved in {timeout_s:g} s") from None
    return list(dict.fromkeys(str(each[4][0]) for each in found))


def _probe(facts: Facts, timeout_s: float) -> float:
    """Open and close a bare TCP connection, as Android does first; milliseconds."""
    port = facts.address.port
    trouble = ""
    hosts = facts.addresses[:_ADDRESSES]
    for host in hosts:
        began = time.monotonic()
        try:
            socket.create_connection((host, port), timeout_s / len(hosts)).close()
        except ConnectionRefusedError:
            trouble = f"nothing listens on port {port} of {host}"
        except TimeoutError:
            trouble = f"port {port} of {host} does not answer"
        except OSError as error:
            trouble = f"{host} cannot be reached: {error.strerror or error}"
        else:
            facts.reached = host
            return (time.monotonic() - began) * 1000
    raise UserError(trouble or "it has no address")


# -- TLS -------------------------------------------------------------------------------------


def _look_at_tls(facts: Facts, address: Address, timeout_s: float, ca: Path | None) -> None:
    """Fill in `facts.tls` or `facts.tls_error`."""
    facts.tls_address = address
    try:
        facts.tls = _tls_facts(facts, address, timeout_s)
    except (OSError, UserError) as error:
        facts.tls_error = _tls_words(error)
        return
    if ca is not None:
        context = Trust(ca=ca).context()
        try:
            within(timeout_s, _shake_hands, facts, address, context, timeout_s).close()
            facts.tls.trusted = ""
        except ssl.SSLCertVerificationError as error:
            facts.tls.trusted = error.verify_message
        except (OSError, UserError) as error:
            facts.tls.trusted = _tls_words(error)


def _tls_facts(facts: Facts, address: Address, timeout_s: float) -> TLSFacts:
    """One handshake for each version; the first that works shows the certificates."""
    found: TLSFacts | None = None
    trouble: Exception | None = None
    for name in ("TLS 1.3", "TLS 1.2", "TLS 1.1", "TLS 1.0"):
        if found is not None and name < "TLS 1.2":
            break  # old ones only matter where there is nothing better
        began = time.monotonic()
        try:
            sock = within(timeout_s, _shake_hands, facts, address, _context(name), timeout_s)
        except Silence:
            raise
        except OSError as error:
            trouble = error if trouble is None or name >= "TLS 1.2" else trouble
            continue
        with sock:
            if found is None:
                found = TLSFacts(handshake_ms=(time.monotonic() - began) * 1000)
                read_certificates(sock, found)
            found.versions.insert(0, name)
    if found is None:
        raise trouble or UserError("no version of TLS works")
    return found


def _context(name: str) -> ssl.SSLContext:
    """One version of TLS only; old ones with the keys and hashes of their time."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("DEFAULT:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # it is what we want to find out
        context.minimum_version = context.maximum_version = _PROTOCOLS[name]
    return context


def _shake_hands(
    facts: Facts, address: Address, context: ssl.SSLContext, timeout_s: float
) -> ssl.SSLSocket:
    sock = socket.create_connection((facts.reached, address.port), timeout_s)
    try:
        return context.wrap_socket(sock, server_hostname=address.host)
    except BaseException:
        sock.close()
        raise


def _tls_words(error: Exception) -> str:
    if isinstance(error, ssl.SSLEOFError | ConnectionError):
        return "it closes the connection"
    if isinstance(error, ssl.SSLError):
        if error.reason in _NO_TLS:
            return "what answers there speaks no TLS; ipp:// instead of ipps://, perhaps"
        return (error.reason or str(error)).lower().replace("_", " ")
    if isinstance(error, TimeoutError | Silence):
        return "no answer"
    return str(error)


def _ipps_address(facts: Facts) -> Address | None:
    """The first ipps URI of printer-uri-supported: on this host, whatever name it goes by."""
    answer = facts.answers.get(FULL)
    for text in answer.attributes.all("printer-uri-supported") if answer else []:
        if isinstance(text, str) and text.startswith("ipps://"):
            try:
                found = parse_address(text)
            except UserError:
                continue
            return Address("ipps", facts.address.host, found.port, found.path)
    return None


# -- IPP -------------------------------------------------------------------------------------


def _ask_all(facts: Facts, clients: Iterable[Client], timeout_s: float) -> None:
    """Every client's request once; the same one is not sent twice."""
    asked: dict[tuple[tuple[str, ...], tuple[int, int]], Answer] = {}
    silences = 0
    connection = _connection(facts, timeout_s)
    for client in clients:
        request = (client.asks, client.version)
        if request not in asked:
            answer = Answer(client.asks, client.version)
            if silences >= _SILENCES:
                answer.error = "not asked any more: there were no answers before"
            else:
                try:
                    within(timeout_s, _ask, connection, answer)
                except (UserError, OSError, ValueError) as error:
                    silences += isinstance(error, Silence)
                    # Behind a semicolon transport.py advises those who print.
                    words = str(error).partition("; ")[0]
                    answer = Answer(client.asks, client.version, error=words)
                    connection = _connection(facts, timeout_s)  # the old one may be in use
            asked[request] = answer
        facts.answers[client.key] = asked[request]
    threading.Thread(target=connection.close, daemon=True).start()


def _connection(facts: Facts, timeout_s: float) -> Connection:
    # A little more than the deadline of a step, so that what is said is the same everywhere.
    return Connection(
        facts.address,
        Trust(insecure=True),
        plain_allowed=True,
        timeout_s=timeout_s + 1,
        at=facts.reached,
    )


def _ask(connection: Connection, answer: Answer) -> None:
    """Fill in an answer; UserError when there is none that is IPP."""
    operation = [
        ipp.attribute("attributes-charset", ipp.CHARSET, "utf-8"),
        ipp.attribute("attributes-natural-language", ipp.LANGUAGE, "en"),
        ipp.attribute("printer-uri", ipp.URI, connection.address.uri),
        ipp.attribute("requesting-user-name", ipp.NAME, ipp.user_name()),
        ipp.attribute("requested-attributes", ipp.KEYWORD, *answer.names),
    ]
    groups = [ipp.group(ipp.OPERATION_GROUP, *operation)]
    request = ipp.Message(ipp.GET_PRINTER_ATTRIBUTES, 1, groups, answer.asked_version)
    began = time.monotonic()
    response = connection.post(ipp.encode(request))
    answer.duration_ms = (time.monotonic() - began) * 1000
    if response.status != 200:
        raise UserError(_http_words(response))
    kind = response.fields.get("content-type", "").partition(";")[0].strip().lower()
    if kind not in ("", "application/ipp"):
        raise UserError(f"it answers with {kind}, not with IPP: this is no printer")
    try:
        message, _ = ipp.decode(response.body)
    except ValueError as error:
        raise UserError(f"the answer is not IPP: {error}") from None
    if message.code >= 0x0100:
        name = ipp.STATUS_NAMES.get(message.code, f"status 0x{message.code:04x}")
        if message.code == _NOT_FOUND:
            raise UserError(f"there is no printer at this path ({name})")
        raise UserError(f"IPP/{_dotted(answer.asked_version)} gets {name}")
    if message.request_id != 1:
        raise UserError("it answers another request than the one it got")
    answer.version = message.version
    answer.attributes = message.group(ipp.PRINTER_GROUP)


def _http_words(response: Response) -> str:
    """A status other than 200; nobody follows where a printer sends its clients."""
    if 300 <= response.status < 400:
        return f"it sends clients to another address (HTTP {response.status})"
    if response.status in (405, 501):
        return f"it takes no print requests: this is no printer (HTTP {response.status})"
    return _HTTP.get(response.status, f"HTTP {response.status} {response.reason}".strip())


def _dotted(version: tuple[int, int]) -> str:
    return f"{version[0]}.{version[1]}"
