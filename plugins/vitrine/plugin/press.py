"""Profiles become pages: first each alone, in any order; then with what it needs to know of the others."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import IO, Any, NamedTuple

from jinja2 import Environment
from markupsafe import Markup

from vitrine.catalogue import Entry, Initiative
from vitrine.exports.public_facts import public_facts
from vitrine.loading import PROFILES, Profile, read_profile
from vitrine.markup import words_in
from vitrine.model import Problem
from vitrine.pages.handouts import handout_links
from vitrine.pages.pictures import Pictures
from vitrine.pages.planning import profile_crumbs, profile_frame
from vitrine.pages.profile import Story, card_view, enterprise_view, story_of
from vitrine.pages.structured_data import breadcrumbs, linked, organisation
from vitrine.pages.views import EnterpriseView, Frame
from vitrine.pages.voice import Voice
from vitrine.plugin.freshness import FIRST_DAY, LAST_DAY, folder_digest, validity
from vitrine.plugin.neighbours import Errand, link_to, similar_view
from vitrine.plugin.picture_files import pictures_of
from vitrine.plugin.stages import Stages
from vitrine.plugin.templates import as_markup, card_path, compile_all
from vitrine.plugin.tree import Content, Tree
from vitrine.rules import Checked, judge
from vitrine.search import document, write_page

# Where a page waits for what it says of other enterprises; no text of anybody's may hold these characters.
HOLES: Mapping[str, Markup] = {name: as_markup(f"\0{name}\0") for name in ("similar", "merged")}

TEMPLATES = ("card.html", "enterprise.html", "tombstone.html", *(f"profile/{name}.html" for name in HOLES))


class Prepared(NamedTuple):
    """A profile read and drawn. entry: None when an error keeps it out. files: to publish, by path.

    cards: HTML per language, as bytes: a text with one curled apostrophe takes twice their memory.
    facts: public ones, as open data holds them; empty when nothing will be made of them.
    """

    name: str
    entry: Entry | None
    problems: tuple[Problem, ...]
    digest: str
    valid_from: str
    valid_until: str
    cards: Mapping[str, bytes]
    facts: bytes
    files: Mapping[str, Path]


class _Waiting(NamedTuple):
    """A page drawn but for its neighbours: where it will be, and where it waits in the spool."""

    language: str
    path: str
    is_listed: bool
    start: int
    length: int


class _Sheet(NamedTuple):
    """A profile in which nothing stops the press, and its pictures."""

    profile: Profile
    entry: Entry
    pictures: Pictures


@dataclass
class Press:
    """Everything needed to turn folders into pages; one per process.

    initiative: what profiles are checked by. spool: a file for pages that wait between the two steps.
    has_facts: public facts are told, of which handouts and open data are made. search: a folder of pages for the index.
    Profiles go through each stage together: one stage's code stays in the processor's cache, and a profile
    takes two thirds of the time that it takes alone.
    """

    root: Path
    initiative: Initiative
    voices: Mapping[str, Voice]
    environments: Mapping[str, Environment]
    today: date
    images: Path
    spool: IO[bytes]
    has_handouts: bool = False
    has_facts: bool = True
    search: Path | None = None
    stages: Stages = field(default_factory=Stages)
    _waiting: dict[str, list[_Waiting]] = field(default_factory=dict)

    def compile_templates(self, language: str) -> None:
        """Makes the templates of a language ready."""
        with self.stages.of("templates"):
            compile_all(self.environments[language], TEMPLATES)

    def prepare(self, names: Sequence[str]) -> list[Prepared]:
        """The profiles of some folders, checked; their cards; their pages but for their neighbours."""
        checked = self._check(names)
        sheets: dict[str, _Sheet] = {}
        problems = {name: one.problems for name, one in checked.items()}
        files: dict[str, Mapping[str, Path]] = {}
        with self.stages.of("pictures"):
            for name, one in checked.items():
                if one.profile is not None and one.entry is not None:
                    pictures, files[name], refused = pictures_of(one.profile, one.entry, self.images)
                    problems[name] += refused
                    if not refused:
                        sheets[name] = _Sheet(one.profile, one.entry, pictures)
        cards = self._draw(sheets)
        facts = self._tell(sheets)
        with self.stages.of("read"):
            digests = {name: folder_digest(self.root / PROFILES / name) for name in names}
        return [
            Prepared(
                name,
                sheets[name].entry,
                problems[name],
                digests[name],
                *validity(sheets[name].profile, self.today),
                cards[name],
                facts[name],
                files[name],
            )
            if name in sheets
            else Prepared(name, None, problems[name], digests[name], FIRST_DAY, LAST_DAY, {}, b"", {})
            for name in names
        ]

    def _check(self, names: Sequence[str]) -> dict[str, Checked]:
        initiative = self.initiative
        main = initiative.site.main_language
        with self.stages.of("read"):
            readings = [read_profile(self.root, name, initiative.vocabularies, main_language=main) for name in names]
        with self.stages.of("check"):
            return {
                name: judge(reading, initiative, today=self.today)
                for name, reading in zip(names, readings, strict=True)
            }

    def _draw(self, sheets: Mapping[str, _Sheet]) -> dict[str, dict[str, bytes]]:
        """Draws pages; gives, per name, cards per language."""
        cards: dict[str, dict[str, bytes]] = {name: {} for name in sheets}
        for language, voice in self.voices.items():
            with self.stages.of("cards"):
                for name, (profile, entry, pictures) in sheets.items():
                    card = card_view(profile, entry, voice=voice, pictures=pictures, today=self.today)
                    cards[name][language] = self._render(voice, "card.html", card=card).encode()
            with self.stages.of("Markdown"):
                stories = [story_of(sheet.profile, voice) for sheet in sheets.values()]
            with self.stages.of("views"):
                views = [
                    enterprise_view(profile, entry, story, voice=voice, pictures=pictures, today=self.today)
                    for (profile, entry, pictures), story in zip(sheets.values(), stories, strict=True)
                ]
            with self.stages.of("data"):
                frames = [_frame(sheet, view, voice) for sheet, view in zip(sheets.values(), views, strict=True)]
            with self.stages.of("pages"):
                for view, frame in zip(views, frames, strict=True):
                    self._set_aside(view, frame, voice)
            if self.search is not None:
                with self.stages.of("search pages"):
                    for sheet, story in zip(sheets.values(), stories, strict=True):
                        if sheet.entry.is_listed:
                            self._set_for_search(sheet, story, voice)
        return cards

    def _tell(self, sheets: Mapping[str, _Sheet]) -> dict[str, bytes]:
        """The public facts, per name."""
        if not self.has_facts:
            return dict.fromkeys(sheets, b"")
        with self.stages.of("open data"):
            return {
                name: public_facts(
                    profile.enterprise, pages=self._pages(name), extra_fields=self.initiative.site.extra_fields
                )
                for name, (profile, *_) in sheets.items()
            }

    def _pages(self, name: str) -> dict[str, str]:
        return {
            one: voice.urls.absolute(voice.urls.page(one, "enterprises", name)) for one, voice in self.voices.items()
        }

    def _set_aside(self, view: EnterpriseView, frame: Frame, voice: Voice) -> None:
        """Draws a page and keeps it in the spool until its neighbours are known."""
        template = "enterprise.html" if frame.is_indexed else "tombstone.html"
        handouts = handout_links(voice, view.id) if self.has_handouts else None
        html = self._render(voice, template, enterprise=view, frame=frame, handouts=handouts, **HOLES).encode()
        page = _Waiting(voice.language, frame.path, frame.is_indexed, self.spool.tell(), len(html))
        self._waiting.setdefault(view.id, []).append(page)
        self.spool.write(html)

    def _render(self, voice: Voice, template: str, **values: Any) -> str:
        return self.environments[voice.language].get_template(template).render(values)

    def _set_for_search(self, sheet: _Sheet, story: Story, voice: Voice) -> None:
        assert self.search is not None
        made = document(
            sheet.profile.enterprise,
            vocabularies=voice.initiative.vocabularies,
            language=voice.language,
            url=voice.urls.page(voice.language, "enterprises", sheet.entry.id),
            story=words_in(story.html) if story.language == voice.language else "",
            served=sheet.entry.served,
        )
        write_page(made, self.search)

    def finish(self, errands: Iterable[Errand], tree: Tree) -> list[tuple[str, Content]]:
        """Writes profiles' pages in every language; gives each path and what it holds."""
        self.spool.flush()
        with self.stages.of("write"):
            return [pair for errand in errands for pair in self._finish(errand, tree)]

    def _finish(self, errand: Errand, tree: Tree) -> Iterator[tuple[str, Content]]:
        for page in self._waiting.pop(errand.id):
            html = os.pread(self.spool.fileno(), page.length, page.start)
            for name, hole in HOLES.items():
                before, found, after = html.partition(hole.encode())
                if found:
                    html = before + self._fragment(name, page, errand).encode() + after
            yield page.path, tree.write(page.path, html)

    def _fragment(self, name: str, page: _Waiting, errand: Errand) -> str:
        """What stands in a hole of a page."""
        voice = self.voices[page.language]
        similar = tuple(similar_view(voice, neighbour) for neighbour in errand.similar)
        values = {"similar": similar, "merged": link_to(voice, errand.merged), "is_listed": page.is_listed}
        return self._render(voice, f"profile/{name}.html", **values)


def _frame(sheet: _Sheet, view: EnterpriseView, voice: Voice) -> Frame:
    entry, about = sheet.entry, view.summary or view.mission
    data = linked(organisation(sheet.profile, entry, voice), breadcrumbs(profile_crumbs(voice), entry.name, voice))
    return profile_frame(
        voice,
        entry,
        title=entry.name,
        description=about.text if about else entry.name,
        jsonld=data,
        image=card_path(voice.language, entry.sectors[0] if entry.sectors else ""),
    )
