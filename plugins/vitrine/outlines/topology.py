"""Rings cut into the pieces that neighbours share, so that a border is simplified once, for both."""

from collections.abc import Sequence
from typing import NamedTuple

Point = tuple[int, int]
Piece = tuple[Point, ...]


class Part(NamedTuple):
    """A piece of a ring; backwards: walked from its end."""

    piece: Piece
    backwards: bool


def shared_pieces(rings: Sequence[Piece]) -> list[list[Part]]:
    """Each ring as its pieces. rings: without their last point, and no point twice in a row.

    Two rings that run along one border have the same piece there: it ends where either leaves the other.
    """
    junctions = _junctions(rings)
    return [[_part(piece) for piece in _cut(ring, junctions)] for ring in rings]


def _junctions(rings: Sequence[Piece]) -> set[Point]:
    """Points that do not have the same two neighbours wherever they stand."""
    neighbours: dict[Point, frozenset[Point]] = {}
    found = set()
    for ring in rings:
        for before, point, after in zip((ring[-1], *ring), ring, (*ring[1:], ring[0]), strict=False):
            pair = frozenset((before, after))
            if neighbours.setdefault(point, pair) != pair:
                found.add(point)
    return found


def _cut(ring: Piece, junctions: set[Point]) -> list[Piece]:
    ends = [place for place, point in enumerate(ring) if point in junctions]
    first = ends[0] if ends else ring.index(min(ring))
    turned = (*ring[first:], *ring[: first + 1])
    stops = [end - first for end in ends] or [0]
    return [turned[start : stop + 1] for start, stop in zip(stops, [*stops[1:], len(ring)], strict=True)]


def _part(piece: Piece) -> Part:
    reverse = piece[::-1]
    return Part(reverse, True) if reverse < piece else Part(piece, False)
