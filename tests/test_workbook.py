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
from vitrine.exports.workbook import LONGEST_CELL, WorkSheet, sheet_name, workbook

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
