"""Which pages a catalogue makes: their paths, their templates, what each is made from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from vitrine.catalogue import Entry
from vitrine.catalogue.changes import History
from vitrine.pages import accessibility, changes, home, lists
from vitrine.pages.buying import buying_pages
from vitrine.pages.federation import federation_pages
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.group_bids import group_bids_page
from vitrine.pages.health import Condition, health_view
from vitrine.pages.homes import home_address
from vitrine.pages.initiative import SUBJECTS
from vitrine.pages.list_pages import ListPages
from vitrine.pages.planner import PlannedPage, Planner, one_of
from vitrine.pages.searching import Uses, search_view, uses_of
from vitrine.pages.suggesting import suggestion_page
from vitrine.pages.views import Frame, Link
from vitrine.pages.voice import Voice


@dataclass(frozen=True)
class Plan(Planner):
    """All pages of a site but the profiles' own and Pelican's plain ones.

    measures: for the accessibility statement. condition: for the data-health page.
    history, version: for the page of changes.
    """

    condition: Condition
    history: History
    version: str
    measures: Mapping[str, Any]

    def pages(self) -> Iterator[PlannedPage]:
        """Every planned page but the one to search on, language by language."""
        listed = ListPages(self)
        whole = one_of(self.digests[entry.id] for entry in self.catalogue.entries)
        for voice in self.voices.values():
            yield from self._overviews(voice, whole)
            yield from self._forms(voice)
            yield from federation_pages(self, voice)
            yield from listed.indexes(voice)
            yield from listed.lists(voice)
            yield from self._told_of[voice.language]

    def _forms(self, voice: Voice) -> Iterator[PlannedPage]:
        """What visitors fill in."""
        features = voice.initiative.site.features
        if features.shortlist:
            yield self._shortlist(voice)
        yield from buying_pages(self, voice)
        if features.suggestions and voice.federated is None:
            yield suggestion_page(self, voice)
        if features.group_bids:
            yield group_bids_page(self, voice)

    def _overviews(self, voice: Voice, whole: str) -> Iterator[PlannedPage]:
        site, catalogue = voice.initiative.site, self.catalogue
        name = site.name.best(voice.language).text
        yield self.page(
            voice,
            {one: other.urls.home(one) for one, other in self.voices.items()},
            "home.html",
            (whole,),
            lambda: {"home": home.home_view(voice, catalogue, self._highlights)},
            title=name,
            description=site.description.best(voice.language).text,
            section="home",
            is_home=True,
        )
        yield from accessibility.statement_page(self, voice, self.measures)
        if site.features.changes:
            yield self._changes(voice)
        if site.features.health:
            yield self._health(voice, whole)

    @cached_property
    def _highlights(self) -> home.Highlights:
        return home.highlights(self.catalogue)

    def _health(self, voice: Voice, whole: str) -> PlannedPage:
        return self.page(
            voice,
            self.paths("health"),
            "health.html",
            (whole, *map(repr, (sorted(self.condition.stale), *self.condition[2:]))),
            lambda: {"health": health_view(voice, self.catalogue, self.condition)},
            title=voice.say("Data health"),
            description=voice.say("How recent this catalogue is, and what it still lacks."),
        )

    def _changes(self, voice: Voice) -> PlannedPage:
        recent = self.catalogue.recent[: changes.MOST_RECENT]
        told = (self.catalogue.by_id[change.enterprise] for change in self.history.changes)
        return self.page(
            voice,
            self.paths("changes"),
            "changes.html",
            (self.version, repr(self.history), *(self.digests[entry.id] for entry in (*recent, *told))),
            lambda: {"changes": changes.changes_view(voice, self.catalogue, self.history, self.version)},
            title=voice.say("What changed lately"),
            description=voice.say("What changed in the profiles, month by month, and which were verified last."),
        )

    def _shortlist(self, voice: Voice) -> PlannedPage:
        return self.page(
            voice,
            self.paths("shortlist"),
            "shortlist.html",
            (),
            dict,
            title=voice.say("My shortlist"),
            description=voice.say("The enterprises that you keep, side by side."),
            section="shortlist",
            is_indexed=False,
        )

    def search_pages(self, cores: Mapping[str, str]) -> Iterator[PlannedPage]:
        """The page to search on, of each language. cores: path of the compact index's first file."""
        for voice in self.voices.values():
            told = Counter(page.found.section for page in self._told_of[voice.language] if page.found)
            yield self._search(voice, told, cores[voice.language])

    @cached_property
    def _told_of(self) -> Mapping[str, tuple[PlannedPage, ...]]:
        """The pages of records, of each language."""
        return {
            language: tuple(page for subject in SUBJECTS for page in subject(self, voice))
            for language, voice in self.voices.items()
        }

    def _search(self, voice: Voice, told: Mapping[str, int], core: str) -> PlannedPage:
        """told: how many pages of each section the search knows."""
        page = self.page(
            voice,
            self.paths("search"),
            "search.html",
            (*self.counts, self._filters, repr(sorted(told.items())), core),
            lambda: {"search": search_view(voice, self.catalogue, self._uses, told, core)},
            title=voice.say("Search"),
            description=voice.say("Search the catalogue by need, place or name."),
            section="search",
        )
        return page._replace(context=partial(_with_webassembly, page))

    @cached_property
    def _uses(self) -> Uses:
        return uses_of(self.catalogue)

    @cached_property
    def _filters(self) -> str:
        """What the filters without lists of their own count."""
        return one_of(
            repr((entry.kinds, entry.contract_modes, entry.requirements, self.catalogue.kinds_of_buyers(entry)))
            for entry in self.catalogue.listed
        )


def profile_frame(voice: Voice, entry: Entry, *, title: str, description: str, jsonld: Markup, image: str) -> Frame:
    """The frame of an enterprise's page."""
    paths = {language: voice.urls.page(language, "enterprises", entry.id) for language in voice.urls.languages}
    made = frame(
        voice, paths, title=title, description=description, section="enterprises",
        crumbs=profile_crumbs(voice), jsonld=jsonld, image=image, is_indexed=entry.is_listed,
    )._replace(is_profile=entry.is_listed)  # fmt: skip
    home = home_address(entry.id, voice)
    return made._replace(canonical=home, is_copy=True) if home else made


def profile_crumbs(voice: Voice) -> tuple[Link, ...]:
    """The way from the first page to all enterprises."""
    return home_crumb(voice), Link(voice.wording.say(lists.HEADINGS["enterprises"]), voice.page("enterprises"))


def _with_webassembly(page: PlannedPage) -> dict[str, Any]:
    """The full-text search is a program that the page makes."""
    context = page.context()
    origins = sorted({"{0.scheme}://{0.netloc}".format(urlsplit(peer.url)) for peer in context["search"].peers})
    return context | {"frame": context["frame"]._replace(compiles=True, connects=" ".join(origins))}
