# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "typ_at-jwt-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0ICJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.V_EjRKMOnKvLmNFTgFzh2xa6A55jIbckw2NC6rVa1R0AYxWVZHFkrGIvJXygWHattVfWGp79tDUgAeBwDOTlE"
        b"w",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_xat-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoieGF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.F453jgSIMOzhfP9wpdIx0BoFEMkRdjwQegFwmVcTnlpyawoCrgh0dQBKm_Oj3G8uIC-EY6CdxkMBsx1rT5VXo"
        b"Q",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_application-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vand0In0.eyJpc3MiOiJodHRwczo"
        b"vL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.xSEeBAeu0xIe1_LJ_ZHfQV32BGjBZWQ8l7bMs_cDK9UjzqssBKHMwlff0IBbgEz0ychfEOUGqI"
        b"0qkfXFWhP95A",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoxfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hv"
        b"cCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.P1itIBiw"
        b"wL0ZbIGORNNr_fr1Sp_yID1VzG1u5fwpZSpa1X4wmTdFJcakrcV0vrvPaaDrjicAE9OQF0_UMHGeVg",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI"
        b"6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.yygn7VFfiodLZf_NHnU"
        b"5pa1AlONQTD6Zdbqe0VtVay_3SvY6M21S14W9jXloD3t84wnjohCvNBlXVTmaVt9tYQ",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "iss_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJhdWQiOiJwIiwiZXhwIjoxODAwMDA"
        b"wNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.DZSP6gQxuxyoLeLEPTeA510nrdSPsHOqRtX9ykSw7F"
        b"oy8U5TjUomi_7aXWTM73jDJfNnSwLOXG-G69uo3aMUHQ",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example-shop-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcC8iLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.OH2bYxtY4yFF1An3P0IPDWUYlBo-47ZPWcXgomgWlaTq9yT7br8xsyWqCD5KHCNFmt5uIK_JsyhAAW780X3zM"
        b"w",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.K5n6M4"
        b"KwS1z9iScUXQ8YNpkwVo8azPJVS0fVI-FfhKy9H2YKT6AntNUkvFnW69hUrS5zu7KmQluwzXpw_PQtNw",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_HTTPS---as.example-shop",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJIVFRQUzovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".rrxF0LZueaiVIOBwd11qvDXVzX1wQX0c8eTemS5-S5B1-aIOFwIjhBe0AFDCqm1z5oKjtshqQiJRBWnZpOQavA",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOlsiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiXSwiYXVkIjoicCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.Zh98QhFOhASIuaQC8gjPCQmGsFUa8UrTgoVbsmMYO4xRt5zt-QpkerzQR1KU0BCvYhf1NFVLamOaMVLC1QzU"
        b"6A",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiIiLCJhdWQiOiJwIiwiZXh"
        b"wIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.6ndfEvCtD6h6Uok8ekzZYaNP8qf0w3"
        b"Du7wBIRw0kn9vRFgEV5zsUntYkJHnD1t4MKJYaVqMerlmpj1PdoujaDg",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "aud_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6bnVsbCwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.NZC4ZGk-PDv2L037xzfkHaxtNxROavmYFeiFbzBGK-xOla-gFsHtrrOsA9gsq5SwTZMuYk7vW0FhgXFhlWKVh"
        b"w",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IiIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.Z"
        b"LFoelSbdwlYe4UNqsWYQaFjkakLkkNC8EAyPiBUO9bW1aCKYHqA-7kKOZonCcCvlwkES87iqPdYWmlrdbdXfA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_q",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InEiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".EC6Q76PNcZkPbAfILB4YjvKieBydXDgDtbWI9th4RLRo8P7SnX91QM9UvCEFJE66MLSxNRMDENBpiGt9RkX3qw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_P",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IlAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".PFNuJyBOf3kNz3_u1_4J0ISVMkftU1oZ5na3wIB5Q2i5XxsUNr9VPFv4t7uJfLy2I0B-dMcUG7ovwD-uPke37Q",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW4iLCJleHAiOjE4MDAwMDA2MDAsIn"
        b"N1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.vngIevj_6k4OzVsapkx_onM60afUeVeG-DnPreoRVDF4PK63ds"
        b"nnUE7x5cF4nwJFdkO8a6EbbmLSJuU2EhEiWw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-print-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW50LyIsImV4cCI6MTgwMDAwMDYwMC"
        b"wic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.rvyNSCXWL6Us-bhlL2tPrtwvzVflByVhylW1FFXD-HSZ5o8T"
        b"CA_y1X6_vomIMrMNZc6_RdbYuqpa2u3eqwzGcQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W10sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.h"
        b"sElm2pzT8_bAB_X0mnh8Xjvk9sWnfI0Ipp6sWVDxun87vpqdnFvDeTD6uXweIHuj_6b6K2jktL-DEbmU4SgjQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--q--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJxIl0sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.Tdz6RxIfVjKLCfeejuciVPjMGwC_d4mH-hKFXXxyg5bTRO3i5xZPl_GoJBJT3O5jRQCHgOqpgPMgBQ7IMrfO"
        b"Uw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_---p---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W1sicCJdXSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.aGXtRQt_MDo35ye_GdaJ5yGL3QqrjCafTwxzy16Iw7KOl2V_WZzwlK4wLJFKUadLB-a6LKgYz3OZ_xAUu"
        b"WXo0Q",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6MSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.UU"
        b"wU57AxsgZLyLFVCDn8coSZjkeKP4IQqTc1dImR9br0fzp9HRk3oDC5XtrfnJQBTp_c1rrXoP8yT9y96JY6FA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--p---1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6eyJwIjoxfSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.M_x2p60iOiVnZl1xhkdCZg9zTvkF-cw73j_FqrG5glBFMzCgdq88PJ5A1YkArSHIZlDfY0ayQXB8daFli"
        b"IJcSA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.ZYhgpP2Ius5K0"
        b"DpXaa4stW9GqfxNevyQr9BM_fDALh0K7lu4O5Ld_XOpCb4jNKDzV7CRLz3W2JMHBbL--4z-Xw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "exp_120_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Y1Bp5WTPeP1S1GTY9X2X7WOuU4ODCzYJybgXpp4eNLQ_2We23NvkZkXJGTp96KDu_L2aJWkpOqTVUZQJLDmY2g",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_long_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.O0gj6Elvq_T"
        b"tMKEoHZo0tvfhPEYTzI6KDLxWBcZHjlNgBYyhFCWqXVGgh-o4BxTRNNjBKWXrMXRp4aoDOs9VmA",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.9N0GGTROduj2Q0biLaW2Yk"
        b"I_tMGXQq1Z00Oi7DK_KnQu1dGNEE1KCtZYCPXJ1TQRvaFcyU8TOVm9iDAwoscusQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOm51bGwsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.eTDsQti"
        b"cXeBcZPEXPmL1VX-F7Sl0A05kXqtpYR3K8XgfoJhlOhCBjMyhItRcsJhrsoKt15Q6zf2LYZUnn-5Flg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1800000600",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOiIxODAwMDAwNjAwIiwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.EUEd1HQ2vhNhQXVqu9wg6DPDpj0B19fG1xRoSI8HCefxbAxWHPDOpO8R8LrgGv_e--G1pVgA3zvdvda1NMF9"
        b"Pg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_True",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOnRydWUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.PxTfU_3"
        b"nM3K04VofoJiVLoWtiuX2cq6XPvXlZn47T_jyC8-yeclWoAX4GrS9noaNzLK1pYI61GEkfueJ-4Qd0A",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.BnXef1n60N"
        b"QirGCmK8Tb9jWfdZP530JLwaBZOC0O7FbFxY36O-2vd01KfMHq32oNgqm6OiyXrHkSKMerQf2CpQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.frQ9-PgRrdB"
        b"phtLG6vDJc1AdtLSWBHbIvKxuycrU6yCDocdVSiYaIbUIpESKafry58VVO4j2S5ElsggruofyuQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1099511627776",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEwOTk1MTE2Mjc3NzYsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.Rv4UZFzlsQNEmHdqNRAGlmwTtxVpcMA3AM8GByJ7FrfeUHDdeqgPqshHwmZYPdA_Yak_S-l5sywLULhzn_"
        b"JDsw",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_9223372036854775808",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjkyMjMzNzIwMzY4NTQ3NzU4MDgsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.MFZkeekgS_MJ9P-BtebHFkhSfKs75zr39yW2d4-s7vasArkuF5P-sF2QZYx9E5Qen406NrVSDH"
        b"tisjG_APXFhg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_10000000000000000000",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
        b"AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM"
        b"DAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
        b"MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"
        b"wMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.cQwjNfgO1TxPitJyw4Jp8ogl3tn5OjO3nVKWt5aNIKlSwN"
        b"AEnj1l0etN-_uS2N50nCabNsnLSDPLTRvEKJYpxg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1800000009-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOlsxODAwMDAwMDA5XSwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.geqaqT69S7htVrTahe4Ib-9wn0EQCYEG0EayGSvNtI4FZiMD3Mq73pPaZgA19DVMMyE2mJjMVX-h93GufUG8"
        b"aA",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1208925819614629174",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xMjA4OTI1ODE5NjE0NjI5MTc0NzA2MTc2LCJzdWIiOiJhbm4iLC"
        b"JzY29wZSI6InByaW50In0.P3SSDtC8aaNOkx4zmc56QNmgpqZiac0pKbXnNJY6d5RJiP3qpCMftAKG-HsGxqC58"
        b"SEoVomhCtPu-SlJrmfU_Q",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1e999999999",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjFlOTk5OTk5OTk5LCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.YAO0uINyZnj_FoirO3xE2xgpSNeR2EfgmTbvHUPKnw5w_17kitwTnbbUOlzO1BB3lGRLOWoiA_xEIyRfR6Uyx"
        b"w",
        {
            "reason": b"no usable expiry",
        },
    ),
)
