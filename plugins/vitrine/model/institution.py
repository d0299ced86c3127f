"""Those who buy, and the groups of enterprises that meet them."""

from pydantic import Field

from vitrine.model.base import Code, Identifier, Line, Record, WebAddress, known
from vitrine.model.facts import Figure, Source
from vitrine.model.text import Localised


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
    cohorts: tuple[Identifier, ...] = Field((), description="Cohorts it took part in, by `id`.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Cohort(Record):
    """An edition of the initiative, as told by `content/cohorts/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    name: Localised = Field(description="What it is called.")
    period: Line = Field(description="Years, as `2016-2017`.")
    enterprises_count: tuple[Figure, ...] = Field((), description="How many enterprises took part.")
    institutions_count: tuple[Figure, ...] = Field((), description="How many institutions took part.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
