"""Open data: what anybody may know, in files that other programs read, and nothing else."""

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest

from small_site import REPOSITORY, TODAY, VOCABULARIES
from vitrine.exports.catalogue_data import catalogue_json, enterprises_geojson, rows_csv
from vitrine.exports.dcat import DataFile, Dataset, checksums, dcat
from vitrine.exports.public_facts import public_facts
from vitrine.exports.rows import About, rows_of
from vitrine.exports.vcards import Issue, vcards
from vitrine.loading import read_profile_text
from vitrine.rules import read_initiative

SITE = REPOSITORY / "tests" / "profiles" / "site"
PROFILE = """---
id: x
name: "=cmd; A, B"
region: montreal
municipality: Montréal
postal_code: H2X 1Y4
address: {street: 12 rue CANARY-STREET, public: PUBLIC}
geo: {latitude: 45.5, longitude: -73.6}
contact:
  email: bonjour@example.org
  person: {name: CANARY-PERSON}
case_study:
  model: {fr: Un modèle}
  quote: {text: {fr: Une phrase}, person: {name: CANARY-QUOTED}}
offerings:
  - {id: a, name: {fr: Tables}, kind: product, category: laundry, price_from: 12.50}
status: active
last_verified: 2026-01-10
verified_by: {fr: Pôle}
basis: {consent: {date: 2026-01-01, by: CANARY-BY, scope: CANARY-SCOPE}}
---
"""


def facts_of(text: str) -> bytes:
    initiative, _ = read_initiative(SITE, VOCABULARIES, today=TODAY)
    assert initiative is not None
    profile = read_profile_text("enterprises/x/profile.md", text, initiative.vocabularies, main_language="fr").profile
    assert profile is not None
    return public_facts(profile.enterprise, pages={"fr": "https://example.org/x/"})


@pytest.fixture(scope="module")
def about() -> About:
    """What a person needs to cite the data of the small site."""
    initiative, _ = read_initiative(SITE, VOCABULARIES, today=TODAY)
    assert initiative is not None
    return About(
        initiative.site, initiative.vocabularies, "https://example.org/", date(2026, 1, 15), "2026-01-15-0a1b2c3d"
    )


def test_what_is_not_public_stands_in_no_file() -> None:
    facts = facts_of(PROFILE.replace("PUBLIC", "false")).decode()
    assert "CANARY" not in facts
    assert not {"geo", "address", "postal_code"} & set(json.loads(facts))
    assert json.loads(facts)["basis"] == "consent"


def test_what_is_public_does() -> None:
    named = PROFILE.replace("PUBLIC", "true").replace("CANARY-PERSON", "Ana Roy, consent_date: 2026-01-01")
    facts = json.loads(facts_of(named))
    assert facts["address"]["street"] == "12 rue CANARY-STREET"
    assert facts["contact"]["person"] == {"name": "Ana Roy"}
    assert "quote" in facts["case_study"]


def test_no_cell_is_a_formula_and_every_row_is_whole(about: About) -> None:
    facts = [json.loads(facts_of(PROFILE.replace("PUBLIC", "true")))]
    for content in (rows_csv(rows_of(facts, about, "fr").enterprises), rows_csv(rows_of(facts, about, "en").offerings)):
        text = content.decode("utf-8-sig")
        assert content.startswith(b"\xef\xbb\xbf")
        rows = list(csv.reader(io.StringIO(text, newline="")))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert "'=cmd; A, B" in rows[1]
        assert not any(cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row)


def test_a_card_escapes_what_separates_and_folds_by_octets(about: About) -> None:
    text = PROFILE.replace("PUBLIC", "true").replace('"=cmd; A, B"', f'"É{"é" * 60}; A, B\\\\C"')
    card = vcards(
        [json.loads(facts_of(text))], Issue("Catalogue"), language="fr", region_names={"montreal": "Montréal"}
    )
    assert all(len(line) <= 75 for line in card.split(b"\r\n"))
    whole = card.replace(b"\r\n ", b"").decode()
    assert "\\; A\\, B\\\\C\r\n" in whole
    assert "EMAIL;TYPE=INTERNET:bonjour@example.org\r\n" in whole


def test_a_point_is_longitude_then_latitude(about: About) -> None:
    facts = [json.loads(facts_of(PROFILE.replace("PUBLIC", "true")))]
    found = json.loads(enterprises_geojson(facts, about))
    assert found["features"][0]["geometry"]["coordinates"] == [-73.6, 45.5]


def test_the_description_gives_each_file_its_size_and_checksum(about: About) -> None:
    files = [DataFile("data/v1/catalogue.json", catalogue_json([facts_of(PROFILE.replace("PUBLIC", "true"))], about))]
    text = about.site.name
    found = json.loads(dcat([Dataset("catalogue", text, text, files)], about))
    [distribution] = found["dcat:dataset"][0]["dcat:distribution"]
    assert distribution["dcat:byteSize"] == len(files[0].content)
    assert checksums(files).decode() == f"{distribution['spdx:checksum']['spdx:checksumValue']}  catalogue.json\n"


def test_every_file_of_open_data_is_told_in_the_documentation() -> None:
    told = Path(REPOSITORY / "docs" / "open-data.md").read_text(encoding="utf-8")
    for name in (
        "catalogue.json", "catalogue.schema.json", "initiative.json", "enterprises.<language>.csv",
        "offerings.<language>.csv", "enterprises.<language>.vcf", "enterprises.geojson", "catalog.jsonld",
        "catalogue.<language>.xlsx", "checksums.txt", "version.json", "csv-metadata.json", "changes.json",
    ):  # fmt: skip
        assert f"`/data/v1/{name}`" in told
