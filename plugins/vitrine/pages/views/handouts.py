"""What people take away: posters, badges, cards."""

from typing import NamedTuple

from vitrine.model import Text


class HandoutLinks(NamedTuple):
    """The ways from a profile to what can be taken away of it."""

    card: str
    poster: str


class BadgeView(NamedTuple):
    """Two lines, and a sentence for those who do not see them. is_fresh: False when it needs to be verified."""

    label: str
    line: str
    title: str
    is_fresh: bool


class PosterView(NamedTuple):
    """A poster, and how to use the badge. code: a square of `code_size` units and the path drawn in it.

    is_dense: True when it says so much that it must be printed smaller to stay on one sheet.
    """

    name: str
    summary: Text | None
    sells: tuple[Text, ...]
    more: int
    is_dense: bool
    code_size: int
    code_path: str
    address: str
    page_url: str
    card_url: str
    badge: BadgeView
    badge_url: str
    badge_snippet: str
    verified: str
    verified_by: Text
