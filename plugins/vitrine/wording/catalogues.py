"""Translation files in; the words of one language out.

Every sentence is written in English where it is used; `<language>.po` holds it in one other language.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from types import MappingProxyType

from vitrine.model.problem import Message, Problem
from vitrine.wording import po
from vitrine.wording.formats import format_list

_ENGLISH_PLURAL = "n != 1"
_PLURAL_RULE = re.compile(r"^Plural-Forms:.*?nplurals\s*=\s*(\d+)\s*;\s*plural\s*=\s*([^;]+)", re.MULTILINE)
_NAME = re.compile(r"\{(\w+)\}")
_CONTEXT_END = "\x04"  # as gettext joins a context and its text


@lru_cache
def _plural_function(rule: str) -> Callable[[int], int]:
    return c2py(rule)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one language.

    sentences: what is translated, by English text (after its context and U+0004 when it has one): one text,
    or one per plural form. plural_rule: gettext's C expression of n.
    """

    language: str
    sentences: Mapping[str, tuple[str, ...]]
    plural_rule: str = _ENGLISH_PLURAL

    def gettext(self, text: str) -> str:
        """The sentence in this language, else in English."""
        return self.sentences.get(text, (text,))[0]

    def pgettext(self, context: str, text: str) -> str:
        """The same for a text that needs its context to be understood, as `month` for "May"."""
        return self.sentences.get(context + _CONTEXT_END + text, (text,))[0]

    def ngettext(self, singular: str, plural: str, n: int) -> str:
        """The form of the sentence for n, else English by the English rule; %(names)s are left to fill."""
        return self._choose(self.forms(singular), (singular, plural), n)

    def npgettext(self, context: str, singular: str, plural: str, n: int) -> str:
        """`ngettext` in a context."""
        return self._choose(self.forms(singular, context), (singular, plural), n)

    def _choose(self, forms: tuple[str, ...] | None, english: tuple[str, str], n: int) -> str:
        return english[n != 1] if forms is None else forms[min(self.plural_index(n), len(forms) - 1)]

    def forms(self, text: str, context: str | None = None) -> tuple[str, ...] | None:
        """The translation of a sentence, a text per plural form; None when it has none."""
        return self.sentences.get(text if context is None else context + _CONTEXT_END + text)

    def plural_index(self, n: int) -> int:
        """Which plural form n takes, from 0. In French 0 is singular."""
        return _plural_function(self.plural_rule)(n)

    def say(self, message: Message) -> str:
        """The message with its values; a Message among them is said too, a tuple becomes "a, b ou c"."""
        text = self.gettext(message.text)
        values = message.values
        if not values:
            return text
        # Not str.format: a sentence may show braces of its own, as in "`{fr: …, en: …}`".
        return _NAME.sub(lambda name: self._word(values[name[1]]) if name[1] in values else name[0], text)

    def _word(self, value: str | int | Message | tuple[str, ...]) -> str:
        if isinstance(value, str | int):
            return str(value)
        return self.say(value) if isinstance(value, Message) else format_list(value, self.language, style="or")


def load(language: str, folders: Sequence[Path]) -> Wording:
    """The words of a language, read from `<language>.po` in each folder; a later folder's words win.

    A regional language (`fr-CA`) starts from its language (`fr`). What is not translated, or wrongly (see
    `problems`), is said in English; a language without any file is English with its own formats.
    """
    sentences: dict[str, tuple[str, ...]] = {}
    rule = _ENGLISH_PLURAL
    for path in _files(language, folders):
        entries, _ = po.read(path.read_text(encoding="utf-8", errors="replace"))
        rule = _plural_rule(entries) or rule
        sentences.update(_usable(entries))
    return Wording(language, MappingProxyType(sentences), rule)


def problems(path: str, text: str) -> Iterator[Problem]:
    """What is to mend in the text of a translation file; path: where a person finds it."""
    entries, slips = po.read(text)
    found = [*slips, *(slip for entry in entries if entry.text for slip in po.placeholder_slips(entry))]
    if entries and entries[0].text == "" and _plural_rule(entries) is None:
        found.append(po.Slip(entries[0].line, Message('must name its plural rule, as "Plural-Forms: …"')))
    found.extend(po.repeated(entries))
    for slip in sorted(found, key=lambda slip: slip.line):
        yield Problem(path, slip.line, 1, "", slip.message)


def _files(language: str, folders: Sequence[Path]) -> Iterator[Path]:
    codes = dict.fromkeys((language.partition("-")[0], language))
    for folder in folders:
        for code in codes:
            path = folder / f"{code}.po"
            if path.is_file():
                yield path


def _usable(entries: Sequence[po.Entry]) -> Iterator[tuple[str, tuple[str, ...]]]:
    for entry in entries:
        if entry.text and entry.forms and entry.is_translated and not any(po.placeholder_slips(entry)):
            key = entry.text if entry.context is None else entry.context + _CONTEXT_END + entry.text
            yield key, entry.forms


def _plural_rule(entries: Sequence[po.Entry]) -> str | None:
    """The rule in the file's header; None when there is none that can be read."""
    header = next((entry.forms[0] for entry in entries if entry.text == "" and entry.forms), "")
    match = _PLURAL_RULE.search(header)
    if match is None:
        return None
    try:
        _plural_function(match[2].strip())
    except ValueError:
        return None
    return match[2].strip()
