# SPDX-License-Identifier: MIT
"""Models of print clients whose source or device is not here, one small file each.

A model does what is known of the client, step by step, and raises Rejected where the client would
not print. "c. N" behind a step is line N of shared/design/clients.md, which names the source; what
is only reported there, not read in source, is no better proven here.

    found = Found.of(simulator)             what DNS-SD would have told the client
    ios.Phone(found).print(...)             returns the job's number
"""
