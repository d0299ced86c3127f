"""What every page of the plan is made with: its paths, its frame, its way back."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from hashlib import blake2b
from typing import Any, NamedTuple

from markupsafe import Markup

from vitrine.catalogue import Catalogue, Entry
from vitrine.pages import lists
from vitrine.pages.framing import frame, home_crumb
from vitrine.pages.sections import SECTIONS, is_told
from vitrine.pages.structured_data import breadcrumbs, linked
from vitrine.pages.views import Link
from vitrine.pages.voice import Voice


def one_of(inputs: Iterable[str]) -> str:
    """One text for many, the same as long as they are: many pages are made from every enterprise."""
    return blake2b("\0".join(inputs).encode(), digest_size=16).hexdigest()


class Found(NamedTuple):
    """What the search shows of a page. section: a key of SECTIONS."""

    section: str
    title: str
    summary: str


class PlannedPage(NamedTuple):
    """A page to be. inputs: everything beside the settings that it is made from, as comparable texts.

    entries: the enterprises whose cards it shows, in order. found: None when the search does not know it.
    """

    path: str
    language: str
    template: str
    inputs: tuple[str, ...]
    context: Callable[[], dict[str, Any]]
    entries: tuple[Entry, ...] = ()
    found: Found | None = None


@dataclass(frozen=True)
class Planner:
    """A site's pages to be. digests: per enterprise, of all that its card and links show.

    today: the catalogue's day; what a page says because of it belongs to its inputs.
    """

    catalogue: Catalogue
    voices: Mapping[str, Voice]
    digests: Mapping[str, str]
    today: date

    def page(
        self, voice: Voice, paths: Mapping[str, str], template: str, inputs: tuple[str, ...],
        views: Callable[[], dict[str, Any]], *, title: str, description: str, section: str = "",
        is_indexed: bool = True, is_home: bool = False, above: str = "",
        things: Callable[[], Iterable[Mapping[str, Any]]] = tuple,
    ) -> PlannedPage:  # fmt: skip
        """A page. inputs: all it is made from but the settings and the records of `content/`, as comparable texts.

        above: the section it belongs to. things: what it tells machines beside the way back (schema.org).
        """

        def context() -> dict[str, Any]:
            crumbs = () if is_home else self.crumbs(voice, above)
            data = linked(*things(), breadcrumbs(crumbs, title, voice)) if crumbs else Markup("")
            return views() | {"frame": frame(
                voice, paths, title=title, description=description, section=section, crumbs=crumbs,
                jsonld=data, is_indexed=is_indexed,
            )}  # fmt: skip

        found = Found(section, title, description) if section in SECTIONS and is_indexed else None
        return PlannedPage(paths[voice.language], voice.language, template, inputs, context, found=found)

    def crumbs(self, voice: Voice, kind: str) -> tuple[Link, ...]:
        """From the first page to the index of a kind; an empty kind, or one without a page, is the first page alone."""
        if not kind or not is_told(voice.initiative, kind):
            return (home_crumb(voice),)
        title = voice.wording.say(SECTIONS.get(kind) or lists.HEADINGS[kind])
        return (home_crumb(voice), Link(title, voice.page(kind)))

    def paths(self, kind: str, *parts: str, number: int = 1) -> dict[str, str]:
        """A page's path in each language; number: of a long list, from 1."""
        return {
            language: voice.urls.page(language, kind, *parts, number=number) for language, voice in self.voices.items()
        }

    @cached_property
    def counts(self) -> tuple[str, ...]:
        """How many enterprises are behind every facet's every code."""
        facets = self.catalogue.facets
        return tuple(f"{facet} {code} {len(found)}" for facet, codes in facets.items() for code, found in codes.items())
