"""Cohorts: all of them, and a page for each."""

from collections.abc import Iterator

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import Cohort, Figure, Institution, Message
from vitrine.model.institution import Funder, Programme
from vitrine.pages.initiative.parts import Bookshelf, activity_items, result_rows
from vitrine.pages.initiative.purchases import cohort_contracts
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import Cited, figure_view
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import CohortItem, CohortView, FigureGroup, ItemView, Link
from vitrine.pages.voice import Voice


def cohort_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The index, the latest cohort first, and each cohort."""
    cohorts = in_order(voice)
    yield planner.page(
        voice, planner.paths("cohorts"), "initiative/cohorts.html", (),
        lambda: {"cohorts": tuple(_cohort_item(cohort, voice) for cohort in cohorts)},
        title=voice.wording.say(SECTIONS["cohorts"]),
        description=voice.say("The editions of the initiative, region by region: who took part and what came of it."),
        section="cohorts",
    )  # fmt: skip
    for cohort in cohorts:
        yield _cohort_page(planner, voice, cohort)


def in_order(voice: Voice) -> tuple[Cohort, ...]:
    """Every cohort, the latest first."""
    records = [placed.record for placed in voice.initiative.cohorts.values()]
    return tuple(sorted(records, key=lambda one: (one.period, one.id), reverse=True))


def _cohort_page(planner: Planner, voice: Voice, cohort: Cohort) -> PlannedPage:
    catalogue = planner.catalogue
    name = cohort.name.best(voice.language).text
    entries = {entry.id for entry in _entries(cohort, catalogue)}
    entries |= {one.record.enterprise for one in voice.initiative.contracts.values() if one.record.cohort == cohort.id}
    shown = tuple(planner.digests[entry.id] for entry in catalogue.entries if entry.id in entries)
    has_region = str(cohort.region in catalogue.facets["regions"])
    return planner.page(
        voice, planner.paths("cohorts", cohort.id), "initiative/cohort.html", (*shown, has_region),
        lambda: {"cohort": cohort_view(cohort, catalogue, voice)},
        title=name,
        description=voice.say(
            "{name}, {period}: enterprises, institutions, programme and results.", name=name, period=cohort.period
        ),
        section="cohorts",
        above="cohorts",
    )  # fmt: skip


def _entries(cohort: Cohort, catalogue: Catalogue) -> tuple[Entry, ...]:
    """The enterprises whose profiles say they took part."""
    return tuple(entry for entry in catalogue.entries if cohort.id in entry.cohorts)


def _cohort_item(cohort: Cohort, voice: Voice) -> CohortItem:
    sources = Bookshelf(voice).cited(cohort.sources)
    return CohortItem(
        link=Link(cohort.name.best(voice.language).text, voice.page("cohorts", cohort.id)),
        region=voice.label("regions", cohort.region) if cohort.region else "",
        period=cohort.period,
        summary=voice.text(cohort.summary),
        figures=_counts(cohort, sources, voice),
    )


def cohort_view(cohort: Cohort, catalogue: Catalogue, voice: Voice) -> CohortView:
    """Everything a cohort's page says."""
    shelf = Bookshelf(voice)
    sources = shelf.cited(cohort.sources)
    initiative = voice.initiative
    activities = [one.record for one in initiative.activities.values() if one.record.cohort == cohort.id]
    contracts = [one.record for one in initiative.contracts.values() if one.record.cohort == cohort.id]
    results = [one.record for one in initiative.results.values() if one.record.cohort == cohort.id]
    took_part = [one.record for one in initiative.institutions.values() if cohort.id in one.record.cohorts]
    return CohortView(
        id=cohort.id,
        name=cohort.name.best(voice.language),
        region=_region(cohort, catalogue, voice),
        edition=str(cohort.edition or ""),
        period=cohort.period,
        ended=voice.date(cohort.ended),
        summary=voice.text(cohort.summary),
        counts=_counts(cohort, sources, voice),
        enterprises=tuple(_enterprise_item(entry, voice) for entry in _entries(cohort, catalogue)),
        institutions=tuple(_institution_item(one, voice) for one in took_part),
        programme=tuple(_programme_item(one, sources, voice) for one in cohort.programme),
        funders=tuple(_funder_item(one, sources, voice) for one in cohort.funders),
        activities=activity_items(activities, voice),
        contracts=cohort_contracts(contracts, catalogue, shelf, voice),
        results=result_rows(results, shelf, voice),
        sources=shelf.views,
    )


def _region(cohort: Cohort, catalogue: Catalogue, voice: Voice) -> Link | None:
    """Its region; without an address when no list is behind it."""
    if cohort.region is None:
        return None
    if cohort.region in catalogue.facets["regions"]:
        return voice.facet("regions", cohort.region)
    return Link(voice.label("regions", cohort.region), "")


def _counts(cohort: Cohort, sources: Cited, voice: Voice) -> tuple[FigureGroup, ...]:
    """How many took part: several answers stand side by side when sources or dates differ."""
    questions: tuple[tuple[Message, tuple[Figure, ...]], ...] = (
        (Message("Enterprises"), cohort.enterprises_count),
        (Message("Institutions"), cohort.institutions_count),
    )
    return tuple(
        FigureGroup(
            voice.wording.say(label), tuple(figure_view(figure, "number", sources, voice) for figure in figures)
        )
        for label, figures in questions
        if figures
    )


def _enterprise_item(entry: Entry, voice: Voice) -> ItemView:
    name = voice.initiative.site.main_language
    place = dict.fromkeys(filter(None, (entry.municipality, voice.label("regions", entry.region))))
    return ItemView(
        title=entry_name(entry.name, name),
        url=voice.page("enterprises", entry.id),
        details=tuple(place),
        text=voice.texts(entry.summary),
    )


def _institution_item(record: Institution, voice: Voice) -> ItemView:
    return ItemView(
        title=record.name.best(voice.language),
        url=voice.page("institutions", record.id),
        details=(voice.label("institution-kinds", record.kind),),
    )


def _programme_item(programme: Programme, sources: Cited, voice: Voice) -> ItemView:
    label = voice.initiative.vocabularies["activity-kinds"].terms[programme.kind].label
    return ItemView(
        title=label.best(voice.language),
        text=programme.what.best(voice.language),
        source=sources.find(programme.source),
    )


def _funder_item(funder: Funder, sources: Cited, voice: Voice) -> ItemView:
    return ItemView(
        title=funder.name.best(voice.language), text=voice.text(funder.what), source=sources.find(funder.source)
    )
