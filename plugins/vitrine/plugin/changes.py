"""A site's folder in; what changed in its enterprises over the last twelve months out, remembered between builds."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

from vitrine.catalogue.changes import Change, FieldChange, History, compared, kind_of, named_only, silent_on
from vitrine.loading import Profile, read_profile_text
from vitrine.loading.source_file import split_front_matter
from vitrine.model import Vocabularies
from vitrine.plugin.history import Head, Touch, contents, gone_from, head_of, log_of
from vitrine.plugin.places import Places
from vitrine.plugin.setting import Setting

# Edits that are told field by field; of older ones, how many there were.
MOST = 120
# More new enterprises than this on one day are counted, not listed: a catalogue's first day, an import.
MOST_NEW = 40
_PROFILE = "profile.md"


class _Edit(NamedTuple):
    """An enterprise's files over one day, from what each held before to what it held after."""

    day: str
    enterprise: str
    files: Mapping[str, tuple[str, str]]

    @property
    def profile(self) -> tuple[str, str]:
        return self.files.get(_PROFILE, ("", ""))

    @property
    def has_profile(self) -> bool:
        return _PROFILE in self.files


def history_of(places: Places, setting: Setting, known: frozenset[str]) -> History:
    """The last twelve months of the enterprises that are still in the catalogue. known: their ids."""
    root, cache = places.root, places.history
    head = head_of(root)
    if head is None:
        return History()
    since = _a_year_before(setting.today)
    key = f"{setting.key} {head.commit} {head.is_shallow} {since}"
    found = _remembered(cache, key)
    if found is None:
        found = _read(root, setting, head, since)
        cache.write_text(json.dumps([key, found]), encoding="utf-8")
    return found._replace(changes=tuple(change for change in found.changes if change.enterprise in known))


def _a_year_before(day: date) -> date:
    return date(day.year - 1, day.month, 1)


def _remembered(cache: Path, key: str) -> History | None:
    """What an earlier build found at the same commit; None for anything else."""
    try:
        kept, values = json.loads(cache.read_text(encoding="utf-8"))
    except (FileNotFoundError, ValueError):
        return None
    if kept != key:
        return None
    since, is_partial, changes, added, more, removed = values
    told = (
        Change(day, enterprise, kind, tuple(FieldChange(tuple(path), *rest) for path, *rest in fields))
        for day, enterprise, kind, fields in changes
    )
    return History(since, is_partial, tuple(told), added, more, removed)


def _read(root: Path, setting: Setting, head: Head, since: date) -> History:
    log = log_of(root, head, since)
    if log is None:
        return History()
    edits = _by_day(log.touches)
    removed = Counter(edit.day[:7] for edit in edits if edit.has_profile and not edit.profile[1])
    new = [edit for edit in edits if edit.has_profile and not edit.profile[0] and edit.profile[1]]
    crowds = {day for day, count in Counter(edit.day for edit in new).items() if count > MOST_NEW}
    told = [edit for edit in edits if edit not in new and (not edit.has_profile or all(edit.profile))]
    changes = [Change(edit.day, edit.enterprise, "new") for edit in new if edit.day not in crowds]
    edited = _compared(root, setting, told[:MOST])
    if head.is_shallow:  # who was taken out before is not known, and might be told
        changes += [change._replace(fields=named_only(change.fields)) for change in edited]
    else:
        withdrawn = _names_withdrawn(root, head)
        changes += [change._replace(fields=silent_on(withdrawn, change.fields)) for change in edited]
    return History(
        since=max(log.cut_on, since.isoformat()),
        is_partial=bool(log.cut_on),
        changes=tuple(sorted(sorted(changes, key=lambda one: one.enterprise), key=lambda one: one.day, reverse=True)),
        added=Counter(edit.day[:7] for edit in new if edit.day in crowds),
        more=Counter(edit.day[:7] for edit in told[MOST:]),
        removed=removed,
    )


def _by_day(touches: Sequence[Touch]) -> list[_Edit]:
    """The newest first; what was undone on the same day is no edit."""
    found: dict[tuple[str, str], dict[str, tuple[str, str]]] = {}
    for touch in touches:
        if touch.file == _PROFILE or touch.file.startswith("story."):
            files = found.setdefault((touch.day, touch.enterprise), {})
            _, after = files.get(touch.file, ("", touch.after))
            files[touch.file] = (touch.before, after)
    edits = (
        _Edit(day, enterprise, {name: pair for name, pair in files.items() if pair[0] != pair[1]})
        for (day, enterprise), files in found.items()
    )
    return sorted((edit for edit in edits if edit.files), key=lambda edit: (edit.day, edit.enterprise), reverse=True)


def _names_withdrawn(root: Path, head: Head) -> frozenset[str]:
    """Names and ids of enterprises taken out at any time and not put back: no change of another may tell them."""
    gone = gone_from(root, head, _PROFILE)
    held = contents(root, filter(None, gone.values()))
    texts = (text.decode("utf-8", "replace") for text in held.values())
    fronts = (split_front_matter("", text).values for text in texts)
    return frozenset(gone).union(*(_names(values) for values in fronts if isinstance(values, dict)))


def _names(values: Mapping[str, object]) -> Iterator[str]:
    for field in ("name", "legal_name", "other_names", "former_names"):
        found = values.get(field)
        yield from (one for one in (found if isinstance(found, list) else [found]) if isinstance(one, str) and one)


def _compared(root: Path, setting: Setting, edits: Sequence[_Edit]) -> list[Change]:
    held = contents(root, (name for edit in edits for name in edit.profile if name))
    changes = []
    for edit in edits:
        fields = _fields(edit, held, setting.initiative.vocabularies, setting.voice.language)
        if fields:
            changes.append(Change(edit.day, edit.enterprise, kind_of(fields), fields))
    return changes


def _fields(
    edit: _Edit, held: Mapping[str, bytes], vocabularies: Vocabularies, main_language: str
) -> tuple[FieldChange, ...]:
    """What changed; a state that no longer can be read is passed over in silence."""
    has_other_story = any(name != _PROFILE for name in edit.files)
    states = [_profile(edit, held.get(name), vocabularies, main_language) for name in edit.profile if name]
    if len(states) < 2:
        return (FieldChange(("story",)),) if has_other_story else ()
    before, after = states
    if before is None or after is None:
        return ()
    return compared(
        before.enterprise, after.enterprise, has_other_story=has_other_story or _story(before) != _story(after)
    )


def _profile(edit: _Edit, content: bytes | None, vocabularies: Vocabularies, main_language: str) -> Profile | None:
    if content is None:
        return None
    path = f"enterprises/{edit.enterprise}/{_PROFILE}"
    return read_profile_text(
        path, content.decode("utf-8", "replace"), vocabularies, main_language=main_language
    ).profile


def _story(profile: Profile) -> Iterable[str]:
    return [story.markdown.strip() for story in profile.stories.values()]
