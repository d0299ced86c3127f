"""One social enterprise, as told by `enterprises/<id>/profile.md`."""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from vitrine.model.base import (
    Code,
    Identifier,
    Line,
    Record,
    WebAddress,
    YesNo,
    known,
)
from vitrine.model.facts import Address, Contact, Figure, Media, Position, Quote, Source
from vitrine.model.offering import Offering, Readiness
from vitrine.model.text import Localised, PartialDate

# Canada's; or one that begins with a digit, as most do; or the United Kingdom's.
POSTAL_CODE = r"^([A-Z][0-9][A-Z] [0-9][A-Z][0-9]|[0-9][0-9A-Z -]{2,9}|[A-Z]{1,2}[0-9][0-9A-Z]? [0-9][A-Z]{2})$"
PostalCode = Annotated[str, Field(pattern=POSTAL_CODE)]


class Status(StrEnum):
    """Whether the enterprise can be bought from; closed and merged ones keep a page that says so."""

    ACTIVE = "active"
    PAUSED = "paused"
    CLOSED = "closed"
    MERGED = "merged-into"


class Recognition(Record):
    """A status or a certification, with what proves it."""

    type: Code = known("statuses", "Its code or name.")
    issuer: Line | None = Field(None, description="Who grants it.")
    number: Line | None = Field(None, description="Its number, if it has one.")
    valid_from: PartialDate | None = Field(None, description="Since when.")
    valid_to: PartialDate | None = Field(None, description="Until when; an expired one is shown as expired.")
    evidence: WebAddress | None = Field(None, description="Address of a public proof.")
    note: Localised | None = Field(None, description="What it covers: a site, a trade, an age group.")
    source: Identifier | None = Field(None, description="The `id` of one of the profile's sources.")


class Certification(Recognition):
    """A certification granted by somebody outside."""

    type: Code = known("certifications", "Its code or name.")


class ClientReference(Record):
    """An institution or a company that bought, and what."""

    institution: Identifier = Field(description="The `id` of an institution of this catalogue.")
    what: Localised = Field(description="What was bought, in each language.")
    year: PartialDate | None = Field(None, description="When; nothing when no source says.")
    value: Figure | None = Field(None, description="For how much, in the site's currency.")
    after_matchmaking: YesNo = Field(False, description="`true` when a matchmaking event led to it.")
    quote: Quote | None = Field(None, description="What the client said.")
    source: Identifier | None = Field(None, description="The `id` of one of the profile's sources.")


class CaseStudy(Record):
    """A story told for other enterprises and buyers to learn from."""

    model: Localised = Field(description="The business model, as `restaurant plus training`.")
    context: Localised | None = Field(None, description="A paragraph that sets the scene.")
    findings: tuple[Localised, ...] = Field((), description="What was learned, one sentence each.")
    quote: Quote | None = Field(None, description="A sentence to remember.")
    sources: tuple[Identifier, ...] = Field((), description="The `id`s of sources.")


class GroupBids(Record):
    """Whether the enterprise bids together with others, what it looks for and what it brings."""

    open: YesNo = Field(False, description="`true` when it is ready to bid with others.")
    seeks_categories: tuple[Code, ...] = known("categories", "Categories it looks for in a partner.", default=())
    seeks: tuple[Localised, ...] = Field((), description="What else it looks for in a partner, in words.")
    offers_categories: tuple[Code, ...] = known(
        "categories", "Categories it brings to a group; nothing: those of all that it sells.", default=()
    )
    offers: tuple[Localised, ...] = Field((), description="What else it brings to a group, in words.")
    regions: tuple[Code, ...] = known(
        "regions", "Regions where it would bid; nothing: those that its offerings serve.", default=()
    )
    note: Localised | None = Field(None, description="On what conditions, as the size of contracts.")
    since: PartialDate | None = Field(None, description="When it said that it was ready.")
    source: Identifier | None = Field(None, description="The `id` of one of the profile's sources.")


class Consent(Record):
    """Who agreed to publication, when and to what."""

    date: PartialDate = Field(description="When consent was given.")
    by: Line = Field(description="The role of who gave it; never shown.")
    scope: Line = Field(description="What it covers, as `whole profile`.")


class ConsentBasis(Record):
    """Published because the enterprise agreed."""

    consent: Consent = Field(description="Who agreed, when and to what.")


def _basis(value: object) -> object:
    if value == "public-sources" or isinstance(value, (dict, ConsentBasis)):
        return value
    raise PydanticCustomError("basis", "must be public-sources or a consent")


Basis = Annotated[ConsentBasis | Literal["public-sources"], BeforeValidator(_basis)]


class Enterprise(Record):
    """One social enterprise. Its folder's name is its `id` and the last part of its page's address."""

    id: Identifier = Field(description="The folder's name: small letters, digits and hyphens; never reused.")
    name: Line = Field(description="The name the public knows.")
    legal_name: Line | None = Field(None, description="The registered name, when it differs.")
    other_names: tuple[Line, ...] = Field((), description="Other names in use, and acronyms.")
    former_names: tuple[Line, ...] = Field((), description="Names it used to have.")
    neq: Annotated[str, Field(pattern="^[0-9]{10}$")] | None = Field(
        None, description="Québec enterprise number: ten digits."
    )
    legal_form: Code | None = known("legal-forms", "Legal form, by code or name.", default=None)
    statuses: tuple[Recognition, ...] = Field((), description="Recognised statuses, as `adapted`.")
    certifications: tuple[Certification, ...] = Field((), description="Certifications held.")
    mission: Localised | None = Field(None, description="What it exists for, in each language.")
    summary: Localised | None = Field(None, description="One sentence, 160 characters at most.")
    social_purposes: tuple[Code, ...] = known("social-purposes", "What it changes.", default=())
    people_served: tuple[Code, ...] = known("people-served", "Whom it serves or employs.", default=())
    region: Code = known("regions", "Administrative region of its head office.")
    mrc: Code | None = known("mrc", "Regional county municipality or equivalent.", default=None)
    municipality: Line | None = Field(None, description="City, town or village.")
    district: Line | None = Field(None, description="Borough or neighbourhood.")
    address: Address | None = Field(None, description="Street address.")
    postal_code: PostalCode | None = Field(None, description="Postal code, as `H1X 2B4`.")
    geo: Position | None = Field(None, description="A point on the map.")
    offerings: tuple[Offering, ...] = Field(description="What it sells: one at least.", max_length=60)
    contact: Contact | None = Field(None, description="Ways to reach it: one at least.")
    website: WebAddress | None = Field(None, description="Its site.")
    website_note: Localised | None = Field(None, description="What to know about the site, as `not verified`.")
    social: tuple[WebAddress, ...] = Field((), description="Its pages on social networks.", max_length=10)
    founded: tuple[Figure, ...] = Field((), description="Year of founding; several when sources disagree.")
    employees: tuple[Figure, ...] = Field((), description="People employed.")
    trainees: tuple[Figure, ...] = Field((), description="People in training in a year.")
    revenue: tuple[Figure, ...] = Field((), description="Yearly revenue, in the site's currency.")
    client_references: tuple[ClientReference, ...] = Field((), description="Who bought, and what.")
    case_study: CaseStudy | None = Field(None, description="A story others can learn from.")
    media: tuple[Media, ...] = Field((), description="Logo and photos.", max_length=12)
    readiness: Readiness | None = Field(None, description="What a buyer checks before inviting it.")
    networks: tuple[Line, ...] = Field((), description="Networks and federations it belongs to.")
    cohorts: tuple[Identifier, ...] = Field((), description="Cohorts it took part in, by `id`.")
    group_bids: GroupBids | None = Field(None, description="Whether it bids together with others.")
    extra: dict[str, Localised] = Field(
        {}, description="Facts that this site asks beside: by the `code` of each of `extra_fields` in `site.yaml`."
    )
    status: Status = Field(description="`active`, `paused`, `closed` or `merged-into`.")
    status_note: Localised | None = Field(None, description="What is known of its status, in a sentence.")
    closed_on: PartialDate | None = Field(None, description="When it closed.")
    closing_reason: Localised | None = Field(None, description="Why it closed, when a source says.")
    merged_into: Identifier | None = Field(None, description="The `id` of the enterprise it became.")
    last_verified: PartialDate = Field(description="The day its facts were last checked.")
    verified_by: Localised = Field(description="The organisation that checked them; never a person's name.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
    basis: Basis = Field(description="`public-sources`, or `consent:` with `date`, `by` and `scope`.")
    licence: Line = Field("CC-BY-4.0", description="Licence of this profile's text and facts.")

    @property
    def is_listed(self) -> bool:
        """True when buyers can find it in lists: it has not closed or merged."""
        return self.status in (Status.ACTIVE, Status.PAUSED)

    @property
    def rests_on_public_sources(self) -> bool:
        """True when no consent was given: facts only, every one sourced, no named person."""
        return self.basis == "public-sources"
