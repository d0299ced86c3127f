"""Views of figures: charts, tables, dashboards, indicators."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.profile import SourceView


class BarView(NamedTuple):
    """A bar from zero. Lengths are as SVG writes them: percentages of the chart's width, em of its height.

    lines: its label, each line with its place. rest: where the dashed end of an open bound (at least, more than)
    begins and how long it is; None for others. value_at: where the number stands, across and down.
    """

    lines: tuple[tuple[str, str], ...]
    value: str
    value_at: tuple[str, str]
    bar_at: str
    width: str
    rest: tuple[str, str] | None


class ChartView(NamedTuple):
    """Bars one under the other. track: how long the whole is when they are shares, else empty."""

    id: str
    title: str
    description: str
    height: str
    bars: tuple[BarView, ...]
    track: str
    is_open: bool


class FigureRow(NamedTuple):
    """A figure with all that makes it one. of: the cohort, institution or region; when: its day, or its period."""

    of: Link
    indicator: Link
    when: str
    value: str
    method: str
    note: Text | None
    source: SourceView


class FigureSection(NamedTuple):
    """Figures that are read together. disagree: two figures of one thing and period differ.

    measure: their indicator, of: their cohort or institution, when they have but one.
    """

    id: str
    title: str
    chart: ChartView | None
    rows: tuple[FigureRow, ...]
    measure: Link | None
    of: Link | None
    disagree: bool


class RegionView(NamedTuple):
    """A region's results. totals: figures of the whole region, that hold those of its cohorts."""

    code: str
    name: str
    cohorts: tuple[Link, ...]
    totals: tuple[FigureRow, ...]
    sections: tuple[FigureSection, ...]


class ContractRow(NamedTuple):
    """A public contract, as the table of all shows it."""

    enterprise: Link
    institution: Link
    what: Text
    when: str
    value: str
    origin: str
    source: SourceView


class ContractsView(NamedTuple):
    """Recorded contracts and what they add up to, in words."""

    rows: tuple[ContractRow, ...]
    totals: tuple[tuple[str, str], ...]


class DashboardView(NamedTuple):
    """The results of all regions. indicators: the page of definitions, empty when there is none."""

    regions: tuple[RegionView, ...]
    contracts: ContractsView
    indicators: str
    sources: tuple[SourceView, ...]


class CohortResultsView(NamedTuple):
    """The results of one cohort."""

    name: Text
    cohort: Link
    region: str
    period: str
    sections: tuple[FigureSection, ...]
    contracts: ContractsView
    sources: tuple[SourceView, ...]


class IndicatorView(NamedTuple):
    """What is measured, and every figure of it. targets: what institutions want to reach of it."""

    name: Text
    definition: Text
    unit: str
    how: Text | None
    url: str
    section: FigureSection | None
    benefits: tuple[Link, ...]
    targets: tuple[Link, ...]
    sources: tuple[SourceView, ...]
