"""The open data of the built site: whole, described, as its schema and its checksums say."""

import csv
import hashlib
import io
import json

import jsonschema
import openpyxl
import pytest
from axe_playwright_python.sync_playwright import Axe
from built_site import BuiltSite, links_in, text_of
from visiting import DESK, PHONE, Visitor

pytestmark = pytest.mark.xdist_group("site")

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
    datasets = json.loads(root_site.text("data/v1/catalog.jsonld"))["dcat:dataset"]
    described = [one for dataset in datasets for one in dataset["dcat:distribution"]]
    assert {one["dct:title"] for one in described} <= set(sums)
    kinds = json.loads(root_site.text("data/v1/initiative.json"))["records"]
    assert {kind for kind, records in kinds.items() if records} <= {one["dct:identifier"] for one in datasets}
    told = {"dct:license", "dcat:version", "dct:modified", "dcat:mediaType", "dcat:byteSize", "spdx:checksum"}
    assert all(told <= set(one) for one in described)
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


PAGES = {"fr": "donnees/", "en": "en/data/"}


@pytest.mark.parametrize("language", PAGES)
def test_the_page_of_data_leads_to_every_file_there_is_and_says_the_version(site: BuiltSite, language: str) -> None:
    page = site.pages[PAGES[language]]
    main = next(page.root.iter("main"))
    led = {site.path_of(link) for link in links_in(main) if site.path_of(link).startswith("data/v1/")}
    assert led == {file for file in site.files if file.startswith("data/v1/")}
    assert site.version in text_of(main)
    is_quick = "data/v1/catalogue.json" not in site.files
    assert bool([one for one in main.iter("aside") if "notice-warning" in one.get("class", "")]) is is_quick


@pytest.mark.parametrize("language", PAGES)
def test_the_page_of_data_is_no_barrier(visit: Visitor, language: str) -> None:
    for width, scheme in ((DESK, "light"), (PHONE, "dark")):
        visit.look(width=width, scheme=scheme)
        page = visit.open(PAGES[language])
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
