"""The open data as CSV: opens in Excel as it is, runs nothing, loses nothing."""

import csv
import io
from collections.abc import Mapping

import pytest

from vitrine.exports.records_csv import records_table, table_csv
from vitrine.model.base import Record
from vitrine.model.guarding import unguarded

HOSTILE = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "'=1", "''=1", 'a,b"c\nd', "🍞 plain")


class Named(Record):
    name: str
    id: str
    codes: tuple[str, ...] = ()
    texts: Mapping[str, str] | None = None
    parts: tuple[dict[str, str], ...] = ()


def rows(content: bytes) -> list[dict[str, str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    text = io.StringIO(content.decode("utf-8-sig"), newline="")
    return list(csv.DictReader(text, strict=True))


@pytest.mark.parametrize("text", HOSTILE)
def test_no_cell_is_a_formula_and_each_reads_back_as_it_was(text: str) -> None:
    (row,) = rows(table_csv(records_table([Named.model_construct(id="a", name=text)])))
    assert not row["name"].startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(row["name"]) == text


def test_the_id_comes_first_and_numbers_are_in_order() -> None:
    parts = tuple({"x": str(number)} for number in range(11))
    one = Named.model_construct(id="a", name="b", codes=("p|q", "r"), texts={"fr": "é"}, parts=parts)
    content = table_csv(records_table([one]))
    (row,) = rows(content)
    assert list(row) == ["id", "name", "codes", "texts.fr", *(f"parts.{number}.x" for number in range(1, 12))]
    assert (row["codes"], row["texts.fr"]) == (r"p\|q | r", "é")
    assert content.count(b"\r\n") == content.count(b"\n") == 2
