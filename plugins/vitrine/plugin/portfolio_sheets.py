"""Profiles in; what is printed of each out, as values, so that no profile is kept longer than its own turn."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.catalogue import Entry
from vitrine.exports.qr_codes import qr_code
from vitrine.images import placeholder
from vitrine.images.placeholder import Colours
from vitrine.loading import PROFILES, Profile, read_profile
from vitrine.model import Problem
from vitrine.pages.portfolio import Selection, Sheet, is_selected, page_address, printed_enterprise
from vitrine.pages.profile import Story, enterprise_view
from vitrine.pages.voice import Voice
from vitrine.plugin.freshness import folder_digest
from vitrine.plugin.picture_files import pictures_of
from vitrine.plugin.setting import Setting
from vitrine.rules import judge

_PALE = "#f4f1ea"


class Picture(NamedTuple):
    """A file that a page shows, by the name its values give. content: of a drawing; path: of a picture."""

    name: str
    content: bytes = b""
    path: Path | None = None

    def read(self) -> bytes:
        """What it holds: pictures stay on disk until they are printed."""
        return self.path.read_bytes() if self.path else self.content


class Item(NamedTuple):
    """An enterprise to print."""

    value: Mapping[str, Any]  # Any: what JSON holds
    picture: Picture


class Read(NamedTuple):
    """A profile's folder. entry: None when problems keep it out; printed: None when it is not to be printed."""

    entry: Entry | None
    digest: str
    printed: Item | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Desk:
    """What sheets are made with. images: the folder of those made ready."""

    root: Path
    images: Path
    setting: Setting
    voice: Voice
    chosen: Selection

    def read(self, names: Sequence[str]) -> list[tuple[str, Read]]:
        """What comes of some folders, by their names."""
        return [(name, self._read(name)) for name in names]

    def _read(self, name: str) -> Read:
        initiative, main = self.setting.initiative, self.setting.voice.language
        reading = read_profile(self.root, name, initiative.vocabularies, main_language=main)
        checked = judge(reading, initiative, today=self.setting.today)
        profile, entry = checked.profile, checked.entry
        if profile is None or entry is None:
            return Read(None, "", None, tuple(checked.problems))
        digest = folder_digest(self.root / PROFILES / name)
        if not is_selected(entry, self.chosen):
            return Read(entry, digest, None, tuple(checked.problems))
        sheet, picture, problems = self._sheet(profile, entry)
        printed = Item(printed_enterprise(sheet, self.voice), picture)
        return Read(entry, digest, printed, (*checked.problems, *problems))

    def _sheet(self, profile: Profile, entry: Entry) -> tuple[Sheet, Picture, tuple[Problem, ...]]:
        pictures, files, problems = pictures_of(profile, entry, self.images)
        view = enterprise_view(
            profile, entry, Story("", ""), voice=self.voice, pictures=pictures, today=self.setting.today
        )
        qr = qr_code(page_address(entry.id, self.voice))
        shown = pictures.printed(self.voice)
        if shown is None:
            drawing = Picture(f"{entry.id}.svg", content=self._drawing(entry).encode())
            return Sheet(view, entry, "", None, "", qr), drawing, tuple(problems)
        path, alt, credit = shown
        return Sheet(view, entry, path, alt, credit, qr), Picture(path, path=files[path]), tuple(problems)

    def _drawing(self, entry: Entry) -> str:
        accent = self.setting.initiative.site.colours.accent
        drawn = placeholder(entry.name, entry.sectors[0] if entry.sectors else "", Colours(accent, accent, _PALE))
        return drawn.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" font-family="Inter Display" ', 1)
