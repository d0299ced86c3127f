"""Lists that can be followed in a feed reader: where their feeds are."""

from vitrine.pages.lists import list_heading
from vitrine.pages.voice import Voice

# The facets whose lists have a feed each.
FOLLOWED = ("regions", "categories")


def list_feed_path(voice: Voice, facet: str, code: str) -> str:
    """Path of the feed of a region or a category."""
    return f"{voice.urls.page(voice.language, facet, code)}feed.xml"


def feeds_path(voice: Voice, facet: str) -> str:
    """Path of the list of all feeds of a facet."""
    return f"{voice.urls.page(voice.language, facet)}feeds.opml"


def list_feed_url(voice: Voice, facet: str, code: str) -> str:
    """The link to the feed of a list; empty when it has none."""
    is_followed = bool(code) and facet in FOLLOWED and voice.initiative.site.features.feeds
    return voice.urls.href(list_feed_path(voice, facet, code)) if is_followed else ""


def feeds_url(voice: Voice, facet: str) -> str:
    """The link to the list of all feeds of a facet; empty when it has none."""
    is_followed = facet in FOLLOWED and voice.initiative.site.features.feeds
    return voice.urls.href(feeds_path(voice, facet)) if is_followed else ""


def list_feed_title(voice: Voice, facet: str, code: str) -> str:
    """What a feed reader calls it."""
    return f"{list_heading(voice, facet, code)} – {voice.initiative.site.name.best(voice.language).text}"
