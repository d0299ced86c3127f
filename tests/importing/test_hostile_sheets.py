"""Sheets from strangers: refused in a sentence, within limits, never a traceback."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from importing.sheets_made import run, xlsx_file
from vitrine.importing.tables import Refusal, read_csv, table_of
from vitrine.importing.workbooks import read_workbook

SHEET = (
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
)


def workbook(sheet: str) -> bytes:
    """A real workbook whose sheet is this XML."""
    raw = io.BytesIO()
    openpyxl.Workbook().save(raw)
    changed = io.BytesIO()
    with zipfile.ZipFile(raw) as before, zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as after:
        for member in before.infolist():
            is_sheet = member.filename == "xl/worksheets/sheet1.xml"
            after.writestr(member.filename, sheet if is_sheet else before.read(member))
    return changed.getvalue()


FAR = SHEET.format('<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>far</t></is></c></row>')
WIDE = SHEET.format('<row r="1"><c r="XFD1" t="inlineStr"><is><t>wide</t></is></c></row>')
BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>' + SHEET.format(
    '<row r="1"><c r="A1" t="inlineStr"><is><t>&b;</t></is></c></row>'
)
HUGE = SHEET.format(" " * 120_000_000)


@pytest.mark.parametrize(
    "sheet", [FAR, WIDE, BOMB, HUGE, "<worksheet", ""], ids=["far", "wide", "bomb", "huge", "cut", "empty"]
)
def test_a_hostile_workbook_is_refused(sheet: str) -> None:
    with pytest.raises(Refusal):
        table_of("x.xlsx", read_workbook(workbook(sheet)))


def test_a_formula_is_refused_with_its_cell(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = xlsx_file(small_site.parent / "list.xlsx", [["name"], ['=HYPERLINK("https://example.org")']])
    assert run("import", file, site=small_site) == 1
    assert "list.xlsx:2:1: must be a value; found a formula" in capsys.readouterr().out


@pytest.mark.parametrize("raw", [b"PK\x03\x04 not a zip", b"", b'name\n"open', b"\x81\x8d\x90", b"a," * 2000 + b"\n"])
def test_a_file_that_is_no_sheet_is_refused_in_a_sentence(
    small_site: Path, raw: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    file = small_site.parent / "list.csv"
    file.write_bytes(raw)
    assert run("import", file, site=small_site) == 1
    assert "list.csv" in capsys.readouterr().out


@given(st.binary(max_size=400))
def test_any_bytes_are_rows_or_a_refusal(raw: bytes) -> None:
    for read in (read_csv, read_workbook):
        try:
            rows = read(raw)
        except Refusal:
            continue
        assert all(isinstance(cell, str) for row in rows for cell in row.cells)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/tmp/x", "..", "con/../x", "a\\..\\b"])
def test_a_name_never_chooses_where_a_file_goes(small_site: Path, name: str) -> None:
    before = sorted(small_site.parent.rglob("*"))
    file = small_site.parent / "list.csv"
    file.write_text(f'id,name\n"{name}","x"\n', encoding="utf-8")
    assert run("import", file, "--write", site=small_site) == 1
    assert sorted(small_site.parent.rglob("*")) == sorted([*before, file])
