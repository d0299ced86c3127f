"""What stands around the enterprises: settings, vocabularies and the records of the initiative."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from vitrine.loading import Placed, PlainPage
from vitrine.model import (
    Activity,
    Benefit,
    Clause,
    Cohort,
    Commitment,
    Contract,
    Declaration,
    Indicator,
    Institution,
    Measure,
    Meeting,
    Resource,
    Result,
    RollOut,
    Site,
    Thresholds,
    Vocabularies,
    WorkingGroup,
)
from vitrine.model.base import Record
from vitrine.model.boundary import Boundaries
from vitrine.outlines import Drawing, draw

AnyRecord = TypeVar("AnyRecord", bound=Record)
Records = Mapping[str, Placed[AnyRecord]]  # by id, in the order of ids


class RecordKind(NamedTuple):
    """A kind of record. name: its attribute in Initiative. folder: in `content/`, a file a record."""

    name: str
    folder: str
    model: type[Record]


RECORD_KINDS = (
    RecordKind("institutions", "institutions", Institution),
    RecordKind("cohorts", "cohorts", Cohort),
    RecordKind("declarations", "declarations", Declaration),
    RecordKind("commitments", "commitments", Commitment),
    RecordKind("activities", "activities", Activity),
    RecordKind("contracts", "contracts", Contract),
    RecordKind("indicators", "indicators", Indicator),
    RecordKind("results", "results", Result),
    RecordKind("measures", "toolkit/measures", Measure),
    RecordKind("clauses", "toolkit/clauses", Clause),
    RecordKind("benefits", "toolkit/benefits", Benefit),
    RecordKind("resources", "toolkit/resources", Resource),
    RecordKind("working_groups", "working-groups", WorkingGroup),
    RecordKind("meetings", "meetings", Meeting),
    RecordKind("roll_outs", "roll-outs", RollOut),
)


def _none() -> Mapping[str, Placed[Any]]:
    return MappingProxyType({})


def _unbounded() -> Boundaries:
    return MappingProxyType({})


@dataclass(frozen=True)
class Initiative:
    """What all profiles of a site share. Each kind of record is an attribute of the same name as in RECORD_KINDS."""

    site: Site
    vocabularies: Vocabularies
    institutions: Records[Institution] = field(default_factory=_none)
    cohorts: Records[Cohort] = field(default_factory=_none)
    plain_pages: tuple[PlainPage, ...] = ()
    declarations: Records[Declaration] = field(default_factory=_none)
    commitments: Records[Commitment] = field(default_factory=_none)
    activities: Records[Activity] = field(default_factory=_none)
    contracts: Records[Contract] = field(default_factory=_none)
    indicators: Records[Indicator] = field(default_factory=_none)
    results: Records[Result] = field(default_factory=_none)
    measures: Records[Measure] = field(default_factory=_none)
    clauses: Records[Clause] = field(default_factory=_none)
    benefits: Records[Benefit] = field(default_factory=_none)
    resources: Records[Resource] = field(default_factory=_none)
    working_groups: Records[WorkingGroup] = field(default_factory=_none)
    meetings: Records[Meeting] = field(default_factory=_none)
    roll_outs: Records[RollOut] = field(default_factory=_none)
    thresholds: Placed[Thresholds] | None = None
    boundaries: Boundaries = field(default_factory=_unbounded)

    @cached_property
    def drawing(self) -> Drawing | None:
        """The regions' own boundaries, drawn; None when the site gives none."""
        return draw(self.boundaries) if self.boundaries else None

    def records(self, kind: RecordKind) -> Records[Any]:
        """All records of a kind."""
        found: Records[Any] = getattr(self, kind.name)
        return found
