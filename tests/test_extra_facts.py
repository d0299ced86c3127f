"""The facts that a site asks beside those of every catalogue: in open data, in sheets, in what editors know."""

import csv
import io
import json
import shutil
from pathlib import Path

import jsonschema
import openpyxl
import pytest

from importing.sheets_made import run
from small_site import PROFILES, TODAY
from vitrine.catalogue import Initiative
from vitrine.exports.catalogue_data import catalogue_json, catalogue_schema, rows_csv
from vitrine.exports.catalogue_workbook import Spoken, catalogue_workbook
from vitrine.exports.profile_schema import profile_schema
from vitrine.exports.public_facts import public_facts
from vitrine.exports.rows import About, rows_of
from vitrine.importing.existing import existing_profiles
from vitrine.loading import read_profile
from vitrine.model import Message
from vitrine.plugin import default_vocabularies, theme_folder
from vitrine.rules import read_initiative
from vitrine.wording import load

REGION = PROFILES / "region-elsewhere"
TOLD = {
    "acceso": "en-tren",
    "visitas": True,
    "plazas": "1200",
    "reserva": "https://cantina.example/reservas",
    "desde": "2021-05",
    "detalle": {"es": "La sala da al río.", "en": "The room faces the river."},
}


@pytest.fixture(scope="module")
def initiative() -> Initiative:
    found, _ = read_initiative(REGION, default_vocabularies(), today=TODAY)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def facts(initiative: Initiative) -> bytes:
    profile = read_profile(REGION, "cantina-la-ribera", initiative.vocabularies, main_language="es").profile
    assert profile is not None
    pages = {"es": "https://example.org/x/"}
    return public_facts(profile.enterprise, pages=pages, extra_fields=initiative.site.extra_fields)


@pytest.fixture(scope="module")
def about(initiative: Initiative) -> About:
    return About(initiative.site, initiative.vocabularies, "https://example.org/", TODAY, "2026-01-15-0a1b2c3d")


def test_open_data_holds_them_by_code_each_of_its_type(facts: bytes) -> None:
    assert json.loads(facts)["extra"] == TOLD


def test_the_schema_of_the_data_knows_them_and_no_other(facts: bytes, about: About) -> None:
    schema, data = json.loads(catalogue_schema(about.site.extra_fields)), json.loads(catalogue_json([facts], about))
    jsonschema.validate(data, schema)
    data["enterprises"][0]["extra"]["colour"] = "red"

    with pytest.raises(jsonschema.ValidationError, match="colour"):
        jsonschema.validate(data, schema)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("es", ["En tren", "yes", "1200", "https://cantina.example/reservas", "2021-05", "La sala da al río."]),
        ("en", ["By train", "yes", "1200", "https://cantina.example/reservas", "2021-05", "The room faces the river."]),
    ],
)
def test_tables_say_them_in_words(facts: bytes, about: About, language: str, words: list[str]) -> None:
    table = rows_csv(rows_of([json.loads(facts)], about, language).enterprises).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(table, newline=""))

    assert [value for name, value in row.items() if name.startswith("extra.")] == words


def test_the_workbook_heads_them_by_their_labels(facts: bytes, about: About) -> None:
    spoken = Spoken(load("es", [theme_folder() / "translations"]), {"yes": Message("Yes"), "no": Message("No")})
    rows = rows_of([json.loads(facts)], about, "es")
    book = openpyxl.load_workbook(io.BytesIO(catalogue_workbook(rows, about, {}, spoken)))
    headers, row = list(book.worksheets[1].values)[:2]
    told = dict(zip(headers, row, strict=True))

    assert (told["Cómo llegar"], told["Admite visitas"]) == ("En tren", "Sí")


def test_editors_know_them(initiative: Initiative) -> None:
    site = initiative.site
    schema = json.loads(profile_schema(initiative.vocabularies, extra_fields=site.extra_fields))["properties"]["extra"]

    assert list(schema["properties"]) == list(TOLD)
    assert schema["additionalProperties"] is False
    assert schema["properties"]["acceso"]["enum"] == ["A pie", "By train", "En tren", "On foot", "a-pie", "en-tren"]


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """The made-up region, to be written into."""
    return Path(shutil.copytree(REGION, tmp_path / "region"))


def test_they_go_into_a_sheet_and_back(region: Path) -> None:
    before, file = existing_profiles(region), region.parent / "all.csv"
    assert run("export", "--to", "csv", "--output", file, site=region) == 0
    shutil.rmtree(region / "enterprises" / "cantina-la-ribera")

    assert run("import", file, "--write", "--with-people", site=region) == 0
    after = existing_profiles(region)
    assert {name: one.values for name, one in after.items()} == {name: one.values for name, one in before.items()}


def test_a_sheet_is_read_by_their_labels_and_what_is_wrong_is_told(
    region: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = region.parent / "labels.csv"
    file.write_text("id,Cómo llegar,Plazas,extra.colour\ncapazo,A pie,muchas,rojo\n", encoding="utf-8")

    assert run("import", file, "--update", site=region, language="en") == 1
    said = capsys.readouterr().out
    assert "extra.plazas: must be an amount in digits, as 1500 or 12.50; found 'muchas'" in said
    assert "extra.colour: unknown field" in said
    assert "extra.acceso:" in said


def test_the_sheet_to_fill_in_asks_for_them_with_their_choices(region: Path) -> None:
    file = region.parent / "template.xlsx"
    assert run("export", "--to", "template", "--output", file, site=region) == 0
    profiles, _, lists = openpyxl.load_workbook(file).worksheets
    headers = [cell.value for cell in profiles[1]]
    listed = {column[0].value: [cell.value for cell in column[1:] if cell.value] for column in lists.columns}

    assert [header for header in headers if "Plazas" in header]
    assert ["A pie", "En tren"] in listed.values()
