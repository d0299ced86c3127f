"""The initiative's activities, groups, regions, case studies and timeline, as the built pages tell them."""

from datetime import date

import pytest
from built_site import REPOSITORY, BuiltSite, links_in, text_of, with_class
from icalendar import Calendar

pytestmark = pytest.mark.xdist_group("site")

MEETINGS = (date(2021, 1, 28), date(2021, 3, 9), date(2021, 4, 20), date(2021, 6, 11), date(2021, 7, 22))
GROUPS = {"fr": "groupes-de-travail/chantier-economie-sociale/", "en": "en/working-groups/chantier-economie-sociale/"}
REGIONS = {"fr": "regions-participantes/", "en": "en/roll-outs/"}
CALENDARS = {"fr": "activites/calendar.ics", "en": "en/activities/calendar.ics"}
STUDIES = {"fr": "etudes-de-cas/", "en": "en/case-studies/"}
TIMELINES = {"fr": "chronologie/", "en": "en/timeline/"}
HOMES = {"fr": "", "en": "en/"}

each_language = pytest.mark.parametrize("language", GROUPS)


def calendar(site: BuiltSite, path: str) -> Calendar:
    return Calendar.from_ical((site.folder / path).read_bytes())


@each_language
def test_the_calendar_holds_each_meeting_as_a_whole_day(root_site: BuiltSite, language: str) -> None:
    events = calendar(root_site, CALENDARS[language]).walk("VEVENT")

    assert tuple(event.decoded("DTSTART") for event in events) == MEETINGS
    assert all(event["SUMMARY"].params["LANGUAGE"] == language for event in events)


@each_language
def test_what_has_no_day_is_in_no_calendar(root_site: BuiltSite, language: str) -> None:
    uids = [str(event["UID"]) for event in calendar(root_site, CALENDARS[language]).walk("VEVENT")]

    assert not any("presentation-estrie-2014" in uid or "lancement" in uid for uid in uids)


def test_an_event_is_the_same_in_both_languages(root_site: BuiltSite) -> None:
    french, english = (calendar(root_site, path).walk("VEVENT") for path in CALENDARS.values())

    assert [event["UID"] for event in french] == [event["UID"] for event in english]


@each_language
def test_each_meeting_has_a_calendar_file_of_its_own(root_site: BuiltSite, language: str) -> None:
    found = [
        calendar(root_site, f"{GROUPS[language]}chantier-{day}.ics").walk("VEVENT")[0].decoded("DTSTART")
        for day in MEETINGS
    ]

    assert tuple(found) == MEETINGS


@each_language
def test_a_group_tells_all_its_meetings_in_order(root_site: BuiltSite, language: str) -> None:
    page = root_site.pages[GROUPS[language]]
    times = [one.get("datetime") for meetings in with_class(page.root, "meeting-list") for one in meetings.iter("time")]

    assert times == [str(day) for day in MEETINGS]


@each_language
def test_the_bas_saint_laurent_has_two_objectives_and_eight_means(root_site: BuiltSite, language: str) -> None:
    page = root_site.pages[f"{REGIONS[language]}bas-saint-laurent/"]
    (aims,) = with_class(page.root, "aim-list")

    assert len(list(aims.iter("h3"))) == 2
    assert len(list(aims.iter("li"))) == 8
    assert "11" in text_of(page.root)


@each_language
def test_the_regions_invite_the_next_one(root_site: BuiltSite, language: str) -> None:
    page = root_site.pages[REGIONS[language]]

    assert all(
        f"/{REGIONS[language]}{one}/" in links_in(page.root) for one in ("montreal", "estrie", "bas-saint-laurent")
    )
    assert with_class(page.root, "invitation")


@each_language
def test_each_finding_leads_to_the_case_study(root_site: BuiltSite, language: str) -> None:
    page = root_site.pages[STUDIES[language]]
    models, findings = with_class(page.root, "text-list")

    assert len(models) == 1
    assert len(findings) == 5
    assert all("groupe-part/#case-study" in link.get("href", "") for link in findings.iter("a"))


@each_language
def test_the_timeline_tells_of_every_year_from_the_pilot(root_site: BuiltSite, language: str) -> None:
    page = root_site.pages[TIMELINES[language]]
    years = [text_of(heading) for heading in page.root.iter("h2")]

    assert years == sorted(years, reverse=True)
    assert {"2013", "2014", "2016", "2021", "2022"} <= set(years)


@each_language
def test_the_first_page_boasts_of_no_zero(root_site: BuiltSite, language: str) -> None:
    (counts,) = with_class(root_site.pages[HOMES[language]].root, "receipt")
    numbers = [text_of(number) for number in counts.iter("b")]

    assert "0" not in numbers
    assert str(len(list((REPOSITORY / "content" / "roll-outs").glob("*.md")))) in numbers
