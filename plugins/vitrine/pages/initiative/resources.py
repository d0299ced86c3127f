"""Guides, webinars, tools and reports: the list, and a page each."""

from collections.abc import Iterator, Mapping
from functools import partial
from typing import Any

from vitrine.model import Resource
from vitrine.pages.initiative.toolkit import stage_link
from vitrine.pages.initiative.tools import RESOURCE_KINDS, resource_item
from vitrine.pages.planner import PlannedPage, Planner
from vitrine.pages.profile_parts import cited
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link
from vitrine.pages.views.toolkit import ResourceView
from vitrine.pages.voice import Voice


def resource_pages(planner: Planner, voice: Voice) -> Iterator[PlannedPage]:
    """The list of resources and a page each."""
    records = [placed.record for placed in voice.initiative.resources.values()]
    if not records:
        return
    items = tuple(resource_item(record, voice) for record in records)
    yield planner.page(
        voice, planner.paths("resources"), "initiative/resources.html", (), partial(dict, resources=items),
        title=voice.wording.say(SECTIONS["resources"]),
        description=voice.say("What to read, watch or use to buy from social enterprises."),
        section="resources", above="toolkit",
    )  # fmt: skip
    for record in records:
        view = resource_view(record, voice)
        yield planner.page(
            voice, planner.paths("resources", record.id), "initiative/resource.html", (), partial(dict, resource=view),
            title=view.title.text, description=view.summary.text, section="resources", above="resources",
            things=partial(_thing, record, view),
        )  # fmt: skip


def resource_view(resource: Resource, voice: Voice) -> ResourceView:
    """The page of a resource."""
    groups = (one.record for one in voice.initiative.working_groups.values() if resource.id in one.record.resources)
    return ResourceView(
        title=resource.title.best(voice.language),
        kind=voice.wording.say(RESOURCE_KINDS[resource.kind]),
        summary=resource.summary.best(voice.language),
        publisher=resource.publisher or "",
        date=voice.date(resource.date),
        url=resource.url or "",
        stages=tuple(stage_link(code, voice) for code in resource.stages),
        groups=tuple(Link(one.name.best(voice.language).text, voice.page("working-groups", one.id)) for one in groups),
        sources=tuple(cited(resource.sources, voice).by_id.values()),
    )


def _thing(resource: Resource, view: ResourceView) -> tuple[Mapping[str, Any], ...]:
    found = {
        "@type": "CreativeWork",
        "name": view.title.text,
        "description": view.summary.text,
        "publisher": {"@type": "Organization", "name": resource.publisher} if resource.publisher else None,
        "datePublished": str(resource.date) if resource.date else None,
        "url": resource.url,
    }
    return ({name: value for name, value in found.items() if value},)
