"""The text of a module in; the same module, as short as it can be told without being another, out.

Names that it alone knows become short, numbers stand where they are meant, and nothing separates what is separate.
What it asks of the browser, what it exports where it declares it, and every property keep their names.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise, product
from string import ascii_letters
from typing import NamedTuple

import tree_sitter_javascript
from rjsmin import jsmin  # type: ignore[import-untyped]  # it has no types
from tree_sitter import Language, Node, Parser

from vitrine.plugin.script_scopes import DECLARED, Module, Occurrence, text_of

_NO_NAMES = frozenset(("as", "do", "if", "in", "of"))
_WHOLE = frozenset((*DECLARED, "method_definition"))  # what ends with a brace, and needs nothing after it


class _Edit(NamedTuple):
    """What stands from one byte to another, from now on."""

    start: int
    end: int
    text: str = ""


def minified(text: str) -> str:
    """Raises ValueError when the text is no module."""
    root = Parser(Language(tree_sitter_javascript.language())).parse(text.encode()).root_node
    if root.has_error:
        raise ValueError("a script of the theme is no module")
    names = _Names(Module(root), text)
    source, pieces, end = text.encode(), [], 0
    for edit in sorted((*names.edits(), *names.constants.gone, *_gaps(root))):
        if edit.start >= end:  # what stands in something that is gone is gone with it
            pieces += [source[end : edit.start], edit.text.encode()]
            end = edit.end
    tight: str = jsmin(b"".join((*pieces, source[end:])).decode())
    return tight


class _Constants(NamedTuple):
    """Numbers that a module gives a name to, by name, and the places that told them."""

    numbers: Mapping[str, str]
    gone: Iterable[_Edit]


class _Names:
    def __init__(self, module: Module, text: str) -> None:
        self.module = module
        self.text = text
        self.found = [(one, one.scope.declaring(one.name)) for one in module.occurrences]

    @cached_property
    def constants(self) -> _Constants:
        """Numbers that only this module knows, where each stands alone: nothing is asked of it, nobody is given it."""
        told = {}
        for one, _ in self.found:
            declaration = _number_declared(one.node)
            if declaration and one.scope is self.module.top and one.name not in self.module.exported:
                told[one.name] = declaration
        for one, scope in self.found:
            if scope is self.module.top and not _can_be_number(one):
                told.pop(one.name, None)
        numbers = {name: text_of(declaration.named_children[0].named_children[1]) for name, declaration in told.items()}
        return _Constants(numbers, [_Edit(node.start_byte, node.end_byte) for node in told.values()])

    def edits(self) -> Iterator[_Edit]:
        """Each name that changes: it is a number, or shorter."""
        kept = self.module.exported | {one.name for one, scope in self.found if scope is None}
        changed = []
        for one, scope in self.found:
            if scope is self.module.top and one.name in self.constants.numbers:
                number = self.constants.numbers[one.name]
                yield _Edit(one.node.start_byte, one.node.end_byte, one.told.format(number))
            elif scope and not (scope is self.module.top and one.name in self.module.exported):
                changed.append((one, scope.slots[one.name]))
        names = _names_by_slot((slot for _, slot in changed), kept, _letters(self.text))
        for one, slot in changed:
            yield _Edit(one.node.start_byte, one.node.end_byte, one.told.format(names[slot]))


def _number_declared(name: Node) -> Node | None:
    """The whole `const NAME = 1;` whose name this is."""
    declarator = name.parent
    declaration = declarator.parent if declarator and declarator.type == "variable_declarator" else None
    if declarator is None or declaration is None or declarator.named_children[0] != name:
        return None
    is_one = len(declaration.named_children) == 1 and _is_const(declaration)
    is_number = len(declarator.named_children) > 1 and declarator.named_children[1].type == "number"
    return declaration if is_one and is_number else None


def _can_be_number(one: Occurrence) -> bool:
    """False for what is exported, and for `NAME.property`, where a point would be the number's."""
    parent = one.node.parent
    return parent is not None and parent.type not in ("export_specifier", "member_expression", "subscript_expression")


def _gaps(node: Node) -> Iterator[_Edit]:
    """What stands between declarations, the semicolons that end blocks, and a zero before a point."""
    children = [child for child in node.children if child.type != "comment"]
    for child, after in pairwise(children):
        if child.type in _WHOLE:
            yield _Edit(child.end_byte, after.start_byte)
        last = child.children[-1] if child.child_count else None
        if last and last.type == ";" and after.type == "}" and node.type == "statement_block":
            yield _Edit(last.start_byte, last.end_byte)
    for child in children:
        if child.type == "number" and text_of(child).startswith("0."):
            yield _Edit(child.start_byte, child.start_byte + 1)
        if child.named_child_count:
            yield from _gaps(child)


def _is_const(node: Node) -> bool:
    return node.type == "lexical_declaration" and node.children[0].type == "const"


def _letters(text: str) -> str:
    """Letters, those that a text has most often before: names of them are packed with what stays."""
    times = Counter(text)
    return "".join(sorted(ascii_letters, key=lambda letter: -times[letter]))


def _names_by_slot(slots: Iterable[int], kept: set[str], letters: str) -> dict[int, str]:
    """The shortest names for the slots that are used most."""
    times = Counter(slots)
    every = (*letters, *map("".join, product(letters, repeat=2)))
    free = (name for name in every if name not in kept and name not in _NO_NAMES)
    return dict(zip(sorted(times, key=lambda slot: (-times[slot], slot)), free, strict=False))
