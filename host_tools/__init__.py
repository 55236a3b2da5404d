# SPDX-License-Identifier: MIT
"""Platen's tools for the laptop: `python -m host_tools VERB`.

Nothing is imported here: `host_tools.setup` runs on a Python that has no packages yet.
"""
