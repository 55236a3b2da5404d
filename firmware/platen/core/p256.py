# SPDX-License-Identifier: MIT
"""ECDSA on the curve P-256 with a 32-byte hash (FIPS 186-5 section 6.4.2): verifies, cannot sign.

    y^2 = x^3 - 3x + b (mod P), base point G of order N

Points are (x, y) for the outside and (X, Y, Z) with x = X/Z^2, y = Y/Z^3 inside; Z = 0 is the
point at infinity. u1*G + u2*Q is one pass over both factors, two bits of each at a time: always
256 doublings, and an addition for each of the 128 digits that is not zero. All of it is public
(key, signature, hash), so that timing tells nothing.
"""

P = 0xFFFFFFFF00000001000000000000000000000000FFFFFFFFFFFFFFFFFFFFFFFF
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
_B = 0x5AC635D8AA3A93E7B3EBBD55769886BC651D06B0CC53B0F63BCE3C3E27D2604B
_GX = 0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296
_GY = 0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5

_INFINITY = (1, 1, 0)


def is_key(x, y):
    """Whether the integers are a point of the curve; infinity has none. The cofactor is 1."""
    return 0 <= x < P and 0 <= y < P and (y * y - x * x * x + 3 * x - _B) % P == 0


def verify(x, y, signature, digest):
    """Whether signature (64 bytes, r and s: RFC 7518 section 3.4) is the key's over digest.

    The key has passed is_key; digest is 32 bytes.
    """
    if len(signature) != 64 or len(digest) != 32:
        return False
    r = int.from_bytes(signature[:32], "big")
    s = int.from_bytes(signature[32:], "big")
    if not (0 < r < N and 0 < s < N):
        return False
    w = pow(s, N - 2, N)  # 1/s: N is a prime
    u1 = int.from_bytes(digest, "big") * w % N
    rx, _, rz = _both(u1, r * w % N, x, y)
    if rz == 0:
        return False
    # r is x mod N, and x = rx/rz^2 may be up to P: compare without the division.
    zz = rz * rz % P
    return r * zz % P == rx or (r + N < P and (r + N) * zz % P == rx)


def _both(u1, u2, x, y):
    # u1*G + u2*(x, y), not divided.
    table = _multiples(x, y)
    first = u1.to_bytes(32, "big")
    second = u2.to_bytes(32, "big")
    point = _INFINITY
    for i in range(32):
        a = first[i]
        b = second[i]
        for shift in (6, 4, 2, 0):
            point = _double(_double(point))
            at = (a >> shift & 3) << 2 | b >> shift & 3
            if at:
                point = _add(point, table[at])
    return point


def _multiples(x, y):
    # i*G + j*(x, y) at 4i + j, as _add wants them: with Z^2 and Z^3.
    found = []
    row = _INFINITY
    for _ in range(4):
        point = row
        for _ in range(4):
            zz = point[2] * point[2] % P
            found.append((point[0], point[1], point[2], zz, zz * point[2] % P))
            point = _add(point, (x, y, 1, 1, 1))
        row = _add(row, (_GX, _GY, 1, 1, 1))
    return found


def _double(point):
    x, y, z = point
    zz = z * z % P
    yy = y * y % P
    s = x * yy % P
    m = 3 * (x - zz) * (x + zz) % P  # 3x^2 + az^4, for a = -3
    x = (m * m - 8 * s) % P
    return x, (m * (4 * s - x) - 8 * yy * yy) % P, 2 * y * z % P


def _add(point, other):
    # other: (X, Y, Z, Z^2, Z^3).
    x1, y1, z1 = point
    x2, y2, z2, zz2, zzz2 = other
    if z1 == 0:
        return x2, y2, z2
    if z2 == 0:
        return point
    zz1 = z1 * z1 % P
    u1 = x1 * zz2 % P
    h = (x2 * zz1 - u1) % P
    s1 = y1 * zzz2 % P
    r = (zz1 * z1 % P * y2 - s1) % P
    if h == 0:
        # The same x: the same point, or the one that it adds up to infinity with.
        return _double(point) if r == 0 else _INFINITY
    hh = h * h % P
    v = u1 * hh % P
    hhh = h * hh % P
    x = (r * r - hhh - 2 * v) % P
    return x, (r * (v - x) - s1 * hhh) % P, z1 * z2 % P * h % P
