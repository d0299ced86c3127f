"""The version of the data: the same for the same data, in every file that can carry it, and never behind it."""

import json
import re
from pathlib import Path

from test_build import edit
from trees import built, clean_copy

from vitrine.plugin.version import records_digest

DATA = ("catalogue.json", "catalog.jsonld", "checksums.txt", "csv-metadata.json", "enterprises.geojson")


def version_of(root: Path) -> str:
    return str(json.loads((root / "public" / "data" / "v1" / "version.json").read_bytes())["version"])


def test_a_version_is_the_day_and_a_digest_that_only_data_change(small_site: Path, tmp_path: Path) -> None:
    other = clean_copy(small_site, tmp_path / "other")
    built(small_site)
    with (other / "site.yaml").open("a", encoding="utf-8") as settings:
        settings.write('colours: {accent: "#004d40"}\n')
    built(other)
    first = version_of(small_site)
    assert re.fullmatch(r"2026-01-15-[0-9a-f]{8}", first)
    assert version_of(other) == first
    edit(small_site)
    built(small_site)
    assert version_of(small_site) != first


def test_a_record_changes_the_version_and_a_plain_page_does_not(tmp_path: Path) -> None:
    record, page = tmp_path / "content" / "cohorts" / "a.md", tmp_path / "content" / "pages" / "b.md"
    for file in (record, page):
        file.parent.mkdir(parents=True)
        file.write_text("a", encoding="utf-8")
    before = records_digest(tmp_path)
    page.write_text("b", encoding="utf-8")
    assert records_digest(tmp_path) == before
    record.write_text("b", encoding="utf-8")
    assert records_digest(tmp_path) != before


def test_no_file_of_open_data_is_left_behind_the_others(small_site: Path) -> None:
    built(small_site, with_search=True)
    folder = small_site / "public" / "data" / "v1"
    version = version_of(small_site)
    assert [name for name in DATA if version not in (folder / name).read_text(encoding="utf-8")] == ["checksums.txt"]
    built(small_site)
    assert all((folder / name).exists() for name in DATA)
    edit(small_site)
    built(small_site)
    assert not any((folder / name).exists() for name in DATA)
    built(small_site, with_search=True)
    assert version_of(small_site) in (folder / "catalogue.json").read_text(encoding="utf-8")
