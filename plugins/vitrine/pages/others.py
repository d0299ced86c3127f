"""The other pages: institutions, search; a profile in the list of those verified last."""

from collections import Counter
from collections.abc import Mapping

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import PartialDate, Status
from vitrine.model.labels import KINDS
from vitrine.pages.lists import HEADINGS, facet_links
from vitrine.pages.profile import STATUS_LABELS
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import (
    ChangeView,
    Link,
    SearchFacet,
    SearchView,
)
from vitrine.pages.voice import Voice

# The filters of the search page, in order: name in the index, vocabulary.
SEARCH_FACETS = (
    ("category", "categories"),
    ("region", "regions"),
    ("sector", "sectors"),
    ("status", "statuses"),
    ("legal_form", "legal-forms"),
    ("people_served", "people-served"),
)


def change_view(voice: Voice, entry: Entry) -> ChangeView:
    """A profile as the list of changes shows it."""
    verified = PartialDate.parse(entry.last_verified)
    return ChangeView(
        name=entry.name,
        url=voice.page("enterprises", entry.id),
        summary=voice.texts(entry.summary),
        date=voice.date(verified),
        iso_date=entry.last_verified,
        state=voice.wording.say(STATUS_LABELS[Status(entry.status)]),
    )


def institution_link(voice: Voice, catalogue: Catalogue, identifier: str) -> Link:
    """An institution and how many enterprises are known to have sold to it; None when none."""
    record = voice.initiative.institutions[identifier].record
    sellers = len(catalogue.buyers.get(identifier, ()))
    return Link(record.name.best(voice.language).text, voice.page("institutions", identifier), sellers or None)


def search_view(voice: Voice, catalogue: Catalogue, told: Mapping[str, int]) -> SearchView:
    """The search page's filters, as links to lists for those without scripts. told: pages per section."""
    facets = [
        SearchFacet(name, voice.wording.say(HEADINGS[vocabulary]), facet_links(voice, catalogue, vocabulary))
        for name, vocabulary in SEARCH_FACETS
    ]
    kinds = [(kind.value, voice.wording.say(label)) for kind, label in KINDS.items()]
    modes = [
        (term.code, term.label.best(voice.language).text) for term in voice.initiative.vocabularies["contract-modes"]
    ]
    kind_counts = Counter(kind for entry in catalogue.listed for kind in entry.kinds)
    mode_counts = Counter(mode for entry in catalogue.listed for mode in entry.contract_modes)
    facets.append(SearchFacet("kind", voice.say("Kind"), _searches(voice, "kind", kinds, kind_counts)))
    facets.append(
        SearchFacet("contract_mode", voice.say("Contract modes"), _searches(voice, "contract_mode", modes, mode_counts))
    )
    facets.append(SearchFacet("page", voice.say("Kind of page"), _sections(voice, len(catalogue.listed), told)))
    return SearchView(tuple(facet for facet in facets if facet.values))


def _sections(voice: Voice, enterprises: int, told: Mapping[str, int]) -> tuple[Link, ...]:
    """Where each section begins; the filter's code stands after it."""
    headings = {"enterprises": (HEADINGS["enterprises"], enterprises)}
    headings |= {section: (SECTIONS[section], told[section]) for section in SECTIONS if told.get(section)}
    return tuple(
        Link(voice.wording.say(heading), f"{voice.page(section)}?page={section}", count)
        for section, (heading, count) in headings.items()
    )


def _searches(
    voice: Voice, filter_name: str, choices: list[tuple[str, str]], counts: Mapping[str, int]
) -> tuple[Link, ...]:
    """Links to the search page itself, for filters that have no list of their own."""
    return tuple(
        Link(label, f"{voice.page('search')}?{filter_name}={code}", counts[code])
        for code, label in choices
        if counts.get(code)
    )
