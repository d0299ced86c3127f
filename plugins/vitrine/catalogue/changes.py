"""Two states of an enterprise in; what changed, field by field, out: only what anybody may know of both."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from vitrine.model import Enterprise, Offering

Values = Mapping[str, Any]  # Any: JSON

# Of these it is only said that they changed. What was published of a person or of a place, and was taken out again,
# must not stand here for a year; the others are long lists.
ONLY_NAMED = frozenset(
    (
        "contact",
        "address",
        "postal_code",
        "geo",
        "basis",
        "media",
        "client_references",
        "extra",
        "case_study",
        "sources",
        "source",
        "readiness",
        "group_bids",
        "social",
        "verified_by",
    )
)
_PLACES = frozenset(("region", "mrc", "municipality", "district", "address", "postal_code", "geo"))
_CHECKS = frozenset(("last_verified", "verified_by", "sources"))
_GONE = ("closed", "merged-into")
STORY = "story"


class FieldChange(NamedTuple):
    """A field and what it held; path: `offerings`, the offering's id and its field, or a field of the enterprise.

    before, after: JSON; None where there was nothing, and both None where it is only said that it changed.
    offering: the name of the offering, per language; None for a field of the enterprise.
    """

    path: tuple[str, ...]
    before: Any = None
    after: Any = None
    offering: Any = None


class Change(NamedTuple):
    """What happened to an enterprise on a day, `2026-11-25`; kind: new, edited, verified, moved or closed."""

    day: str
    enterprise: str
    kind: str
    fields: tuple[FieldChange, ...] = ()


class History(NamedTuple):
    """What is known of the last months, the newest first; since: the first day of which all is known.

    is_partial: True when older changes may have been cut off. added, more, removed: per month, as `2026-11`, how many
    were added at once and are not listed, how many more were edited, how many were taken out.
    """

    since: str = ""
    is_partial: bool = False
    changes: tuple[Change, ...] = ()
    added: Mapping[str, int] = {}
    more: Mapping[str, int] = {}
    removed: Mapping[str, int] = {}

    @property
    def is_known(self) -> bool:
        """True when there is a history to tell."""
        return bool(self.since)


def compared(before: Enterprise, after: Enterprise, *, has_other_story: bool = False) -> tuple[FieldChange, ...]:
    """What changed between two states, in the order of the fields."""
    old, new = _public(before), _public(after)
    changes = [one for name in Enterprise.model_fields for one in _field((name,), name, old, new)]
    return (*changes, *([FieldChange((STORY,))] if has_other_story else ()))


def silent_on(names: frozenset[str], fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """The same changes; of a value that speaks of an enterprise by one of these names, only that it changed."""
    if not names:
        return tuple(fields)
    words = re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(names)))})\b", re.IGNORECASE)

    def speaks(value: Any) -> bool:  # Any: JSON
        return words.search(json.dumps(value, ensure_ascii=False)) is not None

    kept = (one for one in fields if not speaks((one.path, one.offering)))
    return tuple(one._replace(before=None, after=None) if speaks((one.before, one.after)) else one for one in kept)


def named_only(fields: Iterable[FieldChange]) -> tuple[FieldChange, ...]:
    """Which fields of the enterprise changed, and nothing of what they held."""
    return tuple(FieldChange(one.path) for one in fields if len(one.path) == 1)


def kind_of(fields: tuple[FieldChange, ...]) -> str:
    """What an edit amounts to."""
    names = {change.path[0] for change in fields}
    status = next((change.after for change in fields if change.path == ("status",)), None)
    if status in _GONE:
        return "closed"
    if names & _PLACES:
        return "moved"
    return "verified" if names <= _CHECKS else "edited"


def _public(enterprise: Enterprise) -> Values:
    return enterprise.model_dump(mode="json", exclude_none=True, exclude_defaults=True)


def _field(path: tuple[str, ...], name: str, old: Values, new: Values) -> Iterator[FieldChange]:
    before, after = old.get(name), new.get(name)
    if before == after:
        return
    if name == "offerings":
        yield from _offerings(_by_id(before), _by_id(after))
    elif name in ONLY_NAMED:
        yield FieldChange(path)
    else:
        yield FieldChange(path, _told(name, before), _told(name, after))


def _by_id(offerings: Any) -> dict[str, Values]:
    return {one["id"]: one for one in offerings or ()}


def _offerings(old: Mapping[str, Values], new: Mapping[str, Values]) -> Iterator[FieldChange]:
    for identifier in dict.fromkeys((*old, *new)):
        before, after = old.get(identifier), new.get(identifier)
        path = ("offerings", identifier)
        if before is None or after is None:
            yield FieldChange(path, before and before["name"], after and after["name"])
        else:
            for name in (name for name in Offering.model_fields if name in before or name in after):
                for change in _field((*path, name), name, before, after):
                    yield change._replace(offering=after["name"])


def _told(name: str, value: Any) -> Any:
    """Of statuses and certifications, their types: numbers and notes are on the profile."""
    return [one["type"] for one in value or ()] if name in ("statuses", "certifications") else value
