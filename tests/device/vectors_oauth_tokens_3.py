# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_tokens.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "typ_at-jwt-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0ICJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.rjmVDBHmb-E6uYZZ96Eo_m4nB9Pw7wz0mUPk1gFTmNkGoPI0pB2WMgJibOtWrzxwY32wijjLt3tO9uaJagPsO"
        b"Q",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_xat-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoieGF0K2p3dCJ9.eyJpc3MiOiJodHRwczovL2FzLmV4YW"
        b"1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQif"
        b"Q.kA1MExP32tXyX_MpfdRiJeQlapPT4vYP0DMEacV0itWPgP2RDbtMFPcAcab4B7E81-O5UjU2bi-_gP93SAup-"
        b"g",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_application-jwt",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXBwbGljYXRpb24vand0In0.eyJpc3MiOiJodHRwczo"
        b"vL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.KcmMF1unj8VuNMYGYIdIMIIc9AsUO2oX3TCYmGFO9-ZQL0Hk1BvmHtFGHqo2yQCGp3N7jQToN6"
        b"mvfuomkbmxPQ",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoxfQ.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hv"
        b"cCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.-OrIz7Rp"
        b"oPj7cUdadb2Zdnbst9Jhqgga-TgTkzliCDv9US4AYcyVk9ELIOJZzKPADzL2Te5pPzHkwACeqRWTnw",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "typ_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIn0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1wbGUvc2hvcCIsImF1ZCI"
        b"6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.HpB1FLQHlcvH9PT46lH"
        b"mXFlcdQN59n2jv3sXWxnL5NUSL6bUk-pBAzKGK3FvG2AvfDbnK3mFtqKyCUJuRvzkxg",
        {
            "reason": b"not an access token",
        },
    ),
    (
        "iss_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJhdWQiOiJwIiwiZXhwIjoxODAwMDA"
        b"wNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.hnfEoRgTF2TK_6dmC6vy1gwZDEjZctRRSUiXrrFZMU"
        b"bZTbFC805sbHR2PVAg8RF_9HjA4AjHrMeAI9dkgeJmag",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example-shop-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcC8iLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.OPOkbCjGK-5hnm-8PiPsUYkAL5ehgvuDipk01o2Nww1vwvvplAyWDuYDkRRHpo53X13GuGkMn8Q1EKt8yjaDY"
        b"Q",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_https---as.example",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUiLCJhdWQiOiJwIiwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.5lXDic"
        b"VkZAf3kPmefWX1wVqJ9SKuJBAEF47r3LUA1RU0NYnZguhu_kO4oTYklKAy8lv4ljRE9bMa-ro_3jkdXA",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_HTTPS---as.example-shop",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJIVFRQUzovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".tswPgFzl6DhGOwltk-gd5AyUerg1-NcWu-7SUvWq7lV-OJOkPtfayeWONTDsTnaFOyJ4qFDx1qgQhvdwS5amNw",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_array",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOlsiaHR0cHM6Ly9hcy5leGF"
        b"tcGxlL3Nob3AiXSwiYXVkIjoicCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.ddUbkshql0_VX1yUX02AlJamgf2OL3rcKGfJaPVaaRYifhuKmFRp5h5tDDtKzjhgF7sjXxKo0POhVMDn5lE1"
        b"9A",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "iss_empty",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiIiLCJhdWQiOiJwIiwiZXh"
        b"wIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.gxk9DB1Uf1Md9Wu2GgCglZmPfNFg3d"
        b"47xyWUDYRaisTN09dRIZ6NtsatckPFNzUrgcQcvmyrsO3AaRkLL3pI8w",
        {
            "reason": b"issued by another server",
        },
    ),
    (
        "aud_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6bnVsbCwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.sgZGzVi94AnlpuEpA8T73t6d57XUdP_WIuDIE9T3bag27flCk74z7QatsPkZtgiIQBoOuVvV5kTPQkj_iWVtF"
        b"Q",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IiIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.v"
        b"8mErIFV8EgzIrAYNtzhlmDE3AeYCF8gtErQc6Qx0ZwlFM3mwzv8uoACJYjacGLqyC1sX1nir4GeLgpY-ozn5A",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_q",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InEiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".3lGca8XJdwd2YYOiJ0iFC4T_oBK9Fi53FqC9TJOTuy083BPPZUU8ftcW7teg5hc16S5V7b_n-mHK8863CMNaCw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_P",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6IlAiLCJleHAiOjE4MDAwMDA2MDAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".02bNmoPdxRo4kTdet5AiDH72T69vxJmOULhhYxUpg1pE7Z4uLcHA14HP12xILHYXKOs_x6IWhOnwLbmfipI__g",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-prin",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW4iLCJleHAiOjE4MDAwMDA2MDAsIn"
        b"N1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.YQFzaiZR5wVqqeQgZS36wGIN9R8sirFmCT41Vqx823AuQZuaqE"
        b"djkGEZAjClddBWr2TNRrOM9zMDTacyDWjscQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_https---p.local-631-ipp-print-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6Imh0dHBzOi8vcC5sb2NhbDo2MzEvaXBwL3ByaW50LyIsImV4cCI6MTgwMDAwMDYwMC"
        b"wic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.EZXIPkuJM7xVq7tr0bxnPFD-fGkWhcE1errLIyfuMWl723nX"
        b"5xXTk6TMJSz09V6_Tgq0P9tEykOpWuSEjMJ8qA",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W10sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.v"
        b"RJ6vVglv0vqDJFb9YEAbEenC3IAosRtUEzg5Ru19ZxKkVZ506Gu5EsXmZx5U13NnuDMnq9siXZxqkMV2l32fw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--q--",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6WyJxIl0sImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.WBbjl30hIuhjUZKf762sPBidHrMvcRUpAgwCUoRgXIMoNLpcX972E23eFmHcUST2WGVSvNK-e1e8hk9moAIi"
        b"8Q",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_---p---",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6W1sicCJdXSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.cJvoKDdHrE9awTRn_i_dx2JwGlZy0-6kx9Tb3b3dQkDEiSpco2SX8sSx-tOFV-yocSxJjK_I_FOvY36YR"
        b"s_LaQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6MSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.UC"
        b"2i_1L5mrstJtb3uIax5vgjB3otQzASQK-tjq5WXDdipb-5mssf9opuh-p0lp_0d6XuJA1pZYmeJXx5gvLzIQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_--p---1-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6eyJwIjoxfSwiZXhwIjoxODAwMDAwNjAwLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW"
        b"50In0.87kKfw-MC70e5IjUfAYXaty2S8YVEXTp14hLmATF6lgzSCvESqUdrPOkKQRsh71mJjCBfs_XK7aX3ol0D"
        b"bSPSQ",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "aud_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImV4cCI6MTgwMDAwMDYwMCwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludCJ9.aKyST9wWN4BU1"
        b"SGrcT-BtQPDBv9TVf3-vQAkkRBH0VMfOH3ePfPA_FfMlwZGdGEGiWdW6rMPzjozfnLg5mHxmw",
        {
            "reason": b"issued for somebody else",
        },
    ),
    (
        "exp_120_s_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjE3OTk5OTk4ODAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ"
        b".VOHs59oYAOmGB4MiEVlmdzba-jDjTe_Pa4-Z0aHXdc0BQWDPU-W7EsjVuUf4e3k8_ULoToKz1cFSyP-byjyTaw",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_long_ago",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.-tZXWYFzv9c"
        b"bWt_NycW6Y2HgXNeC4Dau1e279GfVN4VdADIXK1lEWSHpmqGYjxmJcFgKFLv0vvMxzMGzRax2Pg",
        {
            "reason": b"expired",
        },
    ),
    (
        "exp_missing",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.05SRY3ioKgWc-oVNDRqinW"
        b"3Un3Z0FICZyluTljaKGClZ_2mnaKB3i-z3bfr4Yo94_34xkAfL4W4755VUHb9Yaw",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_None",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOm51bGwsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.SKs6N7s"
        b"lYCjx2008rRWGEj00V0NC7LONKIJU4ISzJBoEN7Qy7gO-lB94gzUTM6vJEieL05vVL2ken4WPNGxZ1g",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1800000600",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOiIxODAwMDAwNjAwIiwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.94XN3gTKhUL8V70HyP3rjXHeZV0yby-Fa3a-ssRu-r6zU8JxXopbWcGiJ5sE923MAn_mWyOW08msGXcTnhqJ"
        b"eA",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_True",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOnRydWUsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.QWUjNaJ"
        b"gen_Q76r6iC5YoOZHd5LQ6AOPQq0eFQW-N9t28UCGx8R3i2cme7o4gEVMchLHg7IpIKUWOnKGT1feKw",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xLCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In0.XHp0faB69x"
        b"hvQ68Y2XeDvl0V3QqQFpRq7g0gmDYazY47tAjs-rOErcNd1WHDrexZqUK2Z5YgEKd6bvZtctgQBQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_0",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjAsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.SW6yqw5-RZo"
        b"61LaRn4Q6xOvnDGHoFr9lw5Gb7gANUG9h6OOYGG97GRy2ZPTixBO8X_0NTTLFgBoB8zpLpEldsg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1099511627776",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEwOTk1MTE2Mjc3NzYsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbn"
        b"QifQ.5bJtQjDY_Ce20BbzzVRBxhsfnSRm7W_vPMF5rQCGFmutE3Qvefu0KshML0UoXGc0wUxW-LEHLrMIy2Z4BN"
        b"FHsQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_9223372036854775808",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjkyMjMzNzIwMzY4NTQ3NzU4MDgsInN1YiI6ImFubiIsInNjb3BlIj"
        b"oicHJpbnQifQ.RxMDILm7lNsmjNDyQSpqSb_N9lgj2U5BD5Ues7OmVqVps4VviQCsmrvOcLJ-gTtpDr-T7gx_Dz"
        b"BAikvb1bjPUg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_10000000000000000000",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjEwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
        b"AwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwM"
        b"DAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAw"
        b"MDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDA"
        b"wMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMD"
        b"AsInN1YiI6ImFubiIsInNjb3BlIjoicHJpbnQifQ.a_VQNPSzDf-g96jW4hv5CUh-FkKrMxTFwBgbHDXAmMPCly"
        b"7mhgoLfVV9qsAyAurysKSK_F34LBWTlHZdHrY-Ug",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1800000009-",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOlsxODAwMDAwMDA5XSwic3ViIjoiYW5uIiwic2NvcGUiOiJwcmludC"
        b"J9.4gtUg7BYPIs13UYFkB-IZz7WzRLWCNkw0lVnZrUrqLaFf7BcLvtPcTzeWSt18-m_WdCe0drIRIaK0N2Mvgow"
        b"Rg",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_-1208925819614629174",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOi0xMjA4OTI1ODE5NjE0NjI5MTc0NzA2MTc2LCJzdWIiOiJhbm4iLC"
        b"JzY29wZSI6InByaW50In0.tBipPw55R9K84sKI11vkZ0_Mc1PCFZ9O_hABSK_r1d3FBKgyRGWpdSSdwClmhQLzW"
        b"RkQNqqHUlh-a3sWYc3mtQ",
        {
            "reason": b"no usable expiry",
        },
    ),
    (
        "CVE-2026-34979_exp_1e999999999",
        b"eyJhbGciOiJFUzI1NiIsImtpZCI6ImUxIiwidHlwIjoiYXQrand0In0.eyJpc3MiOiJodHRwczovL2FzLmV4YW1"
        b"wbGUvc2hvcCIsImF1ZCI6InAiLCJleHAiOjFlOTk5OTk5OTk5LCJzdWIiOiJhbm4iLCJzY29wZSI6InByaW50In"
        b"0.V8NqvOnvGhn-UI0arMSddnRv2U6Apaucspp9qzt7G0FIB5JKLA1-fcfpM9NzwlwcYxIiNC1_ewBa2gA-Yxezj"
        b"w",
        {
            "reason": b"no usable expiry",
        },
    ),
)
