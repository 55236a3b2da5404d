# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_es256",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".dUANw_mmRdejaN_mZNs6X9Yfg_LvnOLhoxLrryD1tGXERBLslVJBxoTYsXWvb15jfr4XbhPJcrTreyxmymNC4w",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_rs256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Eqqlz85rw-LiPveYJC7z2Uzbx1q3FcHNgp8kicymwc914Mh8GCMNpkrsm7c1XslByaN5cNBOOSGWGrvVCIeIP0"
        b"qULZnWdFWXIkUvWqAvq6LUVpBIZXWZwpAJFb5Cb9Wf6-2BtQNfIeGelj-bstQJyV4BmTh0d4zkckQ7xzKcVAY5i"
        b"HAvZMhryJl8Bo4AcPgafP1OwQgOgEvsXIDdomQ66ALdHFDVLHdKz8xLItXorxmXpOdNQl4i_HQvWHezxziOHqhu"
        b"rzkTbniSTxkgxpTlEsaqPDAWd47mw9GwaM1ZfR1F2hm970BsrQE9WY3Z3RBcPeu7OH4rDho9nagasPL8Zg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_with_application",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vYXQrand0In0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.H3Av1gID06liwLdQX5h4Yuu4uQTHYBQb3yymGBKOuCGpV68QYDYq-2Kl_0MBKeq6I_RVzG"
        b"E7aIohOw53ZVU86g",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_in_capitals",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiQVQrSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".dRxi3FBdJih96201JUpoNu8houGeLPHZiqvc7ILiL2dCgljtN1Qm03OgFkC_OwyCO-B9xv35jL1-r39CRVg1-Q",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_aud_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJ4IiwiaHR0cHM6Ly9wLmxvY2FsOjYzMS9pcHAvcHJpbnQiXSwiZXhwIjoxODAwMD"
        b"AwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.rt0aRto1vMKhem-kV9x33CzCaZtZRVrknmYfIP5Y1"
        b"3u6ckF5fVOjuCCuNWNKVV70xoxW6OvvXEcHLzWzmpOknw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_with_fraction",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDAwMDAuNzUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.Ldp2Sq71irGH1-LJwKs-CPsmhHIWXx-ddC1fFuQzzDNZKeEZOOKW8lfFnIn-l-tSx-8zNXK3fqs0Kzwvdj"
        b"8_6Q",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_119_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".nHT0SZI53wCmescE_pN5OVNG2cYm4HcwvKRM9raTCL8ie3fstWqv9rj4cgrFzsX3f1jI4Oo32AX3VkzGhPENbg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_nbf_in_120_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjAsImlhdCI6MTgwMDAwMDEyMH0.KgRwurai4rGTuFECi45MoI4dzaxepUbdbPoTNrUfw"
        b"Vim9qJbitK7LLeGEKeOrsTC8PzBLABnDBU9-ISDfTSq8A",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_operator",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQgb3"
        b"BlcmF0ZSJ9.0mT428Spo1HOyQx7sgRsU1fYOyMmkTNhYgBily3CZ4h8hswL8nbBZi8T5PQJ2U6zbDpewqd0Z-kR"
        b"3OWnT0f60Q",
        {
            "reason": b"",
            "groups": [
                b"operators",
            ],
        },
    ),
    (
        "good_other_scopes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoib3BlbmlkIH"
        b"ByaW50IG9wZXJhdGVzIn0.XTFgW_VRatEjcegu6OazO5PtXEKUdydj1mDRjKE7pSNFBDJICPb3I63Os-UYZ-4Bw"
        b"LHBkTlZ5QlTzvwpMHNkCA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_other_claims",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JjdHgiOnsiYSI6eyJyb2xlcyI6WyJ4IiwieSJdfSwibiI6bnVsbCwiYiI6W3RydWUsZmFsc2VdLCJmIjotMC4wM"
        b"DE1fSwianRpIjoiMSIsImNsaWVudF9pZCI6ImMifQ.j5-1qHSO7WTsMGSM7wESmEdrHRFgG6ikwI8Jq47blEAlO"
        b"SuV0FxnZGYMRJGFxUmp7RgSsNl35KdRTr74W_b2QA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_offered_keys_ignored",
        b"eyJhbGciOiJFUzI1NiIsImprdSI6Imh0dHBzOi8veC5leGFtcGxlIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3Q"
        b"ifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN"
        b"1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.VQ85TLtjgz6Vex6Ar11sohI1smNBd5t97a7xVquRmYANiK9LGm1"
        b"eynwz9EvfL7zTRsCcCvJaa85r4ASCuVkX6w",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_sub_255_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6InNzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3"
        b"Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc"
        b"3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nz"
        b"c3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3NzcyIsInNjb3BlIjoicHJpbnQifQ.GjBxoeID3a6"
        b"-Yo-p26Ez3x6up8Hp4y9ujzlNeVecgphUHvgmW1LjCzJkDWYNcc4ABywLFphJuXLP671JiZFJNQ",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_as_power",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4LjFlOCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.BvGAN"
        b"Z2UnAeJ1eavXg_i7WKoI5eh8Trt8zlzXmZQ3HKouEgBpDwL6dIgXHfpz7eu1MtIxIGJEiZJSzrajkbuXg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA2MW5cdTAwNkUiLCJzY29wZS"
        b"I6InByaW50In0.HKP0YQX1TkSvrIjhGDLngfRG8h9H5JcDGmAxEoHKAAI8LWAWekRnlKhbgteJXMoBPH2WYLOws"
        b"Oqr_8fPZqk9Zg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_white_space",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.ewogImlzcyI6ICJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsCiAiYXVkIjogInAiLAogImV4cCI6IDE4MDAwMDA2MDAsCiAic3ViIjogImFubiIsCiAic2"
        b"NvcGUiOiAicHJpbnQiCn0NCgkg.nGJMdr0fY5jZNXyyDdlnKXucH5Ya_tJ546xQ9UMWdLfkPGrzn8u4Fo9y8Rb7"
        b"-q-0Y_WG8brwKZvKRbXW9M09tA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_the_other_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".HoByMAQJj4BENkK8LQ5NcghBtoWqrx_8XS6_m_law6E9mn7xqKwDUyIU2UN1IFuGwDYCUgT2HpFvm9qFaTMiIg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_size_2560",
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
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.VFPrflrUzQucd2Gl5-BEw9avHAQ62oV2IY-1-nSrlxpTzYPwL"
        b"zTBAcjFQrKU2eC5Hkzt4LDhkIokBcuqQF5NFg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_header_512",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieCI6Inh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4"
        b"eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh"
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eH"
        b"h4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4e"
        b"Hh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4In0.eyJpc3MiOiJo"
        b"dHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInN"
        b"jb3BlIjoicHJpbnQifQ.jpZHLEXgz-Ov-zTRg7xM1cs7PEI1oATgESj4BKlQsrm_wlvaGJUeB4nOmG0APXo8eKV"
        b"cDF3qY1tq3lQKuoNMmg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "CVE-2015-9235_none",
        b"eyJhbGciOiJub25lIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_none_signed",
        b"eyJhbGciOiJub25lIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"jBRLZlpmeXoA3mkpKW9jUpQ103V6agkgE2sAXat2BDyqYKvqib3ZIMPhZnb4Edtn4F5_nc370dxTBJujBVqfLQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_None",
        b"eyJhbGciOiJOb25lIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_None_signed",
        b"eyJhbGciOiJOb25lIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"3gDUVoJzZ2kdSQhP6XvjA6cq7xm9MYM3Fpiw6ENQ3UgudRYzGRNHMCsKsC0kvaexwEmJGh0xJM8cdfKQaDCMBg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_NONE",
        b"eyJhbGciOiJOT05FIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_NONE_signed",
        b"eyJhbGciOiJOT05FIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"ZoHU75UsUJIO9jNWey5EfQtA_xIPeTLh0YmSWQNHMYhGLwgCrHnqc1NjXR_XcJe0w-q9PxHCK1yPUp-ZXjgOyw",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_nOnE",
        b"eyJhbGciOiJuT25FIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2015-9235_nOnE_signed",
        b"eyJhbGciOiJuT25FIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"WvxNMzJMljXIkCJ3jnEUSFfGjxzxYYOzq5wCkqziAeNUffRxVouEp4vvymvYteDoOUuDuFiskBUTvw7fxPbDUQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2016-5431_pem",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".79GcBanL3bGoGyflevCR3foQ0MucpP8YILActDMO-YM",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
)
