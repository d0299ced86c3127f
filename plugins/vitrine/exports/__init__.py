"""What the catalogue gives to machines: feeds and sitemaps."""

from vitrine.exports.feeds import Feed, FeedEntry, atom, rfc3339
from vitrine.exports.sitemap import SitemapPage, robots, sitemap, sitemap_index

__all__ = ["Feed", "FeedEntry", "SitemapPage", "atom", "rfc3339", "robots", "sitemap", "sitemap_index"]
