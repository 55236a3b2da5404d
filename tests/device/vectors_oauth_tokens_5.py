# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "four_parts_last_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
        b".",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "five_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
        b".e.e",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_header",
        b".eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1Yi"
        b"I6ImFubiIsInNjb3BlIjoicHJpbnQifQ.o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD"
        b"5NyzcIREvHIcF67XZmBVnPNOKfzlRctg",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "no_claims",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0..o7FVzyuxs8e8pdhIftUUId4f4w4QUW"
        b"wH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg",
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
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
        b"=",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "padded_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
        b"==",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "other_alphabet",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRc+/",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "not_canonical",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRcth",
        {
            "reason": b"not strict base64url",
        },
    ),
    (
        "one_character_more",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
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
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.NSl1ChZTKbBVI2s3WuEja_i6qLkzBjFUs1qw1HY8b1qK2Sig6"
        b"bEPrGtwfcogNic694kTLBBv5h_GPOC3O6VTSgA",
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
        b"Njb3BlIjoicHJpbnQifQ.U9lynizFYXtjy-86EJW4WkusDJq4yMTRyZnPui9QuG8z5OlekfBC2XH3YjR0rGRSZg"
        b"jI0tZmLGyOk_q7wSOQlA",
        {
            "reason": b"too long",
        },
    ),
    (
        "claims_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JzdWIiOiJyb290In0.B3WFkdVEDaPbctlDl46O_qnSKfrdpUni7t_p15Zkvb3EthJQ__OOS67unKsBhsyvuiBDv"
        b"33zLvgDb8g2TNO7eg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JcdTAwNzN1YiI6InJvb3QifQ.GI5VMGz4bwdJ25VGQ7gatNsVMyKr61S8ydeqGrIjcP0CQ3V2ShSJ_H9Fe6Pe5l"
        b"iMb5mb-7GFrv4AFLHpdP_seA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_twice_inside",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4Ijp7ImEiOjEsImEiOjJ9fQ.O3cD8D6_JN1eYdVlJCTIoHV7Z9EqsSWTuEuSI5vj01HHUP_5oO5dPVIsyhYyiC"
        b"Yqtxmy5AiY5m2hQtx6z7G-Gg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.W3siaXNzIjoiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"1d.dptBAQVnqYTuWMwCURigRKrSDhtCOtL6ylCpFDknaASRVfAMfWiGlQ4DSQ-JNKPf2yY5z_BvrTd5drtZx0gA"
        b"Aw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.Imh0dHBzOi8vYXMuZXhhbXBsZS9zaG9"
        b"wIg.Hd3pWQ-vi0dA9F4-giKOdB5xl6ja5iB3FaRZGou_RR1zmp8wVZ61IqTpr-8wv31_c4_HAgjlJxUm9fvf4WQ"
        b"3iA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifX"
        b"g.DYMmYnv626oCNDaWLLNzXcVaeJb040eRxnQPI_TrMS6-o4sJlqU_yLCwkir2Y77kZN-0HSGhrM2Ez5FmAIAjC"
        b"g",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nul_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"A.DslkkQRE_PFfpXpKfOYJTCrPNObDDyg9bQpgKQn8XnjWWLy2egik4CswKFbFSVOr27AURozQwjgq1uWAO40z0"
        b"w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_two_objects",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifX"
        b"siaXNzIjoiaHR0cHM6Ly9hcy5leGFtcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiO"
        b"iJhbm4iLCJzY29wZSI6InByaW50In0.W_l4bj2pQ1Hcfrbjpj9zSekUyMSeH2ekLAH6JSm1gGSCn31eYwTM9Djd"
        b"cr9-Bpe4-XKhau5PbT7gtsKnssZMaQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comma",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLH"
        b"0.N-n7Z19udOi1fuxW-b_mIshwNAUr4jbkZt7eI9e7lZgzmYmFy92zEkP0QpYskG4Mike5Hm1-_Jg5BRiWq-cHp"
        b"w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_bom",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.77u_eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.58ngnSyKqaK0ArwbpmWfQRh5xkYBnks3RdOSXrJXDI18rt9TJS_vmrBBdoCXQUzrHfCjL1VsPwP5V0bObt"
        b"W46w",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_comment",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.LyoqL3siaXNzIjoiaHR0cHM6Ly9hcy5"
        b"leGFtcGxlL3Nob3AiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.559FSK6mKyLMpvdTx1nCVdiuqQWGPTsBRFftwVaYDhuI0FsOTiIMBu5N8178pHETIBSGJwCM5Iss2Jrds"
        b"NGqPQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_single_quotes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eydpc3MnOidodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCcsJ2F1ZCc6J3AnLCdleHAnOjE4MDAwMDA2MDAsJ3N1Yic6J2FubicsJ3Njb3BlJzoncHJpbnQnfQ"
        b".TOUKeN43vA2ZtZ93WOzdhhMDGsne-mSVrsXQDIoCjORleFbSoJSZhZjtofRj6-QWlh1vol0wSd0Enfk31kMNDg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_open",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQi.C"
        b"llGXSWAf5bQoXSCiH7wWw0VleJp4AodqmO1fzJbyoAR2pzjh8mfZCE9aM1rKI9rCkRPdSddOsGA3qSn_j_vYw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_not_utf8",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImH_Iiwic2NvcGUiOiJwcmludCJ9.O"
        b"-4GzymE6n7SdC1mVLQPaEpFEGhV1rvltwJJSmd-wWHXLGfnTCAzVokamPdghPe-4Sp3KAvM12cQau74w1ME_Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_overlong",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IsCvIiwic2NvcGUiOiJwcmludCJ9.1"
        b"jxommIjQTugS1zpg6vz-FomWYhqZfWAGxe1DK0OLx2sYrnsRDj0Grd2VWU5CgwXL_EGZfDCWhYeIJkIuI20Xw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_surrogate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Iu2ggCIsInNjb3BlIjoicHJpbnQifQ"
        b".K6ev1A2HF5ua0rJwpdwlGmlq7ZgbnnMia-M3MkcwbkDcG3Cf6pV1VGzR9sHIKlPvzanol8IOppdTC8TjmtjLcg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_half_pair",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1ZDgzZCIsInNjb3BlIjoicHJpbn"
        b"QifQ.YfLsMxRbyLXlisQH6-mLQ3BujnuUAqElg6p6hD1ATDMV4S2yqjBTvEDHddEBi8xE4I_FYNvkMD_jw5HnV_"
        b"lpPA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_control",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImEJYiIsInNjb3BlIjoicHJpbnQifQ"
        b".UiYui1xdvTnHW3crl-QyR3PVzQIGndHJCVxygIM4ujkiFdJwlD46XU2ZrNgUV--lxr-x686uVKQMdOLf-QFP2g",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
)
