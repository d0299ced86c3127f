"""What an enterprise sells: the unit a public buyer looks for."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vitrine.model.base import Amount, Code, Count, Identifier, Line, Record, known
from vitrine.model.facts import Area, Media
from vitrine.model.text import Localised


class Kind(StrEnum):
    """What sort of thing is sold."""

    PRODUCT = "product"
    SERVICE = "service"
    RENTAL = "rental"
    STAFFING = "staffing"


class OfferingStatus(StrEnum):
    """Whether it can be bought today."""

    ACTIVE = "active"
    SEASONAL = "seasonal"
    ENDED = "ended"


class Offering(Record):
    """One product or service, where it can be had and on what terms."""

    id: Identifier = Field(description="A short name, unique in the profile; part of links to it.")
    name: Localised = Field(description="What it is called, in each language.")
    kind: Kind = Field(description="`product`, `service`, `rental` or `staffing`.")
    category: Code = known("categories", "Procurement category, by code or name.")
    description: Localised | None = Field(None, description="One or two sentences, in each language.")
    unspsc: Annotated[str, Field(pattern=r"^([0-9]{2}){1,4}$")] | None = Field(
        None, description="UNSPSC code: 2, 4, 6 or 8 digits (unspsc.org)."
    )
    keywords: tuple[Line, ...] = Field((), description="What buyers type when they need it.", max_length=30)
    area: Area | None = Field(None, description="Where it can be bought; nothing when no source says.")
    price_from: Amount | None = Field(None, description="Lowest price, in the site's currency, before tax.")
    unit: Localised | None = Field(None, description="What the price is for: `hour`, `person`, `kit` …")
    minimum: Localised | None = Field(None, description="Smallest order.")
    capacity: Localised | None = Field(None, description="How much can be delivered, and how fast.")
    lead_time_days: Count | None = Field(None, description="Days between order and delivery.")
    contract_modes: tuple[Code, ...] = known(
        "contract-modes", "Ways of awarding that the enterprise can answer.", default=()
    )
    audience: tuple[Code, ...] = known("audiences", "Kinds of buyers it suits.", default=())
    requirements_met: tuple[Code, ...] = known("requirements", "Requirements it already meets.", default=())
    benefits: tuple[Code, ...] = known("benefits", "What buying it changes.", default=())
    clauses: tuple[Identifier, ...] = Field((), description="Toolkit clauses it can answer, by `id`.")
    media: tuple[Media, ...] = Field((), description="Pictures of it.", max_length=12)
    status: OfferingStatus = Field(OfferingStatus.ACTIVE, description="`active`, `seasonal` or `ended`.")
    source: Identifier | None = Field(None, description="The `id` of one of the profile's sources.")


class Readiness(Record):
    """What a buyer checks before inviting a supplier."""

    min_order: Amount | None = Field(None, description="Smallest order accepted, before tax.")
    max_contract: Amount | None = Field(None, description="Largest contract the enterprise can carry.")
    lead_time_days: Count | None = Field(None, description="Usual days between order and delivery.")
    liability_insurance: Amount | None = Field(None, description="Civil liability insurance cover.")
    seao_registered: Annotated[str, Field(pattern="^(yes|no)$")] | None = Field(
        None, description="`yes` when it receives notices from SEAO, Québec's tendering system."
    )
    bid_bond_ok: Annotated[str, Field(pattern="^(yes|no)$")] | None = Field(
        None, description="`yes` when it can post a bid bond."
    )
    languages: tuple[Annotated[str, Field(pattern="^[a-z]{2,3}$")], ...] = Field(
        (), description="Languages it works in, by code: `fr`, `en`."
    )
