"""Which pages a catalogue makes: their paths, their templates, what each is made from."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property, partial
from typing import Any, NamedTuple

from markupsafe import Markup

from vitrine.catalogue import FACETS, Catalogue, Entry
from vitrine.model import Problem
from vitrine.pages import lists, others
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.structured_data import breadcrumbs, item_list, linked
from vitrine.pages.views import Frame, Link
from vitrine.pages.voice import Voice

Context = Mapping[str, Any]  # what a template is given: views and texts


class PlannedPage(NamedTuple):
    """A page to be. inputs: everything beside the settings that it is made from, as comparable texts.

    entries: the enterprises whose cards it shows, in order.
    """

    path: str
    language: str
    template: str
    inputs: tuple[str, ...]
    context: Callable[[], dict[str, Any]]
    entries: tuple[Entry, ...] = ()


@dataclass(frozen=True)
class Plan:
    """All pages of a site but the profiles' own and Pelican's plain ones.

    digests: per enterprise, of all that its card and links show. warnings, stale: for the data-health page.
    """

    catalogue: Catalogue
    voices: Mapping[str, Voice]
    digests: Mapping[str, str]
    warnings: dict[str, tuple[Problem, ...]]
    stale: frozenset[str]

    def pages(self) -> Iterator[PlannedPage]:
        """Every planned page, language by language."""
        whole = tuple(self.digests[entry.id] for entry in self.catalogue.entries)
        for voice in self.voices.values():
            yield from self._overviews(voice, whole)
            yield from self._facet_indexes(voice)
            yield from self._lists(voice)
            yield from self._institutions(voice)

    def _overviews(self, voice: Voice, whole: tuple[str, ...]) -> Iterator[PlannedPage]:
        site, catalogue = voice.initiative.site, self.catalogue
        name = site.name.best(voice.language).text
        yield self._page(
            voice,
            self._home_paths(),
            "home.html",
            whole,
            lambda: {"home": others.home_view(voice, catalogue)},
            title=name,
            description=site.description.best(voice.language).text,
            section="home",
            is_home=True,
        )
        recent = tuple(self.digests[entry.id] for entry in catalogue.recent[: others.CHANGES])
        yield self._page(
            voice,
            self._paths("changes"),
            "changes.html",
            recent,
            lambda: {"changes": others.changes_view(voice, catalogue)},
            title=voice.say("What changed lately"),
            description=voice.say("The profiles that were verified last."),
        )
        yield self._page(
            voice,
            self._paths("health"),
            "health.html",
            (*whole, *map(repr, sorted(self.stale))),
            lambda: {"health": others.health_view(voice, catalogue, self.warnings, self.stale)},
            title=voice.say("Data health"),
            description=voice.say("What this catalogue still lacks, profile by profile."),
        )
        yield self._page(
            voice,
            self._paths("search"),
            "search.html",
            (*self._counts, *self._filters),
            lambda: {"search": others.search_view(voice, catalogue)},
            title=voice.say("Search"),
            description=voice.say("Search the catalogue by need, place or name."),
            section="search",
            is_indexed=False,
        )

    def _facet_indexes(self, voice: Voice) -> Iterator[PlannedPage]:
        for facet in FACETS:
            if not self.catalogue.facets[facet]:
                continue  # nobody would find anything there
            title = voice.wording.say(lists.HEADINGS[facet])
            yield self._page(
                voice,
                self._paths(facet),
                "facets.html",
                self._counts,
                partial(self._facet_index, voice, facet),
                title=title,
                description=voice.wording.say(lists.INTRODUCTIONS[facet]),
                section=facet,
            )

    def _facet_index(self, voice: Voice, facet: str) -> dict[str, Any]:
        return {"facets": lists.facet_index(voice, self.catalogue, facet)}

    def _institution(self, voice: Voice, identifier: str) -> dict[str, Any]:
        return {"institution": others.institution_view(voice, self.catalogue, identifier)}

    def _lists(self, voice: Voice) -> Iterator[PlannedPage]:
        yield from self._list_pages(voice, "enterprises", "", self.catalogue.listed)
        for facet, codes in self.catalogue.facets.items():
            for code, entries in codes.items():
                yield from self._list_pages(voice, facet, code, entries)

    def _list_pages(self, voice: Voice, facet: str, code: str, entries: tuple[Entry, ...]) -> Iterator[PlannedPage]:
        total = lists.page_count(entries)
        # The links to narrower lists tell their counts.
        near = self._counts if not code or facet in lists.PARENTS.values() else ()
        for number in range(1, total + 1):
            shown = entries[(number - 1) * lists.PAGE_SIZE : number * lists.PAGE_SIZE]
            digests = tuple(self.digests[entry.id] for entry in shown)
            yield self._list_page(
                voice, facet, code, number, entries, shown, inputs=(str(len(entries)), *near, *digests)
            )

    def _list_page(
        self, voice: Voice, facet: str, code: str, number: int, entries: tuple[Entry, ...],
        shown: tuple[Entry, ...], *, inputs: tuple[str, ...],
    ) -> PlannedPage:  # fmt: skip
        words = (facet, code) if code else (facet,)
        paths = self._paths(*words, number=number)

        def context() -> dict[str, Any]:
            view = lists.list_view(voice, self.catalogue, facet=facet, code=code, entries=entries, number=number)
            title = view.heading
            if number > 1:
                title = voice.say("{title}, page {number}", title=title, number=number)
            crumbs = self._crumbs(voice, facet if code else "")
            data = linked(breadcrumbs(crumbs, view.heading, voice), item_list(shown, voice))
            description = view.intro or voice.say("Social enterprises: {title}.", title=view.heading)
            section = facet if code else "enterprises"
            return {"list": view, "frame": frame(
                voice, paths, title=title, description=description, section=section, crumbs=crumbs, jsonld=data,
            )}  # fmt: skip

        return PlannedPage(paths[voice.language], voice.language, "list.html", inputs, context, shown)

    def _institutions(self, voice: Voice) -> Iterator[PlannedPage]:
        catalogue = self.catalogue
        sellers = tuple(self.digests[entry.id] for entries in catalogue.buyers.values() for entry in entries)
        title = voice.say("Institutions that buy")
        yield self._page(
            voice,
            self._paths("institutions"),
            "institutions.html",
            sellers,
            lambda: {"institutions": others.institutions_view(voice, catalogue)},
            title=title,
            description=voice.say("Institutions of the initiative, and from whom they bought."),
            section="institutions",
        )
        for identifier, placed in voice.initiative.institutions.items():
            name = placed.record.name.best(voice.language).text
            bought = tuple(self.digests[entry.id] for entry in catalogue.buyers.get(identifier, ()))
            has_region = str(placed.record.region in catalogue.facets["regions"])
            yield self._page(
                voice,
                self._paths("institutions", identifier),
                "institution.html",
                (*bought, has_region),
                partial(self._institution, voice, identifier),
                title=name,
                description=voice.say("{name}: what it bought from social enterprises.", name=name),
                section="institutions",
                above="institutions",
            )

    def _page(
        self, voice: Voice, paths: Mapping[str, str], template: str, inputs: tuple[str, ...],
        views: Callable[[], dict[str, Any]], *, title: str, description: str, section: str = "",
        is_indexed: bool = True, is_home: bool = False, above: str = "",
    ) -> PlannedPage:  # fmt: skip
        def context() -> dict[str, Any]:
            crumbs = () if is_home else self._crumbs(voice, above)
            data = linked(breadcrumbs(crumbs, title, voice)) if crumbs else Markup("")
            return views() | {"frame": frame(
                voice, paths, title=title, description=description, section=section, crumbs=crumbs,
                jsonld=data, is_indexed=is_indexed,
            )}  # fmt: skip

        return PlannedPage(paths[voice.language], voice.language, template, inputs, context)

    def _crumbs(self, voice: Voice, kind: str) -> tuple[Link, ...]:
        """From the first page to the index of a kind; an empty kind is the first page alone."""
        if not kind:
            return (home_crumb(voice),)
        titles = {"institutions": voice.say("Institutions that buy")}
        title = titles.get(kind) or voice.wording.say(lists.HEADINGS[kind])
        return (home_crumb(voice), Link(title, voice.page(kind)))

    @cached_property
    def _filters(self) -> tuple[str, ...]:
        """What the filters without lists of their own count."""
        return tuple(repr((entry.kinds, entry.contract_modes)) for entry in self.catalogue.listed)

    def _home_paths(self) -> dict[str, str]:
        return {language: voice.urls.home(language) for language, voice in self.voices.items()}

    def _paths(self, kind: str, *parts: str, number: int = 1) -> dict[str, str]:
        return {
            language: voice.urls.page(language, kind, *parts, number=number) for language, voice in self.voices.items()
        }

    @cached_property
    def _counts(self) -> tuple[str, ...]:
        """How many enterprises are behind every facet's every code."""
        facets = self.catalogue.facets
        return tuple(f"{facet} {code} {len(found)}" for facet, codes in facets.items() for code, found in codes.items())


def profile_frame(voice: Voice, entry: Entry, *, title: str, description: str, jsonld: Markup, image: str) -> Frame:
    """The frame of an enterprise's page."""
    paths = {language: voice.urls.page(language, "enterprises", entry.id) for language in voice.urls.languages}
    return frame(
        voice, paths, title=title, description=description, section="enterprises",
        crumbs=profile_crumbs(voice), jsonld=jsonld, image=image, is_indexed=entry.is_listed,
    )  # fmt: skip


def profile_crumbs(voice: Voice) -> tuple[Link, ...]:
    """The way from the first page to all enterprises."""
    return home_crumb(voice), Link(voice.wording.say(lists.HEADINGS["enterprises"]), voice.page("enterprises"))
