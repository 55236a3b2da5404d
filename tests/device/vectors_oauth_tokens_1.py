# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_es256",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SPA77_lXxOZwcG41QY-t0kHXwWeZUShA_dGw_rt8eq-QwJqauZeFRv-IkIO82HZhzuqr2ZhYeCQdEu2QAq7jZg",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_rs256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SVw-IrLszdTXcU2RZb0sCiTtsqqkS620DRvJYwgQAGFHyfVUsSOgtcmQiiSQppc9m19i4fwmIMsxIEe3RmboSn"
        b"i3zlMP2Asa6Xg6KZV-_N1cSKkzZ-045WFZJmp7utx1hC4mRtmmMj3mgMCbhKzzQJRIW1flYHf5FbzsULEF4WvnN"
        b"jiIzEf9EthdaQ4VoRgLLbSINSkZzogtIKlz9oCF4fi6_GHKipAgbqY9Kej1sL_i4C36G85WSHnHD0BBqvoLpm6U"
        b"xyzGPbXBiztGQF2ycVituie65hiNjypFcmltFb5iJkGpP45Omv9jlr2heAa7SSBwbNeYx2ebFzmMgQ5DUw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_with_application",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vYXQrand0In0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.9bQGdm9KRL5IDpM_HcM6ECTteMwLUPV0kaT4ZE8YKcHzOsNVmS8pL08FbjXqawai6CweXM"
        b"mU5g5H8YGB88eQzA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_type_in_capitals",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiQVQrSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".XzJLGQ7lQotn0GNfM0pAxSbvItouVuC3e7eh7Sd_-8fU4xasFc2cXssLhEj4GhbmhnKbnK45pl-f-M9i4MapQw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_aud_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJ4IiwiaHR0cHM6Ly9wLmxvY2FsOjYzMS9pcHAvcHJpbnQiXSwiZXhwIjoxODAwMD"
        b"AwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.5A9f3oWOX0fCD2c8QJ3ly-t9GUIRKooCEHY0MpF-6"
        b"Pqaz1QS73mWnSiJZUuX2r4JJai6fFM7CkzN3LjGdzf37w",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_with_fraction",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDAwMDAuNzUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.c8KtH6_Fampn21Ubusv9mgml4vKe1qBZ_YnNgxYEloBNQnSAWNAkP4381PDTkwDauU3rix_q_rjeOLYFW1"
        b"MVyA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_119_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".dgRiiEX7E8A_07WdVfFSjMXxSPd1MXw9d2GUKKia0XFsd5eSlCmWkwBbckr80FI8k8uIQ6lA34M64qSfqcOh2Q",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_nbf_in_120_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjAsImlhdCI6MTgwMDAwMDEyMH0.oN-CXJTeLEsGExtvqKLvVsJPVdl6Y7XtnP3adVrNx"
        b"O-ullvmkttvLwyLKoAchWrhiXaPtBaJbKdor5l-n9EPvA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_operator",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQgb3"
        b"BlcmF0ZSJ9.rkO8ZQ9d8pm6sM77_hvp5lLHzKKl0K0lDtSuVEsm_XNlcUEt9Tf7rQqmgKv-POyOK7MkLKLOZbW5"
        b"7WSnpYd0tg",
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
        b"ByaW50IG9wZXJhdGVzIn0._UfmowEuyRbvy6KSH2OheJQ6WMUq-pqOC0TAyO1djSIAzFRqib2vCP4TRFhrc_aqH"
        b"6M_jzjgFx7j5Vct1oIYSg",
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
        b"DE1fSwianRpIjoiMSIsImNsaWVudF9pZCI6ImMifQ.7oqL9CREpXDdHZBuRmpiCoihYNhYuquOl8p04FI6Y2m1m"
        b"OD_qmTKW3cfP2zrrdurXNsNXg-n_UgYPhk1Y9x2cA",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_offered_keys_ignored",
        b"eyJhbGciOiJFUzI1NiIsImprdSI6Imh0dHBzOi8veC5leGFtcGxlIiwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3Q"
        b"ifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN"
        b"1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.2uf2-t9AqF_-Z4i4lIrDJlXdKE-CiOP_O8ZV57drsqEOwqCBmgP"
        b"63MEntikpHTf7aDCzLJDhdnWPA1w_PdOuPg",
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
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3NzcyIsInNjb3BlIjoicHJpbnQifQ.FShh29I369r"
        b"0y-eMVotSTBtXURAU7vzhXlAAhmPgCfyOxNx-vFYEb4okfCxguFboA2Yw8yDeJ1X66EQuSznIuw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_exp_as_power",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4LjFlOCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.TmbuN"
        b"hM3kbRU0JSxI37ly8KHXvrnogxApjb7YZXrOaF01NpVR-C9mCdYVPQUde1_33R_D12a31Dj1K4cekHPdQ",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_escaped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA2MW5cdTAwNkUiLCJzY29wZS"
        b"I6InByaW50In0.iEX8yH-CrgAiDX5QFLicLRQPWZLjXfoHp0VuP005UiZ8EcgLyB8JXg3cdaYK-L2gHVBxyuTAu"
        b"Ixkioy6TiK5zw",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_white_space",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.ewogImlzcyI6ICJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsCiAiYXVkIjogInAiLAogImV4cCI6IDE4MDAwMDA2MDAsCiAic3ViIjogImFubiIsCiAic2"
        b"NvcGUiOiAicHJpbnQiCn0NCgkg.S7AuVk1EhT-OnIv4pvqy2JfeJ1sS91mbFgwYRYedXem6DJNJe-WWyxn8Kb2x"
        b"0CuwwNvnp2ssHKr_NVTbPeRi4Q",
        {
            "reason": b"",
            "groups": [],
        },
    ),
    (
        "good_the_other_s",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".iwt3-jGV7Z4IY1VHGtqd_T0YUR-yUQ0HUP3tvljJC8YXTHvi_cCW9-jUgFdyU5K4UdDkt6IxF73tkPOemT7tnw",
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
        b"4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eHh4eCJ9.B_htbS7dzDYwZbWeyoFv4KmuU6SkMQV6qNZ4rQuv9NoDhqBGi"
        b"Z7cbo5EJdY1bAGdoq5b7cBLdLI_-FFHUGkLhQ",
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
        b"jb3BlIjoicHJpbnQifQ.xgIqjNqosIkNWCQbmExaSaLo06WHtkrh47LqymbRy-PVnBtVcVPeDoxvgWPsSeZBPoX"
        b"KW1e8livAGnxVSOGrxw",
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
        b"JV8t7R_c2E17y2ADSu5UXdpP5Q8u-5eOu7WSEDQdSj1hW-lf-HJvFkBMA0cPreBa-9tKV6l7nwQ66wcWMAkcIQ",
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
        b"36wXnWVxGBh5jIgycewgsWU8GE0A3RhDKMXGEhl-SKe6AAt49PBmOrGRnzo8Z1ejRoRLoKlBMSyOwZUH-8_kjA",
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
        b"qTw9LI26jrrj6WHx5tkt2Um7I1gOVggRZ3jqSnnVUn50aLIWuMGeq1KPq-TdfatLWK55DuKXgGBHDou21O3P8Q",
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
        b"RSiYTjFZh8HryJF56458KRmdpA38YBtppzJkJGkidkpBKc1BR08P8BiijhBqL4aSDNsSe1KdpO9tfAxcYuVTTg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "CVE-2016-5431_pem",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".8BXGD1_oaIlrWhNOX7nhf82F1AwDmNDBAbCzSlbPup4",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
)
