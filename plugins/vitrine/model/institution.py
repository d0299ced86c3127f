"""Those who buy, and the groups of enterprises that meet them."""

from typing import Annotated

from pydantic import Field

from vitrine.model.base import Code, Identifier, Line, Record, WebAddress, known
from vitrine.model.facts import Figure, Source
from vitrine.model.text import Localised, PartialDate


class Policy(Record):
    """A public text by which an institution says how it buys."""

    title: Localised = Field(description="Its title, as published.")
    url: WebAddress | None = Field(None, description="Where it can be read.")
    date: PartialDate | None = Field(None, description="When it was adopted.")
    summary: Localised | None = Field(None, description="What it says of the social economy, in a sentence or two.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


class Respondent(Record):
    """Who answers for the commitment inside an institution: a role, never a person's name."""

    role: Localised = Field(description="The role, as `Procurement advisor`.")
    unit: Localised | None = Field(None, description="The department.")


class Institution(Record):
    """A public body or company that buys, as told by `content/institutions/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    name: Localised = Field(description="Its name; usually the same in every language.")
    short_name: Line | None = Field(None, description="Its acronym or short name.")
    former_names: tuple[Line, ...] = Field((), description="Names it used to have.")
    kind: Code = known("institution-kinds", "What sort of body it is.")
    region: Code | None = known("regions", "Region of its head office.", default=None)
    website: WebAddress | None = Field(None, description="Its site.")
    summary: Localised | None = Field(None, description="What it does about buying, in a sentence or two.")
    policies: tuple[Policy, ...] = Field((), description="Its policies that speak of the social economy.")
    respondent: Respondent | None = Field(None, description="Who answers for it inside, by role.")
    cohorts: tuple[Identifier, ...] = Field((), description="Cohorts it took part in, by `id`.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Programme(Record):
    """One thing a cohort was offered."""

    kind: Code = known("activity-kinds", "What sort of activity.")
    what: Localised = Field(description="What it was, in a sentence.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


class Funder(Record):
    """Who paid for a cohort."""

    name: Localised = Field(description="Its name.")
    what: Localised | None = Field(None, description="What it paid for.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


class Cohort(Record):
    """An edition of the initiative, as told by `content/cohorts/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    name: Localised = Field(description="What it is called.")
    region: Code | None = known("regions", "Region whose pole led it.", default=None)
    edition: Annotated[int, Field(ge=1, le=200)] | None = Field(
        None, description="Its number among the region's cohorts."
    )
    period: Line = Field(description="Years, as `2016-2017`.")
    ended: PartialDate | None = Field(None, description="Its last day or month, when the years alone are too coarse.")
    summary: Localised | None = Field(None, description="What it was, in a sentence or two.")
    enterprises_count: tuple[Figure, ...] = Field((), description="How many enterprises took part.")
    institutions_count: tuple[Figure, ...] = Field((), description="How many institutions took part.")
    programme: tuple[Programme, ...] = Field((), description="Trainings, coaching and the rest.")
    funders: tuple[Funder, ...] = Field((), description="Who paid.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
