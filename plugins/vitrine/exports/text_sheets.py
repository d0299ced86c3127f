"""A sheet of texts, a row at a time: what XlsxWriter writes of them, at a third of the cost.

XlsxWriter works out place, kind, style and spaces cell by cell; a row in which nothing is special is put together
here at once. The tests hold what comes of it against XlsxWriter's own, byte for byte.
"""

import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from xlsxwriter.utility import xl_col_to_name  # type: ignore[import-untyped]  # it has no types
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from vitrine.importing.sheets import LONGEST_CELL, as_text

# What XML or Excel reads otherwise than it stands, in cells between NULs, which no text of ours holds.
_SPECIAL = re.compile(r"[&<>\x01-\x1f\ufffe\uffff]|_x[0-9A-Fa-f]{4}_|\0\s|\s\0")
_NUL = "\0"
# A row in which no cell can be over what Excel holds: it counts in units of UTF-16.
_SHORT = LONGEST_CELL // 2
_column = cache(xl_col_to_name)


class TextSheet(Worksheet):  # type: ignore[misc]
    """A sheet of a workbook whose rows come in order."""

    _styles: Sequence[Any] = ()
    _looks: list[tuple[str, str]]

    def write_texts(self, number: int, cells: Sequence[str], styles: Sequence[Any]) -> None:
        """Writes a row; empty cells are left out. styles: XlsxWriter's formats, one a cell."""
        told = [place for place, cell in enumerate(cells) if cell]
        whole = f"{_NUL}{_NUL.join(cells)}{_NUL}"
        if len(whole) > _SHORT or _SPECIAL.search(whole):
            for place in told:
                self.write_string(number, place, as_text(cells[place]), styles[place])
        elif told:
            for place in (told[0], told[-1]):
                self._check_dimensions(number, place)
            if number > self.previous_row:
                self._write_single_row(number)
            starts = self._starts(styles)
            row = [f"{starts[place][0]}{number + 1}{starts[place][1]}{cells[place]}</t></is></c>" for place in told]
            self.table[number][told[0]] = "".join(row)

    def _starts(self, styles: Sequence[Any]) -> list[tuple[str, str]]:
        """What stands before the row's number in each cell, and after it; rows come one after the other of one look."""
        if styles is not self._styles:
            self._styles = styles
            self._looks = [
                (f'<c r="{_column(place)}', f'" s="{style._get_xf_index()}" t="inlineStr"><is><t>')
                for place, style in enumerate(styles)
            ]
        return self._looks

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        if type(cell) is str:
            self.fh.write(cell)
        else:
            super()._write_cell(row, col, cell)
