"""The whole collection, immutable: find, sort, count, relate."""

from vitrine.catalogue.bids import Bids, Match
from vitrine.catalogue.catalogue import FACETS, Catalogue
from vitrine.catalogue.completeness import PARTS, Completeness, completeness
from vitrine.catalogue.entry import Claim, Entry, Lesson, Purchase, Sold, entry_of, host_of
from vitrine.catalogue.federated import Federated, Origin, RegionState, State
from vitrine.catalogue.initiative import RECORD_KINDS, Initiative, RecordKind, Records
from vitrine.catalogue.results import Told, Total, is_told_by, told_figures, total_of
from vitrine.catalogue.texts import Texts, texts_of
from vitrine.catalogue.thresholds import Answer, Standing, answer, periods_of

__all__ = [
    "FACETS",
    "PARTS",
    "RECORD_KINDS",
    "Answer",
    "Bids",
    "Catalogue",
    "Claim",
    "Completeness",
    "Entry",
    "Federated",
    "Initiative",
    "Lesson",
    "Match",
    "Origin",
    "Purchase",
    "RecordKind",
    "Records",
    "RegionState",
    "Sold",
    "Standing",
    "State",
    "Texts",
    "Told",
    "Total",
    "answer",
    "completeness",
    "entry_of",
    "host_of",
    "is_told_by",
    "periods_of",
    "texts_of",
    "told_figures",
    "total_of",
]
