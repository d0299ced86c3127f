"""What the initiative's figures say together: told ones side by side, contracts added up, bars drawn."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from small_site import REPOSITORY, TODAY, check_site, copy_small_site
from vitrine.catalogue import Initiative, Told, told_figures, total_of
from vitrine.loading import Placed, read_profile
from vitrine.model import Contract, Enterprise, Method
from vitrine.pages.addresses import segments_of
from vitrine.pages.initiative.charts import Bar, chart
from vitrine.pages.profile_parts import cited
from vitrine.pages.profile_sales import sales, sold_sources
from vitrine.pages.voice import Voice
from vitrine.rules import read_initiative
from vitrine.urls import Urls
from vitrine.wording import load

SOURCES = [{"id": "register", "title": "Public register"}]


def contract(**fields: object) -> Contract:
    told = {"id": "one", "enterprise": "a", "institution": "b", "what": {"fr": "Repas", "en": "Meals"}}
    return Contract.model_validate({**told, "source": "register", "sources": SOURCES, **fields})


@pytest.fixture(scope="module")
def initiative() -> Initiative:
    """That of this repository."""
    found, _ = read_initiative(REPOSITORY, REPOSITORY / "content" / "vocabulary", today=TODAY)
    assert found is not None
    return found


@pytest.fixture
def voice(initiative: Initiative) -> Voice:
    """English."""
    wording = load("en", ())
    return Voice("en", wording, Urls("", "/", ("en",), {"en": segments_of(wording)}), initiative)


def numbers(told: tuple[Told, ...], indicator: str, cohort: str) -> list[str]:
    return [str(one.value) for one in told if (one.indicator, one.cohort) == (indicator, cohort)]


def test_contracts_whose_value_is_unknown_are_counted_but_add_nothing():
    total = total_of([contract(value={"value": "1100000"}), contract(id="two"), contract(id="three")])
    assert (total.contracts, total.valued, total.value) == (3, 1, Decimal(1_100_000))


def test_what_followed_a_matchmaking_or_began_a_relation_is_counted_apart():
    total = total_of([contract(after_matchmaking=True), contract(new_relation=True), contract(new_relation=True)])
    assert (total.after_matchmaking, total.new_relations) == (1, 2)


def test_no_contract_adds_up_to_nothing():
    assert total_of([]) == (0, 0, Decimal(0), 0, 0)


def test_figures_of_the_same_thing_with_two_dates_both_stay(initiative):
    assert numbers(told_figures(initiative), "institutions", "pilote-2013") == ["6", "7"]


def test_the_counts_of_cohorts_stand_among_the_results(initiative):
    told = told_figures(initiative)
    assert numbers(told, "enterprises", "cohorte-7") == ["28"]
    assert numbers(told, "contracts", "cohorte-6") == ["132"]


def test_every_figure_has_a_method_and_a_source_and_is_of_something(initiative):
    told = told_figures(initiative)
    assert len(told) > 30
    assert {one.method for one in told} == {Method.DECLARED}
    assert all(one.source.title and one.region for one in told)


def test_a_figure_of_a_cohort_is_of_its_region(initiative):
    estrie = {one.cohort for one in told_figures(initiative) if one.region == "estrie"}
    assert estrie == {"estrie-2016"}


def test_a_count_that_names_none_of_several_sources_is_left_out(tmp_path: Path):
    root = copy_small_site(tmp_path)
    record = root / "content" / "cohorts" / "cohorte-1.md"
    counted = "enterprises_count: [{value: 3}]\nsources: [{id: a, title: A}, {id: b, title: B}]\n---\n"
    record.write_text(record.read_text(encoding="utf-8").removesuffix("---\n") + counted, encoding="utf-8")
    found = check_site(root).initiative
    assert found is not None
    assert told_figures(found) == ()


def test_figures_come_in_the_same_order_whatever_the_order_of_files(initiative):
    reversed_results: dict[str, Placed] = dict(reversed(initiative.results.items()))
    assert told_figures(replace(initiative, results=reversed_results)) == told_figures(initiative)


def test_the_bars_of_shares_are_parts_of_the_whole(voice):
    drawn = chart("c", "Shares", [Bar("New", "60%", Decimal("0.6"), "")], voice, is_share=True)
    whole = Decimal(drawn.track.removesuffix("%"))
    assert Decimal(drawn.bars[0].width.removesuffix("%")) == pytest.approx(whole * Decimal("0.6"), abs=Decimal("0.1"))


def test_bars_are_as_long_as_their_numbers_from_zero(voice):
    bars = [Bar("Pilot", "50", Decimal(50), ""), Bar("Sixth", "200", Decimal(200), "")]
    short, long = (Decimal(bar.width.removesuffix("%")) for bar in chart("c", "T", bars, voice, is_share=False).bars)
    assert short * 4 == pytest.approx(long, abs=Decimal("0.3"))


def test_an_open_bound_has_a_dashed_end_and_an_exact_number_has_none(voice):
    bars = [Bar("Pilot", "at least 200", Decimal(200), "at-least"), Bar("Sixth", "132", Decimal(132), "")]
    drawn = chart("c", "Contracts", bars, voice, is_share=False)
    assert drawn.is_open
    assert [bar.rest is not None for bar in drawn.bars] == [True, False]


@pytest.mark.parametrize("bound", ["", "at-least", "more-than", "about"])
def test_no_bar_nor_its_end_is_wider_than_the_chart(voice, bound):
    said = "more than $75,500,000"
    drawn = chart("c", "Value", [Bar("All", said, Decimal(75_500_000), bound)], voice, is_share=False)
    assert Decimal(drawn.bars[0].value_at[0].removesuffix("%")) + Decimal("2.4") * len(said) <= 100


def test_bars_of_nothing_are_drawn_without_a_fault(voice):
    drawn = chart("c", "Nothing", [Bar("Pilot", "0", Decimal(0), "")], voice, is_share=False)
    assert drawn.bars[0].width == "0.0%"


def test_a_chart_says_in_words_what_it_shows(voice):
    bars = [Bar("Pilot", "at least 200", Decimal(200), "at-least"), Bar("Sixth", "132", Decimal(132), "")]
    assert chart("c", "T", bars, voice, is_share=False).description == (
        "Bars from zero: Pilot: at least 200 and Sixth: 132."
    )


def test_a_long_label_breaks_and_its_bar_stands_below_it(voice):
    label = "Institutions that awarded at least one contract to an enterprise of the cohort"
    drawn = chart("c", "T", [Bar(label, "100%", Decimal(1), "")], voice, is_share=True)
    places = [Decimal(place.removesuffix("em")) for _, place in drawn.bars[0].lines]
    assert len(places) == 2
    assert places == sorted(places)
    assert Decimal(drawn.bars[0].bar_at.removesuffix("em")) > places[-1]


@pytest.fixture
def axia(initiative: Initiative) -> Enterprise:
    """An enterprise whose profile and whose contract tell the same sale of 2019."""
    profile, _ = read_profile(REPOSITORY, "axia-services", initiative.vocabularies, main_language="fr")
    assert profile is not None
    return profile.enterprise


def bought(enterprise: Enterprise, voice: Voice) -> list[tuple[str, str]]:
    sources = cited(sold_sources(enterprise, voice), voice)
    return [(sale.when, sale.source.title) for sale in sales(enterprise, sources, voice) if sale.source]


def test_a_sale_told_by_a_profile_and_by_a_contract_is_shown_once(axia, voice):
    assert bought(axia, voice) == [("2019", "Énergir et l’économie sociale")]


def test_a_contract_that_the_profile_does_not_tell_is_shown_with_its_own_source(axia, voice, initiative):
    told = initiative.contracts["axia-services-energir-2019"]
    later = contract(id="later", enterprise="axia-services", institution="energir", year="2021")
    more = replace(initiative, contracts={**initiative.contracts, "later": replace(told, record=later)})
    assert bought(axia, replace(voice, initiative=more))[1:] == [("2021", "Public register")]
