"""What the pages of several kinds of record share: ages, sources put together, rows and items."""

from collections.abc import Iterable
from datetime import date

from vitrine.catalogue import Entry
from vitrine.model import Activity, Message, Method, PartialDate, Result, Source
from vitrine.pages.profile_parts import Cited
from vitrine.pages.views import ItemView, Link, ResultRow, SourceView
from vitrine.pages.voice import Voice

METHODS = {
    Method.DECLARED: Message("Declared"),
    Method.COUNTED: Message("Counted"),
    Method.ESTIMATED: Message("Estimated"),
}
_MONTHS = 12


def age_in_words(since: PartialDate, today: date, voice: Voice) -> str:
    """How long ago it was, no more precise than the date itself; empty when it is to come."""
    if since.first_day > today:
        return ""
    months = (today.year - since.year) * _MONTHS + today.month - (since.month or today.month)
    if since.day and today.day < since.day:
        months -= 1
    years = months // _MONTHS
    ngettext = voice.wording.ngettext
    if years >= 2 or (years and since.month is None):
        return ngettext("%(years)s year ago", "%(years)s years ago", years) % {"years": years}
    if months:
        return ngettext("%(months)s month ago", "%(months)s months ago", months) % {"months": months}
    return voice.say("This year") if since.month is None else voice.say("Less than a month ago")


class Bookshelf:
    """The sources of a page made from several records: each is listed once, and numbered as it comes."""

    def __init__(self, voice: Voice) -> None:
        self._voice = voice
        self._found: dict[tuple[object, ...], SourceView] = {}

    def cited(self, sources: Iterable[Source]) -> Cited:
        """A record's sources, with the numbers they have on this page."""
        return Cited({source.id: self._view(source) for source in sources})

    @property
    def views(self) -> tuple[SourceView, ...]:
        """Every source put on it, in order."""
        return tuple(self._found.values())

    def _view(self, source: Source) -> SourceView:
        number = len(self._found) + 1
        view = SourceView(
            number=number,
            anchor=f"source-{number}",
            title=source.title,
            publisher=source.publisher or "",
            url=source.url or "",
            date=self._voice.date(source.date),
        )
        return self._found.setdefault((source.title, source.publisher, source.url, source.date), view)


def result_rows(results: Iterable[Result], shelf: Bookshelf, voice: Voice) -> tuple[ResultRow, ...]:
    """Figures as a table shows them, in the order of indicators, then of dates."""
    ordered = sorted(results, key=lambda one: (one.indicator, str(one.as_of or one.period), one.id))
    return tuple(_result_row(result, shelf, voice) for result in ordered)


def _result_row(result: Result, shelf: Bookshelf, voice: Voice) -> ResultRow:
    indicator = voice.initiative.indicators[result.indicator].record
    as_of = voice.say("at {date}", date=voice.date(result.as_of)) if result.as_of else ""
    return ResultRow(
        indicator=indicator.name.best(voice.language),
        period=as_of or result.period,
        value=voice.measure(result.value, result.bound, indicator.unit),
        method=voice.wording.say(METHODS[result.method]),
        note=voice.text(result.note),
        source=shelf.cited(result.sources).by_id[result.source],
    )


def activity_items(activities: Iterable[Activity], voice: Voice) -> tuple[ItemView, ...]:
    """Activities as a list points to them, the latest first."""
    ordered = sorted(activities, key=lambda one: (one.date.first_day, one.id), reverse=True)
    return tuple(
        ItemView(
            title=activity.name.best(voice.language),
            url=voice.page("activities", activity.id),
            details=(voice.label("activity-kinds", activity.kind), voice.date(activity.date)),
            text=voice.text(activity.summary),
        )
        for activity in ordered
    )


def cohort_link(identifier: str, voice: Voice) -> Link:
    """A cohort by its name."""
    name = voice.initiative.cohorts[identifier].record.name
    return Link(name.best(voice.language).text, voice.page("cohorts", identifier))


def enterprise_link(entry: Entry, voice: Voice) -> Link:
    """An enterprise by its name."""
    return Link(entry.name, voice.page("enterprises", entry.id))
