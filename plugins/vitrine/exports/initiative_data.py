"""The records of the initiative as open data: JSON with every field that was filled in."""

import json
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.exports.rows import About
from vitrine.model.base import Record


def initiative_data(initiative: Initiative, about: About) -> bytes:
    """Every record by kind and id, with what a person needs to cite them."""
    thresholds = initiative.thresholds
    found: dict[str, Any] = {
        **about.head(),
        "records": {
            kind.name: {identifier: _values(placed.record) for identifier, placed in initiative.records(kind).items()}
            for kind in RECORD_KINDS
        },
        "thresholds": _values(thresholds.record) if thresholds else None,
    }
    return (json.dumps(found, ensure_ascii=False, indent=1, default=dict) + "\n").encode()


def _values(record: Record) -> dict[str, Any]:
    """Amounts and dates as the texts that they were written as, texts per language."""
    return record.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
