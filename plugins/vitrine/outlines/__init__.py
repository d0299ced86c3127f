"""Boundaries in degrees in; a small drawing of them, whose neighbours still touch, out."""

from vitrine.outlines.drawing import Drawing, Outline, draw

__all__ = ["Drawing", "Outline", "draw"]
