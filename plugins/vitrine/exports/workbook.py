"""Tables in; a workbook out, for those who open data with Excel or LibreOffice: the same bytes each time."""

import io
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any, NamedTuple

from vitrine.importing.sheets import LONGEST_CELL, new_workbook

# What Excel refuses in a name, and its length; what it shows without effort.
_REFUSED = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
_LONGEST_NAME = 31
_WIDEST, _NARROWEST = 60, 9


class WorkSheet(NamedTuple):
    """A sheet. rows: its header first, as many cells in each; is_table: with filters and a header that stays."""

    name: str
    rows: Sequence[Sequence[str]]
    is_table: bool = True


def workbook(sheets: Iterable[WorkSheet], *, title: str, licence: str, day: date) -> bytes:
    """One sheet after the other. Every cell is text, so that nothing is a formula, a date or a rounded number."""
    from vitrine.exports.text_sheets import TextSheet  # a tenth of a second, when a workbook is asked for

    raw = io.BytesIO()
    with new_workbook(raw, day=day, row_by_row=True, title=title, comments=licence) as book:
        text = book.add_format({"num_format": "@", "valign": "top"})
        bold = book.add_format({"num_format": "@", "bold": True, "valign": "top", "bg_color": "#E8EEF0"})
        for sheet in sheets:
            _fill(book.add_worksheet(sheet_name(sheet.name), TextSheet), sheet, text=text, bold=bold)
    return raw.getvalue()


def sheet_name(name: str) -> str:
    """A name that Excel takes."""
    return name.translate(_REFUSED)[:_LONGEST_NAME]


def _fill(page: Any, sheet: WorkSheet, *, text: Any, bold: Any) -> None:  # Any: XlsxWriter has no types
    for place, cells in enumerate(zip(*sheet.rows, strict=True)):
        page.set_column(place, place, _width(cells), text)
    width = len(sheet.rows[0])
    # A sheet that is no table begins its lines with what they tell.
    styles, labels = ([text] * width, [bold] * width) if sheet.is_table else ([bold, *[text] * (width - 1)],) * 2
    for number, row in enumerate(sheet.rows):
        is_short = sum(map(len, row)) <= LONGEST_CELL
        page.write_texts(number, row if is_short else list(map(_shortened, row)), styles if number else labels)
    if sheet.is_table:
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, len(sheet.rows) - 1, len(sheet.rows[0]) - 1)


def _width(cells: Sequence[str]) -> int:
    return max(_NARROWEST, min(_WIDEST, max(map(len, cells)) + 2))


def _shortened(cell: str) -> str:
    """What Excel can hold; it would refuse the whole file for one letter more."""
    return cell if len(cell) <= LONGEST_CELL else f"{cell[: LONGEST_CELL - 1]}…"
