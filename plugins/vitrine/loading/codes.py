"""Labels typed in place of codes become codes, before a record is made."""

from collections.abc import Iterator
from functools import cache
from typing import Any, get_origin

from pydantic import BaseModel

from vitrine.loading.validation import record_of
from vitrine.loading.yaml_values import Location, Value
from vitrine.model import Vocabularies

# A place in a record: field names, with `*` for every entry of a list; and the vocabulary it draws from.
CodePlace = tuple[tuple[str, ...], str]


@cache
def code_places(model: type[BaseModel]) -> tuple[CodePlace, ...]:
    """Every place of a record that holds codes of a vocabulary."""
    return tuple(_places(model, ()))


def _places(model: type[BaseModel], above: tuple[str, ...]) -> Iterator[CodePlace]:
    for name, field in model.model_fields.items():
        is_list = get_origin(field.annotation) is tuple
        place = (*above, name, "*") if is_list else (*above, name)
        extra = field.json_schema_extra
        if isinstance(extra, dict) and "vocabulary" in extra:
            yield place, str(extra["vocabulary"])
            continue
        inner = record_of(field.annotation)
        if inner is not None:
            yield from _places(inner, place)


def resolve_labels(model: type[BaseModel], values: Value, vocabularies: Vocabularies) -> None:
    """Puts codes where labels were typed; what no vocabulary knows stays, for the rules to name."""
    for place, name in code_places(model):
        vocabulary = vocabularies[name]
        for holder, key in _holders(values, place):
            code = vocabulary.code_of(holder[key]) if isinstance(holder[key], str) else None
            if code is not None:
                holder[key] = code


def _holders(values: Any, place: tuple[str, ...]) -> Iterator[tuple[Any, Any]]:
    """Each (list or map, key) whose value stands at a place."""
    head, *rest = place
    if head == "*":
        keys: Any = range(len(values)) if isinstance(values, list) else ()
    else:
        keys = (head,) if isinstance(values, dict) and head in values else ()
    for key in keys:
        if rest:
            yield from _holders(values[key], tuple(rest))
        else:
            yield values, key


def codes_in(record: BaseModel) -> Iterator[tuple[Location, str, str]]:
    """Every code of a record: its place, the name of its vocabulary, and the code."""
    for place, name in code_places(type(record)):
        for location, code in _found(record, place, ()):
            yield location, name, code


def _found(value: Any, place: tuple[str, ...], above: Location) -> Iterator[tuple[Location, str]]:
    if value is None:
        return
    if not place:
        yield above, value
    elif place[0] == "*":
        for position, entry in enumerate(value):
            yield from _found(entry, place[1:], (*above, position))
    else:
        yield from _found(getattr(value, place[0]), place[1:], (*above, place[0]))
