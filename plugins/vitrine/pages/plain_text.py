"""A plain page that Pelican has read in; what its template prints out."""

from markupsafe import Markup

from vitrine.pages.searching import search_peers
from vitrine.pages.views import Link, TextPageView
from vitrine.pages.voice import Voice

PRIVACY = "privacy"


def text_page(voice: Voice, key: str, title: str, html: Markup, others: tuple[Link, ...]) -> TextPageView:
    """The page of this key. html: cleaned. others: the plain pages beside it, in its language."""
    is_privacy = key == PRIVACY
    return TextPageView(
        title,
        html,
        others,
        is_privacy=is_privacy,
        has_table="<table" in html,
        peers=search_peers(voice) if is_privacy else (),
    )
