"""Where a number may stand in an area: in the widest of a few level lines across it."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from vitrine.outlines.topology import Piece

_LINES = 9
# Room for a number of two figures.
_WIDE, _HIGH = 60, 50


class Mark(NamedTuple):
    """The middle of a number, and how wide its place is."""

    x: int
    y: int
    room: int


def area(ring: Piece) -> int:
    """Twice what a ring holds."""
    closed = (*ring, ring[0])
    return abs(sum(first[0] * second[1] - second[0] * first[1] for first, second in pairwise(closed)))


def mark_of(rings: Sequence[Piece]) -> Mark | None:
    """The best place for a number; None when it would not fit."""
    largest = max(rings, key=area)
    top, bottom = min(y for _, y in largest), max(y for _, y in largest)
    if bottom - top < _HIGH:
        return None
    lines = (top + (bottom - top) * step / (_LINES + 1) for step in range(1, _LINES + 1))
    found = [
        Mark(round((left + right) / 2), round(y), round(right - left))
        for y in lines
        for left, right in _inside(rings, y)
    ]
    best = max(found, key=lambda mark: (mark.room, -mark.y), default=None)
    return best if best and best.room >= _WIDE else None


def _inside(rings: Sequence[Piece], y: float) -> Iterator[tuple[float, float]]:
    """What of a level line lies inside the rings, holes left out."""
    crossings = sorted(
        x + (y - above) * (to_x - x) / (below - above)
        for ring in rings
        for (x, above), (to_x, below) in pairwise((*ring, ring[0]))
        if (above <= y) != (below <= y)
    )
    yield from zip(crossings[::2], crossings[1::2], strict=False)
