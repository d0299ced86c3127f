"""The profiles that a site has already, as their files hold them: drafts and faulty ones too."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.catalogue.entry import SHARED_HOSTS, host_of
from vitrine.importing.cells import Values
from vitrine.importing.revision import revised
from vitrine.loading import PROFILES, profile_folders, read_text
from vitrine.loading.source_file import read_front_matter, split_front_matter
from vitrine.model.folding import fold


class Existing(NamedTuple):
    """One profile. values: None when its file cannot be read. stories: in the other languages. files: beside it."""

    id: str
    values: Values | None
    body: str
    stories: Mapping[str, str]
    files: frozenset[str]
    front_matter: str = ""

    def text_with(self, values: Mapping[str, Any], body: str) -> str:
        """Its file with other values: what does not change stays as it was written, comments too."""
        return f"---\n{revised(self.front_matter, self.values or {}, values)}---\n{body}"


def existing_profiles(root: Path) -> dict[str, Existing]:
    """All of a site, by id."""
    names, _ = profile_folders(root)
    return {name: _read(root, name) for name in names}


def _read(root: Path, name: str) -> Existing:
    found = read_front_matter(root, f"{PROFILES}/{name}/profile.md")
    values = found.values if isinstance(found.values, dict) else None
    files = frozenset(one.name for one in (root / PROFILES / name).iterdir())
    front_matter, body = (found.source.front_matter, found.source.body) if found.source else ("", "")
    return Existing(name, values, body, dict(_stories(root, name)), files, front_matter)


def existing_of(identifier: str, texts: Mapping[str, str], files: Iterable[str]) -> Existing:
    """The same of a profile that is not in a folder: its files with a text, by name, and the names of all."""
    found = split_front_matter("profile.md", texts["profile.md"])
    values = found.values if isinstance(found.values, dict) else None
    stories = {name.split(".")[1]: text for name, text in texts.items() if name.startswith("story.")}
    front_matter, body = (found.source.front_matter, found.source.body) if found.source else ("", "")
    return Existing(identifier, values, body, stories, frozenset(files), front_matter)


def _stories(root: Path, name: str) -> Iterator[tuple[str, str]]:
    for file in sorted((root / PROFILES / name).glob("story.*.md")):
        text = read_text(file)
        if isinstance(text, str):
            yield file.name.split(".")[1], text


def marks_of(values: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """What tells an enterprise from all others, with the field it is in: number, folded name, site."""
    if isinstance(number := values.get("neq"), str):
        yield "neq", number
    if isinstance(name := values.get("name"), str):
        yield "name", fold(name)
    if isinstance(site := values.get("website"), str):
        try:
            host = host_of(site)
        except ValueError:  # an address that cannot be read at all, which the model refuses
            host = ""
        if host and host not in SHARED_HOSTS:
            yield "website", host


class Marks:
    """Which profile, or which row, bears each mark."""

    def __init__(self, profiles: Iterable[Existing]) -> None:
        self._holders: dict[tuple[str, str], str] = {}
        for profile in profiles:
            self.add(profile.values or {}, profile.id)

    def add(self, values: Mapping[str, Any], holder: str) -> None:
        """Remembers who bears the marks of these values; who came first keeps them."""
        for mark in marks_of(values):
            self._holders.setdefault(mark, holder)

    def holder(self, values: Mapping[str, Any]) -> tuple[str, str] | None:
        """Who bears one of these marks already, and the field of that mark; None when nobody does."""
        return next(
            ((self._holders[mark], mark[0]) for mark in marks_of(values) if mark in self._holders),
            None,
        )
