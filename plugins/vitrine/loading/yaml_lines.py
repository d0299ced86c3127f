"""YAML of lines that each say all they say, read line by line; whatever else there is, is left to libyaml's events.

Most profiles are written so: `name: text`, `- text`, lists and maps on one line, quotes without a backslash. A pattern
takes such lines apart in half the time of libyaml’s events; tests compare what the two read.
"""

import re
from typing import NoReturn

from vitrine.loading.plain_yaml import Value

# So short a text holds fewer values than are allowed; so deep a one, fewer levels.
LONGEST = 40_000
DEEPEST = 8

_NAME = r"[a-z][a-z0-9_-]{0,60}"
# Of ASCII, nothing that begins anything else in YAML than a text.
_FIRST = r"[^\0-'\)-/:-@\[-`{-\xa0]"
_TEXT = _FIRST + r"(?:[^\n:# ]++|:(?=[^\s,?\[\]{}])|(?<! )#| (?! *(?:#|$)))*+"
# Inside brackets; `?` ends a text there in some versions of libyaml.
_ITEM = r'(?:"[^"\\\n]*"|' + _FIRST + r"""(?:[^\n,?\[\]{}:#" ]++| (?![ ,\]}]))*+)"""
_BRACKETS = rf"\[{_ITEM}(?:, {_ITEM})*+\]|\{{{_NAME}: {_ITEM}(?:, {_NAME}: {_ITEM})*+\}}"
_VALUE = rf'"[^"\\\n]*"|{_TEXT}|{_BRACKETS}'
_LINE = re.compile(rf"^(?:( *)(- )?(?:({_NAME}):(?: (?! )|$))?({_VALUE})?| *#[^\n]*)$", re.MULTILINE)
_PART = re.compile(rf"(?:({_NAME}): )?({_ITEM})")
# Anything but spaces, ends of lines and what can be printed, as libyaml has it.
_UNSEEN = re.compile("[\0-\t\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")

_Line = tuple[str, str, str, str]  # its indent, `- `, a name, a value; each may be empty
_END: _Line = ("", "", "", "")


class _Otherwise(Exception):  # noqa: N818 — control flow inside this module, never seen outside
    """Something that must be read in another way."""


def read_lines(text: str) -> Value | None:
    """The map or the list that a document is; None when it must be read in another way."""
    if len(text) > LONGEST or _UNSEEN.search(text):
        return None
    lines: list[_Line] = _LINE.findall(text)
    if len(lines) != text.count("\n") + 1:
        return None
    try:
        return _Lines([line for line in lines if line[1] or line[2] or line[3]]).document()
    except _Otherwise:
        return None


class _Lines:
    def __init__(self, lines: list[_Line]) -> None:
        self.lines = [*lines, _END]
        self.at = 0

    def document(self) -> Value:
        value = self._below(-1, 0)
        if self.lines[0][0] or self.at != len(self.lines) - 1:
            _leave()
        return value

    def _below(self, indent: int, depth: int) -> Value:
        """The map or the list that stands under a name; indent: of the name."""
        spaces, dash, name, _ = self.lines[self.at]
        width = len(spaces)
        if depth < DEEPEST and dash and width >= indent:
            return self._list(width, depth + 1)
        if depth < DEEPEST and name and width > indent:
            return self._map(width, depth + 1)
        return _leave()

    def _map(self, width: int, depth: int) -> dict[str, Value]:
        values: dict[str, Value] = {}
        while True:
            spaces, dash, name, value = self.lines[self.at]
            if dash or not name or len(spaces) != width:
                return values
            if name in values:
                _leave()
            self.at += 1
            values[name] = _said(value) if value else self._below(width, depth)

    def _list(self, width: int, depth: int) -> list[Value]:
        values: list[Value] = []
        while True:
            spaces, dash, name, value = self.lines[self.at]
            if not dash or len(spaces) != width:
                return values
            if name:  # the map begins behind the dash, and goes on below it
                self.lines[self.at] = (f"{spaces}  ", "", name, value)
                values.append(self._below(width, depth))
            else:
                self.at += 1
                values.append(_said(value))


def _said(value: str) -> Value:
    """A value that stands on one line."""
    first = value[:1]
    if first == '"':
        return value[1:-1]
    if first == "[":
        return value[1:-1].split(", ") if '"' not in value else [_unquoted(item) for _, item in _PART.findall(value)]
    if first == "{":
        if '"' not in value:  # then no item holds a comma or a colon
            parts = [pair.split(": ") for pair in value[1:-1].split(", ")]
            values = dict(parts)
        else:
            parts = _PART.findall(value)
            values = {name: _unquoted(item) for name, item in parts}
        return values if len(values) == len(parts) else _leave()
    return value or _leave()


def _unquoted(item: str) -> str:
    return item[1:-1] if item[0] == '"' else item


def _leave() -> NoReturn:
    raise _Otherwise
