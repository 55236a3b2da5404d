# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "rs256_plus_n",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ASiR6UcbvCZN0o94l9s5R1yxFl4PQWeOJLaEVuLDBOdlMOm7FunCelpK1djMtuMAp5-DVfG34hcdAddLuwAB5a"
        b"zBb7LmNqF5LxS4dxmysvw1ZobDhGS7IntgrGR-XNPavEgKbonUyx47KrHrgPBbzY54Su1KS_7OODT13d2uL5b1o"
        b"z63jCNVupfpLVst5hxQ2nZnqMVVxGqkD_P1t5f3QcaIKaYbzdYgHxOZ2g8LIOYRg2stFbmawLudHvbTkJVX7Iwe"
        b"iRuFZbqiSJgocd7zV-9mIkMnho_dnZnfabwJaJcJQrmknc-QFUdm69vXxHuEWNeRb4cnLuKdZCMNvgPh2fY",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_minus",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".ldltAbXiiqQjrN11D77vSGc6-Ln40DK8nEzEHLLk5qKhVdBth3s47re0xIOVldIsaMSQLb-V1YaflrxMczQVF9"
        b"AAFkAW8WL5QcgCxoe1Anqt9XEdlOCwsJ36F6llXiHRP64h_CF-ub9dsGpJ5wHnDU-6NpqBPd5GCXwFPEwj1B3U0"
        b"kZ6isXAcjhyiRG62iDEGv6YWwOQzZO1sqLPqvY2ApazrVg4wP_eNk1fuzk1hJG9qtEhgf4UKqmQ2FMNP2PVP0Ff"
        b"jSvZPzbFgbHlXjfzDLTGztgQw6yCe4re1zaOa4x-bSFLUHN4EWgkrlyBi3biRVCOrXf9U84t9JqlAcVTUA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_short",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".XD4isuzN1NdxTZFlvSwKJO2yqqRLrbQNG8ljCBAAYUfJ9VSxI6C1yZCKJJCmlz2bX2Lh_CYgyzEgR7dGZuhKeL"
        b"fOUw_YCxrpeDoplX783VxIqTNn7TjlYVkmanu63HWELiZG2aYyPeaAwJuErPNAlEhbV-Vgd_kVvOxQsQXha-c2O"
        b"IjMR_0S2F1pDhWhGAsttIg1KRnOiC0gqXP2gIXh-Lr8YcqKkCBupj0p6PWwv-LgLfobzlZIeccPQEGq-gumbpTH"
        b"LMY9tcGLO0ZAXbJxWK26J7rmGI2PKkVyaW0VvmImQak_jk6a_2OWvaF4BrtJIHBs15jHZ5sXOYyBDkNT",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_long",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".AElcPiKy7M3U13FNkWW9LAok7bKqpEuttA0byWMIEABhR8n1VLEjoLXJkIokkKaXPZtfYuH8JiDLMSBHt0Zm6E"
        b"p4t85TD9gLGul4OimVfvzdXEipM2ftOOVhWSZqe7rcdYQuJkbZpjI95oDAm4Ss80CUSFtX5WB3-RW87FCxBeFr5"
        b"zY4iMxH_RLYXWkOFaEYCy20iDUpGc6ILSCpc_aAheH4uvxhyoqQIG6mPSno9bC_4uAt-hvOVkh5xw9AQar6C6Zu"
        b"lMcsxj21wYs7RkBdsnFYrbonuuYYjY8qRXJpbRW-YiZBqT-OTpr_Y5a9oXgGu0kgcGzXmMdnmxc5jIEOQ1M",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_behind",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SVw-IrLszdTXcU2RZb0sCiTtsqqkS620DRvJYwgQAGFHyfVUsSOgtcmQiiSQppc9m19i4fwmIMsxIEe3RmboSn"
        b"i3zlMP2Asa6Xg6KZV-_N1cSKkzZ-045WFZJmp7utx1hC4mRtmmMj3mgMCbhKzzQJRIW1flYHf5FbzsULEF4WvnN"
        b"jiIzEf9EthdaQ4VoRgLLbSINSkZzogtIKlz9oCF4fi6_GHKipAgbqY9Kej1sL_i4C36G85WSHnHD0BBqvoLpm6U"
        b"xyzGPbXBiztGQF2ycVituie65hiNjypFcmltFb5iJkGpP45Omv9jlr2heAa7SSBwbNeYx2ebFzmMgQ5DUwA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_flipped",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".SVw-IrLszdTXcU2RZb0sCiTtsqqkS620DRvJYwgQAGFHyfVUsSOgtcmQiiSQppc9m19i4fwmIMsxIEe3RmboSn"
        b"i3zlMP2Asa6Xg6KZV-_N1cSKkzZ-045WFZJmp7utx1hC4mRtmmMj3mgMCbhKzzQJRIW1flYHf5FbzsULEF4WvnN"
        b"jiIzEf9EthdaQ4VoRgLLbSINSkZzogtIKlz9oCF4fi6_GHKipAgbqY9Kej1sL_i4C36G85WSHnHD0BBqvoLpm6U"
        b"xyzGPbXBiztGQF2ycVituie65hiNjypFcmltFb5iJkGpP45Omv9jlr2heAa7SSBwbNeYx2ebFzmMgQ5DUg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_key",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".k5zCFsNHhZ2-nRG36CzbHcG_PsnecsjCmoglAtRjTnUXFlMP6_5qehwSaVA1Xtdh_xi1sJ3KCa2OEkGu_FaMlJ"
        b"zY38ZxfKvxh5zW1EF0d-SkGU0F3cCj-i9nwyRsqfyZOclgHFwyehNOxiW9vR8mH2NmnicpwI6C8fD-3SpkGEDA1"
        b"avrlyMeuPc1uTDOVCsGJTiNiBgNka0Pr8sWH0ctzzPf95fj33Au4lknuMhFGXt4mTVNXr8DptSktxMu4EQ5uRg9"
        b"ruwy0CKRCG-Ewo9WnqJsYeOHXQipLFik7TToBYbkdydWE2CJuy3zCgclzuSKvu8Dz4hvy9HjmlrLf7P22w",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_other_text",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".WfsA_xoSwTzJBWpHzNjanxjyxmZgczkxFsqHqltThRyYQpZierWbuDXkKpjudd1KgxRv0TSryGdOMuU5I26ZLB"
        b"_X8Tv5kwCPAOADe6OgV_G6iRmPBV4TSBvGTgVtDUoJ3sRG7bVttRm7yAV41ggeGmLDorf85Dz9Mf_KgfVkpdoaD"
        b"sIIn6M_jrYOYQYlQa2NNzZ-sjuAIOwkrtCTOgkPo1ed7eAsefIdPJZqQJiz9KMLxAxkYVz5nZHOu0wevlzhgCzt"
        b"WUgxS0sqXGmjhUb0aQHO_qvdLnixQXyXCw-ohAjrHemMstTX4ugUTpilTJPmI-V3dtAPweMyYzfFHytf3g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_pss",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Kihif9KP2q8qxcweCSqzXhbiACgDlnlkzN-Pryd0H5ZoofmLq6VLBYgfj4W29gH6s0PBw0ts8hSqclk0RIx1IS"
        b"hViIIE89fUdItcihNaPKICtzXNfpLRTxJnAur0cK66MdMzIyeVKXF2ZZ6PsD00CpC_YSnaGrsGgiWWjjKBnZXAx"
        b"TbCwJDWVlGy6vHkct3FNINCn5bjPHvTIq82WDzwmZlMymXJzCvC3-81envNzGgaaYCONiglhUJdWjZf4qwWivAu"
        b"mYwXOcXiQ8YilKXUZICfYTyzEpF686XbYelp7lkXZlMFR9VBc3_eQgirmsFzny9cQBrhKi9JeJ3-yH2-Uw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_sha384",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Q32CwbM-J9hJWmM-JQp_MoO5zIgdQnyqExjX3wOoFWwNuJk7yQ5SSuiYXDnnBUbnuwk6E5zZtE6722EcPv6rGB"
        b"9ecUTKVQHyHaWv0jMlwBXu9TCVINSDnurezGaVpzSDyyHmKMSnmkB0v5obl-d0uX6BkiaQs8fQdlbylQBwBPDar"
        b"plDncqeFR0Ms9W0IAhUMyPg3H4Zi_Q_iy495ikrs_Rj8ZVQz1H5DOi0BN7gdlRE6S7lq4CBtiW-hlakBmTbGrRi"
        b"9RDFwEavOiArA9oqFh4f_tETQLFRnXXv69Fm_yKUFKbk_Au5wKB-9xf5VUSDJ9F68Wfxd8wf4WbMKYqGpA",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha1",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".dvPY4M5TdvHGeM0mwHOAeJjLHiYjtEKQtJpNeGsqzaBRwplbt0WqmZl2UoIcWm_dDryiBQ4AtL489p7SbgGP_i"
        b"XPPWzPzWzRbIDSTJb6WrLGg1gSd2opSYdlYRxW1G125Fbx1Smw_CPcdAHJMTGhbmIY-hx5BV4bHqW4XG9tHJ6WR"
        b"dB6f3E1jxsQ-CPPQrEhKoRGisScB4NlP6w0e1TTH_FgwTjHLMDNlCRYOkueE62hx2cbdXXmxoTOUyZcluwZNYsx"
        b"hXXyK1wj0JhG29xPpVBCUwC2mkg9CKEEo3trT4yjVXtTsMSvBHTJhrIVNs5mFci9PvKQ28lfp5ATSGZitw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_sha384_of_sha256",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".q9sK0pWKB9USfWidKc79WZmmDXxgVELzmSxcPK1NCLrzzI0WVzHo-ldxErC--y5oROVvBu2xhfCXmFlv0TQHvn"
        b"xOrlellzLmnf_zskf9s-G5Izj5wxgUG9UPXxqxIduRTMnB5AbfxEgJaDC8N5lVT25SgXGiGrU9fiB6ehWfOcUWT"
        b"4ND5-sZdGaTMJUtbEjSbGVoArj-ufp67vl4CE2JqXT36LmF5yg1I1Jtlm-cAJgr40ZlLzgYSjwqLNSdgZP_0g76"
        b"4BwTJ0m_ZlJRJSjoxWc2fGXdWrreWcDA0kj1iGXZWH47b_KuIZS98GsidKUXuM031Q9bt87OYmJnL4h8-g",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_oid_without_null",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".Gqy39NMWo7Gna9yhTG9qPzr5O3H25XkhMntEaAfOKIaAWFjDrj5WqMX_yBT5cyXKFELol3d7K_xQsBrWHDH14I"
        b"pp_rsK86LNw278PhrAG7mgGvwuFPxESkl-oL9AlrMwy32-5jgsd88tFCTNF5zGpid529NI3SymFXhC8WRFtY7Ts"
        b"b5s9t417J_w-vncNYPvZd5AN5eOKtZpJFFqTto-8F_Po8wzijmMpUByqr4f1l2QhqknUQylRPsHSG3QKZLfE7wc"
        b"I7xQg1q-xCZGmqOwY0GnMLDpFnOdZg_F_o0T-lNUnuYUYfS2Vm9_zK5GDOHVCwX4cMpFlg2ezptfPaaGVg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_no_oid",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".F2guUbSetRNqTtIa0tnx5O80JwBRSNobWgSju02pEP9TThTZOHyh_F6L82738YLSuyOMujmp_SpRO8eV1uFDdq"
        b"7hSJiRkbz-q7aRiD9SdFGy31V1460iqgtUSO7q8frUqlDOz-auQ_RcVO_9R1G_r--y4an9BH7pUWO5Bdaq_ru2x"
        b"oBcytyKc2tcQrUh1XPiX2BZd6SuVuxR2fjfQGUyPoxzVmlV7S7K0jbCioLblRmpRdVgrh8jrFjO6VW0orhtBcKh"
        b"nR5RXX5sEWwWLgIPztO9gWotiXbE9DrhTQAJwvLveYCUjmI1c7loPX5Fzb6NoivXeJF1Xd2UNk3pfSUALw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_2",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".00Gry8B4d_6tcSqmCrikcja0amlSctN8E4zn5ULVr3aJ7VeKXsXnlqOv5VijAboJqwhMUj_hCZe42t58qU5aVM"
        b"pzRKWWdrlAIYd7mTg1xrk1-AxUIab1HNxNLouKZQMeyOJ6M8WQTMbscg0k5H6sz93T5c1NaXalMKwNKytuQkdqf"
        b"NBX2UKr0IxLZhgdv7ivoEZcJdJuRl82w-S8iopXjdhZFuXskOapt8rZ296DkegMr3V9AMURAK88SHVPn6k9znSt"
        b"4ht0FTNqKR1ygG-hCRfEhXCfj6ysUSossc5YttAMGcRe1B1pvENWgQZpPYPL-wlwG0mK-93Ky08rti5v6w",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_kind_0",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".pafl7AP4im09C99SpLZGAuTKh1hQW5qG5HPaIUk8SLcmfYdENdLkRDDouuwVOuOm3pq7kifKDYF9S1W--7rNeF"
        b"o_gzZuE4L3OkJSQ3atGGekgbpfPGVIFHVex8Cbn1BW3GLbNH75TL31wcnq_P0gmQzhy9Ewx0t5Kzn_yWj04KbPX"
        b"Ti-3ABbRUMf8pxiVE1ogVzWjkXzlXM-hq1xBacm5ZaEfYpNA6_Ys_ZwC7dmpgsEew03jvb7yAAeosIOOQgFoZs_"
        b"4YH3ic3TvUAuGRUbVwkzH_k1v07AlpvQyxB1HnuKJmJmeItgbozW70b4En6NOJxuu7i4DQuHGxg1oRK3yg",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_filling",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".WYhBC8G0eJLjxVjpALUdFG0uFcE7pNoacpomXzX4XtnlC-OPfzIF3z9qCC7nHERzsprdhCSidSEhDQZUuSHxcy"
        b"JJvqirxCuSJarEl2N3wFcLkOtRIdSH4L3BgjEhueO5kwpmB8Vp9JM6eW6BtiiqFNRCEYJk-32t0WrtHxASUMev3"
        b"CKd_ihalqtZWSDa2ews-PwmdlO1GXGSLx-sdjVyM6ScTjX2ge_5biGhNRrWX2b80ueTqbi-GmhnZZdOh-PFGwVs"
        b"_udDwOTPhWYXXnmrxAs3q8vGBwGbKt4jNiufiyD0K7yKGBCvI4MXoXCTeUJ7zQp8t8foTwghHzIT5Uo2bw",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".vtWX1yUfnX_ahqBvTQh4Me_uMMekoaYN6ijqNQhTLo2hWRgqefLfM6yiXKuBeL0-nk98legpYD16MJ3-GOv5C8"
        b"tdzmY5PkqDVhUYzNEShFTczf_6zBSWfgRjsQ526yKEhKbmg6flf2OqPyNntnGNDZW4vRDu17JiMamx4Q_z6SEDg"
        b"UJR1fmeZLq8GvU2qeGTc95WP6V5-brv37RjO3yYMAfVrZLDLg-ztQuOSFRuSUz3aAXw_3rPq4XMe9kuOGFrCg1C"
        b"GTf5ZFazs5ma0yM-qDCGvpXGjA5pf9em_DjWJ_AjuQdn-8jJIhZGV20Vz_SNJp25JbSpHwUqnl7Txkn4iQ",
        {
            "reason": b"signature is wrong",
        },
    ),
    (
        "rs256_CVE-2006-4339_tail_ones",
        b"eyJhbGciOiJSUzI1NiIsImtpZCI6InIxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".pu2PSWqWTG3hRIQTIwNE-HdACunFIyy1XS-vlbciX0LaIRxEOEYKxPm4eh4lHwOADn8Pe-EDHnqQ_HSihsnfAS"
        b"mZzgsDpespjA7YkTe0gxG2M7QRoonmi8_PUlsv24n8bW8pLxCHIeKsDDGEJ9-Fogdqo_HTLTLX2vFZdu2bRWdhM"
        b"W80CFaUdbvoEjdCK16slP6UfJyySnxng-jantFFHwREAHUBFUur0dPRFvUyCtcR44QiZ1hl5DBhucPe6CpvVSJl"
        b"j93hPS-k1Aw6uT5mHiR3R8zMaOYpBn3boPjh1xub09DFyxsmkJ0NWU3DaRUiBWiVax69yUf_j7bbHKPa9Q",
        {
            "reason": b"signature is wrong",
        },
    ),
)
