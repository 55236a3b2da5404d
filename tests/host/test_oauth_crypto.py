# SPDX-License-Identifier: MIT
"""RS256 and ES256 against `cryptography`: the same verdict about every signature.

Good ones, ones with a bit changed, and those that a careless verifier takes. On the board's side
the vectors do this (tests/device/test_oauth_vectors.py); here it is done with new keys and often.
"""

import hashlib
import random

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import (
    Prehashed,
    decode_dss_signature,
    encode_dss_signature,
)

from oauth_cases import SHA256, N, P, raw_rsa
from platen.core import p256
from platen.core import rsa as rs256

HASH = Prehashed(hashes.SHA256())
CURVE = ec.SECP256R1()


def raw(der):
    r, s = decode_dss_signature(der)
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def ec_verdict(public, signature, digest):
    if len(signature) != 64:
        return False
    r, s = int.from_bytes(signature[:32], "big"), int.from_bytes(signature[32:], "big")
    try:
        public.verify(encode_dss_signature(r, s), digest, ec.ECDSA(HASH))
    except InvalidSignature:
        return False
    return True


def rsa_verdict(public, signature, digest):
    try:
        public.verify(signature, digest, padding.PKCS1v15(), HASH)
    except InvalidSignature:
        return False
    return True


def flipped(data, chance):
    """The bytes with one to three bits changed."""
    changed = bytearray(data)
    for bit in chance.sample(range(8 * len(data)), chance.randint(1, 3)):
        changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


# proves: B44 T5
def test_es256_agrees_with_cryptography():
    chance = random.Random(1)
    verdicts = {True: 0, False: 0}
    for _ in range(40):
        key = ec.generate_private_key(CURVE)
        public = key.public_key()
        point = public.public_numbers()
        assert p256.is_key(point.x, point.y)
        for _ in range(25):
            digest = chance.randbytes(32)
            good = raw(key.sign(digest, ec.ECDSA(HASH)))
            assert ec_verdict(public, good, digest)
            for signature, hashed in (
                (good, digest),
                (flipped(good, chance), digest),
                (good, flipped(digest, chance)),
            ):
                verdict = p256.verify(point.x, point.y, signature, hashed)
                assert verdict == ec_verdict(public, signature, hashed)
                verdicts[verdict] += 1
    assert verdicts[True] == 1000
    assert verdicts[False] == 2000


EDGES = [
    0,
    1,
    2,
    3,
    (1 << 128) - 1,
    N // 2,
    N // 2 + 1,
    N - 2,
    N - 1,
    N,
    N + 1,
    P - 1,
    P,
    2**256 - 1,
]


# proves: B44 T5
@pytest.mark.parametrize("d", [1, 2, 3, 4, 7, N - 4, N - 3, N - 2, N - 1])
def test_es256_where_additions_meet_themselves(d):
    """Keys near G, and hashes at the edges: the sums double, cancel and vanish."""
    key = ec.derive_private_key(d, CURVE)
    public = key.public_key()
    point = public.public_numbers()
    good = 0
    for e in EDGES:
        digest = e.to_bytes(32, "big")
        made = raw(key.sign(digest, ec.ECDSA(HASH)))
        assert p256.verify(point.x, point.y, made, digest)
        for r in EDGES:
            for s in (1, 2, N - 1):
                signature = r.to_bytes(32, "big") + s.to_bytes(32, "big")
                verdict = p256.verify(point.x, point.y, signature, digest)
                assert verdict == ec_verdict(public, signature, digest)
                good += verdict
        # e = -r*d: u1*G + u2*Q is infinity, which has no x.
        r = (-e * pow(d, -1, N)) % N
        signature = r.to_bytes(32, "big") + (5).to_bytes(32, "big")
        assert not p256.verify(point.x, point.y, signature, digest)


# proves: B44 T5
def test_es256_with_an_x_above_n():
    """Few points have an x between N and P; then r is x - N. One is built backwards."""
    x = N
    while True:
        x += 1
        y2 = (x**3 - 3 * x + p256._B) % P
        y = pow(y2, (P + 1) // 4, P)
        if y * y % P == y2:
            break
    assert x < P
    # R is this point. With u1 = 1 and u2 = 1: Q = R - G, so that G + Q = R; s = e = r.
    minus_g = (p256._GX, P - p256._GY, 1, 1, 1)
    big_x, big_y, big_z = p256._add((x, y, 1), minus_g)
    over = pow(big_z, -1, P)
    qx, qy = big_x * over**2 % P, big_y * over**3 % P
    r = (x - N).to_bytes(32, "big")
    public = ec.EllipticCurvePublicNumbers(qx, qy, CURVE).public_key()
    assert ec_verdict(public, r + r, r)
    assert p256.verify(qx, qy, r + r, r)
    assert not p256.verify(qx, qy, r + r, (x - N + 1).to_bytes(32, "big"))


# proves: B44 T5
def test_p256_keys_are_points_of_the_curve():
    chance = random.Random(2)
    for _ in range(300):
        point = ec.generate_private_key(CURVE).public_key().public_numbers()
        x, y = point.x, point.y
        assert p256.is_key(x, y)
        assert p256.is_key(x, P - y)
        for wrong in ((x, y ^ 1), (x ^ 1, y), (y, x), (x + P, y), (x, y + P), (-x, y), (x, -y)):
            assert not p256.is_key(*wrong)
        x = chance.getrandbits(256)
        y = chance.getrandbits(256)
        with pytest.raises(ValueError, match="curve"):
            ec.EllipticCurvePublicNumbers(x, y, CURVE).public_key()
        assert not p256.is_key(x, y)
    assert not p256.is_key(0, 0)
    for other in (ec.SECP256K1(), ec.BrainpoolP256R1()):
        point = ec.generate_private_key(other).public_key().public_numbers()
        assert not p256.is_key(point.x, point.y)


@pytest.fixture(scope="module")
def keys():
    """RSA keys of every size that is used, and one that does not end with a whole byte."""
    return [rsa.generate_private_key(65537, bits) for bits in (2048, 2050, 3072, 4096)]


# proves: B44 T5
def test_rs256_agrees_with_cryptography(keys):
    chance = random.Random(3)
    verdicts = {True: 0, False: 0}
    for key in keys:
        public = key.public_key()
        numbers = public.public_numbers()
        assert rs256.is_key(numbers.n, numbers.e)
        assert rs256.size(numbers.n) == (numbers.n.bit_length() + 7) // 8
        for _ in range(1000 if key.key_size == 2048 else 100):
            digest = chance.randbytes(32)
            good = key.sign(digest, padding.PKCS1v15(), HASH)
            for signature, hashed in (
                (good, digest),
                (flipped(good, chance), digest),
                (good, flipped(digest, chance)),
                (good[1:], digest),
                (b"\0" + good, digest),
            ):
                verdict = rs256.verify(numbers.n, numbers.e, signature, hashed)
                assert verdict == rsa_verdict(public, signature, hashed)
                verdicts[verdict] += 1
    assert verdicts[True] == 1300
    assert verdicts[False] == 5200


# proves: T5
def test_rs256_signature_plus_n(keys):
    """A second writing of the same signature, where it fits in as many bytes."""
    key = keys[1]  # 2050 bits in 257 bytes: there is always room
    numbers = key.public_key().public_numbers()
    digest = hashlib.sha256(b"x").digest()
    good = int.from_bytes(key.sign(digest, padding.PKCS1v15(), HASH), "big")
    assert rs256.verify(numbers.n, numbers.e, good.to_bytes(257, "big"), digest)
    again = (good + numbers.n).to_bytes(257, "big")
    assert pow(good + numbers.n, numbers.e, numbers.n) == pow(good, numbers.e, numbers.n)
    assert not rs256.verify(numbers.n, numbers.e, again, digest)
    assert not rsa_verdict(key.public_key(), again, digest)


def cube_root(value):
    low, high = 0, 1 << (value.bit_length() // 3 + 2)
    while low < high:
        middle = (low + high) // 2
        if middle**3 < value:
            low = middle + 1
        else:
            high = middle
    return low


# proves: T5
def test_CVE_2006_4339_a_cube_root_is_no_signature():
    """Bleichenbacher's forgery: nobody's key is needed when what follows the hash is free."""
    key = rsa.generate_private_key(3, 3072)
    n = key.public_key().public_numbers().n
    digest = hashlib.sha256(b"forged").digest()
    start = b"\x00\x01" + b"\xff" * 8 + b"\x00" + SHA256 + digest
    root = cube_root(int.from_bytes(start.ljust(384, b"\0"), "big"))
    block = pow(root, 3, n).to_bytes(384, "big")
    assert block.startswith(start)  # the forgery works: a parser would find the hash
    assert not rs256.verify(n, 3, root.to_bytes(384, "big"), digest)
    assert not rs256.is_key(n, 3)
    honest = key.sign(digest, padding.PKCS1v15(), HASH)
    assert rs256.verify(n, 3, honest, digest)  # so it is the block that was wrong, not the key


# proves: T5
def test_CVE_2006_4340_and_others_every_byte_of_the_block_counts(keys):
    """A signer whose block has one byte wrong, wherever it is, has signed nothing."""
    key = keys[0]
    numbers = key.public_key().public_numbers()
    digest = hashlib.sha256(b"x").digest()
    right = b"\x00\x01" + b"\xff" * 202 + b"\x00" + SHA256 + digest
    assert rs256.verify(numbers.n, numbers.e, raw_rsa(key, right), digest)
    for i in [*range(1, 12), *range(12, 196, 8), *range(196, 256)]:
        wrong = bytearray(right)
        wrong[i] ^= 1
        assert not rs256.verify(numbers.n, numbers.e, raw_rsa(key, wrong), digest)


# proves: T5
def test_rsa_keys_have_bounds():
    for bits, good in ((2047, False), (2048, True), (4096, True), (4097, False)):
        assert rs256.is_key((1 << (bits - 1)) + 1, 65537) == good
    n = (1 << 2047) + 1
    assert not rs256.is_key(n + 1, 65537)
    for e, good in (
        (-65537, False),
        (0, False),
        (1, False),
        (3, False),
        (65535, False),
        (65536, False),
        (65537, True),
        (65538, False),
        ((1 << 32) - 1, True),
        ((1 << 32) + 1, False),
    ):
        assert rs256.is_key(n, e) == good
    assert not rs256.is_key(-n, 65537)
    assert not rs256.is_key(0, 65537)
