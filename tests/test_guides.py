"""Guides: in both languages, each with its other one, every command in them tried as written."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from small_site import REPOSITORY
from vitrine.cli import main

FOLDER = REPOSITORY / "docs/guides"
GUIDES = sorted(FOLDER.glob("*.*.md"))
_COMMANDS = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
OF_ESTRIE = ("--name=Estrie", "--region=Estrie", "--languages=fr,en", "--coordinator=Pôle", "--repository=a/b")


def test_every_guide_is_in_both_languages() -> None:
    names = {path.name.split(".")[0] for path in GUIDES}

    assert {path.name for path in GUIDES} == {f"{name}.{language}.md" for name in names for language in ("fr", "en")}


@pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)
def test_a_guide_leads_to_its_other_language_first(path: Path) -> None:
    name, language = path.name.split(".")[:2]
    other, word = ("en", "English") if language == "fr" else ("fr", "Français")

    assert path.read_text("utf-8").splitlines()[2] == f"[{word}]({name}.{other}.md)"


@pytest.mark.parametrize("name", sorted({path.name.split(".")[0] for path in GUIDES}))
def test_both_languages_give_as_many_commands_and_headings(name: str) -> None:
    texts = [(FOLDER / f"{name}.{language}.md").read_text("utf-8") for language in ("fr", "en")]
    counts = [(len(_COMMANDS.findall(one)), len(re.findall("^#+ ", one, re.MULTILINE))) for one in texts]

    assert counts[0] == counts[1]


def _tried(path: Path) -> bool:
    """English and French give the same commands, but for names: each guide is tried once."""
    return path.name.endswith(".fr.md") and bool(_COMMANDS.search(path.read_text("utf-8")))


def _with_a_file(folder: Path) -> Path:
    """The catalogue itself, with the file that somebody sent in it: of another enterprise."""
    text = (folder / "estrie/enterprises/atelier-exemple/profile.md").read_text("utf-8")
    sent = text.replace("atelier-exemple", "autre-atelier").replace("Atelier Exemple", "Autre Atelier")
    (folder / "estrie/profile.md").write_text(sent, encoding="utf-8")
    return folder / "estrie"


@pytest.mark.parametrize("path", [path for path in GUIDES if _tried(path)], ids=lambda path: path.name)
def test_commands_of_a_guide_do_what_it_says(path: Path, tmp_path: Path) -> None:
    if path.name.startswith("upgrade"):
        shutil.copytree(REPOSITORY / "tests/formats/0", tmp_path / "estrie")
    elif not path.name.startswith("adopt"):
        assert main(["init", str(tmp_path / "estrie"), *OF_ESTRIE]) == 0
    where = _with_a_file(tmp_path) if path.name.startswith(("add", "correct")) else tmp_path
    found = {**os.environ, "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"}
    for commands in _COMMANDS.findall(path.read_text("utf-8")):
        command = ("bash", "-euo", "pipefail", "-c", commands)
        done = subprocess.run(command, cwd=where, env=found, capture_output=True, text=True, check=False)
        assert done.returncode == 0, commands + done.stdout + done.stderr
