"""Labels typed in place of codes become codes, before a record is made."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from pydantic import BaseModel

from vitrine.loading.places import Place, fields_of
from vitrine.loading.yaml_values import Value
from vitrine.model import Vocabularies


@cache
def code_places(model: type[BaseModel]) -> tuple[tuple[Place, str], ...]:
    """Every place of a record that holds codes, and the name of the vocabulary they are of."""
    return tuple(
        (place, str(field.json_schema_extra["vocabulary"]))
        for place, _, field in fields_of(model)
        if isinstance(field.json_schema_extra, dict) and "vocabulary" in field.json_schema_extra
    )


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
