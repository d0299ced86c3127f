"""A stranger's CSV file in; its rows out, every cell as text, or why it is refused."""

import csv
import io
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from vitrine.model import Message, Problem

MOST_BYTES = 20_000_000
MOST_ROWS = 10_000
MOST_COLUMNS = 1_000
LONGEST_CELL = 40_000
# A row is gathered whole before its columns are counted.
_MOST_SIGNS = 100 * MOST_COLUMNS


class Row(NamedTuple):
    """One row; number: as a spreadsheet counts it, from 1, however many lines its cells hold."""

    number: int
    cells: tuple[str, ...]


class Table(NamedTuple):
    """A sheet: its headers, then its rows that are not empty."""

    path: str
    headers: Row
    rows: tuple[Row, ...]


class Refusal(Exception):  # noqa: N818 — control flow inside this room, never seen outside
    """A sheet that is not read: where (row and column, from 1; 0 for the file as a whole), and why."""

    def __init__(self, message: Message, row: int = 0, column: int = 0) -> None:
        super().__init__(message.text)
        self.place = (row, column, message)


def read_csv(raw: bytes) -> list[Row]:
    """The rows of a CSV file in UTF-8 or Windows-1252, between commas, semicolons or tabs; raises Refusal."""
    text = _text_of(raw)
    csv.field_size_limit(LONGEST_CELL)
    lines = _Lines(text, _delimiter(text))
    rows: list[Row] = []
    try:
        for number, cells in enumerate(csv.reader(lines, delimiter=lines.delimiter, strict=True), 1):
            rows.append(_checked(Row(number, tuple(cells))))
            lines.signs = 0
    except csv.Error as error:
        raise Refusal(_reason(error), len(rows) + 1) from None
    return rows


class _Lines:
    """The lines of a text, as long as no row has more delimiters than a row may. signs: in the row so far."""

    def __init__(self, text: str, delimiter: str) -> None:
        self.text, self.delimiter, self.signs = text, delimiter, 0

    def __iter__(self) -> Iterator[str]:
        for line in io.StringIO(self.text, newline=""):
            self.signs += line.count(self.delimiter)
            if self.signs > _MOST_SIGNS:
                raise Refusal(Message("must have at most {limit} columns", {"limit": MOST_COLUMNS}))
            yield line


def _reason(error: csv.Error) -> Message:
    if "field larger" in str(error):
        return Message("must have cells of at most {limit} characters", {"limit": LONGEST_CELL})
    return Message("must be CSV whose quotes open and close around a whole cell, doubled inside it")


def _text_of(raw: bytes) -> str:
    """UTF-8, with or without a mark at its start; else Windows-1252, as Excel writes it."""
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        try:
            return raw.decode("cp1252")
        except UnicodeDecodeError as error:
            message = Message(
                "must be UTF-8 or Windows-1252 text; found byte {byte}", {"byte": f"0x{raw[error.start]:02X}"}
            )
            raise Refusal(message, raw.count(b"\n", 0, error.start) + 1) from None


def _delimiter(text: str) -> str:
    """What stands most often between the headers, outside quotes; a comma when nothing does."""
    counts = dict.fromkeys(",;\t", 0)
    is_quoted = False
    for character in text:
        if character == '"':
            is_quoted = not is_quoted
        elif character in "\r\n" and not is_quoted:
            break
        elif character in counts and not is_quoted:
            counts[character] += 1
    return max(counts, key=lambda one: counts[one])


def _checked(row: Row) -> Row:
    if row.number > MOST_ROWS + 1:
        raise Refusal(Message("must have at most {limit} rows", {"limit": MOST_ROWS}), row.number)
    if len(row.cells) > MOST_COLUMNS:
        raise Refusal(Message("must have at most {limit} columns", {"limit": MOST_COLUMNS}), row.number)
    return row


def table_of(path: str, rows: list[Row]) -> Table:
    """The sheet whose headers are the first row that holds anything; raises Refusal when there is none."""
    filled = [Row(row.number, tuple(map(_tidy, row.cells))) for row in rows]
    filled = [row for row in filled if any(row.cells)]
    if not filled:
        raise Refusal(Message("must have a row of headers; it is empty"))
    return Table(path, filled[0], tuple(filled[1:]))


def _tidy(text: str) -> str:
    """The cell's text: line ends as Unix writes them, one form for each accented letter, no space around it."""
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def bytes_of(path: Path) -> bytes:
    """The file, when it is one and not too large; raises Refusal."""
    if not path.is_file():
        raise Refusal(Message("must be there; it is missing"))
    if path.stat().st_size > MOST_BYTES:
        raise Refusal(Message("must be at most {limit} MB", {"limit": MOST_BYTES // 1_000_000}))
    return path.read_bytes()


def refused(path: str, refusal: Refusal) -> Problem:
    """What a refusal says, as a problem."""
    row, column, message = refusal.place
    return Problem(path, row, column, "", message)
