"""Profiles become pages: first each alone, in any order; then with what it needs to know of the others."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import IO, Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from vitrine.catalogue import Entry
from vitrine.loading import PROFILES, Profile
from vitrine.markup import plain
from vitrine.model import PartialDate, Problem
from vitrine.pages.pictures import Pictures
from vitrine.pages.planning import profile_crumbs, profile_frame
from vitrine.pages.profile import card_view, enterprise_view
from vitrine.pages.structured_data import breadcrumbs, linked, organisation
from vitrine.pages.views import Link, SimilarView
from vitrine.pages.voice import Voice
from vitrine.plugin.picture_files import pictures_of
from vitrine.plugin.templates import as_markup, card_path
from vitrine.plugin.tree import Tree
from vitrine.rules import check_profile
from vitrine.search import document, write_page

FIRST_DAY, LAST_DAY = "0001-01-01", "9999-12-31"


# Where a page waits for what it says of other enterprises; no text of anybody's may hold these characters.
HOLES: Mapping[str, Markup] = {name: as_markup(f"\0{name}\0") for name in ("similar", "merged")}

TEMPLATES = ("card.html", "enterprise.html", "tombstone.html", *(f"profile/{name}.html" for name in HOLES))


class Neighbour(NamedTuple):
    """What a page says of another enterprise."""

    id: str
    name: str
    region: str
    category: str


class Errand(NamedTuple):
    """A profile's page to finish: its neighbours, and the enterprise that a merged one became."""

    id: str
    similar: tuple[Neighbour, ...]
    merged: Neighbour | None


class Prepared(NamedTuple):
    """A profile read and drawn. entry: None when an error keeps it out. files: to publish, by path."""

    name: str
    entry: Entry | None
    problems: tuple[Problem, ...]
    digest: str
    valid_from: str
    valid_until: str
    cards: Mapping[str, str]
    files: Mapping[str, Path]


class _Waiting(NamedTuple):
    """A page drawn but for its neighbours: where it will be, and where it waits in the spool."""

    language: str
    path: str
    is_listed: bool
    start: int
    length: int


@dataclass
class Press:
    """Everything needed to turn folders into pages; one per process.

    spool: a file for pages that wait between the two steps. search: where to put pages made for the search index.
    """

    root: Path
    voices: Mapping[str, Voice]
    environments: Mapping[str, Environment]
    today: date
    images: Path
    spool: IO[bytes]
    search: Path | None = None
    _waiting: dict[str, list[_Waiting]] = field(default_factory=dict)

    def prepare(self, name: str) -> Prepared:
        """The profile of one folder, checked; its cards; its pages but for their neighbours."""
        voice = next(iter(self.voices.values()))
        checked = check_profile(self.root, name, voice.initiative, today=self.today)
        digest = folder_digest(self.root / PROFILES / name)
        if checked.entry is None or checked.profile is None:
            return Prepared(name, None, checked.problems, digest, FIRST_DAY, LAST_DAY, {}, {})
        profile, entry = checked.profile, checked.entry
        pictures, files, refused = pictures_of(profile, entry, self.images)
        if refused:
            return Prepared(name, None, checked.problems + refused, digest, FIRST_DAY, LAST_DAY, {}, {})
        cards = {}
        for language, voice in self.voices.items():
            cards[language] = self._card(profile, entry, voice, pictures)
            self._set_aside(profile, entry, voice, pictures)
        valid_from, valid_until = validity(profile, self.today)
        return Prepared(name, entry, checked.problems, digest, valid_from, valid_until, cards, files)

    def _card(self, profile: Profile, entry: Entry, voice: Voice, pictures: Pictures) -> str:
        view = card_view(profile, entry, voice=voice, pictures=pictures, today=self.today)
        return self.environments[voice.language].get_template("card.html").render(card=view)

    def _set_aside(self, profile: Profile, entry: Entry, voice: Voice, pictures: Pictures) -> None:
        """Draws a page and keeps it in the spool until its neighbours are known."""
        view = enterprise_view(profile, entry, voice=voice, pictures=pictures, today=self.today)
        about = view.summary or view.mission
        data = linked(organisation(profile, entry, voice), breadcrumbs(profile_crumbs(voice), entry.name, voice))
        frame = profile_frame(
            voice,
            entry,
            title=entry.name,
            description=about.text if about else entry.name,
            jsonld=data,
            image=card_path(voice.language, entry.sectors[0] if entry.sectors else ""),
        )
        template = "enterprise.html" if entry.is_listed else "tombstone.html"
        html = self._render(voice, template, enterprise=view, frame=frame, **HOLES).encode()
        page = _Waiting(voice.language, frame.path, entry.is_listed, self.spool.tell(), len(html))
        self._waiting.setdefault(entry.id, []).append(page)
        self.spool.write(html)
        if self.search is not None and entry.is_listed:
            self._set_for_search(profile, entry, voice)

    def _render(self, voice: Voice, template: str, **values: Any) -> str:
        return self.environments[voice.language].get_template(template).render(values)

    def _set_for_search(self, profile: Profile, entry: Entry, voice: Voice) -> None:
        assert self.search is not None
        story = profile.stories.get(voice.language)
        made = document(
            profile.enterprise,
            vocabularies=voice.initiative.vocabularies,
            language=voice.language,
            url=voice.urls.page(voice.language, "enterprises", entry.id),
            story=plain(story.markdown) if story else "",
            served=entry.served,
        )
        write_page(made, self.search)

    def finish(self, errand: Errand, tree: Tree) -> list[tuple[str, str]]:
        """Writes a profile's page in every language; gives each path and the hash of its content."""
        written = []
        self.spool.flush()
        for page in self._waiting.pop(errand.id):
            html = os.pread(self.spool.fileno(), page.length, page.start)
            for name, hole in HOLES.items():
                before, found, after = html.partition(hole.encode())
                if found:
                    html = before + self._fragment(name, page, errand).encode() + after
            written.append((page.path, tree.write(page.path, html)))
        return written

    def _fragment(self, name: str, page: _Waiting, errand: Errand) -> str:
        """What stands in a hole of a page."""
        voice = self.voices[page.language]
        similar = tuple(_similar(voice, neighbour) for neighbour in errand.similar)
        values = {"similar": similar, "merged": _link(voice, errand.merged), "is_listed": page.is_listed}
        return self._render(voice, f"profile/{name}.html", **values)


def _similar(voice: Voice, neighbour: Neighbour) -> SimilarView:
    why = f"{voice.label('categories', neighbour.category)} · {voice.label('regions', neighbour.region)}"
    return SimilarView(neighbour.name, voice.page("enterprises", neighbour.id), why)


def _link(voice: Voice, neighbour: Neighbour | None) -> Link | None:
    return Link(neighbour.name, voice.page("enterprises", neighbour.id)) if neighbour else None


def validity(profile: Profile, today: date) -> tuple[str, str]:
    """From which day, and until which day (excluded), the page of a profile says the same."""
    recognitions = (*profile.enterprise.statuses, *profile.enterprise.certifications)
    ends = [last_day(one.valid_to) for one in recognitions if one.valid_to is not None]
    verified = last_day(profile.enterprise.last_verified)
    # A year later to the day it is still fresh; 29 February is one day short of it, to be safe.
    turns = sorted(
        [*(end + timedelta(days=1) for end in ends), *(verified + timedelta(days=d) for d in (365, 366, 367))]
    )
    past = [turn.isoformat() for turn in turns if turn <= today]
    coming = [turn.isoformat() for turn in turns if turn > today]
    return (past or [FIRST_DAY])[-1], (coming or [LAST_DAY])[0]


def last_day(when: PartialDate) -> date:
    """The last day that a date as precise as its source may mean."""
    if when.day is not None:
        return when.first_day
    month = when.month or 12
    following = date(when.year + month // 12, month % 12 + 1, 1)
    return following - timedelta(days=1)


def folder_digest(folder: Path) -> str:
    """A hash of a folder's files: names and content."""
    digest = hashlib.blake2b(digest_size=16)
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            digest.update(entry.name.encode() + b"\0")
            if entry.is_file(follow_symlinks=False):
                digest.update(hashlib.blake2b(Path(entry.path).read_bytes(), digest_size=16).digest())
    return digest.hexdigest()


def folder_stamp(folder: str) -> str:
    """Times and sizes of a folder and its files: when they are the same, so is the content."""
    with os.scandir(folder) as entries:
        marks = sorted((entry.name, entry.stat(follow_symlinks=False)) for entry in entries)
    return "|".join(f"{name} {status.st_mtime_ns} {status.st_size} {status.st_ino}" for name, status in marks)
