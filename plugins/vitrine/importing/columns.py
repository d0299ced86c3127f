"""The columns of a sheet of profiles, from the model: the name of each is the way to its field.

`offerings.2.name.fr` is the French name of the second offering; a list of plain texts or codes is one column.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from functools import cache
from typing import Any, Literal, NamedTuple, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from vitrine.loading import Location
from vitrine.loading.validation import record_of
from vitrine.model import Enterprise, Localised, Message, Person
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.labels import label_of
from vitrine.model.text import LANGUAGE_CODE

STORY = "story"
STORY_LABEL = Message("Story (Markdown)")


class Shape(Enum):
    """How a field is laid out in columns."""

    TEXT = "one column"
    TEXTS = "one column that holds several, a line each"
    LOCALISED = "one column a language"
    LOCALISED_LIST = "a number, then one column a language"
    RECORD = "the columns of a record"
    OWN = "one column a field of the site's own"
    RECORDS = "a number, then the columns of a record"


_PER_LANGUAGE = (Shape.LOCALISED, Shape.LOCALISED_LIST, Shape.OWN)


@dataclass(frozen=True)
class Node:
    """A field. rank: its place in its record. takes_text: a record that may also be a plain text, as `basis`."""

    rank: int
    label: Message
    shape: Shape
    description: str
    vocabulary: str
    choices: tuple[str, ...]
    is_required: bool
    takes_text: bool
    is_person: bool
    inner: Mapping[str, "Node"]


class Column(NamedTuple):
    """One column: where its field is, and what the model knows of it. language: of a text, or empty."""

    location: Location
    nodes: tuple[Node, ...]
    language: str

    @property
    def name(self) -> str:
        """`offerings.2.name.fr`: people count from 1."""
        return ".".join(str(part + 1) if isinstance(part, int) else part for part in self.location)

    @property
    def is_list(self) -> bool:
        """True when a cell holds several texts."""
        return self.nodes[-1].shape is Shape.TEXTS

    @property
    def is_personal(self) -> bool:
        """True when it tells of a named person."""
        return any(node.is_person for node in self.nodes)


@cache
def tree(model: type[BaseModel] = Enterprise) -> Mapping[str, Node]:
    """Every field of a record, and of the records inside it."""
    fields = enumerate(model.model_fields.items())
    return {name: _node(model, name, field, rank) for rank, (name, field) in fields}


def _node(model: type[BaseModel], name: str, field: FieldInfo, rank: int) -> Node:
    inner, annotation = record_of(field.annotation), field.annotation
    is_list = get_origin(annotation) is tuple
    extra = field.json_schema_extra
    return Node(
        rank=rank,
        label=label_of(model, name),
        shape=_shape(annotation, inner, is_list=is_list),
        description=field.description or "",
        vocabulary=str(extra["vocabulary"]) if isinstance(extra, dict) and "vocabulary" in extra else "",
        choices=_choices(annotation),
        is_required=field.is_required(),
        takes_text=inner is not None and any(get_origin(part) is Literal for part in _parts(annotation)),
        is_person=inner is Person,
        inner=tree(inner) if inner is not None else {},
    )


def _shape(annotation: Any, inner: type[BaseModel] | None, *, is_list: bool) -> Shape:
    if inner is not None:
        return Shape.RECORDS if is_list else Shape.RECORD
    if get_origin(annotation) is dict:
        return Shape.OWN
    if any(part is Localised for part in _parts(annotation)):
        return Shape.LOCALISED_LIST if is_list else Shape.LOCALISED
    return Shape.TEXTS if is_list else Shape.TEXT


def _parts(annotation: Any) -> Iterator[Any]:
    yield annotation
    for part in get_args(annotation):
        yield from _parts(part)


def _choices(annotation: Any) -> tuple[str, ...]:
    """The words that a field takes, when they are few: of an enumeration, or of a pattern such as `^(yes|no)$`."""
    for part in _parts(annotation):
        if isinstance(part, type) and issubclass(part, Enum):
            return tuple(str(member.value) for member in part)
        if part is bool:
            return ("yes", "no")
        pattern = getattr(part, "pattern", None) or next(
            (one.pattern for one in getattr(part, "metadata", ()) if getattr(one, "pattern", None)), None
        )
        match = re.fullmatch(r"\^\(([a-z|-]+)\)\$", pattern) if isinstance(pattern, str) else None
        if match:
            return tuple(match[1].split("|"))
    return ()


def column_of(name: str) -> Column | None:
    """The column of this name, or None; a number left out is 1: `offerings.name` is that of the first."""
    parts = name.split(".")
    nodes: list[Node] = []
    location: list[str | int] = []
    inner: Mapping[str, Node] = tree()
    language = ""
    while parts:
        node = inner.get(parts.pop(0))
        if node is None:
            return None
        nodes.append(node)
        location.append(_key_of(node, inner))
        if node.shape in (Shape.RECORDS, Shape.LOCALISED_LIST):
            location.append(int(parts.pop(0)) - 1 if parts and parts[0].isdecimal() else 0)
        if node.shape is Shape.OWN:
            if not parts:
                return None
            location.append(parts.pop(0))
        if node.shape in _PER_LANGUAGE and parts and LANGUAGE_CODE.match(parts[0]):
            language = parts.pop(0)
            location.append(language)
        inner = node.inner
    is_whole = nodes[-1].shape not in (Shape.RECORD, Shape.RECORDS) or nodes[-1].takes_text
    is_counted = all(0 <= part < 100 for part in location if isinstance(part, int))
    return Column(tuple(location), tuple(nodes), language) if is_whole and is_counted else None


def _key_of(node: Node, inner: Mapping[str, Node]) -> str:
    return next(name for name, one in inner.items() if one is node)


def all_columns(languages: tuple[str, ...], *, entries: int = 1, own: tuple[ExtraField, ...] = ()) -> Iterator[Column]:
    """Every column there can be, with as many numbered ones as `entries` for each list. own: the site's fields."""
    for column in _columns(tree(), (), (), languages, entries):
        if column.nodes[-1].shape is Shape.OWN:
            yield from _own_columns(column, languages, own)
        else:
            yield column


def _own_columns(column: Column, languages: tuple[str, ...], own: tuple[ExtraField, ...]) -> Iterator[Column]:
    for field in own:
        place = (*column.location, field.code)
        if field.kind is ExtraKind.TEXT:
            yield from (Column((*place, one), column.nodes, one) for one in languages)
        else:
            yield Column(place, column.nodes, "")


def _columns(
    inner: Mapping[str, Node], above: Location, nodes: tuple[Node, ...], languages: tuple[str, ...], entries: int
) -> Iterator[Column]:
    for name, node in inner.items():
        numbered = node.shape in (Shape.RECORDS, Shape.LOCALISED_LIST)
        if node.takes_text:
            yield Column((*above, name), (*nodes, node), "")
        for place in [(*above, name, number) for number in range(entries)] if numbered else [(*above, name)]:
            if node.inner:
                yield from _columns(node.inner, place, (*nodes, node), languages, entries)
            elif node.shape in (Shape.LOCALISED, Shape.LOCALISED_LIST):
                yield from (Column((*place, one), (*nodes, node), one) for one in languages)
            else:
                yield Column(place, (*nodes, node), "")
