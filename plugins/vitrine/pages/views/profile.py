"""What the pages and cards of enterprises are given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.bids import BidsView
from vitrine.pages.views.common import Link
from vitrine.pages.views.federation import OriginView


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
    """A picture: srcset per format (`image/avif`, `image/webp`), and of the JPEG that everything reads."""

    sources: tuple[tuple[str, str], ...]
    url: str
    srcset: str
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
    """One offering. Empty texts mean that no source says; serves is then empty too.

    benefits: with an empty url when the toolkit does not tell of it. clauses: of the toolkit, that fit it.
    """

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
    benefits: tuple[Link, ...]
    clauses: tuple[Link, ...]
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
    initials: str


class ExtraView(NamedTuple):
    """A fact of the site's own. url: of a link, else empty."""

    label: Text
    text: Text
    url: str


class EnterpriseView(NamedTuple):
    """A whole profile page, apart from what depends on other profiles.

    people_figures: of those whom a purchase gives work or training; figures: the others. benefits: of all it sells now.
    clients: the first who bought, by their short names; more_clients: how many others.
    """

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
    extra: tuple[ExtraView, ...]
    badges: tuple[BadgeView, ...]
    certifications: tuple[BadgeView, ...]
    people_served: tuple[Link, ...]
    social_purposes: tuple[str, ...]
    offerings: tuple[OfferingView, ...]
    serves: str
    readiness: tuple[tuple[str, str], ...]
    bids: BidsView | None
    references: tuple[ReferenceView, ...]
    case_study: CaseStudyView | None
    story: str
    story_language: str
    figures: tuple[FigureGroup, ...]
    people_figures: tuple[FigureGroup, ...]
    benefits: tuple[Link, ...]
    clients: tuple[Link, ...]
    more_clients: int
    contact: ContactView
    networks: tuple[str, ...]
    cohorts: tuple[Link, ...]
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
    origin: OriginView | None


class SimilarView(NamedTuple):
    """Another enterprise a buyer may want to see."""

    name: str
    url: str
    why: str
