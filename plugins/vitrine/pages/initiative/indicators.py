"""What is measured: all indicators, and a page for each with every figure of it."""

from collections.abc import Iterator
from functools import partial
from typing import Any

from vitrine.catalogue import Told, told_figures
from vitrine.model import Indicator, Message, Unit
from vitrine.pages.initiative.bookshelf import Bookshelf
from vitrine.pages.initiative.figures import Topic, section
from vitrine.pages.initiative.observations import dataset
from vitrine.pages.initiative.tools import indicator_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.results import IndicatorView
from vitrine.pages.voice import Voice

UNITS = {
    Unit.COUNT: Message("Counted one by one"),
    Unit.PEOPLE: Message("People"),
    Unit.MONEY: Message("Money"),
    Unit.SHARE: Message("Share of a whole, as a percentage"),
    Unit.HOURS: Message("Hours"),
}


def indicator_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The index and each indicator; nothing when none is defined."""
    records = [placed.record for placed in voice.initiative.indicators.values()]
    if not records:
        return
    yield planner.page(
        voice, planner.paths("indicators"), "initiative/indicators.html", (),
        lambda: {"indicators": tuple(indicator_item(one, voice) for one in records)},
        title=voice.wording.say(SECTIONS["indicators"]),
        description=voice.say("What the initiative measures, what each figure counts, and how to count it."),
        section="indicators", above="results",
    )  # fmt: skip
    told = told_figures(voice.initiative)
    for record in records:
        yield _page(planner, voice, record, tuple(one for one in told if one.indicator == record.id))


def _page(planner: Planner, voice: Voice, record: Indicator, told: tuple[Told, ...]) -> PlannedPage:
    name, definition = record.name.best(voice.language).text, record.definition.best(voice.language).text
    return planner.page(
        voice, planner.paths("indicators", record.id), "initiative/indicator.html", (),
        partial(_context, record, told, voice),
        title=voice.say("Indicator: {name}", name=name), description=definition,
        section="indicators", above="indicators",
        things=partial(
            dataset, told, voice, page=voice.page("indicators", record.id), name=name, description=definition
        ) if told else tuple,
    )  # fmt: skip


def _context(record: Indicator, told: tuple[Told, ...], voice: Voice) -> dict[str, Any]:
    return {"indicator": indicator_view(record, told, voice)}


def indicator_view(record: Indicator, told: tuple[Told, ...], voice: Voice) -> IndicatorView:
    """The page of an indicator."""
    shelf = Bookshelf(voice)
    topic = Topic("figures", Message("Every figure"), (record.id,))
    found = section(topic, told, record.id, shelf, voice) if told else None
    shelf.cited(record.sources)
    return IndicatorView(
        name=record.name.best(voice.language),
        definition=record.definition.best(voice.language),
        unit=voice.wording.say(UNITS[record.unit]),
        how=voice.text(record.how),
        url=voice.page("indicators", record.id),
        section=found,
        benefits=tuple(_benefits(record.id, voice)),
        targets=tuple(_targets(record.id, voice)),
        sources=shelf.views,
    )


def _benefits(indicator: str, voice: Voice) -> Iterator[Link]:
    """Benefits that it measures."""
    for identifier, placed in voice.initiative.benefits.items():
        if indicator in placed.record.indicators:
            yield Link(voice.label("benefits", identifier), voice.page("benefits", identifier))


def _targets(indicator: str, voice: Voice) -> Iterator[Link]:
    """Institutions that set themselves a target of it."""
    found = {
        placed.record.institution
        for placed in voice.initiative.commitments.values()
        if any(target.indicator == indicator for target in placed.record.targets)
    }
    for identifier in sorted(found):
        name = voice.initiative.institutions[identifier].record.name
        yield Link(name.best(voice.language).text, voice.page("institutions", identifier))
