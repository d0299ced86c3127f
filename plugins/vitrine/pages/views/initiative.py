"""What the pages of institutions, commitments and cohorts are given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.overview import FacetGroup, PurchaseView
from vitrine.pages.views.profile import FigureGroup, SourceView
from vitrine.pages.views.results import ContractsView, FigureRow
from vitrine.pages.views.toolkit import ToolItem


class ActionView(NamedTuple):
    """An expected action; state: `planned`, `under-way`, `done`, `not-done`, or `unknown` when nothing says."""

    label: str
    description: str
    state: str
    state_label: str
    date: str
    evidence: str
    note: Text | None
    source: SourceView | None


class TargetView(NamedTuple):
    """What an institution wants to reach."""

    indicator: Text
    value: str
    by: str
    note: Text | None


class CommitmentView(NamedTuple):
    """A signature under the declaration. age: since it was signed, or signed again, in words.

    progress: how many of the expected actions are done, in words.
    """

    url: str
    institution: Link
    kind: str
    status: str
    status_label: str
    signed: str
    signed_date: str
    age: str
    renewed: str
    lapsed: str
    role: Text | None
    scope: Text | None
    declaration: Text
    version: str
    is_binding: bool
    actions: tuple[ActionView, ...]
    targets: tuple[TargetView, ...]
    progress: str
    sources: tuple[SourceView, ...]


class LedgerView(NamedTuple):
    """Declarations signed, all or one filter's. chosen: the filter's name, empty for all."""

    heading: str
    chosen: str
    url: str
    all_url: str
    declaration_url: str
    feed: str
    commitments: tuple[CommitmentView, ...]
    filters: tuple[FacetGroup, ...]
    participants: tuple[FacetGroup, ...]
    asked: tuple[ActionView, ...]


class InstitutionView(NamedTuple):
    """An institution: what it is, what it promised, what it did."""

    id: str
    name: str
    name_language: str
    short_name: str
    former_names: tuple[str, ...]
    kind: str
    region: Link | None
    website: str
    website_label: str
    summary: Text | None
    respondent: Text | None
    respondent_unit: Text | None
    cohorts: tuple[Link, ...]
    commitments_url: str
    commitments: tuple[CommitmentView, ...]
    policies: tuple[ToolItem, ...]
    measures: tuple[ToolItem, ...]
    activities: tuple[ToolItem, ...]
    purchases: tuple[PurchaseView, ...]
    results: tuple[FigureRow, ...]
    sources: tuple[SourceView, ...]


class InstitutionMark(NamedTuple):
    """An institution in the index; bought: how many enterprises are known to have sold to it, in words."""

    link: Link
    committed: str
    bought: str


class InstitutionGroup(NamedTuple):
    """The institutions of a kind."""

    label: str
    institutions: tuple[InstitutionMark, ...]


class InstitutionsView(NamedTuple):
    """All institutions by kind."""

    groups: tuple[InstitutionGroup, ...]
    commitments_url: str
    cohorts_url: str


class CohortView(NamedTuple):
    """An edition of the initiative: who took part, what it offered, what came of it.

    embed: where the code to show its enterprises elsewhere is; empty when none is in the lists.
    """

    id: str
    name: Text
    region: Link | None
    region_name: str
    edition: str
    period: str
    ended: str
    summary: Text | None
    counts: tuple[FigureGroup, ...]
    enterprises: tuple[ToolItem, ...]
    institutions: tuple[ToolItem, ...]
    programme: tuple[ToolItem, ...]
    funders: tuple[ToolItem, ...]
    activities: tuple[ToolItem, ...]
    contracts: ContractsView
    results_url: str
    results: tuple[FigureRow, ...]
    sources: tuple[SourceView, ...]
    embed: str = ""
