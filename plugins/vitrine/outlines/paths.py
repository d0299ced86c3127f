"""Rings as the data of an SVG path: steps from point to point, as short as they can be written."""

from collections.abc import Sequence

from vitrine.outlines.topology import Piece


def path_of(rings: Sequence[Piece]) -> str:
    """Each ring from its first point by whole steps, closed."""
    return "".join(_ring(ring) for ring in rings)


def _ring(ring: Piece) -> str:
    (x, y), *rest = ring
    words = []
    for to_x, to_y in rest:
        words += [to_x - x, to_y - y]
        x, y = to_x, to_y
    return f"M{_joined(ring[0])}l{_joined(words)}z"


def _joined(numbers: Sequence[int]) -> str:
    """Numbers with a space between them where no sign says that another begins."""
    first, *rest = numbers
    return f"{first}" + "".join(f"{number}" if number < 0 else f" {number}" for number in rest)
