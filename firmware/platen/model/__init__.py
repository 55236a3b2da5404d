# SPDX-License-Identifier: MIT
"""Printer semantics: the Printer and Job objects and the tables that drive them."""
