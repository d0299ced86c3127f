"""Which pages a catalogue makes: their paths, their templates, what each is made from."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any
from urllib.parse import urlsplit

from markupsafe import Markup

from vitrine.catalogue import FACETS, Entry
from vitrine.catalogue.changes import History
from vitrine.pages import accessibility, changes, home, lists
from vitrine.pages.buying import buying_pages
from vitrine.pages.embedding import embed_url
from vitrine.pages.federation import federation_pages
from vitrine.pages.following import feeds_url, list_feed_url
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.group_bids import group_bids_page
from vitrine.pages.health import Condition, health_view
from vitrine.pages.homes import home_address
from vitrine.pages.initiative import SUBJECTS
from vitrine.pages.planner import PlannedPage, Planner, one_of
from vitrine.pages.searching import search_view
from vitrine.pages.structured_data import breadcrumbs, item_list, linked
from vitrine.pages.suggesting import suggestion_page
from vitrine.pages.views import Frame, Link
from vitrine.pages.voice import Voice


@dataclass(frozen=True)
class Plan(Planner):
    """All pages of a site but the profiles' own and Pelican's plain ones.

    measures: for the accessibility statement. condition: for the data-health page.
    history, version: for the page of changes.
    cores: per language, the path of the compact index's first file.
    """

    condition: Condition
    history: History
    version: str
    measures: Mapping[str, Any]
    cores: Mapping[str, str]

    def pages(self) -> Iterator[PlannedPage]:
        """Every planned page, language by language."""
        whole = one_of(self.digests[entry.id] for entry in self.catalogue.entries)
        for voice in self.voices.values():
            told = tuple(page for subject in SUBJECTS for page in subject(self, voice))
            yield from self._overviews(voice, whole)
            yield from self._forms(voice)
            yield from federation_pages(self, voice)
            yield self._search(voice, Counter(page.found.section for page in told if page.found))
            yield from self._facet_indexes(voice)
            yield from self._lists(voice)
            yield from told

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
            self._home_paths(),
            "home.html",
            (whole,),
            lambda: {"home": home.home_view(voice, catalogue)},
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

    def _search(self, voice: Voice, told: Mapping[str, int]) -> PlannedPage:
        """told: how many pages of each section the search knows."""
        page = self.page(
            voice,
            self.paths("search"),
            "search.html",
            (*self._counts, self._filters, repr(sorted(told.items())), self.cores[voice.language]),
            lambda: {"search": search_view(voice, self.catalogue, told, self.cores[voice.language])},
            title=voice.say("Search"),
            description=voice.say("Search the catalogue by need, place or name."),
            section="search",
        )
        return page._replace(context=partial(_with_webassembly, page))

    def _facet_indexes(self, voice: Voice) -> Iterator[PlannedPage]:
        for facet in FACETS:
            if not self.catalogue.facets[facet]:
                continue  # nobody would find anything there
            title = voice.wording.say(lists.HEADINGS[facet])
            yield self.page(
                voice,
                self.paths(facet),
                "facets.html",
                self._counts,
                partial(self._facet_index, voice, facet),
                title=title,
                description=voice.wording.say(lists.INTRODUCTIONS[facet]),
                section=facet,
            )

    def _facet_index(self, voice: Voice, facet: str) -> dict[str, Any]:
        return {"facets": lists.facet_index(voice, self.catalogue, facet)._replace(feeds=feeds_url(voice, facet))}

    def _lists(self, voice: Voice) -> Iterator[PlannedPage]:
        yield from self._list_pages(voice, "enterprises", "", self.catalogue.listed)
        for facet, codes in self.catalogue.facets.items():
            for code, entries in codes.items():
                yield from self._list_pages(voice, facet, code, entries)

    def _list_pages(self, voice: Voice, facet: str, code: str, entries: tuple[Entry, ...]) -> Iterator[PlannedPage]:
        near = repr(lists.narrower(voice, self.catalogue, facet, code))  # these links tell counts of other lists
        for number, told in enumerate(self._told_in_lists(facet, code, entries), start=1):
            shown = entries[(number - 1) * lists.PAGE_SIZE : number * lists.PAGE_SIZE]
            yield self._list_page(voice, facet, code, number, entries, shown, inputs=(str(len(entries)), near, told))

    def _told_in_lists(self, facet: str, code: str, entries: tuple[Entry, ...]) -> tuple[str, ...]:
        """What the pages of a list are made from, the same in every language."""
        if (facet, code) not in self._told:
            starts = range(0, lists.page_count(entries) * lists.PAGE_SIZE, lists.PAGE_SIZE)
            shown = (entries[start : start + lists.PAGE_SIZE] for start in starts)
            self._told[facet, code] = tuple(one_of(self.digests[entry.id] for entry in some) for some in shown)
        return self._told[facet, code]

    @cached_property
    def _told(self) -> dict[tuple[str, str], tuple[str, ...]]:
        return {}

    def _list_page(
        self, voice: Voice, facet: str, code: str, number: int, entries: tuple[Entry, ...],
        shown: tuple[Entry, ...], *, inputs: tuple[str, ...],
    ) -> PlannedPage:  # fmt: skip
        words = (facet, code) if code else (facet,)
        paths = self.paths(*words, number=number)

        def context() -> dict[str, Any]:
            view = lists.list_view(voice, self.catalogue, facet=facet, code=code, entries=entries, number=number)
            view = view._replace(feed=list_feed_url(voice, facet, code), embed=embed_url(voice, facet, code))
            title = view.heading
            if number > 1:
                title = voice.say("{title}, page {number}", title=title, number=number)
            crumbs = self.crumbs(voice, facet if code else "")
            data = linked(breadcrumbs(crumbs, view.heading, voice), item_list(shown, voice))
            description = view.intro or voice.say("Social enterprises: {title}.", title=view.heading)
            section = facet if code else "enterprises"
            return {"list": view, "frame": frame(
                voice, paths, title=title, description=description, section=section, crumbs=crumbs, jsonld=data,
            )}  # fmt: skip

        return PlannedPage(paths[voice.language], voice.language, "list.html", inputs, context, shown)

    @cached_property
    def _filters(self) -> str:
        """What the filters without lists of their own count."""
        return one_of(
            repr((entry.kinds, entry.contract_modes, entry.requirements, self.catalogue.kinds_of_buyers(entry)))
            for entry in self.catalogue.listed
        )

    def _home_paths(self) -> dict[str, str]:
        return {language: voice.urls.home(language) for language, voice in self.voices.items()}

    @cached_property
    def _counts(self) -> tuple[str, ...]:
        """How many enterprises are behind every facet's every code."""
        facets = self.catalogue.facets
        return tuple(f"{facet} {code} {len(found)}" for facet, codes in facets.items() for code, found in codes.items())


def profile_frame(voice: Voice, entry: Entry, *, title: str, description: str, jsonld: Markup, image: str) -> Frame:
    """The frame of an enterprise's page."""
    paths = {language: voice.urls.page(language, "enterprises", entry.id) for language in voice.urls.languages}
    made = frame(
        voice, paths, title=title, description=description, section="enterprises",
        crumbs=profile_crumbs(voice), jsonld=jsonld, image=image, is_indexed=entry.is_listed,
    )._replace(is_profile=True)  # fmt: skip
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
