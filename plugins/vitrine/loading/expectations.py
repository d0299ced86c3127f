"""What every field of a record must be, as data: so that a page checks what is typed by the model's own rules."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import AfterValidator, BaseModel
from pydantic.fields import FieldInfo

from vitrine.loading.patterns import PATTERN_SENTENCES
from vitrine.loading.validation import SENTENCES
from vitrine.model import Localised, Message, PartialDate
from vitrine.model.base import HIDING, web_address
from vitrine.model.text import LONGEST_TEXT

Expectation = dict[str, Any]  # JSON

_TYPES: Mapping[Any, str] = {
    Localised: "localised",
    PartialDate: "date",
    Decimal: "amount",
    bool: "yes-no",
    int: "whole",
    float: "decimal",
    str: "text",
}
_LIMITS = {
    "min_length": "least",
    "max_length": "most",
    "ge": "from",
    "le": "to",
    "pattern": "pattern",
}


@cache
def expectations(model: type[BaseModel]) -> Expectation:
    """What a record must be: `{"type": "record", "fields": {name: …}}`. Each caller gets the same: for reading only."""
    fields = {name: _of_field(field) for name, field in model.model_fields.items()}
    return {"type": "record", "fields": fields}


def expectation_messages() -> Mapping[str, Message]:
    """The sentences that reading says, by the name of what is wrong, or by the pattern that does not match."""
    return {**SENTENCES, **PATTERN_SENTENCES}


def _of_field(field: FieldInfo) -> Expectation:
    found = expected(field.annotation) | _limits(field.metadata)
    extra = field.json_schema_extra
    if isinstance(extra, dict) and "vocabulary" in extra:
        found["vocabulary"] = extra["vocabulary"]
    return found | ({"required": True} if field.is_required() else {})


def expected(annotation: Any) -> Expectation:
    """What a value of a type must be."""
    origin, parts = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return expected(parts[0]) | _limits(parts[1:])
    if origin in (Union, UnionType):
        return _of_union([part for part in parts if part is not NoneType])
    if origin is dict:
        return {"type": "record", "fields": {}}  # whoever knows the site says which
    if origin is tuple:
        return {"type": "list", "of": expected(parts[0])}
    if annotation in _TYPES:
        limits = {"most": LONGEST_TEXT} if annotation is Localised else {}
        return {"type": _TYPES[annotation], **limits}
    if issubclass(annotation, StrEnum):
        return {"type": "choice", "choices": [member.value for member in annotation]}
    return expectations(annotation)


def _of_union(parts: list[Any]) -> Expectation:
    """One type, or a record that may also be a plain word."""
    words = [word for part in parts if get_origin(part) is Literal for word in get_args(part)]
    (other,) = (part for part in parts if get_origin(part) is not Literal)
    return expected(other) | ({"words": words} if words else {})


def _limits(metadata: Any) -> Expectation:
    return dict(pair for one in metadata for pair in _limits_of(one))


def _limits_of(one: Any) -> Iterator[tuple[str, Any]]:
    """Of pydantic's own marks, of a field inside a type, of a check after."""
    if isinstance(one, FieldInfo):
        for inner in one.metadata:
            yield from _limits_of(inner)
    elif isinstance(one, AfterValidator):
        if one.func is web_address:
            yield "hiding", HIDING.pattern
    else:
        limits = ((name, getattr(one, mark, None)) for mark, name in _LIMITS.items())
        yield from ((name, limit) for name, limit in limits if limit is not None)
