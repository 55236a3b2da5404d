# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "CVE-2016-5431_jwk",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".aTF9sAxa_3NMwSRflm70jM2tuF7_jYUzOanFrsXIm5Y",
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
        b".oCgxSpUxpDvkDeheZX-ijfLxJhILtoKV8FaLTaaySOyyAOgD5ZL37ZjXCSu1KdebsNORKKDHkDCatoP6bC1xsA",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_PS256",
        b"eyJhbGciOiJQUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".aadLaI3BuXYYSsv1kWsRrgNfl-dfRWT6_vAYudpa1aOQFJV8XVQEWalXDGhU3DmcNdb6qNjbZs_BYRE3msjJBQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES384",
        b"eyJhbGciOiJFUzM4NCIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".rRnNzICR5gzxosVLi0N-DrIPtPpD-QMx0EpB83BrKSsKzxoLsneyDh-2AMsJxa9HSRshdtMKPHB4-u9DAC5f7Q",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256K",
        b"eyJhbGciOiJFUzI1NksiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.6sc2YSTTbkz9Kiql-wGiOoRKnIEy04JCLJ83fO9ZqCARAn9AsgwPhUZ-rP_Rxjie5yQclqffjrz_cWGzrESL_"
        b"w",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_EdDSA",
        b"eyJhbGciOiJFZERTQSIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".rTahqthRG3cwB4oSThJ2ANNgeNcxUNy9GS-VBKkC9hgBNKn1LyL4Nri698nQbs8eOJEuIDus-TfPXne6UxW87A",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_es256",
        b"eyJhbGciOiJlczI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MpVtKOWlIzkkPhLt5lTdbd4a-MtS45PufLqiiZtqZeAW0gqsnw420S6FJN4FPaylb9ADLm7xVKVGe0yp2D5LdA",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256-",
        b"eyJhbGciOiJFUzI1NiAiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.0QJVjeQv09YQFuhnzQcfxwXKvhfkhCYYrK7sLGynUvXnMkZFKZj3SSPxdneBnddeevMrACDat-jBwfT0A_DiH"
        b"g",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_",
        b"eyJhbGciOiIiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2"
        b"hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.CHQ5ya"
        b"3ztm3iTi5XHoKzPbezOPgjBcUlwgIBSnWWjTdbPJhUfYj2eOH1P6bH1AZMJbEyCOyV1Jz1sBMJZLOlOQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_256",
        b"eyJhbGciOjI1Niwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.Elav"
        b"JnfNnJQtfknEi0wtNMiMvXJG4jFGGpOvYW1vM5DyokKm4SznWFa66PjWJsNfGFt05s_elamOQm7f9gt4fQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_None",
        b"eyJhbGciOm51bGwsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.TbZ"
        b"BqRqI1s4FW3NO_RqT5DfdIjN6wkt21li0kCNhyGG-Ym-yttQ63mEM_h0ZJdPMr3ZgGXKpA8-Z9pMUEyn6aA",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_missing",
        b"eyJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZC"
        b"I6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.C-Ypjgx__Y8LVaCjWE"
        b"Wy2E-D1x9W-oG2aYLCh_myJM2F8HzS1pazmIGbvZytGhKDlIbUjXBjobiTSYgog1x49w",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "es256_by_rsa_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".6KYz12gRln4N5dpq8f71H7aIBADoLYI2NeRkn2QZQCyMhCGa6V0Nn0SiaWZKPQAzxVMPIGiYc0ZqrUSplgU6tw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "rs256_by_ec_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".bL7NWQctQcQxBPM2MAUTM6CILl0PyL8wS0gk8BTszR4gsJfGw84yCgc_sa1nR41s0BDOSLSakSny2OiqLRHp9b"
        b"FWUxQcrkZdwdAmc2qoyOtD9zFIRF6ijvU0nM0eGWcUti8PPx_GWr9kcNmaWzawGGTypD0q9AWQ3nIq6jl7oz_-6"
        b"Fef9DNgBlnq9066v1ofK3gfwsGhbLZ8CL34Jbix320ebS_j2788f459iDXUrrrRWLQYo67tEwDFsIn19Kzr6s2-"
        b"A65d2pDcGl2C9TPlQAYaQSGEohVt3CBJQPtT15tQdDz_iICOMqbsrekHJMrhAseFVpLFPG0fV-MIR1vFlA",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e2-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUyIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".9fnCxK7LpK4E0gAZ3k6QFmjaGyZ5_FkiVTJsgAzkeFYO41pGRNnHsavaNmw6GR9uRDSZOvmNTUyZvTx_sDEXGQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"ZWi3UqpPoE62fGGDereJ1pX0nOgdVvi7jjM61AzsnYRq_mkNqdrVcnT9SxDs1PLhAXgs2uqfJoj4FDZKt6mVxA",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e11-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.u7JsScAbJOB-YKdDvw8hbV-nUi55K2CZAFqH11oACxAJ5MFIMo5quMKgXePbmkrWrOr_rvU88qtQHTfwMoGaZ"
        b"A",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-E1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IkUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".FSRW_kJTu6EnciMypZ2evB9a5NpMROqCauKPg78lA7vDvzIPS80S7TckZtGQBOtd4TRaeK7gB49o2JN1MlWOsg",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbG"
        b"Uvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.d-"
        b"0Ib9miFba5AS8_J4YCWIivL9LRz4AsOXGxxrislg8WQbnCrPW93Oj28ymvWnmVeIwHPPmcKROyCq_ZDhOUXQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-..-e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uL2UxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.JTcF9ZLpXkB6iUWwDEmRwnw5ssMmffxv8eLSw4FL5AfimGV8Icf8Il0hygXUFYSsXqkbA3cSStnfVo1voy"
        b"gZlw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1---kid---e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXCIsXCJraWRcIjpcImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.C4kRuCe538zy5yF6jCLPKZtynLzMEEhzODHv2DMlB4qMu_iu5PWriDcWiwQuBpxPWh"
        b"u61-Yi3CBYXInn5OnMLw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXHUwMDAwIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2F"
        b"zLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicH"
        b"JpbnQifQ.FrmOmdfYpKF15q7NBipUG-3hdA91P6_5mWhuuQpFz4IkK8jYSu9h1bMQmYGFAZ-f0_cm87FlHOTE-N"
        b"xBBhfSUw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_missing",
        b"eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsIm"
        b"F1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.SFHyArSMZ_c6gp"
        b"UnuUb--z9w4cRY3-IFKgJhZVeQU6NUDBO9oK3gVkRvkfhP_MLAHQ-Pj4fHDjFvu1773bVExw",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "kid_number",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6MSwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.3jI"
        b"rQuJGepiKbNJFp7u5gBEAp9QSseNpkDWQv0wwtWNFP2beSAhsJPT3Drv2ieeYDi8YlARasZB_dU0-LZGZGQ",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "crit_--exp--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJleHAiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.k8brDYbL8B8iujwTnzHbNK5umYnjz7Uq6hSUt61kvs-d-qm2m35oePon8GGBMlK99t"
        b"yDjCnsR1-sgzmg8Ksf3A",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6W119.eyJpc3MiOiJodHRwcz"
        b"ovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlI"
        b"joicHJpbnQifQ.oF7S3s9DUzx0knbPGRsra7CIxcH1BP1vGmMUb29ve255qAp7FOwnl9lpBl-GnCjymrq8dKmh-"
        b"FbIJy6hIr2HLQ",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--b64--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJiNjQiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.K22z8RNC2QsMxqf1fjWtgvixcJb2ZqTMbhNjRvS_hjJ_OWK88kOS6Zmvfn8sbNKhE5"
        b"xl6-apfL-cZZ9qqOTUmA",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6bnVsbH0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.HASIJ9OvKjqP1FY6Gb3Zs4kN6cc4YDm1_qkNdEL4OyLPMV225zyo7ewcWfRLJ1xY_zCyf4"
        b"M2sWe0YDh1RDNx3w",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "CVE-2018-0114_jwk",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiandrIjp7ImtpZCI6ImUxIiwia3R5Ijo"
        b"iRUMiLCJhbGciOiJFUzI1NiIsInVzZSI6InNpZyIsImNydiI6IlAtMjU2IiwieCI6IklYeS1JMjlBV0RJUEdTZl"
        b"duU3M4T19HSDlSVkJ2UjhxX09pVmZUOEpRSG8iLCJ5IjoiUzZsRWFEb3RwaGQxU1dkMGFHMGEtend4N05VcjBOR"
        b"kxXSTMydlJMeWFsQSJ9fQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiO"
        b"jE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.0wiRZhL_-damLrp4xEOb_leKk1JL-Ha3n"
        b"ps6fKDCyMC58YODHJXv2b4yfpgfv7ZoCMQT9AB8KxdcbLY3dO5WXA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_jku",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0Iiwiamt1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"vandrcyJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2M"
        b"DAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.HSNWdN0QeCovDKpTc7nkCyuPRcDeM3cmdsDl0lEtpUG-9"
        b"iyhy7lw_mQLlGnr9GpzkjtNj4TshtemqgYM9Os0BA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5u",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDV1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"veDV1In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MD"
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.HUS651_WISUZQ0q5yU7-hVcz3cMkOxjKijQEcmZggYjXAh"
        b"qyDao0HoS0e8J2FHo0bUmZFHgnhgpjRZ3Qn05gFQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5c",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDVjIjpbIk1JSHJNSUdUb0FNQ0FRSUN"
        b"BUUV3Q2dZSUtvWkl6ajBFQXdJd0FEQWVGdzB5TmpBeE1ERXdNREF3TURCYUZ3MHlOakF4TVRBd01EQXdNREJhTU"
        b"FBd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFRaGZMNGpiMEJZTWc4Wko5YWRLenc3OFlmMUZVR"
        b"zlIeXI4NkpWOVB3bEFla3VwUkdnNkxhWVhkVWxuZEdodEd2czhNZXpWSzlEUlMxaU45cjBTOG1wUU1Bb0dDQ3FH"
        b"U000OUJBTUNBMGNBTUVRQ0lGRHpGclZXQ2dpbFp5TnBqQ2ZwTitSTzNtdE5UNjcxTFV6WlcySWY0ekZ1QWlBYmN"
        b"pL2NWTHkxZHdYTktxdVBEeW9Wbk1lSWNrYnU3MXdqdXJnN0tURGRpZz09Il19.eyJpc3MiOiJodHRwczovL2FzL"
        b"mV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJp"
        b"bnQifQ.q4kECAFucAWy6k2w6KU4jrHFAw83CtfrwHmVnqyHwc2fYQV9mP647bgAcLsSRNqGrHLECAnYgrlhvB6G"
        b"k3asAQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "typ_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjpudWxsfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.LU7n"
        b"2-km5HA-xCkmZn91n1OcXi0TQH_JPhKe-BnVpi0dygsAjyakBNBLgHoDGOsnqr8mCSVKu7-vy0tJFu526w",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_JWT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.fHY"
        b"HwYFhqq-8vAgfT84veGL-dR6dusrijuVmqVEJrHCDbCCThry6Pb5OnrZhnvjnIwNb45jrx96tXVKMW_qpUg",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_at-jw",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrancifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"Lax7bAR8WJW-hWaVF2af3OkpBieXG0QSFL3yFeP93KUSz0fXYGKMQ3LHNi0-3U4nSPGJWuYMiMslmP8ZfXAzFQ",
        {
            "reason": b"not an access token",
        },
    ),
)
