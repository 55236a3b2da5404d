# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "four_parts_last_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
        b".",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "five_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
        b".e.e",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_header",
        b".eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1Yi"
        b"I6ImFubiIsInNjb3BlIjoicHJpbnQifQ.TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfP"
        b"fPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_claims",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0..TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-"
        b"qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg",
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
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
        b"=",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "padded_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
        b"==",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "other_alphabet",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8+/",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "not_canonical",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wh",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "one_character_more",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TU7-fi2_Y3QG7UNlYUkeNYoA-skb5-qWeHzUcQuXA_tIdEP17W6cfPfPZw5ZpDCSCIVNlCyyWZCIFn3staZ8wg"
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
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.P8aLrD0D3_i_Pkg5Gqh49A3jtNkZuFwYH731Ywfbp-LyxPu89"
        b"hXxWLNF-n4FoFzPFBmnQUSDF4541vY57j3Y-AA",
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
        b"Njb3BlIjoicHJpbnQifQ.GLucOisBstoNwPzgeYkRX6UBAjkrKIjpLNtSm3VsegoQ8VJYTScEDzOgfZs3qJbrpB"
        b"OD0FrAKyOoJHUswRs72g",
        {
            "reason": b"too long",
        },
    ),
    (
        "claims_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JzdWIiOiJyb290In0.uMUNjKopTkrPk_cAsN32pSkZZ4dUepGyy_6NyAntD4qGICmvSfJiJ8g3C5S6k2Sxt8PXV"
        b"P0MfwmWleD8UdYWrw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JcdTAwNzN1YiI6InJvb3QifQ.WSBoA_4RJ1HCma2sSZaWcPihFHwuFSinixSqZho0-7J881axyuo3rhREwiiCLl"
        b"u_h93i9gtay8xgWoKPk7fDIw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_inside",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4Ijp7ImEiOjEsImEiOjJ9fQ.k_zume6tQcqp8_q2JLKU3zKtlV6no00NKDGIC7MnBdeQcJpovGCT1QqQhBZGSx"
        b"giQKoeE28rh2-40806IKfDgg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.W3siaXNzIjoiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"1d.b4lrFFlHKw-69OkA9DiWqn2FdRKl0wzNIG_rQ-RmRBO8HgjLilR0JvzUwDoMH5mMPuQeGAtO0jp5d2ltREhC"
        b"JQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.Imh0dHBzOi8vYXMuZXhhbXBsZS9zaG9"
        b"wIg.yfnWbqIEB6T_0ZA6PF3aMTWDo_qTu8xxqQL0BGx4h6OSl4RjnkR7LRBOWPWYz71L9qyuBwcVrS40lOmwWxp"
        b"eCQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifX"
        b"g.DSNsYmsdMGPJKPrP5ExIWSHSzVBHgT25v1ERjdsYeIV8HxIJdT4H06CiY7BVNwLiczchDQs4IyjsGLZWAetRB"
        b"A",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nul_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"A.OSE6d-nmnDslxx56lgEvBte4_i3-fkkASXV0rxQBaJvC_s8Nk43p6eCwd6TLg79yYjeJtkh9appnU6NVKR6ki"
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
        b"iJhbm4iLCJzY29wZSI6InByaW50In0.7iD9nkyAvm21IIrUWj-zU3DhIUH05T8i60Hu5axBOyZO08Z2--2tkrxN"
        b"mF6aKZ3ASQngm9tbbUL77gRQssf-Dw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comma",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLH"
        b"0.ibCN1hlJzHH2LjPc3UWo3WgmcImb0U56WGVx27OytDMKoC5-RHxqSCmFSdWp-V2xOgcT8tpCwayVUBSLFdhbr"
        b"w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_bom",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.77u_eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.HVyzTxpCJ9_C3fQMUibAXe-_qNV_TFRfjbrgXfhMyiImTb8yFGk7LQiBP-2f76KCbi7AYPpc9ftl1s-q2c"
        b"0AZQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comment",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.LyoqL3siaXNzIjoiaHR0cHM6Ly9hcy5"
        b"leGFtcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.ChI3FZc_jPeJGNLXt1BorhR-XZxZ31KJ4EO4QBqiRDvZVaMGwswbOl1hmcHScq4YF8npbeLTs00RLHA_U"
        b"Sft7Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_single_quotes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eydpc3MnOidodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCcsJ2F1ZCc6J3AnLCdleHAnOjE4MDAwMDA2MDAsJ3N1Yic6J2FubicsJ3Njb3BlJzoncHJpbnQnfQ"
        b".Sdyo2oc5YKwp2jjKdNMRFLGgMvCEICRUKX-_8FoNp9jt1VUQPVJqL7M-wcuxgsSDDTLHmNQljsEkCw1M0PIC3w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_open",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQi.2"
        b"uK8YUjofAiRfpXz1nZ0z_h7AmQVW3nTLJpmoNz6rLSh2o20B3cI74nQV5M2a8EMenXPZj2WvL_VVq8Qc8zlqg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_not_utf8",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImH_Iiwic2NvcGUiOiJwcmludCJ9.E"
        b"whdxsJKC4BGxHjYMFxq4pZfbAdevPMRHIri8MIg-mkb_YlxgKwrmv93ScR3VmFUDkZ70YhGqJl9CQDgN-jf2Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_overlong",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IsCvIiwic2NvcGUiOiJwcmludCJ9.P"
        b"oUUi2hmZL3yxNX7d_cVPklQ7vkVFTAvlghha3SkBG8hTJq4Zyrq7R0acxNOL1iPVH5YZvJiGWlvhhv8qT-AEQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_surrogate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Iu2ggCIsInNjb3BlIjoicHJpbnQifQ"
        b".CnHCODV_-cIhKY5Rg9spuik2DyMDx8mkYA-15LQj24as2rIarhPm4caNa0kH_ULe2Y_9rmJSNFobeK9pwqtK-Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_half_pair",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1ZDgzZCIsInNjb3BlIjoicHJpbn"
        b"QifQ.QDD0x7fipDl3VG68tPODz_mxu7zTrpbuQYmOYmHxQPwdR_CQd-GXyoijjd0yXgOXOpx-br_PLFQhBUjUtS"
        b"HY6Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_control",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImEJYiIsInNjb3BlIjoicHJpbnQifQ"
        b".0vgnGg5RyNyq4-8R-XaLen-Fe8Se9tTkMi5MOAm1o5kLdAqkclOXKL350uMA0HgbcH37f3uHHKKc6hjNQsxWTA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
)
