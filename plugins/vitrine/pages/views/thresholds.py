"""What the threshold helper is given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.profile import SourceView


class ThresholdRow(NamedTuple):
    """A period; amount empty when no source gives it."""

    contracts: str
    period: str
    amount: str
    note: Text | None
    sources: tuple[SourceView, ...]


class ThresholdBody(NamedTuple):
    """A sort of body, its rule step by step, and its thresholds over time."""

    code: str
    label: Text
    rules: tuple[tuple[tuple[str, ...], Text], ...]
    note: Text | None
    rows: tuple[ThresholdRow, ...]


class ThresholdsView(NamedTuple):
    """All bodies. rules: the same as JSON, for the form. choices, contracts: codes and labels."""

    bodies: tuple[ThresholdBody, ...]
    choices: tuple[tuple[str, str], ...]
    contracts: tuple[tuple[str, str], ...]
    jurisdiction: str
    checked_on: str
    rules: str
    sources: tuple[SourceView, ...]
