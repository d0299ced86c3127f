"""Activities: what is coming, what was, and a page each."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.catalogue import Catalogue
from vitrine.model import Activity, Figure, Message
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.groups import ActivityView
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice
from vitrine.rules import has_expired


def activity_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list of activities, and a page each."""
    records = sorted(
        (placed.record for placed in voice.initiative.activities.values()),
        key=lambda one: (one.date.first_day, one.id),
    )
    if not records:
        return
    coming = [one for one in records if is_coming(one, planner)]
    past = [one for one in reversed(records) if not is_coming(one, planner)]
    yield planner.page(
        voice, planner.paths("activities"), "initiative/activities.html", tuple(one.id for one in coming),
        lambda: {
            "coming": tuple(activity_item(one, voice) for one in coming),
            "past": tuple(activity_item(one, voice) for one in past),
        },
        title=voice.wording.say(SECTIONS["activities"]),
        description=voice.say("Events where buyers and social enterprises meet: those to come, and those that were."),
        section="activities", above="initiative",
    )  # fmt: skip
    for record in records:
        came = tuple(planner.digests[one] for one in record.enterprises)
        view = activity_view(record, planner, voice)
        yield planner.page(
            voice, planner.paths("activities", record.id), "initiative/activity.html",
            (str(view.is_coming), *came), partial(dict, activity=view),
            title=view.name.text, description=view.summary.text if view.summary else view.name.text,
            section="activities", above="activities", things=partial(_event, record, view, voice),
        )  # fmt: skip


def is_coming(activity: Activity, planner: Planner) -> bool:
    """True until its last day has passed, on the catalogue's day."""
    return not has_expired(activity.end_date or activity.date, planner.today)


def activity_item(activity: Activity, voice: Voice) -> ToolItem:
    """An activity as lists point to it."""
    place = activity.municipality or (voice.label("regions", activity.region) if activity.region else "")
    details = (voice.label("activity-kinds", activity.kind), when_in_words(activity, voice), place)
    url = voice.page("activities", activity.id)
    return ToolItem(activity.name.best(voice.language), url, voice.text(activity.summary), details)


def when_in_words(activity: Activity, voice: Voice) -> str:
    """`15 avril 2026, de 13:30 à 16:00`, or as much as is known."""
    day = voice.date(activity.date)
    if activity.end_date is not None:
        day = voice.say("from {start} to {end}", start=day, end=voice.date(activity.end_date))
    if activity.start_time and activity.end_time:
        return voice.say("{day}, from {start} to {end}", day=day, start=activity.start_time, end=activity.end_time)
    return voice.say("{day}, at {start}", day=day, start=activity.start_time) if activity.start_time else day


def activity_view(activity: Activity, planner: Planner, voice: Voice) -> ActivityView:
    """An activity, with who came."""
    initiative, catalogue = voice.initiative, planner.catalogue
    cohort = initiative.cohorts[activity.cohort].record if activity.cohort else None
    return ActivityView(
        name=activity.name.best(voice.language),
        kind=voice.label("activity-kinds", activity.kind),
        summary=voice.text(activity.summary),
        when=when_in_words(activity, voice),
        iso_date=str(activity.date),
        is_coming=is_coming(activity, planner),
        place=tuple(text for text in (voice.text(activity.place),) if text),
        region=region_link(activity.region, catalogue, voice),
        organiser=voice.text(activity.organiser),
        cohort=Link(cohort.name.best(voice.language).text, voice.page("cohorts", cohort.id)) if cohort else None,
        url=activity.url or "",
        institutions=tuple(
            Link(initiative.institutions[one].record.name.best(voice.language).text, voice.page("institutions", one))
            for one in activity.institutions
        ),
        enterprises=tuple(
            Link(catalogue.by_id[one].name, voice.page("enterprises", one)) for one in activity.enterprises
        ),
        figures=tuple(_figures(activity, voice)),
        sources=tuple(cited(activity.sources, voice).by_id.values()),
    )


def region_link(code: str | None, catalogue: Catalogue, voice: Voice) -> Link | None:
    """A region, linked only when it has a list of enterprises."""
    return voice.facet("regions", code) if code and code in catalogue.facets["regions"] else None


def _figures(activity: Activity, voice: Voice) -> Iterator[tuple[str, str]]:
    questions: tuple[tuple[Message, tuple[Figure, ...]], ...] = (
        (Message("People who came"), activity.people),
        (Message("Business contacts"), activity.contacts),
        (Message("Contracts that followed"), activity.contracts_followed),
    )
    for label, figures in questions:
        if figures:
            numbers = (voice.number(figure.value, figure.bound) for figure in figures)
            yield voice.wording.say(label), voice.list(numbers)


def _event(activity: Activity, view: ActivityView, voice: Voice) -> tuple[Mapping[str, Any], ...]:
    """The activity for machines, as schema.org tells an event."""
    event: dict[str, Any] = {"@type": "Event", "name": view.name.text, "startDate": view.iso_date}
    if activity.end_date is not None:
        event["endDate"] = str(activity.end_date)
    if view.summary:
        event["description"] = view.summary.text
    if view.place or activity.municipality:
        place = [*(text.text for text in view.place), activity.municipality or ""]
        event["location"] = {"@type": "Place", "name": ", ".join(filter(None, place))}
    return (event,)
