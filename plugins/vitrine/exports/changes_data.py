"""The history of the catalogue as open data: JSON, the newest change first."""

import json
from collections.abc import Callable
from typing import Any

from vitrine.catalogue.changes import Change, FieldChange, History
from vitrine.exports.rows import About


def changes_json(history: History, about: About, pages: Callable[[str], dict[str, str]]) -> bytes:
    """A line a change, so that two versions can be compared. pages: addresses of an enterprise, per language."""
    head = {
        **about.head(),
        "since": history.since or None,
        "is_partial": history.is_partial,
        "added_at_once": dict(sorted(history.added.items())),
        "edited_and_not_told": dict(sorted(history.more.items())),
        "taken_out": dict(sorted(history.removed.items())),
        "count": len(history.changes),
    }
    start = json.dumps(head, ensure_ascii=False)[:-1]
    lines = (json.dumps(_change(change, pages), ensure_ascii=False) for change in history.changes)
    return (start + ', "changes": [\n' + ",\n".join(lines) + "\n]}\n").encode()


def _change(change: Change, pages: Callable[[str], dict[str, str]]) -> dict[str, Any]:
    told: dict[str, Any] = {"date": change.day, "enterprise": change.enterprise, "kind": change.kind}
    fields = [_field(field) for field in change.fields]
    return told | ({"fields": fields} if fields else {}) | {"pages": pages(change.enterprise)}


def _field(field: FieldChange) -> dict[str, Any]:
    """What was taken out and not replaced is not told again, but for the name of an offering."""
    told: dict[str, Any] = {"field": ".".join(field.path)}
    if field.before is not None and (field.after is not None or len(field.path) == 2):
        told["before"] = field.before
    return told if field.after is None else told | {"after": field.after}
