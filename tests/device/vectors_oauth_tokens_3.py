# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "typ_at-jwt-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0ICJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.QrTz0BKVIK_soBWx4w6EHIJTpZEmOgFpf1892tnSYt3crgRfGMgkRPEJVE9KCFcgam8FNg75SmP3hv_BEeD20"
        b"w",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_xat-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoieGF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.KB6TiFGlE1fWkLmZjJZhdTPDb6v0rqdhk_UHKfDT4WCPfpQZtvogizzOgefDWFJ_1mxr9zJ69oAkPjT7w-ykQ"
        b"Q",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_application-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vand0In0.eyJpc3MiOiJodHRwczo"
        b"vL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.VaofOnAFhqzrpgdgMyfnVHJ-0BKqEOTzpwxlfPpnX1DwsAKBbpuUEQNbV8z_rABhjYJxthWBRV"
        b"qSTpmXjUfKfw",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoxfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hv"
        b"cCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.LkSjlkF0"
        b"acIBtqswg5NTzsbPHoJdhe0MFPsA6o-Kg2hWoPha9l4zDwZV7JUAR0jx4YtYgQPVWJzD1pGH0w0TUQ",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI"
        b"6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.wVwnf0F5tS5vT18s_41"
        b"wBgwHc7SdkyUNpgcn7ofKjP0lubyowfVR1_YgGKLqILrgzAtOVYhL-jT-bJFbNDmOZg",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "iss_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJhdWQiOiJwIiwiZXhwIjoxODAwMDA"
        b"wNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.hU6JU9s1ys08fG_DsCS-5lbPOj4u42_DvJlF7MNXyb"
        b"kyO2Jg5H345qkkJDLqx8BDcIkpQgkrzifnsw1qbmCDng",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example-shop-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcC8iLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.WF3q3ZuJIFOBDJ_7qL8gngznE63RHq92WsLWSM-KC7uwqopA7l3dGpAzwKFw9z-RQQi63lAEu6J76mBeqem97"
        b"g",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.8ll4-g"
        b"gGBlsjIZVlouu3x2OHxXuxYECWKcTeREdBRlZiBOWZ6mHR-6yt8o8791MicCa6zuZxzHKuLdysJEfLoQ",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_HTTPS---as.example-shop",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJIVFRQUzovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".0wBMRvm-2IIirmlo0jis3xYh8TiT04d_17TcQKe1KNBFqIrB-fLHBbVBw8uM2Pnq4heritxhVGkirsgwStJ3OA",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOlsiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiXSwiYXVkIjoicCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.fIJC_nWXsalcG3ojcYGjpNNd-IYNH5tpMyKKaLe_Skt17FNnuPPOWPtnVhepJT6hAGRNPbwA2yth0x8deBCM"
        b"4A",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiIiLCJhdWQiOiJwIiwiZXh"
        b"wIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.iB2t1-YFi9rDg1rbVTm7ynJmxxz234"
        b"SSexXefBp70X9RLui5SXjesAdgGABXPQ_dSrZ12K8BWm1-eui0FwNcmg",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "aud_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6bnVsbCwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.MKBdm5le9DnjMrYOY-ASq9hTv9369L2Ia_PpvcnnoGHN94ZqXKwR9adh00vWP6umHaLPrL_HdL0TsJ4bY2tkU"
        b"w",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IiIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.k"
        b"YQS0iOmYkHBaGbSQUcMVssuWYiVP1puEsLRlx7jOPU-csuxYew2v8EojfubCM-VsqrTlzbrBiZRXU2u1KJ6TQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_q",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InEiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".-SCD95yW0TVWILSEpu9TbOIwBtN6Rk26kGBsLaF9eIBIEzKsJyMUwb0kyEWlXUjaGc0thhDyUGUHpUcidEqQHw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_P",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IlAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".pQqr8Ez4_-KuLT2jKNgQq8OtxW6bVOQvJlpVf-Rsaz85G6Z0_RZSZ5Og6sI71syZKkUjmA0Zs0k1wMjIO4Ie2w",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW4iLCJleHAiOjE4MDAwMDA2MDAsIn"
        b"N1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.7hSuQ3afgCO0I4C-pcgWMc-milT5gf9enE9SiIk8Hh4vk7IdVU"
        b"4q3Kia_vvFP4tpifHNeWtTiEn_sPV2ZfGlZw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-print-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW50LyIsImV4cCI6MTgwMDAwMDYwMC"
        b"wic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.w9dqghrSnLNh6e-32k0Pd76yUg9X7bYOSVWg7qqNGWtDwINT"
        b"l7PiQ91Zw8GZVN8bKszJvd9BDwvKfWBhzNo24w",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W10sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.M"
        b"5oH6ThAaH5rzgx5lw9iM3MqqGUmNcIEs7hQZ8IIPCUW3F3GNpgO8wML0xrLDs68VObQ9c3OiHRFWtTsyxsqTw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--q--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJxIl0sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.GRqmjYCyFvlE8qIb2f-bgy3sBYI9_z72fdO5ezaDfngvTW8KmLCEWNUi2rtr9EtVyvzBZpXBJSsHkBpBR7e7"
        b"Cg",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_---p---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W1sicCJdXSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0._67Mp_q_Dye8QYmAr0AhLtFIHqkvWqwkmc2bNIHawbTZMRbOT4mcABrvfDYcvkU1NFTHtzfKoa0RhlS_8"
        b"gP12Q",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6MSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.cp"
        b"Tn6mRF3so1idkgfjKGu_31ctdyMBjN3hxT1TyV4Np1HpWKjKiijHp4wmOUtjo8xrULVGgcnQUdGen2Cf4xFA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--p---1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6eyJwIjoxfSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.yxUDMNlKVmtUhIUSljMlztLhsRBqd1eq6eNqGcxXYyLH2CW0tKitRim4P-Oaun1xOKjIPnVedvM7kel--"
        b"F7AzA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.MLKZUzvY6by_I"
        b"BAAtW91FvSiXOss6DqIRKasiyQ1odQ1HM5aJPgwiNFBpecmv5xBhwMbRH9FyFyZP-sV3tz5IA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "exp_120_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".4tPRnLjFKW3z7fkRHcfrCowqHjQKnPvdc_PVTlQUrhS2KRl2o-6c3oeuTJraoYRLVXWIJZrU4mVB4cwimlQCXQ",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_long_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.f7autB-5uUu"
        b"u2pFC7kSCX49CqQzwvrLcEDJZ2lEclgJiraB_lN3lVaz19oMPfzTYVzrUaLdCai7eR3Evh01cbA",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.dToevwsP8enNc8NPAr4LY4"
        b"DjWEVX5NiG9vas3nAqNIdo93RbGYBf632hU4L6SB_kX7Zeb5loiqSyFLssil1bLg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOm51bGwsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.GsxYw3U"
        b"LiCsZ1wMsXnwTyOyon_DT6H2MhOS6zIXKmhKJsU2_yJkLOEX571BT8acfFFMxCpjjFNyRY0VaoskwyA",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1800000600",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOiIxODAwMDAwNjAwIiwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.hYSRl7v1Mo84L4rQt_7kAFpL5JW_BZVdU_LMCh8n1bLts6SLqhuDuo_VOYx9Gos7caKEGvzRN9evasTvfwzA"
        b"NA",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_True",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOnRydWUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.oPUeIfU"
        b"xO9pFJOZ040QZ4Ie58nHb9MicltbyR95jM4P2F1WwONKzYbkJkUyODwToefl7vS_Jq-Nlru7wPz_vdQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.55KR2hvWgD"
        b"1tE96lYfcLCD1d_La2iuScyhb7s-XmCZAkBQnQBnWCYD0zIMWpfwZy1iIAWmVOH0nV4QIKBSiUpw",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.ytuDDeUgyjl"
        b"qwkeyF2dWVB_TYmZrmYXHLpiLV4TMK1YPyqzSmy_ix8bg92n4ju7tMnAY0XCQ2sjDJ7eCmFGh_g",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1099511627776",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEwOTk1MTE2Mjc3NzYsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.asjTMpPW-ITREX9GdIQ8nO63x4bR1u13VmTwg7H48vnSsws9wuR6m6JqYBeAwCNNGXp9H6AHJZHvWCbq6f"
        b"OwaQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_9223372036854775808",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjkyMjMzNzIwMzY4NTQ3NzU4MDgsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.rg75vWyhGPyA_7NOCZ0JIyPbZnc2eb_kuOLnlLewSjYeHgULLuziWahogQ4CwAjqDKQOxgnBMt"
        b"JX2RHZZgvxoQ",
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
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.FBs7R9iY83R2daPFayIV71Dz9a6o2EB-T8fTVIdPsHErxh"
        b"Eip3BGt65kvb9OUd25K3_cLaVILBbRC00rXXf2NA",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1800000009-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOlsxODAwMDAwMDA5XSwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.Z_KWt4Kl9osd1kmp-d2HL03EaBVy6X68DsUYPypPt1AH41EyZusdMERDsk37Gnpra_ozte-d24NdR6T2AYQu"
        b"gg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1208925819614629174",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xMjA4OTI1ODE5NjE0NjI5MTc0NzA2MTc2LCJzdWIiOiJhbm4iLC"
        b"JzY29wZSI6InByaW50In0.dVXxwvKpvGtToWFWphMM8GOLzxFTBND0Xhl6J1YVwPALWQcbvPWguXTPpluS921CT"
        b"tl_4IEUu-OpWeq-vDV5nw",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1e999999999",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjFlOTk5OTk5OTk5LCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.-hSDDCG2DxwCTSHx9Cfk3fAnwAVwm4GX3jPK-8xBNjaHJXxnq_2Cyy9k2k5PN2TLZbHwFW0f8nkEfbiX6JDHB"
        b"A",
        {
            "reason": b"no usable expiry",
        },
    ),
)
