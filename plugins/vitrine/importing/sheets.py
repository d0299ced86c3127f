"""Profiles in; a sheet of them out, as CSV, as a workbook with lists to choose from, or as one to fill in."""

import csv
import io
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from html import escape
from itertools import islice
from typing import Any, NamedTuple

from vitrine.importing.cells import Cells, flatten
from vitrine.importing.columns import STORY, STORY_LABEL, Column, Shape, all_columns, column_of
from vitrine.importing.existing import Existing
from vitrine.importing.headers import header_in_words
from vitrine.model import Vocabularies
from vitrine.model.extra import ExtraField, ExtraKind
from vitrine.model.guarding import guarded
from vitrine.wording import Wording

TEMPLATE_OFFERINGS = 3
# What Excel holds in a cell, in units of UTF-16.
LONGEST_CELL = 32_767


class Sheet(NamedTuple):
    """Headers, then a row a profile, none of them a formula to a spreadsheet."""

    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sheet_of(profiles: Iterable[Existing], languages: tuple[str, ...]) -> Sheet:
    """All that the profiles hold, in the model's order; a column stands there when any profile fills it."""
    rows = [_cells(profile) for profile in profiles if profile.values is not None]
    headers = tuple(sorted({name for row in rows for name in row}, key=lambda name: _rank(name, languages)))
    return Sheet(headers, tuple(tuple(guarded(row.get(name, "")) for name in headers) for row in rows))


def _cells(profile: Existing) -> Cells:
    cells = flatten(profile.values or {})
    if profile.body.strip():
        cells[STORY] = profile.body.strip()
    return cells | {f"{STORY}.{language}": text.strip() for language, text in profile.stories.items()}


def _rank(name: str, languages: tuple[str, ...]) -> tuple[tuple[int, ...], str]:
    """In the order of the model, then of numbers, then of languages; stories last."""
    column = column_of(name)
    if column is None:
        return (10_000,), name
    ranks: list[int] = []
    nodes = iter(column.nodes)
    for part in column.location:
        if isinstance(part, int):
            ranks.append(part)
        elif part == column.language:
            ranks.append(languages.index(part) + 1 if part in languages else 99)
        else:
            ranks += [node.rank for node in islice(nodes, 1)]  # none for a field of the site's own: its name tells
    return tuple(ranks), name


def csv_bytes(sheet: Sheet) -> bytes:
    """CSV as RFC 4180 has it, in UTF-8 with the mark that Excel asks for."""
    text = io.StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow(sheet.headers)
    writer.writerows(sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def template_columns(languages: tuple[str, ...], own: tuple[ExtraField, ...] = ()) -> tuple[Column, ...]:
    """The columns of the sheet to fill in: all that are not of named persons, several offerings."""
    wide = [one for one in all_columns(languages, entries=TEMPLATE_OFFERINGS, own=own) if not one.is_personal]
    return tuple(one for one in wide if _is_in_template(one))


def _is_in_template(column: Column) -> bool:
    """Further entries of a list only for offerings, whose own lists stay short."""
    numbers = [part for part in column.location if isinstance(part, int)]
    return (column.location[0] == "offerings" and not any(numbers[1:])) or not any(numbers)


def workbook_bytes(
    sheet: Sheet,
    vocabularies: Vocabularies,
    *,
    wordings: Sequence[Wording],
    languages: tuple[str, ...],
    day: date,
    own: tuple[ExtraField, ...] = (),
) -> bytes:
    """The sheet as a workbook, with lists of choices and a sheet of help; the same bytes each time."""
    from vitrine.importing.workbook_writing import fill

    raw = io.BytesIO()
    with new_workbook(raw, day=day) as book:
        fill(book, sheet, vocabularies, wordings=wordings, languages=languages, own=own)
    return raw.getvalue()


def new_workbook(raw: io.BytesIO, *, day: date, row_by_row: bool = False, **properties: str) -> Any:
    """An empty workbook that makes neither formulas nor links nor numbers of texts. Any: XlsxWriter has no types.

    row_by_row: rows come in order, and go to a temporary file rather than stay in memory.
    properties: `title`, `comments` and the like. Its only date is the day given: the same bytes each time.
    """
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # a tenth of a second, when one is asked for

    place = "constant_memory" if row_by_row else "in_memory"
    options = {place: True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = Workbook(raw, options)
    book.set_properties({"created": datetime.combine(day, time()), **properties})
    return book


def as_text(cell: str) -> str:
    """The cell as XlsxWriter must get it: it takes `<r>…</r>` for markup of its own, and writes it as it is.

    One that is too long to be written as such markup gets a space before it.
    """
    if not (cell.startswith("<r>") and cell.endswith("</r>")):
        return cell
    told = f'<r><t xml:space="preserve">{escape(cell, quote=False)}</t></r>'
    return told if len(told) <= LONGEST_CELL // 2 else f" {cell}"


def template(languages: tuple[str, ...], wording: Wording, own: tuple[ExtraField, ...] = ()) -> Sheet:
    """An empty sheet with a header in words per column. own: the site's fields."""
    headers = [header_in_words(column, wording, own) for column in template_columns(languages, own)]
    stories = [wording.say(STORY_LABEL), *(f"{STORY}.{one}" for one in languages[1:])]
    return Sheet((*headers, *stories), ())


def choices_of(
    column: Column, vocabularies: Vocabularies, language: str, own: tuple[ExtraField, ...] = ()
) -> tuple[str, ...]:
    """What a cell may be chosen from: words of the model, or the labels of a list; none when free."""
    node = column.nodes[-1]
    if node.shape is Shape.OWN:
        field = next((one for one in own if one.code == column.location[1]), None)
        return _own_choices(field, language) if field else ()
    if node.shape is Shape.TEXTS:
        return ()
    if node.vocabulary:
        vocabulary = vocabularies[node.vocabulary]
        return tuple(vocabulary.label(term.code, language) for term in vocabulary)
    return node.choices


def _own_choices(field: ExtraField, language: str) -> tuple[str, ...]:
    if field.kind is ExtraKind.YES_NO:
        return ("yes", "no")
    return tuple(one.label.best(language).text for one in field.choices)
