# SPDX-License-Identifier: MIT
"""Platen: an IPP Everywhere class printer for MicroPython boards with a serial thermal engine."""
