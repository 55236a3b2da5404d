# SPDX-License-Identifier: MIT
"""RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017 section 8.2.2): verifies, cannot sign.

The only padding that is right for a hash is built and compared as a whole. Code that looks for the
hash inside of what the signer sent has been fooled again and again, most of all with the exponent
3: nothing is searched here, and small exponents are refused. All of it is public, so that timing
tells nothing.
"""

from micropython import const

# Bits of a modulus. NIST SP 800-131A allows no smaller one; four times the time and no real gain
# beyond.
MIN_BITS = const(2048)
MAX_BITS = const(4096)

# Public exponents: the smallest is what everyone uses, and the time of a verification grows with
# the bits of the exponent.
MIN_EXPONENT = const(65537)
MAX_EXPONENT_BITS = const(32)

# DER of DigestInfo for SHA-256 up to the hash (RFC 8017 section 9.2, note 1).
_DIGEST_INFO = b"\x30\x31\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00\x04\x20"


def is_key(n, e):
    """Whether the integers are a public key of a size that is used here."""
    return (
        n >> (MIN_BITS - 1) != 0
        and n >> MAX_BITS == 0
        and n & 1 == 1
        and e >= MIN_EXPONENT
        and e & 1 == 1
        and e >> MAX_EXPONENT_BITS == 0
    )


def size(n):
    """Bytes of a modulus, and of every signature made with its key."""
    k = MIN_BITS // 8
    while n >> (8 * k):
        k += 1
    return k


def verify(n, e, signature, digest):
    """Whether signature (bytes) is the key's over a message with this SHA-256 digest (32 bytes).

    The key has passed is_key.
    """
    k = size(n)
    if len(signature) != k or len(digest) != 32:
        return False
    s = int.from_bytes(signature, "big")
    if s >= n:
        return False
    filling = b"\xff" * (k - 3 - len(_DIGEST_INFO) - 32)
    block = b"\x00\x01" + filling + b"\x00" + _DIGEST_INFO + digest
    return pow(s, e, n) == int.from_bytes(block, "big")
