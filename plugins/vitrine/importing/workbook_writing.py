"""A sheet written into a workbook: headers that stay in sight, lists of choices, and what each column is."""

from collections.abc import Sequence
from typing import Any

from vitrine.importing.columns import STORY, Column, column_of
from vitrine.importing.headers import header_in_words
from vitrine.importing.sheets import Sheet, as_text, choices_of, template_columns
from vitrine.model import Message, Vocabularies
from vitrine.model.extra import ExtraField
from vitrine.wording import Wording

# Rows that get lists of choices, below those that are filled.
MORE_ROWS = 500
_WIDE, _NARROW = 42, 22
_LONG = frozenset(("mission", "summary", "description", STORY))

PROFILES = Message("Profiles")
HELP = Message("Help")
LISTS = Message("Lists")
FIELD = Message("Field")
REQUIRED = Message("Required")
SEVERAL = Message("Several in one cell: put | between them")


def fill(
    book: Any,
    sheet: Sheet,
    vocabularies: Vocabularies,
    *,
    wordings: Sequence[Wording],
    languages: tuple[str, ...],
    own: tuple[ExtraField, ...] = (),
) -> None:
    """Three sheets: profiles, help, lists. Any: XlsxWriter has no types. wordings: the main language's first.

    own: the site's fields.
    """
    main = wordings[0]
    profiles, aid, lists = (book.add_worksheet(main.say(name)) for name in (PROFILES, HELP, LISTS))
    columns = _columns_of(sheet, languages, own)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bg_color": "#E8EEF0", "border": 1})
    text = book.add_format({"num_format": "@", "valign": "top"})
    for place, header in enumerate(sheet.headers):
        column = columns[place]
        name = str(column.location[0]) if column else STORY
        profiles.set_column(place, place, _WIDE if name in _LONG else _NARROW, text)
        profiles.write_string(0, place, header, bold)
    profiles.freeze_panes(1, 0)
    for number, row in enumerate(sheet.rows, 1):
        for place, cell in enumerate(row):
            if cell:
                profiles.write_string(number, place, as_text(cell), text)
    if sheet.rows:
        profiles.autofilter(0, 0, len(sheet.rows), len(sheet.headers) - 1)
    _write_lists(
        profiles, lists, columns, vocabularies, main=main, bold=bold, rows=len(sheet.rows) + MORE_ROWS, own=own
    )
    _write_help(aid, columns, wordings=wordings, bold=bold, own=own)


def _columns_of(sheet: Sheet, languages: tuple[str, ...], own: tuple[ExtraField, ...]) -> list[Column | None]:
    """The column of each header: by its name, or, in a sheet to fill in, by its place."""
    named = [column_of(header) for header in sheet.headers]
    return named if any(named) else [*template_columns(languages, own), *[None] * len(languages)][: len(sheet.headers)]


def _write_lists(
    profiles: Any,
    lists: Any,
    columns: list[Column | None],
    vocabularies: Vocabularies,
    *,
    main: Wording,
    bold: Any,
    rows: int,
    own: tuple[ExtraField, ...],
) -> None:
    """One list a vocabulary, shared by its columns."""
    places: dict[tuple[str, ...], int] = {}
    for place, column in enumerate(columns):
        choices = choices_of(column, vocabularies, main.language, own) if column else ()
        if not choices or column is None:
            continue
        if choices not in places:
            at = places[choices] = len(places)
            lists.write_string(0, at, header_in_words(column, main, own), bold)
            for number, one in enumerate(choices, 1):
                lists.write_string(number, at, one)
            lists.set_column(at, at, _NARROW)
        letter = _letter(places[choices])
        source = f"='{main.say(LISTS)}'!${letter}$2:${letter}${len(choices) + 1}"
        # A warning, not a wall: `vitrine import` says what is wrong, and takes codes as well as labels.
        rule = {"validate": "list", "source": source, "error_type": "warning"}
        profiles.data_validation(1, place, rows, place, rule)


def _letter(place: int) -> str:
    return (chr(ord("A") + place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)


def _write_help(
    aid: Any,
    columns: list[Column | None],
    *,
    wordings: Sequence[Wording],
    bold: Any,
    own: tuple[ExtraField, ...],
) -> None:
    """A row a column: its field, its name in each language, whether it is required, whether it takes several."""
    for place, wording in enumerate(wordings):
        aid.write_string(0, 1 + 2 * place, wording.language, bold)
    aid.write_string(0, 0, " / ".join(wording.say(FIELD) for wording in wordings), bold)
    aid.set_column(0, 2 * len(wordings), _WIDE)
    aid.freeze_panes(1, 1)
    for number, column in enumerate((one for one in columns if one is not None), 1):
        aid.write_string(number, 0, column.name)
        for place, wording in enumerate(wordings):
            aid.write_string(number, 1 + 2 * place, header_in_words(column, wording, own))
            aid.write_string(number, 2 + 2 * place, _remark(column, wording))


def _remark(column: Column, wording: Wording) -> str:
    is_required = all(node.is_required for node in column.nodes)
    words = [REQUIRED] if is_required else []
    words += [SEVERAL] if column.is_list else []
    return " · ".join(wording.say(one) for one in words)
