# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_keys.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_ec",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_rsa",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": b"RS256",
        },
    ),
    (
        "good_with_comma",
        b" {\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22},\r\n",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_no_use",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22,\x22y\x22:"
        b"\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "y_off_the_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfiY\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_and_y_swapped",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRh"
        b"uNVPqfic\x22,\x22y\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22}",
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
        b"_______8\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_31_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_33_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22AAK5AYeIrWA9YxbcpwOfIEcDHatRnxC5cXM"
        b"ty8HC-C_8\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_padded",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w=\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_number",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:5,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhk"
        b"LDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRh"
        b"uNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "other_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-384\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "secp256k1",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22secp256k1\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELl"
        b"xcy3LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22"
        b"P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22,\x22y\x22:\x224"
        b"-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_hs256",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22HS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_rsa",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3"
        b"LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_ec",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQAB\x22}",
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
        b"\x22enc\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_missing",
        b"{\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22,\x22y\x22:"
        b"\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_empty",
        b"{\x22kid\x22:\x22\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22"
        b"sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL"
        b"4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_129_bytes",
        b"{\x22kid\x22:\x22kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        b"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\x22,\x22kty\x22:\x22EC\x22,"
        b"\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:"
        b"\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2n"
        b"hkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_number",
        b"{\x22kid\x22:1,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22"
        b",\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ArkBh4itYD1jFtynA58gRwMdq1GfELlxcy3LwcL4L_w"
        b"\x22,\x22y\x22:\x224-JO1wQykHbOPgDl4sw2nhkLDfvweecViRhuNVPqfic\x22}",
        {
            "alg": None,
        },
    ),
    (
        "CVE-2006-4339_e_3",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22Aw\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_1",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQ\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQAC\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_33_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEw\x22,\x22e\x22:\x22AQAAAAE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH"
        b"8LE82pIaehSWNj9H17R7dWXWJVWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc"
        b"1pd4h5jj1ieq0Jh89_m1v9j4jJ7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqm"
        b"dDpPoM8Vv0oOYMy2OKtSveY6XdCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2J"
        b"pT_OPXGp5Mh2CEfwWVEg\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_2047_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22XBkH5N0lde1RtddtFCSr0TgbWRTF7gpHApvxVeM0nTq24AvXzcySlglryNGXD"
        b"-FiebUkNPQpLGx-j69o9urLrEqrRsOwBevHolroEBN1tX2ulrOOCuz40sRmzD3Q2wa1iHW_LZA1-2Bhm-ODPFuu"
        b"a0u8Q8xx6xPVaEw-e_za3-x8Rk9hOx1uq0p1Ro-1HrjPhDDqFl_ziRuisU2zpV78YmVIGzwFPA6wA_IK9nnk21T"
        b"Oh0n0GeK36UHMGZbHFWpXvMdLuhQLw2f6ZkmDP6KSyby_whCQ5zwUK784HMdSSImoL5Bdg0LSlC2fRjaj0AWobE"
        b"0p_nHrjU8mQ7BCP4LKiQ\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_4097_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22AXBkH5N0lde1RtddtFCSr0TgbWRTF7gpHApvxVeM0nTq24AvXzcySlglryNGX"
        b"D-FiebUkNPQpLGx-j69o9urLrEqrRsOwBevHolroEBN1tX2ulrOOCuz40sRmzD3Q2wa1iHW_LZA1-2Bhm-ODPFu"
        b"ua0u8Q8xx6xPVaEw-e_za3-x8Rk9hOx1uq0p1Ro-1HrjPhDDqFl_ziRuisU2zpV78YmVIGzwFPA6wA_IK9nnk21"
        b"TOh0n0GeK36UHMGZbHFWpXvMdLuhQLw2f6ZkmDP6KSyby_whCQ5zwUK784HMdSSImoL5Bdg0LSlC2fRjaj0AWob"
        b"E0p_nHrjU8mQ7BCP4LKiYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
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
        b"\x22sig\x22,\x22n\x22:\x22ALgyD8m6Suvao2uu2ihJV6JwNrIpi9wUjgU34qvGaTp1bcAXr5uZJSwS15GjL"
        b"h_CxPNqSGnoUljY_R9e0e3Vl1iVVo2HYAvXj0S10CAm62r7XS1nHBXZ8aWIzZh7obYNaxDrflsga_bAwzfHBni3"
        b"XNaXeIeY49YnqtCYfPf5tb_Y-IyewnY63VaU6o0faj1xnwhh1Cy_5xI3RWKbZ0q9-MTKkDZ4CngdYAfkFezzyba"
        b"pnQ6T6DPFb9KDmDMtjirUr3mOl3QoF4bP9MyTBn9FJZN5f4QhIc54KFd-cDmOpJETUF8guwaFpShbPoxtR6ALUN"
        b"iaU_zj1xqeTIdghH8FlRM\x22,\x22e\x22:\x22AQAB\x22}",
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
