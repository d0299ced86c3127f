"""Every problem of a site's files: what reading finds, then what the rules find."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

from vitrine.catalogue import RECORD_KINDS, Catalogue, Entry, Initiative, Records, entry_of
from vitrine.loading import (
    PROFILES,
    Profile,
    Reading,
    SourceFile,
    profile_folders,
    read_boundaries,
    read_plain_pages,
    read_profile,
    read_records,
    read_site,
    read_thresholds,
    read_vocabularies,
)
from vitrine.loading.irregular import irregular_files
from vitrine.loading.source_file import read_front_matter
from vitrine.model import Level, Problem
from vitrine.rules.catalogue_rules import RULES as CATALOGUE_RULES
from vitrine.rules.catalogue_rules import RULES_OF_ALL as CATALOGUE_RULES_OF_ALL
from vitrine.rules.profile_rules import RULES as PROFILE_RULES
from vitrine.rules.record_rules import record_problems
from vitrine.rules.reference_rules import CATALOGUE_RULES as CATALOGUE_RULES_OF_RECORDS
from vitrine.rules.site_rules import site_problems
from vitrine.rules.wording_rules import wording_problems

# Profiles that go through a stage together.
CHUNK = 64


class Checked(NamedTuple):
    """A profile that was read: entry is None when an error keeps it out of the catalogue."""

    profile: Profile | None
    entry: Entry | None
    problems: tuple[Problem, ...]


def read_initiative(root: Path, vocabularies: Path, *, today: date) -> tuple[Initiative | None, tuple[Problem, ...]]:
    """What all profiles share; None when the settings cannot be read. vocabularies: the default lists."""
    site, problems = read_site(root)
    if site is None:
        return None, problems
    problems += (*irregular_files(root), *wording_problems(root, site), *site_problems(root, site))
    main = site.main_language
    lists, wrong = read_vocabularies(
        root,
        vocabularies,
        main_language=main,
        jurisdiction=site.jurisdiction,
        languages=site.languages,
        own_lists=site.own_lists,
    )
    problems += wrong
    records: dict[str, Records[Any]] = {}
    for kind in RECORD_KINDS:
        records[kind.name], wrong = read_records(root, kind.folder, kind.model, lists, main_language=main)
        problems += wrong
    plain_pages, wrong = read_plain_pages(root)
    thresholds, unclear = read_thresholds(root, lists, main_language=main)
    boundaries, unplaced = read_boundaries(root, lists["regions"], site.map_property)
    told = Initiative(site, lists, plain_pages=plain_pages, thresholds=thresholds, boundaries=boundaries, **records)
    return told, problems + wrong + unclear + unplaced + tuple(record_problems(told, today=today))


def check_profile(root: Path, name: str, initiative: Initiative, *, today: date) -> Checked:
    """One profile, read and held against every rule that needs no other profile."""
    main = initiative.site.main_language
    return judge(read_profile(root, name, initiative.vocabularies, main_language=main), initiative, today=today)


def judge(reading: Reading, initiative: Initiative, *, today: date) -> Checked:
    """What was read, held against every rule that needs no other profile."""
    profile, problems = reading
    if profile is None:
        return Checked(None, None, problems)
    problems += tuple(_found(profile, initiative, today))
    if any(problem.level is Level.ERROR for problem in problems):
        return Checked(profile, None, problems)
    site = initiative.site
    entry = entry_of(profile, initiative.vocabularies, main_language=site.main_language, jurisdiction=site.jurisdiction)
    return Checked(profile, entry, problems)


def _found(profile: Profile, initiative: Initiative, today: date) -> Iterator[Problem]:
    for rule in PROFILE_RULES:
        for finding in rule(profile, initiative, today):
            if finding.path:
                place = (finding.path, finding.line, finding.column, "")
                yield Problem(*place, finding.message, finding.level)
            else:
                yield profile.source.problem(finding.location, finding.message, level=finding.level, name=finding.name)


def check_catalogue(root: Path, catalogue: Catalogue, *, is_of_one_hand: bool = True) -> tuple[Problem, ...]:
    """What is wrong between profiles; reads a profile again only to say where.

    is_of_one_hand: False for profiles of several regions, which may bear one name.
    """
    problems = []
    for rule in CATALOGUE_RULES if is_of_one_hand else CATALOGUE_RULES_OF_ALL:
        for finding in rule(catalogue):
            source = _source(root, finding.id)
            problems.append(source.problem(finding.location, finding.message))
    for record_rule in CATALOGUE_RULES_OF_RECORDS:
        problems += record_rule(catalogue)
    return tuple(problems)


def _source(root: Path, identifier: str) -> SourceFile:
    source = read_front_matter(root, f"{PROFILES}/{identifier}/profile.md").source
    # None only for a profile that is shown as it was, while its file cannot be read any more.
    return source or SourceFile(f"{PROFILES}/{identifier}/profile.md", "", "", 0)


def errors_in(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Those that stop a build."""
    return tuple(problem for problem in problems if problem.level is Level.ERROR)


class Found(NamedTuple):
    """What checking a profile gave, without the profile itself."""

    entry: Entry | None
    problems: tuple[Problem, ...]


CheckSome = Callable[[Sequence[str]], list[Found]]
Share = Callable[[CheckSome, Sequence[str]], Iterable[Found]]


def alone(check: CheckSome, names: Sequence[str]) -> Iterable[Found]:
    """All profiles in this process."""
    return check(names)


def check_site(root: Path, vocabularies: Path, *, today: date, share: Share = alone) -> tuple[Problem, ...]:
    """Every problem of every file of a site, in no particular order; share: among whom the profiles are shared."""
    initiative, problems = read_initiative(root, vocabularies, today=today)
    names, wrong = profile_folders(root)
    problems += wrong
    if initiative is None:
        return problems
    found = tuple(share(partial(_check_some, root, initiative, today), names))
    entries = (one.entry for one in found if one.entry is not None)
    problems += check_catalogue(root, Catalogue.of(initiative, entries))
    return problems + tuple(problem for one in found for problem in one.problems)


def _check_some(root: Path, initiative: Initiative, today: date, names: Sequence[str]) -> list[Found]:
    """Profiles read some at a time, then judged: so the code of each stays in the processor's cache."""
    main, found = initiative.site.main_language, []
    for start in range(0, len(names), CHUNK):
        some = names[start : start + CHUNK]
        readings = [read_profile(root, name, initiative.vocabularies, main_language=main) for name in some]
        judged = (judge(reading, initiative, today=today) for reading in readings)
        found += [Found(one.entry, one.problems) for one in judged]
    return found
