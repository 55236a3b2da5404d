# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "rs256_plus_n",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ANRNZNoHcmSctx65lmDFUmFAyNxyUf74sJy_psxBHUQJvMH9xTmcwJ9dEmbi_qNKec8engjeDMK_DxpYmTQ9QQ"
        b"45z9vK1TLPtQRrfYvNdAkI5bvXGw0VlNvzd6N7oAfwqX1n9GFsggpMtq7lvRFAaJt3rphAoVmAxtJOA40YbD99d"
        b"lmdBf7mx73R-yuH0hQ2tv2rHZjUnxZKhOJi_zKGuAcdgp9X_7-ggHzBIgJ1qYEeowvESbjhK8y18AUPsGBooMTw"
        b"1maqF9g8Caqw88-4vnpvtyMkdA_FjMrrjm8vBS3Lnm2WtH-Rc57yy2ZJ5xy-Ehet0GiCUTrW4jiJPmDTQEM",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_minus",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".jckwlB19aWd5W5c9_nmO8PD_YVuwuOO2IeqoBnCjOfqJli_JZ9H8Mlp1qDc_Wj4YW5O232poIA-t7FVdaDoEe4"
        b"7HWWx_fFjANiE5a12F1CzIBnJ138-_72Q9lpPxV3Z-3oAxXmAfdu8Dy5RbdCtrVZgEyf4z9HBfd7dUsT-1v-TQu"
        b"muW-AvMj2YKbonMA7_3SxF_7Kfje1agdycqgmkOsdY-7GIOjgfBZwgIGCeu_1nMxnJ5TuwKafmEOWTmKlKwdjF4"
        b"W1g_yF9KyigS5JvOVHqP3TiKxmk3NJ2ErwGg8Pej4cFVb1R46gXGQLWIH_SBmDBsFrSCvkOK3HKY1Avdww",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_short",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Qhoi9Pp9mp7hkSwxJeG4J-S9i1CjCn09an9i6D0FB5mV5v3o5WI2gU5fVd-khjC5xXOUudJRV7CXAZ3mAZ5JVY"
        b"RBLyrbO3pnJSIQN_cabg7aslKWoup2R50Gc9dYPRVPc-GBhjFJrtlxqLDOin6i79TnITayiDOtS1dt7Fs_zFLPm"
        b"LeDbX2XNfhefwMIO1_ZTM7WFl3NefI1nepYDtSqo6HZeviYzF-K3Iz1Jv1A4msiqOg0-pCxXjXl1WUbCvgnX68F"
        b"qOwH7l9wRHB1jngS-pOi9fSkrirLJwTgFrIeaf1F6q-IHn1adoKSyi9-ZMg_vrIo5uc-SauuC1LGY7FA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_long",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ACNCGiL0-n2anuGRLDEl4bgn5L2LUKMKfT1qf2LoPQUHmZXm_ejlYjaBTl9V36SGMLnFc5S50lFXsJcBneYBnk"
        b"lVhEEvKts7emclIhA39xpuDtqyUpai6nZHnQZz11g9FU9z4YGGMUmu2XGosM6KfqLv1OchNrKIM61LV23sWz_MU"
        b"s-Yt4NtfZc1-F5_Awg7X9lMztYWXc158jWd6lgO1Kqjodl6-JjMX4rcjPUm_UDiayKo6DT6kLFeNeXVZRsK-Cdf"
        b"rwWo7AfuX3BEcHWOeBL6k6L19KSuKssnBOAWsh5p_UXqr4gefVp2gpLKL35kyD--sijm5z5Jq64LUsZjsUA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_behind",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".I0IaIvT6fZqe4ZEsMSXhuCfkvYtQowp9PWp_Yug9BQeZleb96OViNoFOX1XfpIYwucVzlLnSUVewlwGd5gGeSV"
        b"WEQS8q2zt6ZyUiEDf3Gm4O2rJSlqLqdkedBnPXWD0VT3PhgYYxSa7Zcaiwzop-ou_U5yE2sogzrUtXbexbP8xSz"
        b"5i3g219lzX4Xn8DCDtf2UzO1hZdzXnyNZ3qWA7UqqOh2Xr4mMxfityM9Sb9QOJrIqjoNPqQsV415dVlGwr4J1-v"
        b"BajsB-5fcERwdY54EvqTovX0pK4qyycE4BayHmn9ReqviB59WnaCksovfmTIP76yKObnPkmrrgtSxmOxQAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_flipped",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".I0IaIvT6fZqe4ZEsMSXhuCfkvYtQowp9PWp_Yug9BQeZleb96OViNoFOX1XfpIYwucVzlLnSUVewlwGd5gGeSV"
        b"WEQS8q2zt6ZyUiEDf3Gm4O2rJSlqLqdkedBnPXWD0VT3PhgYYxSa7Zcaiwzop-ou_U5yE2sogzrUtXbexbP8xSz"
        b"5i3g219lzX4Xn8DCDtf2UzO1hZdzXnyNZ3qWA7UqqOh2Xr4mMxfityM9Sb9QOJrIqjoNPqQsV415dVlGwr4J1-v"
        b"BajsB-5fcERwdY54EvqTovX0pK4qyycE4BayHmn9ReqviB59WnaCksovfmTIP76yKObnPkmrrgtSxmOxQQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Rqfgq5g7Nh15kRRMWw30u_ANYJ8LpNEJeV9Qh5HWB5NUMcxXTPm726745AGi7L9-iubrfzzCeXbTTbpPy1KrX4"
        b"_LVpcPIpp_skzVcOC7_q954jkMrBQ11SDh9ko0ZaAd9e2lhPE3FhlT11aekuEZaK7r8QQPp0gCIjr3AAYtMjjeD"
        b"PH84WOgkkWLieTqsZARI8sOo0xw8s68qIG9c5rbgVzVisy-rrMCgdZBZeFbIZIfjT4lwmm7cr0w-c5XIJQt1Tc3"
        b"aTj9iOSCCjZRrDs8bEICDbjp9Sn48TMH4o2WtJA8mYHqyQ38upSMfVwZk1rquV_Vir6GWUPrb1gTTVT4yA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_text",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".f_YojcfSnadIOt_3DsyxromNAEnvQ3CY9e6vv-KLQ-H3Icbs6Bj7MuNwu8Mp4vLbo-Jp4-VbtKftcK1uS4girW"
        b"JYuSZW4zvbCmtRA_CGhzeaHyq6d9WCmauOj02G1hiSyavC98DlPHF5m5PbteRbsbw-3S8YwFwGv8zHKUZvP-7cJ"
        b"srNnRAVVqLL3y-AAVropvfXZ2cM6btKNwm1_YoCTtST8W8OefqEkI8ec7ebrr8M8ZFW3AQJ4mU44GrXdNugl9_H"
        b"NfD8WwyFG8wHum1qWQF9wvXZs3PrQCcfHnwPfTtRFuWnR8zYS6ynUFlbti_QpRPfXcx_adAsuOBC5Ec7SA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_pss",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".qCxEJV5urTpQSelkPDAf-68EdyAmPdVV4ldrOY3gzAKSAYHE9PqqMow4eyJUBAdqGCeZuaBtHfQNsq8nQDi36W"
        b"K8aCoY2znZW98PU60j2J6SQiR0nFSGbM3Ms3vnem2JhMbD5E74cURuC0x7jpQRhW56246rqc_bGHN-LRrt5kYlP"
        b"nxTYyelPckogFwzY9I4_9Fmuw-N57S9ZCe9RiNc15__54n9_U1V8qnbkI7nVjULzXrUvoVg5a7ilGZTKcNnaykt"
        b"67Nk2VZVY9yTsou_qKx2V48EsOcyA2z1U7kF2zi8zOcFQzbeJNpmvQ_MzJoUIRUoFzA9mLRHW8vONXJ53g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_sha384",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".W955pJ0gzBLrmgG7rZsGc3QQ_jljGf0qk5ltuN1qIP1g8ogAnWazx-Imvjvuz3bm5EcXN_B3xeoOEi94WlCr8C"
        b"hP809J5wtxPp_cSNPE7wQ0xYtvHYfJJ_m3XIsSsFaqTSMPksmJaSDmcGBBU44To4IZv7DFWtaXBN-ATxWHSiint"
        b"RnZzrob8kZA6DYLAufWW5bgYMOQ1S6bs2YwQdRdxaSLeZgjAKKD_23fxEZiuSXANMOjd75LPAHXDzbmk2RGuPlV"
        b"Pt0wDzEGej1jvVs9UR_ewD9qdIPH1E-kojtosps3Ro8scY1K42E8wMnPkyGkyiH1P0V9EuXTK3HKoYYgXw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha1",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".mLUmSXbUE314Ko5FW_BL6uF3OgxgkwN53fXIWA9Bqab8ektdUOi3Ov7DxG5ulzg4ZOMrOi-fjBh5RLo-_AAKL-"
        b"OUnpweyYi2A3jnhipu5MMqKVHNTbdTP2i9LHuW8Q52LohCUjBeRKjzWsRgEf2IfBK9edKQVAU0PNOQ2Rk_4EdYu"
        b"tLc8gaPGGSWVRQ-xszqVcM9EWOuysHRawjdXqqOA5iT5Ww2zu0ccUqeCUmikYZEiFRN4W7fQ06CCGsG0lUi6YXW"
        b"DyzqexfsBAUqp6V4AuS0-nz1MMrPy8heLrPa0KhxmnZ4aDDjUP1sXgFGyJNH0Z1wSAD38hp9pgaPRCMdtQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha384_of_sha256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".UPLfMt1i8SfwugXEP1BRJFXbtnZTEdrv92-aFzvzbMLcdCgWRF6TUcA94qsVPmqUs75vNOoniJAb-NgWBWqXpq"
        b"Df-oNrIlnoQepKIklKPzqakSpSQNt0hsQqAknykCNUz1CkWCBZpNOBJobDVYa337A1no6t8bad_3lfsR5DREpkw"
        b"Bs4NGREX78NoRn0GS4TAV97uo5pUUeVWO7_IbRDiBpC5c6SoKUh9QUea4N0bi817E6ChOamvk-_Tm4Lq-E0jScL"
        b"8ZsMK4L2aDu4FC2EcnS09mNwsZISwaS3ERbMVxgANQV8HWkEMzqMF4O6XWNH_dfBClwcVZdbNmaRW-GCMA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_without_null",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".I54ospO1EyWuxqCFWW0kUgt7Fhpp4CAZwuLJF8WQII0Cqyw-0BV9-DTgbZXJD_P_UqTVpAXNKvpm99f3vnR7LF"
        b"rY410oCBKO3o4KoR6vMF3D-quDvM7LM9R-ii5hHQLzNGREdQdFXW3Dv95Y4Zj56MIQPLRS7zZrxyWBOeZZFULb9"
        b"fXxc51JupJtc9cSlQ7j7DlnCjZH8pEFQ1YJ2Oxi7InwfzB39kiZf6QXbD4tgyKJh7bQyZWXse1d4HUoG-SsJV2V"
        b"96dOfgcOoOLi-0mOFMOISmpXqipwpFck9Rs0ubfoe-9t2HRoOdCoPJmQ_ei3ihaexLNXHlxX3CnsA47O8Q",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_no_oid",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SaTsTe4unMmaOrmmjspn32aBcFUZOeBEnykhXA45w1cQ5J0KHYlc7qSkFMvis0QO-ywqrsb4Ja550IYIrVCTFo"
        b"ovl5HT6GeQmejXmwPT9HX_bw598ZZzzOIFOcQqkmTRin7Y1Ws86YSj4Zch6WzV9yTz4IoohX0dK9IbEaKJR2ohq"
        b"83zoPTe7Y2iahno8PVAvtIzalstRxL50u-NnetByWbV3gH7jsHUEPCp4ZhiOb2yIxlbLy-wpGZq-93cuuQYzgh6"
        b"LDvSndM0mOEdfaM2StGbaZOYhy9A2R4xmcMFuJLbZwgN_zPZuIZkhYRbSZ5WZ1i0eiqHt8Hk_OW9fZw4Ew",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_2",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TxNZdxCIYZY_zpiEMUWcqEi5U0nQdsFxW7bSelJcTjLIt4Il-CCt_-9Ou7ssO-3I-67RRd4IDEJnVWqv1Y8ycm"
        b"DWd9N0MSELMoOnOYo5Cwy9sFvOaNDljtuv0twi3Oe8exlS9IsVRLgy9_NXyWzxUL6JcGzrJNUEfwo-LYoYlS8v0"
        b"SW-zfGLlZt1PGvdvH32K1UeRe9K7iEpVOeYXHEAJFe8rFvvLZvLYumD-AQ-UbIta6RDQIkvNmgw5vDR3Mar0cC2"
        b"qnz1lEckOd4ZNnHnNe8wB9xzbjuksErTBhhtcyPe0FXomVggLvI3RQA4Xoz0aBedD1htmhbyzV0N89x4Eg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_0",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".NkJoBBrCpgtY1FNFWPzr2nlRWvMVP7r-WRMfKKbmsxGc-DIFwKvqm6R3DV4u3gH0ZC8rdU6oFSR7QsgiIw3lc1"
        b"wVA2F5t3YGGXhlQCLWeGGV1JQtid_ZQck-lDhF-URUq5I6lhnx1WHz6gUDwK021Gw2ApBLwqvS0k3ZMbTkxtcru"
        b"lROu9RTfTAa2zOk2KQAy_d1rSiwMAelpxnh5tlYlVdzi_COfzZ4-jOyxpoyK-iBRq7vAAItozBT1qF9-DHDEDre"
        b"Gbpc4qkqxcd4W0bLwhq81jkQzQIVyvz30ohKhX4whqgMfW2JCetPiujO9-_jJGORD1iv2JHKOctaSBE07g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_filling",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Y7bWjUuVmFjil33hKMcV8EQg0Gczv0SUUHXuxGzzG8QoP-JCDVk8UJ3JDVlS-vevb57gtX5k3WvnxwKxaJkNDg"
        b"pJ9jjLhVRojxTLB7BHfENIyLdbBblxcKt7bswcL6QziBI6iZANzJU-PoZb_Z5ZtaeOCvVPXZRzn4rEMYlhEtEJu"
        b"WDQ8kikfaPSvddWaQgVUG8KwmEv3mY0yALXroAuzXKfm61qtX_tyoeOpDWnUJmRBqkkRhwY6J0HSHAP1RHf405a"
        b"jYbF216aMsJS7BSReNzG163D7f-1UxApV9cmFLOcw82cbV6kUQfGAzTyRdoZQmbiv7rfMSYKyrtZHjXH8g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".FVkZmmDa0I_vRnufIVwCeClan-L4ZliCpY643zto4i-WsAgzcvplv1oyXHIa4b7UXHdYrybLGdJWc7_DAGIaHV"
        b"5pRvzwFNR4B0D4_pHYa5iVKkCn0zllRJ_i_tDnWnN7XSmmvH3yA5uihbMcf44XGwyQaUuaX-7DNFk7ZfAcXHiGm"
        b"0H2_usmcc0L8JGZkdvI9Jig52EhBUzOopQ-WK98Ai-qcC0EfGF6f-7YyBbguVIqw89OEh50hjIGMWFeCHLvd5aO"
        b"6fZpMXyeyJkvpmm3hMLgw4SSyHuyVKU_oxeDqJBPrJa8uLmmyR_BvZp_hJ9Z3hHrNGU0VMUUzuZwOgw1bw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail_ones",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SIUm9h0XMZHQxs_ruj5umX2hwCn0hrb6cMvxgWXgIZf6gSRpGVyHqXpmA50sprBUngOvSFXr90rOCIqrcxSRvt"
        b"dsGEp6Fa5YQLI15I4fhpCqguC058EfGqagi1IKtDovXXsCv1N27-nX7lcSCnvgWf_PEe5-pfk-I2HNyu0WvLWie"
        b"e_BbDmvdAPTml2I4GC6zwqiwXUbrL13XgdKRDQE7FjSX1FgFm1-oNkMJ5e7-cBVQwTjAFBTrqmPRU-MlAU37hmg"
        b"LCxdcAGBxJlBSJiRIk2xuSuZXTJ5hfk8YO_FdjCYkfDBu13MD05q1AJFOSUI5DAtNQ9lQB239_50eX3I6g",
        {
            "reason": b"signature is wrong",
        },
    ),
)
