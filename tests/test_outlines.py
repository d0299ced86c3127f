"""Boundaries become a small drawing: neighbours still touch, the weight is held, and the same comes out each time."""

import zlib
from itertools import chain
from math import cos, pi, sin

from vitrine.model.boundary import Ring
from vitrine.outlines import Drawing, draw
from vitrine.outlines.drawing import MAXIMUM_BYTES
from vitrine.outlines.paths import path_of
from vitrine.outlines.simplifying import ALWAYS, ORDER, weights
from vitrine.outlines.topology import shared_pieces

BORDER = tuple((sin(step / 7) / 9 + sin(step * 3.3) / 40, step / 1000) for step in range(3000))


def closed(*points: tuple[float, float]) -> Ring:
    return (*points, points[0])


def neighbours() -> dict[str, tuple[Ring, ...]]:
    """Two areas with a long border between them, and a small one inside the eastern."""
    lake = ((1.0, 1.0), (1.0, 1.4), (1.4, 1.4), (1.4, 1.0))
    return {
        "east": (closed(*BORDER, (3.0, 2.999), (3.0, 0.0)), closed(*reversed(lake))),
        "enclave": (closed(*lake),),
        "west": (closed(*reversed(BORDER), (-3.0, 0.0), (-3.0, 2.999)),),
    }


def points(drawing: Drawing, code: str) -> set[tuple[int, int]]:
    """Every point of a region's path, from its steps."""
    (path,) = (outline.path for outline in drawing.outlines if outline.code == code)
    found, x, y = set(), 0, 0
    for ring in path.split("M")[1:]:
        numbers = [int(word) for word in ring.replace("l", " ").replace("z", "").replace("-", " -").split()]
        x, y = numbers[:2]
        found.add((x, y))
        for across, down in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + across, y + down
            found.add((x, y))
    return found


def test_neighbours_keep_the_same_points_of_their_border() -> None:
    drawing = draw(neighbours())

    east, west = points(drawing, "east"), points(drawing, "west")
    # On a sheet, only the corners of each stand outside the border that both keep.
    assert len(east & west) > 100
    assert len(west - east) <= 2
    assert points(drawing, "enclave") <= east


def blob(middle: float) -> Ring:
    """A coast all in spikes, each as large as its neighbours."""
    turns = ((step * pi / 1500, 1 + step % 7 / 20) for step in range(3000))
    return closed(*((middle + far * cos(turn), far * sin(turn)) for turn, far in turns))


def test_a_drawing_is_as_light_as_is_said() -> None:
    heavy = {str(number): (blob(number * 3),) for number in range(5)}

    drawn = "".join(outline.path for outline in draw(heavy).outlines)

    assert len(zlib.compress(drawn.encode(), 9)) <= MAXIMUM_BYTES


def test_the_same_boundaries_give_the_same_drawing() -> None:
    assert draw(neighbours()) == draw(neighbours())


def test_north_is_above_and_east_is_to_the_right() -> None:
    square = {name: (closed((x, y), (x, y + 1.0), (x + 1.0, y + 1.0), (x + 1.0, y)),) for name, x, y in PLACES}

    drawing = draw(square)

    middle = {outline.code: outline.mark for outline in drawing.outlines}
    assert middle["north-west"].y < middle["south-east"].y
    assert middle["north-west"].x < middle["south-east"].x


PLACES = (("north-west", 10.0, 50.0), ("south-east", 13.0, 47.0))


def test_regions_on_both_sides_of_the_line_of_dates_lie_beside_each_other() -> None:
    places = (("fiji-west", 177.0, -18.0), ("fiji-east", -180.0, -18.0))
    square = {name: (closed((x, y), (x, y + 2.0), (x + 2.0, y + 2.0), (x + 2.0, y)),) for name, x, y in places}

    drawing = draw(square)

    assert (drawing.width, drawing.height > 300) == (1000, True)


def test_a_region_too_small_to_be_seen_is_a_dot() -> None:
    tiny = closed((0.0, 0.0), (0.0, 0.0001), (0.0001, 0.0001))
    large = closed((1.0, 0.0), (1.0, 9.0), (9.0, 9.0), (9.0, 0.0))

    drawing = draw({"large": (large,), "tiny": (tiny,)})

    assert drawing.outlines[1].path.endswith("l6 0 0 6-6 0z")
    assert drawing.outlines[1].mark is None


def test_the_points_that_matter_least_go_first() -> None:
    found = weights(((0, 0), (5, 1), (10, 0), (15, 9), (20, 0)))

    assert (found[0], found[-1]) == (ALWAYS, ALWAYS)
    assert [weight >> ORDER for weight in found[1:-1]] == [10, 90, 180]


def test_a_border_is_one_piece_for_both_sides() -> None:
    left = ((0, 0), (5, 0), (6, 5), (5, 10), (0, 10))
    right = ((5, 0), (10, 0), (10, 10), (5, 10), (6, 5))

    first, second = shared_pieces((left, right))

    assert {part.piece for part in first} & {part.piece for part in second} == {((5, 0), (6, 5), (5, 10))}
    assert len(set(chain(first, second))) == 4


def test_a_path_writes_steps_with_no_more_than_they_need() -> None:
    assert path_of([((10, 10), (15, 8), (12, 20))]) == "M10 10l5-2-3 12z"
