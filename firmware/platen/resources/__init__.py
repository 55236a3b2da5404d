# SPDX-License-Identifier: MIT
"""What is served beside IPP."""
