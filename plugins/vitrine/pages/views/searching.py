"""What the search page shows."""

from typing import NamedTuple

from vitrine.pages.views.common import Link


class SearchFacet(NamedTuple):
    """A filter of the search page: its name in the index, and its values in order."""

    name: str
    label: str
    values: tuple[Link, ...]


class SearchPeerView(NamedTuple):
    """Another region's catalogue. url: of its first page; bundle: of its index in this language."""

    name: str
    url: str
    bundle: str


class SearchView(NamedTuple):
    """The search page before any script runs: filters as links to the lists.

    folder: the address of the compact index's folder; core: the name of its first file. profiles: where the pages of
    enterprises are.
    """

    facets: tuple[SearchFacet, ...]
    folder: str
    core: str
    profiles: str
    peers: tuple[SearchPeerView, ...] = ()
