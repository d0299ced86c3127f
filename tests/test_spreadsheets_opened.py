"""Our tables opened by LibreOffice, which takes for a formula whatever it can: nothing of theirs is one."""

import os
import subprocess
from pathlib import Path
from shutil import which

import openpyxl
import pytest

from test_records_csv import HOSTILE, Named
from test_workbook import DAY
from vitrine.exports.records_csv import records_table, table_csv
from vitrine.exports.workbook import WorkSheet, workbook

OFFICE = next(filter(None, map(which, ("soffice", "libreoffice"))), None)
MORE = (
    '=HYPERLINK("http://x.example")',
    "=1+1;=2+2",
    "x;=2+2",
    "x; =2+2",
    "x\n=2+2",
    "x;'=2+2",
    " =1+1",
    "=cmd|' /C calc'!A0",
    "x;+cmd|' /C calc'!A0",
    "{=1}",
    "\uff1d1+1",
    "1-2",
    "+1 514 555",
    "x\n- y",
)
# Comma or semicolon, quotes, UTF-8; what a spreadsheet of English or of French habits chooses.
CSV = {"comma": "CSV:44,34,76,1", "semicolon": "CSV:59,34,76,1"}

pytestmark = pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")


def converted(folder: Path, file: Path, *options: str) -> openpyxl.Workbook:
    """What LibreOffice makes of a file, as a workbook that tells formulas from texts."""
    home = f"-env:UserInstallation=file://{folder}/home"
    command = [str(OFFICE), home, "--headless", *options, "--convert-to", "xlsx:Calc MS Excel 2007 XML"]
    environment = {**os.environ, "HOME": str(folder)}
    subprocess.run(
        [*command, "--outdir", str(folder / "made"), str(file)], check=True, capture_output=True, env=environment
    )
    return openpyxl.load_workbook(folder / "made" / f"{file.stem}.xlsx")


def formulas(book: openpyxl.Workbook) -> list[object]:
    return [cell.value for page in book for row in page for cell in row if cell.data_type == "f"]


def test_what_opens_our_tables_can_tell_a_formula(tmp_path: Path) -> None:
    file = tmp_path / "unguarded.csv"
    file.write_text('id,name\na,"=1+1"\n', encoding="utf-8")
    assert formulas(converted(tmp_path, file, f"--infilter={CSV['comma']}")) == ["=1+1"]


@pytest.mark.parametrize("habit", CSV)
def test_no_cell_of_our_csv_is_a_formula(tmp_path: Path, habit: str) -> None:
    texts = HOSTILE + MORE
    table = records_table([Named.model_construct(id=f"a-{number}", name=text) for number, text in enumerate(texts)])
    file = tmp_path / "table.csv"
    file.write_bytes(table_csv(table))
    assert formulas(converted(tmp_path, file, f"--infilter={CSV[habit]}")) == []


def test_no_cell_of_our_workbook_is_a_formula_and_each_text_is_whole(tmp_path: Path) -> None:
    texts = [text for text in HOSTILE + MORE if "\r" not in text]
    file = tmp_path / "book.xlsx"
    file.write_bytes(workbook((WorkSheet("a", [["h"], *([text] for text in texts)]),), title="x", licence="y", day=DAY))
    book = converted(tmp_path, file)
    assert formulas(book) == []
    assert [str(row[0].value) for row in book["a"].iter_rows(min_row=2)] == texts
