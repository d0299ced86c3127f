"""What a site made of several regions' catalogues knows of them: how each is, and where each profile is at home."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from vitrine.model import Localised, Message


class State(StrEnum):
    """How a region's data came: as it is today, as it last was, or not at all, and why not."""

    FRESH = "fresh"
    KEPT = "kept"
    ABSENT = "absent"
    BROKEN = "broken"
    OTHER_FORMAT = "other-format"


class RegionState(NamedTuple):
    """One region. why: it is not fresh; None when it is. address: of its catalogue, empty when nobody told it.

    version, date, licence, kept_by: of its data, empty when there is none. published: profiles in its data.
    shown: of them, in this site as its own; elsewhere: those that another region is the home of; the others were left
    out, as they lack what a profile must have here. facts_left_out: single facts that this site does not know.
    """

    code: str
    name: Localised
    state: State
    why: Message | None = None
    address: str = ""
    version: str = ""
    date: str = ""
    licence: str = ""
    kept_by: str = ""
    published: int = 0
    shown: int = 0
    elsewhere: int = 0
    facts_left_out: int = 0

    @property
    def left_out(self) -> int:
        """Profiles that are nowhere in this site."""
        return self.published - self.shown - self.elsewhere


class Home(NamedTuple):
    """Where one region tells of an enterprise. pages: address per language; empty when it told none of its own."""

    region: str
    pages: Mapping[str, str]

    def page(self, language: str) -> str:
        """Its page in this language, else in the first that there is; empty when there is none."""
        return self.pages.get(language) or next(iter(self.pages.values()), "")


class Origin(NamedTuple):
    """Where a profile comes from. home: the region that keeps it. others: that tell of the same enterprise."""

    home: Home
    others: tuple[Home, ...] = ()


class Federated(NamedTuple):
    """All of it. origins: by the profile's id in this site. day: of the newest data, which dates the site."""

    regions: tuple[RegionState, ...]
    origins: Mapping[str, Origin]
    day: date

    def region(self, code: str) -> RegionState:
        """The region with this code."""
        return next(one for one in self.regions if one.code == code)
