# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "claims_escape",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx4NjEiLCJzY29wZSI6InByaW50In"
        b"0.l1qiNawDlBTffA_Uc-HiWi_0X2v1jII9zHc2W8TPwg0YMZ6Gmklej_QuK2D81DFGaJkbmTTcoBE0-Wm67yye_"
        b"Q",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_octal",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6MDA3LCJzY29wZSI6InByaW50In0.Dp"
        b"g3cy5RnQnVD2qZcOVoUP7XewCNFICU4ue5Z9tvW_iFDpC8IezB9jfoxElDspxurOS30_eXMixBPDpe61pjLw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_plus",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6KzcsInNjb3BlIjoicHJpbnQifQ.uyL"
        b"igdstidbfSzifiyABWgWsQ3mvCR_A5R0_y9oVTXcZ5dK65FSoKD2K-wfspHT_EibQGom2Hn_OVrVc-fpbrA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_point",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ny4sInNjb3BlIjoicHJpbnQifQ.ikb"
        b"8O7kzqQ2FdfmOmS_jb3iz5PpYto4hRj1tjT9n7W-NQpQBf8NfUhNVEWaZQZ4DYcCYwFmVDzFraSi-eZPsVw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nan",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6TmFOLCJzY29wZSI6InByaW50In0.TR"
        b"2e04Iuzj-1AKtl-Sig-CmF47yFSDagXqXSUObXdyXcwg8AP4WLX6NNNftTcLg7lxKRW766EH5s52GN8aPvMA",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_deep",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4IjpbW1tbW1tdXV1dXV19.-kWAGJR1mxAlDRglx13MtoEa2F3O7t4AyQk1hLzMk0X46tEEd62_qnxYRltcEW15"
        b"fzZO-bzUVFpG4GoMolY5ZQ",
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
        b".L2LVB3K7N0kEhLMQYTmyvOfmWbjM1yYwBCmns1dPoukCrEN4KI4000wUcl3dgAoBZAvGMD663w4pLMCmNqjvmw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "header_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiYWxnIjoibm9uZSJ9.eyJpc3MiOiJodH"
        b"RwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb"
        b"3BlIjoicHJpbnQifQ.6ANq3Bz5fg98Inwubzn9LHZbXFvwrrTcImsh2ObT-wUfZ1GPpAceKdBShTvTl6HoMssjo"
        b"_BbT0oKwmSlqMsMgA",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_array",
        b"W3siYWxnIjoiRVMyNTYiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9XQ.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.JzCNNgpTWv4Qu6YqJ4-aqPwb9oze32cJQGk8UrURw1mRBel9-5umnW0enkOZt_b4WmC6yKcvs8vI6puZhUi"
        b"2gw",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0gLg.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.1ZlgRlnxjqUaC9cbke_3RsPGcaqVHLTQZ_FRXqAfM31wbihutY2L4o8MuVceDXcqdwxTHJ0PuyQEiVI579D"
        b"J0w",
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
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB8v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0Eg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_CVE-2022-21449_s0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s4AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_r_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"._____wAAAAD__________7zm-q2nF56E87nKwvxjJVF8v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0Eg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_s_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s7_____AAAAAP__________vOb6racXnoTzucrC_GMlUQ",
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
        b".fL9dRhLB0oz0_BRD_irXF8OFhZ3yXhxu1DOC7-6TNBIalnw0N29SMfzVpC4YSqDRUqbs-8g01J6mWDp7Y3Pezg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_63_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s58v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_65_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s58v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0Eg"
        b"A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_leading_zeros",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ABqWfDQ3b1Ix_NWkLhhKoNFSpuz7yDTUnqZYOntjc97OAHy_XUYSwdKM9PwUQ_4q1xfDhYWd8l4cbtQzgu_ukz"
        b"QS",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s58v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0Eh"
        b"qWfDQ3b1Ix_NWkLhhKoNFSpuz7yDTUnqZYOntjc97OfL9dRhLB0oz0_BRD_irXF8OFhZ3yXhxu1DOC7-6TNBI",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".trmaYO-RfrifCPiSer5IJY1stD9LEe-BVk-cADCktocxYPPIYo-c5k3ClWky5xyszeNazjlk6zPds1P7aw_kwQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SZSc39J2a9zzaPajFxLldVu01lB_O_3Oup4r6wEBKNwxASMf33LRFgmrXMDd8xovAeR3Xd6rFaUop94mx6ljWw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_hash",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".5g7lYHiUMbMorY7SekjqYXBxUIQkLJqYhJXIO7obBiHguWOlNBuGqJYXKPiDnhno-Qgy8ajDExl95jd-6Uiu5A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_der",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MEUCIG5UhnLMtDo7761-FrW5d8yLeoyv5hJ8hsOzsWldhxjLAiEAkIBarFCFtiEXhYg01-JuHKc9qi2w4MYBGC"
        b"e1rnoYdBg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_p384",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MGUCMQCOPdf9Uf7vV2g5Hu1cgaueu8THMp5qNZzgSibYSnOYi3NYejbcqOR_oD1zhO9qT8ACMCP3-8CYurMviW"
        b"xMoJSeXywIgB2_QrqxE2_lixxAxFkI1zDhMOaNVKc9uU0KMCNvvA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".G5Z8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s58v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0Eg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped_last",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".GpZ8NDdvUjH81aQuGEqg0VKm7PvINNSeplg6e2Nz3s58v11GEsHSjPT8FEP-KtcXw4WFnfJeHG7UM4Lv7pM0kg",
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
        b".uDIPybpK69qja67aKElXonA2simL3BSOBTfiq8ZpOnVtwBevm5klLBLXkaMuH8LE82pIaehSWNj9H17R7dWXWJ"
        b"VWjYdgC9ePRLXQICbravtdLWccFdnxpYjNmHuhtg1rEOt-WyBr9sDDN8cGeLdc1pd4h5jj1ieq0Jh89_m1v9j4j"
        b"J7CdjrdVpTqjR9qPXGfCGHULL_nEjdFYptnSr34xMqQNngKeB1gB-QV7PPJtqmdDpPoM8Vv0oOYMy2OKtSveY6X"
        b"dCgXhs_0zJMGf0Ulk3l_hCEhzngoV35wOY6kkRNQXyC7BoWlKFs-jG1HoAtQ2JpT_OPXGp5Mh2CEfwWVEw",
        {
            "reason": b"signature is wrong",
        },
    ),
)
