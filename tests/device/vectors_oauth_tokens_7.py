# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "rs256_plus_n",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AMrctZmItq-9haqmckx4S3u9EnmEQvHWW4fXBzWTD_xE46DgK7O8MtJdxC1aY36MBr0Nwdq4oJH6kzoapvZdH5"
        b"ff6rshNoAtJmb6_3rHGxaeMYP3ZHtPi2gY1q455CXjCvzZABAjyxiiYc4GoiuLZp_1eiDRWE20j0LcuL8sUhPfM"
        b"hUO8dsDSR8uZpOtaq5puYVfIu3H9ZKDMb8cRO0iM6zNbVLI36SUqtewYQ_JsmXDNLN7NXYjks73x4ulQfINPZg3"
        b"BiNhKvVIhxusJ0XaCqZAKcBROEYHDxtQIKJb_g4wljk6ePXGEdVce-X7IX0brRaGDzViAii4iiUIny_4kXk",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_minus",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".pYdp-evfJ_fBLLdCBBpjySNa6s7UxlLAgpi-IfnCeKX3308zg3YXhcfq9ev4wPmDKcbO-RgEH7dnBKL85U4PGU"
        b"rCX-2Jl4H4InCgxYa7v1iI1tbTsGRX4vjEgr1fRjfLJP38ph0M1N8koYdqxeNTDTl27mBvXprGXlRBMMcZa9K_B"
        b"C6TEXJxjftuhpFpzHmEi2SFa7fYketZBhqJqFm93MezGic1S6YVOBfKyh3hB5AFaaya8WdM1g9o2rXaY5whWuYo"
        b"xO8EGFdifXnluLBAgLLVR_ELVulBk6y_0MFLE_YKhQb9F0U4e1oBMt9twvr0mq6YxGWsDIQO6bhpzhKYrQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_short",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".qqXPzmvD4uI-95gkLvPZTNvHWrcVwc2CnySJzKbBz3XgyHwYIw2mSuybtzVeyUHJo3lw0E45IZYau9UIh4g_Sp"
        b"QtmdZ0VZciRS9aoC-rotRWkEhldZnCkAkVvkJv1Z_r7YG1A18h4Z6WP5uy1AnJXgGZOHR3jORyRDvHMpxUBjmIc"
        b"C9kyGvImXwGjgBw-Bp8_U7BCA6AS-xcgN2iZDroAt0cUNUsd0rPzEsi1eivGZek501CXiL8dC9Yd7PHOI4eqG6v"
        b"ORNueJJPGSDGlOUSxqo8MBZ3jubD0bBozVl9HUXaGb3vQGytAT1ZjdndEFw967s4fisOGj2dqBqw8vxm",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_long",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ABKqpc_Oa8Pi4j73mCQu89lM28datxXBzYKfJInMpsHPdeDIfBgjDaZK7Ju3NV7JQcmjeXDQTjkhlhq71QiHiD"
        b"9KlC2Z1nRVlyJFL1qgL6ui1FaQSGV1mcKQCRW-Qm_Vn-vtgbUDXyHhnpY_m7LUCcleAZk4dHeM5HJEO8cynFQGO"
        b"YhwL2TIa8iZfAaOAHD4Gnz9TsEIDoBL7FyA3aJkOugC3RxQ1Sx3Ss_MSyLV6K8Zl6TnTUJeIvx0L1h3s8c4jh6o"
        b"bq85E254kk8ZIMaU5RLGqjwwFneO5sPRsGjNWX0dRdoZve9AbK0BPVmN2d0QXD3ruzh-Kw4aPZ2oGrDy_GY",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_behind",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Eqqlz85rw-LiPveYJC7z2Uzbx1q3FcHNgp8kicymwc914Mh8GCMNpkrsm7c1XslByaN5cNBOOSGWGrvVCIeIP0"
        b"qULZnWdFWXIkUvWqAvq6LUVpBIZXWZwpAJFb5Cb9Wf6-2BtQNfIeGelj-bstQJyV4BmTh0d4zkckQ7xzKcVAY5i"
        b"HAvZMhryJl8Bo4AcPgafP1OwQgOgEvsXIDdomQ66ALdHFDVLHdKz8xLItXorxmXpOdNQl4i_HQvWHezxziOHqhu"
        b"rzkTbniSTxkgxpTlEsaqPDAWd47mw9GwaM1ZfR1F2hm970BsrQE9WY3Z3RBcPeu7OH4rDho9nagasPL8ZgA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_flipped",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Eqqlz85rw-LiPveYJC7z2Uzbx1q3FcHNgp8kicymwc914Mh8GCMNpkrsm7c1XslByaN5cNBOOSGWGrvVCIeIP0"
        b"qULZnWdFWXIkUvWqAvq6LUVpBIZXWZwpAJFb5Cb9Wf6-2BtQNfIeGelj-bstQJyV4BmTh0d4zkckQ7xzKcVAY5i"
        b"HAvZMhryJl8Bo4AcPgafP1OwQgOgEvsXIDdomQ66ALdHFDVLHdKz8xLItXorxmXpOdNQl4i_HQvWHezxziOHqhu"
        b"rzkTbniSTxkgxpTlEsaqPDAWd47mw9GwaM1ZfR1F2hm970BsrQE9WY3Z3RBcPeu7OH4rDho9nagasPL8Zw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".n1R-M7m6_soUZbjXKFTKh1c6BoL_dAShPzB0p9yqQmv9p8tVFwX5Yy2K7JmjWFiSFoofy8KvIK7JS9OxZSv_17"
        b"A0ALuUoJDWNp3XmwPN5DC01fjz4WGCnLxykzLS2z0bTeYHJo76QwYDeqnamRJokgaqkTfRQCFiAqpOQY47Ni29S"
        b"afW_ro8Waujhu0Nb_eOZQCrOHjY9H9x0GIqMvYMX5Ywdo43A_KiNvAGLRTyLxzh-jgDgmfi04y_AoyrszQUNtUp"
        b"QQ7UtByczdTldZubpFAEeoJXk-k6JfTfkzpOnMzoPLAAewKKDTqay1tEuOfS5955-qGnNkzIuklN3qAzqg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_text",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".BGnkZqjQw-H0iu2lPI8Q66iBzfLzucC8px_OYy2Ps9GxBEmuPzdzusf_BjXMau4qE-0eI00_WcGJ1PiRkJQvst"
        b"DBDGGsZfV4cBlYeaDgVANpF8qrow8q1L3Ot88FPvzBziMFORkX81OsAI8ZEjbulRE_VFdGZuFW6kNd-wOwrdCku"
        b"p0gtk7ipot6cUwmm9_gDHqG6BgwLbc81Vd6zD4JyPUbgBpvK_7jDNO2ybdPYXCtZ0qiXZAsKtqdUCSWVda7MZq7"
        b"dlnvidmFEWauM7dN_4os8v2hB8poZnyEUeKTxZOb-wXv6QVbXpTgJG354Qa9Rl9CohAXYEy6ql6B00DwJA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_pss",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SddePCJxWGZ8TKVgyUeyupAojEtG28q8yLFeAoTYkCiQkAkHB5Iyj3oJb8lL_oltRp-EN_ot8St0OPsbClocep"
        b"cWXLTu2kIF7_mITbgG3_UEmgOdjbBHr_dmr5TZCI09VoVlk7TjqqbW41IgX9ViQC5LE4CUz5cYJpsOVJYrFuWr-"
        b"DC6fCyfNwJXiwsx0sugsrtN2I4443uSMu2-C9xrWISh03-NvO8--p_r5OPSTW7Tf994zAbxuzyX8OFWvleSD5j4"
        b"j3EWv3YVu73e36eMDsswRHbHctfFweGfcWPokv1JOIua-wDCF3heri5sWh02Ne1F6bysLdTMqoC12Oix6Q",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_sha384",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".oYljh9HzlR2STLHY7XIhTT5B5oa-s8Iluv7N_Vtmv7Fw5j3s6Je8S5RQsdL0pVfsO72MOnCLh9boHvyd5-v5lX"
        b"HPU87IlPecf5X2vWdsJ6DP4_9nxiCFHpGm7Q65ox_GWnQE7E0H4Q1efKp-q7bjpx2y9PNuoFqmTv-mONxpoJxpn"
        b"rssIgnISGgi-g4_cukE5WRwqtaSku1r2UcsT1158LsY9KaybPQhGvzbP_XYBt_rlS-ZQ7dvKw-osYTzi33jeZ0r"
        b"8KjUozvJKG0Y52K9N7AH3zDHSfPEpOdja3KyZ3mBjz5lDt9sDADT5Hzi_bcwYCv9YltGGnHS6fAracdV2Q",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha1",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".OT1AYI7bko818TYunohrybY3_ti4DVqMJ1vlod5oKH5xRYSq3WhqMRu5-M1zp9MMJJO7-v-vIf8lEYTwZirpcV"
        b"XEe-laBfhik8CJGd9jS406rUHNMMPMYy12lusOm2Nf20hHxSXwNAgpPGMMVmRx9X0RQ4YM9VnbrCAgMQAzwREk-"
        b"tB8DuQHRPXrEOsjsdeRlDeEgjAGILZ-k-Am09mNgv57FqS2Ko3AHDPUZwVacBXhE3btVlFrIPRYiWUU72ww0iiS"
        b"Vn5luDMXq2PSaP0nbbLuTwttxv-ZH0MrvFuft-gB1HcBBL_0qSqNI4wHZJpzE5IZDfQWRn4zL8T66lSRIw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha384_of_sha256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".YImH3dPRAt4yzb4sgrytE9aYrLXHo7UhQUWcDn-5HxGXYo-wzOLunwZe2tJ54GPX0e90ltGP0u7KbGOtoRzbzO"
        b"D-mY8GbJFl-sBCI04UKdwGrKjrpMRTCg9O_hYFsdhGMxpiT5duQ1hXXkQb6aE__nzIBLSu4N-pRbT5TAgoBs9r4"
        b"bmlFlVwqSYcc7eNh5Dh6qtdPM8Z0q5wUtlxTmaZ-HpiNtMbp5LBtzrPif6d_xHiWS5s-JLa1ArRi3yUpY3W6tI4"
        b"3sCNWgM1gPD79m0rEPvL-ZNKCUlnUUMQasXajgLRBqGdNgUoed1URXXOw3nLkanGKrLnFcQc4QJFOmwDuQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_without_null",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Ixo33QVKajlrwPBPplnsDnfB6oHv5fs7XWt76MDTLLttJhWGxBBIJ2UryyL4-KezHZ4zxDlJJ6HAX4Mg-lL6io"
        b"33LEaYbFsz-6rOSHGEa0VkDxil_1kVLpuFdmb37Gb3demZUjP077mjCGKOWUzG2l42IKXH6s6VS6Pc9wWP0uwU9"
        b"pVWN2hKJdrnzRNDv_HX50PWuautKT-wPInbPL-yfBDJvlQhFHLG8hGpD14djylzQhR33osV2s_0-CaPrjRxrXuc"
        b"b4kH7ayfhVorGlz4Tgp12YJwQGJ1bBf2kaVRhPIdU5EFILrb1yBPXXhtEb7ZVnOvqW2SV1NaFUK8KG1KoQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_no_oid",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".JP9oy8HQgrN7NWhr7uB2iWyyEXQM--5c42xp3OYHwZTTZK3_cK05VVdyF2YXTqu-Nd1dqeLHpy9-B7JVz0meqJ"
        b"NgNEPBk6BqCz6rHukiXPYu9P0b6n4kKqQxjG6pQ3ba5KevE3H5n9ClETrDenrJz9N3e26Q3g02oVQZPaxvrnjpe"
        b"1Lwnj3v2ublcapEUVmd7X0-JQJvRD02z06ujSO2wyIkhKyuCoWI_JSK8P_ouodVXYVn7JnifBP3jp0kC-0ejUj8"
        b"uaU23M3a8trGbesvfqQhCHavS-oeLE1H7k4-C7vh91csanrxvuHFAkGen0Bcbok8p-HiUAZPG5BT_56j7A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_2",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".R-ELKx2n-aEXZsz1XKFpKPdCOEYKmGjO6-JQrwE21yj0PBVNz6UJmiMPHTIL4JIn9llntcn4pscpNwaxPqrRbw"
        b"9KxKsNGdAn7WgnV3fFYwJxKgN-YJ5KjrcD3Q1DkkbmFKyc3cEzqhNOLXd7u_IXt3zoehc63h14MT4WXj3eVjo-5"
        b"-Pa_56U0fPncSx78G21IrOoUMrfESBlQCZkLRSMYYkOsLqB0EPZeLNk2b2jSXwDvDLh0hbEmZWGZH864N9GG5dr"
        b"5I4Ufk4fSvz7-XAfDaBDMzjtAnexmaB_43bX3kQy_2d533ARpkV4sm6Abxk5otZOetHDbwz_D8n5l6n7WA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_0",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".DWHbKwPfVIYENUCrcWHQkDXYhzsPJIAIoDD7pYITZWyYQkE4F0Vz8M9j0yAYypWSXYucGgiPnCUc334ZluNsqg"
        b"JKAWx5heqC-6J1kh9R0BriD2HNPcPN05vl-9ti5CUhN5_mDe6HR-nFIjwBgwQtHI7Fnvst_tSTHxIDBbl-EQX6E"
        b"-0cqK06VJEB09iYybmidjdoZ_AvKS2wsP8VeiAXqNY3AybFCpOrHzzqBGPWXIgLO8IRzVt1L-Mu0AVP74d5zFNP"
        b"WGMN8Ks-4ayU7ZU05jvfTJELh4p2g9ZPb5h5HsKQQlyjomONtd_cupDT3EwOYqI_YodzufW-KJGM9hrGQw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_filling",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".tPObCJ2O4DIwu4UCAe5UIkt1jaUAIoecZoiy-5WRRlznZmUAQp-9Sd8J3pu46KeRS083TuqzopoAj-UwvJ0gKT"
        b"ilpfPNuNJlEqVOSFQv5dW9MVLKJ1IooobZN4fIgAtOK7uxSpwi0Kfd9lda6O79dZqzv-dd3dwGMSv9w0nlmcP7w"
        b"-WItF7MDobkhd-Du5hXiIdVL3XTPDbw4gHPma4dZstxhVOweImPuDADg1jdLJIxav8SMrlUWlBoRxk95FVoN8kJ"
        b"_iPLRgykRrn6eWMJie_6zBriniqvCBvKJXu4yxHcvfRlKe2wtxSmrRJ1Dnm6HkC-2HYtK9XTFvwrbCfPMg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".s28AGPpj0CYyPi0OiHB5dgq_zlAXndv7f4sMzs1hjUsMZAz5edqopDnINR9_Q28pVm_na-XcUIm49MLh5VOqJM"
        b"NTdOZp9yHet8GuIZ2KGwRV-uj8W6VN7P_vvI0b21hFOxC31e4K2te-rmtbZDpx5_m1IAd5s0cr5CWT0PzoVsHXn"
        b"ja6Ofoe2z3TdleDLTPRLGdf-MJcEifji6uh24czLN1w_awnZPfNVK936Y7W9WopMEsc_wRjYa6bKIhblzYW6NFs"
        b"ufj7Gw9qkkunra5MDTLr1yFtP9_I2U_9nd6PcQJKyQFQocWggZTCyIWeaZt1r1n_YTX5O-NmZ9qJpNbs_A",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail_ones",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".mWfTqMLFjE3tpI-3Kp-edVykUHRHpB_MlGd32ZChtNo33ZaaFGVhvMbyaD3JkW3RM3zj5HKEA51Ax655f-hPdh"
        b"r58aYYvS46mHrGNLR6xAMhRdbr6Ny_BclaRENjK_n3w7PwE8ynvXZ5uJcO5va6QrOX1o3xL8z-i_JvZHn-ItBpf"
        b"_bzrcZkEAtK3LdTapgOCK1dqGikuEQaZkAp2kgt3t6uMKscy8rXOc3GV8MRszcR3xPYFDuWKV731PaXYGkujjDU"
        b"uNX1HFWMfM34PJQgrEvXH7b7xHEEZxYR6nO6eRISpQsgVYLJnH9kputlr4-r9pkLukQwwkBA_dWYxBD3Vw",
        {
            "reason": b"signature is wrong",
        },
    ),
)
