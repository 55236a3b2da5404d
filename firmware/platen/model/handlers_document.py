# SPDX-License-Identifier: MIT
"""Operations on the one document of a job (PWG 5100.5, 5100.13).

Loaded when the first of them is asked for; `HANDLERS` as in handlers.py.
"""

from platen.core import ipp_tags as t
from platen.model import kept, tables_document
from platen.model.attributes import AttributeTable, add
from platen.model.document_names import DOCUMENT_DEFAULT
from platen.model.document_status import write
from platen.model.handlers import is_acceptable, refuse, success
from platen.model.request import WANTED_BYTES

_table = AttributeTable(tables_document.DOCUMENT)


def _wanted(request, otherwise):
    """Bitmap of requested-attributes over the document attributes."""
    wanted = bytearray(WANTED_BYTES)
    names = [
        record.value or b""
        for record in kept.records(request)
        if record.name == b"requested-attributes" and record.tag == t.TAG_KEYWORD
    ]
    if not request.has_requested:
        names = otherwise
    for name in names:
        if name in (b"all", b"document-description"):
            for i in range(_table.count):
                add(wanted, i)
        i = _table.find(name, len(name))
        if i >= 0:
            add(wanted, i)
    return wanted


def get_documents(printer, request, reply, job):
    """Get-Documents, PWG 5100.5 section 7.3: none before the document has come, then one."""
    if request.limit < 0:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    documents = (job,) if job.has_document else ()
    reply.uri = request.base_uri()
    reply.subjects(t.GROUP_DOCUMENT, _table, _wanted(request, DOCUMENT_DEFAULT), documents, write)


def get_document_attributes(printer, request, reply, job):
    """Get-Document-Attributes, PWG 5100.5 section 7.2; the one document is number 1."""
    number = kept.first(request, b"document-number", (t.TAG_INTEGER,))
    if number is None:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_BAD_REQUEST)
    if number != b"\0\0\0\1" or not job.has_document:
        return refuse(request, reply, t.STATUS_CLIENT_ERROR_NOT_FOUND)
    reply.begin(request, t.STATUS_SUCCESSFUL_OK)
    reply.uri = request.base_uri()
    reply.subjects(t.GROUP_DOCUMENT, _table, _wanted(request, (b"all",)), (job,), write)


def validate_document(printer, request, reply, job):
    """Validate-Document, PWG 5100.13: every check of Send-Document, and nothing else."""
    if is_acceptable(request, reply):
        refuse(request, reply, success(request))


HANDLERS = {
    t.OP_GET_DOCUMENTS: get_documents,
    t.OP_GET_DOCUMENT_ATTRIBUTES: get_document_attributes,
    t.OP_VALIDATE_DOCUMENT: validate_document,
}
