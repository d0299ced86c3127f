"""Groups that meet, and regions that took the initiative up."""

from enum import StrEnum

from pydantic import Field

from vitrine.model.base import Code, Identifier, Line, Record, WebAddress, YesNo, known
from vitrine.model.facts import Source
from vitrine.model.text import Localised, PartialDate


class TaskState(StrEnum):
    """How far a group's action is."""

    PLANNED = "planned"
    UNDER_WAY = "under-way"
    DONE = "done"


class Task(Record):
    """Something a group decided to do."""

    what: Localised = Field(description="What.")
    owner: Localised | None = Field(None, description="Who does it: a body or a role, never a name.")
    state: TaskState = Field(description="`planned`, `under-way` or `done`.")
    date: PartialDate | None = Field(None, description="When it was, or will be, done.")
    source: Identifier | None = Field(None, description="The `id` of one of the record's sources.")


class WorkingGroup(Record):
    """A group, as told by `content/working-groups/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    name: Localised = Field(description="What it is called.")
    host: Localised = Field(description="Who holds it.")
    mission: Localised = Field(description="What it is for.")
    objectives: tuple[Localised, ...] = Field((), description="What it wants to reach.")
    outputs: tuple[Localised, ...] = Field((), description="What it made.")
    actions: tuple[Task, ...] = Field((), description="What it decided to do.")
    resources: tuple[Identifier, ...] = Field((), description="Resources of the toolkit it made, by `id`.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Meeting(Record):
    """A group's meeting, as told by `content/meetings/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    working_group: Identifier = Field(description="The group, by `id`.")
    date: PartialDate = Field(description="Its day.")
    objectives: tuple[Localised, ...] = Field((), description="What it was held for.")
    synthesis: tuple[Localised, ...] = Field((), description="What came out of it.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")


class Pole(Record):
    """The body that leads in a region."""

    name: Localised = Field(description="Its name.")
    short_name: Line | None = Field(None, description="Its acronym.")
    former_names: tuple[Line, ...] = Field((), description="Names it used to have.")
    what: Localised | None = Field(None, description="What it is, in a sentence.")
    url: WebAddress | None = Field(None, description="Its site.")


class Aim(Record):
    """Something the initiative wants to reach in a region, and by what means."""

    text: Localised = Field(description="What it wants to reach.")
    means: tuple[Localised, ...] = Field((), description="By what means.")


class RollOut(Record):
    """How a region took the initiative up, as told by `content/roll-outs/<id>.md`."""

    id: Identifier = Field(description="The file's name without `.md`.")
    region: Code = known("regions", "The region.")
    name: Localised = Field(description="What the initiative is called there.")
    is_origin: YesNo = Field(False, description="`true` for the region where it began.")
    since: PartialDate | None = Field(None, description="Since when.")
    pole: Pole = Field(description="Who leads it.")
    story: Localised = Field(description="How it began there, in a few sentences.")
    aims: tuple[Aim, ...] = Field((), description="What it wants to reach, and how.")
    roles: tuple[Localised, ...] = Field((), description="What the pole does.")
    for_enterprises: tuple[Localised, ...] = Field((), description="What enterprises may expect.")
    for_buyers: tuple[Localised, ...] = Field((), description="What buyers may expect.")
    sources: tuple[Source, ...] = Field((), description="Where the facts come from.")
