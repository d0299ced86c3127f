"""Who could bid together with whom, and the letters that begin it."""

from pathlib import Path

import pytest

from small_site import check_site
from vitrine.catalogue import Bids
from vitrine.catalogue.bids import Bidder, Match, matches


def bidder(name: str, *, seeks: str = "", brings: str = "", regions: str = "montreal") -> Bidder:
    bids = Bids(tuple(seeks.split()), (), tuple(brings.split()), (), (), (), "", "")
    return Bidder(name, bids, tuple(regions.split()))


def pairs(found: tuple[Match, ...]) -> list[str]:
    return [f"{one.first}+{one.second}" for one in found]


def test_who_looks_for_what_another_brings_is_matched_with_it() -> None:
    found = matches([bidder("a", seeks="moving"), bidder("b", brings="moving printing")])

    assert found == (Match("a", "b", ("moving",), (), ("montreal",)),)


def test_two_that_look_for_each_other_come_first_and_once() -> None:
    some = [
        bidder("a", seeks="catering", brings="printing"),
        bidder("b", seeks="printing", brings="moving"),
        bidder("c", seeks="printing moving", brings="catering"),
    ]
    found = matches(some)

    assert pairs(found) == ["a+c", "b+a", "c+b"]
    assert (found[0].sought, found[0].returned) == (("catering",), ("printing",))
    assert found[0].is_mutual
    assert not found[1].is_mutual


@pytest.mark.parametrize(
    ("regions", "shared"), [("laval", ()), ("laval montreal", ("montreal",)), ("montreal", ("montreal",))]
)
def test_only_those_that_would_bid_in_one_place_are_matched(regions: str, shared: tuple[str, ...]) -> None:
    found = matches(
        [bidder("a", seeks="moving", regions="montreal estrie"), bidder("b", brings="moving", regions=regions)]
    )

    assert [one.regions for one in found] == ([shared] if shared else [])


def test_nobody_is_matched_with_itself() -> None:
    assert matches([bidder("a", seeks="moving", brings="moving")]) == ()


def test_what_is_sold_counts_as_brought_and_regions_served_as_those_of_the_bid(small_site: Path) -> None:
    catalogue = check_site(small_site).catalogue

    assert catalogue is not None
    assert [entry.bids.offers for entry in catalogue.bidders if entry.bids] == [("furniture",), ("laundry",)]
    assert [(one.first, one.is_mutual, one.regions) for one in catalogue.bid_matches] == [
        ("atelier-du-nord", True, ("montreal",))
    ]


@pytest.mark.parametrize("change", [("open: true", "open: false"), ("status: active", "status: paused")])
def test_who_is_not_open_or_takes_no_orders_is_not_listed(small_site: Path, change: tuple[str, str]) -> None:
    profile = small_site / "enterprises" / "atelier-du-nord" / "profile.md"
    profile.write_text(profile.read_text(encoding="utf-8").replace(*change), encoding="utf-8")
    catalogue = check_site(small_site).catalogue

    assert catalogue is not None
    assert [entry.id for entry in catalogue.bidders] == ["buanderie-des-quais"]
    assert catalogue.bid_matches == ()
