"""Measures, clauses and resources as lists point to them, and the offerings that go with a clause or a benefit."""

from collections.abc import Iterable, Iterator

from vitrine.catalogue import Claim, Entry
from vitrine.model import Clause, Effort, Indicator, Measure, Message, Resource, ResourceKind, Term, Text
from vitrine.pages.planner import Planner
from vitrine.pages.views import Link
from vitrine.pages.views.toolkit import AnsweringView, TermView, ToolItem
from vitrine.pages.voice import Voice

# Offerings that a page shows; the rest is counted.
SHOWN = 24

EFFORTS = {
    Effort.LOW: Message("Little effort"),
    Effort.MEDIUM: Message("Some effort"),
    Effort.HIGH: Message("Much effort"),
}
RESOURCE_KINDS = {
    ResourceKind.WEBINAR: Message("Webinar"),
    ResourceKind.GUIDE: Message("Guide"),
    ResourceKind.TOOL: Message("Tool"),
    ResourceKind.REPORT: Message("Report"),
}


def measure_item(measure: Measure, voice: Voice) -> ToolItem:
    """A measure, and who took it."""
    names = (link.text for link in institution_links(measure, voice))
    details = (voice.list(names), voice.wording.say(EFFORTS[measure.effort]) if measure.effort else "")
    url = voice.page("measures", measure.id)
    return ToolItem(measure.title.best(voice.language), url, measure.what.best(voice.language), details)


def institution_links(measure: Measure, voice: Voice) -> tuple[Link, ...]:
    """Those who took a measure."""
    return tuple(
        Link(
            voice.initiative.institutions[one].record.name.best(voice.language).text,
            voice.page("institutions", one),
        )
        for one in measure.institutions
    )


def clause_item(clause: Clause, voice: Voice) -> ToolItem:
    """A clause, and what sort it is."""
    term = voice.initiative.vocabularies["clause-types"].terms[clause.type]
    details = (term.label.best(voice.language).text,)
    return ToolItem(
        clause.title.best(voice.language), voice.page("clauses", clause.id), voice.text(term.description), details
    )


def resource_item(resource: Resource, voice: Voice) -> ToolItem:
    """A resource, on the page that tells of it."""
    details = (voice.wording.say(RESOURCE_KINDS[resource.kind]), resource.publisher or "", voice.date(resource.date))
    url = voice.page("resources", resource.id)
    return ToolItem(resource.title.best(voice.language), url, resource.summary.best(voice.language), details)


def indicator_item(indicator: Indicator, voice: Voice) -> ToolItem:
    """An indicator and its definition."""
    url = voice.page("indicators", indicator.id)
    return ToolItem(indicator.name.best(voice.language), url, indicator.definition.best(voice.language))


def term_view(term: Term, voice: Voice) -> TermView:
    """A word of a vocabulary with its explanation."""
    return TermView(term.code, term.label.best(voice.language), voice.text(term.description), term.official or "")


class Claims:
    """The offerings that claim a benefit or answer a clause, in the order of their enterprises."""

    def __init__(self, planner: Planner) -> None:
        self._digests = planner.digests
        self._found: dict[tuple[str, str], list[tuple[Entry, Claim]]] = {}
        for entry in planner.catalogue.listed:
            for claim in entry.claims:
                for key in (*(("benefit", one) for one in claim.benefits), *(("clause", one) for one in claim.clauses)):
                    self._found.setdefault(key, []).append((entry, claim))

    def inputs(self, kind: str, code: str) -> Iterator[str]:
        """What a page that shows them is made from."""
        found = self._found.get((kind, code), [])
        yield str(len(found))
        yield from dict.fromkeys(self._digests[entry.id] for entry, _ in found[:SHOWN])

    def answering(self, kind: str, code: str, voice: Voice) -> AnsweringView:
        """The first of them, with links."""
        found = self._found.get((kind, code), [])
        return AnsweringView(tuple(_offerings(found[:SHOWN], voice)), max(0, len(found) - SHOWN))


def _offerings(found: Iterable[tuple[Entry, Claim]], voice: Voice) -> Iterator[tuple[Link, Text]]:
    for entry, claim in found:
        name = voice.texts(claim.name)
        if name is not None:
            yield Link(entry.name, f"{voice.page('enterprises', entry.id)}#offering-{claim.offering}"), name
