"""Degrees in; places on a sheet out, areas in proportion (Lambert's azimuthal equal-area projection)."""

from collections.abc import Callable, Iterable
from math import atan2, cos, hypot, radians, sin, sqrt

from vitrine.model.boundary import Degrees


def projection(positions: Iterable[Degrees]) -> Callable[[Degrees], tuple[float, float]]:
    """What places a position on a sheet whose middle is theirs: east to the right, south below.

    The middle is that of directions from the Earth's centre, so that the line of dates cuts nothing.
    Source: J. P. Snyder, Map Projections: A Working Manual (USGS, 1987), pages 182 to 190.
    """
    x = y = z = 0.0
    for longitude, latitude in positions:
        east, north = radians(longitude), radians(latitude)
        x, y, z = x + cos(north) * cos(east), y + cos(north) * sin(east), z + sin(north)
    middle_east, middle_north = atan2(y, x), atan2(z, hypot(x, y))

    def place(position: Degrees) -> tuple[float, float]:
        east, north = radians(position[0]) - middle_east, radians(position[1])
        near = 1 + sin(middle_north) * sin(north) + cos(middle_north) * cos(north) * cos(east)
        scale = sqrt(2 / max(near, 1e-9))
        up = cos(middle_north) * sin(north) - sin(middle_north) * cos(north) * cos(east)
        return scale * cos(north) * sin(east), -scale * up

    return place
