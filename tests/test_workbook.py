"""The catalogue as a workbook: opens with filters, runs nothing, loses nothing, the same bytes each time."""

import io
import zipfile
from datetime import date

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape

from test_records_csv import HOSTILE
from vitrine.exports.text_sheets import TextSheet
from vitrine.exports.workbook import WorkSheet, sheet_name, workbook
from vitrine.importing.sheets import LONGEST_CELL, new_workbook

DAY = date(2026, 1, 15)
# What XML can hold: other characters never get past the reading of profiles.
TEXTS = st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn")), min_size=1, max_size=40)


def made(*sheets: WorkSheet) -> bytes:
    return workbook(sheets, title="Un catalogue", licence="CC-BY-4.0", day=DAY)


def opened(content: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@pytest.mark.parametrize("text", HOSTILE)
def test_a_cell_that_looks_like_a_formula_is_text(text: str) -> None:
    page = opened(made(WorkSheet("a", [["h"], [text]])))["a"]
    assert (unescape(page["A2"].value), page["A2"].data_type, page["A2"].number_format) == (text, "s", "@")


@settings(deadline=None, max_examples=40)
@given(st.sampled_from(("=", "+", "-", "@", "'", "{=", "http://", "mailto:", "00", "1e5", "TRUE", "")), TEXTS)
def test_any_text_is_text(start: str, end: str) -> None:
    content = made(WorkSheet("a", [["h"], [start + end]]))
    cell = opened(content)["a"]["A2"]
    assert (cell.value, cell.data_type) == (start + end, "s")
    assert b"<f>" not in zipfile.ZipFile(io.BytesIO(content)).read("xl/worksheets/sheet1.xml")


def test_a_table_has_filters_and_a_header_that_stays() -> None:
    page = opened(made(WorkSheet("a", [["h", "i"], ["1", "2"], ["3", "4"]])))["a"]
    assert (page.auto_filter.ref, page.freeze_panes, page["A1"].font.bold) == ("A1:B3", "B2", True)


def test_a_workbook_is_the_same_each_time_and_says_its_licence() -> None:
    sheets = [WorkSheet("a", [["h"], ["é" * (LONGEST_CELL + 5)]]), WorkSheet("b", [["x", "y"]], is_table=False)]
    content = made(*sheets)
    assert content == made(*sheets)
    book = opened(content)
    assert len(book["a"]["A2"].value) == LONGEST_CELL
    assert (book.properties.description, book.properties.created.date()) == ("CC-BY-4.0", DAY)
    assert book["b"].auto_filter.ref is None


@pytest.mark.parametrize("name", ["a/b: [c]?*\\", "x" * 40])
def test_a_name_is_one_that_excel_takes(name: str) -> None:
    assert opened(made(WorkSheet(name, [["h"]]))).sheetnames == [sheet_name(name)]


SPECIAL = st.sampled_from(("&", "<b>", "_x000D_", " a", "a ", "a\nb", "\uffff", "𝄞" * 16_400, "a" * 20_000, ""))


@settings(deadline=None, max_examples=60)
@given(st.lists(st.lists(TEXTS | SPECIAL, min_size=2, max_size=4), min_size=1, max_size=4))
def test_a_row_of_texts_is_what_xlsxwriter_writes_cell_by_cell(rows: list[list[str]]) -> None:
    def written(sheet: type | None) -> bytes:
        raw = io.BytesIO()
        with new_workbook(raw, day=DAY, row_by_row=True) as book:
            page, styles = book.add_worksheet("a", sheet), [book.add_format({"bold": True})] * 4
            for number, row in enumerate(rows):
                if sheet:
                    page.write_texts(number, row, styles[: len(row)])
                for place, cell in enumerate(row if not sheet else ()):
                    if cell:
                        page.write_string(number, place, cell, styles[0])
        return zipfile.ZipFile(raw).read("xl/worksheets/sheet1.xml")

    assert written(TextSheet) == written(None)


@pytest.mark.parametrize("length", [100, LONGEST_CELL - 8, LONGEST_CELL])
def test_a_long_cell_that_looks_like_markup_is_text(length: int) -> None:
    text = f"<r>{'&' * (length - 7)}</r>"
    page = opened(made(WorkSheet("a", [["h"], [text]])))["a"]
    assert page["A2"].value.strip()[:1000] == text[:1000]


@pytest.mark.parametrize(
    "text", ["<r>&</r>", "<r><t>a</t></r>", "<r></c></row></r>", "<is>", "]]>", " a ", "_x000D_", "a\tb\nc"]
)
def test_a_cell_that_looks_like_markup_is_text(text: str) -> None:
    page = opened(made(WorkSheet("a", [["h"], [text]])))["a"]
    assert (unescape(page["A2"].value), page["A2"].data_type) == (text, "s")
