"""The dashboards: all results region by region, and those of each cohort."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from vitrine.catalogue import Catalogue, Told, told_figures
from vitrine.model import Cohort, Contract
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.contracts import contracts_view
from vitrine.pages.initiative.figures import figure_rows, sections
from vitrine.pages.initiative.observations import dataset
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.results import CohortResultsView, DashboardView, RegionView
from vitrine.pages.voice import Voice


def result_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The page of all regions, then one for each cohort with a figure; nothing when there is none."""
    told = told_figures(voice.initiative)
    if not told:
        return
    title = voice.wording.say(SECTIONS["results"])
    description = voice.say("What came of the initiative, in figures: region by region, each with its source.")
    yield planner.page(
        voice, planner.paths("results"), "initiative/results.html", _inputs(planner, _contracts(voice)),
        partial(_dashboard, told, planner.catalogue, voice),
        title=title, description=description, section="results",
        things=partial(dataset, told, voice, page=voice.page("results"), name=title, description=description),
    )  # fmt: skip
    for identifier, placed in voice.initiative.cohorts.items():
        own = tuple(one for one in told if one.cohort == identifier)
        if own:
            yield _cohort_page(planner, voice, placed.record, own)


def _contracts(voice: Voice, cohort: str = "") -> tuple[Contract, ...]:
    """Every contract, or those counted in a cohort."""
    records = (placed.record for placed in voice.initiative.contracts.values())
    return tuple(one for one in records if not cohort or one.cohort == cohort)


def _inputs(planner: Planner, contracts: tuple[Contract, ...]) -> tuple[str, ...]:
    return tuple(planner.digests.get(one.enterprise, "") for one in contracts)


def _cohort_page(planner: Planner, voice: Voice, cohort: Cohort, told: tuple[Told, ...]) -> PlannedPage:
    title = voice.say("Results: {cohort}", cohort=cohort.name.best(voice.language).text)
    description = voice.say(
        "What came of the cohort {cohort}, {period}, in figures.",
        cohort=cohort.name.best(voice.language).text, period=cohort.period,
    )  # fmt: skip
    return planner.page(
        voice, planner.paths("results", cohort.id), "initiative/cohort_results.html",
        _inputs(planner, _contracts(voice, cohort.id)),
        partial(_cohort, cohort, told, planner.catalogue, voice),
        title=title, description=description, section="results", above="results",
        things=partial(
            dataset, told, voice, page=voice.page("results", cohort.id), name=title, description=description
        ),
    )  # fmt: skip


def _dashboard(told: tuple[Told, ...], catalogue: Catalogue, voice: Voice) -> dict[str, Any]:
    return {"dashboard": dashboard_view(told, catalogue, voice)}


def dashboard_view(told: tuple[Told, ...], catalogue: Catalogue, voice: Voice) -> DashboardView:
    """All results: the site's own regions first, then the others."""
    shelf = Bookshelf(voice)
    found = {one.region for one in told if one.region}
    own = [code for code in voice.initiative.site.regions if code in found]
    codes = dict.fromkeys((*own, *sorted(found)))
    return DashboardView(
        regions=tuple(_region(code, [one for one in told if one.region == code], shelf, voice) for code in codes),
        contracts=contracts_view(_contracts(voice), catalogue, shelf, voice),
        indicators=voice.page("indicators") if voice.initiative.indicators else "",
        sources=shelf.views,
    )


def _region(code: str, told: list[Told], shelf: Bookshelf, voice: Voice) -> RegionView:
    whole = [one for one in told if not one.cohort and not one.institution]
    parts = [one for one in told if one.cohort or one.institution]
    names = dict.fromkeys(one.cohort for one in parts if one.cohort)
    return RegionView(
        code=code,
        name=voice.label("regions", code),
        cohorts=tuple(
            Link(voice.initiative.cohorts[one].record.name.best(voice.language).text, voice.page("results", one))
            for one in names
        ),
        totals=figure_rows(whole, shelf, voice),
        sections=tuple(sections(parts, code, shelf, voice)),
    )


def _cohort(cohort: Cohort, told: tuple[Told, ...], catalogue: Catalogue, voice: Voice) -> dict[str, Any]:
    return {"results": cohort_results_view(cohort, told, catalogue, voice)}


def cohort_results_view(
    cohort: Cohort, told: tuple[Told, ...], catalogue: Catalogue, voice: Voice
) -> CohortResultsView:
    """The results of a cohort."""
    shelf = Bookshelf(voice)
    return CohortResultsView(
        name=cohort.name.best(voice.language),
        cohort=Link(cohort.name.best(voice.language).text, voice.page("cohorts", cohort.id)),
        region=voice.label("regions", cohort.region) if cohort.region else "",
        period=cohort.period,
        sections=tuple(sections(told, cohort.id, shelf, voice)),
        contracts=contracts_view(_contracts(voice, cohort.id), catalogue, shelf, voice),
        sources=shelf.views,
    )
