"""What the page of changes is given."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.overview import ChangeView


class FieldView(NamedTuple):
    """A field that changed. removed, added: what it held and holds, as far as that is told."""

    label: str
    removed: tuple[Text, ...]
    added: tuple[Text, ...]


class HistoricChange(NamedTuple):
    """What happened to an enterprise on a day. more: how many fields are not shown.

    kind: new, edited, verified, moved or closed. regions, categories: codes, for who narrows the list.
    """

    name: str
    url: str
    place: str
    day: str
    iso_day: str
    kind: str
    kind_label: str
    fields: tuple[FieldView, ...]
    more: int
    regions: str
    categories: str


class MonthView(NamedTuple):
    """A month; anchor: `2026-11`. notes: what is counted and not listed."""

    anchor: str
    label: str
    changes: tuple[HistoricChange, ...]
    notes: tuple[str, ...]


class ChangesView(NamedTuple):
    """The page of changes. since: in words, empty without a history. recent: the profiles verified last.

    regions, categories: what the list can be narrowed to: codes and their names, the empty one for all.
    """

    since: str
    is_partial: bool
    version: str
    data_url: str
    months: tuple[MonthView, ...]
    regions: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str], ...]
    recent: tuple[ChangeView, ...]
