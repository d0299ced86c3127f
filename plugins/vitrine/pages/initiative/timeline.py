"""Everything of the initiative that has a date, year by year."""

from collections import defaultdict
from collections.abc import Iterator

from vitrine.model import PartialDate, Result, Text, Unit
from vitrine.pages.initiative.activities import cohort_url
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.groups import Moment, TimelineYear
from vitrine.pages.voice import Voice
from vitrine.wording import format_percent

Dated = tuple[PartialDate, str, Text, str]  # when, what sort of thing, its name, its page; empty without one


def timeline_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The timeline, when anything is dated."""
    years = timeline(voice) if voice.initiative.site.features.timeline else ()
    if years:
        yield planner.page(
            voice, planner.paths("timeline"), "initiative/timeline.html", (), lambda: {"years": years},
            title=voice.wording.say(SECTIONS["timeline"]),
            description=voice.say("Everything that has a date in our sources, the latest year first."),
            section="timeline", above="initiative",
        )  # fmt: skip


def timeline(voice: Voice) -> tuple[TimelineYear, ...]:
    """Every dated moment; the latest year first, a year's moments in their order."""
    years: dict[int, list[Moment]] = defaultdict(list)
    for when, kind, title, url in _dated(voice):
        years[when.year].append(Moment(str(when), voice.date(when), kind, title, url))
    return tuple(
        TimelineYear(year, tuple(sorted(years[year], key=lambda one: (one.iso_date, one.title.text))))
        for year in sorted(years, reverse=True)
    )


def _dated(voice: Voice) -> Iterator[Dated]:
    language, initiative = voice.language, voice.initiative
    for activity in (one.record for one in initiative.activities.values()):
        kind = voice.label("activity-kinds", activity.kind)
        yield activity.date, kind, activity.name.best(language), voice.page("activities", activity.id)
    for meeting in (one.record for one in initiative.meetings.values()):
        group = initiative.working_groups[meeting.working_group].record
        url = f"{voice.page('working-groups', group.id)}#{meeting.id}"
        yield meeting.date, voice.say("Meeting"), group.name.best(language), url
    for region in (one.record for one in initiative.roll_outs.values()):
        if region.since is not None:
            name = Text(voice.label("regions", region.region), language)
            yield region.since, voice.say("Start in a region"), name, voice.page("roll-outs", region.id)
    yield from _cohorts(voice)
    yield from _measures_and_texts(voice)
    yield from _results(voice)
    for commitment in (one.record for one in initiative.commitments.values()):
        name = initiative.institutions[commitment.institution].record.name.best(language)
        yield commitment.signed_on, voice.say("Signature"), name, voice.page("institutions", commitment.institution)
    for resource in (one.record for one in initiative.resources.values()):
        if resource.date is not None:
            yield resource.date, voice.say("Published"), resource.title.best(language), resource.url or ""


def _cohorts(voice: Voice) -> Iterator[Dated]:
    for cohort in (one.record for one in voice.initiative.cohorts.values()):
        name, url = cohort.name.best(voice.language), cohort_url(cohort.id, voice)
        yield PartialDate.parse(cohort.period[:4]), voice.say("Start of a cohort"), name, url
        if cohort.ended is not None:
            yield cohort.ended, voice.say("End of a cohort"), name, url


def _measures_and_texts(voice: Voice) -> Iterator[Dated]:
    language, initiative = voice.language, voice.initiative
    for measure in (one.record for one in initiative.measures.values()):
        if measure.since is not None:
            yield (
                measure.since,
                voice.say("Measure taken"),
                measure.title.best(language),
                voice.page("measures", measure.id),
            )
    page = voice.page("declaration") if initiative.site.features.declaration else ""
    for text in (one.record for one in initiative.declarations.values()):
        if text.date is not None:
            yield text.date, voice.say("Text of the declaration"), text.title.best(language), page


def _results(voice: Voice) -> Iterator[Dated]:
    for result in (one.record for one in voice.initiative.results.values()):
        if result.as_of is not None:
            url = voice.page("results", result.cohort) if result.cohort else voice.page("results")
            yield result.as_of, voice.say("Result"), _result(result, voice), url


def _result(result: Result, voice: Voice) -> Text:
    """The indicator and its value."""
    indicator = voice.initiative.indicators[result.indicator].record
    name = indicator.name.best(voice.language)
    if indicator.unit is Unit.SHARE:
        value = format_percent(result.value, voice.language)
    else:
        value = voice.number(result.value, result.bound, is_money=indicator.unit is Unit.MONEY)
    return Text(voice.say("{indicator}: {value}", indicator=name.text, value=value), name.language)
