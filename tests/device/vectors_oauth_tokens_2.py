# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "CVE-2016-5431_jwk",
        b"eyJhbGciOiJIUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".kUIojNamUxewd0rVkVnvWbULnP6dzdY7pzBolN6Xf9I",
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
        b".1pdjEk3Vs2vjcii87RolQmYab9rVD7ZO88kT3odXgbaanooATfmnGavibIMxkGobI5zKvtyFkDWVHyeA6nZeOw",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_PS256",
        b"eyJhbGciOiJQUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".LDFepi3u3mAKewqhuJycqQ9VFValh7UTfVLTdl02_9_rxD_83bzwPglhVPdlSn3EenUonHsPjTEprg3TTJDlWQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES384",
        b"eyJhbGciOiJFUzM4NCIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".2ICXiFZ2vwOe84OC8Xsm8SC0HOCGHMk1UGzT13p23JMvNX4kD6BYlV35I6l-AKvyo3DDeknHja3EFxm86NwMXg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256K",
        b"eyJhbGciOiJFUzI1NksiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.g_GAaEnZRLsQKLmwFsGZ4VLGOhnn2wnDJZW-NtGZ-qojVV9LfNM5jOi-LjCdwYRzeahK0hxWyXW7ajIFDQwEG"
        b"g",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_EdDSA",
        b"eyJhbGciOiJFZERTQSIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".17c5FrXFvZz7VDS36JcCkH3-eqUnIzuEXIdzppObBKpJLeXW_np-F2F--NAsB--qPZkoQTHAz9SIDDWFcb6kyg",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_es256",
        b"eyJhbGciOiJlczI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".F7tniWBDgBgLi4XduTHI6MtHGmx9Rt95I5Kms-qP9RXibxmmeTivM4zl2QHTfdEQWNXo_YN4QPURojvkmM5WFQ",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_ES256-",
        b"eyJhbGciOiJFUzI1NiAiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.7YOlo0VkKCcWkOjCchn0MaT3ou1HPxKidK-ujOKP_2mpvDSzN3AzGu610qyzPhBG1pU9JZGil6dnU25eMo5qc"
        b"Q",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_",
        b"eyJhbGciOiIiLCJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2"
        b"hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.L0KcYm"
        b"frrLDS_PS2mnJclGJF7LhhO-j-sTkcS3I-jhOgLjSchuTX9puuJYRGQzsAAGt1jbMdThnH9NZkyOXU5Q",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_256",
        b"eyJhbGciOjI1Niwia2lkIjoiZTEiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.7MBR"
        b"Q0DuNBtbyID3wmm5z4DDkqczkiEUnvrSLFqG-ZOjqpS50iecLXrBNnC3eG6q04Q1M7ynAsuQFbcZG1lMeA",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_None",
        b"eyJhbGciOm51bGwsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.m9o"
        b"aZhHVvA95_-bpLmBq2mfOWorap0E7FI6LwQ5jz5A4_qP1Z5cjSJMJOOZlOqwg9-3LglT8yuVrbdvFHu_d3w",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "alg_missing",
        b"eyJraWQiOiJlMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZC"
        b"I6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.4N7C2KgJ4vPaLkrGMP"
        b"t8-BCs1xEx94v8NaC6TARMDhrUBaHSPi5tGr-ljcQMwH-dpJtZWLUuuvXUHeoz8ukp1g",
        {
            "reason": b"algorithm is not allowed",
        },
    ),
    (
        "es256_by_rsa_key",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".bZD_o32wSQH3SndOTgA18kTw2CeKD5zbcth5mDhARyD-YoNLfDjduZJ2Ir5A2dl61GeNLMhRMEa_miXo9QuRjw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "rs256_by_ec_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".LVrpxTzVvZepQxP9XbuKzf-JfkPjOdzDVY300_qakeChqa8lcdB2PC1UfiAdkyb1kfhCDuR9X4nBopaqRrCgSf"
        b"9OvqYzEOlbn1YIlnHui2xHcz3KgeZzhSZjOXMh8zcsfRQibcdo3VpicA6XE_8OEfskBWxUoES1H7-UNhKoNUsRd"
        b"bIs4AABvcsX4LJ3JH1x6FZD3ZQugNVtLbTymK44CRYlNmvinxUMCm8B6pxYXqSVBPG_o5a-CuU87IIaSSoc5FAl"
        b"R_kUK7hjxcRwjDXZzcdxTlGn-F_HGOFoc5ChpssI43lZ0yeYWqHx-03aFYW3sBeu5mU1NpKGPw9ZyuO_aQ",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e2-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUyIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".CGTrV_DhoGI0zj1PQCzMRGcr0SFws5DHd91pzsh5WMC6LT3ojGPS3DsTx5OZVlBTDSVw34GavIL_rRmwexKpVw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUiLCJ0eXAiOiJhdCtqd3QifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"LbfJcr-RMjJQiJosxTXbK6Ji3VG1iTgwb23MWxVT4_mEIP9kc-xXLms_6ghtmodK_cvC9nEcVIpzXg_Pea0B-Q",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e11-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxMSIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.Z8wvUZFMY8kTqqTiWn9aALSGI27nuwTzlXmgSJEoDC4e1DWAos5hViJzPTK2YREp025p6LGUrW0dY56-UpDPp"
        b"Q",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-E1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IkUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".QXAvnS4iKSOsRsmxryrZrPGipkJlg71ae8RYLcs6N8ZWRw-U9dEQanMWMALpqTxu2OA04NACttl2q3tu_Yds4A",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6IiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbG"
        b"Uvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.Ra"
        b"_MTjKbpLuUIobg9a7WYy8zE9Gp9vo-xlAHli6v0-GPoAe_sKB3gsw-3-X93Ieu9CN9-e5tY7cAxGW6ahvvTw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-..-e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6Ii4uL2UxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV"
        b"4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.psT9-PudEtt_gaH1rpWRJrQGjnrlJychs5aTfPw4tDlE8GUaVlLF9MACinBiGkt2mja0V_rq5wFzp5ogif"
        b"Lkmw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1---kid---e1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXCIsXCJraWRcIjpcImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.pYs_-1Y7r1d_zu5r9PerYuDfUMQMuXelot2tQ-YOSgwxWYe6K9_qxQ79UWpIRy5ngR"
        b"kNO1Lvj_C8Kl63YYskjw",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_-e1-x00-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxXHUwMDAwIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2F"
        b"zLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicH"
        b"JpbnQifQ.fWBhKnW_Q4K9RhU62hFBsf8u4RtSi8qgCYffBb6DFrWzR7Gyq1yC4ogL-6sszOQjHlssIcpDjE38ww"
        b"sAWg6pCg",
        {
            "reason": b"key is not known",
        },
    ),
    (
        "kid_missing",
        b"eyJhbGciOiJFUzI1NiIsInR5cCI6ImF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsIm"
        b"F1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.S3tO32uYv8sLpp"
        b"LQyg0ebdWM7DFiKVqjNWzxUbOchNhQ3f1roh_79vpW-m_4n3p1api5yfr5K5OZtyQP19OyJQ",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "kid_number",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6MSwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.JrT"
        b"QRG4WHDXynExAd4jTlzc_ApCUJk0GWsc1fdKtugCg1-Go-JTZYiGiJwmjQOg0y8efOPIp2bBGMCIOUVcgeQ",
        {
            "reason": b"no key is named",
        },
    ),
    (
        "crit_--exp--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJleHAiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.cGROGBu9WhPnmqHX3b4-8kuwbo54AhzdLqMg7kZX9sD_1Im51JvukMM6_BJPTV5BHl"
        b"neYVCqXU9Qux-iZtCI2A",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6W119.eyJpc3MiOiJodHRwcz"
        b"ovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlI"
        b"joicHJpbnQifQ.CRjDatzgDmJM-Pw2-sBBBReCRkqqyiK0XKHFNnjtOLK4xyJzyZChWKcYzeNyH7zVuGj8MhRS5"
        b"gusFVQ1zRICEg",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_--b64--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6WyJiNjQiXX0.eyJpc3MiOiJ"
        b"odHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsIn"
        b"Njb3BlIjoicHJpbnQifQ.bjHyNRNlGKGQHBXEj2b-q7QgwRZzEy_jSoUyN5GazQlO9R45z1_UN5WFtqjihe7LXS"
        b"p1hLLCE9V0jv8vu1IO8A",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "crit_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiY3JpdCI6bnVsbH0.eyJpc3MiOiJodHR"
        b"wczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3"
        b"BlIjoicHJpbnQifQ.Ke0uw8NhLavSrwTsYtGWqm7DN_K3cNojQ_jQ1OFqvuSc9GuZVDjL5g0xWwZV9IDthh2xXY"
        b"81FhkKCLM_JosPPQ",
        {
            "reason": b"critical extension",
        },
    ),
    (
        "CVE-2018-0114_jwk",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwiandrIjp7ImtpZCI6ImUxIiwia3R5Ijo"
        b"iRUMiLCJhbGciOiJFUzI1NiIsInVzZSI6InNpZyIsImNydiI6IlAtMjU2IiwieCI6Im9IZHMzN1JRSVExRmJKZz"
        b"NDak9iWWhiM0ZRV3dPeklsUTVBZ3JMMlZwamMiLCJ5IjoiWHpnNnJmUzlYVkFfZGpZa042SkRyUkg2WlR5X01DZ"
        b"zF2QThKOXpwWU5iMCJ9fQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiO"
        b"jE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.xNuvFR0_Ack0zfIWQ4TALWAXj-gg2CiDY"
        b"zy_kPN4jE4dAfd8busC7I_U8ktoD-SceHdfGsbleZdFS3hywCUU8g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_jku",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0Iiwiamt1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"vandrcyJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2M"
        b"DAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.E0jlxa2aIrB5Ujw-AZz5gM2pOZNlzxrBkCx6oXfaN4Uj6"
        b"2gKuxzq8yl24bPlqK29NLc5mCkXSIangjUtW8vhBA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5u",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDV1IjoiaHR0cHM6Ly94LmV4YW1wbGU"
        b"veDV1In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MD"
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.opJUdinGWRq7J_R4-nk6OGq24OPuo0BX6guwtA5f3UZ8oV"
        b"FQV8vzsXNEQ78k_-FbzQptEI1R-npGabwW2fXL0A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "CVE-2018-0114_x5c",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0IiwieDVjIjpbIk1JSHNNSUdUb0FNQ0FRSUN"
        b"BUUV3Q2dZSUtvWkl6ajBFQXdJd0FEQWVGdzB5TmpBeE1ERXdNREF3TURCYUZ3MHlOakF4TVRBd01EQXdNREJhTU"
        b"FBd1dUQVRCZ2NxaGtqT1BRSUJCZ2dxaGtqT1BRTUJCd05DQUFTZ2QyemZ0RkFoRFVWc21EY0tNNXRpRnZjVkJiQ"
        b"TdNaVZEa0NDc3ZaV21OMTg0T3EzMHZWMVFQM1kySkRlaVE2MFIrbVU4dnpBb05id1BDZmM2V0RXOU1Bb0dDQ3FH"
        b"U000OUJBTUNBMGdBTUVVQ0lRREFwL1lBaXNBWXpvRWxLKzhDcTZQeGRFMmRLOWhsTHVMNDBpTThzWlNrNGdJZ1d"
        b"pZVd6Mis3UU5uMUxYSmtiWGlsZmNoZTY0bkJ4Um5maEdiVXFGV3owb2c9Il19.eyJpc3MiOiJodHRwczovL2FzL"
        b"mV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJp"
        b"bnQifQ.RYHYCGcjWPbLGl5u7quFXb4p4EPMhp2pwdsNdiaI1A1fAjtmHSVGI8kIsi5__hVQj16OY_v-Y99inkQF"
        b"fUw8-w",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "typ_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjpudWxsfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUv"
        b"c2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.DN2d"
        b"kGd9ltjdmESniSMuHLXmLomEf6RozbFFlH7sy_FCJhUiArZwHZGYHnXOiPBI8pT2CWSgU9GaqJBQ5_T1Xg",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_JWT",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiSldUIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGU"
        b"vc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.sDO"
        b"HnSntv9-o-6OxMYb7H0UONb6Om2UO2C143pVewyjnEAGZGTD_pgXeFYWgioBsYhKYzzTZWh8FcWN0a_uMZA",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_at-jw",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrancifQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1w"
        b"bGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ."
        b"B3ks8gibMbuP0p9oIWtj4keacAcTtt6Akw_Pvwa8TKJg5VlVwuKyCgaZOn8Aq04GOS50yFJop4zn2A6umbsYeg",
        {
            "reason": b"not an access token",
        },
    ),
)
