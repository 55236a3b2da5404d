# SPDX-License-Identifier: MIT
"""What the printer says about itself, as data for the table builder."""
