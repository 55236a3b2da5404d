# SPDX-License-Identifier: MIT
"""Tokens and keys that a printer must take or refuse, and why: one table for host and device.

`Keys()` makes new keys; `key_cases(keys)` and `token_cases(keys)` give (name, bytes, expected).
Good tokens are PyJWT's, signatures are `cryptography`'s; what no library would make is put
together here by hand. tests/vectors/make_oauth.py keeps one run as the device's vectors.
"""

import base64
import datetime
import hashlib
import hmac
import json
import re

import jwt
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature

NOW_S = 1_800_000_000
ISSUER = "https://as.example/shop"
RESOURCE = "https://p.local:631/ipp/print"
CONFIG = {
    "issuer": ISSUER,
    "audience": [RESOURCE, "p"],
    "scope_print": "print",
    "scope_operator": "operate",
}
CLAIMS = {"iss": ISSUER, "aud": "p", "exp": NOW_S + 600, "sub": "ann", "scope": "print"}
HEADER = {"typ": "at+jwt"}

P = 2**256 - 2**224 + 2**192 + 2**96 - 1
N = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551

# DigestInfo of RFC 8017 section 9.2, note 1.
SHA1 = bytes.fromhex("3021300906052b0e03021a05000414")
SHA256 = bytes.fromhex("3031300d060960864801650304020105000420")
SHA384 = bytes.fromhex("3041300d060960864801650304020205000430")
SHA256_NO_NULL = bytes.fromhex("302f300b0609608648016503040201" + "0420")


def b64(data):
    """base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=")


def number(value, size=0):
    """Base64urlUInt."""
    return b64(value.to_bytes(size or (value.bit_length() + 7) // 8, "big")).decode()


class Keys:
    """The authorization server's two keys, and an attacker's."""

    def __init__(self):
        self.ec = ec.generate_private_key(ec.SECP256R1())
        self.rsa = rsa.generate_private_key(65537, 2048)
        self.other = ec.generate_private_key(ec.SECP256R1())
        self.other_rsa = rsa.generate_private_key(65537, 2048)

    def jwks(self):
        """The pinned keys, a line for each."""
        return [line(ec_members(self.ec, "e1")), line(rsa_members(self.rsa, "r1"))]


def ec_members(key, kid, **changes):
    """A JSON Web Key of an EC key."""
    numbers = key.public_key().public_numbers()
    members = {"kid": kid, "kty": "EC", "alg": "ES256", "use": "sig", "crv": "P-256"}
    return members | {"x": number(numbers.x, 32), "y": number(numbers.y, 32)} | changes


def rsa_members(key, kid, **changes):
    """A JSON Web Key of an RSA key."""
    numbers = key.public_key().public_numbers()
    members = {"kid": kid, "kty": "RSA", "alg": "RS256", "use": "sig"}
    return members | {"n": number(numbers.n), "e": number(numbers.e)} | changes


def line(members):
    """One line of the pinned file."""
    return json.dumps(members, separators=(",", ":")).encode()


def compact(value):
    """JSON in its shortest form; bytes are taken as they are."""
    if isinstance(value, bytes):
        return value
    return json.dumps(value, separators=(",", ":")).encode()


def es256(key, signed, algorithm=None):
    """r and s of an ES256 signature."""
    r, s = decode_dss_signature(key.sign(signed, ec.ECDSA(algorithm or hashes.SHA256())))
    return r.to_bytes(32, "big") + s.to_bytes(32, "big")


def rs256(key, signed):
    """An RS256 signature."""
    return key.sign(signed, padding.PKCS1v15(), hashes.SHA256())


def raw_rsa(key, block):
    """What a signer makes of a whole block, right or wrong."""
    numbers = key.private_numbers()
    n = numbers.public_numbers.n
    size = (n.bit_length() + 7) // 8
    return pow(int.from_bytes(block, "big"), numbers.d, n).to_bytes(size, "big")


def signed_part(header, claims):
    """What a signature is over."""
    return b64(compact(header)) + b"." + b64(compact(claims))


def token(header, claims, sign):
    """A compact JWS; sign gives the signature of the two parts before it."""
    signed = signed_part(header, claims)
    return signed + b"." + b64(sign(signed))


class Maker:
    """Makes tokens with a server's keys, right but for what is asked for."""

    def __init__(self, keys):
        self.keys = keys
        self.header = {"alg": "ES256", "kid": "e1", **HEADER}
        self.rsa_header = {"alg": "RS256", "kid": "r1", **HEADER}

    def good(self, kid="e1", header=None, **claims):
        """By PyJWT; a claim that is None is left out."""
        held = {name: v for name, v in (CLAIMS | claims).items() if v is not None}
        key, alg = (self.keys.ec, "ES256") if kid == "e1" else (self.keys.rsa, "RS256")
        fields = {"kid": kid, **(HEADER if header is None else header)}
        return jwt.encode(held, key, algorithm=alg, headers=fields).encode()

    def es(self, header=None, claims=None, sign=None):
        """By hand, with the EC key."""
        sign = sign or (lambda signed: es256(self.keys.ec, signed))
        return token(self.header if header is None else header, claims or CLAIMS, sign)

    def rs(self, sign, header=None):
        """By hand, with the RSA key."""
        return token(header or self.rsa_header, CLAIMS, sign)

    def block(self, info, algorithm=hashlib.sha256, tail=b"", kind=b"\x00\x01", filling=b"\xff"):
        """Signer of a padded block that is as asked for. With a tail the padding is 8 bytes."""

        def sign(signed):
            end = b"\x00" + info + algorithm(signed).digest()
            room = 256 - 2 - len(end)
            if tail:
                return raw_rsa(self.keys.rsa, (kind + filling * 8 + end).ljust(256, tail))
            return raw_rsa(self.keys.rsa, kind + filling * room + end)

        return sign


def good_tokens(m):
    """Tokens that are taken: (name, token, "operators" or "")."""
    nested = {"a": {"roles": ["x", "y"]}, "n": None, "b": [True, False], "f": -1.5e-3}
    yield "es256", m.good(), ""
    yield "rs256", m.good("r1"), ""
    yield "type_with_application", m.good(header={"typ": "application/at+jwt"}), ""
    yield "type_in_capitals", m.good(header={"typ": "AT+JWT"}), ""
    yield "aud_array", m.good(aud=["x", RESOURCE]), ""
    yield "exp_with_fraction", m.good(exp=NOW_S + 0.75), ""
    yield "exp_119_s_ago", m.good(exp=NOW_S - 119), ""
    yield "nbf_in_120_s", m.good(nbf=NOW_S + 120, iat=NOW_S + 120), ""
    yield "operator", m.good(scope="print operate"), "operators"
    yield "other_scopes", m.good(scope="openid print operates"), ""
    yield "other_claims", m.good(ctx=nested, jti="1", client_id="c"), ""
    yield "offered_keys_ignored", m.good(header={"typ": "at+jwt", "jku": "https://x.example"}), ""
    yield "sub_255_bytes", m.good(sub="s" * 255), ""
    yield "exp_as_power", m.es(claims=compact(CLAIMS | {"exp": 0}).replace(b":0", b":18.1e8")), ""
    yield "escaped", m.es(claims=compact(CLAIMS).replace(b'"ann"', b'"\\u0061n\\u006E"')), ""
    yield "white_space", m.es(claims=json.dumps(CLAIMS, indent=1).encode() + b"\r\n\t "), ""
    signed = signed_part(m.header, CLAIMS)
    r = es256(m.keys.ec, signed)
    other_s = N - int.from_bytes(r[32:], "big")
    yield "the_other_s", signed + b"." + b64(r[:32] + other_s.to_bytes(32, "big")), ""
    yield "size_2560", sized(m, 2560), ""
    yield "header_512", m.es(m.header | {"x": filled_header(m, 512)}), ""


def filled_header(m, size):
    """What makes a header that many bytes long."""
    return "x" * (size - len(compact(m.header | {"x": ""})))


def sized(m, size):
    """A good token of exactly that many bytes."""
    start = (size - len(m.good(header=HEADER | {"cty": ""}, pad=""))) * 3 // 4
    for more in range(24):  # base64url has no text of 4n + 1 characters: the header helps
        header = HEADER | {"cty": "x" * (more & 1)}
        made = m.good(header=header, pad="x" * (start - 4 + more // 2))
        if len(made) == size:
            return made
    raise AssertionError("no such size")


def bad_algorithms(m):
    """The algorithm and the key are the printer's choice."""
    keys = m.keys
    pem = keys.rsa.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    why = b"algorithm is not allowed"
    for alg in ("none", "None", "NONE", "nOnE"):
        header = {"alg": alg, "kid": "e1", **HEADER}
        yield f"CVE-2015-9235_{alg}", m.es(header, sign=lambda signed: b""), why
        yield f"CVE-2015-9235_{alg}_signed", m.es(header), why
    for name, secret in (("pem", pem), ("jwk", keys.jwks()[1]), ("empty", b"")):
        header = {"alg": "HS256", "kid": "r1", **HEADER}
        made = m.rs(lambda signed, key=secret: hmac.digest(key, signed, "sha256"), header)
        yield f"CVE-2016-5431_{name}", made, why
    for alg in ("RS384", "PS256", "ES384", "ES256K", "EdDSA", "es256", "ES256 ", "", 256, None):
        yield f"alg_{alg}", m.es({"alg": alg, "kid": "e1", **HEADER}), why
    yield "alg_missing", m.es({"kid": "e1", **HEADER}), why
    why = b"key is not known"
    yield "es256_by_rsa_key", m.es({"alg": "ES256", "kid": "r1", **HEADER}), why
    yield "rs256_by_ec_key", m.good("r1", header={"kid": "e1", **HEADER}), why
    for kid in ("e2", "e", "e11", "E1", "", "../e1", 'e1","kid":"e1', "e1\0"):
        yield f"kid_{kid!r}", m.es({"alg": "ES256", "kid": kid, **HEADER}), why
    yield "kid_missing", m.es({"alg": "ES256", **HEADER}), b"no key is named"
    yield "kid_number", m.es({"alg": "ES256", "kid": 1, **HEADER}), b"no key is named"
    for crit in (["exp"], [], ["b64"], None):
        yield f"crit_{crit}", m.es(m.header | {"crit": crit}), b"critical extension"


def bad_offers(m):
    """Keys in the token itself, a forger's."""
    key = m.keys.other
    offered = ec_members(key, "e1")
    now = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    name = x509.Name([])
    made = x509.CertificateBuilder(
        name, name, key.public_key(), 1, now, now + datetime.timedelta(9)
    )
    der = made.sign(key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)
    for field, value in (
        ("jwk", offered),
        ("jku", "https://x.example/jwks"),
        ("x5u", "https://x.example/x5u"),
        ("x5c", [base64.b64encode(der).decode()]),
    ):
        forged = m.es(m.header | {field: value}, sign=lambda signed: es256(key, signed))
        size = len(compact(m.header | {field: value}))
        why = b"too long" if size > 512 else b"signature is wrong"
        yield f"CVE-2018-0114_{field}", forged, why


def bad_claims(m):
    """Claims that are not for this printer, now."""
    for typ in (None, "JWT", "at+jw", "at+jwt ", "xat+jwt", "application/jwt", 1):
        header = {**m.header, "typ": typ}
        yield f"typ_{typ}", m.es(header), b"not an access token"
    yield "typ_missing", m.es({"alg": "ES256", "kid": "e1"}), b"not an access token"
    for iss in (None, "https://as.example/shop/", "https://as.example", "HTTPS://as.example/shop"):
        yield f"iss_{iss}", m.good(iss=iss), b"issued by another server"
    yield "iss_array", m.es(claims=CLAIMS | {"iss": [ISSUER]}), b"issued by another server"
    yield "iss_empty", m.good(iss=""), b"issued by another server"
    for aud in (
        None,
        "",
        "q",
        "P",
        RESOURCE[:-1],
        RESOURCE + "/",
        [],
        ["q"],
        [["p"]],
        1,
        {"p": 1},
    ):
        made = m.es(claims=CLAIMS | {"aud": aud})
        yield f"aud_{aud}", made, b"issued for somebody else"
    yield "aud_missing", m.good(aud=None), b"issued for somebody else"
    yield "exp_120_s_ago", m.good(exp=NOW_S - 120), b"expired"
    yield "exp_long_ago", m.good(exp=1), b"expired"
    yield "exp_missing", m.good(exp=None), b"no usable expiry"
    for exp in (None, "1800000600", True, -1, 0, 2**40, 2**63, 10**300, [NOW_S + 9], -(2**80)):
        made = m.es(claims=CLAIMS | {"exp": exp})
        yield f"CVE-2026-34979_exp_{str(exp)[:20]}", made, b"no usable expiry"
    huge = compact(CLAIMS | {"exp": 0}).replace(b":0", b":1e999999999")
    yield "CVE-2026-34979_exp_1e999999999", m.es(claims=huge), b"no usable expiry"
    for name in ("nbf", "iat"):
        for moment in (NOW_S + 121, "1", -1, None, 2**64):
            made = m.es(claims=CLAIMS | {name: moment})
            yield f"{name}_{moment}", made, b"not valid yet"
    for sub in (
        "",
        7,
        None,
        ["ann"],
        "s" * 256,
        "a\0",
        "\x1b@",
        "a\nb",
        "\x7f",
        "\x85",
        "é" * 128,
    ):
        made = m.es(claims=CLAIMS | {"sub": sub})
        yield f"CVE-2026-34980_sub_{str(sub)[:9]!r}", made, b"no usable subject"
    yield "sub_missing", m.good(sub=None), b"no usable subject"
    for scope in (None, "", "PRINT", "prints", "prin", "print,operate", "operate", ["print"], 1):
        yield f"scope_{scope}", m.es(claims=CLAIMS | {"scope": scope}), b"scope is missing"
    made = m.es(claims=CLAIMS | {"scope": "x"}, sign=lambda signed: es256(m.keys.other, signed))
    yield "scope_of_a_forged_one", made, b"signature is wrong"


def bad_forms(m):
    """What is not a JWT to the letter."""
    good = m.good()
    header, claims, signature = good.split(b".")
    opaque = b"not a signed JWT"
    yield "one_part", b"mF_9.B5f-4.1JqM".replace(b".", b""), opaque
    yield "two_parts", header + b"." + claims, opaque
    yield "four_parts", good + b"." + signature, opaque
    yield "four_parts_last_empty", good + b".", opaque
    yield "five_parts", good + b".e.e", opaque
    yield "no_header", b"." + claims + b"." + signature, opaque
    yield "no_claims", header + b".." + signature, b"claims are not strict JSON"
    yield "no_signature", header + b"." + claims + b".", b"signature is wrong"
    encoding = b"not strict base64url"
    yield "padded", good + b"=", encoding
    yield "padded_twice", good + b"==", encoding
    yield "other_alphabet", header + b"." + claims + b"." + signature[:-2] + b"+/", encoding
    # 64 bytes leave four bits over in the 86th character.
    last = signature[-1:]
    following = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    after = following[following.index(last) + 1 :][:1]
    yield "not_canonical", good[:-1] + after, encoding
    yield "one_character_more", header + b"." + claims + b"." + signature + b"AAA", encoding
    yield "size_2561", sized(m, 2560) + b"A", b"too long"
    yield "header_513", m.es(m.header | {"x": filled_header(m, 513)}), b"too long"
    strict = b"claims are not strict JSON"
    text = compact(CLAIMS)
    for name, made in (
        ("twice", text[:-1] + b',"sub":"root"}'),
        ("twice_escaped", text[:-1] + b',"\\u0073ub":"root"}'),
        ("twice_inside", text[:-1] + b',"x":{"a":1,"a":2}}'),
        ("array", b"[" + text + b"]"),
        ("text", b'"' + ISSUER.encode() + b'"'),
        ("behind", text + b"x"),
        ("nul_behind", text + b"\0"),
        ("two_objects", text + text),
        ("comma", text[:-1] + b",}"),
        ("bom", b"\xef\xbb\xbf" + text),
        ("comment", b"/**/" + text),
        ("single_quotes", text.replace(b'"', b"'")),
        ("open", text[:-1]),
        ("not_utf8", text.replace(b"ann", b"a\xff")),
        ("overlong", text.replace(b"ann", b"\xc0\xaf")),
        ("surrogate", text.replace(b"ann", b"\xed\xa0\x80")),
        ("half_pair", text.replace(b"ann", b"\\ud83d")),
        ("control", text.replace(b"ann", b"a\tb")),
        ("escape", text.replace(b"ann", b"\\x61")),
        ("octal", text.replace(b'"ann"', b"007")),
        ("plus", text.replace(b'"ann"', b"+7")),
        ("point", text.replace(b'"ann"', b"7.")),
        ("nan", text.replace(b'"ann"', b"NaN")),
        ("deep", text[:-1] + b',"x":' + b"[" * 6 + b"]" * 6 + b"}"),
        ("many", text[:-1] + b',"x":[' + b"1," * 192 + b"1]}"),
    ):
        yield f"claims_{name}", m.es(claims=made), strict
    strict = b"header is not strict JSON"
    text = compact(m.header)
    yield "header_twice", m.es(text[:-1] + b',"alg":"none"}'), strict
    yield "header_array", m.es(b"[" + text + b"]"), strict
    yield "header_behind", m.es(text + b" ."), strict


def bad_es256(m):
    """Signatures that ES256 refuses."""
    why = b"signature is wrong"
    zero, one, n = bytes(32), b"\1".rjust(32, b"\0"), N.to_bytes(32, "big")
    good = es256(m.keys.ec, signed_part(m.header, CLAIMS))
    r, s = good[:32], good[32:]
    big = hashes.SHA384()
    p384 = ec.generate_private_key(ec.SECP384R1())
    for name, made in (
        ("CVE-2022-21449_r0_s0", zero + zero),
        ("CVE-2022-21449_r0", zero + s),
        ("CVE-2022-21449_s0", r + zero),
        ("r_n", n + s),
        ("s_n", r + n),
        ("r_n_s_n", n + n),
        ("r1_s1", one + one),
        ("all_ones", b"\xff" * 64),
        ("swapped", s + r),
        ("63_bytes", good[:-1]),
        ("65_bytes", good + b"\0"),
        ("leading_zeros", b"\0" + r + b"\0" + s),
        ("twice", good + good),
        ("other_key", es256(m.keys.other, signed_part(m.header, CLAIMS))),
        ("other_text", es256(m.keys.ec, b"x")),
        ("other_hash", es256(m.keys.ec, signed_part(m.header, CLAIMS), big)),
        ("der", m.keys.ec.sign(signed_part(m.header, CLAIMS), ec.ECDSA(hashes.SHA256()))),
        ("p384", p384.sign(signed_part(m.header, CLAIMS), ec.ECDSA(big))),
        ("flipped", bytes([good[0] ^ 1]) + good[1:]),
        ("flipped_last", good[:-1] + bytes([good[-1] ^ 0x80])),
    ):
        yield f"es256_{name}", m.es(sign=lambda signed, made=made: made), why


def bad_rs256(m):
    """Signatures that RS256 refuses."""
    why = b"signature is wrong"
    key = m.keys.rsa
    signed = signed_part(m.rsa_header, CLAIMS)
    good = rs256(key, signed)
    modulus = key.public_key().public_numbers().n
    value = int.from_bytes(good, "big")
    forge = m.block
    yield "rs256_zero", m.rs(lambda signed: bytes(256)), why
    yield "rs256_one", m.rs(lambda signed: b"\1".rjust(256, b"\0")), why
    yield "rs256_n", m.rs(lambda signed: modulus.to_bytes(256, "big")), why
    yield "rs256_plus_n", m.rs(lambda signed: (value + modulus).to_bytes(257, "big")), why
    yield "rs256_minus", m.rs(lambda signed: (modulus - value).to_bytes(256, "big")), why
    yield "rs256_short", m.rs(lambda signed: good[1:]), why
    yield "rs256_long", m.rs(lambda signed: b"\0" + good), why
    yield "rs256_behind", m.rs(lambda signed: good + b"\0"), why
    yield "rs256_flipped", m.rs(lambda signed: good[:-1] + bytes([good[-1] ^ 1])), why
    yield "rs256_other_key", m.rs(lambda signed: rs256(m.keys.other_rsa, signed)), why
    yield "rs256_other_text", m.rs(lambda signed: rs256(key, signed + b"x")), why
    pss = padding.PSS(padding.MGF1(hashes.SHA256()), 32)
    yield "rs256_pss", m.rs(lambda signed: key.sign(signed, pss, hashes.SHA256())), why
    yield (
        "rs256_sha384",
        m.rs(lambda signed: key.sign(signed, padding.PKCS1v15(), hashes.SHA384())),
        why,
    )
    for name, sign in (
        ("oid_sha1", forge(SHA1, hashlib.sha1)),
        ("oid_sha384_of_sha256", forge(SHA384)),
        ("oid_without_null", forge(SHA256_NO_NULL)),
        ("no_oid", forge(b"")),
        ("kind_2", forge(SHA256, kind=b"\x00\x02")),
        ("kind_0", forge(SHA256, kind=b"\x00\x00", filling=b"\x00")),
        ("filling", forge(SHA256, filling=b"\xfe")),
        ("CVE-2006-4339_tail", forge(SHA256, tail=b"\x00")),
        ("CVE-2006-4339_tail_ones", forge(SHA256, tail=b"\xff")),
    ):
        yield f"rs256_{name}", m.rs(sign), why


def token_cases(keys):
    """Every (name, token, {"reason": ...} and for good ones {"groups": ...})."""
    m = Maker(keys)
    for name, made, group in good_tokens(m):
        yield "good_" + name, made, {"reason": b"", "groups": [group.encode()] if group else []}
    for part in (bad_algorithms, bad_offers, bad_claims, bad_forms, bad_es256, bad_rs256):
        for name, made, reason in part(m):
            yield re.sub(r"[^A-Za-z0-9_.-]", "-", name), made, {"reason": reason}


def key_cases(keys):
    """Every (name, line of a key file, {"alg": ... or None if the key is refused})."""
    good_ec = ec_members(keys.ec, "e1")
    good_rsa = rsa_members(keys.rsa, "r1")
    yield "good_ec", line(good_ec), {"alg": b"ES256"}
    yield "good_rsa", line(good_rsa), {"alg": b"RS256"}
    yield "good_with_comma", b" " + line(good_ec) + b",\r\n", {"alg": b"ES256"}
    yield "good_no_use", line({k: v for k, v in good_ec.items() if k != "use"}), {"alg": b"ES256"}
    numbers = keys.ec.public_key().public_numbers()
    modulus = keys.rsa.public_key().public_numbers().n
    wrong = (
        ("y_off_the_curve", good_ec | {"y": number(numbers.y ^ 1, 32)}),
        ("x_and_y_swapped", good_ec | {"x": good_ec["y"], "y": good_ec["x"]}),
        ("x_0_y_0", good_ec | {"x": number(0, 32), "y": number(0, 32)}),
        ("x_p", good_ec | {"x": number(P, 32)}),
        ("x_31_bytes", good_ec | {"x": good_ec["x"][:-1]}),
        ("x_33_bytes", good_ec | {"x": b64(b"\0" + numbers.x.to_bytes(32, "big")).decode()}),
        ("x_padded", good_ec | {"x": good_ec["x"] + "="}),
        ("x_number", good_ec | {"x": 5}),
        ("x_missing", {k: v for k, v in good_ec.items() if k != "x"}),
        ("other_curve", good_ec | {"crv": "P-384"}),
        ("secp256k1", good_ec | {"crv": "secp256k1"}),
        ("alg_missing", {k: v for k, v in good_ec.items() if k != "alg"}),
        ("alg_hs256", good_ec | {"alg": "HS256"}),
        ("alg_of_rsa", good_ec | {"alg": "RS256"}),
        ("alg_of_ec", good_rsa | {"alg": "ES256"}),
        ("kty_oct", {"kid": "o", "kty": "oct", "alg": "HS256", "k": "AAAA"}),
        ("use_enc", good_rsa | {"use": "enc"}),
        ("kid_missing", {k: v for k, v in good_ec.items() if k != "kid"}),
        ("kid_empty", good_ec | {"kid": ""}),
        ("kid_129_bytes", good_ec | {"kid": "k" * 129}),
        ("kid_number", good_ec | {"kid": 1}),
        ("CVE-2006-4339_e_3", good_rsa | {"e": number(3)}),
        ("e_1", good_rsa | {"e": number(1)}),
        ("e_even", good_rsa | {"e": number(65538)}),
        ("e_33_bits", good_rsa | {"e": number((1 << 32) + 1)}),
        ("n_even", good_rsa | {"n": number(modulus ^ 1)}),
        ("n_2047_bits", good_rsa | {"n": number(modulus >> 1 | 1)}),
        ("n_4097_bits", good_rsa | {"n": number((modulus << 2049) | 1)}),
        ("n_leading_zero", good_rsa | {"n": b64(b"\0" + modulus.to_bytes(256, "big")).decode()}),
        ("n_empty", good_rsa | {"n": ""}),
    )
    for name, members in wrong:
        yield name, line(members), {"alg": None}
    yield "kid_128_bytes", line(good_ec | {"kid": "k" * 128}), {"alg": b"ES256"}
    yield "twice", line(good_ec)[:-1] + b',"alg":"ES256"}', {"alg": None}
    yield "not_an_object", b"[" + line(good_ec) + b"]", {"alg": None}
    yield "empty", b"", {"alg": None}
    yield "first_line", b'{"keys":[', {"alg": None}
    yield "last_line", b"]}", {"alg": None}
    room = 1024 - len(line(good_ec | {"pad": ""}))
    yield "1024_bytes", line(good_ec | {"pad": "x" * room}), {"alg": b"ES256"}
    yield "1025_bytes", line(good_ec | {"pad": "x" * (room + 1)}), {"alg": None}


def certificate(subject, issuer, key, signer, first, last, more=()):
    """DER of a certificate; first and last: datetime."""
    made = (
        x509.CertificateBuilder()
        .subject_name(x509.Name.from_rfc4514_string(subject))
        .issuer_name(x509.Name.from_rfc4514_string(issuer))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(first)
        .not_valid_after(last)
    )
    for extension in more:
        made = made.add_extension(extension, critical=False)
    return made.sign(signer, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def about(der):
    """What `cryptography` says about a certificate, as core/der.py is to say it."""
    read = x509.load_der_x509_certificate(der)
    spki = read.public_key().public_bytes(
        serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    return {
        "not_before": int(read.not_valid_before_utc.timestamp()),
        "not_after": int(read.not_valid_after_utc.timestamp()),
        "issuer": read.issuer.public_bytes(),
        "subject": read.subject.public_bytes(),
        "spki": spki,
        "self_signed": read.issuer == read.subject,
    }


def certificate_cases():
    """Every (name, DER, what is in it)."""
    key, signer = ec.generate_private_key(ec.SECP256R1()), ec.generate_private_key(ec.SECP256R1())
    big = rsa.generate_private_key(65537, 2048)
    name, ca = "CN=p.local", "CN=Shop CA,O=Shop"

    def day(year, month=1, day=1, *time):
        return datetime.datetime(year, month, day, *time, tzinfo=datetime.UTC)

    names = [x509.SubjectAlternativeName([x509.DNSName("p.local")])]
    for case, der in (
        ("by_a_ca", certificate(name, ca, key, signer, day(2025), day(2026, 2, 28), names)),
        ("self_signed", certificate(name, name, key, key, day(2024, 2, 29), day(2034))),
        ("own_ca", certificate(ca, ca, signer, signer, day(1999, 12, 31, 23, 59, 59), day(2049))),
        ("by_rsa", certificate(name, ca, big, big, day(2025), day(2026, 12, 31, 1, 2, 3))),
        ("for_ever", certificate(name, ca, key, signer, day(2050), day(9999, 12, 31, 23, 59, 59))),
        ("century", certificate(name, ca, key, signer, day(2100, 2, 28), day(2100, 3, 1))),
    ):
        yield case, der, about(der)
