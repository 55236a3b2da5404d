# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "nbf_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjF9.dLMxQc0bU6pxbCU6jgYzGKTM6_tIgasSY_iI4Oa2gPs9OUMXg-1tWYf3VW6vaCcH"
        b"NgNM-z_ATcFF3aAWT2AJTQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOiIxIn0.XF76zyce-4dkaVD5RjGszTHxjTAP8ZaByAOiBW86hWP87xGyvfs96LBSqZRhkTRhFrXVab4PB"
        b"K1zhVmbmV1UEw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOi0xfQ.PYN2wzNHB_RPd5Fmipek6d0yd772cPmUopRv25iu4Vxu3p0Wfqin65Li3akqbwfi0G3jtJZJUq"
        b"k8s6xfzEslOw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOm51bGx9.58lFqEqbk49WjHx73JD_a_ZrDmSFqMm6iTvMKaGaOtoygl6oB9M8IhvVkmBi1wSqwctwBmj0"
        b"J2Ko57qMFlvCJw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.2Jcf3F22tzILqsfhhtZYTScpE6gdh3Cc_l_inbXTzq69UyefBv"
        b"fMaCe9l0Zjt5vlyJ67FvxKsob4mnXPRNolKQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4MDAwMDAxMjF9.AsrrsndXBkGLCgDZAuokJ0M2DfoNFJ7LxmjuesaZgifUL5_K-L1Q_2ROwFDucn7r"
        b"VIaeRZS30ZoDq258Pazvxg",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOiIxIn0.yhpWCcgwMXCgMV-k5TIk1oyg8EfB04crvoxFpMZcjCkPkH3d0D2jZr5QWKp-mM01tebSGg5ec"
        b"NYrx7QEvmVJOQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOi0xfQ.VzL-0odVb3WOE0gsN5m17_8mT9SpgDXzM1NEwkB1pBmMhhnhq2j3mtNtu8pKvaS-07dxPRExk8"
        b"L4JtOJuuv3kA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOm51bGx9.MrliafpY3lYq01piI4xMOIWujAGRw9_vZBbgXP1VtreXuX3mcSWgaNCmv_rIN-A2quPGLldH"
        b"eTn4ibIk7li7QA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.PgU5tiLGnEweV4I-WJYnwrCms4eKUtui04JzCuvWtUv3geqjiU"
        b"UUMObM7ize-3iV4vjNu6oH68z75YtoJDZaKg",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "CVE-2026-34980_sub_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IiIsInNjb3BlIjoicHJpbnQifQ.wZn"
        b"-faZhJZXCQ6Ch8V8K06amw6y_Kk40TKvAbduGiNW-obUe8iDErFYBKaGWVfKg9Cn7RpIdgFCMViP7ORgtTA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-7-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Nywic2NvcGUiOiJwcmludCJ9.YgZA7"
        b"hIRPdgv0wy-YO-nx5lBLGET9s0FJnrxFKPzzK6kWAxjSxCqN97yKtulDRhAer-o0RLi9mSEW77_dDoYxg",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-None-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6bnVsbCwic2NvcGUiOiJwcmludCJ9.z"
        b"jA4iBypI-3fLeK2VobBR9IhUy8GPf3HG-_saBGxUaYqXSMmwbdCtMdOdp7HqaFSwqW6A7rnP9LTQlMkujckOA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_---ann---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6WyJhbm4iXSwic2NvcGUiOiJwcmludC"
        b"J9.ietSn1Fw8JmC7ABCMvtcFpdWhSYxLQMTJW9Q-Zu1qM4KkzoKj3Wt3ub-tkXEANi7Cd5bV_H54z9nPqRYD1Qy"
        b"wQ",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-sssssssss-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6InNzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3"
        b"Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc"
        b"3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nz"
        b"c3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3MiLCJzY29wZSI6InByaW50In0.SqMOxmhfgh"
        b"KZaE03JOaSoPOMkPItlanPs5N9zvWLU8y4eo7Bjg4Q0AxFoUKH8tYia0IYGrgCFt8A03cmQO8aXQ",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcdTAwMDAiLCJzY29wZSI6InByaW"
        b"50In0.b_GaLqoFWbn47jaQSPdypQgXPU4yb4zlxyJZPwXlR5cYjkSZjoiKKHPCKpO13GDHnbCZMpvTc1MyG1W01"
        b"_hpXA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x1b--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDAxYkAiLCJzY29wZSI6InByaW"
        b"50In0.Zfp365RxOxYWWyBNHvcVK2XUjFV-ua9PzKPwh9SEJCOVoMqGNxCXQjXlvkjJkDoBXMdgp4iueIwwxsOl8"
        b"RGLug",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-nb-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcbmIiLCJzY29wZSI6InByaW50In"
        b"0.0JwV3Eqt9HD7g5_CFzB2Z7YXai0WYILDG91FYy6Gc1f6BLWchQ1EFfzfX836xpMj6IzcPh7im58uQbTMvz8Vv"
        b"w",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x7f-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA3ZiIsInNjb3BlIjoicHJpbn"
        b"QifQ._dbJNDozl_j53TLtL7ZDEJdp6rcZtLbzCsRxtdRsfI_mwsYqlGBxHeiYNrloPZMBfpStV6icbroL3ufX9o"
        b"ezpg",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x85-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA4NSIsInNjb3BlIjoicHJpbn"
        b"QifQ.-GHPzm8_dKjPUQzuoFlCUUegQWGxXWSy-B5W4H7ZmPOwK_ZLwCtlBNP-_wmbnbks3lvHijKuYZuRnF9_kr"
        b"uc0g",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-----------",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDBlOVx1MDBlOVx1MDBlOVx1MD"
        b"BlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1M"
        b"DBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1"
        b"MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx"
        b"1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOV"
        b"x1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlO"
        b"Vx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBl"
        b"OVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDB"
        b"lOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MD"
        b"BlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1M"
        b"DBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1"
        b"MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx"
        b"1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOSIsInNjb3BlIjoicHJpbnQifQ.MjPvaMFQn4-DLTa6bYIZ56u"
        b"HkiHAYCm5rcOt026o3VhpROXLhmDklkRbB6Og3zGgFIy62mOd6dhxoEzwYbVY8A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "sub_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInNjb3BlIjoicHJpbnQifQ._7OgvC9oyjY1dLa"
        b"HKM85saRWSft6B_v5BqHsJizIwMH_bq3Nrq_W2rZ2zkRHPwVx7lYmtOasg3GWhGjCmJN-0g",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "scope_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpudWxsfQ.6Op"
        b"PhwrRwap0BC8mwHNmvhb97NOhfNfzUmXymGAyohwZ82kqM7QE5d_7uHat2r4PybtOrqAcZfqVUv3t52qn9w",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiIn0.2V_Iiq"
        b"bvQgjhuk80RxBmesxaHcvefkLQvH_wpSKgqYf6bMEfqk9TJyPZqVKAMB4fr8vwPtWFfgreDoMxyUjmoQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_PRINT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiUFJJTlQifQ"
        b".GSFX5xT24pjzqH-1ckKEi1xgvntZUf_nHrGEXHA2jFXgrVfeGuuIzcGBkuZXkR_c-WQKbyeLytJc_qc0qiI8hA",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prints",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnRzIn"
        b"0.H-XY56tBXfZqazhyroTde5et6ZA7uOs-P2SC5BBvQWw5nKaD_Og_DjGLJYo2wHf2DvOhwpcZ5RIDlMitu3AnG"
        b"w",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbiJ9.0"
        b"H7Gg452LhRKR_nKxdNp8iznjhzD247gWrxyyT8PSitQhL-pbH8Mxfn6xtuDKSKyM2l9XiS1-gmXbRpR5Vwvmw",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_print-operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQsb3"
        b"BlcmF0ZSJ9.-jGSjSTLgVjF1n5qI2ddShtsJPKLO5Z0ram44em3tCaKqhjbIqKUOh4sz-7cosGfsesoD4rA-DNn"
        b"diMxG0dVig",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoib3BlcmF0ZS"
        b"J9.r7F0Uz5SvkMcB_h8NK4ed9e3upGzoKw7FynQCNxoT1fi7ZZraxf-g_-QcqM7qcUNb_tqGtGsbBgUgLy4MqJ0"
        b"bQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_--print--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpbInByaW50Il"
        b"19.HE3ccH9LjJmN7h_I1DAB_LSYWs1VawrgahbXU69zWO6u2hoMzhYrMBS2u0BNAk8Scibo8YM2p0bTJdmeICdS"
        b"9A",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoxfQ.UK7mWNH"
        b"rLR3rKqBkW7Q9PX2EeLZG6C8L7CtyjaKxCu5H1ZDJv_6FtaKU_0LPJHqKayz3VoYyodou_4yk11Bu0g",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_of_a_forged_one",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoieCJ9.PD3nQ"
        b"r40unYsibTCWvM6ddpD8EYwLe86G3Hs-t3ZHwAHvAeJNpjBulKWZsGz4lfK_IoeD_bM_mKozb0rKPcOUA",
        {
            "reason": b"signature is wrong",
        },
    ),
    ("one_part", b"mF_9B5f-41JqM", {"reason": b"not a signed JWT"}),
    (
        "two_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "four_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg",
        {
            "reason": b"not a signed JWT",
        },
    ),
)
