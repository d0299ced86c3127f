"""Ways to spoil the map of the small site: files of boundaries, each with the problems it must give."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

MAP = "content/map.geojson"
SQUARE = [[[-73.9, 45.4], [-73.4, 45.4], [-73.4, 45.7], [-73.9, 45.4]]]


class MapFault(NamedTuple):
    """A file of boundaries, as text, and the line of its problem."""

    name: str
    text: str
    expected: str

    @property
    def spoil(self) -> Callable[[Path], object]:
        """Writes it into a site."""
        return lambda root: (root / MAP).write_text(self.text, encoding="utf-8")


def _area(coordinates: Any, kind: str = "Polygon", name: str = "montreal") -> dict[str, Any]:
    return {
        "type": "Feature",
        "properties": {"region": name},
        "geometry": {"type": kind, "coordinates": coordinates},
    }


def _map(*areas: Any) -> str:
    return json.dumps({"type": "FeatureCollection", "features": areas})


NOISE = [[-74 + k * k % 211 / 211, 45 + k * k * k % 199 / 199] for k in range(9000)]
FIRST = f"{MAP}:1:44: features.1"

MAP_FAULTS = (
    MapFault("a-map-cut-short", "{", f"{MAP}:1:2: must be JSON; it stops being so here"),
    MapFault("a-map-of-no-number", '{"type": NaN}', f"{MAP}: must be JSON of plain numbers, lists in few lists"),
    MapFault(
        "a-map-of-one-area",
        json.dumps(_area(SQUARE)),
        f"{MAP}:1:1: must be a FeatureCollection with its features, as RFC 7946 says",
    ),
    MapFault(
        "a-map-of-too-many-areas",
        _map(*(_area(SQUARE) for _ in range(201))),
        f"{MAP}: features: must hold at most 200 areas; found 201",
    ),
    MapFault(
        "a-map-of-too-many-points",
        _map(_area([SQUARE[0][:3] * 40_001 + SQUARE[0][:1]])),
        f"{MAP}: features: must hold at most 120000 points; found 120004: simplify the boundaries before",
    ),
    MapFault(
        "an-area-of-no-region",
        _map({"type": "Feature", "properties": {}, "geometry": None}),
        f"{FIRST}.properties.region: must name a region, by its code, its name or its official number; it is missing",
    ),
    MapFault(
        "an-area-that-is-a-line",
        _map(_area(SQUARE[0], "LineString")),
        f"{FIRST}.geometry.type: must be a Polygon or a MultiPolygon; found LineString",
    ),
    MapFault(
        "an-area-that-is-not-closed",
        _map(_area([[*SQUARE[0][:3], [0, 0]]])),
        f"{FIRST}.geometry.coordinates: must be closed rings: four positions or more, the last the same as the first",
    ),
    MapFault(
        "an-area-in-metres",
        _map(_area([[[300000, 5040000]] * 4])),
        f"{FIRST}.geometry.coordinates: must be degrees, longitude (-180 to 180) then latitude (-90 to 90); "
        "found [300000, 5040000]",
    ),
    MapFault(
        "a-map-too-heavy",
        _map(_area([[*NOISE, NOISE[0]]])),
        f"{MAP}: features: must be lines that part less often: the map would weigh 21 kB, and 4 kB is the most",
    ),
)
