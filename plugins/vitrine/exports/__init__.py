"""What the catalogue gives to machines: feeds, calendars, open data and sitemaps."""

from vitrine.exports.feeds import Feed, FeedEntry, atom, rfc3339
from vitrine.exports.icalendar import Calendar, CalendarEvent, icalendar
from vitrine.exports.initiative_data import initiative_data
from vitrine.exports.sitemap import SitemapPage, robots, sitemap, sitemap_index

__all__ = [
    "Calendar",
    "CalendarEvent",
    "Feed",
    "FeedEntry",
    "SitemapPage",
    "atom",
    "icalendar",
    "initiative_data",
    "rfc3339",
    "robots",
    "sitemap",
    "sitemap_index",
]
