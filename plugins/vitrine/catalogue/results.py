"""What the initiative's figures say together: told ones of cohorts and regions, computed ones of contracts."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from vitrine.catalogue.initiative import Initiative
from vitrine.model import Cohort, Contract, Figure, Method, PartialDate, Result, Source
from vitrine.model.text import Localised

# A cohort's own record counts who took part: figures of these indicators.
ENTERPRISES, INSTITUTIONS = "enterprises", "institutions"


class Told(NamedTuple):
    """A figure that a source gives. region: of the cohort or institution when the figure is of one; empty when unknown.

    cohort, institution, bound: empty when there is none.
    """

    indicator: str
    cohort: str
    institution: str
    region: str
    period: str
    as_of: PartialDate | None
    value: Decimal
    bound: str
    method: Method
    note: Localised | None
    source: Source


class Total(NamedTuple):
    """What recorded contracts add up to. valued: how many of them have a known value, whose sum is `value`."""

    contracts: int
    valued: int
    value: Decimal
    after_matchmaking: int
    new_relations: int


def told_figures(initiative: Initiative) -> tuple[Told, ...]:
    """Every figure, the earliest period first: results, and the counts of cohorts; none of a site without results."""
    if not initiative.site.features.results:
        return ()
    found = [_of_result(placed.record, initiative) for placed in initiative.results.values()]
    for placed in initiative.cohorts.values():
        found.extend(_of_cohort(placed.record))
    return tuple(sorted(found, key=_order))


def _order(told: Told) -> tuple[str, ...]:
    return (told.period, told.cohort, told.institution, told.region, str(told.as_of or ""), told.indicator,
            f"{told.value:030f}", told.source.id)  # fmt: skip


def _of_result(result: Result, initiative: Initiative) -> Told:
    return Told(
        indicator=result.indicator,
        cohort=result.cohort or "",
        institution=result.institution or "",
        region=result.region or _region(result, initiative),
        period=result.period,
        as_of=result.as_of,
        value=result.value,
        bound=result.bound or "",
        method=result.method,
        note=result.note,
        source=next(source for source in result.sources if source.id == result.source),
    )


def _region(result: Result, initiative: Initiative) -> str:
    if result.cohort is not None and result.cohort in initiative.cohorts:
        return initiative.cohorts[result.cohort].record.region or ""
    if result.institution is not None and result.institution in initiative.institutions:
        return initiative.institutions[result.institution].record.region or ""
    return ""


def _of_cohort(cohort: Cohort) -> Iterator[Told]:
    """The counts of a cohort that name their source: a figure is never bare."""
    sources = {source.id: source for source in cohort.sources}
    lone = cohort.sources[0] if len(cohort.sources) == 1 else None
    for indicator, figures in ((ENTERPRISES, cohort.enterprises_count), (INSTITUTIONS, cohort.institutions_count)):
        for figure in figures:
            source = sources.get(figure.source) if figure.source else lone
            if source is not None:
                yield _of_count(indicator, cohort, figure, source)


def _of_count(indicator: str, cohort: Cohort, figure: Figure, source: Source) -> Told:
    return Told(
        indicator=indicator,
        cohort=cohort.id,
        institution="",
        region=cohort.region or "",
        period=cohort.period,
        as_of=figure.as_of,
        value=figure.value,
        bound=figure.bound or "",
        method=Method.DECLARED,
        note=figure.note,
        source=source,
    )


def total_of(contracts: Iterable[Contract]) -> Total:
    """What contracts add up to; an unknown value adds nothing, and is not counted in `valued`."""
    known = tuple(contracts)
    values = [contract.value.value for contract in known if contract.value is not None]
    return Total(
        contracts=len(known),
        valued=len(values),
        value=sum(values, Decimal(0)),
        after_matchmaking=sum(contract.after_matchmaking for contract in known),
        new_relations=sum(contract.new_relation for contract in known),
    )


def is_told_by(contract: Contract, institution: str, year: str) -> bool:
    """Whether a client's reference of the same enterprise, given by its buyer and year, is this very purchase."""
    return contract.institution == institution and str(contract.year or "") == year
