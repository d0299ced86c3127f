"""What the pages of the toolkit for buyers are given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.profile import SourceView


class ToolItem(NamedTuple):
    """A tool as a list points to it; url empty when it has no page, details: a few words each."""

    title: Text
    url: str
    text: Text | None
    details: tuple[str, ...] = ()


class StageView(NamedTuple):
    """A stage of a purchase and what helps at it; number: from 1."""

    number: int
    label: str
    description: str
    url: str
    measures: tuple[ToolItem, ...]
    clauses: tuple[ToolItem, ...]
    resources: tuple[ToolItem, ...]

    @property
    def tools(self) -> int:
        """How many there are, of all kinds."""
        return len(self.measures) + len(self.clauses) + len(self.resources)


class ToolkitView(NamedTuple):
    """The stages, and the tools that serve at all of them."""

    stages: tuple[StageView, ...]
    others: tuple[ToolItem, ...]


class MeasureView(NamedTuple):
    """Something a buyer did."""

    title: Text
    stage: Link
    what: Text
    how: Text | None
    effort: str
    since: str
    institutions: tuple[Link, ...]
    clauses: tuple[ToolItem, ...]
    sources: tuple[SourceView, ...]


class ClauseText(NamedTuple):
    """A text to copy, in one language."""

    language: str
    language_name: str
    text: str


class AnsweringView(NamedTuple):
    """Offerings that bring a benefit or answer a clause; more: how many are not shown."""

    offerings: tuple[tuple[Link, Text], ...]
    more: int


class ClauseView(NamedTuple):
    """A clause, with all that a buyer must know before copying it."""

    title: Text
    type: str
    type_description: str
    stage: Link
    texts: tuple[ClauseText, ...]
    jurisdiction: str
    who_may_use: Text
    caution: Text
    reviewed_on: str
    review_by: str
    is_overdue: bool
    benefits: tuple[Link, ...]
    measures: tuple[ToolItem, ...]
    answering: AnsweringView
    categories: tuple[Link, ...]
    sources: tuple[SourceView, ...]


class BenefitView(NamedTuple):
    """What a purchase changes; kind: counted or told, in words."""

    label: str
    description: str
    kind: str
    explanation: Text
    indicators: tuple[ToolItem, ...]
    answering: AnsweringView
    clauses: tuple[ToolItem, ...]
    sources: tuple[SourceView, ...]


class TermView(NamedTuple):
    """A word and its explanation; official: where a law says it."""

    code: str
    label: Text
    description: Text | None
    official: str


class ResourceView(NamedTuple):
    """A guide, webinar, tool or report; url empty when no source says where it is."""

    title: Text
    kind: str
    summary: Text
    publisher: str
    date: str
    url: str
    stages: tuple[Link, ...]
    groups: tuple[Link, ...]
    sources: tuple[SourceView, ...]
