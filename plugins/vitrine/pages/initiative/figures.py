"""Figures put together: which are read side by side, as a table and, where it helps, as bars."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from vitrine.catalogue import Told
from vitrine.model import Message, Method, Unit
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.charts import Bar, chart
from vitrine.pages.views import Link
from vitrine.pages.views.results import ChartView, FigureRow, FigureSection
from vitrine.pages.voice import Voice

METHODS = {
    Method.DECLARED: Message("Declared"),
    Method.COUNTED: Message("Counted"),
    Method.ESTIMATED: Message("Estimated"),
}


class Topic(NamedTuple):
    """Indicators that are read together. id: its anchor. has_chart: they count in one unit, so bars compare them."""

    id: str
    title: Message
    indicators: tuple[str, ...]
    has_chart: bool = True


TOPICS = (
    Topic("contracts", Message("Contracts"), ("contracts",)),
    Topic("value", Message("Value of contracts"), ("contracts-value",)),
    Topic(
        "relations",
        Message("New relations and matchmaking"),
        ("share-new-relation", "share-after-matchmaking", "share-new-contacts", "institutions-with-a-contract"),
    ),
    Topic("contacts", Message("Business contacts"), ("business-contacts",)),
    Topic(
        "activities",
        Message("Activities held"),
        ("activities", "matchmaking-events", "enterprise-trainings", "institution-trainings", "awareness-events"),
    ),
    Topic(
        "people",
        Message("People reached"),
        ("people-reached", "matchmaking-people", "institution-trainings-people", "awareness-people"),
    ),
    Topic("enterprises", Message("Enterprises over time"), ("enterprises",)),
    Topic("institutions", Message("Institutions over time"), ("institutions",)),
    Topic(
        "variety",
        Message("Variety"),
        ("sectors-represented", "offerings-count", "institution-kinds"),
        has_chart=False,
    ),
)


def sections(told: Sequence[Told], scope: str, shelf: Bookshelf, voice: Voice) -> Iterator[FigureSection]:
    """A section for each topic with a figure, then one for the figures of other indicators. scope: for anchors."""
    known = {indicator for topic in TOPICS for indicator in topic.indicators}
    others = tuple(sorted({figure.indicator for figure in told} - known))
    for topic in (*TOPICS, Topic("others", Message("Other figures"), others, has_chart=False)):
        found = [figure for name in topic.indicators for figure in told if figure.indicator == name]
        if found:
            yield section(topic, found, scope, shelf, voice)


def section(topic: Topic, told: Sequence[Told], scope: str, shelf: Bookshelf, voice: Voice) -> FigureSection:
    """Figures of a topic, in the order given."""
    identifier = f"{topic.id}-{scope}"
    title = voice.wording.say(topic.title)
    return FigureSection(
        id=identifier,
        title=title,
        chart=_chart(identifier, title, told, voice) if topic.has_chart else None,
        rows=figure_rows(told, shelf, voice),
        measure=indicator_link(told[0].indicator, voice) if not _differ(one.indicator for one in told) else None,
        of=None if _differ((one.cohort, one.institution, one.region) for one in told) else subject(told[0], voice),
        disagree=_disagree(told),
    )


def _disagree(told: Iterable[Told]) -> bool:
    """Whether one thing has two numbers for the same period."""
    seen: dict[tuple[str, ...], object] = {}
    return any(
        seen.setdefault((one.indicator, one.cohort, one.institution, one.region, one.period), one.value) != one.value
        for one in told
    )


def _chart(identifier: str, title: str, told: Sequence[Told], voice: Voice) -> ChartView | None:
    """Bars; None when there is nothing to compare: one number that is no share."""
    is_share = unit_of(told[0], voice) is Unit.SHARE
    if len(told) == 1 and not is_share:
        return None
    differ = (_differ(one.indicator for one in told), _differ((one.cohort, one.institution) for one in told))
    has_when = _differ((one.period, one.as_of) for one in told)
    labels = [_label(one, differ, voice, has_when=has_when) for one in told]
    bars = [Bar(label, said(one, voice), one.value, one.bound) for label, one in zip(labels, told, strict=True)]
    return chart(f"chart-{identifier}", title, bars, voice, is_share=is_share)


def _differ(values: Iterable[object]) -> bool:
    return len(set(values)) > 1


def _label(told: Told, differ: tuple[bool, bool], voice: Voice, *, has_when: bool) -> str:
    """What tells a bar from its neighbours. differ: whether their indicators, and what they are of, do."""
    indicator, of = indicator_link(told.indicator, voice).text, subject(told, voice).text
    what = indicator if differ[0] else of
    if differ == (True, True):
        what = voice.say("{indicator}, {of}", indicator=indicator, of=of)
    when = voice.date(told.as_of) or told.period
    return voice.say("{what} ({when})", what=what, when=when) if has_when else what


def figure_rows(told: Iterable[Told], shelf: Bookshelf, voice: Voice) -> tuple[FigureRow, ...]:
    """Figures as a table shows them."""
    return tuple(
        FigureRow(
            of=subject(one, voice),
            indicator=indicator_link(one.indicator, voice),
            when=when_in_words(one, voice),
            value=said(one, voice),
            method=voice.wording.say(METHODS[one.method]),
            note=voice.text(one.note),
            source=shelf.cited((one.source,)).by_id[one.source.id],
        )
        for one in told
    )


def said(told: Told, voice: Voice) -> str:
    """The number in words, in its unit, with its bound."""
    return voice.measure(told.value, told.bound or None, unit_of(told, voice))


def unit_of(told: Told, voice: Voice) -> Unit:
    """What a figure counts in; a count when nobody defined its indicator."""
    placed = voice.initiative.indicators.get(told.indicator)
    return placed.record.unit if placed else Unit.COUNT


def when_in_words(told: Told, voice: Voice) -> str:
    """Its period, and the day it was true when a source says so."""
    if told.as_of is None:
        return told.period
    return voice.say("{period}, as of {date}", period=told.period, date=voice.date(told.as_of))


def subject(told: Told, voice: Voice) -> Link:
    """What the figure is of, and its page."""
    initiative = voice.initiative
    if told.cohort:
        name = initiative.cohorts[told.cohort].record.name
        return Link(name.best(voice.language).text, voice.page("results", told.cohort))
    if told.institution:
        name = initiative.institutions[told.institution].record.name
        return Link(name.best(voice.language).text, voice.page("institutions", told.institution))
    return Link(voice.label("regions", told.region), "")


def indicator_link(identifier: str, voice: Voice) -> Link:
    """An indicator by its name; by its id, without a page, when nobody defined it."""
    placed = voice.initiative.indicators.get(identifier)
    if placed is None:
        return Link(identifier.replace("-", " "), "")
    return Link(placed.record.name.best(voice.language).text, voice.page("indicators", identifier))
