# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "claims_escape",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ilx4NjEiLCJzY29wZSI6InByaW50In"
        b"0.eer7xsB6xubfudfLx8xkLbbINTCmkFQjrm7elQfWf8Dcvn9A23M3UlK3mp4_hUMInNyPWIB4xIN4u4wshUep3"
        b"g",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_octal",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6MDA3LCJzY29wZSI6InByaW50In0.EO"
        b"oiucIPoJL1LiCeyuBh4DAJXLRGdh0Y4EctZiXc0ZgNdz1jffiUVGrZvMiuuSylNmwXwjWaj1WI21v4xVJEsw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_plus",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6KzcsInNjb3BlIjoicHJpbnQifQ.XU3"
        b"icip7Gaj22uC5L5LsYwmlNnpC_qUq8JCjI5n7tvjzQntzQKxyu4mL3N1hWx1415NSeNgEdwDcbPrOmOnBBQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_point",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6Ny4sInNjb3BlIjoicHJpbnQifQ.y3u"
        b"umtRprjMbfcgOxrD9BHLUeRJZBs3EiZzgNC6pNH108Qq2ghXtsa_V6_hMora9-iSi8Z_Kf14Ddzf2qCtfNw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_nan",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6TmFOLCJzY29wZSI6InByaW50In0.gf"
        b"q84NUT-JOWC0pVtRudR_KzyxFmuboOlxmzuO8YvuVocrzAB8c4jb9aQaJ5-Hagt4Gh3pVSy95eRXRDhtZbHQ",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "claims_deep",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQiLC"
        b"J4IjpbW1tbW1tdXV1dXV19.HR5j_7qZaX2jhe9FO90ChS3nRcE5CQlHG1KpGnBumwELShcLqY3EUKOuJ0m6Jimg"
        b"t6hv3DUcR91xBuNUWFiNFw",
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
        b".69RUyRVwCXiqmawc8obhb9I_Hgr5WtKu-gcEWObDtRYp_MaanMk_Szd-9SaxtwSSMNtRYXRh-_ECBQFPChMzPw",
        {
            "reason": b"claims are not strict JSON",
        },
    ),
    (
        "header_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiYWxnIjoibm9uZSJ9.eyJpc3MiOiJodH"
        b"RwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb"
        b"3BlIjoicHJpbnQifQ.ogv1HThQKyLBO-Ym89PrAvuT4LKmS1xPaUQMNRZ2zauXbUzhifQGU5j3p1QOgD_UlT8r6"
        b"OlWNUcX1gDjvVU5RA",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_array",
        b"W3siYWxnIjoiRVMyNTYiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9XQ.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.fJBhfMw2cje1Tj0yAzRMID0PApK-nwqUD4rdyhAByGxEBVs1RasGhBmlDaFSr2CPXRrgpYh7uvHY6PSb6lA"
        b"3QA",
        {
            "reason": b"header is not strict JSON",
        },
    ),
    (
        "header_behind",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0gLg.eyJpc3MiOiJodHRwczovL2FzLmV4"
        b"YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQ"
        b"ifQ.O5AkbRD332xQQK6n3-Mytyair4s-ZmaysDKwo7YlprZCiV5awPpL-4sBIRE0kS3tKmeP0ze2ttrAXwOw75a"
        b"95A",
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
        b".AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAdt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgTg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_CVE-2022-21449_s0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_r_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b"._____wAAAAD__________7zm-q2nF56E87nKwvxjJVEdt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgTg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_s_n",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97D_____AAAAAP__________vOb6racXnoTzucrC_GMlUQ",
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
        b".Hbdo0PWJai8GoMr6vxpqOACTA_DQrAp2_TndVJv3IE69nmVGxwgHAI_Jt37iJuWxQ7SdmD12bqAMsFLsbFz3sA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_63_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97Adt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_65_bytes",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97Adt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgTg"
        b"A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_leading_zeros",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AL2eZUbHCAcAj8m3fuIm5bFDtJ2YPXZuoAywUuxsXPewAB23aND1iWovBqDK-r8aajgAkwPw0KwKdv053VSb9y"
        b"BO",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_twice",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97Adt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgTr"
        b"2eZUbHCAcAj8m3fuIm5bFDtJ2YPXZuoAywUuxsXPewHbdo0PWJai8GoMr6vxpqOACTA_DQrAp2_TndVJv3IE4",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".-OUsYFDu2krR8LPe4htbn6hQhnPjMaDomQGxdmIEZEzX-Htzab8xMW6UX-ld3EFEdwm53doBUdrlGj0Tfmpx8Q",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_text",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".IU5908ZuzyyXQcoPwJM0QWVIWMm3NjCZx24HBNikizoYuHR-DtrRpDVQ8BoAoqUzRWTuuHWDb6MUCWQYWg-EKA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_other_hash",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".xaq2ZZ3S-J4xkXj-IFYI9aLFakkBcAyNgu6PGHF_Sgt1wQ6UpiH4qurVkJDkbG0emdL9w52-xP3S4tKjSYQYqw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_der",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MEUCIBHKnEMsg1iqNiewPK8cFWff_lOXvsFbAW_QBU5szhm8AiEAjqSNkS3gDRbYVpMUQTKQMlR-wFcWHWofKx"
        b"2or4IGfGo",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_p384",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".MGUCMCsRLWJ8gX68nAy3l95nmmJVTbzZyz0SwnItoEQB7gAciyRBhBkmA2OQlnwXId53kwIxAMNSizSUrH2Zir"
        b"LidLhga-kQfQq9HHdNaZcwWlx92ZhTpeyzIObn3O-4bUCNZoHYNw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vJ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97Adt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgTg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "es256_flipped_last",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vZ5lRscIBwCPybd-4iblsUO0nZg9dm6gDLBS7Gxc97Adt2jQ9YlqLwagyvq_Gmo4AJMD8NCsCnb9Od1Um_cgzg",
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
        b".3zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmPGlqBCPzD7u79lHQtwQDuZr9Yk"
        b"i35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67aTeQCkfJmnlY_HzjxjP0ptYm8C"
        b"H8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVGgiv8bncxqcyNX55NO6l3g5a_0"
        b"VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djnD_Gk-WGzXJC9QxgtOWow",
        {
            "reason": b"signature is wrong",
        },
    ),
)
