"""The whole collection, immutable: find, sort, count, relate."""

from vitrine.catalogue.catalogue import FACETS, Catalogue, Initiative
from vitrine.catalogue.completeness import Completeness, completeness
from vitrine.catalogue.entry import Entry, Purchase, Texts, entry_of, host_of, texts_of

__all__ = [
    "FACETS",
    "Catalogue",
    "Completeness",
    "Entry",
    "Initiative",
    "Purchase",
    "Texts",
    "completeness",
    "entry_of",
    "host_of",
    "texts_of",
]
