# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "CVE-2016-5431_jwk",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".lbg-e2846pGZrtlAu1j62uaaxu1cklQ7bTpLSUe2gI8",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2016-5431_empty",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".7QQxTd-FM0nWCp6-ykeDjQxrO5sOWgdPUw-mObqttc8",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_RS384",
        b"eyJhbGciOiJSUzM4NCIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".nGiN4tegkGfJ_DTun5rpLEvMU1hJzH53dBFAiZnqNqMudxnFpl31M8mQO-LTzWs-2ecVJml-xC2mMdv-EbBPZQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_PS256",
        b"eyJhbGciOiJQUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".fXBzeCeFThd-h6KF4GkZBxee4JrTmQ5pSn7D7K7MUiZsxxc_Y_NEouaP9ICtnePO4cSmykVP4gNClqAH3mXXjg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES384",
        b"eyJhbGciOiJFUzM4NCIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".2YKAHTHajFgi4fUUpd5v2GAemVGOjTe49BOnR5GMtEWe_Ll6_6uHaxakHalCkgU6RGcemyDYwHSVKDqECC2Pag",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256K",
        b"eyJhbGciOiJFUzI1NksiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.tzEeb7UVa9LF1qCSSFZopYX3zakvCtAw_UHagvg4HtF0IQdnD_kJvV4_IPKrLDeq8F2y1k2Xh3dy57MdR6f99"
        b"A",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_EdDSA",
        b"eyJhbGciOiJFZERTQSIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".VcCYsDYMsZM9aGcUTDrXqFJJqQFASwIztBCv6r08XSlxKRjf0YLIeMg4rkaPBiqvEefnhekaMsFxRk7cEgy04A",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_es256",
        b"eyJhbGciOiJlczI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".axGgtWb9OevxpQ4Kte_7jqfZDreCPaATpE1ZzZrqvRbGFQPvSc725psstRPwb0E2L_ePKOq9HgpcVONFVo8HwA",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256-",
        b"eyJhbGciOiJFUzI1NiAiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.jyxdY0eqM4p7Ldtz3_RzQMLidUbamc_W18yvAjR3jiViI6CEJX8hgeHa4Hp5gkI2bGMKrdTm7lSd95NrybZ_p"
        b"g",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_",
        b"eyJhbGciOiIiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2"
        b"hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.itrHMT"
        b"aDkJdrs8ggxatFSGna7yw-mu95zrpRaye74ZWoQ9GnZPx7fAA8c-WVksrZ9mhZ-VVjoKsZWEALG6_6vQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_256",
        b"eyJhbGciOjI1Niwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.1DA_"
        b"cue8w6WgHowCPZzmEZsx8kzgXi1sp56Iu__FD4GVt3CNkAslSxW-0a1BPUuAc9YBRRG8tYrI4qHmXV29Gw",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_None",
        b"eyJhbGciOm51bGwsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.MPe"
        b"bZOI5877_iYpP5JysXQJSbBXonnx4-82Sv5biJiT4Mrf_hNLFValEb_o9n7sshB1-jXxEnrbGhWPtyCI6wQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_missing",
        b"eyJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZC"
        b"I6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.FkxPFsHLDhoqSdrlYb"
        b"RsCXevASjT8MFwf0ukE2hAmEpyra0pULvyzv9VzTRlVdHRcI3NnBzLst1Pd7Bi-LTT4Q",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "es256_by_rsa_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".1syFrk8xrGq8U2Qp7cHf6XtjYsFUNhFxVJlnBK7qF-Lty-bOMmCcQHkFaFAEEz3lkQKoovXBZlsY4vQlSf9jZg",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "rs256_by_ec_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".fyy6tc8842Ca2p1h1siBOJ_hQGuyDUfgqgJoAaJ63L4SYJNo5pzqfmxTLttW_Lck1B1pB_ktGGzcl3HY0ficwh"
        b"6mhBbwAmLkEt6sP-6on5ALSW9Lzo8hyUG0TpBsyq_iqyJOLdYRGThZFKCxkC97hdmwZAEcNKieyrxBay1HMTSO6"
        b"zq9SIw0PaNacHzFPogpchHr1sqYGVDlafW8V4XlCH47MqF5Ju7u8tBzzt0Oqk4zrK-YPOexqOp-A9nPzaS6EPh1"
        b"rU78Bs8Kt2mQBrewDjTSFojmcgg491x4ECOeuJDlf7k6jBpUuiO1G40y_btjrRFIIoLSdA6WpUd7j7rYQQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e2-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUyIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".PHP9ypliOCrKFU6VHC4qYNTAM11Dz3zcPjaXdNzCRM6-wD2j2QWFn0ErfyahoFQ1JOzqHtWwEnGyWx0DsJCkfw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"IK0hOz7V1-dvXdVM8W8jdatPbmvE8-qDyc10fKiXKyz5Q1afAI6ofZ8cbdzf75iSET-hVpD3BKmH4gOyJnpQ9A",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e11-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.ML1qFp-AeXwjhsYZEP_GGV3MFP4LWyuQHd00eJhmJHaSYNxbZerjB1axsPfCZHbCdqDj4uvo4lqr6lVm2gD2A"
        b"g",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-E1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IkUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".7Ep5ZcQ7QpwD_rteRvyk8v_i6LW_a0ydoZ-ljXravESr6pcA0Wz3vYZ3fTXOEVxsN9tc-XpgL4TMunGeoQqFcQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbG"
        b"Uvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.XT"
        b"tlAzB1gu_OV3-16vl28hcyaHIE-W_xF_XL1VmyVjWQGF7zjtEVvF2CHJsntlrYws-YD913U1dLtDpLoIlTQA",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-..-e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uL2UxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.4MOnLMGCcu8h1l9csYU9CKTdthTHhqzUBUOATj8ZRl6rbI5SNQm3x1-0HMHE8n2OAef964iLocGuhdo2ht"
        b"z6pQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1---kid---e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXCIsXCJraWRcIjpcImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.E1HYC3_50gu8BbP1ZFNuXAe2F4xJQQe9CPFJVaG6UbsjtXltc4HRInJ5b2ZffuFayM"
        b"oThv9i57vNA4Q1fSLVyA",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXHUwMDAwIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2F"
        b"zLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicH"
        b"JpbnQifQ.XAlvTCYaW_cjRPFZc9eC4iqPP08k7bv0ksv-XSA09xGyL12tNzQ3HxLZdsDi_UL3bF1nBo7rwzXADR"
        b"gHg8Eu8A",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_missing",
        b"eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsIm"
        b"F1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.u74_2QM5vqBicO"
        b"22nzSZzLykVl4qO99v_DVEXhMBeb3wjb9uVV_gjePR3AYjCLbDk_F0KeTiLFlu9G4T9vEACg",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "kid_number",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6MSwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.H6S"
        b"mNFCxyDnzfEzxEG7OcDWFXD3yhbq_dwIbNcFrKQoakPnxa59K-jQpXECnPAD5sYdH_5_DdBWfJeV0gxKl2Q",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "crit_--exp--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJleHAiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.Z8_yqNEqC4eCBBTum9AF77394QsomcJVkFF0vd3YWtZwFvuvsHKwOer1Cofs6sHpyk"
        b"4oNsK9OUmml1t8JkJvcg",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6W119.eyJpc3MiOiJodHRwcz"
        b"ovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlI"
        b"joicHJpbnQifQ.nzYyq9TN5NAN63G74LvOpdtl77MFEAiLY8VxUOJa7INYJxkIYd335GMDVTvamdxmRAmjnZEyW"
        b"AzyTMJf-J1j8A",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--b64--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJiNjQiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.OKAyyClcG1Q4XJrdBJydC5ZtwaVM9isA7s7UBCfsq1rvBP7nLWUnsRhjU1NUG_-fhI"
        b"18R7WkYx-N8QPRzYsaPw",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6bnVsbH0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.PfY7yKzrJOt9bvSVQYbe4NoFJd9KoaYK6W1TMEjDYBLlZ6fpCh4PzYsfBP6LEkp-fZd4rh"
        b"j1aZQ4M6MESRqq0A",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "CVE-2018-0114_jwk",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiandrIjp7ImtpZCI6ImUxIiwia3R5Ijo"
        b"iRUMiLCJhbGciOiJFUzI1NiIsInVzZSI6InNpZyIsImNydiI6IlAtMjU2IiwieCI6ImY0NjBOOFRyazk3RTdtMl"
        b"82bnFxeEZmc0tEaFNyQTBiSDV4REs1RlhsOVEiLCJ5IjoieGw5TWM2Y0xNbkJOaDgzNmE4SEs5TlJ0RUFQQmxMW"
        b"TFaOGsxSU53N0RFRSJ9fQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiO"
        b"jE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.JFhAb-1QBqvSTqwQBSsKbTjJLsh1hJOVt"
        b"YZwgFgtnUuFSGvIK-FYIGu4oTr41WnNDg3TtKKEpem7jKgDQZM41A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_jku",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0Iiwiamt1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"vandrcyJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2M"
        b"DAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.xy7JTl1heJ3b1tIqk0dq7rL4-qFTIZiU-daYugpMNYTga"
        b"YlDVLFlNPdmmxNxSy2_lewfShtvGb9Vvm04gj5JUg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5u",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDV1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"veDV1In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MD"
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.wAtUQjAcgpi6S58r8K3tPuka6-k16dUJYKa0JtGvwqhn4O"
        b"91Ee_4MjdQmvy8HpPZrPcwfWEGL7yE-ldHFqYvFQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5c",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDVjIjpbIk1JSHNNSUdUb0FNQ0FRSUN"
        b"BUUV3Q2dZSUtvWkl6ajBFQXdJd0FEQWVGdzB5TmpBeE1ERXdNREF3TURCYUZ3MHlOakF4TVRBd01EQXdNREJhTU"
        b"FBd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFSL2pyUTN4T3VUM3NUdWJiL3FlcXJFVit3b09GS"
        b"3NEUnNmbkVNcmtWZVgxTVpmVEhPbkN6SndUWWZOK212Qnl2VFViUkFEd1pTMk5XZkpOU0RjT3d4Qk1Bb0dDQ3FH"
        b"U000OUJBTUNBMGdBTUVVQ0lRQ0FaQVd2MEhkL0FidXdRaXBUdHIrYjZ1aDhydk4wbjdzUjllUlBCaXM4TlFJZ0t"
        b"Tc3JQbnAwMWRGN0JuY0hjNVBIRTJuQjRYNGVJK01qTVZmZmFCb21uKzA9Il19.eyJpc3MiOiJodHRwczovL2FzL"
        b"mV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJp"
        b"bnQifQ.iK2YrWsCNcjengptk7ZcfjQ7kXQNN8hvF3nDQEaZAwF7_NFt_dqNYTbLY1S11xJXYq2aJa5uYquICC6M"
        b"wLPGeQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "typ_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjpudWxsfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.fz-8"
        b"uqgxITwPm6MTOE7Ioqh2Mh7YZP1cgUr2G1OLaWMhCzbvt83ROS9JkjDB4saoqrYoViq84QmKO8pKGfotAQ",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_JWT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.QAZ"
        b"62rx3J7pK6fyzBtvPCeOuAYeqsk-DUWRww4AxOkHBMv3_qrdjgtT248XnoQFB2K7SHT5s7Om0fIhUKnBSUA",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_at-jw",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrancifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"DqCUScxT28SrUTRpaOJNBP9zQcrW7r8uocE2DofDLJaBS8-JM-yNMKXe0sJ5gMXzq7K96MoK13xU20kXcfSJ1Q",
        {
            "reason": b"not an access token",
        },
    ),
)
