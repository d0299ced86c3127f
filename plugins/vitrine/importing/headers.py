"""The headers of a sheet in; which field each column fills out, and what is wrong with those that fill none."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from vitrine.importing.columns import STORY, STORY_LABEL, Column, all_columns, column_of
from vitrine.importing.mapping import SheetMapping
from vitrine.importing.tables import Table
from vitrine.model import Level, Message, Problem
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.folding import closest, fold
from vitrine.wording import Wording

_WORDS = re.compile(r"[^a-z0-9]+")
_STORY = re.compile(rf"{STORY}(?:\.([a-z]{{2,3}}))?\Z")
# Guessing takes time: a sheet with more unknown headers than this is not of profiles.
MOST_GUESSES = 60
# What lists of enterprises often call their columns, folded, where that is neither the field nor its name in words.
_USUAL = {
    "adresse courriel": "contact.email",
    "adresse postale": "address.street",
    "annee de creation": "founded.value",
    "company name": "name",
    "courriel": "contact.email",
    "email": "contact.email",
    "email address": "contact.email",
    "numero d entreprise": "neq",
    "neq": "neq",
    "nom de l entreprise": "name",
    "nom de l organisme": "name",
    "organisation": "name",
    "phone": "contact.phone",
    "postcode": "postal_code",
    "region": "region",
    "site internet": "website",
    "site web": "website",
    "street address": "address.street",
    "telephone": "contact.phone",
    "ville": "municipality",
    "city": "municipality",
    "mrc": "mrc",
    "arrondissement": "district",
}


class Fields(NamedTuple):
    """Per column of the sheet, from 0: the field it fills. stories: per column, the language of its story."""

    columns: Mapping[int, Column]
    stories: Mapping[int, str]
    unused: tuple[str, ...]
    personal: tuple[str, ...]


def match_headers(
    table: Table,
    mapping: SheetMapping,
    *,
    wordings: Sequence[Wording],
    languages: tuple[str, ...],
    with_people: bool,
    own: tuple[ExtraField, ...] = (),
) -> tuple[Fields, tuple[Problem, ...]]:
    """What each column is, and the headers that are nothing. languages: of the site, the main one first.

    own: its own fields.
    """
    matching = _Matching(table, mapping, wordings, languages, own)
    problems = [*matching.repeated(), *matching.unknown_in_mapping()]
    columns: dict[int, Column] = {}
    stories: dict[int, str] = {}
    unused: list[str] = []
    personal: list[str] = []
    for place, header in enumerate(table.headers.cells):
        if not header or header in mapping.ignore:
            unused += [header] if header else []
            continue
        name = matching.name_of(header)
        story = _STORY.match(name)
        column = column_of(name)
        if story:
            stories[place] = story[1] or languages[0]
        elif column is None:
            problems.append(matching.unknown(place, header))
        elif column.is_personal and not with_people:
            personal.append(header)
        else:
            columns[place] = column
    problems += matching.filled_twice(columns)
    return Fields(columns, stories, tuple(unused), tuple(personal)), tuple(problems)


class _Matching:
    """The names that headers can have: of fields, in words in every language, and the usual ones."""

    def __init__(
        self,
        table: Table,
        mapping: SheetMapping,
        wordings: Sequence[Wording],
        languages: tuple[str, ...],
        own: tuple[ExtraField, ...],
    ) -> None:
        self.table, self.mapping, self.languages, self.own = table, mapping, languages, own
        self.names = dict(self._all_names(wordings))
        self.guesses = 0

    def _all_names(self, wordings: Sequence[Wording]) -> Iterator[tuple[str, str]]:
        """Folded words with `#` for numbers, and the name of the column they stand for."""
        yield from ((words, name) for words, name in _USUAL.items())
        for wording in wordings:
            yield _folded(wording.say(STORY_LABEL)), STORY
            for column in all_columns(self.languages, own=self.own):
                words = header_in_words(column, wording, self.own)
                yield _pattern(words), re.sub(r"\b1\b", "#", column.name)
                if column.language == self.languages[0]:
                    plain = re.sub(r" \([a-z-]+\)$", "", words)
                    yield _pattern(plain), re.sub(r"\b1\b", "#", column.name)
        yield from self._own_names()
        for column in all_columns(self.languages, own=self.own):
            yield _pattern(column.name), re.sub(r"\b1\b", "#", column.name)

    def _own_names(self) -> Iterator[tuple[str, str]]:
        """The labels that the site gave to its own fields."""
        for field in self.own:
            tail = f".{self.languages[0]}" if field.kind is ExtraKind.TEXT else ""
            yield from ((_pattern(label), f"extra.{field.code}{tail}") for label in field.label.texts.values())

    def name_of(self, header: str) -> str:
        """The name of the field that a header stands for; the header itself when none is known."""
        if header in self.mapping.columns:
            return self.mapping.columns[header]
        if column_of(header) is not None or _STORY.match(header):
            return header
        numbers = iter(re.findall(r"\d+", fold(header)))
        name = self.names.get(_pattern(header), header)
        return re.sub("#", lambda _: next(numbers, "1"), name)

    def repeated(self) -> Iterator[Problem]:
        """Headers that stand twice, unless both are ignored: one of them would be lost."""
        seen: dict[str, int] = {}
        for place, header in enumerate(self.table.headers.cells):
            first = seen.setdefault(header, place)
            if header and first != place and header not in self.mapping.ignore:
                message = Message("must stand once; it is the header of column {first} too", {"first": first + 1})
                yield self._problem(place, header, message)

    def unknown_in_mapping(self) -> Iterator[Problem]:
        """Headers that the mapping speaks of and the sheet has not."""
        headers = self.table.headers.cells
        for header in (*self.mapping.columns, *self.mapping.ignore):
            if header not in headers:
                guess = closest(header, headers)
                sentence = _no_column(header, guess)
                yield Problem(self.table.path, self.table.headers.number, 0, "", sentence, Level.WARNING)

    def unknown(self, place: int, header: str) -> Problem:
        """A header that no field has, with the nearest one there is."""
        guess: str | None = None
        if self.guesses < MOST_GUESSES:
            self.guesses += 1
            near = closest(_pattern(header), self.names)
            guess = self.names[near].replace("#", "1") if near else None
        if guess is None:
            message = Message("is no field of a profile: name one in the mapping, or ignore it")
            return self._problem(place, header, message)
        message = Message("is no field of a profile — did you mean '{guess}'?", {"guess": guess})
        return self._problem(place, header, message)

    def filled_twice(self, columns: Mapping[int, Column]) -> Iterator[Problem]:
        """Two columns that fill one field: one of them would be lost."""
        seen: dict[str, int] = {}
        for place, column in columns.items():
            first = seen.setdefault(column.name, place)
            if first != place:
                message = Message(
                    "fills {field}, as column {first} does already", {"field": column.name, "first": first + 1}
                )
                yield self._problem(place, self.table.headers.cells[place], message)

    def _problem(self, place: int, header: str, message: Message) -> Problem:
        return Problem(self.table.path, self.table.headers.number, place + 1, header[:80], message)


def _no_column(header: str, guess: str | None) -> Message:
    if guess is None:
        return Message("the mapping speaks of '{found}', which no column is", {"found": header})
    values = {"found": header, "guess": guess}
    return Message("the mapping speaks of '{found}', which no column is — did you mean '{guess}'?", values)


def header_in_words(column: Column, wording: Wording, own: tuple[ExtraField, ...] = ()) -> str:
    """`Offerings 2 – Name (fr)`: how a person reads a column. own: the site's fields, by the labels it gave them."""
    parts: list[str] = []
    labels = {field.code: field.label.best(wording.language).text for field in own}
    nodes = iter(column.nodes)
    for position, part in enumerate(column.location):
        if isinstance(part, int):
            parts[-1] += f" {part + 1}"
        elif not (position == len(column.location) - 1 and column.language):
            node = next(nodes, None)
            parts.append(wording.say(node.label) if node else labels.get(part, part))
    words = " – ".join(parts)
    return f"{words} ({column.language})" if column.language else words


def _folded(text: str) -> str:
    return _WORDS.sub(" ", fold(text)).strip()


def _pattern(text: str) -> str:
    """Folded words, with `#` for every number that stands alone."""
    return re.sub(r"\b\d+\b", "#", _folded(text))
