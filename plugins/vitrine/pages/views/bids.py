"""What is shown of enterprises that are open to bidding together."""

from typing import NamedTuple

from vitrine.model import Text
from vitrine.pages.views.common import Link


class BidsView(NamedTuple):
    """What one looks for and brings: names of categories, and what is said besides; regions: in words."""

    seeks: tuple[str, ...]
    seeks_said: tuple[Text, ...]
    offers: tuple[str, ...]
    offers_said: tuple[Text, ...]
    regions: str
    note: Text | None
    since: str


class BidderView(NamedTuple):
    """One of them on the page of group bids. anchor: of its place there. mail: a letter ready to be sent, or empty.

    region_codes, category_codes: by which the list is narrowed.
    """

    anchor: str
    name: Link
    place: str
    bids: BidsView
    mail: str
    region_codes: str
    category_codes: str


class LetterView(NamedTuple):
    """A way to write: who writes, to whom, and a mail ready to be sent; the profile's page without a mail address."""

    writer: str
    reader: str
    url: str
    is_mail: bool


class MatchView(NamedTuple):
    """Two that could bid together. sought: sentences of what one looks for and the other brings."""

    first: Link
    second: Link
    is_mutual: bool
    sought: tuple[str, ...]
    regions: str
    letters: tuple[LetterView, ...]
    region_codes: str
    category_codes: str


class SoughtView(NamedTuple):
    """A category that somebody looks for: who, who would bring it; sellers: how many sell it in the catalogue."""

    category: Link
    seekers: tuple[Link, ...]
    partners: tuple[Link, ...]
    sellers: int


class GroupBidsView(NamedTuple):
    """The page of group bids. more_matches, more_bidders: how many it does not show.

    search_url: all of them in the search. regions, categories: codes and names to narrow by, the empty one for all.
    """

    matches: tuple[MatchView, ...]
    more_matches: int
    sought: tuple[SoughtView, ...]
    bidders: tuple[BidderView, ...]
    more_bidders: int
    search_url: str
    regions: tuple[tuple[str, str], ...]
    categories: tuple[tuple[str, str], ...]
