"""The open data of the built site: whole, described, as its schema and its checksums say."""

import csv
import hashlib
import io
import json

import jsonschema
import openpyxl
import pytest
from built_site import BuiltSite

SHEETS = {"fr": ["Lisez-moi", "Entreprises", "Offres"], "en": ["Read me", "Enterprises", "Offerings"]}


def test_every_profile_is_in_the_data_with_its_pages(root_site: BuiltSite) -> None:
    data = json.loads(root_site.text("data/v1/catalogue.json"))
    jsonschema.validate(data, json.loads(root_site.text("data/v1/catalogue.schema.json")))
    assert data["count"] == len(data["enterprises"]) == 23
    for one in data["enterprises"]:
        for address in one["pages"].values():
            assert address.removeprefix(root_site.address) in root_site.pages


def test_checksums_and_description_agree_with_the_files(root_site: BuiltSite) -> None:
    lines = root_site.text("data/v1/checksums.txt").splitlines()
    sums = {name: given for given, _, name in (line.partition("  ") for line in lines)}
    described = json.loads(root_site.text("data/v1/catalog.jsonld"))["dcat:dataset"][0]["dcat:distribution"]
    assert {one["dct:title"] for one in described} <= set(sums)
    for name, given in sums.items():
        content = (root_site.folder / "data" / "v1" / name).read_bytes()
        assert hashlib.sha256(content).hexdigest() == given


@pytest.mark.parametrize("language", ["fr", "en"])
def test_tables_have_a_row_an_enterprise(root_site: BuiltSite, language: str) -> None:
    assert root_site.text(f"data/v1/enterprises.{language}.csv").count("\n") == 24


def test_every_kind_with_records_has_a_table_with_a_row_each(root_site: BuiltSite) -> None:
    for kind, records in json.loads(root_site.text("data/v1/initiative.json"))["records"].items():
        if records:
            text = root_site.text(f"data/v1/{kind}.csv").removeprefix("\ufeff")
            assert [row["id"] for row in csv.DictReader(io.StringIO(text, newline=""), strict=True)] == sorted(records)


def test_the_workbooks_of_the_catalogue_hold_what_its_csv_files_do(root_site: BuiltSite) -> None:
    data = json.loads(root_site.text("data/v1/catalogue.json"))
    tables = {path.stem for path in (root_site.folder / "data" / "v1").glob("*.csv") if "." not in path.stem}
    for language, first in SHEETS.items():
        book = openpyxl.load_workbook(root_site.folder / "data" / "v1" / f"catalogue.{language}.xlsx")
        assert book.sheetnames[:3] == first
        assert set(book.sheetnames[3:]) == {name[:31] for name in tables}
        told = {row[1].value for row in book[first[0]].iter_rows()}
        assert {data["version"], data["licence"], data["address"], data["date"]} <= told
        ids = [row[0].value for row in book[first[1]].iter_rows(min_row=2)]
        assert ids == [one["id"] for one in data["enterprises"]]
        assert {cell.data_type for page in book for row in page.iter_rows() for cell in row if cell.value} == {"s"}
