"""Lists shown elsewhere, and the page that gives their code."""

from typing import NamedTuple

from vitrine.model import Text


class EmbeddedItem(NamedTuple):
    """An enterprise of a list; url: whole, for who is on another site."""

    name: str
    url: str
    summary: Text | None
    place: str


class EmbeddedListView(NamedTuple):
    """A list inside another page. url, more: the whole list, and the words that lead to it.

    notice: what a demonstration must say of itself; empty otherwise.
    """

    title: str
    url: str
    items: tuple[EmbeddedItem, ...]
    more: str
    catalogue: str
    notice: str


class ListCode(NamedTuple):
    """The two codes of a list, to paste: a frame, or an element with its script."""

    id: str
    title: str
    page_url: str
    frame: str
    element: str
    data_url: str
    list_url: str


class EmbeddingGroup(NamedTuple):
    """Lists of one kind."""

    heading: str
    lists: tuple[ListCode, ...]


class EmbeddingView(NamedTuple):
    """The page that gives the code. first: what it shows before anybody chooses."""

    first: ListCode
    groups: tuple[EmbeddingGroup, ...]
    module_url: str
