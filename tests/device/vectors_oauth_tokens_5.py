# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "four_parts_last_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b".",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "five_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b".e.e",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_header",
        b".eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1Yi"
        b"I6ImFubiIsInNjb3BlIjoicHJpbnQifQ.xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpF"
        b"tvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_claims",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0..xD9XO8wib7GBxT9OcaIPAOdn0SeS-B"
        b"hU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "no_signature",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "padded",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b"=",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "padded_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b"==",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "other_alphabet",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl+/",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "not_canonical",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_R",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "one_character_more",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b"AAA",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "size_2561",
        b"eyJhbGciOiJFUzI1NiIsImN0eSI6IngiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwcz"
        b"ovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlI"
        b"joicHJpbnQiLCJwYWQiOiJ4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.qJIkFLGX6VR3--1OV85IVfy4ijoRJGbGHDXwuBWUed0B-8ssK"
        b"xdOmjbQ2KkRdbTPw5jfUisaAzYMjWGLthGlOwA",
        {
            "reason": b"too long",
        },
    ),
    (
        "header_513",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieCI6Inh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.SDuo00pLTj9O0XdLbLXNudAaYmRjCy0RwMjHGEAYugjTiyP6yKw6F_y9VwdzlQd1lf"
        b"Ny-eovdQ3UcU9EhtCk7A",
        {
            "reason": b"too long",
        },
    ),
    (
        "claims_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JzdWIiOiJyb290In0.RDHepPiTsXWm7SC4RdvX_2xRWuHYWk8ds2ALsyRJTL1gh76RzneR2dVAjINpW7JXRNFi0"
        b"dU-Txh69ep3yPrNrA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JcdTAwNzN1YiI6InJvb3QifQ.V_rVB4z03qHUxXu2iZOoFQkO28mK1fjIThf5N6u_bgQLk_y4-CHXtHeVYpjmAH"
        b"bZjmnzI6c4wvhU2w4ciu4BcA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_inside",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4Ijp7ImEiOjEsImEiOjJ9fQ.W9R_H3RXli5rmLpP5E7vaKZxipm_mwkvgkWycoUkAJkgAo1mcpPQh7Boj2dQqW"
        b"EM1j-NWCo6dOSRpGCN8F3Kow",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.W3siaXNzIjoiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"1d.lDc-T4r5zCzZpgZ-CXJm3rFqopK8NTtREnNvMN46vPDa2uEz0m6ScpyyRVYUxCrcaXIViJWXlhTRxLYaw2wj"
        b"NQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.Imh0dHBzOi8vYXMuZXhhbXBsZS9zaG9"
        b"wIg.Or02ORMPNBd_Dz097fLP9kRiAHWRN8UjyxVMeNn1aXE3pyqan8u9uBqflDcFlJvzKqNrx9bQayaLDBM99Mv"
        b"Xkw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifX"
        b"g.g4tnV9XmaTe9znfyYRNjv4_p-f3pZNXiy6b6OaSN3dEKx_axjEAJIZ99FTqbkSs-QaN4PKkI2l4-0TYCvseV8"
        b"A",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nul_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"A.YZQICdeU7h5XTSZ5C8_xraR0wRTDHwIea1Mch6-m_V73zlq_4995lfg0bq_yZeK6VitNTFksD8SNIXbfjoNaL"
        b"A",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_two_objects",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifX"
        b"siaXNzIjoiaHR0cHM6Ly9hcy5leGFtcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiO"
        b"iJhbm4iLCJzY29wZSI6InByaW50In0.omIX3GSJyrfsJ0P8Yo8NtCUzjvo-ebn_jVvyrU-Eu2g6o1GWCs1OpGoq"
        b"OyjESfB2Wt5bYNY1WPi5dMskSVrZzg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comma",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLH"
        b"0.h4uxa46JMXIXGTMihw_d_AQKiBDNeq-9kpJa3GWvYaujr3T0_7ioLTOMLj_-_6CAmOFakweD8ASvj3Au60o90"
        b"w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_bom",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.77u_eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.2VQCq01yo6SIlO6_teZnFJmlWL3vLZnfe2tYmYVuf2saFznQJwI7SCo5RIrApn2vzgGCE8DKwcXipLCzj0"
        b"fIKQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comment",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.LyoqL3siaXNzIjoiaHR0cHM6Ly9hcy5"
        b"leGFtcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.FuEa5C1YAyinb5gtEflmOF-OXGfmzwx4OYtrczpYe4Rvo9ZSLHhfyl-ZLVlompwkBte95yVgTPO4DXLte"
        b"P8U0Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_single_quotes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eydpc3MnOidodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCcsJ2F1ZCc6J3AnLCdleHAnOjE4MDAwMDA2MDAsJ3N1Yic6J2FubicsJ3Njb3BlJzoncHJpbnQnfQ"
        b".sgmVDMk6ItoNT6D663rCbxyDg-RZrC0Ab88dnmEf8-_Nqu2N2jLvs9V1dsz8-ZkdQ0X1oX3tMJa96v3GYEoF1A",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_open",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQi.7"
        b"gO6kcffgZ73KL5fi-NPhmgIO0xuYwcLin5qBWZk5ZID1YCt-7AjQPwRXHssvLeFRjRKI5T-1b8DKn_vBgwiUQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_not_utf8",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImH_Iiwic2NvcGUiOiJwcmludCJ9.2"
        b"1FQ8xkw-6utEXQiAzWMd1Bz9eGdIYiNBzAMCw9GYNIpveMgbDb3hrxK71CGdP05rn_gC3HX-RIaTJhwAt29Sg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_overlong",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IsCvIiwic2NvcGUiOiJwcmludCJ9.T"
        b"yk3TZmiya7BN5w8-vT99acYjUSb8ocbh-MNpk1mmRmJmgT6xKVkvh8bVpF8x8SZUTlmgIxlXjfs_fHoG-6JHg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_surrogate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Iu2ggCIsInNjb3BlIjoicHJpbnQifQ"
        b".PJOBYwQbWAf7OfuLYE6OR5soDpLeXTem8GqITb1vyZppbkbs5iziuH1GbbCISqm9DyKG-jQTwAnZpPgmTAmgqQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_half_pair",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1ZDgzZCIsInNjb3BlIjoicHJpbn"
        b"QifQ.gdyjzi0hyN1eaoijxhaGed0RSrqhBURNbo3blX5vFGDysv_a2bOMfaddAJW5n0RHrvFEJLru7Wr9p4ozmC"
        b"uVIA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_control",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImEJYiIsInNjb3BlIjoicHJpbnQifQ"
        b".15KGoO2WdThMcfZbCSokyWPqKUBpF3XT0X8IC4Qr7e-3hW525f-a0s5iOD8We_R0WOSq3eISQCxQEDl3ENIpMQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
)
