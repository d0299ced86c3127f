"""The calendar files of activities and meetings: one of everything in each language, one an event."""

from collections.abc import Iterator
from datetime import date, time

from vitrine.exports import Calendar, CalendarEvent
from vitrine.model import Activity, Meeting
from vitrine.pages.calendars import calendar_path, event_path
from vitrine.pages.voice import Voice
from vitrine.urls import VERSION_DATA


def calendars(voice: Voice, today: date, version: str) -> Iterator[tuple[str, Calendar]]:
    """Each calendar of a language and its path: one of everything, one an event. version: of the data."""
    initiative = voice.initiative
    records: list[Activity | Meeting] = [one.record for one in initiative.activities.values()]
    records += [one.record for one in initiative.meetings.values()]
    dated = sorted((one for one in records if one.date.day), key=lambda one: (str(one.date), one.id))
    events = {event_path(record, voice): _event(record, voice) for record in dated}
    site, zone = initiative.site.name.best(voice.language).text, initiative.site.time_zone
    about = " · ".join((site, version, initiative.site.licence, voice.urls.absolute(VERSION_DATA)))
    if events:
        yield calendar_path(voice), Calendar(site, voice.language, today, zone, tuple(events.values()), about)
    for path, event in events.items():
        yield path, Calendar(event.title, voice.language, today, zone, (event,), about)


def _event(record: Activity | Meeting, voice: Voice) -> CalendarEvent:
    return _meeting_event(record, voice) if isinstance(record, Meeting) else _activity_event(record, voice)


def _activity_event(activity: Activity, voice: Voice) -> CalendarEvent:
    summary, place = voice.text(activity.summary), voice.text(activity.place)
    return CalendarEvent(
        uid=_uid("activities", activity.id, voice),
        url=voice.urls.absolute(voice.urls.page(voice.language, "activities", activity.id)),
        title=activity.name.best(voice.language).text,
        description=summary.text if summary else "",
        place=", ".join(filter(None, (place.text if place else "", activity.municipality))),
        category=voice.label("activity-kinds", activity.kind),
        start=activity.date.first_day,
        end=(activity.end_date or activity.date).first_day,
        start_time=_time(activity.start_time),
        end_time=_time(activity.end_time),
    )


def _meeting_event(meeting: Meeting, voice: Voice) -> CalendarEvent:
    group = voice.initiative.working_groups[meeting.working_group].record
    day = meeting.date.first_day
    return CalendarEvent(
        uid=_uid("meetings", meeting.id, voice),
        url=voice.urls.absolute(voice.urls.page(voice.language, "working-groups", group.id)) + f"#{meeting.id}",
        title=voice.say("Meeting: {group}", group=group.name.best(voice.language).text),
        description="\n".join(one.best(voice.language).text for one in meeting.objectives),
        place="",
        category=voice.say("Meeting"),
        start=day,
        end=day,
    )


def _uid(folder: str, identifier: str, voice: Voice) -> str:
    """The same in every language and on every day: programs know the event again by it."""
    return f"{folder}.{identifier}@{voice.urls.origin.partition('://')[2]}"


def _time(said: str | None) -> time | None:
    return time.fromisoformat(said) if said else None
