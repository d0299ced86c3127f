"""Who is open to bidding together, and who would bring what another looks for."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from vitrine.catalogue.texts import Texts, texts_of
from vitrine.model import Enterprise, OfferingStatus, Status


class Bids(NamedTuple):
    """What an enterprise that is open to bidding with others looks for, brings, and where. Codes and texts.

    regions: empty where its offerings' regions count. email: empty when it gives none.
    """

    seeks: tuple[str, ...]
    seeks_said: tuple[Texts, ...]
    offers: tuple[str, ...]
    offers_said: tuple[Texts, ...]
    regions: tuple[str, ...]
    note: Texts
    since: str
    email: str


class Bidder(NamedTuple):
    """An enterprise as matches need it. regions: where it would bid."""

    id: str
    bids: Bids
    regions: tuple[str, ...]


class Match(NamedTuple):
    """Two enterprises that could bid together somewhere, by id. sought: what the first looks for and the second brings.

    returned: what the second looks for and the first brings; empty when it is no match both ways.
    """

    first: str
    second: str
    sought: tuple[str, ...]
    returned: tuple[str, ...]
    regions: tuple[str, ...]

    @property
    def is_mutual(self) -> bool:
        """True when each looks for what the other brings."""
        return bool(self.returned)


def bids_of(enterprise: Enterprise) -> Bids | None:
    """What it tells of bidding with others; None when it is not open to it, or takes no orders now."""
    bids = enterprise.group_bids
    if bids is None or not bids.open or enterprise.status is not Status.ACTIVE:
        return None
    sold = (one.category for one in enterprise.offerings if one.status is not OfferingStatus.ENDED)
    return Bids(
        seeks=bids.seeks_categories,
        seeks_said=tuple(map(texts_of, bids.seeks)),
        offers=bids.offers_categories or tuple(dict.fromkeys(sold)),
        offers_said=tuple(map(texts_of, bids.offers)),
        regions=bids.regions,
        note=texts_of(bids.note),
        since=str(bids.since or ""),
        email=(enterprise.contact.email or "") if enterprise.contact else "",
    )


def matches(bidders: Iterable[Bidder]) -> tuple[Match, ...]:
    """Every two that could bid together, each pair once: those that match both ways first, else in the given order."""
    known = tuple(bidders)
    places = {one.id: place for place, one in enumerate(known)}
    by_category = _by_category(known)
    found: dict[tuple[str, str], Match] = {}
    for seeker in known:
        for partner in _partners(seeker, by_category):
            if (partner.id, seeker.id) not in found:
                found.setdefault((seeker.id, partner.id), _match(seeker, partner))
    ordered = (one for one in found.values() if one.regions)
    return tuple(sorted(ordered, key=lambda one: (not one.is_mutual, places[one.first], places[one.second])))


def _by_category(bidders: tuple[Bidder, ...]) -> Mapping[str, list[Bidder]]:
    found: dict[str, list[Bidder]] = defaultdict(list)
    for bidder in bidders:
        for code in bidder.bids.offers:
            found[code].append(bidder)
    return found


def _partners(seeker: Bidder, by_category: Mapping[str, list[Bidder]]) -> Iterator[Bidder]:
    for code in seeker.bids.seeks:
        yield from (one for one in by_category.get(code, ()) if one.id != seeker.id)


def _match(seeker: Bidder, partner: Bidder) -> Match:
    return Match(
        seeker.id,
        partner.id,
        sought=_common(seeker.bids.seeks, partner.bids.offers),
        returned=_common(partner.bids.seeks, seeker.bids.offers),
        regions=_common(seeker.regions, partner.regions),
    )


def _common(wanted: tuple[str, ...], had: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(code for code in wanted if code in had)
