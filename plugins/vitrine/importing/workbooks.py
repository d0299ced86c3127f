"""A stranger's XLSX workbook in; the rows of its first sheet out, every cell as the text it shows, or a refusal.

The file is looked at before openpyxl opens it: openpyxl has no limits of its own, and reads a cell far away as a
million empty rows.
"""

import io
import os
import re
import warnings
from collections.abc import Iterator
from datetime import date, datetime, time
from typing import Any

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import iterparse

from vitrine.importing.archives import BROKEN, opened_archive
from vitrine.importing.tables import LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, Refusal, Row
from vitrine.model import Message

MOST_FILES = 500
MOST_UNPACKED = 40_000_000
# About seven seconds of an ordinary processor: a sheet of 2,000 rows and 100 columns.
MOST_CELLS = 200_000
_MOST_ELEMENTS = 3 * MOST_CELLS
_LONGEST_TAG = 500_000
_SHEET = re.compile(r"xl/worksheets/[^/]+\.xml\Z")
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})\Z")
_NOT_A_WORKBOOK = Message("must be an XLSX workbook that can be opened; save it again as XLSX, or as CSV")


def read_workbook(raw: bytes, sheet: str = "") -> list[Row]:
    """The rows of a sheet, the first by default; raises Refusal."""
    _look_inside(raw)
    return _rows(raw, sheet)


def _look_inside(raw: bytes) -> None:
    """Counts what the archive holds, and every cell of its sheets, without building anything."""
    try:
        with opened_archive(raw) as archive:
            members = archive.infolist()
            if len(members) > MOST_FILES or sum(one.file_size for one in members) > MOST_UNPACKED:
                values = {"limit": MOST_UNPACKED // 1_000_000}
                raise Refusal(Message("must hold at most {limit} MB once unpacked", values))
            for member in members:
                if member.filename.endswith((".xml", ".rels")):
                    part = _checked_part(archive.read(member))
                    _count(part) if _SHEET.match(member.filename) else _read_through(part)
    except (*BROKEN, SyntaxError, DefusedXmlException):
        raise Refusal(_NOT_A_WORKBOOK) from None


def _checked_part(content: bytes) -> io.BytesIO:
    """A part with no tag that parsers would gather whole; raises Refusal."""
    starts = range(0, len(content) - _LONGEST_TAG, _LONGEST_TAG)
    if any(content.find(b">", start, start + _LONGEST_TAG) < 0 for start in starts):
        raise Refusal(_NOT_A_WORKBOOK)
    return io.BytesIO(content)


def _read_through(part: io.BytesIO) -> None:
    """Raises at an entity, at XML out of order, at more than a list of enterprises holds."""
    for number, (_, element) in enumerate(iterparse(part, events=("end",))):
        element.clear()
        if number > _MOST_ELEMENTS:
            raise _too_many()


def _too_many() -> Refusal:
    return Refusal(Message("must have at most {limit} cells", {"limit": MOST_CELLS}))


def _count(sheet: io.BytesIO) -> None:
    cells = 0
    for _, element in iterparse(sheet, events=("end",)):
        name = element.tag.rpartition("}")[2]
        if name == "c":
            cells += 1
            if cells > MOST_CELLS:
                raise _too_many()
            _check_place(element.get("r", "A1"))
        elif name == "row":
            _check_row(element.get("r", "1"))
        if name in ("row", "sheetData"):
            element.clear()


def _check_row(number: str) -> None:
    if not number.isdecimal() or int(number) > MOST_ROWS + 1:
        raise Refusal(Message("must have at most {limit} rows", {"limit": MOST_ROWS}))


def _check_place(reference: str) -> None:
    match = _REFERENCE.match(reference)
    if match is None:
        raise Refusal(_NOT_A_WORKBOOK)
    _check_row(match[2])
    if _column(match[1]) > MOST_COLUMNS:
        raise Refusal(Message("must have at most {limit} columns", {"limit": MOST_COLUMNS}), int(match[2]))


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def _rows(raw: bytes, sheet: str) -> list[Row]:
    # lxml, where something else installed it, would be used in the place of what was made for strangers' files.
    os.environ.setdefault("OPENPYXL_LXML", "False")
    import openpyxl  # a third of a second, for this command only

    warnings.filterwarnings("ignore", module="openpyxl")  # what it leaves out without harm
    try:
        book = openpyxl.load_workbook(io.BytesIO(raw), read_only=True, data_only=False, keep_links=False)
        wanted = _wanted(book, sheet)
        found = wanted.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS)
        rows = [Row(number, tuple(_texts(cells, number))) for number, cells in enumerate(found, 1)]
        book.close()
    except (*BROKEN, TypeError, AttributeError, IndexError, ArithmeticError, SyntaxError, DefusedXmlException):
        # openpyxl says so of a file that is not what it claims to be.
        raise Refusal(_NOT_A_WORKBOOK) from None
    return rows


def _wanted(book: Any, name: str) -> Any:
    """Any: openpyxl's sheets that are only read have no public type."""
    if not name:
        return book.worksheets[0]
    if name not in book.sheetnames:
        sheets: tuple[str, ...] = tuple(map(str, book.sheetnames))
        raise Refusal(
            Message("must have a sheet named '{found}'; it has {allowed}", {"found": name, "allowed": sheets})
        )
    return book[name]


def _texts(cells: tuple[Any, ...], row: int) -> Iterator[str]:
    """The texts of a row's cells; raises Refusal at a formula, whose value is not in the file for sure."""
    for column, cell in enumerate(cells, 1):
        if cell.data_type == "f":
            raise Refusal(
                Message("must be a value; found a formula: copy the column and paste its values"), row, column
            )
        if cell.data_type == "e":
            raise Refusal(Message("must be a value; found an error, {found}", {"found": str(cell.value)}), row, column)
        text = text_of(cell.value, getattr(cell, "number_format", "") or "")
        if len(text) > LONGEST_CELL:
            raise Refusal(
                Message("must have cells of at most {limit} characters", {"limit": LONGEST_CELL}), row, column
            )
        yield text


def text_of(value: object, number_format: str) -> str:
    """What a person typed, as far as a spreadsheet keeps it: whole numbers without decimals, dates as 2024-05-31."""
    match value:
        case None:
            return ""
        case bool():
            return "yes" if value else "no"
        case int() | float():
            return _number(value, number_format)
        case datetime():
            return value.date().isoformat() if value.time() == time() else value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case _:
            return str(value)


def _number(value: float, number_format: str) -> str:
    """Zeros that the cell's format shows are put back: `0000000000` shows 123 as 0000000123."""
    if isinstance(value, float) and not value.is_integer():
        return format(value, ".15g")
    digits = str(int(value))
    return digits.zfill(len(number_format)) if set(number_format) == {"0"} else digits
