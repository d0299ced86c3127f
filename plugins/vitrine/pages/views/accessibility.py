"""What the accessibility statement tells."""

from typing import NamedTuple


class MeasureView(NamedTuple):
    """One thing that was measured, and what came of it. is_right: True when nothing was found."""

    what: str
    result: str
    is_right: bool


class StatementView(NamedTuple):
    """day: of the last measures, empty when there are none. missing: what they leave out, each a sentence's end."""

    day: str
    tools: str
    measures: tuple[MeasureView, ...]
    missing: tuple[str, ...]
