# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "nbf_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4MDAwMDAxMjF9.WxEWnTejy6-caaJTmiV8NYP66xWATMAtM3Ej2IPic2SoclXdpAiRemnP5g8UDueS"
        b"kGuTIdrorsJxzuGk08IhcQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOiIxIn0.K3GSTyeJptLxUJlsbRAE_CEh5i1li00LeXTan0kDirUZQc3dDVTOeVTNifZ_49E-QU2X045gi"
        b"ckLqNPO-Kg48g",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOi0xfQ.0an1fHDlSiwbWr4P1dWpAbMUfKdTzEuC4h1A_svsG5U0cLGHFgNFp0lh-rp747BqMYNzFsDDjH"
        b"w-xT_Iqe1pIA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOm51bGx9.MNzew-UsO9PbSP8GBa_V74UrvV5l9EUVENxzwROduLDpVayY5qnddcChcKQmT7oaoaa-Lc5_"
        b"Dnsr41uV2G-8xg",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "nbf_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JuYmYiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.B1YHEeYdbEth9rGxWFVDoBbJHUHKCXz4c6QS_kVkFZ46qMnkes"
        b"7fZFWUsn1kMaRyvxU9wvIFuetujlwruay6lA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1800000121",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4MDAwMDAxMjF9.wPPn1gqS4M3JLrsoggvvgpq7H6Km7cEdI50ve_OKIPufWc65ZOZjHhYvhKNkTY9f"
        b"7SO2Sh7fnb6kTWZS5qi6ZA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOiIxIn0.Wwv-klJ7MNtihyLHFcOE0rlkPX2C_5rjwSJ6iwMwX41RimSmqRaBcSRwTxuZXtaYGidV82XU8"
        b"TmWupPvYxzTNA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOi0xfQ.YTtOvfFhsKOZvZcUsr_pdrIwQDKF0wnvj_yYisHhsCvOgDQvUuiGWFrlSoVeG6C7w76ZsfVkz4"
        b"33bd02qsla8w",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOm51bGx9.DgZPzy5WmD3pHOAqCvmBZL-r5lvVyz_PHDdfBDXYWPDwCOaBG5eu2RqnpRJIknukuSj7kXTg"
        b"Vo85AHcjQytNfQ",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "iat_18446744073709551616",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"JpYXQiOjE4NDQ2NzQ0MDczNzA5NTUxNjE2fQ.3AWb-KKu0LLOw9DaWH6kbvHz419yB6W85ixEzsvF3-itSwoevp"
        b"oKYW5i0bqB-hwX38o_jkSd0NY3zzr4-YWXeA",
        {
            "reason": b"not valid yet",
        },
    ),
    (
        "CVE-2026-34980_sub_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6IiIsInNjb3BlIjoicHJpbnQifQ.7tg"
        b"emiqv7JEBM0B3vxnKffBmyrCd8fu9nIj7fhUdnEShU_Hcu-1q-GUF9fsECE3SGAsKULsWxvzfgESMpJbf9Q",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-7-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Nywic2NvcGUiOiJwcmludCJ9.7AVG9"
        b"0b3rBLN7QLoieoMX_r2MFgCtsfP3fRB9Qko_gDuMjPk0504w6T0u3HR5_jRVkTj6-ifGbFlHzhUb_9s2w",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-None-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6bnVsbCwic2NvcGUiOiJwcmludCJ9.6"
        b"YUiChhAr8PlaFJ8jogxjNnhuZWX1N4HlVP7LNs8jo0jzPp1DTPfLebYDEvIA6AvFQhrfmIo7o4HFFfcAV2_og",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_---ann---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6WyJhbm4iXSwic2NvcGUiOiJwcmludC"
        b"J9.-E2wqUFbdxWwEsIcg3Ol-2BbOxkt4yiG5WW4_O5ef1YjXldcKKSPDv3TEOz59eGHgV9XT5MDsHnqWkxBLmPj"
        b"PQ",
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
        b"zc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3Nzc3MiLCJzY29wZSI6InByaW50In0.Nwx155RJKT"
        b"Utz43u0Oo6Rl9WaE73rnrylq25SbPpej_5bh7d1c7_8Ns6bkjQ8ihiOT2aTxM3uY2QCW8lTytkGA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcdTAwMDAiLCJzY29wZSI6InByaW"
        b"50In0.jLQoKPxgWHF9tiNBd7JMCdwY-kJEhLgHxSWXEsghFbVS8qkPjkfWd4HdrX_OcZJ7p968LfQnB1u7Nzj0n"
        b"jbv8A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x1b--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDAxYkAiLCJzY29wZSI6InByaW"
        b"50In0.tZyB5Zs7r8H6voDeY5tEVW119OFsY6k8VFPhgrk1Xk8Mp8LGGgBt030g8mA-uEOeL0dxh9AvQbXA11Vyn"
        b"E-39g",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_-a-nb-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFcbmIiLCJzY29wZSI6InByaW50In"
        b"0.ZQTU0YWqlR6GuzrT5UwcoxAilNV_7ciS52kgjEhgEFAhfOA6IrVXYJ2CTu2icNTU1auY8ndM0Sdwe9gfBFzSG"
        b"A",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x7f-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA3ZiIsInNjb3BlIjoicHJpbn"
        b"QifQ.OfeUeWhKrkNIlt94DaDCwtsq1AcQkbTxo5dve-zuAdM0NWcZEMCegEh_FyEP9NgjOtRMQuQI15mSlm_Y4h"
        b"qQJA",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "CVE-2026-34980_sub_--x85-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx1MDA4NSIsInNjb3BlIjoicHJpbn"
        b"QifQ.Mw9Bzo6OxfcXlx1zT4F4KY5tTbTFyOIJfiTNhTTjOQXx5L3wiTOOr1EFOGgnnAnwjfSshjmScSk0rw6rZn"
        b"vSpA",
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
        b"1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOVx1MDBlOSIsInNjb3BlIjoicHJpbnQifQ.1zSwqG5J0dCZP87PF0zFuzE"
        b"DVFj9cDOOEgNaU_PJNTKxxdCz20Q853OvldxL3fWmBfN0JCOHzXloTfb3RKt1Gg",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "sub_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInNjb3BlIjoicHJpbnQifQ.YPboZTR-4KDSyr7"
        b"31VzRX56ZrS3qB4OAWRbmkQxfA44ilQq_CTJUlbJLdMqCeS-uU08BUgJqAvwAnDzFkJiQyg",
        {
            "reason": b"no usable subject",
        },
    ),
    (
        "scope_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpudWxsfQ.Z2n"
        b"oKQRDkSC7Rrf9JcCZ5D5KzUWAe3VdN9iOJYOhh0KpkQMG42S3IkV8HQvv5OtXVM9sjiFg0-g4pitXZ_S8oQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiIn0.IKWbKP"
        b"3t7qFO9fL3dt_2h9Mldn4krGRT9c4-qioRp2MFsbv2gOm9mIwpfaxSsfGqu5NQCVeeZo3y7EZOOsJUWw",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_PRINT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoiUFJJTlQifQ"
        b".NzNV6fiOYzX6zQUKlaKIDiVr6qjh8yy4OrfFtC93nAjeqK6_nlepZojWNpsK8DycVv4ccSjrP8FpIFcvowIlYQ",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prints",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnRzIn"
        b"0.CLL08mmT08ZG7zcJUBEuwiHK2UcmQDJt_sOvkpbmCBFnVObUKnat-HO4x_85eM5TLEm8SeXvqw2CBUq4NCmlG"
        b"w",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbiJ9.S"
        b"lbj8ljvjz-rSSyzetR4ZV3lFx-MQc0cbl1xqwk_nswG8m3ELnYmNS06ovEMSPByE1fEIoqizDf4K5WRIKzw3w",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_print-operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQsb3"
        b"BlcmF0ZSJ9.ricyf-nnQ-FYxU6_LfoYx7aq__jI8f0cu2ug5qsBr2DGrDciMJvRPuVqqXXMHDBJqzOTjlvPre2y"
        b"1Lsix6SNow",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_operate",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoib3BlcmF0ZS"
        b"J9.j2JCnxft3cePKEjN4-qPbUyWYSDy_NcsriXoKs_FDFps3eugsOpR2KHHOmZ19tuhajaqBPh_oYi1wXGLy-M4"
        b"uw",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_--print--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjpbInByaW50Il"
        b"19.-o9OjL-XgDqmlVZur7AFm8VQJkxXWiUMkEDHOPR1QeFIhSARNjZGf50FFL_pLNkDgMrpRMZxt2IAdHNP7WjT"
        b"Zg",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoxfQ.lOmb1bT"
        b"mMmk6cboSUWTo0TPCxsKCbP0oj7v1AulSoipFvY9HuZANIE3ZIktTlQ55kGePV3djroLWy58ooL9tFg",
        {
            "reason": b"scope is missing",
        },
    ),
    (
        "scope_of_a_forged_one",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoieCJ9.0Kg1b"
        b"2yStt-lo6GytR4_3Nmm6u2E6ubU8yRpgMxaUdAyGEQd3v5XRL6SrBDBRQc2K7lXcplKLlEvTKHOgKOuXA",
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
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg"
        b".o7FVzyuxs8e8pdhIftUUId4f4w4QUWwH-Q0W7BaT9ySvHcgflJd9oD5NyzcIREvHIcF67XZmBVnPNOKfzlRctg",
        {
            "reason": b"not a signed JWT",
        },
    ),
)
