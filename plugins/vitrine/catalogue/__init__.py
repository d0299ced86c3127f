"""The whole collection, immutable: find, sort, count, relate."""

from vitrine.catalogue.catalogue import FACETS, Catalogue
from vitrine.catalogue.completeness import Completeness, completeness
from vitrine.catalogue.entry import Claim, Entry, Purchase, Texts, entry_of, host_of, texts_of
from vitrine.catalogue.initiative import RECORD_KINDS, Initiative, RecordKind, Records
from vitrine.catalogue.thresholds import Answer, Standing, answer, periods_of

__all__ = [
    "FACETS",
    "RECORD_KINDS",
    "Answer",
    "Catalogue",
    "Claim",
    "Completeness",
    "Entry",
    "Initiative",
    "Purchase",
    "RecordKind",
    "Records",
    "Standing",
    "Texts",
    "answer",
    "completeness",
    "entry_of",
    "host_of",
    "periods_of",
    "texts_of",
]
