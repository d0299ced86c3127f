"""Lists of enterprises, page by page, and the indexes of facets that lead to them."""

from collections import defaultdict
from collections.abc import Mapping

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import Message, Term
from vitrine.pages.region_map import region_map
from vitrine.pages.views import FacetGroup, FacetIndexView, Link, ListView, PageLink, Pagination
from vitrine.pages.voice import Voice

PAGE_SIZE = 48

HEADINGS: Mapping[str, Message] = {
    "enterprises": Message("All enterprises"),
    "categories": Message("What you can buy"),
    "needs": Message("By need"),
    "sectors": Message("Sectors"),
    "regions": Message("Regions served"),
    "mrc": Message("MRCs"),
    "legal-forms": Message("Legal forms"),
    "statuses": Message("Recognised statuses"),
    "people-served": Message("People served"),
}
INTRODUCTIONS: Mapping[str, Message] = {
    "enterprises": Message("Every social enterprise of this catalogue, in alphabetical order."),
    "categories": Message("Products and services that social enterprises sell, by sector."),
    "needs": Message("What you have to do, in the words of the day: each leads to the enterprises that can help."),
    "sectors": Message("The trades in which these enterprises work."),
    "regions": Message("Where these enterprises deliver. When no source says, the region of the head office counts."),
    "mrc": Message("Regional county municipalities and their equivalents, by region."),
    "legal-forms": Message("The forms that the law gives to social enterprises."),
    "statuses": Message("Statuses that somebody outside the enterprise grants or checks."),
    "people-served": Message("The people whom these enterprises employ, train or serve."),
}
# The broader facet under which a facet's values are grouped.
PARENTS: Mapping[str, str] = {"categories": "sectors", "mrc": "regions"}


def page_count(entries: tuple[Entry, ...]) -> int:
    """How many pages a list takes: one at least."""
    return max(1, -(-len(entries) // PAGE_SIZE))


def list_view(
    voice: Voice, *, facet: str, code: str, entries: tuple[Entry, ...], number: int, near: tuple[FacetGroup, ...]
) -> ListView:
    """One page of a list. facet: `enterprises` for all, then code is empty. near: the facets inside it."""
    term = voice.initiative.vocabularies[facet].terms[code] if code else None
    first = (number - 1) * PAGE_SIZE
    return ListView(
        kind=facet if code else "all",
        heading=list_heading(voice, facet, code),
        intro=_introduction(voice, facet, term),
        count=len(entries),
        shown=(min(first + 1, len(entries)), min(first + PAGE_SIZE, len(entries))),
        pagination=_pagination(voice, (facet, code) if code else (facet,), number, page_count(entries)),
        narrower=near,
        broader=_broader(voice, facet, term),
    )


def list_heading(voice: Voice, facet: str, code: str) -> str:
    """What a list is called."""
    return voice.label(facet, code) if code else voice.wording.say(HEADINGS[facet])


def _introduction(voice: Voice, facet: str, term: Term | None) -> str:
    if term is None:
        return voice.wording.say(INTRODUCTIONS[facet])
    return term.description.best(voice.language).text if term.description else ""


def _pagination(voice: Voice, words: tuple[str, ...], number: int, total: int) -> Pagination:
    kind, *parts = words

    def url(page: int) -> str:
        return voice.page(kind, *parts, number=page)

    near = sorted({1, total, *range(max(1, number - 2), min(total, number + 2) + 1)})
    return Pagination(
        number=number,
        total=total,
        previous=url(number - 1) if number > 1 else "",
        next=url(number + 1) if number < total else "",
        pages=tuple(PageLink(page, "" if page == number else url(page)) for page in near),
    )


def narrower(voice: Voice, catalogue: Catalogue, facet: str, code: str) -> tuple[FacetGroup, ...]:
    """The facets inside this one: a sector's categories, a region's MRCs; for all, the ways in."""
    if not code:
        return (FacetGroup(voice.wording.say(HEADINGS["sectors"]), "", facet_links(voice, catalogue, "sectors")),)
    if facet == "needs":
        return _answers(voice, catalogue, code)
    child = next((child for child, parent in PARENTS.items() if parent == facet), None)
    if child is None:
        return ()
    terms = voice.initiative.vocabularies[child]
    counts = catalogue.facets[child]
    links = tuple(
        voice.facet(child, term.code, count=len(counts[term.code]))
        for term in terms
        if term.parent == code and term.code in counts
    )
    return (FacetGroup(voice.wording.say(HEADINGS[child]), "", links),) if links else ()


def _answers(voice: Voice, catalogue: Catalogue, need: str) -> tuple[FacetGroup, ...]:
    """The categories that answer a need, as somebody sells them."""
    counts = catalogue.facets["categories"]
    wanted = voice.initiative.vocabularies["needs"].terms[need].categories
    links = tuple(voice.facet("categories", code, count=len(counts[code])) for code in wanted if code in counts)
    return (FacetGroup(voice.wording.say(HEADINGS["categories"]), "", links),)


def _broader(voice: Voice, facet: str, term: Term | None) -> Link | None:
    parent = PARENTS.get(facet)
    if term is None or parent is None or term.parent is None:
        return None
    return voice.facet(parent, term.parent)


def facet_links(voice: Voice, catalogue: Catalogue, facet: str) -> tuple[Link, ...]:
    """Every value of a facet that some enterprise has, with its count."""
    counts = catalogue.facets[facet]
    return tuple(
        voice.facet(facet, term.code, count=len(counts[term.code]))
        for term in voice.initiative.vocabularies[facet]
        if term.code in counts
    )


def facet_index(voice: Voice, catalogue: Catalogue, facet: str) -> FacetIndexView:
    """All values of a facet, grouped by their broader one."""
    return FacetIndexView(
        heading=voice.wording.say(HEADINGS[facet]),
        intro=voice.wording.say(INTRODUCTIONS[facet]),
        map=region_map(voice, catalogue) if facet == "regions" else None,
        groups=facet_groups(voice, catalogue, facet),
    )


def facet_groups(voice: Voice, catalogue: Catalogue, facet: str) -> tuple[FacetGroup, ...]:
    """A facet's values under the headings of their broader facet; one group without heading otherwise."""
    parent = PARENTS.get(facet)
    links = facet_links(voice, catalogue, facet)
    if parent is None:
        return (FacetGroup("", "", links),)
    terms = voice.initiative.vocabularies[facet]
    counts = catalogue.facets[facet]
    groups: dict[str, list[Link]] = defaultdict(list)
    for term in terms:
        if term.code in counts:
            groups[term.parent or ""].append(voice.facet(facet, term.code, count=len(counts[term.code])))
    order = [*voice.initiative.vocabularies[parent].terms, ""]
    return tuple(
        FacetGroup(*_group_heading(voice, parent, code, code in catalogue.facets[parent]), tuple(groups[code]))
        for code in order
        if code in groups
    )


def _group_heading(voice: Voice, facet: str, code: str, has_list: bool) -> tuple[str, str]:
    if not code:
        return voice.say("Others"), ""
    link = voice.facet(facet, code)
    return link.text, link.url if has_list else ""
