"""Cohorts: all of them, and a page for each."""

from collections.abc import Iterator

from vitrine.catalogue import Catalogue, Entry, told_figures
from vitrine.model import Cohort, Figure, Institution, Message, Text
from vitrine.model.institution import Funder, Programme
from vitrine.pages.embedding import embed_url, embedded_cohorts
from vitrine.pages.initiative.activities import activity_item, region_link
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.contracts import contracts_view
from vitrine.pages.initiative.figures import figure_rows
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_figures import figure_view
from vitrine.pages.profile_parts import Cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import CohortView, FigureGroup
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice


def cohort_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The index, the latest cohort first, and each cohort."""
    cohorts = in_order(voice)
    if not cohorts:
        return
    yield planner.page(
        voice, planner.paths("cohorts"), "initiative/cohorts.html", (),
        lambda: {"cohorts": tuple(cohort_item(cohort, voice) for cohort in cohorts)},
        title=voice.wording.say(SECTIONS["cohorts"]),
        description=voice.say("The editions of the initiative, region by region: who took part and what came of it."),
        section="cohorts",
        above="initiative",
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


def cohort_item(cohort: Cohort, voice: Voice) -> ToolItem:
    """A cohort as lists point to it, with how many took part."""
    sources = Bookshelf(voice).cited(cohort.sources)
    counts = (
        voice.say("{label}: {figures}", label=group.label, figures=voice.list(one.text for one in group.figures))
        for group in _counts(cohort, sources, voice)
    )
    region = voice.label("regions", cohort.region) if cohort.region else ""
    details = (region, cohort.period, *counts)
    return ToolItem(
        cohort.name.best(voice.language), voice.page("cohorts", cohort.id), voice.text(cohort.summary), details
    )


def cohort_view(cohort: Cohort, catalogue: Catalogue, voice: Voice) -> CohortView:
    """Everything a cohort's page says."""
    shelf = Bookshelf(voice)
    sources = shelf.cited(cohort.sources)
    initiative = voice.initiative
    activities = [one.record for one in initiative.activities.values() if one.record.cohort == cohort.id]
    contracts = [one.record for one in initiative.contracts.values() if one.record.cohort == cohort.id]
    told = tuple(one for one in told_figures(initiative) if one.cohort == cohort.id)
    took_part = [one.record for one in initiative.institutions.values() if cohort.id in one.record.cohorts]
    return CohortView(
        id=cohort.id,
        name=cohort.name.best(voice.language),
        region=region_link(cohort.region, catalogue, voice),
        region_name=voice.label("regions", cohort.region) if cohort.region else "",
        edition=str(cohort.edition or ""),
        period=cohort.period,
        ended=voice.date(cohort.ended),
        summary=voice.text(cohort.summary),
        counts=_counts(cohort, sources, voice),
        enterprises=tuple(_enterprise_item(entry, voice) for entry in _entries(cohort, catalogue)),
        institutions=tuple(_institution_item(one, voice) for one in took_part),
        programme=tuple(_programme_item(one, sources, voice) for one in cohort.programme),
        funders=tuple(_funder_item(one, sources, voice) for one in cohort.funders),
        activities=tuple(activity_item(one, voice) for one in activities),
        contracts=contracts_view(contracts, catalogue, shelf, voice),
        results_url=voice.page("results", cohort.id) if told else "",
        results=figure_rows(told, shelf, voice),
        sources=shelf.views,
        embed=embed_url(voice, "cohorts", cohort.id) if cohort.id in embedded_cohorts(catalogue) else "",
    )


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


def _enterprise_item(entry: Entry, voice: Voice) -> ToolItem:
    name = Text(entry.name, voice.initiative.site.main_language)
    place = dict.fromkeys(filter(None, (entry.municipality, voice.label("regions", entry.region))))
    return ToolItem(name, voice.page("enterprises", entry.id), voice.texts(entry.summary), tuple(place))


def _institution_item(record: Institution, voice: Voice) -> ToolItem:
    kind = voice.label("institution-kinds", record.kind)
    return ToolItem(record.name.best(voice.language), voice.page("institutions", record.id), None, (kind,))


def _programme_item(programme: Programme, sources: Cited, voice: Voice) -> ToolItem:
    label = Text(voice.label("activity-kinds", programme.kind), voice.language)
    return ToolItem(label, "", programme.what.best(voice.language), _origin(programme.source, sources, voice))


def _funder_item(funder: Funder, sources: Cited, voice: Voice) -> ToolItem:
    origin = _origin(funder.source, sources, voice)
    return ToolItem(funder.name.best(voice.language), "", voice.text(funder.what), origin)


def _origin(identifier: str | None, sources: Cited, voice: Voice) -> tuple[str, ...]:
    """The number of the source of a fact, in words."""
    source = sources.find(identifier)
    return (voice.say("Source {number}", number=source.number),) if source else ()
