"""What templates are given: finished words, addresses and small groups of them, in one language.

Every view is a tuple of plain values, so that it can be compared, hashed and sent between processes.
`Text` fields know their language, because a missing translation falls back to another one.
"""

from typing import NamedTuple

from vitrine.model import Text


class Link(NamedTuple):
    """A link; count: how many enterprises are behind it, None when that is not the question."""

    text: str
    url: str
    count: int | None = None  # type: ignore[assignment]  # hides tuple.count, which nobody calls


class Alternate(NamedTuple):
    """The same page in another language."""

    language: str
    name: str
    url: str


class Frame(NamedTuple):
    """What every page hands to the base template.

    canonical: absolute address, empty when the site has none. alternates: all languages, this one too.
    crumbs: from the home page to the parent. jsonld: a JSON text, already safe inside a script element.
    """

    title: str
    description: str
    path: str
    canonical: str
    alternates: tuple[Alternate, ...]
    crumbs: tuple[Link, ...] = ()
    jsonld: str = ""
    image: str = ""
    is_indexed: bool = True
    section: str = ""


class SourceView(NamedTuple):
    """A source as shown; number: its place in the page's list of sources, from 1."""

    number: int
    anchor: str
    title: str
    publisher: str
    url: str
    date: str


class FigureView(NamedTuple):
    """A figure with its date and source; note empty when there is none, source None when not stated."""

    text: str
    as_of: str
    note: Text | None
    source: SourceView | None


class FigureGroup(NamedTuple):
    """One question and its answers: several when sources disagree."""

    label: str
    figures: tuple[FigureView, ...]

    @property
    def disagree(self) -> bool:
        """True when sources give different answers."""
        return len({figure.text for figure in self.figures}) > 1


class PictureView(NamedTuple):
    """A picture: srcset per format (`image/avif`, `image/webp`), and a JPEG that everything reads."""

    sources: tuple[tuple[str, str], ...]
    url: str
    width: int
    height: int
    alt: Text | None
    credit: str


class BadgeView(NamedTuple):
    """A status or certification; state: `valid`, `expired` or `undated`."""

    label: str
    description: str
    url: str
    issuer: str
    validity: str
    evidence: str
    state: str
    note: Text | None
    source: SourceView | None


class OfferingView(NamedTuple):
    """One offering. Empty texts mean that no source says; serves is then empty too."""

    anchor: str
    name: Text
    kind: str
    category: Link
    description: Text | None
    serves: str
    price: str
    minimum: Text | None
    capacity: Text | None
    lead_time: str
    contract_modes: tuple[str, ...]
    requirements: tuple[str, ...]
    benefits: tuple[str, ...]
    is_ended: bool
    source: SourceView | None


class QuoteView(NamedTuple):
    """Words said; who: empty without a consent to be named."""

    text: Text
    who: str
    role: Text | None


class ReferenceView(NamedTuple):
    """A client and what it bought."""

    client: Link
    what: Text
    when: str
    value: str
    after_matchmaking: bool
    quote: QuoteView | None
    source: SourceView | None


class CaseStudyView(NamedTuple):
    """The story others can learn from."""

    model: Text
    context: Text | None
    findings: tuple[Text, ...]
    quote: QuoteView | None
    sources: tuple[SourceView, ...]


class ContactView(NamedTuple):
    """Ways to reach an enterprise; each is empty when not known."""

    email: str
    phone: str
    phone_url: str
    page: str
    person: str
    person_role: Text | None
    website: str
    website_label: str
    website_note: Text | None
    social: tuple[Link, ...]
    address: tuple[str, ...]


class CompletenessView(NamedTuple):
    """How much of a profile is filled: percent from 0 to 100, and what is missing, most useful first."""

    percent: int
    missing: tuple[str, ...]


class CardView(NamedTuple):
    """An enterprise in a list."""

    id: str
    url: str
    name: str
    summary: Text | None
    sells: tuple[str, ...]
    sells_more: int
    place: str
    serves: str
    badges: tuple[str, ...]
    bought_by: str
    verified: str
    is_stale: bool
    is_paused: bool
    picture: PictureView | None
    placeholder: str


class EnterpriseView(NamedTuple):
    """A whole profile page, apart from what depends on other profiles."""

    id: str
    name: str
    legal_name: str
    other_names: tuple[str, ...]
    former_names: tuple[str, ...]
    neq: str
    legal_form: Link | None
    summary: Text | None
    mission: Text | None
    place: str
    region: Link
    mrc: Link | None
    sectors: tuple[Link, ...]
    badges: tuple[BadgeView, ...]
    certifications: tuple[BadgeView, ...]
    people_served: tuple[Link, ...]
    social_purposes: tuple[str, ...]
    offerings: tuple[OfferingView, ...]
    serves: str
    readiness: tuple[tuple[str, str], ...]
    references: tuple[ReferenceView, ...]
    case_study: CaseStudyView | None
    story: str
    story_language: str
    figures: tuple[FigureGroup, ...]
    contact: ContactView
    networks: tuple[str, ...]
    cohorts: tuple[str, ...]
    status: str
    status_label: str
    status_note: Text | None
    closed_on: str
    closing_reason: Text | None
    verified: str
    verified_date: str
    verified_by: Text
    is_stale: bool
    basis: str
    licence: str
    sources: tuple[SourceView, ...]
    completeness: CompletenessView
    pictures: tuple[PictureView, ...]
    picture: PictureView | None
    placeholder: str
    correct_url: str


class SimilarView(NamedTuple):
    """Another enterprise a buyer may want to see."""

    name: str
    url: str
    why: str


class FacetGroup(NamedTuple):
    """A heading and its links, as a sector and its categories; url empty when the heading is no link."""

    label: str
    url: str
    links: tuple[Link, ...]


class PageLink(NamedTuple):
    """A page of a long list; url empty on the page itself."""

    number: int
    url: str


class Pagination(NamedTuple):
    """Where a page stands in a long list; previous and next are empty at the ends."""

    number: int
    total: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]


class ListView(NamedTuple):
    """A page of enterprises: the heading, what it is, and where to go from here.

    kind: `all` or the facet's name. shown: first and last position on this page, from 1.
    """

    kind: str
    heading: str
    intro: str
    count: int  # type: ignore[assignment]
    shown: tuple[int, int]
    pagination: Pagination
    narrower: tuple[FacetGroup, ...]
    broader: Link | None


class FacetIndexView(NamedTuple):
    """All values of a facet."""

    heading: str
    intro: str
    groups: tuple[FacetGroup, ...]


class ChangeView(NamedTuple):
    """A profile that is new or was verified anew."""

    name: str
    url: str
    summary: Text | None
    date: str
    iso_date: str
    state: str


class InstitutionView(NamedTuple):
    """An institution and whom it bought from."""

    id: str
    name: str
    name_language: str
    short_name: str
    former_names: tuple[str, ...]
    kind: str
    region: Link | None
    website: str
    website_label: str
    summary: Text | None
    cohorts: tuple[str, ...]
    purchases: tuple["PurchaseView", ...]
    sources: tuple[SourceView, ...]


class PurchaseView(NamedTuple):
    """What an institution bought, from whom."""

    enterprise: Link
    what: Text
    when: str
    value: str
    after_matchmaking: bool


class InstitutionsView(NamedTuple):
    """All institutions by kind; count: enterprises known to have sold to each, None when none."""

    groups: tuple[FacetGroup, ...]


class HomeView(NamedTuple):
    """What the catalogue holds, and the ways in."""

    counts: tuple[tuple[int, str, str], ...]
    sectors: tuple[FacetGroup, ...]
    regions: tuple[Link, ...]
    statuses: tuple[Link, ...]
    changes: tuple[ChangeView, ...]
    institutions: tuple[Link, ...]


class HealthItem(NamedTuple):
    """A profile and what to mend in it, in sentences."""

    name: str
    url: str
    percent: int
    problems: tuple[str, ...]


class HealthView(NamedTuple):
    """The public list of what the catalogue still lacks."""

    read: int
    complete: int
    stale: int
    items: tuple[HealthItem, ...]


class SearchFacet(NamedTuple):
    """A filter of the search page: its name in the index, and its values in order."""

    name: str
    label: str
    values: tuple[Link, ...]


class SearchView(NamedTuple):
    """The search page before any script runs: filters as links to the lists."""

    facets: tuple[SearchFacet, ...]


class TextPageView(NamedTuple):
    """A plain page of the site; html: cleaned."""

    heading: str
    html: str
    others: tuple[Link, ...]
