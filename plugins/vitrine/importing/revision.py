"""A profile's text and new values in; the text revised out: what did not change stays byte for byte, comments too.

theme/static/js/profile-revision.js does the same in the page: a test compares.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from vitrine.importing.columns import tree
from vitrine.importing.profile_text import in_order, yaml_text
from vitrine.importing.yaml_text import entry_of_list, yaml_of
from vitrine.loading.kept_marks import field_kept, marks_in

_KEY = re.compile(r"([a-z_]+):(?=[ \n]|\Z)")
_ENTRY = "  - "


class Block(NamedTuple):
    """One field as its file writes it. head: comments above it; tail: blank lines and comments below.

    entries: of a list, the text of each, when they stand on lines of their own; text is then its first line.
    """

    field: str
    head: str
    text: str
    tail: str
    entries: tuple[str, ...] = ()

    @property
    def whole(self) -> str:
        """All its lines."""
        return self.head + self.text + "".join(self.entries) + self.tail


def blocks_of(front_matter: str, values: Mapping[str, Any]) -> tuple[Block, ...]:
    """The fields of a file in their order; none when they cannot be told apart line by line."""
    blocks = tuple(_blocks(front_matter.splitlines(keepends=True), values))
    names = [block.field for block in blocks if block.field in values]
    is_whole = "".join(block.whole for block in blocks) == front_matter
    return blocks if is_whole and names == list(values) else ()


def _blocks(lines: Sequence[str], values: Mapping[str, Any]) -> Iterator[Block]:
    keys = [(number, match[1]) for number, line in enumerate(lines) if (match := _KEY.match(line))]
    heads = [_head_of(lines, number) for number, _ in keys] + [len(lines)]
    if keys and heads[0] > 0:
        yield Block("", "", "".join(lines[: heads[0]]), "")
    for (number, field), head, end in zip(keys, heads, heads[1:], strict=False):
        last = end
        while last > number + 1 and _is_between(lines[last - 1]):
            last -= 1
        text, entries = _entries(lines[number:last], values.get(field))
        yield Block(field, "".join(lines[head:number]), text, "".join(lines[last:end]), entries)


def _head_of(lines: Sequence[str], number: int) -> int:
    """The first of the comment lines that stand right above a field."""
    while number > 0 and lines[number - 1].startswith("#"):
        number -= 1
    return number


def _is_between(line: str) -> bool:
    return not line.strip() or line.startswith("#")


def _entries(lines: Sequence[str], value: Any) -> tuple[str, tuple[str, ...]]:
    """A list's first line and its entries, when each begins as ours do; else all its lines as one."""
    starts = [place for place, line in enumerate(lines) if line.startswith(_ENTRY)]
    is_ours = starts[:1] == [1] and all(line.startswith("  ") or not line.strip() for line in lines[1:])
    if not is_ours or not isinstance(value, list) or len(value) != len(starts):
        return "".join(lines), ()
    ends = [*starts[1:], len(lines)]
    return lines[0], tuple("".join(lines[start:end]) for start, end in zip(starts, ends, strict=True))


def revised(front_matter: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    """The fields with new values: each that did not change as it was written, each new one in the model's order."""
    blocks = blocks_of(front_matter, before)
    wanted = in_order(after, tree())
    if not blocks:
        return yaml_of(wanted)
    ranks = {name: rank for rank, name in enumerate(tree())}
    added = [name for name in wanted if name not in before]
    written: list[str] = []
    for block in blocks:
        rank = ranks.get(block.field, -1)
        written += [yaml_of({name: wanted[name]}) for name in added if ranks.get(name, len(ranks)) < rank]
        added = [name for name in added if ranks.get(name, len(ranks)) >= rank]
        written.append(_revised(block, before, wanted))
    return "".join([*written, *(yaml_of({name: wanted[name]}) for name in added)])


def _revised(block: Block, before: Mapping[str, Any], after: Mapping[str, Any]) -> str:
    field = block.field
    if field not in before or before[field] == after.get(field):
        return "" if field in after and field not in before else block.whole
    if field not in after:
        return block.tail
    if not block.entries or not after[field]:
        return block.head + yaml_of({field: after[field]}) + block.tail
    known = list(before[field])
    entries = (block.entries[known.index(one)] if one in known else entry_of_list(one, "  ") for one in after[field])
    return block.head + block.text + "".join(entries) + block.tail


def put_back(front_matter: str, values: Mapping[str, Any], old: str, old_values: Mapping[str, Any]) -> str:
    """The fields with what each mark stands for, byte for byte, from the file that is there."""
    there = {block.field: block for block in blocks_of(old, old_values) or blocks_of(yaml_text(old_values), old_values)}
    lines = []
    for line in front_matter.splitlines(keepends=True):
        field = field_kept(line)
        if field is None:
            lines.append(line)
        elif field in there and field not in values:
            lines.append(there[field].whole)
    text = "".join(lines)
    if not any(field == "contact.person" for _, field in marks_in(front_matter)):
        return text
    return _with_person(text, values, old_values, there)


def _with_person(
    text: str, values: Mapping[str, Any], old_values: Mapping[str, Any], there: Mapping[str, Block]
) -> str:
    """The contact as it was when nothing else of it changed; else as it is now, with the person."""
    old = old_values.get("contact", {})
    new = values.get("contact", {})
    if "person" not in old or "person" in new:
        return text
    blocks = blocks_of(text, values)
    if blocks and new and new == {name: value for name, value in old.items() if name != "person"}:
        return "".join(there["contact"].whole if block.field == "contact" else block.whole for block in blocks)
    return revised(text, values, {**values, "contact": {**new, "person": old["person"]}})
