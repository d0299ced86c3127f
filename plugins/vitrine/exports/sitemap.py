"""Sitemaps (sitemaps.org 0.9) with every page's languages, in parts a small change rewrites one of."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

_HEAD = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


class SitemapPage(NamedTuple):
    """A page in all its languages: absolute addresses; modified: a date, or empty when not known."""

    addresses: Mapping[str, str]
    main_language: str
    modified: str = ""


def sitemap(pages: Iterable[SitemapPage]) -> bytes:
    """One part of the sitemap."""
    return (_HEAD + "".join(map(_page, pages)) + "</urlset>\n").encode()


def _page(page: SitemapPage) -> str:
    quoted = {language: quoteattr(address) for language, address in page.addresses.items()}
    alternates = "".join(
        f'<xhtml:link rel="alternate" hreflang="{language}" href={address}/>' for language, address in quoted.items()
    )
    # A plain page may be in another language only.
    default = quoted.get(page.main_language) or next(iter(quoted.values()))
    alternates += f'<xhtml:link rel="alternate" hreflang="x-default" href={default}/>'
    modified = f"<lastmod>{page.modified}</lastmod>" if page.modified else ""
    return "".join(
        f"<url><loc>{escape(address)}</loc>{modified}{alternates}</url>\n" for address in page.addresses.values()
    )


def sitemap_index(addresses: Iterable[str]) -> bytes:
    """The list of the sitemap's parts."""
    parts = "".join(f"<sitemap><loc>{escape(address)}</loc></sitemap>\n" for address in addresses)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{parts}</sitemapindex>\n'
    ).encode()


def robots(sitemap_address: str) -> bytes:
    """Everything may be read by everybody; the sitemap is there."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {sitemap_address}\n".encode()
