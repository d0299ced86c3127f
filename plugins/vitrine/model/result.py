"""Figures of the initiative: never a bare number."""

from enum import StrEnum
from typing import Annotated

from pydantic import Field

from vitrine.model.base import Amount, Code, Identifier, Line, Record, known
from vitrine.model.facts import Source
from vitrine.model.text import Localised, PartialDate


class Unit(StrEnum):
    """What an indicator counts in. A share is a number from 0 to 1."""

    COUNT = "count"
    PEOPLE = "people"
    MONEY = "money"
    SHARE = "share"
    HOURS = "hours"


class Indicator(Record):
    """What is measured, as told by `content/indicators/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    name: Localised = Field(description="What it is called.")
    definition: Localised = Field(description="What exactly it counts.")
    unit: Unit = Field(description="`count`, `people`, `money`, `share` or `hours`.")
    how: Localised | None = Field(None, description="How to count it, for those who must account for it.")
    sources: tuple[Source, ...] = Field((), description="Where the definition comes from.")


class Method(StrEnum):
    """How a figure came to be."""

    DECLARED = "declared"
    COUNTED = "counted"
    ESTIMATED = "estimated"


class Result(Record):
    """A figure, as told by `content/results/<id>.md`; of a cohort, an institution or a region: one of the three."""

    id: Identifier = Field(description="The file's name without `.md`.")
    indicator: Identifier = Field(description="What is measured: the `id` of an indicator.")
    cohort: Identifier | None = Field(None, description="The cohort it is of, by `id`.")
    institution: Identifier | None = Field(None, description="The institution it is of, by `id`.")
    region: Code | None = known("regions", "The region it is of.", default=None)
    period: Line = Field(description="The years it covers, as `2013-2015`.")
    as_of: PartialDate | None = Field(None, description="The day, month or year on which it was true.")
    value: Amount = Field(description="The number; for a share, from 0 to 1.")
    bound: Annotated[str, Field(pattern="^(about|at-least|more-than)$")] | None = Field(
        None, description="`about`, `at-least` or `more-than`; nothing when the source gives an exact number."
    )
    method: Method = Field(description="`declared`, `counted` or `estimated`.")
    note: Localised | None = Field(None, description="What to know before comparing it.")
    source: Identifier = Field(description="The `id` of one of the record's sources.")
    sources: tuple[Source, ...] = Field(min_length=1, description="Where the figure comes from.")
