# SPDX-License-Identifier: MIT
"""Lets go of the modules that say that they are needed for a moment, this one among them."""

import sys

from platen.shell.passing import forget

# Rank 1: for an answer of DNS-SD; 2: for claiming names; 3: rare functions of a board's life.
__passing__ = 3


def forget_passing(rank):
    """Let go of every module with a `__passing__` of this rank, or a higher one."""
    for name in list(sys.modules):
        if getattr(sys.modules[name], "__passing__", 0) >= rank:
            forget(name)
