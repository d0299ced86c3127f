"""From each format to the next: only what must change does; comments and order stay as people wrote them."""

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from vitrine.loading import PROFILES, profile_folders, read_text
from vitrine.loading.source_file import SourceFile, read_front_matter, read_yaml_file
from vitrine.model import Message, Problem
from vitrine.model.site import FORMAT

SETTINGS = "site.yaml"
_STORY = re.compile(r"story_([a-z]{2,3})\.md\Z")


class Upgrade(NamedTuple):
    """What is to be done. files: per path, its new text; gone: paths; said: what changes, in words."""

    files: Mapping[str, str]
    gone: tuple[str, ...]
    said: tuple[Message, ...]


def format_of(root: Path) -> int | Problem:
    """The format that a site says it has; that of today when it says none; or why its settings cannot be read."""
    found = read_yaml_file(root, SETTINGS)
    if not isinstance(found.values, dict):
        return next(iter(found.problems), Problem(SETTINGS, 1, 1, "", Message("must be a map of fields; found a list")))
    told = found.values.get("format", str(FORMAT))
    return int(told) if isinstance(told, str) and told.isdecimal() and len(told) < 4 else FORMAT


def upgrade(root: Path, first: int) -> Upgrade:
    """All that brings a site of that format to today's. Steps are few: each reads the files as they are."""
    files: dict[str, str] = {}
    gone: list[str] = []
    said: list[Message] = []
    for step in _STEPS[first:]:
        for path, text, message in step(root):
            if text is None:
                gone.append(path)
            else:
                files[path] = text
            said += [message] if message else []
    return Upgrade(files, tuple(gone), tuple(said))


Edit = tuple[str, str | None, Message | None]  # path, its new text (None: it goes), what to say


def _from_0(root: Path) -> Iterator[Edit]:
    """Format 0, of before the first version: other names of fields, stories named with `_`."""
    fields = {"title": "name", "url": "address"}
    yield from _renamed(read_yaml_file(root, SETTINGS).source, fields, {"format": "1"}, _read(root, SETTINGS))
    fields = {"slug": "id", "verified": "last_verified", "purposes": "social_purposes", "legal_status": "legal_form"}
    for name in profile_folders(root)[0]:
        path = f"{PROFILES}/{name}/profile.md"
        yield from _renamed(read_front_matter(root, path).source, fields, {}, _read(root, path))
        for file in sorted((root / PROFILES / name).glob("story_*.md")):
            match = _STORY.match(file.name)
            if match:
                old, new = f"{PROFILES}/{name}/{file.name}", f"{PROFILES}/{name}/story.{match[1]}.md"
                yield new, _read(root, old), Message("{old} becomes {new}", {"old": old, "new": new})
                yield old, None, None


def _read(root: Path, path: str) -> str:
    text = read_text(root / path)
    return text if isinstance(text, str) else ""


def _renamed(
    source: SourceFile | None, names: Mapping[str, str], values: Mapping[str, str], text: str
) -> Iterator[Edit]:
    """A file whose fields of the first level have other names or values, everything else being left alone."""
    if source is None or not text:
        return
    lines = text.split("\n")
    changed = []
    for number, old, new in _places(source, {**names, **{name: name for name in values}}, lines):
        line = f"{new}: {values[new]}" if new in values else new + lines[number][len(old) :]
        if line != lines[number]:
            lines[number] = line
            changed.append(f"{old} → {new}" if old != new else f"{new}: {values[new]}")
    if changed:
        message = Message("{path}: {changes}", {"path": source.path, "changes": ", ".join(changed)})
        yield source.path, "\n".join(lines), message


def _places(source: SourceFile, names: Mapping[str, str], lines: list[str]) -> Iterator[tuple[int, str, str]]:
    """Line (from 0), old and new name of each field that is there."""
    for old, new in names.items():
        line, column = source.spot((old,), name=True)
        if column == 1 and re.match(rf"{old}\s*:", lines[line - 1]):
            yield line - 1, old, new


_STEPS: tuple[Callable[[Path], Iterator[Edit]], ...] = (_from_0,)
