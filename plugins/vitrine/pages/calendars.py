"""Calendars of activities and meetings: which there are, and where.

Only what has a day goes into a calendar; a source that gives a month or a year is not made more precise.
"""

from datetime import date

from vitrine.model import Activity, Meeting, PartialDate
from vitrine.pages.voice import Voice


def is_past(activity: Activity, today: date) -> bool:
    """True when it is surely over: a year alone is over when the next one begins."""
    return _last_day(activity.end_date or activity.date) < today


def _last_day(when: PartialDate) -> date:
    """The latest day it can mean."""
    if when.day:
        return when.first_day
    month = when.month or 12
    following = date(when.year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(following.toordinal() - 1)


def calendar_path(voice: Voice) -> str:
    """Path of the calendar of everything; empty when nothing has a day."""
    return voice.urls.page(voice.language, "activities") + "calendar.ics" if _has_days(voice) else ""


def _has_days(voice: Voice) -> bool:
    initiative = voice.initiative
    dates = [one.record.date for one in initiative.activities.values()]
    dates += [one.record.date for one in initiative.meetings.values()]
    return any(when.day for when in dates)


def event_path(record: Activity | Meeting, voice: Voice) -> str:
    """Path of the calendar file of one event; empty when it has no day."""
    if record.date.day is None:
        return ""
    if isinstance(record, Meeting):
        return voice.urls.page(voice.language, "working-groups", record.working_group) + f"{record.id}.ics"
    return voice.urls.page(voice.language, "activities", record.id) + f"{record.id}.ics"
