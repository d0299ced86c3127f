"""A profile's values in; the text of its file out, as a person would write it."""

from collections.abc import Iterator, Mapping
from typing import Any

import yaml

from vitrine.importing.columns import Node, tree

_NO_WRAP = 1_000_000


def profile_text(values: Mapping[str, Any], story: str) -> str:
    """The whole file: fields in the model's order, every scalar as it is, then the story."""
    return f"---\n{yaml_text(values)}---\n{story}"


def yaml_text(values: Mapping[str, Any]) -> str:
    """The fields as YAML, in the model's order; reading it gives the same texts, whatever they look like."""
    return plain_yaml_text(in_order(values, tree()))


def record_text(values: Mapping[str, Any]) -> str:
    """The whole file of another record: its fields in the order they have here."""
    return f"---\n{plain_yaml_text(values)}---\n"


def plain_yaml_text(values: Mapping[str, Any]) -> str:
    """Fields as YAML, in the order they have here."""
    events = [
        yaml.StreamStartEvent(),
        yaml.DocumentStartEvent(explicit=False),
        *_events(values),
        yaml.DocumentEndEvent(explicit=False),
        yaml.StreamEndEvent(),
    ]
    text = yaml.emit(events, allow_unicode=True, width=_NO_WRAP, Dumper=yaml.SafeDumper)
    return str(text)


def in_order(values: Mapping[str, Any], inner: Mapping[str, Node]) -> dict[str, Any]:
    """The same fields in the model's order; what it does not know comes last."""
    known = [name for name in inner if name in values]
    unknown = [name for name in values if name not in inner]
    return {name: _ordered(values[name], inner.get(name)) for name in known + unknown}


def _ordered(value: Any, node: Node | None) -> Any:
    if node is None or not node.inner:
        return value
    if isinstance(value, list):
        return [_ordered(one, node) for one in value]
    return in_order(value, node.inner) if isinstance(value, dict) else value


def _events(value: Any) -> Iterator[Any]:
    """Any: PyYAML has no types of its own."""
    if isinstance(value, dict):
        yield yaml.MappingStartEvent(None, None, implicit=True, flow_style=False)
        for name, one in value.items():
            yield _scalar(name)
            yield from _events(one)
        yield yaml.MappingEndEvent()
    elif isinstance(value, list):
        yield yaml.SequenceStartEvent(None, None, implicit=True, flow_style=all(map(_is_short, value)))
        for one in value:
            yield from _events(one)
        yield yaml.SequenceEndEvent()
    else:
        yield _scalar(value)


def _is_short(value: Any) -> bool:
    """True for what can stand in a list on one line."""
    return isinstance(value, str) and len(value) < 40


def _scalar(text: str) -> Any:
    """A text that is read back as it is: plain where YAML allows, else between quotes; lines as lines."""
    style = "|" if "\n" in text else None
    return yaml.ScalarEvent(None, None, (True, True), text, style=style)
