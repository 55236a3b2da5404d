# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "claims_escape",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx4NjEiLCJzY29wZSI6InByaW50In"
        b"0.srqwayR536SmHtP4aF6ai1g7rJ0qjYK8h44I4V4kVuiO5LNxRSvpxCqm8meQJPNs0053z3XhGNzf7WZAOSod2"
        b"g",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_octal",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6MDA3LCJzY29wZSI6InByaW50In0.n5"
        b"Iy0axhdCTvSh5nFFscjPuu6XO5C0Oibm-hsSPhqCpqtR_JlIsRqJHUuvUo_MIoHNr91Ev_iBTnUbxa-rIz0A",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_plus",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6KzcsInNjb3BlIjoicHJpbnQifQ.SFG"
        b"N0I9WoiCDTVe34HKayojh1hzci2xVeukozgg3AkS4HKeg1T-GBippn_XVhqOXNQ8SPFgXolAS6N09A3vW5g",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_point",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ny4sInNjb3BlIjoicHJpbnQifQ.ET4"
        b"EoN0CIzcQmoGjJYgdDOFh_8sX0VF5c2ONTHoHRSmqSy6DfxSz26gIkvJfuQHwUJM5A9xHv12aN7CCsrsEWA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nan",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6TmFOLCJzY29wZSI6InByaW50In0.XJ"
        b"cxr7LwBjLPPKRRa0nu8WqUtSYHb_k3FZeHVF3nUVaJc5XHEFv8uQjfeTTBIF5s4EuVLrXncbDP9L9yxRFJag",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_deep",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4IjpbW1tbW1tdXV1dXV19.HfTpOIv_7ZUQCSOkX84HKeDqmutsSrFJgJCCanWRk5PT5jDMSbBLo5X4oTnZcYQv"
        b"Yd9-pELMguTNOtiwLFfsNQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_many",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4IjpbMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsM"
        b"SwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEs"
        b"MSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDE"
        b"sMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLD"
        b"EsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxL"
        b"DEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMSwxLDEsMV19"
        b".dC6u1DKtSOpiRAQtuG4NfI1_Suk2LfZRhg04BnCJNK4YaXps5_IkJGhHTrtCJ71c4fZNuGsRXqU5WJdkij98lg",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "header_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiYWxnIjoibm9uZSJ9.eyJpc3MiOiJodH"
        b"RwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb"
        b"3BlIjoicHJpbnQifQ.cZ7pOL9goReK7jhM0NJ-IDM_itOlGjc6ZUIhanwpODmKzNzl02VEgaoZlHU0oE4_T2Zl5"
        b"eaoSzVelFCirhwW7g",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_array",
        b"W3siYWxnIjoiRVMyNTYiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9XQ.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.ytrGoEN3MugBrg5xRqEuz_5pJteTJmHyOW6vZ5jAiKYPkr42tbW-KTZHXbqrOaJK7HaY4s-_WlgqpqK9C9y"
        b"Cig",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0gLg.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.U5DPXAi4XFjgHNFonZXWs_b2-HWCh65jqxuA76iup6fZ5LU3cAEl-y2SV2acvgbsm0ARePlBRAs8nz4o9l7"
        b"IDA",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "es256_CVE-2022-21449_r0_s0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_CVE-2022-21449_r0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAADnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6PzQw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_CVE-2022-21449_s0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_r_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"._____wAAAAD__________7zm-q2nF56E87nKwvxjJVHnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6PzQw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_s_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdj_____AAAAAP__________vOb6racXnoTzucrC_GMlUQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_r_n_s_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"._____wAAAAD__________7zm-q2nF56E87nKwvxjJVH_____AAAAAP__________vOb6racXnoTzucrC_GMlUQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_r1_s1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_all_ones",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"._____________________________________________________________________________________w",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_swapped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".5zqghHfISue0UOgsjPnQKTNFNiBLNHqOz32Fm5Oj80MBVXfE6cMFVUsvVrEcyaxU18ZseLbPZ6AqRoLibywl2A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_63_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdjnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6Pz",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_65_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdjnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6PzQw"
        b"A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_leading_zeros",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAFVd8TpwwVVSy9WsRzJrFTXxmx4ts9noCpGguJvLCXYAOc6oIR3yErntFDoLIz50CkzRTYgSzR6js99hZuTo_"
        b"ND",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdjnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6PzQw"
        b"FVd8TpwwVVSy9WsRzJrFTXxmx4ts9noCpGguJvLCXY5zqghHfISue0UOgsjPnQKTNFNiBLNHqOz32Fm5Oj80M",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".F5xXmyOLFKhtDNjCaJM9AofeoGy314imGlac8M-gCjrM-_6hQ35RAKUp9kXeb9tQpPytNVEKGSLgClXY7aNJyA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".6O53Veql8iyqq5EMkFmaHPzocmgaJ6-mm9wz7LgTlbwQJi5VQ9WFGz_50cGt9ps-q7fa5G4VKJBPG0mTJxGlSg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_hash",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".S5YWeaOErpIwIwYlfOPVK6La1V0BvFLJ2AVCMXH438FJ9h2wRrr75AZD8FUUXPBf4PhkBmSU9lkvIYHY0_xFTg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_der",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MEYCIQCLtR-fQdn2kjwvxs5EpuQT1BJGajeY9zj9GpmgV2HVnQIhAKepcF1QbGk60OGh31tS9uN17NWw5NlKFe"
        b"D-o7zN2nEd",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_p384",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MGYCMQC8Puj5-f0xbURuTpQnRIf8-RTK4xArhQf1Kwwm-CEtJWw_I1DMyheNZFEK2khTeOQCMQC_EYnel5lpI1"
        b"llhn9_rQXuxQ_tmB94AS5nyC-jpDWGFrTormMwn7Y7rwLFZI9nFE8",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AFV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdjnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6PzQw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped_last",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AVV3xOnDBVVLL1axHMmsVNfGbHi2z2egKkaC4m8sJdjnOqCEd8hK57RQ6CyM-dApM0U2IEs0eo7PfYWbk6Pzww",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_zero",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_one",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_n",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".sQtKtxJ35wIYPShqL59wqRjkHucBW-4zX1UnaVjgPwIjLBbHULdeaNvEB40e_sRJFVkqdCQ6cWdeg1b7TjuixO"
        b"RLmpuqV5Q6nUZbe5V87prW4STIdnKqZavanQfIr7OULfQS3-ZQwJ3dPT0MQrXp-IfZsR9qpviTJQKsHywQ_7Eji"
        b"gROe3lKJpwCzQjPC_tXJF5Owr5BSNCSrMUU2nfjXHngxd0HJtQg8eSVDU6sQDw36Rthg-abG1e6HzpLRV2onZEn"
        b"YQEr0E2qOmyDWipGZ3UjgC5_axdh_8SJjxhTD2GhJ6wE93L2RHxI03-3nllJ1-8eP5tp_I02in3rmm-PAw",
        {
            "reason": b"signature is wrong",
        },
    ),
)
