"""Calendar files, read back as programs read them."""

from datetime import date, time

import pytest

from vitrine.exports import Calendar, CalendarEvent, icalendar
from vitrine.exports.icalendar import folded

EVENT = CalendarEvent(
    uid="activities.salon@example.org",
    url="https://example.org/activites/salon/",
    title="Salon; achats, ventes",
    description="Un jour\nC:\\achats",
    place="Hôtel de ville, Montréal",
    category="Salon",
    start=date(2026, 7, 1),
    end=date(2026, 7, 2),
)


def _lines(event: CalendarEvent) -> list[str]:
    """The content lines, whole again (RFC 5545, 3.1)."""
    calendar = Calendar("Calendrier", "fr", date(2026, 6, 1), "America/Toronto", (event,))
    return icalendar(calendar).decode().replace("\r\n ", "").split("\r\n")


@pytest.mark.parametrize(
    "line",
    [
        "UID:activities.salon@example.org",
        "DTSTAMP:20260601T000000Z",
        "SUMMARY;LANGUAGE=fr:Salon\\; achats\\, ventes",
        "DESCRIPTION;LANGUAGE=fr:Un jour\\nC:\\\\achats",
        "LOCATION;LANGUAGE=fr:Hôtel de ville\\, Montréal",
        "URL:https://example.org/activites/salon/",
    ],
)
def test_an_event_says(line: str) -> None:
    assert line in _lines(EVENT)


def test_whole_days_end_on_the_day_after() -> None:
    lines = _lines(EVENT)

    assert [line for line in lines if line.startswith("DT") and "DATE" in line] == [
        "DTSTART;VALUE=DATE:20260701",
        "DTEND;VALUE=DATE:20260703",
    ]


@pytest.mark.parametrize(
    ("day", "start"),
    [(date(2026, 7, 1), "DTSTART:20260701T173000Z"), (date(2026, 1, 15), "DTSTART:20260115T183000Z")],
)
def test_hours_are_told_in_universal_time_summer_and_winter(day: date, start: str) -> None:
    lines = _lines(EVENT._replace(start=day, end=day, start_time=time(13, 30)))

    assert start in lines
    assert not any(line.startswith("DTEND") for line in lines)


def test_an_empty_text_is_left_out() -> None:
    assert not any(line.startswith("LOCATION") for line in _lines(EVENT._replace(place="")))


@pytest.mark.parametrize("length", [74, 75, 76, 200])
def test_no_line_is_longer_than_75_octets_and_no_character_is_cut(length: int) -> None:
    text = "é" * length
    pieces = folded(text).removesuffix(b"\r\n").split(b"\r\n")

    assert max(map(len, pieces)) <= 75
    assert "".join(piece.decode().removeprefix(" ") for piece in pieces) == text


def test_every_line_ends_as_the_standard_asks() -> None:
    calendar = Calendar("Calendrier", "fr", date(2026, 6, 1), "America/Toronto", (EVENT,))
    content = icalendar(calendar)

    assert content.endswith(b"END:VCALENDAR\r\n")
    assert content.count(b"\n") == content.count(b"\r\n")
