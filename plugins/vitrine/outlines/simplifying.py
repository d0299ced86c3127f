"""How much each point of a line matters: the points that matter least go first (Visvalingam and Whyatt, 1993)."""

from heapq import heapify, heappop, heappush

from vitrine.outlines.topology import Piece, Point

ALWAYS = 1 << 60
ORDER = 20


def _area(first: Point, second: Point, third: Point) -> int:
    """Twice the area of a triangle: whole, so that every machine finds the same."""
    across = (second[0] - first[0]) * (third[1] - first[1])
    return abs(across - (third[0] - first[0]) * (second[1] - first[1]))


def weights(piece: Piece) -> list[int]:
    """For each point, twice the area that goes with it, never less than that of points gone before; ends stay.

    Of equal areas, what goes later weighs more: below the area stand `ORDER` bits that count the points gone.
    """
    last = len(piece) - 1
    found = [ALWAYS] * len(piece)
    before, after = list(range(-1, last)), list(range(1, last + 2))
    sizes = [_area(*piece[at - 1 : at + 2]) if 0 < at < last else ALWAYS for at in range(last + 1)]
    heap = [(sizes[at], at) for at in range(1, last)]
    heapify(heap)
    highest = gone = 0
    while heap:
        size, at = heappop(heap)
        if found[at] != ALWAYS or size != sizes[at]:
            continue
        highest, gone = max(highest, size), gone + 1
        found[at] = (highest << ORDER) + gone
        left, right = before[at], after[at]
        after[left], before[right] = right, left
        for near in (left, right):
            if 0 < near < last:
                sizes[near] = _area(piece[before[near]], piece[near], piece[after[near]])
                heappush(heap, (sizes[near], near))
    return found
