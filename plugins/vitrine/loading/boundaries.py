"""Regions' own boundaries: `content/map.geojson` (RFC 7946) in; rings in degrees, by region, or problems out."""

import json
import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from vitrine.loading.codes import unknown
from vitrine.loading.text_files import place_of, read_text
from vitrine.model import Message, Problem, Vocabulary
from vitrine.model.boundary import Boundaries, Ring

BOUNDARIES = "content/map.geojson"
MAXIMUM_BYTES = 4_000_000
MAXIMUM_AREAS = 200
MAXIMUM_POINTS = 120_000
_FEATURES = re.compile(r'"features"\s*:\s*\[\s*')
_BETWEEN = re.compile(r"[\s,]*")
_RINGS = {"Polygon": lambda found: found, "MultiPolygon": chain.from_iterable}
_COLLECTION = Message("must be a FeatureCollection with its features, as RFC 7946 says")
_DEGREES = Message("must be degrees, longitude (-180 to 180) then latitude (-90 to 90); found {found}")


class _Area(NamedTuple):
    """A feature, and where it begins: line and column."""

    values: Any
    place: tuple[int, int]


class _BoundaryError(Exception):
    """What is wrong in a feature. field: below the feature."""

    def __init__(self, field: str, message: Message) -> None:
        super().__init__(field, message)
        self.field, self.message = field, message


def read_boundaries(root: Path, regions: Vocabulary, name: str) -> tuple[Boundaries, tuple[Problem, ...]]:
    """Each region's rings; none when the site has no such file. name: the property that says the region."""
    path = root / BOUNDARIES
    if path.is_symlink() or not path.exists():  # a link is told of by `irregular_files`
        return MappingProxyType({}), ()
    text = read_text(path, at_most=MAXIMUM_BYTES)
    if not isinstance(text, str):
        return MappingProxyType({}), (Problem(BOUNDARIES, *text[:2], "", text[2]),)
    found: dict[str, tuple[Ring, ...]] = {}
    problems: list[Problem] = []
    areas = _areas(text)
    if isinstance(areas, Problem):
        return MappingProxyType({}), (areas,)
    for position, area in enumerate(areas, 1):
        try:
            code, rings = _region(area.values, regions, name), _rings(area.values)
            found[code] = found.get(code, ()) + rings
        except _BoundaryError as error:
            problems.append(Problem(BOUNDARIES, *area.place, f"features.{position}.{error.field}", error.message))
    count = sum(len(ring) for rings in found.values() for ring in rings)
    if count > MAXIMUM_POINTS:
        problems.append(Problem(BOUNDARIES, 0, 0, "features", _too_many("points", MAXIMUM_POINTS, count)))
    if problems:
        return MappingProxyType({}), tuple(problems)
    return MappingProxyType({term.code: found[term.code] for term in regions if term.code in found}), ()


def _too_many(what: str, limit: int, found: int) -> Message:
    sentences = {
        "points": Message("must hold at most {limit} points; found {found}: simplify the boundaries before"),
        "areas": Message("must hold at most {limit} areas; found {found}"),
    }
    return sentences[what].given(limit=limit, found=found)


def _areas(text: str) -> list[_Area] | Problem:
    """Every feature of a collection, with its place; or why it cannot be read."""
    try:
        whole = json.loads(text, parse_constant=_no_constant)
    except json.JSONDecodeError as error:
        message = Message("must be JSON; it stops being so here")
        return Problem(BOUNDARIES, error.lineno, error.colno, "", message)
    except (ValueError, RecursionError):
        return Problem(BOUNDARIES, 0, 0, "", Message("must be JSON of plain numbers, lists in few lists"))
    features = whole.get("features") if isinstance(whole, dict) else None
    if not isinstance(features, list) or whole.get("type") != "FeatureCollection":
        return Problem(BOUNDARIES, 1, 1, "", _COLLECTION)
    if len(features) > MAXIMUM_AREAS:
        return Problem(BOUNDARIES, 0, 0, "features", _too_many("areas", MAXIMUM_AREAS, len(features)))
    return [_Area(values, place) for values, place in zip(features, _places(text, len(features)), strict=True)]


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _places(text: str, count: int) -> Iterator[tuple[int, int]]:
    """Line and column of each feature; the file's start where they cannot be told."""
    decoder, start = json.JSONDecoder(), _FEATURES.search(text)
    at = start.end() if start else 0
    for _ in range(count):
        yield place_of(text, at) if at else (1, 1)
        try:
            at = decoder.raw_decode(text, at)[1] if at else 0
        except ValueError:
            at = 0
        between = _BETWEEN.match(text, at)
        at = between.end() if between and at else 0


def _region(values: Any, regions: Vocabulary, name: str) -> str:
    """The region that a feature says: by its code, its label or its official number."""
    properties = values.get("properties") if isinstance(values, dict) else None
    said = properties.get(name) if isinstance(properties, dict) else None
    if isinstance(said, bool) or not isinstance(said, str | int):
        message = Message("must name a region, by its code, its name or its official number; it is missing")
        raise _BoundaryError(f"properties.{name}", message)
    number = str(said).lstrip("0")
    by_number = (term.code for term in regions if term.official and term.official.lstrip("0") == number)
    code = regions.code_of(str(said)) or next(by_number, None)
    if code is None:
        where = "content/vocabulary/regions.yaml"
        raise _BoundaryError(f"properties.{name}", unknown(str(said)[:80], regions.spellings, where))
    return code


def _rings(values: Any) -> tuple[Ring, ...]:
    """The rings of a feature's areas, holes among them."""
    geometry = values.get("geometry")
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in _RINGS:
        message = Message("must be a Polygon or a MultiPolygon; found {found}")
        raise _BoundaryError("geometry.type", message.given(found=str(kind)[:80]))
    try:
        rings = tuple(tuple(_position(one) for one in ring) for ring in _RINGS[kind](geometry.get("coordinates")))
    except TypeError:
        rings = ()
    if not rings or any(len(ring) < 4 or ring[0] != ring[-1] for ring in rings):
        message = Message("must be closed rings: four positions or more, the last the same as the first")
        raise _BoundaryError("geometry.coordinates", message)
    return rings


def _position(values: Any) -> tuple[float, float]:
    """Longitude and latitude; a height after them is left out."""
    pair = values[:2] if isinstance(values, list) else None
    if pair is None or len(pair) < 2 or not all(type(one) in (int, float) for one in pair):
        raise _BoundaryError("geometry.coordinates", _DEGREES.given(found=json.dumps(values)[:60]))
    if not (-180 <= pair[0] <= 180 and -90 <= pair[1] <= 90):
        raise _BoundaryError("geometry.coordinates", _DEGREES.given(found=json.dumps(pair)[:60]))
    return float(pair[0]), float(pair[1])
