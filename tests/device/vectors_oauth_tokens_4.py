# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "nbf_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjF9.p9_06iWlYfxTuqyD8JMvrNuA_2AwS9CftKnVSIRql-oplmnqflKIRDv_cx_zgFgP"
        b"LKWpDpF0zGovEowj0lGb0Q",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOiIxIn0.X5DlL3Rf3COPnHa7Pdim5K22ox58Un5eNw4ohWiJOtZW-JYfFQj_6xxxUaPZG7N9KZQ9G0LsB"
        b"TlByVU4TsWddA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOi0xfQ.5g8fic47r7oqU1kZovFp0qht9HebGn6X_VzKex4y36lS6UfcayajocuBU7vlfeJKgfkiactDh3"
        b"VCH6W6wML-uA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOm51bGx9.PpkTqglLx9uBkwBpSIpl2-JnKzEuLSM1WfAGcqsSjYCbZ3DmhhHDntg37tpY7PFmOgMHyX_R"
        b"K1jDTYl6r498hQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.lCNmnxT8ieQeK1lhHpf-yxWbIWnWORXgg9abqD9IW70kLYbDx2"
        b"1sDMTBABbtRxbJts_fQHaKmFOQy4kkVE_Mnw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4MDAwMDAxMjF9.-jVOm0k3OXP1XQGv_x9UwjPTT3K46LQwxYFWYKIObmRC7WRD-xt69nmp7DafWWlf"
        b"uNhI9Zbyt7YePm7QBIYGrw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOiIxIn0.7OLIhH4jOEcKJ_1YK7SnABUPE7hgf-kGyJ7g-hUYnm7SZjA2rBLPNzANlaXJfH3hK32XBXQvX"
        b"aCca_iI8EBTdQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOi0xfQ.oRcuxEdVH9WIo1fAAaFVg6D75B2X57gSYsPe18b3LgMGbq35MMpSPjqHjwoldQH3dRBu7YfaVu"
        b"tHNFBnlbtQOw",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOm51bGx9.GYurr_bXXAO3y3z8DNt8SGmHCdaa6knsGFcbDmnvo4a1i3vGVH3SnB36tzDyjDxf-aWwOjdc"
        b"58zNZZyqNrNhLA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.MrSTNTcMEA0bQlxjb61XtWt0_rd3EL7gpFq4b8KLX53TmjJwir"
        b"EQsIlEPyDId_-0knQAx6y2VUoJ00eGiuATUg",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "CVE-2026-34980_sub_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IiIsInNjb3BlIjoicHJpbnQifQ.Kpl"
        b"pCE17yWU5CeWQVc_7iKcI1NCGaLulEMxf7YxOBESfk0PpiLO5m_ZCiRb266kTR6nvSR_1ZIAGG7NIGhcD8A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-7-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Nywic2NvcGUiOiJwcmludCJ9.8hCW2"
        b"akMgmTW4o3KG1Sen4TYhVZPY4uBY_25gCA983GDrzyCVqyPG2SXSFGDteOEU-UvoRtFmSzmqbq5coi2bQ",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-None-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6bnVsbCwic2NvcGUiOiJwcmludCJ9.C"
        b"Qd9FwPOk2uSgN2uITIU0pW_3-UYPC7-noXRUBJLuO2v_Xbfu5W5R6VhihdTWrf43z5YG4TPyfXy2M8Hsktq1g",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_---ann---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6WyJhbm4iXSwic2NvcGUiOiJwcmludC"
        b"J9.W_fsIlXmrEF7WYN62kdVwnNWN8ByI9XLGeTfdyJdbc8zUIzy_Gmn6p_ySW40Hgbx4R0zjbUI_AYFRQbiw7bg"
        b"mA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-sssssssss-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6InNzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3"
        b"Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc"
        b"3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nz"
        b"c3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3N"
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3MiLCJzY29wZSI6InByaW50In0.UnQwSD3e5L"
        b"oOrB4MI8Mtrwbll2gki3rB7hsfDAdcFxbJTDOALChcJ3PRxtANHJsS4KRlqq3S3Qv33YIpG0IYiA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcdTAwMDAiLCJzY29wZSI6InByaW"
        b"50In0.Gxh9iL8jwihw06VNO-M22ygIwH4kqwGJXhChgdEgYb69uFms5gDe6pJIUmiyw2Jvx3Mg2d2NT2G5D2LAb"
        b"msx-g",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x1b--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDAxYkAiLCJzY29wZSI6InByaW"
        b"50In0.REEXVEyjLsX1SGTkllvwHzG68fcp7sWFQ_-cCs4yqwVMDsvLWKRmIWBAKfJlxIq3DHenL4pbmnbiwtvMy"
        b"GOu0A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-nb-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcbmIiLCJzY29wZSI6InByaW50In"
        b"0.DVPtdxSo-mNFVQpy8wtxSOXDzK-Rw57wAbfrXFAxMDz8CAGY4YNjpL4qU_sDbvV02X8uZa7WX-R5udv2anw-u"
        b"A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x7f-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA3ZiIsInNjb3BlIjoicHJpbn"
        b"QifQ._K74-Mlcpn9xx8EQ2VO4__jXyvdI89xPiLD7nBfBe72tZ1zaUqZ6aBHALflxs9Nh8BspahjSXv5aiFJgHF"
        b"Nndg",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x85-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA4NSIsInNjb3BlIjoicHJpbn"
        b"QifQ.30aCP-wIjgebMbGKZl44Iy-vfQmvvB9SoHyP72KeS2S7mf2SZh-kU0F2htrWmWBlZ-791vDqhyGjHggVMI"
        b"ITRA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-----------",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDBlOVx1MDBlOVx1MDBlOVx1MD"
        b"BlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1M"
        b"DBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1"
        b"MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx"
        b"1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOV"
        b"x1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlO"
        b"Vx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBl"
        b"OVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDB"
        b"lOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MD"
        b"BlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1M"
        b"DBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1"
        b"MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx"
        b"1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOSIsInNjb3BlIjoicHJpbnQifQ.huMmiSevpr1aN5mGfyg1Oi_"
        b"BCZp6cOnVi7Ncp4iEQtQ2mSIUZtkJcevDfiv1rJdlnE_UWkwWTIRyl7DpQTulVA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "sub_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInNjb3BlIjoicHJpbnQifQ.t7MJgwT9Bcd4doR"
        b"eVf08i1uunWajnnEv30YxZJkzi1kWeOvGsULLXd2FZAToKq14gEo5UGyjhgKZZbOJcN_4ww",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "scope_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpudWxsfQ.6gC"
        b"u4gcoP5klhQwz7sl5o6PVwkkVPLDLoNUVRUPVz3D_qkmDFx6FgJCF16VVJFP4rez4W24U3TS_7lcK_v-8Vw",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiIn0.CuTo3Z"
        b"_ovbeYriMjpQK07eBLSbjjszvRa-YDSto55poMSwkmra0wsAvXznjgCfWBeBdaU9brBS6pkId5-O18ZQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_PRINT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiUFJJTlQifQ"
        b".HjuEqfHXR2dWRmCWLobWbkWwK9UsUjz-cNySjkjKl4wXjxdtFDKz8LNd1ux7lMzEKhcyFTMumRwdhgJDg4FvuQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prints",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnRzIn"
        b"0.38aKUfZE3XMsstQSUCP5QzurEXupgeHr6z-DZM0E_ft6yB9M-YuL4Fyn-GbxLkS4sYECgwNW6vltCRVnVqIBm"
        b"w",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbiJ9.i"
        b"goFSU63HjexYlEBJ7TkpaESJhktKLgG7xxtBWDq4EksI2Zt9Dbf9SNjkcOldwxlXQH6aMjPNQM2zRJSBXPACA",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_print-operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQsb3"
        b"BlcmF0ZSJ9.3b-lQzzNQBp-DcrIGpO8kKKEnBaapw-6m1YhjGC_RrzYHnk0UZtFzVLl9ztaGcRQs9pPIwKnus2n"
        b"R-xW0GS6eA",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoib3BlcmF0ZS"
        b"J9.0encF7o9U3ULRoDb05lVn-ZnnsmqsvidvMUGP8kUh0_kC9jHZUmC6jn9ZUnTvz5swUxxgD5P9JsjW8lEem18"
        b"Sg",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_--print--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpbInByaW50Il"
        b"19.XDSqIuF9YuMJin4H8USQ7fR3qE22nqWKx0Tda4oOCLxHUMh1KvcoEhndwtY-vgLu_qhzD9WeotVOzcK6kVVf"
        b"yg",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoxfQ.65XvhgX"
        b"6ZshaeervjPol6_GJfNxIOgd2UCXjw8o5OoDU8Y99Uucd31WlQ7_dVpyvhWTl4p9y89ktJ_ONbSWERw",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_of_a_forged_one",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoieCJ9.NLgYv"
        b"19V83_KgGeXk9p1hXRCH1jggNBrn4lSxUsaU6tDwwS2_cjelml9KATxirl9PliM_1LinR_ADH1fyHcXOA",
        {
            "reason": b"signature is wrong",
        },
    ),
    ("one_part", b"mF_9B5f-41JqM", {"reason": b"not a signed JWT"}),
    (
        "two_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ",
        {
            "reason": b"not a signed JWT",
        },
    ),
    (
        "four_parts",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q"
        b".xD9XO8wib7GBxT9OcaIPAOdn0SeS-BhU45AdBylXuQxUcv-i79JfpFtvl9uAzZwGrbTM3grbg5hTScPka4Zl_Q",
        {
            "reason": b"not a signed JWT",
        },
    ),
)
