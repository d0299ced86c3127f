"""The tree of a module in; every name in it, with the scope that declares it, out.

A function, a class, a block, a loop, a `catch` and a `switch` each know names of their own (ECMAScript, 8.2:
https://tc39.es/ecma262/#sec-syntax-directed-operations-scope-analysis).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tree_sitter import Node

DECLARED = ("function_declaration", "generator_function_declaration", "class_declaration")
_NAMED_WITHIN = ("function_expression", "generator_function", "class")
_SCOPES = frozenset(
    (*DECLARED, *_NAMED_WITHIN, "arrow_function", "method_definition", "statement_block", "class_static_block",
     "for_statement", "for_in_statement", "catch_clause", "switch_body")
)  # fmt: skip
# Where a kind of node declares what it names.
_FIELDS = {"variable_declarator": "name", "arrow_function": "parameter", "catch_clause": "parameter"}
_SHORTHANDS = ("shorthand_property_identifier", "shorthand_property_identifier_pattern")
_NAMES = ("identifier", *_SHORTHANDS)


class Scope:
    """What it declares, by name, and its slots: names of one slot are never known in one place, and may be the same."""

    def __init__(self, outer: Scope | None) -> None:
        self.outer = outer
        self.inner: list[Scope] = []
        self.slots: dict[str, int] = {}
        if outer:
            outer.inner.append(self)

    def declaring(self, name: str) -> Scope | None:
        """The nearest scope around that declares a name; None when it is the browser's."""
        scope: Scope | None = self
        while scope and name not in scope.slots:
            scope = scope.outer
        return scope

    def number(self, first: int) -> int:
        """Gives slots to its names and, after them, to those of the scopes within; tells the first that is free."""
        for slot, name in enumerate(self.slots, first):
            self.slots[name] = slot
        free = first + len(self.slots)
        return max((scope.number(free) for scope in self.inner), default=free)


class Occurrence(NamedTuple):
    """A name where it stands, in a scope; told: what stands there when it is called `{}`."""

    node: Node
    name: str
    scope: Scope
    told: str


class Module:
    """Names of a module. exported: those that it exports where it declares them."""

    def __init__(self, root: Node) -> None:
        self.top = Scope(None)
        self.exported: set[str] = set()
        self.occurrences: list[Occurrence] = []
        self._read(root, self.top)
        # Whatever is within may speak of what the module declares: slots of its own names are no others'.
        first = max((scope.number(0) for scope in self.top.inner), default=0)
        self.top.slots = {name: slot for slot, name in enumerate(self.top.slots, first)}

    def _read(self, node: Node, scope: Scope) -> None:
        if node.type in _NAMES:
            self._meet(node, scope, f"{text_of(node)}:{{}}" if node.type in _SHORTHANDS else "{}")
        elif node.type in ("import_specifier", "export_specifier"):
            self._read_specifier(node, scope)
        elif node.named_child_count:
            self._read_within(node, scope)

    def _read_within(self, node: Node, scope: Scope) -> None:
        """Takes what a node declares, then what stands in it."""
        kind = node.type
        name = node.child_by_field_name("name") if kind in DECLARED or kind in _NAMED_WITHIN else None
        inside = Scope(scope) if kind in _SCOPES else scope
        if name:
            around = scope if kind in DECLARED else inside
            _declare([name], around)
            self._meet(name, around, "{}")
        _declare(_declared_by(node), inside)
        if kind == "export_statement":
            self.exported.update(_names_of(_declarations(node)))
        for child in node.named_children:
            if child != name:
                self._read(child, inside)

    def _read_specifier(self, node: Node, scope: Scope) -> None:
        """Takes `a` or `a as b`, of which the module knows one, and others the other."""
        name, alias = node.child_by_field_name("name"), node.child_by_field_name("alias")
        if name is None:
            return
        if node.type == "import_specifier":
            own, told = (alias, "{}") if alias else (name, f"{text_of(name)} as {{}}")
            _declare([own], scope)
        else:
            own, told = name, "{}" if alias else f"{{}} as {text_of(name)}"
        self._meet(own, scope, told)

    def _meet(self, node: Node, scope: Scope, told: str) -> None:
        self.occurrences.append(Occurrence(node, text_of(node), scope, told))


def text_of(node: Node) -> str:
    """What stands in a node."""
    return (node.text or b"").decode()


def _declare(patterns: Iterable[Node], scope: Scope) -> None:
    scope.slots.update((name, -1) for name in _names_of(patterns))


def _declared_by(node: Node) -> Iterable[Node]:
    """The patterns by which a node declares names in the scope that it is in, or opens."""
    if node.type == "formal_parameters":
        return node.named_children
    if node.type == "import_clause":
        return [child for child in node.named_children if child.type != "named_imports"]
    is_loop = node.type == "for_in_statement" and node.child_by_field_name("kind")
    declared = node.child_by_field_name("left" if is_loop else _FIELDS.get(node.type, ""))
    return [declared] if declared else []


def _declarations(export: Node) -> Iterator[Node]:
    """The names of what an `export` declares in its own place: a function, a class, constants."""
    declaration = export.child_by_field_name("declaration")
    for node in (declaration, *declaration.named_children) if declaration else ():
        name = node.child_by_field_name("name")
        if name:
            yield name


def _names_of(patterns: Iterable[Node | None]) -> Iterator[str]:
    """The names in patterns such as `{ a, b: [c = d], ...e }`, without what stands in for a missing value."""
    for pattern in patterns:
        kind = pattern.type if pattern else ""
        if pattern is None:
            continue
        if kind in _NAMES:
            yield text_of(pattern)
        elif kind in ("assignment_pattern", "object_assignment_pattern"):
            yield from _names_of([pattern.child_by_field_name("left")])
        elif kind == "pair_pattern":
            yield from _names_of([pattern.child_by_field_name("value")])
        elif kind in ("object_pattern", "array_pattern", "rest_pattern", "namespace_import"):
            yield from _names_of(pattern.named_children)
