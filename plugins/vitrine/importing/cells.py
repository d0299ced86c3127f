"""A profile's values in; the cells of its row out, and back: nothing is lost on the way."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from vitrine.importing.columns import Node, Shape, tree
from vitrine.loading import Location

Values = dict[str, Any]  # str, or list and dict of the same: what YAML holds
Cells = dict[str, str]

# Between the texts that one cell holds.
SEPARATOR = " | "
_BETWEEN = re.compile(r"\s*(?<!\\)\|\s*|\s*\n\s*")
_BETWEEN_CODES = re.compile(r"\s*[|;,\n]\s*")


def flatten(values: Values) -> Cells:
    """The cells of a profile, by the name of their column."""
    return dict(_flat(values, tree(), ""))


def _flat(values: Values, inner: Mapping[str, Node], above: str) -> Iterator[tuple[str, str]]:
    for name, node in inner.items():
        if name in values:
            yield from _field(values[name], node, f"{above}{name}")


def _field(value: Any, node: Node, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif node.shape is Shape.TEXTS:
        yield name, SEPARATOR.join(one.replace("|", r"\|") for one in value)
    elif node.shape is Shape.OWN:
        for code, one in value.items():
            yield from _inside(one, node, f"{name}.{code}")
    elif node.shape in (Shape.RECORDS, Shape.LOCALISED_LIST):
        for number, one in enumerate(value, 1):
            yield from _inside(one, node, f"{name}.{number}")
    else:
        yield from _inside(value, node, name)


def _inside(value: Any, node: Node, name: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield name, value
    elif node.inner:
        yield from _flat(value, node.inner, f"{name}.")
    else:
        yield from ((f"{name}.{language}", text) for language, text in value.items())


def entries(text: str, *, codes: bool) -> list[str]:
    """The texts that one cell holds; codes may also stand between commas or semicolons."""
    if codes:
        return [one for one in _BETWEEN_CODES.split(text.strip()) if one]
    return [one.replace(r"\|", "|").strip() for one in _BETWEEN.split(text) if one.strip()]


def unflatten(cells: Sequence[tuple[Location, Any]]) -> tuple[Values, dict[Location, Location]]:
    """The values that cells tell, and per place in them the place the cell had: empty numbers close up."""
    whole: dict[Any, Any] = {}
    for location, value in cells:
        _put(whole, location, value)
    places: dict[Location, Location] = {}
    return _settled(whole, (), (), places), places


def _put(whole: dict[Any, Any], location: Location, value: Any) -> None:
    """A text of the main language and one with a language's code can both be there: the plain one is let go."""
    for part in location[:-1]:
        below = whole.setdefault(part, {})
        if not isinstance(below, dict):
            below = whole[part] = {}
        whole = below
    if not isinstance(whole.get(location[-1]), dict):
        whole[location[-1]] = value


def _settled(value: Any, place: Location, origin: Location, places: dict[Location, Location]) -> Any:
    places[place] = origin
    if not isinstance(value, dict):
        return value
    if value and all(isinstance(key, int) for key in value):
        return [
            _settled(value[key], (*place, number), (*origin, key), places) for number, key in enumerate(sorted(value))
        ]
    return {key: _settled(one, (*place, key), (*origin, key), places) for key, one in value.items()}
