"""Boundaries in degrees in; the paths of a drawing that weighs little out, in whole units."""

import zlib
from collections.abc import Mapping, Sequence
from itertools import chain, pairwise
from typing import NamedTuple

from vitrine.model.boundary import Boundaries
from vitrine.outlines.paths import path_of
from vitrine.outlines.places import Mark, area, mark_of
from vitrine.outlines.projection import projection
from vitrine.outlines.simplifying import ORDER, weights
from vitrine.outlines.topology import Part, Piece, Point, shared_pieces

# The longer side of the drawing: a unit is half a pixel of a screen, or about.
SIDE = 1000
# Of all paths, packed: what the first page can carry.
MAXIMUM_BYTES = 4000
# Twice the least area of an island that is drawn, in square units.
_LEAST = 10
_POINTS = 4000


class Outline(NamedTuple):
    """A region as it is drawn. mark: where its number may stand; None without room for it."""

    code: str
    path: str
    mark: Mark | None


class Drawing(NamedTuple):
    """All outlines, in units of the drawing. weight: of all paths, packed, in bytes."""

    width: int
    height: int
    outlines: tuple[Outline, ...]
    weight: int


def draw(boundaries: Boundaries) -> Drawing:
    """The boundaries with as many of their points as the drawing may weigh; more where they meet at every step."""
    regions, size = _on_grid(boundaries)
    parts = iter(shared_pieces(tuple(chain.from_iterable(regions.values()))))
    drawn = _light(regions, {code: [next(parts) for _ in found] for code, found in regions.items()})
    outlines = tuple(Outline(code, path_of(found), mark_of(found)) for code, found in drawn.items())
    return Drawing(*size, outlines, _weight(drawn))


def _light(regions: Mapping[str, list[Piece]], rings: Mapping[str, list[list[Part]]]) -> dict[str, list[Piece]]:
    """The rings that are drawn, without the points that matter least until they weigh little enough."""
    known = {part.piece: weights(part.piece) for ring in chain.from_iterable(rings.values()) for part in ring}
    order = sorted(chain.from_iterable(known.values()), reverse=True)
    count = min(_POINTS, len(order))
    while True:
        least = max(1 << ORDER, order[count - 1])
        drawn = {code: _drawn(found, known, least) or _dot(regions[code]) for code, found in rings.items()}
        weight = _weight(drawn)
        if weight <= MAXIMUM_BYTES or count <= len(rings):
            return drawn
        count = max(1, min(count - 1, count * MAXIMUM_BYTES // weight))


def _weight(drawn: Mapping[str, list[Piece]]) -> int:
    return len(zlib.compress("".join(map(path_of, drawn.values())).encode(), 9))


def _on_grid(boundaries: Boundaries) -> tuple[dict[str, list[Piece]], tuple[int, int]]:
    """Every ring in whole units, and how wide and high they lie together."""
    place = projection(chain.from_iterable(chain.from_iterable(boundaries.values())))
    placed = {code: [[place(one) for one in ring] for ring in rings] for code, rings in boundaries.items()}
    across, down = zip(*chain.from_iterable(chain.from_iterable(placed.values())), strict=True)
    left, top = min(across), min(down)
    scale = SIDE / max(max(across) - left, max(down) - top, 1e-9)

    def whole(ring: Sequence[tuple[float, float]]) -> Piece:
        points = [(round((x - left) * scale), round((y - top) * scale)) for x, y in ring]
        return tuple(second for first, second in pairwise(points) if first != second) or (points[0],)

    size = round((max(across) - left) * scale), round((max(down) - top) * scale)
    return {code: [whole(ring) for ring in rings] for code, rings in placed.items()}, size


def _drawn(rings: list[list[Part]], known: Mapping[Piece, list[int]], least: int) -> list[Piece]:
    """The rings of a region that are still seen; the largest, if no other is."""
    found = [_kept(ring, known, least) for ring in rings]
    seen = [ring for ring in found if area(ring) >= _LEAST]
    return seen or [ring for ring in [max(found, key=area)] if area(ring)]


def _kept(ring: list[Part], known: Mapping[Piece, list[int]], least: int) -> Piece:
    points: list[Point] = []
    for part in ring:
        kept = [point for point, weight in zip(part.piece, known[part.piece], strict=True) if weight >= least]
        points += (kept[::-1] if part.backwards else kept)[:-1]
    return tuple(points)


def _dot(rings: Sequence[Piece]) -> list[Piece]:
    """A small square, for a region that would not be seen."""
    x, y = rings[0][0]
    return [((x - 3, y - 3), (x + 3, y - 3), (x + 3, y + 3), (x - 3, y + 3))]
