"""The built wheel makes a catalogue in an empty folder, with nothing of this repository beside it."""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

import pytest
from trees import contents

REPOSITORY = Path(__file__).parents[2]
SMALL_SITE = REPOSITORY / "tests" / "profiles" / "site"


def run(*command: str | Path, cwd: Path) -> str:
    clean = {name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "VIRTUAL_ENV")}
    done = subprocess.run([*map(str, command)], cwd=cwd, env=clean, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command `vitrine` of an environment that holds the wheel."""
    folder: Path = tmp_path_factory.mktemp("wheel")
    source = folder / "source"
    ignored = shutil.ignore_patterns(".venv*", ".git", ".vitrine", "public", ".*cache", ".public*", "enterprises")
    shutil.copytree(REPOSITORY, source, ignore=ignored)
    (source / "enterprises").mkdir()
    run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", folder / "dist", cwd=source)
    # What Vitrine leans on is read from this environment: nothing is fetched for a test.
    venv.create(folder / "environment", with_pip=False, symlinks=True)
    wheel = next((folder / "dist").glob("*.whl"))
    own = next((folder / "environment" / "lib").glob("python*")) / "site-packages"
    run(sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--target", own, wheel, cwd=folder)
    ours = next(path for path in map(Path, sys.path) if (path / "pydantic").is_dir())
    # Not through a .pth file of this environment: the repository's own would come along.
    (own / "borrowed.pth").write_text(f"{ours}\n")
    return folder / "environment" / "bin" / "python"


SETTINGS = """\
name: {fr: Essai, en: Test}
description: {fr: Un essai., en: A test.}
languages: [fr, en]
jurisdiction: CA-QC
coordinator: {name: Pôle}
"""


@pytest.mark.xdist_group("wheel")
def test_an_installed_wheel_builds_a_catalogue_of_one_profile(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "site.yaml").write_text(SETTINGS, encoding="utf-8")
    where = run(installed, "-c", "import vitrine; print(vitrine.__file__)", cwd=tmp_path)
    assert "site-packages" in where
    run(installed, "-m", "vitrine.cli", "new", "Atelier du Nord", cwd=tmp_path)
    profile = tmp_path / "enterprises" / "atelier-du-nord" / "profile.md"
    shutil.copy(SMALL_SITE / "enterprises" / "atelier-du-nord" / "profile.md", profile)
    for folder in ("institutions", "cohorts"):
        shutil.copytree(SMALL_SITE / "content" / folder, tmp_path / "content" / folder)
    run(installed, "-m", "vitrine.cli", "build", cwd=tmp_path)
    pages = contents(tmp_path / "public")
    assert b"Atelier du Nord" in pages["en/enterprises/atelier-du-nord/index.html"]
    assert any(path.endswith(".css") for path in pages)


@pytest.mark.xdist_group("wheel")
def test_an_installed_wheel_founds_a_region_that_can_be_published_at_once(installed: Path, tmp_path: Path) -> None:
    answers = {
        "name": "L’Estrie achète",
        "region": "Estrie",
        "languages": "fr,en",
        "coordinator": "Pôle",
        "repository": "pole/catalogue",
    }
    options = [f"--{name}={text}" for name, text in answers.items()]
    run(installed, "-m", "vitrine.cli", "init", "region", *options, cwd=tmp_path)
    assert run(installed, "-m", "vitrine.cli", "check", cwd=tmp_path / "region") == ""
    for path in (".github/workflows/vitrine.yml", ".gitignore", "pictures/home.webp", "spreadsheets/profiles.fr.xlsx"):
        assert (tmp_path / "region" / path).is_file()
    run(
        installed,
        "-m",
        "vitrine.cli",
        "build",
        "--clean",
        "--base-url",
        "https://example.org/x/",
        cwd=tmp_path / "region",
    )
    pages = contents(tmp_path / "region/public")
    assert b"Atelier Exemple" in pages["entreprises/atelier-exemple/index.html"]
    assert b"https://example.org/x/" in pages["sitemap.xml"]
