"""What happened: events where enterprises and institutions met, and contracts that followed."""

from typing import Annotated

from pydantic import Field

from vitrine.model.base import Code, Identifier, Line, Record, WebAddress, YesNo, known
from vitrine.model.facts import Figure, Source
from vitrine.model.text import Localised, PartialDate

Time = Annotated[str, Field(pattern="^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Activity(Record):
    """An event of the initiative, as told by `content/activities/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    kind: Code = known("activity-kinds", "What sort of event.")
    name: Localised = Field(description="What it is called.")
    summary: Localised | None = Field(None, description="What it was, in a sentence or two.")
    date: PartialDate = Field(description="Its day, or as much as the source says.")
    end_date: PartialDate | None = Field(None, description="Its last day, when there are several.")
    start_time: Time | None = Field(None, description="As `13:30`.")
    end_time: Time | None = Field(None, description="As `16:00`.")
    place: Localised | None = Field(None, description="Where, as people find it.")
    municipality: Line | None = Field(None, description="Town.")
    region: Code | None = known("regions", "Region.", default=None)
    url: WebAddress | None = Field(None, description="Page of the event, or where to join it.")
    organiser: Localised | None = Field(None, description="Who holds it.")
    cohort: Identifier | None = Field(None, description="The cohort it belongs to, by `id`.")
    institutions: tuple[Identifier, ...] = Field((), description="Institutions that came, by `id`.")
    enterprises: tuple[Identifier, ...] = Field((), description="Enterprises that came, by `id`.")
    people: tuple[Figure, ...] = Field((), description="How many people came.")
    contacts: tuple[Figure, ...] = Field((), description="How many business contacts were made.")
    contracts_followed: tuple[Figure, ...] = Field((), description="How many contracts followed.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Contract(Record):
    """A public contract, as told by `content/contracts/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    enterprise: Identifier = Field(description="Who sold, by `id`.")
    institution: Identifier = Field(description="Who bought, by `id`.")
    what: Localised = Field(description="What was bought.")
    year: PartialDate | None = Field(None, description="When; nothing when no source says.")
    value: Figure | None = Field(None, description="For how much.")
    after_matchmaking: YesNo = Field(False, description="`true` when it followed a matchmaking event.")
    new_relation: YesNo = Field(False, description="`true` when the two had not dealt with each other before.")
    activity: Identifier | None = Field(None, description="The event it followed, by `id`.")
    cohort: Identifier | None = Field(None, description="The cohort it is counted in, by `id`.")
    source: Identifier = Field(description="The `id` of one of the record's sources.")
    sources: tuple[Source, ...] = Field(min_length=1, description="Where the facts come from.")
