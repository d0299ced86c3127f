"""Enterprises open to bidding together: what each looks for and brings, and who could bid with whom."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from vitrine.catalogue import Bids, Catalogue, Entry, Match
from vitrine.pages.bid_letters import general_letter, letters
from vitrine.pages.bids import bids_view, regions_in_words
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.views import Link
from vitrine.pages.views.bids import BidderView, GroupBidsView, MatchView, SoughtView
from vitrine.pages.voice import Voice

# A page stays one that is read: beyond, the search tells the rest.
MOST_MATCHES = 60
MOST_BIDDERS = 200
OPEN = "open"


def group_bids_page(planner: Planner, voice: Voice) -> PlannedPage:
    """The page that matches them."""
    catalogue = planner.catalogue
    inputs = (
        repr([(entry.id, entry.name, entry.served, entry.bids) for entry in catalogue.bidders]),
        _sellers(catalogue),
    )
    return planner.page(
        voice,
        planner.paths("group-bids"),
        "group-bids.html",
        inputs,
        partial(_context, catalogue, voice),
        title=voice.say("Bidding together"),
        description=voice.say(
            "Enterprises open to bidding together: what each looks for and brings, and who could bid with whom."
        ),
        section="group-bids",
    )


def _sellers(catalogue: Catalogue) -> str:
    """How many sell each category that somebody looks for."""
    sought = sorted({code for entry in catalogue.bidders if entry.bids for code in entry.bids.seeks})
    return repr([(code, len(catalogue.facets["categories"].get(code, ()))) for code in sought])


def _context(catalogue: Catalogue, voice: Voice) -> dict[str, Any]:
    bidders, matches = catalogue.bidders, catalogue.bid_matches
    view = GroupBidsView(
        matches=tuple(_match(one, catalogue, voice) for one in matches[:MOST_MATCHES]),
        more_matches=max(0, len(matches) - MOST_MATCHES),
        sought=tuple(_sought(catalogue, voice)),
        bidders=tuple(_bidder(one, one.bids, voice) for one in bidders[:MOST_BIDDERS] if one.bids),
        more_bidders=max(0, len(bidders) - MOST_BIDDERS),
        search_url=f"{voice.page('search')}?group_bid={OPEN}",
        regions=_choices(
            voice, "regions", voice.say("All regions"), (code for one in bidders for code in _regions(one))
        ),
        categories=_choices(
            voice, "categories", voice.say("All categories"), (code for one in bidders for code in _codes(one))
        ),
    )
    return {"group_bids": view}


def anchor_of(identifier: str) -> str:
    """Where an enterprise is on the page of group bids."""
    return f"enterprise-{identifier}"


def _bidder(entry: Entry, bids: Bids, voice: Voice) -> BidderView:
    link = Link(entry.name, voice.page("enterprises", entry.id))
    return BidderView(
        anchor=anchor_of(entry.id),
        name=link,
        place=entry.municipality or voice.label("regions", entry.region),
        bids=bids_view(bids, voice, served=entry.served, serves_all=entry.serves_province),
        mail=general_letter(entry, bids, voice),
        region_codes=" ".join(_regions(entry)),
        category_codes=" ".join(_codes(entry)),
    )


def _regions(entry: Entry) -> tuple[str, ...]:
    return (entry.bids.regions if entry.bids else ()) or entry.served


def _codes(entry: Entry) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*entry.bids.seeks, *entry.bids.offers))) if entry.bids else ()


def _match(match: Match, catalogue: Catalogue, voice: Voice) -> MatchView:
    first, second = catalogue.by_id[match.first], catalogue.by_id[match.second]
    sought = [_sentence(first, second, match.sought, voice)]
    if match.is_mutual:
        sought.append(_sentence(second, first, match.returned, voice))
    is_all = all(one.serves_province and not (one.bids and one.bids.regions) for one in (first, second))
    return MatchView(
        first=Link(first.name, f"#{anchor_of(first.id)}"),
        second=Link(second.name, f"#{anchor_of(second.id)}"),
        is_mutual=match.is_mutual,
        sought=tuple(sought),
        regions=regions_in_words(match.regions, voice, is_all=is_all),
        letters=letters(match, (first, second), voice),
        region_codes=" ".join(match.regions),
        category_codes=" ".join((*match.sought, *match.returned)),
    )


def _sentence(seeker: Entry, partner: Entry, codes: tuple[str, ...], voice: Voice) -> str:
    categories = voice.list(voice.labels("categories", codes))
    return voice.say(
        "{seeker} looks for: {categories}. {partner} brings it.",
        seeker=seeker.name, categories=categories, partner=partner.name,
    )  # fmt: skip


def _sought(catalogue: Catalogue, voice: Voice) -> Iterable[SoughtView]:
    """In the order of the vocabulary."""
    shown = {entry.id for entry in catalogue.bidders[:MOST_BIDDERS]}
    for term in voice.initiative.vocabularies["categories"]:
        seekers = [one for one in catalogue.bidders if one.bids and term.code in one.bids.seeks]
        partners = [one for one in catalogue.bidders if one.bids and term.code in one.bids.offers]
        sellers = len(catalogue.facets["categories"].get(term.code, ()))
        if seekers:
            link = Link(voice.label("categories", term.code), voice.page("categories", term.code) if sellers else "")
            yield SoughtView(link, _places(seekers, shown, voice), _places(partners, shown, voice), sellers)


def _places(entries: list[Entry], shown: set[str], voice: Voice) -> tuple[Link, ...]:
    """Each leads to its place on the page, or to its own page when it is not shown there."""
    return tuple(
        Link(one.name, f"#{anchor_of(one.id)}" if one.id in shown else voice.page("enterprises", one.id))
        for one in entries
    )


def _choices(voice: Voice, vocabulary: str, everything: str, codes: Iterable[str]) -> tuple[tuple[str, str], ...]:
    known = set(codes)
    labels = [(term.code, voice.label(vocabulary, term.code)) for term in voice.initiative.vocabularies[vocabulary]]
    return (("", everything), *(pair for pair in labels if pair[0] in known))
