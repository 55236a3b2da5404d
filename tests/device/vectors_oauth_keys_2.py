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
        b"\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2n"
        b"hkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "twice",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22,\x22alg\x22:"
        b"\x22ES256\x22}",
        {
            "alg": None,
        },
    ),
    (
        "not_an_object",
        b"[{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}]",
        {
            "alg": None,
        },
    ),
    ("empty", b"", {"alg": None}),
    ("first_line", b"{\x22keys\x22:[", {"alg": None}),
    ("last_line", b"]}", {"alg": None}),
    (
        "1025_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22,\x22pad\x22:"
        b"\x22\x22}                                                                              "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                                       "
        b"                                                                               ",
        {
            "alg": b"ES256",
        },
    ),
    (
        "long",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22,\x22pad\x22:"
        b"\x22xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"
        b"xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx\x22}",
        {
            "alg": None,
        },
    ),
)
