"""The search index: what it knows of each enterprise, and Pagefind's bundles made of that."""

from vitrine.search.building import build_index, index_pages
from vitrine.search.bundle import SearchIndexError
from vitrine.search.compact import COLUMNS, CORE, UNSAID, CompactIndex, compact_index, compact_indexes
from vitrine.search.documents import ENTERPRISES, FILTERS, PageDocument, SearchDocument, document
from vitrine.search.pages import small_html, write_page

__all__ = [
    "COLUMNS",
    "CORE",
    "ENTERPRISES",
    "FILTERS",
    "UNSAID",
    "CompactIndex",
    "PageDocument",
    "SearchDocument",
    "SearchIndexError",
    "build_index",
    "compact_index",
    "compact_indexes",
    "document",
    "index_pages",
    "small_html",
    "write_page",
]
