"""The rows of a sheet in; the profiles they tell out, with what was tidied and what is wrong, cell by cell."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from vitrine.importing.cells import Values, entries, unflatten
from vitrine.importing.columns import Column, column_of
from vitrine.importing.headers import Fields
from vitrine.importing.mapping import SheetMapping
from vitrine.importing.tables import Row, Table
from vitrine.loading import Location
from vitrine.model import Level, Message, Problem, Vocabularies
from vitrine.model.folding import slug_of
from vitrine.model.guarding import unguarded

_POSTAL_CODE = re.compile(r"([A-Za-z][0-9][A-Za-z])[ -]?([0-9][A-Za-z][0-9])\Z")
_NEQ = re.compile(r"[0-9][0-9 \u00a0\u202f-]{8,14}[0-9]\Z")
_AMOUNT = re.compile(r"[0-9][0-9 \u00a0\u202f]*(?:[.,][0-9]{1,2})?[ \u00a0\u202f]*\$?\Z")
_BARE_HOST = re.compile(r"(?:www\.)?[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,}(?:/\S*)?\Z", re.IGNORECASE)
_AMOUNTS = frozenset(("price_from", "min_order", "max_contract", "liability_insurance", "value"))


class Candidate(NamedTuple):
    """One row as a profile. values: as its file holds them; stories: per language; columns: per field, its column."""

    row: int
    values: Values
    stories: Mapping[str, str]
    columns: Mapping[str, int]
    notes: tuple[Problem, ...]

    @property
    def name(self) -> str:
        """The enterprise's name; empty when the row has none."""
        return str(self.values.get("name", ""))


def candidates(table: Table, fields: Fields, mapping: SheetMapping, vocabularies: Vocabularies) -> Iterator[Candidate]:
    """What each row tells; an empty cell tells nothing."""
    constants = [(column, text) for name, text in mapping.constants.items() if (column := column_of(name))]
    for row in table.rows:
        yield _Reading(table.path, row, mapping, vocabularies).candidate(fields, constants)


class _Reading:
    """One row while it is read."""

    def __init__(self, path: str, row: Row, mapping: SheetMapping, vocabularies: Vocabularies) -> None:
        self.path, self.row, self.mapping, self.vocabularies = path, row, mapping, vocabularies
        self.notes: list[Problem] = []

    def candidate(self, fields: Fields, constants: list[tuple[Column, str]]) -> Candidate:
        cells: list[tuple[Location, Any]] = [(column.location, self._value(column, text)) for column, text in constants]
        places: dict[Location, int] = {}
        for place, column in fields.columns.items():
            text = self._text(place, column)
            if text:
                cells.append((column.location, self._value(column, text)))
                places[column.location] = place + 1
        values, origins = unflatten(cells)
        with_identifiers(values)
        stories = {language: text + "\n" for place, language in fields.stories.items() if (text := self._cell(place))}
        return Candidate(self.row.number, values, stories, _columns(origins, places), tuple(self.notes))

    def _cell(self, place: int) -> str:
        return unguarded(self.row.cells[place]) if place < len(self.row.cells) else ""

    def _text(self, place: int, column: Column) -> str:
        """The cell's text, with the mapping's words in place of the sheet's, and tidied."""
        text = self._cell(place)
        text = self.mapping.values.get(column.name, {}).get(text, text)
        tidied = tidy(str(column.location[-1]), text)
        if tidied != text:
            message = Message("'{found}' is written as '{tidied}'", {"found": text[:80], "tidied": tidied})
            self.notes.append(Problem(self.path, self.row.number, place + 1, column.name, message, Level.WARNING))
        return tidied

    def _value(self, column: Column, text: str) -> Any:
        """A list where the field is one; codes may stand between commas, unless the whole is a label itself."""
        if not column.is_list:
            return text
        vocabulary = column.nodes[-1].vocabulary
        is_label = bool(vocabulary) and self.vocabularies[vocabulary].code_of(text) is not None
        return [text] if is_label else entries(text, codes=bool(vocabulary))


def _columns(origins: Mapping[Location, Location], places: Mapping[Location, int]) -> dict[str, int]:
    """Per field of the profile, as problems name it, the column that filled it."""
    found = {}
    for here, origin in origins.items():
        if origin in places:
            found[".".join(str(part + 1) if isinstance(part, int) else part for part in here)] = places[origin]
    return found


def tidy(field: str, text: str) -> str:
    """What is surely meant, as profiles write it: a postal code, a NEQ, an amount, a web address."""
    match field:
        case "postal_code" if found := _POSTAL_CODE.match(text):
            return f"{found[1]} {found[2]}".upper()
        case "neq" if _NEQ.match(text):
            return re.sub(r"[^0-9]", "", text)
        case "website" | "url" if _BARE_HOST.match(text):
            return f"https://{text}"
        case _ if field in _AMOUNTS and _AMOUNT.match(text):
            return re.sub(r"[ \u00a0\u202f$]", "", text).replace(",", ".")
    return text


def with_identifiers(values: Values) -> None:
    """Gives an id to the profile and to the parts that need one and have none: people seldom type them."""
    if "id" not in values and slug_of(str(values.get("name", ""))):
        values["id"] = slug_of(values["name"])
    for name, naming in (("offerings", "name"), ("sources", "title")):
        parts = values.get(name)
        if isinstance(parts, list):
            _identify(parts, naming, name.removesuffix("s"))


def _identify(parts: list[Any], naming: str, word: str) -> None:
    taken = {part["id"] for part in parts if isinstance(part, dict) and "id" in part}
    for number, part in enumerate(parts, 1):
        if isinstance(part, dict) and "id" not in part:
            title = part.get(naming, "")
            title = next(iter(title.values()), "") if isinstance(title, dict) else title
            wanted = slug_of(str(title)) or f"{word}-{number}"
            part["id"] = wanted if wanted not in taken else f"{wanted}-{number}"
            taken.add(part["id"])
