"""`vitrine upgrade`: a catalogue of before the first version, kept in `tests/formats/`, brought to today’s format."""

import shutil
from pathlib import Path

import pytest

from small_site import REPOSITORY
from vitrine.cli import main
from vitrine.model.site import FORMAT

PROFILE = "enterprises/atelier-du-nord/profile.md"


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A catalogue of format 0."""
    return Path(shutil.copytree(REPOSITORY / "tests/formats/0", tmp_path / "old"))


def run(command: str, *words: str, site: Path) -> int:
    """One command on a site; gives its exit code."""
    return main([command, *words, "--site", str(site), "--lang", "en"])


def test_a_check_of_an_old_catalogue_says_to_upgrade_it(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("check", site=old) == 1
    assert "site.yaml:2:9: format: must be 1; found '0': run `vitrine upgrade`" in capsys.readouterr().out


def test_what_would_change_is_said_and_nothing_is_written(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {file: file.read_bytes() for file in old.rglob("*") if file.is_file()}
    assert run("upgrade", site=old) == 0
    assert capsys.readouterr().out.splitlines() == [
        "  site.yaml: title → name, url → address, format: 1",
        f"  {PROFILE}: slug → id, verified → last_verified, purposes → social_purposes, legal_status → legal_form",
        "  enterprises/atelier-du-nord/story_en.md becomes enterprises/atelier-du-nord/story.en.md",
    ]
    assert {file: file.read_bytes() for file in old.rglob("*") if file.is_file()} == before


def test_an_upgraded_catalogue_is_right_and_keeps_what_people_wrote(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run("upgrade", "--write", site=old) == 0
    assert run("check", site=old) == 0, capsys.readouterr().out
    settings, profile = (old / "site.yaml").read_text("utf-8"), (old / PROFILE).read_text("utf-8")
    assert settings.startswith("# Les réglages du catalogue (un commentaire, qui reste)\nformat: 1\nname: {fr:")
    assert "  url: https://pole.example/" in settings
    assert "legal_form: nonprofit   # selon le registre\n" in profile
    assert "    slug: ceci est un texte, pas un champ\n" in profile
    assert profile.endswith("---\nslug: ceci est le récit.\n")
    assert run("build", site=old) == 0
    assert "born in a school yard" in (old / "public/en/enterprises/atelier-du-nord/index.html").read_text("utf-8")


def test_an_upgraded_catalogue_is_left_alone(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run("upgrade", "--write", site=old) == 0
    before = {file: file.read_bytes() for file in old.rglob("*") if file.is_file()}
    assert run("upgrade", "--write", site=old) == 0
    assert {file: file.read_bytes() for file in old.rglob("*") if file.is_file()} == before
    assert f"is of format {FORMAT}" in capsys.readouterr().err


def test_settings_that_cannot_be_read_are_said(small_site: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (small_site / "site.yaml").write_text("[1]", encoding="utf-8")
    assert run("upgrade", site=small_site) == 1
    assert "site.yaml:1:1: " in capsys.readouterr().out
