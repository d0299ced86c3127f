"""YAML from strangers, walked event by event: every scalar stays the text that was typed.

No anchor, alias, tag, merge or second document; depth and size are limited before anything is built.
"""

import re
from collections.abc import Callable
from typing import Any, NamedTuple

import yaml

from vitrine.loading.plain_yaml import MAXIMUM_DEPTH, MAXIMUM_NODES, Value, read_plainly
from vitrine.loading.text_files import Place, place_of
from vitrine.model import Message

Location = tuple[str | int, ...]
Spot = tuple[int, int]

# What libyaml says, and what a person needs to hear instead.
_REASONS = {
    "mapping values are not allowed in this context": Message(
        "must be written as `field: value`; a text that holds “: ” must stand between quotes"
    ),
    "found character that cannot start any token": Message(
        "must not start with this character; put the text between quotes"
    ),
    "did not find expected key": Message("must be written as `field: value`, at the same indent as its neighbours"),
    "could not find expected ':'": Message("must be written as `field: value`; the colon is missing"),
    "found unexpected end of stream": Message("must end with the quote it began with; the quote is missing"),
    "did not find expected ',' or ']'": Message("must be a list as `[a, b]`; a comma or the `]` is missing"),
    "did not find expected ',' or '}'": Message("must be a map as `{a: b, c: d}`; a comma or the `}` is missing"),
    "did not find expected '-' indicator": Message("must be a list; every entry starts with `- ` at the same indent"),
}
_TAB = re.compile(r"^ *\t", re.MULTILINE)


class Positions(NamedTuple):
    """Line and column, from 1, of every value and of every field's name."""

    values: dict[Location, Spot]
    names: dict[Location, Spot]


class Refused(Exception):  # noqa: N818 — control flow inside this module, never seen outside
    """A text that is not read: where, and why."""

    def __init__(self, line: int, column: int, message: Message, location: Location = ()) -> None:
        super().__init__(message.text)
        self.place = (line, column, message)
        self.location = location


class Walk:
    """One pass over the events of a document, with the place of everything in it."""

    def __init__(self, text: str) -> None:
        # The parser itself, not `yaml.parse`: half of the time is spent between the two.
        self.next: Callable[[], Any] = yaml.CSafeLoader(text).get_event
        self.positions = Positions({}, {})
        self.nodes = 0
        self.path: list[str | int] = []
        self.problems: list[tuple[Location, Place]] = []

    def document(self) -> Value:
        """The value of the only document; an empty one is an empty map."""
        self.next()  # stream start
        event = self.next()
        if isinstance(event, yaml.StreamEndEvent):
            return {}
        value = self._value(self.next(), 0)
        self.next()  # document end
        event = self.next()
        if not isinstance(event, yaml.StreamEndEvent):
            raise _refuse(event, Message("must be one document; found a second `---`"))
        return value

    def _value(self, event: Any, depth: int) -> Value:
        if depth > MAXIMUM_DEPTH:
            raise _refuse(event, Message("must be nested at most {limit} levels deep", {"limit": MAXIMUM_DEPTH}))
        kind = type(event)
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise _refuse(event, Message("must be written out; found an anchor or an alias (`&` or `*`): use quotes"))
        if event.tag is not None:
            raise _refuse(event, Message("must be plain; found a tag (`!`): use quotes"))
        self.positions.values.setdefault(tuple(self.path), _spot(event))
        if kind is yaml.ScalarEvent:
            return event.value
        return self._mapping(depth + 1) if kind is yaml.MappingStartEvent else self._sequence(depth + 1)

    def _mapping(self, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        empty: set[str] = set()
        path, following = self.path, self.next
        while type(key := following()) is not yaml.MappingEndEvent:
            if type(key) is not yaml.ScalarEvent or key.anchor is not None or key.tag is not None:
                raise _refuse(key, Message("must be a field's name; found a list, a map, an anchor or an alias"))
            name = key.value
            path.append(name)
            self.positions.names.setdefault(tuple(path), _spot(key))
            if name in values or name in empty:
                self.problems.append((tuple(path), (*_spot(key), Message("must stand once; found it again"))))
            event = following()
            value = self._value(event, depth)
            path.pop()
            # `field:` with nothing behind it, or with fields that say nothing, says nothing; `field: ""` does.
            if not value and (value == {} or (value == "" and not event.style)):
                empty.add(name)
            else:
                values[name] = value
        self._count(len(values), key)
        return values

    def _sequence(self, depth: int) -> list[Value]:
        values: list[Value] = []
        path, following = self.path, self.next
        while type(event := following()) is not yaml.SequenceEndEvent:
            path.append(len(values))
            values.append(self._value(event, depth))
            path.pop()
        self._count(len(values), event)
        return values

    def _count(self, values: int, end: Any) -> None:
        """Counts the values of a list or a map at its end."""
        self.nodes += values
        if self.nodes > MAXIMUM_NODES:
            raise _refuse(end, Message("must hold at most {limit} values", {"limit": MAXIMUM_NODES}))


def _refuse(event: Any, message: Message) -> Refused:
    return Refused(*_spot(event), message)


def _spot(event: Any) -> Spot:
    return event.start_mark.line + 1, event.start_mark.column + 1


def read_values(text: str) -> tuple[Value, tuple[tuple[Location, Place], ...]]:
    """The document's value, and what is wrong in it with its place; the value is None when unreadable."""
    tab = _TAB.search(text) if "\t" in text else None
    if tab is not None:
        line, column = place_of(text, tab.end() - 1)
        return None, (((), (line, column, Message("must be indented with spaces; found a tab"))),)
    value = read_plainly(text)
    if value is not None:
        return value, ()
    walk = Walk(text)
    try:
        value = walk.document()
    except Refused as refused:
        return None, (((), refused.place),)
    except yaml.MarkedYAMLError as error:
        return None, (((), _explain(error)),)
    except yaml.YAMLError:
        return None, (((), (1, 1, Message("must be written as YAML: `field: value`, one a line"))),)
    return value, tuple(walk.problems)


def _explain(error: yaml.MarkedYAMLError) -> Place:
    """What libyaml found, in plain words."""
    mark = error.problem_mark or error.context_mark
    message = _REASONS.get(error.problem or "", Message("must be written as YAML: `field: value`, one a line"))
    if error.problem == "found unexpected end of stream" and error.context_mark is not None:
        mark = error.context_mark
    return (mark.line + 1, mark.column + 1, message) if mark else (1, 1, message)


def read_positions(text: str) -> Positions:
    """Line and column, from 1, of every value of a text that `read_values` could read."""
    walk = Walk(text)
    walk.document()
    return walk.positions
