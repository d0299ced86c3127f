"""Calendars of events (RFC 5545), for those who keep theirs in another program."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

LINE_OCTETS = 75
PRODUCT = "-//Vitrine//Vitrine//EN"
_ESCAPES = (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\r\n", "\\n"), ("\n", "\\n"), ("\r", "\\n"))


class CalendarEvent(NamedTuple):
    """An event. uid: never changes; start, end: first and last day; times: local, None for whole days.

    url: of its page. Empty texts are left out.
    """

    uid: str
    url: str
    title: str
    description: str
    place: str
    category: str
    start: date
    end: date
    start_time: time | None = None
    end_time: time | None = None


class Calendar(NamedTuple):
    """Events under one name. stamp: the day they were told on; zone: IANA name of the local time.

    about: who tells them, of which version, under which licence; empty when nobody asks.
    """

    name: str
    language: str
    stamp: date
    zone: str
    events: tuple[CalendarEvent, ...]
    about: str = ""


def icalendar(calendar: Calendar) -> bytes:
    """The calendar's file. A calendar holds one event at least (RFC 5545, 3.6)."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]
    lines.append(f"X-WR-CALNAME:{escaped(calendar.name)}")
    if calendar.about:  # the first is RFC 7986's, the second what older programs show
        lines += [f"{name}:{escaped(calendar.about)}" for name in ("DESCRIPTION", "X-WR-CALDESC")]
    for event in calendar.events:
        lines.extend(_event(event, calendar))
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def _event(event: CalendarEvent, calendar: Calendar) -> Iterator[str]:
    language = f";LANGUAGE={calendar.language}"
    yield from ("BEGIN:VEVENT", f"UID:{event.uid}", f"DTSTAMP:{calendar.stamp:%Y%m%d}T000000Z")
    yield from _when(event, calendar.zone)
    yield f"SUMMARY{language}:{escaped(event.title)}"
    texts = (("DESCRIPTION", event.description), ("LOCATION", event.place), ("CATEGORIES", event.category))
    for name, text in texts:
        if text:
            yield f"{name}{language}:{escaped(text)}"
    if event.url:
        yield f"URL:{event.url}"
    yield "END:VEVENT"


def _when(event: CalendarEvent, zone: str) -> Iterable[str]:
    """Whole days end on the day after (RFC 5545, 3.6.1); times are in UTC, so that no zone need be told."""
    if event.start_time is None:
        yield f"DTSTART;VALUE=DATE:{event.start:%Y%m%d}"
        yield f"DTEND;VALUE=DATE:{event.end + timedelta(days=1):%Y%m%d}"
        return
    yield f"DTSTART:{_utc(event.start, event.start_time, zone)}"
    if event.end_time is not None:
        yield f"DTEND:{_utc(event.end, event.end_time, zone)}"


def _utc(day: date, hour: time, zone: str) -> str:
    moment = datetime.combine(day, hour, ZoneInfo(zone)).astimezone(UTC)
    return f"{moment:%Y%m%dT%H%M%SZ}"


def escaped(text: str) -> str:
    """A text's own separators and line ends, as values hold them (RFC 5545, 3.3.11)."""
    for character, escape in _ESCAPES:
        text = text.replace(character, escape)
    return text


def folded(line: str) -> bytes:
    """A content line with its end: no more than 75 octets, no character cut in two (RFC 5545, 3.1)."""
    whole = line.encode()
    if len(whole) <= LINE_OCTETS:  # as most are
        return whole + b"\r\n"
    pieces, start, room = [], 0, LINE_OCTETS
    while len(whole) - start > room:
        end = start + room
        while whole[end] & 0xC0 == 0x80:  # within a character
            end -= 1
        pieces.append(whole[start:end])
        start, room = end, LINE_OCTETS - 1  # a line that goes on begins with a space
    return b"\r\n ".join([*pieces, whole[start:]]) + b"\r\n"
