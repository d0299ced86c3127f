"""Pages written by hand keep up with what they speak of: commands, dependencies, decisions, links, rooms."""

import argparse
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

from vitrine.cli.arguments import EXAMPLES, parser
from vitrine.model.folding import slug_of
from vitrine.wording import load

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
DECISIONS = sorted((DOCS / "decisions").glob("*.md"))
PAGES = [*sorted(ROOT.glob("*.md")), *sorted(DOCS.glob("*.md")), *sorted(DOCS.glob("guides/*.md")), *DECISIONS]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

LONGEST_DECISION = 60  # lines: a page
_SECTION = re.compile(r"^## (?P<title>.+)\n(?P<text>(?:(?!## ).*\n)*)", re.MULTILINE)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_FILE = re.compile(r"`((?:\w+/)+[\w.-]+\.\w+)`")
_MAKE = re.compile(r"\bmake [a-z]+")
_PART = re.compile(r"^\*\*(\w+)\.\*\*", re.MULTILINE)
_NOT_IMPERATIVE = re.compile(r"(the|an?|why|how|we|our|\w+ing|\w+ed)\b", re.IGNORECASE)


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def _name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def _commands() -> dict[str, argparse.ArgumentParser]:
    whole = parser(load("en", ()))
    return next(dict(action.choices) for action in whole._actions if action.dest == "command")


COMMANDS = _commands()
SECTIONS = {match["title"]: match["text"] for match in _SECTION.finditer(_text(DOCS / "commands.md") + "\n")}


def _words() -> Iterator[tuple[str, str]]:
    """Every command with each word it understands: long options, choices of options, arguments."""
    for name, command in COMMANDS.items():
        for action in command._actions:
            option = next((word for word in action.option_strings if word.startswith("--")), action.dest)
            yield from ((name, f"{option} {choice}") for choice in action.choices or ())
            yield name, option


@pytest.mark.parametrize(("command", "word"), sorted(_words()))
def test_every_option_of_every_command_is_explained(command: str, word: str) -> None:
    explained = SECTIONS[f"`vitrine {command}`"] + SECTIONS["Toutes les commandes — All commands"]

    assert f"| `{word}" in explained or f"`{word}`" in explained


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_has_its_example(command: str) -> None:
    assert EXAMPLES[command] in SECTIONS[f"`vitrine {command}`"]


def test_no_command_is_explained_that_is_not_there() -> None:
    explained = {title for title in SECTIONS if title.startswith("`vitrine ")}

    assert explained == {f"`vitrine {command}`" for command in COMMANDS}


def _dependencies() -> list[str]:
    groups = PROJECT["dependency-groups"]
    asked = [*PROJECT["project"]["dependencies"], *PROJECT["build-system"]["requires"], *groups["test"]]
    return sorted({re.split(r"[ <>=]", one)[0] for one in [*asked, *groups["bench"]]})


@pytest.mark.parametrize("dependency", _dependencies())
def test_every_dependency_has_its_line(dependency: str) -> None:
    assert re.search(rf"^\| `{re.escape(dependency)}` ", _text(DOCS / "dependencies.md"), re.MULTILINE)


def test_no_two_decisions_have_the_same_number() -> None:
    numbers = [path.name[:4] for path in DECISIONS]

    assert len(set(numbers)) == len(numbers)


@pytest.mark.parametrize("path", DECISIONS, ids=_name)
def test_a_decision_is_named_after_its_imperative_title(path: Path) -> None:
    title = _text(path).partition("\n")[0].removeprefix("# ")
    number, _, words = title.partition(" ")

    named = path.stem.removeprefix(f"{number}-").split("-")
    titled = slug_of(words).split("-")

    assert re.fullmatch("[0-9]{4}", number)
    assert named == [word for word in titled if word in named]
    assert named[0] == titled[0]
    assert not _NOT_IMPERATIVE.match(words)


@pytest.mark.parametrize("path", DECISIONS, ids=_name)
def test_a_decision_says_what_why_at_what_cost_and_instead_of_what_in_one_page(path: Path) -> None:
    text = _text(path)

    assert {"Decision", "Why", "Cost", "Weighed"} <= set(_PART.findall(text))
    assert len(text.splitlines()) <= LONGEST_DECISION


def test_the_readme_names_two_commands_only() -> None:
    text = _text(ROOT / "README.md")

    assert set(_MAKE.findall(text)) == {"make site", "make test"}
    assert not re.search(r"`(\.venv/bin/)?vitrine ", text)


def test_the_readme_and_the_contributors_page_speak_both_languages() -> None:
    headings = _text(ROOT / "README.md") + _text(ROOT / "CONTRIBUTING.md")

    assert {"## In English", "## Deux commandes", "# Contribuer", "# Contributing"} <= set(headings.splitlines())


def _links() -> Iterator[tuple[Path, str]]:
    for page in PAGES:
        for match in _LINK.finditer(_text(page)):
            target = match["target"].partition("#")[0]
            if target and "://" not in target and not target.startswith("mailto:"):
                yield page, target


@pytest.mark.parametrize(("page", "target"), sorted(set(_links())), ids=str)
def test_every_link_leads_somewhere(page: Path, target: str) -> None:
    assert (page.parent / target).exists()


@pytest.mark.parametrize("name", sorted(set(_FILE.findall(_text(DOCS / "architecture.md")))))
def test_every_file_the_plan_names_is_there(name: str) -> None:
    assert (ROOT / "plugins" / "vitrine" / name).is_file() or (ROOT / name).exists()


def _rooms() -> list[str]:
    places = (ROOT / "plugins" / "vitrine").iterdir()
    return sorted(path.stem for path in places if path.suffix in ("", ".py") and not path.name.startswith("__"))


@pytest.mark.parametrize("room", _rooms())
def test_every_room_has_its_line_in_the_plan(room: str) -> None:
    assert f"| `{room}` " in _text(DOCS / "architecture.md")
