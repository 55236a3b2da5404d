# SPDX-License-Identifier: MIT
"""Host names that this printer may have: what tells a client from a web page that was lured here.

A page of example.com whose name was pointed at our address (DNS rebinding) makes a browser send
`Host: example.com` and reads the answer. So only names are served that nobody else can own: the
configured ones, addresses, `.local` (RFC 6762) and names without a dot. Others get 421.
"""


def is_ours(host, n, names):
    """Whether host[:n], a Host field as sent, may mean us.

    `names`: the configured names as a tuple of lower-case bytes; b"*" stands for any.
    """
    if not n:
        return True  # HTTP/1.0, or an empty field: a browser always sends its name
    name = bytes(host[:n]).lower()
    if name[0] == 0x5B:  # "[": an IPv6 address
        return b"]" in name
    name = name.split(b":")[0].rstrip(b".")
    if b"%" in name:
        return False
    if b"." not in name or name.endswith(b".local"):
        return True
    if name.split(b".")[-1].isdigit():  # no top-level domain is a number: an IPv4 address
        return True
    return name in names or b"*" in names
