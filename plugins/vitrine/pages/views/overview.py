"""What lists and the other pages are given."""

from typing import NamedTuple

from markupsafe import Markup

from vitrine.model import Text
from vitrine.pages.views.common import Link
from vitrine.pages.views.profile import SourceView
from vitrine.pages.views.results import ChartView
from vitrine.pages.views.searching import SearchPeerView


class FacetGroup(NamedTuple):
    """A heading and its links, as a sector and its categories; url empty when the heading is no link."""

    label: str
    url: str
    links: tuple[Link, ...]


class PageLink(NamedTuple):
    """A page of a long list; url empty on the page itself."""

    number: int
    url: str


class Pagination(NamedTuple):
    """Where a page stands in a long list; previous and next are empty at the ends."""

    number: int
    total: int
    previous: str
    next: str
    pages: tuple[PageLink, ...]


class ListView(NamedTuple):
    """A page of enterprises: the heading, what it is, and where to go from here.

    kind: `all` or the facet's name. shown: first and last position on this page, from 1.
    feed, embed: where it can be followed, and where its code for other sites is; empty when there is none.
    """

    kind: str
    heading: str
    intro: str
    count: int  # type: ignore[assignment]
    shown: tuple[int, int]
    pagination: Pagination
    narrower: tuple[FacetGroup, ...]
    broader: Link | None
    feed: str = ""
    embed: str = ""


class MapTile(NamedTuple):
    """A region on the map. x, y: of its corner; middle, short_at, number_at: of its texts; url: empty without a list.

    shade: 0 for none, then lighter to darker, 1 to 3.
    """

    x: int
    y: int
    middle: int
    short: str
    short_at: int
    number: int
    number_at: int
    label: str
    url: str
    shade: int


class MapArea(NamedTuple):
    """A region in its own boundaries. x, y: the middle of its number; number: empty without room for it."""

    path: str
    x: int
    y: int
    label: str
    number: str
    url: str
    shade: int


class MapView(NamedTuple):
    """Regions as tiles or, when a site gives them, in their own boundaries, in units of the drawing.

    side: of a tile.
    """

    title: str
    width: int
    height: int
    side: int
    tiles: tuple[MapTile, ...]
    areas: tuple[MapArea, ...] = ()


class FacetIndexView(NamedTuple):
    """All values of a facet. map: None when they have no places. feeds: a list of their feeds; empty without."""

    heading: str
    intro: str
    map: MapView | None
    groups: tuple[FacetGroup, ...]
    feeds: str = ""


class ChangeView(NamedTuple):
    """A profile that is new or was verified anew."""

    name: str
    url: str
    summary: Text | None
    date: str
    iso_date: str
    state: str


class PurchaseView(NamedTuple):
    """What an institution bought, from whom."""

    enterprise: Link
    what: Text
    when: str
    value: str
    after_matchmaking: bool
    source: SourceView | None = None


class NeedView(NamedTuple):
    """What a buyer has to do: the list that answers it, and what is in it."""

    link: Link
    text: Text | None


class BoughtView(NamedTuple):
    """A purchase; details: how much and when, as far as a source says."""

    buyer: Link
    what: Text
    enterprise: Link
    details: tuple[str, ...]


class StoryView(NamedTuple):
    """An enterprise worth reading about. title: a case study's model, None without one; clients: who bought."""

    enterprise: Link
    title: Text | None
    text: Text | None
    clients: str


class HomeView(NamedTuple):
    """What the catalogue holds, the ways in, what happened. Addresses are empty where nothing stands."""

    counts: tuple[tuple[str, str, str], ...]
    needs: tuple[NeedView, ...]
    sectors: tuple[FacetGroup, ...]
    regions: tuple[Link, ...]
    map: MapView | None
    statuses: tuple[Link, ...]
    bought: tuple[BoughtView, ...]
    committed: tuple[Link, ...]
    commitments_url: str
    stories: tuple[StoryView, ...]
    changes: tuple[ChangeView, ...]
    toolkit_url: str
    regions_url: str


class HealthItem(NamedTuple):
    """A profile and what to mend in it, in sentences."""

    name: str
    url: str
    problems: tuple[str, ...]


class VerifyView(NamedTuple):
    """A profile to verify: when it was last."""

    enterprise: Link
    date: str
    iso_date: str


class SetAsideView(NamedTuple):
    """A profile kept out of the build. enterprise: without an address unless its last good version is_shown."""

    enterprise: Link
    is_shown: bool
    problems: tuple[str, ...]


class HealthView(NamedTuple):
    """What the catalogue still lacks. recency, missing: charts, None without a profile."""

    read: int
    complete: int
    stale: int
    recency: ChartView | None
    missing: ChartView | None
    to_verify: tuple[VerifyView, ...]
    set_aside: tuple[SetAsideView, ...]
    items: tuple[HealthItem, ...]


class LostView(NamedTuple):
    """What an address that leads nowhere answers, in a language that is not the page's own. text: with its link."""

    language: str
    heading: str
    text: Markup


class TextPageView(NamedTuple):
    """A plain page; html: cleaned. has_table: it has tables.

    is_privacy: it tells what is kept of visitors; peers: other sites that the search may ask, told there.
    """

    heading: str
    html: str
    others: tuple[Link, ...]
    is_privacy: bool = False
    has_table: bool = False
    peers: tuple[SearchPeerView, ...] = ()
