"""What a profile's page says of other enterprises, which is known once all are read."""

from typing import NamedTuple

from vitrine.catalogue import Entry
from vitrine.pages.views import Link, SimilarView
from vitrine.pages.voice import Voice


class Neighbour(NamedTuple):
    """What a page says of another enterprise."""

    id: str
    name: str
    region: str
    category: str


class Errand(NamedTuple):
    """A profile's page to finish: its neighbours, and the enterprise that a merged one became."""

    id: str
    similar: tuple[Neighbour, ...]
    merged: Neighbour | None


def neighbour_of(entry: Entry) -> Neighbour:
    """What another page says of an enterprise."""
    return Neighbour(entry.id, entry.name, entry.region, entry.main_category)


def similar_view(voice: Voice, neighbour: Neighbour) -> SimilarView:
    """Another enterprise like this one: its name, its page, what they have in common."""
    why = f"{voice.label('categories', neighbour.category)} · {voice.label('regions', neighbour.region)}"
    return SimilarView(neighbour.name, voice.page("enterprises", neighbour.id), why)


def link_to(voice: Voice, neighbour: Neighbour | None) -> Link | None:
    """A link to its page; None for none."""
    return Link(neighbour.name, voice.page("enterprises", neighbour.id)) if neighbour else None
