# SPDX-License-Identifier: MIT
"""What libcups thinks of a certificate at first sight: `libcups_trust.py PEM HOST` prints a word.

A program of its own because libcups keeps what it trusts in files: the caller gives HOME and
CUPS_SERVERROOT of an empty folder.
"""

import ctypes
import ssl
import sys
from pathlib import Path

_WORDS = ("ok", "invalid", "changed", "expired", "renewed", "unknown")  # http_trust_t


def main(path, host):
    cups = ctypes.CDLL("libcups.so.2")
    cups.cupsArrayNew.restype = ctypes.c_void_p
    cups.cupsArrayNew.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    cups.httpAddCredential.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_size_t]
    cups.httpCredentialsGetTrust.argtypes = [ctypes.c_void_p, ctypes.c_char_p]
    der = ssl.PEM_cert_to_DER_cert(Path(path).read_text())
    credentials = cups.cupsArrayNew(None, None)
    cups.httpAddCredential(credentials, der, len(der))
    print(_WORDS[cups.httpCredentialsGetTrust(credentials, host.encode())])


if __name__ == "__main__":
    main(*sys.argv[1:])
