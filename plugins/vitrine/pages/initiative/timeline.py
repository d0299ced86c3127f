"""Everything of the initiative that has a date, year by year."""

from collections import defaultdict
from collections.abc import Iterator

from vitrine.model import PartialDate, Text
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views.groups import Moment, TimelineYear
from vitrine.pages.voice import Voice


def timeline_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The timeline, when anything is dated."""
    years = timeline(voice)
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


def _dated(voice: Voice) -> Iterator[tuple[PartialDate, str, Text, str]]:
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
    for commitment in (one.record for one in initiative.commitments.values()):
        name = initiative.institutions[commitment.institution].record.name.best(language)
        yield commitment.signed_on, voice.say("Signature"), name, voice.page("institutions", commitment.institution)
    for resource in (one.record for one in initiative.resources.values()):
        if resource.date is not None:
            yield resource.date, voice.say("Published"), resource.title.best(language), resource.url or ""
