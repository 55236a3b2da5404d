# SPDX-License-Identifier: MIT
"""Protocol and raster decoders and encoders: no I/O, no clock, no allocation per byte."""
