"""`vitrine import`: every row has its word, a dry run writes nothing, and what Excel spoils is put right."""

from datetime import date
from pathlib import Path

import pytest

from importing.sheets_made import WHOLE, csv_file, run, xlsx_file
from vitrine.importing.candidates import tidy
from vitrine.importing.workbooks import text_of

NEW = "enterprises/menuiserie-du-fleuve/profile.md"


def import_csv(site: Path, rows: list[list[str]], *options: str, language: str = "en") -> int:
    return run("import", csv_file(site.parent / "list.csv", rows), *options, site=site, language=language)


def test_a_row_that_tells_all_becomes_a_profile_that_passes_the_check(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert import_csv(small_site, [list(WHOLE), list(WHOLE.values())], "--write") == 0
    assert "Row 2: menuiserie-du-fleuve: new profile" in capsys.readouterr().out
    assert run("check", small_site / NEW, "--no-warnings", site=small_site) == 0
    assert "region: Montréal\n" in (small_site / NEW).read_text(encoding="utf-8")


def test_a_dry_run_writes_nothing(small_site: Path) -> None:
    assert import_csv(small_site, [list(WHOLE), list(WHOLE.values())]) == 0
    assert not (small_site / NEW).exists()


def test_a_draft_misses_only_what_the_sheet_misses(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert import_csv(small_site, [["name", "region"], ["Menuiserie du Fleuve", "montreal"]], "--write") == 0
    assert "new draft, to be completed" in capsys.readouterr().out
    text = (small_site / NEW).read_text(encoding="utf-8")
    assert text == "---\nid: menuiserie-du-fleuve\nname: Menuiserie du Fleuve\nregion: montreal\n---\n"


def test_a_faulty_cell_is_told_by_row_column_and_field_and_its_row_is_not_written(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["name", "region"], ["Menuiserie du Fleuve", "Montrael"], ["Atelier du Sud", "montreal"]]
    assert import_csv(small_site, rows, "--write") == 1
    assert "list.csv:2:2: region: unknown 'Montrael' — did you mean 'Montréal'?" in capsys.readouterr().out
    assert not (small_site / NEW).exists()
    assert (small_site / "enterprises/atelier-du-sud/profile.md").is_file()


@pytest.mark.parametrize(
    ("headers", "language"),
    [
        (["Nom", "Région administrative", "Contact – Courriel"], "fr"),
        (["Name", "Administrative region", "Contact – E-mail"], "en"),
        (["name", "region", "contact.email"], "en"),
        (["Nom de l’entreprise", "RÉGION", "Courriel"], "fr"),
    ],
)
def test_headers_are_fields_or_their_names_in_either_language(
    small_site: Path, headers: list[str], language: str
) -> None:
    row = ["Menuiserie du Fleuve", "montreal", "bonjour@example.org"]
    assert import_csv(small_site, [headers, row], "--write", language=language) == 0
    assert "email: bonjour@example.org" in (small_site / NEW).read_text(encoding="utf-8")


def test_an_unknown_header_is_told_with_the_nearest_field(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert import_csv(small_site, [["name", "muncipality"], ["A", "B"]], "--write") == 1
    assert (
        "list.csv:1:2: muncipality: is no field of a profile — did you mean 'municipality'?" in capsys.readouterr().out
    )
    assert not (small_site / "enterprises/a").exists()


def test_a_header_that_stands_twice_is_refused_unless_ignored(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["name", "Sorte", "Sorte"], ["Menuiserie du Fleuve", "x", "y"]]
    assert import_csv(small_site, rows) == 1
    assert "Sorte: must stand once; it is the header of column 2 too" in capsys.readouterr().out
    mapping = small_site.parent / "map.yaml"
    mapping.write_text("ignore: [Sorte]\n", encoding="utf-8")
    assert import_csv(small_site, rows, "--map", str(mapping)) == 0


def test_a_mapping_names_columns_words_and_constants(small_site: Path) -> None:
    mapping = small_site.parent / "map.yaml"
    mapping.write_text(
        "columns: {Raison sociale: name, Où: region}\nconstants: {status: active}\nvalues: {region: {Mtl: montreal}}\n",
        encoding="utf-8",
    )
    rows = [["Raison sociale", "Où"], ["Menuiserie du Fleuve", "Mtl"]]
    assert import_csv(small_site, rows, "--map", str(mapping), "--write") == 0
    text = (small_site / NEW).read_text(encoding="utf-8")
    assert "region: montreal\nstatus: active\n" in text


def test_two_rows_of_one_enterprise_are_told_and_the_first_counts(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["name", "website"], ["Menuiserie", "https://bois.example"], ["Bois inc.", "www.bois.example/fr"]]
    assert import_csv(small_site, rows) == 1
    assert "list.csv:3:2: website: tells of the same enterprise as row 2" in capsys.readouterr().out


def test_a_profile_that_is_there_is_left_unless_updating_is_asked(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["name", "municipality"], ["ATELIER DU NORD", "Verdun"]]
    profile = small_site / "enterprises/atelier-du-nord/profile.md"
    before = profile.read_text(encoding="utf-8")
    assert import_csv(small_site, rows, "--write") == 0
    assert "is 'atelier-du-nord' of this catalogue already: use --update to change it" in capsys.readouterr().out
    assert profile.read_text(encoding="utf-8") == before
    assert import_csv(small_site, rows, "--write", "--update") == 0
    assert "→ Verdun" in capsys.readouterr().out
    assert "municipality: Verdun" in profile.read_text(encoding="utf-8")
    assert run("check", "--no-warnings", site=small_site) == 0


def test_columns_about_named_persons_are_left_out_unless_asked(
    small_site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [["name", "contact.person.name"], ["Menuiserie du Fleuve", "Ana Roy"]]
    assert import_csv(small_site, rows, "--write") == 0
    assert "Ana Roy" not in (small_site / NEW).read_text(encoding="utf-8")
    assert "contact.person.name" in capsys.readouterr().err


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_any_delimiter_and_encoding_of_a_spreadsheet_is_read(small_site: Path, delimiter: str, encoding: str) -> None:
    rows = [["name", "municipality"], ["Menuiserie du Fleuve", "Trois-Rivières; l’Île, «\nligne»"]]
    file = csv_file(small_site.parent / "list.csv", rows, delimiter=delimiter, encoding=encoding)
    assert run("import", file, "--write", site=small_site) == 0
    assert "Trois-Rivières; l’Île, «" in (small_site / NEW).read_text(encoding="utf-8")


def test_what_excel_makes_of_numbers_and_dates_is_put_right(small_site: Path) -> None:
    rows = [
        ["name", "neq", "contact.phone", "last_verified", "postal_code", "website"],
        ["Menuiserie du Fleuve", 1143920115.0, 5145551234.0, date(2026, 1, 10), "h2x1y4", "www.bois.example"],
    ]
    assert run("import", xlsx_file(small_site.parent / "list.xlsx", rows), "--write", site=small_site) == 0
    text = (small_site / NEW).read_text(encoding="utf-8")
    for line in ("neq: 1143920115", "phone: 5145551234", "last_verified: 2026-01-10", "postal_code: H2X 1Y4"):
        assert f"{line}\n" in text
    assert "website: https://www.bois.example\n" in text


@pytest.mark.parametrize(
    ("value", "number_format", "text"),
    [
        (123.0, "0000000000", "0000000123"),
        (12.5, "General", "12.5"),
        (True, "General", "yes"),
        (None, "General", ""),
        ("0123", "@", "0123"),
    ],
)
def test_a_cell_is_the_text_that_a_person_sees(value: object, number_format: str, text: str) -> None:
    assert text_of(value, number_format) == text


@pytest.mark.parametrize(
    ("field", "typed", "written"),
    [
        ("neq", "1143 920 115", "1143920115"),
        ("price_from", "1 500,50 $", "1500.50"),
        ("website", "bois.example", "https://bois.example"),
        ("website", "on request", "on request"),
        ("postal_code", "H2X 1Y4", "H2X 1Y4"),
    ],
)
def test_what_is_surely_meant_is_written_as_profiles_have_it(field: str, typed: str, written: str) -> None:
    assert tidy(field, typed) == written
