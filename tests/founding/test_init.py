"""`vitrine init`: a region's catalogue, whole and right at once, with nothing of the machine in it."""

import re
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from vitrine import __version__
from vitrine.cli import main
from vitrine.cli.founding import start
from vitrine.cli.speech import Speech, wording_of

ESTRIE = {
    "name": "L’Estrie achète",
    "region": "Estrie",
    "languages": "fr,en",
    "coordinator": "Pôle de l’Estrie",
    "email": "info@pole.example",
    "repository": "pole-estrie/catalogue",
}
HELD = {
    ".github/ISSUE_TEMPLATE/1-new-profile-en.yml",
    ".github/ISSUE_TEMPLATE/1-new-profile-fr.yml",
    ".github/ISSUE_TEMPLATE/2-correction-en.yml",
    ".github/ISSUE_TEMPLATE/2-correction-fr.yml",
    ".github/ISSUE_TEMPLATE/3-still-correct-en.yml",
    ".github/ISSUE_TEMPLATE/3-still-correct-fr.yml",
    ".github/ISSUE_TEMPLATE/4-withdrawal-en.yml",
    ".github/ISSUE_TEMPLATE/4-withdrawal-fr.yml",
    ".github/ISSUE_TEMPLATE/config.yml",
    ".github/dependabot.yml",
    ".github/workflows/vitrine.yml",
    ".gitignore",
    "Makefile",
    "README.md",
    "content/institutions/ville-exemple.md",
    "content/pages/a-propos.fr.md",
    "content/pages/about.en.md",
    "content/pages/confidentialite.fr.md",
    "content/pages/privacy.en.md",
    "content/vocabulary/categories.yaml",
    "enterprises/atelier-exemple/profile.md",
    "enterprises/atelier-exemple/story.en.md",
    "pictures/home.webp",
    "pictures/profile.webp",
    "pictures/way.en.svg",
    "pictures/way.fr.svg",
    "site.yaml",
    "spreadsheets/profiles.en.xlsx",
    "spreadsheets/profiles.fr.xlsx",
}


def founded(folder: Path, **answers: str) -> int:
    """`vitrine init` with these answers in the place of those of Estrie."""
    told = {**ESTRIE, **answers}
    return main(["init", str(folder), *(f"--{name}={text}" for name, text in told.items()), "--lang", "en"])


def files_in(root: Path) -> dict[str, bytes]:
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in root.rglob("*") if file.is_file()}


def test_a_new_catalogue_is_right_thin_and_built_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    region = tmp_path / "region"
    assert founded(region) == 0
    held = files_in(region)
    assert set(held) == HELD
    assert not any(b"@NAME@" in content or b"@MACHINE@" in content for content in held.values())
    assert main(["check", "--site", str(region)]) == 0
    assert main(["forms", "--check", "--site", str(region)]) == 0
    assert capsys.readouterr().out == ""
    assert main(["build", "--site", str(region)]) == 0
    assert "Atelier Exemple" in (region / "public/entreprises/atelier-exemple/index.html").read_text("utf-8")
    again = tmp_path / "again"
    assert founded(again) == 0
    assert files_in(again) == held


def test_the_version_of_vitrine_is_one_word_in_one_file(tmp_path: Path) -> None:
    assert founded(tmp_path / "region", machine="cesim/vitrine") == 0
    path = tmp_path / "region/.github/workflows/vitrine.yml"
    called = f"cesim/vitrine/.github/workflows/region.yml@v{__version__}"
    workflow = yaml.safe_load(path.read_text("utf-8"))
    assert [job["uses"] for job in workflow["jobs"].values()] == [called]
    assert workflow["permissions"] == {}
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows", str(path)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_the_page_for_the_coordinator_speaks_both_languages_and_leads_nowhere_that_is_not_there(tmp_path: Path) -> None:
    assert founded(tmp_path / "region") == 0
    text = (tmp_path / "region/README.md").read_text("utf-8")
    targets = [one for one in re.findall(r"\]\(([^)#]+)\)", text) if "://" not in one]
    assert {"# L’Estrie achète", "## In English", "## Chaque semaine", "### Every week"} <= set(text.splitlines())
    assert targets
    assert all((tmp_path / "region" / one).is_file() for one in targets)


def test_a_region_elsewhere_has_no_word_of_quebec(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    region = tmp_path / "asturias"
    assert founded(region, name="Compra social", region="Asturias", languages="es,en") == 0
    assert "jurisdiction" not in (region / "site.yaml").read_text("utf-8")
    assert main(["check", "--no-warnings", "--site", str(region)]) == 0
    assert main(["build", "--site", str(region)]) == 0
    form = yaml.safe_load((region / ".github/ISSUE_TEMPLATE/1-new-profile-en.yml").read_text("utf-8"))
    asked = {one.get("id"): one["attributes"] for one in form["body"]}
    assert asked["region"]["options"] == ["Asturias"]
    assert "neq" not in asked


WRONG = [
    ({"languages": "fr;en"}, "--languages must be: Languages, the main one first (fr,en); found 'fr;en'"),
    ({"repository": "catalogue"}, "--repository must be: Repository of the catalogue on GitHub (owner/name)"),
    ({"name": ""}, "--name must be: Name of the catalogue"),
    ({"email": "nobody"}, "coordinator.email: must be an e-mail address"),
    ({"languages": "fr,fr"}, "languages: must stand once in the list; 'fr' stands twice"),
]


@pytest.mark.parametrize(("answers", "sentence"), WRONG, ids=[sentence[:30] for _, sentence in WRONG])
def test_a_wrong_answer_is_said_and_nothing_is_written(
    tmp_path: Path, answers: dict[str, str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert founded(tmp_path / "region", **answers) == 1
    printed = capsys.readouterr()
    assert sentence in printed.out + printed.err
    assert not (tmp_path / "region").exists()


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("kept", encoding="utf-8")
    assert founded(tmp_path) == 1
    assert files_in(tmp_path) == {"letter.txt": b"kept"}


def test_a_clone_of_an_empty_repository_may_hold_the_catalogue(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert founded(tmp_path) == 0
    assert (tmp_path / "site.yaml").is_file()


def test_without_options_questions_are_asked(tmp_path: Path) -> None:
    asked: list[str] = []

    def answers() -> Iterator[str]:
        yield from ESTRIE.values()

    told = answers()

    def ask(question: str) -> str:
        asked.append(question)
        return next(told)

    chosen = Namespace(folder=tmp_path / "region", machine=None, **dict.fromkeys(ESTRIE))
    assert start(chosen, Speech(wording_of("fr", Path())), ask=ask) == 0
    assert asked[0] == "Nom du catalogue: "
    assert len(asked) == len(ESTRIE)
    assert "L’Estrie achète" in (tmp_path / "region/site.yaml").read_text("utf-8")


def test_what_is_missing_is_named_where_nobody_can_be_asked(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["init", str(tmp_path / "region"), "--name", "x", "--lang", "en"]) == 1
    assert "--region must be given: Region, by its name" in capsys.readouterr().err
