# SPDX-License-Identifier: MIT
"""Made by tests/vectors/build.py from tests/vectors/oauth_keys.hex: edit that file.

VECTORS holds (name, bytes, expected attributes); the comments say where they come from.
"""

VECTORS = (
    (
        "good_ec",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_rsa",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": b"RS256",
        },
    ),
    (
        "good_with_comma",
        b" {\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22},\r\n",
        {
            "alg": b"ES256",
        },
    ),
    (
        "good_no_use",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc\x22,\x22y\x22:"
        b"\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": b"ES256",
        },
    ),
    (
        "y_off_the_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADA\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_and_y_swapped",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8"
        b"Z-pPJADE\x22,\x22y\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_0_y_0",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAA\x22,\x22y\x22:\x22AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_p",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22_____wAAAAEAAAAAAAAAAAAAAAD________"
        b"_______8\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_31_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDt\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_33_bytes",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22ALkT9rzJqpkV8VIeuId_P0F-KlRzTZ18KnY"
        b"6Ck5Chw7X\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_padded",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc=\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_number",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:5,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuE"
        b"yjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "x_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8"
        b"Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "other_curve",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-384\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "secp256k1",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22secp256k1\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXw"
        b"qdjoKTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_missing",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22"
        b"P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc\x22,\x22y\x22:\x228"
        b"ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_hs256",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22HS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_rsa",
        b"{\x22kid\x22:\x22e1\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjo"
        b"KTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "alg_of_ec",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kty_oct",
        b"{\x22kid\x22:\x22o\x22,\x22kty\x22:\x22oct\x22,\x22alg\x22:\x22HS256\x22,\x22k\x22:\x22"
        b"AAAA\x22}",
        {
            "alg": None,
        },
    ),
    (
        "use_enc",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22enc\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_missing",
        b"{\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:"
        b"\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc\x22,\x22y\x22:"
        b"\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_empty",
        b"{\x22kid\x22:\x22\x22,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22"
        b"sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkK"
        b"HDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_129_bytes",
        b"{\x22kid\x22:\x22kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk"
        b"kkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkkk\x22,\x22kty\x22:\x22EC\x22,"
        b"\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22,\x22crv\x22:\x22P-256\x22,\x22x\x22:"
        b"\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zj"
        b"uEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "kid_number",
        b"{\x22kid\x22:1,\x22kty\x22:\x22EC\x22,\x22alg\x22:\x22ES256\x22,\x22use\x22:\x22sig\x22"
        b",\x22crv\x22:\x22P-256\x22,\x22x\x22:\x22uRP2vMmqmRXxUh64h38_QX4qVHNNnXwqdjoKTkKHDtc"
        b"\x22,\x22y\x22:\x228ZWH4RS59t6ozObwlj5zjuEyjoDPWfH-ZK8Z-pPJADE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "CVE-2006-4339_e_3",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22Aw\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_1",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQ\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQAC\x22}",
        {
            "alg": None,
        },
    ),
    (
        "e_33_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWow\x22,\x22e\x22:\x22AQAAAAE\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_even",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x223zWrJGjPWHj7HisGdXwbUowoq2SdG-BwqWiNf7r05wPpH8XCOJ7ZpIFFTqgmP"
        b"GlqBCPzD7u79lHQtwQDuZr9Yki35JMmyW4UK0A88B0z_1gKPhpQ_M3plf9TPhPhGP5Gw9xIQvsk6_1EMSrla67a"
        b"TeQCkfJmnlY_HzjxjP0ptYm8CH8DVw29hRDP8h_QezjPSLMgkCyqnBvi00xDoXa75I9uqboDS4_-pPOc5SIrNVG"
        b"giv8bncxqcyNX55NO6l3g5a_0VFiffOyHDO0rnpWlfg10iP_LqcUQCrUkSZ_7gUrgk2L0kAHGrGeIRRojA32djn"
        b"D_Gk-WGzXJC9QxgtOWog\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_2047_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22b5rVkjRnrDx9jxWDOr4NqUYUVbJOjfA4VLRGv916c4H0j-LhHE9s0kCip1QTH"
        b"jS1AhH5h93d-yjoW4IB3M1-sSRb8kmTZLcKFaAeeA6Z_6wFHw0ofmb0yv-pnwnwjH8jYe4kIX2Sdf6iGJVytddt"
        b"JvIBSPkzTysfj5x4xn6U2sTeBD-Bq4bewohn-Q_oPZxnpFmQSBZVTg3xaaYh0Ltd8ke3VN0Bpcf_UnnOcpEVmqj"
        b"QRX-NzuY1OZGr88mndS7wctf6KixPvnZDhnaVz0rSvwa6RH_l1OKIBVqSJM_9wKVwSbF6SADjVjPEIo0Rgb7Oxz"
        b"h_jSfLDZrkheoYwWnLUQ\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_4097_bits",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22Ab5rVkjRnrDx9jxWDOr4NqUYUVbJOjfA4VLRGv916c4H0j-LhHE9s0kCip1QT"
        b"HjS1AhH5h93d-yjoW4IB3M1-sSRb8kmTZLcKFaAeeA6Z_6wFHw0ofmb0yv-pnwnwjH8jYe4kIX2Sdf6iGJVytdd"
        b"tJvIBSPkzTysfj5x4xn6U2sTeBD-Bq4bewohn-Q_oPZxnpFmQSBZVTg3xaaYh0Ltd8ke3VN0Bpcf_UnnOcpEVmq"
        b"jQRX-NzuY1OZGr88mndS7wctf6KixPvnZDhnaVz0rSvwa6RH_l1OKIBVqSJM_9wKVwSbF6SADjVjPEIo0Rgb7Ox"
        b"zh_jSfLDZrkheoYwWnLUYAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
        b"AAAAAAAAAAAAAB\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_leading_zero",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22AN81qyRoz1h4-x4rBnV8G1KMKKtknRvgcKlojX-69OcD6R_Fwjie2aSBRU6oJ"
        b"jxpagQj8w-7u_ZR0LcEA7ma_WJIt-STJsluFCtAPPAdM_9YCj4aUPzN6ZX_Uz4T4Rj-RsPcSEL7JOv9RDEq5Wuu"
        b"2k3kApHyZp5WPx848Yz9KbWJvAh_A1cNvYUQz_If0Hs4z0izIJAsqpwb4tNMQ6F2u-SPbqm6A0uP_qTznOUiKzV"
        b"RoIr_G53ManMjV-eTTupd4OWv9FRYn3zshwztK56VpX4NdIj_y6nFEAq1JEmf-4FK4JNi9JABxqxniEUaIwN9nY"
        b"5w_xpPlhs1yQvUMYLTlqM\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
    (
        "n_empty",
        b"{\x22kid\x22:\x22r1\x22,\x22kty\x22:\x22RSA\x22,\x22alg\x22:\x22RS256\x22,\x22use\x22:"
        b"\x22sig\x22,\x22n\x22:\x22\x22,\x22e\x22:\x22AQAB\x22}",
        {
            "alg": None,
        },
    ),
)
