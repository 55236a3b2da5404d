# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_keys.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "kid_128_bytes",
        b"{\x22kid\x22:\x22kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        b"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\x22,\x22kty\x22:\x22EC\x22,"
        b"\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:"
        b"\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEj"
        b"VvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "twice",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22,\x22alg\x22:"
        b"\x22ES256\x22}",
        {
            "alg": None,
        },
    ),
    (
        "not_an_object",
        b"[{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}]",
        {
            "alg": None,
        },
    ),
    ("empty", b"", {"alg": None}),
    ("first_line", b"{\x22keys\x22:[", {"alg": None}),
    ("last_line", b"]}", {"alg": None}),
    (
        "1024_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22,\x22pad\x22:"
        b"\x22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "1025_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22,\x22pad\x22:"
        b"\x22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\x22}",
        {
            "alg": None,
        },
    ),
)
