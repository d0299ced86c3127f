"""The text of a gettext PO file in; its entries out, and what is wrong in it.

A reader of our own, because it is fast (a build starts with it) and a translator's slip is a problem to show.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from vitrine.model.problem import Message

_STRING = re.compile(r'"((?:[^"\\]|\\.)*)"\s*\Z')
_KEYWORD = re.compile(r"(msgctxt|msgid_plural|msgid|msgstr)(?:\[(\d)\])?\s+(?=\")")
_ESCAPE = re.compile(r"\\(.)")
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r"}
_PLACEHOLDER = re.compile(r"%%|%\(\w+\)s|%|\{\w+\}")


class Entry(NamedTuple):
    """One sentence and its translation.

    line: of its msgid. context, plural: None when it has none. forms: one, or one per plural form; all empty
    when not translated yet. is_fuzzy: a translation to be looked at again, not used until then.
    """

    line: int
    context: str | None
    text: str
    plural: str | None
    forms: tuple[str, ...]
    is_fuzzy: bool = False

    @property
    def is_translated(self) -> bool:
        """True when every form is filled and nothing is left to look at."""
        return all(self.forms) and not self.is_fuzzy


class Slip(NamedTuple):
    """Something to mend on a line of a PO file."""

    line: int
    message: Message


@dataclass
class _Draft:
    """An entry while its lines are read; parts are named by keyword, `msgstr0` and so on for plural forms."""

    parts: dict[str, str] = field(default_factory=dict)
    line: int = 0
    is_fuzzy: bool = False

    def entry(self) -> Entry:
        forms = (text for name, text in sorted(self.parts.items()) if name.startswith("msgstr"))
        parts = self.parts
        return Entry(
            self.line,
            parts.get("msgctxt"),
            parts["msgid"],
            parts.get("msgid_plural"),
            tuple(forms),
            self.is_fuzzy,
        )


def read(source: str) -> tuple[tuple[Entry, ...], tuple[Slip, ...]]:
    """The entries of a PO file, its header among them (text ""), and the lines that cannot be read."""
    entries: list[Entry] = []
    slips: list[Slip] = []
    draft, part = _Draft(), ""
    for number, line in enumerate(source.removeprefix("\ufeff").split("\n"), 1):
        line = line.strip()
        keyword = _KEYWORD.match(line)
        if _starts_entry(line, keyword, part) and "msgid" in draft.parts:
            entries.append(draft.entry())
            draft, part = _Draft(), ""
        if not line or line.startswith("#"):
            draft.is_fuzzy |= line.startswith("#,") and "fuzzy" in line
            continue
        text = _STRING.match(line, keyword.end() if keyword else 0)
        if keyword:
            part = keyword[1] + (keyword[2] or "")
            draft.line = number if part == "msgid" else draft.line
        if text is None or not part:
            slips.append(Slip(number, Message('must be a keyword and a text in "quotation marks"')))
            continue
        draft.parts[part] = draft.parts.get(part, "") + _plain(text[1])
    if "msgid" in draft.parts:
        entries.append(draft.entry())
    return tuple(entries), tuple(slips)


def _starts_entry(line: str, keyword: re.Match[str] | None, part: str) -> bool:
    """True when this line can only belong to the next entry, the part read last being a translation."""
    return part.startswith("msgstr") and (line.startswith("#") or bool(keyword and keyword[1] != "msgstr"))


def _plain(text: str) -> str:
    if "\\" not in text:
        return text
    return _ESCAPE.sub(lambda match: _ESCAPES.get(match[1], match[1]), text)


def placeholder_slips(entry: Entry) -> Iterator[Slip]:
    """What keeps a translation from being used: a {name} or %(name)s it adds, or leaves out.

    A plural form may leave one out, as in "one enterprise".
    """
    wanted = set(_PLACEHOLDER.findall(entry.text + (entry.plural or "")))
    for form in entry.forms:
        found = set(_PLACEHOLDER.findall(form))
        if form and (found - wanted or (entry.plural is None and wanted - found)):
            names = tuple(sorted(wanted)) or ("—",)
            yield Slip(entry.line, Message("must hold the same names as the sentence: {names}", {"names": names}))


def repeated(entries: Sequence[Entry]) -> Iterator[Slip]:
    """Sentences that stand twice: the last translation would win, and nobody would know why."""
    first: dict[tuple[str | None, str], int] = {}
    for entry in entries:
        line = first.setdefault((entry.context, entry.text), entry.line)
        if line != entry.line:
            yield Slip(entry.line, Message("must stand once; the same sentence is on line {line}", {"line": line}))
