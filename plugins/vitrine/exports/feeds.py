"""Atom feeds of new and changed profiles (RFC 4287), one per language."""

from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr


class FeedEntry(NamedTuple):
    """A profile in a feed; updated: an RFC 3339 time."""

    title: str
    url: str
    updated: str
    summary: str


class Feed(NamedTuple):
    """A feed; url: of the feed itself; page: of the site in this language."""

    language: str
    title: str
    url: str
    page: str
    author: str
    entries: tuple[FeedEntry, ...]


def atom(feed: Feed) -> bytes:
    """The feed's XML; it was updated when its latest entry was."""
    updated = max((entry.updated for entry in feed.entries), default="1970-01-01T00:00:00Z")
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={quoteattr(feed.language)}>',
        f"<title>{escape(feed.title)}</title>",
        f"<id>{escape(feed.url)}</id>",
        f'<link rel="self" href={quoteattr(feed.url)}/>',
        f"<link href={quoteattr(feed.page)}/>",
        f"<updated>{updated}</updated>",
        f"<author><name>{escape(feed.author)}</name></author>",
        *map(_entry, feed.entries),
        "</feed>",
        "",
    ]
    return "\n".join(lines).encode()


def _entry(entry: FeedEntry) -> str:
    return (
        f"<entry><title>{escape(entry.title)}</title><id>{escape(entry.url)}</id>"
        f"<link href={quoteattr(entry.url)}/><updated>{entry.updated}</updated>"
        f"<summary>{escape(entry.summary)}</summary></entry>"
    )


def rfc3339(day: str) -> str:
    """The first moment of a date as precise as its source: `2024`, `2024-05` or `2024-05-31`."""
    year, _, rest = day.partition("-")
    month, _, day_of_month = rest.partition("-")
    return f"{year}-{month or '01'}-{day_of_month or '01'}T00:00:00Z"
