"""The search page: its filters, as links to lists for those without scripts, and where its index is."""

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

from vitrine.catalogue import Catalogue, Entry
from vitrine.model import Message
from vitrine.model.labels import KINDS
from vitrine.pages.group_bids import OPEN
from vitrine.pages.lists import HEADINGS, facet_links
from vitrine.pages.sections import SECTIONS
from vitrine.pages.views import Link, SearchFacet, SearchPeerView, SearchView
from vitrine.pages.voice import Voice

# The filters that have lists of their own, in order: name in the index, vocabulary.
_LISTED = (
    ("category", "categories"),
    ("region", "regions"),
    ("mrc", "mrc"),
    ("sector", "sectors"),
    ("status", "statuses"),
    ("legal_form", "legal-forms"),
    ("people_served", "people-served"),
)
# Those that have none: name in the index, heading, vocabulary.
_UNLISTED = (
    ("contract_mode", Message("Contract modes"), "contract-modes"),
    ("requirement", Message("Requirements met"), "requirements"),
    ("buyer", Message("Already bought by"), "institution-kinds"),
)
RECENT = "recent"


# How many enterprises each code is of, by filter: of those filters that have no list of their own.
Uses = Mapping[str, Mapping[str, int]]


def uses_of(catalogue: Catalogue) -> Uses:
    """The same in every language."""
    codes_of: Mapping[str, Callable[[Entry], Iterable[str]]] = {
        "kind": lambda entry: entry.kinds,
        "contract_mode": lambda entry: entry.contract_modes,
        "requirement": lambda entry: entry.requirements,
        "buyer": catalogue.kinds_of_buyers,
    }
    return {
        name: Counter(code for entry in catalogue.listed for code in codes(entry)) for name, codes in codes_of.items()
    }


def search_view(voice: Voice, catalogue: Catalogue, uses: Uses, told: Mapping[str, int], core: str) -> SearchView:
    """The search page before any script runs. told: pages per section. core: path of the compact index's first file."""
    folder, _, name = core.rpartition("/")
    facets = [
        SearchFacet(name, voice.wording.say(HEADINGS[vocabulary]), facet_links(voice, catalogue, vocabulary))
        for name, vocabulary in _LISTED
    ]
    kinds = [(kind.value, voice.wording.say(label)) for kind, label in KINDS.items()]
    facets.append(SearchFacet("kind", voice.say("Kind"), _searches(voice, "kind", kinds, uses["kind"])))
    facets += (_unlisted(voice, uses, *one) for one in _UNLISTED)
    together = [(OPEN, voice.say("Open to bidding with others"))]
    facets.append(
        SearchFacet(
            "group_bid",
            voice.say("Bidding together"),
            _searches(voice, "group_bid", together, {OPEN: len(catalogue.bidders)}),
        )
    )
    recent = Link(voice.say("Within 12 months"), f"{voice.page('search')}?verified={RECENT}")
    facets.append(SearchFacet("verified", voice.say("Profile verified"), (recent,)))
    facets.append(SearchFacet("page", voice.say("Kind of page"), _sections(voice, len(catalogue.listed), told)))
    return SearchView(
        tuple(facet for facet in facets if facet.values),
        folder=voice.urls.href(f"{folder}/"),
        core=name,
        profiles=voice.page("enterprises"),
        peers=search_peers(voice),
    )


def search_peers(voice: Voice) -> tuple[SearchPeerView, ...]:
    """The catalogues of other regions that a visitor may search too."""
    found = ((peer, peer.address.rstrip("/") + "/") for peer in voice.initiative.site.search_peers)
    return tuple(
        SearchPeerView(peer.name.best(voice.language).text, address, f"{address}search/{voice.language}/")
        for peer, address in found
    )


def _unlisted(voice: Voice, uses: Uses, name: str, heading: Message, vocabulary: str) -> SearchFacet:
    terms = voice.initiative.vocabularies[vocabulary]
    choices = [(term.code, term.label.best(voice.language).text) for term in terms]
    return SearchFacet(name, voice.wording.say(heading), _searches(voice, name, choices, uses[name]))


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
