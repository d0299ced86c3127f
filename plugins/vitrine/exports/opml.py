"""Feeds in; a list of them out, that a feed reader takes at once (OPML 2.0, opml.org/spec2.opml)."""

from collections.abc import Iterable
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr


class Outline(NamedTuple):
    """A feed: its title, its address, the page it follows."""

    title: str
    feed: str
    page: str


def opml(title: str, outlines: Iterable[Outline]) -> bytes:
    """The list's XML."""
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<opml version="2.0">',
        f"<head><title>{escape(title)}</title></head>",
        "<body>",
        *map(_line, outlines),
        "</body>",
        "</opml>",
        "",
    ]
    return "\n".join(lines).encode()


def _line(one: Outline) -> str:
    title = quoteattr(one.title)
    return (
        f'<outline type="rss" text={title} title={title} xmlUrl={quoteattr(one.feed)} htmlUrl={quoteattr(one.page)}/>'
    )
