"""Profiles with errors in; the catalogue without them out, or with what the last build knew of them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from vitrine.catalogue import Catalogue, Initiative
from vitrine.loading import PROFILES
from vitrine.model import Problem
from vitrine.pages.health import SetAside
from vitrine.plugin.reading import Readings
from vitrine.plugin.state import Kept
from vitrine.rules import check_catalogue, errors_in

# One profile in fifty: more, and something is wrong with all of them.
_ONE_IN = 50


def most_of(profiles: int) -> int:
    """How many of so many may be set aside."""
    return profiles // _ONE_IN


def entries_of(names: Iterable[str], problems: Iterable[Problem]) -> int:
    """How many enterprises stand in a site: its folders, and what stands in the place of one."""
    return len({*names, *map(_profile_of, problems)} - {""})


def without_the_bad(
    root: Path, readings: Readings, initiative: Initiative, known: Mapping[str, Kept]
) -> tuple[SetAside, ...] | int:
    """Takes bad profiles out of the readings, or puts back what the last build knew; gives those, by id.

    A number when nothing may be published: of bad profiles, more than one in fifty; 0 when a file that all share is
    wrong.
    """
    bad: dict[str, list[Problem]] = {}
    total = len(readings.kept) + len({_profile_of(one) for one in errors_in(readings.problems)} - set(readings.kept))
    found = list(errors_in(readings.problems))
    while True:
        catalogue = Catalogue.of(initiative, (kept.entry for kept in readings.kept.values()))
        found += errors_in(check_catalogue(root, catalogue))
        if not found:
            break
        for problem in found:
            bad.setdefault(_profile_of(problem), []).append(problem)
        if "" in bad or len(bad) > most_of(total):
            return 0 if "" in bad else len(bad)
        for name in {_profile_of(problem) for problem in found}:
            _take_out(readings, name, known)
        found = []
    readings.problems = [one for one in readings.problems if _profile_of(one) not in bad]
    return tuple(SetAside(name, name in readings.kept, tuple(bad[name])) for name in sorted(bad))


def _profile_of(problem: Problem) -> str:
    """The profile that a problem is of; empty when it is of what all share."""
    first, _, rest = problem.path.partition("/")
    return rest.partition("/")[0] if first == PROFILES else ""


def _take_out(readings: Readings, name: str, known: Mapping[str, Kept]) -> None:
    """What was read now goes; the last good version comes, unless it was there already."""
    removed = readings.kept.pop(name, None)
    for path in removed.pictures if removed is not None else ():
        readings.files.pop(path, None)
    readings.cards.pop(name, None)
    was_old = removed is not None and name not in readings.fresh
    readings.fresh.discard(name)
    if name in known and not was_old:
        readings.kept[name] = known[name]
