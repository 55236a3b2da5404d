# SPDX-License-Identifier: MIT
"""Lets go of modules that are needed for a moment, so that a .mpy build has their heap back."""

import sys


def forget(name):
    """Take the module of that name out of memory, as soon as nobody refers to it."""
    if sys.modules.pop(name, None) is not None:
        package, _, leaf = name.rpartition(".")
        if package in sys.modules:
            sys.modules[package].__dict__.pop(leaf, None)
