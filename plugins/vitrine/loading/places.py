"""Where in records a kind of value stands: worked out once from the model, then walked quickly."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vitrine.loading.validation import record_of
from vitrine.loading.yaml_values import Location
from vitrine.model import Localised, Person

# A place in a record: field names, with `*` for every entry of a list.
Place = tuple[str, ...]


def fields_of(model: type[BaseModel], above: Place = ()) -> Iterator[tuple[Place, str, FieldInfo]]:
    """Every field of a record and of the records inside it: its place, its name, what the model says."""
    for name, field in model.model_fields.items():
        place = (*above, name, "*") if get_origin(field.annotation) is tuple else (*above, name)
        yield place, name, field
        inner = record_of(field.annotation)
        if inner is not None:
            yield from fields_of(inner, place)


def _holds(annotation: Any, kind: type) -> bool:
    return annotation is kind or any(_holds(part, kind) for part in get_args(annotation))


@cache
def _places_of(model: type[BaseModel], kind: type) -> tuple[Place, ...]:
    return tuple(place for place, _, field in fields_of(model) if _holds(field.annotation, kind))


@cache
def _source_places(model: type[BaseModel]) -> tuple[Place, ...]:
    """Where a record points to its own sources: every `source`, and `sources` of a part of it."""
    return tuple(
        place
        for place, name, field in fields_of(model)
        if (name == "source" or (name == "sources" and len(place) > 2)) and record_of(field.annotation) is None
    )


def localised_in(record: BaseModel) -> Iterator[tuple[Location, Localised]]:
    """Every text of a record that may stand in several languages."""
    for place in _places_of(type(record), Localised):
        yield from values_at(record, place)


def people_in(record: BaseModel) -> Iterator[tuple[Location, Person]]:
    """Every person a record names, wherever it does."""
    for place in _places_of(type(record), Person):
        yield from values_at(record, place)


def sources_named_in(record: BaseModel) -> Iterator[tuple[Location, str]]:
    """Every id of a source that a fact of a record names."""
    for place in _source_places(type(record)):
        yield from values_at(record, place)


def values_at(value: Any, place: Place, above: Location = ()) -> Iterator[tuple[Location, Any]]:
    """Each value that stands at a place of a record, and its location; what is not given is passed over."""
    if value is None:
        return
    if not place:
        yield above, value
    elif place[0] == "*":
        for position, entry in enumerate(value):
            yield from values_at(entry, place[1:], (*above, position))
    else:
        yield from values_at(getattr(value, place[0], None), place[1:], (*above, place[0]))
