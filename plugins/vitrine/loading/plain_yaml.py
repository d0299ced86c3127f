"""YAML in which nothing is unusual, walked event by event; whatever is not as plain is left to `yaml_values`.

Nearly every file is plain, and this walk keeps no places: it takes a third of the time of the careful one.
"""

from collections.abc import Callable
from typing import Any

import yaml
from yaml import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

if not hasattr(yaml, "CSafeLoader"):
    raise ImportError("PyYAML was built without libyaml: reading would be ten times slower")

MAXIMUM_DEPTH = 12
MAXIMUM_NODES = 20_000

Value = Any  # str, or list and dict of Value: what YAML holds


class _Unusual(Exception):  # noqa: N818 — control flow inside this module, never seen outside
    """Something that the careful walk must look at."""


def read_plainly(text: str) -> Value | None:
    """The map or the list that a document is; None when anything in it must be looked at with more care."""
    # The parser itself, not `yaml.parse`: half of the time is spent between the two.
    following: Callable[[], Any] = yaml.CSafeLoader(text).get_event
    try:
        following()  # stream start
        following()  # document start
        return _Plain(following).document()
    except (_Unusual, yaml.YAMLError):
        return None


class _Plain:
    def __init__(self, following: Callable[[], Any]) -> None:
        self.following = following
        self.nodes = 0

    def document(self) -> Value:
        value = self._collection(self.following(), 0)
        self.following()  # document end
        if type(self.following()) is not yaml.StreamEndEvent:
            raise _Unusual
        return value

    def _mapping(self, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        following = self.following
        while type(key := following()) is ScalarEvent:
            name, event = key.value, following()
            if type(event) is ScalarEvent and event.anchor is event.tag is None:
                value = event.value
            else:
                value = self._collection(event, depth)
            # A name stands once; what is empty says nothing, unless it was typed between quotes.
            if key.anchor or key.tag or name in values or (not value and _says_nothing(value, event)):
                raise _Unusual
            values[name] = value
        if type(key) is not MappingEndEvent:
            raise _Unusual
        self._count(len(values))
        return values

    def _sequence(self, depth: int) -> list[Value]:
        values: list[Value] = []
        following = self.following
        while type(event := following()) is not SequenceEndEvent:
            if type(event) is ScalarEvent and event.anchor is event.tag is None:
                values.append(event.value)
            else:
                values.append(self._collection(event, depth))
        self._count(len(values))
        return values

    def _collection(self, event: Any, depth: int) -> Value:
        kind = type(event)
        if depth >= MAXIMUM_DEPTH or kind not in (MappingStartEvent, SequenceStartEvent) or event.anchor or event.tag:
            raise _Unusual
        return self._mapping(depth + 1) if kind is MappingStartEvent else self._sequence(depth + 1)

    def _count(self, values: int) -> None:
        self.nodes += values
        if self.nodes > MAXIMUM_NODES:
            raise _Unusual


def _says_nothing(value: Value, event: Any) -> bool:
    return value == {} or (value == "" and not event.style)
