"""A site's records in; those of the parts that its region left on out."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from vitrine.catalogue.initiative import Initiative, Records
from vitrine.catalogue.references import REFERENCES
from vitrine.model import Vocabularies, Vocabulary, VocabularyName
from vitrine.model.features import Features

# The records that each part tells of; without the part there are none.
_RECORDS: Mapping[str, tuple[str, ...]] = {
    "cohorts": ("cohorts",),
    "commitments": ("commitments",),
    "activities": ("activities",),
    "working_groups": ("working_groups", "meetings"),
    "roll_outs": ("roll_outs",),
    "results": ("results", "indicators"),
    "toolkit": ("measures", "clauses", "benefits", "resources"),
}
_LISTS_OF_THE_TOOLKIT = (VocabularyName.PURCHASE_STAGES, VocabularyName.PRINCIPLES, VocabularyName.GLOSSARY)


def shown(initiative: Initiative) -> Initiative:
    """The initiative as its pages and files tell it: whole when every part is on."""
    features = initiative.site.features
    hidden = tuple(kind for part, kinds in _RECORDS.items() if not getattr(features, part) for kind in kinds)
    changes: dict[str, Any] = {kind: MappingProxyType({}) for kind in hidden}
    for reference in REFERENCES:
        if reference.target in hidden and reference.holder not in hidden:
            held = changes.get(reference.holder) or getattr(initiative, reference.holder)
            changes[reference.holder] = _without(held, reference.path[0], is_result=reference.holder == "results")
    changes |= _the_rest(initiative, features)
    return replace(initiative, **changes) if changes else initiative


def _the_rest(initiative: Initiative, features: Features) -> dict[str, Any]:
    """What is no kind of record: thresholds, and lists that only the toolkit shows."""
    found: dict[str, Any] = {}
    if not features.thresholds:
        found["thresholds"] = None
    if not features.toolkit:
        empty = {name: Vocabulary(name, {}) for name in _LISTS_OF_THE_TOOLKIT}
        found["vocabularies"] = Vocabularies({**initiative.vocabularies.by_name, **empty})
    return found


def _without(records: Records[Any], field: str, *, is_result: bool) -> Records[Any]:
    """The same without what a field names; a result is of one thing, and falls with it."""
    kept = {
        identifier: replace(placed, record=_cleared(placed.record, field))
        for identifier, placed in records.items()
        if not (is_result and getattr(placed.record, field))
    }
    return MappingProxyType(kept)


def _cleared(record: Any, field: str) -> Any:
    return record.model_copy(update={field: () if isinstance(getattr(record, field), tuple) else None})
