"""What a record holds of kinds that rules look at, found in one walk along paths worked out once."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vitrine.loading.validation import record_of
from vitrine.loading.yaml_values import Location
from vitrine.model import Localised, Person

# A place in a record: field names, with `*` for every entry of a list.
Place = tuple[str, ...]


class Survey(NamedTuple):
    """Each with its location: texts in several languages, codes with their vocabulary, people, ids of sources."""

    texts: list[tuple[Location, Localised]]
    codes: list[tuple[Location, str, str]]
    people: list[tuple[Location, Person]]
    sources: list[tuple[Location, str]]


class _Step(NamedTuple):
    """A field worth looking at. vocabulary: of its codes, or empty. inner: what to look at inside its records."""

    name: str
    is_list: bool
    is_text: bool
    is_person: bool
    is_source: bool
    vocabulary: str
    inner: tuple["_Step", ...]


def fields_of(model: type[BaseModel], above: Place = ()) -> Iterator[tuple[Place, str, FieldInfo]]:
    """Every field of a record and of the records inside it: its place, its name, what the model says."""
    for name, field in model.model_fields.items():
        place = (*above, name, "*") if get_origin(field.annotation) is tuple else (*above, name)
        yield place, name, field
        inner = record_of(field.annotation)
        if inner is not None:
            yield from fields_of(inner, place)


@cache
def _steps(model: type[BaseModel], *, is_top: bool) -> tuple[_Step, ...]:
    steps = (_step(name, field, is_top=is_top) for name, field in model.model_fields.items())
    return tuple(step for step in steps if any(step[2:]))


def _step(name: str, field: FieldInfo, *, is_top: bool) -> _Step:
    inner = record_of(field.annotation)
    extra = field.json_schema_extra
    return _Step(
        name=name,
        is_list=get_origin(field.annotation) is tuple,
        # What a map holds, the site says: the rules of its own fields look at it.
        is_text=_holds(field.annotation, Localised) and get_origin(field.annotation) is not dict,
        is_person=_holds(field.annotation, Person),
        # The record's own `sources` are records; those of a part of it are ids that point to them.
        is_source=inner is None and (name == "source" or (name == "sources" and not is_top)),
        vocabulary=str(extra["vocabulary"]) if isinstance(extra, dict) and "vocabulary" in extra else "",
        inner=_steps(inner, is_top=False) if inner is not None else (),
    )


def _holds(annotation: Any, kind: type) -> bool:
    return annotation is kind or any(_holds(part, kind) for part in get_args(annotation))


def survey(record: BaseModel) -> Survey:
    """All that rules look at in a record."""
    found = Survey([], [], [], [])
    _walk(record, _steps(type(record), is_top=True), (), found)
    return found


def _walk(record: Any, steps: tuple[_Step, ...], above: Location, found: Survey) -> None:
    for step in steps:
        value = getattr(record, step.name, None)
        if not value:
            continue
        if step.is_list:
            for position, entry in enumerate(value):
                _note(entry, step, (*above, step.name, position), found)
        else:
            _note(value, step, (*above, step.name), found)


def _note(value: Any, step: _Step, location: Location, found: Survey) -> None:
    if step.is_text:
        found.texts.append((location, value))
    elif step.vocabulary:
        found.codes.append((location, step.vocabulary, value))
    elif step.is_source:
        found.sources.append((location, value))
    else:
        if step.is_person:
            found.people.append((location, value))
        _walk(value, step.inner, location, found)
