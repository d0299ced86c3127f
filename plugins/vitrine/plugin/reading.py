"""Which profiles changed since the last build, and what they say now."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vitrine.catalogue import Entry
from vitrine.loading import PROFILES
from vitrine.model import Level, Problem
from vitrine.pages.health import SetAside
from vitrine.plugin.freshness import folder_digest, folder_stamp
from vitrine.plugin.options import Progress
from vitrine.plugin.press import Prepared
from vitrine.plugin.shelf import Shelf
from vitrine.plugin.state import Kept, State
from vitrine.plugin.workers import Crew


@dataclass
class Readings:
    """Profiles of a build. kept: by id. fresh: those read now. files: pictures to publish, by path.

    set_aside: those with errors, which are not in kept, or as the last build read them.
    before: entries of the last build that were not kept. facts: public facts of those read now.
    """

    facts: Shelf
    kept: dict[str, Kept] = field(default_factory=dict)
    fresh: set[str] = field(default_factory=set)
    cards: dict[str, Mapping[str, bytes]] = field(default_factory=dict)
    files: dict[str, Path] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    restamped: dict[str, str] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    before: dict[str, Entry] = field(default_factory=dict)
    set_aside: tuple[SetAside, ...] = ()


def stamps_of(root: Path, names: Iterable[str]) -> list[str]:
    """Times and sizes of what lies in these profiles' folders."""
    folder = f"{root}/{PROFILES}/"
    return [folder_stamp(folder + name) for name in names]


def unchanged(
    root: Path, stamps: Mapping[str, str], known: Mapping[str, Kept], today: date, *, facts: Shelf
) -> Readings:
    """What need not be read again: same files, or the same content, and a day on which it still holds.

    stamps: of every profile's folder, by name.
    """
    readings = Readings(facts, gone=known.keys() - stamps.keys())
    folder, day = f"{root}/{PROFILES}/", today.isoformat()
    for name, stamp in stamps.items():
        kept = known.get(name)
        if kept is None or not kept.valid_from <= day < kept.valid_until:
            continue
        if stamp != kept.stamp:
            if folder_digest(Path(folder + name)) != kept.digest:
                continue
            kept = kept._replace(stamp=stamp)
            readings.restamped[name] = stamp
        readings.kept[name] = kept
        readings.problems.extend(kept.problems)
    readings.before = {name: kept.entry for name, kept in known.items() if name not in readings.kept}
    return readings


def read(
    readings: Readings,
    names: list[str],
    crew: Crew,
    root: Path,
    progress: Progress,
    meanwhile: Callable[[], None] | None = None,
) -> None:
    """Reads the profiles that are missing, and adds them; meanwhile: what this process does while others read."""
    stamps = dict(zip(names, stamps_of(root, names), strict=True))
    for done, prepared in enumerate(crew.prepare(names, meanwhile), start=1):
        readings.problems.extend(prepared.problems)
        if prepared.entry is not None:
            _add(readings, prepared, stamps[prepared.name])
        progress("read", done, len(names))


def _add(readings: Readings, prepared: Prepared, stamp: str) -> None:
    assert prepared.entry is not None
    warnings = tuple(problem for problem in prepared.problems if problem.level is Level.WARNING)
    readings.kept[prepared.name] = Kept(
        stamp,
        prepared.digest,
        prepared.valid_from,
        prepared.valid_until,
        prepared.entry,
        warnings,
        tuple(prepared.files),
    )
    readings.cards[prepared.name] = prepared.cards
    readings.facts.put(prepared.name, prepared.facts)
    readings.files.update(prepared.files)
    readings.fresh.add(prepared.name)


def shelve(identifiers: Iterable[str], readings: Readings, state: State) -> None:
    """Puts the public facts of profiles that were kept beside those of profiles read now."""
    for identifier, facts in state.facts([one for one in identifiers if one not in readings.facts]):
        readings.facts.put(identifier, facts)
