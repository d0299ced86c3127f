"""One enterprise's folder: its profile, its stories, the pictures beside it."""

import os
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from vitrine.loading.codes import resolve_labels
from vitrine.loading.irregular import LINK, REPOSITORY, refusal, same_but_for_case
from vitrine.loading.places import Survey, survey
from vitrine.loading.source_file import FileValues, SourceFile, read_front_matter, split_front_matter
from vitrine.loading.text_files import read_text
from vitrine.loading.validation import validate
from vitrine.model import Enterprise, Message, Problem, Vocabularies

PROFILES = "enterprises"
FOLDER = Message("must be a regular file; found a folder")
_STORY = re.compile(r"story\.([a-z]{2,3})\.md\Z")
_PICTURE = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*\.(jpe?g|png|webp|JPE?G|PNG|WEBP)\Z")


class Story(NamedTuple):
    """A story's Markdown; line: of the file, from 0, on which it begins."""

    path: str
    markdown: str
    line: int


@dataclass(frozen=True)
class Profile:
    """An enterprise as its folder tells it. stories: per language. files: names beside the profile."""

    enterprise: Enterprise
    stories: dict[str, Story]
    source: SourceFile
    files: frozenset[str]
    folder: Path

    @cached_property
    def survey(self) -> Survey:
        """The enterprise's texts, codes, people and sources, each with its place."""
        return survey(self.enterprise)


class Reading(NamedTuple):
    """What reading a folder gave: the profile when it could be read, and all problems."""

    profile: Profile | None
    problems: tuple[Problem, ...]


def profile_folders(root: Path) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """Names of the enterprises' folders, sorted; what else stands there is a problem."""
    names: list[str] = []
    problems: list[Problem] = []
    if (root / PROFILES).is_symlink():
        return (), (Problem(PROFILES, 0, 0, "", LINK),)
    if not (root / PROFILES).is_dir():
        return (), ()
    with os.scandir(root / PROFILES) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            path = f"{PROFILES}/{entry.name}"
            if entry.is_symlink():
                problems.append(Problem(path, 0, 0, "", Message("must be a real folder; found a symbolic link")))
            elif entry.is_dir():
                names.append(entry.name)
            elif not entry.name.startswith("."):
                problems.append(
                    Problem(path, 0, 0, "", Message("must be a folder that holds profile.md; found a file"))
                )
    return tuple(names), (*problems, *same_but_for_case(PROFILES, names))


def read_profile(root: Path, name: str, vocabularies: Vocabularies, *, main_language: str) -> Reading:
    """The enterprise told by `enterprises/<name>/`."""
    path = f"{PROFILES}/{name}/profile.md"
    files, problems = _files(root, name)
    found = read_front_matter(root, path)
    if isinstance(found.values, dict):
        resolve_labels(Enterprise, found.values, vocabularies)
    enterprise, more = validate(Enterprise, _as_map(found), main_language=main_language)
    stories, wrong = _stories(root, name, files, found.source, main_language)
    problems += more + wrong
    if enterprise is None or found.source is None:
        return Reading(None, problems)
    profile = Profile(enterprise, stories, found.source, files, root / PROFILES / name)
    return Reading(profile, problems)


def read_profile_text(
    path: str, text: str, vocabularies: Vocabularies, *, main_language: str, files: frozenset[str] = frozenset()
) -> Reading:
    """The enterprise told by the text of a profile that is not in a file yet.

    path: where it would be. files: names of what lies there already.
    """
    found = split_front_matter(path, text)
    if isinstance(found.values, dict):
        resolve_labels(Enterprise, found.values, vocabularies)
    enterprise, problems = validate(Enterprise, _as_map(found), main_language=main_language)
    if enterprise is None or found.source is None:
        return Reading(None, problems)
    body = found.source.body
    stories = {main_language: Story(path, body, found.source.body_line)} if body.strip() else {}
    return Reading(Profile(enterprise, stories, found.source, files, Path(path).parent), problems)


def _as_map(found: FileValues) -> FileValues:
    """The same, refused when the front matter is a list or a lone text."""
    if found.source is None or found.values is None or isinstance(found.values, dict):
        return found
    message = Message("must be written as `field: value`, one a line")
    return FileValues(found.source, None, (*found.problems, found.source.problem((), message)))


def _files(root: Path, name: str) -> tuple[frozenset[str], tuple[Problem, ...]]:
    """Names of the regular files beside a profile; anything it does not need is a problem."""
    names: list[str] = []
    problems: list[Problem] = []
    with os.scandir(root / PROFILES / name) as entries:
        found = sorted(entries, key=lambda entry: entry.name)
    for entry in found:
        path = f"{PROFILES}/{name}/{entry.name}"
        if entry.name == "profile.md":
            continue  # whoever reads it says what it must be
        if entry.name == ".git":
            problems.append(Problem(path, 0, 0, "", REPOSITORY))
        elif message := refusal(entry) or (FOLDER if entry.is_dir() else None):
            problems.append(Problem(path, 0, 0, "", message))
        elif _STORY.match(entry.name) or _PICTURE.match(entry.name):
            names.append(entry.name)
        else:
            message = Message("must be profile.md, story.<language>.md or a JPEG, PNG or WebP picture")
            problems.append(Problem(path, 0, 0, "", message))
    twins = same_but_for_case(f"{PROFILES}/{name}", (entry.name for entry in found))
    return frozenset(names), (*problems, *twins)


def _stories(
    root: Path, name: str, files: frozenset[str], source: SourceFile | None, main_language: str
) -> tuple[dict[str, Story], tuple[Problem, ...]]:
    """The story per language: the profile's body in the main language, `story.<language>.md` in others."""
    stories: dict[str, Story] = {}
    problems: list[Problem] = []
    if source is not None and source.body.strip():
        stories[main_language] = Story(source.path, source.body, source.body_line)
    for file in sorted(files):
        match = _STORY.match(file)
        if match is None:
            continue
        path = f"{PROFILES}/{name}/{file}"
        text = read_text(root / path)
        if not isinstance(text, str):
            line, column, message = text
            problems.append(Problem(path, line, column, "", message))
        elif match[1] in stories:
            message = Message("must not be there: the story in this language stands in profile.md")
            problems.append(Problem(path, 0, 0, "", message))
        else:
            stories[match[1]] = Story(path, text, 0)
    return stories, tuple(problems)
