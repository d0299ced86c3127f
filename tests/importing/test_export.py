"""`vitrine export`: all that profiles hold, back and forth, the same bytes each time, no cell that runs."""

import shutil
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from importing.sheets_made import run
from small_site import REPOSITORY
from vitrine.importing.existing import existing_profiles
from vitrine.importing.profile_text import yaml_text
from vitrine.loading.yaml_values import read_values
from vitrine.model.guarding import guarded, guarded_row, unguarded


@pytest.fixture
def reference(tmp_path: Path) -> Path:
    """The reference catalogue, to be written into."""
    root = tmp_path / "reference"
    for name in ("enterprises", "content"):
        shutil.copytree(REPOSITORY / name, root / name)
    shutil.copy(REPOSITORY / "site.yaml", root / "site.yaml")
    return root


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_export_then_import_then_export_gives_the_same_bytes_and_the_same_catalogue(reference: Path, kind: str) -> None:
    first, again = reference.parent / f"first.{kind}", reference.parent / f"again.{kind}"
    before = existing_profiles(reference)
    assert run("export", "--to", kind, "--output", first, site=reference) == 0
    for name in before:
        for file in (reference / "enterprises" / name).glob("*.md"):
            file.unlink()
        (reference / "enterprises" / name).rmdir()
    assert run("import", first, "--write", "--with-people", site=reference) == 0
    assert run("export", "--to", kind, "--output", again, site=reference) == 0
    assert again.read_bytes() == first.read_bytes()
    after = existing_profiles(reference)
    assert {name: one.values for name, one in after.items()} == {name: one.values for name, one in before.items()}
    assert run("check", "--no-warnings", site=reference) == 0


def test_a_catalogue_imported_into_itself_changes_nothing(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = small_site.parent / "all.csv"
    assert run("export", "--to", "csv", "--output", file, site=small_site) == 0
    assert run("import", file, "--update", "--write", "--with-people", site=small_site) == 0
    assert "changed" not in capsys.readouterr().out


@pytest.mark.parametrize("text", ["<r>&</r>", "<r><t>a</t></r>"])
def test_a_text_that_looks_like_markup_of_a_workbook_comes_back_as_it_was(small_site: Path, text: str) -> None:
    profile = small_site / "enterprises/atelier-du-nord/profile.md"
    before = profile.read_text(encoding="utf-8")
    profile.write_text(before.replace("Former des personnes au travail du bois.", f'"{text}"', 1), encoding="utf-8")
    file = small_site.parent / "all.xlsx"
    assert run("export", "--to", "xlsx", "--output", file, site=small_site) == 0
    profile.write_text(before, encoding="utf-8")
    assert run("import", file, "--update", "--write", "--with-people", site=small_site) == 0
    assert existing_profiles(small_site)["atelier-du-nord"].values["mission"]["fr"] == text


def test_the_workbook_to_fill_in_has_lists_and_help_in_both_languages_and_no_formula(small_site: Path) -> None:
    file = small_site.parent / "template.xlsx"
    assert run("export", "--to", "template", "--output", file, site=small_site, language="fr") == 0
    book = openpyxl.load_workbook(file)
    profiles, aid, lists = book.worksheets
    assert profiles["A1"].value == "Identifiant"
    assert profiles.data_validations.dataValidation
    assert [aid["B1"].value, aid["D1"].value] == ["fr", "en"]
    assert lists["A2"].value
    cells = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" for cell in cells)


def test_a_filled_template_is_read_back(small_site: Path) -> None:
    file = small_site.parent / "template.xlsx"
    run("export", "--to", "template", "--output", file, site=small_site)
    book = openpyxl.load_workbook(file)
    sheet = book.worksheets[0]
    names = {cell.value: cell.column for cell in sheet[1]}
    sheet.cell(2, names["Nom"], "Menuiserie du Fleuve")
    sheet.cell(2, names["Offres 2 – Nom (en)"], "Shelves")
    book.save(file)
    assert run("import", file, "--write", site=small_site) == 0
    text = (small_site / "enterprises/menuiserie-du-fleuve/profile.md").read_text(encoding="utf-8")
    assert "en: Shelves" in text


@given(st.text(max_size=40))
def test_a_guarded_cell_is_no_formula_and_gives_its_text_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert unguarded(guarded(text)) == text


WORDS = st.text(st.characters(blacklist_categories=("Cs", "Cc", "Cf", "Zl", "Zp")), min_size=1, max_size=30).map(
    str.strip
)


@given(st.dictionaries(st.sampled_from(["name", "region", "mission", "networks"]), WORDS.filter(bool), min_size=1))
def test_any_text_written_in_a_profile_is_read_back(values: dict[str, str]) -> None:
    assert read_values(yaml_text(values))[0] == values


@given(st.lists(st.text(st.sampled_from("=+-@＝'; \n\t\ra,"), max_size=6), max_size=4))
def test_a_row_is_guarded_as_its_cells_are(cells: list[str]) -> None:
    assert guarded_row(cells) == list(map(guarded, cells))
