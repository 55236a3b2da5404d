# SPDX-License-Identifier: MIT
"""QR codes that `qrcode` 8.2 made, with the masks that have the fewest of segno 1.6's points.

A row: bytes of data, version, whether error correction is L, mask, and the first 8 bytes of the
SHA-256 of its modules, a byte each. tests/host/test_qr_oracle.py makes them again.
"""

CODES = (
    (1, 1, False, 0, "dd0f19d23439637f"),
    (14, 1, False, 0, "2a476d7eda21953d"),
    (15, 2, False, 5, "163dcc0e49d63533"),
    (26, 2, False, 7, "95e4cf2fa7c39e2e"),
    (27, 3, False, 4, "158197269788fcef"),
    (42, 3, False, 2, "dc83167a35c630c0"),
    (43, 4, False, 6, "adfd27a1261b17e0"),
    (62, 4, False, 4, "da39124c8d839774"),
    (63, 5, False, 4, "a003e1d092617003"),
    (84, 5, False, 0, "0b3623376f1fc0c4"),
    (85, 6, False, 4, "c62ad7df6c13254c"),
    (106, 6, False, 3, "c1a8615c9121e830"),
    (107, 7, False, 3, "9f759f11697deb00"),
    (122, 7, False, 1, "e971b7613f463e24"),
    (123, 8, False, 3, "f965b33f954579f4"),
    (152, 8, False, 5, "482ae302dd10d737"),
    (153, 9, False, 4, "57effc641e85aa0d"),
    (180, 9, False, 5, "2fda7993bf7ce463"),
    (181, 8, True, 4, "0ca6bb8c75211cb8"),
    (192, 8, True, 0, "7e560bd066624fbc"),
    (193, 9, True, 3, "fa9c01d25e547e91"),
    (230, 9, True, 1, "96dc1103d8e3b76b"),
)


def data(count):
    """What is in such a code."""
    return bytes([(i * i + 7 * i + count) & 255 for i in range(count)])
