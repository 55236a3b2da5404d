# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_es256",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".TJ_opaxSm8Zia9TpZDNxakYKjJFLZR9pW_2D64c0Xc6pGYJcL2P22w0p993_xmk5YOI8gprsTzAc-NRVnMi3Hw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_rs256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".I0IaIvT6fZqe4ZEsMSXhuCfkvYtQowp9PWp_Yug9BQeZleb96OViNoFOX1XfpIYwucVzlLnSUVewlwGd5gGeSV"
        b"WEQS8q2zt6ZyUiEDf3Gm4O2rJSlqLqdkedBnPXWD0VT3PhgYYxSa7Zcaiwzop-ou_U5yE2sogzrUtXbexbP8xSz"
        b"5i3g219lzX4Xn8DCDtf2UzO1hZdzXnyNZ3qWA7UqqOh2Xr4mMxfityM9Sb9QOJrIqjoNPqQsV415dVlGwr4J1-v"
        b"BajsB-5fcERwdY54EvqTovX0pK4qyycE4BayHmn9ReqviB59WnaCksovfmTIP76yKObnPkmrrgtSxmOxQA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_with_application",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vYXQrand0In0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.OAKnOhDo6J8O72z2Py3m2ANp3jhnPrCNkXSCreyeg0Q_4HUPMMRE3ZbwY6ETTkor6VSH0u"
        b"NMOmulViY1JEWwfw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_in_capitals",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiQVQrSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".wOgHWI2Igob5fGa470id5RfhL5XJQys4Xi7VsmrnhkOz-Q0HCZk7y0BjYQmFYgDiS9eyuJ_OqP6A8LQxT4hDkg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_aud_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJ4IiwiaHR0cHM6Ly9wLmxvY2FsOjYzMS9pcHAvcHJpbnQiXSwiZXhwIjoxODAwMD"
        b"AwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.7k6Efu1Cl5EIRWEWjLmZJ1-xH_mNq7usk3l498EhW"
        b"ewhZQOGVunsoBZNlIHoM2x6a-wQpUhLbheAbmSxKcL_AA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_with_fraction",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDAwMDAuNzUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.pI6hkaiRGXZIx39DtHh1pbbbs9orCnw6eCJdQ4X0N5XuFzOLTa4Lipr0tLIJP7FslWz2yiH5eQVp06sdoB"
        b"MqxA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_119_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".R8pNjrs5GvB7Emr72zq6i29wivvGreahXm8j8eVcA1ZqEmNxIZOl9_TAi8Q2gKetU0QbkNmnjNl97Ofhk5oiMg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_nbf_in_120_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjAsImlhdCI6MTgwMDAwMDEyMH0.q6GWjQskr_WJ7mHs2WtcYMGZSKPKa7Hh8F3tzWLBQ"
        b"FbY3R7Blchq9gUNRW0N-2RJsLJJ9xglOf0D5mRyOOQV3Q",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_operator",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQgb3"
        b"BlcmF0ZSJ9.JTYUI-UI9Zr2lwyIaqAmmf1NyPilLagQrLSsI_cxujjvmXGQKEETj4TlT25HeA2UYq9KNGlmR5HI"
        b"2Mb1YtWPgg",
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
        b"ByaW50IG9wZXJhdGVzIn0.XkThqpfzLEn6ST7evnIUVYRDKi1itnIig5EBYt7hzNubbsEiN_AeRgsaHR5itwvxj"
        b"fwtNh17DYYDWPhHY1LL8Q",
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
        b"DE1fSwianRpIjoiMSIsImNsaWVudF9pZCI6ImMifQ.SDrXw6dh7I3fTS9AINb8b-k3yKqk0aGCNPkGTG5XIqqoU"
        b"shgRvSEsQBO1vBjz_UL4SsdPN0I_aKklz0cRJQotg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_offered_keys_ignored",
        b"eyJhbGciOiJFUzI1NiIsImprdSI6Imh0dHBzOi8veC5leGFtcGxlIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3Q"
        b"ifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN"
        b"1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.J4gC5rYjmGRK42VoKSYLEXR3CsMaQI1dIb1jYPYM_vPaWfvoU9T"
        b"1D6ndVBpS3Io77pcEPNFAlC72ZnyzF-Ilag",
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
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3NzcyIsInNjb3BlIjoicHJpbnQifQ.3jEkSL-OaPk"
        b"TQFk2Pn9TaB6N8WTRatKWzvy4AzC9BY9cA33sQUQ5HmXdw317ogHSH52VriBCLR-_SL6CHWeXSw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_as_power",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4LjFlOCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.9xd5g"
        b"AIGhnD9yoK_8sdKSPuROfJO0YBQRpETS5QGhAHFaj-Ibz4g4v2oE4y6Crq6-wuGZ-n4cltL_JWKK4iivA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA2MW5cdTAwNkUiLCJzY29wZS"
        b"I6InByaW50In0.xn22hbJykVzi1aqcXOedjCD9HRrZcILDzNWyCubLkSGcsX5Ei0cne3gGh8i-vlxD9RS9y-e-J"
        b"9neOm9wfIlHwQ",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_white_space",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.ewogImlzcyI6ICJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsCiAiYXVkIjogInAiLAogImV4cCI6IDE4MDAwMDA2MDAsCiAic3ViIjogImFubiIsCiAic2"
        b"NvcGUiOiAicHJpbnQiCn0NCgkg.jbW38TK82wtMgrhryjSlthE2WxN7R_NgYoBIYUDYqXgxejOy_1jsAX1Guwz_"
        b"ne96WAn0Hhbhhw7bIzgH10a7Rg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_the_other_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".BYWDlFT9QqPuiRxfnWGAMiw7fcfM2RJx9fLOtinltujV5pBBTfP0eriiOwKs0WPecwPuj6x83RK2BFMrNhFt4A",
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
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.vHOEbVlE6MpeA1Myp4e_K7sEgxMY26S8wsGnB9lsxTmzsRqbR"
        b"-x-pzfSrgCDexk_dV1N7rwS7plS0_fXTKQHMw",
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
        b"jb3BlIjoicHJpbnQifQ.H3gNsZufda69FWYqFUAkJZ1pCyT36BWeIDjwMWVdK6oVB9dPJyPROEtNBS5xKXaNX2o"
        b"ahpEXbt90aDCvUOX5AA",
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
        b"-jlvJQS0OU9KtvghjKl-kC-Mp3wCA6CYJMte6-Sb46Gu5pKvtHwt0nYmyVVA00gHRnaaejp-H6kaMcB6C_fU8Q",
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
        b"s75q7wSibrmkmMiA68n235nnEucer8rlV8tTf-eq3NF6-4kYip0o6Oej_-zOQwsdwUzcG7bP1YpEQPL2C8b1Rw",
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
        b"_XpXmXyXt1Fb_Jqrme2Fs3YZbjhEXCZWW4cAMRXHSWlmEw_PJT8n9hK-8UM6xxCNRX616RFMcrnBI7rRJG7C5A",
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
        b"8Qe4-cNGoBxahLe_c_KKPzOG07WYSPOSHojsBzCvyPHwhA7pIhBnDTrD0nkBhg-UE87o85VuwaYZs0ae6rlr-w",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2016-5431_pem",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".gIZ2ddJgm4Ch_m24QLEZ4lJ8IyvwRPd6kAHv-9NUbMg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
)
