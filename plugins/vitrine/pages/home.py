"""The first page: what the catalogue holds, the ways into it, what institutions did, two stories, how to take part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from heapq import nlargest, nsmallest
from itertools import chain, islice
from typing import NamedTuple

from vitrine.catalogue import Catalogue, Entry, Purchase, is_told_by
from vitrine.model import Commitment, CommitmentStatus, Contract, Localised, PartialDate
from vitrine.pages.holdings import holdings
from vitrine.pages.initiative.commitments import in_order
from vitrine.pages.lists import facet_groups, facet_links
from vitrine.pages.others import change_view
from vitrine.pages.region_map import region_map
from vitrine.pages.sections import has_ledger, held_by_sections
from vitrine.pages.views import BoughtView, FacetGroup, HomeView, Link, NeedView, StoryView
from vitrine.pages.voice import Voice

_CHANGES = 3
_NEEDS = 8
_PURCHASES = 4
_COMMITTED = 6
_STORIES = 2
# Under each sector, the categories that most enterprises sell.
_CATEGORIES = 4


class Highlights(NamedTuple):
    """What the first page shows of thousands, the same in every language."""

    sales: tuple["_Sale", ...]
    stories: tuple[Entry, ...]


def highlights(catalogue: Catalogue) -> Highlights:
    """The purchases known best, the latest first: public contracts, and what profiles tell beside them; two stories."""
    sales = chain(_contracts(catalogue), _told_in_profiles(catalogue))
    best = nlargest(_PURCHASES, sales, key=lambda sale: (sale.year, sale.has_amount))
    return Highlights(tuple(best), tuple(nsmallest(_STORIES, catalogue.listed, key=_as_story)))


def home_view(voice: Voice, catalogue: Catalogue, shown: Highlights) -> HomeView:
    """All that the first page shows."""
    told = held_by_sections(voice.initiative)
    return HomeView(
        counts=holdings(voice, catalogue),
        needs=tuple(islice(_needs(voice, catalogue), _NEEDS)),
        sectors=tuple(_leading(group) for group in facet_groups(voice, catalogue, "categories")),
        regions=facet_links(voice, catalogue, "regions"),
        map=region_map(voice, catalogue),
        statuses=facet_links(voice, catalogue, "statuses"),
        bought=tuple(_bought(voice, shown.sales)),
        committed=tuple(_committed(voice)),
        commitments_url=voice.page("commitments") if has_ledger(voice.initiative) else "",
        stories=tuple(_story(voice, entry) for entry in shown.stories),
        changes=tuple(change_view(voice, entry) for entry in catalogue.recent[:_CHANGES]),
        toolkit_url=voice.page("toolkit") if told["toolkit"] else "",
        regions_url=voice.page("roll-outs") if told["roll-outs"] else "",
    )


def _needs(voice: Voice, catalogue: Catalogue) -> Iterator[NeedView]:
    """What buyers have to do, as far as somebody can help."""
    for need in voice.initiative.vocabularies["needs"]:
        helping = catalogue.facets["needs"].get(need.code, ())
        if helping:
            text = need.description.best(voice.language) if need.description else None
            yield NeedView(voice.facet("needs", need.code, count=len(helping)), text)


def _leading(group: FacetGroup) -> FacetGroup:
    """A sector with the categories most sold in it, in the order of their list."""
    kept = sorted(group.links, key=lambda link: -(link.count or 0))[:_CATEGORIES]
    return group._replace(links=tuple(link for link in group.links if link in kept))


class _Sale(NamedTuple):
    """A purchase as it is ordered; told: as its source tells it."""

    institution: str
    year: str
    has_amount: bool
    entry: Entry
    told: Contract | Purchase


def _bought(voice: Voice, sales: Iterable[_Sale]) -> Iterator[BoughtView]:
    for sale in sales:
        date = voice.date(PartialDate.parse(sale.year)) if sale.year else ""
        yield BoughtView(
            buyer=_institution(voice, sale.institution),
            what=_what(sale.told).best(voice.language),
            enterprise=Link(sale.entry.name, voice.page("enterprises", sale.entry.id)),
            details=tuple(filter(None, (_amount(voice, sale.told), date))),
        )


def _contracts(catalogue: Catalogue) -> Iterator[_Sale]:
    for one in (placed.record for placed in catalogue.initiative.contracts.values()):
        entry = catalogue.by_id.get(one.enterprise)
        if entry:
            yield _Sale(one.institution, str(one.year or ""), one.value is not None, entry, one)


def _told_in_profiles(catalogue: Catalogue) -> Iterator[_Sale]:
    contracts: dict[str, list[Contract]] = defaultdict(list)
    for placed in catalogue.initiative.contracts.values():
        contracts[placed.record.enterprise].append(placed.record)
    for entry in catalogue.listed:
        own = contracts.get(entry.id, ())
        for one in entry.purchases:
            if not own or not any(is_told_by(contract, one.institution, one.year) for contract in own):
                yield _Sale(one.institution, one.year, bool(one.amount), entry, one)


def _what(told: Contract | Purchase) -> Localised:
    return told.what if isinstance(told, Contract) else Localised(dict(told.what))


def _amount(voice: Voice, told: Contract | Purchase) -> str:
    if isinstance(told, Purchase):
        return voice.amount(told.amount, told.bound)
    return voice.number(told.value.value, told.value.bound, is_money=True) if told.value else ""


def _committed(voice: Voice) -> Iterator[Link]:
    """Institutions whose declaration holds, the latest to sign first."""
    kept: dict[str, Commitment] = {}
    for one in in_order(voice):
        if one.status is not CommitmentStatus.LAPSED:
            kept.setdefault(one.institution, one)
    for institution in list(kept)[:_COMMITTED]:
        yield _institution(voice, institution)


def _institution(voice: Voice, identifier: str) -> Link:
    record = voice.initiative.institutions[identifier].record
    return Link(record.name.best(voice.language).text, voice.page("institutions", identifier))


def _as_story(entry: Entry) -> tuple[object, ...]:
    """Case studies first, then those whom buyers speak for, then those told most fully."""
    return entry.lesson is None, -len(entry.purchases), -entry.percent, entry.sort_key


def _story(voice: Voice, entry: Entry) -> StoryView:
    url = voice.page("enterprises", entry.id)
    if entry.lesson is None:
        return StoryView(Link(entry.name, url), None, voice.texts(entry.summary), _clients(voice, entry))
    model, finding = (voice.texts(texts) for texts in (entry.lesson.model, (*entry.lesson.findings, ())[0]))
    return StoryView(Link(entry.name, f"{url}#case-study"), model, finding, _clients(voice, entry))


def _clients(voice: Voice, entry: Entry) -> str:
    """Who bought from it, by short names."""
    names = dict.fromkeys(purchase.institution for purchase in entry.purchases)
    records = [voice.initiative.institutions[name].record for name in names]
    return voice.list([record.short_name or record.name.best(voice.language).text for record in records])
