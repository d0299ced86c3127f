"""What the pages of groups, regions, activities and the timeline are given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.profile import FigureGroup, SourceView
from vitrine.pages.views.toolkit import ToolItem


class MeetingView(NamedTuple):
    """A meeting: what it was held for, and what came out of it. calendar: address of its calendar file."""

    anchor: str
    date: str
    iso_date: str
    objectives: tuple[Text, ...]
    synthesis: tuple[Text, ...]
    calendar: str


class TaskView(NamedTuple):
    """Something a group decided to do; owner and when are empty when no source says."""

    what: Text
    owner: Text | None
    state: str
    when: str


class GroupView(NamedTuple):
    """A working group and all its meetings, the first held first."""

    name: Text
    host: Text
    mission: Text
    objectives: tuple[Text, ...]
    outputs: tuple[Text, ...]
    tasks: tuple[TaskView, ...]
    resources: tuple[ToolItem, ...]
    meetings: tuple[MeetingView, ...]
    sources: tuple[SourceView, ...]


class AimView(NamedTuple):
    """What a region wants to reach, and by what means; letter: `A`, `B`, where there are several."""

    letter: str
    text: Text
    means: tuple[Text, ...]


class RollOutView(NamedTuple):
    """How a region took the initiative up. region: its list of enterprises, when there is one."""

    label: str
    url: str
    region: Link | None
    is_origin: bool
    since: str
    pole: Text
    pole_was: str
    pole_what: Text | None
    pole_url: str
    story: Text
    aims: tuple[AimView, ...]
    roles: tuple[Text, ...]
    for_enterprises: tuple[Text, ...]
    for_buyers: tuple[Text, ...]
    cohorts: tuple[ToolItem, ...]
    activities: tuple[ToolItem, ...]
    sources: tuple[SourceView, ...]


class ActivityView(NamedTuple):
    """An activity. calendar: address of its calendar file, empty when no source tells its day.

    figures: what is known of who came and what followed. contracts: those whose records say they followed it.
    """

    name: Text
    kind: str
    summary: Text | None
    when: str
    iso_date: str
    is_coming: bool
    place: tuple[Text, ...]
    municipality: str
    region: Link | None
    organiser: Text | None
    cohort: Link | None
    url: str
    calendar: str
    institutions: tuple[Link, ...]
    enterprises: tuple[Link, ...]
    figures: tuple[FigureGroup, ...]
    contracts: tuple[ToolItem, ...]
    sources: tuple[SourceView, ...]


class CaseView(NamedTuple):
    """An enterprise's case study as a list tells it."""

    enterprise: Link
    model: Text
    findings: tuple[Text, ...]


class Moment(NamedTuple):
    """Something that happened; iso_date: as precise as its source; kind: in words."""

    iso_date: str
    date: str
    kind: str
    title: Text
    url: str


class TimelineYear(NamedTuple):
    """A year's moments, in order."""

    year: int
    moments: tuple[Moment, ...]


class InitiativeView(NamedTuple):
    """The initiative at a glance: where it began, and the ways into all that is told of it."""

    origin: RollOutView | None
    counts: tuple[tuple[str, str, str], ...]
    sections: tuple[ToolItem, ...]
