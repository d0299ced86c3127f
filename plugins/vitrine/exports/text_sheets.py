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
            looks = [f'" s="{style._get_xf_index()}" t="inlineStr"><is><t>' for style in styles]
            row = "".join(
                f'<c r="{_column(place)}{number + 1}{looks[place]}{cells[place]}</t></is></c>' for place in told
            )
            self.table[number][told[0]] = row

    def _write_cell(self, row: int, col: int, cell: Any) -> None:
        if type(cell) is str:
            self.fh.write(cell)
        else:
            super()._write_cell(row, col, cell)
