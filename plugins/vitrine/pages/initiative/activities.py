"""Activities: what is coming, what was, and a page each."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.catalogue import Catalogue
from vitrine.model import Activity, Contract, Message, Text
from vitrine.pages.calendars import calendar_path, event_path, is_past
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_figures import figure_view
from vitrine.pages.profile_parts import Cited, cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import FigureGroup, Link
from vitrine.pages.views.groups import ActivityView
from vitrine.pages.views.toolkit import ToolItem
from vitrine.pages.voice import Voice


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
            "calendar": href(calendar_path(voice), voice),
        },
        title=voice.wording.say(SECTIONS["activities"]),
        description=voice.say("Events where buyers and social enterprises meet: those to come, and those that were."),
        section="activities", above="initiative",
    )  # fmt: skip
    for record in records:
        sellers = (one.enterprise for one in contracts_after(record, voice))
        came = tuple(planner.digests[one] for one in (*record.enterprises, *sellers))
        view = activity_view(record, planner, voice)
        yield planner.page(
            voice, planner.paths("activities", record.id), "initiative/activity.html",
            (str(view.is_coming), *came), partial(dict, activity=view),
            title=view.name.text, description=view.summary.text if view.summary else view.name.text,
            section="activities", above="activities", things=partial(_event, record, view, voice),
        )  # fmt: skip


def is_coming(activity: Activity, planner: Planner) -> bool:
    """True until its last day has passed, on the catalogue's day."""
    return not is_past(activity, planner.today)


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
    sources = cited(activity.sources, voice)
    cohort = initiative.cohorts[activity.cohort].record if activity.cohort else None
    return ActivityView(
        name=activity.name.best(voice.language),
        kind=voice.label("activity-kinds", activity.kind),
        summary=voice.text(activity.summary),
        when=when_in_words(activity, voice),
        iso_date=str(activity.date),
        is_coming=is_coming(activity, planner),
        place=tuple(text for text in (voice.text(activity.place),) if text),
        municipality=activity.municipality or "",
        region=region_link(activity.region, catalogue, voice),
        organiser=voice.text(activity.organiser),
        cohort=Link(cohort.name.best(voice.language).text, cohort_url(cohort.id, voice)) if cohort else None,
        url=activity.url or "",
        calendar=href(event_path(activity, voice), voice),
        institutions=tuple(
            Link(initiative.institutions[one].record.name.best(voice.language).text, voice.page("institutions", one))
            for one in activity.institutions
        ),
        enterprises=tuple(
            Link(catalogue.by_id[one].name, voice.page("enterprises", one)) for one in activity.enterprises
        ),
        figures=_figures(activity, sources, voice),
        contracts=tuple(_contract_item(one, catalogue, voice) for one in contracts_after(activity, voice)),
        sources=tuple(sources.by_id.values()),
    )


def cohort_url(identifier: str, voice: Voice) -> str:
    """The page of a cohort."""
    return voice.page("cohorts", identifier)


def region_link(code: str | None, catalogue: Catalogue, voice: Voice) -> Link | None:
    """A region, linked only when it has a list of enterprises."""
    return voice.facet("regions", code) if code and code in catalogue.facets["regions"] else None


def href(path: str, voice: Voice) -> str:
    """The link to a file; empty when there is none."""
    return voice.urls.href(path) if path else ""


def contracts_after(activity: Activity, voice: Voice) -> tuple[Contract, ...]:
    """The contracts whose records say that they followed it."""
    records = (placed.record for placed in voice.initiative.contracts.values())
    return tuple(one for one in records if one.activity == activity.id)


def _contract_item(contract: Contract, catalogue: Catalogue, voice: Voice) -> ToolItem:
    """A contract, by who sold and who bought."""
    seller = Text(catalogue.by_id[contract.enterprise].name, voice.initiative.site.main_language)
    buyer = voice.initiative.institutions[contract.institution].record.name.best(voice.language).text
    value = voice.number(contract.value.value, contract.value.bound, is_money=True) if contract.value else ""
    url = voice.page("enterprises", contract.enterprise)
    return ToolItem(seller, url, contract.what.best(voice.language), (buyer, voice.date(contract.year), value))


def _figures(activity: Activity, sources: Cited, voice: Voice) -> tuple[FigureGroup, ...]:
    questions = (
        (Message("People who came"), activity.people),
        (Message("Business contacts"), activity.contacts),
        (Message("Contracts that followed"), activity.contracts_followed),
    )
    return tuple(
        FigureGroup(voice.wording.say(label), tuple(figure_view(one, "number", sources, voice) for one in figures))
        for label, figures in questions
        if figures
    )


def _event(activity: Activity, view: ActivityView, voice: Voice) -> tuple[Mapping[str, Any], ...]:
    """The activity for machines, as schema.org tells an event; its dates as precise as their source."""
    region = voice.label("regions", activity.region) if activity.region else ""
    where = next((text.text for text in view.place), "") or activity.municipality or region
    address = {"addressLocality": activity.municipality, "addressRegion": region}
    known = {name: value for name, value in address.items() if value}
    event = {
        "@type": "Event",
        "name": view.name.text,
        "description": view.summary.text if view.summary else "",
        "startDate": view.iso_date,
        "endDate": str(activity.end_date or ""),
        "url": voice.urls.absolute(voice.urls.page(voice.language, "activities", activity.id)),
        "location": {"@type": "Place", "name": where, "address": {"@type": "PostalAddress", **known}}
        if where
        else None,
        "organizer": {"@type": "Organization", "name": view.organiser.text} if view.organiser else None,
    }
    return ({name: value for name, value in event.items() if value},)
