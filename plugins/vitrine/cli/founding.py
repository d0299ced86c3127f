"""`vitrine init`: a region's answers in; the folder of its catalogue out, checked before it is there."""

import argparse
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime
from pathlib import Path

from vitrine import __version__
from vitrine.cli.forms import forms_files
from vitrine.cli.problem_formats import print_problems
from vitrine.cli.speech import Speech, wording_of
from vitrine.founding import Region, new_site
from vitrine.loading import read_vocabularies
from vitrine.model import Level, Message
from vitrine.plugin import default_vocabularies
from vitrine.rules import check_site

_REPOSITORY = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,38}/[A-Za-z0-9._-]{1,100}")
_LANGUAGES = re.compile(r"[a-z]{2,3}(,[a-z]{2,3})*")
_LINE = re.compile(r"\S[^\r\n]*")
_ANYTHING = re.compile(r"[^\r\n]*")
# In the order in which they are asked: the option, the question, what an answer looks like.
_QUESTIONS: tuple[tuple[str, Message, re.Pattern[str]], ...] = (
    ("name", Message("Name of the catalogue"), _LINE),
    ("region", Message("Region, by its name"), _LINE),
    ("languages", Message("Languages, the main one first (fr,en)"), _LANGUAGES),
    ("coordinator", Message("Organisation that coordinates"), _LINE),
    ("email", Message("Its e-mail address (may be left empty)"), _ANYTHING),
    ("repository", Message("Repository of the catalogue on GitHub (owner/name)"), _REPOSITORY),
)
# What an empty answer stands for.
_USUAL = {"languages": "fr,en"}
Ask = Callable[[str], str]


def start(chosen: argparse.Namespace, speech: Speech, *, ask: Ask = input) -> int:
    """Writes a new catalogue; 1 when an answer is missing or must be mended, or the folder is not empty."""
    target: Path = chosen.folder
    if target.exists() and any(one.name != ".git" for one in target.iterdir()):
        speech.say("{folder} must be empty, or not there yet.", folder=str(target))
        return 1
    answers = _answers(chosen, speech, ask if sys.stdin.isatty() or ask is not input else None)
    if answers is None:
        return 1
    with tempfile.TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        _write(site, _files(_region(chosen, answers), datetime.now(UTC).date()))
        if not _is_right(site, speech):
            return 1
        _write(site, forms_files(site))
        shutil.copytree(site, target, dirs_exist_ok=True)
    speech.say("{folder} is ready. Read its README.md; to see it: vitrine serve --site {folder}", folder=str(target))
    return 0


def _answers(chosen: argparse.Namespace, speech: Speech, ask: Ask | None) -> dict[str, str] | None:
    """What was told by options, then by answers; None, and why is told, when something is missing."""
    answers: dict[str, str] = {}
    for option, question, pattern in _QUESTIONS:
        told = getattr(chosen, option)
        told = told[0] if isinstance(told, list) else told
        if told is None and ask is not None:
            told = ask(f"{speech.wording.say(question)}: ").strip() or _USUAL.get(option, "")
        if told is None and pattern is not _ANYTHING:
            speech.say("--{option} must be given: {question}", option=option, question=speech.wording.say(question))
            return None
        if not pattern.fullmatch(told or ""):
            values = {"option": option, "question": speech.wording.say(question), "found": (told or "")[:80]}
            speech.say("--{option} must be: {question}; found '{found}'", **values)
            return None
        answers[option] = told or ""
    return answers


def _region(chosen: argparse.Namespace, answers: Mapping[str, str]) -> Region:
    """The machine is that of the same owner, when nobody names another."""
    owner = answers["repository"].partition("/")[0]
    return Region(
        names=tuple(chosen.name or (answers["name"],)),
        region=answers["region"],
        languages=tuple(answers["languages"].split(",")),
        coordinator=answers["coordinator"],
        email=answers["email"],
        repository=answers["repository"],
        machine=chosen.machine or f"{owner}/vitrine",
        version=f"v{__version__}",
    )


def _files(region: Region, today: date) -> dict[str, bytes]:
    wordings = [wording_of(language, Path()) for language in region.languages]
    lists, _ = read_vocabularies(Path("/nowhere"), default_vocabularies(), main_language="fr", jurisdiction="CA-QC")
    return new_site(region, wordings, lists, today)


def _is_right(site: Path, speech: Speech) -> bool:
    """Whether a check finds nothing wrong; what it finds is told."""
    problems = check_site(site, default_vocabularies(), today=datetime.now(UTC).date())
    errors = tuple(one for one in problems if one.level is Level.ERROR)
    print_problems(errors, "text", speech)
    return not errors


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    for path, content in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_bytes(content)
