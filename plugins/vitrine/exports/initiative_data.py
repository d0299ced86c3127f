"""The records of the initiative as open data: JSON with every field that was filled in."""

import json
from datetime import date
from typing import Any

from vitrine.catalogue import RECORD_KINDS, Initiative
from vitrine.model.base import Record

FORMAT = 1


def initiative_data(initiative: Initiative, *, address: str, day: date) -> bytes:
    """Every record by kind and id, with what a person needs to cite them.

    address: of the site's first page. day: the catalogue's day.
    """
    site = initiative.site
    thresholds = initiative.thresholds
    found: dict[str, Any] = {
        "format": FORMAT,
        "catalogue": site.name.texts,
        "address": address,
        "date": day.isoformat(),
        "licence": site.licence,
        "kept_by": site.coordinator.name,
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
