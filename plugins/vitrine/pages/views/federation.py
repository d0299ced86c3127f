"""The page of regions brought together, and where a profile comes from."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link


class FederatedRegionView(NamedTuple):
    """A region. sign: style of its badge. why: a sentence, empty when all is well. shown: of its profiles, in words.

    Texts of its data are empty when there is none.
    """

    code: str
    name: Text
    url: str
    state: str
    sign: str
    why: str
    shown: str
    notes: tuple[str, ...]
    date: str
    version: str
    licence: str
    kept_by: str


class FederationView(NamedTuple):
    """All regions; summary: how many answered."""

    summary: str
    regions: tuple[FederatedRegionView, ...]


class OriginView(NamedTuple):
    """Where a profile comes from. page: there, or the region's catalogue. others: that tell of it too."""

    region: Text
    page: str
    others: tuple[Link, ...]
