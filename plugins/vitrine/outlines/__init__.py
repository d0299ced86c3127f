"""Boundaries in degrees in; a small drawing of them, whose neighbours still touch, out."""

from vitrine.outlines.drawing import MAXIMUM_BYTES, Drawing, Outline, draw

__all__ = ["MAXIMUM_BYTES", "Drawing", "Outline", "draw"]
