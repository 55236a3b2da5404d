# SPDX-License-Identifier: MIT
"""The only ring that touches sockets, TLS, UARTs and the clock."""
