"""Pages of lists: those of enterprises under every code of every facet, and the page of each facet."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from vitrine.catalogue import FACETS, Entry
from vitrine.pages import lists
from vitrine.pages.embedding import embed_url
from vitrine.pages.following import feeds_url, list_feed_url
from vitrine.pages.framing import frame
from vitrine.pages.planner import PlannedPage, Planner, one_of
from vitrine.pages.structured_data import breadcrumbs, item_list, linked
from vitrine.pages.views import FacetGroup
from vitrine.pages.voice import Voice


@dataclass(frozen=True)
class ListPages:
    """The lists of a plan. known: per facet and code, what its pages are made from: the same in every language."""

    plan: Planner
    known: dict[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)

    def indexes(self, voice: Voice) -> Iterator[PlannedPage]:
        """The page of each facet: its codes, and how many have each."""
        for facet in FACETS:
            if not self.plan.catalogue.facets[facet]:
                continue  # nobody would find anything there
            title = voice.wording.say(lists.HEADINGS[facet])
            yield self.plan.page(
                voice,
                self.plan.paths(facet),
                "facets.html",
                self.plan.counts,
                partial(self._facet_index, voice, facet),
                title=title,
                description=voice.wording.say(lists.INTRODUCTIONS[facet]),
                section=facet,
            )

    def _facet_index(self, voice: Voice, facet: str) -> dict[str, Any]:
        return {"facets": lists.facet_index(voice, self.plan.catalogue, facet)._replace(feeds=feeds_url(voice, facet))}

    def lists(self, voice: Voice) -> Iterator[PlannedPage]:
        """All enterprises, then those of every code of every facet."""
        yield from self._list_pages(voice, "enterprises", "", self.plan.catalogue.listed)
        for facet, codes in self.plan.catalogue.facets.items():
            for code, entries in codes.items():
                yield from self._list_pages(voice, facet, code, entries)

    def _list_pages(self, voice: Voice, facet: str, code: str, entries: tuple[Entry, ...]) -> Iterator[PlannedPage]:
        near = lists.narrower(voice, self.plan.catalogue, facet, code)
        told_near = repr(near)  # these links tell counts of other lists
        for number, told in enumerate(self._told(facet, code, entries), start=1):
            shown = entries[(number - 1) * lists.PAGE_SIZE : number * lists.PAGE_SIZE]
            yield self._list_page(
                voice, facet, code, number, entries, shown, near, inputs=(str(len(entries)), told_near, told)
            )

    def _told(self, facet: str, code: str, entries: tuple[Entry, ...]) -> tuple[str, ...]:
        """What the pages of a list are made from, the same in every language."""
        if (facet, code) not in self.known:
            starts = range(0, lists.page_count(entries) * lists.PAGE_SIZE, lists.PAGE_SIZE)
            shown = (entries[start : start + lists.PAGE_SIZE] for start in starts)
            self.known[facet, code] = tuple(one_of(self.plan.digests[entry.id] for entry in some) for some in shown)
        return self.known[facet, code]

    def _list_page(
        self, voice: Voice, facet: str, code: str, number: int, entries: tuple[Entry, ...],
        shown: tuple[Entry, ...], near: tuple[FacetGroup, ...], *, inputs: tuple[str, ...],
    ) -> PlannedPage:  # fmt: skip
        words = (facet, code) if code else (facet,)
        paths = self.plan.paths(*words, number=number)

        def context() -> dict[str, Any]:
            view = lists.list_view(voice, facet=facet, code=code, entries=entries, number=number, near=near)
            view = view._replace(feed=list_feed_url(voice, facet, code), embed=embed_url(voice, facet, code))
            title = view.heading
            if number > 1:
                title = voice.say("{title}, page {number}", title=title, number=number)
            crumbs = self.plan.crumbs(voice, facet if code else "")
            data = linked(breadcrumbs(crumbs, view.heading, voice), item_list(shown, voice))
            description = view.intro or voice.say("Social enterprises: {title}.", title=view.heading)
            section = facet if code else "enterprises"
            return {"list": view, "frame": frame(
                voice, paths, title=title, description=description, section=section, crumbs=crumbs, jsonld=data,
            )}  # fmt: skip

        return PlannedPage(paths[voice.language], voice.language, "list.html", inputs, context, shown)
