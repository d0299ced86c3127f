"""A profile's values in; the text of its file out, as a person would write it."""

from collections.abc import Mapping
from typing import Any

from vitrine.importing.columns import Node, tree
from vitrine.importing.yaml_text import yaml_of


def profile_text(values: Mapping[str, Any], story: str) -> str:
    """The whole file: fields in the model's order, every scalar as it is, then the story."""
    return f"---\n{yaml_text(values)}---\n{story}"


def yaml_text(values: Mapping[str, Any]) -> str:
    """The fields as YAML, in the model's order; reading it gives the same texts, whatever they look like."""
    return yaml_of(in_order(values, tree()))


def record_text(values: Mapping[str, Any]) -> str:
    """The whole file of another record: its fields in the order they have here."""
    return f"---\n{yaml_of(values)}---\n"


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
