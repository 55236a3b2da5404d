# SPDX-License-Identifier: MIT
"""Where the audit log goes on: at the start, and after an entry that could not be written."""

import binascii
import hashlib

from micropython import const

from platen.model import limits
from platen.shell import utc
from platen.shell.address import host_of
from platen.shell.audit import NEW, NOTHING, OLD, Audit, date

_HASH_BYTES = const(64)
_FIELDS = const(12)
_HEX = b"0123456789abcdef"


def start(config, printer, server):
    """Give a server that has just been made its Audit."""
    from platen.core.der import Certificate

    log = Audit(config["state"], printer, bool(config.get("audit_job_name")))
    log.note(b"start", status=config["profile"].encode())
    if config.get("certificate"):
        with open(config["certificate"], "rb") as f:
            der = f.read()
        found = Certificate(der)
        status = b"-"
        if found.ok:
            log.expires_s = found.not_after - utc.epoch_s()
            status = b"expires=" + date(log.expires_s)
        digest = binascii.hexlify(hashlib.sha256(der).digest())[:16]
        log.note(b"cert-load", status=status, document=digest)
        log.check_expiry()
    server.trail = log
    if server.counts is None:
        server.counts = host_of


def find(folder):
    """(hash, number, size, torn): the last entry, the size of the file that goes on, and what
    follows that entry in it, (bytes, first 16 digits of their SHA-256), or None.

    A size of 0: a new file has to begin. Torn by 0 bytes: only the end of a line is missing. The
    files are not verified: that is done where they are read (host_tools/audit.py).
    """
    last, size, torn = _last_entry(folder + NEW)
    if last is not None:
        return last[0], last[1], size, torn
    last = _last_entry(folder + OLD)[0] or (NOTHING, 0)
    return last[0], last[1], 0, torn


def _last_entry(path):
    """((hash, number) of the last entry or None, size of the file, torn as in `find`)."""
    last = torn = None
    size = whole = 0
    line = b""
    try:
        with open(path, "rb") as f:
            rest = hashlib.sha256()
            line = f.readline(limits.AUDIT_LINE_BYTES)
            while line:
                size += len(line)
                found = _entry(line)
                if found is None:
                    rest.update(line)
                else:
                    last = found
                    whole = size
                    rest = hashlib.sha256()
                is_open = line[-1:] != b"\n"
                line = f.readline(limits.AUDIT_LINE_BYTES)
            if size > whole or (size and is_open):
                torn = (size - whole, binascii.hexlify(rest.digest())[:16])
    except OSError:
        pass  # not there yet
    return last, size, torn


def _entry(line):
    """(hash, number) if the line looks like an entry, with or without its end."""
    fields = line.rstrip(b"\n").split(b" ")
    if len(fields) != _FIELDS or not fields[0].isdigit():
        return None
    digest = fields[-1]
    if len(digest) != _HASH_BYTES:
        return None
    for c in digest:
        if c not in _HEX:
            return None
    return digest, int(fields[0])
