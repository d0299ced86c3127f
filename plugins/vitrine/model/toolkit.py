"""What a buyer uses again: measures others took, clauses, benefits, resources."""

from enum import StrEnum

from pydantic import Field

from vitrine.model.base import Code, Identifier, Line, Record, WebAddress, known
from vitrine.model.facts import Source
from vitrine.model.text import Localised, PartialDate


class Effort(StrEnum):
    """How much a measure asks."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Measure(Record):
    """Something done to buy more from the social economy, as told by `content/toolkit/measures/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    title: Localised = Field(description="What it is, in a few words.")
    stage: Code = known("purchase-stages", "The stage of a purchase it belongs to.")
    what: Localised = Field(description="What is done, in a sentence or two.")
    how: Localised | None = Field(None, description="How to do it.")
    effort: Effort | None = Field(None, description="`low`, `medium` or `high`; nothing when no source says.")
    institutions: tuple[Identifier, ...] = Field((), description="Who did it, by `id`.")
    since: PartialDate | None = Field(None, description="Since when.")
    clauses: tuple[Identifier, ...] = Field((), description="Clauses that go with it, by `id`.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Clause(Record):
    """A text to put into a call or a contract, as told by `content/toolkit/clauses/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    title: Localised = Field(description="What it does, in a few words.")
    type: Code = known("clause-types", "What sort of clause.")
    stage: Code = known("purchase-stages", "The stage of a purchase it belongs to.")
    text: Localised = Field(description="The text to copy, in each language.")
    jurisdiction: Line = Field(description="Where it was written for, as `CA-QC`.")
    who_may_use: Localised = Field(description="Which bodies may use it, and when.")
    caution: Localised = Field(description="What to check first, and with whom.")
    reviewed_on: PartialDate = Field(description="When it was last read again.")
    review_by: PartialDate = Field(description="When it must be read again; past it, the page says so.")
    categories: tuple[Code, ...] = known("categories", "What is bought with it; nothing: anything.", default=())
    benefits: tuple[Code, ...] = known("benefits", "What it aims at.", default=())
    sources: tuple[Source, ...] = Field((), description="What it was written from.")


class BenefitKind(StrEnum):
    """Whether a benefit is counted or told."""

    QUANTITATIVE = "quantitative"
    QUALITATIVE = "qualitative"


class Benefit(Record):
    """What buying from a social enterprise changes, as told by `content/toolkit/benefits/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`: a code of the vocabulary `benefits`.")
    kind: BenefitKind = Field(description="`quantitative` or `qualitative`.")
    explanation: Localised = Field(description="How the purchase brings it about.")
    indicators: tuple[Identifier, ...] = Field((), description="What measures it: ids of indicators.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")
    sources: tuple[Source, ...] = Field((), description="Where it comes from.")


class ResourceKind(StrEnum):
    """What sort of thing a resource is."""

    WEBINAR = "webinar"
    GUIDE = "guide"
    TOOL = "tool"
    REPORT = "report"


class Resource(Record):
    """A webinar, guide, tool or report, as told by `content/toolkit/resources/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    kind: ResourceKind = Field(description="`webinar`, `guide`, `tool` or `report`.")
    title: Localised = Field(description="Its title.")
    summary: Localised = Field(description="What one finds in it.")
    publisher: Line | None = Field(None, description="Who published it.")
    url: WebAddress | None = Field(None, description="Where it is; nothing when no source says.")
    date: PartialDate | None = Field(None, description="When it was published.")
    stages: tuple[Code, ...] = known("purchase-stages", "Stages of a purchase it helps with.", default=())
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
