# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_keys.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_ec",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_rsa",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": b"RS256",
        },
    ),
    (
        "good_with_comma",
        b" {\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22},\r\n",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_no_use",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22,\x22y\x22:"
        b"\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "y_off_the_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxk\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_and_y_swapped",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJ"
        b"xBXskkxg\x22,\x22y\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_0_y_0",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAA\x22,\x22y\x22:\x22AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_p",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22_____wAAAAEAAAAAAAAAAAAAAAD________"
        b"_______8\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_31_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMp\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_33_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22AN0pbSVPVcnstekwqEfWUDtlj-OsUPKc9p8"
        b"EmfJJZTKZ\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_padded",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk=\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_number",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:5,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVv"
        b"Upsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJ"
        b"xBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "other_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-384\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "secp256k1",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22secp256k1\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz"
        b"2nwSZ8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22"
        b"P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22,\x22y\x22:\x22Q"
        b"MuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_hs256",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22HS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_rsa",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwS"
        b"Z8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_ec",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kty_oct",
        b"{\x22kid\x22:\x22o\x22,\x22kty\x22:\x22oct\x22,\x22alg\x22:\x22HS256\x22,\x22k\x22:\x22"
        b"AAAA\x22}",
        {
            "alg": None,
        },
    ),
    (
        "use_enc",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22enc\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_missing",
        b"{\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22,\x22y\x22:"
        b"\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_empty",
        b"{\x22kid\x22:\x22\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22"
        b"sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kl"
        b"lMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_129_bytes",
        b"{\x22kid\x22:\x22kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        b"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\x22,\x22kty\x22:\x22EC\x22,"
        b"\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:"
        b"\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEj"
        b"VvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_number",
        b"{\x22kid\x22:1,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22"
        b",\x22crv\x22:\x22P-256\x22,\x22x\x22:\x223SltJU9Vyey16TCoR9ZQO2WP46xQ8pz2nwSZ8kllMpk"
        b"\x22,\x22y\x22:\x22QMuheDiVLjvTh9y1cjrEjVvUpsv351CG9OJxBXskkxg\x22}",
        {
            "alg": None,
        },
    ),
    (
        "CVE-2006-4339_e_3",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22Aw\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_1",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQ\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQAC\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_33_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAw\x22,\x22e\x22:\x22AQAAAAE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_"
        b"sRJFVkqdCQ6cWdeg1b7TjuixORLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp"
        b"-IfZsR9qpviTJQKsHywQ_7EjigROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw"
        b"36Rthg-abG1e6HzpLRV2onZEnYQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-"
        b"8eP5tp_I02in3rmm-PAg\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_2047_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22WIWlW4k784EMHpQ1F8-4VIxyD3OArfcZr6qTtKxwH4ERlgtjqFuvNG3iA8aPf"
        b"2IkiqyVOhIdOLOvQat9px3RYnIlzU3VK8odTqMtvcq-d01rcJJkOzlVMtXtToPkV9nKFvoJb_MoYE7unp6GIVr0"
        b"_EPs2I-1U3xJkoFWD5YIf9iRxQInPbylE04BZoRnhf2rki8nYV8gpGhJVmKKbTvxrjzwYu6Dk2oQePJKhqdWIB4"
        b"b9I2wwfNNjavdD50loq7UTsiTsICV6CbVHTZBrRUjM7qRwBc_tYuw_-JEx4wph7DQk9YCe7l7Ij4kab_bzyyk6_"
        b"ePH820_kabRT71zTfHgQ\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_4097_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22AWIWlW4k784EMHpQ1F8-4VIxyD3OArfcZr6qTtKxwH4ERlgtjqFuvNG3iA8aP"
        b"f2IkiqyVOhIdOLOvQat9px3RYnIlzU3VK8odTqMtvcq-d01rcJJkOzlVMtXtToPkV9nKFvoJb_MoYE7unp6GIVr"
        b"0_EPs2I-1U3xJkoFWD5YIf9iRxQInPbylE04BZoRnhf2rki8nYV8gpGhJVmKKbTvxrjzwYu6Dk2oQePJKhqdWIB"
        b"4b9I2wwfNNjavdD50loq7UTsiTsICV6CbVHTZBrRUjM7qRwBc_tYuw_-JEx4wph7DQk9YCe7l7Ij4kab_bzyyk6"
        b"_ePH820_kabRT71zTfHgYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAB\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_leading_zero",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22ALELSrcSd-cCGD0oai-fcKkY5B7nAVvuM19VJ2lY4D8CIywWx1C3XmjbxAeNH"
        b"v7ESRVZKnQkOnFnXoNW-047osTkS5qbqleUOp1GW3uVfO6a1uEkyHZyqmWr2p0HyK-zlC30Et_mUMCd3T09DEK1"
        b"6fiH2bEfaqb4kyUCrB8sEP-xI4oETnt5SiacAs0Izwv7VyReTsK-QUjQkqzFFNp341x54MXdBybUIPHklQ1OrEA"
        b"8N-kbYYPmmxtXuh86S0VdqJ2RJ2EBK9BNqjpsg1oqRmd1I4Auf2sXYf_EiY8YUw9hoSesBPdy9kR8SNN_t55ZSd"
        b"fvHj-bafyNNop965pvjwM\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_empty",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
)
