"""The records of one kind as a table, and as CSV."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from vitrine.model.base import Record
from vitrine.model.guarding import guarded

Table = list[list[str]]


def table_csv(table: Table) -> bytes:
    """The table as a spreadsheet opens it without running anything."""
    text = io.StringIO(newline="")
    header, *rows = table
    writer = csv.writer(text)
    writer.writerow(header)
    writer.writerows([guarded(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def records_table(records: Iterable[Record]) -> Table:
    """A header, then a row a record; only columns that some record fills."""
    records = tuple(records)
    rows = [dict(_flat(one.model_dump(mode="json", exclude_none=True, exclude_defaults=True), ())) for one in records]
    ranks = {name: rank for one in records for rank, name in enumerate(type(one).model_fields)}
    columns = sorted({column for row in rows for column in row}, key=lambda column: _rank(column, ranks))
    header = [".".join(column) for column in columns]
    return [header, *([row.get(column, "") for column in columns] for row in rows)]


def _flat(value: Any, above: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], str]]:
    """Cells by the names that lead to them; a list of texts is one cell, entries of other lists are numbered."""
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _flat(inner, (*above, str(name)))
    elif isinstance(value, Sequence) and not isinstance(value, str):
        if any(isinstance(one, Mapping) for one in value):
            for number, inner in enumerate(value, 1):
                yield from _flat(inner, (*above, str(number)))
        else:
            yield above, " | ".join(str(one).replace("|", r"\|") for one in value)
    else:
        yield above, str(value).lower() if isinstance(value, bool) else str(value)


def _rank(column: tuple[str, ...], ranks: Mapping[str, int]) -> tuple[bool, int, list[tuple[int, str]]]:
    """The id, then the model's order, then numbers as numbers."""
    inner = [(int(part) if part.isdecimal() else 0, part) for part in column[1:]]
    return column[0] != "id", ranks.get(column[0], len(ranks)), inner
