# SPDX-License-Identifier: MIT
"""What test_e2e_walk*.py walk with: a document for each format, a request for each operation.

Keys are what a printer claims; a claim without an entry here fails its walk.
"""

import struct
import zlib

import reference
from e2e_client import COMPLETED, OK, USER, chunk, job_of
from e2e_ops import CHIEF, integer, ipp, job_number, keyword, t, text
from e2e_printer import DOTS, VECTORS, assert_clean, assert_same, expected_picture

SUBSCRIPTION_GROUP = 6
TINY = "edge-height10-fill-only.urf"
URF = "image/urf"
PWG = "image/pwg-raster"
_COLOR_SPACE = 4 + 400  # in a PWG raster document (PWG 5102.4 section 4.3)
_SGRAY = 18


CONFLICTING = 0x040E

# Attributes of jobs that are collections: each has a walk of its own.
COLLECTIONS = {"media-col", "finishings-col", "overrides"}

walked = {}  # attribute or pattern: who uses it


def walks(*names):
    """Mark a test that uses what these attributes claim."""

    def mark(test):
        walked.update(dict.fromkeys(names, test.__name__))
        return test

    return mark


def printed(answer):
    """Number of the job of an answer that says it is printed, to the letter."""
    assert answer.code == OK, hex(answer.code)
    job_id, state = job_of(answer)
    assert state == COMPLETED
    return job_id


def assert_printed(printer, answer, data):
    """The picture of a raster document's job is that of an independent decoder."""
    job_id = printed(answer)
    assert_clean(printer.record(job_id))
    assert_same(printer.picture(job_id), expected_picture(reference.expected_rows(data, DOTS)))


def clear(desk):
    """Nothing waits, nothing is subscribed to, the printer is willing."""
    desk.command(t.OP_RESUME_PRINTER)
    desk.command(t.OP_ENABLE_PRINTER)
    desk.command(t.OP_CANCEL_JOBS)
    answer = desk.do(t.OP_GET_SUBSCRIPTIONS, user=CHIEF)
    for tag, group in answer.groups:
        if tag == SUBSCRIPTION_GROUP:
            number = group["notify-subscription-id"].value
            desk.command(t.OP_CANCEL_SUBSCRIPTION, integer("notify-subscription-id", number))


def vector(name):
    """Bytes of a document."""
    return (VECTORS / name).read_bytes()


def sgray_1():
    """One bit a pixel, a set one is white: the dots of black_1 the other way round."""
    data = bytearray(vector("gs-pwg-black1-384x1199-203dpi.pwg"))
    struct.pack_into(">I", data, _COLOR_SPACE, _SGRAY)
    return bytes(data)


# document-format-supported: a raster document, or None for one that has no rows to compare.
FORMATS = {
    "application/octet-stream": vector("gs-pwg-sgray8-384x1199-203dpi.pwg"),
    PWG: vector("cups242-everywhere-sgray8-384-203dpi.pwg"),
    URF: vector("gs-urf-w8-384x1199-203dpi.urf"),
    "text/plain": None,
}

# pwg-raster-document-type-supported: of these, all of which are read.
PWG_TYPES = {
    "sgray_8": vector("gs-pwg-sgray8-384x1199-203dpi.pwg"),
    "black_1": vector("gs-pwg-black1-384x1199-203dpi.pwg"),
    "black_8": vector("gs-pwg-black8-384x1199-203dpi.pwg"),
    "sgray_1": sgray_1(),
    "srgb_8": vector("gs-pwg-srgb8-384x1199-203dpi.pwg"),
}

# compression-supported: of these; how a client does it.
COMPRESSIONS = {
    "none": bytes,
    "gzip": lambda data: zlib.compress(data, wbits=31),
    "deflate": lambda data: zlib.compress(data, wbits=-15),
}


def send_document(desk, operation, *attributes, data, groups=(), user=USER):
    """A request with a document: the decoded answer."""
    body = desk.message(operation, *attributes, groups=groups, user=user)
    desk.send(desk.post_head() + chunk(body) + chunk(data) + b"0\r\n\r\n")
    return desk.answer()


def print_tiny(desk, *template, operation=(), user=USER):
    """Print a small document that may lose nothing of what is asked for: the answer."""
    return send_document(
        desk,
        t.OP_PRINT_JOB,
        ipp.attribute("document-format", ipp.MIME, URF),
        ipp.attribute("ipp-attribute-fidelity", ipp.BOOLEAN, True),
        *operation,
        data=vector(TINY),
        groups=[ipp.group(ipp.JOB_GROUP, *template)] if template else [],
        user=user,
    )


def subscribe(desk, *attributes, user=USER):
    """Create-Printer-Subscriptions: the answer."""
    group = ipp.group(SUBSCRIPTION_GROUP, keyword("notify-pull-method", "ippget"), *attributes)
    return desk.do(t.OP_CREATE_PRINTER_SUBSCRIPTIONS, groups=[group], user=user)


def subscription(desk):
    """Number of a new subscription of the user."""
    made = subscribe(desk)
    return made.group(SUBSCRIPTION_GROUP)["notify-subscription-id"].value


def _job(operation):
    return lambda desk: desk.do(operation, job_number(desk.create()))


def _printed(operation, *attributes):
    def ask(desk):
        job_id = print_tiny(desk).group(ipp.JOB_GROUP)["job-id"].value
        return desk.do(operation, job_number(job_id), *attributes)

    return ask


def _restart_job(desk):
    job_id = desk.create()
    desk.cancel(job_id)
    return desk.do(t.OP_RESTART_JOB, job_number(job_id))


def _send_document(desk):
    return send_document(
        desk,
        t.OP_SEND_DOCUMENT,
        job_number(desk.create()),
        ipp.attribute("last-document", ipp.BOOLEAN, True),
        data=vector(TINY),
    )


def _set_job(desk):
    group = ipp.group(ipp.JOB_GROUP, keyword("job-sheets", "none"))
    return desk.do(t.OP_SET_JOB_ATTRIBUTES, job_number(desk.create()), groups=[group])


def _set_printer(desk):
    group = ipp.group(ipp.PRINTER_GROUP, text("printer-location", "walked"))
    return desk.do(t.OP_SET_PRINTER_ATTRIBUTES, groups=[group], user=CHIEF)


def _subscribe_job(desk):
    group = ipp.group(SUBSCRIPTION_GROUP, keyword("notify-pull-method", "ippget"))
    number = integer("notify-job-id", desk.create())
    return desk.do(t.OP_CREATE_JOB_SUBSCRIPTIONS, number, groups=[group])


def _of_subscription(operation, name="notify-subscription-id"):
    return lambda desk: desk.do(operation, integer(name, subscription(desk)))


def _operator(operation):
    return lambda desk: desk.do(operation, user=CHIEF)


def _anyone(operation):
    return lambda desk: desk.do(operation)


# operations-supported: a request that is carried out.
OPERATIONS = {
    t.OP_PRINT_JOB: print_tiny,
    t.OP_VALIDATE_JOB: _anyone(t.OP_VALIDATE_JOB),
    t.OP_CREATE_JOB: _anyone(t.OP_CREATE_JOB),
    t.OP_SEND_DOCUMENT: _send_document,
    t.OP_CANCEL_JOB: _job(t.OP_CANCEL_JOB),
    t.OP_GET_JOB_ATTRIBUTES: _job(t.OP_GET_JOB_ATTRIBUTES),
    t.OP_GET_JOBS: _anyone(t.OP_GET_JOBS),
    t.OP_GET_PRINTER_ATTRIBUTES: _anyone(t.OP_GET_PRINTER_ATTRIBUTES),
    t.OP_HOLD_JOB: _job(t.OP_HOLD_JOB),
    t.OP_RELEASE_JOB: _job(t.OP_RELEASE_JOB),
    t.OP_RESTART_JOB: _restart_job,
    t.OP_PAUSE_PRINTER: _operator(t.OP_PAUSE_PRINTER),
    t.OP_RESUME_PRINTER: _operator(t.OP_RESUME_PRINTER),
    t.OP_PURGE_JOBS: _operator(t.OP_PURGE_JOBS),
    t.OP_SET_PRINTER_ATTRIBUTES: _set_printer,
    t.OP_SET_JOB_ATTRIBUTES: _set_job,
    t.OP_GET_PRINTER_SUPPORTED_VALUES: _operator(t.OP_GET_PRINTER_SUPPORTED_VALUES),
    t.OP_CREATE_PRINTER_SUBSCRIPTIONS: subscribe,
    t.OP_CREATE_JOB_SUBSCRIPTIONS: _subscribe_job,
    t.OP_GET_SUBSCRIPTION_ATTRIBUTES: _of_subscription(t.OP_GET_SUBSCRIPTION_ATTRIBUTES),
    t.OP_GET_SUBSCRIPTIONS: _anyone(t.OP_GET_SUBSCRIPTIONS),
    t.OP_RENEW_SUBSCRIPTION: _of_subscription(t.OP_RENEW_SUBSCRIPTION),
    t.OP_CANCEL_SUBSCRIPTION: _of_subscription(t.OP_CANCEL_SUBSCRIPTION),
    t.OP_GET_NOTIFICATIONS: _of_subscription(t.OP_GET_NOTIFICATIONS, "notify-subscription-ids"),
    t.OP_ENABLE_PRINTER: _operator(t.OP_ENABLE_PRINTER),
    t.OP_DISABLE_PRINTER: _operator(t.OP_DISABLE_PRINTER),
    t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB: _operator(t.OP_PAUSE_PRINTER_AFTER_CURRENT_JOB),
    t.OP_RESTART_PRINTER: _operator(t.OP_RESTART_PRINTER),
    t.OP_CANCEL_CURRENT_JOB: _anyone(t.OP_CANCEL_CURRENT_JOB),
    t.OP_GET_DOCUMENT_ATTRIBUTES: _printed(
        t.OP_GET_DOCUMENT_ATTRIBUTES, integer("document-number", 1)
    ),
    t.OP_GET_DOCUMENTS: _printed(t.OP_GET_DOCUMENTS),
    t.OP_CANCEL_JOBS: _operator(t.OP_CANCEL_JOBS),
    t.OP_CANCEL_MY_JOBS: _anyone(t.OP_CANCEL_MY_JOBS),
    t.OP_CLOSE_JOB: _job(t.OP_CLOSE_JOB),
    t.OP_IDENTIFY_PRINTER: _anyone(t.OP_IDENTIFY_PRINTER),
    t.OP_VALIDATE_DOCUMENT: _anyone(t.OP_VALIDATE_DOCUMENT),
}

# Those whose request cannot be carried out here: nothing is printing.
STATUSES = {t.OP_CANCEL_CURRENT_JOB: 0x0404}
